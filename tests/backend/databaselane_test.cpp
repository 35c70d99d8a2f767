// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/databaselane.h"

#include "tests/testkit/heldcheck.h"
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

TEST_CASE("While the file is looked through questions are answered, and acts wait in their order")
{
    HeldOffice held;
    QStringList said;
    QList<int> stored;
    QObject::connect(&held.backend, &Backend::said, [&](const QString &text) { said << text; });
    const auto send = [&](int number, const QString &name) {
        SaveCustomer save;
        save.customer.name = name;
        held.backend.act(&held.receiver, save,
                         std::function<void(Result<Customer>)>([&, number](const auto &made) {
                             CHECK(made);
                             stored << number;
                         }));
    };
    send(1, QStringLiteral("Oak School"));
    send(2, QStringLiteral("Mill Diner"));
    CHECK(held.ask(CustomerList{}).size() == 1);
    CHECK(stored.isEmpty());
    REQUIRE(said.size() == 1); // once for both
    held.backend.letBeDone();
    send(3, QStringLiteral("Lake Motel"));
    REQUIRE(waitUntil([&] { return stored.size() == 3; }));
    CHECK(stored == QList<int>{1, 2, 3});
    CHECK(held.ask(CustomerList{}).size() == 4);
    CHECK(held.backend.history().canUndo());
}

TEST_CASE("Acts that waited are refused when the file turns out to be damaged, and it stays as it is")
{
    HeldOffice held(true);
    const QByteArray before = bytesOf(held.office.path());
    std::optional<Error> refused;
    std::optional<Error> told;
    QObject::connect(&held.backend, &Backend::failed, [&](const Error &error) { told = error; });
    held.backend.act(&held.receiver, held.toEleven(),
                     std::function<void(Result<Visit>)>([&](const auto &moved) {
                         REQUIRE_FALSE(moved);
                         refused = moved.error();
                     }));
    CHECK(held.ask(VisitDetails{held.booked.id}).visit == held.booked);
    CHECK_FALSE(refused);
    held.backend.letBeDone();
    REQUIRE(waitUntil([&] { return refused && told; }));
    CHECK(refused->code == ErrorCode::OfficeRefused);
    CHECK(refused->forUser.contains(QStringLiteral("Restore a backup")));
    CHECK(bytesOf(held.office.path()) == before);
}

TEST_CASE(
    "Who looks far ahead does not wait for the file either: visits of series are made when it was checked")
{
    HeldOffice held;
    const QDate far = held.booked.start->date.addDays(7 * 70);
    const auto cards = [&] { return held.ask(BoardRange{far, far}).cards.size(); };
    int changes = 0;
    QObject::connect(&held.backend, &Backend::changed, [&] { ++changes; });
    CHECK(cards() == 0);
    held.backend.letBeDone();
    REQUIRE(waitUntil([&] { return changes > 0; })); // so that the board reads again
    CHECK(cards() == 1);
}

TEST_CASE("An office that is closed while acts wait for the look through its file stores them first")
{
    TempOffice office;
    office.close();
    int done = 0;
    bool waited = false;
    {
        QSemaphore gate;
        QObject receiver;
        DatabaseLane lane;
        lane.start(
            [&] {
                return Office::openAtOnce(office.path(), office.clock(), {},
                                          [&gate](const Done &) { gate.acquire(); });
            },
            &receiver, [](Done) {});
        lane.run<int>(
            &receiver, [&done](Office &) { return ++done; }, [](int) {});
        lane.look<bool>(
            &receiver,
            [&](Office &) {
                waited = done == 0;
                gate.release();
                return true;
            },
            [](bool) {});
    }
    CHECK(waited);
    CHECK(done == 1);
}

TEST_CASE(
    "What waited for the look through the file keeps its order, also behind work with a loop of its own")
{
    TempOffice office;
    office.close();
    QSemaphore gate;
    QObject receiver;
    QEventLoop *loop = nullptr; // this, and the order, belong to the lane's thread
    QList<int> order;
    std::atomic<int> begun = 0;
    DatabaseLane lane;
    lane.start(
        [&, opening = lane.nextOpening()] {
            return Office::openAtOnce(office.path(), office.clock(), {}, [&, opening](const Done &) {
                gate.acquire();
                lane.wasChecked(opening);
            });
        },
        &receiver, [](Done) {});
    const auto send = [&](int number, const std::function<void()> &what) {
        lane.run<bool>(
            &receiver,
            [&, number, what](Office &) {
                order << number;
                ++begun;
                what();
                return true;
            },
            [](bool) {});
    };
    send(1, [&] {
        QEventLoop own;
        loop = &own;
        own.exec();
    });
    send(2, [] {});
    gate.release();
    CHECK(waitUntil([&] { return begun == 2; })); // inside the loop
    send(3, [] {});
    send(4, [&] { loop->quit(); });
    REQUIRE(waitUntil([&] { return begun == 4; }));
    lane.drain();
    CHECK(order == QList<int>{1, 2, 3, 4});
}

