// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/hiddenlanesbutton.h"
#include "ui/board/boardmodel.h"
#include "ui/widgets/icons.h"
#include <QMenu>

namespace truckroll {

HiddenLanesButton::HiddenLanesButton(BoardModel &model, QWidget *parent) : QToolButton(parent), m_model(model)
{
    setObjectName(QStringLiteral("boardHiddenLanes"));
    setIcon(icons::get(QStringLiteral("eye-off")));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &HiddenLanesButton::fillMenu);
    showState();
}

void HiddenLanesButton::showState()
{
    const auto technicians = hidden();
    QStringList names;
    for (const Technician *each : technicians)
        names << each->name;
    setVisible(!technicians.empty());
    setText(tr("%n hidden", "lanes", int(technicians.size())));
    setToolTip(tr("Lanes that are hidden: %1. The menu shows them again.").arg(names.join(tr(", "))));
    setAccessibleName(tr("%n hidden lane(s)", nullptr, int(technicians.size())));
}

std::vector<const Technician *> HiddenLanesButton::hidden() const
{
    std::vector<const Technician *> found;
    for (const Technician &each : m_model.people().technicians) {
        if (each.active && m_model.lanes().hidden.contains(each.id))
            found.push_back(&each);
    }
    return found;
}

void HiddenLanesButton::fillMenu()
{
    menu()->clear();
    const auto technicians = hidden();
    for (const Technician *each : technicians) {
        QAction *action = menu()->addAction(tr("Show %1").arg(QString(each->name).replace(u'&', u"&&"_qs)));
        connect(action, &QAction::triggered, this, [this, id = each->id] {
            LaneArrangement lanes = m_model.lanes();
            lanes.hidden.erase(id);
            emit arranged(lanes);
        });
    }
    if (technicians.size() < 2)
        return;
    menu()->addSeparator();
    QAction *all = menu()->addAction(tr("Show &all"));
    all->setObjectName(QStringLiteral("hiddenLanesAll"));
    connect(all, &QAction::triggered, this, [this] {
        LaneArrangement lanes = m_model.lanes();
        lanes.hidden.clear();
        emit arranged(lanes);
    });
}

} // namespace truckroll
