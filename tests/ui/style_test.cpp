// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/boardpagebench.h"
#include "ui/board/boardsidepanel.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/theme.h"
#include <QAbstractItemView>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

QMenu *openStatusMenu(BoardPageBench &bench)
{
    bench.page->view()->showVisit(bench.booked.id);
    bench.page->view()->setFocus();
    QTest::keyClick(bench.page->view(), Qt::Key_S);
    REQUIRE(waitUntil([] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()) != nullptr; }));
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

} // namespace

TEST_CASE("An open menu has the letters to itself, nothing happens behind it")
{
    BoardPageBench bench;
    bench.page->side()->setCurrentIndex(BoardSidePanel::Waiting);
    QMenu *menu = openStatusMenu(bench);
    QTest::keyClick(menu, Qt::Key_K); // Checks, were no menu open
    QTest::keyClick(menu, Qt::Key_U); // to the waiting list
    bench.settle();
    CHECK(bench.page->side()->currentIndex() == BoardSidePanel::Waiting);
    CHECK(bench.stored().start.has_value());
    CHECK(QApplication::activePopupWidget() == menu);
    QTest::keyClick(menu, Qt::Key_3);
    bench.settle();
    CHECK(bench.stored().status == VisitStatus::Dispatched);
    CHECK_FALSE(QApplication::activePopupWidget());
}

TEST_CASE("A button whose menu was used looks pointed at only while it is")
{
    QWidget window;
    window.setGeometry(300, 300, 200, 100);
    QToolButton button(&window);
    QMenu menu;
    menu.addAction(QStringLiteral("Sent"));
    button.setMenu(&menu);
    window.show();
    QCursor::setPos(10, 10);
    button.setAttribute(Qt::WA_UnderMouse); // as it was when the menu opened
    menu.popup(window.mapToGlobal(QPoint(0, 40)));
    REQUIRE(waitUntil([&] { return menu.isVisible(); }));
    menu.close();
    CHECK_FALSE(button.underMouse());

    QCursor::setPos(button.mapToGlobal(button.rect().center()));
    button.setAttribute(Qt::WA_UnderMouse);
    menu.popup(window.mapToGlobal(QPoint(0, 40)));
    menu.close();
    CHECK(button.underMouse());
}

TEST_CASE("The key beside an entry of an open menu is that entry's")
{
    BoardPageBench bench;
    bench.page->view()->showVisit(bench.booked.id);
    bench.page->view()->setFocus();
    emit bench.page->view()->visitMenuRequested(bench.booked.id, bench.page->mapToGlobal(QPoint(300, 300)));
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    REQUIRE(menu);
    QTest::keyClick(menu, Qt::Key_U);
    bench.settle();
    CHECK_FALSE(QApplication::activePopupWidget());
    CHECK_FALSE(bench.stored().start.has_value());
    bench.backend().undo();
    bench.settle();
    CHECK(bench.stored().start.has_value());
}

TEST_CASE("One key takes a visit a step on, until it is done")
{
    BoardPageBench bench;
    bench.page->view()->showVisit(bench.booked.id);
    bench.page->view()->setFocus();
    for (const VisitStatus next :
         {VisitStatus::Confirmed, VisitStatus::Dispatched, VisitStatus::InProgress, VisitStatus::Done}) {
        REQUIRE(waitUntil([&] { return bench.action("next-status")->isEnabled(); }));
        QTest::keyClick(bench.page->view(), Qt::Key_S, Qt::ShiftModifier);
        bench.settle();
        CHECK(bench.stored().status == next);
    }
    CHECK_FALSE(bench.action("next-status")->isEnabled());
    CHECK(bench.action("next-status")->toolTip().contains(u"go no further"_qs));
}

TEST_CASE("Enter takes the entry of an open list, Escape leaves it as it was, and other letters stay in it")
{
    QDialog window;
    int behind = 0;
    auto *box = new QComboBox(&window);
    box->addItems(
        {QStringLiteral("does not mind"), QStringLiteral("wants"), QStringLiteral("does not want")});
    auto *below = new QAction(&window);
    below->setShortcut(Qt::Key_K);
    QObject::connect(below, &QAction::triggered, &window, [&] { ++behind; });
    window.addAction(below);
    showActive(window);
    box->showPopup();
    REQUIRE(waitUntil([&] { return box->view()->isVisible(); }));
    QTest::keyClick(box->view(), Qt::Key_K);
    QTest::keyClick(box->view(), Qt::Key_End);
    const auto key = GENERATE(Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape);
    QTest::keyClick(box->view(), key);
    CHECK(waitUntil([&] { return !box->view()->isVisible(); }, 2000));
    CHECK(box->currentIndex() == (key == Qt::Key_Escape ? 0 : 2));
    CHECK(behind == 0);
}

TEST_CASE("Text of several lines begins below that of a single line")
{
    QWidget form;
    auto *rows = new QVBoxLayout(&form);
    QLineEdit line(QStringLiteral("Kline Bakery"));
    QPlainTextEdit text(QStringLiteral("12 Long Street"));
    rows->addWidget(&line);
    rows->addWidget(&text);
    int edits = 0;
    QObject::connect(&text, &QPlainTextEdit::textChanged, &form, [&] { ++edits; });
    form.show();
    CHECK(edits == 0);
    line.setCursorPosition(0);
    const int single = line.inputMethodQuery(Qt::ImCursorRectangle).toRect().center().x();
    const int several = text.viewport()->mapTo(&text, text.cursorRect().center()).x();
    CHECK(std::abs(single - several) <= 1);
}

TEST_CASE("What a window does stands last among its buttons, also where Qt sorts them")
{
    QMessageBox question(QMessageBox::Question, QStringLiteral("Remove"), QStringLiteral("Remove it?"),
                         QMessageBox::Ok | QMessageBox::Cancel);
    question.show();
    CHECK(question.button(QMessageBox::Cancel)->x() < question.button(QMessageBox::Ok)->x());
    int between = 0;
    QTimer answering; // the question has an event loop of its own
    QObject::connect(&answering, &QTimer::timeout, &answering, [&] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box)
            return;
        answering.stop();
        between = child<QAbstractButton>(box, "confirmDo")->x() - box->button(QMessageBox::Cancel)->x();
        QTest::keyClick(box, Qt::Key_Escape);
    });
    answering.start(0);
    CHECK_FALSE(notice::confirm(nullptr, u"Remove"_qs, u"It cannot be undone."_qs, u"Remove it"_qs));
    CHECK(between > 0);
}

TEST_CASE("What stands on a page of tabs does not touch the line below them")
{
    QTabWidget tabs;
    tabs.setDocumentMode(true);
    auto *page = new QWidget;
    tabs.addTab(page, QStringLiteral("Folders"));
    tabs.resize(400, 300);
    tabs.show();
    const QTabBar *bar = tabs.tabBar();
    CHECK(page->mapTo(&tabs, QPoint()).y() >= bar->geometry().bottom() + space::s);
}

TEST_CASE("Where two scroll bars meet there is no box")
{
    QScrollArea area;
    area.setFrameShape(QFrame::NoFrame);
    auto *wide = new QWidget;
    wide->setFixedSize(900, 900);
    area.setWidget(wide);
    area.resize(300, 300);
    area.show();
    const QScrollBar *across = area.horizontalScrollBar();
    const QPoint corner = across->mapTo(&area, across->rect().topRight()) + QPoint(1, 0);
    const QSize size(area.verticalScrollBar()->width(), across->height());
    const QImage image = area.grab(QRect(corner, size)).toImage();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            REQUIRE(image.pixelColor(x, y) == Tokens::of(area.palette()).surface);
    }
}
