// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/journeybench.h"
#include "ui/board/boardview.h"
#include "ui/documents/documenteditor.h"
#include "ui/documents/linegrid.h"
#include "ui/documents/linetablemodel.h"
#include "ui/folder/chainview.h"
#include "ui/folder/folderwindow.h"
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QToolBar>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// Clicks and drags; keys only where text is typed into what was clicked.
struct MouseJourney : JourneyBench
{
    MouseJourney() { QApplication::setDoubleClickInterval(0); } // one click is over before the next
    ~MouseJourney() { QApplication::setDoubleClickInterval(interval); }

    void clickAt(QWidget *what, const QPoint &at)
    {
        QTest::mouseClick(what, Qt::LeftButton, {}, at);
        settle();
    }
    void doubleClickAt(QWidget *what, const QPoint &at)
    {
        clickAt(what, at);
        QTest::mouseDClick(what, Qt::LeftButton, {}, at);
        QTest::mouseRelease(what, Qt::LeftButton, {}, at);
        settle();
    }
    void click(QWidget *what)
    {
        INFO("clicking " << what->objectName().toStdString());
        REQUIRE(what->isVisible());
        REQUIRE(what->isEnabled());
        clickAt(what, what->rect().center());
    }
    void click(const char *name)
    {
        waitFor(name, [&] { return widget(name)->isEnabled(); });
        click(widget(name));
    }
    void clickRow(QAbstractItemView *list, const QModelIndex &row)
    {
        REQUIRE(row.isValid());
        clickAt(list->viewport(), list->visualRect(row).center());
    }
    void type(const QString &text)
    {
        QWidget *at = QApplication::focusWidget();
        REQUIRE(at);
        QTest::keyClicks(at, text);
        settle();
    }
    void write(const char *field, const QString &text)
    {
        click(field);
        type(text);
    }
    void drag(const QPoint &from, const QPoint &to)
    {
        QWidget *viewport = board().viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport, (from + to) / 2);
        QTest::mouseMove(viewport, to);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
        settle();
    }
    /// The button of the folder's tool bar.
    QWidget *tool(const char *command)
    {
        auto *bar = widgetOf<QToolBar>("folderToolBar");
        auto *action = folder().findChild<QAction *>(QStringLiteral("folder.") + QLatin1String(command));
        REQUIRE(action);
        waitFor(command, [&] { return action->isEnabled(); });
        QWidget *button = bar->widgetForAction(action);
        REQUIRE(button);
        return button;
    }
    void choose(QWidget *button, const QString &entry);
    QPoint slot(TechnicianId technician, int hour);
    QPoint card();
    void line(const QString &typed, const QString &quantity);

    void book();
    void takeBackAndMove();
    void writeNote();
    void sellQuote();
    void makeWorkOrderAndProForma();
    void makeInvoice();
    void savePaper(const QString &name);
    void takePayments();

    const int interval = QApplication::doubleClickInterval();
};

/// Opens the button's menu and clicks an entry. Some menus hold the program until they close, so a second
/// hand waits for them.
void MouseJourney::choose(QWidget *button, const QString &entry)
{
    bool found = false;
    QTimer hand;
    QObject::connect(&hand, &QTimer::timeout, &hand, [&] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            return;
        hand.stop();
        for (QAction *each : menu->actions())
            if (each->objectName() == entry && each->isEnabled()) {
                found = true;
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(each).center());
                return;
            }
        menu->close();
    });
    hand.start(0);
    click(button);
    waitFor("a menu", [&] { return !hand.isActive(); });
    INFO(entry.toStdString());
    REQUIRE(found);
    settle();
}

QPoint MouseJourney::slot(TechnicianId technician, int hour)
{
    const BoardFrame &frame = board().frame();
    const QRect lane = frame.geometry->laneRect(frame.laneOf(technician));
    const auto x = frame.geometry->positionOf(frame.geometry->instantOf(WallTime::at(monday, hour)));
    REQUIRE(x);
    return frame.toViewport(QRect(*x + 1, lane.center().y(), 1, 1)).topLeft();
}

QPoint MouseJourney::card()
{
    const BoardFrame &frame = board().frame();
    const BoardEntry *entry = frame.find(visit().id);
    REQUIRE(entry);
    return frame.toViewport(entry->rect).center();
}

void MouseJourney::book()
{
    drag(slot(ann, 13), slot(ann, 14) - QPoint(4, 0));
    click("customerFinder");
    type(u"Oak School"_qs);
    auto *found = widgetOf<QAbstractItemView>("foundCustomers");
    clickRow(found, found->model()->index(0, 0)); // nobody of that name: a new customer
    write("quickPhone", u"217 555 0199"_qs);
    write("quickStreet", u"7 Oak Road"_qs);
    write("quickCity", u"Springfield"_qs);
    write("quickState", u"IL"_qs);
    write("quickZip", u"62702"_qs);
    write("bookingTitle", u"Kitchen tap drips"_qs);
    click("book");
    waitFor("the booking", [&] { return cards().size() == 1; });
    CHECK(visit().start == WallTime::at(monday, 13));
    CHECK(visit().minutes == 60);
    CHECK(visit().technicians == std::vector{ann});
}

void MouseJourney::takeBackAndMove()
{
    click("statusUndo");
    waitFor("the booking taken back", [&] { return cards().empty() && board().frame().entries.empty(); });
    choose(widget("menuButton"), u"app.redo"_qs);
    waitFor("the booking done again",
            [&] { return cards().size() == 1 && board().frame().entries.size() == 1; });
    const QPoint from = card();
    drag(from, QPoint(from.x(), slot(bob, 13).y()));
    waitFor("the visit with the other technician", [&] { return visit().technicians == std::vector{bob}; });
    CHECK(visit().start == WallTime::at(monday, 13));
    waitFor("the card", [&] { return !board().model().isPending(visit().id); });
}

