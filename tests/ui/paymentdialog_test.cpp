// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mailacts.h"
#include "tests/ui/cardbench.h"
#include "ui/documents/documentspage.h"
#include "ui/widgets/datatable.h"
#include <QAccessible>
#include <QCheckBox>
#include <QPlainTextEdit>
#include <QTimer>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("A card at a terminal pays an invoice by the keyboard alone")
{
    CardBench bench;
    const Document invoice = bench.newInvoice();
    PaymentDialog &dialog = bench.open(invoice);
    REQUIRE(bench.field<QLineEdit>("paymentAmount")->hasFocus());
    const auto press = [&](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
    press(Qt::Key_Tab);
    REQUIRE(bench.field<QComboBox>("paymentMethod")->hasFocus());
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    CHECK(dialog.way() == PayWay::Terminal);
    bench.waitFor("the terminals", [&] { return bench.take()->isEnabled(); });
    CHECK(bench.field<QComboBox>("paymentTerminal")->currentText() ==
          QString::fromLatin1(SimulatedCardPointe::terminal));
    press(Qt::Key_Return);
    bench.waitFor("the charge", [&] { return bench.now(invoice.id).state == DocumentState::Paid; });
    bench.waitFor("the window to say so",
                  [&] { return bench.banner().contains(QStringLiteral("approved")); });
    CHECK(bench.history(0, 1).contains(QStringLiteral("1111")));
    CHECK(bench.history(0, 3) == QStringLiteral("Received"));
    CHECK_FALSE(bench.take()->isEnabled());
    CHECK(bench.processor.movements() == 1);
    press(Qt::Key_Escape);
    CHECK_FALSE(dialog.isVisible());
}

TEST_CASE("A number is keyed in on the terminal for an order by telephone, never into the window")
{
    CardBench bench;
    const Document invoice = bench.newInvoice();
    bench.open(invoice);
    bench.choose(PayWay::Terminal);
    QTest::mouseClick(bench.field<QCheckBox>("keyedAtTerminal"), Qt::LeftButton, {}, {8, 8});
    REQUIRE(bench.field<QCheckBox>("keyedAtTerminal")->isChecked());
    bench.click("takePayment");
    bench.waitFor("the charge", [&] { return bench.now(invoice.id).state == DocumentState::Paid; });
    bench.waitFor("the row", [&] { return bench.history(0, 1).contains(QStringLiteral("Keyed in")); });
    CHECK(bench.desk(invoice.id).intents.front().manualEntry);
}

TEST_CASE("Of an invoice that was paid too much the rest is offered to go back, not all of the payment")
{
    CardBench bench;
    const Document invoice = bench.newInvoice();
    const PaymentLink link = bench.newLink(invoice);
    bench.open(invoice);
    bench.choose(PayWay::Link);
    CHECK(bench.take()->text() == QStringLiteral("Make another link"));
    bench.processor.payOnPage(link.orderId, 13000);
    bench.click("lookForLink");
    bench.waitFor("the payment", [&] { return bench.history(0, 3) == QStringLiteral("Received"); });
    bench.waitFor("it chosen", [&] { return bench.field<QAbstractButton>("giveBack")->isEnabled(); });
    bench.click("giveBack");
    auto *dialog = bench.dialog->findChild<QDialog *>(QStringLiteral("giveBackDialog"));
    REQUIRE(dialog);
    CHECK(child<QLineEdit>(dialog, "giveBackAmount")->text() == QStringLiteral("4.50"));
}

TEST_CASE("After a charge Enter closes the window and charges nothing, until something is chosen anew")
{
    const bool inDoubt = GENERATE(false, true);
    CardBench bench;
    const Document invoice = bench.newInvoice();
    bench.storedCard();
    bench.open(invoice);
    bench.choose(PayWay::Card);
    auto *amount = bench.field<QLineEdit>("paymentAmount");
    amount->setFocus();
    amount->selectAll();
    QTest::keyClicks(amount, QStringLiteral("25"));
    if (inDoubt)
        bench.processor.failNext(CardFault::CloseAfter);
    QTest::keyClick(amount, Qt::Key_Return);
    if (inDoubt) {
        bench.waitFor("the doubt", [&] { return bench.history(0, 3) == QStringLiteral("Checking"); });
        bench.runner.lookUpAll(bench.dialog.get(), [](const auto &) {}); // as the program does by itself
    }
    bench.waitFor("the outcome", [&] { return bench.banner().contains(QStringLiteral("approved")); });
    bench.waitFor("the rest", [&] { return amount->text() == QStringLiteral("100.50"); });
    const auto isNextStep = [&] { return bench.take()->property("role").toString() == u"primary"; };
    CHECK_FALSE(isNextStep()); // one button is filled: the one that Enter presses
    QTest::keyClick(bench.dialog->focusWidget(), Qt::Key_Return);
    bench.settle();
    CHECK_FALSE(bench.dialog->isVisible());
    CHECK(bench.processor.movements() == 1);
    bench.open(invoice);
    bench.choose(PayWay::Card);
    CHECK(isNextStep());
    QTest::keyClick(bench.dialog->focusWidget(), Qt::Key_Return);
    bench.waitFor("the rest charged", [&] { return bench.now(invoice.id).state == DocumentState::Paid; });
    CHECK(bench.processor.movements() == 2);
}

TEST_CASE("A declined card says why in plain words and changes nothing")
{
    CardBench bench;
    const Document invoice = bench.newInvoice();
    bench.storedCard(QStringLiteral("9435885049491053"));
    bench.open(invoice);
    bench.choose(PayWay::Card);
    bench.click("takePayment");
    bench.waitFor("the answer", [&] { return bench.banner().contains(QStringLiteral("Declined")); });
    CHECK(bench.banner().contains(QStringLiteral("not enough money")));
    CHECK(bench.banner().contains(QStringLiteral("Another try makes sense")));
    CHECK(bench.now(invoice.id).paid.isZero());
    bench.waitFor("another try", [&] { return bench.take()->isEnabled(); });
    CHECK(bench.history(0, 3) == QStringLiteral("Declined"));
}

TEST_CASE("A part that was approved is said and the rest stays open")
{
    CardBench bench;
    const Document invoice = bench.newInvoice();
    bench.storedCard(QStringLiteral("9438775010100101"));
    bench.open(invoice);
    bench.choose(PayWay::Card);
    bench.click("takePayment");
    bench.waitFor("the answer", [&] { return bench.banner().contains(QStringLiteral("Only")); });
    CHECK(bench.banner().contains(QStringLiteral("$5.00")));
    CHECK(bench.now(invoice.id).balance() == Money::fromUnits(12050));
    bench.waitFor("the rest", [&] {
        return bench.field<QLineEdit>("paymentAmount")->text() == QStringLiteral("120.50");
    });
}

TEST_CASE("A bank account is collected from: it counts, and can still be returned")
{
    CardBench bench;
    const Document invoice = bench.newInvoice();
    bench.storedAccount();
    bench.open(invoice);
    bench.choose(PayWay::Account);
    CHECK(bench.field<QLabel>("profileConsent")->text().contains(QStringLiteral("Recorded call of March 1")));
    bench.click("takePayment");
    bench.waitFor("the collection", [&] { return bench.now(invoice.id).state == DocumentState::Paid; });
    bench.waitFor("the row", [&] { return bench.history(0, 3) == QStringLiteral("Pending"); });
    bench.selectHistory(0);
    CHECK(bench.field<QLabel>("paymentDetails")->text().contains(QStringLiteral("may still return it")));
}

TEST_CASE("Money goes back to the card: all of it before the settlement, a part afterwards, never more")
{
    CardBench bench;
    const Document invoice = bench.newInvoice();
    bench.payWithStoredCard(invoice);
    bench.processor.settle();
    bench.selectHistory(0);
    bench.click("giveBack");
    auto *back = child<QDialog>(bench.dialog.get(), "giveBackDialog");
    auto *amount = child<QLineEdit>(back, "giveBackAmount");
    CHECK(amount->text() == QStringLiteral("125.50"));
    amount->setText(QStringLiteral("125.51"));
    CHECK_FALSE(child<QAbstractButton>(back, "giveBackDoIt")->isEnabled());
    CHECK(child<QAbstractButton>(back, "giveBackDoIt")->toolTip().contains(QStringLiteral("At most")));
    amount->setText(QStringLiteral("25.50"));
    QTest::keyClick(amount, Qt::Key_Return);
    bench.waitFor("the refund", [&] { return bench.now(invoice.id).balance() == Money::fromUnits(2550); });
    bench.waitFor("the rows",
                  [&] { return bench.field<QTableView>("paymentHistory")->model()->rowCount() == 2; });
    bench.waitFor("the second one", [&] { return bench.field<QAbstractButton>("giveBack")->isEnabled(); });
    bench.click("giveBack");
    back = bench.dialog->findChildren<QDialog *>(QStringLiteral("giveBackDialog")).back();
    CHECK(child<QLineEdit>(back, "giveBackAmount")->text() == QStringLiteral("100.00"));
    QTest::mouseClick(child<QAbstractButton>(back, "giveBackDoIt"), Qt::LeftButton);
    bench.waitFor("the rest", [&] { return bench.now(invoice.id).balance() == invoice.totals.total; });
    CHECK(bench.processor.holds(QString(invoice.number).remove(u'-')) == 0);
}

TEST_CASE("A receipt goes by e-mail, with the last four digits of the card and no more")
{
    CardBench bench;
    bench.act(SaveSetting{QStringLiteral("mail.server"), QStringLiteral("localhost")});
    const Document invoice = bench.newInvoice();
    bench.payWithStoredCard(invoice);
    bench.selectHistory(0);
    bench.click("mailReceipt");
    bench.waitFor("the letter",
                  [&] { return bench.dialog->findChild<QDialog *>(QStringLiteral("mailDialog")); });
    auto *letter = child<QDialog>(bench.dialog.get(), "mailDialog");
    auto *send = child<QAbstractButton>(letter, "sendMail");
    bench.waitFor("its words", [&] { return send->isEnabled(); });
    const QString text = child<QPlainTextEdit>(letter, "mailText")->toPlainText();
    CHECK(text.contains(QStringLiteral("$125.50")));
    CHECK(text.contains(QStringLiteral("1111")));
    CHECK_FALSE(text.contains(QStringLiteral("9418594164541111")));
    send->click();
    bench.waitFor("the outbox", [&] { return bench.ask(Outbox{}).size() == 1; });
    CHECK(bench.ask(Outbox{}).front().attachments ==
          QStringList{QStringLiteral("Receipt %1.pdf").arg(invoice.number)});
}

TEST_CASE("A terminal that another workstation holds is freed from the window, after a question")
{
    CardBench bench;
    bench.processor.attendTerminal();
    const Document first = bench.newInvoice();
    bench.open(first);
    bench.choose(PayWay::Terminal);
    bench.click("takePayment");
    bench.waitFor("the terminal", [&] { return !bench.processor.terminalShows().isEmpty(); });
    bench.waitFor("the sign", [&] { return bench.sign().contains(QStringLiteral("Waiting for terminal")); });
    CHECK_FALSE(bench.field<QAbstractButton>("freeTerminal")->isEnabled());
    const Document second = bench.newInvoice();
    bench.open(second);
    bench.choose(PayWay::Terminal);
    bench.click("takePayment");
    bench.waitFor("the refusal",
                  [&] { return bench.banner().contains(QStringLiteral("Another workstation")); });
    QTimer::singleShot(0, [] {
        auto *box = QApplication::activeModalWidget();
        REQUIRE(box);
        child<QAbstractButton>(box, "confirmDo")->click();
    });
    bench.click("freeTerminal");
    bench.waitFor("the word", [&] { return bench.banner().contains(QStringLiteral("is free")); });
    bench.waitFor("the terminal", [&] { return bench.processor.terminalShows().isEmpty(); });
    CHECK(bench.processor.movements() == 0);
}

TEST_CASE("What no look-up could decide is decided by a person, who must say what was seen")
{
    CardBench bench;
    const Document invoice = bench.newInvoice();
    bench.undecided(invoice);
    bench.open(invoice);
    bench.waitFor("the sign", [&] { return bench.sign().contains(QStringLiteral("has to decide")); });
    CHECK_FALSE(bench.take()->isEnabled());
    bench.click("decideCharge");
    auto *decide = child<QDialog>(bench.dialog.get(), "decideDialog");
    auto *doIt = child<QAbstractButton>(decide, "decideDoIt");
    CHECK_FALSE(doIt->isEnabled());
    child<QAbstractButton>(decide, "decideNotMoved")->click();
    CHECK_FALSE(doIt->isEnabled());
    CHECK(doIt->toolTip().contains(QStringLiteral("how you know")));
    child<QLineEdit>(decide, "decideNote")->setText(QStringLiteral("Asked Anna at the processor"));
    CHECK(doIt->isEnabled());
    child<QAbstractButton>(decide, "decideMoved")->click();
    child<QLineEdit>(decide, "decideReference")->clear();
    CHECK(doIt->toolTip().contains(QStringLiteral("number")));
    child<QLineEdit>(decide, "decideReference")->setText(QStringLiteral("005123400099"));
    child<QLineEdit>(decide, "decideAmount")->setText(QStringLiteral("125.50"));
    REQUIRE(doIt->isEnabled());
    doIt->click();
    bench.waitFor("the booking", [&] { return bench.now(invoice.id).state == DocumentState::Paid; });
    bench.waitFor("the sign gone", [&] { return bench.sign().isEmpty(); });
}

TEST_CASE("A card is stored from a payment with the customer's consent, charged again, and forgotten")
{
    CardBench bench;
    const Document first = bench.newInvoice();
    bench.open(first);
    bench.choose(PayWay::Terminal);
    bench.click("takePayment");
    bench.waitFor("the charge", [&] { return bench.now(first.id).state == DocumentState::Paid; });
    bench.waitFor("the row", [&] { return bench.history(0, 3) == QStringLiteral("Received"); });
    bench.selectHistory(0);
    bench.click("keepCard");
    bench.waitFor("the token",
                  [&] { return bench.dialog->findChild<QDialog *>(QStringLiteral("storeCardDialog")); });
    auto *store = child<QDialog>(bench.dialog.get(), "storeCardDialog");
    auto *doIt = child<QAbstractButton>(store, "storeDoIt");
    child<QLineEdit>(store, "storeExpiry")->setText(QStringLiteral("1228"));
    CHECK_FALSE(doIt->isEnabled());
    CHECK(doIt->toolTip().contains(QStringLiteral("agreed")));
    child<QLineEdit>(store, "storeConsent")->setText(QStringLiteral("Said so on the phone, March 2"));
    REQUIRE(doIt->isEnabled());
    doIt->click();
    bench.waitFor("the card", [&] { return bench.desk(first.id).profiles.size() == 1; });

    const Document second = bench.newInvoice(4000);
    bench.payWithStoredCard(second);
    bench.waitFor("the row", [&] { return bench.history(0, 3) == QStringLiteral("Received"); });
    bench.selectHistory(0);
    const auto *keep = bench.field<QAbstractButton>("keepCard");
    CHECK_FALSE(keep->isEnabled());
    CHECK(keep->toolTip().contains(QStringLiteral("kept already")));
    CHECK(bench.desk(second.id).intents.front().profile == bench.desk(first.id).profiles.front().id);
}

TEST_CASE("A card number is never taken for a token")
{
    CardBench bench;
    const Document invoice = bench.newInvoice();
    bench.open(invoice);
    bench.choose(PayWay::Card);
    CHECK(bench.take()->toolTip().contains(QStringLiteral("Store a card")));
    bench.click("storeProfile");
    auto *store = child<QDialog>(bench.dialog.get(), "storeCardDialog");
    child<QLineEdit>(store, "storeToken")->setText(QStringLiteral("4111111111111111"));
    CHECK(child<QLineEdit>(store, "storeToken")->text().isEmpty()); // it does not even stay in the window
    child<QLineEdit>(store, "storeExpiry")->setText(QStringLiteral("1228"));
    child<QLineEdit>(store, "storeConsent")->setText(QStringLiteral("Signed"));
    CHECK_FALSE(child<QAbstractButton>(store, "storeDoIt")->isEnabled());
    CHECK(child<QAbstractButton>(store, "storeDoIt")->toolTip().contains(QStringLiteral("never typed in")));
}

TEST_CASE("Without a set-up the card ways say what is missing, and cash goes on")
{
    CardBench bench;
    for (const char *key : {"cardpointe.gateway_url", "cardpointe.merchant_id"})
        bench.act(SaveSetting{QString::fromLatin1(key), {}});
    const Document invoice = bench.newInvoice();
    bench.open(invoice);
    for (const PayWay way : {PayWay::Link, PayWay::Card, PayWay::Account}) {
        bench.choose(way);
        CHECK_FALSE(bench.take()->isEnabled());
        CHECK(bench.take()->toolTip().contains(QStringLiteral("Card payments")));
    }
    bench.choose(PayWay::Cash);
    CHECK(bench.take()->isEnabled());
}

TEST_CASE("The test system is announced wherever a card could be charged")
{
    CardBench bench;
    bench.open(bench.newInvoice());
    bench.waitFor("the sign", [&] {
        return bench.field<QWidget>("paymentTestSystem")
            ->accessibleName()
            .contains(QStringLiteral("no money moves"));
    });
    CHECK(bench.field<QWidget>("paymentTestSystem")->isVisible());
    bench.waitFor("the names", [&] { return bench.cashier.testCompanies().size() == 1; });
}

TEST_CASE("Everything in the payment window that can be reached has a name for screen readers and a hint")
{
    CardBench bench;
    const Document invoice = bench.newInvoice();
    bench.storedCard();
    bench.storedAccount();
    bench.open(invoice);
    for (size_t i = 0; i < payWayCount; ++i) {
        bench.choose(PayWay(i));
        for (const QWidget *widget : bench.dialog->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
                widget->objectName().startsWith(QStringLiteral("qt_"))) // a part of one that has a name
                continue;
            QAccessibleInterface *told = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            INFO(payWayText(PayWay(i)).toStdString()
                 << ": " << widget->metaObject()->className() << " " << widget->objectName().toStdString());
            REQUIRE(told);
            CHECK_FALSE(told->text(QAccessible::Name).isEmpty());
            if (qobject_cast<const QAbstractButton *>(widget))
                CHECK_FALSE(widget->toolTip().isEmpty());
        }
    }
}

