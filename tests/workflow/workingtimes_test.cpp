// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/workinghours.h"
#include "core/workflow/perform.h"
#include "tests/testkit/acttrials.h"
#include "tests/testkit/monday.h"

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

TimeOff dentist(TechnicianId technician)
{
    return {{},
            0,
            technician,
            WallTime::at(monday, 9),
            WallTime::at(monday, 11, 30),
            QStringLiteral(" Dentist ")};
}

} // namespace

TEST_CASE("Hours of one's own replace the office's until they are given back: a free day is a free day")
{
    TempOffice shop;
    const TechnicianId ann = shop.newTechnician();
    const WorkingWeek office = shop.ask(People{}).officeHours;
    CHECK(office == usualWorkingWeek());
    CHECK(shop.ask(People{}).hoursOf(ann) == office);

    WorkingWeek own;
    own.days[2] = {{13 * 60, 17 * 60}, {6 * 60, 12 * 60}}; // out of order
    const WorkingWeek saved = shop.act(SaveWorkingWeek{ann, own});
    CHECK(saved.days[2].front() == MinuteRange{6 * 60, 12 * 60});
    CHECK(shop.ask(People{}).hoursOf(ann) == saved);
    CHECK(shop.act(SaveWorkingWeek{ann, WorkingWeek{}}) == WorkingWeek{}); // never works, which is not "none"
    CHECK(shop.ask(People{}).hoursOf(ann) == WorkingWeek{});
    const auto back = shop.report(SaveWorkingWeek{ann, std::nullopt});
    CHECK(back.reply == office);
    CHECK(back.report.text == QStringLiteral("Gave Ann Ruiz the office's working hours"));
    CHECK(shop.ask(People{}).ownHours.empty());
    CHECK_FALSE(shop.report(SaveWorkingWeek{ann, std::nullopt}).report.undoable); // as it was
}

TEST_CASE("Hours that do not fit are refused: over each other, backwards, beyond the day, nobody's")
{
    TempOffice shop;
    const MinuteRange wrong[][2] = {{{480, 600}, {590, 700}},
                                    {{600, 480}, {700, 800}},
                                    {{600, 600}, {700, 800}},
                                    {{-1, 480}, {700, 800}},
                                    {{480, 600}, {700, 1441}}};
    for (const auto &ranges : wrong) {
        WorkingWeek week;
        week.days[6] = {ranges[0], ranges[1]};
        const Error error = refusedCleanly(shop, SaveWorkingWeek{{}, week});
        CHECK(error.code == ErrorCode::RuleBroken);
        CHECK(error.forUser.contains(QStringLiteral("Sunday")));
    }
    WorkingWeek touching;
    touching.days[0] = {{480, 600}, {600, 1440}};
    CHECK(shop.act(SaveWorkingWeek{{}, touching}) == touching);
    CHECK(refusedCleanly(shop, SaveWorkingWeek{{}, std::nullopt}).code == ErrorCode::RuleBroken);
    CHECK(refusedCleanly(shop, SaveWorkingWeek{TechnicianId(99), touching}).code == ErrorCode::NotFound);
}

TEST_CASE("Time off is noted, changed and removed, each by the version that was seen")
{
    TempOffice shop;
    const TechnicianId ann = shop.newTechnician();
    const auto acted = shop.report(SaveTimeOff{dentist(ann)});
    TimeOff made = acted.reply;
    CHECK(made.reason == QStringLiteral("Dentist"));
    CHECK(acted.report.text == QStringLiteral("Noted time off of Ann Ruiz on Mar 2, 2026"));
    CHECK(shop.ask(People{}).timeOff == std::vector<TimeOff>{made});
    const TimeOff stale = made;
    made.end = WallTime::at(monday, 12);
    made = shop.act(SaveTimeOff{made});
    TimeOff late = stale;
    late.reason = QStringLiteral("Doctor");
    CHECK(refusedCleanly(shop, SaveTimeOff{late}).code == ErrorCode::Conflict);
    CHECK(refusedCleanly(shop, RemoveTimeOff{stale.id, stale.version}).code == ErrorCode::Conflict);
    thereAndBack(shop, RemoveTimeOff{made.id, made.version});
    CHECK(shop.ask(People{}).timeOff.empty());
    CHECK(refusedCleanly(shop, RemoveTimeOff{made.id, made.version}).code == ErrorCode::NotFound);
}

TEST_CASE("Time off needs somebody in use, a beginning and a later end")
{
    TempOffice shop;
    TimeOff wrong = dentist(shop.newTechnician());
    wrong.end = wrong.start;
    CHECK(refusedCleanly(shop, SaveTimeOff{wrong}).forUser.contains(QStringLiteral("end after")));
    wrong.end = {};
    CHECK(refusedCleanly(shop, SaveTimeOff{wrong}).code == ErrorCode::RuleBroken);
    CHECK(refusedCleanly(shop, SaveTimeOff{dentist(TechnicianId(99))}).code == ErrorCode::NotFound);
    Technician gone = shop.ask(People{}).technicians.front();
    gone.active = false;
    shop.act(SaveTechnician{gone});
    CHECK(refusedCleanly(shop, SaveTimeOff{dentist(gone.id)}).forUser.contains(QStringLiteral("out of use")));
}

TEST_CASE("Acts about working times are undone to the same rows and fail whole")
{
    TempOffice shop;
    const TechnicianId ann = shop.newTechnician();
    int tried = 0;
    WorkingWeek week;
    week.days[0] = {{480, 600}};
    failEveryStatement(shop, SaveWorkingWeek{ann, week}, tried);
    TimeOff made = failEveryStatement(shop, SaveTimeOff{dentist(ann)}, tried);
    made.reason.clear();
    made = failEveryStatement(shop, SaveTimeOff{made}, tried);
    failEveryStatement(shop, RemoveTimeOff{made.id, made.version}, tried);
    CHECK(tried >= 30);
    thereAndBack(shop, SaveWorkingWeek{ann, std::nullopt});
    thereAndBack(shop, SaveWorkingWeek{{}, week});
    thereAndBack(shop, SaveTimeOff{dentist(ann)});
}
