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
        m_inner.write(name, secret, receiver, std::move(done));
    }
    void remove(const QString &name, QObject *receiver, Written done) override
    {
        const QMutexLocker lock(&m_mutex);
        m_inner.remove(name, receiver, std::move(done));
    }

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
