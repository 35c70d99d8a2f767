// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/billingacts.h"
#include "tests/workflow/documentbench.h"

using namespace truckroll;
using namespace truckroll::testkit;
using K = DocumentKind;
using S = DocumentState;

TEST_CASE("rule 15: an invoice is pending for QuickBooks from the moment it is issued")
{
    DocumentBench shop;
    Document draft = shop.draftInvoice();
    CHECK(draft.state == S::Draft);
    CHECK(draft.accounting == AccountingState::NotApplicable);
    draft.lines[1].unitPrice = UnitPrice::whole(90);
    draft = shop.act(SaveDocument{draft});
    const Document issued = shop.act(IssueInvoice{draft.id, draft.version});
    CHECK(issued.state == S::Open);
    CHECK(issued.accounting == AccountingState::Pending);
    CHECK(issued.number == draft.number);
    CHECK(issued.totals == draft.totals);
    CHECK(shop.now(issued) == issued);
    CHECK(shop.issued().accounting == AccountingState::Pending); // by conversion, too
    shop.checkOffice();
}

TEST_CASE("rule 12: an invoice of nothing is Paid when it is issued")
{
    DocumentBench shop;
    Document blank = shop.blank(K::WorkOrder);
    blank.lines.push_back(percentOff(100));
    const Document order = shop.act(SaveDocument{blank});
    const Document invoice = shop.convert(order.id, K::Invoice);
    CHECK(invoice.totals.total.isZero());
    CHECK(invoice.state == S::Paid);
    CHECK(invoice.accounting == AccountingState::Pending);
    CHECK(shop.voided(invoice).state == S::Void); // no payment stands in the way
    shop.checkOffice();
}

TEST_CASE("only a draft invoice with lines can be issued, as it was seen")
{
    DocumentBench shop;
    const Document order = shop.workOrder();
    CHECK(shop.refusal(IssueInvoice{order.id, order.version}).code == ErrorCode::RuleBroken);
    const Document issued = shop.issued();
    CHECK(shop.refusal(IssueInvoice{issued.id, issued.version}).code == ErrorCode::RuleBroken);
    Document draft = shop.draftInvoice();
    CHECK(shop.refusal(IssueInvoice{draft.id, draft.version - 1}).code == ErrorCode::Conflict);
    draft.lines.clear();
    draft = shop.act(SaveDocument{draft});
    CHECK(shop.refusal(IssueInvoice{draft.id, draft.version}).forUser.contains(QStringLiteral("line")));
    CHECK(shop.refusal(IssueInvoice{DocumentId(999999), 1}).code == ErrorCode::NotFound);
    const auto acted =
        shop.report(IssueInvoice{shop.draftInvoice().id, shop.number("SELECT max(version) FROM document")});
    CHECK_FALSE(acted.report.undoable);
}

TEST_CASE("a void keeps the number, owes nothing, and what it billed can be billed again")
{
    DocumentBench shop;
    const Document order = shop.workOrder();
    const Document first = shop.convert(order.id, K::Invoice);
    CHECK(shop.ask(CustomerDetails{shop.customer}).balance == order.totals.total);
    const Document gone = shop.voided(first);
    CHECK(gone.state == S::Void);
    CHECK(gone.number == first.number);
    CHECK(gone.stateReason == QStringLiteral("Written twice"));
    CHECK(gone.accounting == AccountingState::NotApplicable);
    CHECK(gone.balance().isZero());
    CHECK(shop.ask(CustomerDetails{shop.customer}).balance.isZero());
    CHECK(shop.now(order).state == S::Completed);
    CHECK(shop.now(order).lines[0].billed.isZero());
    const auto again = shop.act(ConvertDocument{order.id, K::Invoice, {}, false});
    CHECK_FALSE(again.already);
    CHECK(again.document.number == QStringLiteral("INV-1002"));
    CHECK(again.document.totals == order.totals);
    shop.checkOffice();
}

TEST_CASE("a void of a part gives back that part and no other")
{
    DocumentBench shop;
    const Document order = shop.workOrder();
    const auto part = [&](qint64 thousandths) {
        return shop
            .act(ConvertDocument{
                order.id, K::Invoice, {{order.lines[0].id, Quantity::fromUnits(thousandths)}}, false})
            .document;
    };
    const Document a = part(500);
    const Document b = part(1000);
    shop.voided(a);
    CHECK(shop.now(order).lines[0].billed == Quantity::whole(1));
    const Document rest = shop.convert(order.id, K::Invoice);
    CHECK(b.totals.total + rest.totals.total == order.totals.total);
    shop.checkOffice();
}

