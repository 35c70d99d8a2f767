// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/priceacts.h"
#include "tests/ui/officebench.h"
#include "ui/catalogue/bulkpricedialog.h"
#include "ui/catalogue/bundlepartsedit.h"
#include "ui/catalogue/cataloguepage.h"
#include "ui/catalogue/itemimportdialog.h"
#include "ui/catalogue/levelpricesedit.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/coloredit.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/form.h"
#include "ui/widgets/tablepicker.h"
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct CatalogueBench : OfficeBench
{
    CatalogueBench()
    {
        priceBook();
        page = std::make_unique<CataloguePage>(backend(), catalog());
        page->resize(1200, 800);
        page->show();
        page->activate();
        REQUIRE(waitUntil([&] { return page->items()->isOpen(); }));
        settle();
    }
    RecordPanelOf<Item> &items() { return *page->items(); }
    QTableView *view() { return static_cast<TablePicker *>(items().picker())->table()->view(); }
    int rows() { return view()->model()->rowCount(); }
    qint64 keyOf(const char *name)
    {
        for (const Item &item : ask(PriceBook{}).items)
            if (item.name == QString::fromLatin1(name))
                return item.id.value();
        return 0;
    }
    const Item stored(const char *name)
    {
        for (const Item &item : ask(PriceBook{}).items)
            if (item.name == QString::fromLatin1(name))
                return item;
        return {};
    }
    void showItem(const char *name)
    {
        items().showKey(keyOf(name));
        REQUIRE(waitUntil([&] { return items().key() == keyOf(name); }));
    }
    void run(const char *id)
    {
        auto *action = child<QAction>(page.get(), (QByteArray("catalogue.") + id).constData());
        INFO(id << ": " << action->toolTip().toStdString());
        REQUIRE(action->isEnabled());
        action->trigger();
        settle();
    }
    bool can(const char *id)
    {
        return child<QAction>(page.get(), (QByteArray("catalogue.") + id).constData())->isEnabled();
    }
    template <class Field>
    Field *field(const char *name)
    {
        return child<Field>(items().editor(), name);
    }
    void type(const char *name, const QString &text)
    {
        auto *line = field<QLineEdit>(name);
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
    }
    QString banner() { return items().editor()->banner()->text(); }

    std::unique_ptr<CataloguePage> page;
};

} // namespace

TEST_CASE("a new item is typed, saved and listed")
{
    CatalogueBench bench;
    bench.run("new");
    bench.type("itemName", QStringLiteral("Water filter"));
    bench.type("itemNumber", QStringLiteral("P-300"));
    bench.type("itemPrice", QStringLiteral("49.90"));
    bench.type("itemCost", QStringLiteral("20"));
    CHECK(child<QLabel>(bench.items().editor(), "itemMargin")->text().contains(QStringLiteral("$29.90")));
    bench.run("save");
    REQUIRE(waitUntil([&] { return bench.items().key() != 0; }));
    const Item stored = bench.stored("Water filter");
    CHECK(stored.price == UnitPrice::fromUnits(499000));
    CHECK(stored.number == QStringLiteral("P-300"));
    REQUIRE(waitUntil([&] { return bench.items().picker()->current() == stored.id.value(); }));
    CHECK_FALSE(bench.can("save"));
    bench.backend().undo();
    REQUIRE(waitUntil([&] { return bench.keyOf("Water filter") == 0; }));
}

TEST_CASE("an item that was half typed is not sold for nothing because the window was closed")
{
    CatalogueBench bench;
    bench.run("new");
    bench.type("itemName", QStringLiteral("Water filter"));
    std::optional<bool> stored;
    bench.page->saveText([&](bool all) { stored = all; }); // as closing the window does
    REQUIRE(waitUntil([&] { return stored.has_value(); }));
    CHECK_FALSE(*stored);
    CHECK(bench.keyOf("Water filter") == 0);
    CHECK(bench.field<QLineEdit>("itemName")->text() == QStringLiteral("Water filter"));
    CHECK(bench.items()
              .editor()
              ->form()
              ->problemOf(bench.field<QLineEdit>("itemPrice"))
              .contains(QStringLiteral("Type 0")));
    bench.type("itemPrice", QStringLiteral("0"));
    bench.run("save");
    REQUIRE(waitUntil([&] { return bench.keyOf("Water filter") != 0; }));
}

