// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/billingacts.h"
#include "tests/workflow/documentbench.h"

using namespace truckroll;
using namespace truckroll::testkit;
using K = DocumentKind;
using S = DocumentState;

namespace {

std::vector<LineTake> takeOf(const Document &document, size_t line, qint64 thousandths)
{
    return {{document.lines[line].id, Quantity::fromUnits(thousandths)}};
}

Document billPart(DocumentBench &shop, const Document &source, const std::vector<LineTake> &takes)
{
    return shop.act(ConvertDocument{source.id, K::Invoice, takes, false}).document;
}

} // namespace

TEST_CASE("rules 6, 7 and 8: a conversion keeps the appointment, copies lines and links source and result")
{
    DocumentBench shop;
    Document blank = shop.blank(K::Quote);
    blank.lines.push_back(percentOff(10));
    blank.notesForCustomer = QStringLiteral("Thank you");
    blank.internalNotes = QStringLiteral("Bring the ladder");
    const Document quote = shop.act(SaveDocument{blank});
    const Document order = shop.convert(quote.id, K::WorkOrder);
    CHECK(order.number == QStringLiteral("WO-1001"));
    CHECK(order.state == S::Open);
    const Document invoice = shop.convert(order.id, K::Invoice);
    CHECK(invoice.number == QStringLiteral("INV-1001"));
    for (const auto &[source, made] : {std::pair(quote, order), std::pair(order, invoice)}) {
        CHECK(made.source == source.id);
        CHECK(made.appointment == source.appointment);
        CHECK(made.customer == source.customer);
        CHECK(made.site == source.site);
        CHECK(made.title == source.title);
        CHECK(made.notesForCustomer == source.notesForCustomer);
        CHECK(made.totals == source.totals);
        REQUIRE(made.lines.size() == source.lines.size());
        for (size_t i = 0; i < made.lines.size(); ++i) {
            CHECK(made.lines[i].sourceLine == source.lines[i].id);
            CHECK(made.lines[i].id != source.lines[i].id);
            CHECK(made.lines[i].description == source.lines[i].description);
            CHECK(made.lines[i].amount == source.lines[i].amount);
        }
        CHECK(shop.now(made).lines == (made.kind == K::Invoice ? made.lines : shop.now(order).lines));
    }
    CHECK(order.internalNotes == quote.internalNotes);
    CHECK(invoice.internalNotes.isEmpty());
    const auto details = shop.ask(DocumentDetails{order.id});
    CHECK(details.sourceNumber == quote.number);
    REQUIRE(details.results.size() == 1);
    CHECK(details.results[0].number == invoice.number);
    CHECK(shop.number("SELECT count(*) FROM appointment") == 1);
    shop.checkOffice();
}

TEST_CASE("rule 6: a quote converts straight to an invoice, too")
{
    DocumentBench shop;
    const Document quote = shop.mark(shop.quote(), S::Sent);
    const Document invoice = shop.convert(quote.id, K::Invoice);
    CHECK(invoice.kind == K::Invoice);
    CHECK(invoice.state == S::Open);
    CHECK(invoice.dueDate == QDate(2026, 4, 1));
    CHECK(shop.now(quote).state == S::Sold);
    CHECK(shop.now(quote).converted);
    shop.checkOffice();
}

TEST_CASE("rule 9: a document converts once, a second try shows the first result and changes nothing")
{
    DocumentBench shop;
    const Document quote = shop.quote();
    const Document order = shop.convert(quote.id, K::WorkOrder);
    const Document invoice = shop.convert(order.id, K::Invoice);
    const QString before = dumpOffice(shop.connection(), DumpPart::UserTables);
    const auto again = shop.report(ConvertDocument{quote.id, K::WorkOrder, {}, false});
    CHECK(again.reply.already);
    CHECK(again.reply.document.id == order.id);
    CHECK_FALSE(again.report.undoable);
    CHECK(again.report.changes.isEmpty());
    CHECK(shop.act(ConvertDocument{quote.id, K::Invoice, {}, false}).document.id == order.id);
    const auto billed = shop.act(ConvertDocument{order.id, K::Invoice, {}, true});
    CHECK(billed.already);
    CHECK(billed.document == shop.now(invoice));
    CHECK(dumpOffice(shop.connection(), DumpPart::UserTables) == before);
}

