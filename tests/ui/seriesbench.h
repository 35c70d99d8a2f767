// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/seriesacts.h"
#include "tests/ui/officebench.h"
#include "ui/board/boardcontext.h"

namespace truckroll::testkit {

/// A folder with a visit on Monday 2 March 2026, 09:00, an hour and a half, for Ann.
class SeriesBench : public OfficeBench
{
public:
    SeriesBench() : booked(visit(customer()))
    {
        context.load();
        REQUIRE(waitUntil([&] { return context.isLoaded(); }));
    }

    SeriesDetails::Reply details() { return ask(SeriesDetails{booked.appointment.id}); }
    Folder::Reply folder() { return ask(Folder{booked.appointment.id}); }
    void makeSeries(const char *rule)
    {
        SetSeries set;
        set.appointment = booked.appointment.id;
        set.pattern = {QString::fromLatin1(rule), QDate(2026, 3, 2), 9 * 60, 90, booked.visit.technicians};
        act(set);
    }
    Visit visitOf(const QDate &original)
    {
        for (const SeriesVisit &known : details().visits)
            if (known.visit.originalDate == original)
                return known.visit;
        FAIL("no visit of that date");
        return {};
    }
    QStringList starts(int most = 5)
    {
        QStringList texts;
        for (const SeriesVisit &known : details().visits)
            texts << (known.visit.start ? known.visit.start->toText() : QString());
        return texts.mid(0, most);
    }

    BookVisit::Reply booked;
    BoardContext context{backend()};
};

} // namespace truckroll::testkit
