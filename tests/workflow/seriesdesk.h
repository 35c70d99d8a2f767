// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/seriesacts.h"
#include "tests/testkit/boardcopy.h"
#include "tests/testkit/monday.h"
#include "tests/testkit/tempoffice.h"
#include <algorithm>
#include <catch2/catch.hpp>

namespace truckroll {

/// An office with two technicians and a folder whose first visit is booked for Monday 2 March 2026, 09:00.
struct SeriesDesk : testkit::TempOffice
{
    SeriesDesk()
        : ann(newTechnician()), bob(newTechnician(QStringLiteral("Bob Meyer"))), customer(newCustomer()),
          folder(newVisit(customer, ann, 9).appointment)
    {
    }

    SetSeries pattern(const char *rule, const QDate &first = QDate(2026, 3, 2))
    {
        SetSeries set;
        set.appointment = folder.id;
        set.version = series() ? series()->version : 0;
        set.pattern = {QString::fromLatin1(rule), first, 9 * 60, 60, {ann}};
        return set;
    }
    std::optional<Series> series() { return details().series; }
    SeriesDetails::Reply details() { return ask(SeriesDetails{folder.id}); }
    SeriesVisit known(const QDate &original)
    {
        for (const SeriesVisit &visit : details().visits)
            if (visit.visit.originalDate == original)
                return visit;
        FAIL("no visit for " << original.toString(Qt::ISODate).toStdString());
        return {};
    }
    Visit visit(const QDate &original) { return known(original).visit; }
    /// "2026-03-02T09:00 2026-03-09T09:00", "-" on the waiting list; cancelled ones in brackets.
    QString times(int most = 6)
    {
        QStringList texts;
        for (const SeriesVisit &known : details().visits) {
            const QString time = known.visit.start ? known.visit.start->toText() : QStringLiteral("-");
            texts << (known.visit.status == VisitStatus::Cancelled ? QStringLiteral("[%1]").arg(time) : time);
        }
        return texts.mid(0, most).join(QLatin1Char(' '));
    }
    Visit move(const QDate &original, const WallTime &to)
    {
        const Visit before = visit(original);
        return act(MoveVisit{before.id, before.version, to, before.minutes, before.technicians});
    }
    MoveSeries moveSeries(const QDate &original, SeriesScope scope, const WallTime &to)
    {
        const Visit before = visit(original);
        return {before.id, before.version, scope, to, before.minutes, before.technicians, {}};
    }
    EndSeries end(const QDate &from = {}) { return {folder.id, series()->version, from, {}}; }
    SkipVisit skip(const QDate &original)
    {
        const Visit known = visit(original);
        return {known.id, known.version};
    }
    /// The board's copy and all checks of the office agree with the series.
    void checkSound()
    {
        CHECK(testkit::boardDifference(connection()).isEmpty());
        const QStringList problems = office().verify();
        INFO(problems.join(QLatin1Char('\n')).toStdString());
        CHECK(problems.isEmpty());
    }

    TechnicianId ann;
    TechnicianId bob;
    CustomerId customer;
    Appointment folder;
};

/// So many weeks after the first visit.
inline QDate week(int n)
{
    return testkit::monday.addDays(7 * n);
}

/// The kinds of the steps in short: "=" kept, "+" added, "~" changed, "-" removed, "x" cancelled.
inline QString inShort(const SeriesPlan &plan, int most = 8)
{
    QString text;
    for (const SeriesStep &step : plan.steps)
        text += QLatin1Char("=+~-x"[int(step.kind)]);
    return text.left(most);
}

} // namespace truckroll
