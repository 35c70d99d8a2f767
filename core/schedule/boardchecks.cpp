// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/boardchecks.h"

#include "core/domain/nametable.h"
#include "core/schedule/conflicts.h"
#include "core/schedule/timewords.h"
#include "core/schedule/workinghours.h"
#include <QCoreApplication>
#include <QHash>
#include <map>

namespace truckroll {

namespace {

using Check = BoardCheck;
using Cards = std::vector<const BoardCard *>;

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

/// In the largest unit of which there are at least two: nobody reads 386508 minutes.
QString howLong(qint64 minutes)
{
    constexpr qint64 hour = 60;
    constexpr qint64 day = 24 * hour;
    if (minutes >= 2 * day)
        return Texts::tr("%n day(s)", nullptr, int(minutes / day));
    if (minutes >= 2 * hour)
        return Texts::tr("%1 h", "hours").arg(QString::number(minutes / hour));
    return Texts::tr("%1 min").arg(QString::number(minutes));
}

/// In the order of Check::Kind.
constexpr NameTable<15> kindNames{
    "double-booked", "late",          "unassigned-near",    "time-off",      "closed-day",
    "outside-hours", "missing-skill", "technician-refused", "customer-wish", "wanted-time",
    "overrun",       "overloaded",    "too-close",          "gap",           "idle"};

/// What all checks of one run share.
class BoardChecker
{
public:
    BoardChecker(const PlaceGround &ground, qint64 nowUtc, const CheckLimits &limits, const QLocale &locale)
        : m_ground(ground), m_people(ground.people), m_now(nowUtc), m_zone(ground.zone), m_limits(limits),
          m_locale(locale)
    {
    }

    void checkVisit(const BoardCard &card);
    /// `before`: the visit that reaches from the days before nearest to this one, if one does.
    void checkLane(const Technician &technician, const Cards &cards, const BoardCard *before,
                   const ZonedDay &day);
    std::vector<Check> take();

private:
    void add(Check::Kind kind, const QDate &day, qint64 at, TechnicianId technician,
             std::vector<VisitId> visits, const QString &text);
    void checkWishes(const BoardCard &card, const QDate &day);
    void checkHours(const Technician &technician, const BoardCard &card, const ZonedDay &day);
    bool checkAway(const Technician &technician, const BoardCard &card, const QDate &day,
                   const std::vector<HoursProblem> &problems);
    void checkOverlaps(const Technician &technician, const Cards &cards, const BoardCard *before,
                       const ZonedDay &day);
    void checkBetween(const Technician &technician, const BoardCard &before, const BoardCard &card,
                      const ZonedDay &day);
    void checkLoad(const Technician &technician, const Cards &cards, const ZonedDay &day);
    QString time(qint64 utc);
    QString nameOf(TechnicianId technician) const;

