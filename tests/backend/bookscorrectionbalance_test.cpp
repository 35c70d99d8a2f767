// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/billingacts.h"
#include "tests/backend/undecided.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("A correction that waits does not hide that another amount is open in QuickBooks")
{
    WithInvoice shop;
    CHECK(shop.send().attention == 0);
    shop.advance(600);
    shop.pull();
    const Document stored = shop.now(shop.invoice.id);
    shop.shop.act(CorrectInvoice{stored.id, stored.version, stored.dueDate.addDays(7), stored.title,
                                 stored.notesForCustomer, stored.terms});
    const QString id = shop.link(BookEntity::Invoice, shop.invoice.id.value())->remoteId;
    shop.books.ledger().edit(QStringLiteral("Invoice"), id, QJsonObject{{QStringLiteral("Balance"), 1.0}});
    CHECK(shop.pull().findings == 1);
}

TEST_CASE("A dispatcher may bill, and not correct what has been issued")
{
    CHECK(roleMay(Role::Dispatcher, Action::MakeInvoices));
    CHECK(CorrectInvoice::action == Action::CorrectInvoices);
    CHECK_FALSE(roleMay(Role::Dispatcher, CorrectInvoice::action));
    CHECK(roleMay(Role::Bookkeeper, CorrectInvoice::action));
}