TEST_CASE("going on to another item saves the one that was typed into")
{
    CatalogueBench bench;
    bench.showItem("Connection hose 3/8");
    bench.type("itemName", QStringLiteral("Connection hose 3/8, long"));
    CHECK(bench.page->hasUnsavedText());
    bench.showItem("Labor, regular hours");
    CHECK(bench.keyOf("Connection hose 3/8, long") != 0);
    CHECK_FALSE(bench.page->hasUnsavedText());
}

TEST_CASE("what is wrong stands under its field, and the choice stays where the text is")
{
    CatalogueBench bench;
    bench.showItem("Kitchen tap, brushed steel");
    const qint64 tap = bench.items().key();
    bench.type("itemPrice", QStringLiteral("about 200"));
    CHECK(bench.page->hasUnsavedText());
    bench.items().showKey(bench.keyOf("Labor, regular hours"));
    bench.settle();
    CHECK(bench.items().key() == tap);
    CHECK(bench.items().picker()->current() == tap);
    Form *form = bench.items().editor()->form();
    CHECK_FALSE(form->problemOf(bench.field<QLineEdit>("itemPrice")).isEmpty());
    CHECK(bench.field<QLineEdit>("itemPrice")->text() == QStringLiteral("about 200"));
    bench.type("itemPrice", QStringLiteral("-5"));
    bench.run("save");
    CHECK(form->problemOf(bench.field<QLineEdit>("itemPrice")).contains(QStringLiteral("below zero")));
    bench.type("itemPrice", QStringLiteral("200"));
    CHECK(form->problemOf(bench.field<QLineEdit>("itemPrice")).isEmpty()); // corrected while typing
    bench.run("save");
    REQUIRE(
        waitUntil([&] { return bench.stored("Kitchen tap, brushed steel").price == UnitPrice::whole(200); }));
}

TEST_CASE("a full disk keeps what was typed into the catalogue")
{
    CatalogueBench bench;
    bench.showItem("Kitchen tap, brushed steel");
    bench.type("itemName", QStringLiteral("Kitchen tap, matt black"));
    bench.failWrites(true);
    bench.run("save");
    REQUIRE(waitUntil([&] { return !bench.banner().isEmpty(); }));
    CHECK(bench.field<QLineEdit>("itemName")->text() == QStringLiteral("Kitchen tap, matt black"));
    bench.failWrites(false);
    bench.run("save");
    REQUIRE(waitUntil([&] { return bench.keyOf("Kitchen tap, matt black") != 0; }));
    CHECK(bench.banner().isEmpty());
}

TEST_CASE("a change from elsewhere is shown, or announced over typed text")
{
    CatalogueBench bench;
    bench.showItem("Kitchen tap, brushed steel");
    Item other = bench.stored("Kitchen tap, brushed steel");
    other.description = QStringLiteral("From the command line");
    bench.act(SaveItem{other});
    REQUIRE(waitUntil(
        [&] { return bench.field<QPlainTextEdit>("itemDescription")->toPlainText() == other.description; }));

    bench.type("itemName", QStringLiteral("My own words"));
    other = bench.stored("Kitchen tap, brushed steel");
    other.price = UnitPrice::whole(250);
    bench.act(SaveItem{other});
    REQUIRE(waitUntil([&] { return bench.banner().contains(QStringLiteral("changed elsewhere")); }));
    CHECK(bench.field<QLineEdit>("itemName")->text() == QStringLiteral("My own words"));

    bench.run("save"); // with the version that was seen: a conflict
    REQUIRE(waitUntil([&] { return bench.items().editor()->banner()->tone() == Tone::Danger; }));
    CHECK(bench.field<QLineEdit>("itemName")->text() == QStringLiteral("My own words"));
    child<QPushButton>(bench.items().editor()->banner(), "bannerAction")->click();
    REQUIRE(waitUntil([&] {
        return bench.field<QLineEdit>("itemName")->text() == QStringLiteral("Kitchen tap, brushed steel");
    }));
    CHECK(bench.field<QLineEdit>("itemPrice")->text() == QStringLiteral("250.00"));
}

