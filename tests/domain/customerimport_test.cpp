// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/customerimport.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using Fate = ImportFate;

namespace {

std::vector<ImportedCustomer> plan(const QByteArray &text, const std::vector<Customer> &known = {})
{
    const auto planned = planCustomerImport(*readCsv(QString::fromUtf8(text)), known);
    REQUIRE(planned);
    return *planned;
}

Customer kline()
{
    Customer customer;
    customer.id = CustomerId(7);
    customer.name = "Kline Bakery";
    customer.phone = "217 555 0144";
    customer.email = "dana@kline.example";
    customer.billing = {"12 Long Street", "Springfield", "IL", "62701"};
    return customer;
}

} // namespace

TEST_CASE("A row of a list becomes a customer with all that its columns tell")
{
    const auto rows =
        plan("Customer Name,Telephone,E-Mail,Address,Address 2,City,State,Zip Code,Notes,Contact\n"
             "Kline Bakery,(217) 555-0144,dana@kline.example,12 Long Street,Suite 4,Springfield,"
             "IL,62701,\"Gate code 7\nDog\",Dana Kline\n");
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].line == 2);
    CHECK(rows[0].fate == Fate::Added);
    const Customer &made = rows[0].customer;
    CHECK_FALSE(made.id);
    CHECK(made.name == "Kline Bakery");
    CHECK(made.phone == "217 555 0144");
    CHECK(made.email == "dana@kline.example");
    CHECK(made.billing == Address{"12 Long Street\nSuite 4", "Springfield", "IL", "62701"});
    CHECK(made.notes == "Gate code 7\nDog");
    REQUIRE(made.contacts.size() == 1);
    CHECK(made.contacts[0].name == "Dana Kline");
    CHECK(customersToAdd(rows).size() == 1);
}

TEST_CASE("A name may stand in two columns, and who is the customer is no contact of it")
{
    const auto rows = plan("First Name;Last Name;Contact\nDana;Kline;dana kline\n");
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].customer.name == "Dana Kline");
    CHECK(rows[0].customer.contacts.empty());
}

TEST_CASE("Rows that cannot be saved are refused, each with its reason")
{
    const QByteArray number = QByteArray("4111") + "11111111" + "1111";
    const auto rows =
        plan("Name,Email,Street,Notes\n,a@b.example,,\nBad Mail,nobody,,\nLong Street,,\"1\n2\n3\",\n"
             "Card,,," +
             number + "\n" + QByteArray(201, 'x') + ",,,\n");
    REQUIRE(rows.size() == 5);
    const char *whyNot[] = {"no name", "no e-mail", "two lines", "card number", "longer than 200"};
    for (size_t i = 0; i < rows.size(); ++i) {
        INFO(rows[i].what.toStdString());
        CHECK(rows[i].fate == Fate::Refused);
        CHECK(rows[i].what.contains(whyNot[i]));
    }
    CHECK(customersToAdd(rows).empty());
}

TEST_CASE("Who is likely there already, or stands in an earlier row, is told and left out")
{
    const auto rows = plan("Name,Phone,Email,Street,Zip\n"
                           "\"The Kline Bakery, Inc.\",1-217-555-0144,,,\n" // name and phone
                           "Kline,,DANA@kline.example,,\n"                  // the mail box
                           "kline bakery,,,12 Long St.,62701\n"             // name and address
                           "Kline Bakery,,,,\n"                             // says nothing else
                           "Kline Bakery,217 555 0199,,9 Oak Ave,62704\n"   // another one of that name
                           "Mill,217 555 0150,,,\n"
                           "Old Mill,217 555 0150,,,\n"
                           "The Company,,,,\n"
                           "The Co,,,,\n",
                           {kline()});
    REQUIRE(rows.size() == 9);
    for (const size_t at : {0, 1, 2, 3}) {
        INFO(rows[at].what.toStdString());
        CHECK(rows[at].fate == Fate::Duplicate);
        CHECK(rows[at].what.contains("Kline Bakery"));
    }
    CHECK(rows[0].what.contains("name, phone"));
    CHECK(rows[1].what.contains("e-mail"));
    CHECK(rows[4].fate == Fate::Added);
    CHECK(rows[5].fate == Fate::Added);
    CHECK(rows[6].fate == Fate::Duplicate);
    CHECK(rows[6].what.contains("Mill of line 7"));
    CHECK(rows[7].fate == Fate::Added);
    CHECK(rows[8].fate == Fate::Added);
    CHECK(customersToAdd(rows).size() == 4);
}

TEST_CASE("A row that was left out does not leave out others")
{
    // The second is the first by its phone, the third only the second by its mail box.
    const auto rows = plan("Name,Phone,Email\nMill,217 555 0150,\nOld Mill,217 555 0150,x@mill.example\n"
                           "Ann Ruiz,,x@mill.example\n");
    REQUIRE(rows.size() == 3);
    CHECK(rows[1].fate == Fate::Duplicate);
    CHECK(rows[2].fate == Fate::Added);
}

TEST_CASE("A list of customers without the names of its columns is refused as a whole")
{
    const auto none = planCustomerImport(*readCsv("Kline Bakery,217 555 0144\nMill,\n"), {});
    REQUIRE_FALSE(none);
    CHECK(none.error().forUser.contains("Name"));
    CHECK_FALSE(planCustomerImport({}, {}));
}

TEST_CASE("Who is out of use is known all the same, and the row says so")
{
    Customer gone;
    gone.id = CustomerId(1);
    gone.name = "Gone Inc";
    gone.active = false;
    const auto rows = planCustomerImport(readCsv("Name\nGone Inc\n").value(), {gone});
    REQUIRE(rows.has_value());
    REQUIRE(rows->size() == 1);
    CHECK(rows->front().fate == Fate::Duplicate);
    CHECK(rows->front().what.contains("out of use"));
}
