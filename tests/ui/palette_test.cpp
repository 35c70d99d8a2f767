// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shellbench.h"
#include "ui/shell/palette.h"
#include <QListView>
#include <QSignalSpy>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct PaletteBench : ShellBench
{
    PaletteBench()
    {
        visit(customer());
        open();
        action("app.palette")->trigger();
        palette = child<Palette>(&window(), "palette");
        text = child<QLineEdit>(palette, "paletteText");
        list = child<QListView>(palette, "paletteList");
    }
    const PaletteEntry &chosen() { return palette->model().at(list->currentIndex().row()); }
    const PaletteEntry *find(PaletteEntry::Kind kind, const QString &part)
    {
        for (int row = 0; row < palette->model().rowCount(); ++row) {
            const PaletteEntry &entry = palette->model().at(row);
            if (entry.kind == kind && entry.title.contains(part))
                return &entry;
        }
        return nullptr;
    }
    void type(const char *words)
    {
        text->selectAll();
        QTest::keyClicks(text, QString::fromUtf8(words));
    }
    void press(Qt::Key key) { QTest::keyClick(text, key); }

    Palette *palette = nullptr;
    QLineEdit *text = nullptr;
    QListView *list = nullptr;
};

using Kind = PaletteEntry::Kind;

} // namespace

TEST_CASE(
    "The palette opens by key, lists pages and actions with their keys, and Escape leaves all as it was")
{
    PaletteBench bench;
    CHECK(bench.palette->isVisible());
    CHECK(bench.text->hasFocus());
    REQUIRE(bench.find(Kind::Page, QStringLiteral("Customers")));
    CHECK(bench.find(Kind::Page, QStringLiteral("Customers"))->key ==
          QKeySequence(QStringLiteral("Ctrl+2")).toString(QKeySequence::NativeText));
    const PaletteEntry *go = bench.find(Kind::Command, QStringLiteral("Begin in customers"));
    REQUIRE(go);
    CHECK(go->key == QKeySequence(QStringLiteral("Ctrl+N")).toString(QKeySequence::NativeText));
    bench.press(Qt::Key_Escape);
    CHECK_FALSE(bench.palette->isVisible());
    CHECK(bench.window().currentPage() == QStringLiteral("board"));
}

TEST_CASE("An action is found by its words and done on its page")
{
    PaletteBench bench;
    bench.type("begin cust");
    CHECK(bench.chosen().title == QStringLiteral("Begin in customers"));
    bench.press(Qt::Key_Return);
    CHECK(bench.window().currentPage() == QStringLiteral("customers"));
    CHECK(bench.page("customers")->ran == 1);
    CHECK_FALSE(bench.palette->isVisible());
}

TEST_CASE("Customers are found by name and by phone, folders by number")
{
    PaletteBench bench;
    QSignalSpy record(&bench.window(), &MainWindow::recordRequested);
    bench.type("kline");
    REQUIRE(waitUntil([&] { return bench.find(Kind::Record, QStringLiteral("Kline Bakery")); }));
    bench.type("217 555 0144");
    REQUIRE(waitUntil([&] { return bench.find(Kind::Record, QStringLiteral("Kline Bakery")); }));
    bench.type("kline bak");
    REQUIRE(waitUntil([&] {
        return bench.find(Kind::Record, QStringLiteral("Kline Bakery")) &&
               bench.chosen().kind == Kind::Record;
    }));
    const EntityKind kind = bench.chosen().entity;
    bench.press(Qt::Key_Return);
    if (kind == EntityKind::Customer)
        CHECK(bench.page("customers")->shown.size() == 1);
    else
        CHECK(record.size() == 1);
}