TEST_CASE("an item out of use is listed when it is asked for, and comes back")
{
    CatalogueBench bench;
    const int before = bench.rows();
    bench.showItem("Labor, regular hours");
    bench.run("use");
    REQUIRE(waitUntil([&] { return !bench.stored("Labor, regular hours").active; }));
    CHECK(child<QAction>(bench.page.get(), "catalogue.use")->text() == QStringLiteral("Put in use"));
    bench.showItem("Connection hose 3/8");
    CHECK(bench.rows() == before - 1);
    child<QCheckBox>(&bench.items(), "showInactive")->click();
    CHECK(bench.rows() == before);
    bench.showItem("Labor, regular hours");
    bench.run("use");
    REQUIRE(waitUntil([&] { return bench.stored("Labor, regular hours").active; }));
}

TEST_CASE("a part of a bundle stays in use, and the sentence says why")
{
    CatalogueBench bench;
    bench.showItem("Connection hose 3/8");
    bench.run("use");
    REQUIRE(waitUntil([&] { return !bench.banner().isEmpty(); }));
    CHECK(bench.stored("Connection hose 3/8").active);
    CHECK_FALSE(bench.page->hasUnsavedText()); // nothing lingers that nobody sees
}

TEST_CASE("a copy is a new item, with the name marked and the number left out")
{
    CatalogueBench bench;
    bench.showItem("Kitchen tap, brushed steel");
    bench.run("duplicate");
    CHECK(bench.items().isNew());
    CHECK(bench.field<QLineEdit>("itemNumber")->text().isEmpty());
    CHECK(bench.field<QLineEdit>("itemPrice")->text() == QStringLiteral("189.00"));
    bench.run("discard");
    CHECK_FALSE(bench.page->hasUnsavedText());
    CHECK(bench.ask(PriceBook{}).items.size() == 5);
}

TEST_CASE("a bundle is put together from the catalogue by the keyboard")
{
    CatalogueBench bench;
    bench.run("new");
    bench.type("itemName", QStringLiteral("Two taps"));
    auto *type = bench.field<QComboBox>("itemType");
    type->setCurrentIndex(type->findData(int(ItemType::Bundle)));
    CHECK_FALSE(bench.field<QLineEdit>("itemPrice")->isVisibleTo(bench.items().editor()));
    bench.run("save");
    auto *parts = bench.field<BundlePartsEdit>("itemParts");
    CHECK(bench.items().editor()->form()->problemOf(parts).contains(QStringLiteral("at least one")));

    QTableWidget *table = parts->table();
    const auto cell = [&] {
        return table->viewport()->findChild<QWidget *>(QStringLiteral("partCellEditor"));
    };
    const auto settled = [] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    const auto typeCell = [&](int row, int column, const char *text) {
        if (cell()) // the one that opened by itself after the last
            QTest::keyClick(cell(), Qt::Key_Escape);
        settled();
        table->setCurrentCell(row, column);
        table->editItem(table->item(row, column));
        REQUIRE(cell());
        QTest::keyClicks(cell(), QString::fromLatin1(text));
        QTest::keyClick(cell(), Qt::Key_Return);
        settled();
    };
    typeCell(0, 0, "kitchen tap");
    typeCell(0, 1, "2");
    typeCell(1, 0, "P-101");
    CHECK(parts->problem().isEmpty());
    REQUIRE(parts->parts().size() == 2);
    CHECK(
        child<QLabel>(parts, "bundleSum")->text().contains(QStringLiteral("$390.50"))); // 2 x 189.00 + 12.50
    table->setCurrentCell(1, 0);
    QTest::keyClick(table, Qt::Key_Up, Qt::AltModifier);
    bench.run("save");
    REQUIRE(waitUntil([&] { return bench.keyOf("Two taps") != 0; }));
    const Item bundle = bench.stored("Two taps");
    REQUIRE(bundle.parts.size() == 2);
    CHECK(bundle.parts[0].item == bench.stored("Connection hose 3/8").id);
    CHECK(bundle.parts[1].quantity == Quantity::whole(2));
}

