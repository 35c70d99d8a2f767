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
void QuoteChart::show(const QString &title, const std::vector<QuoteGroup> &groups)
{
    m_title = title;
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
    const auto addSet = [&](const QString &name, QuoteCount QuoteGroup::*count, const QColor &color) {
        auto *set = new QBarSet(name);
        set->setColor(color);
        set->setBorderColor(Qt::transparent);
        for (const QuoteGroup &group : m_groups) {
            const double height = heightOf(group.*count);
            highest = std::max(highest, height);
            set->append(height);
        }
        series->append(set);
    };
    addSet(tr("Written"), &QuoteGroup::written, tokens.info.fill);
    addSet(tr("Won"), &QuoteGroup::won, tokens.success.fill);
    addSet(tr("Lost"), &QuoteGroup::lost, tokens.danger.fill);
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
    values->setLabelFormat(QStringLiteral("%.0f"));
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
