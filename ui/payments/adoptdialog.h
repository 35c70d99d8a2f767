// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cardacts.h"
#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace truckroll {

class Backend;
class Banner;
class Cashier;
class Form;

/// Books a charge that nobody here knew on an invoice, after it was looked up at the card processor. A task
/// that names none (after a restore) has its number typed in.
class AdoptDialog : public QDialog
{
    Q_OBJECT

public:
    AdoptDialog(Backend &backend, Cashier &cashier, const OfficeTask &task, const QString &invoiceNumber,
                const QString &currency, QWidget *parent);

signals:
    void adopted(const QString &sentence);

private:
    bool isRefund() const { return m_task.amount.isNegative(); }
    bool isTyped() const { return m_task.reference.isEmpty(); }
    QString titleText() const;
    QString introText() const;
    void build();
    void fillKinds();
    void layOut();
    QString whyNot() const;
    AdoptCharge::SeenAs seenAs() const;
    void follow();
    void findInvoice();
    void lookUp(const Document &invoice);
    void book(const Document &invoice, const CardRecord &record);
    void failed(const Error &error);

    Backend &m_backend;
    Cashier &m_cashier;
    OfficeTask m_task;
    QString m_currency;
    bool m_busy = false;
    Banner *m_banner;
    Form *m_form;
    QLineEdit *m_number;
    QComboBox *m_kind;
    QLineEdit *m_invoice;
    QPushButton *m_doIt;
};

} // namespace truckroll
