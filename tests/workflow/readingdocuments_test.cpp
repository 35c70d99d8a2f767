// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workflow/documentbench.h"
#include <random>

using namespace truckroll;
using namespace truckroll::testkit;
using K = DocumentKind;
using S = DocumentState;

namespace {

DocumentList listOf(const QString &search)
{
    DocumentList list;
    list.search = search;
    return list;
}

CardDocument cardOf(const Document &document)
{
    return {document.number,       document.kind,      document.state,
            document.totals.total, document.balance(), document.visit};
}

} // namespace

TEST_CASE("a folder is read whole: visits, notes, documents with lines, payments")
{
    DocumentBench shop;
    const auto booked = shop.newVisit(shop.customer, shop.newTechnician(), 9);
    Document blank = shop.blank(K::WorkOrder);
    blank.appointment = booked.appointment.id;
    const Document order = shop.act(SaveDocument{blank});
    const Document invoice = shop.convert(order.id, K::Invoice);
    const auto paid = shop.pay(invoice, 100);
    shop.act(AddCallNote{booked.appointment.id, QStringLiteral("Rings twice")});
    const auto folder = shop.ask(Folder{booked.appointment.id});
    CHECK(folder.appointment.number == booked.appointment.number);
    CHECK(folder.customer.id == shop.customer);
    CHECK(folder.visits.size() == 1);
    CHECK(folder.notes.size() == 1);
    CHECK(folder.documents == std::vector<Document>{shop.now(order), shop.now(invoice)});
    CHECK(folder.payments == std::vector<Payment>{paid.payment});
    REQUIRE_FALSE(shop.office().ask(shop.owner(), Folder{AppointmentId(999999)}).has_value());
}

TEST_CASE("Invoices are counted as their lists show them")
{
    DocumentBench shop;
    const auto counts = [&](const QDate &today) {
        const auto found = shop.ask(InvoiceCounts{today});
        return std::pair(found.overdue, found.pending);
    };
    const auto bill = [&] {
        return shop.convert(shop.act(SaveDocument{shop.blank(K::WorkOrder)}).id, K::Invoice);
    };
    const Document first = bill();
    const Document second = bill();
    REQUIRE(first.dueDate.isValid());
    CHECK(counts(first.dueDate) == std::pair(0, 2)); // on the day itself it is not late
    CHECK(counts(first.dueDate.addDays(1)) == std::pair(2, 2));
    shop.pay(second, second.balance().units());
    CHECK(counts(first.dueDate.addDays(1)) == std::pair(1, 2));
    DocumentList pending;
    pending.kind = K::Invoice;
    pending.accounting = AccountingState::Pending;
    CHECK(shop.ask(pending).size() == 2);
}

TEST_CASE("rule 24: the details of a document hold what its paper needs, company and all")
{
    DocumentBench shop;
    const auto booked = shop.newVisit(shop.customer, shop.newTechnician(), 9);
    Document blank = shop.blank(K::Quote);
    blank.appointment = booked.appointment.id;
    const Document quote = shop.act(SaveDocument{blank});
    const Document order = shop.convert(quote.id, K::WorkOrder);
    const auto details = shop.ask(DocumentDetails{order.id});
    CHECK(details.document == order);
    CHECK(details.company.name == QStringLiteral("Prairie Plumbing"));
    CHECK(details.customer.name == QStringLiteral("Kline Bakery"));
    CHECK(details.site.id == order.site);
    CHECK(details.appointmentNumber == booked.appointment.number);
    REQUIRE(details.visit);
    CHECK(details.visit->id == booked.visit.id);
    CHECK(details.technicians == QStringList{QStringLiteral("Ann Ruiz")});
    CHECK(details.sourceNumber == quote.number);
    CHECK(shop.ask(DocumentDetails{quote.id}).results == std::vector<CardDocument>{cardOf(order)});
    CHECK(shop.ask(DocumentDetails{quote.id}).taken.lines.size() == 2);

    shop.act(SetVisitStatus{booked.visit.id, booked.visit.version, VisitStatus::Cancelled});
    CHECK_FALSE(shop.ask(DocumentDetails{order.id}).visit);
}

TEST_CASE("a document is found by its number as people write it")
{
    DocumentBench shop;
    const Document quote = shop.quote();
    CHECK(shop.ask(FindDocument{QStringLiteral("Q-1001")}) == quote.id);
    CHECK(shop.ask(FindDocument{QStringLiteral(" q-1001 ")}) == quote.id);
    const auto none = shop.office().ask(shop.owner(), FindDocument{QStringLiteral("Q-9")});
    REQUIRE_FALSE(none.has_value());
    CHECK(none.error().code == ErrorCode::NotFound);
    CHECK(none.error().forUser.contains(QStringLiteral("Q-9")));
    const auto gone = shop.office().ask(shop.owner(), DocumentDetails{DocumentId(999999)});
    REQUIRE_FALSE(gone.has_value());
    CHECK(gone.error().code == ErrorCode::NotFound);
    CHECK_FALSE(gone.error().forUser.contains(QStringLiteral("saved")));

    SaveCompany second{newCompany(QStringLiteral("Second"))};
    second.company = shop.act(second);
    Document other = shop.blank(K::Quote);
    other.company = second.company.id;
    CHECK(shop.act(SaveDocument{other}).number == quote.number);
    const auto two = shop.office().ask(shop.owner(), FindDocument{quote.number});
    REQUIRE_FALSE(two.has_value());
    CHECK(two.error().code == ErrorCode::RuleBroken);
}

