// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/payments/paymentcolumns.h"
#include "ui/payments/paymentstab.h"
#include <QPointer>

class QCheckBox;
class QLabel;

namespace truckroll {

class Backend;
class Cashier;

/// What somebody has to look at: made by the program, closed by a person with a note.
class TasksTab : public PaymentsTab
{
    Q_OBJECT

public:
    TasksTab(Backend &backend, Cashier *cashier, const std::function<QByteArray()> &zone,
             QWidget *parent = nullptr);

    DataTable *table() const override { return m_table; }
    void read() override;
    DocumentId chosenInvoice() const override;
    void setCurrency(const QString &currency) { m_currency = currency; }

    QString whyNotClose() const;
    void closeTask();
    /// A charge that nobody knew is booked on an invoice.
    QString whyNotAdopt() const;
    void adopt();

private:
    const OfficeTasks::Row *chosen() const;
    void showWhole();

    Backend &m_backend;
    QPointer<Cashier> m_cashier;
    QString m_currency;
    RowsModel<OfficeTasks::Row> *m_model;
    DataTable *m_table;
    QCheckBox *m_closedToo;
    QLabel *m_whole; ///< the chosen one's sentence
};

} // namespace truckroll
