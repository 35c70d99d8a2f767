// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cardsetup.h"
#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace truckroll {

class Backend;
class Banner;
class Cashier;
class Form;

/// The API user, the password and the terminal key of a company: typed once, never shown again, never a
/// draft. And the test whether they are right.
class CardSecretsBox : public QWidget
{
    Q_OBJECT

public:
    /// `cashier` null: nothing can be kept here, and it says so.
    CardSecretsBox(Backend &backend, Cashier *cashier, QWidget *parent = nullptr);

    void show(const CardSetup &setup);
    /// Why the test would prove nothing: what was typed above is not saved yet.
    void setUnsavedAbove(bool unsaved);
    bool isDirty() const;
    using QWidget::show;

signals:
    void stored();

private:
    void build();
    void follow();
    void save();
    void testNow();
    void testLocked();
    void testTerminals(bool takesAccounts);
    void askPassphrase(void (CardSecretsBox::*then)());

    Backend &m_backend;
    QPointer<Cashier> m_cashier;
    CardSetup m_setup;
    bool m_unsavedAbove = false;
    bool m_busy = false;
    Banner *m_banner;
    Form *m_form;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLineEdit *m_key;
    QLabel *m_known;
    QPushButton *m_save;
    QPushButton *m_test;
};

} // namespace truckroll
