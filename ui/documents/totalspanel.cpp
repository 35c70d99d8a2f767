// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/totalspanel.h"
#include "core/base/localamount.h"
#include "core/domain/totals.h"
#include "ui/widgets/theme.h"
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TotalsPanel)
};

constexpr qsizetype longestLine = 24; ///< characters

QString money(Money value, const QString &currency)
{
    const QLocale locale;
    return moneyText(value, locale, currencySymbol(currency, locale));
}

Money netOf(const Document &document, const std::vector<LineId> &lines)
{
    Money net;
    for (const DocumentLine &line : document.lines)
        if (line.id && std::find(lines.begin(), lines.end(), line.id) != lines.end())
            net += line.net();
    return net;
}

/// A line is to be taxed with the document's rate, and the document has none.
bool wantsRate(const Document &document)
{
    return document.taxRate.isNone() &&
           std::any_of(document.lines.begin(), document.lines.end(), [](const DocumentLine &line) {
               return line.kind == LineKind::Item && line.taxable && line.taxRate.isNone();
           });
}

} // namespace

QString marginText(const DocumentTotals &totals, const QString &currency, Money deposits)
{
    const Money net = totals.subtotal - totals.discount - deposits;
    if (net.isZero() && !deposits.isZero())
        return Texts::tr("comes with the work");
    if (totals.cost.isZero() && !net.isZero())
        return Texts::tr("not known: no costs"); // nobody entered what the lines cost
    const Money margin = net - totals.cost;
    if (net.units() <= 0)
        return money(margin, currency);
    const Percent share = shareOf(margin.units(), net.units());
    return QStringLiteral("%1 (%2)").arg(money(margin, currency), percentText(share, QLocale()));
}

TotalsPanel::TotalsPanel(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("totals"));
    setAccessibleName(tr("Totals"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::xl);
    m_grid->setVerticalSpacing(space::xs);
    m_grid->setColumnStretch(0, 1);
    setMinimumWidth(250);
}

void TotalsPanel::put(size_t at, const QString &name, const QString &label, const QString &value, bool strong)
{
    while (m_lines.size() <= at) {
        Line line{new QLabel(this), new QLabel(this)};
        line.label->setTextFormat(Qt::PlainText);
        line.label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        line.value->setTextFormat(Qt::PlainText);
        line.value->setAlignment(Qt::AlignRight | Qt::AlignTop);
        line.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_grid->addWidget(line.label, int(m_lines.size()), 0);
        m_grid->addWidget(line.value, int(m_lines.size()), 1);
        m_lines.push_back(line);
    }
    const Line &line = m_lines[at];
    QFont weight = strong ? Theme::headingFont() : font();
    line.label->setFont(weight);
    line.value->setFont(Theme::tabular(weight));
    line.label->setWordWrap(label.size() >
                            longestLine); // a tax may have a long name, a problem is a sentence
    line.label->setText(label);
    line.value->setText(value);
    line.value->setObjectName(name);
    line.value->setAccessibleName(label);
    line.label->setVisible(true);
    line.value->setVisible(true);
}

void TotalsPanel::hideFrom(size_t at)
{
    for (; at < m_lines.size(); ++at) {
        m_lines[at].label->hide();
        m_lines[at].value->hide();
        m_lines[at].value->setObjectName(QString());
    }
}

void TotalsPanel::show(const Document &document, const std::vector<LineId> &depositLines)
{
    const DocumentTotals &totals = document.totals;
    size_t at = 0;
    const auto add = [&](const char *name, const QString &label, const QString &value, bool strong = false) {
        put(at++, QString::fromLatin1(name), label, value, strong);
    };
    if (document.kind != DocumentKind::PurchaseOrder)
        add("subtotal", tr("Subtotal"), money(totals.subtotal, m_currency));
    if (!totals.discount.isZero())
        add("discount", tr("Discount"), money(-totals.discount, m_currency));
    for (const DocumentTax &tax : document.taxes) {
        if (tax.base.isZero() && !document.optionNames.isEmpty())
            continue; // another option's alone
        add("tax", tr("%1 %2").arg(tax.name, percentText(tax.percent, QLocale())),
            money(tax.tax, m_currency));
    }
    const bool purchase = document.kind == DocumentKind::PurchaseOrder;
    if (document.taxExempt && !purchase)
        add("tax", tr("Tax exempt"), money(Money(), m_currency));
    else if (!purchase && wantsRate(document)) // else "Tax" beside the lines would seem to be reckoned with
        add("noTax", tr("Tax"), tr("no rate chosen"));
    add("total", tr("Total"), money(totals.total, m_currency), true);
    if (document.kind == DocumentKind::Invoice && document.state != DocumentState::Draft) {
        add("paid", tr("Paid"), money(document.paid, m_currency));
        const Money balance = document.balance();
        if (!balance.isNegative())
            add("balance", tr("Balance"), money(balance, m_currency), true);
        else if (totals.total.isNegative())
            add("balance", tr("Credit owed"), money(-balance, m_currency), true);
        else
            add("balance", tr("Overpaid"), money(-balance, m_currency), true);
    }
    if (m_margin && !purchase && document.kind != DocumentKind::ProForma)
        add("margin", tr("Margin"), marginText(totals, m_currency, netOf(document, depositLines)));
    hideFrom(at);
}

void TotalsPanel::showProblem(const QString &sentence)
{
    put(0, QStringLiteral("totalsProblem"), sentence, QString(), false);
    hideFrom(1);
}

} // namespace truckroll
