// SPDX-License-Identifier: GPL-3.0-or-later
// Acts on series: the model knows their outcome by dates.
#include "tests/backend/boardgame.h"

#include <algorithm>

namespace truckroll {

namespace {

constexpr size_t mostSeries = 3;

std::set<QDate> joined(const std::set<QDate> &before, const std::set<QDate> &after, const QDate &from)
{
    std::set<QDate> dates(before.begin(), before.lower_bound(from));
    dates.insert(after.lower_bound(from), after.end());
    return dates;
}

} // namespace

SeriesDeed BoardGame::deedOn(AppointmentId folder)
{
    SeriesDeed deed;
    deed.folder = folder;
    deed.today = today();
    if (const Plan *plan = planOf(folder))
        deed.before = deed.after = *plan;
    return deed;
}

std::set<VisitId> BoardGame::anyReleased(AppointmentId folder)
{
    std::set<VisitId> visits;
    if (anyOf(4) == 0)
        for (const VisitId visit : visitsNear(folder))
            if (anyOf(3) == 0)
                visits.insert(visit);
    return visits;
}

SetSeries BoardGame::anyPattern(AppointmentId folder)
{
    static constexpr const char *rules[] = {
        "FREQ=WEEKLY",
        "FREQ=DAILY;COUNT=6",
        "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=9",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR",
        "FREQ=DAILY;INTERVAL=3;UNTIL=20260601",
        "FREQ=WEEKLY;BYDAY=SU;COUNT=20",
        "FREQ=DAILY;COUNT=3", // a job of three days
        "FREQ=WEEKLY;INTERVAL=3",
    };
    SetSeries set;
    set.appointment = folder;
    set.pattern = {QString::fromLatin1(rules[anyOf(int(std::size(rules)))]), today().addDays(anyDays(-2, 30)),
                   anyMinute(), anyMinutes(), anybody()};
    if (const Plan *plan = planOf(folder)) {
        set.version = m_diary.series.at(folder).version;
        if (anyOf(2))
            set.from = today().addDays(anyDays(-3, 60));
        if (anyOf(2)) {
            set.extra = plan->extra;
            set.skipped = plan->skipped;
        }
        set.reset = anyReleased(folder);
    }
    return set;
}

/// The plan with the pattern, from when on it holds; without any date when it gives none.
SeriesDeed BoardGame::deedOf(const SetSeries &set)
{
    SeriesDeed deed = deedOn(set.appointment);
    deed.released = set.reset;
    const PlanPart part = partFrom(set.pattern, set.pattern.first);
    if (!deed.before) {
        if (!part.dates.empty() && part.dates.back() >= deed.today)
            deed.after = Plan{{part}, set.extra, set.skipped};
        return deed;
    }
    QDate first = set.pattern.first;
    if (!set.extra.empty())
        first = std::min(first, *set.extra.begin());
    deed.from =
        std::max(deed.today, set.from.isValid() ? set.from : std::min(deed.before->beginning(), first));
    deed.after = endedBefore(*deed.before, deed.from);
    deed.after->extra = joined(deed.before->extra, set.extra, deed.from);
    deed.after->skipped = joined(deed.before->skipped, set.skipped, deed.from);
    const PlanPart rest = partFrom(set.pattern, deed.from);
    if (rest.dates.empty())
        deed.after.reset();
    else
        deed.after->parts.push_back(rest);
    return deed;
}

void BoardGame::setSeries()
{
    const bool another = m_plans.empty() || (m_plans.size() < mostSeries && anyOf(2));
    const SetSeries set = anyPattern(another ? anyFolder() : anySeries());
    const char *kind = planOf(set.appointment) ? "another pattern" : "first pattern";
    SeriesDeed deed = deedOf(set);
    const auto reply = act(kind, set, deed.after.has_value());
    if (!reply)
        return;
    // Dates that were left out follow their visits to other days, as the program chooses; none comes up new.
    REQUIRE(reply->skipped.size() <= deed.after->skipped.size());
    deed.after->skipped = reply->skipped;
    settleSeries(kind, deed);
}

void BoardGame::moveSeries()
{
    if (m_plans.empty())
        return;
    const AppointmentId folder = anySeries();
    const VisitId id = anyNear(folder);
    const Known &visit = known(id);
    const bool fromItsPlace = visit.start && anyOf(2);
    const QDate stood = fromItsPlace ? visit.start->date : QDate();
    const QDate date = fromItsPlace ? stood : visit.original.isValid() ? visit.original : today();
    MoveSeries command{id,
                       visit.version,
                       anyOf(2) ? SeriesScope::Following : SeriesScope::All,
                       {date.addDays(anyOf(2) ? 0 : m_random.bounded(-2, 3)), anyMinute()},
                       anyMinutes(),
                       anybody(),
                       anyReleased(folder),
                       stood};
    const char *kind = command.scope == SeriesScope::All ? "move all" : "move following";
    const auto result = movedPlan(command);
    std::optional<bool> allowed = result.has_value();
    if (result && result->mayBeRefused)
        allowed.reset();
    if (!act(kind, command, allowed))
        return;
    SeriesDeed deed = deedOn(visit.folder);
    deed.move = moveOf(command);
    deed.after = result->plan;
    deed.from = result->from;
    deed.released = command.reset;
    deed.released.insert(id);
    deed.named = SeriesDeed::Named{id, command.start, command.minutes, command.technicians};
    settleSeries(kind, deed);
}

PlanMove BoardGame::moveOf(const MoveSeries &command)
{
    const Known &visit = known(command.visit);
    const QDate ahead = std::max(today(), planOf(visit.folder)->beginning());
    return {command.scope == SeriesScope::All ? std::min(ahead, visit.original) : visit.original,
            (command.stood.isValid() ? command.stood : visit.original).daysTo(command.start.date),
            {command.start.minute, command.minutes, command.technicians},
            visit.original};
}

std::optional<MovedPlan> BoardGame::movedPlan(const MoveSeries &command)
{
    const Known &visit = known(command.visit);
    const Plan *plan = planOf(visit.folder);
    if (!plan || !visit.original.isValid() || !plan->has(visit.original) || isFixed(visit))
        return std::nullopt;
    return moved(*plan, moveOf(command));
}

void BoardGame::endSeries()
{
    if (m_plans.empty())
        return;
    SeriesDeed deed = deedOn(anySeries());
    EndSeries command{deed.folder, m_diary.series.at(deed.folder).version, {}, anyReleased(deed.folder)};
    if (anyOf(3))
        command.from = deed.today.addDays(anyDays(-3, 90));
    bool may = true;
    if (anyOf(2)) {
        command.visit = anyNear(deed.folder);
        const Known &visit = known(command.visit);
        command.from = anyOf(2) ? visit.original : QDate();
        may = visit.folder == deed.folder && visit.original.isValid() &&
              (!command.from.isValid() || deed.before->has(visit.original));
        deed.ended = command.visit;
    }
    const char *kind = command.from.isValid() ? "end" : "end all";
    if (!act(kind, command, may))
        return;
    deed.from = std::max(deed.today, command.from.isValid() ? command.from : deed.before->beginning());
    deed.released = command.reset;
    deed.released.insert(command.visit);
    deed.after = endedBefore(*deed.before, deed.from);
    for (auto *dates : {&deed.after->extra, &deed.after->skipped})
        dates->erase(dates->lower_bound(deed.from), dates->end());
    if (deed.after->parts.empty())
        deed.after.reset();
    settleSeries(kind, deed);
}

void BoardGame::skip()
{
    if (m_plans.empty())
        return;
    const VisitId id = anyNear(anySeries());
    const Known visit = known(id);
    SeriesDeed deed = deedOn(visit.folder);
    const auto others =
        std::count_if(m_diary.visits.begin(), m_diary.visits.end(),
                      [&visit](const auto &each) { return each.second.folder == visit.folder; });
    const bool may = deed.before && visit.original.isValid() && !isFixed(visit) && others > 1;
    if (!act("skip", SkipVisit{id, visit.version}, may))
        return;
    deed.after->extra.erase(visit.original);
    if (deed.after->has(visit.original))
        deed.after->skipped.insert(visit.original);
    if (deed.after->dates().empty())
        deed.after.reset(); // the last date takes its series along
    Diary expected = m_diary;
    expected.visits.erase(id);
    settle("skip", expected, &deed);
}

void BoardGame::addDate()
{
    if (m_plans.empty())
        return;
    SeriesDeed deed = deedOn(anySeries());
    const QDate date = deed.before->skipped.empty() || anyOf(2) ? deed.today.addDays(anyDays(-1, 90))
                                                                : *deed.before->skipped.rbegin();
    const auto reply =
        act("add a date", AddSeriesDate{deed.folder, m_diary.series.at(deed.folder).version, date},
            date >= deed.today && !deed.before->has(date));
    if (!reply)
        return;
    REQUIRE(reply->originalDate == date);
    deed.after->skipped.erase(date);
    if (!deed.after->has(date))
        deed.after->extra.insert(date);
    deed.from = QDate(9999, 1, 1); // all that is there stays as it is
    deed.makesAhead = false;
    settleSeries("add a date", deed);
}

/// One date more beside the pattern or left out of it, or one of them less.
void BoardGame::setDates()
{
    if (m_plans.empty())
        return;
    SeriesDeed deed = deedOn(anySeries());
    SetSeriesDates set{deed.folder, m_diary.series.at(deed.folder).version, deed.before->extra,
                       deed.before->skipped, anyReleased(deed.folder)};
    std::set<QDate> &dates = anyOf(2) ? set.extra : set.skipped;
    QDate date = deed.today.addDays(anyDays(0, 90));
    while (set.extra.contains(date) || set.skipped.contains(date))
        date = date.addDays(1);
    if (!dates.empty() && *dates.rbegin() >= deed.today && anyOf(3) == 0)
        dates.erase(std::prev(dates.end()));
    else
        dates.insert(date);
    deed.from = deed.today;
    deed.released = set.reset;
    deed.after->extra = joined(deed.before->extra, set.extra, deed.from);
    deed.after->skipped = joined(deed.before->skipped, set.skipped, deed.from);
    if (act("set dates", set, true))
        settleSeries("set dates", deed);
}

void BoardGame::reset()
{
    if (m_plans.empty())
        return;
    const AppointmentId folder = anySeries();
    const Plan &plan = m_plans.at(folder);
    ResetVisits command{folder, m_diary.series.at(folder).version, {}};
    bool may = true;
    Diary expected = m_diary;
    for (const VisitId id : visitsNear(folder)) {
        Known &visit = expected.visits.at(id);
        const bool differs =
            visit.original.isValid() && plan.has(visit.original) && !isAsPlanned(visit, plan);
        if (anyOf(differs ? 2 : 40))
            continue;
        command.visits.emplace(id, visit.version);
        may = may && differs && !isFixed(visit);
        const Spot &spot = plan.partOf(visit.original).spot;
        const WallTime start{visit.original, spot.minute};
        if (visit.status == VisitStatus::Confirmed && visit.start != start)
            visit.status = VisitStatus::Scheduled; // it was confirmed for another time
        visit.start = start;
        visit.minutes = spot.minutes;
        visit.technicians = spot.technicians;
        visit = marked(visit);
    }
    if (command.visits.empty() || !act("reset", command, may))
        return;
    const Diary now = readDiary(m_shop.connection());
    for (const auto &[id, seen] : command.visits)
        expected.visits.at(id).version = now.visits.at(id).version;
    settle("reset", expected);
}

void BoardGame::look()
{
    const QDate until = today().addDays(m_random.bounded(300, anyOf(4) ? 700 : 1300));
    m_shop.ask(BoardRange{until, until});
    Diary now = readDiary(m_shop.connection());
    ++m_now;
    for (const auto &[id, visit] : now.visits)
        if (!m_diary.visits.contains(id))
            m_looked.push_back({visit.folder, id, m_now});
    for (const auto &[folder, plan] : m_plans) {
        SeriesDeed deed = deedOn(folder);
        deed.from = QDate(9999, 1, 1);
        deed.makesAhead = false;
        REQUIRE(now.series.at(folder).madeUntil >= until);
        checkLooked(now, deed);
    }
    m_print = m_taker->take();
    m_diary = std::move(now);
}

/// The rules of a deed in each folder of its own.
void BoardGame::checkLooked(const Diary &now, const SeriesDeed &deed)
{
    Diary ours = now;
    std::erase_if(ours.visits, [&](const auto &each) {
        return each.second.folder != deed.folder && !m_diary.visits.contains(each.first);
    });
    checkDeed(m_diary, ours, deed);
}

} // namespace truckroll
