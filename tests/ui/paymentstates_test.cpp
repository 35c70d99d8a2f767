// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/officevault.h"
#include "tests/ui/cardbench.h"
#include "tests/ui/looks.h"
#include "tests/ui/mnemonics.h"
#include "ui/widgets/theme.h"
#include <QTemporaryDir>

using namespace truckroll;
using namespace truckroll::testkit;

// Every state that a payment can be in, as its window shows it: what stands there, which buttons there are,
// and why the others are off.

namespace {

/// In the program's own look, which takes other room than the desktop's.
struct StateBench : CardBench
{
    StateBench() { programTheme(); }
};

struct Expected
{
    const char *sign = ""; ///< what stands above everything
    bool take = false;
    const char *why = "";     ///< why no money can be taken, or what follows
    QStringList buttons;      ///< of the sign
    const char *row = "";     ///< state of the newest line
    const char *details = ""; ///< below the lines, when the newest is chosen
    bool giveBack = false;
};

void checkState(CardBench &bench, const char *name, const Expected &expected)
{
    INFO(name);
    if (*expected.sign)
        bench.waitFor("the sign", [&] { return bench.sign().contains(QLatin1String(expected.sign)); });
    else
        CHECK(bench.sign().isEmpty());
    bench.waitFor("the button", [&] { return bench.take()->isEnabled() == expected.take; });
    INFO(bench.take()->toolTip().toStdString());
    CHECK(bench.take()->toolTip().contains(QLatin1String(expected.why)));
    for (const char *button : {"cancelCharge", "lookUpCharge", "decideCharge"}) {
        INFO(button);
        CHECK(bench.field<QWidget>(button)->isVisibleTo(bench.dialog.get()) ==
              expected.buttons.contains(QLatin1String(button)));
    }
    auto *lines = bench.field<QTableView>("paymentHistory");
    CHECK((lines->model()->rowCount() > 0) == (*expected.row != '\0'));
    CHECK(bench.field<QWidget>("paymentNothingYet")->isVisibleTo(bench.dialog.get()) ==
          (*expected.row == '\0'));
    if (*expected.row) {
        bench.waitFor("the line", [&] { return bench.history(0, 3) == QLatin1String(expected.row); });
        bench.selectHistory(0);
        CHECK(bench.field<QLabel>("paymentDetails")->text().contains(QLatin1String(expected.details)));
    }
    auto *back = bench.field<QAbstractButton>("giveBack");
    INFO(back->toolTip().toStdString());
    CHECK(back->isEnabled() == expected.giveBack);
    CHECK(bench.dialog->width() <= 1280);
    CHECK(bench.dialog->height() <= 800);
    checkLooks(*bench.dialog);
    checkMnemonics(*bench.dialog);
    keepPicture(*bench.dialog, QStringLiteral("payment ") + QLatin1String(name));
}

Payment charged(CardBench &bench, const Document &invoice, PayWay way = PayWay::Card)
{
    way == PayWay::Account ? bench.storedAccount() : bench.storedCard();
    bench.open(invoice);
    bench.choose(way);
    bench.click("takePayment");
    bench.waitFor("the charge", [&] { return !bench.now(invoice.id).paid.isZero(); });
    return bench.ask(DocumentDetails{invoice.id}).payments.front();
}

void giveBack(CardBench &bench, const Payment &payment, qint64 cents)
{
    bool done = false;
    bench.runner.giveBack(payment.id, Money::fromUnits(cents), bench.dialog.get(),
                          [&](const auto &reply) { done = reply.has_value(); });
    bench.waitFor("the money back", [&] { return done; });
}

} // namespace

TEST_CASE("paymentstates: nothing paid yet, no cards set up, the test system")
{
    StateBench bench;
    const Document invoice = bench.newInvoice();
    bench.open(invoice);
    bench.choose(PayWay::Cash);
    Expected state;
    state.take = true;
    checkState(bench, "nothing yet", state);
    bench.choose(PayWay::Card);
    state.take = false;
    state.why = "Store a card";
    checkState(bench, "no stored card", state);
    bench.act(SaveSetting{QStringLiteral("cardpointe.merchant_id"), QString()});
    bench.settle();
    bench.open(invoice);
    bench.choose(PayWay::Link);
    state.why = "takes no cards yet";
    checkState(bench, "not set up", state);
}

