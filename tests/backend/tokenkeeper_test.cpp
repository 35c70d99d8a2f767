// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/tokenkeeper.h"

#include "core/accounting/quickbooks/transportwire.h"
#include "core/net/qttransport.h"
#include "tests/testkit/memorycredentials.h"
#include "tests/testkit/simulatedbooks.h"
#include <QMutex>
#include <QThread>
#include <catch2/catch.hpp>
#include <memory>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// As a keyring, which several threads may ask.
class SharedCredentials final : public CredentialStore
{
public:
    void put(const QString &name, const QByteArray &value) { m_inner.put(name, value); }
    void read(const QString &name, QObject *receiver, Read done) override
    {
        const QMutexLocker lock(&m_mutex);
        m_inner.read(name, receiver, std::move(done));
    }
    void write(const QString &name, const Secret &secret, QObject *receiver, Written done) override
    {
        const QMutexLocker lock(&m_mutex);
        if (takesNothing) {
            const Done locked = failure(ErrorCode::StorageFailed, QStringLiteral("Your keyring is locked."));
            QMetaObject::invokeMethod(
                receiver, [done = std::move(done), locked] { done(locked); }, Qt::QueuedConnection);
            return;
        }
        m_inner.write(name, secret, receiver, std::move(done));
    }
    void remove(const QString &name, QObject *receiver, Written done) override
    {
        const QMutexLocker lock(&m_mutex);
        m_inner.remove(name, receiver, std::move(done));
    }

    std::atomic<bool> takesNothing = false; ///< what is in it can be read all the same

private:
    QMutex m_mutex;
    MemoryCredentials m_inner;
};

/// QuickBooks, and what the office knows of it.
struct Books : SimulatedBooks
{
    Books()
    {
        store.put(QStringLiteral("quickbooks.client_secret"), clientSecret.toUtf8());
        addresses.token = base() + QStringLiteral("/oauth2/v1/tokens/bearer");
        addresses.clientId = clientId;
    }

    SharedCredentials store;
    quickbooks::Addresses addresses;
    std::shared_ptr<RenewalTurns> turns = std::make_shared<RenewalTurns>();
    ManualClock clock{1'772'460'000};
};

/// One who works with it.
struct Somebody
{
    explicit Somebody(Books &books) : keeper(wire, books.store, books.addresses, books.clock, books.turns) {}

    QtTransport transport;
    quickbooks::TransportWire wire{transport};
    TokenKeeper keeper;
};

} // namespace

TEST_CASE("A window and a command that need the connection at the same moment renew it once")
{
    Books books;
    Somebody first(books);
    REQUIRE(first.keeper.begin(books.freshRefreshToken()));
    const QString old = *first.keeper.access();
    books.clock.advance(2 * 3600);
    std::vector<Result<QString>> got(4);
    std::vector<std::unique_ptr<QThread>> threads;
    for (Result<QString> &each : got)
        threads.emplace_back(QThread::create([&] {
            Somebody somebody(books);
            each = somebody.keeper.access();
        }));
    for (const auto &thread : threads)
        thread->start();
    for (const auto &thread : threads)
        thread->wait();
    for (const Result<QString> &each : got) {
        REQUIRE(each.has_value());
        CHECK(*each == *got.front());
        CHECK(*each != old);
    }
    CHECK(books.renewals() == 2); // the first connection, and one for all of them
}

TEST_CASE("A refresh token that is entered by hand counts, whatever is stored of an earlier connection")
{
    Books books;
    Somebody somebody(books);
    REQUIRE(somebody.keeper.begin(books.freshRefreshToken()));
    const QString before = *somebody.keeper.access();
    Somebody again(books);
    REQUIRE(again.keeper.begin(books.freshRefreshToken()));
    CHECK(*again.keeper.access() != before);
    CHECK(books.renewals() == 2);
}

TEST_CASE(
    "Tokens that the store does not take are said, kept for whoever comes next, and not used before they are "
    "stored")
{
    Books books;
    Somebody first(books);
    REQUIRE(first.keeper.begin(books.freshRefreshToken()));
    books.clock.advance(2 * 3600);
    books.store.takesNothing = true;
    const auto refused = first.keeper.access();
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().forUser.contains(QStringLiteral("could not be stored: Your keyring is locked.")));
    CHECK(refused.error().forUser.contains(QStringLiteral("Nothing was sent")));
    CHECK(books.renewals() == 2);
    {
        Somebody second(books); // the next job of the window
        CHECK_FALSE(second.keeper.access().has_value());
        CHECK(books.renewals() == 2); // the dead one is not tried
    }
    CHECK_FALSE(first.keeper.access().has_value());
    books.store.takesNothing = false;
    Somebody third(books);
    const auto got = third.keeper.access();
    REQUIRE(got.has_value());
    CHECK(books.renewals() == 2);
    Somebody fourth(books); // from the store
    CHECK(*fourth.keeper.access() == *got);
    books.clock.advance(2 * 3600);
    CHECK(fourth.keeper.access().has_value()); // the refresh token is the new one
    CHECK(books.renewals() == 3);
}

TEST_CASE("A sign-in that the store does not take leaves the connection before as it is")
{
    Books books;
    books.rotates = false;
    Somebody somebody(books);
    REQUIRE(somebody.keeper.begin(books.freshRefreshToken()));
    const QString before = *somebody.keeper.access();
    books.store.takesNothing = true;
    Somebody again(books);
    CHECK_FALSE(again.keeper.redeem(books.signIn()));
    books.store.takesNothing = false;
    CHECK_FALSE(books.turns->unwritten().has_value());
    Somebody next(books);
    CHECK(*next.keeper.access() == before);
}

TEST_CASE("Disconnecting takes its turn: while the connection is renewed it changes nothing, and says so")
{
    Books books;
    books.addresses.revoke = books.base() + QStringLiteral("/v2/oauth2/tokens/revoke");
    Somebody somebody(books);
    REQUIRE(somebody.keeper.begin(books.freshRefreshToken()));
    const QString before = *somebody.keeper.access();
    {
        const RenewalTurns::Turn turn(*books.turns); // whoever waits in an event loop meets itself
        const Done refused = Somebody(books).keeper.forget();
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().code == ErrorCode::NetworkDown);
        CHECK(refused.error().forUser.contains(QStringLiteral("renewed just now")));
    }
    CHECK(*Somebody(books).keeper.access() == before);
    CHECK(somebody.keeper.forget().has_value());
    CHECK_FALSE(Somebody(books).keeper.access().has_value());
    CHECK(books.renewals() == 1);
}

TEST_CASE("Disconnecting forgets tokens that were not stored yet, and ends them there")
{
    Books books;
    books.addresses.revoke = books.base() + QStringLiteral("/v2/oauth2/tokens/revoke");
    Somebody somebody(books);
    REQUIRE(somebody.keeper.begin(books.freshRefreshToken()));
    books.clock.advance(2 * 3600);
    books.store.takesNothing = true;
    CHECK_FALSE(somebody.keeper.access().has_value());
    books.store.takesNothing = false;
    CHECK(somebody.keeper.forget().has_value());
    CHECK_FALSE(books.turns->unwritten().has_value());
    CHECK_FALSE(Somebody(books).keeper.access().has_value());
}
