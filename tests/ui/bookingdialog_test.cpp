// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/bookingbench.h"
#include "ui/board/bookingdialog.h"
#include "ui/board/quickcustomer.h"
#include "ui/board/technicianpicker.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/form.h"
#include "ui/widgets/timeedit.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("A caller who is known is booked by keys alone, in few of them")
{
    BookingBench bench;
    bench.open(BookingBench::at(9, {bench.ann}, 90));
    CHECK(bench.focus() == u"customerFinder");
    bench.type(u"kline"_qs);
    REQUIRE(bench.waitForList());
    bench.press(Qt::Key_Return);
    CHECK(bench.focus() == u"bookingTitle");
    bench.type(u"Tap drips"_qs);
    bench.press(Qt::Key_Return);
    const BookVisit::Reply booked = bench.waitForBooking();
    CHECK(bench.presses <= 5);
    CHECK(booked.appointment.customer == bench.kline);
    CHECK(booked.appointment.title == u"Tap drips");
    CHECK(booked.visit.start == WallTime::at(QDate(2026, 3, 3), 9));
    CHECK(booked.visit.minutes == 90);
    CHECK(booked.visit.technicians == std::vector{bench.ann});
    CHECK_FALSE(bench.opened);
    CHECK(bench.ask(Drafts{}).empty());
}

TEST_CASE("A caller is found by the telephone number, however it is typed")
{
    BookingBench bench;
    bench.open(BookingBench::at(9, {bench.ann}));
    bench.type(u"(217) 555-0144"_qs);
    REQUIRE(bench.waitForList());
    bench.press(Qt::Key_Return);
    CHECK(child<QLabel>(bench.dialog, "bookingCustomerName")->text() == u"Kline Bakery");
}

TEST_CASE("Enter pressed before the answer is there takes what is found")
{
    BookingBench bench;
    bench.open(BookingBench::at(9, {bench.ann}));
    bench.type(u"kline"_qs);
    bench.press(Qt::Key_Return); // the list has not been asked for yet
    REQUIRE(waitUntil([&] { return bench.focus() == u"bookingTitle"; }));
    CHECK(child<QLabel>(bench.dialog, "bookingCustomerName")->text() == u"Kline Bakery");
    CHECK(bench.dialog->isVisible());
}

TEST_CASE("Down and Up choose among those who fit: Escape shuts the list before it leaves the dialog")
{
    BookingBench bench;
    bench.customer(u"Kline Garage"_qs);
    bench.open(BookingBench::at(9, {bench.ann}));
    bench.type(u"kline"_qs);
    REQUIRE(bench.waitForList());
    bench.press(Qt::Key_Escape);
    CHECK_FALSE(bench.finder().isListShown());
    CHECK(bench.dialog->isVisible());
    bench.press(Qt::Key_Down);
    REQUIRE(bench.waitForList());
    bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Return);
    CHECK(child<QLabel>(bench.dialog, "bookingCustomerName")->text() == u"Kline Garage");
}

TEST_CASE("It is said that a customer is booked already, and before that what waits for a time")
{
    BookingBench bench;
    BookVisit booked;
    booked.customer = bench.kline;
    booked.title = u"Tune-up"_qs;
    booked.start = WallTime::at(QDate(2026, 3, 5), 9);
    bench.act(booked);
    const auto said = [&] {
        bench.open(BookingBench::at(9, {bench.ann}));
        bench.type(u"kline"_qs);
        REQUIRE(bench.waitForList());
        bench.press(Qt::Key_Return);
        auto *button = child<QToolButton>(bench.dialog, "bookingOpenFolder");
        REQUIRE(waitUntil([&] { return button->isVisible(); }));
        return button->text();
    };
    CHECK(said().startsWith(u"Booked already: Thu, Mar 5"));
    booked.title = u"No heat"_qs;
    booked.start = {};
    bench.act(booked);
    CHECK(said() == u"On the waiting list already: No heat");
}

