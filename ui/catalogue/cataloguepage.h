// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pricelevel.h"
#include "core/domain/queries.h"
#include "ui/catalogue/cataloguecolumns.h"
#include "ui/shell/panelspage.h"
#include "ui/widgets/recordpanel.h"

class QAction;

namespace truckroll {

class ItemEditor;

/// The price book: items with their editor, tax rates, categories.
class CataloguePage : public PanelsPage
{
    Q_OBJECT

public:
    CataloguePage(Backend &backend, CommandCatalog &catalog, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("catalogue"); }
    QString title() const override { return tr("Catalog"); }
    QString icon() const override { return QStringLiteral("catalogue"); }

    RecordPanelOf<Item> *items() const { return m_items; }
    RecordPanelOf<TaxRate> *taxRates() const { return m_taxRates; }
    RecordPanelOf<Category> *categories() const { return m_categories; }
    RecordPanelOf<PriceLevel> *priceLevels() const { return m_priceLevels; }
    bool showEntity(EntityKind kind, qint64 id) override;

protected:
    void readAll() override;
    void focusFirst() override;

private:
    RecordPanelOf<Item> *makeItemPanel();
    void readBook();
    void showBook(const PriceBook::Reply &book);
    void showAgain();
    void readStock();
    void readVendors();
    void readPriceLevels();
    void declareActs(CommandCatalog &catalog);
    QAction *addAct(CommandCatalog &catalog, const char *name, const QString &text, const QString &hint,
                    const char *pic, const char *key, std::function<void()> run);
    void showActs();
    void openStock();
    void changePrices();
    void importFile();

    std::shared_ptr<QString> m_currency = std::make_shared<QString>();
    std::shared_ptr<CatalogueGround> m_ground = std::make_shared<CatalogueGround>();
    QByteArray m_zone;
    std::vector<Vendor> m_vendors;
    QAction *m_stockAct = nullptr;
    QAction *m_pricesAct = nullptr;
    QAction *m_importAct = nullptr;
    ItemEditor *m_itemEditor = nullptr;
    RecordPanelOf<Item> *m_items;
    RecordPanelOf<TaxRate> *m_taxRates;
    RecordPanelOf<Category> *m_categories;
    RecordPanelOf<PriceLevel> *m_priceLevels;
};

} // namespace truckroll
