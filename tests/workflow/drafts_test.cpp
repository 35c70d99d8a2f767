// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/perform.h"
#include "tests/testkit/acttrials.h"

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

const QString booking = QStringLiteral("booking");

} // namespace

TEST_CASE("A draft outlives the program as it was typed, is replaced, and goes with empty text")
{
    TempOffice shop;
    const QString text = QStringLiteral("{\"title\": \"Tap\\n \"}  ");
    shop.act(KeepDraft{booking, QStringLiteral("T")});
    shop.act(KeepDraft{booking, text});
    shop.act(KeepDraft{QStringLiteral("document:1042"), QStringLiteral("x")});
    shop.reopen();
    CHECK(shop.ask(Drafts{}) ==
          Drafts::Reply{{booking, text}, {QStringLiteral("document:1042"), QStringLiteral("x")}});
    shop.act(KeepDraft{booking, {}});
    CHECK(shop.ask(Drafts{}).size() == 1);
}

TEST_CASE("Drafts are each user's own")
{
    TempOffice shop;
    SaveUser save;
    save.user.name = QStringLiteral("Dana");
    const User dana = shop.act(save);
    const Actor actor{dana.id, dana.name, dana.role};
    shop.act(KeepDraft{booking, QStringLiteral("mine")});
    REQUIRE(shop.office().act(actor, KeepDraft{booking, QStringLiteral("hers")}).has_value());
    CHECK(shop.ask(Drafts{}).at(booking) == QStringLiteral("mine"));
    CHECK(shop.office().ask(actor, Drafts{})->at(booking) == QStringLiteral("hers"));
}

TEST_CASE("A draft is no step of undo and stands in no history: a card number is not kept in it either")
{
    TempOffice shop;
    const QString rows = dumpOffice(shop.connection(), DumpPart::UserTables);
    const auto acted = shop.report(KeepDraft{booking, QStringLiteral("Tap")});
    CHECK_FALSE(acted.report.undoable);
    CHECK(acted.report.text.isEmpty());
    CHECK(dumpOffice(shop.connection(), DumpPart::UserTables) == rows);
    const Error error = refusedCleanly(shop, KeepDraft{booking, QStringLiteral("Tap, 4111 1111 1111 1111")});
    CHECK(error.forUser.contains(QStringLiteral("card number")));
    CHECK(shop.ask(Drafts{}).at(booking) == QStringLiteral("Tap"));
    CHECK(refusedCleanly(shop, KeepDraft{{}, QStringLiteral("x")}).code == ErrorCode::RuleBroken);
}
