// SPDX-License-Identifier: GPL-3.0-or-later
// The payment window by the keyboard alone: every way to pay, money back, and a charge in doubt.
#include "tests/ui/cardbench.h"
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct KeyBench : CardBench
{
    static void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        REQUIRE(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }
    static void type(const QString &text)
    {
        REQUIRE(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        QTest::keyClicks(QApplication::focusWidget(), text);
    }
    /// By Tab, as far as it takes; what is off is passed over and never reached.
    static void tabTo(const char *name)
    {
        constexpr int most = 40;
        for (int i = 0; i < most; ++i) {
            if (QApplication::focusWidget() &&
                QApplication::focusWidget()->objectName() == QLatin1String(name))
                return;
            press(Qt::Key_Tab);
        }
        FAIL("the keyboard never comes to " << name);
    }
    /// From the amount, where the keyboard is at first.
    void chooseByKeys(PayWay way)
    {
        tabTo("paymentMethod");
        for (size_t i = 0; i < payWayCount && dialog->way() != way; ++i)
            press(Qt::Key_Down);
        REQUIRE(dialog->way() == way);
        settle();
    }
    /// A window that was opened by a key has the keyboard.
    QDialog *opened(const char *name)
    {
        waitFor(name, [&] {
            return QApplication::focusWidget() &&
                   QApplication::focusWidget()->window()->objectName() == QLatin1String(name);
        });
        return qobject_cast<QDialog *>(QApplication::focusWidget()->window());
    }
    void waitPaid(const Document &invoice)
    {
        waitFor("the payment", [&] { return now(invoice.id).state == DocumentState::Paid; });
    }
};

} // namespace

TEST_CASE("By keys alone a link is made, copied and looked for, and its payment goes back")
{
    KeyBench bench;
    const Document invoice = bench.newInvoice();
    bench.open(invoice);
    bench.chooseByKeys(PayWay::Link);
    KeyBench::press(Qt::Key_Return);
    bench.waitFor("the link", [&] { return bench.field<QAbstractButton>("copyLink")->isEnabled(); });
    KeyBench::tabTo("copyLink");
    KeyBench::press(Qt::Key_Space);
    const QString orderId = bench.desk(invoice.id).links.front().orderId;
    CHECK(QGuiApplication::clipboard()->text().contains(orderId));
    bench.processor.payOnPage(orderId, 12550);
    KeyBench::tabTo("lookForLink");
    KeyBench::press(Qt::Key_Space);
    bench.waitPaid(invoice);
    bench.waitFor("the row", [&] { return bench.history(0, 3) == QStringLiteral("Received"); });

    KeyBench::tabTo("paymentHistory");
    KeyBench::press(Qt::Key_Home, Qt::ControlModifier);
    bench.waitFor("it chosen", [&] { return bench.field<QAbstractButton>("giveBack")->isEnabled(); });
    KeyBench::tabTo("giveBack");
    KeyBench::press(Qt::Key_Space);
    bench.opened("giveBackDialog");
    KeyBench::press(Qt::Key_Return);
    bench.waitFor("the money back", [&] { return bench.now(invoice.id).paid.isZero(); });
    CHECK(bench.processor.holds(orderId) == 0);
}

