// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mailacts.h"
#include "tests/payments/cardshop.h"
#include <QUrlQuery>
#include <algorithm>
#include <map>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

std::vector<Payment> lookForPayments(CardShop &shop)
{
    const auto booked = waitForAnswer<Result<std::vector<Payment>>>(
        [&](QObject *receiver, auto done) { shop.service().lookForPayments(receiver, done); });
    REQUIRE(booked.has_value());
    return *booked;
}

CardService::Settled fetch(CardShop &shop)
{
    const QDate today(2026, 3, 2);
    const auto fetched = waitForAnswer<Result<CardService::Settled>>([&](QObject *receiver, auto done) {
        shop.service().fetchSettlements(shop.company(), today, today, receiver, done);
    });
    REQUIRE(fetched.has_value());
    return *fetched;
}

bool hasTask(CardShop &shop, const QString &kind)
{
    for (const OfficeTasks::Row &row : shop.tasks())
        if (row.task.kind == kind)
            return true;
    return false;
}

} // namespace

TEST_CASE("A link asks for the balance under a name of its own, and its payment is found and booked once")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    MakePaymentLink make;
    make.invoice = invoice.id;
    const auto link = shop.office().act(make);
    const QUrlQuery query(link.url);
    CHECK(query.queryItemValue("total") == "125.50");
    CHECK(query.queryItemValue("invoice") == link.link.orderId);
    CHECK(lookForPayments(shop).empty());
    CHECK(lookForPayments(shop).empty()); // not due yet: nobody was asked
    shop.processor().payOnPage(link.link.orderId, 12550);
    shop.passTime(61);
    REQUIRE(lookForPayments(shop).size() == 1);
    CHECK(shop.now(invoice.id).state == DocumentState::Paid);
    shop.passTime(3600);
    CHECK(lookForPayments(shop).empty());
    CHECK(shop.tasks().empty());
}

TEST_CASE("A payer who pays another amount, or twice, is booked as it is, and a task tells of the rest")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    MakePaymentLink make;
    make.invoice = invoice.id;
    const auto link = shop.office().act(make);
    shop.processor().payOnPage(link.link.orderId, 10000);
    lookForPayments(shop);
    CHECK(shop.now(invoice.id).balance() == Money::fromUnits(2550));
    shop.processor().payOnPage(link.link.orderId, 10000);
    shop.passTime(61);
    CHECK(lookForPayments(shop).size() == 1);
    CHECK(shop.now(invoice.id).paid == Money::fromUnits(20000));
    CHECK(shop.now(invoice.id).state == DocumentState::Paid);
    CHECK(hasTask(shop, "card-overpaid"));
    CHECK(shop.office().office().verify().isEmpty());
}

TEST_CASE("Settled charges are matched, and what nobody knows becomes a task, and can be booked")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    shop.paid(invoice);
    const QString stray = shop.processor().payOnPage("SOMETHINGELSE", 700);
    shop.processor().settle();
    const auto first = fetch(shop);
    CHECK(first.rows == 2);
    CHECK(first.unknown == 1);
    CHECK(fetch(shop).unknown == 1);
    REQUIRE(shop.tasks().size() == 1); // once
    CHECK(shop.tasks().front().task.reference == stray);
    CardReconciliation question;
    question.company = shop.company();
    question.from = question.to = QDate(2026, 3, 2);
    const auto page = shop.office().ask(question);
    CHECK(page.rows.size() == 2);
    REQUIRE(page.deposits.size() == 1);
    CHECK(page.deposits.front().total == Money::fromUnits(13250));

    const auto found = waitForAnswer<Result<CardRecord>>(
        [&](QObject *receiver, auto done) { shop.service().find(shop.company(), stray, receiver, done); });
    REQUIRE(found.has_value());
    const Document owed = shop.newInvoice(700);
    AdoptCharge adopt;
    adopt.company = shop.company();
    adopt.invoice = owed.id;
    adopt.record = *found;
    shop.office().act(adopt);
    CHECK(shop.now(owed.id).state == DocumentState::Paid);
    CHECK(shop.tasks().empty());
    CHECK(refusedCleanly(shop.office(), adopt).code == ErrorCode::RuleBroken);
}

