// SPDX-License-Identifier: GPL-3.0-or-later
// What setting, moving and ending a series come to, for the acts and for their previews.
#include "core/base/localday.h"
#include "core/schedule/ruleuntil.h"
#include "core/store/appointmentstore.h"
#include "core/store/conflict.h"
#include "core/store/folderground.h"
#include "core/store/seriesstore.h"
#include "core/store/visitstore.h"
#include "core/workflow/newfolder.h"
#include "core/workflow/seriespapers.h"
#include "core/workflow/serieswork.h"
#include <QCoreApplication>
#include <algorithm>
#include <iterator>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SeriesPlanning)
};

/// Up to where visits are made: the horizon, and never less far than they are.
QDate makeUntil(const SeriesWork &work, const QDate &first)
{
    QDate until = std::max(work.change.today, first).addDays(seriesHorizonDays);
    if (work.before && work.before->madeUntil != Series::allMade())
        until = std::max(until, work.before->madeUntil);
    for (const SeriesVisit &visit : work.visits)
        if (visit.ofSeries)
            until = std::max(until, visit.visit.originalDate);
    return until;
}

Result<SeriesPattern> checkedPattern(SeriesPattern pattern, const QTimeZone &zone)
{
    TRY(const RecurrenceRule rule, parseRule(withLastDay(pattern.rule, zone, pattern.startMinute)));
    pattern.rule = rule.toText();
    if (!pattern.first.isValid())
        return ruleBroken(Texts::tr("Say when the series begins. Nothing was saved."));
    CHECK_OK(checkTime(WallTime{pattern.first, pattern.startMinute}, pattern.minutes));
    return pattern;
}

/// Whom the series has from this day on: they may stay in it when they are out of use.
std::vector<TechnicianId> techniciansFrom(const Series &series, const QDate &from)
{
    std::vector<TechnicianId> technicians = series.partOf(from).technicians;
    for (const SeriesPattern &part : series.parts)
        if (part.holdsFrom() > from)
            technicians.insert(technicians.end(), part.technicians.begin(), part.technicians.end());
    return technicians;
}

/// Of the first visit that is still open.
QString skillOf(const std::vector<SeriesVisit> &visits)
{
    const auto open = std::find_if(visits.begin(), visits.end(), [](const SeriesVisit &known) {
        return !visitIsClosed(known.visit.status);
    });
    return open == visits.end() ? QString() : open->visit.wishes.skill;
}

/// Without a series of its own yet: the zone is the folder's first visit's.
Result<SeriesWork> newSeries(ReadScope &scope, const SetSeries &command)
{
    SeriesWork work;
    const auto folder = findAppointment(scope, command.appointment);
    if (!folder)
        return notThere(Texts::tr("folder"));
    work.folder = *folder;
    const auto customer = customerInShort(scope, folder->customer);
    work.customer = customer ? customer->name : folder->number;
    CHECK_OK(checkVersion(scope, Texts::tr("The series of %1").arg(work.customer), 0, command.version));
    const auto first = firstVisitOf(scope, folder->id);
    TRY(work.zone, bookingZone(scope, command.zone.isEmpty() && first ? first->zone : command.zone));
    work.change.after.appointment = folder->id;
    work.change.after.zone = work.zone.id();
    work.change.today = todayIn(scope, work.zone);
    work.visits = seriesVisits(scope, folder->id, std::nullopt);
    work.papers = visitsOfPapers(scope, folder->id, visitsOf(scope, folder->id));
    work.change.after.skill = skillOf(work.visits);
    return work;
}

/// What the pattern gives first, unless that has passed or a visit stands there; invalid then.
QDate freeBeginning(const SeriesWork &work, const std::set<QDate> &taken)
{
    const QDate first = work.change.after.parts.front().first;
    const auto dates = datesOf(work.change.after, first, first.addDays(seriesHorizonDays));
    const bool free = !dates.empty() && dates.front() >= work.change.today && !taken.contains(dates.front());
    return free ? dates.front() : QDate();
}

