// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/journeybench.h"
#include "ui/board/boardview.h"
#include "ui/documents/documenteditor.h"
#include "ui/folder/folderwindow.h"
#include <QApplication>
#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// Keys go to the widget that has the keyboard, wherever that is; nothing else touches the program.
struct KeyboardJourney : JourneyBench
{
    QWidget *focus()
    {
        QWidget *window = front();
        return window->focusWidget() ? window->focusWidget() : window;
    }
    QString focusName() { return focus()->objectName(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        ++presses;
        QTest::keyClick(focus(), key, modifiers);
        settle();
    }
    void tabs(int count)
    {
        for (int i = 0; i < count; ++i)
            press(Qt::Key_Tab);
    }
    /// What the caller says is not counted.
    void type(const QString &text)
    {
        QTest::keyClicks(focus(), text);
        settle();
    }
    /// Tab until the field of that name has the keyboard.
    void tabTo(const char *name)
    {
        for (int i = 0; i < 12 && focusName() != QLatin1String(name); ++i)
            press(Qt::Key_Tab);
        CHECK(focusName().toStdString() == name);
    }
    void waitForFocus(const char *name)
    {
        waitFor(name, [&] { return focusName() == QLatin1String(name); });
    }
    void line(const QString &item, const QString &quantity)
    {
        press(Qt::Key_L, Qt::ControlModifier);
        type(item);
        tabs(2);
        type(quantity);
        press(Qt::Key_Return);
    }

    void book();
    void takeBackAndMove();
    void writeNote();
    void sellQuote();
    void makeWorkOrderAndProForma();
    void makeInvoice();
    void typePaperName(const QString &name);
    void takePayments();

    int presses = 0;
};

void KeyboardJourney::book()
{
    press(Qt::Key_Space); // to free time
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ShiftModifier); // two hours later
    REQUIRE(board().cursor());
    CHECK(board().cursor()->technician == ann);
    CHECK(board().cursor()->start == WallTime::at(monday, 10));
    press(Qt::Key_N);
    waitForFocus("customerFinder");
    type(u"Oak School"_qs);
    press(Qt::Key_Return); // nobody of that name: a new customer
    waitForFocus("quickPhone");
    type(u"217 555 0199"_qs);
    tabTo("quickStreet");
    type(u"7 Oak Road"_qs);
    tabTo("quickCity");
    type(u"Springfield"_qs);
    tabTo("quickState");
    type(u"IL"_qs);
    tabTo("quickZip");
    type(u"62702"_qs);
    tabTo("bookingTitle");
    type(u"Kitchen tap drips"_qs);
    press(Qt::Key_Return);
    waitFor("the booking", [&] { return cards().size() == 1; });
    WARN("a new customer's call booked on the board with " << presses << " keys beside the text");
    CHECK(presses <= 25);
    CHECK(visit().start == WallTime::at(monday, 10));
    CHECK(visit().technicians == std::vector{ann});
}

void KeyboardJourney::takeBackAndMove()
{
    press(Qt::Key_Z, Qt::ControlModifier);
    waitFor("the booking taken back", [&] { return cards().empty() && board().frame().entries.empty(); });
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    waitFor("the booking done again",
            [&] { return cards().size() == 1 && board().frame().entries.size() == 1; });
    if (!board().focusedVisit())
        press(Qt::Key_Space);
    CHECK(board().focusedVisit() == visit().id);
    press(Qt::Key_M);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    waitFor("the visit with the other technician", [&] { return visit().technicians == std::vector{bob}; });
    CHECK(visit().start == WallTime::at(monday, 10));
    settle();
}

void KeyboardJourney::writeNote()
{
    press(Qt::Key_Return);
    waitFor("the folder", [&] {
        auto *window = qobject_cast<FolderWindow *>(front());
        return window && window->windowTitle().contains(u"Oak School"_qs);
    });
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    waitForFocus("callNoteText");
    type(u"Drips since Friday, gate code 4711"_qs);
    press(Qt::Key_Return, Qt::ControlModifier);
    waitFor("the note", [&] { return stored().notes.size() == 1; });
}

