// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/billingacts.h"
#include "core/domain/purchasingacts.h"
#include "tests/testkit/booksbench.h"
#include <QJsonArray>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

// How the company in QuickBooks is set up decides what may be sent, and is asked for before.

namespace {

using Tax = SimulatedCompany::Tax;

std::vector<QJsonObject> there(BooksBench &shop, const char *tag)
{
    return shop.books.ledger().all(QLatin1String(tag));
}

BooksMapping::Row rowOf(BooksBench &shop, const QString &key)
{
    for (const auto &row : shop.shop.ask(BooksMapping{}).rows)
        if (row.key.key == key)
            return row;
    return {};
}

QString reasonOf(BooksBench &shop, DocumentId document)
{
    return shop.postingOf(document).reason;
}

void addAccount(SimulatedBooks &books, const char *name, const char *type)
{
    books.ledger().add(QStringLiteral("Account"), {{QStringLiteral("Name"), QLatin1String(name)},
                                                   {QStringLiteral("AccountType"), QLatin1String(type)}});
}

void outsideTheStates(SimulatedBooks &books)
{
    books.ledger().company.country = QStringLiteral("CA");
    books.ledger().add(QStringLiteral("TaxCode"), {{QStringLiteral("Name"), QStringLiteral("Zero-rated")}});
}

QString problemsOf(const std::vector<BooksPreviewRow> &rows)
{
    QString all;
    for (const BooksPreviewRow &row : rows)
        all += row.problems.join(QLatin1Char(' '));
    return all;
}

} // namespace

TEST_CASE("A company that keeps its books in another currency is not connected, and nothing goes to one")
{
    BooksBench shop([](SimulatedBooks &books) { books.ledger().company.currency = QStringLiteral("EUR"); },
                    BooksBench::Begins::Unconnected);
    const auto refused = shop.tryConnect(shop.books.realm);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().forUser.contains(QStringLiteral("keeps its books in EUR and this office in USD")));
    CHECK_FALSE(shop.shop.ask(BooksStatus{}).connection.isConnected());

    // One that was connected by an earlier release.
    shop.books.ledger().company.currency = QStringLiteral("USD");
    shop.connect();
    shop.books.ledger().company.currency = QStringLiteral("EUR");
    const Document invoice = shop.newInvoice(shop.newCustomer(QStringLiteral("Kline Bakery")), {{}});
    CHECK(problemsOf(shop.preview()).contains(QStringLiteral("keeps its books in EUR")));
    CHECK(shop.send().sent == 0);
    CHECK(reasonOf(shop, invoice.id).contains(QStringLiteral("keeps its books in EUR")));
    CHECK(there(shop, "Customer").empty());
    CHECK(there(shop, "Invoice").empty());
}

TEST_CASE("An account that is not the usual one is asked for and not guessed")
{
    BooksBench shop([](SimulatedBooks &books) {
        addAccount(books, "A savings account", "Bank");
        for (const char *id : {"79", "80"})
            books.ledger().edit(
                QStringLiteral("Account"), QLatin1String(id),
                {{QStringLiteral("Name"), QStringLiteral("Plumbing %1").arg(QLatin1String(id))}});
    });
    CHECK(rowOf(shop, QStringLiteral("refund")).choice.remoteId.isEmpty());
    CHECK(rowOf(shop, QStringLiteral("income.service")).choice.remoteId.isEmpty());
    CHECK(rowOf(shop, QStringLiteral("payable")).choice.remoteId == QStringLiteral("33")); // the usual one
    const Document invoice = shop.newInvoice(shop.newCustomer(QStringLiteral("Kline Bakery")),
                                             {{shop.newItem(QStringLiteral("Labor"))}});
    CHECK(shop.send().attention > 0);
    CHECK(reasonOf(shop, invoice.id).contains(QStringLiteral("income account")));

    BooksBench only; // one bank: refunds are paid from there
    CHECK(rowOf(only, QStringLiteral("refund")).choice.remoteId == QStringLiteral("35"));
}