TEST_CASE("A customer's name and Enter lead to the customer, also when the last act bears that name")
{
    PaletteBench bench;
    bench.press(Qt::Key_Escape);
    bench.customer(QStringLiteral("Oak School"));
    bench.settle();
    bench.action("app.palette")->trigger();
    bench.type("oak");
    REQUIRE(waitUntil([&] { return bench.find(Kind::Record, QStringLiteral("Oak School")); }));
    CHECK(bench.chosen().kind == Kind::Record);
    const PaletteEntry *undo = bench.find(Kind::Command, QStringLiteral("Oak School"));
    REQUIRE(undo); // further down it is offered
    CHECK(undo->title.startsWith(QStringLiteral("Undo")));
    bench.type("undo");
    REQUIRE(waitUntil([&] { return bench.chosen().kind == Kind::Command; }));
    CHECK(bench.chosen().title.startsWith(QStringLiteral("Undo")));
}

TEST_CASE("Called in another window, the palette stands there and knows what can be done there")
{
    PaletteBench bench;
    bench.press(Qt::Key_Escape);
    auto folder = std::make_unique<QMainWindow>();
    folder->resize(900, 700);
    int saved = 0;
    CommandInfo info;
    info.id = QStringLiteral("folder.shred");
    info.text = QStringLiteral("Shred the paper");
    info.hint = QStringLiteral("Shreds it.");
    bench.catalog().add(info, folder.get(), [&] { ++saved; });
    showActive(*folder);
    bench.action("app.palette")->trigger();
    CHECK(bench.palette->parentWidget() == folder.get());
    bench.type("shred");
    bench.press(Qt::Key_Return);
    CHECK(saved == 1);
    CHECK(bench.palette->parentWidget() == &bench.window());

    bench.action("app.palette")->trigger();
    folder.reset(); // takes its children with it, but not the palette
    bench.action("app.palette")->trigger();
    CHECK(bench.palette->isVisible());
    bench.type("shred");
    CHECK_FALSE(bench.find(Kind::Command, QStringLiteral("Shred the paper")));
}

TEST_CASE("When nothing fits, that is said")
{
    PaletteBench bench;
    bench.type("qqqxyz");
    auto *nothing = child<QLabel>(bench.palette, "paletteNothing");
    REQUIRE(waitUntil([&] { return nothing->text().contains(QStringLiteral("qqqxyz")); }));
    CHECK(nothing->isVisible());
    CHECK_FALSE(bench.list->isVisible());
    bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Return);
    CHECK(bench.palette->isVisible());
}

TEST_CASE("A time that is typed leads the board there")
{
    PaletteBench bench;
    bench.type("tue 14:00");
    REQUIRE(bench.chosen().kind == Kind::Time);
    CHECK(bench.chosen().day == QDate(2026, 3, 3));
    bench.press(Qt::Key_Return);
    CHECK(bench.page("board")->shown.last() == QStringLiteral("time 2026-03-03 840"));
}

TEST_CASE("Arrows go over headings, and stop at the ends")
{
    PaletteBench bench;
    const int first = bench.list->currentIndex().row();
    bench.press(Qt::Key_Up);
    CHECK(bench.list->currentIndex().row() == first);
    for (int i = 0; i < bench.palette->model().rowCount() + 3; ++i) {
        bench.press(Qt::Key_Down);
        CHECK(bench.chosen().kind != Kind::Heading);
    }
    CHECK(bench.list->currentIndex().row() == bench.palette->model().rowCount() - 1);
    bench.press(Qt::Key_PageUp);
    CHECK(bench.list->currentIndex().row() < bench.palette->model().rowCount() - 1);
}

TEST_CASE("What cannot be done now is shown with the reason and does nothing")
{
    PaletteBench bench;
    bench.press(Qt::Key_Escape);
    bench.settle();
    QSignalSpy undone(&bench.backend(), &Backend::said);
    bench.action("app.palette")->trigger();
    bench.type("redo");
    const PaletteEntry *redo = bench.find(Kind::Command, QStringLiteral("Redo"));
    REQUIRE(redo);
    CHECK_FALSE(redo->enabled);
    CHECK(redo->detail == QStringLiteral("There is nothing to redo."));
    while (bench.chosen().id != QStringLiteral("app.redo") &&
           bench.palette->model().nextFrom(bench.list->currentIndex().row(), 1) >= 0)
        bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Return);
    CHECK(bench.palette->isVisible());
    CHECK(undone.size() == 0);
}