/// Visits that the folder has already become the series' for the dates on which they stand, whatever day they
/// were booked for first; one that waits without a time becomes the first. The others stand beside the
/// pattern.
void takeIn(SeriesWork &work)
{
    std::set<QDate> taken;
    for (SeriesVisit &visit : work.visits) {
        const QDate date = visit.visit.start ? visit.visit.start->date : visit.visit.originalDate;
        visit.ofSeries = date.isValid() && isDateOf(work.change.after, date) && taken.insert(date).second;
        visit.visit.originalDate = visit.ofSeries ? date : QDate();
    }
    const QDate first = freeBeginning(work, taken);
    const auto waits = std::find_if(work.visits.begin(), work.visits.end(), [](const SeriesVisit &visit) {
        return !visit.ofSeries && !visit.visit.start && visit.visit.status == VisitStatus::Scheduled;
    });
    if (!first.isValid() || waits == work.visits.end())
        return;
    waits->ofSeries = true;
    waits->documented = false; // its papers know of no time that the pattern could change
    waits->visit.originalDate = first;
}

/// Dates that were left out follow the pattern to another day; those that the act names beside them are meant
/// as they are.
void moveSkipped(SeriesWork &work, const std::map<QDate, QDate> &pairs)
{
    std::set<QDate> skipped;
    for (const QDate &date : work.change.after.skipped) {
        const auto pair = work.before->skipped.contains(date) ? pairs.find(date) : pairs.end();
        skipped.insert(pair == pairs.end() ? date : pair->second);
    }
    work.change.after.skipped = std::move(skipped);
}

/// Visits are made for some time, and dates can be left out long after that.
QDate lastSkipped(const SeriesWork &work)
{
    const std::set<QDate> &skipped = work.before->skipped;
    return skipped.empty() ? work.change.until : std::max(work.change.until, *skipped.rbegin());
}

/// Dates beside the rule and left out of it: before `from` as they were, from then on as the act has them.
template <class Act>
void takeDates(SeriesWork &work, const Act &command, const QDate &from)
{
    const auto merged = [&from](const std::set<QDate> &before, const std::set<QDate> &after) {
        std::set<QDate> dates;
        std::copy(before.begin(), from.isValid() ? before.lower_bound(from) : before.end(),
                  std::inserter(dates, dates.end()));
        std::copy(from.isValid() ? after.lower_bound(from) : after.begin(), after.end(),
                  std::inserter(dates, dates.end()));
        return dates;
    };
    const Series before = work.before.value_or(Series());
    work.change.after.extra = merged(before.extra, command.extra);
    work.change.after.skipped = merged(before.skipped, command.skipped);
}

/// What the act names and could not do is not lost without a word: a date both beside the rule and left out
/// of it, or one from before the change that was neither.
template <class Act>
Done checkSingleDates(const SeriesWork &work, const Act &command, const QDate &from)
{
    for (const QDate &date : command.extra)
        if (command.skipped.contains(date))
            return ruleBroken(
                Texts::tr("%1 is named both as an extra date and as one that is left out. Nothing "
                          "was saved; take it out of one of the two.")
                    .arg(writtenDay(date)));
    if (!work.before)
        return Nothing{};
    const auto passed = [&](const std::set<QDate> &dates, const std::set<QDate> &before) {
        return std::find_if(dates.begin(), dates.end(),
                            [&](const QDate &date) { return date < from && !before.contains(date); });
    };
    const auto extra = passed(command.extra, work.before->extra);
    const auto skipped = passed(command.skipped, work.before->skipped);
    if (extra == command.extra.end() && skipped == command.skipped.end())
        return Nothing{};
    const QDate date = extra != command.extra.end() ? *extra : *skipped;
    if (date >= work.change.today)
        return ruleBroken(
            Texts::tr("The change holds from %1 on, and %2 lies before that. Nothing was saved; "
                      "change single dates without another pattern.")
                .arg(writtenDay(from), writtenDay(date)));
    return ruleBroken(
        extra != command.extra.end()
            ? Texts::tr("An extra visit needs a date that does not lie in the past. Nothing was saved.")
            : Texts::tr("%1 lies in the past and is not left out any more. Nothing was saved.")
                  .arg(writtenDay(date)));
}

