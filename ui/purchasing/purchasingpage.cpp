// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchasing/purchasingpage.h"
#include "core/backend/backend.h"
#include "core/domain/boardsettings.h"
#include "ui/documents/documentcontext.h"
#include "ui/mail/maildialog.h"
#include "ui/purchasing/orderpartsdialog.h"
#include "ui/purchasing/ordersview.h"
#include "ui/purchasing/purchasecolumns.h"
#include "ui/purchasing/vendorpanel.h"
#include "ui/shell/commandcatalog.h"
#include "ui/shell/panelacts.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace truckroll {

PurchasingPage::PurchasingPage(Backend &backend, CommandCatalog &catalog, QWidget *parent)
    : Page(parent), m_backend(backend), m_tabs(new QTabWidget(this)),
      m_orders(new OrdersView(backend, m_tabs)), m_vendors(VendorPanel::make(backend, m_tabs)),
      m_reorderRows(new RowsModel<ReorderList::Row>(
          reorderColumns(), [](const ReorderList::Row &row) { return row.item.value(); }, this)),
      m_reorder(new DataTable(*m_reorderRows, QStringLiteral("reorder"), backend.actor().name, m_tabs))
{
    setObjectName(QStringLiteral("purchasingPage"));
    m_tabs->setObjectName(QStringLiteral("purchasingTabs"));
    m_tabs->setDocumentMode(true);
    buildReorder();
    m_tabs->addTab(m_orders, icons::get(QStringLiteral("purchaseorder")), tr("Orders"));
    m_tabs->addTab(m_vendors, icons::get(QStringLiteral("vendor")), tr("Vendors"));
    m_tabs->addTab(m_reorder, icons::get(QStringLiteral("refresh")), tr("To reorder"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_tabs);
    declareCommands(catalog);
    listen();
    showActions();
}

void PurchasingPage::buildReorder()
{
    m_reorderRows->setParent(m_reorder);
    m_reorder->setObjectName(QStringLiteral("reorderTable"));
    m_reorder->layout()->setContentsMargins(space::l, space::m, space::l, space::m);
    m_reorder->view()->setAccessibleName(tr("Items to reorder"));
    m_reorder->setEmptyState(new EmptyState(
        QStringLiteral("check-circle"), tr("Nothing has to be reordered"),
        tr("Items of which less is there and on its way than their “reorder at” says are listed here, "
           "with who sells them and which work orders need them."),
        m_reorder));
    connect(m_reorder, &DataTable::activated, this,
            [this](qint64 id) { emit openRequested(EntityKind::Item, id); });
    connect(m_reorder, &DataTable::said, this, &Page::said);
}

void PurchasingPage::declareCommands(CommandCatalog &catalog)
{
    catalog.setContextTitle(id(), title());
    const auto add = [&](const char *name, const QString &text, const QString &hint, const char *pic,
                         const char *key, std::function<void()> run) {
        CommandInfo info;
        info.id = id() + u'.' + QString::fromLatin1(name);
        info.text = text;
        info.hint = hint;
        info.icon = QString::fromLatin1(pic);
        info.keys = {QKeySequence(QString::fromLatin1(key))};
        info.inPalette = false;
        m_actions[QString::fromLatin1(name)] = catalog.add(info, this, std::move(run));
    };
    add("open", tr("Open"), tr("Opens the folder at this order."), "folder", "Ctrl+O", [this] {
        for (const PurchaseRow *row : m_orders->selected())
            emit openRequested(EntityKind::Document, row->id.value());
    });
    add("receive", tr("Receive"), tr("Takes down what came on the chosen order."), "check-circle",
        "Ctrl+Shift+J", [this] { m_orders->receiveSelected(); });
    add("preview", tr("Preview"), tr("Shows the chosen orders as they will be printed."), "eye", "Ctrl+P",
        [this] { m_orders->print(true); });
    add("print", tr("Print"), tr("Prints the chosen orders in one job."), "print", "Ctrl+Shift+P",
        [this] { m_orders->print(false); });
    add("mail", tr("E-mail"), tr("Sends the chosen order to its vendor."), "mail", "Ctrl+Shift+M", [this] {
        if (const auto rows = m_orders->selected(); rows.size() == 1)
            mailDocument(this, m_backend, rows.front()->id);
    });
    add("order-missing", tr("Order what is missing"),
        tr("Orders the chosen items, or all that are listed, from their vendors."), "purchaseorder",
        "Ctrl+Shift+O", [this] { orderMissing(); });
    auto *missing = new QToolButton(this);
    missing->setDefaultAction(m_actions.at(QStringLiteral("order-missing")));
    missing->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_reorder->addTool(missing);
    m_orders->addActs({m_actions.at(QStringLiteral("receive")), m_actions.at(QStringLiteral("preview")),
                       m_actions.at(QStringLiteral("print")), m_actions.at(QStringLiteral("mail"))});
    m_panelActs = new PanelActs(
        catalog, *this, {tr("New vendor"), tr("Starts a vendor whom parts are bought from.")},
        [this]() -> RecordPanel * { return m_tabs->currentWidget() == m_vendors ? m_vendors : nullptr; });
    m_panelActs->serve(m_vendors);
    m_vendors->emptyState()->addAction(tr("New"), tr("Starts a new one (Ctrl+N)."),
                                       std::function<void()>([this] { m_vendors->startNew(); }));
}

void PurchasingPage::listen()
{
    connect(m_orders, &OrdersView::openRequested, this,
            [this](DocumentId order) { emit openRequested(EntityKind::Document, order.value()); });
    connect(m_orders, &OrdersView::selectionChanged, this, &PurchasingPage::showActions);
    connect(m_orders, &OrdersView::said, this, &Page::said);
    connect(m_vendors, &VendorPanel::orderRequested, this,
            [this](DocumentId order) { emit openRequested(EntityKind::Document, order.value()); });
    connect(m_vendors, &RecordPanel::reloadRequested, this, &PurchasingPage::readVendors);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (!m_tabs->tabBar()->hasFocus()) // keys of the page act where the page has the keyboard
            focusList();
        showActions();
        m_panelActs->show();
    });
    connect(&m_backend, &Backend::actorChanged, this, [this] {
        m_vendors->readPermission();
        m_panelActs->show();
        showActions();
    });
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (!m_started)
            return;
        if (changes.touches(EntityKind::Vendor))
            readVendors();
        if (changes.touches(EntityKind::Document) || changes.touches(EntityKind::Vendor) ||
            changes.touches(EntityKind::Customer)) {
            m_orders->read();
            m_vendors->readOrders();
        }
        if (changes.touches(EntityKind::Stock) || changes.touches(EntityKind::Item) ||
            changes.touches(EntityKind::Document))
            readReorder();
    });
}