void MouseJourney::writeNote()
{
    doubleClickAt(board().viewport(), card());
    waitFor("the folder", [&] {
        auto *window = qobject_cast<FolderWindow *>(front());
        return window && window->windowTitle().contains(u"Oak School"_qs);
    });
    click(tool("call-note"));
    write("callNoteText", u"Drips since Friday, gate code 4711"_qs);
    click("addCallNote");
    waitFor("the note", [&] { return stored().notes.size() == 1; });
}

void MouseJourney::line(const QString &typed, const QString &quantity)
{
    LineGrid *grid = editor().grid();
    const int row = int(qobject_cast<LineTableModel *>(grid->model())->lines().size());
    click("addLine");
    type(typed);
    auto *items = widgetOf<QListWidget>("itemCompletions");
    clickRow(items, items->model()->index(0, 0));
    doubleClickAt(grid->viewport(),
                  grid->visualRect(grid->model()->index(row, LineTableModel::QuantityColumn)).center());
    type(quantity);
}

void MouseJourney::sellQuote()
{
    click(tool("new-quote"));
    waitFor("a new quote", [&] { return editor().isVisible() && editor().isNew(); });
    line(u"tap"_qs, u"2"_qs);
    line(u"labor"_qs, u"1.5"_qs);
    click(tool("save"));
    waitFor("the quote", [&] { return shows(DocumentKind::Quote, DocumentState::Draft); });
    choose(widget("markDocument"), u"mark-sold"_qs);
    waitFor("the quote sold", [&] { return shows(DocumentKind::Quote, DocumentState::Sold); });
}

void MouseJourney::makeWorkOrderAndProForma()
{
    choose(widget("convertMenu"), u"folder.to-work-order"_qs);
    click("convert");
    waitFor("the work order", [&] { return shows(DocumentKind::WorkOrder, DocumentState::Open); });
    click(tool("pro-forma"));
    waitFor("the pro forma", [&] { return shows(DocumentKind::ProForma, DocumentState::Issued); });
    savePaper(u"proforma.pdf"_qs);
}

/// The document shown as a PDF, under a name that is typed over the proposed one.
void MouseJourney::savePaper(const QString &name)
{
    choose(widget("printMenu"), u"folder.pdf"_qs);
    auto *field = widgetOf<QLineEdit>("fileNameEdit");
    CHECK(field->text().endsWith(u".pdf"));
    const QPoint end(field->width() - 3, field->height() / 2);
    QTest::mousePress(field, Qt::LeftButton, {}, end);
    QTest::mouseMove(field, QPoint(1, end.y()));
    QTest::mouseRelease(field, Qt::LeftButton, {}, QPoint(1, end.y()));
    type(paperFile(name));
    CHECK(field->text() == paperFile(name));
    if (QWidget *proposals = QApplication::activePopupWidget()) // names that begin like it
        proposals->close();
    click(widgetOf<QDialogButtonBox>("buttonBox")->button(QDialogButtonBox::Save));
    waitForPaper(paperFile(name));
}

void MouseJourney::makeInvoice()
{
    auto *chain = widgetOf<ChainView>("folderChain");
    const auto &entries = chain->chain().entries();
    for (int row = 0; row < int(entries.size()); ++row)
        if (entries[size_t(row)].kind == ChainEntry::Kind::Document &&
            entries[size_t(row)].documentKind == DocumentKind::WorkOrder) {
            clickRow(chain, chain->model()->index(row, 0));
            break;
        }
    waitFor("the work order again", [&] { return shows(DocumentKind::WorkOrder, DocumentState::Open); });
    choose(widget("convertMenu"), u"folder.to-invoice"_qs);
    click("convert");
    waitFor("the invoice", [&] { return shows(DocumentKind::Invoice, DocumentState::Open); });
    CHECK(editor().stored().accounting == AccountingState::Pending);
    savePaper(u"invoice.pdf"_qs);
}

void MouseJourney::takePayments()
{
    click(tool("take-payment"));
    waitFor("the amount", [&] { return widget("paymentAmount")->hasFocus(); });
    type(u"200"_qs); // in place of the balance that stands there chosen
    click("takePayment");
    waitFor("the cash", [&] { return editor().stored().paid == Money::whole(200); });
    CHECK(editor().stored().state == DocumentState::Open);
    waitFor("the dialog gone", [&] { return front() == &folder(); });
    click(tool("take-payment"));
    auto *method = widgetOf<QComboBox>("paymentMethod");
    click(method);
    waitFor("the methods", [&] { return method->view()->isVisible(); });
    clickRow(method->view(), method->model()->index(1, 0));
    CHECK(method->currentIndex() == 1);
    write("paymentReference", u"2041"_qs);
    click("takePayment");
    waitFor("the invoice paid", [&] { return shows(DocumentKind::Invoice, DocumentState::Paid); });
}

} // namespace

TEST_CASE("The journey by mouse: from the first call to a paid invoice by clicks and drags")
{
    MouseJourney journey;
    journey.book();
    journey.takeBackAndMove();
    journey.writeNote();
    journey.sellQuote();
    journey.makeWorkOrderAndProForma();
    journey.makeInvoice();
    journey.takePayments();
    journey.checkWhatIsLeft(13);
}
