// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardscratch.h"
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

/// "booked: Ann Ruiz 6 h, was 8 h; Bob Hale 3 h, was 1 h"
QString loadText(const std::vector<LoadChange> &loads)
{
    QStringList texts;
    for (const LoadChange &each : loads) {
        if (size_t(texts.size()) == loadsInWords)
            break;
        texts << Texts::tr("%1 %2, was %3", "technician, hours booked, hours before")
                     .arg(each.lane, boardtimes::length(each.minutes),
                          boardtimes::length(each.minutesBefore));
    }
    if (loads.size() > loadsInWords)
        texts << Texts::tr("and %n other(s)", "technicians", int(loads.size() - loadsInWords));
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
    m_takenBack.clear();
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
    for (std::vector<BoardPending> *steps : {&m_history, &m_takenBack})
        for (BoardPending &step : *steps)
            step.drop(visit);
}

BoardCard cardOf(const VisitDetails::Reply &details)
{
    BoardCard card = cardOf(details.visit, details.appointment, details.customer.name);
    card.recurring = details.ofSeries;
    card.place = details.site.address.lines().join(QStringLiteral(", "));
    return card;
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
        texts << loadText(report.loads);
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
