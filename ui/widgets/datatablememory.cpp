// SPDX-License-Identifier: GPL-3.0-or-later
// What a DataTable keeps for the next time: by the names of columns, so that a version with other columns
// does not mix them up.
#include "ui/widgets/columnfit.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/filterheader.h"
#include "ui/widgets/theme.h"
#include <QGuiApplication>
#include <QSettings>
#include <QStyle>
#include <algorithm>

namespace truckroll {

/// Texts of this width or more are names and titles: they have a use for more room and can be read with less.
static constexpr int growingWidth = 160;
static constexpr int rowsMeasured = 30;

static int leastWidth(const TableColumn &column, bool grows)
{
    if (column.kind == TableColumn::Kind::Chip)
        return column.width; // a word cut off in a chip says nothing
    return grows ? column.width * 9 / 20 : column.width * 17 / 20;
}

static int pictureWidth(const QModelIndex &cell, const QTableView &view)
{
    const QStyle *style = view.style();
    return cell.data(Qt::DecorationRole).isValid()
               ? style->pixelMetric(QStyle::PM_SmallIconSize) +
                     2 * (style->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1)
               : 0;
}

/// What the title and the cells of the first rows need: a date or a figure that is cut off says another one.
static int neededWidth(const TableModel &model, const QTableView &view, int column)
{
    const TableColumn &made = model.columnAt(column);
    const QStyle *style = view.style();
    const int aroundTitle = 2 * style->pixelMetric(QStyle::PM_HeaderMargin);
    const int aroundCell = 2 * (style->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1) + 1;
    QFont font = made.kind == TableColumn::Kind::Text ? view.font() : Theme::tabular(view.font());
    if (made.bold)
        font.setWeight(QFont::DemiBold);
    const QFontMetrics cells(font);
    int needed = view.horizontalHeader()->fontMetrics().horizontalAdvance(made.title) + aroundTitle;
    for (int row = 0; row < std::min(model.rowCount(), rowsMeasured); ++row)
        needed = std::max(needed, cells.horizontalAdvance(model.text(row, column)) + aroundCell +
                                      pictureWidth(model.index(row, column), view));
    return needed;
}

void DataTable::setColumnShown(const QString &id, bool shown)
{
    const int column = m_model.columnOf(id);
    if (column < 0)
        return;
    m_leftOut.erase(column);
    if (shown)
        m_asked.insert(id);
    else
        m_asked.erase(id);
    m_header->setSectionHidden(column, !shown);
    if (shown && m_header->sectionSize(column) < m_header->minimumSectionSize())
        m_header->resizeSection(column, m_model.columnAt(column).width);
    fitColumns();
    leaveHiddenColumn();
}

/// Arrows lead nowhere from a column that is hidden.
void DataTable::leaveHiddenColumn()
{
    const QModelIndex current = m_view->currentIndex();
    const std::vector<int> shown = columnsInOrder();
    if (current.isValid() && m_header->isSectionHidden(current.column()) && !shown.empty())
        m_view->selectionModel()->setCurrentIndex(current.siblingAtColumn(shown.front()),
                                                  QItemSelectionModel::NoUpdate);
}

std::vector<FittedColumn> DataTable::measured(const std::vector<int> &shown) const
{
    std::vector<FittedColumn> columns;
    const auto isText = [this](int column) {
        return m_model.columnAt(column).kind == TableColumn::Kind::Text;
    };
    int widest = -1; // of the texts: takes the room that nothing else has a use for
    bool anyGrows = false;
    for (size_t i = 0; i < shown.size(); ++i) {
        const TableColumn &made = m_model.columnAt(shown[i]);
        const bool grows = isText(shown[i]) && made.width >= growingWidth;
        const bool isChip = made.kind == TableColumn::Kind::Chip;
        const int needed = isChip ? 0 : neededWidth(m_model, *m_view, shown[i]);
        const int least = leastWidth(made, grows);
        const bool asked = m_asked.contains(made.id);
        FittedColumn column;
        // What no name has a use for is left to those that are cut off.
        column.width = grows ? std::clamp(needed, least, made.width) : std::max(made.width, needed);
        column.least = grows ? least : std::max(least, needed);
        column.grows = grows;
        column.givesWay = asked ? 0 : made.givesWay;
        column.empty = !asked && m_model.sourceCount() > 0 && m_model.isColumnEmpty(shown[i]);
        columns.push_back(column);
        anyGrows |= grows;
        if (isText(shown[i]) && (widest < 0 || made.width > columns[size_t(widest)].width))
            widest = int(i);
    }
    if (!anyGrows && widest >= 0) {
        FittedColumn &column = columns[size_t(widest)];
        column.grows = true;
        column.least = std::min(column.least, m_model.columnAt(shown[size_t(widest)]).width);
    }
    return columns;
}

/// Until somebody draws a column to a width of their own, all of them are seen at once where that is
/// possible.
void DataTable::fitColumns()
{
    if (m_widthsChosen || m_fitting)
        return;
    const int room = m_view->viewport()->width();
    const std::vector<int> chosen = columnsInOrder(true);
    const std::vector<FittedColumn> columns = measured(chosen);
    const std::vector<bool> fits = whichFit(columns, room);
    std::vector<FittedColumn> fitting;
    m_fitting = true;
    m_leftOut.clear();
    for (size_t i = 0; i < chosen.size(); ++i) {
        m_header->setSectionHidden(chosen[i], !fits[i]);
        if (fits[i])
            fitting.push_back(columns[i]);
        else
            m_leftOut.insert(chosen[i]);
    }
    const std::vector<int> widths = fittedWidths(fitting, room);
    for (size_t i = 0, place = 0; i < chosen.size(); ++i)
        if (fits[i])
            m_header->resizeSection(chosen[i], widths[place++]);
    m_fitting = false;
    leaveHiddenColumn();
}

/// The last column that is shown is stretched by the header itself; with a button down it is a person who
/// does it.
void DataTable::noteWidthsChosen(int column)
{
    const std::vector<int> shown = columnsInOrder();
    if (std::find(shown.begin(), shown.end(), column) == shown.end())
        return; // it was the last until it was hidden, and gets its own width back
    const bool isLast = shown.back() == column;
    if (!m_fitting && (!isLast || QGuiApplication::mouseButtons() != Qt::NoButton))
        m_widthsChosen = true;
}

bool DataTable::isColumnShown(const QString &id) const
{
    const int column = m_model.columnOf(id);
    return column >= 0 && !m_header->isSectionHidden(column);
}

/// What is kept already is not kept again: a window with ten tables would write the file ten times, and wait
/// for the drive each time, before it is gone.
static void keep(QSettings &settings, const QString &key, const QVariant &value)
{
    const QVariant kept = settings.value(key);
    const bool isList = value.typeId() == QMetaType::QStringList;
    const bool same = settings.contains(key) && (isList ? kept.toStringList() == value.toStringList()
                                                        : kept.toString() == value.toString());
    if (!same)
        settings.setValue(key, value);
}

void DataTable::remember() const
{
    if (m_header->count() == 0)
        return;
    QSettings settings;
    settings.beginGroup(m_settingsGroup);
    QStringList order, hidden;
    const std::vector<int> shown = columnsInOrder();
    const int stretched = m_header->stretchLastSection() && !shown.empty() ? shown.back() : -1;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int logical = m_header->logicalIndex(visual);
        const QString id = m_model.columnAt(logical).id;
        order << id;
        const bool isLeftOut = m_leftOut.contains(logical); // for want of room
        if (m_header->isSectionHidden(logical) && !isLeftOut)
            hidden << id;
        else if (m_widthsChosen && logical != stretched)
            keep(settings, QStringLiteral("width/") + id, m_header->sectionSize(logical));
    }
    keep(settings, QStringLiteral("order"), order);
    keep(settings, QStringLiteral("hidden"), hidden);
    keep(settings, QStringLiteral("asked"), QStringList(m_asked.begin(), m_asked.end()));
    if (m_model.sortColumn() >= 0) {
        keep(settings, QStringLiteral("sort"), m_model.columnAt(m_model.sortColumn()).id);
        keep(settings, QStringLiteral("descending"), m_model.sortOrder() == Qt::DescendingOrder);
    }
}

