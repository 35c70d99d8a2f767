// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QSize;
class QWidget;

namespace truckroll {

/// Gives a window that is not shown yet its usual size, or less where the screen has no room for that and the
/// frame around it.
void resizeOnScreen(QWidget &window, const QSize &usual);
/// The same for a window whose place was kept from another day, perhaps from another screen: moved and made
/// smaller until all of it can be seen.
void keepOnScreen(QWidget &window);

} // namespace truckroll