TEST_CASE("Somebody new is taken down in place and booked with the first site")
{
    BookingBench bench;
    bench.open(BookingBench::at(10, {bench.bob}));
    bench.type(u"Oak School"_qs);
    REQUIRE(bench.waitForList());
    bench.press(Qt::Key_Return); // the only row: a new customer
    CHECK(bench.focus() == u"quickPhone");
    bench.type(u"217 555 0199"_qs);
    bench.press(Qt::Key_Tab);
    bench.press(Qt::Key_Tab);
    bench.type(u"7 Oak Road"_qs);
    bench.press(Qt::Key_Tab);
    bench.type(u"Springfield"_qs);
    bench.press(Qt::Key_Tab);
    bench.type(u"IL"_qs);
    bench.press(Qt::Key_Tab);
    bench.type(u"62702"_qs);
    bench.press(Qt::Key_Tab);
    CHECK(bench.focus() == u"bookingTitle"); // as the eye goes, not up to "Search again"
    bench.type(u"Boiler off"_qs);
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    const BookVisit::Reply booked = bench.waitForBooking();
    WARN("a new customer booked with " << bench.presses << " keys beside the text");
    CHECK(bench.presses <= 25);
    const auto details = bench.ask(CustomerDetails{booked.appointment.customer});
    CHECK(details.customer.name == u"Oak School");
    CHECK(details.customer.billing.zip == u"62702");
    REQUIRE(details.sites.size() == 1);
    CHECK(booked.appointment.site == details.sites.front().id);
}

TEST_CASE("A phone number that is known already is pointed out, and the known customer taken instead")
{
    BookingBench bench;
    bench.openForNew(u"Klein Bakery"_qs);
    const auto places = [&] {
        bench.settle();
        QList<QPoint> found;
        for (const char *name : {"quickPhone", "quickStreet", "quickZip", "bookingTitle", "bookingNotes"})
            found << child<QLineEdit>(bench.dialog, name)->mapTo(bench.dialog, QPoint());
        return found;
    };
    const QList<QPoint> before = places();
    bench.type(u"2175550144"_qs);
    auto *like = child<Banner>(bench.dialog, "quickLike");
    REQUIRE(waitUntil([&] { return like->isShown(); }));
    CHECK(places() == before); // whoever goes on with the mouse meets the field that was aimed at
    CHECK(like->text() == u"Kline Bakery has this phone number already.");
    child<QPushButton>(like, "bannerAction")->click();
    REQUIRE(waitUntil([&] { return bench.focus() == u"bookingTitle"; }));
    CHECK(std::get<CustomerId>(bench.dialog->typed().customer) == bench.kline);
    CHECK_FALSE(like->isShown());
}

TEST_CASE("An address that is known already is pointed out, however it is written")
{
    BookingBench bench;
    bench.openForNew(u"Klein Bakery"_qs);
    bench.press(Qt::Key_Tab);
    bench.press(Qt::Key_Tab);
    CHECK(bench.focus() == u"quickStreet");
    bench.type(u"12 LONG street"_qs);
    bench.press(Qt::Key_Tab);
    bench.type(u"springfield"_qs);
    bench.press(Qt::Key_Tab);
    bench.press(Qt::Key_Tab);
    bench.type(u"62701"_qs);
    auto *like = child<Banner>(bench.dialog, "quickLike");
    REQUIRE(waitUntil([&] { return like->isShown(); }));
    CHECK(like->text() == u"Kline Bakery has this address already.");
}

TEST_CASE("A booking that the disk refuses stays in the dialog with every word of it")
{
    BookingBench bench;
    bench.open(BookingBench::at(9, {bench.ann}));
    bench.type(u"kline"_qs);
    REQUIRE(bench.waitForList());
    bench.press(Qt::Key_Return);
    bench.type(u"Tap drips"_qs);
    child<QPlainTextEdit>(bench.dialog, "bookingDescription")->setPlainText(u"Since Friday."_qs);
    bench.settle();
    bench.failWrites(true);
    bench.press(Qt::Key_Return);
    REQUIRE(waitUntil(
        [&] { return child<QPushButton>(bench.dialog, "book")->isEnabled() && !bench.banner().isEmpty(); }));
    CHECK_FALSE(bench.booked);
    CHECK(bench.dialog->isVisible());
    CHECK(bench.text("bookingTitle") == u"Tap drips");
    CHECK(bench.dialog->typed().description == u"Since Friday.");
    bench.failWrites(false);
    bench.press(Qt::Key_Return);
    CHECK(bench.waitForBooking().appointment.description == u"Since Friday.");
}

