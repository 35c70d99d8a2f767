// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/receiptsheet.h"
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("A receipt names the card by its last four digits, the approval and the balance that is left")
{
    const QLocale us(QLocale::English, QLocale::UnitedStates);
    DocumentDetails::Reply invoice;
    invoice.document.kind = DocumentKind::Invoice;
    invoice.document.state = DocumentState::Open;
    invoice.document.number = QStringLiteral("INV-1009");
    invoice.document.totals.total = Money::fromUnits(12550);
    invoice.document.paid = Money::fromUnits(10000);
    Payment payment;
    payment.method = PaymentMethod::Card;
    payment.amount = Money::fromUnits(10000);
    payment.date = QDate(2026, 3, 2);
    payment.reference = QStringLiteral("Visa ending in 1111");
    payment.gatewayReference = QStringLiteral("005123400017");
    CardFacts facts;
    facts.authCode = QStringLiteral("PPS044");
    const QString text = receiptSheet(invoice, payment, facts, us, QStringLiteral("USD")).toText();
    for (const char *part : {"Receipt", "INV-1009", "Card, Visa ending in 1111", "PPS044", "005123400017",
                             "$100.00", "$25.50", "RECEIVED", "March 2, 2026"}) {
        INFO(part);
        CHECK(text.contains(QLatin1String(part)));
    }
    payment.refunded = Money::fromUnits(4000);
    invoice.document.paid = Money::fromUnits(6000);
    const Sheet part = receiptSheet(invoice, payment, facts, us, QStringLiteral("USD"));
    CHECK(part.stamp == "PARTLY REFUNDED");
    for (const char *amount : {"$40.00", "Remains paid", "$60.00", "$65.50"}) {
        INFO(amount);
        CHECK(part.toText().contains(QLatin1String(amount)));
    }
    payment.state = PaymentState::Refunded;
    payment.refunded = payment.amount;
    CHECK(receiptSheet(invoice, payment, facts, us, QStringLiteral("USD")).stamp == "REFUNDED");
}