TEST_CASE("Terms that only customers have are in the mapping, and tax codes are required where they are")
{
    BooksBench shop([](SimulatedBooks &books) {
        books.ledger().company.tax = Tax::Manual;
        books.ledger().add(QStringLiteral("Term"), {{QStringLiteral("Name"), QStringLiteral("Net 15")},
                                                    {QStringLiteral("DueDays"), 15}});
    });
    SaveCustomer save;
    save.customer.name = QStringLiteral("Lakeside Inn");
    save.customer.paymentTermDays = 15;
    shop.shop.act(save);
    CHECK(rowOf(shop, QStringLiteral("term.15")).key.key == QStringLiteral("term.15"));
    REQUIRE(shop.readLists().has_value());
    CHECK(rowOf(shop, QStringLiteral("term.15")).choice.name == QStringLiteral("Net 15"));
    const QString tax = QStringLiteral("tax.%1").arg(shop.rate.value());
    CHECK(rowOf(shop, tax).key.required);
    CHECK_FALSE(rowOf(shop, QStringLiteral("tax.none")).key.required);
    BooksBench automated;
    CHECK_FALSE(rowOf(automated, tax).key.required);
}

TEST_CASE("Automated tax that nobody has set up yet is told as such, and untaxed papers go")
{
    BooksBench shop([](SimulatedBooks &books) { books.ledger().company.isTaxSetUp = false; });
    const CustomerId customer = shop.newCustomer(QStringLiteral("Kline Bakery"));
    const Document taxed = shop.newInvoice(customer, {{{}, 1000, 10000, true}});
    const Document untaxed = shop.newInvoice(customer, {{{}, 1000, 10000, false}});
    CHECK(shop.send().attention == 1);
    CHECK(reasonOf(shop, taxed.id).contains(QStringLiteral("or not set up")));
    CHECK(shop.now(untaxed.id).accounting == AccountingState::Sent);
}

TEST_CASE("With tax codes, a deposit is taken off a taxed invoice as a discount that leaves the tax alone")
{
    BooksBench shop([](SimulatedBooks &books) { books.ledger().company.tax = Tax::Manual; });
    const CustomerId customer = shop.newCustomer(QStringLiteral("Kline Bakery"));
    const Document invoice = shop.newInvoice(
        customer, {{{}, 1000, 10000, true}, {{}, 1000, -5000, false}, {{}, 1000, 2000, false}});
    CHECK(problemsOf(shop.preview()).isEmpty());
    CHECK(shop.send().attention == 0);
    REQUIRE(there(shop, "Invoice").size() == 1);
    const QJsonObject made = there(shop, "Invoice")[0];
    CHECK(SimulatedLedger::cents(made, "TotalAmt") == invoice.totals.total.units());
    CHECK(invoice.totals.total == Money::fromUnits(7825)); // 100.00 + 8.25 - 50.00 + 20.00
    CHECK_FALSE(made.value(QStringLiteral("ApplyTaxAfterDiscount")).toBool(true));

    shop.books.ledger().company.discounts = false;
    const Document without = shop.newInvoice(customer, {{{}, 1000, 10000, true}, {{}, 1000, -5000, false}});
    shop.send();
    CHECK(reasonOf(shop, without.id).contains(QStringLiteral("Switch discounts on in QuickBooks")));
    shop.books.ledger().company.discounts = true;
    shop.shop.act(RetryAllPostings{});
    shop.send();
    CHECK(shop.now(without.id).accounting == AccountingState::Sent);
}

TEST_CASE("Outside the United States papers name a tax code for each line, and purchases go without")
{
    BooksBench shop(outsideTheStates);
    const QString none = QStringLiteral("tax.none");
    CHECK(rowOf(shop, none).key.required);
    const CustomerId customer = shop.newCustomer(QStringLiteral("Kline Bakery"));
    const Document invoice = shop.newInvoice(customer, {{{}, 1000, 10000, true}, {{}, 1000, 2000, false}});
    CHECK(problemsOf(shop.preview()).contains(QStringLiteral("lines without tax")));
    CHECK(shop.send().attention == 1);
    const auto codes = rowOf(shop, none).choices;
    const auto zero = std::find_if(codes.begin(), codes.end(), [](const BooksListEntry &entry) {
        return entry.name == QStringLiteral("Zero-rated");
    });
    REQUIRE(zero != codes.end());
    shop.shop.act(SaveBooksChoice{{none, zero->remoteId, {}}});
    const Vendor vendor = shop.newVendor(QStringLiteral("Prairie Supply"));
    const Document order =
        shop.newPurchaseOrder(customer, shop.newItem(QStringLiteral("Valve"), ItemType::Part), vendor.id, 2);
    ReceiveParts came;
    came.order = order.id;
    came.version = shop.now(order.id).version;
    came.lines = {{order.lines[0].id, Quantity::whole(2), UnitPrice::whole(12)}};
    shop.shop.act(came);
    CHECK(shop.send().attention == 0);
    CHECK(there(shop, "Bill").size() == 1);
    CHECK(there(shop, "PurchaseOrder").size() == 1);
    REQUIRE(there(shop, "Invoice").size() == 1);
    CHECK(SimulatedLedger::cents(there(shop, "Invoice")[0], "TotalAmt") == invoice.totals.total.units());

    const Document off = shop.newInvoice(customer, {{{}, 1000, 10000, true}, {{}, 1000, -5000, false}});
    shop.send();
    CHECK(reasonOf(shop, off.id)
              .contains(QStringLiteral("does not take beside lines with tax in this country")));
}

