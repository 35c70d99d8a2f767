// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/payments/decidedialog.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/growtofit.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace truckroll {

DecideDialog::DecideDialog(Backend &backend, const PaymentIntent &intent, const QString &currency,
                           QWidget *parent)
    : QDialog(parent), m_backend(backend), m_intent(intent), m_banner(new Banner(this)),
      m_moved(new QRadioButton(
          isCharge(intent.move) ? tr("The card &was charged") : tr("The money &went back"), this)),
      m_notMoved(new QRadioButton(
          isCharge(intent.move) ? tr("The card was &not charged") : tr("The money did &not go back"), this)),
      m_form(new Form(this)), m_reference(new QLineEdit(this)), m_amount(new MoneyEdit(this)),
      m_note(new QLineEdit(this)), m_doIt(primaryButton(tr("Decide"), QString(), this))
{
    setObjectName(QStringLiteral("decideDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What became of it?"));
    build(currency);
    for (QRadioButton *choice : {m_moved, m_notMoved})
        connect(choice, &QRadioButton::toggled, this, &DecideDialog::follow);
    connect(m_reference, &QLineEdit::textChanged, this, &DecideDialog::follow);
    connect(m_amount, &QLineEdit::textChanged, this, &DecideDialog::follow);
    connect(m_note, &QLineEdit::textChanged, this, &DecideDialog::follow);
    connect(m_doIt, &QPushButton::clicked, this, &DecideDialog::send);
    follow();
    m_moved->setFocus();
}

DecideDialog::~DecideDialog()
{
    m_amount->disconnect(this); // it tidies its text when it loses the focus, also while it goes
}

void DecideDialog::build(const QString &currency)
{
    m_moved->setObjectName(QStringLiteral("decideMoved"));
    m_notMoved->setObjectName(QStringLiteral("decideNotMoved"));
    m_reference->setObjectName(QStringLiteral("decideReference"));
    m_reference->setMaxLength(FieldLimit::name);
    m_reference->setText(m_intent.move == CardMove::Capture ? m_intent.ofReference : m_intent.reference);
    m_reference->setReadOnly(m_intent.move == CardMove::Capture); // it has one number and no other
    m_amount->setObjectName(QStringLiteral("decideAmount"));
    m_amount->setNegativeAllowed(false);
    m_amount->setValue(m_intent.answered.isZero() ? m_intent.amount : m_intent.answered);
    m_note->setObjectName(QStringLiteral("decideNote"));
    m_note->setMaxLength(FieldLimit::line);
    m_doIt->setObjectName(QStringLiteral("decideDoIt"));
    m_doIt->setDefault(true);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    QLabel *what = plainLabel(
        tr("%1 of %2, our number %3")
            .arg(cardMoveText(m_intent.move), moneyText(m_intent.amount, currency), m_intent.knownAs()),
        this);
    what->setTextInteractionFlags(Qt::TextSelectableByMouse);
    all->addWidget(what);
    all->addWidget(mutedLabel(m_intent.reason, this));
    all->addWidget(
        mutedLabel(tr("Look it up on the card processor's own site by our number first. What is said "
                      "here is booked."),
                   this));
    all->addWidget(m_moved);
    all->addWidget(m_notMoved);
    m_form->addRow(tr("Processor's n&umber"), m_reference,
                   tr("The retref of the charge, as the site shows it."));
    m_form->addRow(tr("&Amount"), m_amount);
    m_form->addRow(tr("N&ote"), m_note, tr("How you know it; needed when no money moved."));
    all->addWidget(m_form);
    auto *buttons = new QHBoxLayout;
    QPushButton *leave =
        plainButton(tr("Not now"), QString(), tr("It stays as it is, to be decided later (Escape)."), this);
    leave->setAutoDefault(false);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(m_doIt);
    all->addLayout(buttons);
    setMinimumWidth(500);
    new GrowToFit(*this);
}

QString DecideDialog::whyNot() const
{
    if (!m_moved->isChecked() && !m_notMoved->isChecked())
        return tr("Choose what became of it.");
    if (!m_moved->isChecked())
        return cleanLine(m_note->text()).isEmpty() ? tr("Note how you know that no money moved.") : QString();
    if (cleanLine(m_reference->text()).isEmpty())
        return tr("Type the card processor's number of it.");
    if (m_amount->isWrong())
        return m_amount->problem();
    return m_amount->valueOrZero() > Money() ? QString() : tr("Type the amount that moved.");
}

void DecideDialog::follow()
{
    m_reference->setEnabled(m_moved->isChecked());
    m_amount->setEnabled(m_moved->isChecked());
    const QString wrong = whyNot();
    m_doIt->setEnabled(wrong.isEmpty());
    m_doIt->setToolTip(wrong.isEmpty() ? tr("Books it so. This cannot be undone.") : wrong);
}

void DecideDialog::send()
{
    DecideIntent command;
    command.intent = m_intent.id;
    command.moneyMoved = m_moved->isChecked();
    command.note = cleanLine(m_note->text());
    if (command.moneyMoved) {
        command.reference = cleanLine(m_reference->text());
        command.amount = m_amount->valueOrZero();
    }
    m_doIt->setEnabled(false);
    m_backend.act(this, command,
                  std::function<void(Result<DecideIntent::Reply>)>([this](Result<DecideIntent::Reply> reply) {
                      follow();
                      if (!reply)
                          return m_banner->showError(reply.error());
                      emit decided(*reply);
                      accept();
                  }));
}

} // namespace truckroll
