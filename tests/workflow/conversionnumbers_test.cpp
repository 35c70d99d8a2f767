// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/billingacts.h"
#include "tests/workflow/dice.h"
#include "tests/workflow/documentbench.h"
#include <set>

using namespace truckroll;
using namespace truckroll::testkit;
using K = DocumentKind;

// The numbers of what conversions make.

TEST_CASE("numbers run without gaps through undo, failed writes, refusals and voids")
{
    DocumentBench shop;
    int tried = 0;
    Dice dice(7);
    for (int i = 0; i < 12; ++i) {
        const Document order = shop.workOrder();
        const auto drafted = shop.report(ConvertDocument{order.id, K::Invoice, {}, true});
        switch (dice.between(0, 3)) {
        case 0: // taken back: the number is free again
            REQUIRE(
                shop.office().undo(shop.owner(), drafted.report.changeset, drafted.report.text).has_value());
            failEveryStatement(shop, ConvertDocument{order.id, K::Invoice, {}, false}, tried);
            break;
        case 1:
            shop.voided(drafted.reply.document);
            break;
        default:
            shop.refusal(ConvertDocument{order.id, K::WorkOrder, {}, false});
        }
    }
    for (const K kind : {K::WorkOrder, K::Invoice}) {
        DocumentList list;
        list.kind = kind;
        std::set<QString> numbers;
        const auto rows = shop.ask(list);
        for (const DocumentRow &row : rows)
            numbers.insert(row.number.section(QLatin1Char('-'), 1));
        CHECK(numbers.size() == rows.size());
        CHECK(*numbers.begin() == QStringLiteral("1001"));
        CHECK(numbers.rbegin()->toInt() == 1000 + int(rows.size()));
    }
    CHECK(tried > 20);
}

TEST_CASE("a later number keeps an earlier act from being undone, so that no gap comes to be")
{
    DocumentBench shop;
    const auto first = shop.report(SaveDocument{shop.blank(K::Quote)});
    shop.quote();
    const auto undone = shop.office().undo(shop.owner(), first.report.changeset, first.report.text);
    REQUIRE_FALSE(undone.has_value());
    CHECK(undone.error().code == ErrorCode::Conflict);
    CHECK(shop.now(first.reply.id) == first.reply);
}