TEST_CASE("Escape leaves, and the next booking offers what was typed")
{
    BookingBench bench;
    bench.open(BookingBench::at(9, {bench.ann}, 45));
    bench.type(u"kline"_qs);
    REQUIRE(bench.waitForList());
    bench.press(Qt::Key_Return);
    bench.type(u"Tap drips"_qs);
    bench.press(Qt::Key_Escape);
    CHECK_FALSE(bench.dialog->isVisible());
    bench.settle();
    bench.open(BookingBench::at(14, {bench.bob}));
    auto *offer = child<Banner>(bench.dialog, "bookingOffer");
    REQUIRE(waitUntil([&] { return offer->isShown(); }));
    CHECK(offer->text() == u"A booking was not finished: Kline Bakery: Tap drips");
    CHECK(bench.text("bookingTitle").isEmpty());
    child<QPushButton>(offer, "bannerAction")->click();
    bench.settle();
    CHECK(bench.text("bookingTitle") == u"Tap drips");
    CHECK(bench.dialog->typed().technicians == std::vector{bench.ann});
    CHECK(bench.dialog->typed().minutes == 45);
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(bench.waitForBooking().visit.start == WallTime::at(QDate(2026, 3, 3), 9));
    CHECK(bench.ask(Drafts{}).empty());
}

TEST_CASE("A booking without a time goes to the waiting list")
{
    BookingBench bench;
    bench.open(BookingBench::at(9, {bench.ann}));
    bench.type(u"kline"_qs);
    REQUIRE(bench.waitForList());
    bench.press(Qt::Key_Return);
    bench.type(u"Yearly service"_qs);
    child<QCheckBox>(bench.dialog, "placeWaiting")->click();
    bench.press(Qt::Key_Return);
    CHECK_FALSE(bench.waitForBooking().visit.start);
    CHECK(bench.ask(WaitingList{}).size() == 1);
}

TEST_CASE("What stands against the place is said while it is chosen, for each technician")
{
    BookingBench bench;
    BookVisit first;
    first.customer = bench.kline;
    first.title = u"Tap repair"_qs;
    first.start = WallTime::at(QDate(2026, 3, 3), 9);
    first.minutes = 90;
    first.technicians = {bench.ann};
    bench.act(first);
    bench.open(BookingBench::at(9, {bench.ann}));
    auto *problems = child<QLabel>(bench.dialog, "placeProblems");
    REQUIRE(waitUntil([&] { return problems->text().startsWith(u"Overlaps Kline Bakery"); }));
    auto *picker = child<TechnicianPicker>(bench.dialog, "technicianPicker");
    REQUIRE(picker->topLevelItemCount() == 2);
    CHECK(picker->topLevelItem(0)->text(1).startsWith(u"Overlaps Kline Bakery"));
    CHECK(picker->topLevelItem(1)->text(1) == u"Free");
    picker->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    picker->topLevelItem(1)->setCheckState(0, Qt::Checked);
    CHECK(problems->text().isEmpty());
    CHECK(bench.dialog->typed().technicians == std::vector{bench.bob});
}

TEST_CASE("Book with quote makes the quote in the same act and opens the folder")
{
    BookingBench bench;
    bench.open(BookingBench::at(9, {bench.ann}));
    bench.type(u"kline"_qs);
    REQUIRE(bench.waitForList());
    bench.press(Qt::Key_Return);
    bench.type(u"New kitchen tap"_qs);
    child<QPushButton>(bench.dialog, "bookWithQuote")->click();
    const BookVisit::Reply booked = bench.waitForBooking();
    CHECK(bench.opened);
    REQUIRE(booked.document);
    CHECK(booked.document->kind == DocumentKind::Quote);
}

