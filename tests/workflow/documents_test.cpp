// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "tests/workflow/documentbench.h"

using namespace truckroll;
using namespace truckroll::testkit;
using K = DocumentKind;
using S = DocumentState;

namespace {

/// The refusal of a save, which must change nothing.
Error refusedSave(DocumentBench &shop, const Document &document, ErrorCode code = ErrorCode::RuleBroken)
{
    const QString before = dumpOffice(shop.connection());
    const Error error = shop.refusal(SaveDocument{document});
    CHECK(error.code == code);
    CHECK(error.forUser.contains(QStringLiteral("othing was saved")) == (code != ErrorCode::Conflict));
    CHECK(dumpOffice(shop.connection()) == before);
    return error;
}

Actor userOf(DocumentBench &shop, Role role)
{
    SaveUser save;
    save.user.name = roleText(role) + QStringLiteral(" person");
    save.user.role = role;
    const User user = shop.act(save);
    return {user.id, user.name, user.role};
}

} // namespace

TEST_CASE("rule 1: saving a quote or work order with no appointment makes exactly one and links it")
{
    DocumentBench shop;
    for (const K kind : {K::Quote, K::WorkOrder}) {
        const qint64 folders = shop.number("SELECT count(*) FROM appointment");
        const Document saved = shop.act(SaveDocument{shop.blank(kind)});
        REQUIRE(saved.appointment);
        CHECK(shop.number("SELECT count(*) FROM appointment") == folders + 1);
        const auto folder = shop.ask(Folder{saved.appointment});
        CHECK(folder.appointment.title == QStringLiteral("Kitchen tap"));
        CHECK(folder.customer.id == shop.customer);
        CHECK(folder.documents == std::vector<Document>{saved});
        REQUIRE(folder.visits.size() == 1);
        CHECK_FALSE(folder.visits[0].start); // waits for a time
        shop.act(SaveDocument{saved});
        CHECK(shop.number("SELECT count(*) FROM appointment") == folders + 1);
    }
}

TEST_CASE("rule 1: a document that cannot be saved leaves no appointment behind")
{
    DocumentBench shop;
    Document document = shop.blank(K::Quote);
    document.lines[0].taxRate = TaxRateId(999999);
    refusedSave(shop, document, ErrorCode::NotFound);
    CHECK(shop.number("SELECT count(*) FROM appointment") == 0);
    CHECK(shop.act(SaveDocument{shop.blank(K::Quote)}).number == QStringLiteral("Q-1001"));
    CHECK(shop.number("SELECT count(*) FROM appointment WHERE number = 'A-1001'") == 1);
}

TEST_CASE("rules 2 and 3: an appointment stands without documents and holds many of each kind")
{
    DocumentBench shop;
    const auto booked = shop.newVisit(shop.customer, {}, 9);
    CHECK(shop.ask(Folder{booked.appointment.id}).documents.empty());
    for (int i = 0; i < 3; ++i) {
        for (const K kind : {K::Quote, K::WorkOrder}) {
            Document document = shop.blank(kind);
            document.appointment = booked.appointment.id;
            shop.convert(shop.act(SaveDocument{document}).id, K::Invoice);
        }
    }
    CHECK(shop.ask(Folder{booked.appointment.id}).documents.size() == 12);
    CHECK(shop.number("SELECT count(*) FROM appointment") == 1);
    shop.checkOffice();
}

TEST_CASE("invoices and pro formas are never new: they come from a quote or a work order")
{
    DocumentBench shop;
    CHECK(refusedSave(shop, shop.blank(K::Invoice)).forUser.contains(QStringLiteral("convert")));
    refusedSave(shop, shop.blank(K::ProForma));
}

