// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/totals.h"
#include "core/sheets/sheet.h"
#include "tests/sheets/golden.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using K = DocumentKind;
using S = DocumentState;
using Details = DocumentDetails::Reply;

namespace {

const QLocale us(QLocale::English, QLocale::UnitedStates);
const QString usd = QStringLiteral("USD");

DocumentLine item(const char *description, qint64 thousandths, qint64 price, bool taxable = true)
{
    DocumentLine line;
    line.description = QString::fromUtf8(description);
    line.quantity = Quantity::fromUnits(thousandths);
    line.unitPrice = UnitPrice::fromUnits(price);
    line.taxable = taxable;
    return line;
}

DocumentLine other(LineKind kind, const char *description)
{
    DocumentLine line;
    line.kind = kind;
    line.description = QString::fromUtf8(description);
    return line;
}

std::vector<TaxRate> rates()
{
    std::vector<TaxRate> out(2);
    out[0].id = TaxRateId(1);
    out[0].name = QStringLiteral("Sangamon County");
    out[0].percent = Percent::fromUnits(8250);
    out[1].id = TaxRateId(2);
    out[1].name = QStringLiteral("Food service");
    out[1].percent = Percent::whole(1);
    return out;
}

Company company()
{
    Company company = newCompany(QStringLiteral("Northside Plumbing & Heating"));
    company.address = {QStringLiteral("480 Mill Road\nUnit 3"), QStringLiteral("Springfield"),
                       QStringLiteral("IL"), QStringLiteral("62702")};
    company.phone = QStringLiteral("2175550100");
    company.email = QStringLiteral("office@northside.example");
    company.website = QStringLiteral("northside.example");
    company.logo = QByteArrayLiteral("logo bytes");
    company.terms[size_t(K::Quote)] =
        QStringLiteral("Prices hold for 30 days.\n\nParts are paid in advance.");
    company.terms[size_t(K::Invoice)] = QStringLiteral("Net 30. Late payments bear interest.");
    return company;
}

std::vector<DocumentLine> lines()
{
    DocumentLine percent = other(LineKind::DiscountPercent, "Maintenance plan");
    percent.percent = Percent::whole(10);
    DocumentLine flat = other(LineKind::DiscountFlat, "");
    flat.unitPrice = UnitPrice::whole(5);
    DocumentLine oven = item("Oven hood, stainless\nwith filter", 1000, 4'500'000);
    oven.taxRate = TaxRateId(2);
    DocumentLine named = item("", 3000, 12'345);
    named.itemName = QStringLiteral("Copper elbow");
    return {
        other(LineKind::Text, "Kitchen"), item("Labor", 1500, 950'000, false), named, percent, flat, oven};
}

/// A document of the kind with everything around it that can stand on paper.
Details details(K kind, S state)
{
    Details out;
    out.company = company();
    out.customer.name = QStringLiteral("Kline Bakery");
    out.customer.phone = QStringLiteral("(217) 555-0144");
    out.customer.billing = {QStringLiteral("12 Long Street"), QStringLiteral("Springfield"),
                            QStringLiteral("IL"), QStringLiteral("62701")};
    out.site.name = QStringLiteral("North store");
    out.site.address = {QStringLiteral("900 Oak Avenue"), QStringLiteral("Chatham"), QStringLiteral("IL"),
                        QStringLiteral("62629")};
    out.site.notes = QStringLiteral("Gate code 4711");
    out.appointmentNumber = QStringLiteral("A-1007");
    out.sourceNumber = kind == K::Quote ? QString() : QStringLiteral("Q-1003");
    Document &document = out.document;
    document.kind = kind;
    document.state = state;
    document.number = company().seriesFor(kind).prefix + QStringLiteral("1009");
    document.date = QDate(2026, 3, 2);
    document.dueDate = QDate(2026, 4, 1);
    document.title = QStringLiteral("Kitchen sink and oven hood");
    document.notesForCustomer = QStringLiteral("Please keep the kitchen free.\n\nTwo years of warranty.");
    document.internalNotes = QStringLiteral("Owner pays late");
    document.taxRate = TaxRateId(1);
    document.lines = lines();
    REQUIRE(computeTotals(document, rates()));
    return out;
}

Payment payment(PaymentMethod method, qint64 cents, const QDate &date, const char *reference)
{
    Payment payment;
    payment.method = method;
    payment.amount = Money::fromUnits(cents);
    payment.date = date;
    payment.reference = QString::fromLatin1(reference);
    return payment;
}

void compare(const char *name, const Sheet &sheet)
{
    testkit::compareWithGolden(name, sheet.toText());
}

} // namespace

TEST_CASE("rule 24: a quote with the company's head, valid-until date, terms and a line to sign", "[sheet]")
{
    const Sheet sheet = documentSheet(details(K::Quote, S::Sent), us, usd);
    compare("quote", sheet);
    CHECK(sheet.logo == QByteArrayLiteral("logo bytes"));
    CHECK_FALSE(sheet.signatureLabel.isEmpty());
}

TEST_CASE("a work order with site, contact, appointment and technicians", "[sheet]")
{
    Details order = details(K::WorkOrder, S::Open);
    order.appointment.contactName = QStringLiteral("Maria Kline");
    order.appointment.contactPhone = QStringLiteral("2175550145");
    order.appointment.description = QStringLiteral("Sink leaks; hood is new.");
    order.technicians = QStringList{QStringLiteral("Ann Ruiz"), QStringLiteral("Bob Meyer")};
    order.visit.emplace();
    order.visit->start = WallTime::at(QDate(2026, 3, 4), 23, 0);
    order.visit->minutes = 90;
    compare("workorder", documentSheet(order, us, usd));
    order.document.state = S::Cancelled;
    CHECK(documentSheet(order, us, usd).stamp == QStringLiteral("CANCELED"));
}

TEST_CASE("an open invoice with its due date, payments received and balance", "[sheet]")
{
    Details invoice = details(K::Invoice, S::Open);
    invoice.payments = {payment(PaymentMethod::Check, 10'000, {2026, 3, 5}, "1042"),
                        payment(PaymentMethod::Cash, 99'900, {2026, 3, 6}, ""),
                        payment(PaymentMethod::Cash, 5'000, {2026, 3, 7}, "")};
    invoice.payments[1].state = PaymentState::Voided;
    invoice.document.paid = Money::whole(150);
    compare("invoice_open", documentSheet(invoice, us, usd));
}

TEST_CASE("paid, void and draft invoices say so, and only issued ones ask for money", "[sheet]")
{
    Details invoice = details(K::Invoice, S::Paid);
    invoice.document.paid = invoice.document.totals.total;
    invoice.payments = {
        payment(PaymentMethod::Cash, invoice.document.totals.total.units(), {2026, 3, 5}, "")};
    compare("invoice_paid", documentSheet(invoice, us, usd));
    compare("invoice_void", documentSheet(details(K::Invoice, S::Void), us, usd));
    const Sheet draft = documentSheet(details(K::Invoice, S::Draft), us, usd);
    CHECK(draft.stamp == QStringLiteral("DRAFT"));
    CHECK_FALSE(draft.toText().contains(QStringLiteral("Balance due")));
}

TEST_CASE("an invoice below zero is a credit: neither paid nor a balance that is due", "[sheet]")
{
    Details invoice = details(K::Invoice, S::Paid);
    invoice.document.lines = {item("Oven hood, returned", -1000, 4'500'000, false)};
    REQUIRE(computeTotals(invoice.document, rates()));
    const Sheet sheet = documentSheet(invoice, us, usd);
    CHECK(sheet.stamp.isEmpty());
    const QString text = sheet.toText();
    CHECK(text.contains(QStringLiteral("Total: -$450.00")));
    CHECK(text.contains(QStringLiteral("Credit: $450.00")));
    CHECK_FALSE(text.contains(QStringLiteral("Balance due")));
    CHECK_FALSE(text.contains(QStringLiteral("Due date")));

    // Nothing at all is owed: that is paid.
    invoice.document.lines = {item("Warranty visit", 1000, 0, false)};
    REQUIRE(computeTotals(invoice.document, rates()));
    CHECK(documentSheet(invoice, us, usd).stamp == QStringLiteral("PAID"));
    CHECK(documentSheet(invoice, us, usd).toText().contains(QStringLiteral("Balance due: $0.00")));
}

TEST_CASE("rule 19: a pro forma shows description and total, is no demand for payment and has no balance",
          "[sheet]")
{
    const Sheet sheet = documentSheet(details(K::ProForma, S::Issued), us, usd);
    compare("proforma", sheet);
    CHECK(sheet.title == QStringLiteral("PRO FORMA INVOICE"));
    CHECK(sheet.toText().contains(QStringLiteral("not a demand for payment")));
    CHECK_FALSE(sheet.toText().contains(QStringLiteral("Balance")));
    CHECK_FALSE(sheet.toText().contains(QStringLiteral("Due date")));
}

TEST_CASE("amounts and dates follow the locale", "[sheet]")
{
    const QLocale germany(QLocale::German, QLocale::Germany);
    Details invoice = details(K::Invoice, S::Open);
    compare("invoice_german", documentSheet(invoice, germany, QStringLiteral("EUR")));
}

TEST_CASE("exempt customers are told so with their certificate", "[sheet]")
{
    Details invoice = details(K::Invoice, S::Open);
    invoice.document.taxExempt = true;
    invoice.customer.taxExemptReference = QStringLiteral("E-9988");
    REQUIRE(computeTotals(invoice.document, rates()));
    const QString text = documentSheet(invoice, us, usd).toText();
    CHECK(text.contains(QStringLiteral("Tax exempt, certificate E-9988: $0.00")));
    CHECK_FALSE(text.contains(QStringLiteral("Sangamon")));
}

TEST_CASE("what is meant for the office never stands on paper", "[sheet]")
{
    for (const K kind : allDocumentKinds) {
        Details document = details(kind, firstState(kind));
        for (DocumentLine &line : document.document.lines)
            line.unitCost = UnitPrice::fromUnits(7'777'700);
        document.customer.notes = QStringLiteral("Difficult");
        const QString text = documentSheet(document, us, usd).toText();
        for (const char *secret : {"Owner pays late", "Gate code", "777.77", "Difficult"}) {
            CAPTURE(secret);
            CHECK_FALSE(text.contains(QLatin1String(secret)));
        }
    }
}

TEST_CASE("the place of work is left out where it repeats the billing address, but not on work orders",
          "[sheet]")
{
    Details quote = details(K::Quote, S::Sent);
    quote.site.address = quote.customer.billing;
    CHECK(documentSheet(quote, us, usd).siteLines.isEmpty());
    quote.document.kind = K::WorkOrder;
    CHECK(documentSheet(quote, us, usd).siteLines.contains(QStringLiteral("12 Long Street")));
    quote.site = {};
    CHECK(documentSheet(quote, us, usd).siteLines.isEmpty());
}

TEST_CASE("every row has a cell for every column, with two hundred lines as well", "[sheet]")
{
    Details invoice = details(K::Invoice, S::Open);
    for (int i = 0; i < 200; ++i)
        invoice.document.lines.push_back(
            item("\u05e9\u05dc\u05d5\u05dd \u6771\u4eac\nsecond\nthird", 1000, 10'000));
    const Sheet sheet = documentSheet(invoice, us, usd);
    CHECK(sheet.rows.size() == invoice.document.lines.size());
    for (const Sheet::Row &row : sheet.rows)
        CHECK(size_t(row.cells.size()) == sheet.columns.size());
    CHECK(Sheet::pageText(2, 3) == QStringLiteral("page 2 of 3"));
}

TEST_CASE("A purchase order is for the vendor: his address, where to deliver, our numbers, and no customer")
{
    Details out = details(K::PurchaseOrder, S::Sent);
    out.sourceNumber = QStringLiteral("WO-1042");
    out.vendor.name = QStringLiteral("Acme Supply");
    out.vendor.contactName = QStringLiteral("Dale Whitt");
    out.vendor.account = QStringLiteral("LM-2207");
    out.vendor.address.city = QStringLiteral("Chatham");
    out.document.expected = QDate(2026, 3, 5);
    out.document.vendorReference = QStringLiteral("SO-77");
    out.document.taxExempt = true;
    const Sheet office = documentSheet(out, us, usd);
    CHECK(office.title == QStringLiteral("Purchase Order"));
    CHECK(office.recipientTitle == QStringLiteral("Vendor"));
    CHECK(office.recipient.first() == QStringLiteral("Acme Supply"));
    CHECK(office.recipient.contains(QStringLiteral("Dale Whitt")));
    CHECK(office.siteTitle == QStringLiteral("Deliver to"));
    CHECK(office.siteLines.first() == QStringLiteral("Northside Plumbing & Heating"));
    const QString text = office.toText();
    for (const char *said : {"WO-1042", "SO-77", "LM-2207", "March 5, 2026"})
        CHECK(text.contains(QString::fromLatin1(said)));
    for (const char *kept : {"Kline Bakery", "Tax exempt", "A-1007"})
        CHECK_FALSE(text.contains(QString::fromLatin1(kept)));
    CHECK(office.signatureLabel.isEmpty());
    CHECK(office.stamp.isEmpty());
    out.site.id = SiteId(4);
    CHECK(documentSheet(out, us, usd).siteLines.first() == QStringLiteral("North store"));
    out.document.state = S::Draft;
    CHECK(documentSheet(out, us, usd).stamp == QStringLiteral("DRAFT"));
    out.document.billTo = QStringLiteral("Acme, as it was");
    CHECK(documentSheet(out, us, usd).recipient.first() == QStringLiteral("Acme, as it was"));
}

TEST_CASE(
    "A bundle that prints as one line shows its sum to the customer, and its parts to those who do the work")
{
    Details out = details(K::Quote, S::Draft);
    DocumentLine heading = other(LineKind::Text, "Furnace replacement, complete");
    heading.printsAsOne = true;
    DocumentLine furnace = item("Furnace", 1000, 20'000'000);
    DocumentLine labor = item("Labor", 7000, 1'000'000);
    furnace.bundleDepth = 1;
    labor.bundleDepth = 1;
    out.document.lines = {heading, furnace, labor, item("Thermostat", 1000, 2'000'000)};
    REQUIRE(computeTotals(out.document, rates()));
    const Sheet quote = documentSheet(out, us, usd);
    REQUIRE(quote.rows.size() == 2);
    CHECK(quote.rows[0].kind == Sheet::Row::Kind::Item);
    CHECK(quote.rows[0].cells ==
          QStringList{QStringLiteral("Furnace replacement, complete"), {}, {}, QStringLiteral("$2,700.00")});
    out.document.kind = K::WorkOrder;
    CHECK(documentSheet(out, us, usd).rows.size() == 4);
}

TEST_CASE("A quote for one of many visits says for which, one of a folder with a single visit does not",
          "[sheet]")
{
    Details quote = details(K::Quote, S::Sent);
    quote.document.visit = VisitId(7);
    quote.visit.emplace();
    quote.visit->start = WallTime::at(QDate(2026, 12, 15), 9);
    CHECK_FALSE(documentSheet(quote, us, usd).toText().contains(QStringLiteral("For the visit of")));
    quote.appointment.rule = QStringLiteral("FREQ=WEEKLY");
    const auto fields = documentSheet(quote, us, usd).fields;
    CHECK(std::any_of(fields.begin(), fields.end(), [](const Sheet::Field &field) {
        return field.label == QStringLiteral("For the visit of") &&
               field.value.contains(QStringLiteral("15"));
    }));
    quote.document.visit = {};
    CHECK_FALSE(documentSheet(quote, us, usd).toText().contains(QStringLiteral("For the visit of")));
}