/// The first day of a later pattern: a change from `from` on takes its place too.
QDate replacedFrom(const Series &before, const QDate &from)
{
    const QDate ahead = patternAhead(before, from).first;
    for (const SeriesPattern &part : before.parts)
        if (part.first > ahead)
            return part.first;
    return {};
}

/// The first day of the pattern; of a date beside it when that comes earlier.
QDate beginningOf(const QDate &first, const std::set<QDate> &extra)
{
    return extra.empty() ? first : std::min(first, *extra.begin());
}

/// From when on a change holds: what lies in the past keeps what it has.
QDate changesFrom(const SeriesWork &work, const QDate &wanted)
{
    return std::max(wanted.isValid() ? wanted : work.before->beginning(), work.change.today);
}

tl::unexpected<Error> givesNothing(const SeriesPattern &pattern)
{
    return ruleBroken(
        Texts::tr("The pattern “%1” gives no date from then on. Nothing was saved; choose another "
                  "pattern or end the series.")
            .arg(patternInWords(pattern)));
}

tl::unexpected<Error> liesBehind(const SeriesPattern &pattern)
{
    return ruleBroken(
        Texts::tr("The pattern “%1” gives no date from today on. Nothing was saved; let it begin "
                  "today or later.")
            .arg(patternInWords(pattern)));
}

/// Whoever is out of use may be left with one visit, but is not given all that follow.
std::vector<TechnicianId> inUse(std::vector<TechnicianId> technicians, const OutOfUse &outOfUse)
{
    std::erase_if(technicians,
                  [&outOfUse](TechnicianId technician) { return outOfUse.contains(technician); });
    return technicians;
}

/// How far the visit was moved: from where it stood, which is not always its date in the pattern.
qint64 daysMoved(const MoveSeries &command, const QDate &original)
{
    return (command.stood.isValid() ? command.stood : original).daysTo(command.start.date);
}

/// What a part gives from `from` on, while it holds.
std::optional<SeriesPattern> restOf(const Series &series, size_t i, const QDate &from)
{
    auto rest = restFrom(series.parts[i], from);
    const bool over = rest && i + 1 < series.parts.size() && rest->first >= series.parts[i + 1].holdsFrom();
    return over ? std::nullopt : rest;
}

/// The part that the visit is of. None when it gives no dates any more and holds for those beside it alone.
const SeriesPattern *partMoved(const Series &before, const QDate &original, const QDate &from)
{
    const SeriesPattern &part = before.partOf(original);
    return restOf(before, size_t(&part - before.parts.data()), from) ? &part : nullptr;
}

/// The time is moved by as much as the visit's is; another length and other people than the visit's part has
/// are the part's own and stay.
void takeChange(SeriesPattern &part, const SeriesPattern &was, const MoveSeries &command,
                const OutOfUse &outOfUse)
{
    constexpr int lastMinute = 24 * 60 - 1;
    part.startMinute = std::clamp(part.startMinute + command.start.minute - was.startMinute, 0, lastMinute);
    if (part.minutes == was.minutes)
        part.minutes = command.minutes;
    if (part.technicians == was.technicians)
        part.technicians = inUse(command.technicians, outOfUse);
}

