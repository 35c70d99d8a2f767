// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/boardchecks.h"

#include <catch2/catch.hpp>

using namespace truckroll;
using Kind = BoardCheck::Kind;

namespace {

const QDate monday(2026, 3, 2);
const TechnicianId ann(1);

QTimeZone chicago()
{
    return *findZone("America/Chicago");
}

BoardCard nineToTen(TechnicianId technician, VisitStatus status)
{
    BoardCard card;
    card.visit = VisitId(1);
    card.technician = technician;
    card.start = WallTime::at(monday, 9);
    card.startUtc = ZonedDay::toUtc(card.start, chicago());
    card.minutes = 60;
    card.status = status;
    card.customer = QStringLiteral("Kline Bakery");
    return card;
}

/// What is said of the kind about the one visit, so many minutes after it begins.
QStringList said(Kind kind, const BoardCard &card, qint64 minutesAfter)
{
    People::Reply people;
    people.technicians.resize(1);
    people.technicians[0].id = ann;
    people.technicians[0].name = QStringLiteral("Ann Ruiz");
    QStringList texts;
    for (const BoardCheck &check : checkBoard({card}, people, monday, monday,
                                              card.startUtc + minutesAfter * 60, chicago(), {}, QLocale::c()))
        if (check.kind == kind)
            texts.append(check.text);
    return texts;
}

} // namespace

TEST_CASE("How late somebody is, is said in minutes, hours or days, as people would", "[boardchecks]")
{
    const BoardCard card = nineToTen(ann, VisitStatus::Scheduled);
    const auto late = [&](qint64 minutes) { return said(Kind::Late, card, minutes).join(QLatin1Char('|')); };
    CHECK(late(14).isEmpty());
    CHECK(late(25) == QStringLiteral("Ann Ruiz is 25 min late for Kline Bakery"));
    CHECK(late(119).contains(QStringLiteral("is 119 min late")));
    CHECK(late(120).contains(QStringLiteral("is 2 h late")));
    CHECK(late(47 * 60 + 59).contains(QStringLiteral("is 47 h late")));
    CHECK(late(6 * 24 * 60 + 500).contains(QStringLiteral("is 6 day")));
    CHECK(late(386508).contains(QStringLiteral("is 268 day")));
    const BoardCard begun = nineToTen(ann, VisitStatus::InProgress);
    CHECK(said(Kind::Overrun, begun, 60 + 180) ==
          QStringList{QStringLiteral("Ann Ruiz is 3 h over time at Kline Bakery")});
}

TEST_CASE("Nobody is over time at a visit to which nobody is sent", "[boardchecks]")
{
    CHECK(said(Kind::Overrun, nineToTen({}, VisitStatus::InProgress), 600).isEmpty());
}