void PurchasingPage::focusList()
{
    if (m_tabs->currentWidget() == m_orders)
        m_orders->table()->view()->setFocus();
    else if (m_tabs->currentWidget() == m_reorder)
        m_reorder->view()->setFocus();
    else
        m_vendors->picker()->focusSearch();
}

void PurchasingPage::activate()
{
    if (std::exchange(m_started, true))
        return focusList();
    m_backend.ask(
        this, Drafts{}, std::function<void(Result<Drafts::Reply>)>([this](Result<Drafts::Reply> drafts) {
            m_vendors->setDrafts(
                std::make_shared<std::map<QString, QString>>(drafts ? std::move(*drafts) : Drafts::Reply()));
            readVendors();
        }));
    readOffice();
    m_orders->read();
    readReorder();
    m_panelActs->show();
    m_orders->table()->view()->setFocus();
}

void PurchasingPage::readOffice()
{
    m_backend.ask(this, OfficeInfo{},
                  std::function<void(Result<OfficeInfo::Reply>)>([this](Result<OfficeInfo::Reply> office) {
                      if (!office)
                          return;
                      m_zone = office->zone;
                      m_currency = office->currency;
                      m_orders->setOffice(office->zone, office->currency,
                                          boardSettingsOf(office->settings).firstDayOfWeek);
                  }));
}

