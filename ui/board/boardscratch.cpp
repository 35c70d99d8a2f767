// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardscratch.h"
#include "core/base/localday.h"
#include "core/schedule/visitcard.h"
#include "ui/board/boardtimes.h"
#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::BoardScratch)
};

struct Counts
{
    int doubleBooked = 0;
    int overloaded = 0;
    int all = 0;

    void add(const BoardCheck &check)
    {
        doubleBooked += check.kind == BoardCheck::Kind::DoubleBooked ? 1 : 0;
        overloaded += check.kind == BoardCheck::Kind::Overloaded ? 1 : 0;
        all += isPressing(check) ? 1 : 0;
    }
};

constexpr size_t loadsInWords = 4;

/// Where each visit is tried out.
bool areSame(const BoardPending &a, const BoardPending &b)
{
    const auto those = a.all();
    const auto these = b.all();
    return std::equal(those.begin(), those.end(), these.begin(), these.end(),
                      [](const BoardPending::Wish &x, const BoardPending::Wish &y) {
                          return x.visit == y.visit && x.place == y.place;
                      });
}

/// The last of the steps stands beside `now`.
void dropEmptySteps(std::vector<BoardPending> &steps, const BoardPending &now)
{
    for (size_t i = steps.size(); i-- > 0;)
        if (areSame(steps[i], i + 1 < steps.size() ? steps[i + 1] : now))
            steps.erase(steps.begin() + std::ptrdiff_t(i));
}

QString dayText(const QDate &day, int year)
{
    return day.year() == year ? QLocale().toString(day, Texts::tr("ddd, MMM d", "day of this year"))
                              : writtenWeekday(day);
}

/// "booked: Ann Ruiz 6 h, was 8 h; Bob Hale 3 h, was 1 h"
QString loadText(const std::vector<LoadChange> &loads, int year)
{
    QStringList texts;
    for (const LoadChange &each : loads) {
        if (size_t(texts.size()) == loadsInWords)
            break;
        const QString who = each.day.isValid() ? Texts::tr("%1 on %2:", "technician, day of these hours")
                                                     .arg(each.lane, dayText(each.day, year))
                                               : each.lane;
        texts << Texts::tr("%1 %2, was %3", "technician, hours booked, hours before")
                     .arg(who, boardtimes::length(each.minutes), boardtimes::length(each.minutesBefore));
    }
    if (loads.size() > loadsInWords)
        texts << Texts::tr("and %n other(s)", "technicians' days", int(loads.size() - loadsInWords));
    return Texts::tr("booked: %1").arg(texts.join(QStringLiteral("; ")));
}

} // namespace

void BoardScratch::begin()
{
    end();
    m_active = true;
}

void BoardScratch::end()
{
    m_active = false;
    m_stood.clear();
    m_places.clear();
    m_history.clear();
    m_takenBack.clear();
}

void BoardScratch::beginTry()
{
    m_history.push_back(m_places);
}

bool BoardScratch::endTry()
{
    const bool any = !areSame(m_history.back(), m_places);
    if (any)
        m_takenBack.clear();
    else
        m_history.pop_back();
    return any;
}

void BoardScratch::put(const BoardCard &card, const WantedPlace &place, Origin origin)
{
    if (!m_places.contains(card.visit)) {
        const bool waits = origin == Origin::WaitingList;
        m_stood[card.visit] = {waits ? std::nullopt : std::optional(card.start), card.minutes,
                               card.technicians};
    }
    const Stood stood = m_stood[card.visit];
    const bool waitsAgain = !place.start && !stood.start; // whoever it was tried with
    const bool isBack = place.start == stood.start && place.minutes == stood.minutes &&
                        place.technicians == stood.technicians;
    if (waitsAgain || isBack)
        m_places.drop(card.visit); // it is back where the office has it
    else
        m_places.want(card.visit, card.version, place, card);
}

bool BoardScratch::buildOn(const Visit &visit)
{
    m_places.setVersion(visit.id, visit.version);
    Stood now{visit.start, visit.minutes, visit.technicians};
    return std::exchange(m_stood[visit.id], now) == now;
}

bool BoardScratch::back()
{
    if (m_history.empty())
        return false;
    m_takenBack.push_back(std::exchange(m_places, m_history.back()));
    m_history.pop_back();
    return true;
}

bool BoardScratch::again()
{
    if (m_takenBack.empty())
        return false;
    m_history.push_back(std::exchange(m_places, m_takenBack.back()));
    m_takenBack.pop_back();
    return true;
}

void BoardScratch::leaveOut(VisitId visit)
{
    m_places.drop(visit);
    m_stood.erase(visit);
    for (std::vector<BoardPending> *steps : {&m_history, &m_takenBack}) {
        for (BoardPending &step : *steps)
            step.drop(visit);
        dropEmptySteps(*steps, m_places);
    }
}

std::vector<TriedVisit> BoardScratch::lastTry() const
{
    return m_history.empty() ? std::vector<TriedVisit>() : triedBetween(m_history.back(), m_places);
}

