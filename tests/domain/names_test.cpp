// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/company.h"
#include "core/domain/document.h"
#include "core/domain/item.h"
#include "core/domain/payment.h"
#include "core/domain/technician.h"
#include <catch2/catch.hpp>
#include <set>

using namespace truckroll;

TEST_CASE("names of kinds and types are read back", "[names]")
{
    for (const DocumentKind kind : allDocumentKinds)
        CHECK(documentKindFromName(documentKindName(kind)) == kind);
    for (int i = 0; i <= int(LineKind::Text); ++i)
        CHECK(lineKindFromName(lineKindName(LineKind(i))) == LineKind(i));
    for (int i = 0; i <= int(ItemType::Bundle); ++i) {
        CHECK(itemTypeFromName(itemTypeName(ItemType(i))) == ItemType(i));
        CHECK_FALSE(itemTypeText(ItemType(i)).isEmpty());
    }
    for (size_t i = 0; i < paymentMethodCount; ++i)
        CHECK(paymentMethodFromName(paymentMethodName(PaymentMethod(i))) == PaymentMethod(i));
    for (size_t i = 0; i < paymentStateCount; ++i)
        CHECK(paymentStateFromName(paymentStateName(PaymentState(i))) == PaymentState(i));
    CHECK_FALSE(documentKindFromName(QStringLiteral("receipt")));
    CHECK_FALSE(paymentMethodFromName(QStringLiteral("gold")));
    CHECK(documentKindName(DocumentKind::WorkOrder) == QStringLiteral("workorder"));
    CHECK(documentKindText(DocumentKind::ProForma) == QStringLiteral("Pro forma invoice"));
    CHECK(paymentStateText(PaymentState::Approved) == QStringLiteral("Received"));
}

TEST_CASE("addresses leave out what is empty", "[names]")
{
    Address address{QStringLiteral("12 Long Street\nSuite 4"), QStringLiteral("Springfield"),
                    QStringLiteral("IL"), QStringLiteral("62701")};
    CHECK(address.oneLine() == QStringLiteral("12 Long Street, Suite 4, Springfield, IL 62701"));
    CHECK(address.lines().size() == 3);
    address.street.clear();
    address.state.clear();
    CHECK(address.oneLine() == QStringLiteral("Springfield, 62701"));
    CHECK(Address().oneLine().isEmpty());
    CHECK(Address().lines().isEmpty());
}

TEST_CASE("a new company has a number series of its own for each kind", "[names]")
{
    const Company company = newCompany(QStringLiteral("Northside Plumbing"));
    std::set<QString> prefixes;
    for (const DocumentKind kind : allDocumentKinds) {
        prefixes.insert(company.seriesFor(kind).prefix);
        CHECK(company.seriesFor(kind).next == 1001);
    }
    CHECK(prefixes == std::set<QString>{QStringLiteral("Q-"), QStringLiteral("WO-"), QStringLiteral("INV-"),
                                        QStringLiteral("PF-"), QStringLiteral("PO-"), QStringLiteral("CN-")});
}

TEST_CASE("initials are those of the first and the last name", "[names]")
{
    const auto initials = [](const char *name) {
        Technician technician;
        technician.name = QString::fromUtf8(name);
        return technician.initials().toStdString();
    };
    CHECK(initials("Ann Ruiz") == "AR");
    CHECK(initials("  ann  maria ruiz ") == "AR");
    CHECK(initials("Bob") == "B");
    CHECK(initials("").empty());
    CHECK(initials("\u00d6zil \U0001F527x") == "\u00d6\U0001F527");
}