TEST_CASE("What went back lessens the deposit, and stands beside the payment that it was taken from")
{
    const bool issuersCode = GENERATE(false, true); // of the refund; then only we know that it is one
    CardShop shop;
    shop.processor().with<int>([&](CardLedger &ledger) {
        ledger.issuersCode = issuersCode;
        return 0;
    });
    const Payment payment = shop.paid(shop.newInvoice());
    shop.processor().settle();
    REQUIRE(shop.giveBack(payment.id, Money::fromUnits(2000)).has_value());
    shop.processor().settle();
    CHECK(fetch(shop).unknown == 0);
    CardReconciliation question;
    question.company = shop.company();
    question.from = question.to = QDate(2026, 3, 2);
    const auto page = shop.office().ask(question);
    REQUIRE(page.deposits.size() == 2);
    CHECK(page.deposits[0].total + page.deposits[1].total == Money::fromUnits(10550));
    REQUIRE(page.rows.size() == 2);
    Money settled;
    Money booked;
    for (const CardReconciliation::Row &row : page.rows) {
        CHECK(row.match == SettlementMatch::Matched);
        REQUIRE(row.payment.has_value());
        CHECK(row.payment->id == payment.id);
        CHECK_FALSE(row.customer.isEmpty());
        settled += row.settled.amount;
        booked += row.payment->amount;
    }
    CHECK(settled == Money::fromUnits(10550));
    CHECK(booked == settled);
}

TEST_CASE(
    "A refund made at the processor's own site is a refund here: never a charge, and booked as what it is")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    MakePaymentLink make;
    make.invoice = invoice.id;
    const auto link = shop.office().act(make);
    const QString charge = shop.processor().payOnPage(link.link.orderId, 12550);
    REQUIRE(lookForPayments(shop).size() == 1);
    shop.processor().settle();
    // By hand, without an order id: it inherits the charge's, and is found under the link's name from now on.
    const QString back = shop.processor().with<QString>([&](CardLedger &ledger) {
        ledger.refund(charge, {}, 2000);
        return ledger.entries().back().reference;
    });
    shop.processor().settle();
    shop.passTime(61);
    CHECK(lookForPayments(shop).empty());
    CHECK(shop.now(invoice.id).paid == Money::fromUnits(12550));
    CHECK(fetch(shop).unknown == 1);
    REQUIRE(shop.tasks().size() == 1);
    CHECK(shop.tasks().front().task.amount == Money::fromUnits(-2000));
    CHECK(shop.tasks().front().task.text.contains("gave back $20.00"));
    CardReconciliation question;
    question.company = shop.company();
    question.from = question.to = QDate(2026, 3, 2);
    const auto rowOf = [&] {
        const auto rows = shop.office().ask(question).rows;
        const auto row = std::find_if(rows.begin(), rows.end(),
                                      [&](const auto &each) { return each.settled.reference == back; });
        REQUIRE(row != rows.end());
        return *row;
    };
    CHECK(rowOf().settled.amount == Money::fromUnits(-2000));
    CHECK(rowOf().match == SettlementMatch::MissingHere);

    const auto found = waitForAnswer<Result<CardRecord>>(
        [&](QObject *receiver, auto done) { shop.service().find(shop.company(), back, receiver, done); });
    REQUIRE(found.has_value());
    AdoptCharge adopt;
    adopt.company = shop.company();
    adopt.invoice = shop.newInvoice(2000).id; // nothing of it was paid by card
    adopt.record = *found;
    CHECK(refusedCleanly(shop.office(), adopt).code == ErrorCode::RuleBroken);
    adopt.invoice = invoice.id;
    CHECK(shop.office().act(adopt).refunded == Money::fromUnits(2000));
    CHECK(shop.now(invoice.id).balance() == Money::fromUnits(2000));
    CHECK(shop.processor().holds(link.link.orderId) == shop.booked(invoice.id));
    CHECK(shop.tasks().empty());
    CHECK(rowOf().match == SettlementMatch::Matched);
    CHECK(rowOf().settled.amount == Money::fromUnits(-2000));
    CHECK(refusedCleanly(shop.office(), adopt).code == ErrorCode::RuleBroken);
    CHECK(fetch(shop).unknown == 0);
    CHECK(shop.office().office().verify().isEmpty());
}

