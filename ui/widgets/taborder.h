// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>

class QWidget;

namespace truckroll {

/// Tab goes from one to the next. Needed where fields come in while the window is shown: they are the last
/// otherwise.
void tabThrough(std::initializer_list<QWidget *> fields);

/// Tab goes through all that is in `widget` in the order in which it is laid out, row by row; Qt follows the
/// order in which it was made. The style does so with each window and each page before it is shown first.
void tabAsLaidOut(QWidget *widget);

/// One that came to a stack of pages after its window was gone through.
bool isNewPage(const QWidget *widget);

} // namespace truckroll