TEST_CASE("what is saved is what is read, with numbers, totals and the usual dates")
{
    DocumentBench shop;
    Document document = shop.blank(K::Quote);
    document.lines.push_back(percentOff(10));
    document.notesForCustomer = QStringLiteral("  Thank you\r\n");
    const Document saved = shop.act(SaveDocument{document});
    CHECK(saved.number == QStringLiteral("Q-1001"));
    CHECK(saved.state == S::Draft);
    CHECK(saved.date == QDate(2026, 3, 2));
    CHECK(saved.dueDate == QDate(2026, 4, 1));
    CHECK(saved.notesForCustomer == QStringLiteral("Thank you"));
    CHECK(saved.totals.subtotal == Money::fromUnits(52050));
    CHECK(saved.totals.discount == Money::fromUnits(5205));
    CHECK(saved.totals.tax == Money::fromUnits(2807)); // 8.25 % of 340.20
    CHECK(saved.createdBy == shop.owner().user);
    CHECK(saved.createdAt == mondayMorningUtc);
    CHECK(shop.now(saved) == saved);
    shop.checkOffice();
}

TEST_CASE("nobody can smuggle in what only acts may set")
{
    DocumentBench shop;
    Document document = shop.blank(K::WorkOrder);
    document.state = S::Invoiced;
    document.number = QStringLiteral("WO-7");
    document.paid = Money::whole(9);
    document.converted = true;
    document.accounting = AccountingState::Sent;
    document.source = DocumentId(3);
    document.lines[0].roundingCarry = Money::whole(5);
    document.lines[0].sourceLine = LineId(3);
    const Document saved = shop.act(SaveDocument{document});
    CHECK(saved.state == S::Open);
    CHECK(saved.number == QStringLiteral("WO-1001"));
    CHECK(saved.paid.isZero());
    CHECK_FALSE(saved.converted);
    CHECK(saved.accounting == AccountingState::NotApplicable);
    CHECK(saved.source.isNone());
    CHECK(saved.lines[0].amount == Money::fromUnits(37800));
    CHECK(saved.lines[0].sourceLine.isNone());

    Document changed = saved;
    changed.state = S::Cancelled;
    changed.number = QStringLiteral("WO-8");
    changed.customer = shop.newCustomer(QStringLiteral("Somebody else"));
    changed.kind = K::Invoice;
    changed.title = QStringLiteral("Bathroom tap");
    const Document after = shop.act(SaveDocument{changed});
    CHECK(after.title == QStringLiteral("Bathroom tap"));
    CHECK(after.state == S::Open);
    CHECK(after.number == saved.number);
    CHECK(after.customer == saved.customer);
    CHECK(after.kind == K::WorkOrder);
}

TEST_CASE("a save that comes after somebody else's names what happened and changes nothing")
{
    DocumentBench shop;
    const Document first = shop.workOrder();
    shop.mark(first, S::Completed);
    Document late = first;
    late.title = QStringLiteral("Late");
    const Error error = refusedSave(shop, late, ErrorCode::Conflict);
    CHECK(error.forUser.contains(first.number));
    CHECK(error.forUser.contains(QStringLiteral("Marked")));
    CHECK(error.forUser.contains(shop.owner().name));
    CHECK(shop.now(first).title == first.title);
}

TEST_CASE("a save that changes nothing leaves version, history and undo alone")
{
    DocumentBench shop;
    const Document saved = shop.quote();
    const QString before = dumpOffice(shop.connection(), DumpPart::UserTables);
    const auto acted = shop.report(SaveDocument{saved});
    CHECK(acted.reply == saved);
    CHECK_FALSE(acted.report.undoable);
    CHECK(acted.report.text.isEmpty());
    CHECK(dumpOffice(shop.connection(), DumpPart::UserTables) == before);
}

TEST_CASE("lines keep their ids while they are changed, moved, added and removed")
{
    DocumentBench shop;
    const Document saved = shop.workOrder();
    Document changed = saved;
    std::swap(changed.lines[0], changed.lines[1]);
    changed.lines[0].quantity = Quantity::whole(3);
    changed.lines.insert(changed.lines.begin() + 1, itemLine("Hose", 1000, 1250));
    const Document after = shop.act(SaveDocument{changed});
    REQUIRE(after.lines.size() == 3);
    CHECK(after.lines[0].id == saved.lines[1].id);
    CHECK(after.lines[2].id == saved.lines[0].id);
    CHECK(after.lines[1].id != after.lines[0].id);
    CHECK(shop.now(saved) == after);
    Document shorter = after;
    shorter.lines.erase(shorter.lines.begin());
    CHECK(shop.act(SaveDocument{shorter}).lines.size() == 2);
    CHECK(shop.number("SELECT count(*) FROM document_line") == 2);

    Document strange = shop.now(saved);
    strange.lines[0].id = LineId(999999);      // of no document: a new line
    strange.lines.push_back(strange.lines[1]); // pasted: the same id twice
    const Document own = shop.act(SaveDocument{strange});
    CHECK(own.lines[0].id != LineId(999999));
    CHECK(own.lines[1].id != own.lines[2].id);
    shop.checkOffice();
}

