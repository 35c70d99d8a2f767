// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/cataloguepage.h"
#include "core/backend/backend.h"
#include "core/domain/priceacts.h"
#include "core/domain/purchasingacts.h"
#include "core/domain/stockacts.h"
#include "ui/catalogue/bulkpricedialog.h"
#include "ui/catalogue/cataloguecolumns.h"
#include "ui/catalogue/categorypanel.h"
#include "ui/catalogue/itemeditor.h"
#include "ui/catalogue/itemimportdialog.h"
#include "ui/catalogue/pricelevelpanel.h"
#include "ui/catalogue/stockdialog.h"
#include "ui/catalogue/taxratepanel.h"
#include "ui/shell/commandcatalog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/tablepicker.h"
#include <QToolButton>

namespace truckroll {

CataloguePage::CataloguePage(Backend &backend, CommandCatalog &catalog, QWidget *parent)
    : PanelsPage(backend, parent), m_items(makeItemPanel()), m_taxRates(makeTaxRatePanel(backend, this)),
      m_categories(makeCategoryPanel(backend, this)), m_priceLevels(makePriceLevelPanel(backend, this))
{
    addPanel(m_items, EntityKind::Item, QStringLiteral("catalogue"), tr("Items"));
    addPanel(m_priceLevels, EntityKind::PriceLevel, QStringLiteral("money"), tr("Price levels"));
    addPanel(m_taxRates, EntityKind::TaxRate, QStringLiteral("tax"), tr("Tax rates"));
    addPanel(m_categories, EntityKind::Category, QStringLiteral("tag"), tr("Categories"));
    begin(catalog, tr("New catalog entry"),
          tr("Starts a new item, tax rate or category, as the page shows."));
    declareActs(catalog);
    connect(&backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (isStarted() && (changes.touches(EntityKind::Stock) || changes.touches(EntityKind::Document)))
            readStock();
        if (isStarted() && changes.touches(EntityKind::Vendor))
            readVendors();
        if (isStarted() && changes.touches(EntityKind::PriceLevel))
            readPriceLevels();
        if (isStarted() && (changes.touches(EntityKind::Item) || changes.touches(EntityKind::TaxRate) ||
                            changes.touches(EntityKind::Category)))
            readBook();
    });
}

RecordPanelOf<Item> *CataloguePage::makeItemPanel()
{
    const auto key = [](const Item &item) { return item.id.value(); };
    auto *rows = new RowsModel<Item>(itemColumns(m_currency, maySeeCost(backend()), m_ground), key);
    rows->setFaded([](const Item &item) { return !item.active; });
    RecordPanel::Words words;
    words.icon = QStringLiteral("catalogue");
    words.nothingTitle = tr("No entry chosen");
    words.nothingText = tr("What the office sells: services, labor, parts, discounts and bundles of them.");
    words.newTitle = tr("New entry");
    words.whyReadOnly = backend().whyNot(Action::ChangePriceBook);
    RecordPanelOf<Item>::Traits traits;
    traits.key = key;
    traits.title = [](const Item &item) { return item.name; };
    traits.inUse = [](const Item &item) { return item.active; };
    traits.setInUse = [](Item &item, bool inUse) { item.active = inUse; };
    traits.copy = [](const Item &item) {
        Item copy = item;
        copy.id = {};
        copy.version = 0;
        copy.number.clear(); // used once
        copy.name = tr("%1 (copy)").arg(item.name);
        copy.active = true;
        return copy;
    };
    traits.listRows = [rows](std::vector<Item> items) { rows->setRows(std::move(items)); };
    m_itemEditor = new ItemEditor(backend());
    auto *picker = new TablePicker(rows, QStringLiteral("items"), backend().actor().name);
    picker->table()->view()->setSelectionMode(QAbstractItemView::ExtendedSelection); // prices of several
    auto *panel = new RecordPanelOf<Item>(picker, m_itemEditor, words, traits, this);
    panel->setObjectName(QStringLiteral("itemPanel"));
    panel->addInactiveBox(tr("Show those out of use"),
                          tr("Lists entries that are not offered any more as well."));
    panel->setSizes(700, 460);
    return panel;
}

void CataloguePage::focusFirst()
{
    m_items->picker()->focusSearch();
}

void CataloguePage::readAll()
{
    backend().ask(this, OfficeInfo{},
                  std::function<void(Result<OfficeInfo::Reply>)>([this](Result<OfficeInfo::Reply> office) {
                      if (!office)
                          return;
                      *m_currency = office->currency;
                      m_zone = office->zone;
                  }));
    readStock(); // before the book, whose rows show it
    readVendors();
    readBook();
    readPriceLevels();
}

void CataloguePage::readBook()
{
    backend().ask(this, PriceBook{},
                  std::function<void(Result<PriceBook::Reply>)>([this](Result<PriceBook::Reply> book) {
                      if (!book)
                          return banner()->showErrorAgain(book.error(), [this] { readBook(); });
                      banner()->clear();
                      showBook(*book);
                  }));
}

