// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipeline/quotechart.h"
#include "ui/pipeline/quotecolumns.h"
#include "ui/widgets/theme.h"
#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLocale>
#include <QVBoxLayout>
#include <QValueAxis>
#include <algorithm>

namespace truckroll {

namespace {

constexpr size_t mostGroups = 24;

/// How high a bar is: whole units of the currency, for drawing alone.
double heightOf(const QuoteCount &count)
{
    const qint64 whole = count.sum.units() / Money::one;
    return double(whole);
}

double percentOf(const QuoteGroup &group)
{
    const int whole = int(group.winRate().units() / Percent::one);
    return whole;
}

/// The axis says what it counts in, unless that is the currency.
QString axisFormat(QuoteMeasure measure)
{
    switch (measure) {
    case QuoteMeasure::WinRate:
        return QStringLiteral("%.0f%"); // what follows the number is taken as it stands
    case QuoteMeasure::Days:
        return QuoteChart::tr("%.0f d", "an axis of days");
    case QuoteMeasure::Value:
        break;
    }
    return QStringLiteral("%.0f");
}

QString labelOf(const QuoteGroup &group)
{
    return group.month.isValid() ? QLocale().toString(group.month, QStringLiteral("MMM yy"))
                                 : quoteGroupName(group);
}

} // namespace

QuoteChart::QuoteChart(QWidget *parent)
    : QWidget(parent), m_chart(new QChart), m_view(new QChartView(m_chart, this))
{
    setObjectName(QStringLiteral("quoteChart"));
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus); // the tables say the same, with keys
    m_chart->setMargins(QMargins(0, 0, 0, 0));
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setBackgroundRoundness(0);
    m_chart->setLocale(QLocale());
    m_chart->setLocalizeNumbers(true);
    setMinimumHeight(200);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_view);
}

/// Of many the last: months come in order, and salespeople are never so many.
void QuoteChart::show(const QString &title, const std::vector<QuoteGroup> &groups, QuoteMeasure measure,
                      bool lostOnly)
{
    m_title = title;
    m_measure = measure;
    m_lostOnly = lostOnly;
    const size_t skipped = groups.size() > mostGroups ? groups.size() - mostGroups : 0;
    m_groups.assign(groups.begin() + qsizetype(skipped), groups.end());
    draw();
}

void QuoteChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        draw();
    QWidget::changeEvent(event);
}

std::vector<QuoteChart::Bars> QuoteChart::bars() const
{
    const Tokens &tokens = Tokens::of(this);
    const auto value = [](QuoteCount QuoteGroup::*count) {
        return [count](const QuoteGroup &group) { return heightOf(group.*count); };
    };
    const auto days = [](QuoteDays QuoteGroup::*days) {
        return [days](const QuoteGroup &group) { return double((group.*days).average().value_or(0)); };
    };
    const QColor won = tokens.success.fill;
    const QColor lost = tokens.danger.fill;
    const QColor open = tokens.info.fill;
    std::vector<Bars> all;
    switch (m_measure) {
    case QuoteMeasure::WinRate:
        return {{tr("Win rate"), won, percentOf}};
    case QuoteMeasure::Days:
        all = {{tr("Days to win"), won, days(&QuoteGroup::toWin)},
               {tr("Days to lose"), lost, days(&QuoteGroup::toLose)},
               {tr("Age of open"), open, days(&QuoteGroup::openAge)}};
        break;
    case QuoteMeasure::Value:
        all = {{tr("Written"), open, value(&QuoteGroup::written)},
               {tr("Won"), won, value(&QuoteGroup::won)},
               {tr("Lost"), lost, value(&QuoteGroup::lost)}};
        break;
    }
    if (m_lostOnly)
        std::erase_if(all, [&](const Bars &each) { return each.color != lost; });
    return all;
}

QStringList QuoteChart::barNames() const
{
    QStringList names;
    for (const Bars &each : bars())
        names << each.name;
    return names;
}

void QuoteChart::draw()
{
    m_chart->removeAllSeries();
    for (QAbstractAxis *axis : m_chart->axes()) {
        m_chart->removeAxis(axis);
        delete axis;
    }
    const Tokens &tokens = Tokens::of(this);
    auto *series = new QBarSeries;
    double highest = 0;
    for (const Bars &each : bars()) {
        auto *set = new QBarSet(each.name);
        set->setColor(each.color);
        set->setBorderColor(Qt::transparent);
        for (const QuoteGroup &group : m_groups) {
            const double height = each.height(group);
            highest = std::max(highest, height);
            set->append(height);
        }
        series->append(set);
    }
    m_chart->addSeries(series);
    addAxes(series, highest);
    m_chart->setBackgroundBrush(tokens.surface);
    m_view->setBackgroundBrush(tokens.surface);
    m_chart->legend()->setLabelColor(tokens.text);
    m_chart->legend()->setFont(Theme::smallFont());
    m_view->setAccessibleName(tr("Chart: %1").arg(m_title));
    m_view->setAccessibleDescription(tr("The table below has its numbers."));
}

void QuoteChart::addAxes(QAbstractBarSeries *series, double highest)
{
    const Tokens &tokens = Tokens::of(this);
    auto *names = new QBarCategoryAxis;
    for (const QuoteGroup &group : m_groups)
        names->append(labelOf(group));
    auto *values = new QValueAxis;
    values->setRange(0, std::max(1.0, highest));
    values->applyNiceNumbers();
    values->setLabelFormat(axisFormat(m_measure));
    for (QAbstractAxis *axis : std::initializer_list<QAbstractAxis *>{names, values}) {
        axis->setLabelsColor(tokens.muted);
        axis->setLinePenColor(tokens.line);
        axis->setGridLineColor(tokens.line);
        axis->setLabelsFont(Theme::smallFont());
    }
    names->setGridLineVisible(false);
    m_chart->addAxis(names, Qt::AlignBottom);
    m_chart->addAxis(values, Qt::AlignLeft);
    series->attachAxis(names);
    series->attachAxis(values);
}

} // namespace truckroll