TEST_CASE("Tax that QuickBooks computes by itself, whatever is sent, is flagged")
{
    BooksBench shop([](SimulatedBooks &books) {
        books.ledger().company.overridesTax = false;
        books.ledger().company.manualRate = 9000;
    });
    const Document invoice =
        shop.newInvoice(shop.newCustomer(QStringLiteral("Kline Bakery")), {{{}, 1000, 10000, true}});
    CHECK(shop.send().attention == 1);
    CHECK(shop.postingOf(invoice.id).advice == BooksAdvice::CompareTotals);
}

TEST_CASE("A customer that was made inactive there is told before the next paper goes, and goes once active")
{
    BooksBench shop;
    const CustomerId customer = shop.newCustomer(QStringLiteral("Kline Bakery"));
    shop.newInvoice(customer, {{}});
    CHECK(shop.send().attention == 0);
    const QString id = shop.link(BookEntity::Customer, customer.value())->remoteId;
    const auto makeActive = [&](bool active) {
        shop.books.ledger().edit(QStringLiteral("Customer"), id, {{QStringLiteral("Active"), active}});
    };
    makeActive(false);
    shop.advance(600);
    CHECK(shop.pull().findings == 1);
    const Document next = shop.newInvoice(customer, {{}});
    CHECK(problemsOf(shop.preview()).contains(QStringLiteral("“Kline Bakery” is inactive in QuickBooks")));
    const int writes = shop.books.writes();
    CHECK(shop.send().attention == 1);
    CHECK(shop.books.writes() == writes);
    CHECK(reasonOf(shop, next.id).contains(QStringLiteral("Make it active there")));
    makeActive(true); // no look for changes between
    shop.shop.act(RetryAllPostings{});
    CHECK(shop.send().attention == 0);
    CHECK(shop.now(next.id).accounting == AccountingState::Sent);
}

TEST_CASE("A credit that QuickBooks applied by itself is the one that was used here, or is asked about")
{
    BooksBench shop([](SimulatedBooks &books) { books.ledger().company.appliesCredits = true; });
    const CustomerId customer = shop.newCustomer(QStringLiteral("Kline Bakery"));
    const auto use = [&](const Document &note, const Document &invoice) {
        ApplyCredit apply;
        apply.creditNote = note.id;
        apply.invoice = invoice.id;
        apply.amount = Money::fromUnits(2500);
        return shop.shop.act(apply).payment;
    };
    SECTION("for the same invoice")
    {
        const Document invoice = shop.newInvoice(customer, {{}});
        const Payment used = use(shop.newCreditNote(customer, 2500), invoice);
        CHECK(shop.send().attention == 0);
        const auto payments = there(shop, "Payment");
        REQUIRE(payments.size() == 1);
        CHECK(shop.link(BookEntity::Payment, used.id.value())->remoteId ==
              payments[0].value(QStringLiteral("Id")).toString());
    }
    SECTION("for another one")
    {
        shop.newInvoice(customer, {{}}); // the older one gets it there
        const Document second = shop.newInvoice(customer, {{}});
        CHECK(shop.send().attention == 0);
        const Payment used = use(shop.newCreditNote(customer, 2500), second);
        CHECK(shop.send().attention == 1);
        CHECK(there(shop, "Payment").size() == 1);
        const auto rows = shop.postings(second.id);
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const PostingRow &each) {
            return each.posting.payment == used.id;
        });
        REQUIRE(row != rows.end());
        CHECK(row->posting.reason.contains(QStringLiteral("applies credits to open invoices by itself")));
    }
}
