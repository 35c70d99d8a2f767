// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/series.h"
#include "core/schedule/recurrence.h"
#include <QLocale>
#include <map>
#include <set>
#include <vector>

/// What a series gives and what changing it does, as pure functions. Dates are days of the series' zone.
namespace truckroll {

/// All dates in [from, to], extra ones in, skipped ones out.
std::vector<QDate> datesOf(const Series &series, const QDate &from, const QDate &to);
bool isDateOf(const Series &series, const QDate &date);
/// No date comes after this day.
bool endsBy(const Series &series, const QDate &day);

/// Technicians who are out of use: a pattern keeps them, as they may come back, but visits are made without
/// them.
using OutOfUse = std::set<TechnicianId>;

/// Where the pattern puts a visit of this original date.
WallTime plannedStart(const Series &series, const QDate &originalDate);
/// Whom a visit of this original date is made for.
std::vector<TechnicianId> plannedTechnicians(const Series &series, const QDate &originalDate,
                                             const OutOfUse &outOfUse);
/// Time, length or technicians are not as the pattern gives them. Whoever went out of use since may stay with
/// the visits that he had.
bool standsElsewhere(const Visit &visit, const Series &series, const OutOfUse &outOfUse);
/// The same, or it has notes or wishes of its own: what a change of the series must not throw away.
bool differsByHand(const Visit &visit, const Series &series, const OutOfUse &outOfUse);
/// Why no change of the series touches the visit: it has begun, is done, cancelled, documented; empty: it
/// may.
QString fixedBecause(const Visit &visit, bool documented);

/// The series until the day before `from`; parts that give no date until then and hold for none are gone.
Series endedBefore(const Series &series, const QDate &from);
/// Whatever a rule gives, ever, is left out, and no date is written in beside it.
bool givesNoDate(const Series &series);
/// What the pattern gives from `from` on: beginning with a date of the rule, a count less what came before.
/// None when nothing is left.
std::optional<SeriesPattern> restFrom(const SeriesPattern &pattern, const QDate &from);
/// "Every Monday": of the part ahead; of several that are to come each with its time. In words of its own
/// when dates beside the rule are all that is to come.
QString seriesInWords(const Series &series, const QDate &day, const QLocale &locale);
/// The part of a series that gives dates on this day or else the next that does; the last when none does.
const SeriesPattern &partAhead(const Series &series, const QDate &day);
/// All that give dates from this day on, and the last when none does.
std::vector<const SeriesPattern *> partsAhead(const Series &series, const QDate &day);
/// The pattern in force on the day, or else the next, going on to the end of the whole series: what a change
/// of all that lie ahead begins from. A later part on its own would leave out what comes before it.
SeriesPattern patternAhead(const Series &series, const QDate &day);
/// The pattern moved as its date `from` would move to `to` ("every Monday" to "every Tuesday"). RuleBroken
/// when no pattern does that: a day of the month or year goes elsewhere with a date of the rule only.
Result<SeriesPattern> shiftedPattern(const SeriesPattern &pattern, const QDate &from, const QDate &to);
/// Which date of the rules before, from `from` on, stands for which afterwards, from `afterFrom` on, one
/// after the other, by months and years where the rules go by them (not every month has a 31st): a visit
/// follows its pattern to another day instead of being removed and made anew. For patterns that were moved.
std::map<QDate, QDate> movedDates(const Series &before, const QDate &from, const Series &after,
                                  const QDate &afterFrom, const QDate &to);
/// The same for a pattern that was chosen anew: none unless the two repeat equally often and begin nearer to
/// each other than to their own next dates.
std::map<QDate, QDate> pairedDates(const Series &before, const Series &after, const QDate &from,
                                   const QDate &to);

/// What is to be planned.
struct SeriesChange
{
    Series after;                 ///< the series as it is to be; no parts: none any more
    QDate from;                   ///< visits of earlier dates are left alone
    QDate until;                  ///< visits are made up to here
    QDate today;                  ///< the past gets no new visits and keeps what it has
    std::map<QDate, QDate> pairs; ///< of movedDates or pairedDates
    std::set<VisitId> reset;      ///< changed by hand, and to be given back to the pattern
    OutOfUse outOfUse{};
    VisitId named{}; ///< the visit meant by the act itself, also when its date lies before `from`
    QDate made{};    ///< visits were made up to here before; invalid: of none

    /// The first day that may get new visits: what lies between the made ones and `from` is not left empty.
    QDate addsFrom() const
    {
        return std::max(today, made.isValid() ? std::min(from, made.addDays(1)) : from);
    }
};

/// What the change does to these visits of the folder, by date. Visits that have begun, are done, cancelled
/// or documented are never rewritten or removed; those changed by hand, confirmed or past only when `reset`
/// names them, and only then does one that is still to come go to a day that has passed. A moved visit keeps
/// its original date, so that its hole is not filled again.
std::vector<SeriesStep> planSeries(const std::vector<SeriesVisit> &visits, const SeriesChange &change);

} // namespace truckroll
