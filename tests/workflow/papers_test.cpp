// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/sheet.h"
#include "tests/workflow/documentbench.h"

using namespace truckroll;
using namespace truckroll::testkit;
using K = DocumentKind;
using S = DocumentState;

namespace {

const QByteArray logo = QByteArrayLiteral("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");

/// A company as it prints, a customer with two addresses, a booked visit and its quote.
struct PaperOffice : DocumentBench
{
    PaperOffice()
    {
        Company own = ask(OfficeInfo{}).companies.front();
        own.address = {QStringLiteral("480 Mill Road"), QStringLiteral("Springfield"), QStringLiteral("IL"),
                       QStringLiteral("62702")};
        own.phone = QStringLiteral("2175550100");
        own.email = QStringLiteral("office@prairie.example");
        own.logo = logo;
        for (const K kind : allDocumentKinds)
            own.terms[size_t(kind)] = QStringLiteral("Terms of the %1.").arg(documentKindName(kind));
        act(SaveCompany{own});
        Customer bakery = ask(CustomerDetails{customer}).customer;
        bakery.billing = {QStringLiteral("12 Long Street"), QStringLiteral("Springfield"),
                          QStringLiteral("IL"), QStringLiteral("62701")};
        act(SaveCustomer{bakery});
        Site store;
        store.customer = customer;
        store.name = QStringLiteral("North store");
        store.address = {QStringLiteral("7 Hill Road"), QStringLiteral("Chatham"), QStringLiteral("IL"),
                         QStringLiteral("62629")};
        const SiteId site = act(SaveSite{store}).id;
        BookVisit book;
        book.customer = customer;
        book.site = site;
        book.title = QStringLiteral("Kitchen tap");
        book.description = QStringLiteral("Drips since Friday");
        book.start = WallTime::at(QDate(2026, 3, 3), 9);
        book.technicians = {newTechnician()};
        Document blank = this->blank(K::Quote);
        blank.appointment = act(book).appointment.id;
        blank.notesForCustomer = QStringLiteral("Thank you for calling.");
        blank.internalNotes = QStringLiteral("Never on paper");
        blank.lines.push_back(percentOff(10));
        offer = act(SaveDocument{blank});
    }

    Sheet paper(const Document &document)
    {
        const auto details = ask(DocumentDetails{document.id});
        return documentSheet(details, QLocale(QLocale::English, QLocale::UnitedStates),
                             QStringLiteral("USD"));
    }

    Document offer;
};

void checkHolds(const Sheet &sheet, const QStringList &texts)
{
    const QString all = sheet.toText();
    for (const QString &text : texts) {
        INFO(text.toStdString() << " in\n" << all.toStdString());
        CHECK(all.contains(text));
    }
    CHECK_FALSE(all.contains(QStringLiteral("Never on paper")));
}

/// What every paper of this office bears.
void checkCommon(const Sheet &sheet, const Document &document)
{
    CHECK(sheet.logo == logo);
    CHECK(sheet.number == document.number);
    CHECK(sheet.rows.size() == 3);
    checkHolds(sheet, {QStringLiteral("Prairie Plumbing"), QStringLiteral("480 Mill Road"),
                       QStringLiteral("217 555 0100"), QStringLiteral("office@prairie.example"),
                       QStringLiteral("Kline Bakery"), QStringLiteral("12 Long Street"),
                       QStringLiteral("7 Hill Road"), QStringLiteral("Kitchen tap"),
                       QStringLiteral("Thank you for calling."), QStringLiteral("$378.00"),
                       QStringLiteral("-$52.05"), QStringLiteral("$28.07"), QStringLiteral("$496.52"),
                       QStringLiteral("Terms of the %1.").arg(documentKindName(document.kind))});
}

} // namespace

TEST_CASE("rule 24: logo, address and contact of the company print on quote, work order and invoice")
{
    PaperOffice shop;
    const Document order = shop.convert(shop.offer.id, K::WorkOrder);
    const Document invoice = shop.convert(order.id, K::Invoice);
    checkCommon(shop.paper(shop.offer), shop.offer);
    checkHolds(shop.paper(shop.offer), {QStringLiteral("Valid until"), QStringLiteral("April 1, 2026")});
    checkCommon(shop.paper(order), order);
    checkHolds(shop.paper(order), {shop.offer.number, QStringLiteral("Ann Ruiz"),
                                   QStringLiteral("March 3, 2026"), QStringLiteral("Drips since Friday")});
    checkCommon(shop.paper(invoice), invoice);
    checkHolds(shop.paper(invoice),
               {order.number, QStringLiteral("Due date"), QStringLiteral("Balance due")});
}

