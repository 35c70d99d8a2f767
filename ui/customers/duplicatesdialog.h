// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/customeracts.h"
#include "ui/models/tablemodel.h"
#include <QDialog>

class QPushButton;

namespace truckroll {

class Backend;
class Banner;
class DataTable;

/// Customers that are likely the same: to be merged, or told apart for good.
class DuplicatesDialog : public QDialog
{
    Q_OBJECT

public:
    DuplicatesDialog(Backend &backend, QWidget *parent);

signals:
    void customerRequested(truckroll::CustomerId customer);

private:
    void build();
    void read();
    void showActions();
    const CustomerDuplicates::Row *chosen() const;
    void merge(bool intoFirst);
    void keepApart();

    Backend &m_backend;
    Banner *m_banner;
    RowsModel<CustomerDuplicates::Row> *m_model;
    DataTable *m_table;
    QPushButton *m_intoFirst;
    QPushButton *m_intoSecond;
    QPushButton *m_apart;
};

} // namespace truckroll
