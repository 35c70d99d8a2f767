// SPDX-License-Identifier: GPL-3.0-or-later
// One series of five years against the full calendar of its technician.
#include "core/domain/seriesacts.h"
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

constexpr int weekdays = 5;

SetSeries seriesOf(const AppointmentId folder, const char *rule, int weekday, int hour,
                   TechnicianId technician)
{
    const QDate first = firstDay().addDays((weekday + 7 - firstDay().dayOfWeek()) % 7);
    SetSeries set;
    set.appointment = folder;
    set.pattern = {QString::fromLatin1(rule), first, hour * 60, 60, {technician}};
    return set;
}

/// Every hour of a technician's week belongs to a series without an end; gives a folder that has none yet.
AppointmentId fillWithSeries(Office &office, const Actor &owner, TechnicianId technician)
{
    const auto customers = need(office.ask(owner, CustomerList{{}, 100}));
    BookVisit book;
    book.title = QStringLiteral("Furnace check");
    for (int i = 0; i < weekdays * visitsOfDay; ++i) {
        book.customer = customers[size_t(i) % customers.size()].id;
        const auto folder = need(office.act(owner, book)).reply.appointment.id;
        need(office.act(owner,
                        seriesOf(folder, "FREQ=WEEKLY", 1 + i % weekdays, 8 + i / weekdays, technician)));
    }
    return need(office.act(owner, book)).reply.appointment.id;
}

/// The preview as the window asks for it, in an office whose other series are made for a good year.
void previewRows(Bench &bench)
{
    const auto office = openOffice(copyOf(officeIn(bench.offices, smallOffice), bench.scratch));
    const Actor owner = ownerOf(*office);
    const TechnicianId technician = need(office->ask(owner, People{})).technicians.front().id;
    const AppointmentId folder = fillWithSeries(*office, owner, technician);
    for (const char *rule : {"FREQ=WEEKLY", "FREQ=DAILY"}) {
        const PlanSeries query{seriesOf(folder, rule, 1, 9, technician)};
        size_t conflicts = 0;
        const Times times = measure(std::max(3, bench.runs / 4),
                                    [&] { conflicts = need(office->ask(owner, query)).conflicts.size(); });
        bench.table.add({QStringLiteral("%1 beside %2 series without an end, as previewed, %L3 conflicts")
                             .arg(QString::fromLatin1(rule).section(u'=', 1).toLower())
                             .arg(weekdays * visitsOfDay)
                             .arg(conflicts),
                         times.median(),
                         QStringLiteral("ms"),
                         0,
                         0,
                         20,
                         {}});
    }
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
    previewRows(bench);
}

} // namespace truckroll::bench
