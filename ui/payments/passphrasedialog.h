// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include <QDialog>
#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace truckroll {

class Banner;
class Cashier;
class Form;

/// Asks for the passphrase of the encrypted file of passwords; for a new file twice.
class PassphraseDialog : public QDialog
{
    Q_OBJECT

public:
    using Unlock = std::function<Done(const Secret &)>;
    /// `isNew`: there is no file yet.
    PassphraseDialog(bool isNew, Unlock unlock, QWidget *parent);
    PassphraseDialog(Cashier &cashier, QWidget *parent);

private:
    void follow();
    void unlock();

    Unlock m_unlock;
    bool m_isNew;
    Banner *m_banner;
    Form *m_form;
    QLineEdit *m_passphrase;
    QLineEdit *m_again;
    QLabel *m_why; ///< what is still missing
    QPushButton *m_doIt;
};

} // namespace truckroll
