// SPDX-License-Identifier: GPL-3.0-or-later
// How one person has put the lanes in order: kept with the preferences, so that it disturbs nobody else.
#include "ui/board/boardcontext.h"
#include "ui/board/boardpage.h"
#include "ui/board/boardview.h"
#include "ui/settings/preferences.h"
#include "ui/shell/commandcatalog.h"
#include "ui/widgets/icons.h"
#include <QActionGroup>
#include <QMenu>
#include <algorithm>

namespace truckroll {

namespace {

QStringList textOf(const std::vector<TechnicianId> &technicians)
{
    QStringList all;
    for (const TechnicianId technician : technicians)
        all << QString::number(technician.value());
    return all;
}

std::vector<TechnicianId> techniciansOf(const QStringList &ids)
{
    std::vector<TechnicianId> all;
    for (const QString &id : ids)
        all.emplace_back(id.toLongLong());
    return all;
}

LaneGroups groupsOf(const QString &name)
{
    return name == u"crew"         ? LaneGroups::Crew
           : name == u"department" ? LaneGroups::Department
           : name == u"skill"      ? LaneGroups::Skill
                                   : LaneGroups::None;
}

QString nameOf(LaneGroups groups)
{
    switch (groups) {
    case LaneGroups::None:
        break;
    case LaneGroups::Crew:
        return QStringLiteral("crew");
    case LaneGroups::Department:
        return QStringLiteral("department");
    case LaneGroups::Skill:
        return QStringLiteral("skill");
    }
    return QStringLiteral("none");
}

} // namespace

void BoardPage::readLanes()
{
    LaneArrangement lanes;
    lanes.groups = groupsOf(m_preferences.text(preference::boardLaneGroups));
    lanes.order = techniciansOf(m_preferences.list(preference::boardLaneOrder));
    const auto hidden = techniciansOf(m_preferences.list(preference::boardHiddenLanes));
    lanes.hidden = {hidden.begin(), hidden.end()};
    m_view->model().setLanes(lanes);
}

void BoardPage::keepLanes(const LaneArrangement &lanes)
{
    m_preferences.set(preference::boardLaneGroups, nameOf(lanes.groups));
    m_preferences.set(preference::boardLaneOrder, textOf(lanes.order));
    m_preferences.set(preference::boardHiddenLanes, textOf({lanes.hidden.begin(), lanes.hidden.end()}));
    m_view->model().setLanes(lanes);
}

/// One place up or down among the lanes of its group.
void BoardPage::moveLane(TechnicianId technician, int way)
{
    const auto &lanes = m_view->frame().lanes;
    const int from = m_view->frame().laneOf(technician);
    const int to = from + way;
    if (from < 0 || to < 0 || to >= int(lanes.size()) || lanes[size_t(to)].technician.isNone())
        return;
    std::vector<TechnicianId> order;
    for (const BoardLane &lane : lanes) {
        if (lane.technician)
            order.push_back(lane.technician);
    }
    const auto a = std::find(order.begin(), order.end(), technician);
    const auto b = std::find(order.begin(), order.end(), lanes[size_t(to)].technician);
    std::iter_swap(a, b);
    LaneArrangement now = m_view->model().lanes();
    now.order = orderWith(order, now, m_view->model().people().technicians);
    keepLanes(now);
}

void BoardPage::addLaneActs(QMenu *menu, TechnicianId technician)
{
    const auto &lanes = m_view->frame().lanes;
    const int at = m_view->frame().laneOf(technician);
    const auto beside = [&](int index) {
        return index >= 0 && index < int(lanes.size()) && lanes[size_t(index)].technician;
    };
    const auto act = [&](const char *name, const char *icon, const QString &text, const QString &hint,
                         bool possible, std::function<void()> run) {
        QAction *action = menu->addAction(icons::get(QString::fromLatin1(icon)), text);
        action->setObjectName(QString::fromLatin1(name));
        action->setToolTip(hint);
        CommandCatalog::allow(action, possible, tr("There is no lane on that side."));
        connect(action, &QAction::triggered, this, std::move(run));
    };
    act("laneBefore", "chevron-up", tr("Lane one place &before"), tr("Moves the lane, for you alone."),
        beside(at - 1), [this, technician] { moveLane(technician, -1); });
    act("laneAfter", "chevron-down", tr("Lane one place &after"), tr("Moves the lane, for you alone."),
        beside(at + 1), [this, technician] { moveLane(technician, 1); });
    act("laneHide", "eye", tr("&Hide this lane"),
        tr("Takes the lane off your board; “hidden” beside the number of visits, or the menu of a lane, "
           "brings it back."),
        true, [this, technician] {
            LaneArrangement now = m_view->model().lanes();
            now.hidden.insert(technician);
            keepLanes(now);
        });
}

void BoardPage::addGroupActs(QMenu *menu)
{
    const LaneArrangement now = m_view->model().lanes();
    const PreferenceDefinition *definition = findPreference(QLatin1String(preference::boardLaneGroups));
    QMenu *groups = menu->addMenu(icons::get(QStringLiteral("crew")), tr("&Group lanes"));
    groups->setObjectName(QStringLiteral("laneGroups"));
    auto *exclusive = new QActionGroup(groups);
    for (qsizetype i = 0; i < definition->choices.size(); ++i) {
        QAction *action = groups->addAction(definition->choiceTitles[i]);
        action->setObjectName(QStringLiteral("groups-") + definition->choices[i]);
        action->setCheckable(true);
        action->setActionGroup(exclusive);
        action->setChecked(groupsOf(definition->choices[i]) == now.groups);
        connect(action, &QAction::triggered, this, [this, name = definition->choices[i]] {
            LaneArrangement lanes = m_view->model().lanes();
            lanes.groups = groupsOf(name);
            keepLanes(lanes);
        });
    }
    QAction *all =
        menu->addAction(now.hidden.empty() ? tr("&Show hidden lanes")
                                           : tr("&Show %n hidden lane(s)", nullptr, int(now.hidden.size())));
    all->setObjectName(QStringLiteral("lanesShowAll"));
    CommandCatalog::allow(all, !now.hidden.empty(), tr("No lane is hidden."));
    connect(all, &QAction::triggered, this, [this] {
        LaneArrangement lanes = m_view->model().lanes();
        lanes.hidden.clear();
        keepLanes(lanes);
    });
    QAction *order = menu->addAction(tr("Lanes in the office's &order"));
    order->setObjectName(QStringLiteral("lanesOfficeOrder"));
    CommandCatalog::allow(order, !now.order.empty(), tr("The lanes stand as on the People page."));
    connect(order, &QAction::triggered, this, [this] {
        LaneArrangement lanes = m_view->model().lanes();
        lanes.order.clear();
        keepLanes(lanes);
    });
}

/// What the head of a lane offers to the mouse, by a key.
void BoardPage::declareLaneCommands()
{
    declare(
        "lane", tr("Lane…"),
        tr("Hides the lane of the cursor, shows lanes again, moves them, groups lanes by crew, department or "
           "skill: for you alone."),
        "people", {QKeySequence(Qt::SHIFT | Qt::Key_L)}, this, [this] { askForLane(); });
}

void BoardPage::askForLane()
{
    const BoardFrame &frame = m_view->frame();
    if (!frame.geometry)
        return;
    const TechnicianId technician =
        frame.geometry->tellsPeople() ? m_view->bookingPlace().technician : TechnicianId();
    const QRect head = frame.laneHeader(frame.laneOf(technician)) & m_view->viewport()->rect();
    laneMenu(technician,
             m_view->viewport()->mapToGlobal(head.isEmpty() ? frame.contentArea().center() : head.center()));
}

void BoardPage::cornerMenu(const QPoint &at)
{
    QMenu *menu = newMenu("cornerMenu");
    addGroupActs(menu);
    menu->addSeparator();
    add(menu, {"today", "go-to-date"});
    menu->popup(at);
}

} // namespace truckroll