TEST_CASE(
    "The letter with a receipt says what went back and what remains paid, before the office's own words")
{
    CardShop shop;
    MailTemplate own;
    own.purpose = "receipt";
    own.name = "Ours";
    own.subject = "Thanks";
    own.body = "Thank you for {paid}";
    shop.office().act(SaveMailTemplate{own});
    const Document invoice = shop.newInvoice();
    const Payment payment = shop.paid(invoice);
    ComposeMail query;
    query.document = invoice.id;
    query.payment = payment.id;
    CHECK(shop.office().ask(query).mail.subject == "Thanks");
    shop.processor().settle();
    REQUIRE(shop.giveBack(payment.id, Money::fromUnits(2000)).has_value());
    const auto part = shop.office().ask(query);
    for (const char *word : {"given back $20.00", "$105.50 remains paid", "the balance is $20.00"}) {
        INFO(word);
        CHECK(part.mail.body.contains(QLatin1String(word)));
    }
    CHECK(unknownPlaceholders(part.mail.body, part.values).isEmpty());
    CHECK(part.templates.size() == 3);
    REQUIRE(shop.giveBack(payment.id).has_value());
    CHECK(shop.office().ask(query).mail.body.contains("we have given back your payment of $125.50"));
}

TEST_CASE(
    "A task that somebody closed with a note is not brought up again by the next look at the settlement")
{
    CardShop shop;
    shop.processor().payOnPage("SOMETHINGELSE", 700);
    shop.processor().settle();
    fetch(shop);
    REQUIRE(shop.tasks().size() == 1);
    shop.office().act(CloseOfficeTask{shop.tasks().front().task.id, "Belongs to the other shop"});
    CHECK(fetch(shop).unknown == 1);
    CHECK(shop.tasks().empty());
}

TEST_CASE(
    "An account is pending until it has settled for five banking days, and a rejection reopens the invoice")
{
    CardShop shop;
    const Document good = shop.newInvoice();
    const Document bad = shop.newInvoice();
    const auto first = shop.charge(CardShop::accountSaleOf(good));
    const auto second = shop.charge(CardShop::accountSaleOf(bad));
    REQUIRE(first.has_value());
    REQUIRE(second.has_value());
    REQUIRE(first->payments.size() == 1);
    CHECK(first->payments.front().state == PaymentState::Pending);
    CHECK(shop.now(good.id).state == DocumentState::Paid);
    shop.processor().settle();
    shop.processor().with<int>([&](CardLedger &ledger) {
        ledger.byReference(second->payments.front().gatewayReference)->rejected = true;
        return 0;
    });
    fetch(shop);
    CHECK(shop.now(bad.id).state == DocumentState::Open);
    CHECK(hasTask(shop, "card-returned"));
    const auto stateOf = [&](const Document &invoice) {
        return shop.office().ask(DocumentDetails{invoice.id}).payments.front().state;
    };
    CHECK(stateOf(bad) == PaymentState::Returned);
    CHECK(stateOf(good) == PaymentState::Pending);
    shop.passTime(qint64(8) * 24 * 3600);
    fetch(shop);
    CHECK(stateOf(good) == PaymentState::Approved);
    CHECK(shop.office().office().verify().isEmpty());
}

