// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/monday.h"
#include "tests/ui/officebench.h"
#include "ui/people/timeoffdialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/form.h"
#include <QCheckBox>
#include <QPushButton>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct TimeOffBench : OfficeBench
{
    TimeOffBench()
    {
        SaveTechnician save;
        save.technician.name = u"Ann Ruiz"_qs;
        off.technician = act(save).id;
        off.start = WallTime::at(monday, 13);
        off.end = WallTime::at(monday, 15);
        dialog = std::make_unique<TimeOffDialog>(backend(), off, u"Ann Ruiz"_qs);
        dialog->show();
    }
    void save()
    {
        child<QPushButton>(dialog.get(), "timeOffSave")->click();
        settle();
    }

    TimeOff off;
    std::unique_ptr<TimeOffDialog> dialog;
};

} // namespace

TEST_CASE("Whole days off begin at midnight and hold the last day to its end")
{
    TimeOffBench bench;
    child<QCheckBox>(bench.dialog.get(), "timeOffWholeDays")->setChecked(true);
    child<DayEdit>(bench.dialog.get(), "timeOffTo")->setDate(monday.addDays(4));
    bench.save();
    const auto stored = bench.ask(People{}).timeOff;
    REQUIRE(stored.size() == 1);
    CHECK(stored.front().start == WallTime::at(monday, 0));
    CHECK(stored.front().end == WallTime::at(monday.addDays(5), 0));
    CHECK_FALSE(bench.dialog->isVisible());
}

TEST_CASE("Time off that ends before it begins is not sent")
{
    TimeOffBench bench;
    child<DayEdit>(bench.dialog.get(), "timeOffTo")->setDate(monday.addDays(-1));
    bench.save();
    CHECK(bench.dialog->isVisible());
    CHECK(bench.ask(People{}).timeOff.empty());
}

TEST_CASE("Time off that the disk refuses stays in the dialog")
{
    TimeOffBench bench;
    child<QLineEdit>(bench.dialog.get(), "timeOffReason")->setText(u"Doctor"_qs);
    bench.failWrites(true);
    bench.save();
    REQUIRE(waitUntil([&] { return bench.dialog->banner()->isShown(); }));
    CHECK(bench.dialog->isVisible());
    bench.failWrites(false);
    bench.save();
    REQUIRE(waitUntil([&] { return !bench.dialog->isVisible(); }));
    CHECK(bench.ask(People{}).timeOff.front().reason == u"Doctor");
}

TEST_CASE("The dialog says how many visits stand in the time, as it is typed")
{
    TimeOffBench bench;
    BookVisit booking;
    booking.customer = bench.customer();
    booking.title = u"Tap repair"_qs;
    booking.technicians = {bench.off.technician};
    for (const int hour : {9, 14}) { // the first one is over before the time off begins
        booking.start = WallTime::at(monday, hour);
        bench.act(booking);
    }
    booking.technicians.clear(); // nobody's
    bench.act(booking);
    auto *whole = child<QCheckBox>(bench.dialog.get(), "timeOffWholeDays");
    auto *to = child<DayEdit>(bench.dialog.get(), "timeOffTo");
    auto *form = bench.dialog->findChild<Form *>();
    REQUIRE(form);
    whole->setChecked(true);
    CHECK(waitUntil([&] { return form->warningOf(to) == u"Ann Ruiz has 2 visit(s) in this time."_qs; }));
    whole->setChecked(false);
    child<QWidget>(bench.dialog.get(), "timeOffFromTime")->setProperty("time", QTime(13, 0));
    child<QWidget>(bench.dialog.get(), "timeOffToTime")->setProperty("time", QTime(15, 0));
    CHECK(waitUntil([&] { return form->warningOf(to) == u"Ann Ruiz has 1 visit(s) in this time."_qs; }));
    child<DayEdit>(bench.dialog.get(), "timeOffFrom")->setDate(monday.addDays(1));
    CHECK(waitUntil([&] { return form->warningOf(to).isEmpty(); }));
}
