// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QObject;
class QWidget;

namespace truckroll {

/// Tab goes through all that is in `widget` in the order in which it is laid out, row by row; Qt follows the
/// order in which it was made. The style does so with each window and each page before it is shown first.
void tabAsLaidOut(QWidget *widget);

/// A window that was not gone through yet.
bool isNewWindow(const QObject *object);
/// One that came to a stack of pages after its window was gone through.
bool isNewPage(const QWidget *widget);

} // namespace truckroll