TEST_CASE("What the bank sends back after it was refunded is a task: the customer has the money twice")
{
    const bool whole = GENERATE(false, true);
    CardShop shop;
    const Document invoice = shop.newInvoice();
    const auto charged = shop.charge(CardShop::accountSaleOf(invoice));
    REQUIRE(charged.has_value());
    const Payment payment = charged->payments.front();
    shop.processor().settle();
    REQUIRE(shop.giveBack(payment.id, whole ? Money() : Money::fromUnits(2000)).has_value());
    RecordSettlement record;
    record.company = shop.company();
    record.day = QDate(2026, 3, 2);
    record.returns = {{payment.gatewayReference, "R01", payment.amount}};
    for (int time = 0; time < 2; ++time)
        shop.office().act(record);
    REQUIRE(shop.tasks().size() == 1);
    CHECK(shop.tasks().front().task.text.contains(whole ? "has the money twice"
                                                        : "$20.00 of it was given back"));
    CHECK(shop.now(invoice.id).balance() == invoice.totals.total);
    CHECK(shop.now(invoice.id).state == DocumentState::Open);
}

TEST_CASE("What settled otherwise than it is booked is a task: another amount, a void payment, a lost refund")
{
    CardShop shop;
    const Payment differing = shop.paid(shop.newInvoice());
    const Payment kept = shop.paid(shop.newInvoice());
    const Payment back = shop.paid(shop.newInvoice());
    REQUIRE(shop.giveBack(kept.id).has_value());
    const auto change = [&](const QString &reference, const std::function<void(CardLedger::Entry &)> &what) {
        shop.processor().with<int>([&](CardLedger &ledger) {
            what(*ledger.byReference(reference));
            return 0;
        });
    };
    change(differing.gatewayReference, [](CardLedger::Entry &entry) { entry.cents = 12500; });
    change(kept.gatewayReference, [](CardLedger::Entry &entry) { entry.voided = false; });
    shop.processor().settle();
    REQUIRE(shop.giveBack(back.id, Money::fromUnits(2000)).has_value());
    shop.processor().settle();
    shop.processor().with<int>([&](CardLedger &ledger) {
        ledger.byReference(ledger.entries().back().reference)->rejected = true;
        return 0;
    });
    for (int time = 0; time < 2; ++time)
        CHECK(fetch(shop).unknown == 0);
    REQUIRE(shop.tasks().size() == 3); // once each
    QString texts;
    for (const OfficeTasks::Row &row : shop.tasks())
        texts += row.task.text + u'\n';
    CHECK(texts.contains("settled $125.00"));
    CHECK(texts.contains("is void here"));
    CHECK(texts.contains("The refund of $20.00"));
    CardReconciliation question;
    question.company = shop.company();
    question.from = question.to = QDate(2026, 3, 2);
    std::map<SettlementMatch, int> matches;
    for (const CardReconciliation::Row &row : shop.office().ask(question).rows)
        ++matches[row.match];
    CHECK(matches == std::map<SettlementMatch, int>{{SettlementMatch::Matched, 1},
                                                    {SettlementMatch::Differing, 2},
                                                    {SettlementMatch::Rejected, 1}});
}

TEST_CASE(
    "What a page only reserved is taken while the invoice owes it, and never after it was paid otherwise")
{
    const bool paidOtherwise = GENERATE(false, true);
    CardShop shop;
    const Document invoice = shop.newInvoice();
    MakePaymentLink make;
    make.invoice = invoice.id;
    const auto link = shop.office().act(make);
    const QString charge = shop.processor().payOnPage(link.link.orderId, 12550);
    const auto isTaken = [&] {
        return shop.processor().with<bool>(
            [&](CardLedger &ledger) { return ledger.byReference(charge)->captured; });
    };
    shop.processor().with<int>([&](CardLedger &ledger) {
        ledger.byReference(charge)->captured = false;
        return 0;
    });
    if (paidOtherwise) {
        RecordPayment cash;
        cash.invoice = invoice.id;
        cash.amount = invoice.balance();
        shop.office().act(cash);
    }
    for (int look = 0; look < 2; ++look) {
        lookForPayments(shop);
        shop.passTime(61);
    }
    CHECK(isTaken() == !paidOtherwise);
    CHECK(shop.now(invoice.id).paid == invoice.totals.total);
    CHECK(hasTask(shop, "card-reserved") == paidOtherwise);
    if (!paidOtherwise)
        return;
    const auto found = waitForAnswer<Result<CardRecord>>(
        [&](QObject *receiver, auto done) { shop.service().find(shop.company(), charge, receiver, done); });
    REQUIRE(found.has_value());
    const AdoptCharge adopt{shop.company(), shop.newInvoice().id, *found};
    CHECK(refusedCleanly(shop.office(), adopt).forUser.contains("only reserved"));
}

