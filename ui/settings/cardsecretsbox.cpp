// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/cardsecretsbox.h"
#include "core/backend/backend.h"
#include "core/backend/cardservice.h"
#include "core/base/secret.h"
#include "core/domain/cardacts.h"
#include "ui/payments/cashier.h"
#include "ui/payments/passphrasedialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {

Secret taken(QLineEdit *field)
{
    QByteArray bytes = field->text().trimmed().toUtf8();
    return Secret::takeFrom(bytes);
}

} // namespace

CardSecretsBox::CardSecretsBox(Backend &backend, Cashier *cashier, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_cashier(cashier), m_banner(new Banner(this)),
      m_form(new Form(this)), m_user(new QLineEdit(this)), m_password(new QLineEdit(this)),
      m_key(new QLineEdit(this)), m_known(mutedLabel(QString(), this)),
      m_save(plainButton(tr("Store them"), QStringLiteral("lock"), QString(), this)),
      m_test(plainButton(tr("Test the connection"), QStringLiteral("refresh"), QString(), this))
{
    build();
    for (QLineEdit *field : {m_user, m_password, m_key})
        connect(field, &QLineEdit::textChanged, this, &CardSecretsBox::follow);
    connect(m_save, &QPushButton::clicked, this, &CardSecretsBox::save);
    connect(m_test, &QPushButton::clicked, this, &CardSecretsBox::testNow);
    connect(&m_backend, &Backend::actorChanged, this, &CardSecretsBox::follow);
    if (m_cashier)
        connect(m_cashier, &Cashier::changed, this, &CardSecretsBox::follow);
    follow();
}

void CardSecretsBox::build()
{
    setObjectName(QStringLiteral("cardSecrets"));
    m_banner->setObjectName(QStringLiteral("cardSecretsBanner"));
    m_user->setObjectName(QStringLiteral("cardUser"));
    m_password->setObjectName(QStringLiteral("cardPassword"));
    m_key->setObjectName(QStringLiteral("cardTerminalKey"));
    for (QLineEdit *field : {m_user, m_password, m_key}) {
        field->setEchoMode(QLineEdit::Password);
        field->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    }
    m_known->setObjectName(QStringLiteral("cardSecretsKnown"));
    m_save->setObjectName(QStringLiteral("storeCardSecrets"));
    m_test->setObjectName(QStringLiteral("testCardSetup"));
    m_form->addRow(tr("API &user"), m_user);
    m_form->addRow(tr("Pass&word"), m_password);
    m_form->addRow(tr("Terminal &key"), m_key, tr("For terminals only; CardPointe sends it separately."));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::m);
    all->addWidget(
        new SectionHeader(tr("Passwords"),
                          tr("Kept in this computer's keyring or an encrypted file, never shown again. Empty "
                             "fields stay as they are."),
                          this));
    all->addWidget(m_banner);
    all->addWidget(m_known);
    all->addWidget(m_form);
    auto *row = new QHBoxLayout;
    row->addWidget(m_save);
    row->addWidget(m_test);
    row->addStretch();
    all->addLayout(row);
}

void CardSecretsBox::show(const CardSetup &setup)
{
    if (setup.company != m_setup.company) {
        for (QLineEdit *field : {m_user, m_password, m_key})
            field->clear();
        m_banner->clear();
    }
    if (setup.site != m_setup.site || setup.merchant != m_setup.merchant || setup.sandbox != m_setup.sandbox)
        m_banner->clear(); // what the test said was about another set-up
    m_setup = setup;
    follow();
}

void CardSecretsBox::setUnsavedAbove(bool unsaved)
{
    m_unsavedAbove = unsaved;
    follow();
}

bool CardSecretsBox::isDirty() const
{
    return !m_user->text().isEmpty() || !m_password->text().isEmpty() || !m_key->text().isEmpty();
}