void DataTable::restore()
{
    QSettings settings;
    settings.beginGroup(m_settingsGroup);
    m_fitting = true;
    const QStringList order = settings.value(QStringLiteral("order")).toStringList();
    const QStringList hidden = settings.value(QStringLiteral("hidden")).toStringList();
    for (const QString &id : settings.value(QStringLiteral("asked")).toStringList())
        m_asked.insert(id);
    for (int column = 0; column < m_model.columns(); ++column) {
        const TableColumn &made = m_model.columnAt(column);
        const QVariant width = settings.value(QStringLiteral("width/") + made.id);
        m_widthsChosen |= width.isValid();
        m_header->resizeSection(column, width.isValid() ? width.toInt() : made.width);
        const bool known = order.contains(made.id);
        m_header->setSectionHidden(column, known ? hidden.contains(made.id) : !made.shown);
    }
    int visual = 0;
    for (const QString &id : order) {
        const int logical = m_model.columnOf(id);
        if (logical >= 0)
            m_header->moveSection(m_header->visualIndex(logical), visual++);
    }
    m_fitting = false;
    const int sorted = m_model.columnOf(settings.value(QStringLiteral("sort")).toString());
    if (sorted >= 0) {
        const bool down = settings.value(QStringLiteral("descending")).toBool();
        m_header->setSortIndicator(sorted, down ? Qt::DescendingOrder : Qt::AscendingOrder);
    } else if (m_model.sortColumn() >= 0) {
        m_header->setSortIndicator(m_model.sortColumn(), m_model.sortOrder());
    } else {
        m_header->setSortIndicator(-1, Qt::AscendingOrder);
    }
}

} // namespace truckroll
