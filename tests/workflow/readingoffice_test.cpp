// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/perform.h"
#include "tests/testkit/tempoffice.h"

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Office info tells name, zone, currency, file, schema, users and how much there is of each kind")
{
    TempOffice shop;
    const CustomerId customer = shop.newCustomer();
    shop.newVisit(customer, shop.newTechnician(), 9);
    const OfficeInfo::Reply info = shop.ask(OfficeInfo{});
    CHECK(info.name == QStringLiteral("Prairie Plumbing"));
    CHECK(info.zone == QByteArrayLiteral("America/Chicago"));
    CHECK(info.currency == QStringLiteral("USD"));
    CHECK(info.path == shop.path());
    CHECK(info.schemaVersion >= 1);
    REQUIRE(info.users.size() == 1);
    CHECK(info.users[0].role == Role::Owner);
    CHECK_FALSE(info.users[0].hasPassword);
    const RecordCounts::Reply counts = shop.ask(RecordCounts{});
    CHECK(counts.at(QStringLiteral("customers")) == 1);
    CHECK(counts.at(QStringLiteral("sites")) == 1);
    CHECK(counts.at(QStringLiteral("technicians")) == 1);
    CHECK(counts.at(QStringLiteral("visits")) == 1);
    CHECK(counts.at(QStringLiteral("invoices")) == 0);
}
