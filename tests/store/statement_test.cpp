// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"

#include "tests/testkit/tempdatabase.h"
#include <catch2/catch.hpp>
#include <limits>
#include <sqlite3.h>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

QString roundTrip(Connection &connection, const QString &text)
{
    Statement statement(connection, "SELECT ?");
    statement.bind(text);
    REQUIRE(statement.step());
    return statement.text(0);
}

} // namespace

TEST_CASE("Values come back as they were bound")
{
    TempDatabase shop;
    Statement s(shop.connection(), "SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?");
    const WallTime nine = WallTime::at(QDate(2026, 3, 2), 9, 5);
    s.bindAll(std::numeric_limits<qint64>::min(), true, QStringLiteral("Zoë\n"), QByteArray("\0x", 2),
              QDate(2026, 3, 2));
    s.bindAll(std::optional<WallTime>(nine), Money::fromUnits(-1250), QDate(), std::optional<WallTime>());
    REQUIRE(s.step());
    CHECK(s.number(0) == std::numeric_limits<qint64>::min());
    CHECK(s.flag(1));
    CHECK(s.text(2) == QStringLiteral("Zoë\n"));
    CHECK(s.blob(3) == QByteArray("\0x", 2));
    CHECK(s.date(4) == QDate(2026, 3, 2));
    CHECK(s.wallTime(5) == nine);
    CHECK(s.amount<Money>(6) == Money::fromUnits(-1250));
    CHECK(s.isNull(7));
    CHECK_FALSE(s.date(7).isValid());
    CHECK_FALSE(s.wallTime(8).has_value());
    CHECK_FALSE(s.step());
}

TEST_CASE("Texts are never NULL and hold nothing that SQLite stumbles over")
{
    TempDatabase shop;
    Statement s(shop.connection(), "SELECT typeof(?)");
    s.bind(QString());
    REQUIRE(s.step());
    CHECK(s.text(0) == QStringLiteral("text"));
    CHECK(roundTrip(shop.connection(), QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b")) ==
          QStringLiteral("ab"));
    const QString alone = roundTrip(shop.connection(), QString(QChar(0xD800)) + QStringLiteral("z"));
    CHECK(alone.endsWith(QLatin1Char('z'))); // a lone surrogate does not eat the next letter
    CHECK(roundTrip(shop.connection(), QStringLiteral("😀 東京")) == QStringLiteral("😀 東京"));
}

TEST_CASE("A null blob is an empty blob, a none id is NULL")
{
    TempDatabase shop;
    Statement s(shop.connection(), "SELECT typeof(?), typeof(?)");
    s.bind(QByteArray()).bind(Id<struct AnyTag>());
    REQUIRE(s.step());
    CHECK(s.text(0) == QStringLiteral("blob"));
    CHECK(s.text(1) == QStringLiteral("null"));
}

TEST_CASE("A failing statement throws with SQLite's extended code")
{
    TempDatabase shop;
    shop.act([](WriteScope &scope) {
        Statement(scope.connection(), "INSERT INTO setting VALUES ('a', '1')").run();
        try {
            Statement(scope.connection(), "INSERT INTO setting VALUES ('a', '2')").run();
            FAIL("the name is taken");
        } catch (const StorageFailure &problem) {
            CHECK(problem.sqliteCode() == SQLITE_CONSTRAINT_PRIMARYKEY);
        }
    });
    CHECK_THROWS_AS(Statement(shop.connection(), "SELECT nothing FROM nowhere"), StorageFailure);
}

TEST_CASE("Run answers how many rows changed, and a statement can be run again")
{
    TempDatabase shop;
    shop.act([](WriteScope &scope) {
        Statement insert(scope.connection(), "INSERT INTO setting VALUES (?, 'x')");
        for (const char *name : {"a", "b", "c"}) {
            insert.bind(QString::fromLatin1(name));
            CHECK(insert.run() == 1);
            insert.reset();
        }
        CHECK(Statement(scope.connection(), "DELETE FROM setting WHERE name <> 'b'").run() == 2);
    });
}
