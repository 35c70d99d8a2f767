// SPDX-License-Identifier: GPL-3.0-or-later
// Protects what undo and redo do and say while a folder is in front.
#include "tests/ui/folderbench.h"
#include "ui/folder/chainview.h"
#include <QStatusBar>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct UndoBench : FolderBench
{
    UndoBench()
    {
        backend().setReadingTime(std::chrono::milliseconds(0));
        showActive(*window);
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        auto *chain = child<ChainView>(window, "folderChain");
        chain->setFocus();
        QTest::keyClick(chain, Qt::Key(key), modifiers);
        settle();
    }
    QString told() { return child<Banner>(window, "folderBanner")->text(); }
    bool has(DocumentId document) { return ask(Folder{booked.appointment.id}).find(document) != nullptr; }
};

} // namespace

TEST_CASE("A document that is undone leaves the editor to what the list has chosen, and comes back with redo")
{
    UndoBench bench;
    const Document first = bench.newQuoteWithTwoLines();
    bench.run("duplicate");
    bench.settleUntil([&] { return !bench.editor().isNew() && bench.editor().stored().id != first.id; });
    const Document second = bench.editor().stored();
    const auto shows = [&](DocumentId document) {
        const ChainEntry *chosen = child<ChainView>(bench.window, "folderChain")->current();
        return bench.editor().stored().id == document && chosen && chosen->id == document.value();
    };
    const bool typed = GENERATE(false, true);
    INFO("lines were taken out: " << typed);
    if (typed)
        bench.lines().removeLines(0, 1);
    bench.press(Qt::Key_Z);
    bench.settleUntil([&] { return !bench.has(second.id); });
    bench.settleUntil([&] { return shows(first.id); });
    CHECK_FALSE(bench.editor().isDirty());
    bench.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    bench.settleUntil([&] { return shows(second.id); });
    CHECK(bench.editor().stored().lines.size() == 2);
    CHECK(bench.banner().isEmpty());
    CHECK(bench.told().isEmpty());
}

TEST_CASE("What was typed into a document that is undone is offered when it comes back")
{
    UndoBench bench;
    const Document quote = bench.newQuoteWithTwoLines();
    bench.typeLine(QStringLiteral("labor"), QStringLiteral("3"));
    REQUIRE(bench.editor().isDirty());
    bench.press(Qt::Key_Z);
    bench.settleUntil([&] { return bench.editor().isHidden(); }); // there is nothing in the folder any more
    CHECK_FALSE(bench.window->hasUnsavedText());
    bench.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    bench.settleUntil([&] { return bench.editor().stored().id == quote.id; });
    CHECK(bench.lines().lines().size() == 3);
    CHECK(bench.banner().contains("not saved"));
}

TEST_CASE("Undo that reaches another folder says so, and undo with nothing left says that")
{
    UndoBench bench;
    const auto other = bench.visit(bench.customer("Lakeside Diner"));
    bench.press(Qt::Key_Z);
    bench.settleUntil([&] { return bench.told().contains("another folder"); });
    CHECK(bench.told().contains("Undid"));
    bench.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    bench.settleUntil([&] { return bench.told().contains(other.appointment.number); });
    CHECK(bench.told().contains("Lakeside Diner"));
    while (bench.backend().history().canUndo()) {
        bench.press(Qt::Key_Z);
        bench.settle();
    }
    bench.press(Qt::Key_Z);
    CHECK(bench.window->statusBar()->currentMessage() == "There is nothing to undo.");
}

TEST_CASE("An undo that is refused is told in the folder in which it was asked for")
{
    UndoBench bench;
    const Document quote = bench.newQuoteWithTwoLines();
    bench.toInvoice();
    showActive(*bench.window);
    bench.press(Qt::Key_Z);
    bench.settleUntil([&] { return bench.told().contains("cannot be undone"); });
    const QString stop = bench.told();
    bench.press(Qt::Key_Z); // the quote, which was billed
    bench.settleUntil([&] { return !bench.told().isEmpty() && bench.told() != stop; });
    CHECK(child<Banner>(bench.window, "folderBanner")->tone() == Tone::Danger);
    CHECK(bench.has(quote.id));
}
