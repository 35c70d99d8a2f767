// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "ui/shell/page.h"
#include "ui/widgets/recordpanel.h"

class QTabWidget;

namespace truckroll {

class Backend;
class Banner;
class ItemEditor;
class PanelActs;

/// The price book: items with their editor, tax rates, categories.
class CataloguePage : public Page
{
    Q_OBJECT

public:
    CataloguePage(Backend &backend, CommandCatalog &catalog, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("catalogue"); }
    QString title() const override { return tr("Catalogue"); }
    QString icon() const override { return QStringLiteral("catalogue"); }
    void activate() override;
    bool showEntity(EntityKind kind, qint64 id) override;
    bool hasUnsavedText() const override;
    void saveText(std::function<void(bool)> done) override;

    RecordPanelOf<Item> *items() const { return m_items; }
    RecordPanelOf<TaxRate> *taxRates() const { return m_taxRates; }
    RecordPanelOf<Category> *categories() const { return m_categories; }

private:
    RecordPanelOf<Item> *makeItemPanel();
    RecordPanel *currentPanel() const;
    std::vector<RecordPanel *> panels() const;
    void build();
    void listen();
    void read();
    void readCurrency();
    void showBook(const PriceBook::Reply &book);

    Backend &m_backend;
    std::shared_ptr<QString> m_currency = std::make_shared<QString>();
    bool m_started = false;
    Banner *m_banner;
    QTabWidget *m_tabs;
    ItemEditor *m_itemEditor = nullptr;
    RecordPanelOf<Item> *m_items;
    RecordPanelOf<TaxRate> *m_taxRates;
    RecordPanelOf<Category> *m_categories;
    PanelActs *m_acts;
};

} // namespace truckroll
