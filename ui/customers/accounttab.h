// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/billingacts.h"
#include "ui/models/tablemodel.h"
#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace truckroll {

class Backend;
class DataTable;
class DayEdit;

/// The statement of a customer's account: what was billed, paid and credited, and what is owed, by age.
class AccountTab : public QWidget
{
    Q_OBJECT

public:
    explicit AccountTab(Backend &backend, QWidget *parent = nullptr);

    /// None: a customer that is not saved yet.
    void show(CustomerId customer);
    void setCurrency(const QString &currency) { m_currency = currency; }

signals:
    void documentRequested(truckroll::DocumentId document);
    /// The statement shall be sent, as it is shown.
    void mailRequested(const truckroll::AccountStatement &statement);
    void failed(const truckroll::Error &error);

private:
    struct Row
    {
        StatementEntry entry;
        qint64 key = 0;
    };
    std::vector<ColumnOf<Row>> columns() const;
    QWidget *buildTools();
    void read();
    void shown(const AccountStatement &statement);

    Backend &m_backend;
    CustomerId m_customer;
    QString m_currency;
    AccountStatement m_statement;
    RowsModel<Row> *m_model;
    DataTable *m_table;
    QCheckBox *m_since;
    DayEdit *m_from;
    QLabel *m_balance;
    QLabel *m_ages;
    std::vector<QPushButton *> m_outputs;
};

} // namespace truckroll