TEST_CASE("a discount has a percentage or an amount, and keeps what its type does not show")
{
    CatalogueBench bench;
    bench.showItem("Loyal customer");
    CHECK_FALSE(bench.page->hasUnsavedText());
    CHECK(bench.field<QLineEdit>("itemPercent")->text() == QStringLiteral("10"));
    bench.type("itemPercent", QStringLiteral("120"));
    bench.run("save");
    CHECK(bench.items().editor()->form()->hasProblems());
    bench.type("itemPercent", QStringLiteral("12.5"));
    bench.run("save");
    REQUIRE(waitUntil([&] { return bench.stored("Loyal customer").percent == Percent::fromUnits(12500); }));
}

TEST_CASE("tax rates and categories are kept on the same page")
{
    CatalogueBench bench;
    auto *tabs = child<QTabWidget>(bench.page.get(), "catalogueTabs");
    tabs->setCurrentWidget(bench.page->taxRates());
    bench.run("new");
    auto *rates = bench.page->taxRates()->editor();
    QTest::keyClicks(child<QLineEdit>(rates, "taxRateName"), QStringLiteral("Chatham"));
    QTest::keyClicks(child<QLineEdit>(rates, "taxRatePercent"), QStringLiteral("7.75"));
    bench.run("save");
    REQUIRE(waitUntil([&] { return bench.ask(PriceBook{}).taxRates.size() == 2; }));

    tabs->setCurrentWidget(bench.page->categories());
    bench.run("new");
    auto *categories = bench.page->categories()->editor();
    QTest::keyClicks(child<QLineEdit>(categories, "categoryName"), QStringLiteral("Inspection"));
    bench.run("save");
    CHECK(categories->form()->hasProblems()); // no colour yet
    QTest::keyClick(child<ColorEdit>(categories, "categoryColor"), Qt::Key_Space);
    bench.run("save");
    REQUIRE(waitUntil([&] {
        const auto book = bench.ask(PriceBook{});
        return std::any_of(book.categories.begin(), book.categories.end(), [](const Category &category) {
            return category.name == QStringLiteral("Inspection") &&
                   category.color == ColorEdit::swatches().first();
        });
    }));
}

TEST_CASE("text that was not saved is offered at the next start")
{
    CatalogueBench bench;
    const qint64 tap = bench.keyOf("Kitchen tap, brushed steel");
    bench.act(KeepDraft{QStringLiteral("item:%1").arg(tap),
                        QStringLiteral("{\"itemName\":\"Half typed\",\"itemPrice\":\"1x\"}")});
    CataloguePage again(bench.backend(), bench.catalog());
    again.activate();
    REQUIRE(waitUntil([&] { return again.items()->isOpen(); }));
    again.items()->showKey(tap);
    CHECK(child<QLineEdit>(again.items()->editor(), "itemName")->text() == QStringLiteral("Half typed"));
    CHECK(child<QLineEdit>(again.items()->editor(), "itemPrice")->text() == QStringLiteral("1x"));
    CHECK(again.items()->editor()->banner()->text().contains(QStringLiteral("not saved last time")));
    CHECK(again.hasUnsavedText());
    child<QPushButton>(again.items()->editor()->banner(), "bannerAction")->click();
    CHECK_FALSE(again.hasUnsavedText());
}

