// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipeline/pipelinepage.h"

#include "core/domain/pipelineacts.h"
#include "tests/ui/officebench.h"
#include "ui/pipeline/pipelinebar.h"
#include "ui/pipeline/quotechart.h"
#include "ui/pipeline/quotecolumnmodel.h"
#include "ui/pipeline/quotefiguresview.h"
#include "ui/pipeline/stageboard.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/searchfield.h"
#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSettings>
#include <QTabBar>
#include <QTabWidget>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct PipelineBench : OfficeBench
{
    PipelineBench()
    {
        QSettings().clear();
        kline = customer();
        mercer = customer(QStringLiteral("Mercer School"));
    }
    ~PipelineBench() { page.reset(); }

    Document quote(CustomerId whose, int dollars, bool options = false)
    {
        Document document;
        document.kind = DocumentKind::Quote;
        document.customer = whose;
        document.title = QStringLiteral("Furnace");
        DocumentLine line;
        line.description = QStringLiteral("Furnace");
        line.unitPrice = UnitPrice::whole(dollars);
        document.lines = {line};
        if (options) {
            document.optionNames = {QStringLiteral("Good"), QStringLiteral("Better")};
            line.option = 2;
            document.lines.push_back(line);
        }
        return act(SaveDocument{document});
    }
    void open()
    {
        page = std::make_unique<PipelinePage>(backend(), catalog());
        page->resize(1200, 760);
        showActive(*page);
        page->activate();
        settle();
    }
    StageColumn *column(const char *name)
    {
        for (StageColumn *each : page->board()->columns())
            if (each->name() == QLatin1String(name))
                return each;
        FAIL("there is no column " << name);
        return nullptr;
    }
    void choose(DocumentId id)
    {
        REQUIRE(page->board()->select(id));
        page->board()->current()->cards()->setFocus();
    }
    void press(int key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(page->board()->current()->cards(), Qt::Key(key), with);
        settle();
    }
    Document now(DocumentId id) { return ask(DocumentDetails{id}).document; }
    template <class T>
    T *dialog(const char *name)
    {
        REQUIRE(waitUntil([&] { return page->findChild<QWidget *>(QString::fromLatin1(name)); }));
        return child<T>(page.get(), name);
    }

    CustomerId kline;
    CustomerId mercer;
    std::unique_ptr<PipelinePage> page;
};

/// What the mouse does when it lets go of a card over another column.
void drop(PipelineBench &bench, StageColumn *from, StageColumn *to)
{
    const std::unique_ptr<QMimeData> data(
        from->model()->mimeData(from->cards()->selectionModel()->selectedIndexes()));
    QWidget *target = to->cards()->viewport();
    const QPoint middle = target->rect().center();
    QDragEnterEvent enter(middle, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    CHECK(enter.isAccepted());
    CHECK(to->cards()->isDropShown());
    QDragMoveEvent move(middle, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &move);
    QDropEvent dropped(middle, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &dropped);
    CHECK_FALSE(to->cards()->isDropShown());
    bench.settle();
}

} // namespace

TEST_CASE("The pipeline shows each stage with its count, its sum and what may be counted on")
{
    PipelineBench bench;
    bench.quote(bench.kline, 1000);
    bench.quote(bench.mercer, 500);
    bench.open();
    REQUIRE(bench.page->board()->columns().size() == 5);
    StageColumn *draft = bench.column("Draft");
    CHECK(draft->model()->rowCount() == 2);
    CHECK(child<QLabel>(draft, "stageSum")->text() == QStringLiteral("$1,500.00"));
    CHECK(child<QLabel>(draft, "stageWeighted")->text().startsWith(QStringLiteral("$300.00")));
    CHECK(draft->cards()->accessibleName().startsWith(QStringLiteral("Draft: 2 quote")));
    CHECK(draft->cards()->accessibleName().contains(QStringLiteral("$1,500.00 in all, weighted $300.00")));
    CHECK(bench.column("Lost")->model()->rowCount() == 0);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(draft->cards());
    REQUIRE(list);
    CHECK(draft->model()
              ->index(0)
              .data(Qt::AccessibleTextRole)
              .toString()
              .contains(QStringLiteral("Mercer School, Furnace, $500.00")));
}

