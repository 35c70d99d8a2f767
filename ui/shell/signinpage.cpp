// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/signinpage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

SignInPage::SignInPage(QWidget *parent)
    : QWidget(parent), m_title(plainLabel({}, this)), m_banner(new Banner(this)), m_name(new QLineEdit(this)),
      m_password(new QLineEdit(this))
{
    setObjectName(QStringLiteral("signInPage"));
    m_banner->setObjectName(QStringLiteral("signInBanner"));
    m_name->setObjectName(QStringLiteral("signInName"));
    m_password->setObjectName(QStringLiteral("signInPassword"));
    m_password->setEchoMode(QLineEdit::Password);
    m_title->setFont(Theme::titleFont());
    m_title->setWordWrap(true);
    m_signIn = primaryButton(tr("&Sign in"), tr("Works in the office as this user."), this);
    m_signIn->setObjectName(QStringLiteral("signIn"));
    m_back = plainButton(tr("&Back"), {}, tr("Goes on as before (Escape)."), this);
    m_back->setObjectName(QStringLiteral("signInBack"));
    auto *other =
        plainButton(tr("&Other office..."), {}, tr("Goes to the page where offices are opened."), this);
    other->setObjectName(QStringLiteral("signInOther"));
    auto *form = new Form(this);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Password"), m_password, tr("Empty for a user without a password."));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(other);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_signIn);
    auto *column = new QWidget(this);
    column->setFixedWidth(440);
    auto *rows = new QVBoxLayout(column);
    rows->setSpacing(space::m);
    rows->addWidget(m_title);
    rows->addWidget(m_banner);
    rows->addWidget(form);
    rows->addLayout(buttons);
    auto *all = new QVBoxLayout(this);
    all->addStretch(2);
    all->addWidget(column, 0, Qt::AlignHCenter);
    all->addStretch(3);
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::send);
    connect(m_back, &QPushButton::clicked, this, &SignInPage::backRequested);
    connect(other, &QPushButton::clicked, this, &SignInPage::otherOfficeRequested);
    connect(m_name, &QLineEdit::returnPressed, this, [this] { m_password->setFocus(); });
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::send);
}

void SignInPage::prepare(const QString &office, const QString &name, const QStringList &names, bool canGoBack)
{
    m_title->setText(tr("Sign in to %1").arg(office));
    m_banner->clear();
    m_name->setText(name);
    m_password->clear();
    auto *completer = new QCompleter(names, m_name);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    delete m_name->completer();
    m_name->setCompleter(completer);
    m_back->setVisible(canGoBack);
    m_signIn->setEnabled(true);
    (name.isEmpty() ? m_name : m_password)->setFocus();
    m_name->selectAll();
}

void SignInPage::send()
{
    m_signIn->setEnabled(false); // until it is answered: checking a password takes a moment on purpose
    m_banner->clear();
    emit signInRequested(m_name->text(), m_password->text());
}

void SignInPage::showError(const Error &error)
{
    m_signIn->setEnabled(true);
    m_banner->showError(error);
    m_password->selectAll();
    m_password->setFocus();
}

void SignInPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_back->isHidden())
        emit backRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace truckroll
