// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/technicianpicker.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QHeaderView>
#include <QMenu>

namespace truckroll {

namespace {
constexpr int idRole = Qt::UserRole;
constexpr int rowsShown = 7;
} // namespace

TechnicianPicker::TechnicianPicker(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("technicianPicker"));
    setColumnCount(2);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setStretchLastSection(true);
    header()->setSectionResizeMode(Name, QHeaderView::ResizeToContents);
    setTextElideMode(Qt::ElideRight);
    connect(this, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item, int column) {
        if (column == Name && !m_filling)
            ticked(item);
    });
    connect(this, &QTreeWidget::itemClicked, this, [](QTreeWidgetItem *item, int column) {
        if (column == Free) // the box itself is done by the view
            item->setCheckState(Name, item->checkState(Name) == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    });
}

void TechnicianPicker::setPeople(const People::Reply &people)
{
    m_filling = true;
    m_people = people;
    clear();
    for (const Technician &technician : people.technicians) {
        const bool kept = std::find(m_chosen.begin(), m_chosen.end(), technician.id) != m_chosen.end();
        if (!technician.active && !kept)
            continue;
        auto *item = new QTreeWidgetItem(this);
        item->setData(Name, idRole, technician.id.value());
        item->setText(Name, technician.name);
        // The box is hit without aiming. Said of the last column, whose width nobody asks for.
        item->setSizeHint(Free, {0, fontMetrics().height() + space::s});
        item->setCheckState(Name, kept ? Qt::Checked : Qt::Unchecked);
    }
    m_filling = false;
    showNames();
    QTreeWidgetItem *first = m_chosen.empty() ? topLevelItem(0) : itemOf(m_chosen.front());
    if (!first)
        return;
    setCurrentItem(first, Name,
                   hasFocus() ? QItemSelectionModel::ClearAndSelect : QItemSelectionModel::Clear);
    scrollToItem(first);
}

QTreeWidgetItem *TechnicianPicker::itemOf(TechnicianId technician) const
{
    for (int i = 0; i < topLevelItemCount(); ++i)
        if (topLevelItem(i)->data(Name, idRole).toLongLong() == technician.value())
            return topLevelItem(i);
    return nullptr;
}

void TechnicianPicker::ticked(QTreeWidgetItem *item)
{
    const TechnicianId id(item->data(Name, idRole).toLongLong());
    std::erase(m_chosen, id);
    if (item->checkState(Name) == Qt::Checked)
        m_chosen.push_back(id);
    showNames();
    emit chosenChanged();
}

void TechnicianPicker::setChosen(const std::vector<TechnicianId> &technicians)
{
    m_chosen = technicians;
    setPeople(People::Reply(m_people));
}

void TechnicianPicker::showNames()
{
    m_filling = true;
    for (const Technician &technician : m_people.technicians) {
        if (QTreeWidgetItem *item = itemOf(technician.id)) {
            const bool leads = m_chosen.size() > 1 && m_chosen.front() == technician.id;
            item->setText(Name, leads ? tr("%1 (leads)").arg(technician.name) : technician.name);
        }
    }
    m_filling = false;
}

void TechnicianPicker::setProblems(const std::map<TechnicianId, QStringList> &problems, bool hasTime)
{
    m_filling = true;
    const Tokens &tokens = Tokens::of(this);
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = topLevelItem(i);
        const auto found = problems.find(TechnicianId(item->data(Name, idRole).toLongLong()));
        const bool busy = hasTime && found != problems.end() && !found->second.isEmpty();
        const QString text = busy      ? found->second.join(QStringLiteral("; "))
                             : hasTime ? tr("Free")
                                       : QString();
        item->setText(Free, text);
        item->setToolTip(Free, text);
        item->setForeground(Free, busy ? tokens.warning.text : tokens.success.text);
        item->setIcon(Free, busy ? icons::get(QStringLiteral("warning"), tokens.warning.text) : QIcon());
        item->setData(Name, Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(item->text(Name), text));
    }
    m_filling = false;
}

void TechnicianPicker::fillCrews(QMenu *menu)
{
    for (const Crew &crew : m_people.crews) {
        QAction *action = menu->addAction(crew.name);
        connect(action, &QAction::triggered, this, [this, members = crew.members] {
            setChosen(members);
            emit chosenChanged();
        });
    }
}

void TechnicianPicker::focusInEvent(QFocusEvent *event)
{
    QTreeWidget::focusInEvent(event);
    if (!currentItem() && topLevelItemCount() > 0)
        setCurrentItem(topLevelItem(0));
    if (currentItem())
        currentItem()->setSelected(true);
}

/// A row that is marked without the focus would look as if it were chosen.
void TechnicianPicker::focusOutEvent(QFocusEvent *event)
{
    QTreeWidget::focusOutEvent(event);
    clearSelection();
}

QSize TechnicianPicker::sizeHint() const
{
    const int row = std::max(sizeHintForRow(0), fontMetrics().height() + space::s);
    return {360, rowsShown * row + 2 * frameWidth()};
}

QSize TechnicianPicker::minimumSizeHint() const
{
    return {240, sizeHint().height() / 2};
}

} // namespace truckroll
