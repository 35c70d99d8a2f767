// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "ui/shell/panelspage.h"
#include "ui/widgets/recordpanel.h"

namespace truckroll {

class ItemEditor;

/// The price book: items with their editor, tax rates, categories.
class CataloguePage : public PanelsPage
{
    Q_OBJECT

public:
    CataloguePage(Backend &backend, CommandCatalog &catalog, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("catalogue"); }
    QString title() const override { return tr("Catalogue"); }
    QString icon() const override { return QStringLiteral("catalogue"); }

    RecordPanelOf<Item> *items() const { return m_items; }
    RecordPanelOf<TaxRate> *taxRates() const { return m_taxRates; }
    RecordPanelOf<Category> *categories() const { return m_categories; }

protected:
    void readAll() override;
    void focusFirst() override;

private:
    RecordPanelOf<Item> *makeItemPanel();
    void readBook();
    void showBook(const PriceBook::Reply &book);

    std::shared_ptr<QString> m_currency = std::make_shared<QString>();
    ItemEditor *m_itemEditor = nullptr;
    RecordPanelOf<Item> *m_items;
    RecordPanelOf<TaxRate> *m_taxRates;
    RecordPanelOf<Category> *m_categories;
};

} // namespace truckroll