TEST_CASE("rule 19: the pro forma's paper shows the total and asks for nothing")
{
    PaperOffice shop;
    const Document made = shop.act(MakeProForma{shop.offer.id}).document;
    const Sheet sheet = shop.paper(made);
    checkCommon(sheet, made);
    checkHolds(sheet, {QStringLiteral("not a demand for payment"), shop.offer.number});
    CHECK_FALSE(sheet.toText().contains(QStringLiteral("Balance due")));
    CHECK_FALSE(sheet.toText().contains(QStringLiteral("Due date")));
}

TEST_CASE("an invoice's paper follows its payments, and says when it is paid or void")
{
    PaperOffice shop;
    const Document invoice = shop.convert(shop.offer.id, K::Invoice);
    RecordPayment check;
    check.invoice = invoice.id;
    check.amount = Money::whole(400);
    check.method = PaymentMethod::Check;
    check.reference = QStringLiteral("4711");
    const auto part = shop.act(check);
    Sheet sheet = shop.paper(invoice);
    CHECK(sheet.stamp.isEmpty());
    checkHolds(sheet, {QStringLiteral("-$400.00"), QStringLiteral("4711"), QStringLiteral("$96.52")});
    const auto last = shop.pay(invoice, 9652);
    CHECK(shop.paper(invoice).stamp == QStringLiteral("PAID"));
    shop.act(VoidPayment{part.payment.id, part.payment.version, {}});
    shop.act(VoidPayment{last.payment.id, last.payment.version, {}});
    sheet = shop.paper(invoice);
    CHECK_FALSE(sheet.toText().contains(QStringLiteral("4711")));
    CHECK(sheet.totals.back().value == QStringLiteral("$496.52"));
    shop.voided(invoice);
    sheet = shop.paper(invoice);
    CHECK(sheet.stamp == QStringLiteral("VOID"));
    CHECK(sheet.number == invoice.number);
    CHECK_FALSE(sheet.toText().contains(QStringLiteral("Balance due")));
}

TEST_CASE("a paper that was issued prints the same after customer, company, terms, rate and price book have "
          "changed")
{
    PaperOffice shop;
    const Document invoice = shop.convert(shop.offer.id, K::Invoice);
    const auto rowsOf = [](const Sheet &sheet) {
        QStringList all;
        for (const Sheet::Row &row : sheet.rows)
            all += row.cells;
        for (const Sheet::Total &total : sheet.totals)
            all += total.label + total.value;
        return all;
    };
    const QStringList before = rowsOf(shop.paper(invoice));
    const Sheet asSent = shop.paper(invoice);
    Customer moved = shop.ask(CustomerDetails{shop.customer}).customer;
    moved.name = QStringLiteral("Kline & Daughters");
    moved.billing.street = QStringLiteral("99 New Road");
    shop.act(SaveCustomer{moved});
    Site renamed = shop.ask(CustomerDetails{shop.customer}).sites.back();
    renamed.name = QStringLiteral("Old store");
    shop.act(SaveSite{renamed});
    Company stricter = shop.ask(OfficeInfo{}).companies.front();
    stricter.terms[size_t(K::Invoice)] = QStringLiteral("Due at once.");
    stricter.name = QStringLiteral("Lakeside Group");
    stricter.address.street = QStringLiteral("1 Tower Plaza");
    stricter.phone = QStringLiteral("217 555 0999");
    shop.act(SaveCompany{stricter});
    CHECK(shop.paper(invoice).terms == asSent.terms);
    CHECK(shop.paper(invoice).companyName == asSent.companyName);
    CHECK(shop.paper(invoice).companyLines == asSent.companyLines);
    CHECK(shop.paper(invoice).footer == asSent.footer);
    CHECK(shop.paper(shop.offer).companyName == stricter.name); // a quote that is still to be sent
    CHECK(shop.paper(invoice).recipient == asSent.recipient);
    CHECK(shop.paper(invoice).siteLines == asSent.siteLines);
    CHECK(shop.paper(shop.offer).recipient.front() == moved.name);
    TaxRate dearer = shop.ask(PriceBook{}).taxRates.front();
    dearer.name = QStringLiteral("Other name");
    dearer.percent = Percent::whole(9);
    shop.act(SaveTaxRate{dearer});
    CHECK(rowsOf(shop.paper(invoice)) == before);
}
