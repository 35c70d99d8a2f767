// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardscratch.h"
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
        ++all;
    }
};

} // namespace

void BoardScratch::begin()
{
    end();
    m_active = true;
}

void BoardScratch::end()
{
    m_active = false;
    m_places.clear();
    m_history.clear();
}

void BoardScratch::put(const BoardCard &card, const WantedPlace &place)
{
    m_places.want(card.visit, card.version, place, card);
}

bool BoardScratch::back()
{
    if (m_history.empty())
        return false;
    m_places = m_history.back();
    m_history.pop_back();
    return true;
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
    return {moved, are.doubleBooked, were.doubleBooked, are.overloaded, were.overloaded, are.all, were.all};
}

QString whatIfText(const WhatIfReport &report)
{
    const auto change = [](const QString &what, int now, int before) {
        return now == before
                   ? Texts::tr("%1 %2 as before", "double bookings, number").arg(what, QString::number(now))
                   : Texts::tr("%1 %2, were %3", "double bookings, number, number before")
                         .arg(what, QString::number(now), QString::number(before));
    };
    return QStringList{Texts::tr("%n visit(s) moved", nullptr, report.moved),
                       change(Texts::tr("double bookings"), report.doubleBooked, report.doubleBookedBefore),
                       change(Texts::tr("overloaded days"), report.overloaded, report.overloadedBefore),
                       change(Texts::tr("findings"), report.findings, report.findingsBefore)}
        .join(QStringLiteral(" \u00b7 "));
}

} // namespace truckroll
