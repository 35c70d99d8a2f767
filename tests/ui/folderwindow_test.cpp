// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/totals.h"
#include "tests/ui/folderbench.h"
#include "ui/documents/totalspanel.h"
#include "ui/folder/chainview.h"
#include <QAbstractButton>
#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTableWidget>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("from a quote to a paid invoice through the windows")
{
    FolderBench bench;
    const Document quote = bench.newQuoteWithTwoLines();
    CHECK(quote.lines.size() == 2);
    CHECK(quote.totals.subtotal == Money::fromUnits(2 * 18900 + 14250));
    CHECK(quote.totals.tax == Money::fromUnits(3119)); // 8.25 % of 378.00
    CHECK(bench.text("total") == QStringLiteral("$551.69"));
    CHECK(bench.text("margin").startsWith(QStringLiteral("$276.50")));

    bench.run("to-work-order");
    auto *convert = bench.dialog<QDialog>("convertDialog");
    CHECK(child<QLabel>(convert, "convertTotal")->text().contains(QStringLiteral("551.69")));
    CHECK(child<QAbstractButton>(convert, "convert")->text() == QStringLiteral("Make the work order"));
    child<QAbstractButton>(convert, "convert")->click();
    bench.settleUntil([&] { return bench.editor().stored().kind == DocumentKind::WorkOrder; });
    CHECK(child<QAbstractButton>(&bench.editor(), "documentSource")->text().contains(quote.number));

    const Document invoice = bench.toInvoice();
    CHECK(invoice.state == DocumentState::Open);
    CHECK(invoice.accounting == AccountingState::Pending);
    CHECK_FALSE(bench.editor().isEditable());
    CHECK(child<QLabel>(&bench.editor(), "frozenReason")->text().contains(QStringLiteral("void it")));

    bench.run("take-payment");
    auto *pay = bench.dialog<QDialog>("paymentDialog");
    auto *amount = child<QLineEdit>(pay, "paymentAmount");
    CHECK(amount->text() == QStringLiteral("551.69"));
    const auto refused = [&](const char *text) {
        amount->setText(QString::fromLatin1(text));
        CHECK_FALSE(child<QAbstractButton>(pay, "takePayment")->isEnabled());
        CHECK(amount->property("wrong").toBool());
        return child<QAbstractButton>(pay, "takePayment")->toolTip();
    };
    CHECK(refused("600").contains(QStringLiteral("At most the balance")));
    CHECK(refused("0").contains(QStringLiteral("above zero")));
    CHECK(refused("100.005").contains(QStringLiteral("after the decimal point")));
    amount->setText(QStringLiteral("500"));
    CHECK(child<QLabel>(pay, "balanceAfter")->text().contains(QStringLiteral("$51.69")));
    child<QAbstractButton>(pay, "takePayment")->click();
    bench.settleUntil([&] { return bench.editor().stored().paid == Money::whole(500); });
    CHECK(bench.editor().stored().state == DocumentState::Open);
    CHECK(bench.text("balance") == QStringLiteral("$51.69"));

    bench.settleUntil([&] { return !bench.window->findChild<QWidget *>(QStringLiteral("paymentDialog")); });
    bench.run("take-payment");
    child<QAbstractButton>(bench.dialog<QDialog>("paymentDialog"), "takePayment")->click();
    bench.settleUntil([&] { return bench.editor().stored().state == DocumentState::Paid; });
    auto *chain = child<ChainView>(bench.window, "folderChain");
    bench.settleUntil([&] { return chain->chain().entries().size() == 5; });
    CHECK(chain->chain().entries()[4].parent == 2);

    child<QAction>(child<QWidget>(&bench.editor(), "markDocument"), "mark-void")->trigger();
    REQUIRE(waitUntil([&] { return bench.banner().contains(QStringLiteral("Void its payments first")); }));
    CHECK_FALSE(bench.window->findChild<QWidget *>(QStringLiteral("reasonDialog")));

    chain->setCurrentIndex(chain->chain().index(4)); // the second payment
    bench.settle();
    child<QAbstractButton>(bench.window, "voidPayment")->setFocus();
    child<QAbstractButton>(bench.window, "voidPayment")->click();
    auto *reason = bench.dialog<QDialog>("reasonDialog");
    CHECK_FALSE(child<QAbstractButton>(reason, "reasonDoIt")->isEnabled());
    child<QLineEdit>(reason, "reason")->setText(QStringLiteral("Check bounced"));
    child<QAbstractButton>(reason, "reasonDoIt")->click();
    bench.settleUntil([&] {
        const auto folder = bench.ask(Folder{bench.booked.appointment.id});
        return folder.find(invoice.id)->state == DocumentState::Open;
    });
    bench.settleUntil([&] { return !child<QAbstractButton>(bench.window, "voidPayment")->isEnabled(); });
    bench.settle();
    CHECK(bench.window->focusWidget() == chain); // where the payment is chosen
    CHECK(chain->currentIndex().row() == 4);
}