TEST_CASE("fields are cleaned at the border: too long, out of range and card numbers are refused")
{
    DocumentBench shop;
    Document document = shop.blank(K::Quote);
    SECTION("card number in the notes")
    {
        document.internalNotes = QStringLiteral("card 4111 1111 1111 1111 exp 10/28");
        CHECK(refusedSave(shop, document).forUser.contains(QStringLiteral("card number")));
    }
    SECTION("card number on a line")
    {
        document.lines[0].description = QStringLiteral("5500000000000004");
        refusedSave(shop, document);
    }
    SECTION("title too long")
    {
        document.title = QString(FieldLimit::name + 1, QLatin1Char('x'));
        refusedSave(shop, document);
    }
    SECTION("price out of range")
    {
        document.lines[0].unitPrice = UnitPrice::fromUnits(UnitPrice::limit + 1);
        refusedSave(shop, document);
    }
    SECTION("amount out of range")
    {
        document.lines[0].unitPrice = UnitPrice::fromUnits(UnitPrice::limit);
        document.lines[0].quantity = Quantity::fromUnits(Quantity::limit);
        const Error error = shop.refusal(SaveDocument{document});
        CHECK(error.forUser.contains(QStringLiteral("too large")));
    }
    SECTION("discount of more than all")
    {
        document.lines.push_back(percentOff(101));
        refusedSave(shop, document);
    }
    SECTION("no such item")
    {
        document.lines[0].item = ItemId(999999);
        refusedSave(shop, document, ErrorCode::NotFound);
    }
    SECTION("a site of somebody else")
    {
        const CustomerId other = shop.newCustomer(QStringLiteral("Harbor Cafe"));
        document.site = shop.ask(CustomerDetails{other}).sites.front().id;
        refusedSave(shop, document);
    }
    SECTION("a visit of another appointment")
    {
        const auto booked = shop.newVisit(shop.customer, {}, 9);
        document.appointment = shop.newVisit(shop.customer, {}, 11).appointment.id;
        document.visit = booked.visit.id;
        refusedSave(shop, document);
    }
    SECTION("an appointment of somebody else")
    {
        const CustomerId other = shop.newCustomer(QStringLiteral("Harbor Cafe"));
        document.appointment = shop.newVisit(other, {}, 9).appointment.id;
        refusedSave(shop, document);
    }
    SECTION("a day that never was")
    {
        document.date = QDate(9999, 1, 1);
        refusedSave(shop, document);
    }
}

TEST_CASE("frozen documents refuse every change of what is printed, and take notes of the office")
{
    DocumentBench shop;
    const auto frozen = [&](Document document) {
        Document changed = document;
        changed.title = QStringLiteral("Something else");
        refusedSave(shop, changed);
        changed = document;
        changed.lines.clear();
        refusedSave(shop, changed);
        changed = document;
        changed.internalNotes = QStringLiteral("Mar 2, 08:00 Pat: called back");
        const Document noted = shop.act(SaveDocument{changed});
        CHECK(noted.internalNotes == changed.internalNotes);
        document.internalNotes = noted.internalNotes;
        document.version = noted.version;
        CHECK(noted == document);
    };
    frozen(shop.mark(shop.quote(), S::Sent));
    frozen(shop.mark(shop.workOrder(), S::Cancelled));
    const Document invoice = shop.issued();
    frozen(invoice);
    frozen(shop.now(invoice.source));
    frozen(shop.voided(invoice));
    frozen(shop.act(MakeProForma{shop.quote().id}).document);
    shop.checkOffice();
}

