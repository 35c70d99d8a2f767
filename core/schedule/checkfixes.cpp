// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/checkfixes.h"

#include "core/schedule/daylane.h"
#include "core/schedule/fixwords.h"
#include "core/schedule/freetime.h"
#include "core/schedule/slotfinder.h"
#include <algorithm>
#include <tuple>

namespace truckroll {

namespace {

using Kind = BoardCheck::Kind;
using Lane = std::vector<TechnicianId>;

constexpr size_t mostWaiting = 50; ///< looked at for a gap
constexpr size_t mostFixes = 4;
constexpr int atLast = 20; ///< costs more than any place on the board that a visit can go to

bool contains(const Lane &lane, TechnicianId technician)
{
    return std::find(lane.begin(), lane.end(), technician) != lane.end();
}

bool mayBeMoved(const BoardCard &card)
{
    return card.status == VisitStatus::Scheduled || card.status == VisitStatus::Confirmed ||
           card.status == VisitStatus::Dispatched;
}

/// What a change costs the people who were told.
int promised(const BoardCard &card)
{
    return card.status == VisitStatus::Scheduled ? 0 : card.status == VisitStatus::Confirmed ? 2 : 4;
}

bool canBegin(const std::vector<StartRange> &ranges, qint64 utc)
{
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const StartRange &range) { return range.first <= utc && utc <= range.last; });
}

/// All ways out of one check.
class FixFinder
{
public:
    FixFinder(const BoardCheck &check, const FixGround &ground, const QLocale &locale)
        : m_check(check), m_ground(ground), m_board(ground.board), m_locale(locale),
          m_words(ground.board, locale)
    {
    }

    std::vector<CheckFix> find();

private:
    const BoardCard *card(VisitId visit) const;
    ProposedPlace placeOf(const BoardCard &card) const;
    int daysFrom(const QDate &date) const
    {
        return int(std::max<qint64>(0, date.daysTo(m_ground.lastDay) + 1));
    }

    void offer(int cost, CheckFix fix) { m_found.emplace_back(cost, std::move(fix)); }
    CheckFix moveTo(const BoardCard &card, const WallTime &start, const Lane &technicians) const;
    void offerOthers(const BoardCard &card);
    void offerTimes(const BoardCard &card, const WallTime &near);
    void offerWaitingList(const BoardCard &card);

    void separate();
    void begin(const BoardCard &card);
    void send(const BoardCard &card);
    void move(const BoardCard &card);
    void lengthen(const BoardCard &card);
    std::vector<const BoardCard *> behind(const BoardCard &card, int minutes) const;
    void makeRoom(const BoardCard &card, const CheckFix &longer, VisitId behind);
    void relieve();
    void useGap(const BoardCard &before, const BoardCard &behind);
    void pullForward(const BoardCard &behind, qint64 fromUtc);
    void fill(qint64 fromUtc, qint64 toUtc);
    bool fillWith(const WaitingVisit &waiting, qint64 fromUtc, qint64 toUtc);

    const BoardCheck &m_check;
    const FixGround &m_ground;
    const PlaceGround &m_board;
    const QLocale &m_locale;
    FixWords m_words;
    std::vector<std::pair<int, CheckFix>> m_found;
};

/// In the check's own lane when it is there.
const BoardCard *FixFinder::card(VisitId visit) const
{
    const BoardCard *found = nullptr;
    for (const BoardCard &card : m_board.cards)
        if (card.visit == visit && (!found || card.technician == m_check.technician))
            found = &card;
    return found;
}

ProposedPlace FixFinder::placeOf(const BoardCard &card) const
{
    ProposedPlace place{card.visit, ZonedDay::toWall(card.startUtc, m_board.zone), card.minutes,
                        card.technicians};
    place.needs = needsOf(card, m_board.needs);
    return place;
}

CheckFix FixFinder::moveTo(const BoardCard &card, const WallTime &start, const Lane &technicians) const
{
    // A visit keeps the zone that it was booked in, and where it stays a start that the clock leaves out.
    const qint64 startUtc = ZonedDay::toUtc(start, m_board.zone);
    const QTimeZone zone = m_ground.zoneOf ? m_ground.zoneOf(card.visit) : m_board.zone;
    const WallTime own = startUtc == card.startUtc ? card.start : ZonedDay::toWall(startUtc, zone);
    CheckFix fix;
    fix.moves = {MoveVisit{card.visit, card.version, own, card.minutes, technicians}};
    fix.start = start;
    fix.minutes = card.minutes;
    fix.technicians = technicians;
    fix.text = m_words.moving(card, start, technicians);
    return fix;
}