TEST_CASE("lists answer to kind, state, books, customer and words, newest first")
{
    DocumentBench shop;
    const Document quote = shop.quote();
    const Document invoice = shop.issued();
    Document elsewhere = shop.blank(K::Quote);
    elsewhere.customer = shop.newCustomer(QStringLiteral("Café Müller"));
    elsewhere.title = QStringLiteral("Water heater");
    elsewhere.date = QDate(2026, 1, 15);
    elsewhere = shop.act(SaveDocument{elsewhere});

    DocumentList quotes;
    quotes.kind = K::Quote;
    const auto rows = shop.ask(quotes);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].id == quote.id);
    CHECK(rows[1].id == elsewhere.id);
    CHECK(rows[1].customerName == QStringLiteral("Café Müller"));
    CHECK(rows[0].total == quote.totals.total);
    CHECK(shop.ask(DocumentList{}).size() == 4);
    DocumentList pending;
    pending.accounting = AccountingState::Pending;
    REQUIRE(shop.ask(pending).size() == 1);
    CHECK(shop.ask(pending)[0].balance == invoice.totals.total);
    DocumentList open;
    open.state = S::Open;
    CHECK(shop.ask(open).size() == 1); // the work order is invoiced
    DocumentList mine;
    mine.customer = elsewhere.customer;
    CHECK(shop.ask(mine).size() == 1);
    CHECK(shop.ask(listOf(QStringLiteral("cafe muller"))).size() == 1);
    CHECK(shop.ask(listOf(QStringLiteral("HEATER caf"))).size() == 1);
    CHECK(shop.ask(listOf(QStringLiteral("inv-1001"))).size() == 1);
    CHECK(shop.ask(listOf(QStringLiteral("heater bakery"))).empty());
}

TEST_CASE("a row tells when its visit is: its own, or the folder's first that is not cancelled")
{
    DocumentBench shop;
    const auto booked = shop.newVisit(shop.customer, {}, 11);
    const Visit later =
        shop.act(AddVisit{booked.appointment.id, WallTime::at(QDate(2026, 3, 5), 14), 60, {}});
    Document document = shop.blank(K::WorkOrder);
    document.appointment = booked.appointment.id;
    shop.act(SaveDocument{document});
    document.visit = later.id;
    shop.act(SaveDocument{document});
    auto rows = shop.ask(DocumentList{});
    REQUIRE(rows.size() == 2);
    CHECK(rows[1].visitStart == WallTime::at(QDate(2026, 3, 2), 11));
    CHECK(rows[0].visitStart == later.start);
    shop.act(SetVisitStatus{booked.visit.id, booked.visit.version, VisitStatus::Cancelled});
    rows = shop.ask(DocumentList{});
    CHECK(rows[1].visitStart == later.start);
}

TEST_CASE("the badges of the board are the documents, after any acts")
{
    DocumentBench shop;
    std::vector<AppointmentId> folders;
    for (int hour = 8; hour < 13; ++hour)
        folders.push_back(shop.newVisit(shop.customer, {}, hour).appointment.id);
    std::mt19937 engine(5);
    for (int i = 0; i < 60; ++i) {
        Document document = shop.blank(engine() % 2 == 0 ? K::Quote : K::WorkOrder);
        document.appointment = folders[engine() % folders.size()];
        document = shop.act(SaveDocument{document});
        if (engine() % 2 == 0) {
            const Document invoice = shop.convert(document.id, K::Invoice, engine() % 3 == 0);
            if (invoice.state == S::Open && engine() % 2 == 0)
                shop.pay(invoice, 1 + qint64(engine() % 55169));
            else if (engine() % 3 == 0)
                shop.voided(invoice);
        }
    }
    const auto board = shop.ask(BoardRange{QDate(2026, 3, 2), QDate(2026, 3, 2)});
    for (const AppointmentId folder : folders) {
        std::vector<CardDocument> expected;
        for (const Document &document : shop.ask(Folder{folder}).documents)
            expected.push_back(cardOf(document));
        const auto shown = board.documents.find(folder);
        REQUIRE(shown != board.documents.end());
        CHECK(shown->second == expected);
    }
    CHECK(shop.ask(BoardRange{QDate(2026, 3, 3), QDate(2026, 3, 3)}).documents.empty());
    shop.checkOffice();
}
