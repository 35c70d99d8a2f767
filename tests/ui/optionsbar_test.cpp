// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/optionsbar.h"

#include "core/domain/pipelineacts.h"
#include "tests/ui/folderbench.h"
#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// A quote of a tap and labor, with the options Good and Better, its tap in the second one.
Document choice(FolderBench &bench)
{
    bench.newQuoteWithTwoLines();
    QTest::mouseClick(child<QAbstractButton>(&bench.editor(), "offerOptions"), Qt::LeftButton);
    bench.editor().grid()->setFocus();
    bench.editor().grid()->setCurrentIndex(bench.lines().index(0, 0));
    QTest::keyClick(bench.editor().grid(), Qt::Key_2, Qt::AltModifier);
    bench.save();
    bench.settle();
    return bench.editor().stored();
}

} // namespace

TEST_CASE("A quote offers a choice: its lines belong to options, each with its own total")
{
    FolderBench bench;
    const Document quote = choice(bench);
    CHECK(quote.optionNames == QStringList{QStringLiteral("Good"), QStringLiteral("Better")});
    CHECK(quote.lines[0].option == 2);
    CHECK(quote.totals.total == Money::fromUnits(14250));
    CHECK(bench.text("total") == QStringLiteral("$142.50"));
    CHECK(bench.lines().columnCount() == LineTableModel::columns + 1);
    CHECK(bench.lines().index(0, LineTableModel::OptionColumn).data().toString() == QStringLiteral("Better"));
    auto *better = child<QAbstractButton>(&bench.editor(), "option-2");
    CHECK(better->text().contains(QStringLiteral("$551.69")));
    QTest::mouseClick(better, Qt::LeftButton);
    CHECK(bench.text("total") == QStringLiteral("$551.69"));
    bench.save();
    CHECK(bench.editor().stored().chosenOption == 2);
}

TEST_CASE("Tab goes from the sale to the options, the lines and the notes, and Space chooses an option")
{
    FolderBench bench;
    choice(bench);
    showActive(*bench.window);
    child<QWidget>(&bench.editor(), "quoteSource")->setFocus();
    QStringList way;
    for (int i = 0; i < 6; ++i) {
        if (i == 4) // Tab goes through the cells; on the empty line it leaves them
            bench.editor().grid()->setCurrentIndex(bench.lines().index(bench.lines().rowCount() - 1, 0));
        QTest::keyClick(bench.window->focusWidget(), Qt::Key_Tab);
        way << bench.window->focusWidget()->objectName();
        if (way.back() == QStringLiteral("option-2")) {
            QTest::keyClick(bench.window->focusWidget(), Qt::Key_Space);
            CHECK(bench.window->focusWidget() == child<QAbstractButton>(&bench.editor(), "option-2"));
            CHECK(bench.text("total") == QStringLiteral("$551.69"));
        }
    }
    INFO(way.join(u' ').toStdString());
    CHECK(way == QStringList{QStringLiteral("option-1"), QStringLiteral("option-2"),
                             QStringLiteral("addOption"), bench.editor().grid()->objectName(),
                             QStringLiteral("timeStamp"), QStringLiteral("notesForCustomer")});
}

TEST_CASE("Taking an option out takes its lines along, and Ctrl+Z in the lines takes an assignment back")
{
    FolderBench bench;
    choice(bench);
    bench.editor().grid()->setCurrentIndex(bench.lines().index(1, 0));
    bench.editor().grid()->putIntoOption(1);
    CHECK(bench.lines().lines()[1].option == 1);
    bench.lines().undo();
    CHECK(bench.lines().lines()[1].option == 0);
    auto *bar = child<OptionsBar>(&bench.editor(), "optionsBar");
    bar->removeOption(2);
    CHECK(bench.lines().lines().size() == 1);
    bench.save();
    CHECK(bench.editor().stored().optionNames == QStringList{QStringLiteral("Good")});
}

