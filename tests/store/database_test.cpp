// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "core/store/recording.h"
#include "core/store/statement.h"
#include "tests/store/rows.h"
#include "tests/testkit/failingstatements.h"
#include "tests/testkit/officedump.h"
#include "tests/testkit/tempdatabase.h"
#include <QFile>
#include <catch2/catch.hpp>
#include <sqlite3.h>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct Shop : TempDatabase
{
    Shop() { act(foundOffice); }
    BookedRows book(const QString &title, Commit *commit = nullptr)
    {
        BookedRows rows;
        Commit made = act([&](WriteScope &scope) { rows = bookRows(scope, title); });
        if (commit)
            *commit = made;
        return rows;
    }
    QString userTables() { return dumpOffice(connection(), DumpPart::UserTables); }
};

} // namespace

TEST_CASE("A commit says what it changed and in which folder, once for each record")
{
    Shop shop;
    Commit commit;
    const BookedRows rows = shop.book(QStringLiteral("Tap repair"), &commit);
    const auto has = [&](EntityKind entity, qint64 id, Change::Kind kind, qint64 folder) {
        return std::count(commit.changes.changes.begin(), commit.changes.changes.end(),
                          Change{entity, id, kind, folder}) == 1;
    };
    CHECK(has(EntityKind::Customer, rows.customer, Change::Kind::Added, 0));
    CHECK(has(EntityKind::Appointment, rows.appointment, Change::Kind::Added, rows.appointment));
    CHECK(has(EntityKind::Visit, rows.visit, Change::Kind::Added, rows.appointment));
    CHECK(commit.undoable);
    CHECK(commit.text == QStringLiteral("Booked Tap repair"));

    const Commit stretched = shop.act([&](WriteScope &scope) { stretchVisit(scope, rows.visit, 90); });
    REQUIRE(stretched.changes.changes.size() == 1);
    CHECK(stretched.changes.changes[0] ==
          Change{EntityKind::Visit, rows.visit, Change::Kind::Changed, rows.appointment});

    const auto undone = shop.database().apply(Shop::owner(), commit.changeset, true, commit.text);
    CHECK_FALSE(undone.has_value()); // stretched since
}

TEST_CASE("Removed rows are told with the folder they stood in")
{
    Shop shop;
    Commit commit;
    const BookedRows rows = shop.book(QStringLiteral("Tap repair"), &commit);
    const auto undone = shop.database().apply(Shop::owner(), commit.changeset, true, commit.text);
    REQUIRE(undone.has_value());
    const Change gone{EntityKind::Visit, rows.visit, Change::Kind::Removed, rows.appointment};
    CHECK(std::count(undone->changes.changes.begin(), undone->changes.changes.end(), gone) == 1);
    CHECK(undone->text == QStringLiteral("Undid: Booked Tap repair"));
}

TEST_CASE("Undo and redo come back to the same rows, and the number given back leaves no gap")
{
    Shop shop;
    const QString before = shop.userTables();
    Commit booked;
    const BookedRows rows = shop.book(QStringLiteral("Tap repair"), &booked);
    const QString after = shop.userTables();
    const Commit stretched = shop.act([&](WriteScope &scope) { stretchVisit(scope, rows.visit, 90); });
    const QString longer = shop.userTables();

    REQUIRE(shop.database().apply(Shop::owner(), stretched.changeset, true, stretched.text));
    CHECK(shop.userTables() == after);
    REQUIRE(shop.database().apply(Shop::owner(), booked.changeset, true, booked.text));
    CHECK(shop.userTables() == before);
    REQUIRE(shop.database().apply(Shop::owner(), booked.changeset, false, booked.text));
    REQUIRE(shop.database().apply(Shop::owner(), stretched.changeset, false, stretched.text));
    CHECK(shop.userTables() == longer);
    CHECK(shop.number("SELECT count(*) FROM audit WHERE text LIKE 'Undid: %'") == 2);
    CHECK(shop.number("SELECT count(*) FROM audit WHERE text LIKE 'Did again: %'") == 2);
}

TEST_CASE("Undoing what was changed since is a Conflict that names who changed it, and changes nothing")
{
    Shop shop;
    Commit booked;
    const BookedRows rows = shop.book(QStringLiteral("Tap repair"), &booked);
    const Commit first = shop.act([&](WriteScope &scope) { stretchVisit(scope, rows.visit, 90); });
    shop.act([&](WriteScope &scope) { stretchVisit(scope, rows.visit, 120); });
    const QString before = dumpOffice(shop.connection());

    const auto undone = shop.database().apply(Shop::owner(), first.changeset, true, first.text);
    REQUIRE_FALSE(undone.has_value());
    CHECK(undone.error().code == ErrorCode::Conflict);
    CHECK(undone.error().forUser.contains(QStringLiteral("by Pat Owner: Made it 120 minutes")));
    CHECK(dumpOffice(shop.connection()) == before);
}

TEST_CASE("Undoing a booking after a later number was given out is a Conflict that says so")
{
    Shop shop;
    Commit first;
    shop.book(QStringLiteral("Tap repair"), &first);
    shop.book(QStringLiteral("Boiler"));
    const QString before = dumpOffice(shop.connection());
    const auto undone = shop.database().apply(Shop::owner(), first.changeset, true, first.text);
    REQUIRE_FALSE(undone.has_value());
    CHECK(undone.error().code == ErrorCode::Conflict);
    CHECK(undone.error().forUser.contains(QStringLiteral("later number")));
    CHECK(dumpOffice(shop.connection()) == before);
}

