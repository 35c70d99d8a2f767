// SPDX-License-Identifier: GPL-3.0-or-later
// The connection with the processor, and what waits while a charge there is being checked.
#include "tests/payments/cardshop.h"

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("The connection test says what is wrong: the password, the merchant, the address")
{
    CardShop shop;
    const auto test = [&] {
        return waitForAnswer<Result<cardpointe::MerchantFacts>>(
            [&](QObject *receiver, auto done) { shop.service().test(shop.company(), receiver, done); });
    };
    REQUIRE(test().has_value());
    CHECK(test()->takesAccounts);
    shop.secrets().put(cardSecretName(CardSecret::Password, shop.company()), "wrong");
    CHECK(test().error().forUser.contains("password"));
    shop.secrets().put(cardSecretName(CardSecret::Password, shop.company()), SimulatedCardPointe::password);
    shop.office().act(SaveSetting{"cardpointe.merchant_id", "12"});
    CHECK(test().error().forUser.contains("merchant"));
    shop.processor().server().refuse();
    CHECK(test().error().code == ErrorCode::NetworkDown);
}

TEST_CASE("A charge that is being looked up for its invoice is not booked on another one meanwhile")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    shop.inDoubt(invoice);
    const QString reference =
        shop.processor().with<QString>([](CardLedger &ledger) { return ledger.entries().back().reference; });
    const CardRecord found = shop.found(reference);
    const Document other = shop.newInvoice();
    CHECK(refusedCleanly(shop.office(), AdoptCharge{shop.company(), other.id, found})
              .forUser.contains("being looked up"));
    shop.settleDoubt();
    CHECK(shop.now(invoice.id).state == DocumentState::Paid);
}

TEST_CASE(
    "While a charge is being checked its company does not go over to another processor, which knew nothing")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    shop.inDoubt(invoice);
    SaveCardSetup save;
    save.setup = shop.office().ask(CardSetups{}).front();
    save.setup.batchHour = 21;
    save.setup = shop.office().act(save); // what does not matter can be changed
    SaveCardSetup live = save;
    live.setup.sandbox = false;
    CHECK(refusedCleanly(shop.office(), live).forUser.contains("being checked"));
    SaveCardSetup site = save;
    site.setup.site = "elsewhere";
    CHECK(refusedCleanly(shop.office(), site).forUser.contains("being checked"));
    shop.settleDoubt();
    shop.office().act(site);
}
