// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/databaselane.h"

#include "tests/testkit/tempoffice.h"
#include "tests/testkit/waiting.h"
#include <QEventLoop>
#include <QFile>
#include <QTimer>
#include <atomic>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct Lane
{
    QTemporaryDir folder;
    ManualClock clock{mondayMorningUtc};
    QObject receiver;
    DatabaseLane lane;

    QString path() const { return folder.filePath(QStringLiteral("shop.truckroll")); }
    Done start()
    {
        std::optional<Done> result;
        lane.start([this] { return Office::create(path(), TempOffice::inChicago(), clock); }, &receiver,
                   [&](Done done) { result.emplace(done); });
        REQUIRE(waitUntil([&] { return result.has_value(); }));
        return *result;
    }
};

} // namespace

TEST_CASE(
    "Work runs off this thread in the order it was sent: replies come back on this thread in that order")
{
    Lane lane;
    REQUIRE(lane.start().has_value());
    QThread *const here = QThread::currentThread();
    QList<int> replies;
    for (int i = 0; i < 50; ++i)
        lane.lane.run<bool>(
            &lane.receiver, [here](Office &) { return QThread::currentThread() != here; },
            [&replies, i, here](bool elsewhere) {
                CHECK(elsewhere);
                CHECK(QThread::currentThread() == here);
                replies += i;
            });
    CHECK(replies.isEmpty()); // nothing waits
    REQUIRE(waitUntil([&] { return replies.size() == 50; }));
    CHECK(std::is_sorted(replies.begin(), replies.end()));
}

TEST_CASE("An office that is closed while work waits inside an event loop stays until that work has ended")
{
    Lane parts;
    std::atomic<bool> waiting = false;
    std::atomic<bool> held = false;
    {
        DatabaseLane lane;
        std::optional<Done> opened;
        lane.start([&] { return Office::create(parts.path(), TempOffice::inChicago(), parts.clock); },
                   &parts.receiver, [&](Done done) { opened.emplace(done); });
        REQUIRE(waitUntil([&] { return opened.has_value(); }));
        lane.run<bool>(
            &parts.receiver,
            [&](Office &) {
                QEventLoop loop;
                QTimer::singleShot(0, &loop, [&] { waiting = true; });
                loop.exec(); // ended by the lane's end
                const auto second = Office::open(parts.path(), parts.clock);
                held = !second && second.error().code == ErrorCode::StorageBusy;
                return true;
            },
            [](bool) {});
        REQUIRE(waitUntil([&] { return waiting.load(); }));
    }
    CHECK(held);
    CHECK(Office::open(parts.path(), parts.clock).has_value());
}

TEST_CASE("A reply is dropped when its receiver is gone, also when it went after the work was done")
{
    Lane lane;
    REQUIRE(lane.start().has_value());
    int called = 0;
    const auto ask = [&](QObject *receiver) {
        lane.lane.run<int>(
            receiver, [](Office &) { return 1; }, [&](int) { ++called; });
    };
    auto gone = std::make_unique<QObject>();
    ask(gone.get());
    gone.reset(); // before the work
    auto late = std::make_unique<QObject>();
    ask(late.get());
    lane.lane.drain(); // the work is done, the reply is on its way
    late.reset();
    ask(&lane.receiver);
    REQUIRE(waitUntil([&] { return called > 0; }));
    CHECK(called == 1);
}

TEST_CASE("An office that cannot be opened is told, and the lane goes on")
{
    Lane lane;
    std::optional<Done> result;
    lane.lane.start([&] { return Office::open(lane.path(), lane.clock); }, &lane.receiver,
                    [&](Done done) { result.emplace(done); });
    REQUIRE(waitUntil([&] { return result.has_value(); }));
    CHECK(result->error().code == ErrorCode::OfficeRefused);
    CHECK(lane.start().has_value());
}

TEST_CASE("Going away, the lane finishes what was sent and closes the office")
{
    const QTemporaryDir folder;
    const ManualClock clock(mondayMorningUtc);
    const QString path = folder.filePath(QStringLiteral("shop.truckroll"));
    int done = 0;
    {
        QObject receiver;
        DatabaseLane lane;
        lane.start([&] { return Office::create(path, TempOffice::inChicago(), clock); }, &receiver,
                   [](Done) {});
        for (int i = 0; i < 20; ++i)
            lane.run<int>(
                &receiver, [&done](Office &) { return ++done; },
                [](int) { FAIL("nobody is there any more"); });
    }
    CHECK(done == 20);
    CHECK_FALSE(QFile::exists(path + QStringLiteral(".lock")));
    CHECK_FALSE(QFile::exists(path + QStringLiteral("-wal")));
    CHECK(Office::open(path, clock).has_value());
}
