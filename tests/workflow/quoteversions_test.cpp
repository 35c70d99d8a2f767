// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/perform.h"
#include "tests/workflow/documentbench.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

using S = DocumentState;

QuoteSeen seen(DocumentBench &shop, const Document &document)
{
    return {document.id, shop.now(document).version};
}

} // namespace

TEST_CASE("A revised quote is a new version with the number of the first, the old one stays to be read")
{
    DocumentBench shop;
    const Document first = shop.mark(shop.quote(), S::Sent);
    const Document second = thereAndBack(shop, ReviseQuote{seen(shop, first)});
    CHECK(second.number == first.number + QStringLiteral("-2"));
    CHECK(second.state == S::Draft);
    CHECK(second.appointment == first.appointment);
    CHECK(second.revisionOf == first.id);
    CHECK(second.totals == first.totals);
    const Document old = shop.now(first);
    CHECK(old.state == S::Void);
    CHECK(old.stateReason.contains(second.number));
    CHECK(old.lines == first.lines);
    const Document third = shop.act(ReviseQuote{seen(shop, shop.mark(second, S::Lost))});
    CHECK(third.number == first.number + QStringLiteral("-3"));
    CHECK(shop.ask(Pipeline{}).quotes.size() == 1);
    // The series went on by one alone.
    CHECK(shop.quote().number.mid(2).toInt() == first.number.mid(2).toInt() + 1);
    shop.checkOffice();
}

TEST_CASE("What is still a draft, what is void and what was converted is not revised")
{
    DocumentBench shop;
    const Document draft = shop.quote();
    refusedCleanly(shop, ReviseQuote{seen(shop, draft)});
    const Document sold = shop.mark(shop.quote(), S::Sold);
    const Document order = shop.convert(sold.id, DocumentKind::WorkOrder);
    refusedCleanly(shop, ReviseQuote{seen(shop, sold)});
    refusedCleanly(shop, ReviseQuote{seen(shop, order)});
    refusedCleanly(shop, ReviseQuote{seen(shop, shop.voided(draft))});
    shop.mark(order, S::Cancelled);
    CHECK(shop.act(ReviseQuote{seen(shop, sold)}).state == S::Draft);
    shop.checkOffice();
}

TEST_CASE("A duplicate is a draft of today with a number of its own")
{
    DocumentBench shop;
    const Document quote = shop.mark(shop.quote(), S::Lost);
    shop.clock().advance(3 * 86400);
    const Document copy = thereAndBack(shop, DuplicateDocument{quote.id, {}});
    CHECK(copy.number != quote.number);
    CHECK(copy.state == S::Draft);
    CHECK(copy.appointment == quote.appointment);
    CHECK(copy.date == QDate(2026, 3, 5));
    CHECK(copy.totals == quote.totals);
    CHECK(copy.stateReason.isEmpty());
    const Document elsewhere = shop.workOrder();
    CHECK(shop.act(DuplicateDocument{quote.id, elsewhere.appointment}).appointment == elsewhere.appointment);
    CHECK(shop.act(DuplicateDocument{elsewhere.id, {}}).kind == DocumentKind::WorkOrder);
    refusedCleanly(shop, DuplicateDocument{shop.issued().id, {}});
    shop.checkOffice();
}
