// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/documentedit.h"

#include "core/domain/totals.h"
#include <catch2/catch.hpp>
#include <functional>

using namespace truckroll;

namespace {

/// A stored part bill: two lines with carries, a discount, a tax with a carry.
Document partBill()
{
    Document bill;
    bill.id = DocumentId(9);
    bill.version = 4;
    bill.kind = DocumentKind::Invoice;
    bill.number = QStringLiteral("INV-1001");
    bill.customer = CustomerId(3);
    bill.source = DocumentId(8);
    for (int i = 1; i <= 3; ++i) {
        DocumentLine line;
        line.id = LineId(i);
        line.sourceLine = LineId(100 + i);
        line.unitPrice = UnitPrice::whole(10 * i);
        line.roundingCarry = Money::fromUnits(1);
        line.discountCarry = Money::fromUnits(i == 1 ? 1 : i == 2 ? -1 : 0);
        bill.lines.push_back(line);
    }
    bill.lines[2].kind = LineKind::DiscountFlat;
    DocumentTax tax;
    tax.rate = TaxRateId(5);
    tax.carry = Money::fromUnits(-1);
    bill.taxes = {tax};
    return bill;
}

} // namespace

TEST_CASE("an editor changes what it shows and nothing else", "[documentedit]")
{
    const Document stored = partBill();
    Document wanted = stored;
    wanted.title = QStringLiteral("New");
    wanted.dueDate = QDate(2026, 5, 1);
    wanted.number = QStringLiteral("INV-9");
    wanted.state = DocumentState::Paid;
    wanted.customer = CustomerId(4);
    wanted.source = {};
    wanted.paid = Money::whole(3);
    Document expected = stored;
    expected.title = wanted.title;
    expected.dueDate = wanted.dueDate;
    CHECK(editedDocument(stored, wanted) == expected);
}

TEST_CASE("the cents of a part bill stay while no amount is touched", "[documentedit]")
{
    const Document stored = partBill();
    Document wanted = stored;
    for (DocumentLine &line : wanted.lines) { // as an editor that does not know of them sends it
        line.description = QStringLiteral("Better words");
        line.roundingCarry = {};
        line.discountCarry = {};
        line.sourceLine = {};
    }
    wanted.taxes.clear();
    const Document edited = editedDocument(stored, wanted);
    for (size_t i = 0; i < 3; ++i) {
        CHECK(edited.lines[i].roundingCarry == stored.lines[i].roundingCarry);
        CHECK(edited.lines[i].discountCarry == stored.lines[i].discountCarry);
        CHECK(edited.lines[i].sourceLine == stored.lines[i].sourceLine);
    }
    CHECK(edited.taxes == stored.taxes);
}

TEST_CASE("the cents of a part bill go with the amounts they were made for", "[documentedit]")
{
    const Document stored = partBill();
    Document wanted = stored;
    const auto sharedAreGone = [](const Document &edited) {
        for (const DocumentLine &line : edited.lines)
            CHECK(line.discountCarry.isZero());
        CHECK(edited.taxes[0].carry.isZero());
    };
    SECTION("a quantity")
    {
        wanted.lines[0].quantity = Quantity::whole(2);
        const Document edited = editedDocument(stored, wanted);
        CHECK(edited.lines[0].roundingCarry.isZero());
        CHECK(edited.lines[1].roundingCarry == Money::fromUnits(1));
        CHECK(edited.lines[2].roundingCarry.isZero()); // a discount follows the lines above it
        sharedAreGone(edited);
    }
    SECTION("a removed line")
    {
        wanted.lines.erase(wanted.lines.begin()), sharedAreGone(editedDocument(stored, wanted));
    }
    SECTION("another order")
    {
        std::swap(wanted.lines[1], wanted.lines[2]);
        sharedAreGone(editedDocument(stored, wanted));
    }
    SECTION("tax")
    {
        wanted.taxExempt = true;
        sharedAreGone(editedDocument(stored, wanted));
    }
}

TEST_CASE("an id that is not of this document, or stands there twice, is a new line", "[documentedit]")
{
    const Document stored = partBill();
    Document wanted = stored;
    wanted.lines[1].id = LineId(77);
    wanted.lines.push_back(wanted.lines[0]);
    const Document edited = editedDocument(stored, wanted);
    CHECK(edited.lines[0].id == LineId(1));
    CHECK(edited.lines[1].id.isNone());
    CHECK(edited.lines[1].sourceLine.isNone());
    CHECK(edited.lines[3].id.isNone());
    CHECK(edited.lines[3].roundingCarry.isZero());
}

TEST_CASE("only the office's notes may differ on what is frozen", "[documentedit]")
{
    const Document stored = partBill();
    Document wanted = stored;
    CHECK(onlyInternalsDiffer(stored, wanted));
    wanted.internalNotes = QStringLiteral("called");
    CHECK(onlyInternalsDiffer(stored, wanted));
    wanted.notesForCustomer = QStringLiteral("printed");
    CHECK_FALSE(onlyInternalsDiffer(stored, wanted));
}

