// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appointment.h"
#include "core/schedule/recurrence.h"
#include <QString>
#include <set>
#include <vector>

namespace truckroll {

/// What a series is made from: the rule gives the dates, the rest is what each of its visits begins as.
struct SeriesPattern
{
    RecurrenceRule rule;
    QDate first;         ///< DTSTART
    int startMinute = 0; ///< of the day, wall clock
    int minutes = 60;
    std::vector<TechnicianId> technicians;
    std::set<QDate> extra;   ///< dates beside the rule
    std::set<QDate> skipped; ///< dates of the rule left out

    /// All dates in [from, to], extra ones in, skipped ones out.
    std::vector<QDate> dates(const QDate &from, const QDate &to) const;
};

/// A stored visit of the series and why it might not be touched.
struct SeriesVisit
{
    Visit visit;
    bool edited = false; ///< by hand: time, length, technicians or notes differ from what the pattern gave
    bool documented = false; ///< a quote, work order or invoice belongs to this visit
};

/// One line of the list that is shown before a series is changed.
struct SeriesStep
{
    enum class Kind { Keep, Add, Change, Remove };
    Kind kind = Kind::Keep;
    VisitId visit; ///< none for Add
    QDate originalDate;
    std::optional<WallTime> before;
    std::optional<WallTime> after;
    QString why; ///< Keep against the pattern: what protects the visit
    bool mayReset =
        false; ///< kept only because it was changed by hand: the user may give it back to the pattern
};

/// What changing the series from `from` on (original dates) up to `to` does. Visits that have begun, are
/// done, cancelled or documented are never rewritten or removed; visits changed by hand only when `reset`
/// names them. A moved visit keeps its original date, so that its hole is not filled again. By date.
std::vector<SeriesStep> planSeries(const std::vector<SeriesVisit> &visits, const SeriesPattern &pattern,
                                   const QDate &from, const QDate &to, const std::set<VisitId> &reset = {});

} // namespace truckroll
