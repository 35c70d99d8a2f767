// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

namespace truckroll::testkit {

/// The day that most tests of the calendar are about: nothing special falls on it or on its week.
inline const QDate monday(2026, 3, 2);

} // namespace truckroll::testkit
