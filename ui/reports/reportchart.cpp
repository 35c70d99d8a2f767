// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportchart.h"
#include "core/sheets/reportsheet.h"
#include "ui/widgets/theme.h"
#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QHorizontalBarSeries>
#include <QLocale>
#include <QVBoxLayout>
#include <QValueAxis>
#include <algorithm>
#include <map>

namespace truckroll {

namespace {

constexpr size_t mostMonths = 24;
constexpr int leastNames = 3;
constexpr int mostNames = 10;
constexpr int aroundName = 14;   ///< pixels that Qt Charts wants around a word, or it writes dots instead
constexpr int longestLabel = 28; ///< letters

/// How a report is drawn: months beside each other, names below each other, or one bar for each column.
enum class Way { Months, Names, Columns };

Way wayOf(const ReportTable &table)
{
    if (table.kind == ReportKind::OpenInvoices)
        return Way::Columns;
    return table.columns[table.label].id == u"month" ? Way::Months : Way::Names;
}

/// The rows of one label together (a month with several rates), in the order they come.
struct Group
{
    QString label;
    std::vector<qint64> values;
};

std::vector<Group> columnGroups(const ReportTable &table)
{
    std::vector<Group> groups;
    for (const size_t bar : table.bars)
        groups.push_back({table.columns[bar].title, {table.total(bar).value_or(0)}});
    return groups;
}

std::vector<Group> groupsOf(const ReportTable &table)
{
    std::vector<Group> groups;
    std::map<QString, size_t> places;
    for (const ReportRow &row : table.rows) {
        const QString label = reportText(table.columns[table.label], row.cells[table.label], QLocale());
        const auto [place, added] = places.try_emplace(label, groups.size());
        if (added)
            groups.push_back({label, std::vector<qint64>(table.bars.size())});
        for (size_t i = 0; i < table.bars.size(); ++i)
            groups[place->second].values[i] += row.cells[table.bars[i]].number.value_or(0);
    }
    return groups;
}

/// What is drawn: the latest months, or the names with the most.
std::vector<Group> drawnGroups(const ReportTable &table, int names)
{
    if (wayOf(table) == Way::Columns)
        return columnGroups(table);
    std::vector<Group> groups = groupsOf(table);
    if (wayOf(table) == Way::Months) {
        if (groups.size() > mostMonths)
            groups.erase(groups.begin(), groups.end() - qsizetype(mostMonths));
        return groups;
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const Group &a, const Group &b) { return a.values[0] > b.values[0]; });
    groups.resize(std::min(groups.size(), size_t(names)));
    std::reverse(groups.begin(), groups.end()); // the axis begins at the bottom
    return groups;
}

/// What the axis counts in: whole units of the currency, hours, percent. Only for drawing.
qreal drawn(ReportColumn::Kind kind, qint64 number)
{
    switch (kind) {
    case ReportColumn::Kind::Amount:
        return qreal(number) / 100;
    case ReportColumn::Kind::Minutes:
        return qreal(number) / 60;
    case ReportColumn::Kind::Number:
    case ReportColumn::Kind::Share:
        return qreal(number) / 1000;
    default:
        return qreal(number);
    }
}

/// The axis says what it counts in, unless that is the currency or plain numbers.
QString axisFormat(ReportColumn::Kind kind)
{
    switch (kind) {
    case ReportColumn::Kind::Share:
        return QStringLiteral("%.0f%"); // what follows the number is taken as it stands
    case ReportColumn::Kind::Minutes:
        return QStringLiteral("%.0f h");
    default:
        return QStringLiteral("%.0f");
    }
}

/// What was won and lost looks as it does in the pipeline; the rest goes by its place.
QColor inkOf(const ReportColumn &column, size_t place, const Tokens &tokens)
{
    if (column.id == u"won_total")
        return tokens.success.fill;
    if (column.id == u"lost_total")
        return tokens.danger.fill;
    if (column.id == u"open_total")
        return tokens.info.fill;
    const QColor inks[] = {tokens.accent, mixed(tokens.success.text, tokens.success.line, 0.5),
                           mixed(tokens.warning.text, tokens.warning.line, 0.5)};
    return inks[place % std::size(inks)];
}

QString shortened(const QString &label)
{
    return label.size() <= longestLabel ? label : label.left(longestLabel - 1) + QChar(0x2026);
}

} // namespace

