// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/stockacts.h"
#include "ui/models/tablemodel.h"
#include "ui/shell/page.h"
#include <map>

class QAction;
class QTabWidget;

namespace truckroll {

class Backend;
class CommandCatalog;
class DataTable;
class OrdersView;
class PanelActs;
class VendorPanel;

/// What the office buys: purchase orders, vendors with their orders, and what has to be bought again.
class PurchasingPage : public Page
{
    Q_OBJECT

public:
    PurchasingPage(Backend &backend, CommandCatalog &catalog, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("purchasing"); }
    QString title() const override { return tr("Purchasing"); }
    QString icon() const override { return QStringLiteral("purchasing"); }
    void activate() override;
    bool showEntity(EntityKind kind, qint64 id) override;
    bool showFiltered(const QString &filter) override;
    bool hasUnsavedText() const override;
    void saveText(std::function<void(bool)> done) override;

    OrdersView *orders() const { return m_orders; }
    VendorPanel *vendors() const { return m_vendors; }
    DataTable *reorder() const { return m_reorder; }

private:
    void declareCommands(CommandCatalog &catalog);
    void buildReorder();
    void listen();
    void readOffice();
    void readVendors();
    void focusList();
    void readReorder();
    void showReorderActs();
    void orderMissing();
    void showActions();

    Backend &m_backend;
    bool m_started = false;
    QByteArray m_zone;
    QString m_currency;
    QTabWidget *m_tabs;
    OrdersView *m_orders;
    VendorPanel *m_vendors;
    RowsModel<ReorderList::Row> *m_reorderRows;
    DataTable *m_reorder;
    PanelActs *m_panelActs = nullptr;
    std::map<QString, QAction *> m_actions;
};

} // namespace truckroll
