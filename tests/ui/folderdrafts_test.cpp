// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/folderbench.h"
#include "ui/folder/notepages.h"
#include <QAbstractButton>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("a save that fails keeps the text, says so, and works when tried again")
{
    FolderBench bench;
    bench.run("new-work-order");
    bench.typeLine(QStringLiteral("kitchen tap"), QStringLiteral("3"));
    bench.failWrites(true);
    bench.run("save");
    bench.settleUntil([&] { return !bench.banner().isEmpty(); });
    CHECK(bench.editor().isDirty());
    CHECK(bench.lines().lines().size() == 1);
    bench.window->close();
    bench.settle();
    CHECK(bench.window->isVisible());
    bench.failWrites(false);
    bench.save();
    CHECK_FALSE(bench.editor().isDirty());
    CHECK(bench.ask(Folder{bench.booked.appointment.id}).documents.size() == 1);
}

TEST_CASE("a call note that cannot be stored or kept stays in its window, which says so and offers again")
{
    FolderBench bench;
    const auto drafts = [&] { return bench.ask(Drafts{}); };
    const QString key = CallNotePage::draftKey(bench.booked.appointment.id);
    const QString said = QStringLiteral("Ring twice, the dog bites");
    bench.run("call-note");
    auto *text = child<QPlainTextEdit>(bench.window, "callNoteText");
    auto *page = child<Banner>(child<QWidget>(bench.window, "callNotePage"), "callNoteBanner");
    auto *window = child<Banner>(bench.window, "folderBanner");
    bench.failWrites(true);
    text->setPlainText(said);
    child<QAbstractButton>(bench.window, "addCallNote")->click();
    bench.settleUntil([&] { return page->text().contains(QStringLiteral("disk is full")); });
    CHECK(text->toPlainText() == said);

    bench.window->close();
    bench.settleUntil([&] { return window->text().contains(QStringLiteral("cannot be kept")); });
    bench.settle();
    CHECK(bench.window->isVisible());
    CHECK(text->isVisible());
    bool left = true;
    bench.window->leaveForGood([&](bool all) { left = all; }); // as when the program is closed
    bench.settleUntil([&] { return !left; });

    bench.failWrites(false);
    child<QAbstractButton>(page, "bannerAction")->click(); // Try again
    bench.settleUntil([&] { return bench.ask(Folder{bench.booked.appointment.id}).notes.size() == 1; });
    bench.settleUntil([&] { return text->toPlainText().isEmpty(); });
    CHECK_FALSE(page->isShown());
    CHECK(drafts().count(key) == 0);
}

TEST_CASE("a call note that was begun is kept while its window closes")
{
    FolderBench bench;
    bench.run("call-note");
    child<QPlainTextEdit>(bench.window, "callNoteText")->setPlainText(QStringLiteral("Ring twice"));
    const QPointer<FolderWindow> window = bench.window;
    bench.window->close();
    bench.settleUntil([&] { return !window || !window->isVisible(); });
    CHECK(bench.ask(Drafts{}).at(CallNotePage::draftKey(bench.booked.appointment.id)) ==
          QStringLiteral("Ring twice"));
}

