// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/creditdialog.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "core/domain/billingacts.h"
#include "core/domain/creditnote.h"
#include "ui/documents/takestable.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {

constexpr int heightWithLines = 520;

} // namespace

CreditDialog::CreditDialog(Backend &backend, const DocumentDetails::Reply &details, const QString &currency,
                           QWidget *parent)
    : QDialog(parent), m_backend(backend), m_details(details), m_currency(currency),
      m_banner(new Banner(this)),
      m_byLines(wayButton("creditLines", tr("&Lines of it"), tr("With their discounts and taxes."))),
      m_byAmount(wayButton("creditAmount", tr("An &amount, tax included"),
                           tr("Each tax of the invoice goes back with its share."))),
      m_lines(new TakesTable(details, this)), m_amount(new MoneyEdit(this)), m_reason(new QLineEdit(this)),
      m_apply(new QCheckBox(tr("&Use it on what this invoice still owes"), this)),
      m_draft(new QCheckBox(tr("&Keep as a draft"), this)), m_total(plainLabel(QString(), this)),
      m_make(primaryButton(QString(), QString(), this))
{
    setObjectName(QStringLiteral("creditDialog"));
    setWindowTitle(tr("Credit note for %1").arg(details.document.number));
    build();
    connect(m_amount, &QLineEdit::textChanged, this, &CreditDialog::follow);
    connect(m_lines, &TakesTable::chosen, this, &CreditDialog::follow);
    connect(m_reason, &QLineEdit::textChanged, this, &CreditDialog::follow);
    connect(m_draft, &QCheckBox::toggled, this, &CreditDialog::follow);
    connect(m_make, &QPushButton::clicked, this, &CreditDialog::make);
    follow();
}

CreditDialog::~CreditDialog()
{
    m_amount->disconnect(this); // it tidies its text when it loses the focus, also while it goes
}

QRadioButton *CreditDialog::wayButton(const char *name, const QString &text, const QString &hint)
{
    auto *button = new QRadioButton(text, this);
    button->setObjectName(QString::fromLatin1(name));
    button->setToolTip(hint);
    connect(button, &QRadioButton::toggled, this, [this] { follow(); });
    return button;
}

void CreditDialog::build()
{
    const bool open = m_details.document.state == DocumentState::Open;
    m_lines->setObjectName(QStringLiteral("creditTable"));
    m_lines->setAccessibleName(tr("Lines to credit"));
    m_amount->setObjectName(QStringLiteral("creditSum"));
    m_amount->setAccessibleName(tr("Amount to credit"));
    m_amount->setNegativeAllowed(false);
    m_amount->setMaximumWidth(160);
    m_reason->setObjectName(QStringLiteral("creditReason"));
    m_reason->setMaxLength(FieldLimit::line);
    m_apply->setObjectName(QStringLiteral("applyCredit"));
    m_apply->setChecked(open);
    m_apply->setEnabled(open);
    m_apply->setToolTip(open ? tr("What is left of it stays as the customer's credit.")
                             : tr("The invoice owes nothing: the credit is left for other invoices."));
    m_draft->setObjectName(QStringLiteral("draftCredit"));
    m_total->setObjectName(QStringLiteral("creditTotal"));
    m_total->setFont(Theme::tabular(Theme::headingFont()));
    m_make->setObjectName(QStringLiteral("makeCredit"));
    m_make->setDefault(true);
    resize(700, heightWithLines); // before a way is chosen, which may need less
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::s);
    all->addWidget(m_banner);
    all->addWidget(m_byLines);
    all->addWidget(m_lines, 1);
    auto *amount = new QHBoxLayout;
    amount->addWidget(m_byAmount);
    amount->addWidget(m_amount);
    amount->addStretch();
    all->addLayout(amount);
    auto *form = new Form(this);
    form->addRow(tr("&Reason"), m_reason, tr("Needed; it is printed on the credit note."));
    form->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    all->addWidget(form);
    all->addWidget(m_apply);
    all->addWidget(m_draft);
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is made (Escape)."), this);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_total);
    foot->addStretch();
    foot->addWidget(leave);
    foot->addWidget(m_make);
    all->addLayout(foot);
    (m_lines->isEmpty() ? m_byAmount : m_byLines)->setChecked(true);
}

/// By credit notes that stand, drafts too.
Money CreditDialog::credited() const
{
    Money sum;
    for (const CardDocument &result : m_details.results)
        if (result.kind == DocumentKind::CreditNote && result.state != DocumentState::Void)
            sum += result.total;
    return sum;
}

Result<Document> CreditDialog::plan() const
{
    if (m_byAmount->isChecked()) {
        if (m_amount->isWrong())
            return ruleBroken(m_amount->problem());
        return planAmountCredit(m_details.document, m_amount->valueOrZero(), credited());
    }
    if (const QString wrong = m_lines->problem(); !wrong.isEmpty())
        return ruleBroken(wrong);
    return planCreditNote(m_details.document, m_lines->takes(), m_details.taken, credited());
}

void CreditDialog::follow()
{
    if (!m_make) // while it is being made
        return;
    m_lines->showIn(*this, m_byLines->isChecked(), heightWithLines);
    m_amount->setEnabled(m_byAmount->isChecked());
    Result<Document> planned = plan();
    const bool reason = !cleanLine(m_reason->text()).isEmpty();
    m_make->setText(m_draft->isChecked() ? tr("Make a draft") : tr("Issue the credit note"));
    m_make->setEnabled(planned && reason);
    m_make->setToolTip(!planned  ? planned.error().forUser
                       : !reason ? tr("Say why first.")
                                 : tr("Once issued it cannot be changed, only voided."));
    m_total->setText(planned ? tr("Credit %1").arg(moneyText(planned->totals.total, m_currency))
                             : planned.error().forUser);
    m_total->setWordWrap(!planned);
}

void CreditDialog::make()
{
    MakeCreditNote command;
    command.invoice = m_details.document.id;
    if (m_byAmount->isChecked())
        command.amount = m_amount->valueOrZero();
    else
        command.takes = m_lines->takes();
    command.reason = cleanLine(m_reason->text());
    command.keepAsDraft = m_draft->isChecked();
    command.apply = m_apply->isChecked();
    m_make->setEnabled(false);
    m_banner->clear();
    m_backend.act(this, command, std::function<void(Result<Document>)>([this](Result<Document> reply) {
                      m_make->setEnabled(true);
                      if (!reply)
                          return m_banner->showError(reply.error());
                      emit made(*reply);
                      accept();
                  }));
}

} // namespace truckroll
