// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablepicker.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/searchfield.h"
#include <QVBoxLayout>

namespace truckroll {

TablePicker::TablePicker(TableModel *model, const QString &name, const QString &user, QWidget *parent)
    : RecordPicker(parent), m_model(*model), m_table(new DataTable(*model, name, user, this))
{
    model->setParent(m_table); // the table remembers its columns when it goes
    m_table->view()->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_table);
    connect(m_table, &DataTable::currentChanged, this, [this](qint64 key) {
        if (key != 0)
            emit chosen(key);
    });
    connect(m_table, &DataTable::said, this, &RecordPicker::said);
    connect(m_table->searchField(), &SearchField::searched, this, &RecordPicker::narrowed);
    connect(&m_model, &TableModel::filtersChanged, this, &RecordPicker::narrowed);
}

bool TablePicker::isListed(qint64 key) const
{
    return m_model.rowOf(key) >= 0;
}

void TablePicker::listAll()
{
    m_table->searchField()->clear();
    m_model.setSearch({});
    m_model.clearFilters();
}

qint64 TablePicker::current() const
{
    return m_table->currentKey();
}

qint64 TablePicker::first() const
{
    return m_model.rowCount() > 0 ? m_model.keyOf(0) : 0;
}

void TablePicker::choose(qint64 key)
{
    if (key == 0) {
        m_table->view()->setCurrentIndex({});
        m_table->view()->clearSelection();
    } else if (key != current()) {
        m_table->select(key);
    }
}

void TablePicker::focusSearch()
{
    m_table->searchField()->setFocus();
    m_table->searchField()->selectAll();
}

} // namespace truckroll
