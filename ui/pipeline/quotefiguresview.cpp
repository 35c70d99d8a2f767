// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipeline/quotefiguresview.h"
#include "core/backend/backend.h"
#include "core/base/localamount.h"
#include "ui/documents/documentcontext.h"
#include "ui/pipeline/quotechart.h"
#include "ui/pipeline/quotecolumns.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QGridLayout>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <map>

namespace truckroll {

namespace {

enum class Time { ThisMonth, ThreeMonths, ThisYear, TwelveMonths, All };
enum class By { Month, Person, Source, Reason };

/// The first day of the time that ends today.
QDate beginOf(Time time, const QDate &today)
{
    const QDate month(today.year(), today.month(), 1);
    switch (time) {
    case Time::ThisMonth:
        return month;
    case Time::ThreeMonths:
        return month.addMonths(-2);
    case Time::ThisYear:
        return {today.year(), 1, 1};
    case Time::TwelveMonths:
        return month.addMonths(-11);
    case Time::All:
        break;
    }
    return {};
}

qint64 keyOf(const QuoteGroup &group)
{
    if (group.month.isValid())
        return group.month.toJulianDay();
    return group.salesperson ? group.salesperson.value() : 1 + qint64(qHash(group.name) >> 1);
}

} // namespace

QuoteFiguresView::QuoteFiguresView(Backend &backend, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_banner(new Banner(this)), m_chart(new QuoteChart(this)),
      m_model(new RowsModel<QuoteGroup>(quoteGroupColumns(), keyOf, this)),
      m_table(new DataTable(*m_model, QStringLiteral("quotefigures"), backend.actor().name, this)),
      m_reasonModel(new RowsModel<QuoteGroup>(lostReasonColumns(), keyOf, this)),
      m_reasons(new DataTable(*m_reasonModel, QStringLiteral("lostreasons"), backend.actor().name, this)),
      m_tables(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("quoteFigures"));
    m_table->view()->setObjectName(QStringLiteral("quoteFiguresTable"));
    m_reasons->view()->setObjectName(QStringLiteral("lostReasonsTable"));
    m_table->setEmptyState(new EmptyState(QStringLiteral("chart"), tr("Nothing in this time"),
                                          tr("No quote was written, won or lost. Choose a longer time."),
                                          this));
    m_reasons->setEmptyState(new EmptyState(QStringLiteral("chart"), tr("None lost in this time"),
                                            tr("Why quotes were lost stands here. Choose a longer time."),
                                            this));
    for (DataTable *table : {m_table, m_reasons}) {
        connect(table, &DataTable::said, this, &QuoteFiguresView::said);
        m_tables->addWidget(table);
    }
    m_tools = buildTools();
    auto *tiles = new QWidget(this);
    auto *grid = new QGridLayout(tiles);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::xl);
    grid->setVerticalSpacing(0);
    m_winRate = addTile(grid, 0, "winRate", tr("Win rate"));
    m_won = addTile(grid, 1, "won", tr("Won"));
    m_lost = addTile(grid, 2, "lost", tr("Lost"));
    m_open = addTile(grid, 3, "open", tr("Open today"));
    m_days = addTile(grid, 4, "days", tr("Average days"));
    grid->setColumnStretch(5, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, space::s, 0, 0);
    all->setSpacing(space::s);
    all->addWidget(m_banner);
    all->addWidget(tiles);
    all->addWidget(m_chart, 2);
    all->addWidget(m_tables, 3);
}

QWidget *QuoteFiguresView::buildTools()
{
    auto *tools = new QWidget(this);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    const auto box = [&](const char *name, const QString &accessible, const QString &hint) {
        auto *made = new QComboBox(tools);
        made->setObjectName(QString::fromLatin1(name));
        made->setAccessibleName(accessible);
        made->setToolTip(hint);
        made->setMinimumContentsLength(15); // "Twelve months" with room around it
        row->addWidget(made);
        return made;
    };
    m_time = box("figuresTime", tr("Time"), tr("What was written and decided in this time is counted."));
    m_time->addItem(tr("This month"), int(Time::ThisMonth));
    m_time->addItem(tr("Three months"), int(Time::ThreeMonths));
    m_time->addItem(tr("This year"), int(Time::ThisYear));
    m_time->addItem(tr("Twelve months"), int(Time::TwelveMonths));
    m_time->addItem(tr("All"), int(Time::All));
    m_time->setCurrentIndex(m_time->findData(int(Time::TwelveMonths)));
    m_person = box("figuresPerson", tr("Salesperson"), tr("Counts the quotes of one person."));
    m_person->addItem(tr("Everybody"));
    m_by = box("figuresBy", tr("By"), tr("What the chart and the table are divided by."));
    m_by->addItem(tr("By month"), int(By::Month));
    m_by->addItem(tr("By salesperson"), int(By::Person));
    m_by->addItem(tr("By source"), int(By::Source));
    m_by->addItem(tr("Lost by reason"), int(By::Reason));
    m_measure = box("figuresMeasure", tr("Bars"), tr("What the bars of the chart are as high as."));
    m_measure->addItem(tr("Value"), int(QuoteMeasure::Value));
    m_measure->addItem(tr("Win rate"), int(QuoteMeasure::WinRate));
    m_measure->addItem(tr("Average age"), int(QuoteMeasure::Days));
    row->addStretch();
    connect(m_measure, &QComboBox::currentIndexChanged, this, &QuoteFiguresView::showGroups);
    connect(m_time, &QComboBox::currentIndexChanged, this, &QuoteFiguresView::ask);
    connect(m_person, &QComboBox::currentIndexChanged, this, &QuoteFiguresView::ask);
    connect(m_by, &QComboBox::currentIndexChanged, this, &QuoteFiguresView::showGroups);
    return tools;
}