TEST_CASE("A quote goes through the stages by keys: on, back, sold, and undo brings it back")
{
    PipelineBench bench;
    const DocumentId id = bench.quote(bench.kline, 1000).id;
    bench.open();
    bench.choose(id);
    bench.press(Qt::Key_Right, Qt::AltModifier);
    CHECK(bench.now(id).state == DocumentState::Sent);
    CHECK(bench.column("Sent")->model()->rowCount() == 1);
    CHECK(bench.page->board()->current() == bench.column("Sent")); // the choice goes along
    bench.press(Qt::Key_Right, Qt::AltModifier);
    CHECK(bench.column("Follow-up")->model()->rowCount() == 1);
    bench.press(Qt::Key_Left, Qt::AltModifier);
    bench.press(Qt::Key_W);
    CHECK(bench.now(id).state == DocumentState::Sold);
    CHECK(bench.column("Sold")->model()->rowCount() == 1);
    bench.backend().undo();
    bench.settle();
    CHECK(bench.now(id).state == DocumentState::Sent);
    CHECK(bench.column("Sent")->model()->rowCount() == 1);
    CHECK(bench.page->board()->current() == bench.column("Sent")); // the next key means the same quote
    CHECK(bench.column("Sent")->selected().size() == 1);
}

TEST_CASE("Arrows walk over the cards, and Enter opens one")
{
    PipelineBench bench;
    const Document one = bench.quote(bench.kline, 1000);
    const Document two = bench.quote(bench.mercer, 2000);
    bench.act(MarkDocument{two.id, two.version, DocumentState::Lost, QStringLiteral("Price")});
    bench.open();
    std::vector<qint64> opened;
    QObject::connect(bench.page.get(), &Page::openRequested, bench.page.get(),
                     [&](EntityKind, qint64 id) { opened.push_back(id); });
    bench.choose(one.id);
    bench.press(Qt::Key_Right); // over the empty columns between them
    CHECK(bench.page->board()->current() == bench.column("Lost"));
    bench.press(Qt::Key_Return);
    CHECK(opened == std::vector<qint64>{two.id.value()});
    bench.press(Qt::Key_Left);
    CHECK(bench.column("Draft")->cards()->hasFocus());
    CHECK(bench.column("Lost")->selected().empty()); // only one column is chosen in
}

TEST_CASE("Tab goes from the tabs to the columns, and the card it comes to is chosen: the next key means it")
{
    PipelineBench bench;
    const DocumentId id = bench.quote(bench.kline, 1000).id;
    bench.open();
    auto *bar = child<QTabWidget>(bench.page.get(), "pipelineTabs")->findChild<QTabBar *>();
    bar->setFocus();
    QTest::keyClick(bar, Qt::Key_Tab);
    CHECK(bench.column("Draft")->cards()->hasFocus());
    CHECK(bench.column("Draft")->selected().size() == 1);
    QTest::keyClick(bench.column("Draft")->cards(), Qt::Key_Right, Qt::AltModifier);
    bench.settle();
    CHECK(bench.now(id).state == DocumentState::Sent);
}

TEST_CASE("Cards are chosen by the mouse and dropped on another column, several at a time")
{
    PipelineBench bench;
    const DocumentId one = bench.quote(bench.kline, 1000).id;
    const DocumentId two = bench.quote(bench.mercer, 2000).id;
    bench.open();
    StageColumn *draft = bench.column("Draft");
    QWidget *cards = draft->cards()->viewport();
    const auto at = [&](DocumentId id) {
        return draft->cards()->visualRect(draft->model()->indexOf(id)).center();
    };
    QTest::mouseClick(cards, Qt::LeftButton, Qt::NoModifier, at(one));
    QTest::mouseClick(cards, Qt::LeftButton, Qt::ControlModifier, at(two));
    CHECK(draft->selected().size() == 2);
    CHECK(child<QLabel>(bench.page.get(), "pipelineChosen")->text() == QStringLiteral("2 chosen, $3,000.00"));
    drop(bench, draft, bench.column("Follow-up"));
    CHECK(bench.now(one).state == DocumentState::Sent);
    CHECK(bench.column("Follow-up")->model()->rowCount() == 2);
    bench.backend().undo(); // one step for both
    bench.settle();
    CHECK(draft->model()->rowCount() == 2);
}

