// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchasing/ordersview.h"
#include "core/backend/backend.h"
#include "ui/documents/documentcontext.h"
#include "ui/documents/reasondialog.h"
#include "ui/print/printing.h"
#include "ui/purchasing/purchasecolumns.h"
#include "ui/purchasing/receivedialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"
#include <QMenu>
#include <QResizeEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace truckroll {

using S = DocumentState;

namespace {

constexpr int roomyWidth = 1180; ///< from here on there is room for words on the buttons

} // namespace

OrdersView::OrdersView(Backend &backend, QWidget *parent)
    : QWidget(parent), m_backend(backend),
      m_model(new RowsModel<PurchaseRow>(
          purchaseColumns(true), [](const PurchaseRow &row) { return row.id.value(); }, this)),
      m_table(new DataTable(*m_model, QStringLiteral("purchaseorders"), backend.actor().name, this)),
      m_banner(new Banner(this)), m_presets(new PresetBar(*m_model, purchasePresets(), this)),
      m_totals(mutedLabel(QString(), this)), m_states(new QMenu(this))
{
    setObjectName(QStringLiteral("ordersView"));
    m_model->setParent(m_table);
    m_model->setToday([this] { return officeDay(m_backend.clock().nowUtc(), m_zone); });
    m_model->setFaded([](const PurchaseRow &row) { return row.state == S::Cancelled; });
    build();
    connect(m_table, &DataTable::activated, this,
            [this](qint64 key) { emit openRequested(DocumentId(key)); });
    connect(m_table, &DataTable::said, this, &OrdersView::said);
    connect(m_model, &TableModel::shownChanged, this, &OrdersView::showTotals);
    connect(m_table->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        showTotals();
        emit selectionChanged();
    });
}

void OrdersView::build()
{
    m_banner->setObjectName(QStringLiteral("ordersBanner"));
    m_totals->setObjectName(QStringLiteral("ordersTotals"));
    m_totals->setFont(Theme::tabular(m_totals->font()));
    m_totals->setWordWrap(false);
    m_table->setObjectName(QStringLiteral("ordersTable"));
    m_table->view()->setAccessibleName(tr("Purchase orders"));
    m_table->addTool(m_presets);
    auto *states = new QToolButton(this);
    states->setObjectName(QStringLiteral("markOrders"));
    states->setText(tr("Mark as"));
    states->setToolTip(tr("Changes the state of the chosen orders."));
    states->setPopupMode(QToolButton::InstantPopup);
    states->setMenu(m_states);
    m_table->addTool(states);
    m_states->setToolTipsVisible(true);
    connect(m_states, &QMenu::aboutToShow, this, [this] {
        m_states->clear();
        fillStates(m_states);
    });
    m_table->setEmptyState(
        new EmptyState(QStringLiteral("purchaseorder"), tr("No purchase orders yet"),
                       tr("Parts are ordered for a job: open its work order and choose “Order "
                          "parts”. The orders are found here then."),
                       this));
    connect(m_table, &DataTable::menuAboutToShow, this, [this](QMenu *menu, const std::vector<qint64> &) {
        for (QAction *act : m_acts)
            menu->addAction(act);
        fillStates(menu->addMenu(tr("Mark as")));
    });
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::l, space::m, space::l, space::m);
    all->setSpacing(space::s);
    all->addWidget(m_banner);
    all->addWidget(m_table, 1);
    all->addWidget(m_totals, 0, Qt::AlignRight);
}

bool OrdersView::showPreset(const QString &id)
{
    return m_presets->show(id);
}

void OrdersView::addActs(const std::vector<QAction *> &acts)
{
    m_acts = acts;
    for (QAction *act : acts) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(act);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        m_table->addTool(button);
        m_buttons.push_back(button);
    }
}

