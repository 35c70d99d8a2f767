// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/walltime.h"
#include <QString>

namespace truckroll {

/// Times and lengths in the user's spelling, as the parts around the board write them.
namespace visittexts {

/// "9:00 AM"
QString timeOfDay(int minute);
/// "9:00 AM–10:30 AM"; `minutes` along the wall clock.
QString span(const WallTime &start, int minutes);
/// "Mon, Mar 2, 2026"
QString day(const QDate &date);
/// "Monday, March 2, 2026"
QString longDay(const QDate &date);
/// "Mon, Mar 2, 2026, 9:00 AM–10:30 AM"
QString dayAndSpan(const WallTime &start, int minutes);
/// "45 min", "2 h", "1 h 30 min"
QString length(int minutes);
/// Minutes out of "90", "1:30", "1 h 30", "1.5 h", "45 min"; 0: not understood.
int lengthFromText(const QString &text);
/// How long ago: "today", "yesterday", "3 days", "2 weeks".
QString age(qint64 sinceUtc, qint64 nowUtc);

} // namespace visittexts
} // namespace truckroll
