// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/backend.h"
#include "ui/documents/documenteditor.h"
#include "ui/folder/chainview.h"
#include "ui/folder/folderwindow.h"
#include "ui/widgets/icons.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

// What a right click into the chain of the folder offers.
namespace truckroll {

void FolderWindow::showMenuOf(const ChainEntry &entry, const QPoint &globalPos)
{
    leave([this, entry, globalPos](bool stored) {
        if (!stored)
            return chooseAgain();
        auto *menu = new QMenu(this);
        menu->setObjectName(QStringLiteral("chainMenu"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setToolTipsVisible(true);
        switch (entry.kind) {
        case ChainEntry::Kind::Document:
            fillDocumentMenu(menu);
            break;
        case ChainEntry::Kind::Payment:
            fillPaymentMenu(menu, entry.id);
            break;
        case ChainEntry::Kind::Note:
            menu->addAction(m_actions.at(QStringLiteral("call-note")));
            menu->addAction(icons::get(QStringLiteral("copy")), tr("Copy the text"), this,
                            [text = entry.detail] { QGuiApplication::clipboard()->setText(text); });
            break;
        }
        menu->popup(globalPos);
    });
}

void FolderWindow::fillDocumentMenu(QMenu *menu)
{
    const auto add = [this, menu](std::initializer_list<const char *> ids) {
        for (const char *id : ids)
            menu->addAction(m_actions.at(QString::fromLatin1(id)));
        menu->addSeparator();
    };
    QAction *open = menu->addAction(icons::get(QStringLiteral("folder")), tr("Open"), this,
                                    [this] { m_editor->focusStart(); });
    open->setObjectName(QStringLiteral("openEntry"));
    open->setToolTip(tr("Goes to the document at the right (Enter)."));
    menu->setDefaultAction(open);
    menu->addSeparator();
    add({"to-work-order", "to-invoice", "issue", "correct", "take-payment", "use-credit", "credit",
         "pro-forma", "deposit", "bill-pro-forma", "revise", "duplicate"});
    add({"order-parts", "receive"});
    QMenu *states = menu->addMenu(icons::get(QStringLiteral("check-circle")), tr("Mark as"));
    states->setObjectName(QStringLiteral("markAs"));
    states->addActions(m_editor->stateMenu()->actions());
    states->setEnabled(m_editor->mayMark());
    menu->addSeparator();
    add({"preview", "print", "pdf", "mail"});
}

void FolderWindow::fillPaymentMenu(QMenu *menu, qint64 id)
{
    for (const Payment &payment : m_folder.payments) {
        if (payment.id.value() != id)
            continue;
        if (const Document *invoice = m_folder.find(payment.invoice))
            menu->addAction(icons::get(QStringLiteral("invoice")), tr("Show %1").arg(invoice->number), this,
                            [this, invoice = invoice->id] { showDocument(invoice); });
        const QString whyNot = whyNotVoid(payment);
        const bool card = !payment.gatewayReference.isEmpty();
        QAction *voiding = menu->addAction(
            icons::get(card ? QStringLiteral("refund") : QStringLiteral("undo")),
            card ? tr("Give back\u2026") : tr("Void payment\u2026"), this, [this] { voidPayment(); });
        voiding->setObjectName(QStringLiteral("voidEntry"));
        voiding->setEnabled(whyNot.isEmpty());
        voiding->setToolTip(
            whyNot.isEmpty() ? tr("Takes the payment back; the invoice's balance rises by it.") : whyNot);
    }
}

} // namespace truckroll
