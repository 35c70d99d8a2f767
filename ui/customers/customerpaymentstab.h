// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/billingacts.h"
#include "ui/models/tablemodel.h"
#include <QWidget>

namespace truckroll {

class Backend;
class DataTable;

/// What a customer paid, and what was voided or refunded of it.
class CustomerPaymentsTab : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerPaymentsTab(Backend &backend, QWidget *parent = nullptr);

    /// None: a customer that is not saved yet.
    void show(CustomerId customer);

signals:
    void documentRequested(truckroll::DocumentId invoice);
    void failed(const truckroll::Error &error);

private:
    Backend &m_backend;
    CustomerId m_customer;
    RowsModel<PaymentList::Row> *m_model;
    DataTable *m_table;
};

} // namespace truckroll
