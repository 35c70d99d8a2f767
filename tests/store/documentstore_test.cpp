// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/documentstore.h"

#include "core/domain/totals.h"
#include "core/store/documentlists.h"
#include "core/store/vendorstore.h"
#include "tests/store/rows.h"
#include "tests/testkit/tempdatabase.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct DocumentShop : TempDatabase
{
    DocumentShop()
    {
        act([](WriteScope &scope) { foundOffice(scope); });
        act([this](WriteScope &scope) { rows = bookRows(scope, QStringLiteral("Tap repair")); });
    }

    Document blank(DocumentKind kind, const QString &number)
    {
        Document document;
        document.kind = kind;
        document.state = firstState(kind);
        document.number = number;
        document.company = CompanyId(this->number("SELECT min(id) FROM company"));
        document.customer = CustomerId(rows.customer);
        document.appointment = AppointmentId(rows.appointment);
        document.date = QDate(2026, 3, 2);
        for (int i = 1; i <= 3; ++i) {
            DocumentLine line;
            line.description = QStringLiteral("Line %1").arg(i);
            line.quantity = Quantity::whole(i);
            line.unitPrice = UnitPrice::whole(10);
            document.lines.push_back(line);
        }
        DocumentTax tax;
        tax.rate = TaxRateId(77);
        tax.name = QStringLiteral("County");
        document.taxes = {tax};
        return document;
    }
    Document stored(Document document)
    {
        act([&](WriteScope &scope) { insertDocument(scope, document); });
        return document;
    }
    template <class T>
    T read(const std::function<T(ReadScope &)> &work)
    {
        return database()
            .read<T>(owner(), [&](ReadScope &scope) -> Result<T> { return work(scope); })
            .value();
    }
    Document found(DocumentId id)
    {
        return read<Document>([&](ReadScope &scope) { return findDocument(scope, id).value(); });
    }

    BookedRows rows{};
};

} // namespace