TEST_CASE("rule 9: a partly billed work order can be billed again for the rest, then no more")
{
    DocumentBench shop;
    const Document order = shop.workOrder();
    const Document first = billPart(shop, order, takeOf(order, 0, 1000));
    CHECK(first.lines.size() == 1);
    CHECK(shop.now(order).state == S::Open);
    CHECK(shop.now(order).lines[0].billed == Quantity::whole(1));
    const auto rest = shop.act(ConvertDocument{order.id, K::Invoice, {}, false});
    CHECK_FALSE(rest.already);
    CHECK(first.totals.total + rest.document.totals.total == order.totals.total);
    CHECK(shop.now(order).state == S::Invoiced);
    const auto third = shop.act(ConvertDocument{order.id, K::Invoice, takeOf(order, 0, 1000), false});
    CHECK(third.already);
    CHECK(third.document.id == first.id);
    shop.checkOffice();
}

TEST_CASE("rule 9: a second try to bill the same part shows the invoice that billed it, and changes nothing")
{
    DocumentBench shop;
    Document blank = shop.blank(K::WorkOrder);
    for (int i = 0; i < 2; ++i)
        blank.lines.push_back(blank.lines.front());
    const Document order = shop.act(SaveDocument{blank});
    const auto whole = [&](size_t line) { return takeOf(order, line, order.lines[line].quantity.units()); };
    const Document first = billPart(shop, order, whole(0));
    const Document second = billPart(shop, order, whole(1));
    REQUIRE(shop.now(order).state == S::Open);
    const QString before = dumpOffice(shop.connection(), DumpPart::UserTables);
    for (const auto &[line, bill] : {std::pair(size_t(0), first), std::pair(size_t(1), second)}) {
        const auto again = shop.act(ConvertDocument{order.id, K::Invoice, whole(line), false});
        CHECK(again.already);
        CHECK(again.document.number == bill.number);
    }
    auto both = whole(0);
    both.push_back(whole(2).front());
    const Error error = shop.refusal(ConvertDocument{order.id, K::Invoice, both, false});
    CHECK(error.forUser.contains(QStringLiteral("it is in %1 already").arg(first.number)));
    CHECK(dumpOffice(shop.connection(), DumpPart::UserTables) == before);

    // Where all of it is billed by several, the one that billed the line that is asked for.
    const Document third = billPart(shop, order, {});
    REQUIRE(shop.now(order).state == S::Invoiced);
    CHECK(billPart(shop, order, whole(2)).number == third.number);
    CHECK(billPart(shop, order, whole(1)).number == second.number);
    // A void frees it again.
    shop.voided(second);
    const auto anew = shop.act(ConvertDocument{order.id, K::Invoice, whole(1), false});
    CHECK_FALSE(anew.already);
    shop.checkOffice();
}

TEST_CASE("rule 9: a second try for what went into several invoices names all of them")
{
    DocumentBench shop;
    const Document order = shop.workOrder();
    const auto line = [&](qint64 units) { return takeOf(order, 0, units); };
    const Document first = billPart(shop, order, line(500));
    const Document second = billPart(shop, order, line(order.lines[0].quantity.units() - 500));
    const auto part = shop.act(ConvertDocument{order.id, K::Invoice, line(1000), false});
    CHECK(part.already);
    CHECK(part.document.id == first.id);
    CHECK(part.in == QStringList{first.number, second.number});
    const Document rest = billPart(shop, order, {});
    REQUIRE(shop.now(order).state == S::Invoiced);
    const auto all = shop.act(ConvertDocument{order.id, K::Invoice, {}, false});
    CHECK(all.already);
    CHECK(all.in == QStringList{first.number, second.number, rest.number});
    CHECK(shop.ask(BillingPreview{{order.id}}).front().whyNot.contains(second.number));
    shop.voided(second);
    const auto anew = shop.act(ConvertDocument{order.id, K::Invoice, {}, false});
    CHECK_FALSE(anew.already);
    CHECK(anew.in.isEmpty());
}

