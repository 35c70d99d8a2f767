// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/connectdialog.h"

#include "core/base/text.h"
#include "ui/payments/passphrasedialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace truckroll {

namespace {

QString key(const char *name)
{
    return QStringLiteral("quickbooks.") + QLatin1String(name);
}

QString valueOf(const std::map<QString, QString> &settings, const char *name)
{
    const auto found = settings.find(key(name));
    return found == settings.end() ? QString() : found->second;
}

} // namespace

ConnectDialog::ConnectDialog(Backend &backend, OutboxRunner &runner,
                             const std::map<QString, QString> &settings, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_runner(runner), m_banner(new Banner(this)),
      m_form(new Form(this)), m_environment(new QComboBox(this)), m_client(new QLineEdit(this)),
      m_secret(new QLineEdit(this)), m_redirect(new QLineEdit(this)), m_steps(plainLabel(QString(), this)),
      m_pasted(new QLineEdit(this)),
      m_finish(plainButton(tr("Finish"), QStringLiteral("check"),
                           tr("Takes the address that the browser shows and ends the sign-in."), this)),
      m_again(plainButton(tr("Open the browser again"), QStringLiteral("external"),
                          tr("Shows the sign-in page once more."), this)),
      m_connect(primaryButton(tr("Connect"), QString(), this))
{
    setObjectName(QStringLiteral("booksConnect"));
    setWindowTitle(tr("Connect to QuickBooks Online"));
    build(settings);
    listen();
    follow();
    m_client->setFocus();
}

ConnectDialog::~ConnectDialog()
{
    if (m_waiting)
        m_runner.cancelSignIn();
}

void ConnectDialog::build(const std::map<QString, QString> &settings)
{
    m_environment->setObjectName(QStringLiteral("booksEnvironment"));
    m_environment->addItems({tr("The real books"), tr("Intuit's sandbox, for trying")});
    m_environment->setItemData(0, QStringLiteral("production"));
    m_environment->setItemData(1, QStringLiteral("sandbox"));
    m_environment->setCurrentIndex(valueOf(settings, "environment") == u"sandbox" ? 1 : 0);
    m_client->setObjectName(QStringLiteral("booksClient"));
    m_client->setText(valueOf(settings, "client_id"));
    m_secret->setObjectName(QStringLiteral("booksSecret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_redirect->setObjectName(QStringLiteral("booksRedirect"));
    m_redirect->setText(valueOf(settings, "redirect_uri"));
    m_steps->setObjectName(QStringLiteral("booksSteps"));
    m_steps->setWordWrap(true);
    m_pasted->setObjectName(QStringLiteral("booksPasted"));
    m_pasted->setPlaceholderText(tr("Address that the browser shows: https://\u2026"));
    m_pasted->setAccessibleName(tr("Address that the browser shows after signing in"));
    m_finish->setObjectName(QStringLiteral("booksFinish"));
    m_again->setObjectName(QStringLiteral("booksBrowser"));
    m_connect->setObjectName(QStringLiteral("booksConnectNow"));
    m_connect->setDefault(true);

    m_form->addRow(tr("&Books"), m_environment,
                   tr("An office stays with the company that it was first connected to."));
    m_form->addRow(tr("Client &id"), m_client, tr("Of your own app at developer.intuit.com, under Keys."));
    m_form->addRow(tr("Client &secret"), m_secret,
                   tr("Kept in this computer's keyring or an encrypted file, not in the office. Empty: the "
                      "stored one stays."));
    m_form->addRow(tr("&Redirect address"), m_redirect, tr("The same as in the app's keys."));
    QPushButton *leave =
        plainButton(tr("Cancel"), QString(), tr("Leaves the connection as it is (Escape)."), this);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    auto *paste = new QHBoxLayout;
    paste->addWidget(m_pasted, 1);
    paste->addWidget(m_finish);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(m_connect);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    all->addWidget(m_form);
    all->addWidget(m_steps);
    all->addLayout(paste);
    all->addStretch(); // hints that need less room than was kept leave it here, not between the fields
    all->addLayout(buttons);
    setMinimumWidth(560);
}

void ConnectDialog::listen()
{
    for (QLineEdit *field : {m_client, m_redirect, m_pasted})
        connect(field, &QLineEdit::textChanged, this, &ConnectDialog::follow);
    connect(m_connect, &QPushButton::clicked, this, &ConnectDialog::begin);
    connect(m_again, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(m_page); });
    connect(m_finish, &QPushButton::clicked, this, [this] {
        m_banner->clear();
        m_runner.finishSignIn(cleanLine(m_pasted->text()));
    });
    connect(m_pasted, &QLineEdit::returnPressed, m_finish, &QPushButton::click);
    connect(&m_runner, &OutboxRunner::signInPageReady, this, &ConnectDialog::showPage);
    connect(&m_runner, &OutboxRunner::connected, this, &QDialog::accept);
    connect(&m_runner, &OutboxRunner::failed, this, &ConnectDialog::failed);
    connect(m_environment, &QComboBox::currentIndexChanged, this, &ConnectDialog::follow);
}

void ConnectDialog::failed(const Error &error)
{
    m_failed = true;
    follow();
    if (error.code == ErrorCode::NotPermitted && m_runner.isLocked()) {
        // There is no keyring here: the encrypted file has to be opened, or made.
        auto *dialog = new PassphraseDialog(
            m_runner.isLockNew(), [this](const Secret &passphrase) { return m_runner.unlock(passphrase); },
            this);
        connect(dialog, &QDialog::accepted, this, [this] { m_runner.signIn(m_typed); });
        dialog->open();
        return;
    }
    m_banner->showError(error);
    growToFit();
}

void ConnectDialog::growToFit()
{
    layout()->activate();
    const int needed = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width())
                                                     : layout()->totalSizeHint().height();
    if (height() < needed)
        resize(width(), needed);
}

void ConnectDialog::follow()
{
    const bool noClient = cleanLine(m_client->text()).isEmpty();
    const bool noRedirect = cleanLine(m_redirect->text()).isEmpty();
    const QString missing = noClient     ? tr("Type the client id of your app first.")
                            : noRedirect ? tr("Type the redirect address of your app first.")
                                         : QString();
    const bool signsIn = m_waiting && !m_failed;
    m_connect->setEnabled(missing.isEmpty() && !signsIn);
    m_connect->setToolTip(signsIn             ? tr("The browser is open; sign in there.")
                          : missing.isEmpty() ? tr("Opens Intuit's sign-in page in the browser.")
                                              : missing);
    for (QWidget *field : std::initializer_list<QWidget *>{m_environment, m_client, m_secret, m_redirect})
        field->setEnabled(!signsIn);
    for (QWidget *part : std::initializer_list<QWidget *>{m_steps, m_again})
        part->setVisible(signsIn);
    for (QWidget *part : std::initializer_list<QWidget *>{m_pasted, m_finish})
        part->setVisible(m_waiting); // an address that was cut off can be pasted again
    const bool real = m_environment->currentIndex() == 0;
    const bool local = QUrl(cleanLine(m_redirect->text())).host() == QLatin1String("localhost");
    m_form->setWarning(m_redirect, real && local
                                       ? tr("Intuit takes no localhost address for real books. Use the "
                                            "https address of a page of your own; you paste what it shows.")
                                       : QString());
    const bool nothing = cleanLine(m_pasted->text()).isEmpty();
    m_finish->setEnabled(!nothing);
    m_finish->setToolTip(nothing ? tr("Paste the address that the browser shows first.")
                                 : tr("Takes the address that the browser shows and ends the sign-in."));
}

/// The settings are stored one after the other; when all are, the browser opens.
void ConnectDialog::begin()
{
    m_banner->clear();
    m_failed = false;
    m_waiting = false;
    m_pasted->clear();
    follow();
    m_changes = {{key("environment"), m_environment->currentData().toString()},
                 {key("client_id"), cleanLine(m_client->text())},
                 {key("redirect_uri"), cleanLine(m_redirect->text())}};
    m_connect->setEnabled(false);
    store(0);
}

void ConnectDialog::store(size_t at)
{
    if (at == m_changes.size()) {
        QByteArray typed = m_secret->text().trimmed().toUtf8();
        m_typed = typed.isEmpty() ? Secret() : Secret::takeFrom(typed);
        m_runner.signIn(m_typed);
        return;
    }
    m_backend.act(this, SaveSetting{m_changes[at].first, m_changes[at].second},
                  std::function<void(Result<Nothing>)>([this, at](const Result<Nothing> &stored) {
                      if (stored)
                          return store(at + 1);
                      m_banner->showError(stored.error());
                      follow();
                  }));
}

void ConnectDialog::showPage(const QUrl &page, bool mustPaste, const QString &reason)
{
    m_page = page;
    m_waiting = true;
    m_failed = false;
    m_secret->clear(); // it is stored now
    m_typed = {};
    m_steps->setText(
        (mustPaste
             ? tr("1. Sign in to QuickBooks in the browser and allow the connection. 2. Copy the whole "
                  "address that the browser shows then. 3. Paste it here. %1")
             : tr("Sign in to QuickBooks in the browser and allow the connection; this window closes by "
                  "itself then. If it does not, paste the address that the browser shows. %1"))
            .arg(reason)
            .trimmed());
    follow();
    growToFit();
    m_pasted->setFocus();
    QDesktopServices::openUrl(page);
}

void ConnectDialog::reject()
{
    if (m_waiting)
        m_runner.cancelSignIn();
    m_waiting = false;
    QDialog::reject();
}

} // namespace truckroll