/// The first day of a part that is given what the visit gets although it had a time, length or people of its
/// own; invalid: none.
QDate givenAnew(const Series &before, const QDate &original, const QDate &from)
{
    const SeriesPattern &own = before.partOf(original);
    if (partMoved(before, original, from))
        return {};
    for (size_t i = 0; i < before.parts.size(); ++i) {
        const SeriesPattern &part = before.parts[i];
        const bool same = part.startMinute == own.startMinute && part.minutes == own.minutes &&
                          part.technicians == own.technicians;
        if (!same && restOf(before, i, from))
            return part.first;
    }
    return {};
}

/// The parts that give dates from `from` on, each moved as the visit was. What holds for dates beside the
/// rules alone goes on in the part before, which is given the visit's time, length and technicians.
Result<std::vector<SeriesPattern>> movedParts(const Series &before, const MoveSeries &command,
                                              const QDate &original, const QDate &from,
                                              const OutOfUse &outOfUse)
{
    const QDate goal = original.addDays(daysMoved(command, original));
    std::vector<SeriesPattern> moved;
    const SeriesPattern *own = partMoved(before, original, from);
    for (size_t i = 0; i < before.parts.size(); ++i) {
        const auto rest = restOf(before, i, from);
        if (!rest)
            continue;
        TRY(SeriesPattern part, shiftedPattern(*rest, original, goal));
        part.from = moved.empty() ? part.first : std::max(part.first, moved.back().from.addDays(1));
        takeChange(part, own ? *own : before.parts[i], command, outOfUse);
        moved.push_back(std::move(part));
    }
    if (moved.empty())
        return ruleBroken(
            Texts::tr("No date of the pattern follows this visit. Nothing was saved; move it on its "
                      "own."));
    return moved;
}

Done mayMove(const SeriesWork &work, const Visit &visit)
{
    if (!isDateOf(*work.before, visit.originalDate))
        return ruleBroken(
            Texts::tr("The visit at %1 stands beside the pattern of its folder, so no others follow it. "
                      "Nothing was saved; move it on its own.")
                .arg(work.customer));
    for (const SeriesVisit &known : work.visits)
        if (known.visit.id == visit.id && !known.why.isEmpty())
            return ruleBroken(
                Texts::tr("The visit at %1 %2, so the series is not moved with it. Nothing was saved; "
                          "change the pattern in the folder.")
                    .arg(work.customer, known.why));
    return Nothing{};
}

/// `follow`: those that come after it go with it, so it is a date of the pattern still.
Done isItsVisit(const SeriesWork &work, VisitId visit, bool follow)
{
    for (const SeriesVisit &known : work.visits) {
        if (known.visit.id != visit || !known.ofSeries)
            continue;
        if (!follow || isDateOf(*work.before, known.visit.originalDate))
            return Nothing{};
        return ruleBroken(
            Texts::tr("The visit at %1 stands beside the pattern of its folder, so no others follow it. "
                      "Nothing was saved; delete it on its own.")
                .arg(work.customer));
    }
    return ruleBroken(Texts::tr("The visit does not belong to the series of %1. Nothing was saved; delete it "
                                "on its own.")
                          .arg(work.customer));
}

} // namespace

Result<SeriesWork> seriesWork(ReadScope &scope, const SetSeries &command)
{
    const bool changes = hasSeries(scope, command.appointment);
    TRY(SeriesWork work,
        changes ? knownSeries(scope, command.appointment, command.version) : newSeries(scope, command));
    TRY(const SeriesPattern pattern, checkedPattern(command.pattern, work.zone));
    QDate from = pattern.first;
    if (changes && command.from.isValid())
        from = changesFrom(work, command.from);
    else if (changes)
        from = std::min(changesFrom(work, {}),
                        std::max(work.change.today, beginningOf(pattern.first, command.extra)));
    CHECK_OK(checkTechnicians(scope, pattern.technicians,
                              changes ? techniciansFrom(*work.before, from) : std::vector<TechnicianId>()));
    auto part = restFrom(pattern, changes ? from : pattern.first);
    if (!part)
        return givesNothing(pattern);
    if (changes)
        work.change.after = endedBefore(*work.before, from);
    if (changes)
        work.replaces = replacedFrom(*work.before, from);
    CHECK_OK(checkSingleDates(work, command, command.from.isValid() ? from : work.change.today));
    work.change.from = changes ? from : beginningOf(from, command.extra);
    part->from = work.change.from;
    work.change.after.parts.push_back(*part);
    takeDates(work, command, changes ? from : QDate());
    work.change.reset = command.reset;
    if (!changes && endsBy(work.change.after, work.change.today.addDays(-1)))
        return liesBehind(pattern);
    if (!changes)
        takeIn(work);
    work.change.until = makeUntil(work, part->first);
    if (changes) {
        work.change.pairs = pairedDates(*work.before, work.change.after, from, work.change.until);
        moveSkipped(work, pairedDates(*work.before, work.change.after, from, lastSkipped(work)));
    }
    return work;
}