void OrdersView::resizeEvent(QResizeEvent *event)
{
    const bool roomy = event->size().width() >= roomyWidth;
    for (QToolButton *button : m_buttons)
        button->setToolButtonStyle(roomy ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    QWidget::resizeEvent(event);
}

void OrdersView::setOffice(const QByteArray &zone, const QString &currency, Qt::DayOfWeek firstDay)
{
    m_zone = zone;
    m_currency = currency;
    m_model->setFirstDayOfWeek(firstDay);
    showTotals();
}

void OrdersView::read()
{
    m_backend.ask(this, PurchaseList{},
                  std::function<void(Result<PurchaseList::Reply>)>([this](Result<PurchaseList::Reply> rows) {
                      if (!rows)
                          return m_banner->showErrorAgain(rows.error(), [this] { read(); });
                      m_model->setRows(std::move(*rows));
                      if (m_wanted && m_model->find(m_wanted))
                          m_table->select(std::exchange(m_wanted, 0));
                      showTotals();
                      emit selectionChanged();
                  }));
}

void OrdersView::choose(qint64 order)
{
    m_wanted = order;
    if (m_model->find(order))
        m_table->select(std::exchange(m_wanted, 0));
}

std::vector<const PurchaseRow *> OrdersView::selected() const
{
    std::vector<const PurchaseRow *> rows;
    for (const qint64 key : m_table->selectedKeys()) {
        if (const PurchaseRow *row = m_model->find(key))
            rows.push_back(row);
    }
    return rows;
}

void OrdersView::showTotals()
{
    const std::vector<const PurchaseRow *> chosen = selected();
    const bool some = chosen.size() > 1;
    Money ordered;
    Money received;
    const auto add = [&](const PurchaseRow &row) {
        ordered += row.state == S::Cancelled ? row.received : row.total;
        received += row.received;
    };
    for (int row = 0; !some && row < m_model->rowCount(); ++row)
        add(m_model->at(row));
    for (const PurchaseRow *row : some ? chosen : std::vector<const PurchaseRow *>())
        add(*row);
    const int count = some ? int(chosen.size()) : m_model->rowCount();
    const QString text = some ? tr("%n chosen", nullptr, count) : tr("%n shown", nullptr, count);
    m_totals->setText(tr("%1, ordered %2, received %3")
                          .arg(text, moneyText(ordered, m_currency), moneyText(received, m_currency)));
}

void OrdersView::fillStates(QMenu *menu)
{
    const std::vector<const PurchaseRow *> rows = selected();
    const auto may = [](const PurchaseRow *row, S state) {
        return documentMayBecome(DocumentKind::PurchaseOrder, row->state, state, StateCause::Person);
    };
    for (const S state : {S::Draft, S::Sent, S::Cancelled}) {
        if (std::none_of(rows.begin(), rows.end(), [&](const PurchaseRow *row) { return may(row, state); }))
            continue;
        const bool fits =
            std::all_of(rows.begin(), rows.end(), [&](const PurchaseRow *row) { return may(row, state); });
        QAction *action = menu->addAction(documentStateText(state));
        action->setObjectName(QStringLiteral("mark-") + documentStateName(state));
        action->setEnabled(fits && m_backend.may(Action::BuyParts));
        if (!fits)
            action->setToolTip(tr("Not all of the chosen ones may become %1.").arg(documentStateText(state)));
        connect(action, &QAction::triggered, this, [this, state] { mark(state); });
    }
    if (menu->isEmpty())
        menu->addAction(rows.empty() ? tr("Choose one or more rows first")
                                     : tr("No state can be picked for these"))
            ->setEnabled(false);
}

void OrdersView::mark(S state)
{
    if (!stateNeedsReason(DocumentKind::PurchaseOrder, state))
        return sendMarks(state, {});
    askReason(this, documentStateText(state),
              tr("%n order(s) are canceled: what did not come is not waited for any more.", nullptr,
                 int(selected().size())),
              tr("Cancel the orders"),
              {tr("Not needed any more"), tr("Vendor cannot deliver"), tr("Ordered twice")},
              [this, state](const QString &reason) { sendMarks(state, reason); });
}

void OrdersView::sendMarks(S state, const QString &reason)
{
    std::vector<MarkDocument> commands;
    for (const PurchaseRow *row : selected())
        commands.push_back({row->id, row->version, state, reason});
    m_banner->clear();
    m_backend.actAll(
        this, commands,
        std::function<void(Result<std::vector<Document>>)>([this](Result<std::vector<Document>> done) {
            if (!done)
                m_banner->showError(done.error());
        }));
}

void OrdersView::receiveSelected()
{
    const auto rows = selected();
    if (rows.size() != 1)
        return;
    m_backend.ask(
        this, PurchaseDetails{rows.front()->id},
        std::function<void(Result<PurchaseDetails::Reply>)>([this](Result<PurchaseDetails::Reply> reply) {
            if (!reply)
                return m_banner->showError(reply.error());
            auto *dialog = new ReceiveDialog(m_backend, *reply, m_currency,
                                             officeDay(m_backend.clock().nowUtc(), m_zone), this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        }));
}

void OrdersView::print(bool preview)
{
    std::vector<DocumentId> documents;
    for (const PurchaseRow *row : selected())
        documents.push_back(row->id);
    if (documents.empty())
        return;
    preview ? showPrintPreview(this, m_backend, documents) : printDocuments(this, m_backend, documents);
}

} // namespace truckroll