ReportChart::ReportChart(QWidget *parent)
    : QWidget(parent), m_chart(new QChart), m_view(new QChartView(m_chart, this))
{
    setObjectName(QStringLiteral("reportChart"));
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus); // the table says the same, with keys
    m_chart->setMargins(QMargins(0, 0, 0, 0));
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setBackgroundRoundness(0);
    m_chart->setLocalizeNumbers(true);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_view);
}

void ReportChart::show(const ReportTable &table)
{
    m_table = table;
    draw();
}

void ReportChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        draw();
    QWidget::changeEvent(event);
}

void ReportChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (roomForNames() != m_names)
        draw();
}

/// How many names have the height that their words need, beside the axis of the values and the legend.
int ReportChart::roomForNames() const
{
    const int word = QFontMetrics(Theme::smallFont()).height() + aroundName;
    const int others = m_table.bars.size() > 1 ? 2 * word : word;
    return std::clamp((height() - others) / word, leastNames, mostNames);
}

void ReportChart::clear()
{
    m_chart->removeAllSeries();
    for (QAbstractAxis *axis : m_chart->axes()) {
        m_chart->removeAxis(axis);
        delete axis;
    }
    m_groups = 0;
}

void ReportChart::draw()
{
    clear();
    if (m_table.columns.empty() || m_table.bars.empty())
        return;
    m_names = roomForNames();
    const std::vector<Group> groups = drawnGroups(m_table, m_names);
    m_groups = int(groups.size());
    const bool below = wayOf(m_table) == Way::Names;
    QAbstractBarSeries *series =
        below ? static_cast<QAbstractBarSeries *>(new QHorizontalBarSeries) : new QBarSeries;
    const Tokens &tokens = Tokens::of(this);
    const auto kind = m_table.columns[m_table.bars.front()].kind;
    const size_t bars = wayOf(m_table) == Way::Columns ? 1 : m_table.bars.size();
    qreal highest = 0;
    qreal lowest = 0;
    for (size_t each = 0; each < bars; ++each) {
        const size_t bar = below ? bars - 1 - each : each; // the first one stands at the bottom otherwise
        const ReportColumn &column = m_table.columns[m_table.bars[bar]];
        auto *set = new QBarSet(column.title);
        set->setColor(inkOf(column, bar, tokens));
        set->setBorderColor(Qt::transparent);
        for (const Group &group : groups) {
            const qreal value = drawn(kind, group.values[bar]);
            highest = std::max(highest, value);
            lowest = std::min(lowest, value);
            set->append(value);
        }
        series->append(set);
    }
    m_chart->addSeries(series);
    auto *names = new QBarCategoryAxis;
    for (const Group &group : groups)
        names->append(shortened(group.label));
    auto *values = new QValueAxis;
    values->setRange(lowest, highest > 0 ? highest : 1);
    values->applyNiceNumbers();
    values->setLabelFormat(axisFormat(kind));
    place(series, names, values, below);
    m_chart->setBackgroundBrush(tokens.surface);
    m_view->setBackgroundBrush(tokens.surface);
    m_chart->legend()->setLabelColor(tokens.text);
    m_chart->legend()->setVisible(bars > 1);
    m_chart->legend()->setReverseMarkers(below);
    setAccessibleName(tr("Chart: %1").arg(reportTitle(m_table.kind)));
    setAccessibleDescription(tr("The table below has the numbers."));
}

void ReportChart::place(QAbstractBarSeries *series, QAbstractAxis *names, QAbstractAxis *values, bool below)
{
    const Tokens &tokens = Tokens::of(this);
    for (QAbstractAxis *axis : {names, values}) {
        axis->setLabelsColor(tokens.muted);
        axis->setLinePenColor(tokens.line);
        axis->setGridLineColor(tokens.line);
        axis->setLabelsFont(Theme::smallFont());
    }
    names->setGridLineVisible(false);
    m_chart->addAxis(names, below ? Qt::AlignLeft : Qt::AlignBottom);
    m_chart->addAxis(values, below ? Qt::AlignBottom : Qt::AlignLeft);
    series->attachAxis(names);
    series->attachAxis(values);
}

} // namespace truckroll
