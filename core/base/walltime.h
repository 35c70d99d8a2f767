// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <compare>
#include <optional>

namespace truckroll {

/// What a clock on the wall shows: a date and a minute of the day, without a zone. 08:00 stays 08:00 across a
/// clock change. Only core/schedule/zonedday turns it into an instant.
struct WallTime
{
    QDate date;
    int minute = 0; ///< of the day, 0 to 1439

    static WallTime at(QDate date, int hour, int minute = 0) { return {date, hour * 60 + minute}; }

    /// Moves along the wall clock, over midnight as well.
    WallTime plusMinutes(qint64 minutes) const;
    /// Minutes of wall clock from `earlier` to this.
    qint64 minutesSince(const WallTime &earlier) const;
    /// "2026-03-02T09:00", the form of files and of the command line.
    QString toText() const;
    static std::optional<WallTime> fromText(const QString &text);

    friend bool operator==(const WallTime &, const WallTime &) = default;
    friend std::strong_ordering operator<=>(const WallTime &a, const WallTime &b)
    {
        if (const auto byDate = a.date.toJulianDay() <=> b.date.toJulianDay(); byDate != 0)
            return byDate;
        return a.minute <=> b.minute;
    }
};

} // namespace truckroll
