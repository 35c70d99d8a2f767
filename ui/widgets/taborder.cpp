// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/taborder.h"
#include <QWidget>

namespace truckroll {

void tabThrough(std::initializer_list<QWidget *> fields)
{
    QWidget *before = nullptr;
    for (QWidget *field : fields) {
        if (before)
            QWidget::setTabOrder(before, field);
        before = field;
    }
}

} // namespace truckroll
