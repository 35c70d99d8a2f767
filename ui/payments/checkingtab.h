// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/payments/paymentcolumns.h"
#include "ui/payments/paymentstab.h"
#include <QPointer>
#include <map>

namespace truckroll {

class Backend;
class Cashier;

/// Movements of money whose end is not known yet. They are looked up by themselves, with growing pauses.
class CheckingTab : public PaymentsTab
{
    Q_OBJECT

public:
    CheckingTab(Backend &backend, Cashier *cashier, const std::function<QByteArray()> &zone,
                QWidget *parent = nullptr);

    DataTable *table() const override { return m_table; }
    void read() override;
    DocumentId chosenInvoice() const override;
    void setCurrency(const QString &currency) { m_currency = currency; }

    QString whyNotLookUp() const;
    void lookUp();
    QString whyNotCancel() const;
    void cancel();
    QString whyNotDecide() const;
    void decide();

private:
    const PaymentIntent *chosen() const;
    QString whyNotAsked() const;
    void nameInvoices(const std::vector<PaymentIntent> &movements);
    void showRows(const std::vector<PaymentIntent> &movements);

    Backend &m_backend;
    QPointer<Cashier> m_cashier;
    QString m_currency;
    std::map<qint64, QString> m_numbers; ///< of invoices, by their ids
    RowsModel<CheckingRow> *m_model;
    DataTable *m_table;
};

} // namespace truckroll
