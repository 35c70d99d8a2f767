// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/boardchecks.h"

#include "core/schedule/conflicts.h"
#include "core/schedule/dayclock.h"
#include "core/schedule/keptchecks.h"
#include "core/schedule/timewords.h"
#include "core/schedule/workinghours.h"
#include <QCoreApplication>
#include <algorithm>
#include <limits>
#include <map>
#include <tuple>
#include <utility>

namespace truckroll {

namespace {

using Check = BoardCheck;
using Cards = LaneCards;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::BoardChecks)
};

Check::Priority priorityOf(Check::Kind kind)
{
    switch (kind) {
    case Check::Kind::DoubleBooked:
    case Check::Kind::Late:
    case Check::Kind::UnassignedNear:
    case Check::Kind::TimeOff:
    case Check::Kind::ClosedDay:
        return Check::Priority::Critical;
    case Check::Kind::OutsideHours:
    case Check::Kind::MissingSkill:
    case Check::Kind::TechnicianRefused:
    case Check::Kind::CustomerWish:
    case Check::Kind::WantedTime:
    case Check::Kind::Overrun:
    case Check::Kind::Overloaded:
        return Check::Priority::Important;
    case Check::Kind::TooClose:
    case Check::Kind::Gap:
    case Check::Kind::Idle:
        return Check::Priority::Notice;
    }
    Q_UNREACHABLE();
}

/// What the board calls a problem of a place; none: said by a check of its own.
std::optional<Check::Kind> kindOf(PlaceProblem::Kind kind)
{
    switch (kind) {
    case PlaceProblem::Kind::ClosedDay:
        return Check::Kind::ClosedDay;
    case PlaceProblem::Kind::MissingSkill:
        return Check::Kind::MissingSkill;
    case PlaceProblem::Kind::TechnicianRefused:
        return Check::Kind::TechnicianRefused;
    case PlaceProblem::Kind::CustomerWish:
        return Check::Kind::CustomerWish;
    case PlaceProblem::Kind::WantedTime:
        return Check::Kind::WantedTime;
    default:
        return std::nullopt;
    }
}

/// What one day says of a technician's hours, asked once for all visits of the day.
struct DayHours
{
    std::vector<MinuteRange> work; ///< times off left aside
    bool quiet = false;            ///< neither closed nor with time off

    /// What most visits are: within the hours of a day on which nothing is the matter.
    bool hold(const WallTime &start, const WallTime &end) const
    {
        return quiet && start.date == end.date &&
               std::any_of(work.begin(), work.end(), [&](const MinuteRange &range) {
                   return range.start <= start.minute && end.minute <= range.end;
               });
    }
};

/// One day's visits of a lane, by start. What is done holds nobody up any more, but it was work.
struct DayCards
{
    Cards open;
    Cards all;
};

/// Of visits that were gone through, those that end last.
struct LastToEnd
{
    void take(const BoardCard &card)
    {
        const auto keepLater = [&card](const BoardCard *&last) {
            if (!last || card.endUtc() > last->endUtc())
                last = &card;
        };
        keepLater(ofAll);
        if (!visitIsClosed(card.status))
            keepLater(open);
    }

    const BoardCard *open = nullptr;
    const BoardCard *ofAll = nullptr;
};

/// What the checks of one lane share.
class LaneChecker
{
public:
    LaneChecker(const PlaceGround &ground, const CheckScope &scope, CheckWords &words)
        : m_ground(ground), m_people(ground.people), m_now(scope.nowUtc), m_clock(ground.zone),
          m_limits(scope.limits), m_locale(scope.locale), m_times(words.times)
    {
    }

