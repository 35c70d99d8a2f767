// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"
#include "ui/widgets/moneyedit.h"
#include <QDialog>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace truckroll {

class Backend;
class Banner;
class Form;

/// Takes cash or a check on an invoice; shows what stays open. A payment that fails leaves everything typed.
class PaymentDialog : public QDialog
{
    Q_OBJECT

public:
    PaymentDialog(Backend &backend, const Document &invoice, const QString &currency, QDate today,
                  QWidget *parent);
    ~PaymentDialog() override;

signals:
    void recorded(const truckroll::Document &invoice);

private:
    void build(QDate today);
    void follow();
    QString problem() const;
    void record();

    Backend &m_backend;
    Document m_invoice;
    QString m_currency;
    Form *m_form;
    Banner *m_banner;
    MoneyEdit *m_amount;
    QComboBox *m_method;
    QLineEdit *m_reference;
    QDateEdit *m_date;
    QLabel *m_after;
    QPushButton *m_take;
};

} // namespace truckroll