TEST_CASE("Prices of a level are written in the office's currency, also the one just typed")
{
    CatalogueBench bench;
    PriceLevel trade;
    trade.name = QStringLiteral("Trade");
    trade.prices = {{ItemId(bench.keyOf("Connection hose 3/8")), UnitPrice::whole(50)}};
    const PriceLevel kept = bench.act(SavePriceLevel{trade});
    bench.settle();
    RecordPanelOf<PriceLevel> &levels = *bench.page->priceLevels();
    levels.showKey(kept.id.value());
    auto *prices = child<LevelPricesEdit>(levels.editor(), "priceLevelPrices");
    REQUIRE(waitUntil([&] { return prices->table()->rowCount() == 1; }));
    QTableWidgetItem *own = prices->table()->item(0, 2);
    CHECK(own->text() == QStringLiteral("$50.00"));
    own->setText(QStringLiteral("47.5"));
    CHECK(own->text() == QStringLiteral("$47.50"));
    CHECK(prices->prices().front().price == UnitPrice::fromUnits(475000));
    own->setText(QStringLiteral("much"));
    CHECK(prices->problem().contains(QStringLiteral("no amount")));
}

TEST_CASE("a dispatcher reads the catalogue and is told why it cannot be changed")
{
    CatalogueBench bench;
    SaveUser save;
    save.user.name = QStringLiteral("Dora");
    save.user.role = Role::Dispatcher;
    save.password = QStringLiteral("kettle");
    bench.act(save);
    bool in = false;
    QObject receiver;
    bench.backend().signIn(QStringLiteral("Dora"), QStringLiteral("kettle"), &receiver,
                           [&](const Done &done) {
                               REQUIRE(done);
                               in = true;
                           });
    REQUIRE(waitUntil([&] { return in; }));
    bench.showItem("Kitchen tap, brushed steel");
    CHECK_FALSE(bench.can("new"));
    CHECK_FALSE(bench.can("use"));
    CHECK(child<QAction>(bench.page.get(), "catalogue.new")->toolTip().contains(QStringLiteral("may not")));
    CHECK_FALSE(bench.field<QLineEdit>("itemName")->isEnabled());
    CHECK(child<QLabel>(&bench.items(), "readOnlyReason")->text().contains(QStringLiteral("may not")));
    CHECK_FALSE(bench.page->hasUnsavedText());
}

TEST_CASE("The prices of the entries that were chosen in the list are changed, no others")
{
    CatalogueBench bench;
    REQUIRE(bench.rows() > 2);
    bench.view()->setFocus();
    bench.view()->selectRow(0);
    QTest::keyClick(bench.view(), Qt::Key_Down, Qt::ShiftModifier);
    bench.settle();
    CHECK(bench.view()->selectionModel()->selectedRows().size() == 2);
    bench.run("prices");
    REQUIRE(waitUntil([&] { return bench.page->findChild<BulkPriceDialog *>(); }));
    auto *dialog = bench.page->findChild<BulkPriceDialog *>();
    CHECK(child<QComboBox>(dialog, "whichEntries")->currentText() == QStringLiteral("The 2 chosen"));
    child<QLineEdit>(dialog, "byPercent")->setText(QStringLiteral("10"));
    CHECK(dialog->plan().size() <= 2);
    CHECK_FALSE(dialog->plan().empty());
}

