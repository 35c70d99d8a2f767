// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dayedit.h"

namespace truckroll {

DayEdit::DayEdit(QWidget *parent) : QDateEdit(parent)
{
    setCalendarPopup(true);
}

bool DayEdit::focusNextPrevChild(bool next)
{
    return QAbstractSpinBox::focusNextPrevChild(next); // QDateTimeEdit stops at each of its sections
}

} // namespace truckroll
