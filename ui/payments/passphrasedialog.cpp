// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/payments/passphrasedialog.h"
#include "core/base/secret.h"
#include "ui/payments/cashier.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/growtofit.h"
#include "ui/widgets/theme.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {
constexpr int shortest = 8;
}

PassphraseDialog::PassphraseDialog(Cashier &cashier, QWidget *parent)
    : PassphraseDialog(
          cashier.isLockNew(), [&cashier](const Secret &passphrase) { return cashier.unlock(passphrase); },
          parent)
{
}

PassphraseDialog::PassphraseDialog(bool isNew, Unlock unlock, QWidget *parent)
    : QDialog(parent), m_unlock(std::move(unlock)), m_isNew(isNew), m_banner(new Banner(this)),
      m_form(new Form(this)), m_passphrase(new QLineEdit(this)), m_again(new QLineEdit(this)),
      m_why(mutedLabel(QString(), this)),
      m_doIt(primaryButton(m_isNew ? tr("Make the file") : tr("Unlock"), QString(), this))
{
    setObjectName(QStringLiteral("passphraseDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("File of passwords"));
    for (QLineEdit *field : {m_passphrase, m_again}) {
        field->setEchoMode(QLineEdit::Password);
        field->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
        connect(field, &QLineEdit::textChanged, this, &PassphraseDialog::follow);
    }
    m_passphrase->setObjectName(QStringLiteral("passphrase"));
    m_again->setObjectName(QStringLiteral("passphraseAgain"));
    m_doIt->setObjectName(QStringLiteral("unlockDoIt"));
    m_doIt->setDefault(true);
    m_form->addRow(tr("&Passphrase"), m_passphrase);
    m_form->addRow(tr("&Again"), m_again);
    m_form->setRowVisible(m_again, m_isNew);
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("It stays locked (Escape)."), this);
    leave->setAutoDefault(false);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_doIt, &QPushButton::clicked, this, &PassphraseDialog::unlock);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    all->addWidget(mutedLabel(
        m_isNew ? tr("This computer has no keyring, so passwords are kept in an encrypted file of their own. "
                     "Choose its passphrase; it is asked for once each time the program starts. Nobody can "
                     "open the file without it.")
                : tr("Passwords of this office are in an encrypted file. Its passphrase opens it until "
                     "the program ends."),
        this));
    all->addWidget(m_form);
    m_why->setObjectName(QStringLiteral("passphraseWhyNot"));
    all->addWidget(m_why);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(m_doIt);
    all->addLayout(buttons);
    setMinimumWidth(460);
    new GrowToFit(*this);
    follow();
    m_passphrase->setFocus();
}

void PassphraseDialog::follow()
{
    QString wrong;
    if (m_passphrase->text().isEmpty())
        wrong = tr("Type the passphrase.");
    else if (m_isNew && m_passphrase->text().size() < shortest)
        wrong = tr("Take at least %1 letters or digits.").arg(shortest);
    else if (m_isNew && m_passphrase->text() != m_again->text())
        wrong = tr("Type the same passphrase twice.");
    m_doIt->setEnabled(wrong.isEmpty());
    m_doIt->setToolTip(wrong.isEmpty() ? tr("Opens the file of passwords.") : wrong);
    m_why->setText(m_passphrase->text().isEmpty() ? QString() : wrong);
    m_why->setVisible(!m_why->text().isEmpty());
}

void PassphraseDialog::unlock()
{
    QByteArray bytes = m_passphrase->text().toUtf8();
    const Secret passphrase = Secret::takeFrom(bytes);
    QApplication::setOverrideCursor(Qt::WaitCursor); // making the key takes about a second on purpose
    const Done done = m_unlock(passphrase);
    QApplication::restoreOverrideCursor();
    if (!done) {
        m_banner->showError(done.error());
        m_passphrase->setFocus();
        return m_passphrase->selectAll();
    }
    m_passphrase->clear();
    m_again->clear();
    accept();
}

} // namespace truckroll
