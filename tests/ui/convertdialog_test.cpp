// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/convertdialog.h"

#include "core/domain/billingacts.h"
#include "tests/ui/purchasingbench.h"
#include <QAbstractButton>
#include <QLabel>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Billing a work order names what was billed before, and not the parts ordered for it")
{
    PurchasingBench bench;
    REQUIRE_FALSE(bench.order().empty());
    const auto results = [&] {
        const ConvertDialog dialog(bench.backend(), bench.ask(DocumentDetails{bench.job.id}),
                                   DocumentKind::Invoice, QStringLiteral("USD"), nullptr);
        return dialog.findChildren<QAbstractButton *>(QStringLiteral("showResult")).size();
    };
    CHECK(results() == 0);
    ConvertDocument part;
    part.source = bench.job.id;
    part.to = DocumentKind::Invoice;
    part.takes = {{bench.job.lines.front().id, Quantity::whole(1)}};
    bench.act(part);
    CHECK(results() == 1);
}

TEST_CASE("Before it is issued, an invoice below zero is said to be a credit for the customer")
{
    OfficeBench bench;
    Document order;
    order.kind = DocumentKind::WorkOrder;
    order.state = DocumentState::Open;
    order.customer = bench.customer();
    DocumentLine line;
    line.description = QStringLiteral("Oven hood, returned");
    line.quantity = Quantity::whole(-1);
    line.unitPrice = UnitPrice::whole(450);
    order.lines = {line};
    order = bench.act(SaveDocument{order});
    const ConvertDialog dialog(bench.backend(), bench.ask(DocumentDetails{order.id}), DocumentKind::Invoice,
                               QStringLiteral("USD"), nullptr);
    CHECK(child<QLabel>(&dialog, "convertTotal")->text() ==
          QStringLiteral("Total -$450.00, a credit for the customer"));
}

TEST_CASE("The dialog speaks of deposits when there is one, and says what remains")
{
    OfficeBench bench;
    bench.priceBook();
    Document quote;
    quote.kind = DocumentKind::Quote;
    quote.customer = bench.customer();
    DocumentLine line;
    line.description = QStringLiteral("Tap repair");
    line.quantity = Quantity::whole(1);
    line.unitPrice = UnitPrice::fromUnits(1000000);
    quote.lines = {line};
    quote = bench.act(SaveDocument{quote});
    ConvertDocument sell;
    sell.source = quote.id;
    sell.to = DocumentKind::WorkOrder;
    const Document order = bench.act(sell).document;
    const auto note = [&] {
        const ConvertDialog dialog(bench.backend(), bench.ask(DocumentDetails{order.id}),
                                   DocumentKind::Invoice, QStringLiteral("USD"), nullptr);
        const auto *label = child<QLabel>(&dialog, "depositNote");
        return label->isVisibleTo(&dialog) ? label->text() : QString();
    };
    CHECK(note().isEmpty());
    MakePartProForma ask;
    ask.source = order.id;
    ask.amount = Money::whole(30);
    const Document proForma = bench.act(ask);
    CHECK(note().isEmpty()); // asked for, not billed
    const Document deposit = bench.act(BillProForma{proForma.id, false}).document;
    CHECK(note().contains(deposit.number));
    CHECK(note().contains(QStringLiteral("$70.00 remain")));
}
