// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/usecreditdialog.h"
#include "core/backend/backend.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

UseCreditDialog::UseCreditDialog(Backend &backend, const Document &invoice, const CreditsOf::Reply &credits,
                                 const QString &currency, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_invoice(invoice), m_credits(credits), m_currency(currency),
      m_banner(new Banner(this)), m_form(new Form(this)), m_credit(new QComboBox(this)),
      m_amount(new MoneyEdit(this)), m_after(mutedLabel(QString(), this)),
      m_pay(primaryButton(tr("Use the credit"), QString(), this))
{
    setObjectName(QStringLiteral("useCreditDialog"));
    setWindowTitle(tr("Credit for %1").arg(invoice.number));
    m_credit->setObjectName(QStringLiteral("creditChoice"));
    for (const CreditsOf::Row &row : m_credits)
        m_credit->addItem(tr("%1 of %2, %3 left")
                              .arg(row.number, QLocale().toString(row.date, QLocale::ShortFormat),
                                   moneyText(row.left, currency)));
    m_amount->setObjectName(QStringLiteral("creditToUse"));
    m_amount->setNegativeAllowed(false);
    m_pay->setObjectName(QStringLiteral("useCredit"));
    m_pay->setDefault(true);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    all->addWidget(
        mutedLabel(tr("Balance of the invoice: %1").arg(moneyText(invoice.balance(), currency)), this));
    m_form->addRow(tr("&Credit note"), m_credit);
    m_form->addRow(tr("&Amount"), m_amount);
    all->addWidget(m_form);
    all->addWidget(m_after);
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is recorded (Escape)."), this);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(leave);
    foot->addWidget(m_pay);
    all->addLayout(foot);
    setMinimumWidth(440);
    connect(m_credit, &QComboBox::currentIndexChanged, this, &UseCreditDialog::choose);
    connect(m_amount, &QLineEdit::textChanged, this, &UseCreditDialog::follow);
    connect(m_pay, &QPushButton::clicked, this, &UseCreditDialog::pay);
    choose();
}

UseCreditDialog::~UseCreditDialog()
{
    m_amount->disconnect(this); // it tidies its text when it loses the focus, also while it goes
}

Money UseCreditDialog::most() const
{
    const int row = m_credit->currentIndex();
    return row < 0 ? Money() : std::min(m_credits[size_t(row)].left, m_invoice.balance());
}

void UseCreditDialog::choose()
{
    m_amount->setValue(most());
    follow();
}

void UseCreditDialog::follow()
{
    const Money amount = m_amount->valueOrZero();
    const QString wrong = m_amount->isWrong() ? m_amount->problem()
                          : amount <= Money() || amount > most()
                              ? tr("Type an amount up to %1.").arg(moneyText(most(), m_currency))
                              : QString();
    m_form->setProblem(m_amount, wrong);
    m_pay->setEnabled(wrong.isEmpty());
    m_pay->setToolTip(wrong.isEmpty() ? tr("Voiding the payment gives the credit back.") : wrong);
    m_after->setText(wrong.isEmpty()
                         ? tr("Balance after it: %1").arg(moneyText(m_invoice.balance() - amount, m_currency))
                         : QString());
}

void UseCreditDialog::pay()
{
    ApplyCredit command;
    command.creditNote = m_credits[size_t(m_credit->currentIndex())].creditNote;
    command.invoice = m_invoice.id;
    command.amount = m_amount->valueOrZero();
    m_pay->setEnabled(false);
    m_banner->clear();
    m_backend.act(this, command,
                  std::function<void(Result<ApplyCredit::Reply>)>([this](Result<ApplyCredit::Reply> reply) {
                      m_pay->setEnabled(true);
                      if (!reply)
                          return m_banner->showError(reply.error());
                      emit used();
                      accept();
                  }));
}

} // namespace truckroll
