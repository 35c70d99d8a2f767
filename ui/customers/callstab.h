// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/customeracts.h"
#include "ui/models/tablemodel.h"
#include <QWidget>

namespace truckroll {

class Backend;
class DataTable;

/// What a customer called about, in all folders together.
class CallsTab : public QWidget
{
    Q_OBJECT

public:
    explicit CallsTab(Backend &backend, QWidget *parent = nullptr);

    void show(CustomerId customer);
    DataTable *table() const { return m_table; }

signals:
    void folderRequested(truckroll::AppointmentId folder);
    void failed(const truckroll::Error &error);

private:
    Backend &m_backend;
    CustomerId m_customer;
    std::shared_ptr<QByteArray> m_zone = std::make_shared<QByteArray>();
    RowsModel<CallsOf::Row> *m_model;
    DataTable *m_table;
};

} // namespace truckroll
