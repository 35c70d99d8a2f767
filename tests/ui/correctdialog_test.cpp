// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/billingacts.h"
#include "tests/ui/folderbench.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dayedit.h"
#include <QAbstractButton>
#include <QDialog>
#include <QPlainTextEdit>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct Issued : FolderBench
{
    Issued()
    {
        newQuoteWithTwoLines();
        run("to-invoice");
        child<QAbstractButton>(dialog<QDialog>("convertDialog"), "convert")->click();
        settleUntil([&] { return editor().stored().kind == DocumentKind::Invoice; });
        settleUntil([&] { return !window->findChild<QWidget *>(QStringLiteral("convertDialog")); });
        invoice = editor().stored();
    }

    QDialog *correct()
    {
        run("correct");
        return dialog<QDialog>("correctDialog");
    }
    static QAbstractButton *storing(QDialog *dialog)
    {
        return child<QAbstractButton>(dialog, "storeCorrection");
    }
    bool isOpen() const { return window->findChild<QWidget *>(QStringLiteral("correctDialog")); }
    QAction *action() const { return child<QAction>(window, "folder.correct"); }

    Document invoice;
};

} // namespace

TEST_CASE("An issued invoice is corrected in its folder: the fields stand there, and the document follows")
{
    Issued bench;
    auto *dialog = bench.correct();
    auto *due = child<DayEdit>(dialog, "correctDueDate");
    auto *title = child<QLineEdit>(dialog, "correctTitle");
    auto *notes = child<QPlainTextEdit>(dialog, "correctNotes");
    auto *terms = child<QPlainTextEdit>(dialog, "correctTerms");
    CHECK(due->date() == bench.invoice.dueDate);
    CHECK(title->text() == bench.invoice.title);
    CHECK(notes->toPlainText() == bench.invoice.notesForCustomer);
    CHECK(terms->toPlainText() == bench.invoice.terms);
    for (const QWidget *field : std::initializer_list<const QWidget *>{due, title, notes, terms}) {
        INFO(field->objectName().toStdString());
        CHECK_FALSE(field->accessibleName().isEmpty());
    }
    CHECK(child<QLabel>(dialog, "whatIsCorrected")->text().contains(QStringLiteral("void the invoice")));
    CHECK(child<QLabel>(dialog, "whatIsCorrected")->text().contains(QStringLiteral("QuickBooks")));
    CHECK_FALSE(Issued::storing(dialog)->isEnabled());
    CHECK(Issued::storing(dialog)->toolTip().contains(QStringLiteral("Nothing is changed")));

    title->setText(bench.invoice.title + QStringLiteral("  ")); // the same when it is stored
    CHECK_FALSE(Issued::storing(dialog)->isEnabled());
    due->setDate(bench.invoice.dueDate.addDays(5));
    notes->setPlainText(QStringLiteral("Your order 4711"));
    REQUIRE(Issued::storing(dialog)->isEnabled());
    Issued::storing(dialog)->click();
    bench.settleUntil([&] { return !bench.isOpen(); });
    bench.settleUntil([&] { return bench.editor().stored().dueDate == bench.invoice.dueDate.addDays(5); });
    const Document now = bench.editor().stored();
    CHECK(now.notesForCustomer == QStringLiteral("Your order 4711"));
    CHECK(now.title == bench.invoice.title);
    CHECK(now.totals == bench.invoice.totals);
    CHECK(child<QWidget>(&bench.editor(), "documentDueDate")->property("date").toDate() == now.dueDate);
}