TEST_CASE("Columns beyond the edge come into sight while a card is dragged there")
{
    PipelineBench bench;
    bench.quote(bench.kline, 1000);
    bench.open();
    bench.page->resize(600, 600);
    bench.settle();
    StageBoard *board = bench.page->board();
    REQUIRE(board->horizontalScrollBar()->maximum() > 0);
    StageColumn *draft = bench.column("Draft");
    draft->cards()->selectAll();
    const std::unique_ptr<QMimeData> data(
        draft->model()->mimeData(draft->cards()->selectionModel()->selectedIndexes()));
    const auto carryTo = [&](int x) { // in the board
        for (StageColumn *column : board->columns()) {
            QWidget *cards = column->cards()->viewport();
            const QPoint at = cards->mapFromGlobal(board->viewport()->mapToGlobal(QPoint(x, 200)));
            if (!cards->rect().contains(at))
                continue;
            QDragEnterEvent enter(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(cards, &enter);
            QDragMoveEvent move(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(cards, &move);
            return;
        }
    };
    for (int i = 0; i < 200; ++i)
        carryTo(board->viewport()->width() - 10 - i % 30);
    CHECK(board->horizontalScrollBar()->value() == board->horizontalScrollBar()->maximum());
    for (int i = 0; i < 200; ++i)
        carryTo(5 + i % 30);
    CHECK(board->horizontalScrollBar()->value() == 0);
}

TEST_CASE("Dropping on Lost asks why, and a lost quote dropped on a stage is open again")
{
    PipelineBench bench;
    const DocumentId id = bench.quote(bench.kline, 1000).id;
    bench.open();
    bench.choose(id);
    drop(bench, bench.column("Draft"), bench.column("Lost"));
    auto *lose = bench.dialog<QDialog>("loseDialog");
    CHECK_FALSE(child<QAbstractButton>(lose, "loseDoIt")->isEnabled());
    auto *reason = child<QComboBox>(lose, "lostReason");
    QTest::keyClicks(reason, QStringLiteral("Too slow"));
    QTest::keyClicks(child<QPlainTextEdit>(lose, "lostNote"), QStringLiteral("They wanted it by Friday."));
    QTest::mouseClick(child<QAbstractButton>(lose, "loseDoIt"), Qt::LeftButton);
    bench.settle();
    CHECK(bench.now(id).state == DocumentState::Lost);
    CHECK(bench.now(id).stateReason == QStringLiteral("Too slow\nThey wanted it by Friday."));
    bench.choose(id);
    drop(bench, bench.column("Lost"), bench.column("Draft"));
    CHECK(bench.now(id).state == DocumentState::Draft);
}

TEST_CASE("Selling a quote that offers a choice asks which option")
{
    PipelineBench bench;
    const DocumentId id = bench.quote(bench.kline, 1000, true).id;
    bench.open();
    bench.choose(id);
    bench.press(Qt::Key_W);
    auto *choose = bench.dialog<QDialog>("chooseDialog");
    auto *better = child<QAbstractButton>(choose, "option-2");
    CHECK(better->text().contains(QStringLiteral("Better, $2,000.00")));
    better->click();
    QTest::keyClick(choose, Qt::Key_Return);
    bench.settle();
    CHECK(bench.now(id).state == DocumentState::Sold);
    CHECK(bench.now(id).chosenOption == 2);
    CHECK(bench.now(id).totals.total == Money::whole(2000));
}

TEST_CASE("Filters by words, salesperson, source, age and value narrow the columns and their sums")
{
    PipelineBench bench;
    bench.quote(bench.kline, 1000);
    Document school = bench.quote(bench.mercer, 2000);
    school.leadSource = QStringLiteral("Website");
    bench.act(SaveDocument{school});
    bench.open();
    StageColumn *draft = bench.column("Draft");
    auto *search = child<QLineEdit>(bench.page.get(), "pipelineSearch");
    QTest::keyClicks(search, QStringLiteral("mercer"));
    QTest::keyClick(search, Qt::Key_Return);
    CHECK(draft->model()->rowCount() == 1);
    CHECK(child<QLabel>(draft, "stageSum")->text() == QStringLiteral("$2,000.00"));
    QTest::mouseClick(child<QAbstractButton>(bench.page.get(), "pipelineClear"), Qt::LeftButton);
    CHECK(draft->model()->rowCount() == 2);
    auto *source = child<QComboBox>(bench.page.get(), "pipelineSource");
    source->setCurrentText(QStringLiteral("Website"));
    CHECK(draft->model()->rowCount() == 1);
    source->setCurrentIndex(0);
    auto *least = child<QLineEdit>(bench.page.get(), "pipelineLeast");
    QTest::keyClicks(least, QStringLiteral("1500"));
    QTest::keyClick(least, Qt::Key_Return);
    CHECK(draft->model()->rowCount() == 1);
    auto *age = child<QComboBox>(bench.page.get(), "pipelineAge");
    age->setCurrentIndex(1);
    CHECK(draft->model()->rowCount() == 0);
    bench.page->bar()->clear();
    auto *person = child<QComboBox>(bench.page.get(), "pipelinePerson");
    person->setCurrentText(QStringLiteral("Owner"));
    CHECK(draft->model()->rowCount() == 2);
}

TEST_CASE("A follow-up is set by key, stands in the due list when its day comes, and can be taken away")
{
    PipelineBench bench;
    const DocumentId id = bench.quote(bench.kline, 1000).id;
    bench.open();
    bench.choose(id);
    bench.press(Qt::Key_F);
    auto *ask = bench.dialog<QDialog>("followUpDialog");
    QTest::mouseClick(child<QAbstractButton>(ask, "followUpSet"), Qt::LeftButton);
    bench.settle();
    CHECK(bench.now(id).followUp == QDate(2026, 3, 9));
    bench.page->showFiltered(QStringLiteral("followups"));
    auto *table = bench.page->followUps();
    CHECK(table->view()->model()->rowCount() == 0); // not due yet
    bench.clock().advance(7 * 86400);
    bench.act(FollowUpQuotes{{{id, bench.now(id).version}}, QDate(2026, 3, 8)});
    bench.settle();
    CHECK(table->view()->model()->rowCount() == 1);
    CHECK(child<QTabWidget>(bench.page.get(), "pipelineTabs")->tabText(1).contains(QStringLiteral("(1)")));
    table->select(id.value());
    bench.page->showFiltered(QStringLiteral("due"));
    CHECK(bench.column("Draft")->model()->rowCount() == 1);
}

TEST_CASE("What somebody else did is said, and nothing of the act is kept")
{
    PipelineBench bench;
    const DocumentId id = bench.quote(bench.kline, 1000).id;
    bench.open();
    bench.choose(id);
    bench.failWrites(true);
    bench.press(Qt::Key_Right, Qt::AltModifier);
    CHECK(child<Banner>(bench.page.get(), "pipelineBanner")->isShown());
    bench.failWrites(false);
    CHECK(bench.now(id).state == DocumentState::Draft);
    CHECK(bench.column("Draft")->model()->rowCount() == 1);
}

TEST_CASE("An office without quotes is told what belongs here")
{
    PipelineBench bench;
    bench.open();
    CHECK_FALSE(bench.page->board()->isVisible());
    bench.quote(bench.kline, 1000);
    bench.settle();
    CHECK(bench.page->board()->isVisible());
}

TEST_CASE("The figures tell win rate and value by month and salesperson, as chart and as table")
{
    PipelineBench bench;
    const Document won = bench.quote(bench.kline, 1000);
    bench.act(SellQuote{{won.id, won.version}});
    const Document lost = bench.quote(bench.mercer, 3000);
    bench.act(LoseQuotes{{{lost.id, lost.version}}, QStringLiteral("Price"), {}});
    bench.open();
    bench.page->showFiltered(QStringLiteral("figures"));
    bench.settle();
    QWidget *figures = bench.page->figures();
    CHECK(child<QLabel>(figures, "figure-winRate")->text() == QStringLiteral("50%, 25% by value"));
    CHECK(child<QLabel>(figures, "figure-won")->text() == QStringLiteral("$1,000.00 (1)"));
    CHECK(bench.page->figures()->chart()->groupCount() == 12);
    CHECK_FALSE(child<QAbstractButton>(bench.page.get(), "moveQuotes")->isVisible()); // nothing to act on
    auto *by = child<QComboBox>(bench.page.get(), "figuresBy");
    by->setCurrentIndex(1);
    QAbstractItemModel *rows = bench.page->figures()->table()->view()->model();
    REQUIRE(rows->rowCount() == 1);
    CHECK(rows->index(0, 0).data().toString() == QStringLiteral("Owner"));
    by->setCurrentIndex(3);
    rows = bench.page->figures()->reasons()->view()->model();
    CHECK(bench.page->figures()->reasons()->isVisible());
    CHECK(rows->index(0, 0).data().toString() == QStringLiteral("Price"));
    CHECK(bench.page->figures()->chart()->barNames() == QStringList{QStringLiteral("Lost")});
}

TEST_CASE("Average age, win rate and value stand in chart and table by month and salesperson, newest first")
{
    PipelineBench bench;
    const Document won = bench.quote(bench.kline, 1000);
    const Document lost = bench.quote(bench.mercer, 3000);
    bench.clock().advance(40 * 86400); // 11 April
    bench.act(SellQuote{{won.id, won.version}});
    bench.act(LoseQuotes{{{lost.id, lost.version}}, QStringLiteral("Price"), {}});
    bench.quote(bench.kline, 500);
    bench.clock().advance(3 * 86400);
    bench.open();
    bench.page->showFiltered(QStringLiteral("figures"));
    bench.settle();
    auto *view = bench.page->figures()->table()->view();
    const auto cell = [&](int row, const QString &title) {
        for (int column = 0; column < view->model()->columnCount(); ++column)
            if (view->model()->headerData(column, Qt::Horizontal).toString() == title)
                return view->model()->index(row, column).data().toString();
        return QStringLiteral("no column ") + title;
    };
    CHECK(cell(0, QStringLiteral("Month")) == QStringLiteral("April 2026"));
    CHECK(cell(1, QStringLiteral("Month")) == QStringLiteral("March 2026"));
    CHECK(cell(0, QStringLiteral("Days to win")) == QStringLiteral("40"));
    CHECK(cell(0, QStringLiteral("Days to lose")) == QStringLiteral("40"));
    CHECK(cell(0, QStringLiteral("Age of open")) == QStringLiteral("3"));
    CHECK(cell(1, QStringLiteral("Days to win")).isEmpty()); // nothing was decided in March
    child<QComboBox>(bench.page.get(), "figuresBy")->setCurrentIndex(1);
    CHECK(cell(0, QStringLiteral("Salesperson")) == QStringLiteral("Owner"));
    CHECK(cell(0, QStringLiteral("Days to win")) == QStringLiteral("40"));
    auto *measure = child<QComboBox>(bench.page.get(), "figuresMeasure");
    const QuoteChart *chart = bench.page->figures()->chart();
    CHECK(chart->barNames().contains(QStringLiteral("Written")));
    measure->setCurrentText(QStringLiteral("Win rate"));
    CHECK(chart->barNames() == QStringList{QStringLiteral("Win rate")});
    measure->setCurrentText(QStringLiteral("Average age"));
    CHECK(chart->barNames() == QStringList{QStringLiteral("Days to win"), QStringLiteral("Days to lose"),
                                           QStringLiteral("Age of open")});
}

TEST_CASE("A quote is mailed from its card")
{
    PipelineBench bench;
    const DocumentId id = bench.quote(bench.kline, 1000).id;
    bench.open();
    auto *mail = child<QAction>(bench.page.get(), "pipeline.mail");
    bench.page->board()->current()->cards()->clearSelection();
    bench.settle();
    CHECK_FALSE(mail->isEnabled());
    bench.choose(id);
    REQUIRE(mail->isEnabled());
    mail->trigger();
    bench.dialog<QDialog>("mailDialog");
}

TEST_CASE("No key of the pipeline is taken twice")
{
    PipelineBench bench;
    bench.open();
    CHECK(bench.catalog().clashes().isEmpty());
}
