// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cardacts.h"
#include "ui/widgets/moneyedit.h"
#include <QDialog>

class QLineEdit;
class QPushButton;
class QRadioButton;

namespace truckroll {

class Backend;
class Banner;
class Form;

/// A person says what became of a movement that no look-up could decide, after looking at the card
/// processor's own site.
class DecideDialog : public QDialog
{
    Q_OBJECT

public:
    DecideDialog(Backend &backend, const PaymentIntent &intent, const QString &currency, QWidget *parent);
    ~DecideDialog() override;

signals:
    void decided(const truckroll::RecordCardAnswer::Reply &reply);

private:
    void build(const QString &currency);
    void follow();
    QString whyNot() const;
    void send();

    Backend &m_backend;
    PaymentIntent m_intent;
    Banner *m_banner;
    QRadioButton *m_moved;
    QRadioButton *m_notMoved;
    Form *m_form;
    QLineEdit *m_reference;
    MoneyEdit *m_amount;
    QLineEdit *m_note;
    QPushButton *m_doIt;
};

} // namespace truckroll
