// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace truckroll {

/// Tab goes through all that is in `widget` in the order in which it is laid out, row by row; Qt follows the
/// order in which it was made. The style does so with each window and each page before it is shown first.
void tabAsLaidOut(QWidget *widget);

/// One that came to a stack of pages after its window was gone through.
bool isNewPage(const QWidget *widget);

} // namespace truckroll
