// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/daysheetloader.h"

#include "tests/testkit/monday.h"
#include "tests/ui/officebench.h"
#include "ui/print/previewdialog.h"
#include "ui/print/printing.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

void book(OfficeBench &bench, CustomerId customer, TechnicianId technician, int hour)
{
    BookVisit booking;
    booking.customer = customer;
    booking.title = QStringLiteral("Tap repair at %1").arg(hour);
    booking.start = WallTime::at(monday, hour);
    booking.technicians = {technician};
    bench.act(booking);
}

TechnicianId technician(OfficeBench &bench, const char *name)
{
    SaveTechnician save;
    save.technician.name = QString::fromLatin1(name);
    return bench.act(save).id;
}

CustomerId customer(OfficeBench &bench)
{
    SaveCustomer save;
    save.customer.name = QStringLiteral("Kline Bakery");
    return bench.act(save).id;
}

} // namespace

TEST_CASE("The day sheets of a window are those of the office, of everybody or of one technician")
{
    OfficeBench bench;
    const CustomerId kline = customer(bench);
    const TechnicianId ann = technician(bench, "Ann Ruiz");
    const TechnicianId bob = technician(bench, "Bob Meyer");
    book(bench, kline, ann, 13);
    book(bench, kline, ann, 9);
    book(bench, kline, bob, 10);

    const auto sheetsOf = [&](std::optional<TechnicianId> one) {
        std::vector<Sheet> sheets;
        DaySheetLoader loader(bench.backend(), monday, one, nullptr);
        QObject::connect(&loader, &DaySheetLoader::loaded,
                         [&](const std::vector<Sheet> &loaded) { sheets = loaded; });
        loader.start();
        REQUIRE(waitUntil([&] { return !sheets.empty(); }));
        return sheets;
    };
    const auto all = sheetsOf({});
    REQUIRE(all.size() == 2);
    REQUIRE(all[0].rows.size() == 2);
    CHECK(all[0].rows[0].cells.at(2).contains(QStringLiteral("Tap repair at 9")));
    CHECK(all[0].companyName == QStringLiteral("Prairie Plumbing"));
    CHECK(proposedFileName(all) == QStringLiteral("Day Sheets, March 2, 2026.pdf"));
    const auto his = sheetsOf(bob);
    REQUIRE(his.size() == 1);
    CHECK(his[0].number.startsWith(QStringLiteral("Bob Meyer")));
}

TEST_CASE("The preview of day sheets fills its window with a page for each technician")
{
    OfficeBench bench;
    const CustomerId kline = customer(bench);
    book(bench, kline, technician(bench, "Ann Ruiz"), 9);
    book(bench, kline, technician(bench, "Bob Meyer"), 10);
    QWidget window;
    showDaySheetPreview(&window, bench.backend(), monday);
    auto *preview = window.findChild<PreviewDialog *>();
    REQUIRE(preview);
    auto *pages = preview->findChild<PageView *>();
    REQUIRE(pages);
    CHECK(waitUntil([&] { return pages->pageCount() == 2; }));
    CHECK(preview->windowTitle() == QStringLiteral("Print preview: Day Sheets, March 2, 2026"));
}
