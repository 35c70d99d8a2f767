// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/billingacts.h"
#include "ui/widgets/moneyedit.h"
#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace truckroll {

class Backend;
class Banner;
class Form;

/// Pays an open invoice with what is left of the customer's credit notes.
class UseCreditDialog : public QDialog
{
    Q_OBJECT

public:
    UseCreditDialog(Backend &backend, const Document &invoice, const CreditsOf::Reply &credits,
                    const QString &currency, QWidget *parent);
    ~UseCreditDialog() override;

signals:
    void used();

private:
    Money most() const;
    void choose();
    void follow();
    void pay();

    Backend &m_backend;
    Document m_invoice;
    CreditsOf::Reply m_credits;
    QString m_currency;
    Banner *m_banner;
    Form *m_form;
    QComboBox *m_credit;
    MoneyEdit *m_amount;
    QLabel *m_after;
    QPushButton *m_pay;
};

} // namespace truckroll