TEST_CASE("billed lines keep price, tax and what was billed of them: the others are free", "[documentedit]")
{
    Document order = partBill();
    order.kind = DocumentKind::WorkOrder;
    order.lines[0].quantity = Quantity::whole(3);
    order.lines[1].quantity = -Quantity::whole(3); // a credit
    order.lines[2].kind = LineKind::Item;          // of discounts, the case below
    TakenSoFar taken;
    taken.lines = {{LineId(1), Quantity::whole(1), Money::whole(10), {}},
                   {LineId(2), -Quantity::whole(2), Money::whole(-40), {}}};
    const auto allows = [&](const std::function<void(Document &)> &change) {
        Document edited = order;
        change(edited);
        const Done done = checkBilledLines(order, edited, taken);
        if (!done)
            CHECK_FALSE(done.error().forUser.isEmpty());
        return done.has_value();
    };
    CHECK(allows([](Document &) {}));
    CHECK(allows([](Document &d) { d.lines[0].quantity = Quantity::whole(1); }));
    CHECK(allows([](Document &d) { d.lines[1].quantity = -Quantity::whole(2); }));
    CHECK(allows([](Document &d) { d.lines[0].quantity = Quantity::whole(30); }));
    CHECK(allows([](Document &d) { d.lines.pop_back(); }));
    CHECK_FALSE(allows([](Document &d) { d.lines[0].quantity = Quantity::fromUnits(999); }));
    CHECK_FALSE(allows([](Document &d) { d.lines[1].quantity = -Quantity::fromUnits(1999); }));
    CHECK_FALSE(allows([](Document &d) { d.lines.erase(d.lines.begin()); }));
    CHECK_FALSE(allows([](Document &d) { d.lines[0].unitPrice = UnitPrice::whole(11); }));
    CHECK_FALSE(allows([](Document &d) { d.lines[0].taxable = true; }));
    CHECK_FALSE(allows([](Document &d) { d.lines[0].kind = LineKind::Text; }));
    CHECK_FALSE(allows([](Document &d) { d.taxRate = TaxRateId(6); }));
    taken.lines.clear();
    CHECK(allows([](Document &d) { d.lines.clear(); }));
}

TEST_CASE("what was billed keeps its discounts, in their place: the parts add up to the whole",
          "[documentedit]")
{
    // Two items, ten percent off, a third item; a part of the first is billed.
    Document order = partBill();
    order.kind = DocumentKind::WorkOrder;
    order.lines[0].quantity = Quantity::whole(10);
    order.lines[2].kind = LineKind::DiscountPercent;
    order.lines[2].percent = Percent::whole(10);
    DocumentLine last = order.lines[0];
    last.id = LineId(4);
    order.lines.push_back(last);
    TakenSoFar taken;
    taken.lines = {{LineId(1), Quantity::whole(4), Money::whole(36), {}}};
    const auto allows = [&](const std::function<void(Document &)> &change) {
        Document edited = order;
        change(edited);
        return checkBilledLines(order, edited, taken).has_value();
    };
    const auto off = [](LineKind kind) {
        DocumentLine line;
        line.kind = kind;
        line.percent = Percent::whole(100);
        line.unitPrice = UnitPrice::whole(5);
        return line;
    };
    SECTION("a percentage")
    {
        CHECK(allows([](Document &d) { d.lines[0].quantity = Quantity::whole(20); }));
        CHECK(allows([](Document &d) { d.lines[1].unitPrice = UnitPrice::whole(3); }));
        CHECK(allows([](Document &d) { d.lines.erase(d.lines.begin() + 1); }));
        CHECK(allows([](Document &d) { d.lines.pop_back(); }));
        CHECK(allows([](Document &d) { std::swap(d.lines[1], d.lines[3]); }));
        CHECK(allows([&](Document &d) { d.lines.insert(d.lines.begin(), off(LineKind::DiscountPercent)); }));
        CHECK_FALSE(allows([](Document &d) { d.lines.erase(d.lines.begin() + 2); }));
        CHECK_FALSE(allows([](Document &d) { d.lines[2].percent = Percent::whole(11); }));
        CHECK_FALSE(allows([](Document &d) { d.lines[2].kind = LineKind::DiscountFlat; }));
        CHECK_FALSE(allows([](Document &d) { std::swap(d.lines[0], d.lines[3]); }));
        CHECK_FALSE(allows([&](Document &d) { d.lines.push_back(off(LineKind::DiscountPercent)); }));
        CHECK_FALSE(allows([&](Document &d) { d.lines.push_back(off(LineKind::DiscountFlat)); }));
    }
    SECTION("an amount that the lines above it share")
    {
        order.lines[2] = off(LineKind::DiscountFlat);
        CHECK(allows([](Document &d) { d.lines[3].quantity = Quantity::whole(20); }));
        CHECK(allows([](Document &d) { d.lines.pop_back(); }));
        CHECK_FALSE(allows([](Document &d) { d.lines[0].quantity = Quantity::whole(20); }));
        CHECK_FALSE(allows([](Document &d) { d.lines[1].unitPrice = UnitPrice::whole(3); }));
        CHECK_FALSE(allows([](Document &d) { d.lines.erase(d.lines.begin() + 1); }));
        CHECK_FALSE(allows([](Document &d) { d.lines.insert(d.lines.begin(), d.lines[3]); }));
    }
}
