// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardframe.h"

namespace truckroll {

/// Where cards of a day stand below each other, those that follow what is held make room for it, so that one
/// sees whom it comes before. In its own day its ghost stands for it. A day that has no room for one more,
/// and two that only change places, stay as they are. The same of a place that is proposed while nothing is
/// held.
PreviewRoom roomFor(const BoardFrame &frame);

} // namespace truckroll