TEST_CASE("rule 19: a pro forma of what was billed already says so in the folder")
{
    FolderBench bench;
    const auto said = [&] { return child<Banner>(bench.window, "folderBanner")->text(); };
    const Document quote = bench.newQuoteWithTwoLines();
    bench.run("pro-forma");
    bench.settleUntil([&] { return bench.editor().stored().kind == DocumentKind::ProForma; });
    CHECK(said().isEmpty());
    ConvertDocument bill;
    bill.source = quote.id;
    bill.to = DocumentKind::Invoice;
    bench.act(bill);
    bench.settle();
    bench.window->showDocument(quote.id);
    bench.settleUntil([&] { return bench.editor().stored().id == quote.id; });
    bench.run("pro-forma");
    bench.settleUntil([&] { return bench.editor().stored().kind == DocumentKind::ProForma; });
    bench.settle();
    CHECK(said().contains(QStringLiteral("All of %1 has been billed already").arg(quote.number)));
}

TEST_CASE("a double click makes one pro forma, and one copy of a quote")
{
    FolderBench bench;
    const Document quote = bench.newQuoteWithTwoLines();
    const auto twice = [&](const char *id) {
        auto *action = child<QAction>(bench.window, (QByteArray("folder.") + id).constData());
        action->trigger();
        action->trigger();
        bench.settleUntil([&] { return bench.editor().stored().id != quote.id; });
        bench.settle();
    };
    twice("pro-forma");
    CHECK(bench.ask(Folder{bench.booked.appointment.id}).documents.size() == 2);
    bench.window->showDocument(quote.id);
    bench.settleUntil([&] { return bench.editor().stored().id == quote.id; });
    twice("duplicate");
    CHECK(bench.ask(Folder{bench.booked.appointment.id}).documents.size() == 3);
    bench.window->showDocument(quote.id); // and it can be done again
    bench.settleUntil([&] { return bench.editor().stored().id == quote.id; });
    twice("pro-forma");
    CHECK(bench.ask(Folder{bench.booked.appointment.id}).documents.size() == 4);
}

TEST_CASE("The undo key after an invoice went out says so in the folder and takes nothing back")
{
    FolderBench bench;
    const Document quote = bench.newQuoteWithTwoLines();
    const Document invoice = bench.toInvoice();
    showActive(*bench.window);
    auto *chain = child<ChainView>(bench.window, "folderChain");
    chain->setFocus();
    QTest::keyClick(chain, Qt::Key_Z, Qt::ControlModifier);
    auto *banner = child<Banner>(bench.window, "folderBanner");
    bench.settleUntil([&] { return banner->isShown(); });
    CHECK(banner->text().contains(QStringLiteral("Void %1").arg(invoice.number)));
    CHECK(banner->text().contains(quote.number)); // what the next one would take back
    CHECK(bench.ask(Folder{bench.booked.appointment.id}).find(quote.id));
    CHECK(bench.ask(Folder{bench.booked.appointment.id}).find(invoice.id));
}

