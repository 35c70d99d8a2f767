// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>

class QWidget;

namespace truckroll {

/// Tab goes from one to the next. Needed where fields are made in another order than they stand in: Tab
/// follows the order in which they were made otherwise.
void tabThrough(std::initializer_list<QWidget *> fields);

} // namespace truckroll
