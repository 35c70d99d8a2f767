// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/paymentdialog.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

PaymentDialog::PaymentDialog(Backend &backend, const Document &invoice, const QString &currency, QDate today,
                             QWidget *parent)
    : QDialog(parent), m_backend(backend), m_invoice(invoice), m_currency(currency), m_form(new Form(this)),
      m_banner(new Banner(this)), m_amount(new MoneyEdit(this)), m_method(new QComboBox(this)),
      m_reference(new QLineEdit(this)), m_date(new DayEdit(this)), m_after(plainLabel(QString(), this)),
      m_take(primaryButton(tr("Take payment"), QString(), this))
{
    setObjectName(QStringLiteral("paymentDialog"));
    setWindowTitle(tr("Payment on %1").arg(invoice.number));
    build(today);
    connect(m_amount, &QLineEdit::textChanged, this, &PaymentDialog::follow);
    connect(m_method, &QComboBox::currentIndexChanged, this, &PaymentDialog::follow);
    connect(m_reference, &QLineEdit::textChanged, this, &PaymentDialog::follow);
    connect(m_take, &QPushButton::clicked, this, &PaymentDialog::record);
    m_amount->setFocus();
    m_amount->selectAll();
    follow();
}

PaymentDialog::~PaymentDialog()
{
    m_amount->disconnect(this); // it tidies its text when it loses the focus, also while it goes
}

void PaymentDialog::build(QDate today)
{
    m_amount->setObjectName(QStringLiteral("paymentAmount"));
    m_amount->setNegativeAllowed(false);
    m_amount->setValue(m_invoice.balance());
    m_method->setObjectName(QStringLiteral("paymentMethod"));
    for (const PaymentMethod method : {PaymentMethod::Cash, PaymentMethod::Check})
        m_method->addItem(paymentMethodText(method), int(method));
    m_reference->setObjectName(QStringLiteral("paymentReference"));
    m_reference->setMaxLength(FieldLimit::name);
    m_date->setObjectName(QStringLiteral("paymentDate"));
    m_date->setCalendarPopup(true);
    m_date->setDate(today);
    m_after->setObjectName(QStringLiteral("balanceAfter"));
    m_take->setObjectName(QStringLiteral("takePayment"));
    m_take->setDefault(true);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    all->addWidget(mutedLabel(
        tr("Total %1, balance %2")
            .arg(moneyText(m_invoice.totals.total, m_currency), moneyText(m_invoice.balance(), m_currency)),
        this));
    m_form->addRow(tr("&Amount"), m_amount);
    m_form->addRow(tr("&Method"), m_method);
    m_form->addRow(tr("&Reference"), m_reference, tr("The number of the check."));
    m_form->addRow(tr("&Date"), m_date);
    all->addWidget(m_form);
    all->addWidget(m_after);
    auto *buttons = new QHBoxLayout;
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("No payment is recorded (Escape)."), this);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(m_take);
    all->addLayout(buttons);
    setMinimumWidth(440);
}

QString PaymentDialog::problem() const
{
    if (m_amount->isWrong())
        return m_amount->problem();
    const auto amount = m_amount->value();
    if (!amount || amount->units() <= 0)
        return tr("Type an amount above zero.");
    if (*amount > m_invoice.balance())
        return tr("At most the balance of %1 can be taken.").arg(moneyText(m_invoice.balance(), m_currency));
    return {};
}

void PaymentDialog::follow()
{
    const QString wrong = problem();
    m_form->setProblem(m_amount, wrong);
    m_take->setEnabled(wrong.isEmpty());
    if (!wrong.isEmpty()) {
        m_take->setToolTip(wrong);
        m_after->setText(QString());
        return;
    }
    const Money after = m_invoice.balance() - m_amount->valueOrZero();
    m_take->setToolTip(tr("Records the payment. It can be voided, but not undone."));
    m_after->setText(
        after.isZero()
            ? tr("Balance after it: %1. The invoice is Paid then.").arg(moneyText(after, m_currency))
            : tr("Balance after it: %1").arg(moneyText(after, m_currency)));
}

void PaymentDialog::record()
{
    RecordPayment command;
    command.invoice = m_invoice.id;
    command.amount = m_amount->valueOrZero();
    command.method = PaymentMethod(m_method->currentData().toInt());
    command.reference = cleanLine(m_reference->text());
    command.date = m_date->date();
    m_take->setEnabled(false);
    m_banner->clear();
    m_backend.act(
        this, command,
        std::function<void(Result<RecordPayment::Reply>)>([this](Result<RecordPayment::Reply> reply) {
            m_take->setEnabled(true);
            if (!reply) {
                m_banner->showError(reply.error());
                return;
            }
            emit recorded(reply->invoice);
            accept();
        }));
}

} // namespace truckroll