TEST_CASE("a work order is billed in parts, and the parts add up")
{
    FolderBench bench;
    bench.newQuoteWithTwoLines();
    bench.run("to-invoice");
    auto *convert = bench.dialog<QDialog>("convertDialog");
    auto *table = child<QTableWidget>(convert, "convertLines");
    REQUIRE(table->rowCount() == 2);
    table->item(1, 0)->setCheckState(Qt::Unchecked);
    table->item(0, 3)->setText(QStringLiteral("3"));
    CHECK_FALSE(child<QAbstractButton>(convert, "convert")->isEnabled());
    CHECK(child<QLabel>(convert, "convertTotal")->foregroundRole() == QPalette::BrightText);
    table->item(0, 3)->setText(QStringLiteral("1"));
    REQUIRE(child<QAbstractButton>(convert, "convert")->isEnabled());
    child<QAbstractButton>(convert, "convert")->click();
    bench.settleUntil([&] { return bench.editor().stored().kind == DocumentKind::Invoice; });
    const Money first = bench.editor().stored().totals.total;
    const DocumentId quote = bench.editor().stored().source;
    bench.window->showDocument(quote);
    bench.settleUntil([&] { return bench.editor().stored().id == quote; });
    bench.run("to-invoice");
    convert = bench.dialog<QDialog>("convertDialog");
    CHECK(child<QAbstractButton>(convert, "showResult")->text().contains(QStringLiteral("INV-")));
    child<QAbstractButton>(convert, "convert")->click();
    bench.settleUntil([&] { return bench.editor().stored().kind == DocumentKind::Invoice; });
    CHECK(first + bench.editor().stored().totals.total == Money::fromUnits(55169));
}

TEST_CASE("an invoice kept as a draft can be changed and is frozen when it is issued")
{
    FolderBench bench;
    bench.newQuoteWithTwoLines();
    bench.run("to-invoice");
    auto *convert = bench.dialog<QDialog>("convertDialog");
    CHECK(child<QAbstractButton>(convert, "convert")->text() == QStringLiteral("Issue the invoice"));
    child<QAbstractButton>(convert, "keepAsDraft")->setChecked(true);
    CHECK(child<QAbstractButton>(convert, "convert")->text() == QStringLiteral("Make a draft"));
    child<QAbstractButton>(convert, "convert")->click();
    bench.settleUntil([&] { return bench.editor().stored().kind == DocumentKind::Invoice; });
    CHECK(bench.editor().isEditable());
    bench.run("issue");
    bench.settleUntil([&] { return bench.editor().stored().state == DocumentState::Open; });
    CHECK_FALSE(bench.editor().isEditable());
    CHECK(bench.lines().rowCount() == 2);
}

TEST_CASE("rule 4, rule 23: a call note and a time stamp carry date, time and user")
{
    FolderBench bench;
    bench.run("call-note");
    auto *text = child<QPlainTextEdit>(bench.window, "callNoteText");
    CHECK_FALSE(child<QAbstractButton>(bench.window, "addCallNote")->isEnabled());
    text->setPlainText(QStringLiteral("Wants it before noon"));
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    bench.settleUntil([&] { return bench.ask(Folder{bench.booked.appointment.id}).notes.size() == 1; });
    const CallNote note = bench.ask(Folder{bench.booked.appointment.id}).notes.front();
    CHECK(note.at == mondayMorningUtc);
    CHECK_FALSE(note.byName.isEmpty());
    CHECK(text->toPlainText().isEmpty());

    bench.run("new-work-order");
    bench.run("stamp");
    const QString notes = child<QPlainTextEdit>(bench.window, "internalNotes")->toPlainText();
    CHECK(notes.startsWith(QStringLiteral("Mar 2, 2026 8:00")));
    CHECK(notes.contains(bench.backend().actor().name));
}

