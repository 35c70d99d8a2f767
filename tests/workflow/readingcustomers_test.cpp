// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/perform.h"
#include "tests/testkit/acttrials.h"

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

Customer customer(const char *name, const char *phone, const Address &address)
{
    Customer made;
    made.name = QString::fromUtf8(name);
    made.phone = QString::fromLatin1(phone);
    made.billing = address;
    return made;
}

Address street(const char *line, const char *zip = "62701")
{
    return {QString::fromLatin1(line), QStringLiteral("Springfield"), QStringLiteral("IL"),
            QString::fromLatin1(zip)};
}

struct Street : TempOffice
{
    Street()
    {
        Customer bakery = customer("Kline Bakery", "(217) 555-0144", street("12 N. Long St."));
        bakery.email = QStringLiteral("office@kline.example");
        Contact mara;
        mara.name = QStringLiteral("Mara Vogel");
        mara.phone = QStringLiteral("217.555.0190 x12");
        bakery.contacts = {mara};
        kline = act(SaveCustomer{bakery}).id;
        Site depot;
        depot.customer = kline;
        depot.name = QStringLiteral("Depot");
        depot.address = street("9 Cedar Avenue", "62702");
        depot.phone = QStringLiteral("217 555 0177");
        act(SaveSite{depot});
        act(SaveCustomer{customer("M\u00fcller & S\u00f8n", "217 555 0188", street("4 Elm Court"))});
        Customer gone = customer("Kline Diner", "217 555 0144", street("12 North Long Street"));
        gone.active = false;
        act(SaveCustomer{gone});
    }

    std::vector<QString> found(const char *search, int limit = -1)
    {
        std::vector<QString> names;
        for (const CustomerRow &row : ask(CustomerList{QString::fromUtf8(search), limit}))
            names.push_back(row.name);
        return names;
    }
    FindLikeCustomers::Reply like(const char *phone, const Address &address)
    {
        return ask(FindLikeCustomers{QString::fromLatin1(phone), address});
    }

    CustomerId kline;
    const QString klineName = QStringLiteral("Kline Bakery");
    const QString mullerName = QString::fromUtf8("M\u00fcller & S\u00f8n");
};

} // namespace

TEST_CASE("Customers in use are listed by name, with place and what they owe")
{
    Street shop;
    const auto rows = shop.ask(CustomerList{});
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].name == shop.klineName);
    CHECK(rows[0].phone == QStringLiteral("217 555 0144"));
    CHECK(rows[0].email == QStringLiteral("office@kline.example"));
    CHECK(rows[0].place == QStringLiteral("12 N. Long St., Springfield"));
    CHECK(rows[0].balance.isZero());
    CHECK(shop.found("", 1).size() == 1);
    CHECK(shop.found("", 0).empty());
}

TEST_CASE("Any spelling of name, phone, e-mail, address, site and contact finds a customer")
{
    Street shop;
    for (const char *text : {"kline",         "KLINE BAK",
                             "bakery kline",  "ine bak",
                             "2175550144",    "+1 (217) 555-0144",
                             "555-01 44",     "0190",
                             "217 555 0190",  "0177",
                             "kline.example", "office@kline.example",
                             "12 n. long",    "62701 kline",
                             "cedar",         "depot",
                             "mara vogel",    "vogel, mara",
                             "kline 0144",    "long springfield kline 62702 cedar"}) {
        INFO(text);
        CHECK(shop.found(text) == std::vector<QString>{shop.klineName});
    }
    for (const char *text : {"muller", "m\u00fcller son", "MULLER & s\u00f8n", "elm ct muller", "4 elm"}) {
        INFO(text);
        const bool courtIsWritten = QByteArray(text) != "elm ct muller"; // only addresses are read so kindly
        CHECK(shop.found(text) ==
              (courtIsWritten ? std::vector<QString>{shop.mullerName} : std::vector<QString>{}));
    }
    for (const char *text : {"diner", "nobody", "217 555 0145", "%", "_", "kline nobody", "none"}) {
        INFO(text);
        CHECK(shop.found(text).empty());
    }
    CHECK(shop.found("springfield").size() == 2);
    CHECK(shop.found("217").size() == 2);
}

TEST_CASE("A customer found by the number of a contact or a site says whose it is")
{
    Street shop;
    const auto reachedBy = [&](const char *search) {
        const auto rows = shop.ask(CustomerList{QString::fromLatin1(search)});
        REQUIRE(rows.size() == 1);
        return rows.front().reachedBy;
    };
    CHECK(reachedBy("217 555 0190") == QStringLiteral("Mara Vogel, 217.555.0190 x12"));
    CHECK(reachedBy("0177") == QStringLiteral("Depot, 217 555 0177"));
    CHECK(reachedBy("(217) 555-0144").isEmpty()); // its own
    CHECK(reachedBy("vogel").isEmpty());
    const auto matches = shop.like("217-555-0190", {});
    REQUIRE(matches.size() == 1);
    CHECK(matches.front().customer.reachedBy == QStringLiteral("Mara Vogel, 217.555.0190 x12"));
    CHECK(shop.like("217-555-0144", {}).front().customer.reachedBy.isEmpty());
}