TEST_CASE(
    "An item that search or filters take out of the list is not shown beside it, unless it is typed into")
{
    CatalogueBench bench;
    const qint64 first = bench.items().key();
    auto *search = child<QLineEdit>(bench.items().picker(), "tableSearch");
    const auto look = [&](const QString &text) {
        search->setText(text);
        QTest::keyClick(search, Qt::Key_Return);
        bench.settle();
    };
    const auto *model = static_cast<const TableModel *>(bench.view()->model());
    const QString other = model->text(bench.rows() - 1, model->columnOf(QStringLiteral("name")));
    look(other);
    CHECK(bench.items().key() != first);
    CHECK(model->rowOf(bench.items().key()) >= 0);
    look(QStringLiteral("unicorn"));
    CHECK_FALSE(bench.items().isOpen());
    look({});
    CHECK(bench.items().isOpen());
    bench.type("itemName", QStringLiteral("Half typed"));
    look(QStringLiteral("unicorn"));
    CHECK(bench.items().hasUnsavedText());
    CHECK(bench.field<QLineEdit>("itemName")->text() == QStringLiteral("Half typed"));
}

TEST_CASE("A search in the catalogue that finds nothing says so")
{
    CatalogueBench bench;
    auto *note = child<QLabel>(bench.view(), "emptyNote");
    auto *search = child<QLineEdit>(bench.items().picker(), "tableSearch");
    CHECK_FALSE(note->isVisible());
    QTest::keyClicks(search, QStringLiteral("unicorn"));
    QTest::keyClick(search, Qt::Key_Return);
    CHECK(note->isVisible());
    CHECK(note->text().contains(QStringLiteral("“unicorn”")));
    QTest::keyClick(search, Qt::Key_Escape);
    CHECK_FALSE(note->isVisible());
}

TEST_CASE("A file of entries is shown row by row before it is imported, and one undo takes all of it back")
{
    CatalogueBench bench;
    const size_t before = bench.ask(PriceBook{}).items.size();
    const Item known = bench.ask(PriceBook{}).items.front();
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("book.csv")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("name,type,price\nPump,part,120\nHose,gadget,1\n" + known.name.toUtf8() + ",,123.45\n");
    file.close();
    child<QAction>(bench.page.get(), "catalogue.import")->trigger();
    auto *chooser = child<QFileDialog>(bench.page.get(), "itemFile");
    emit chooser->fileSelected(file.fileName());
    chooser->reject();
    auto *dialog = child<ItemImportDialog>(bench.page.get(), "itemImportDialog");
    auto *rows = child<QTableWidget>(dialog, "importRows");
    REQUIRE(rows->rowCount() == 3);
    CHECK(rows->item(0, 2)->text() == QStringLiteral("Hose")); // what is wrong comes first
    CHECK(rows->item(0, 3)->text().contains(QStringLiteral("gadget")));
    CHECK(rows->item(1, 3)->text().contains(QStringLiteral("123.45")));
    CHECK(child<QLabel>(dialog, "importSum")->text() ==
          QStringLiteral("1 added, 1 changed, 0 the same, 1 left out"));
    QTest::mouseClick(child<QAbstractButton>(dialog, "importItems"), Qt::LeftButton);
    REQUIRE(waitUntil([&] { return bench.ask(PriceBook{}).items.size() == before + 1; }));
    bench.settle();
    CHECK(bench.stored("Pump").price == UnitPrice::whole(120));
    bench.backend().undo();
    bench.settle();
    CHECK(bench.ask(PriceBook{}).items.size() == before);
    CHECK(bench.ask(PriceBook{}).items.front().price == known.price);
}

TEST_CASE("A file that is no price book is refused with a sentence, and nothing is opened")
{
    CatalogueBench bench;
    child<QAction>(bench.page.get(), "catalogue.import")->trigger();
    auto *chooser = child<QFileDialog>(bench.page.get(), "itemFile");
    emit chooser->fileSelected(QStringLiteral("/nowhere/book.csv"));
    chooser->reject();
    CHECK(bench.page->findChild<ItemImportDialog *>() == nullptr);
    CHECK(bench.page->findChild<Banner *>()->isShown());
}
