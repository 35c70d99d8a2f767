// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/billingacts.h"
#include "tests/workflow/documentbench.h"

using namespace truckroll;
using namespace truckroll::testkit;
using K = DocumentKind;
using S = DocumentState;

namespace {

Document deposit(DocumentBench &shop, const Document &source, qint64 cents)
{
    MakePartProForma part;
    part.source = source.id;
    part.amount = Money::fromUnits(cents);
    return shop.act(part);
}

} // namespace

TEST_CASE("rule 19: a pro forma for a deposit shows what is asked for and touches no balance")
{
    DocumentBench shop;
    const Document quote = shop.quote(); // 551.69
    MakePartProForma part;
    part.source = quote.id;
    part.percent = Percent::whole(30);
    const Document proForma = shop.act(part);
    CHECK(proForma.kind == K::ProForma);
    CHECK(proForma.state == S::Issued);
    CHECK(proForma.number == QStringLiteral("PF-1001"));
    CHECK(proForma.totals.total == Money::fromUnits((quote.totals.total.units() * 30 + 50) / 100));
    CHECK(proForma.lines.front().description.contains(quote.number));
    CHECK(shop.now(quote).state == S::Draft);
    CHECK(shop.number("SELECT count(*) FROM payment") == 0);
    CHECK(shop.number("SELECT count(*) FROM document WHERE kind = 'invoice'") == 0);
    shop.checkOffice();
}

TEST_CASE("A deposit is billed when the money comes, and the invoice of the work takes it off")
{
    DocumentBench shop;
    const Document quote = shop.quote();
    const Money total = quote.totals.total;
    const Document proForma = deposit(shop, quote, 20000);
    const auto billed = shop.act(BillProForma{proForma.id, false});
    CHECK_FALSE(billed.already);
    CHECK(billed.document.kind == K::Invoice);
    CHECK(billed.document.state == S::Open);
    CHECK(billed.document.totals.total == Money::fromUnits(20000));
    CHECK(billed.document.totals.tax == Money());
    CHECK(shop.now(quote).state == S::Sold);
    CHECK(shop.pay(billed.document, 20000).invoice.state == S::Paid);
    const Document order = shop.convert(quote.id, K::WorkOrder);
    const Document invoice = shop.convert(order.id, K::Invoice);
    CHECK(invoice.totals.total == total - Money::fromUnits(20000));
    CHECK(invoice.totals.tax == quote.totals.tax);
    CHECK(invoice.lines.back().description.contains(billed.document.number));
    CHECK(shop.now(order).state == S::Invoiced);
    const Error error = shop.refusal(
        VoidDocument{billed.document.id, shop.now(billed.document).version, QStringLiteral("Wrong")});
    CHECK(error.code == ErrorCode::RuleBroken); // it was paid
    shop.checkOffice();
}

TEST_CASE("A deposit is taken off part bills one after the other, never below zero, and again after a void")
{
    DocumentBench shop;
    const Document order = shop.workOrder();
    const Money total = order.totals.total;
    const Document paid = shop.act(BillProForma{deposit(shop, order, 45000).id, false}).document;
    const auto part = [&](size_t line) {
        return shop
            .act(ConvertDocument{
                order.id, K::Invoice, {{order.lines[line].id, order.lines[line].quantity}}, false})
            .document;
    };
    const Document first = part(0);
    CHECK_FALSE(first.totals.total.isNegative());
    const Document second = shop.convert(order.id, K::Invoice);
    CHECK(paid.totals.total + first.totals.total + second.totals.total == total);
    const Error error = shop.refusal(VoidDocument{paid.id, shop.now(paid).version, QStringLiteral("Wrong")});
    CHECK(error.forUser.contains(first.number));
    shop.voided(second);
    const Document again = shop.convert(order.id, K::Invoice);
    CHECK(again.totals.total == second.totals.total);
    shop.checkOffice();
}

