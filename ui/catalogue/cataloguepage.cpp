// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/cataloguepage.h"
#include "core/backend/backend.h"
#include "ui/catalogue/cataloguecolumns.h"
#include "ui/catalogue/categorypanel.h"
#include "ui/catalogue/itemeditor.h"
#include "ui/catalogue/taxratepanel.h"
#include "ui/shell/commandcatalog.h"
#include "ui/shell/panelacts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tablepicker.h"
#include <QTabWidget>
#include <QVBoxLayout>

namespace truckroll {

CataloguePage::CataloguePage(Backend &backend, CommandCatalog &catalog, QWidget *parent)
    : Page(parent), m_backend(backend), m_banner(new Banner(this)), m_tabs(new QTabWidget(this)),
      m_items(makeItemPanel()), m_taxRates(makeTaxRatePanel(backend, this)),
      m_categories(makeCategoryPanel(backend, this))
{
    setObjectName(QStringLiteral("cataloguePage"));
    catalog.setContextTitle(id(), title());
    m_acts = new PanelActs(
        catalog, *this,
        {tr("New catalogue entry"), tr("Starts a new item, tax rate or category, as the page shows.")},
        [this] { return currentPanel(); });
    build();
    listen();
    m_acts->show();
}

RecordPanelOf<Item> *CataloguePage::makeItemPanel()
{
    const auto key = [](const Item &item) { return item.id.value(); };
    auto *rows = new RowsModel<Item>(itemColumns(m_currency, maySeeCost(m_backend)), key);
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
    m_itemEditor = new ItemEditor(m_backend);
    auto *panel =
        new RecordPanelOf<Item>(new TablePicker(rows, QStringLiteral("items"), m_backend.actor().name),
                                m_itemEditor, words, traits, this);
    panel->setObjectName(QStringLiteral("itemPanel"));
    panel->addInactiveBox(tr("Show those out of use"),
                          tr("Lists entries that are not offered any more as well."));
    panel->setSizes(700, 460);
    return panel;
}

void CataloguePage::build()
{
    m_tabs->setDocumentMode(true);
    m_tabs->setObjectName(QStringLiteral("catalogueTabs"));
    m_tabs->addTab(m_items, icons::get(QStringLiteral("catalogue")), tr("Items"));
    m_tabs->addTab(m_taxRates, icons::get(QStringLiteral("tax")), tr("Tax rates"));
    m_tabs->addTab(m_categories, icons::get(QStringLiteral("tag")), tr("Categories"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_banner);
    all->addWidget(m_tabs);
}

void CataloguePage::listen()
{
    for (RecordPanel *panel : panels()) {
        m_acts->serve(panel);
        connect(panel, &RecordPanel::reloadRequested, this, &CataloguePage::read);
        panel->emptyState()->addAction(tr("New"), tr("Starts a new one (Ctrl+N)."),
                                       std::function<void()>([panel] { panel->startNew(); }));
    }
    connect(m_tabs, &QTabWidget::currentChanged, m_acts, &PanelActs::show);
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (m_started && (changes.touches(EntityKind::Item) || changes.touches(EntityKind::TaxRate) ||
                          changes.touches(EntityKind::Category)))
            read();
    });
    connect(&m_backend, &Backend::actorChanged, this, [this] {
        for (RecordPanel *panel : panels())
            panel->readPermission();
        m_acts->show();
    });
}

std::vector<RecordPanel *> CataloguePage::panels() const
{
    return {m_items, m_taxRates, m_categories};
}

RecordPanel *CataloguePage::currentPanel() const
{
    return panels()[size_t(std::max(0, m_tabs->currentIndex()))];
}

void CataloguePage::activate()
{
    if (std::exchange(m_started, true))
        return;
    readCurrency();
    m_backend.ask(
        this, Drafts{}, std::function<void(Result<Drafts::Reply>)>([this](Result<Drafts::Reply> drafts) {
            const auto texts =
                std::make_shared<std::map<QString, QString>>(drafts ? std::move(*drafts) : Drafts::Reply());
            for (RecordPanel *panel : panels())
                panel->setDrafts(texts);
            read();
        }));
    m_items->picker()->focusSearch();
}

void CataloguePage::readCurrency()
{
    m_backend.ask(this, OfficeInfo{},
                  std::function<void(Result<OfficeInfo::Reply>)>([this](Result<OfficeInfo::Reply> office) {
                      if (office)
                          *m_currency = office->currency;
                  }));
}

void CataloguePage::read()
{
    m_backend.ask(this, PriceBook{},
                  std::function<void(Result<PriceBook::Reply>)>([this](Result<PriceBook::Reply> book) {
                      if (!book)
                          return m_banner->showError(book.error(), tr("Try again"), [this] { read(); });
                      m_banner->clear();
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

bool CataloguePage::showEntity(EntityKind kind, qint64 id)
{
    RecordPanel *panel = kind == EntityKind::Item       ? static_cast<RecordPanel *>(m_items)
                         : kind == EntityKind::TaxRate  ? static_cast<RecordPanel *>(m_taxRates)
                         : kind == EntityKind::Category ? static_cast<RecordPanel *>(m_categories)
                                                        : nullptr;
    if (!panel)
        return false;
    m_tabs->setCurrentWidget(panel);
    panel->showKey(id);
    return true;
}

bool CataloguePage::hasUnsavedText() const
{
    const auto all = panels();
    return std::any_of(all.begin(), all.end(),
                       [](const RecordPanel *panel) { return panel->hasUnsavedText(); });
}

void CataloguePage::saveText(std::function<void(bool)> done)
{
    RecordPanel::saveTexts(panels(), done);
}

} // namespace truckroll