TEST_CASE("Nothing is booked without a customer or a title: the field that is missing gets the focus")
{
    BookingBench bench;
    bench.open(BookingBench::at(9, {bench.ann}));
    bench.press(Qt::Key_Return);
    CHECK(bench.banner() == u"Nothing was booked yet. Choose for whom the visit is.");
    CHECK(bench.focus() == u"customerFinder");
    bench.type(u"kline"_qs);
    REQUIRE(bench.waitForList());
    bench.press(Qt::Key_Return);
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(bench.focus() == u"bookingTitle");
    CHECK(bench.dialog->isVisible());
    CHECK_FALSE(bench.booked);
}

TEST_CASE("What the chosen customer wishes is said while the time is chosen")
{
    BookingBench bench;
    CustomerWishes wishes;
    wishes.customer = bench.kline;
    wishes.weekdays = 0b0000001;
    bench.act(SaveCustomerWishes{wishes});
    BookingStart start = BookingBench::at(9, {bench.ann});
    start.customer = bench.kline;
    BookingDialog &dialog = bench.open(start);
    bench.settle();
    CHECK(child<QLabel>(&dialog, "placeProblems")->text() == u"The customer takes no visits on Tuesday"_qs);
}

TEST_CASE("Tab leaves the date at once, and a time that is over is pointed out")
{
    BookingBench bench;
    bench.open(BookingBench::at(9, {bench.ann}));
    auto *date = child<DayEdit>(bench.dialog, "placeDate");
    date->setFocus();
    bench.press(Qt::Key_Tab);
    CHECK(bench.focus() == u"placeTime");
    bench.press(Qt::Key_Backtab);
    CHECK(bench.focus() == u"placeDate");
    auto *problems = child<QLabel>(bench.dialog, "placeProblems");
    CHECK(problems->text().isEmpty());
    date->setDate(QDate(2026, 3, 1));
    bench.settle();
    CHECK(problems->text().startsWith(u"This time is over already."));
    CHECK(child<QPushButton>(bench.dialog, "book")->isEnabled()); // it may have happened and be written down
    date->setDate(QDate(2026, 3, 2));                             // today at nine; it is eight
    bench.settle();
    CHECK_FALSE(problems->text().contains(u"over already"));
}

TEST_CASE("A time that the clock leaves out cannot be booked, and of one that comes twice it is said which "
          "is meant")
{
    BookingBench bench;
    bench.open(BookingBench::at(9, {bench.ann}));
    auto *date = child<DayEdit>(bench.dialog, "placeDate");
    auto *time = child<TimeEdit>(bench.dialog, "placeTime");
    auto *problems = child<QLabel>(bench.dialog, "placeProblems");
    auto *book = child<QPushButton>(bench.dialog, "book");
    date->setDate(QDate(2026, 3, 8));
    time->setTime({2, 30});
    bench.settle();
    CHECK(problems->text().contains(u"There is no 2:30"));
    CHECK_FALSE(book->isEnabled());
    CHECK(book->toolTip().contains(u"the clocks go forward"));
    time->setTime({3, 30});
    bench.settle();
    CHECK_FALSE(problems->text().contains(u"There is no"));
    CHECK(book->isEnabled());
    time->setTime({1, 30});
    bench.settle();
    CHECK(child<QLabel>(bench.dialog, "placeUntil")->text().contains(u"3:30")); // an hour later by the clock
    date->setDate(QDate(2026, 11, 1));
    bench.settle();
    CHECK(problems->text().contains(u"comes twice"));
    CHECK(book->isEnabled());
}

TEST_CASE("A number of too few digits is pointed out when its field is left, and taken all the same")
{
    BookingBench bench;
    bench.openForNew(u"Oak School"_qs);
    const auto *form = bench.dialog->findChild<QuickCustomer *>()->form();
    auto *phone = child<QLineEdit>(bench.dialog, "quickPhone");
    bench.type(u"555"_qs);
    CHECK(form->warningOf(phone).isEmpty()); // half typed
    bench.press(Qt::Key_Tab);
    CHECK(form->warningOf(phone).contains(u"fewer than 7 digits"));
    CHECK_FALSE(form->hasProblems());
    phone->setFocus();
    phone->selectAll();
    bench.type(u"555 0199 ext 4"_qs);
    CHECK(form->warningOf(phone).isEmpty());
}
