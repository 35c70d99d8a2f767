// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/bookscenter.h"

#include "tests/backend/withinvoice.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("The preview names what would be made and sends nothing")
{
    WithInvoice shop;
    const int writes = shop.books.writes();
    const auto rows = shop.preview();
    QStringList what;
    for (const BooksPreviewRow &row : rows)
        what += row.what;
    CHECK(what.join(QLatin1Char('|')).contains(QStringLiteral("Customer Kline Bakery")));
    CHECK(what.join(QLatin1Char('|')).contains(shop.invoice.number));
    CHECK(rows.back().totalThere == std::optional(shop.invoice.totals.total));
    CHECK(shop.books.writes() == writes);
    CHECK(shop.now(shop.invoice.id).accounting == AccountingState::Pending);
}

TEST_CASE("What cannot go holds back in the preview what stands on it, and each name is told once")
{
    BooksBench shop;
    shop.books.ledger().add(QStringLiteral("Customer"),
                            {{QStringLiteral("DisplayName"), QStringLiteral("Ann Vance")}});
    const CustomerId ann = shop.newCustomer(QStringLiteral("Ann Vance"));
    const Document invoice = shop.newInvoice(ann, {{}});
    shop.pay(invoice, 1000);
    const auto check = [&] {
        int customers = 0;
        for (const BooksPreviewRow &row : shop.preview()) {
            customers += row.entity == BookEntity::Customer;
            if (row.entity == BookEntity::Invoice || row.entity == BookEntity::Payment) {
                INFO(row.what.toStdString());
                CHECK(row.problems.join(u' ').contains(QStringLiteral("waits for")));
            }
        }
        CHECK(customers == 1);
    };
    check();
    shop.send(); // now there is an entry of the customer that needs attention
    shop.shop.act(RetryAllPostings{});
    check();
}
