// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace truckroll {

class Page;

/// A place in the rail and how its page is made. Pages are made when they are first shown, or when the
/// window has nothing else to do: the first page is on the screen before the others cost anything.
struct PageSlot
{
    QString id; ///< the page's own
    QString title;
    QString icon;
    bool atFoot = false;
    std::function<Page *(QWidget *parent)> make;
};

} // namespace truckroll