/// Somebody else at the same time in place of the check's technician, who is least booked that day.
void FixFinder::offerOthers(const BoardCard &card)
{
    const ProposedPlace place = placeOf(card);
    const FreeTime free(m_board, place, place.start.date);
    const DayLanes day(m_board, free.day(), card.visit);
    const Technician *best = nullptr;
    for (const Technician &technician : m_board.people.technicians) {
        if (contains(card.technicians, technician.id) || !canBegin(free.of(technician.id), card.startUtc))
            continue;
        if (!best || day.load(technician.id).percent() < day.load(best->id).percent())
            best = &technician;
    }
    if (!best || card.startUtc < m_ground.nowUtc)
        return;
    Lane technicians = card.technicians;
    if (const auto it = std::find(technicians.begin(), technicians.end(), m_check.technician);
        it != technicians.end())
        *it = best->id;
    else
        technicians = {best->id};
    offer(promised(card) / 2, moveTo(card, place.start, technicians));
}

/// The nearest other time of the same people, and of somebody else.
void FixFinder::offerTimes(const BoardCard &card, const WallTime &near)
{
    ProposedPlace place = placeOf(card);
    const WallTime now = place.start;
    place.start = near;
    const int days = daysFrom(near.date);
    const auto own = nearestInLane(place, m_board, m_ground.stepMinutes, days, m_ground.nowUtc);
    if (own && !place.technicians.empty() && own->start != now)
        offer(1 + promised(card), moveTo(card, own->start, own->technicians));
    if (place.technicians.size() > 1)
        return;
    const auto any = nearestFree(place, m_board, m_ground.stepMinutes, days, m_ground.nowUtc);
    if (any && any->technicians != card.technicians && any->start != now)
        offer(2 + promised(card), moveTo(card, any->start, any->technicians));
}

void FixFinder::offerWaitingList(const BoardCard &card)
{
    CheckFix fix;
    fix.moves = {MoveVisit{card.visit, card.version, std::nullopt, card.minutes, card.technicians}};
    fix.minutes = card.minutes;
    fix.technicians = card.technicians;
    fix.text = m_words.waiting(card);
    offer(atLast, std::move(fix));
}

void FixFinder::move(const BoardCard &card)
{
    if (!mayBeMoved(card))
        return;
    offerOthers(card);
    offerTimes(card, ZonedDay::toWall(card.startUtc, m_board.zone));
    offerWaitingList(card);
}

/// Two visits at once, or too near to each other: either of them goes elsewhere.
void FixFinder::separate()
{
    // The later one first: at equal cost the earlier stays.
    for (auto it = m_check.visits.rbegin(); it != m_check.visits.rend(); ++it)
        if (const BoardCard *one = card(*it))
            move(*one);
}

/// It should have begun: somebody begins from now on.
void FixFinder::begin(const BoardCard &card)
{
    if (!mayBeMoved(card))
        return;
    offerTimes(card, ZonedDay::toWall(m_ground.nowUtc, m_board.zone));
    offerWaitingList(card);
}

void FixFinder::send(const BoardCard &card)
{
    ProposedPlace place = placeOf(card);
    offerOthers(card);
    // Nobody is free then: the nearest time of anybody.
    std::optional<NearSlot> best;
    for (const Technician &technician : m_board.people.technicians) {
        place.technicians = {technician.id};
        const auto slot = nearestInLane(place, m_board, m_ground.stepMinutes, 1, m_ground.nowUtc);
        const auto away = [&](const NearSlot &each) {
            return std::abs(each.start.minutesSince(place.start));
        };
        if (slot && (!best || away(*slot) < away(*best)))
            best = slot;
    }
    if (best && best->start != place.start)
        offer(2 + promised(card), moveTo(card, best->start, best->technicians));
    offerWaitingList(card);
}

