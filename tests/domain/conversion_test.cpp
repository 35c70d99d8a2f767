// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/conversion.h"
#include "core/domain/totals.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using K = DocumentKind;
using S = DocumentState;

namespace {

DocumentLine item(qint64 id, const char *description, qint64 thousandths, qint64 dollars)
{
    DocumentLine line;
    line.id = LineId(id);
    line.description = QString::fromLatin1(description);
    line.quantity = Quantity::fromUnits(thousandths);
    line.unitPrice = UnitPrice::whole(dollars);
    line.taxable = true;
    return line;
}

DocumentLine text(qint64 id, const char *description)
{
    DocumentLine line;
    line.id = LineId(id);
    line.kind = LineKind::Text;
    line.description = QString::fromLatin1(description);
    return line;
}

DocumentLine percent(qint64 id, qint64 thousandths)
{
    DocumentLine line;
    line.id = LineId(id);
    line.kind = LineKind::DiscountPercent;
    line.percent = Percent::fromUnits(thousandths);
    return line;
}

const std::vector<TaxRate> &rates()
{
    static const std::vector<TaxRate> table = [] {
        TaxRate county;
        county.id = TaxRateId(1);
        county.name = QStringLiteral("County");
        county.percent = Percent::fromUnits(8250);
        return std::vector{county};
    }();
    return table;
}

Document workOrder()
{
    Document order;
    order.id = DocumentId(70);
    order.kind = K::WorkOrder;
    order.state = S::Completed;
    order.number = QStringLiteral("WO-1042");
    order.company = CompanyId(1);
    order.customer = CustomerId(2);
    order.site = SiteId(3);
    order.appointment = AppointmentId(4);
    order.visit = VisitId(5);
    order.title = QStringLiteral("Water heater");
    order.notesForCustomer = QStringLiteral("Two years of warranty.");
    order.internalNotes = QStringLiteral("Ask for the key.");
    order.taxRate = TaxRateId(1);
    order.lines = {text(1, "Heater"),
                   item(2, "Water heater", 1000, 900),
                   item(3, "Fittings", 3000, 10),
                   text(4, "Work"),
                   item(5, "Labor", 2500, 95),
                   percent(6, 10'000),
                   item(7, "Permit", 1000, 40),
                   text(8, "Thank you")};
    REQUIRE(computeTotals(order, rates()));
    return order;
}

/// What the store would read when these are all results of one document.
TakenSoFar takenBy(const std::vector<Document> &results)
{
    TakenSoFar taken;
    for (const Document &result : results) {
        for (const DocumentLine &line : result.lines) {
            if (line.sourceLine)
                taken.lines.push_back({line.sourceLine, line.quantity, line.amount, line.discountShare});
        }
        for (const DocumentTax &tax : result.taxes)
            taken.taxes.push_back({tax.rate, tax.tax, tax.base});
    }
    return taken;
}

QString whyNot(const Document &source, K to, const std::vector<LineTake> &takes = {},
               const TakenSoFar &taken = {})
{
    const auto plan = planConversion(source, to, takes, taken);
    REQUIRE_FALSE(plan);
    CHECK(plan.error().code == ErrorCode::RuleBroken);
    return plan.error().forUser;
}

} // namespace

TEST_CASE("rules 6 and 7: quotes become work orders and invoices, work orders become invoices, nothing else",
          "[conversion]")
{
    for (const K from : allDocumentKinds) {
        for (const K to : allDocumentKinds) {
            const bool allowed =
                (from == K::Quote && (to == K::WorkOrder || to == K::Invoice || to == K::ProForma)) ||
                (from == K::WorkOrder && (to == K::Invoice || to == K::ProForma));
            CAPTURE(documentKindName(from).toStdString(), documentKindName(to).toStdString());
            CHECK(kindConvertsTo(from, to) == allowed);
            Document source = workOrder();
            source.kind = from;
            source.state = firstState(from);
            CHECK(planConversion(source, to, {}, {}).has_value() == allowed);
        }
    }
}

TEST_CASE("rule 8: a conversion keeps the folder, copies the lines and names their sources", "[conversion]")
{
    const Document source = workOrder();
    const auto plan = planConversion(source, K::Invoice, {}, {});
    REQUIRE(plan);
    CHECK(plan->kind == K::Invoice);
    CHECK(plan->state == S::Draft);
    CHECK(plan->source == source.id);
    CHECK(plan->appointment == source.appointment);
    CHECK(plan->company == source.company);
    CHECK(plan->customer == source.customer);
    CHECK(plan->site == source.site);
    CHECK(plan->visit == source.visit);
    CHECK(plan->title == source.title);
    CHECK(plan->notesForCustomer == source.notesForCustomer);
    CHECK(plan->internalNotes.isEmpty()); // they stay with the work
    CHECK(plan->id.isNone());
    CHECK(plan->number.isEmpty());
    CHECK(plan->totals == source.totals);
    CHECK(plan->taxes == source.taxes);
    REQUIRE(plan->lines.size() == source.lines.size());
    for (size_t i = 0; i < source.lines.size(); ++i) {
        CHECK(plan->lines[i].sourceLine == source.lines[i].id);
        CHECK(plan->lines[i].id.isNone());
        CHECK(plan->lines[i].kind == source.lines[i].kind);
        CHECK(plan->lines[i].amount == source.lines[i].amount);
    }
}

TEST_CASE("what is saved computes to the same again, with today's rates as well", "[conversion]")
{
    const Document source = workOrder();
    auto newRates = rates();
    newRates[0].percent = Percent::whole(9);
    for (const auto &takes :
         {std::vector<LineTake>{}, {{LineId(3), Quantity::whole(1)}, {LineId(5), Quantity::whole(1)}}}) {
        auto part = planConversion(source, K::Invoice, takes, {}).value();
        const Document planned = part;
        REQUIRE(computeTotals(part, newRates));
        CHECK(part == planned);
    }
}

TEST_CASE("rule 9: what was converted does not convert again", "[conversion]")
{
    Document quote = workOrder();
    quote.kind = K::Quote;
    quote.state = S::Sold;
    quote.converted = true;
    CHECK(whyNot(quote, K::WorkOrder) == QStringLiteral("WO-1042 has been converted already."));
    CHECK(planConversion(quote, K::ProForma, {}, {}).has_value());
    Document order = workOrder();
    order.state = S::Invoiced;
    CHECK(whyNot(order, K::Invoice) == QStringLiteral("WO-1042 has been converted already."));
    const Document all = planConversion(workOrder(), K::Invoice, {}, {}).value();
    CHECK(whyNot(workOrder(), K::Invoice, {}, takenBy({all})) ==
          QStringLiteral("Nothing of WO-1042 is left to take."));
}

TEST_CASE("lost and cancelled documents are reopened before they convert, void ones never do", "[conversion]")
{
    Document document = workOrder();
    document.state = S::Cancelled;
    CHECK(whyNot(document, K::Invoice) == QStringLiteral("WO-1042 is marked “Canceled”. Reopen it first."));
    CHECK(whyNot(document, K::ProForma).contains(QStringLiteral("Canceled")));
    document.kind = K::Quote;
    document.state = S::Lost;
    CHECK(whyNot(document, K::WorkOrder).contains(QStringLiteral("Reopen it first")));
    document.state = S::Void;
    CHECK(whyNot(document, K::WorkOrder).contains(QStringLiteral("is void and stays so")));
    CHECK_FALSE(whyNot(document, K::WorkOrder).contains(QStringLiteral("Reopen")));
    for (const S state : {S::Draft, S::Sent, S::Sold}) {
        document.state = state;
        CHECK(planConversion(document, K::WorkOrder, {}, {}).has_value());
    }
}

TEST_CASE("a document without items does not convert", "[conversion]")
{
    Document empty = workOrder();
    empty.lines = {text(1, "Only words")};
    CHECK(whyNot(empty, K::Invoice) ==
          QStringLiteral("WO-1042 has no lines yet. Add at least one line first."));
    CHECK_FALSE(fullyTaken(empty, {}));
    CHECK(leftOver(empty, {}).empty());
}

TEST_CASE("a part takes what was asked for, with the headings above and flat discounts", "[conversion]")
{
    const Document source = workOrder();
    const auto part = planConversion(source, K::Invoice, {{LineId(5), Quantity::fromUnits(1000)}}, {});
    REQUIRE(part);
    REQUIRE(part->lines.size() == 4);
    CHECK(part->lines[0].description == QStringLiteral("Work"));
    CHECK(part->lines[1].quantity == Quantity::whole(1));
    CHECK(part->lines[1].amount == Money::whole(95));
    CHECK(part->lines[2].kind == LineKind::DiscountFlat);
    CHECK(part->lines[2].unitPrice == UnitPrice::fromUnits(95'000));
    CHECK(part->lines[2].description == QStringLiteral("Discount of 10%"));
    CHECK(part->lines[3].description == QStringLiteral("Thank you"));
    CHECK(part->totals.subtotal == Money::whole(95));
    CHECK(part->totals.discount == Money::fromUnits(950));
    CHECK(part->totals.tax == Money::fromUnits(705)); // 8.25 % of 85.50
}

TEST_CASE("no more of a line is taken than is left", "[conversion]")
{
    const Document source = workOrder();
    CHECK(whyNot(source, K::Invoice, {{LineId(3), Quantity::whole(4)}}) ==
          QStringLiteral("Only 3 of “Fittings” is left to take, not 4."));
    const auto part = planConversion(source, K::Invoice, {{LineId(3), Quantity::whole(2)}}, {}).value();
    const TakenSoFar taken = takenBy({part});
    CHECK(whyNot(source, K::Invoice, {{LineId(3), Quantity::whole(2)}}, taken) ==
          QStringLiteral("Only 1 of “Fittings” is left to take, not 2."));
    CHECK(whyNot(source, K::Invoice,
                 {{LineId(3), Quantity::fromUnits(600)}, {LineId(3), Quantity::fromUnits(600)}}, taken)
              .contains(QStringLiteral("not 1.2")));
    CHECK(whyNot(source, K::Invoice, {{LineId(3), Quantity::whole(-1)}}).contains(QStringLiteral("Only 3")));
    CHECK(whyNot(source, K::Invoice, {{LineId(99), Quantity::whole(1)}}).contains(QStringLiteral("WO-1042")));
    CHECK(whyNot(source, K::Invoice, {{LineId(6), Quantity::whole(1)}})
              .contains(QStringLiteral("not an item line")));
    CHECK(whyNot(source, K::Invoice, {{LineId(3), Quantity()}}) ==
          QStringLiteral("Choose at least one line of WO-1042."));
}

TEST_CASE("what is left shrinks with every part and is all of it again after a void", "[conversion]")
{
    const Document source = workOrder();
    CHECK(leftOver(source, {}).size() == 4);
    CHECK_FALSE(fullyTaken(source, {}));
    const auto first = planConversion(source, K::Invoice,
                                      {{LineId(3), Quantity::whole(2)}, {LineId(2), Quantity::whole(1)}}, {})
                           .value();
    const auto left = leftOver(source, takenBy({first}));
    REQUIRE(left.size() == 3);
    CHECK(left[0] == LineTake{LineId(3), Quantity::whole(1)});
    const auto rest = planConversion(source, K::Invoice, {}, takenBy({first})).value();
    CHECK(fullyTaken(source, takenBy({first, rest})));
    CHECK_FALSE(fullyTaken(source, takenBy({rest})));
    const auto again =
        planConversion(source, K::Invoice, {}, takenBy({rest})).value(); // the first was voided
    CHECK(again.totals.total + rest.totals.total == source.totals.total);
}

TEST_CASE("credits are taken with their own sign, free lines once", "[conversion]")
{
    Document source = workOrder();
    source.lines = {item(1, "Returned valve", -2000, 30), item(2, "Free visit", 0, 95),
                    item(3, "Labor", 1000, 95)};
    REQUIRE(computeTotals(source, rates()));
    const auto left = leftOver(source, {});
    REQUIRE(left.size() == 3);
    CHECK(left[0].quantity == Quantity::whole(-2));
    const auto part =
        planConversion(source, K::Invoice, {{LineId(1), Quantity::whole(-1)}, {LineId(2), Quantity()}}, {});
    REQUIRE(part);
    CHECK(part->lines.size() == 2);
    CHECK(part->totals.subtotal == Money::whole(-30));
    const auto after = leftOver(source, takenBy({*part}));
    REQUIRE(after.size() == 2);
    CHECK(after[0] == LineTake{LineId(1), Quantity::whole(-1)});
    CHECK(after[1].line == LineId(3));
    CHECK(whyNot(source, K::Invoice, {{LineId(1), Quantity::whole(1)}}).contains(QStringLiteral("Only -2")));
}

TEST_CASE("rule 19: a pro forma copies all of it and takes nothing", "[conversion]")
{
    const Document source = workOrder();
    const auto part = planConversion(source, K::Invoice, {{LineId(3), Quantity::whole(2)}}, {}).value();
    const auto proforma = planConversion(source, K::ProForma, {}, takenBy({part}));
    REQUIRE(proforma);
    CHECK(proforma->kind == K::ProForma);
    CHECK(proforma->state == S::Issued);
    CHECK(proforma->source == source.id);
    CHECK(proforma->totals == source.totals);
    for (const DocumentLine &line : proforma->lines)
        CHECK(line.sourceLine.isNone());
    CHECK(takenBy({*proforma}).lines.empty());
    CHECK_FALSE(planConversion(source, K::ProForma, {{LineId(3), Quantity::whole(1)}}, {}));
}

TEST_CASE("prices changed and lines added by hand in one part are not taken back in the next", "[conversion]")
{
    const Document source = workOrder();
    auto first = planConversion(source, K::Invoice, {{LineId(3), Quantity::whole(2)}}, {}).value();
    first.lines[1].unitPrice = UnitPrice::whole(25); // agreed at the door
    DocumentLine extra = item(0, "Emergency fee", 1000, 150);
    first.lines.push_back(extra);
    REQUIRE(computeTotals(first, rates()));
    const auto rest = planConversion(source, K::Invoice, {}, takenBy({first})).value();
    const auto untouched = planConversion(source, K::Invoice, {{LineId(3), Quantity::whole(2)}}, {}).value();
    const auto expected = planConversion(source, K::Invoice, {}, takenBy({untouched})).value();
    CHECK(rest.totals.subtotal == expected.totals.subtotal);
    CHECK(rest.totals.discount == expected.totals.discount);
    const Money difference = rest.totals.tax - expected.totals.tax;
    CHECK(std::abs(difference.units()) <= 1);
}

TEST_CASE("a quote's parts can be work orders, whose parts can be invoices", "[conversion]")
{
    Document quote = workOrder();
    quote.kind = K::Quote;
    quote.state = S::Sold;
    auto order = planConversion(quote, K::WorkOrder,
                                {{LineId(3), Quantity::whole(2)}, {LineId(5), Quantity::fromUnits(777)}}, {})
                     .value();
    CHECK(order.state == S::Open);
    CHECK(order.internalNotes == quote.internalNotes);
    order.id = DocumentId(71);
    qint64 id = 100;
    for (DocumentLine &line : order.lines)
        line.id = LineId(id++);
    const LineTake some{order.lines[1].id, Quantity::fromUnits(333)};
    const auto first = planConversion(order, K::Invoice, {some}, {}).value();
    const auto rest = planConversion(order, K::Invoice, {}, takenBy({first})).value();
    CHECK(first.totals.total + rest.totals.total == order.totals.total);
    const auto other = planConversion(quote, K::Invoice, {}, takenBy({order})).value();
    CHECK(order.totals.total + other.totals.total == quote.totals.total);
}
