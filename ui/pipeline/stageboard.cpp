// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipeline/stageboard.h"
#include "ui/pipeline/quotecolumnmodel.h"
#include "ui/widgets/theme.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QScrollBar>
#include <algorithm>

namespace truckroll {

namespace {

struct Shown
{
    PipelinePlace place;
    QString name;
    std::optional<Percent> probability;
};

std::vector<Shown> placesOf(const std::vector<Stage> &stages)
{
    std::vector<Shown> places;
    for (const Stage &stage : stages)
        places.push_back({{stage.id}, stage.name, stage.probability});
    for (const DocumentState end : {DocumentState::Sold, DocumentState::Lost})
        places.push_back({{StageId(), end}, documentStateText(end), std::nullopt});
    return places;
}

} // namespace

StageBoard::StageBoard(QWidget *parent)
    : QScrollArea(parent), m_inside(new QWidget(this)), m_row(new QHBoxLayout(m_inside))
{
    setObjectName(QStringLiteral("stageBoard"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // its columns take the keyboard
    m_row->setContentsMargins(0, space::s, 0, 0);
    m_row->setSpacing(space::s);
    setWidget(m_inside);
}

StageColumn *StageBoard::addColumn()
{
    auto *column = new StageColumn(m_inside);
    m_row->addWidget(column, 1);
    connect(column, &StageColumn::activated, this, &StageBoard::activated);
    connect(column, &StageColumn::selectionChanged, this, [this, column] {
        if (!column->cards()->selectionModel()->selectedIndexes().isEmpty())
            setCurrent(column);
        if (!m_clearing)
            emit selectionChanged();
    });
    connect(column, &StageColumn::menuRequested, this, &StageBoard::menuRequested);
    connect(column->cards(), &StageCards::sideways, this,
            [this, column](int step) { goSideways(column, step); });
    connect(column->cards(), &StageCards::draggedOver, this, &StageBoard::scrollTowards);
    connect(column->cards(), &StageCards::quotesDropped, this,
            [this, column](const std::vector<DocumentId> &quotes) {
                emit moveRequested(quotes, column->place());
            });
    return column;
}

/// In their order. What is put in order is only where they are: thousands of quotes are not moved about.
static std::vector<QuoteRow> rowsIn(const PipelinePlace &place, const std::vector<QuoteRow> &quotes)
{
    std::vector<const QuoteRow *> order;
    for (const QuoteRow &quote : quotes)
        if (place.holds(quote))
            order.push_back(&quote);
    std::sort(order.begin(), order.end(),
              [](const QuoteRow *a, const QuoteRow *b) { return standsAbove(*a, *b); });
    std::vector<QuoteRow> rows;
    rows.reserve(order.size());
    for (const QuoteRow *quote : order)
        rows.push_back(*quote);
    return rows;
}

void StageBoard::show(const std::vector<Stage> &stages, const std::vector<QuoteRow> &quotes,
                      const QDate &today, const QString &currency)
{
    const std::vector<Shown> places = placesOf(stages);
    const std::vector<DocumentId> chosen = chosenIds();
    while (m_columns.size() < places.size())
        m_columns.push_back(addColumn());
    while (m_columns.size() > places.size()) {
        if (m_current == m_columns.back())
            m_current = nullptr;
        delete m_columns.back();
        m_columns.pop_back();
    }
    for (size_t i = 0; i < places.size(); ++i) {
        m_columns[i]->setPlace(places[i].place, places[i].name, places[i].probability);
        m_columns[i]->setRows(rowsIn(places[i].place, quotes), today, currency);
    }
    if (!m_current)
        m_current = m_columns.front();
    keepChosen(chosen);
}

std::vector<DocumentId> StageBoard::chosenIds() const
{
    std::vector<DocumentId> ids;
    for (const QuoteRow *row : selected())
        ids.push_back(row->id);
    return ids;
}

/// What was chosen and stands in another column now stays chosen there: the next key means the same quotes.
void StageBoard::keepChosen(const std::vector<DocumentId> &chosen)
{
    if (chosen.empty() || !selected().empty())
        return;
    if (!select(chosen.front()))
        return;
    for (const DocumentId quote : chosen)
        m_current->add(quote);
}

/// Columns that stand beyond the edge come into sight while something is dragged there.
void StageBoard::scrollTowards(const QPoint &globalPos)
{
    constexpr int edge = 48; ///< pixels, as the next one
    constexpr int step = 24;
    const int x = viewport()->mapFromGlobal(globalPos).x();
    QScrollBar *bar = horizontalScrollBar();
    if (x < edge)
        bar->setValue(bar->value() - step);
    else if (x > viewport()->width() - edge)
        bar->setValue(bar->value() + step);
}

/// One column is chosen in at a time: what acts, acts on what one sees chosen.
void StageBoard::setCurrent(StageColumn *column)
{
    m_current = column;
    clearOthers(column);
}

void StageBoard::clearOthers(const StageColumn *column)
{
    m_clearing = true;
    for (StageColumn *other : m_columns)
        if (other != column)
            other->cards()->clearSelection();
    m_clearing = false;
}

void StageBoard::goSideways(StageColumn *from, int step)
{
    const auto at = std::find(m_columns.begin(), m_columns.end(), from) - m_columns.begin();
    for (qsizetype next = at + step; next >= 0 && next < qsizetype(m_columns.size()); next += step) {
        StageColumn *column = m_columns[size_t(next)];
        const int count = column->model()->rowCount();
        if (count == 0)
            continue; // an empty column has no card to go to
        const int row = std::clamp(from->cards()->currentIndex().row(), 0, count - 1);
        column->cards()->setCurrentIndex(column->model()->index(row));
        column->cards()->setFocus(Qt::ShortcutFocusReason);
        ensureWidgetVisible(column, space::m, 0);
        return;
    }
}

std::vector<const QuoteRow *> StageBoard::selected() const
{
    return m_current ? m_current->selected() : std::vector<const QuoteRow *>();
}

void StageBoard::focusCards()
{
    if (m_current && m_current->model()->rowCount() > 0)
        return m_current->cards()->setFocus();
    for (StageColumn *column : m_columns)
        if (column->model()->rowCount() > 0)
            return column->cards()->setFocus();
}

bool StageBoard::select(DocumentId quote)
{
    for (StageColumn *column : m_columns) {
        if (!column->model()->indexOf(quote).isValid())
            continue;
        const bool focused = isAncestorOf(QApplication::focusWidget());
        column->select(quote);
        if (focused)
            column->cards()->setFocus(); // the keyboard goes along with the card
        ensureWidgetVisible(column, space::m, 0);
        return true;
    }
    return false;
}

std::optional<PipelinePlace> StageBoard::placeBeside(int step) const
{
    const auto at = std::find(m_columns.begin(), m_columns.end(), m_current);
    if (at == m_columns.end())
        return std::nullopt;
    const qsizetype next = at - m_columns.begin() + step;
    if (next < 0 || next >= qsizetype(m_columns.size()))
        return std::nullopt;
    return m_columns[size_t(next)]->place();
}

} // namespace truckroll