void CataloguePage::showBook(const PriceBook::Reply &book)
{
    m_itemEditor->setBook(book.items, *m_currency);
    static_cast<PriceLevelEditor *>(m_priceLevels->editor())->setBook(book.items, *m_currency);
    m_items->setRecords(book.items);
    m_taxRates->setRecords(book.taxRates);
    m_categories->setRecords(book.categories);
}

/// Rows that are there tell what was read beside them; before the book came there are none.
void CataloguePage::showAgain()
{
    if (!m_items->records().empty())
        m_items->setRecords(m_items->records());
}

void CataloguePage::readStock()
{
    backend().ask(this, StockLevels{},
                  std::function<void(Result<StockLevels::Reply>)>([this](Result<StockLevels::Reply> levels) {
                      if (!levels)
                          return;
                      m_ground->stock = std::move(*levels);
                      showAgain();
                      showActs();
                  }));
}

void CataloguePage::readVendors()
{
    backend().ask(this, Vendors{},
                  std::function<void(Result<Vendors::Reply>)>([this](Result<Vendors::Reply> vendors) {
                      if (!vendors)
                          return;
                      m_vendors = std::move(*vendors);
                      m_ground->vendors.clear();
                      for (const Vendor &vendor : m_vendors)
                          m_ground->vendors[vendor.id] = vendor.name;
                      m_itemEditor->setVendors(m_vendors);
                      showAgain();
                  }));
}

void CataloguePage::readPriceLevels()
{
    backend().ask(this, PriceLevels{},
                  std::function<void(Result<PriceLevels::Reply>)>([this](Result<PriceLevels::Reply> levels) {
                      if (levels)
                          m_priceLevels->setRecords(std::move(*levels));
                  }));
}

QAction *CataloguePage::addAct(CommandCatalog &catalog, const char *name, const QString &text,
                               const QString &hint, const char *pic, const char *key,
                               std::function<void()> run)
{
    CommandInfo info;
    info.id = id() + u'.' + QString::fromLatin1(name);
    info.text = text;
    info.hint = hint;
    info.icon = QString::fromLatin1(pic);
    info.keys = {QKeySequence(QString::fromLatin1(key))};
    info.inPalette = false;
    return catalog.add(info, this, std::move(run));
}

void CataloguePage::declareActs(CommandCatalog &catalog)
{
    m_stockAct = addAct(catalog, "stock", tr("Stock"),
                        tr("What is there of the item, every movement, and a count by hand."), "checklist",
                        "Ctrl+Shift+K", [this] { openStock(); });
    m_pricesAct = addAct(catalog, "prices", tr("Prices"), tr("Changes many prices at once, with a preview."),
                         "money", "Ctrl+Shift+M", [this] { changePrices(); });
    m_importAct = addAct(catalog, "import", tr("Import"),
                         tr("Adds and changes entries from a file of a spreadsheet, with a preview."),
                         "upload", "Ctrl+Shift+O", [this] { importFile(); });
    m_items->addActs({m_stockAct, m_pricesAct});
    auto *import = new QToolButton(m_items); // with the list: it is about no single entry
    import->setObjectName(QStringLiteral("importButton"));
    import->setDefaultAction(m_importAct);
    import->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    static_cast<TablePicker *>(m_items->picker())->table()->addTool(import);
    connect(m_items, &RecordPanel::stateChanged, this, &CataloguePage::showActs);
    showActs();
}

void CataloguePage::showActs()
{
    const Item *item = m_items->find(m_items->key());
    CommandCatalog::allow(m_stockAct, item && item->type == ItemType::Inventory,
                          tr("Choose an item of the type %1 first.").arg(itemTypeText(ItemType::Inventory)));
    const bool may = backend().may(Action::ChangePriceBook);
    CommandCatalog::allow(m_importAct, may, backend().whyNot(Action::ChangePriceBook));
    CommandCatalog::allow(m_pricesAct, may && !m_items->records().empty(),
                          may ? tr("There are no entries yet.") : backend().whyNot(Action::ChangePriceBook));
}

void CataloguePage::openStock()
{
    const Item *item = m_items->find(m_items->key());
    if (!item)
        return;
    auto *dialog = new StockDialog(backend(), *item, m_zone, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void CataloguePage::changePrices()
{
    m_items->saveText([this](bool stored) {
        if (!stored)
            return;
        const auto *picker = static_cast<TablePicker *>(m_items->picker());
        auto *dialog = new BulkPriceDialog(backend(), m_items->records(), m_vendors,
                                           picker->table()->selectedKeys(), *m_currency, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void CataloguePage::importFile()
{
    m_items->saveText([this](bool stored) {
        if (stored)
            importItems(
                this, backend(), m_items->records(), m_vendors,
                [this](const Error &error) { banner()->showError(error); },
                [this](int entries) {
                    banner()->show(Tone::Success, tr("%n entries imported.", nullptr, entries));
                });
    });
}

bool CataloguePage::showEntity(EntityKind kind, qint64 id)
{
    return PanelsPage::showEntity(kind == EntityKind::Stock ? EntityKind::Item : kind, id);
}

} // namespace truckroll