/// Open visits of the same people that begin after it and before it ends when it is so long.
std::vector<const BoardCard *> FixFinder::behind(const BoardCard &card, int minutes) const
{
    const qint64 until = card.startUtc + qint64(minutes) * 60;
    std::vector<const BoardCard *> found;
    for (const BoardCard &each : cardsNear(m_board.cards, card.endUtc(), until)) {
        const bool follows = each.startUtc >= card.endUtc() && each.startUtc < until;
        const bool known = std::any_of(found.begin(), found.end(),
                                       [&](const BoardCard *other) { return other->visit == each.visit; });
        if (follows && !known && contains(card.technicians, each.technician) && !visitIsClosed(each.status))
            found.push_back(&each);
    }
    return found;
}

/// The visit behind goes elsewhere in the same step.
void FixFinder::makeRoom(const BoardCard &card, const CheckFix &longer, VisitId behind)
{
    std::vector<BoardCard> cards = m_board.cards;
    for (BoardCard &each : cards)
        if (each.visit == card.visit)
            each.minutes = longer.minutes;
    const PlaceGround board{cards, m_board.people, m_board.zone, m_board.needs, m_board.bufferMinutes};
    const FixGround ground{board,           m_ground.waiting,     m_ground.lastDay,
                           m_ground.nowUtc, m_ground.stepMinutes, m_ground.zoneOf};
    FixFinder then(m_check, ground, m_locale);
    const BoardCard *moved = then.card(behind);
    if (!moved || !mayBeMoved(*moved))
        return;
    then.offerOthers(*moved);
    then.offerTimes(*moved, ZonedDay::toWall(moved->startUtc, m_board.zone));
    const qint64 until = card.startUtc + qint64(longer.minutes) * 60;
    for (auto &[cost, fix] : then.m_found) {
        // Of several who are on both visits somebody else in place of one is not enough.
        const bool meets = std::any_of(fix.technicians.begin(), fix.technicians.end(),
                                       [&](TechnicianId each) { return contains(card.technicians, each); });
        if (meets && ZonedDay::toUtc(*fix.start, m_board.zone) < until)
            continue;
        fix.moves.push_back(longer.moves.front());
        fix.text = m_words.lengtheningToo(fix.text, card, longer.minutes);
        offer(cost, std::move(fix));
    }
}

/// As long as it lasts already, to the next step.
void FixFinder::lengthen(const BoardCard &card)
{
    const int step = m_ground.stepMinutes;
    const qint64 lasts = (m_ground.nowUtc - card.startUtc + 59) / 60;
    const int minutes = int((lasts + step - 1) / step) * step;
    if (minutes <= card.minutes || minutes > Visit::longest)
        return;
    CheckFix fix = moveTo(card, ZonedDay::toWall(card.startUtc, m_board.zone), card.technicians);
    fix.moves.front().minutes = minutes;
    fix.minutes = minutes;
    const auto over = behind(card, minutes);
    fix.text = m_words.lengthening(card, minutes, over);
    if (over.size() == 1)
        makeRoom(card, fix, over.front()->visit);
    offer(over.empty() ? 0 : atLast, std::move(fix));
}

/// The last visits of the day go to somebody else or to another day.
void FixFinder::relieve()
{
    const ZonedDay day(m_check.day, m_board.zone);
    const DayLanes lanes(m_board, day);
    const auto &lane = lanes.of(m_check.technician);
    for (auto it = lane.rbegin(); it != lane.rend(); ++it) {
        if (!mayBeMoved(**it) || (*it)->startUtc < m_ground.nowUtc)
            continue;
        const size_t before = m_found.size();
        offerOthers(**it);
        const WallTime tomorrow{m_check.day.addDays(1),
                                ZonedDay::toWall((*it)->startUtc, m_board.zone).minute};
        offerTimes(**it, tomorrow);
        if (m_found.size() > before)
            return;
    }
}

/// Free time before the first visit of a day or after the last has one visit beside it, the others have two.
void FixFinder::useGap(const BoardCard &before, const BoardCard &behind)
{
    const bool between = before.visit != behind.visit;
    const qint64 fromUtc = between ? before.endUtc() : m_check.atUtc;
    const bool endsWithWork = fromUtc >= behind.startUtc;
    fill(fromUtc, endsWithWork ? ZonedDay(m_check.day, m_board.zone).endUtc() : behind.startUtc);
    if (!endsWithWork)
        pullForward(behind, fromUtc);
}

