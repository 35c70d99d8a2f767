// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/backend.h"
#include "ui/documents/reasondialog.h"
#include "ui/folder/folderwindow.h"
#include "ui/payments/cashier.h"
#include "ui/payments/paymentdialog.h"
#include "ui/payments/sign.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/moneyedit.h"

// The folder window and the money on its invoices.
namespace truckroll {

void FolderWindow::takePayment()
{
    if (const Document *invoice = chosen())
        showPayments(*invoice);
}

/// `payment`: the one that is chosen there.
void FolderWindow::showPayments(const Document &invoice, PaymentId payment)
{
    auto *dialog = new PaymentDialog(m_backend, m_cashier, invoice, m_context.office.currency,
                                     m_context.office.zone, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PaymentDialog::recorded, this, [this](const Document &) { reload(); });
    if (payment)
        dialog->showPayment(payment);
    dialog->open();
}

QString FolderWindow::whyNotVoid(const Payment &payment) const
{
    const bool card = !payment.gatewayReference.isEmpty();
    if (payment.state == PaymentState::Voided)
        return tr("This payment is void already.");
    if (card && payment.state != PaymentState::Approved && payment.state != PaymentState::Pending)
        return tr("Nothing of this payment is left that could go back.");
    const Action needed = card ? Action::RefundPayments : Action::VoidPayments;
    return m_backend.may(needed) ? QString() : m_backend.whyNot(needed);
}

void FolderWindow::voidPayment()
{
    for (const Payment &payment : m_folder.payments) {
        if (payment.id.value() != m_payment)
            continue;
        const Document *invoice = m_folder.find(payment.invoice);
        if (invoice && !payment.gatewayReference.isEmpty())
            return showPayments(*invoice, payment.id);
        const QString amount = moneyText(payment.amount, m_context.office.currency);
        askReason(this, tr("Void payment"),
                  tr("The payment of %1 is taken back, and the invoice's balance rises by %1. This cannot be "
                     "undone.")
                      .arg(amount),
                  tr("Void payment"), {tr("Check bounced"), tr("Wrong invoice"), tr("Wrong amount")},
                  [this, id = payment.id, version = payment.version](const QString &reason) {
                      m_backend.act(this, VoidPayment{id, version, reason},
                                    std::function<void(Result<VoidPayment::Reply>)>(
                                        [this](Result<VoidPayment::Reply> reply) {
                                            if (!reply)
                                                return showError(reply.error());
                                            reload();
                                        }));
                  });
        return;
    }
}

/// Stands above everything while an invoice of this folder must not be charged.
void FolderWindow::showChecking()
{
    QStringList numbers;
    if (m_cashier)
        for (const Document &document : m_folder.documents)
            if (document.kind == DocumentKind::Invoice && m_cashier->isOpen(document.id))
                numbers << document.number;
    m_checking->say(Tone::Warning, numbers.isEmpty()
                                       ? QString()
                                       : tr("%1: Checking with the card processor - do not charge again.")
                                             .arg(numbers.join(QStringLiteral(", "))));
}

} // namespace truckroll