TEST_CASE("A day before the invoice's own is refused in the dialog, and what was typed stays")
{
    Issued bench;
    auto *dialog = bench.correct();
    auto *due = child<DayEdit>(dialog, "correctDueDate");
    due->selectAll();
    QTest::keyClicks(due, QStringLiteral("1/5/2026"));
    QTest::keyClick(due, Qt::Key_Tab);
    CHECK_FALSE(due->problem().isEmpty());
    CHECK_FALSE(Issued::storing(dialog)->isEnabled());
    QTest::keyClick(due, Qt::Key_Escape); // the day that stood there
    CHECK(due->date() == bench.invoice.dueDate);

    // Somebody else was faster: said in the dialog, which stays with what was typed.
    child<QPlainTextEdit>(dialog, "correctNotes")->setPlainText(QStringLiteral("Mine"));
    const Document stored = bench.ask(DocumentDetails{bench.invoice.id}).document;
    bench.act(CorrectInvoice{stored.id, stored.version, stored.dueDate, QStringLiteral("Theirs"),
                             stored.notesForCustomer, stored.terms});
    Issued::storing(dialog)->click();
    bench.settleUntil([&] { return !dialog->findChildren<Banner *>().front()->text().isEmpty(); });
    CHECK(bench.isOpen());
    CHECK(child<QPlainTextEdit>(dialog, "correctNotes")->toPlainText() == QStringLiteral("Mine"));
    CHECK(bench.ask(DocumentDetails{bench.invoice.id}).document.notesForCustomer.isEmpty());
    child<QAbstractButton>(dialog, "leaveCorrection")->click();
    bench.settleUntil([&] { return !bench.isOpen(); });
}

TEST_CASE("Only an issued invoice offers its correction, and elsewhere the action says why not")
{
    FolderBench bench;
    bench.newQuoteWithTwoLines();
    auto *action = child<QAction>(bench.window, "folder.correct");
    CHECK_FALSE(action->isEnabled());
    CHECK(action->toolTip().contains(QStringLiteral("Choose an invoice")));
    CHECK(action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_E));

    Issued issued;
    CHECK(issued.action()->isEnabled());
    CHECK(issued.text("frozenReason").contains(QStringLiteral("corrected (Ctrl+E)")));
    const Document now = issued.ask(DocumentDetails{issued.invoice.id}).document;
    issued.act(VoidDocument{now.id, now.version, QStringLiteral("Twice")});
    issued.settleUntil([&] { return issued.editor().stored().state == DocumentState::Void; });
    issued.settle();
    CHECK_FALSE(issued.action()->isEnabled());
    CHECK(issued.action()->toolTip().contains(QStringLiteral("is void")));
}

TEST_CASE("Who may not correct what was issued is not offered it")
{
    Document invoice;
    invoice.id = DocumentId(1);
    invoice.kind = DocumentKind::Invoice;
    invoice.state = DocumentState::Open;
    CHECK(folderActions(&invoice, true, Role::Manager).correct);
    CHECK_FALSE(folderActions(&invoice, true, Role::Dispatcher).correct); // may bill, and no more
    CHECK_FALSE(folderActions(&invoice, true, Role::Technician).correct);
    CHECK_FALSE(folderActions(&invoice, true, Role::Owner, QStringLiteral("Somebody else has it")).correct);
    invoice.state = DocumentState::Draft;
    CHECK(folderActions(&invoice, true, Role::Owner).correct.whyNot.contains(QStringLiteral("draft")));
}

TEST_CASE("A payment that comes while an invoice is corrected does not cost what was typed")
{
    Issued bench;
    auto *dialog = bench.correct();
    child<QPlainTextEdit>(dialog, "correctNotes")->setPlainText(QStringLiteral("Your order 4711"));
    RecordPayment payment;
    payment.invoice = bench.invoice.id;
    payment.amount = Money::whole(1);
    payment.date = bench.invoice.date;
    bench.act(payment);
    Issued::storing(dialog)->click();
    bench.settleUntil([&] { return !bench.isOpen(); });
    const Document now = bench.ask(DocumentDetails{bench.invoice.id}).document;
    CHECK(now.notesForCustomer == QStringLiteral("Your order 4711"));
    CHECK(now.paid == Money::whole(1));
}

TEST_CASE("What somebody else corrected meanwhile is not overwritten: it is said, and what was typed stays")
{
    Issued bench;
    auto *dialog = bench.correct();
    auto *notes = child<QPlainTextEdit>(dialog, "correctNotes");
    notes->setPlainText(QStringLiteral("Your order 4711"));
    const Document &was = bench.invoice;
    bench.act(
        CorrectInvoice{was.id, was.version, was.dueDate, was.title, QStringLiteral("Theirs"), was.terms});
    Issued::storing(dialog)->click();
    bench.settle();
    bench.settleUntil([&] { return !dialog->findChild<Banner *>()->text().isEmpty(); });
    CHECK(bench.isOpen());
    CHECK(notes->toPlainText() == QStringLiteral("Your order 4711"));
    CHECK(bench.ask(DocumentDetails{was.id}).document.notesForCustomer == QStringLiteral("Theirs"));
}
