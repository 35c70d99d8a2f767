// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/demoplace.h"

#include "app/composition.h"
#include "core/backend/office.h"
#include "core/domain/cardacts.h"
#include "tests/testkit/tempoffice.h"
#include "tests/testkit/waiting.h"
#include <QApplication>
#include <QDir>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

constexpr qint64 monday = 1772460000; ///< 2 March 2026, 08:00 in Chicago
constexpr qint64 oneDay = 24 * 60 * 60;

struct DemoFolder
{
    /// An office of Monday; `work` is what somebody does in it.
    void make(const std::function<void(Office &, const Actor &)> &work = {})
    {
        const ManualClock clock(monday);
        const auto office = Office::create(path, TempOffice::inChicago(), clock);
        REQUIRE(office.has_value());
        const auto owner = (*office)->signIn({}, {});
        REQUIRE(owner.has_value());
        if (work)
            work(**office, *owner);
    }
    std::optional<OldDemo> seenAt(qint64 when) const
    {
        const ManualClock clock(when);
        return oldDemo(path, clock);
    }

    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("demo.truckroll"));
};

} // namespace

TEST_CASE("A demo office of another day is old, and untouched as long as nobody worked in it")
{
    DemoFolder demo;
    demo.make();
    CHECK_FALSE(demo.seenAt(monday + 3600));
    const auto old = demo.seenAt(monday + oneDay);
    REQUIRE(old);
    CHECK(old->madeOn == QDate(2026, 3, 2));
    CHECK(old->untouched);
    CHECK(removeDemo(demo.path));
    CHECK(QDir(demo.folder.path())
              .entryList({QStringLiteral("demo.truckroll"), QStringLiteral("*-wal")})
              .isEmpty());
    CHECK_FALSE(demo.seenAt(monday + oneDay)); // there is none
}

TEST_CASE("An act or text that was typed in a demo office keeps it")
{
    const bool typed = GENERATE(false, true);
    DemoFolder demo;
    demo.make([&](Office &office, const Actor &owner) {
        SaveCustomer save;
        save.customer.name = QStringLiteral("Kline Bakery");
        if (typed)
            REQUIRE(
                office.act(owner, KeepDraft{QStringLiteral("booking"), QStringLiteral("{}")}).has_value());
        else
            REQUIRE(office.act(owner, save).has_value());
    });
    const auto old = demo.seenAt(monday + oneDay);
    REQUIRE(old);
    CHECK_FALSE(old->untouched);
}

TEST_CASE("A demo office takes its cards where the environment says, and still counts as untouched")
{
    qputenv("TRUCKROLL_DEMO_SETTINGS",
            "cardpointe.gateway_url=http://127.0.0.1:8777/rest/ cardpointe.merchant_id=800000000001");
    const auto settings = demoSettings();
    qunsetenv("TRUCKROLL_DEMO_SETTINGS");
    CHECK(demoSettings().empty());
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("demo.truckroll"));
    NewOffice what;
    what.demo = true;
    what.settings = settings;
    {
        const ManualClock clock(monday);
        const auto office = Office::create(path, what, clock);
        REQUIRE(office.has_value());
        const auto owner = (*office)->signIn({}, {});
        REQUIRE(owner.has_value());
        const auto setups = (*office)->ask(*owner, CardSetups{});
        REQUIRE(setups.has_value());
        CardAccount account;
        account.company = setups->front().company;
        const auto known = (*office)->ask(*owner, account);
        REQUIRE(known.has_value());
        CHECK(known->setup.merchant == QStringLiteral("800000000001"));
        CHECK(known->addresses.gateway.port() == 8777);
    }
    const auto old = oldDemo(path, ManualClock(monday + oneDay));
    REQUIRE(old);
    CHECK(old->untouched);
}

TEST_CASE("A picture shows the morning of the day where the office is, whatever zone the machine is set to")
{
    for (const char *zone : {"Asia/Tokyo", "America/Los_Angeles"}) {
        NewOffice what = TempOffice::inChicago();
        what.zone = zone;
        TempOffice office(what);
        office.close();
        QTemporaryDir folder;
        WindowOptions options;
        options.office = office.path();
        options.date = QDate(2026, 3, 4);
        options.screenshot = folder.filePath(QStringLiteral("board.png"));
        Composition program(*qApp, options, false, true);
        program.start();
        const qint64 morning = demoMoment(options.date, QTimeZone(zone));
        INFO(zone);
        CHECK(waitUntil([&] { return program.backend().clock().nowUtc() == morning; }));
        CHECK(program.backend().today() == options.date);
    }
}