TEST_CASE("text that was not saved is offered again after a crash, and can be thrown away")
{
    FolderBench bench;
    const Document quote = bench.newQuoteWithTwoLines();
    child<QPlainTextEdit>(bench.window, "internalNotes")->setPlainText(QStringLiteral("Ring the bell twice"));
    REQUIRE(bench.editor().isDirty());
    const QString key = QStringLiteral("document:%1").arg(quote.id.value());
    REQUIRE(waitUntil([&] { return bench.ask(Drafts{}).count(key) == 1; }));
    // The program dies: nothing is saved, the windows are gone.
    bench.folders = std::make_unique<FolderWindows>(bench.backend(), bench.catalog());
    bench.window = bench.folders->open(bench.booked.appointment.id, quote.id);
    bench.settleUntil([&] { return bench.editor().stored().id == quote.id && !bench.banner().isEmpty(); });
    CHECK(child<QPlainTextEdit>(bench.window, "internalNotes")->toPlainText() ==
          QStringLiteral("Ring the bell twice"));
    CHECK(bench.editor().isDirty());
    CHECK(bench.lines().lines().size() == 2);
    child<QAbstractButton>(child<Banner>(&bench.editor(), "documentBanner"), "bannerAction")->click();
    bench.settle();
    CHECK(child<QPlainTextEdit>(bench.window, "internalNotes")->toPlainText().isEmpty());
    CHECK_FALSE(bench.editor().isDirty());
    CHECK(bench.ask(Drafts{}).count(key) == 0);
}

TEST_CASE("a new document that was never saved is told of when its folder is opened after a crash")
{
    FolderBench bench;
    bench.run("new-work-order");
    bench.typeLine(QStringLiteral("kitchen tap"), QStringLiteral("2"));
    REQUIRE(waitUntil([&] { return !bench.ask(Drafts{}).empty(); }));
    // The program dies: nothing is saved, the windows are gone.
    bench.folders = std::make_unique<FolderWindows>(bench.backend(), bench.catalog());
    bench.window = bench.folders->open(bench.booked.appointment.id);
    auto *banner = child<Banner>(bench.window, "folderBanner");
    bench.settleUntil([&] { return banner->isShown(); });
    CHECK(banner->text() == QStringLiteral("A new work order was not saved last time."));
    child<QAbstractButton>(banner, "bannerAction")->click();
    bench.settleUntil([&] { return bench.editor().isNew() && bench.lines().lines().size() == 1; });
    CHECK(bench.lines().lines().front().quantity == Quantity::whole(2));
    CHECK(bench.editor().isDirty());
    bench.save();
    bench.settle();
    CHECK(bench.ask(Drafts{}).empty());
}

TEST_CASE("what stands in a cell that is open still is in the draft that a crash leaves")
{
    FolderBench bench;
    const Document quote = bench.newQuoteWithTwoLines();
    const auto drafted = [&](const QString &words) {
        for (const auto &[key, text] : bench.ask(Drafts{}))
            if (text.contains(words))
                return true;
        return false;
    };
    bench.editor().startLine();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the cell that was open before
    QTest::keyClicks(child<QLineEdit>(bench.editor().grid()->viewport(), "lineCellEditor"),
                     u"Half a sentence"_qs);
    REQUIRE(waitUntil([&] { return drafted(u"Half a sentence"_qs); }));
    CHECK(bench.lines().lines().size() == 2); // the cell is open still
    bench.folders = std::make_unique<FolderWindows>(bench.backend(), bench.catalog()); // the program dies
    bench.window = bench.folders->open(bench.booked.appointment.id, quote.id);
    bench.settleUntil([&] { return !bench.banner().isEmpty(); });
    REQUIRE(bench.lines().lines().size() == 3);
    CHECK(bench.lines().lines().back().itemName == u"Half a sentence");
}

TEST_CASE("closing saves what was typed, an open cell as well")
{
    FolderBench bench;
    const Document quote = bench.newQuoteWithTwoLines();
    bench.editor().startLine();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QTest::keyClicks(
        bench.editor().grid()->viewport()->findChild<QWidget *>(QStringLiteral("lineCellEditor")),
        QStringLiteral("third thing"));
    QPointer<FolderWindow> window = bench.window;
    bench.window->close();
    REQUIRE(waitUntil([&] { return window.isNull(); }));
    const auto folder = bench.ask(Folder{bench.booked.appointment.id});
    REQUIRE(folder.find(quote.id)->lines.size() == 3);
    CHECK(folder.find(quote.id)->lines[2].itemName == QStringLiteral("third thing"));
}

