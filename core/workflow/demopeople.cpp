// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/democontext.h"

#include <QFile>

// Rcc's initialiser stands outside every namespace.
static void loadSamples()
{
    Q_INIT_RESOURCE(truckroll_samples);
}

namespace truckroll {

namespace {

using H = DemoTrade;

struct Person
{
    const char *name;
    const char *color;
    DemoTrade trade;
    const char *skills; ///< separated by ;
};

// The order is that of the lanes; the first of each crew leads it.
constexpr Person people[] = {
    {"Ann Ruiz", "#c2410c", H::Heating, "HVAC;Boilers;Gas license"},
    {"Bob Meyer", "#b45309", H::Heating, "HVAC;Heat pumps"},
    {"Carlos Ortega", "#a16207", H::Heating, "HVAC;Refrigeration;EPA 608"},
    {"Dawn Kowalski", "#be123c", H::Heating, "HVAC;Ductwork"},
    {"Eli Johansson", "#9f1239", H::Heating, "HVAC;Controls"},
    {"Frank Doyle", "#7c2d12", H::Heating, "HVAC;Installation"},
    {"Grace Okafor", "#0369a1", H::Plumbing, "Plumbing;Gas license;Backflow"},
    {"Hank Sorensen", "#1d4ed8", H::Plumbing, "Plumbing;Drains"},
    {"Ivy Nguyen", "#0e7490", H::Plumbing, "Plumbing;Water heaters"},
    {"Jack Murphy", "#0f766e", H::Plumbing, "Plumbing;Excavation"},
    {"Kira Patel", "#4338ca", H::Plumbing, "Plumbing;Water treatment"},
    {"Luis Herrera", "#6d28d9", H::Electrical, "Electrical;Panels;Master electrician"},
    {"Maya Lindqvist", "#86198f", H::Electrical, "Electrical;Generators"},
    {"Noah Becker", "#4d7c0f", H::Electrical, "Electrical;Lighting"},
};

struct CrewRow
{
    const char *name;
    const char *color;
    DemoTrade trade;
};
constexpr CrewRow crews[] = {
    {"Heating and air", "#c2410c", H::Heating},
    {"Plumbing", "#0369a1", H::Plumbing},
    {"Electrical", "#6d28d9", H::Electrical},
};

struct Absence
{
    int technician;
    int firstDay; ///< days from today's Monday
    int lastDay;
    int from; ///< minute of the first day
    int to;   ///< minute of the last day
    const char *reason;
};
constexpr Absence absences[] = {
    {3, 7, 11, 0, 24 * 60 - 1, "Vacation"},
    {8, -14, -10, 0, 24 * 60 - 1, "Vacation"},
    {12, 15, 18, 0, 24 * 60 - 1, "Vacation"},
    {5, 1, 1, 8 * 60, 12 * 60, "Dentist"},
    {10, 3, 3, 13 * 60, 17 * 60, "School conference"},
    {1, 9, 9, 8 * 60, 17 * 60, "Heat pump training"},
    {2, 9, 9, 8 * 60, 17 * 60, "Heat pump training"},
    {7, -5, -5, 0, 24 * 60 - 1, "Sick"},
    {13, -19, -18, 0, 24 * 60 - 1, "Family leave"},
};

WallTime longAgo(const DemoContext &demo)
{
    return WallTime::at(demo.firstDay().addDays(-60), 9);
}

Done makeUsers(DemoContext &demo)
{
    const std::pair<const char *, Role> rows[] = {{"Dana Whitfield", Role::Dispatcher},
                                                  {"Priya Nair", Role::Bookkeeper},
                                                  {"Tom Hartley", Role::Manager}};
    std::vector<Actor> actors;
    for (const auto &[name, role] : rows) {
        SaveUser save;
        save.user.name = QString::fromLatin1(name);
        save.user.role = role;
        TRY(const User user, demo.act(demo.owner, longAgo(demo), save));
        actors.push_back({user.id, user.name, user.role});
    }
    demo.dispatcher = actors[0];
    demo.bookkeeper = actors[1];
    return Nothing{};
}

QString mailOf(const QString &name)
{
    return name.toLower().replace(QLatin1Char(' '), QLatin1Char('.')) + QStringLiteral("@lakeside.example");
}

QString departmentOf(DemoTrade trade)
{
    switch (trade) {
    case H::Heating:
        return QStringLiteral("Heating and air");
    case H::Plumbing:
        return QStringLiteral("Plumbing");
    case H::Electrical:
        return QStringLiteral("Electrical");
    }
    Q_UNREACHABLE();
}

Done makeTechnicians(DemoContext &demo)
{
    int position = 0;
    for (const Person &person : people) {
        SaveTechnician save;
        save.technician.name = QString::fromLatin1(person.name);
        save.technician.color = QString::fromLatin1(person.color);
        save.technician.skills = QString::fromLatin1(person.skills).split(QLatin1Char(';'));
        save.technician.department = departmentOf(person.trade);
        save.technician.phone = QStringLiteral("217555%1").arg(2001 + position);
        save.technician.email = mailOf(save.technician.name);
        save.technician.position = position++;
        TRY(const Technician made, demo.act(demo.owner, longAgo(demo), save));
        demo.technicians.push_back({made.id, person.trade});
    }
    return Nothing{};
}

Done makeCrews(DemoContext &demo)
{
    for (const CrewRow &row : crews) {
        SaveCrew save;
        save.crew.name = QString::fromLatin1(row.name);
        save.crew.color = QString::fromLatin1(row.color);
        for (const DemoTechnician &technician : demo.technicians) {
            if (technician.trade == row.trade)
                save.crew.members.push_back(technician.id);
        }
        CHECK_OK(demo.act(demo.owner, longAgo(demo), save));
    }
    return Nothing{};
}

/// The usual hours, and those of the weekend that is shown, which goes through as people are called.
Done makeHoursOnCall(DemoContext &demo)
{
    TRY(const People::Reply people, demo.ask(People{}));
    WorkingWeek week = people.officeHours;
    week.days[5] = week.days[6] = {{7 * 60, 18 * 60}};
    for (const size_t technician : DemoContext::onCall)
        CHECK_OK(demo.act(demo.owner, longAgo(demo), SaveWorkingWeek{demo.technicians[technician].id, week}));
    return Nothing{};
}

/// Two people keep hours of their own: an early start, and four longer days.
Done makeHours(DemoContext &demo)
{
    WorkingWeek early;
    for (size_t day = 0; day < 5; ++day)
        early.days[day] = {{6 * 60 + 30, 11 * 60 + 30}, {12 * 60, 15 * 60}};
    WorkingWeek longDays;
    for (size_t day = 0; day < 4; ++day)
        longDays.days[day] = {{7 * 60, 12 * 60}, {12 * 60 + 30, 17 * 60 + 30}};
    longDays.days[5] = {{8 * 60, 12 * 60}};
    CHECK_OK(demo.act(demo.owner, longAgo(demo), SaveWorkingWeek{demo.technicians[4].id, early}));
    CHECK_OK(demo.act(demo.owner, longAgo(demo), SaveWorkingWeek{demo.technicians[9].id, longDays}));
    return demo.isWeekend() ? makeHoursOnCall(demo) : Done(Nothing{});
}

Done makeTimeOff(DemoContext &demo)
{
    const QDate monday = demo.firstDay().addDays(28);
    for (const Absence &absence : absences) {
        SaveTimeOff save;
        save.timeOff.technician = demo.technicians[size_t(absence.technician)].id;
        save.timeOff.start = {monday.addDays(absence.firstDay), absence.from};
        save.timeOff.end = {monday.addDays(absence.lastDay), absence.to};
        save.timeOff.reason = QString::fromLatin1(absence.reason);
        TRY(TimeOff made, demo.act(demo.owner, longAgo(demo), save));
        demo.timeOff.push_back(std::move(made));
    }
    return Nothing{};
}

/// A day of training late next week, and the holidays; today is never one of them.
Done makeClosingDays(DemoContext &demo)
{
    const QDate monday = demo.firstDay().addDays(28);
    const int year = monday.year();
    const std::tuple<const char *, QDate, bool> rows[] = {{"Safety training", monday.addDays(11), false},
                                                          {"New Year", QDate(year, 1, 1), true},
                                                          {"Independence Day", QDate(year, 7, 4), true},
                                                          {"Christmas", QDate(year, 12, 25), true}};
    for (const auto &[name, date, yearly] : rows) {
        ClosingDay day{{}, 0, date, date, QString::fromLatin1(name), yearly};
        if (day.closes(demo.today()))
            continue;
        TRY(ClosingDay made, demo.act(demo.owner, longAgo(demo), SaveClosingDay{day}));
        demo.closingDays.push_back(std::move(made));
    }
    return Nothing{};
}

} // namespace

Done makeDemoCompany(DemoContext &demo, const QString &name)
{
    loadSamples();
    QFile logo(QStringLiteral(":/samples/lakeside.svg"));
    Company company = demo.company;
    company.name = name.isEmpty() ? QStringLiteral("Lakeside Mechanical") : name;
    company.address = {QStringLiteral("410 Harbor Road"), QStringLiteral("Springfield"), QStringLiteral("IL"),
                       QStringLiteral("62701")};
    company.phone = QStringLiteral("2175550144");
    company.email = QStringLiteral("office@lakeside.example");
    company.website = QStringLiteral("lakeside.example");
    if (name.isEmpty() && logo.open(QIODevice::ReadOnly))
        company.logo = logo.readAll();
    company.defaultTaxRate = demo.taxRates.front().id;
    const auto terms = [&company](DocumentKind kind, const char *text) {
        company.terms[size_t(kind)] = QString::fromLatin1(text);
    };
    terms(DocumentKind::Quote,
          "This quote holds until the date above. Work beyond what is described is quoted "
          "before it is begun. Equipment carries its maker's warranty, our labor one year.");
    terms(DocumentKind::WorkOrder,
          "Please have the work area accessible. Changes to the work are written here and "
          "signed before they are done.");
    terms(DocumentKind::Invoice,
          "Please pay by the due date, by check to Lakeside Mechanical or in cash at the "
          "office. Balances more than 30 days overdue carry 1.5% a month.\n\n"
          "Labor is guaranteed for one year, parts as their maker guarantees them.");
    TRY(demo.company, demo.act(demo.owner, longAgo(demo), SaveCompany{company}));
    return Nothing{};
}

Done makeDemoPeople(DemoContext &demo)
{
    CHECK_OK(makeUsers(demo));
    CHECK_OK(makeTechnicians(demo));
    CHECK_OK(makeCrews(demo));
    CHECK_OK(makeHours(demo));
    CHECK_OK(makeTimeOff(demo));
    return makeClosingDays(demo);
}

} // namespace truckroll
