// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/cataloguepage.h"
#include "core/backend/backend.h"
#include "ui/catalogue/cataloguecolumns.h"
#include "ui/catalogue/categorypanel.h"
#include "ui/catalogue/itemeditor.h"
#include "ui/catalogue/taxratepanel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/tablepicker.h"

namespace truckroll {

CataloguePage::CataloguePage(Backend &backend, CommandCatalog &catalog, QWidget *parent)
    : PanelsPage(backend, parent), m_items(makeItemPanel()), m_taxRates(makeTaxRatePanel(backend, this)),
      m_categories(makeCategoryPanel(backend, this))
{
    addPanel(m_items, EntityKind::Item, QStringLiteral("catalogue"), tr("Items"));
    addPanel(m_taxRates, EntityKind::TaxRate, QStringLiteral("tax"), tr("Tax rates"));
    addPanel(m_categories, EntityKind::Category, QStringLiteral("tag"), tr("Categories"));
    begin(catalog, tr("New catalogue entry"),
          tr("Starts a new item, tax rate or category, as the page shows."));
    connect(&backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (isStarted() && (changes.touches(EntityKind::Item) || changes.touches(EntityKind::TaxRate) ||
                            changes.touches(EntityKind::Category)))
            readBook();
    });
}

RecordPanelOf<Item> *CataloguePage::makeItemPanel()
{
    const auto key = [](const Item &item) { return item.id.value(); };
    auto *rows = new RowsModel<Item>(itemColumns(m_currency, maySeeCost(backend())), key);
    rows->setFaded([](const Item &item) { return !item.active; });
    RecordPanel::Words words;
    words.icon = QStringLiteral("catalogue");
    words.nothingTitle = tr("No entry chosen");
    words.nothingText = tr("What the office sells: services, labor, parts, discounts and bundles of them.");
    words.newTitle = tr("New entry");
    words.whyReadOnly = tr("Your role may not %1.").arg(actionText(Action::ChangePriceBook));
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
    auto *panel =
        new RecordPanelOf<Item>(new TablePicker(rows, QStringLiteral("items"), backend().actor().name),
                                m_itemEditor, words, traits, this);
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
                      if (office)
                          *m_currency = office->currency;
                  }));
    readBook();
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
    m_items->setRecords(book.items);
    m_taxRates->setRecords(book.taxRates);
    m_categories->setRecords(book.categories);
}

} // namespace truckroll
