// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/vendorbill.h"
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("A vendor's bill is what came, at its cost, with the vendor's own number")
{
    Document order;
    order.kind = DocumentKind::PurchaseOrder;
    order.lines.resize(2);
    order.lines[0].id = LineId(1);
    order.lines[0].description = QStringLiteral("Valve");
    order.lines[0].quantity = Quantity::whole(5);
    order.lines[0].unitPrice = UnitPrice::whole(12);
    order.lines[1].id = LineId(2);
    Receipt receipt;
    receipt.date = QDate(2026, 3, 2);
    receipt.vendorInvoice = QStringLiteral("V-881");
    receipt.lines = {{LineId(1), Quantity::whole(2), UnitPrice::fromUnits(125'050)},
                     {LineId(9), Quantity::whole(2), UnitPrice::whole(1)}};
    const Document bill = billOf(order, receipt);
    REQUIRE(bill.lines.size() == 1);
    CHECK(bill.lines[0].description == QStringLiteral("Valve"));
    CHECK(bill.lines[0].quantity == Quantity::whole(2));
    CHECK(bill.lines[0].amount == Money::fromUnits(2501));
    CHECK(bill.vendorReference == QStringLiteral("V-881"));
    CHECK(bill.date == QDate(2026, 3, 2));
}
