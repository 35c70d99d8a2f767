// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/convertdialog.h"
#include "core/backend/backend.h"
#include "ui/documents/takestable.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace truckroll {

ConvertDialog::ConvertDialog(Backend &backend, const DocumentDetails::Reply &details, DocumentKind to,
                             const QString &currency, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_details(details), m_to(to), m_currency(currency),
      m_banner(new Banner(this)), m_table(new TakesTable(details, this)),
      m_keepDraft(new QCheckBox(
          tr("&Keep as a draft, so that lines can still be changed before it is issued"), this)),
      m_deposits(mutedLabel(QString(), this)), m_total(plainLabel(QString(), this)),
      m_convert(primaryButton(QString(), QString(), this))
{
    setObjectName(QStringLiteral("convertDialog"));
    setWindowTitle(tr("%1 to %2").arg(details.document.number, documentKindText(to).toLower()));
    // What was bought for it bills nothing of it.
    std::erase_if(m_details.results,
                  [](const CardDocument &result) { return result.kind == DocumentKind::PurchaseOrder; });
    build();
    connect(m_table, &TakesTable::chosen, this, &ConvertDialog::follow);
    connect(m_keepDraft, &QCheckBox::toggled, this, &ConvertDialog::follow);
    connect(m_convert, &QPushButton::clicked, this, &ConvertDialog::convert);
    follow();
    m_convert->setFocus();
}

void ConvertDialog::build()
{
    m_table->setObjectName(QStringLiteral("convertLines"));
    m_keepDraft->setObjectName(QStringLiteral("keepAsDraft"));
    m_keepDraft->setVisible(m_to == DocumentKind::Invoice);
    m_total->setObjectName(QStringLiteral("convertTotal"));
    m_total->setFont(Theme::tabular(Theme::headingFont()));
    m_convert->setObjectName(QStringLiteral("convert"));
    m_convert->setDefault(true);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    if (!m_details.results.empty())
        all->addWidget(earlierResults());
    all->addWidget(
        mutedLabel(tr("Uncheck a line or lower its quantity to leave it for later. All parts together come "
                      "to the whole, to the cent."),
                   this));
    all->addWidget(m_table, 1);
    m_deposits->setObjectName(QStringLiteral("depositNote"));
    all->addWidget(m_deposits);
    all->addWidget(m_keepDraft);
    auto *foot = new QHBoxLayout;
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is made (Escape)."), this);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    foot->addWidget(m_total);
    foot->addStretch();
    foot->addWidget(leave);
    foot->addWidget(m_convert);
    all->addLayout(foot);
    resize(720, 480);
}

/// What was billed ahead is taken off in lines of its own; the total above is without them.
void ConvertDialog::showDeposits(const Document &plan)
{
    m_deposits->setVisible(m_to == DocumentKind::Invoice && !m_details.deposits.empty());
    if (m_deposits->isHidden())
        return;
    QStringList names;
    for (const OpenDeposit &deposit : m_details.deposits)
        names << tr("%1 (%2 left)").arg(deposit.number, moneyText(deposit.left, m_currency));
    Document invoice = plan;
    const auto uses = takeDepositsOff(invoice, m_details.deposits);
    const QString rest = moneyText(uses ? invoice.totals.total : plan.totals.total, m_currency);
    m_deposits->setText(tr("The deposit of %1 is taken off in a line of its own; %2 remain to be paid.")
                            .arg(QLocale().createSeparatedList(names), rest));
}

QWidget *ConvertDialog::earlierResults()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(plainLabel(tr("Made from it before:"), box));
    for (const CardDocument &result : m_details.results) {
        QPushButton *show = plainButton(
            tr("Show %1 (%2)").arg(result.number, documentStateText(result.kind, result.state, result.total)),
            QString(), tr("Total %1").arg(moneyText(result.total, m_currency)), box);
        show->setObjectName(QStringLiteral("showResult"));
        connect(show, &QPushButton::clicked, this, [this, number = result.number] {
            emit resultRequested(number);
            reject();
        });
        row->addWidget(show);
    }
    row->addStretch();
    return box;
}

std::vector<LineTake> ConvertDialog::takes() const
{
    return m_table->takes();
}

void ConvertDialog::follow()
{
    QString wrong = m_table->problem();
    Money total;
    m_deposits->hide();
    if (wrong.isEmpty()) {
        const Result<Document> plan = planConversion(m_details.document, m_to, takes(), m_details.taken);
        if (plan) {
            total = plan->totals.total;
            showDeposits(*plan);
        } else {
            wrong = plan.error().forUser;
        }
    }
    m_convert->setEnabled(wrong.isEmpty());
    nameButton();
    if (!wrong.isEmpty())
        m_convert->setToolTip(wrong);
    m_total->setForegroundRole(wrong.isEmpty() ? QPalette::WindowText : QPalette::BrightText);
    const QString amount = moneyText(total, m_currency);
    if (wrong.isEmpty())
        m_total->setText(m_to == DocumentKind::Invoice && total.isNegative()
                             ? tr("Total %1, a credit for the customer").arg(amount)
                             : tr("Total %1").arg(amount));
    else
        m_total->setText(wrong);
}

/// An invoice that is not kept as a draft is issued at once, so the button has to say so.
void ConvertDialog::nameButton()
{
    if (m_to != DocumentKind::Invoice) {
        m_convert->setText(tr("Make the %1").arg(documentKindText(m_to).toLower()));
        m_convert->setToolTip(tr("Makes it and opens it."));
    } else if (m_keepDraft->isChecked()) {
        m_convert->setText(tr("Make a draft"));
        m_convert->setToolTip(tr("Makes a draft of the invoice and opens it."));
    } else {
        m_convert->setText(tr("Issue the invoice"));
        m_convert->setToolTip(tr("Makes the invoice and issues it; it cannot be changed after that."));
    }
}

void ConvertDialog::convert()
{
    ConvertDocument command;
    command.source = m_details.document.id;
    command.to = m_to;
    command.takes = takes();
    command.keepAsDraft = m_keepDraft->isVisibleTo(this) && m_keepDraft->isChecked();
    m_convert->setEnabled(false);
    m_banner->clear();
    m_backend.act(
        this, command,
        std::function<void(Result<ConvertDocument::Reply>)>([this](Result<ConvertDocument::Reply> reply) {
            m_convert->setEnabled(true);
            if (!reply) {
                m_banner->showError(reply.error());
                return;
            }
            emit converted(reply->document, reply->already ? reply->in : QStringList());
            accept();
        }));
}

} // namespace truckroll
