// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/billingacts.h"
#include "tests/workflow/documentbench.h"

using namespace truckroll;
using namespace truckroll::testkit;
using K = DocumentKind;

TEST_CASE("What billing many would come to is told before: what is left of each, and why not")
{
    DocumentBench shop;
    const Document whole = shop.workOrder();
    const Document part = shop.workOrder();
    shop.act(ConvertDocument{part.id, K::Invoice, {{part.lines[0].id, Quantity::whole(1)}}, false});
    const Document done = shop.workOrder();
    const Document bill = shop.convert(done.id, K::Invoice);
    const auto rows = shop.ask(BillingPreview{{whole.id, part.id, done.id}});
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].left == whole.totals.total);
    CHECK(rows[1].total == part.totals.total);
    CHECK(rows[1].left < part.totals.total);
    CHECK(rows[1].whyNot.isEmpty());
    CHECK(rows[2].whyNot.contains(bill.number));
    CHECK(shop.convert(part.id, K::Invoice).totals.total == rows[1].left);
}

TEST_CASE("What billing would come to knows of deposits that it takes off")
{
    DocumentBench shop;
    const Document order = shop.workOrder();
    const Document asked = shop.act(MakePartProForma{order.id, {}, {}, Money::whole(100)});
    shop.act(BillProForma{asked.id, false});
    const auto rows = shop.ask(BillingPreview{{order.id}});
    CHECK(rows.front().left == order.totals.total - Money::whole(100));
    CHECK(shop.convert(order.id, K::Invoice).totals.total == rows.front().left);
}

TEST_CASE("Work orders of one quote that are billed together share its deposit, as they will when they are")
{
    DocumentBench shop;
    const Document quote = shop.quote();
    const Document asked = shop.act(MakePartProForma{quote.id, {}, {}, Money::whole(50)});
    shop.act(BillProForma{asked.id, false});
    std::vector<DocumentId> orders;
    for (const size_t line : {size_t(0), size_t(1)})
        orders.push_back(
            shop.act(ConvertDocument{
                         quote.id, K::WorkOrder, {{quote.lines[line].id, quote.lines[line].quantity}}, false})
                .document.id);
    REQUIRE(orders[0] != orders[1]);
    const auto rows = shop.ask(BillingPreview{orders});
    REQUIRE(rows.size() == 2);
    for (size_t i = 0; i < 2; ++i)
        CHECK(shop.convert(orders[i], K::Invoice).totals.total == rows[i].left);
    CHECK(rows[1].left == rows[1].total); // the first took the deposit
}
