// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cardpayment.h"
#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace truckroll {

class Backend;
class Banner;
class Form;

/// Keeps a token of a customer's card or account, with how the customer agreed to being charged again. A
/// token comes from an earlier payment or from the card processor's own site; a card number is refused.
class StoreCardDialog : public QDialog
{
    Q_OBJECT

public:
    /// `profile`: customer, company, and what is known of the card already.
    StoreCardDialog(Backend &backend, const CardProfile &profile, QWidget *parent);

signals:
    void stored(const truckroll::CardProfile &profile);

private:
    void build();
    void follow();
    CardProfile typed() const;
    QString whyNot() const;
    void send();

    Backend &m_backend;
    CardProfile m_profile;
    Banner *m_banner;
    Form *m_form;
    QComboBox *m_kind;
    QLineEdit *m_token;
    QLineEdit *m_expiry;
    QLineEdit *m_holder;
    QLineEdit *m_consent;
    QLabel *m_why; ///< what is still missing
    QPushButton *m_doIt;
};

} // namespace truckroll
