// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/backend.h"
#include "core/domain/priceacts.h"
#include "core/domain/purchasingacts.h"
#include "ui/documents/documenteditor.h"
#include "ui/folder/folderwindow.h"
#include "ui/folder/workpanel.h"
#include "ui/purchasing/cancelworkdialog.h"
#include "ui/purchasing/orderpartsdialog.h"
#include "ui/purchasing/receivedialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/moneyedit.h"
#include <QSplitter>

// What the folder window does about parts: ordering, receiving, and the work order they are for.
namespace truckroll {

void FolderWindow::declarePurchaseCommands()
{
    declare("order-parts", tr("Order parts"), tr("Orders the parts of the work order from their vendors."),
            "purchaseorder", "Ctrl+Shift+B", [this] { orderParts(); });
    declare("receive", tr("Receive parts"), tr("Takes down what came on the purchase order."), "check-circle",
            "Ctrl+Shift+J", [this] { receiveParts(); });
    declare("checklist", tr("Checklist"), tr("Adds a task to the checklist of the work order."), "checklist",
            "Ctrl+Shift+Y", [this] { m_work->focusNewTask(); });
}

void FolderWindow::orderParts()
{
    m_editor->save([this](bool stored) {
        if (!stored || m_editor->isNew())
            return;
        m_backend.ask(
            this, PartsToOrder{m_editor->stored().id},
            std::function<void(Result<PartsToOrder::Reply>)>([this](Result<PartsToOrder::Reply> reply) {
                if (!reply)
                    return showError(reply.error());
                auto *dialog =
                    new OrderPartsDialog(m_backend, *reply, m_context.office.currency,
                                         officeDay(m_backend.clock().nowUtc(), m_context.office.zone), this);
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                connect(dialog, &OrderPartsDialog::ordered, this,
                        [this](const std::vector<Document> &orders) {
                            m_wanted = orders.front().id;
                            reload();
                        });
                dialog->open();
            }));
    });
}

void FolderWindow::receiveParts()
{
    m_editor->save([this](bool stored) {
        if (!stored || m_editor->isNew())
            return;
        m_backend.ask(
            this, PurchaseDetails{m_editor->stored().id},
            std::function<void(Result<PurchaseDetails::Reply>)>([this](Result<PurchaseDetails::Reply> reply) {
                if (!reply)
                    return showError(reply.error());
                auto *dialog =
                    new ReceiveDialog(m_backend, *reply, m_context.office.currency,
                                      officeDay(m_backend.clock().nowUtc(), m_context.office.zone), this);
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                connect(dialog, &ReceiveDialog::changed, this, [this](const Document &) { reload(); });
                dialog->open();
            }));
    });
}

void FolderWindow::cancelWork()
{
    const Document order = m_editor->stored();
    const QString consequence =
        tr("%1 over %2 becomes canceled.")
            .arg(order.number, moneyText(order.totals.total, m_context.office.currency));
    askCancelWork(
        this, m_backend, tr("%1: %2").arg(order.number, documentStateText(DocumentState::Cancelled)),
        consequence, {order.id},
        [this, order](const QString &reason, CancelWorkOrder::OpenOrders orders) {
            m_backend.act(this, CancelWorkOrder{order.id, order.version, reason, orders},
                          std::function<void(Result<Document>)>([this](Result<Document> reply) {
                              if (!reply)
                                  return m_editor->banner()->showError(reply.error());
                              reload();
                          }));
        },
        [this](const Error &error) { showError(error); });
}

/// The panel below the chain belongs to work orders only.
void FolderWindow::showWork(bool anew)
{
    const Document *document = chosen();
    const bool shown = document && document->id && document->kind == DocumentKind::WorkOrder;
    // While another document was shown, its parts may have been ordered or have come.
    if (shown && (anew || m_work->isHidden() || m_work->workOrder() != document->id))
        m_work->show(*document);
    m_work->setVisible(shown);
}

/// Lines are offered at the prices of the folder's customer.
void FolderWindow::giveContext()
{
    DocumentContext context = m_context;
    for (const PriceLevel &level : m_levels) {
        if (level.id == m_folder.customer.priceLevel && level.active)
            context.book.items = pricedFor(level, std::move(context.book.items));
    }
    m_givenLevel = m_folder.customer.priceLevel;
    m_editor->setContext(context);
    m_work->setBook(m_context.book.items, m_context.office.currency);
}

void FolderWindow::readPriceLevels()
{
    m_backend.ask(this, PriceLevels{},
                  std::function<void(Result<PriceLevels::Reply>)>([this](Result<PriceLevels::Reply> levels) {
                      if (!levels)
                          return showError(levels.error());
                      m_levels = std::move(*levels);
                      if (m_haveContext)
                          giveContext();
                  }));
}

} // namespace truckroll
