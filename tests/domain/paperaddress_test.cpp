// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/paperaddress.h"

#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("a paper keeps whom it named and where the work was, a line each", "[paperaddress]")
{
    Customer customer;
    customer.name = QStringLiteral("Kline Bakery");
    customer.billing = {QStringLiteral("12 Long Street\nSuite 4"), QStringLiteral("Springfield"),
                        QStringLiteral("IL"), QStringLiteral("62701")};
    Site site;
    site.name = QStringLiteral("North store");
    site.address = customer.billing;
    Document document;
    keepAddresses(document, customer, site);
    CHECK(document.billTo == QStringLiteral("Kline Bakery\n12 Long Street\nSuite 4\nSpringfield, IL 62701"));
    CHECK(document.serviceAt.isEmpty()); // it only repeats the address
    site.address.street = QStringLiteral("7 Hill Road");
    keepAddresses(document, customer, site);
    CHECK(document.serviceAt == QStringLiteral("North store\n7 Hill Road\nSpringfield, IL 62701"));
    keepAddresses(document, customer, Site());
    CHECK(document.serviceAt.isEmpty());
}

TEST_CASE("a paper keeps who sent it and on which terms, a line each", "[paperaddress]")
{
    Company company;
    company.name = QStringLiteral("Lakeside Mechanical");
    company.address = {QStringLiteral("1 Lake Road"), QStringLiteral("Springfield"), QStringLiteral("IL"),
                       QStringLiteral("62701")};
    company.phone = QStringLiteral("(217) 555-0100");
    company.website = QStringLiteral("lakeside.example");
    company.terms[size_t(DocumentKind::Invoice)] = QStringLiteral("Due in 30 days.");
    Document document;
    document.kind = DocumentKind::Invoice;
    keepSender(document, company);
    CHECK(document.sender == QStringLiteral("Lakeside Mechanical\n1 Lake Road\nSpringfield, IL 62701"));
    CHECK(document.senderContact == QStringLiteral("217 555 0100\nlakeside.example"));
    CHECK(document.terms == QStringLiteral("Due in 30 days."));
    keepSender(document, Company());
    CHECK(document.senderContact.isEmpty());
}