TEST_CASE("A company whose links cannot be looked for does not keep those of another from being found")
{
    const bool lockedSecrets = GENERATE(false, true); // or they are wrong
    CardShop shop;
    const auto newLink = [&](const Document &invoice) {
        MakePaymentLink make;
        make.invoice = invoice.id;
        return shop.office().act(make).link;
    };
    for (int i = 0; i < 12; ++i) // more than are looked for at once, and all due before the other company's
        newLink(shop.newInvoice());
    shop.office().clock().advance(1);
    Company other;
    other.name = "Other Plumbing";
    other = shop.office().act(SaveCompany{other});
    const Document invoice = shop.newInvoice(12550, other.id);
    const PaymentLink link = newLink(invoice);
    shop.processor().payOnPage(link.orderId, 12550);
    shop.secrets().put(cardSecretName(CardSecret::User, other.id), SimulatedCardPointe::user);
    shop.secrets().put(cardSecretName(CardSecret::Password, other.id), SimulatedCardPointe::password);
    if (lockedSecrets)
        shop.secrets().secrets.erase(cardSecretName(CardSecret::Password, shop.company()));
    else
        shop.secrets().put(cardSecretName(CardSecret::Password, shop.company()), "wrong");
    const auto looked = waitForAnswer<Result<std::vector<Payment>>>(
        [&](QObject *receiver, auto done) { shop.service().lookForPayments(receiver, done); });
    REQUIRE_FALSE(looked.has_value()); // what went wrong is told all the same
    CHECK_FALSE(looked.error().forUser.isEmpty());
    CHECK(shop.now(invoice.id).state == DocumentState::Paid);
}

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

TEST_CASE("Terminals are listed, and a stored card needs the customer's consent")
{
    CardShop shop;
    const auto terminals = waitForAnswer<Result<QStringList>>(
        [&](QObject *receiver, auto done) { shop.service().listTerminals(shop.company(), receiver, done); });
    REQUIRE(terminals.has_value());
    CHECK(*terminals == QStringList{SimulatedCardPointe::terminal, SimulatedCardPointe::offTerminal});
    SaveCardProfile save;
    save.profile.customer = shop.customer();
    save.profile.company = shop.company();
    save.profile.with.token = "9418594164541111";
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
    SaveCardProfile save;
    save.profile.customer = shop.customer();
    save.profile.company = shop.company();
    save.profile.with.token = "9418594164541111";
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

TEST_CASE("A charge that is being looked up for its invoice is not booked on another one meanwhile")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    shop.processor().failNext(CardFault::CloseAfter);
    REQUIRE(shop.charge(CardShop::saleOf(invoice)).has_value());
    const QString reference =
        shop.processor().with<QString>([](CardLedger &ledger) { return ledger.entries().back().reference; });
    const auto found = waitForAnswer<Result<CardRecord>>([&](QObject *receiver, auto done) {
        shop.service().find(shop.company(), reference, receiver, done);
    });
    REQUIRE(found.has_value());
    const Document other = shop.newInvoice();
    CHECK(refusedCleanly(shop.office(), AdoptCharge{shop.company(), other.id, *found})
              .forUser.contains("being looked up"));
    shop.settleDoubt();
    CHECK(shop.now(invoice.id).state == DocumentState::Paid);
}

TEST_CASE(
    "While a charge is being checked its company does not go over to another processor, which knew nothing")
{
    CardShop shop;
    const Document invoice = shop.newInvoice();
    shop.processor().failNext(CardFault::CloseAfter);
    REQUIRE(shop.charge(CardShop::saleOf(invoice)).has_value());
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