TEST_CASE("a change made elsewhere is taken over when nothing is typed, and said when something is")
{
    FolderBench bench;
    const Document quote = bench.newQuoteWithTwoLines();
    Document other = quote;
    other.title = QStringLiteral("Named elsewhere");
    child<QPlainTextEdit>(bench.window, "internalNotes")->setPlainText(QStringLiteral("mine"));
    other = bench.act(SaveDocument{other});
    bool stored = true;
    bench.editor().save([&](bool all) { stored = all; });
    bench.settleUntil([&] { return !bench.editor().isSaving(); });
    bench.settle();
    CHECK_FALSE(stored);
    CHECK_FALSE(bench.banner().isEmpty());
    CHECK(child<QPlainTextEdit>(bench.window, "internalNotes")->toPlainText() == QStringLiteral("mine"));
}

TEST_CASE("a call note that was not added is a draft, and stands in its field again")
{
    FolderBench bench;
    bench.run("call-note");
    const QString typed = QStringLiteral("Half a note");
    child<QPlainTextEdit>(bench.window, "callNoteText")->setPlainText(typed);
    bench.run("new-quote"); // another part
    CHECK(bench.ask(Folder{bench.booked.appointment.id}).notes.empty());
    QPointer<FolderWindow> window = bench.window;
    bench.window->close();
    REQUIRE(waitUntil([&] { return window.isNull(); }));
    CHECK(bench.ask(Folder{bench.booked.appointment.id}).notes.empty());

    bench.window = bench.folders->open(bench.booked.appointment.id);
    auto *text = child<QPlainTextEdit>(bench.window, "callNoteText");
    bench.settleUntil([&] { return text->toPlainText() == typed; });
    bench.run("call-note");
    child<QAbstractButton>(bench.window, "addCallNote")->click();
    bench.settleUntil([&] { return bench.ask(Folder{bench.booked.appointment.id}).notes.size() == 1; });
    bench.settle();
    CHECK(bench.ask(Drafts{}).empty());
}

TEST_CASE("a cell that is no value is not saved away, and the sentence stands below the lines")
{
    FolderBench bench;
    bench.newQuoteWithTwoLines();
    auto *grid = bench.editor().grid();
    auto *sentence = child<QLabel>(&bench.editor(), "cellProblem");
    CHECK(sentence->isHidden());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the cell that was open before
    grid->setCurrentIndex(bench.lines().index(0, LineTableModel::PriceColumn));
    static_cast<QAbstractItemView *>(grid)->edit(grid->currentIndex());
    auto *cell = child<QLineEdit>(grid->viewport(), "lineCellEditor");
    QTest::keyClicks(cell, QStringLiteral("abc"));
    bool stored = true;
    bench.window->leave([&](bool all) { stored = all; });
    bench.settle();
    CHECK_FALSE(stored);
    CHECK(cell->text() == QStringLiteral("abc"));
    CHECK_FALSE(sentence->isHidden());
    CHECK(bench.banner().contains(sentence->text()));
    QTest::keyClick(cell, Qt::Key_Escape);
    CHECK(sentence->isHidden());
    CHECK_FALSE(bench.editor().isDirty());
}

TEST_CASE("an edit that was taken back needs no saving")
{
    FolderBench bench;
    bench.newQuoteWithTwoLines();
    bench.lines().setData(bench.lines().index(0, LineTableModel::QuantityColumn), QStringLiteral("7"),
                          Qt::EditRole);
    CHECK(bench.text("saveState") == QStringLiteral("Not saved"));
    bench.lines().undo();
    CHECK(bench.text("saveState").isEmpty());
    CHECK_FALSE(bench.editor().isDirty());
    auto *notes = child<QPlainTextEdit>(bench.window, "internalNotes");
    notes->setPlainText(QStringLiteral("Gate code"));
    CHECK(bench.editor().isDirty());
    notes->clear();
    CHECK_FALSE(bench.editor().isDirty());
}