TEST_CASE("Return presses Add note, and the focus stays where the next note is typed")
{
    FolderBench bench;
    bench.run("call-note");
    auto *text = child<QPlainTextEdit>(bench.window, "callNoteText");
    auto *add = child<QAbstractButton>(bench.window, "addCallNote");
    QTest::keyClicks(text, QStringLiteral("Wants it before noon"));
    add->setFocus();
    QTest::keyClick(add, Qt::Key_Return);
    bench.settleUntil([&] { return bench.ask(Folder{bench.booked.appointment.id}).notes.size() == 1; });
    bench.settle();
    CHECK(bench.window->focusWidget() == text);
    CHECK(text->toPlainText().isEmpty());
}

TEST_CASE("the folder at 1280 by 800 shows seven lines, and the description no half line")
{
    FolderBench bench;
    bench.window->resize(1280, 800);
    bench.newQuoteWithTwoLines();
    bench.settle();
    const auto *grid = bench.editor().grid();
    CHECK(grid->viewport()->height() >= 7 * grid->rowHeight(0));
    const auto *text = child<QPlainTextEdit>(bench.window, "folderDescription");
    const int above = int(text->document()->documentMargin());
    CHECK(text->viewport()->height() < above + 2 * text->fontMetrics().lineSpacing() + 6);
    CHECK(text->viewport()->height() >= above + 2 * text->fontMetrics().lineSpacing());
}

TEST_CASE("no key of the folder is taken twice")
{
    FolderBench bench;
    CHECK(bench.catalog().clashes().isEmpty());
}

TEST_CASE(
    "a work order that is billed in full says by which invoice and shows it, instead of an empty choice")
{
    FolderBench bench;
    bench.run("new-work-order");
    bench.typeLine(QStringLiteral("kitchen tap"), QStringLiteral("1"));
    bench.save();
    const Document order = bench.editor().stored();
    ConvertDocument bill;
    bill.source = order.id;
    bill.to = DocumentKind::Invoice;
    const Document invoice = bench.act(bill).document;
    bench.window->showDocument(order.id);
    bench.settleUntil([&] { return bench.editor().stored().state == DocumentState::Invoiced; });
    bench.run("to-invoice");
    bench.settleUntil([&] { return bench.banner().contains(invoice.number); });
    CHECK(bench.banner().contains(QStringLiteral("billed already")));
    CHECK_FALSE(bench.window->findChild<QWidget *>(QStringLiteral("convertDialog")));
    child<QAbstractButton>(child<Banner>(&bench.editor(), "documentBanner"), "bannerAction")->click();
    bench.settleUntil([&] { return bench.editor().stored().id == invoice.id; });
}

TEST_CASE("a line that is to be taxed in a document without a rate is pointed out beside the totals")
{
    Document document;
    document.kind = DocumentKind::Quote;
    DocumentLine line;
    line.description = u"Kitchen tap"_qs;
    line.quantity = Quantity::whole(1);
    line.unitPrice = UnitPrice::whole(189);
    document.lines = {line};
    TotalsPanel panel;
    panel.setCurrency(QStringLiteral("USD"));
    const auto said = [&] {
        REQUIRE(computeTotals(document, {}));
        panel.show(document);
        const auto *value = panel.findChild<QLabel *>(QStringLiteral("noTax"));
        return value ? value->text() : QString();
    };
    CHECK(said().isEmpty());
    document.lines[0].taxable = true;
    CHECK(said() == QStringLiteral("no rate chosen"));
    document.taxExempt = true;
    CHECK(said().isEmpty());
}

