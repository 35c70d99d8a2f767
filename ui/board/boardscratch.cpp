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

int countOf(const std::vector<BoardCheck> &checks, BoardCheck::Kind kind)
{
    return int(std::count_if(checks.begin(), checks.end(),
                             [kind](const BoardCheck &check) { return check.kind == kind; }));
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

WhatIfReport compareChecks(int moved, const std::vector<BoardCheck> &before,
                           const std::vector<BoardCheck> &now)
{
    using Kind = BoardCheck::Kind;
    return {moved,
            countOf(now, Kind::DoubleBooked),
            countOf(before, Kind::DoubleBooked),
            countOf(now, Kind::Overloaded),
            countOf(before, Kind::Overloaded),
            int(now.size()),
            int(before.size())};
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
