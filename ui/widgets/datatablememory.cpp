// SPDX-License-Identifier: GPL-3.0-or-later
// What a DataTable keeps for the next time: by the names of columns, so that a version with other columns
// does not mix them up.
#include "ui/widgets/datatable.h"
#include "ui/widgets/filterheader.h"
#include <QSettings>

namespace truckroll {

void DataTable::setColumnShown(const QString &id, bool shown)
{
    const int column = m_model.columnOf(id);
    if (column < 0)
        return;
    m_header->setSectionHidden(column, !shown);
    if (shown && m_header->sectionSize(column) < m_header->minimumSectionSize())
        m_header->resizeSection(column, m_model.columnAt(column).width);
}

bool DataTable::isColumnShown(const QString &id) const
{
    const int column = m_model.columnOf(id);
    return column >= 0 && !m_header->isSectionHidden(column);
}

void DataTable::remember() const
{
    if (m_header->count() == 0)
        return;
    QSettings settings;
    settings.beginGroup(m_settingsGroup);
    QStringList order, hidden;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int logical = m_header->logicalIndex(visual);
        const QString id = m_model.columnAt(logical).id;
        order << id;
        if (m_header->isSectionHidden(logical))
            hidden << id;
        else if (!(m_header->stretchLastSection() && visual == m_header->count() - 1))
            settings.setValue(QStringLiteral("width/") + id, m_header->sectionSize(logical));
    }
    settings.setValue(QStringLiteral("order"), order);
    settings.setValue(QStringLiteral("hidden"), hidden);
    if (m_model.sortColumn() >= 0) {
        settings.setValue(QStringLiteral("sort"), m_model.columnAt(m_model.sortColumn()).id);
        settings.setValue(QStringLiteral("descending"), m_model.sortOrder() == Qt::DescendingOrder);
    }
}

void DataTable::restore()
{
    QSettings settings;
    settings.beginGroup(m_settingsGroup);
    const QStringList order = settings.value(QStringLiteral("order")).toStringList();
    const QStringList hidden = settings.value(QStringLiteral("hidden")).toStringList();
    for (int column = 0; column < m_model.columns(); ++column) {
        const TableColumn &made = m_model.columnAt(column);
        m_header->resizeSection(column,
                                settings.value(QStringLiteral("width/") + made.id, made.width).toInt());
        const bool known = order.contains(made.id);
        m_header->setSectionHidden(column, known ? hidden.contains(made.id) : !made.shown);
    }
    int visual = 0;
    for (const QString &id : order) {
        const int logical = m_model.columnOf(id);
        if (logical >= 0)
            m_header->moveSection(m_header->visualIndex(logical), visual++);
    }
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