TEST_CASE("an invoice with payments cannot be voided while they stand")
{
    DocumentBench shop;
    const Document invoice = shop.issued();
    const auto paid = shop.pay(invoice, 5000);
    const Error error = shop.refusal(VoidDocument{invoice.id, paid.invoice.version, {}});
    CHECK(error.code == ErrorCode::RuleBroken);
    CHECK(error.forUser.contains(QStringLiteral("$50.00")));
    shop.act(VoidPayment{paid.payment.id, paid.payment.version, QStringLiteral("Bounced")});
    CHECK(shop.voided(invoice).state == S::Void);
    shop.checkOffice();
}

TEST_CASE("quotes and pro formas are voided, work orders are cancelled, and nothing is voided twice")
{
    DocumentBench shop;
    CHECK(shop.voided(shop.quote()).state == S::Void);
    const Document made = shop.act(MakeProForma{shop.workOrder().id}).document;
    CHECK(shop.voided(made).state == S::Void);
    const Document order = shop.workOrder();
    CHECK(shop.refusal(VoidDocument{order.id, order.version, {}}).forUser.contains(QStringLiteral("cancel")));
    const Document gone = shop.voided(shop.issued());
    CHECK(shop.refusal(VoidDocument{gone.id, gone.version, {}}).code == ErrorCode::RuleBroken);
    const Document invoice = shop.issued();
    CHECK(shop.refusal(VoidDocument{invoice.id, invoice.version - 1, {}}).code == ErrorCode::Conflict);
    const Document sold = shop.mark(shop.quote(), S::Sold);
    CHECK(shop.refusal(VoidDocument{sold.id, sold.version, {}}).code == ErrorCode::RuleBroken);
    // Without a reason, as a script does it.
    CHECK(shop.act(VoidDocument{invoice.id, invoice.version, {}}).stateReason.isEmpty());
}

TEST_CASE(
    "whichever statement of an issue or a void fails, nothing is changed: of what goes out neither is undone")
{
    DocumentBench shop;
    int tried = 0;
    const Document draft = shop.draftInvoice();
    const Document issued = failEveryStatement(shop, IssueInvoice{draft.id, draft.version}, tried);
    failEveryStatement(shop, VoidDocument{issued.id, issued.version, QStringLiteral("Twice")}, tried);
    CHECK(tried > 15);
    WARN("statements made to fail: " << tried);
    const Document other = shop.issued();
    const auto voided = shop.report(VoidDocument{other.id, other.version, {}});
    CHECK_FALSE(voided.report.undoable);
    CHECK_FALSE(voided.report.text.isEmpty());
    shop.checkOffice();
}

TEST_CASE("a void of drafts is taken back, one by one and several at once, and what went out stays void")
{
    DocumentBench shop;
    const Document order = shop.workOrder();
    const Document draft = shop.convert(order.id, K::Invoice, true);
    thereAndBack(shop, VoidDocument{draft.id, draft.version, QStringLiteral("Wrong customer")});
    CHECK(shop.now(draft).state == S::Void);
    CHECK(shop.now(order).lines[0].billed.isZero()); // to be billed again

    const Document quote = shop.quote();
    const Document second = shop.draftInvoice();
    const auto voids = [&](const Document &one, const Document &two) {
        return std::vector<VoidDocument>{{one.id, one.version, {}}, {two.id, two.version, {}}};
    };
    const auto both = shop.office().actAll(shop.owner(), voids(quote, second));
    REQUIRE(both);
    REQUIRE(both->report.undoable);
    REQUIRE(shop.office().undo(shop.owner(), both->report.changeset, both->report.text));
    CHECK(shop.now(quote).state == S::Draft);
    CHECK(shop.now(second).state == S::Draft);

    const Document issued = shop.issued();
    const auto mixed = shop.office().actAll(shop.owner(), voids(shop.now(second), issued));
    REQUIRE(mixed);
    CHECK_FALSE(mixed->report.undoable); // the customer has one of them
    shop.checkOffice();
}

TEST_CASE("What voiding many would do is told before: what can be billed again, and what stands in the way")
{
    DocumentBench shop;
    const Document open = shop.issued();
    const Document paid = shop.issued();
    shop.pay(paid, 100);
    const auto rows = shop.ask(VoidingPreview{{open.id, paid.id}});
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].whyNot.isEmpty());
    CHECK(rows[0].freesSource);
    CHECK(rows[0].total == open.totals.total);
    CHECK(rows[1].whyNot.contains(paid.number));
    CHECK(rows[1].whyNot == shop.refusal(VoidDocument{paid.id, shop.now(paid).version, {}}).forUser);
    shop.act(VoidDocument{rows[0].document, rows[0].version, {}});
    CHECK_FALSE(shop.ask(VoidingPreview{{open.id}}).front().whyNot.isEmpty());
}