TEST_CASE("Undoing what something newer belongs to is a Conflict, not a broken reference")
{
    Shop shop;
    Commit booked;
    const BookedRows rows = shop.book(QStringLiteral("Tap repair"), &booked);
    shop.act([&](WriteScope &scope) {
        Statement(scope.connection(), "INSERT INTO call_note VALUES (?, ?, ?, 'asked again', 0, NULL, '')")
            .bindAll(scope.newId(), scope.version(), rows.appointment)
            .run();
    });
    const QString before = dumpOffice(shop.connection());
    const auto undone = shop.database().apply(Shop::owner(), booked.changeset, true, booked.text);
    REQUIRE_FALSE(undone.has_value());
    CHECK(undone.error().code == ErrorCode::Conflict);
    CHECK(dumpOffice(shop.connection()) == before);
}

TEST_CASE("Joined changesets are undone as one")
{
    Shop shop;
    Commit booked;
    const BookedRows rows = shop.book(QStringLiteral("Tap repair"), &booked);
    const QString before = shop.userTables();
    const Commit a = shop.act([&](WriteScope &scope) { stretchVisit(scope, rows.visit, 75); });
    const Commit b = shop.act([&](WriteScope &scope) { stretchVisit(scope, rows.visit, 90); });
    const auto both = Database::join(a.changeset, b.changeset);
    REQUIRE(both.has_value());
    REQUIRE(shop.database().apply(Shop::owner(), *both, true, b.text));
    CHECK(shop.userTables() == before);
}

TEST_CASE("Ids and versions are never used twice, not after undo, failure or another start")
{
    Shop shop;
    Commit booked;
    const BookedRows rows = shop.book(QStringLiteral("Tap repair"), &booked);
    const qint64 version = shop.number("SELECT max(version) FROM visit");
    REQUIRE(shop.database().apply(Shop::owner(), booked.changeset, true, booked.text));
    const BookedRows second = shop.book(QStringLiteral("Boiler"));
    CHECK(second.customer > rows.visit);
    CHECK(shop.number("SELECT max(version) FROM visit") > version);
    shop.reopen();
    CHECK(shop.book(QStringLiteral("Drain")).customer > second.visit);
}

TEST_CASE("An act that answers badly leaves nothing behind, and its ids can be used")
{
    Shop shop;
    const QString before = dumpOffice(shop.connection());
    const auto done = shop.database().write<Nothing>(Shop::owner(), true, [](WriteScope &scope) -> Done {
        bookRows(scope, QStringLiteral("Tap repair"));
        return ruleBroken(QStringLiteral("no"));
    });
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().code == ErrorCode::RuleBroken);
    CHECK(dumpOffice(shop.connection()) == before);
    shop.book(QStringLiteral("Boiler"));
}

TEST_CASE("Whichever statement of an act fails, nothing is changed and the sentence says so")
{
    Shop shop;
    const QString before = dumpOffice(shop.connection());
    int tried = 0;
    for (int n = 1;; ++n) {
        FailingStatements failing(shop.connection(), n);
        const auto done = shop.database().write<Nothing>(Shop::owner(), true, [](WriteScope &scope) -> Done {
            const BookedRows rows = bookRows(scope, QStringLiteral("Tap repair"));
            stretchVisit(scope, rows.visit, 90);
            return Nothing{};
        });
        if (!failing.struck())
            break;
        ++tried;
        INFO(failing.sql().toStdString());
        REQUIRE_FALSE(done.has_value());
        CHECK(done.error().code == ErrorCode::StorageFailed);
        CHECK(done.error().forUser.contains(QStringLiteral("not saved")));
        CHECK(dumpOffice(shop.connection()) == before);
    }
    CHECK(tried >= 12); // BEGIN, version, ids, five inserts, updates, audit, COMMIT
    WARN("statements made to fail: " << tried);
    CHECK(shop.number("SELECT count(*) FROM visit") == 1); // the last try had nothing fail
}

TEST_CASE("A write that is not recorded says that everything may be new")
{
    Shop shop;
    Commit commit;
    const auto done = shop.database().write<Nothing>(
        Shop::owner(), Recorded::Nothing,
        [](WriteScope &scope) -> Done {
            bookRows(scope, QStringLiteral("Tap repair"));
            return Nothing{};
        },
        &commit);
    REQUIRE(done.has_value());
    CHECK(commit.changes.everything);
    CHECK(commit.changes.touches(EntityKind::Crew));
    CHECK_FALSE(commit.undoable);
}

TEST_CASE("The audit cannot be changed or emptied")
{
    Shop shop;
    shop.book(QStringLiteral("Tap repair"));
    for (const char *sql : {"UPDATE audit SET text = ''", "DELETE FROM audit"}) {
        const auto done =
            shop.database().write<Nothing>(Shop::owner(), false, [&](WriteScope &scope) -> Done {
                scope.connection().execute(sql);
                return Nothing{};
            });
        CHECK_FALSE(done.has_value());
    }
    CHECK(shop.number("SELECT count(*) FROM audit") == 1);
}

TEST_CASE("A file that was removed or replaced while open is not written to any more")
{
    Shop shop;
    shop.book(QStringLiteral("Tap repair"));
    const bool replaced = GENERATE(false, true);
    REQUIRE(QFile::rename(shop.path(), shop.path() + QStringLiteral(".away")));
    if (replaced)
        REQUIRE(QFile::copy(shop.path() + QStringLiteral(".away"), shop.path()));
    const auto done = shop.database().write<Nothing>(Shop::owner(), true, [](WriteScope &scope) -> Done {
        bookRows(scope, QStringLiteral("Boiler"));
        return Nothing{};
    });
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().code == ErrorCode::OfficeGone);
    CHECK(done.error().forUser.contains(QStringLiteral("removed or replaced")));
    CHECK(shop.number("SELECT count(*) FROM visit") == 1);
}