TEST_CASE("paymentstates: the file of passwords is locked")
{
    StateBench bench;
    const QTemporaryDir folder;
    const SealedFile file(folder.filePath(QStringLiteral("secrets.enc")), SealedFile::Cost::least());
    SealedStore open(file);
    REQUIRE(open.unlock(Secret("correct horse")));
    REQUIRE(writeAndWait(open, QStringLiteral("any"), Secret("thing")));
    SealedStore locked(file);
    bench.cashier.open(bench.runner, bench.service, &locked);
    bench.open(bench.newInvoice());
    bench.choose(PayWay::Link);
    Expected state;
    state.take = true;
    checkState(bench, "locked", state);
    auto *sign = bench.field<QWidget>("paymentLocked");
    CHECK(sign->accessibleName().contains(QStringLiteral("locked")));
    CHECK(bench.field<QAbstractButton>("unlockSecrets")->isVisibleTo(bench.dialog.get()));

    bench.storedCard(); // a charge in doubt waits for the passphrase, too, whatever way is chosen
    const Document doubtful = bench.newInvoice(9900);
    bench.open(doubtful);
    bench.choose(PayWay::Card);
    bench.processor.silent(true);
    bench.processor.failNext(CardFault::CloseAfter);
    bench.click("takePayment");
    bench.waitFor("the doubt", [&] { return bench.history(0, 3) == QStringLiteral("Checking"); });
    bench.open(doubtful);
    bench.choose(PayWay::Cash);
    state.take = false;
    state.sign = "Checking with the card processor";
    state.why = "do not charge again";
    state.buttons = QStringList{QStringLiteral("cancelCharge"), QStringLiteral("lookUpCharge")};
    state.row = "Checking";
    checkState(bench, "in doubt and locked", state);
    bench.click("lookUpCharge");
    auto *passphrase = bench.dialog->findChild<QDialog *>();
    REQUIRE(passphrase);
    passphrase->reject();
    CHECK(bench.banner().isEmpty()); // nothing was looked up
    CHECK(bench.field<QAbstractButton>("unlockSecrets")->isVisibleTo(bench.dialog.get()));
    bench.cashier.open(bench.runner, bench.service, nullptr);
}

TEST_CASE("paymentstates: at the terminal, cancelled there")
{
    StateBench bench;
    bench.processor.attendTerminal();
    bench.open(bench.newInvoice());
    bench.choose(PayWay::Terminal);
    bench.click("takePayment");
    bench.waitFor("the terminal", [&] { return !bench.processor.terminalShows().isEmpty(); });
    Expected state;
    state.sign = "Waiting for terminal";
    state.why = "do not charge again";
    state.buttons = QStringList{QStringLiteral("cancelCharge")};
    state.row = "Under way";
    checkState(bench, "at the terminal", state);
    bench.processor.doAtTerminal(SimulatedCardPointe::Deed::CancelledThere);
    state.sign = "Checking with the card processor";
    state.buttons << QStringLiteral("lookUpCharge");
    state.row = "Checking";
    checkState(bench, "cancelled there", state);
}

TEST_CASE("paymentstates: in doubt, cancelled in doubt, to be decided by a person")
{
    StateBench bench;
    bench.storedCard();
    bench.open(bench.newInvoice());
    bench.choose(PayWay::Card);
    bench.processor.silent(true);
    bench.processor.failNext(CardFault::CloseAfter);
    bench.click("takePayment");
    Expected state;
    state.sign = "Checking with the card processor";
    state.why = "do not charge again";
    state.buttons = QStringList{QStringLiteral("cancelCharge"), QStringLiteral("lookUpCharge")};
    state.row = "Checking";
    checkState(bench, "in doubt", state);
    bench.click("cancelCharge");
    bench.waitFor("the wish", [&] { return !bench.field<QWidget>("cancelCharge")->isVisible(); });
    state.buttons = QStringList{QStringLiteral("lookUpCharge")};
    checkState(bench, "cancelled in doubt", state);

    const Document other = bench.newInvoice(9900);
    bench.undecided(other);
    bench.open(other);
    state.sign = "has to decide";
    state.why = "Somebody has to decide";
    state.buttons = QStringList{QStringLiteral("decideCharge")};
    state.row = "To be decided";
    state.details = "more than was asked";
    checkState(bench, "to be decided", state);
    bench.click("decideCharge");
    auto *decide = child<QDialog>(bench.dialog.get(), "decideDialog");
    bench.waitFor("the question", [&] { return decide->isVisible(); });
    checkLooks(*decide);
    checkMnemonics(*decide);
    keepPicture(*decide, QStringLiteral("payment decide"));
}