    const PlaceGround &m_ground;
    const People::Reply &m_people;
    qint64 m_now;
    const QTimeZone &m_zone;
    const CheckLimits &m_limits;
    QLocale m_locale;
    QHash<int, QString> m_times; ///< by minute of the day
    std::vector<Check> m_found;
};

/// Written once: a crowded day names the same quarters of an hour again and again.
QString BoardChecker::time(qint64 utc)
{
    const int minute = ZonedDay::toWall(utc, m_zone).minute;
    QString &written = m_times[minute];
    if (written.isNull())
        written = m_locale.toString(QTime(minute / 60, minute % 60), QLocale::ShortFormat);
    return written;
}

QString BoardChecker::nameOf(TechnicianId id) const
{
    const Technician *technician = m_people.find(id);
    return technician ? technician->name : Texts::tr("A technician");
}

void BoardChecker::add(Check::Kind kind, const QDate &day, qint64 at, TechnicianId technician,
                       std::vector<VisitId> visits, const QString &text)
{
    m_found.push_back({priorityOf(kind), kind, std::move(visits), technician, day, at, text});
}

void BoardChecker::checkVisit(const BoardCard &card)
{
    const QDate day = ZonedDay::toWall(card.startUtc, m_zone).date;
    const qint64 lateBy = (m_now - card.startUtc) / 60;
    const bool notBegun = card.status == VisitStatus::Scheduled || card.status == VisitStatus::Confirmed ||
                          card.status == VisitStatus::Dispatched;
    if (notBegun && !card.technician.isNone() && lateBy >= m_limits.lateMinutes)
        add(Check::Kind::Late, day, card.startUtc, card.technician, {card.visit},
            Texts::tr("%1 is %2 late for %3", "a name, how long, a customer")
                .arg(nameOf(card.technician), howLong(lateBy), card.customer));
    if (notBegun && card.technician.isNone() && -lateBy <= m_limits.nearMinutes)
        add(Check::Kind::UnassignedNear, day, card.startUtc, {}, {card.visit},
            Texts::tr("Nobody is sent to %1 at %2").arg(card.customer, time(card.startUtc)));
    const qint64 over = (m_now - card.endUtc()) / 60;
    if (card.status == VisitStatus::InProgress && !card.technician.isNone() &&
        over >= m_limits.overrunMinutes)
        add(Check::Kind::Overrun, day, card.startUtc, card.technician, {card.visit},
            Texts::tr("%1 is %2 over time at %3", "a name, how long, a customer")
                .arg(nameOf(card.technician), howLong(over), card.customer));
    checkWishes(card, day);
}

/// What is the same for all technicians of a visit is said once, with the first of them.
void BoardChecker::checkWishes(const BoardCard &card, const QDate &day)
{
    // Most visits wish for nothing.
    if (m_people.closingDays.empty() && card.skill.isEmpty() && !m_ground.needs.of(card.customerId) &&
        !m_ground.needs.visits.contains(card.visit))
        return;
    const bool leads = card.technicians.empty() || card.technician == card.technicians.front();
    ProposedPlace place{card.visit, ZonedDay::toWall(card.startUtc, m_zone), card.minutes, {}};
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
bool BoardChecker::checkAway(const Technician &technician, const BoardCard &card, const QDate &day,
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

/// By the rule of problemsOf: what may be booked there without a word is not found fault with afterwards.
void BoardChecker::checkHours(const Technician &technician, const BoardCard &card, const ZonedDay &day)
{
    const auto problems = hoursProblems(technician, m_people, ZonedDay::toWall(card.startUtc, m_zone),
                                        ZonedDay::toWall(card.endUtc(), m_zone));
    if (!checkAway(technician, card, day.date(), problems) && !problems.empty())
        add(Check::Kind::OutsideHours, day.date(), card.startUtc, technician.id, {card.visit},
            Texts::tr("%1 at %2 is outside %3's working hours")
                .arg(card.customer, time(card.startUtc), technician.name));
}

void BoardChecker::checkOverlaps(const Technician &technician, const Cards &cards, const BoardCard *before,
                                 const ZonedDay &day)
{
    const BoardCard *longest = before; // of those before, the one that ends last
    for (const BoardCard *card : cards) {
        if (longest && card->startUtc < longest->endUtc())
            add(Check::Kind::DoubleBooked, day.date(), card->startUtc, technician.id,
                {longest->visit, card->visit},
                Texts::tr("%1 is booked twice at %2: %3 and %4")
                    .arg(technician.name, time(card->startUtc), longest->customer, card->customer));
        if (longest)
            checkBetween(technician, *longest, *card, day);
        if (!longest || card->endUtc() > longest->endUtc())
            longest = card;
    }
}

void BoardChecker::checkBetween(const Technician &technician, const BoardCard &before, const BoardCard &card,
                                const ZonedDay &day)
{
    const qint64 gap = (card.startUtc - before.endUtc()) / 60;
    if (before.endUtc() < m_now || gap < 0)
        return;
    if (gap >= m_limits.gapMinutes && before.startUtc < day.startUtc())
        return; // the night
    if (gap >= m_limits.gapMinutes)
        add(Check::Kind::Gap, day.date(), before.endUtc(), technician.id, {before.visit, card.visit},
            Texts::tr("%1 is free from %2 to %3")
                .arg(technician.name, time(before.endUtc()), time(card.startUtc)));
    else if (gap < m_ground.bufferMinutes)
        add(Check::Kind::TooClose, day.date(), card.startUtc, technician.id, {before.visit, card.visit},
            Texts::tr("%1 has only %2 min from %3 to %4", "name, minutes, two customers")
                .arg(technician.name, QString::number(gap), before.customer, card.customer));
}

void BoardChecker::checkLoad(const Technician &technician, const Cards &cards, const ZonedDay &day)
{
    int works = 0;
    const auto ranges = workingRanges(m_people, technician.id, day.date());
    for (const MinuteRange &range : ranges)
        works += range.end - range.start;
    int booked = 0;
    for (const BoardCard *card : cards)
        booked += card->minutes;
    if (works > 0 && cards.empty() && day.endUtc() > m_now)
        add(Check::Kind::Idle, day.date(), day.startUtc() + qint64(ranges.front().start) * 60, technician.id,
            {}, Texts::tr("%1 has nothing to do").arg(technician.name));
    if (works > 0 && booked > works)
        add(Check::Kind::Overloaded, day.date(), cards.front()->startUtc, technician.id, {},
            Texts::tr("%1 has %2 of visits in %3 of work")
                .arg(technician.name, hoursInWords(booked, m_locale), hoursInWords(works, m_locale)));
}

void BoardChecker::checkLane(const Technician &technician, const Cards &cards, const BoardCard *before,
                             const ZonedDay &day)
{
    for (const BoardCard *card : cards)
        checkHours(technician, *card, day);
    checkOverlaps(technician, cards, before, day);
    if (technician.active)
        checkLoad(technician, cards, day);
}

std::vector<Check> BoardChecker::take()
{
    std::stable_sort(m_found.begin(), m_found.end(), [](const Check &a, const Check &b) {
        return std::tie(a.priority, a.atUtc, a.kind, a.technician) <
               std::tie(b.priority, b.atUtc, b.kind, b.technician);
    });
    return std::move(m_found);
}

} // namespace

QString checkPriorityName(Check::Priority priority)
{
    switch (priority) {
    case Check::Priority::Critical:
        return QStringLiteral("critical");
    case Check::Priority::Important:
        return QStringLiteral("important");
    case Check::Priority::Notice:
        return QStringLiteral("notice");
    }
    Q_UNREACHABLE();
}

QString checkKindName(Check::Kind kind)
{
    return nameIn(kindNames, kind);
}

std::optional<Check::Kind> checkKindFromName(const QString &name)
{
    return valueIn<Check::Kind>(kindNames, name);
}

std::vector<BoardCheck> checkBoard(const PlaceGround &ground, const QDate &from, const QDate &to,
                                   qint64 nowUtc, const CheckLimits &limits, const QLocale &locale)
{
    BoardChecker checker(ground, nowUtc, limits, locale);
    QHash<std::pair<qint64, qint64>, Cards> lanes; // by day and technician
    QHash<qint64, const BoardCard *> longest; // of the days before, the one of a technician that ends last
    const auto keepLonger = [&](const BoardCard &card) {
        const BoardCard *&kept = longest[card.technician.value()];
        if (!kept || card.endUtc() > kept->endUtc())
            kept = &card;
    };
    for (const BoardCard &card : ground.cards) {
        const QDate day = ZonedDay::toWall(card.startUtc, ground.zone).date;
        if (visitIsClosed(card.status) || day > to)
            continue;
        if (day < from) {
            keepLonger(card);
            continue;
        }
        checker.checkVisit(card);
        lanes[{day.toJulianDay(), card.technician.value()}].push_back(&card); // in order of time
    }
    for (QDate date = from; date <= to; date = date.addDays(1)) {
        const ZonedDay day(date, ground.zone);
        for (const Technician &technician : ground.people.technicians) {
            const Cards lane = lanes.take({date.toJulianDay(), technician.id.value()});
            checker.checkLane(technician, lane, longest.value(technician.id.value()), day);
            for (const BoardCard *card : lane)
                keepLonger(*card);
        }
    }
    return checker.take();
}

} // namespace truckroll