TEST_CASE("The end of the look through one office's file lets nothing go in the office opened after it")
{
    Lane parts;
    TempOffice office;
    office.close();
    QSemaphore gate;
    std::atomic<int> done = 0;
    std::optional<bool> waited;
    const int first = parts.lane.nextOpening();
    REQUIRE(parts.start().has_value());
    const int second = parts.lane.nextOpening();
    parts.lane.start(
        [&] {
            return Office::openAtOnce(office.path(), office.clock(), {},
                                      [&](const Done &) { gate.acquire(); });
        },
        &parts.receiver, [](Done) {});
    parts.lane.wasChecked(first);
    parts.lane.run<int>(
        &parts.receiver, [&done](Office &) { return ++done; }, [](int) {});
    parts.lane.look<bool>(
        &parts.receiver, [&done](Office &) { return done == 0; }, [&waited](bool it) { waited = it; });
    CHECK(waitUntil([&] { return waited.has_value(); }));
    CHECK(waited == true);
    gate.release();
    parts.lane.wasChecked(second);
    CHECK(waitUntil([&] { return done == 1; }));
    parts.lane.start([&] { return Office::open(parts.path(), parts.clock); }, &parts.receiver, [](Done) {});
    parts.lane.drain(); // the other is closed before its gate goes
}

TEST_CASE("Who signs in while acts wait for the look through the file cannot take back what another did")
{
    HeldOffice held;
    QStringList said;
    bool undoable = false;
    bool moved = false;
    bool signedIn = false;
    QObject::connect(&held.backend, &Backend::said, [&](const QString &text, bool undo) {
        said << text;
        undoable |= undo;
    });
    held.backend.act(&held.receiver, held.toEleven(),
                     std::function<void(Result<Visit>)>([&](const auto &done) { moved = bool(done); }));
    held.backend.undo();
    held.backend.signIn({}, {}, &held.receiver, [&](const Done &) { signedIn = true; });
    REQUIRE(waitUntil([&] { return signedIn; }));
    REQUIRE_FALSE(moved);
    held.backend.letBeDone();
    REQUIRE(waitUntil([&] { return moved; }));
    CHECK(said.last().startsWith(QStringLiteral("Moved Kline Bakery")));
    CHECK_FALSE(undoable);
    CHECK_FALSE(held.backend.history().canUndo());
    CHECK(held.ask(VisitDetails{held.booked.id}).visit.start->minute == 11 * 60);
}

TEST_CASE("A question that is acted upon knows of the acts that wait, and their storing is told")
{
    HeldOffice held;
    QStringList said;
    std::optional<Drafts::Reply> drafts;
    QObject::connect(&held.backend, &Backend::said, [&](const QString &text) { said << text; });
    held.backend.act(&held.receiver, KeepDraft{QStringLiteral("booking"), QStringLiteral("Oak School")});
    held.backend.ask(&held.receiver, Drafts{}, into(drafts));
    CHECK(held.ask(CustomerList{}).size() == 1);
    CHECK_FALSE(drafts);
    CHECK(said.size() == 1);
    held.backend.letBeDone();
    REQUIRE(waitUntil([&] { return drafts.has_value(); }));
    CHECK(drafts->at(QStringLiteral("booking")) == QStringLiteral("Oak School"));
    REQUIRE(said.size() == 2);
    CHECK(said.last().contains(QStringLiteral("changes are stored.")));
}

TEST_CASE("A backup that waits for the look through the file says so")
{
    HeldOffice held;
    QStringList said;
    std::optional<Done> made;
    QObject::connect(&held.backend, &Backend::said, [&](const QString &text) { said << text; });
    held.backend.backup(held.office.folder() + QStringLiteral("/kept.truckroll"), &held.receiver,
                        [&](const Done &done) { made = done; });
    REQUIRE(waitUntil([&] { return !said.isEmpty(); }));
    CHECK_FALSE(made);
    held.backend.letBeDone();
    REQUIRE(waitUntil([&] { return made.has_value(); }));
    CHECK(made->has_value());
    CHECK(said.size() == 2);
}