TEST_CASE("What was changed is found by what it says now, also after undo")
{
    Street shop;
    Customer bakery = shop.ask(CustomerDetails{shop.kline}).customer;
    bakery.name = QStringLiteral("Vogel Bread");
    bakery.contacts.clear();
    const auto acted = shop.report(SaveCustomer{bakery});
    CHECK(shop.found("kline bakery").empty());
    CHECK(shop.found("0190").empty());
    CHECK(shop.found("vogel").size() == 1);
    CHECK(shop.found("cedar").size() == 1); // its site
    REQUIRE(shop.office().undo(shop.owner(), acted.report.changeset, acted.report.text).has_value());
    CHECK(shop.found("kline bakery").size() == 1);
}

TEST_CASE("The balance is what is left of open invoices")
{
    Street shop;
    Document order;
    order.kind = DocumentKind::WorkOrder;
    order.customer = shop.kline;
    order.title = QStringLiteral("Tap repair");
    DocumentLine line;
    line.description = QStringLiteral("Tap");
    line.unitPrice = UnitPrice::whole(80);
    order.lines = {line};
    order = shop.act(SaveDocument{order});
    const auto invoice = shop.act(ConvertDocument{order.id, DocumentKind::Invoice, {}, false}).document;
    const auto balance = [&] {
        CHECK(shop.ask(CustomerList{QStringLiteral("kline")}).front().balance ==
              shop.ask(CustomerDetails{shop.kline}).balance);
        return shop.ask(CustomerDetails{shop.kline}).balance;
    };
    CHECK(balance() == Money::whole(80));
    RecordPayment pay;
    pay.invoice = invoice.id;
    pay.amount = Money::whole(30);
    shop.act(pay);
    CHECK(balance() == Money::whole(50));
    pay.amount = Money::whole(50);
    shop.act(pay);
    CHECK(balance().isZero());
}

TEST_CASE("Customers alike are found by a whole phone number and by the same address however it is written")
{
    Street shop;
    auto match = shop.like("1-217-555-0144", {});
    REQUIRE(match.size() == 1);
    CHECK(match[0].customer.name == shop.klineName);
    CHECK(match[0].samePhone);
    CHECK_FALSE(match[0].sameAddress);
    CHECK(shop.like("217 555 0190", {}).size() == 1); // its contact's
    CHECK(shop.like("217 555 0177", {}).size() == 1); // its site's
    CHECK(shop.like("555 014", {}).empty());          // still being typed
    CHECK(shop.like("555 0144", {}).empty());         // another number

    match = shop.like("217 555 0144", street("12 North Long Street"));
    REQUIRE(match.size() == 1);
    CHECK(match[0].samePhone);
    CHECK(match[0].sameAddress);
    CHECK(shop.like("", street("9 cedar ave", "62702-1234")).size() == 1); // its site
    CHECK(shop.like("", street("12 n long st", "")).size() == 1);          // the zip is not there yet
    CHECK(shop.like("", street("12 n long st", "60601")).empty());
    CHECK(shop.like("", street("1 n long st")).empty());
    CHECK(shop.like("", {{}, QStringLiteral("Springfield"), {}, QStringLiteral("62701")}).empty());
}

TEST_CASE("A customer that is not there is NotFound")
{
    Street shop;
    const auto details = shop.office().ask(shop.owner(), CustomerDetails{CustomerId(99)});
    REQUIRE_FALSE(details.has_value());
    CHECK(details.error().code == ErrorCode::NotFound);
}

TEST_CASE("The call notes of all folders of a customer stand together, the newest first")
{
    Street here;
    const auto folder = [&](CustomerId customer, const char *title) {
        BookVisit book;
        book.customer = customer;
        book.title = QString::fromLatin1(title);
        return here.act(book).appointment;
    };
    const Appointment tap = folder(here.kline, "Tap drips");
    const Appointment oven = folder(here.kline, "Oven is cold");
    here.act(AddCallNote{tap.id, QStringLiteral("Drips all night")});
    here.clock().advance(60);
    here.act(AddCallNote{oven.id, QStringLiteral("Cold since noon")});
    const auto calls = here.ask(CallsOf{here.kline});
    REQUIRE(calls.size() == 2);
    CHECK(calls[0].note.text == QStringLiteral("Cold since noon"));
    CHECK(calls[0].appointmentNumber == oven.number);
    CHECK(calls[1].title == QStringLiteral("Tap drips"));
    CHECK(calls[1].note.byName == here.owner().name);
    CHECK(here.ask(CallsOf{here.act(SaveCustomer{customer("Nobody", "", {})}).id}).empty());
}
