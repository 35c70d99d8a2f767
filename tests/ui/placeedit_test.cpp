// SPDX-License-Identifier: GPL-3.0-or-later
// Protects what stands beside a name while a place is chosen: it is read to its end.
#include "tests/ui/bookingbench.h"
#include "ui/board/technicianpicker.h"
#include "ui/board/visitdialog.h"

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// Ann is busy at somebody's with a long name.
struct BusyBench : BookingBench
{
    BusyBench()
    {
        BookVisit busy;
        busy.customer = customer(u"Prairie Ridge Elementary School"_qs);
        busy.title = u"Tap repair"_qs;
        busy.start = WallTime::at(QDate(2026, 3, 3), 10, 30);
        busy.minutes = 150;
        busy.technicians = {ann};
        act(busy);
    }
    /// Whether the reason beside Ann's name stands there whole, once it is known.
    bool readsReason(QWidget *dialog)
    {
        auto *picker = child<TechnicianPicker>(dialog, "technicianPicker");
        REQUIRE(
            waitUntil([&] { return picker->topLevelItem(0)->text(1).startsWith(u"Overlaps Prairie"_qs); }));
        settle();
        const QTreeWidgetItem *row = picker->topLevelItem(0);
        INFO(row->text(1).toStdString() << " in " << picker->columnWidth(1));
        CHECK(row->toolTip(1) == row->text(1)); // for what is longer still
        constexpr int besideWords = 32;         // icon and margins
        return picker->fontMetrics().horizontalAdvance(row->text(1)) + besideWords <= picker->columnWidth(1);
    }
};

} // namespace

TEST_CASE("The dialog of a new appointment opens wide enough for who is busy where, and until when")
{
    BusyBench bench;
    bench.open(BookingBench::at(11, {bench.bob}));
    CHECK(bench.readsReason(bench.dialog));
    CHECK(bench.dialog->width() <= 1272); // of a screen of 1280 x 800 with frame and title
    CHECK(bench.dialog->height() <= 756);
}

TEST_CASE("The dialog of time and people opens wide enough for who is busy where, and until when")
{
    BusyBench bench;
    BookVisit book;
    book.customer = bench.kline;
    book.title = u"Tap drips"_qs;
    const VisitDetails::Reply details = bench.ask(VisitDetails{bench.act(book).visit.id});
    const VisitPlace place{WallTime::at(QDate(2026, 3, 3), 11), 60, {bench.bob}};
    VisitDialog dialog(bench.backend(), bench.context, details, place, VisitDialog::Start::Time);
    dialog.show();
    CHECK(bench.readsReason(&dialog));
    CHECK(dialog.height() <= 756); // of a screen of 1280 x 800 with frame and title
}
