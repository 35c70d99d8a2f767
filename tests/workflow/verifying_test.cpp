// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"
#include "tests/workflow/documentbench.h"

using namespace truckroll;
using namespace truckroll::testkit;
using K = DocumentKind;
using S = DocumentState;

namespace {

/// An office with a document of each sort, half paid, half billed, some void.
struct FullOffice : DocumentBench
{
    FullOffice()
    {
        mark(quote(), S::Lost);
        order = convert(quote().id, K::WorkOrder);
        open = issued();
        pay(open, 1000);
        paid = issued();
        pay(paid, paid.totals.total.units());
        voided(issued());
        draftInvoice();
        act(MakeProForma{order.id});
        act(ConvertDocument{order.id, K::Invoice, {{order.lines[0].id, Quantity::whole(1)}}, false});
        checkOffice();
    }

    /// What verify says after somebody changed a row by hand.
    QString after(const char *sql)
    {
        Statement(connection(), sql).run();
        return office().verify().join(QLatin1Char('\n'));
    }

    Document order;
    Document open;
    Document paid;
};

} // namespace

TEST_CASE("verify notices what no act could have made of the documents and the money")
{
    FullOffice shop;
    SECTION("a total")
    {
        CHECK(shop.after("UPDATE document SET total = total + 1, paid = 0 WHERE number = 'INV-1001'")
                  .contains(shop.open.number));
    }
    SECTION("a line")
    {
        CHECK(shop.after("UPDATE document_line SET amount = amount - 1 WHERE quantity = 1500")
                  .contains(QStringLiteral("those of its lines")));
    }
    SECTION("a tax")
    {
        CHECK(shop.after("UPDATE document_tax SET tax = tax + 1").contains(QStringLiteral("its lines")));
    }
    SECTION("a discount's share")
    {
        CHECK(shop.after("UPDATE document_line SET discount_share = -1 WHERE quantity = 1500")
                  .contains(QStringLiteral("its lines")));
    }
    SECTION("a paid sum")
    {
        CHECK(shop.after("UPDATE document SET paid = 999 WHERE number = 'INV-1001'")
                  .contains(QStringLiteral("payments come to")));
    }
    SECTION("a payment that vanished")
    {
        const QString said = shop.after("UPDATE payment SET state = 'voided' WHERE amount > 1000");
        CHECK(said.contains(shop.paid.number));
    }
    SECTION("Paid without money")
    {
        CHECK(shop.after("UPDATE document SET state = 'paid' WHERE number = 'INV-1001'")
                  .contains(QStringLiteral("balance says otherwise")));
    }
    SECTION("Open without a balance")
    {
        CHECK(shop.after("UPDATE document SET state = 'open' WHERE number = 'INV-1002'")
                  .contains(shop.paid.number));
    }
    SECTION("money on a work order")
    {
        CHECK(shop.after("UPDATE payment SET invoice_id = (SELECT min(id) FROM document WHERE kind = "
                         "'workorder')")
                  .contains(QStringLiteral("more money than it can have")));
    }
    SECTION("an issued invoice that the books never hear of")
    {
        CHECK(shop.after("UPDATE document SET accounting = 'not-applicable' WHERE number = 'INV-1001'")
                  .contains(QStringLiteral("books")));
    }
    SECTION("a work order that is closed too early")
    {
        CHECK(shop.after("UPDATE document SET state = 'invoiced' WHERE number = 'WO-1001'")
                  .contains(shop.order.number));
    }
    SECTION("a work order that is open although all was billed")
    {
        CHECK(shop.after("UPDATE document SET state = 'open' WHERE number = 'WO-1002'")
                  .contains(QStringLiteral("WO-1002")));
    }
    SECTION("a quote that is closed for nothing")
    {
        CHECK(shop.after("UPDATE document SET converted = 1 WHERE number = 'Q-1001'")
                  .contains(QStringLiteral("Q-1001")));
    }
    SECTION("a state of another kind")
    {
        CHECK(shop.after("UPDATE document SET state = 'paid' WHERE number = 'Q-1001'")
                  .contains(QStringLiteral("its kind")));
    }
    SECTION("a number that is missing")
    {
        CHECK(shop.after("UPDATE document SET number = 'INV-0' WHERE number = 'INV-1002'")
                  .contains(QStringLiteral("from INV-1001 to INV-1005")));
    }
    SECTION("a series that fell back")
    {
        CHECK(shop.after("UPDATE number_series SET next = 1003 WHERE kind = 'invoice'")
                  .contains(QStringLiteral("INV-1003")));
    }
}

TEST_CASE("a series that was moved on or renamed on purpose has no gap")
{
    FullOffice shop;
    const auto change = [&](const QString &prefix, qint64 next) {
        Company company = shop.ask(OfficeInfo{}).companies.front();
        company.numbering[size_t(K::Quote)] = {prefix, next};
        shop.act(SaveCompany{company});
        shop.quote();
        shop.quote();
        shop.checkOffice();
    };
    change(QStringLiteral("Q-"), 2000);
    change(QStringLiteral("26-"), 1);
    change(QStringLiteral("Q-"), 2002);
    Company company = shop.ask(OfficeInfo{}).companies.front();
    company.website = QStringLiteral("example.com"); // the run goes on
    shop.act(SaveCompany{company});
    CHECK(shop.number("SELECT first FROM number_series WHERE kind = 'quote'") == 2002);
}
