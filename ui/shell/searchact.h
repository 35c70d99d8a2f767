// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace truckroll {

/// What Ctrl+F does on a page: the visible search line gets the keyboard with its text chosen; on a page
/// without one its list does, in which letters find a row.
void focusSearch(QWidget &page);

} // namespace truckroll