TEST_CASE("paymentstates: declined, approved in part, paid")
{
    StateBench bench;
    bench.storedCard(QStringLiteral("9435885049491053"));
    bench.open(bench.newInvoice());
    bench.choose(PayWay::Card);
    bench.click("takePayment");
    bench.waitFor("the answer", [&] { return bench.banner().contains(QStringLiteral("Declined")); });
    Expected state;
    state.take = true;
    state.row = "Declined";
    state.details = "not enough money";
    checkState(bench, "declined", state);

    StateBench part;
    part.storedCard(QStringLiteral("9438775010100101"));
    part.open(part.newInvoice());
    part.choose(PayWay::Card);
    part.click("takePayment");
    part.waitFor("the answer", [&] { return part.banner().contains(QStringLiteral("Only $5.00")); });
    state.row = "Received";
    state.details = "processor's number";
    state.giveBack = true;
    checkState(part, "approved in part", state);

    StateBench paid;
    charged(paid, paid.newInvoice());
    state.take = false;
    state.why = "invoice is paid";
    checkState(paid, "paid", state);
    paid.click("giveBack");
    auto *back = child<QDialog>(paid.dialog.get(), "giveBackDialog");
    paid.waitFor("the question", [&] { return back->isVisible(); });
    checkLooks(*back);
    checkMnemonics(*back);
    keepPicture(*back, QStringLiteral("payment give back"));
}

TEST_CASE("paymentstates: voided, given back in part, given back whole")
{
    StateBench bench;
    const Document voided = bench.newInvoice();
    giveBack(bench, charged(bench, voided), 12550);
    bench.open(voided);
    bench.choose(PayWay::Cash);
    Expected state;
    state.take = true;
    state.row = "Given back"; // the void itself; the charge stands below it
    checkState(bench, "voided", state);
    CHECK(bench.history(1, 3) == QStringLiteral("Voided"));

    StateBench part;
    const Document invoice = part.newInvoice();
    const Payment payment = charged(part, invoice);
    part.processor.settle();
    giveBack(part, payment, 2500);
    part.open(invoice);
    part.choose(PayWay::Cash);
    checkState(part, "refunded in part", state);
    part.selectHistory(1);
    CHECK(part.field<QLabel>("paymentDetails")->text().contains(QStringLiteral("$25.00 of it went back")));
    CHECK(part.history(1, 3) == QStringLiteral("Part given back"));
    CHECK(part.field<QAbstractButton>("giveBack")->isEnabled());
    giveBack(part, payment, 10050);
    part.open(invoice);
    part.choose(PayWay::Cash);
    checkState(part, "refunded whole", state);
    part.selectHistory(2);
    CHECK(part.history(2, 3) == QStringLiteral("Refunded"));
    CHECK(part.field<QAbstractButton>("giveBack")->toolTip().contains(QStringLiteral("Nothing of this")));
}

TEST_CASE("paymentstates: a bank account is collected from, and sent back by the bank")
{
    StateBench bench;
    const Document invoice = bench.newInvoice();
    const Payment payment = charged(bench, invoice, PayWay::Account);
    Expected state;
    state.why = "invoice is paid";
    state.row = "Pending";
    state.details = "may still return it";
    state.giveBack = true;
    checkState(bench, "account pending", state);
    RecordSettlement settled;
    settled.company = bench.company;
    settled.day = QDate(2026, 3, 4);
    settled.returns = {{payment.gatewayReference, QStringLiteral("R01"), payment.amount}};
    bench.act(settled);
    bench.settle();
    bench.open(invoice);
    bench.choose(PayWay::Cash);
    state.take = true;
    state.why = "";
    state.row = "Returned";
    state.details = "does not hold enough money";
    state.giveBack = false;
    checkState(bench, "account returned", state);
}

TEST_CASE("paymentstates: what a page reserved is being taken")
{
    StateBench bench;
    const Document invoice = bench.newInvoice();
    bench.processor.pageReserves(true);
    bench.paidLink(invoice);
    bench.processor.failNext(CardFault::CloseAfter);
    bench.open(invoice); // it looks by itself what the links have brought
    bench.choose(PayWay::Link);
    Expected state;
    state.sign = "Checking with the card processor";
    state.why = "do not charge again";
    state.buttons =
        QStringList{QStringLiteral("lookUpCharge")}; // the customer has paid: it is given back instead
    state.row = "Checking";
    checkState(bench, "reserved is taken", state);
    CHECK(bench.banner().isEmpty()); // somebody has paid
    bench.click("lookUpCharge");
    bench.waitFor("the money", [&] { return bench.now(invoice.id).state == DocumentState::Paid; });
    state = {};
    state.why = "invoice is paid";
    state.row = "Received";
    state.giveBack = true;
    checkState(bench, "reserved was taken", state);
    CHECK(bench.history(0, 1).contains(QStringLiteral("Payment link")));
}