TEST_CASE("what is asked for beyond what is left is refused, naming what is left and who has the rest")
{
    DocumentBench shop;
    const Document order = shop.workOrder();
    const Document bill = billPart(shop, order, takeOf(order, 0, 1500));
    const QString before = dumpOffice(shop.connection());
    const Error error = shop.refusal(ConvertDocument{order.id, K::Invoice, takeOf(order, 0, 501), false});
    CHECK(error.code == ErrorCode::RuleBroken);
    CHECK(error.forUser.contains(QStringLiteral("0.5")));
    CHECK(error.forUser.contains(QStringLiteral("the rest is in %1 already").arg(bill.number)));
    shop.refusal(ConvertDocument{order.id, K::Invoice, {{LineId(999999), Quantity::whole(1)}}, false});
    CHECK(dumpOffice(shop.connection()) == before);
}

TEST_CASE("conversions that make no sense are refused with the reason")
{
    DocumentBench shop;
    const Document order = shop.workOrder();
    const Document invoice = shop.issued();
    const auto refused = [&](DocumentId source, K to) {
        const Error error = shop.refusal(ConvertDocument{source, to, {}, false});
        CHECK(error.code == ErrorCode::RuleBroken);
        CHECK_FALSE(error.forUser.isEmpty());
    };
    refused(order.id, K::Quote);
    refused(order.id, K::WorkOrder);
    refused(order.id, K::ProForma);
    refused(invoice.id, K::Invoice);
    refused(invoice.id, K::WorkOrder);
    refused(shop.mark(shop.quote(), S::Lost).id, K::WorkOrder);
    refused(shop.voided(shop.quote()).id, K::Invoice);
    refused(shop.mark(order, S::Cancelled).id, K::Invoice);
    Document empty = shop.blank(K::WorkOrder);
    empty.lines.clear();
    refused(shop.act(SaveDocument{empty}).id, K::Invoice);
    CHECK(shop.refusal(ConvertDocument{DocumentId(999999), K::Invoice, {}, false}).code ==
          ErrorCode::NotFound);
    CHECK(shop.refusal(MakeProForma{invoice.id}).code == ErrorCode::RuleBroken);
}

TEST_CASE("what was agreed on a quote holds on the invoice when the tax rate changes in between")
{
    DocumentBench shop;
    const Document quote = shop.quote();
    TaxRate dearer = shop.ask(PriceBook{}).taxRates.front();
    dearer.percent = Percent::whole(20);
    shop.act(SaveTaxRate{dearer});
    const Document invoice = shop.convert(shop.convert(quote.id, K::WorkOrder).id, K::Invoice);
    CHECK(invoice.totals == quote.totals);
    CHECK(shop.quote().totals.tax > quote.totals.tax);
    shop.checkOffice();
}

TEST_CASE("a draft invoice changed by hand leaves the rest of its work order to bill")
{
    DocumentBench shop;
    const Document order = shop.workOrder();
    Document draft = shop.convert(order.id, K::Invoice, true);
    CHECK(shop.now(order).state == S::Invoiced);
    draft.lines.pop_back();
    draft = shop.act(SaveDocument{draft});
    CHECK(shop.now(order).state == S::Completed);
    const Document rest = shop.convert(order.id, K::Invoice);
    REQUIRE(rest.lines.size() == 1);
    CHECK(draft.totals.total + rest.totals.total == order.totals.total);
    CHECK(shop.now(order).state == S::Invoiced);
    shop.checkOffice();
}

