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
    payment.state = PaymentState::Refunded;
    payment.refunded = payment.amount;
    CHECK(receiptSheet(invoice, payment, facts, us, QStringLiteral("USD")).stamp == "REFUNDED");
}