    void checkVisit(const BoardCard &card);
    /// `before`: the visits that reach from the days before nearest to this one, if any do.
    void checkDay(const Technician &technician, const DayCards &cards, const LastToEnd &before,
                  const ZonedDay &day);
    LaneFindings take() { return {std::move(m_found), m_until}; }

private:
    void add(Check::Kind kind, const QDate &day, qint64 at, TechnicianId technician,
             std::vector<VisitId> visits, const QString &text, qint64 sinceUtc = 0);
    /// What is said so far may be otherwise from then on.
    void turns(qint64 utc)
    {
        if (utc > m_now)
            m_until = std::min(m_until, utc);
    }
    void checkWishes(const BoardCard &card, const QDate &day);
    void checkHours(const Technician &technician, const BoardCard &card, const ZonedDay &day,
                    const DayHours &hours);
    DayHours hoursOn(const Technician &technician, const QDate &date) const;
    bool checkAway(const Technician &technician, const BoardCard &card, const QDate &day,
                   const std::vector<HoursProblem> &problems);
    void checkOverlaps(const Technician &technician, const Cards &cards, const BoardCard *before,
                       const ZonedDay &day);
    void checkTooClose(const Technician &technician, const BoardCard &before, const BoardCard &card,
                       const ZonedDay &day);
    void checkGaps(const Technician &technician, const Cards &cards, const LastToEnd &before,
                   const ZonedDay &day);
    void checkEnds(const Technician &technician, const Cards &cards, const BoardCard *before,
                   const ZonedDay &day, const std::vector<MinuteRange> &work);
    void checkFree(const Technician &technician, qint64 fromUtc, qint64 untilUtc, std::vector<VisitId> beside,
                   const ZonedDay &day);
    void checkLoad(const Technician &technician, const DayCards &cards, const ZonedDay &day,
                   const std::vector<MinuteRange> &work);
    QString time(qint64 utc);
    QString nameOf(TechnicianId technician) const;

    const PlaceGround &m_ground;
    const People::Reply &m_people;
    qint64 m_now;
    DayClock m_clock;
    const CheckLimits &m_limits;
    const QLocale &m_locale;
    QHash<int, QString> &m_times; ///< by minute of the day
    std::vector<Check> m_found;
    qint64 m_until = std::numeric_limits<qint64>::max();
};

/// Written once: a crowded day names the same quarters of an hour again and again.
QString LaneChecker::time(qint64 utc)
{
    const int minute = m_clock.at(utc).minute;
    QString &written = m_times[minute];
    if (written.isNull())
        written = m_locale.toString(QTime(minute / 60, minute % 60), QLocale::ShortFormat);
    return written;
}

QString LaneChecker::nameOf(TechnicianId id) const
{
    const Technician *technician = m_people.find(id);
    return technician ? technician->name : Texts::tr("A technician");
}

void LaneChecker::add(Check::Kind kind, const QDate &day, qint64 at, TechnicianId technician,
                      std::vector<VisitId> visits, const QString &text, qint64 sinceUtc)
{
    m_found.push_back({priorityOf(kind), kind, std::move(visits), technician, day, at, text, sinceUtc});
}

void LaneChecker::checkVisit(const BoardCard &card)
{
    const QDate day = m_clock.dateOf(card.startUtc);
    const qint64 lateBy = (m_now - card.startUtc) / 60;
    const bool notBegun = card.status == VisitStatus::Scheduled || card.status == VisitStatus::Confirmed ||
                          card.status == VisitStatus::Dispatched;
    if (notBegun && !card.technician.isNone() && lateBy >= m_limits.lateMinutes)
        add(Check::Kind::Late, day, card.startUtc, card.technician, {card.visit},
            Texts::tr("%1 is %2 late for %3", "a name, how long, a customer")
                .arg(nameOf(card.technician), QString(Check::lastingMark), card.customer),
            card.startUtc);
    if (notBegun && !card.technician.isNone())
        turns(card.startUtc + qint64(m_limits.lateMinutes) * 60);
    if (notBegun && card.technician.isNone())
        turns(card.startUtc - qint64(m_limits.nearMinutes + 1) * 60 + 1);
    if (notBegun && card.technician.isNone() && -lateBy <= m_limits.nearMinutes)
        add(Check::Kind::UnassignedNear, day, card.startUtc, {}, {card.visit},
            Texts::tr("Nobody is sent to %1 at %2").arg(card.customer, time(card.startUtc)));
    const qint64 over = (m_now - card.endUtc()) / 60;
    if (card.status == VisitStatus::InProgress && !card.technician.isNone() &&
        over >= m_limits.overrunMinutes)
        add(Check::Kind::Overrun, day, card.startUtc, card.technician, {card.visit},
            Texts::tr("%1 is %2 over time at %3", "a name, how long, a customer")
                .arg(nameOf(card.technician), QString(Check::lastingMark), card.customer),
            card.endUtc());
    if (card.status == VisitStatus::InProgress && !card.technician.isNone())
        turns(card.endUtc() + qint64(m_limits.overrunMinutes) * 60);
    checkWishes(card, day);
}