std::vector<TriedVisit> BoardScratch::nextTry() const
{
    return m_takenBack.empty() ? std::vector<TriedVisit>() : triedBetween(m_places, m_takenBack.back());
}

/// One that a try puts back where the office has it is in none of the places after it.
std::vector<TriedVisit> BoardScratch::triedBetween(const BoardPending &before,
                                                   const BoardPending &after) const
{
    std::set<VisitId> visits;
    before.addVisits(visits);
    after.addVisits(visits);
    std::vector<TriedVisit> tried;
    for (const VisitId visit : visits) {
        const BoardCard *card = after.contains(visit) ? after.base(visit) : before.base(visit);
        const auto stood = m_stood.find(visit);
        if (!card || stood == m_stood.end())
            continue;
        const WantedPlace home{
            stood->second.start, card->startUtc, stood->second.minutes, stood->second.technicians, {}};
        const WantedPlace &from = before.contains(visit) ? *before.wanted(visit) : home;
        const WantedPlace &to = after.contains(visit) ? *after.wanted(visit) : home;
        if (from != to)
            tried.push_back({visit, card->customer, !to.start, to.startUtc, to.minutes, to.technicians,
                             from.start == to.start && from.technicians == to.technicians});
    }
    return tried;
}

BoardCard cardOf(const VisitDetails::Reply &details)
{
    BoardCard card = cardOf(details.visit, details.appointment, details.customer.name);
    card.recurring = details.ofSeries;
    card.place = details.site.address.lines().join(QStringLiteral(", "));
    return card;
}

static QString placeText(const TriedVisit &tried, const People::Reply &people, const QTimeZone &zone,
                         int year)
{
    if (tried.waits)
        return Texts::tr("%1 to the waiting list").arg(tried.customer);
    if (tried.onlyLonger)
        return Texts::tr("%1, %2 long", "customer, length of the visit")
            .arg(tried.customer, boardtimes::length(tried.minutes));
    QStringList names;
    for (const TechnicianId id : tried.technicians)
        if (const Technician *technician = people.find(id))
            names << technician->name;
    const WallTime start = ZonedDay::toWall(tried.startUtc, zone);
    return Texts::tr("%1 to %2, %3, %4", "customer, who is sent, day, time")
        .arg(tried.customer, names.isEmpty() ? Texts::tr("Unassigned") : names.join(QStringLiteral(", ")),
             dayText(start.date, year), boardtimes::time(start.minute));
}

QString tryText(const std::vector<TriedVisit> &visits, const People::Reply &people, const QTimeZone &zone,
                int year)
{
    if (visits.empty())
        return {};
    const QString first = placeText(visits.front(), people, zone, year);
    const int more = int(visits.size()) - 1;
    return more == 0 ? first : Texts::tr("%1 and %n more", "what was tried with visits", more).arg(first);
}

WhatIfReport compareChecks(int moved, const std::set<TechnicianId> &triedLanes,
                           const std::vector<BoardCheck> &before, const std::vector<BoardCheck> &now)
{
    Counts were;
    Counts are;
    for (const BoardCheck &check : now) {
        are.add(check);
        if (!triedLanes.contains(check.technician))
            were.add(check);
    }
    for (const BoardCheck &check : before)
        were.add(check);
    WhatIfReport report;
    report.moved = moved;
    report.doubleBooked = are.doubleBooked;
    report.doubleBookedBefore = were.doubleBooked;
    report.overloaded = are.overloaded;
    report.overloadedBefore = were.overloaded;
    report.findings = are.all;
    report.findingsBefore = were.all;
    return report;
}

QString whatIfText(const WhatIfReport &report)
{
    const auto change = [](const QString &what, int now, int before) {
        return now == before
                   ? Texts::tr("%1 %2 as before", "double bookings, number").arg(what, QString::number(now))
                   : Texts::tr("%1 %2, were %3", "double bookings, number, number before")
                         .arg(what, QString::number(now), QString::number(before));
    };
    QStringList texts{change(Texts::tr("double bookings"), report.doubleBooked, report.doubleBookedBefore),
                      change(Texts::tr("overloaded days"), report.overloaded, report.overloadedBefore),
                      change(Texts::tr("checks"), report.findings, report.findingsBefore)};
    if (!report.loads.empty())
        texts << loadText(report.loads, report.year);
    const QString compared = texts.join(QStringLiteral(" \u00b7 "));
    const QString moved = Texts::tr("%n visit(s) moved", nullptr, report.moved);
    if (report.elsewhere == 0)
        return moved + QStringLiteral(" \u00b7 ") + compared;
    const QString elsewhere = Texts::tr("%n of them from or to other days", nullptr, report.elsewhere);
    if (report.comparedElsewhere)
        return Texts::tr("%1, %2 \u00b7 %3", "3 visits moved, 1 of them elsewhere, what changed")
            .arg(moved, elsewhere, compared);
    return Texts::tr("%1, %2 \u00b7 on the days shown: %3",
                     "3 visits moved, 1 of them elsewhere, what changed")
        .arg(moved, elsewhere, compared);
}

} // namespace truckroll