TEST_CASE("the margin is rounded half up to a tenth of a percent")
{
    DocumentTotals totals;
    totals.subtotal = Money::whole(10000);
    totals.cost = Money::whole(10000 - 5769);
    CHECK(marginText(totals, QStringLiteral("USD")).contains(QStringLiteral("57.7%")));
    totals.cost = Money::whole(10000 - 5764);
    CHECK(marginText(totals, QStringLiteral("USD")).contains(QStringLiteral("57.6%")));
    // A deposit of 2,000 was taken off work over 12,000.
    totals.cost = Money::whole(6000);
    CHECK(marginText(totals, QStringLiteral("USD"), -Money::whole(2000)).contains(QStringLiteral("50%")));
    CHECK(marginText(totals, QStringLiteral("USD"), Money::whole(10000)) ==
          QStringLiteral("comes with the work"));
    totals.cost = Money(); // nobody entered what it cost
    CHECK(marginText(totals, QStringLiteral("USD")) == QStringLiteral("not known: no costs"));
}

TEST_CASE("what is undone is named by the title of the setting")
{
    OfficeBench bench;
    bench.act(SaveSetting{QStringLiteral("board.day_end_hour"), QStringLiteral("15")});
    bench.settle();
    const QString text = bench.backend().history().undoText();
    CHECK(text.contains(QStringLiteral("Last hour that the board shows")));
    CHECK_FALSE(text.contains(QStringLiteral("day_end")));
}

TEST_CASE("the visit's status is set by the steps, and a step that cannot follow says so")
{
    FolderBench bench;
    auto *done = child<QAbstractButton>(bench.window, "status-done");
    child<QAbstractButton>(bench.window, "status-confirmed")->click();
    bench.settleUntil([&] {
        return bench.ask(Folder{bench.booked.appointment.id}).visits.front().status == VisitStatus::Confirmed;
    });
    bench.settle(); // and the window shows it
    CHECK(done->isEnabled() == visitMayBecome(VisitStatus::Confirmed, VisitStatus::Done));
    child<QAbstractButton>(bench.window, "status-cancelled")->click();
    bench.settleUntil([&] { return !done->isEnabled(); });
    CHECK(done->toolTip().contains(QStringLiteral("cannot follow")));
}

TEST_CASE("rule 1: a quote without an appointment makes its folder when it is saved")
{
    OfficeBench bench;
    bench.priceBook();
    const CustomerId customer = bench.customer();
    FolderWindows folders(bench.backend(), bench.catalog());
    FolderWindow *window = folders.openNew(DocumentKind::Quote, customer);
    REQUIRE(waitUntil([&] { return window->editor()->stored().customer == customer; }));
    CHECK_FALSE(child<QAction>(window, "folder.call-note")->isEnabled());
    CHECK(child<QAction>(window, "folder.call-note")->toolTip().contains(QStringLiteral("Save first")));
    auto *title = child<QLineEdit>(window, "documentTitle");
    QTest::keyClicks(title, QStringLiteral("New boiler"));
    window->editor()->save();
    REQUIRE(waitUntil([&] { return bool(window->appointment()); }));
    bench.settle();
    const auto folder = bench.ask(Folder{window->appointment()});
    CHECK(folder.documents.size() == 1);
    CHECK(folder.visits.size() == 1);
    CHECK(child<QAction>(window, "folder.call-note")->isEnabled());
}

TEST_CASE("one window for each folder, and Ctrl+Tab goes through them")
{
    FolderBench bench;
    const auto second = bench.visit(bench.customer(QStringLiteral("Second")));
    FolderWindow *other = bench.folders->open(second.appointment.id);
    CHECK(bench.folders->windows().size() == 2);
    CHECK(bench.folders->open(bench.booked.appointment.id) == bench.window);
    bench.settle();
    bench.run("next");
    REQUIRE(waitUntil([&] { return other->isActiveWindow(); }));
    bench.folders->closeAll([](bool all) { CHECK(all); });
    CHECK(bench.folders->windows().empty());
}

TEST_CASE("A folder opens with the keys in the list of what is in it")
{
    FolderBench bench;
    CHECK(bench.window->focusWidget() == child<QWidget>(bench.window, "folderChain"));
}
