// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/undohistory.h"

#include "core/backend/office.h"
#include "tests/testkit/tempoffice.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

UndoHistory::Entry entry(const char *text, const char *key = "")
{
    return {QString::fromLatin1(text), QByteArray("not a changeset"), QString::fromLatin1(key)};
}

} // namespace

TEST_CASE("Entries go from one side to the other, and a new act forgets what could be done again")
{
    UndoHistory history;
    CHECK_FALSE(history.canUndo());
    CHECK(history.undoText().isEmpty());
    history.record(entry("a"));
    history.record(entry("b"));
    CHECK(history.undoText() == QStringLiteral("b"));
    history.undone();
    CHECK(history.undoText() == QStringLiteral("a"));
    CHECK(history.redoText() == QStringLiteral("b"));
    history.redone();
    CHECK(history.undoText() == QStringLiteral("b"));
    CHECK_FALSE(history.canRedo());
    history.undone();
    history.record(entry("c"));
    CHECK_FALSE(history.canRedo());
    history.dropUndo();
    CHECK(history.undoText() == QStringLiteral("a"));
    history.clear();
    CHECK_FALSE(history.canUndo());
}

TEST_CASE("An act that cannot be taken back stands in the way of those before it until it was told of")
{
    UndoHistory history;
    history.record(entry("a", "key"));
    history.recordFinal(QStringLiteral("paid"), QStringLiteral("Void it."));
    CHECK(history.isAtFinal());
    CHECK_FALSE(history.canUndo());
    CHECK(history.undoText().isEmpty());
    CHECK(history.nextUndo().instead == QStringLiteral("Void it."));
    history.passFinal();
    CHECK(history.undoText() == QStringLiteral("a"));

    history.record(entry("b", "key")); // passed, but not gone beyond: it stands there again
    history.undone();
    CHECK(history.isAtFinal());
    history.redone();
    CHECK(history.undoText() == QStringLiteral("b"));
    history.undone();
    history.passFinal();
    history.undone(); // beyond it
    CHECK(history.redoText() == QStringLiteral("a"));
    history.redone();
    CHECK(history.undoText() == QStringLiteral("a"));
    CHECK_FALSE(history.isAtFinal());
}

TEST_CASE("The history keeps the newest acts only")
{
    UndoHistory history;
    for (size_t i = 0; i < UndoHistory::depth + 5; ++i)
        history.record(entry(QByteArray::number(int(i)).constData()));
    size_t kept = 0;
    for (; history.canUndo(); ++kept)
        history.dropUndo();
    CHECK(kept == UndoHistory::depth);
}

TEST_CASE("Acts that do not fit together stay two entries, even with one key")
{
    UndoHistory history;
    history.record(entry("a", "key"));
    history.record(entry("b", "key")); // no changesets: joining fails, nothing may be lost
    history.dropUndo();
    CHECK(history.undoText() == QStringLiteral("a"));
}

TEST_CASE("Moves of one visit with one key are one entry and are undone as one")
{
    TempOffice shop;
    const auto technician = shop.newTechnician();
    Visit visit = shop.newVisit(shop.newCustomer(), technician, 9).visit;
    const auto at = [&](int hour) {
        return MoveVisit{visit.id, visit.version, WallTime::at(QDate(2026, 3, 2), hour), 60, {technician}};
    };
    UndoHistory history;
    for (const int hour : {10, 11, 12}) {
        const auto moved = shop.report(at(hour));
        visit = moved.reply;
        history.record({moved.report.text, moved.report.changeset, QStringLiteral("move:1")});
    }
    const auto other = shop.report(at(14));
    history.record({other.report.text, other.report.changeset, QStringLiteral("move:2")});

    REQUIRE(shop.office().undo(shop.owner(), history.nextUndo().changeset, history.undoText()));
    history.undone();
    CHECK(shop.ask(VisitDetails{visit.id}).visit.start->minute == 12 * 60);
    REQUIRE(shop.office().undo(shop.owner(), history.nextUndo().changeset, history.undoText()));
    history.undone();
    CHECK(shop.ask(VisitDetails{visit.id}).visit.start->minute == 9 * 60);
    CHECK_FALSE(history.canUndo());
    REQUIRE(shop.office().redo(shop.owner(), history.nextRedo().changeset, history.redoText()));
    CHECK(shop.ask(VisitDetails{visit.id}).visit.start->minute == 12 * 60);
}
