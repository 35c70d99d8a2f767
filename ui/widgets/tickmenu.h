// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace truckroll {

/// A menu in which several entries are ticked one after the other: a click and Space leave it open, Enter
/// takes the entry and closes it.
class TickMenu : public QMenu
{
    Q_OBJECT

public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace truckroll