/// The visit behind a gap comes earlier.
void FixFinder::pullForward(const BoardCard &behind, qint64 fromUtc)
{
    if (behind.status != VisitStatus::Scheduled)
        return;
    const ProposedPlace place = placeOf(behind);
    const FreeTime free(m_board, place, place.start.date);
    const auto starts = startsFrom(free.ofAll(behind.technicians), std::max(fromUtc, m_ground.nowUtc));
    const auto start = firstStart(starts, m_ground.stepMinutes, m_board.zone);
    if (start && *start < behind.startUtc)
        offer(5, moveTo(behind, ZonedDay::toWall(*start, m_board.zone), behind.technicians));
}

bool FixFinder::fillWith(const WaitingVisit &waiting, qint64 fromUtc, qint64 toUtc)
{
    const Visit &visit = waiting.visit;
    const bool mayGo = visit.technicians.empty() || visit.technicians == Lane{m_check.technician};
    if (visit.status != VisitStatus::Scheduled || !mayGo)
        return false;
    const ProposedPlace place{visit.id,
                              WallTime{m_check.day, 0},
                              visit.minutes,
                              {m_check.technician},
                              VisitNeeds{waiting.customerId, visit.wishes}};
    const FreeTime free(m_board, place, m_check.day);
    const auto starts = startsFrom(free.of(m_check.technician), std::max(fromUtc, m_ground.nowUtc));
    const auto start = firstStart(starts, m_ground.stepMinutes, m_board.zone);
    if (!start || *start + qint64(visit.minutes) * 60 > toUtc)
        return false;
    CheckFix fix;
    fix.start = ZonedDay::toWall(*start, m_board.zone);
    fix.minutes = visit.minutes;
    fix.technicians = place.technicians;
    fix.text = m_words.booking(waiting.customer, *fix.start, fix.technicians);
    const QTimeZone own = findZone(visit.zone).value_or(m_board.zone);
    fix.moves = {
        MoveVisit{visit.id, visit.version, ZonedDay::toWall(*start, own), visit.minutes, fix.technicians}};
    offer(0, std::move(fix));
    return true;
}

/// Two visits of the waiting list that fit, the most urgent and longest waiting first.
void FixFinder::fill(qint64 fromUtc, qint64 toUtc)
{
    std::vector<const WaitingVisit *> waiting;
    for (const WaitingVisit &each : m_ground.waiting)
        waiting.push_back(&each);
    std::stable_sort(waiting.begin(), waiting.end(), [](const WaitingVisit *a, const WaitingVisit *b) {
        return std::tuple(b->visit.wishes.priority, a->visit.waitingSince, a->visit.id) <
               std::tuple(a->visit.wishes.priority, b->visit.waitingSince, b->visit.id);
    });
    waiting.resize(std::min(waiting.size(), mostWaiting));
    int filled = 0;
    for (const WaitingVisit *each : waiting)
        if (filled < 2 && fillWith(*each, fromUtc, toUtc))
            ++filled;
}

std::vector<CheckFix> FixFinder::find()
{
    const BoardCard *first = m_check.visits.empty() ? nullptr : card(m_check.visits.front());
    switch (m_check.kind) {
    case Kind::DoubleBooked:
    case Kind::TooClose:
        separate();
        break;
    case Kind::Late:
        if (first)
            begin(*first);
        break;
    case Kind::UnassignedNear:
        if (first)
            send(*first);
        break;
    case Kind::TimeOff:
    case Kind::ClosedDay:
    case Kind::OutsideHours:
    case Kind::MissingSkill:
    case Kind::TechnicianRefused:
    case Kind::CustomerWish:
    case Kind::WantedTime:
        if (first)
            move(*first);
        break;
    case Kind::Overrun:
        if (first)
            lengthen(*first);
        break;
    case Kind::Overloaded:
        relieve();
        break;
    case Kind::Gap:
        if (const BoardCard *behind = first ? card(m_check.visits.back()) : nullptr)
            useGap(*first, *behind);
        break;
    case Kind::Idle: {
        const ZonedDay day(m_check.day, m_board.zone);
        fill(day.startUtc(), day.endUtc());
        break;
    }
    }
    std::stable_sort(m_found.begin(), m_found.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<CheckFix> fixes;
    for (auto &[cost, fix] : m_found)
        if (fixes.size() < mostFixes)
            fixes.push_back(std::move(fix));
    return fixes;
}

} // namespace

std::vector<CheckFix> fixesOf(const BoardCheck &check, const FixGround &ground, const QLocale &locale)
{
    return FixFinder(check, ground, locale).find();
}

} // namespace truckroll