TEST_CASE("a work order billed in part keeps what was billed, and closes when the rest is taken out")
{
    DocumentBench shop;
    const Document order = shop.workOrder();
    const Document part =
        shop.act(ConvertDocument{order.id, K::Invoice, {{order.lines[0].id, Quantity::whole(1)}}, false})
            .document;
    Document changed = shop.now(order);
    CHECK(changed.lines[0].billed == Quantity::whole(1));
    const Document asItWas = changed;
    changed.lines.erase(changed.lines.begin());
    CHECK(refusedSave(shop, changed).forUser.contains(QStringLiteral("Tap")));
    changed = asItWas;
    changed.lines[0].quantity = Quantity::fromUnits(999);
    refusedSave(shop, changed);
    changed = asItWas;
    changed.lines[0].unitPrice = UnitPrice::whole(1);
    refusedSave(shop, changed);
    changed = asItWas;
    changed.taxExempt = true;
    refusedSave(shop, changed);

    changed = asItWas;
    changed.lines[1].unitPrice = UnitPrice::whole(80);
    changed = shop.act(SaveDocument{changed});
    changed.lines.pop_back();
    changed.lines[0].quantity = Quantity::whole(1);
    CHECK(shop.act(SaveDocument{changed}).state == S::Invoiced);
    shop.checkOffice();
}

TEST_CASE("each kind asks for its own permission: the bookkeeper bills, and writes no quotes")
{
    DocumentBench shop;
    const Actor bookkeeper = userOf(shop, Role::Bookkeeper);
    const Document order = shop.workOrder();
    const auto mayNot = [&](const auto &command) {
        const auto acted = shop.office().act(bookkeeper, command);
        REQUIRE_FALSE(acted.has_value());
        CHECK(acted.error().code == ErrorCode::NotPermitted);
        CHECK(acted.error().forUser.contains(roleText(Role::Bookkeeper)));
    };
    mayNot(SaveDocument{shop.blank(K::Quote)});
    mayNot(SaveDocument{shop.blank(K::WorkOrder)});
    mayNot(SaveDocument{order});
    mayNot(MarkDocument{order.id, order.version, S::Completed, {}});
    mayNot(ConvertDocument{shop.quote().id, K::WorkOrder, {}, false});
    mayNot(MakeProForma{order.id});
    CHECK(shop.office().act(bookkeeper, ConvertDocument{order.id, K::Invoice, {}, true}).has_value());

    const Actor technician = userOf(shop, Role::Technician);
    const auto acted = shop.office().act(technician, SaveDocument{shop.blank(K::Quote)});
    REQUIRE_FALSE(acted.has_value());
    CHECK(acted.error().code == ErrorCode::NotPermitted);
    const Actor dispatcher = userOf(shop, Role::Dispatcher);
    const Document quote = shop.quote();
    const auto voided =
        shop.office().act(dispatcher, MarkDocument{quote.id, quote.version, S::Void, QStringLiteral("x")});
    REQUIRE_FALSE(voided.has_value());
    CHECK(voided.error().code == ErrorCode::NotPermitted);
}

TEST_CASE("whichever statement of a save fails, nothing is changed: undo and redo return the same rows")
{
    DocumentBench shop;
    int tried = 0;
    Document document = failEveryStatement(shop, SaveDocument{shop.blank(K::Quote)}, tried);
    document.lines.erase(document.lines.begin());
    document.lines.push_back(percentOff(5));
    failEveryStatement(shop, SaveDocument{document}, tried);
    CHECK(tried > 30);
    WARN("statements made to fail: " << tried);

    Document order = thereAndBack(shop, SaveDocument{shop.blank(K::WorkOrder)});
    std::swap(order.lines[0], order.lines[1]);
    order.lines.push_back(itemLine("Hose", 1000, 1250, true));
    order.taxExempt = true;
    order = thereAndBack(shop, SaveDocument{order});
    order.lines.erase(order.lines.begin(), order.lines.begin() + 2);
    thereAndBack(shop, SaveDocument{order});
    shop.checkOffice();
}
