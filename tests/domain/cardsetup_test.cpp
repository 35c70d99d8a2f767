// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/cardsetup.h"
#include <QUrlQuery>
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

using Settings = std::map<QString, QString>;

CardSetup setup()
{
    CardSetup made;
    made.site = "fts";
    made.merchant = "800000000001";
    made.page = "klinepay";
    return made;
}

} // namespace

TEST_CASE("A site's name makes the processor's addresses: of its test system first, of the real one when it "
          "is said")
{
    CardSetup company = setup();
    REQUIRE(cardAddresses(company, {}).has_value());
    CHECK(cardAddresses(company, {})->gateway == QUrl("https://fts-uat.cardconnect.com/cardconnect/rest/"));
    CHECK(cardAddresses(company, {})->terminal == QUrl("https://bolt-uat.cardpointe.com/api/"));
    company.sandbox = false;
    CHECK(cardAddresses(company, {})->gateway == QUrl("https://fts.cardconnect.com/cardconnect/rest/"));
    CHECK(cardAddresses(company, {})->terminal == QUrl("https://bolt.cardpointe.com/api/"));
    CHECK(cardAddresses(company, {})->page == QUrl("https://klinepay.securepayments.cardpointe.com/pay"));
}

TEST_CASE("Settings name other addresses and the merchant of a company that has none")
{
    const Settings settings{{"cardpointe.gateway_url", "http://127.0.0.1:8777/cardconnect/rest"},
                            {"cardpointe.page_url", "http://127.0.0.1:8777/pay"},
                            {"cardpointe.merchant_id", "12"}};
    const auto addresses = cardAddresses({}, settings);
    REQUIRE(addresses.has_value());
    CHECK(addresses->gateway == QUrl("http://127.0.0.1:8777/cardconnect/rest/"));
    CHECK(addresses->page == QUrl("http://127.0.0.1:8777/pay"));
    CHECK(withSettings({}, settings).merchant == "12");
    CHECK(withSettings(setup(), settings).merchant == "800000000001");
    CHECK(takesCards({}, settings));
}

TEST_CASE("A company without a site or a merchant takes no cards, and hears what is missing")
{
    CHECK(cardAddresses({}, {}).error().forUser.contains("enter the site"));
    CHECK_FALSE(takesCards({}, {}));
    CardSetup company = setup();
    company.merchant.clear();
    CHECK_FALSE(takesCards(company, {}));
    CHECK(takesCards(setup(), {}));
}

TEST_CASE("A payment link asks for two decimals under its own name, and there is none without a page")
{
    PaymentLink link;
    link.amount = Money::fromUnits(1000);
    link.orderId = "INV1009KXQWZBNMRTF";
    const QUrl url = paymentPageUrl(QUrl("https://klinepay.example/pay?mini=1"), link, CustomerId(7));
    CHECK(QUrlQuery(url).queryItemValue("total") == "10.00"); // "10" would be ten cents
    CHECK(QUrlQuery(url).queryItemValue("invoice") == link.orderId);
    CHECK(QUrlQuery(url).queryItemValue("mini") == "1");
    CHECK(paymentPageUrl({}, link, CustomerId(7)).isEmpty());
}
