// SPDX-License-Identifier: GPL-3.0-or-later
// One series of five years against the full calendar of its technician.
#include "core/schedule/conflicts.h"
#include "core/schedule/recurrence.h"
#include "core/schedule/workinghours.h"
#include "tests/bench/measuring.h"
#include "tests/bench/rows.h"

namespace truckroll::bench {

namespace {

constexpr int years = 5;
constexpr int visitsOfDay = 9;

/// Every hour of every working day is taken.
std::vector<BoardCard> fullCalendar(TechnicianId technician, const QTimeZone &zone)
{
    std::vector<BoardCard> cards;
    for (QDate day = firstDay(); day < firstDay().addYears(years); day = day.addDays(1)) {
        for (int hour = 0; hour < visitsOfDay; ++hour) {
            BoardCard card;
            card.visit = VisitId(qint64(cards.size()) + 1);
            card.technician = technician;
            card.technicians = {technician};
            card.start = WallTime{day, (8 + hour) * 60};
            card.startUtc = ZonedDay::toUtc(card.start, zone);
            card.minutes = 60;
            card.customer = QStringLiteral("Kline Bakery");
            cards.push_back(std::move(card));
        }
    }
    return cards;
}

} // namespace

void seriesRows(Bench &bench)
{
    const QTimeZone zone("America/Chicago");
    Technician ann;
    ann.id = TechnicianId(1);
    ann.name = QStringLiteral("Ann Ruiz");
    People::Reply people;
    people.technicians = {ann};
    people.officeHours = usualWorkingWeek();
    const auto cards = fullCalendar(ann.id, zone);
    const BoardNeeds needs;
    const PlaceGround ground{cards, people, zone, needs};
    for (const char *text : {"FREQ=WEEKLY;BYDAY=MO,WE,FR", "FREQ=DAILY"}) {
        const RecurrenceRule rule = need(parseRule(QString::fromLatin1(text)));
        size_t dates = 0, problems = 0;
        const Times times = measure(std::max(3, bench.runs / 4), [&] {
            const auto days = expandRule(rule, firstDay(), firstDay(), firstDay().addYears(years));
            dates = days.size();
            problems = 0;
            for (const QDate &day : days)
                problems += problemsOf({VisitId(), WallTime{day, 9 * 60}, 90, {ann.id}}, ground).size();
        });
        bench.table.add({QStringLiteral("%1 over %2 years, %L3 dates, %L4 conflicts")
                             .arg(QString::fromLatin1(text).section(u'=', 1, 1).section(u';', 0, 0).toLower())
                             .arg(years)
                             .arg(dates)
                             .arg(problems),
                         times.median(),
                         QStringLiteral("ms"),
                         0,
                         0,
                         20,
                         {}});
    }
}

} // namespace truckroll::bench
