// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/documentcolumns.h"
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("Only a bill that was issued owes something: offers, orders and drafts have no balance")
{
    DocumentRow row;
    row.balance = Money::whole(20);
    for (const DocumentKind kind : {DocumentKind::Quote, DocumentKind::WorkOrder, DocumentKind::ProForma}) {
        row.kind = kind;
        row.state = DocumentState::Sent;
        CHECK_FALSE(owedOn(row));
    }
    for (const DocumentKind kind : {DocumentKind::Invoice, DocumentKind::CreditNote}) {
        row.kind = kind;
        row.state = DocumentState::Draft;
        CHECK_FALSE(owedOn(row));
        row.state = DocumentState::Open;
        CHECK(owedOn(row) == Money::whole(20));
    }
    const auto columns = documentColumns(DocumentKind::Invoice);
    const auto balance = std::find_if(columns.begin(), columns.end(),
                                      [](const auto &column) { return column.id == u"balance"; });
    REQUIRE(balance != columns.end());
    CHECK_FALSE(balance->text(row).isEmpty());
    row.kind = DocumentKind::Quote;
    CHECK(balance->text(row).isEmpty());
}
