// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/perform.h"
#include "tests/workflow/documentbench.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

Stage named(const char *name, bool sent)
{
    Stage stage;
    stage.name = QString::fromLatin1(name);
    stage.probability = Percent::whole(75);
    stage.sent = sent;
    return stage;
}

} // namespace

TEST_CASE("Stages are the office's own: added at the end, changed, ordered, each act undone")
{
    DocumentBench shop;
    const Stage added = thereAndBack(shop, SaveStage{named("Negotiation", true)});
    CHECK(added.position == 4);
    Stage changed = added;
    changed.name = QStringLiteral("Talking");
    changed.position = 1; // is not how they are ordered
    changed = thereAndBack(shop, SaveStage{changed});
    CHECK(changed.position == 4);
    refusedCleanly(shop, SaveStage{named("talking", true)});
    Stage tooSure = named("Sure", true);
    tooSure.probability = Percent::whole(101);
    refusedCleanly(shop, SaveStage{tooSure});
    std::vector<StageId> order;
    for (const Stage &stage : shop.ask(StageList{}))
        order.insert(order.begin(), stage.id);
    thereAndBack(shop, OrderStages{order});
    const auto now = shop.ask(StageList{});
    CHECK(now.front().name == QStringLiteral("Talking"));
    CHECK(now.front().position == 1);
    order.pop_back();
    refusedCleanly(shop, OrderStages{order});
}

TEST_CASE("No stage is named like the ends that are there always")
{
    DocumentBench shop;
    for (const char *name : {"Sold", "lost", " SOLD "}) {
        INFO(name);
        refusedCleanly(shop, SaveStage{named(name, true)});
    }
}

TEST_CASE("A stage is taken out with its quotes going to another one of the same sort")
{
    DocumentBench shop;
    const auto stages = shop.ask(StageList{});
    const Document quote = shop.mark(shop.quote(), DocumentState::Sent);
    CHECK(quote.stage == stages[1].id);
    refusedCleanly(shop, RemoveStage{stages[1].id, stages[1].version, {}});
    refusedCleanly(shop, RemoveStage{stages[1].id, stages[1].version, stages[0].id});
    thereAndBack(shop, RemoveStage{stages[1].id, stages[1].version, stages[2].id});
    CHECK(shop.now(quote).stage == stages[2].id);
    const auto left = shop.ask(StageList{});
    REQUIRE(left.size() == 2);
    CHECK(left[1].position == 2);
    Stage other = left[1];
    other.sent = false;
    refusedCleanly(shop, SaveStage{other}); // its quotes are with the customer
    shop.act(RemoveStage{left[0].id, left[0].version, {}});
    refusedCleanly(shop, RemoveStage{left[1].id, shop.ask(StageList{})[0].version, {}}); // the last one
    shop.checkOffice();
}

TEST_CASE("The only stage that its quotes can stand in is not taken out, and the sentence says what to do")
{
    DocumentBench shop;
    shop.quote();
    const Stage draft = shop.ask(StageList{})[0];
    CHECK(refusedCleanly(shop, RemoveStage{draft.id, draft.version, {}})
              .forUser.contains(QStringLiteral("add another such stage first")));
    Stage second;
    second.name = QStringLiteral("Measured");
    second = shop.act(SaveStage{second});
    CHECK(refusedCleanly(shop, RemoveStage{draft.id, draft.version, {}})
              .forUser.contains(QStringLiteral("say in which stage")));
    thereAndBack(shop, RemoveStage{draft.id, draft.version, second.id});
}

TEST_CASE("A dispatcher may not change the office's stages")
{
    CHECK_FALSE(roleMay(Role::Dispatcher, SaveStage::action));
    CHECK(roleMay(Role::Dispatcher, PlaceQuotes::action));
    CHECK_FALSE(roleMay(Role::Technician, PlaceQuotes::action));
}