TEST_CASE("A document comes back as it was stored, with lines and taxes in their order")
{
    DocumentShop shop;
    Document document = shop.blank(DocumentKind::Invoice, QStringLiteral("INV-1"));
    document.dueDate = QDate(2026, 4, 1);
    document.lines[1].kind = LineKind::DiscountPercent;
    document.lines[1].percent = Percent::fromUnits(12'345);
    document.lines[2].roundingCarry = Money::fromUnits(-1);
    document.lines[2].discountCarry = Money::fromUnits(1);
    document.lines[2].sourceLine = LineId(5);
    document.notesForCustomer = QString::fromUtf8("Größe 3½\n\"quoted\"");
    document.taxExempt = true;
    document.followUp = QDate(2026, 3, 9);
    document.leadSource = QStringLiteral("Website");
    document.optionNames = {QStringLiteral("Good"), QStringLiteral("Better")};
    document.chosenOption = 2;
    document.lines[0].option = 1;
    shop.act([&](WriteScope &scope) {
        Vendor vendor;
        vendor.name = QStringLiteral("Supply House");
        insertVendor(scope, vendor);
        document.vendor = vendor.id;
    });
    document.vendorReference = QStringLiteral("SO-77");
    document.expected = QDate(2026, 3, 20);
    document.paid = Money::fromUnits(7);
    document.accounting = AccountingState::NeedsAttention;
    document.billTo = QStringLiteral("Kline Bakery");
    document.serviceAt = QStringLiteral("North store\n7 Hill Road");
    document.terms = QStringLiteral("Due in 30 days.");
    document.sender = QStringLiteral("Lakeside Mechanical\n1 Lake Road");
    document.senderContact = QStringLiteral("217 555 0100");
    document.createdAt = mondayMorningUtc;
    document = shop.stored(document);
    CHECK(document.id);
    CHECK(shop.found(document.id) == document);
}

TEST_CASE("A changed document writes the lines that differ and leaves the others alone")
{
    DocumentShop shop;
    Document document = shop.stored(shop.blank(DocumentKind::Quote, QStringLiteral("Q-1")));
    document.lines[1].description = QStringLiteral("Other words");
    std::vector<QByteArray> written;
    shop.connection().setHook([&](const char *sql) {
        if (QByteArray(sql).contains("document_line") && !QByteArray(sql).startsWith("SELECT"))
            written.emplace_back(sql);
    });
    shop.act([&](WriteScope &scope) { updateDocument(scope, document); });
    CHECK(written.size() == 1);
    document.lines.erase(document.lines.begin());
    document.lines.push_back(document.lines[0]);
    document.lines.back().id = {};
    document.taxes.clear();
    shop.act([&](WriteScope &scope) { updateDocument(scope, document); });
    shop.connection().setHook({});
    CHECK(shop.found(document.id) == document);
    CHECK(shop.number("SELECT count(*) FROM document_line") == 3);
    CHECK(shop.number("SELECT count(*) FROM document_tax") == 0);
}

TEST_CASE("A folder of many documents is read with as many questions as one of few")
{
    DocumentShop shop;
    const auto questions = [&] {
        int asked = 0;
        shop.connection().setHook([&](const char *) { ++asked; });
        const auto documents = shop.read<std::vector<Document>>(
            [&](ReadScope &scope) { return documentsOfFolder(scope, AppointmentId(shop.rows.appointment)); });
        shop.connection().setHook({});
        for (const Document &document : documents)
            CHECK(document == shop.found(document.id));
        return asked;
    };
    shop.stored(shop.blank(DocumentKind::Quote, QStringLiteral("Q-1")));
    const int few = questions();
    for (int i = 2; i < 40; ++i)
        shop.stored(shop.blank(DocumentKind::Quote, QStringLiteral("Q-%1").arg(i)));
    CHECK(questions() == few);
    CHECK(few < 8);
}

TEST_CASE("What was taken counts live results only: no pro forma, nothing void or cancelled")
{
    DocumentShop shop;
    const Document order = shop.stored(shop.blank(DocumentKind::WorkOrder, QStringLiteral("WO-1")));
    const auto result = [&](DocumentKind kind, DocumentState state, const char *number) {
        Document made = shop.blank(kind, QString::fromLatin1(number));
        made.state = state;
        made.source = order.id;
        made.lines.resize(1);
        made.lines[0].quantity = Quantity::whole(1);
        made.lines[0].sourceLine = order.lines[0].id;
        made.lines[0].amount = Money::whole(10);
        made.taxes[0].tax = Money::fromUnits(5);
        return shop.stored(made).id;
    };
    result(DocumentKind::ProForma, DocumentState::Issued, "PF-1");
    result(DocumentKind::Invoice, DocumentState::Void, "INV-1");
    result(DocumentKind::WorkOrder, DocumentState::Cancelled, "WO-2");
    const auto live = [&](DocumentKind kind) {
        return shop.read<std::optional<DocumentId>>(
            [&](ReadScope &scope) { return firstLiveResult(scope, order.id, kind); });
    };
    const auto taken = [&] {
        return shop.read<TakenSoFar>([&](ReadScope &scope) { return takenSoFar(scope, order.id); });
    };
    CHECK(taken().lines.empty());
    CHECK(taken().taxes.empty());
    CHECK_FALSE(live(DocumentKind::Invoice));
    const DocumentId draft = result(DocumentKind::Invoice, DocumentState::Draft, "INV-2");
    const DocumentId second = result(DocumentKind::WorkOrder, DocumentState::Open, "WO-3");
    REQUIRE(taken().lines.size() == 2);
    CHECK(taken().lines[0].line == order.lines[0].id);
    CHECK(taken().lines[0].quantity == Quantity::whole(1));
    CHECK(taken().lines[0].amount == Money::whole(10));
    CHECK(taken().taxes[0].tax == Money::fromUnits(5));
    CHECK(live(DocumentKind::Invoice) == draft);
    CHECK(live(DocumentKind::WorkOrder) == second);
    CHECK(shop.found(order.id).lines[0].billed == Quantity::whole(1)); // invoices only
    CHECK(shop.read<size_t>([&](ReadScope &scope) { return resultsOf(scope, order.id).size(); }) == 5);
}

TEST_CASE("Numbers are found as written first, then in any case")
{
    DocumentShop shop;
    const Document upper = shop.stored(shop.blank(DocumentKind::Quote, QStringLiteral("Q-1")));
    const auto find = [&](const char *number) {
        return shop.read<std::vector<DocumentId>>(
            [&](ReadScope &scope) { return documentsByNumber(scope, QString::fromLatin1(number)); });
    };
    CHECK(find("q-1") == std::vector<DocumentId>{upper.id});
    const Document lower = shop.stored(shop.blank(DocumentKind::WorkOrder, QStringLiteral("q-1")));
    CHECK(find("q-1") == std::vector<DocumentId>{lower.id});
    CHECK(find("Q-2").empty());
}

TEST_CASE("Badges are those of the folders asked for, whoever lies between them")
{
    DocumentShop shop;
    const Document first = shop.stored(shop.blank(DocumentKind::Quote, QStringLiteral("Q-1")));
    const AppointmentId without(first.appointment.value() + 1);
    const AppointmentId farOff(first.appointment.value() + 1000);
    const auto badges = [&](std::vector<AppointmentId> folders) {
        return shop.read<std::map<AppointmentId, std::vector<CardDocument>>>(
            [&](ReadScope &scope) { return cardDocumentsOf(scope, std::move(folders)); });
    };
    const auto found = badges({farOff, first.appointment, without, first.appointment});
    REQUIRE(found.size() == 1);
    CHECK(found.at(first.appointment).size() == 1);
    CHECK(badges({without, farOff}).empty());
    CHECK(badges({AppointmentId(first.appointment.value() - 1), without}).empty());
    CHECK(badges({}).empty());
}