TEST_CASE("Converting asks which option was taken and makes the next document of it")
{
    FolderBench bench;
    choice(bench);
    bench.run("to-work-order");
    auto *choose = bench.dialog<QDialog>("chooseDialog");
    child<QAbstractButton>(choose, "option-2")->click();
    QTest::mouseClick(child<QAbstractButton>(choose, "chooseDoIt"), Qt::LeftButton);
    auto *convert = bench.dialog<QDialog>("convertDialog");
    CHECK(child<QLabel>(convert, "convertTotal")->text().contains(QStringLiteral("551.69")));
    child<QAbstractButton>(convert, "convert")->click();
    bench.settleUntil([&] { return bench.editor().stored().kind == DocumentKind::WorkOrder; });
    CHECK(bench.editor().stored().totals.total == Money::fromUnits(55169));
    CHECK(bench.lines().columnCount() == LineTableModel::columns);
}

TEST_CASE("A sent quote keeps its paper, and takes stage, salesperson, follow-up, source and choice")
{
    FolderBench bench;
    const DocumentId id = choice(bench).id;
    auto *stage = child<QComboBox>(&bench.editor(), "quoteStage");
    REQUIRE(waitUntil([&] { return stage->count() == 3; }));
    stage->setCurrentIndex(2);
    emit stage->activated(2);
    bench.settleUntil([&] { return bench.editor().stored().state == DocumentState::Sent; });
    CHECK_FALSE(bench.editor().isEditable());
    auto *person = child<QComboBox>(&bench.editor(), "quotePerson");
    person->setCurrentIndex(0);
    emit person->activated(0);
    bench.settleUntil([&] { return bench.editor().stored().salesperson.isNone(); });
    auto *source = child<QLineEdit>(&bench.editor(), "quoteSource");
    QTest::keyClicks(source, QStringLiteral("Website"));
    QTest::keyClick(source, Qt::Key_Return);
    bench.settleUntil([&] { return bench.editor().stored().leadSource == QStringLiteral("Website"); });
    QTest::mouseClick(child<QAbstractButton>(&bench.editor(), "option-2"), Qt::LeftButton);
    bench.settleUntil([&] { return bench.editor().stored().chosenOption == 2; });
    const Document stored = bench.ask(DocumentDetails{id}).document;
    CHECK(stored.state == DocumentState::Sent);
    CHECK(stored.totals.total == Money::fromUnits(55169));
}

TEST_CASE("A quote is revised and duplicated from its folder")
{
    FolderBench bench;
    const Document quote = bench.newQuoteWithTwoLines();
    bench.run("duplicate");
    bench.settleUntil([&] { return bench.editor().stored().id != quote.id; });
    CHECK(bench.editor().stored().totals == quote.totals);
    bench.window->showDocument(quote.id);
    bench.settleUntil([&] { return bench.editor().stored().id == quote.id; });
    CHECK_FALSE(child<QAction>(bench.window, "folder.revise")->isEnabled()); // a draft is changed as it is
    bench.act(MarkDocument{quote.id, bench.editor().stored().version, DocumentState::Sent, {}});
    bench.settleUntil([&] { return bench.editor().stored().state == DocumentState::Sent; });
    bench.settle();
    bench.run("revise");
    bench.settleUntil([&] { return bench.editor().stored().number == quote.number + QStringLiteral("-2"); });
    CHECK(bench.editor().isEditable());
}

TEST_CASE("Options with long names are read whole in a small window, in as many lines as they need")
{
    FolderBench bench;
    Document quote = choice(bench);
    quote.optionNames = {QStringLiteral("Panel only"), QStringLiteral("Panel and charger"),
                         QStringLiteral("With a generator for the whole house"), QStringLiteral("All of it"),
                         QStringLiteral("All of it, with service for five years")};
    quote = bench.act(SaveDocument{quote});
    bench.window->resize(1100, 760);
    bench.settleUntil([&] { return bench.editor().stored().optionNames.size() == 5; });
    bench.settle();
    const QRect room = child<QWidget>(&bench.editor(), "optionsBar")->rect();
    for (int i = 1; i <= 5; ++i) {
        auto *button = child<QAbstractButton>(&bench.editor(),
                                              QStringLiteral("option-%1").arg(i).toLatin1().constData());
        INFO(button->text().toStdString());
        CHECK(button->width() >= button->sizeHint().width());
        CHECK(room.contains(
            QRect(button->mapTo(child<QWidget>(&bench.editor(), "optionsBar"), QPoint()), button->size())));
    }
}
