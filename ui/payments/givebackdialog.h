// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/moneyedit.h"
#include <QDialog>

class QLabel;
class QPushButton;

namespace truckroll {

class Form;

/// Asks how much of a card payment goes back: at most what is left of it.
class GiveBackDialog : public QDialog
{
    Q_OBJECT

public:
    /// `overpaid`: what the invoice does not ask for; mostly that is what shall go back. Zero: all that is
    /// left.
    GiveBackDialog(const QString &what, Money left, Money overpaid, const QString &currency, QWidget *parent);
    ~GiveBackDialog() override;
    Money amount() const { return m_amount->valueOrZero(); }

private:
    void follow();
    QString problem() const;

    Money m_left;
    QString m_currency;
    Form *m_form;
    MoneyEdit *m_amount;
    QLabel *m_after;
    QPushButton *m_doIt;
};

} // namespace truckroll
