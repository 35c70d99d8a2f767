// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appointment.h"
#include <QStringList>
#include <set>
#include <vector>

namespace truckroll {

/// What visits of a series are made from: the rule gives the dates, the rest is what each begins as.
struct SeriesPattern
{
    QString rule; ///< RFC 5545 RRULE of whole days
    QDate first;  ///< DTSTART: counted from here; a date of the series only when the rule gives it
    int startMinute = 8 * 60; ///< of the day, wall clock in the series' zone
    int minutes = 60;
    std::vector<TechnicianId> technicians;
    /// Of a part of a series: the day from which it holds, often before its first date. Invalid: that.
    QDate from{};

    QDate holdsFrom() const { return from.isValid() ? from : first; }

    friend bool operator==(const SeriesPattern &, const SeriesPattern &) = default;
};

/// The recurrence of one folder. A pattern changed from a day on leaves the earlier one in force before it:
/// each part holds from its day until the next one holds, for dates beside the rules as well.
struct Series
{
    AppointmentId appointment;
    Version version = 0;
    QByteArray zone;                  ///< IANA name
    std::vector<SeriesPattern> parts; ///< by the day from which they hold
    std::set<QDate> extra;            ///< dates beside the rules
    std::set<QDate> skipped;          ///< dates of the rules left out
    /// Visits up to here belong to acts that can be undone; those up to madeUntil are stored.
    QDate plannedUntil;
    QDate madeUntil; ///< allMade(): no further date is to come
    /// What its visits begin with. Read from them: all that nobody changed have the same.
    QString skill;

    static QDate allMade() { return {9999, 12, 31}; }
    /// What a date of the series begins as; dates before all parts are the first one's. A series has a part.
    const SeriesPattern &partOf(const QDate &date) const;
    /// The day from which the first part holds: a date beside the rules may come before it.
    QDate beginning() const;

    friend bool operator==(const Series &, const Series &) = default;
};

enum class SeriesScope { This, Following, All };
/// "following": command line.
QString seriesScopeName(SeriesScope scope);
std::optional<SeriesScope> seriesScopeFromName(const QString &name);

/// A stored visit of a folder, and how it stands to the folder's series.
struct SeriesVisit
{
    Visit visit;
    bool ofSeries = false;   ///< its original date was given by the pattern
    bool documented = false; ///< a quote, work order or invoice belongs to this visit
    /// Cannot be rewritten by a change of the series, and why ("is done"); empty: it can.
    QString why;
    bool mayReset = false; ///< can be given back to the pattern by the user
};

/// One line of the list that is shown before a series is changed.
struct SeriesStep
{
    enum class Kind {
        Keep,
        Add,
        Change,
        Remove,
        Cancel, ///< it would be removed, but a folder keeps its last visit
    };
    Kind kind = Kind::Keep;
    VisitId visit; ///< none for Add
    QDate originalDate;
    QDate newDate; ///< its original date from then on; differs when the pattern moved by days
    std::optional<WallTime> before;
    std::optional<WallTime> after;
    int minutesBefore = 0; ///< Add: none
    std::vector<TechnicianId> techniciansBefore;
    int minutes = 0;                       ///< afterwards
    std::vector<TechnicianId> technicians; ///< afterwards
    QString why;                           ///< Keep against the pattern: what protects the visit
    bool mayReset = false;                 ///< kept only by what a person did: may be given to the pattern
};
/// "add": command line.
QString seriesStepName(SeriesStep::Kind kind);

/// A visit of the series that would not stand well, or does not now and stays.
struct SeriesConflict
{
    WallTime start; ///< in the series' zone
    QString text;   ///< "Overlaps Kline Bakery, 09:00-10:30"
    bool overlap = false;
    bool stays = false; ///< it stands there already, and no act puts it there
};

/// What an act does to a series, found before it is done.
struct SeriesPlan
{
    std::vector<SeriesStep> steps; ///< by date, up to the day up to which visits are made
    std::vector<SeriesConflict> conflicts;
    std::vector<QDate> dates; ///< of the whole series afterwards, up to checkedUntil
    QDate checkedUntil;       ///< conflicts were looked for up to here
    bool endless = false;     ///< it goes on after checkedUntil
    /// The first day of a later pattern that the act takes away with all that follow it; invalid: none.
    QDate replaces;

    bool overlaps() const; ///< by what the act puts somewhere
    int count(SeriesStep::Kind kind) const;
};

} // namespace truckroll
