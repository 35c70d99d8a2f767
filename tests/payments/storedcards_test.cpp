// SPDX-License-Identifier: GPL-3.0-or-later
// Cards that are kept with the customer's consent, and forgotten.
#include "tests/payments/cardshop.h"

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// Of the shop's customer, without consent yet.
SaveCardProfile storing(CardShop &shop, const char *token)
{
    SaveCardProfile save;
    save.profile.customer = shop.customer();
    save.profile.company = shop.company();
    save.profile.with.token = QString::fromLatin1(token);
    return save;
}

} // namespace

TEST_CASE("Terminals are listed, and a stored card needs the customer's consent")
{
    CardShop shop;
    const auto terminals = waitForAnswer<Result<QStringList>>(
        [&](QObject *receiver, auto done) { shop.service().listTerminals(shop.company(), receiver, done); });
    REQUIRE(terminals.has_value());
    CHECK(*terminals == QStringList{SimulatedCardPointe::terminal, SimulatedCardPointe::offTerminal});
    SaveCardProfile save = storing(shop, "9418594164541111");
    save.profile.with.expiry = "1228";
    CHECK(refusedCleanly(shop.office(), save).code == ErrorCode::RuleBroken);
    save.profile.consent = "Signed form of 1 March";
    const CardProfile profile = shop.office().act(save);
    CHECK(profile.with.brand == "Visa");
    const Document invoice = shop.newInvoice();
    PrepareCharge what;
    what.invoice = invoice.id;
    what.profile = profile.id;
    const auto reply = shop.charge(what);
    REQUIRE(reply.has_value());
    CHECK(reply->intent.state == IntentState::Approved);
    shop.office().act(RemoveCardProfile{profile.id, profile.version});
    CHECK(shop.desk(invoice.id).profiles.empty());
}

TEST_CASE("A card that is forgotten leaves its token nowhere, not even in what was charged with it")
{
    CardShop shop;
    SaveCardProfile save = storing(shop, "9418594164541111");
    save.profile.with.expiry = "1228";
    save.profile.consent = "Signed form of 1 March";
    const CardProfile profile = shop.office().act(save);
    const auto charge = [&](const Document &invoice) {
        PrepareCharge what;
        what.invoice = invoice.id;
        what.profile = profile.id;
        return shop.charge(what);
    };
    const Document paid = shop.newInvoice();
    REQUIRE(charge(paid).has_value());
    const Document doubtful = shop.newInvoice();
    shop.processor().failNext(CardFault::CloseAfter);
    REQUIRE(charge(doubtful).has_value());
    shop.office().act(RemoveCardProfile{profile.id, profile.version});
    CHECK(shop.desk(paid.id).intents.front().with.token.isEmpty());
    CHECK(shop.desk(paid.id).intents.front().with.expiry.isEmpty());
    CHECK(shop.desk(paid.id).intents.front().with.last4 == "1111"); // what a receipt says
    CHECK_FALSE(
        shop.desk(doubtful.id).intents.front().with.token.isEmpty()); // still compared with the answer
    shop.settleDoubt();
    CHECK(shop.now(doubtful.id).state == DocumentState::Paid);
    CHECK(shop.desk(doubtful.id).intents.front().with.token.isEmpty());
    const QString dump = dumpOffice(shop.office().connection(), DumpPart::Everything);
    CHECK_FALSE(dump.contains("9418594164541111"));
}

TEST_CASE("The history calls a card a card and an account an account")
{
    CardShop shop;
    SaveCardProfile save = storing(shop, "9036412947515678");
    save.profile.with.accountType = "ECHK";
    save.profile.with.holder = "Jane Kline";
    save.profile.consent = "Recorded call of March 1";
    const CardProfile account = shop.office().act(save);
    shop.office().act(RemoveCardProfile{account.id, account.version});
    const QString dump = dumpOffice(shop.office().connection(), DumpPart::Everything);
    CHECK(dump.contains("Stored an account of "));
    CHECK(dump.contains("Forgot a stored account: "));
    CHECK_FALSE(dump.contains("Stored a card of "));
}
