// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTimeZone>

namespace truckroll {

/// An RRULE as calendars of others write it, whose UNTIL may have a time of the day, of UTC or of the wall
/// clock: with the last day instead on which a visit that begins at `startMinute` in the zone is still within
/// it. What cannot be read stays as it is, for parseRule to refuse.
QString withLastDay(const QString &rule, const QTimeZone &zone, int startMinute);

} // namespace truckroll
