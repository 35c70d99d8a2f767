// SPDX-License-Identifier: GPL-3.0-or-later
// A day of the board out of a million visits, and out of ten thousand.
#include "core/schedule/zonedday.h"
#include "tests/bench/measuring.h"
#include "tests/bench/rawfloor.h"
#include "tests/bench/rows.h"

namespace truckroll::bench {

namespace {

struct DayTimes
{
    Times query;
    Times floor;
    size_t cards = 0;

    double perThousand() const { return query.median() / double(cards) * 1000; }
};

DayTimes readDay(const QString &path, const QDate &day, int runs)
{
    DayTimes times;
    {
        const auto office = openOffice(path);
        const Actor owner = ownerOf(*office);
        times.query = measure(runs, [&] {
            times.cards = need(office->ask(owner, BoardRange{day, day})).cards.size();
        });
    }
    RawOffice raw(path, false);
    const QTimeZone zone("America/Chicago");
    const qint64 from = ZonedDay::toUtc({day, 0}, zone);
    const qint64 to = ZonedDay::toUtc({day.addDays(1), 0}, zone);
    times.floor = measure(runs, [&] { raw.readSlots(from, to); });
    return times;
}

} // namespace

void readingRows(Bench &bench)
{
    const QDate day = firstDay().addDays(1);
    const DayTimes many = readDay(officeIn(bench.offices, bench.history), day, bench.runs);
    const DayTimes few = readDay(officeIn(bench.offices, bench.threeDays), day, bench.runs);
    bench.table.add({QStringLiteral("the board's question for a day of %1 cards").arg(many.cards),
                     many.query.median(),
                     QStringLiteral("ms"),
                     many.floor.median(),
                     1.5,
                     0,
                     {}});
    bench.table.add({QStringLiteral("1,000 cards of a day out of %L1 visits, and out of %L2")
                         .arg(bench.history.visits + bench.history.history)
                         .arg(bench.threeDays.visits),
                     many.perThousand(),
                     QStringLiteral("ms"),
                     few.perThousand(),
                     1.2,
                     0,
                     {}});
}

} // namespace truckroll::bench