QLabel *QuoteFiguresView::addTile(QGridLayout *grid, int at, const char *name, const QString &title)
{
    QLabel *caption = mutedLabel(title, this);
    caption->setWordWrap(false);
    caption->setFont(Theme::smallFont());
    QLabel *value = plainLabel(QString(), this);
    value->setFont(Theme::tabular(Theme::headingFont()));
    value->setObjectName(QStringLiteral("figure-") + QString::fromLatin1(name));
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(caption, 0, at);
    grid->addWidget(value, 1, at);
    return value;
}

void QuoteFiguresView::setCurrency(const QString &currency)
{
    m_currency = currency;
    showTiles();
}

void QuoteFiguresView::setPeople(const std::vector<QuoteRow> &quotes)
{
    std::map<QString, qint64> people;
    for (const QuoteRow &row : quotes)
        people[row.salespersonName] = row.salesperson.value();
    const QSignalBlocker quiet(m_person);
    const QVariant before = m_person->currentData();
    m_person->clear();
    m_person->addItem(tr("Everybody"));
    for (const auto &[name, id] : people)
        m_person->addItem(name.isEmpty() ? tr("Nobody") : name, id);
    m_person->setCurrentIndex(before.isValid() ? std::max(0, m_person->findData(before)) : 0);
}

void QuoteFiguresView::refresh()
{
    m_stale = true;
    if (isVisible())
        ask();
}

void QuoteFiguresView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        ask();
}

void QuoteFiguresView::ask()
{
    m_stale = false;
    m_backend.ask(this, OfficeInfo{},
                  std::function<void(Result<OfficeInfo::Reply>)>([this](Result<OfficeInfo::Reply> office) {
                      if (!office)
                          return m_banner->showErrorAgain(office.error(), [this] { ask(); });
                      const QDate today = officeDay(m_backend.clock().nowUtc(), office->zone);
                      QuoteReport query;
                      query.from = beginOf(Time(m_time->currentData().toInt()), today);
                      if (const QVariant person = m_person->currentData(); person.isValid())
                          query.salesperson = UserId(person.toLongLong());
                      m_backend.ask(
                          this, query,
                          std::function<void(Result<QuoteFigures>)>([this](Result<QuoteFigures> reply) {
                              if (!reply)
                                  return m_banner->showErrorAgain(reply.error(), [this] { ask(); });
                              m_banner->clear();
                              show(*reply);
                          }));
                  }));
}

void QuoteFiguresView::show(const QuoteFigures &figures)
{
    m_figures = figures;
    showTiles();
    showGroups();
}

void QuoteFiguresView::showTiles()
{
    const QLocale locale;
    const auto counted = [&](const QuoteCount &count) {
        return tr("%1 (%2)", "an amount, how many")
            .arg(moneyText(count.sum, m_currency), locale.toString(count.count));
    };
    const QuoteGroup &all = m_figures.all;
    const bool decided = all.won.count + all.lost.count > 0;
    m_winRate->setText(
        decided ? tr("%1, %2 by value")
                      .arg(percentText(all.winRate(), locale), percentText(m_figures.winRateByValue, locale))
                : tr("Nothing decided yet"));
    m_won->setText(counted(all.won));
    m_lost->setText(counted(all.lost));
    m_open->setText(tr("%1, weighted %2").arg(counted(all.open), moneyText(m_figures.weighted, m_currency)));
    const auto days = [&](const QuoteDays &of) {
        const auto average = of.average();
        return average ? locale.toString(*average) : QString(QChar(0x2013)); // of none there is no average
    };
    m_days->setText(tr("%1 to win, %2 to lose, %3 open", "average days")
                        .arg(days(all.toWin), days(all.toLose), days(all.openAge)));
}

void QuoteFiguresView::showGroups()
{
    const By by = By(m_by->currentData().toInt());
    const std::vector<QuoteGroup> &groups = by == By::Month    ? m_figures.months
                                            : by == By::Person ? m_figures.salespeople
                                            : by == By::Source ? m_figures.sources
                                                               : m_figures.reasons;
    const auto measure = QuoteMeasure(m_measure->currentData().toInt());
    const bool reasons = by == By::Reason;
    if (reasons && measure == QuoteMeasure::WinRate) // of what was lost none was won
        return m_measure->setCurrentIndex(m_measure->findData(int(QuoteMeasure::Value))); // comes back here
    m_chart->show(m_by->currentText(), groups, measure, reasons);
    m_tables->setCurrentWidget(reasons ? m_reasons : m_table);
    if (reasons)
        return m_reasonModel->setRows(groups);
    m_model->setTitle(0, by == By::Month ? tr("Month") : by == By::Person ? tr("Salesperson") : tr("Source"));
    if (by == By::Month) // read from the top, while the chart goes from left to right
        m_model->setRows({groups.rbegin(), groups.rend()});
    else
        m_model->setRows(groups);
}

} // namespace truckroll
