// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/payments/givebackdialog.h"
#include "ui/widgets/form.h"
#include "ui/widgets/growtofit.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace truckroll {

GiveBackDialog::GiveBackDialog(const QString &what, Money left, Money overpaid, const QString &currency,
                               QWidget *parent)
    : QDialog(parent), m_left(left), m_currency(currency), m_form(new Form(this)),
      m_amount(new MoneyEdit(this)), m_after(mutedLabel(QString(), this)),
      m_doIt(primaryButton(QString(), QString(), this))
{
    setObjectName(QStringLiteral("giveBackDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Give money back"));
    m_amount->setObjectName(QStringLiteral("giveBackAmount"));
    m_amount->setNegativeAllowed(false);
    m_amount->setValue(overpaid > Money() ? std::min(overpaid, left) : left);
    m_after->setObjectName(QStringLiteral("giveBackAfter"));
    m_doIt->setObjectName(QStringLiteral("giveBackDoIt"));
    m_doIt->setDefault(true);
    m_form->addRow(tr("&Amount"), m_amount);
    QPushButton *leave =
        plainButton(tr("Leave as it is"), QString(), tr("Nothing goes back (Escape)."), this);
    leave->setAutoDefault(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(plainLabel(tr("%1: %2 is left.").arg(what, moneyText(left, currency)), this));
    all->addWidget(m_form);
    all->addWidget(m_after);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(m_doIt);
    all->addLayout(buttons);
    setMinimumWidth(460);
    new GrowToFit(*this);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_doIt, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_amount, &QLineEdit::textChanged, this, &GiveBackDialog::follow);
    follow();
    m_amount->setFocus();
    m_amount->selectAll();
}

GiveBackDialog::~GiveBackDialog()
{
    m_amount->disconnect(this); // it tidies its text when it loses the focus, also while it goes
}

QString GiveBackDialog::problem() const
{
    if (m_amount->isWrong())
        return m_amount->problem();
    if (amount() <= Money())
        return tr("Type an amount above zero.");
    if (amount() > m_left)
        return tr("At most the %1 that is left can go back.").arg(moneyText(m_left, m_currency));
    return {};
}

void GiveBackDialog::follow()
{
    const QString wrong = problem();
    m_form->setProblem(m_amount, wrong);
    m_doIt->setEnabled(wrong.isEmpty());
    m_doIt->setText(tr("Give back %1").arg(moneyText(amount(), m_currency)));
    m_doIt->setToolTip(wrong.isEmpty() ? tr("The money goes back. This cannot be undone.") : wrong);
    m_after->setText(
        amount() == m_left
            ? tr("Before the day's settlement the charge is voided, afterwards refunded. The invoice's "
                 "balance "
                 "rises by it.")
            : tr("A part can go back once the charge has settled, mostly the next day. The invoice's balance "
                 "rises by it."));
}

} // namespace truckroll