TEST_CASE("By keys alone a card is stored with the consent, and an account, and both are charged")
{
    const bool account = GENERATE(false, true);
    KeyBench bench;
    const Document invoice = bench.newInvoice();
    bench.open(invoice);
    bench.chooseByKeys(account ? PayWay::Account : PayWay::Card);
    KeyBench::tabTo("storeProfile");
    KeyBench::press(Qt::Key_Space);
    bench.opened("storeCardDialog");
    KeyBench::tabTo("storeToken");
    KeyBench::type(account ? QStringLiteral("9036412947515678") : QStringLiteral("9418594164541111"));
    if (account) {
        KeyBench::tabTo("storeHolder");
        KeyBench::type(QStringLiteral("Jane Kline"));
    } else {
        KeyBench::tabTo("storeExpiry");
        KeyBench::type(QStringLiteral("1228"));
    }
    KeyBench::tabTo("storeConsent");
    KeyBench::type(QStringLiteral("Signed form of March 1"));
    KeyBench::press(Qt::Key_Return);
    bench.waitFor("it stored", [&] { return bench.desk(invoice.id).profiles.size() == 1; });
    showActive(*bench.dialog); // which a window manager does by itself
    bench.waitFor("the keyboard", [&] {
        return QApplication::focusWidget() &&
               QApplication::focusWidget()->objectName() == QStringLiteral("paymentProfile");
    });
    bench.waitFor("the button", [&] { return bench.take()->isEnabled(); });
    KeyBench::press(Qt::Key_Return);
    bench.waitPaid(invoice);
    CHECK(bench.processor.movements() == 1);
    bench.waitFor("the row", [&] {
        return bench.history(0, 3) == (account ? QStringLiteral("Pending") : QStringLiteral("Received"));
    });
    KeyBench::press(Qt::Key_Return); // the next Enter charges nothing: it closes the window
    CHECK_FALSE(bench.dialog->isVisible());
    CHECK(bench.processor.movements() == 1);
}

TEST_CASE("By keys alone cash and a check are taken")
{
    const PayWay way = GENERATE(PayWay::Cash, PayWay::Check);
    KeyBench bench;
    const Document invoice = bench.newInvoice();
    bench.open(invoice);
    bench.chooseByKeys(way);
    KeyBench::tabTo("paymentReference");
    KeyBench::type(QStringLiteral("1042"));
    KeyBench::press(Qt::Key_Return);
    bench.waitPaid(invoice);
    CHECK(bench.ask(DocumentDetails{invoice.id}).payments.front().reference == QStringLiteral("1042"));
}

TEST_CASE("By keys alone a charge in doubt is looked up, or cancelled")
{
    const bool cancels = GENERATE(false, true);
    KeyBench bench;
    const Document invoice = bench.newInvoice();
    bench.storedCard();
    bench.open(invoice);
    bench.chooseByKeys(PayWay::Card);
    bench.waitFor("the button", [&] { return bench.take()->isEnabled(); });
    bench.processor.failNext(CardFault::CloseAfter);
    KeyBench::press(Qt::Key_Return);
    bench.waitFor("the doubt", [&] { return bench.history(0, 3) == QStringLiteral("Checking"); });
    bench.waitFor("the keyboard", [&] { return bench.field<QTableView>("paymentHistory")->hasFocus(); });
    KeyBench::press(Qt::Key_Return); // charges nothing
    KeyBench::tabTo(cancels ? "cancelCharge" : "lookUpCharge");
    KeyBench::press(Qt::Key_Space);
    bench.waitFor("the end", [&] { return !bench.desk(invoice.id).open; });
    CHECK(bench.processor.movements() == 1);
    CHECK(bench.now(invoice.id).state == (cancels ? DocumentState::Open : DocumentState::Paid));
    CHECK(bench.processor.holds(QString(invoice.number).remove(u'-')) == (cancels ? 0 : 12550));
}

TEST_CASE("By keys alone somebody decides what no look-up could")
{
    KeyBench bench;
    const Document invoice = bench.newInvoice();
    bench.undecided(invoice);
    bench.open(invoice);
    bench.waitFor("the sign", [&] { return bench.sign().contains(QStringLiteral("has to decide")); });
    KeyBench::tabTo("decideCharge");
    KeyBench::press(Qt::Key_Space);
    bench.opened("decideDialog");
    KeyBench::press(Qt::Key_Down); // the second choice: it was not charged
    KeyBench::press(Qt::Key_Space);
    KeyBench::tabTo("decideNote");
    KeyBench::type(QStringLiteral("Not in their list, asked Anna"));
    KeyBench::press(Qt::Key_Return);
    bench.waitFor("it decided", [&] { return !bench.desk(invoice.id).open; });
    CHECK(bench.desk(invoice.id).intents.front().state == IntentState::NotCharged);
    CHECK(bench.now(invoice.id).state == DocumentState::Open);
    CHECK(bench.desk(invoice.id).intents.front().reason == QStringLiteral("Not in their list, asked Anna"));
}