TEST_CASE("paymentstates: a link that waits, and one that was paid too much")
{
    StateBench bench;
    const Document invoice = bench.newInvoice();
    bench.open(invoice);
    bench.choose(PayWay::Link);
    bench.click("takePayment");
    bench.waitFor("the link", [&] { return bench.desk(invoice.id).links.size() == 1; });
    bench.waitFor("its button", [&] { return bench.take()->text() == QStringLiteral("Make another link"); });
    Expected state;
    state.take = true;
    checkState(bench, "link", state);
    bench.processor.payOnPage(bench.desk(invoice.id).links.front().orderId, 13000);
    bench.click("lookForLink");
    bench.waitFor("the payment", [&] { return bench.now(invoice.id).paid == Money::fromUnits(13000); });
    state.take = false;
    state.why = "more was paid";
    state.row = "Received";
    state.giveBack = true;
    checkState(bench, "paid too much", state);
}

TEST_CASE("paymentstates: the rest may have come in by a second payment of the link")
{
    StateBench bench;
    const Document invoice = bench.newInvoice();
    const PaymentLink link = bench.newLink(invoice);
    bench.open(invoice);
    bench.choose(PayWay::Link);
    bench.processor.payOnPage(link.orderId, 10000);
    bench.click("lookForLink");
    bench.waitFor("the payment", [&] { return bench.now(invoice.id).paid == Money::fromUnits(10000); });
    bench.processor.settle();
    bench.processor.payOnPage(link.orderId, 2550);
    bench.click("lookForLink");
    bench.waitFor("what it may be", [&] {
        return bench.field<QLabel>("balanceAfter")->text().contains(QStringLiteral("$25.50 may have"));
    });
    for (const char *name : {"copyLink", "openLink", "mailLink", "linkCode"})
        CHECK_FALSE(bench.field<QAbstractButton>(name)->isEnabled());
    CHECK_FALSE(bench.field<QLabel>("linkUrl")->text().contains(QStringLiteral("http")));
    bench.waitFor("the keyboard", [&] { return bench.field<QAbstractButton>("lookForLink")->hasFocus(); });
    CHECK(bench.banner().isEmpty()); // nothing is left of what was said of the first
    Expected state;
    state.why = "second payment of its link";
    state.row = "Received";
    state.giveBack = true;
    checkState(bench, "second payment", state);
    bench.processor.settle();
    bench.click("lookForLink");
    bench.waitFor("both", [&] { return bench.now(invoice.id).state == DocumentState::Paid; });
}

TEST_CASE("paymentstates: cancelled too late")
{
    StateBench bench;
    bench.storedCard();
    const Document invoice = bench.newInvoice();
    bench.open(invoice);
    bench.choose(PayWay::Card);
    bench.runner.world().answerMs = 150;
    bench.processor.failNext(CardFault::HangBefore);
    bench.click("takePayment");
    bench.waitFor("the doubt", [&] { return bench.history(0, 3) == QStringLiteral("Checking"); });
    bench.runner.world().answerMs = 0;
    // A void is counted before it is sent: only what was looked up after the third has seen all of them
    // arrive.
    bool lookedUp = false;
    bool recorded = false;
    bench.runner.world().goOn = [&](CardPoint point) {
        lookedUp = lookedUp || point == CardPoint::LookedUp;
        recorded = lookedUp && point == CardPoint::Recorded;
        return true;
    };
    bench.click("cancelCharge");
    bench.waitFor("the look after the voids", [&] { return recorded; });
    REQUIRE(bench.desk(invoice.id).open->voidsSent == 3);
    const PaymentIntent intent = *bench.desk(invoice.id).open;
    bench.processor.with<int>([&](CardLedger &ledger) {
        ledger.sell(intent.orderId, intent.merchant, intent.with.token, intent.amount.units());
        return 0;
    });
    bench.click("lookUpCharge");
    bench.waitFor("the outcome",
                  [&] { return bench.banner().contains(QStringLiteral("canceled too late")); });
    CHECK_FALSE(bench.banner().contains(QStringLiteral("Nothing was charged")));
    Expected state;
    state.why = "invoice is paid";
    state.row = "Received";
    state.giveBack = true;
    checkState(bench, "cancelled too late", state);
    const auto tasks = bench.ask(OfficeTasks{});
    REQUIRE(tasks.size() == 1);
    CHECK(tasks.front().task.kind == QStringLiteral("card-cancelled"));
}
