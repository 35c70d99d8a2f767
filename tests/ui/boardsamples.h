// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/testkit/monday.h"
#include "ui/board/boardassembly.h"

namespace truckroll::testkit {

inline constexpr TechnicianId ann{1};
inline constexpr TechnicianId bob{2};
inline constexpr TechnicianId cem{3};

/// A card on Monday 2 March 2026 in Chicago; a visit of several technicians has one for each.
BoardCard boardCard(qint64 visit, TechnicianId technician, int hour, int minute, int minutes,
                    const char *customer, const char *title = "Tap repair");

/// Ann, Bob and Cem (away after lunch), a few visits on Monday 2 March 2026 in Chicago:
/// 1 Ann 9:00 90 min, 2 Bob 9:00 60 min, 3 Bob 9:30 60 min (overlaps), 4 Ann and Bob 13:00 120 min,
/// 5 nobody 11:00 60 min, 6 Cem 8:00 60 min, done.
BoardContents boardSample();

/// Lanes 60 high, 40 for each of several.
BoardSizes sampleSizes(double hour);
/// The frame of the contents in a view of 1000 x 400, one hour 60 wide, headers 100 and 30.
BoardFrame frameOf(const BoardContents &contents);

} // namespace truckroll::testkit