TEST_CASE("rule 19: a pro forma shows lines and total due and touches no balance, payment or books")
{
    DocumentBench shop;
    const Document order = shop.workOrder();
    const Document made = shop.act(MakeProForma{order.id}).document;
    CHECK(made.kind == K::ProForma);
    CHECK(made.number == QStringLiteral("PF-1001"));
    CHECK(made.state == S::Issued);
    CHECK(made.accounting == AccountingState::NotApplicable);
    CHECK(made.totals == order.totals);
    CHECK(made.source == order.id);
    CHECK(made.lines[0].sourceLine.isNone());
    CHECK(shop.now(order) == order);
    RecordPayment pay;
    pay.invoice = made.id;
    pay.amount = Money::whole(1);
    CHECK(shop.refusal(pay).code == ErrorCode::RuleBroken);
    const Document invoice = shop.convert(order.id, K::Invoice);
    CHECK(invoice.totals == order.totals);
    CHECK(shop.now(made).state == S::Issued);
    const Document after = shop.act(MakeProForma{order.id}).document; // also of what was billed
    CHECK(after.number == QStringLiteral("PF-1002"));
    CHECK(shop.ask(CustomerDetails{shop.customer}).balance == invoice.totals.total);
    shop.checkOffice();
}

TEST_CASE("rule 19: a pro forma of what was billed already says so, in part and in full")
{
    DocumentBench shop;
    const auto said = [&](const Document &source) { return shop.act(MakeProForma{source.id}).billedAlready; };
    const Document order = shop.workOrder(); // 531.69 in all
    CHECK(said(order).isEmpty());
    const Document first = billPart(shop, order, takeOf(order, 0, 1000));
    CHECK(said(order).contains(order.number));
    CHECK(said(order).contains(QStringLiteral("204.59"))); // one tap with its tax
    CHECK_FALSE(said(order).contains(QStringLiteral("All of")));
    shop.convert(order.id, K::Invoice);
    CHECK(said(order).contains(QStringLiteral("All of %1").arg(order.number)));
    shop.voided(first);
    CHECK_FALSE(said(order).contains(QStringLiteral("All of")));

    const Document quote = shop.quote(); // billed by way of the work order that it became
    CHECK(said(quote).isEmpty());
    const Document made = shop.convert(quote.id, K::WorkOrder);
    CHECK(said(quote).isEmpty());
    shop.convert(made.id, K::Invoice);
    CHECK(said(quote).contains(QStringLiteral("All of %1").arg(quote.number)));
    CHECK(said(made).contains(QStringLiteral("All of %1").arg(made.number)));
    shop.checkOffice();
}

TEST_CASE("whichever statement of a conversion fails, nothing is changed")
{
    DocumentBench shop;
    int tried = 0;
    const Document quote = shop.quote();
    failEveryStatement(shop, MakeProForma{quote.id}, tried);
    const auto order = failEveryStatement(shop, ConvertDocument{quote.id, K::WorkOrder, {}, false}, tried);
    failEveryStatement(
        shop, ConvertDocument{order.document.id, K::Invoice, takeOf(order.document, 0, 1000), true}, tried);
    failEveryStatement(shop, ConvertDocument{order.document.id, K::Invoice, {}, false}, tried);
    CHECK(tried > 60);
    WARN("statements made to fail: " << tried);
    shop.checkOffice();
}

TEST_CASE("conversions are undone and done again to the same rows, except to an issued invoice")
{
    DocumentBench shop;
    const Document quote = shop.quote();
    thereAndBack(shop, MakeProForma{quote.id});
    const auto order = thereAndBack(shop, ConvertDocument{quote.id, K::WorkOrder, {}, false});
    thereAndBack(shop, ConvertDocument{order.document.id, K::Invoice, takeOf(order.document, 0, 1000), true});
    const auto issued = shop.report(ConvertDocument{order.document.id, K::Invoice, {}, false});
    CHECK_FALSE(issued.report.undoable);
    CHECK(issued.report.changeset.isEmpty());
    shop.checkOffice();
}
