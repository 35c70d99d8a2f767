// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/searchact.h"
#include "ui/widgets/searchfield.h"
#include <QAbstractItemView>

namespace truckroll {

namespace {

template <class Widget>
Widget *firstVisible(QWidget &page)
{
    for (Widget *each : page.findChildren<Widget *>()) {
        if (each->isVisibleTo(&page) && each->isEnabled() && each->focusPolicy() != Qt::NoFocus)
            return each;
    }
    return nullptr;
}

} // namespace

void focusSearch(QWidget &page)
{
    if (auto *search = firstVisible<SearchField>(page)) {
        search->setFocus(Qt::ShortcutFocusReason);
        search->selectAll();
    } else if (auto *list = firstVisible<QAbstractItemView>(page)) {
        list->setFocus(Qt::ShortcutFocusReason);
    }
}

} // namespace truckroll