Result<SeriesWork> seriesWork(ReadScope &scope, const SetSeriesDates &command)
{
    TRY(SeriesWork work, knownSeries(scope, command.appointment, command.version));
    const QDate today = work.change.today;
    CHECK_OK(checkSingleDates(work, command, today));
    takeDates(work, command, today);
    work.change.reset = command.reset;
    work.change.until = makeUntil(work, today);
    return work;
}

Result<SeriesWork> seriesWork(ReadScope &scope, const MoveSeries &command)
{
    TRY(const KnownVisit known, visitAsSeen(scope, command.visit, command.version));
    TRY(SeriesWork work, seriesOfVisit(scope, known.visit));
    CHECK_OK(mayMove(work, known.visit));
    CHECK_OK(checkTime(command.start, command.minutes));
    CHECK_OK(checkTechnicians(scope, command.technicians, known.visit.technicians));
    const QDate original = known.visit.originalDate;
    const QDate from =
        command.scope == SeriesScope::All ? std::min(changesFrom(work, {}), original) : original;
    TRY(std::vector<SeriesPattern> parts,
        movedParts(*work.before, command, original, from, work.change.outOfUse));
    work.replaces = givenAnew(*work.before, original, from);
    work.change.from = std::min(from, parts.front().first);
    parts.front().from = work.change.from;
    if (!datesOf(*work.before, work.change.from, from.addDays(-1)).empty())
        return ruleBroken(
            Texts::tr("Moved so far back, the series would begin among its earlier visits. Nothing was "
                      "saved; move this visit only, or change the pattern in the folder."));
    work.change.after = endedBefore(*work.before, work.change.from);
    work.change.after.parts.insert(work.change.after.parts.end(), parts.begin(), parts.end());
    work.change.reset = command.reset;
    work.change.reset.insert(command.visit);
    work.change.until = makeUntil(work, parts.front().first);
    const auto pairsUntil = [&](const QDate &until) {
        return movedDates(*work.before, from, work.change.after, work.change.from, until);
    };
    work.change.pairs = pairsUntil(work.change.until);
    moveSkipped(work, pairsUntil(lastSkipped(work)));
    work.named = SeriesWork::Named{command.visit, command.start, command.minutes,
                                   inUse(command.technicians, work.change.outOfUse)};
    return work;
}

Result<SeriesWork> seriesWork(ReadScope &scope, const EndSeries &command)
{
    TRY(SeriesWork work, knownSeries(scope, command.appointment, command.version));
    const QDate from = changesFrom(work, command.from);
    work.change.from = from;
    work.change.after = endedBefore(*work.before, from);
    for (auto *dates : {&work.change.after.extra, &work.change.after.skipped})
        dates->erase(dates->lower_bound(from), dates->end());
    work.change.reset = command.reset;
    if (command.visit) {
        CHECK_OK(isItsVisit(work, command.visit, command.from.isValid()));
        work.change.reset.insert(command.visit);
        work.change.named = command.visit;
    }
    work.change.until = makeUntil(work, from);
    return work;
}

} // namespace truckroll