TEST_CASE("The list of invoices opens the payments of the chosen one, and says why not for others")
{
    CardBench bench;
    const Document first = bench.newInvoice();
    const Document second = bench.newInvoice(4000);
    DocumentsPage page(bench.backend(), bench.catalog(), DocumentKind::Invoice, nullptr, &bench.cashier);
    page.resize(1200, 700);
    showActive(page);
    page.activate();
    bench.settle();
    QAction *pay = child<QAction>(&page, "invoices.take-payment");
    page.table()->view()->clearSelection();
    bench.settle();
    CHECK_FALSE(pay->isEnabled());
    CHECK(pay->toolTip().contains(QStringLiteral("Choose one row")));
    page.table()->select(second.id.value());
    bench.settle();
    REQUIRE(pay->isEnabled());
    pay->trigger();
    PaymentDialog *dialog = nullptr;
    bench.waitFor("its payments", [&] {
        dialog = page.findChild<PaymentDialog *>();
        return dialog && dialog->isVisible();
    });
    CHECK(dialog->windowTitle().contains(second.number));
    auto *amount = child<QLineEdit>(dialog, "paymentAmount");
    CHECK(amount->text() == QStringLiteral("40.00"));
    auto *method = child<QComboBox>(dialog, "paymentMethod");
    method->setCurrentIndex(method->findData(int(PayWay::Cash)));
    child<QAbstractButton>(dialog, "takePayment")->click();
    bench.waitFor("the booking", [&] { return bench.now(second.id).state == DocumentState::Paid; });
    CHECK(bench.now(first.id).paid.isZero());
    VoidDocument gone;
    gone.document = first.id;
    gone.version = bench.now(first.id).version;
    gone.reason = QStringLiteral("Twice");
    bench.act(gone);
    bench.settle();
    page.table()->select(first.id.value());
    bench.settle();
    CHECK_FALSE(pay->isEnabled());
    CHECK(pay->toolTip().contains(QStringLiteral("no balance")));
}