void KeyboardJourney::sellQuote()
{
    press(Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
    waitFor("a new quote", [&] { return editor().isVisible() && editor().isNew(); });
    line(u"kitchen tap"_qs, u"2"_qs);
    line(u"labor"_qs, u"1.5"_qs);
    press(Qt::Key_S, Qt::ControlModifier);
    waitFor("the quote", [&] { return shows(DocumentKind::Quote, DocumentState::Draft); });
    settle();
    press(Qt::Key_M, Qt::ControlModifier);
    auto *menu = qobject_cast<QMenu *>(front());
    REQUIRE(menu);
    const auto chosen = [&] { return menu->activeAction() ? menu->activeAction()->objectName() : QString(); };
    for (int i = 0; i < 6 && chosen() != u"mark-sold"; ++i)
        press(Qt::Key_Down);
    REQUIRE(chosen() == u"mark-sold");
    press(Qt::Key_Return);
    waitFor("the quote sold", [&] { return shows(DocumentKind::Quote, DocumentState::Sold); });
}

void KeyboardJourney::makeWorkOrderAndProForma()
{
    press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    waitForFocus("convert");
    press(Qt::Key_Return);
    waitFor("the work order", [&] { return shows(DocumentKind::WorkOrder, DocumentState::Open); });
    settle();
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    waitFor("the pro forma", [&] { return shows(DocumentKind::ProForma, DocumentState::Issued); });
    press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    typePaperName(u"proforma.pdf"_qs);
}

/// In the file dialog, in place of the name that it proposes.
void KeyboardJourney::typePaperName(const QString &name)
{
    waitForFocus("fileNameEdit");
    press(Qt::Key_A, Qt::ControlModifier);
    type(paperFile(name));
    press(Qt::Key_Return);
    if (focusName() == u"fileNameEdit") // the first one closed the names that begin like it
        press(Qt::Key_Return);
    waitForPaper(paperFile(name));
}

void KeyboardJourney::makeInvoice()
{
    press(Qt::Key_F6); // to the chain, and there back to the work order
    waitForFocus("folderChain");
    for (int i = 0; i < 5 && editor().stored().kind != DocumentKind::WorkOrder; ++i)
        press(Qt::Key_Up);
    waitFor("the work order again", [&] { return shows(DocumentKind::WorkOrder, DocumentState::Open); });
    press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    waitForFocus("convert");
    press(Qt::Key_Return);
    waitFor("the invoice", [&] { return shows(DocumentKind::Invoice, DocumentState::Open); });
    CHECK(editor().stored().accounting == AccountingState::Pending);
    settle();
    press(Qt::Key_P, Qt::ControlModifier); // looked at before it is saved
    waitFor("the preview", [&] {
        QWidget *preview = front();
        auto *save = preview->findChild<QToolButton *>(u"savePdfButton"_qs);
        return preview->objectName() == u"printPreview" && save && save->isEnabled();
    });
    press(Qt::Key_S, Qt::ControlModifier);
    typePaperName(u"invoice.pdf"_qs);
    press(Qt::Key_Escape);
    waitFor("the preview gone", [&] { return front() == &folder(); });
}

void KeyboardJourney::takePayments()
{
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    waitForFocus("paymentAmount");
    type(u"200"_qs); // in place of the balance that stands there chosen
    press(Qt::Key_Return);
    waitFor("the cash", [&] { return editor().stored().paid == Money::whole(200); });
    CHECK(editor().stored().state == DocumentState::Open);
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    waitForFocus("paymentAmount"); // the rest stands there
    tabTo("paymentMethod");
    press(Qt::Key_Down); // a check
    tabTo("paymentReference");
    type(u"2041"_qs);
    press(Qt::Key_Return);
    waitFor("the invoice paid", [&] { return shows(DocumentKind::Invoice, DocumentState::Paid); });
}

} // namespace

TEST_CASE("The journey by keyboard alone: from the first call to a paid invoice, with its keys counted")
{
    KeyboardJourney journey;
    journey.book();
    journey.takeBackAndMove();
    journey.writeNote();
    journey.sellQuote();
    journey.makeWorkOrderAndProForma();
    journey.makeInvoice();
    journey.takePayments();
    WARN("from the call to the paid invoice with " << journey.presses << " keys beside the text");
    CHECK(journey.presses <= 80);
    journey.checkWhatIsLeft(10);
}