void CardSecretsBox::follow()
{
    const bool may = m_backend.may(Action::ChangeCompany);
    const bool has = m_cashier && m_cashier->service();
    QString wrong;
    if (!may)
        wrong = m_backend.whyNot(Action::ChangeCompany);
    else if (!has)
        wrong = tr("The card processor cannot be reached from here.");
    else if (m_busy)
        wrong = tr("Wait for the answer.");
    for (QLineEdit *field : {m_user, m_password, m_key})
        field->setReadOnly(!may);
    const QString nothing = wrong.isEmpty() && !isDirty() ? tr("Type what is to be stored first.") : wrong;
    m_save->setEnabled(nothing.isEmpty());
    m_save->setToolTip(
        nothing.isEmpty()
            ? tr("Puts them into this computer's keyring, or into an encrypted file where there is none.")
            : nothing);
    QString noTest = wrong;
    if (noTest.isEmpty() && m_unsavedAbove)
        noTest = tr("Save what was typed above first (Ctrl+S).");
    else if (noTest.isEmpty() && isDirty())
        noTest = tr("Store the passwords first.");
    m_test->setEnabled(noTest.isEmpty());
    m_test->setToolTip(
        noTest.isEmpty() ? tr("Asks the processor whether all of this is right. Charges nothing.") : noTest);
    m_known->setVisible(m_banner->text().isEmpty());
    m_known->setText(m_setup.hasSecrets ? tr("User and password were stored.")
                                        : tr("No user and password were stored yet."));
}

void CardSecretsBox::save()
{
    m_busy = true;
    m_banner->clear();
    follow();
    m_cashier->service()->saveSecrets(
        m_setup.company, taken(m_user), taken(m_password), taken(m_key), this, [this](const Done &saved) {
            m_busy = false;
            if (!saved && m_cashier && m_cashier->isLocked()) {
                follow();
                return askPassphrase(&CardSecretsBox::save);
            }
            if (!saved) {
                m_banner->showError(saved.error());
                return follow();
            }
            const bool both = !m_user->text().isEmpty() && !m_password->text().isEmpty();
            for (QLineEdit *field : {m_user, m_password, m_key})
                field->clear();
            m_banner->show(Tone::Success, tr("They are stored. Test the connection now."));
            follow();
            if (!both || m_setup.hasSecrets)
                return;
            CardSetup known = m_setup;
            known.hasSecrets = true;
            m_backend.act(this, SaveCardSetup{known},
                          std::function<void(Result<CardSetup>)>([this](Result<CardSetup> reply) {
                              if (!reply)
                                  return m_banner->showError(reply.error());
                              emit stored();
                          }));
        });
}

/// There is no keyring here: the encrypted file has to be opened, or made.
void CardSecretsBox::askPassphrase(void (CardSecretsBox::*then)())
{
    auto *dialog = new PassphraseDialog(*m_cashier, this);
    connect(dialog, &QDialog::accepted, this, then);
    dialog->open();
}

void CardSecretsBox::testNow()
{
    m_busy = true;
    m_banner->show(Tone::Info, tr("Asking the card processor\u2026"));
    follow();
    m_cashier->service()->test(m_setup.company, this, [this](const auto &found) {
        if (found && found->enabled)
            return testTerminals(found->takesAccounts);
        m_busy = false;
        follow();
        const bool noSecrets = !found && found.error().code == ErrorCode::NotPermitted;
        if (noSecrets && m_cashier && m_cashier->isLocked())
            return testLocked();
        if (!found)
            return m_banner->showError(found.error());
        m_banner->show(Tone::Danger, tr("The processor knows this merchant id, but it is switched off "
                                        "there. Ask CardPointe to enable it."));
    });
}

/// Without a keyring the passwords are in an encrypted file, once there are any.
void CardSecretsBox::testLocked()
{
    if (m_cashier->isLockNew()) {
        m_banner->show(
            Tone::Danger,
            tr("No user and password are stored yet. Enter those that CardPointe has sent, and store "
               "them."));
        return follow();
    }
    m_banner->clear();
    follow();
    askPassphrase(&CardSecretsBox::testNow);
}

/// The terminals are a service of their own, with a key of their own.
void CardSecretsBox::testTerminals(bool takesAccounts)
{
    const QString answers = m_setup.sandbox
                                ? tr("The test system answers for this merchant; no money moves there.")
                                : tr("The card processor answers for this merchant.");
    const QString accounts = takesAccounts ? tr("Bank accounts can be collected from.")
                                           : tr("Bank accounts are not switched on there.");
    if (!m_cashier || !m_cashier->service()) {
        m_busy = false;
        return follow();
    }
    m_cashier->service()->listTerminals(m_setup.company, this, [=, this](const Result<QStringList> &found) {
        m_busy = false;
        follow();
        const bool noKey = !found && found.error().code == ErrorCode::NotPermitted;
        const QString terminals = noKey    ? tr("No key for terminals is stored, so none can be used.")
                                  : !found ? tr("But not the terminals: %1").arg(found.error().forUser)
                                           : tr("%n terminal(s) found.", nullptr, int(found->size()));
        m_banner->show(found || noKey ? Tone::Success : Tone::Warning,
                       QStringList{answers, accounts, terminals}.join(u' '));
    });
}

} // namespace truckroll