TEST_CASE("A pro forma of some lines is billed with these lines, the rest stays to be billed")
{
    DocumentBench shop;
    const Document order = shop.workOrder();
    MakePartProForma command;
    command.source = order.id;
    command.takes = {{order.lines[0].id, Quantity::whole(1)}};
    const Document proForma = shop.act(command);
    CHECK(shop.ask(DocumentDetails{order.id}).taken.lines.empty());
    const Document invoice = shop.act(BillProForma{proForma.id, false}).document;
    CHECK(invoice.totals == proForma.totals);
    CHECK(invoice.source == order.id);
    const Document rest = shop.convert(order.id, K::Invoice);
    CHECK(invoice.totals.total + rest.totals.total == order.totals.total);
    const auto again = shop.act(BillProForma{proForma.id, false});
    CHECK(again.already);
    CHECK(again.document.id == invoice.id);
    shop.checkOffice();
}

TEST_CASE("A pro forma of the whole is billed with all that is left, also when its quote became a work order")
{
    DocumentBench shop;
    const Document quote = shop.quote();
    const Document proForma = shop.act(MakeProForma{quote.id}).document;
    const Document order = shop.convert(quote.id, K::WorkOrder);
    const Document invoice = shop.act(BillProForma{proForma.id, false}).document;
    CHECK(invoice.source == order.id);
    CHECK(invoice.totals.total == quote.totals.total);
    CHECK(shop.act(BillProForma{proForma.id, false}).already);
    shop.voided(invoice);
    CHECK_FALSE(shop.act(BillProForma{proForma.id, false}).already);
    shop.checkOffice();
}

TEST_CASE(
    "A deposit of nothing, of too much, of two ways at once, or on a lost quote is refused with the reason")
{
    DocumentBench shop;
    const Document quote = shop.quote();
    MakePartProForma command;
    command.source = quote.id;
    CHECK(shop.refusal(command).code == ErrorCode::RuleBroken);
    command.amount = Money();
    CHECK(shop.refusal(command).code == ErrorCode::RuleBroken);
    command.amount = quote.totals.total + Money::fromUnits(1);
    CHECK(shop.refusal(command).forUser.contains(quote.number));
    command.amount = quote.totals.total;
    command.percent = Percent::whole(10);
    CHECK(shop.refusal(command).code == ErrorCode::RuleBroken);
    command.percent.reset();
    shop.mark(quote, S::Lost);
    CHECK(shop.refusal(command).forUser.contains(quote.number));
    CHECK(shop.number("SELECT count(*) FROM document WHERE kind = 'proforma'") == 0);
}

TEST_CASE("A pro forma for a deposit and its draft invoice are undone and done again to the same rows")
{
    DocumentBench shop;
    const Document quote = shop.quote();
    const QString before = dumpOffice(shop.connection(), DumpPart::UserTables);
    MakePartProForma part;
    part.source = quote.id;
    part.percent = Percent::whole(50);
    const auto made = shop.report(part);
    const auto billed = shop.report(BillProForma{made.reply.id, true});
    CHECK(billed.report.undoable);
    const QString after = dumpOffice(shop.connection(), DumpPart::UserTables);
    REQUIRE(shop.office().undo(shop.owner(), billed.report.changeset, billed.report.text));
    REQUIRE(shop.office().undo(shop.owner(), made.report.changeset, made.report.text));
    CHECK(dumpOffice(shop.connection(), DumpPart::UserTables) == before);
    REQUIRE(shop.office().redo(shop.owner(), made.report.changeset, made.report.text));
    REQUIRE(shop.office().redo(shop.owner(), billed.report.changeset, billed.report.text));
    CHECK(dumpOffice(shop.connection(), DumpPart::UserTables) == after);
}

TEST_CASE("What was credited of a deposit is not taken off the work a second time")
{
    DocumentBench shop;
    const Document order = shop.workOrder();
    const Document paid = shop.act(BillProForma{deposit(shop, order, 30000).id, false}).document;
    MakeCreditNote back;
    back.invoice = paid.id;
    back.amount = Money::whole(100);
    const Document credit = shop.act(back);
    const Document bill = shop.convert(order.id, K::Invoice);
    CHECK(bill.totals.total == order.totals.total - Money::whole(200));
    CHECK(paid.totals.total + bill.totals.total - credit.totals.total == order.totals.total);
    shop.checkOffice();
}
