// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>
#include <utility>

namespace truckroll {

/// Spans of days that people ask for.
enum class DatePreset {
    Any,
    Today,
    Tomorrow,
    Yesterday,
    ThisWeek,
    NextWeek,
    ThisMonth,
    Overdue,
    Upcoming,
    None
};
QString datePresetText(DatePreset preset);
/// First and last day; an open end is an invalid date. `Overdue` is before today. Weeks begin with
/// `firstDay`, which is the office's to say.
std::pair<QDate, QDate> datePresetRange(DatePreset preset, const QDate &today, Qt::DayOfWeek firstDay);

/// What one column shows only.
struct ColumnFilter
{
    QString contains; ///< folded compare
    DatePreset preset = DatePreset::Any;
    QDate from; ///< beside the preset; both ends included
    QDate to;
    QStringList choices; ///< any of these texts; empty: all

    bool isEmpty() const;
    /// "This week", "contains pump", "Open, Paid".
    QString text() const;

    friend bool operator==(const ColumnFilter &, const ColumnFilter &) = default;
};

} // namespace truckroll
