// SPDX-License-Identifier: GPL-3.0-or-later
// What trying things out changes on days that are not shown: visits come from there, or go there.
#include "core/schedule/zonedday.h"
#include "ui/board/boardmodel.h"
#include "ui/board/thrownaway.h"
#include <algorithm>

namespace truckroll {

namespace {

using DayOfLane = std::pair<TechnicianId, QDate>;

/// The minutes that lie on each of these days.
void addMinutes(std::map<DayOfLane, int> &minutes, const std::set<TechnicianId> &lanes, const CardList &cards,
                const BoardPeriod &days, const QTimeZone &zone)
{
    std::vector<qint64> bounds;
    for (QDate day = days.from; day <= days.to; day = day.addDays(1))
        bounds.push_back(ZonedDay(day, zone).startUtc());
    bounds.push_back(ZonedDay(days.to, zone).endUtc());
    for (const BoardCard &card : cards) {
        if (!lanes.contains(card.technician))
            continue;
        const auto behind = std::upper_bound(bounds.begin(), bounds.end(), card.startUtc);
        auto day = behind == bounds.begin() ? 0 : behind - bounds.begin() - 1;
        for (; size_t(day) + 1 < bounds.size() && bounds[size_t(day)] < card.endUtc(); ++day) {
            const qint64 from = std::max(card.startUtc, bounds[size_t(day)]);
            const qint64 until = std::min(card.endUtc(), bounds[size_t(day) + 1]);
            minutes[{card.technician, days.from.addDays(day)}] += int((until - from) / 60);
        }
    }
}

std::vector<BoardCheck> checksOf(const PlaceGround &ground, const std::set<TechnicianId> &lanes,
                                 const CheckScope &scope)
{
    CheckWords words;
    std::vector<BoardCheck> found;
    for (const TechnicianId lane : lanes) {
        LaneCards cards;
        for (const BoardCard &card : ground.cards)
            if (card.technician == lane)
                cards.push_back(&card);
        LaneFindings findings = checkLane(ground, lane, cards, scope, words);
        std::move(findings.found.begin(), findings.found.end(), std::back_inserter(found));
    }
    return found;
}

} // namespace

/// The days that are not shown and that this try came from or goes to.
std::vector<QDate> BoardModel::daysElsewhere(const BoardPending::Wish &wish) const
{
    std::vector<QDate> days;
    const auto add = [&](qint64 utc) {
        const QDate day = ZonedDay::toWall(utc, m_zone).date;
        if (!m_shown.period.contains(day))
            days.push_back(day);
    };
    if (const BoardCard *base = m_scratch.base(wish.visit); base && base->startUtc != 0)
        add(base->startUtc);
    if (wish.place.start)
        add(wish.place.startUtc);
    return days;
}

/// Of those days only lanes in which something was tried out are compared.
std::set<TechnicianId> BoardModel::lanesElsewhere() const
{
    std::set<TechnicianId> lanes;
    const auto add = [&lanes](const std::vector<TechnicianId> &technicians) {
        lanes.insert(technicians.begin(), technicians.end());
        if (technicians.empty())
            lanes.insert(TechnicianId());
    };
    for (const BoardPending::Wish &wish : m_scratch.wishes()) {
        add(wish.place.technicians);
        if (const BoardCard *base = m_scratch.base(wish.visit))
            add(base->technicians);
    }
    return lanes;
}

/// Reads what is concerned and not known, or known from before the last change. What is known is compared
/// until the new answer is there.
void BoardModel::readElsewhere()
{
    std::set<QDate> wanted;
    for (const BoardPending::Wish &wish : m_scratch.wishes())
        for (const QDate &day : daysElsewhere(wish))
            wanted.insert(day);
    for (auto each = m_elsewhere.begin(); each != m_elsewhere.end();) {
        const bool stays = wanted.contains(each->first);
        const size_t cards = each->second.days.cards.size();
        if (!stays)
            throwAway(std::move(each->second), cards);
        each = stays ? std::next(each) : m_elsewhere.erase(each);
    }
    for (const QDate &day : wanted) {
        DayElsewhere &known = m_elsewhere[day];
        if (std::exchange(known.askedAt, m_turn) == m_turn)
            continue;
        m_backend.ask(
            this, BoardRange{day, day},
            std::function<void(Result<BoardRange::Reply>)>([this, day,
                                                            turn = m_turn](Result<BoardRange::Reply> reply) {
                const auto asked = m_elsewhere.find(day);
                if (!reply || asked == m_elsewhere.end() || asked->second.askedAt != turn)
                    return;
                asked->second.isRead = true;
                asked->second.days = {{day, day}, std::move(reply->cards), {}, std::move(reply->needs), turn};
                emit whatIfChanged();
            }));
    }
}

bool BoardModel::isReadElsewhere() const
{
    return std::all_of(m_elsewhere.begin(), m_elsewhere.end(),
                       [](const auto &each) { return each.second.isRead; });
}

/// The cards of the lanes that are compared on that day, as they are and as they are tried out.
std::pair<CardList, CardList> BoardModel::triedOn(const DayElsewhere &day,
                                                  const std::set<TechnicianId> &lanes) const
{
    std::vector<BoardCard> before;
    std::copy_if(day.days.cards.begin(), day.days.cards.end(), std::back_inserter(before),
                 [&](const BoardCard &card) { return lanes.contains(card.technician); });
    const qint64 from = ZonedDay(day.days.period.from, m_zone).startUtc();
    const qint64 until = ZonedDay(day.days.period.to, m_zone).endUtc();
    std::vector<BoardCard> now;
    for (const BoardCard &card : m_scratch.over(CardList(before)))
        if (card.endUtc() > from && card.startUtc < until)
            now.push_back(card);
    return {std::move(before), std::move(now)};
}

void BoardModel::compareElsewhere(WhatIfReport &report) const
{
    const std::set<TechnicianId> lanes = lanesElsewhere();
    for (const auto &[date, day] : m_elsewhere) {
        CheckScope scope = checkScope();
        scope.from = scope.to = date;
        const auto [before, now] = triedOn(day, lanes);
        const auto found = [&, &needs = day.days.needs](const CardList &cards) {
            return checksOf({cards.all(), people(), m_zone, needs, m_settings.bufferMinutes}, lanes, scope);
        };
        const WhatIfReport there = compareChecks(0, lanes, found(before), found(now));
        report.doubleBooked += there.doubleBooked;
        report.doubleBookedBefore += there.doubleBookedBefore;
        report.overloaded += there.overloaded;
        report.overloadedBefore += there.overloadedBefore;
        report.findings += there.findings;
        report.findingsBefore += there.findingsBefore;
    }
}

std::vector<LoadChange> BoardModel::loadChanges() const
{
    const std::set<TechnicianId> &lanes = m_triedLanes;
    std::map<DayOfLane, int> before, now;
    addMinutes(before, lanes, m_cardsBefore, m_shown.period, m_zone);
    addMinutes(now, lanes, m_contents.cards, m_shown.period, m_zone);
    const std::set<TechnicianId> others = lanesElsewhere();
    for (const auto &[date, day] : m_elsewhere) {
        const auto [was, is] = triedOn(day, others);
        addMinutes(before, others, was, day.days.period, m_zone);
        addMinutes(now, others, is, day.days.period, m_zone);
    }
    for (const auto &[place, minutes] : before)
        now.try_emplace(place, 0);
    std::vector<LoadChange> changes;
    for (const auto &[place, minutes] : now) {
        if (minutes == before[place])
            continue;
        const Technician *technician = people().find(place.first);
        changes.push_back(
            {technician ? technician->name : tr("Unassigned"), minutes, before[place], place.second});
    }
    const bool plain = std::all_of(changes.begin(), changes.end(), [this](const LoadChange &change) {
        return m_shown.period == BoardPeriod{change.day, change.day};
    });
    for (LoadChange &change : changes)
        change.day = plain ? QDate() : change.day;
    return changes;
}

} // namespace truckroll