void PurchasingPage::readVendors()
{
    m_backend.ask(this, Vendors{},
                  std::function<void(Result<Vendors::Reply>)>([this](Result<Vendors::Reply> vendors) {
                      if (vendors)
                          m_vendors->setRecords(std::move(*vendors));
                      else
                          emit said(vendors.error().forUser);
                  }));
}

void PurchasingPage::readReorder()
{
    m_backend.ask(this, ReorderList{},
                  std::function<void(Result<ReorderList::Reply>)>([this](Result<ReorderList::Reply> rows) {
                      if (rows)
                          m_reorderRows->setRows(std::move(*rows));
                      showActions();
                  }));
}

/// Those that are chosen are proposed, all of them when none or one is: one row is always the current one.
void PurchasingPage::orderMissing()
{
    const auto chosen = m_reorder->selectedKeys();
    auto *dialog = new OrderPartsDialog(
        m_backend,
        OrderPartsDialog::missingOnShelf(
            m_reorderRows->rows(), chosen.size() > 1 ? chosen : std::vector<qint64>(), m_vendors->records()),
        m_currency, officeDay(m_backend.clock().nowUtc(), m_zone), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OrderPartsDialog::ordered, this, [this](const std::vector<Document> &orders) {
        m_tabs->setCurrentWidget(m_orders);
        m_orders->choose(orders.front().id.value());
        emit said(tr("%n order(s) made as drafts.", nullptr, int(orders.size())));
    });
    dialog->open();
}

void PurchasingPage::showReorderActs()
{
    const bool may = m_backend.may(Action::BuyParts) && m_backend.may(kindAction(DocumentKind::WorkOrder));
    const bool here = m_tabs->currentWidget() == m_reorder;
    const bool some = !m_reorderRows->rows().empty();
    CommandCatalog::allow(m_actions.at(QStringLiteral("order-missing")), may && here && some,
                          !may    ? m_backend.whyNot(Action::BuyParts)
                          : !some ? tr("Nothing has to be reordered.")
                                  : tr("Go to the list of what to reorder first."));
}

bool PurchasingPage::showEntity(EntityKind kind, qint64 id)
{
    if (kind == EntityKind::Vendor) {
        m_tabs->setCurrentWidget(m_vendors);
        m_vendors->showKey(id);
        return true;
    }
    if (kind != EntityKind::Document)
        return false;
    m_tabs->setCurrentWidget(m_orders);
    m_orders->choose(id);
    return true;
}

bool PurchasingPage::showFiltered(const QString &filter)
{
    m_tabs->setCurrentWidget(filter == QStringLiteral("reorder")   ? static_cast<QWidget *>(m_reorder)
                             : filter == QStringLiteral("vendors") ? static_cast<QWidget *>(m_vendors)
                                                                   : m_orders);
    return m_tabs->currentWidget() != m_orders || m_orders->showPreset(filter);
}

void PurchasingPage::showActions()
{
    showReorderActs();
    const auto rows = m_orders->selected();
    const bool here = m_tabs->currentWidget() == m_orders;
    const QString nothing = tr("Choose one or more orders first.");
    for (const char *name : {"open", "preview", "print"})
        CommandCatalog::allow(m_actions.at(QString::fromLatin1(name)), here && !rows.empty(), nothing);
    const bool may = m_backend.may(Action::BuyParts);
    const bool one = here && rows.size() == 1;
    const bool open = one && rows.front()->state != DocumentState::Cancelled;
    CommandCatalog::allow(m_actions.at(QStringLiteral("receive")), may && open,
                          !may   ? m_backend.whyNot(Action::BuyParts)
                          : !one ? tr("Choose one order first.")
                                 : tr("%1 was canceled.").arg(rows.front()->number));
    const bool mayMail = m_backend.may(Action::SendMail);
    CommandCatalog::allow(m_actions.at(QStringLiteral("mail")), mayMail && one,
                          mayMail ? tr("Choose one order first.") : m_backend.whyNot(Action::SendMail));
}

bool PurchasingPage::hasUnsavedText() const
{
    return m_vendors->hasUnsavedText();
}

void PurchasingPage::saveText(std::function<void(bool)> done)
{
    RecordPanel::saveTexts({m_vendors}, done);
}

} // namespace truckroll