/// What is the same for all technicians of a visit is said once, with the first of them.
void LaneChecker::checkWishes(const BoardCard &card, const QDate &day)
{
    // Most visits wish for nothing.
    if (m_people.closingDays.empty() && card.skill.isEmpty() && !m_ground.needs.of(card.customerId) &&
        !m_ground.needs.visits.contains(card.visit))
        return;
    const bool leads = card.technicians.empty() || card.technician == card.technicians.front();
    ProposedPlace place{card.visit, m_clock.at(card.startUtc), card.minutes, {}};
    place.needs = needsOf(card, m_ground.needs);
    if (card.technician)
        place.technicians = {card.technician};
    for (const PlaceProblem &problem : wishProblems(place, m_ground)) {
        const auto kind = kindOf(problem.kind);
        if (kind && (leads || problem.technician))
            add(*kind, day, card.startUtc, card.technician, {card.visit},
                Texts::tr("%1 at %2: %3", "customer, time, what is wrong")
                    .arg(card.customer, time(card.startUtc), problem.text));
    }
}

/// Somebody who is out of use is away for good.
bool LaneChecker::checkAway(const Technician &technician, const BoardCard &card, const QDate &day,
                            const std::vector<HoursProblem> &problems)
{
    const auto off = std::find_if(problems.begin(), problems.end(), [](const HoursProblem &problem) {
        return problem.kind == PlaceProblem::Kind::TimeOff;
    });
    if (technician.active && off == problems.end())
        return false;
    QString text;
    if (technician.active)
        text = Texts::tr("%1 is away (%2) at %3, booked for %4")
                   .arg(technician.name, off->reason.isEmpty() ? Texts::tr("time off") : off->reason,
                        time(card.startUtc), card.customer);
    else
        text = Texts::tr("%1 is no longer active, at %2 booked for %3")
                   .arg(technician.name, time(card.startUtc), card.customer);
    add(Check::Kind::TimeOff, day, card.startUtc, technician.id, {card.visit}, text);
    return true;
}

DayHours LaneChecker::hoursOn(const Technician &technician, const QDate &date) const
{
    return {workingRanges(m_people.hoursOf(technician.id), {}, technician.id, date),
            technician.active && !closingOn(m_people.closingDays, date) &&
                timeOffOn(m_people.timeOff, technician.id, date).empty()};
}

/// By the rule of problemsOf: what may be booked there without a word is not found fault with afterwards.
void LaneChecker::checkHours(const Technician &technician, const BoardCard &card, const ZonedDay &day,
                             const DayHours &hours)
{
    const WallTime start = m_clock.at(card.startUtc);
    const WallTime end = m_clock.at(card.endUtc());
    if (hours.hold(start, end))
        return;
    const auto problems = hoursProblems(technician, m_people, start, end);
    if (!checkAway(technician, card, day.date(), problems) && !problems.empty())
        add(Check::Kind::OutsideHours, day.date(), card.startUtc, technician.id, {card.visit},
            Texts::tr("%1 at %2 is outside %3's working hours")
                .arg(card.customer, time(card.startUtc), technician.name));
}

void LaneChecker::checkOverlaps(const Technician &technician, const Cards &cards, const BoardCard *before,
                                const ZonedDay &day)
{
    const BoardCard *longest = before; // of those before, the one that ends last
    const BoardCard *next = nullptr;   // of the others, the one that does
    const auto tell = [&](const BoardCard &other, const BoardCard &card) {
        add(Check::Kind::DoubleBooked, day.date(), card.startUtc, technician.id, {other.visit, card.visit},
            Texts::tr("%1 is booked twice at %2: %3 and %4")
                .arg(technician.name, time(card.startUtc), other.customer, card.customer));
    };
    for (const BoardCard *card : cards) {
        for (const BoardCard *other : {longest, next})
            if (other && card->startUtc < other->endUtc())
                tell(*other, *card);
        if (longest)
            checkTooClose(technician, *longest, *card, day);
        if (!longest || card->endUtc() > longest->endUtc())
            next = std::exchange(longest, card);
        else if (!next || card->endUtc() > next->endUtc())
            next = card;
    }
}

void LaneChecker::checkTooClose(const Technician &technician, const BoardCard &before, const BoardCard &card,
                                const ZonedDay &day)
{
    const qint64 between = (card.startUtc - before.endUtc()) / 60;
    if (before.endUtc() < m_now || between < 0 || between >= m_limits.gapMinutes)
        return;
    turns(before.endUtc() + 1);
    if (between < m_ground.bufferMinutes)
        add(Check::Kind::TooClose, day.date(), card.startUtc, technician.id, {before.visit, card.visit},
            Texts::tr("%1 has only %2 min from %3 to %4", "name, minutes, two customers")
                .arg(technician.name, QString::number(between), before.customer, card.customer));
}

/// Free time can be filled while it lasts, until what is left of it is too short.
void LaneChecker::checkFree(const Technician &technician, qint64 fromUtc, qint64 untilUtc,
                            std::vector<VisitId> beside, const ZonedDay &day)
{
    const qint64 lastUtc = untilUtc - qint64(m_limits.gapMinutes) * 60;
    if (lastUtc < fromUtc || lastUtc < m_now)
        return;
    turns(lastUtc + 1);
    add(Check::Kind::Gap, day.date(), fromUtc, technician.id, std::move(beside),
        Texts::tr("%1 is free from %2 to %3").arg(technician.name, time(fromUtc), time(untilUtc)));
}

void LaneChecker::checkGaps(const Technician &technician, const Cards &cards, const LastToEnd &before,
                            const ZonedDay &day)
{
    LastToEnd last = before;
    for (const BoardCard *card : cards) {
        // What began on a day before is parted from this one by the night.
        if (last.ofAll && last.ofAll->startUtc >= day.startUtc())
            checkFree(technician, last.ofAll->endUtc(), card->startUtc, {last.ofAll->visit, card->visit},
                      day);
        last.take(*card);
    }
}

/// What is left of the working hours before the first visit and after the last one.
void LaneChecker::checkEnds(const Technician &technician, const Cards &cards, const BoardCard *before,
                            const ZonedDay &day, const std::vector<MinuteRange> &work)
{
    const BoardCard *last =
        *std::max_element(cards.begin(), cards.end(),
                          [](const BoardCard *a, const BoardCard *b) { return a->endUtc() < b->endUtc(); });
    const qint64 first = cards.front()->startUtc;
    for (const MinuteRange &range : work) {
        const qint64 from = day.startUtc() + qint64(day.elapsedAt(range.start)) * 60;
        const qint64 until = day.startUtc() + qint64(day.elapsedAt(range.end)) * 60;
        checkFree(technician, before ? std::max(from, before->endUtc()) : from, std::min(until, first),
                  {cards.front()->visit}, day);
        checkFree(technician, std::max({from, last->endUtc(), before ? before->endUtc() : from}), until,
                  {last->visit}, day);
    }
}

void LaneChecker::checkLoad(const Technician &technician, const DayCards &cards, const ZonedDay &day,
                            const std::vector<MinuteRange> &work)
{
    int works = 0;
    for (const MinuteRange &range : work)
        works += range.end - range.start;
    int booked = 0;
    for (const BoardCard *card : cards.all)
        booked += card->minutes;
    if (cards.all.empty()) {
        const qint64 overUtc = day.startUtc() + qint64(day.elapsedAt(work.back().end)) * 60;
        turns(overUtc);
        if (overUtc > m_now)
            add(Check::Kind::Idle, day.date(),
                day.startUtc() + qint64(day.elapsedAt(work.front().start)) * 60, technician.id, {},
                Texts::tr("%1 has nothing to do").arg(technician.name));
    }
    if (booked > works && !cards.open.empty()) // or nothing can be done about it any more
        add(Check::Kind::Overloaded, day.date(), cards.all.front()->startUtc, technician.id, {},
            Texts::tr("%1 has %2 of visits in %3 of work")
                .arg(technician.name, hoursInWords(booked, m_locale), hoursInWords(works, m_locale)));
}

void LaneChecker::checkDay(const Technician &technician, const DayCards &cards, const LastToEnd &before,
                           const ZonedDay &day)
{
    const DayHours hours = cards.open.empty() ? DayHours() : hoursOn(technician, day.date());
    for (const BoardCard *card : cards.open)
        checkHours(technician, *card, day, hours);
    checkOverlaps(technician, cards.open, before.open, day);
    checkGaps(technician, cards.all, before, day);
    const auto work =
        technician.active ? workingRanges(m_people, technician.id, day.date()) : std::vector<MinuteRange>();
    if (work.empty())
        return;
    checkLoad(technician, cards, day, work);
    if (!cards.all.empty())
        checkEnds(technician, cards.all, before.ofAll, day, work);
}

} // namespace

LaneFindings checkLane(const PlaceGround &ground, TechnicianId id, const LaneCards &cards,
                       const CheckScope &scope, CheckWords &words)
{
    LaneChecker checker(ground, scope, words);
    LastToEnd before; // of the days before
    std::map<QDate, DayCards> days;
    DayClock clock(ground.zone);
    for (const BoardCard *card : cards) {
        const QDate day = clock.dateOf(card->startUtc);
        if (card->status == VisitStatus::Cancelled || day > scope.to)
            continue;
        if (day < scope.from) {
            before.take(*card);
            continue;
        }
        days[day].all.push_back(card); // in order of time
        if (visitIsClosed(card->status))
            continue;
        checker.checkVisit(*card);
        days[day].open.push_back(card);
    }
    const Technician *technician = ground.people.find(id);
    for (QDate date = scope.from; technician && date <= scope.to; date = date.addDays(1)) {
        const DayCards &day = days[date];
        checker.checkDay(*technician, day, before, ZonedDay(date, ground.zone));
        std::for_each(day.all.begin(), day.all.end(), [&](const BoardCard *card) { before.take(*card); });
    }
    return checker.take();
}

bool isBefore(const BoardCheck &a, const BoardCheck &b)
{
    return std::tie(a.priority, a.atUtc, a.kind, a.technician) <
           std::tie(b.priority, b.atUtc, b.kind, b.technician);
}

std::vector<BoardCheck> checkBoard(const PlaceGround &ground, const QDate &from, const QDate &to,
                                   qint64 nowUtc, const CheckLimits &limits, const QLocale &locale)
{
    KeptChecks checks;
    std::vector<BoardCheck> found;
    checks.begin({from, to, nowUtc, limits, locale}, ground);
    checks.goOn(ground, std::numeric_limits<size_t>::max(), found);
    return found;
}

} // namespace truckroll
