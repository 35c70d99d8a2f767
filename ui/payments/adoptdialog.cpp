// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/payments/adoptdialog.h"
#include "core/backend/backend.h"
#include "core/backend/cardservice.h"
#include "core/base/text.h"
#include "ui/payments/cashier.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/growtofit.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

AdoptDialog::AdoptDialog(Backend &backend, Cashier &cashier, const OfficeTask &task,
                         const QString &invoiceNumber, const QString &currency, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_cashier(cashier), m_task(task), m_currency(currency),
      m_banner(new Banner(this)), m_form(new Form(this)), m_invoice(new QLineEdit(this)),
      m_doIt(primaryButton(tr("Book it"), QString(), this))
{
    setObjectName(QStringLiteral("adoptDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(isRefund() ? tr("Book a refund on an invoice") : tr("Book a charge on an invoice"));
    build(invoiceNumber);
    connect(m_invoice, &QLineEdit::textChanged, this, &AdoptDialog::follow);
    connect(m_doIt, &QPushButton::clicked, this, &AdoptDialog::findInvoice);
    follow();
    m_invoice->setFocus();
}

void AdoptDialog::build(const QString &invoiceNumber)
{
    m_invoice->setObjectName(QStringLiteral("adoptInvoice"));
    m_invoice->setMaxLength(FieldLimit::name);
    m_invoice->setText(invoiceNumber);
    m_doIt->setObjectName(QStringLiteral("adoptDoIt"));
    m_doIt->setDefault(true);
    m_form->addRow(tr("&Invoice"), m_invoice, tr("Its number, as INV-1009."));
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is booked (Escape)."), this);
    leave->setAutoDefault(false);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    const QString what = isRefund() ? tr("A refund of %1, the processor's number %2")
                                    : tr("A charge of %1, the processor's number %2");
    const Money amount = isRefund() ? -m_task.amount : m_task.amount;
    all->addWidget(plainLabel(what.arg(moneyText(amount, m_currency), m_task.reference), this));
    all->addWidget(mutedLabel(
        isRefund() ? tr("It is looked up at the card processor once more, then booked as given back of the "
                        "invoice's card payment; the invoice is open again by so much. No money moves by it.")
                   : tr("It is looked up at the card processor once more, then booked as a payment of the "
                        "invoice. No money moves by it."),
        this));
    all->addWidget(m_form);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(m_doIt);
    all->addLayout(buttons);
    setMinimumWidth(480);
    new GrowToFit(*this);
}

void AdoptDialog::follow()
{
    const QString wrong = m_busy                                   ? tr("Wait for the answer.")
                          : cleanLine(m_invoice->text()).isEmpty() ? tr("Type the invoice's number.")
                                                                   : QString();
    m_doIt->setEnabled(wrong.isEmpty());
    m_doIt->setToolTip(wrong.isEmpty() ? tr("Looks it up and books it.") : wrong);
}

void AdoptDialog::failed(const Error &error)
{
    m_busy = false;
    m_banner->showError(error);
    follow();
}

void AdoptDialog::findInvoice()
{
    m_busy = true;
    m_banner->clear();
    follow();
    m_backend.ask(this, FindDocument{cleanLine(m_invoice->text())},
                  std::function<void(Result<DocumentId>)>([this](Result<DocumentId> found) {
                      if (!found)
                          return failed(found.error());
                      m_backend.ask(this, DocumentDetails{*found},
                                    std::function<void(Result<DocumentDetails::Reply>)>(
                                        [this](Result<DocumentDetails::Reply> reply) {
                                            reply ? lookUp(reply->document) : failed(reply.error());
                                        }));
                  }));
}

void AdoptDialog::lookUp(const Document &invoice)
{
    if (!m_cashier.service())
        return failed({ErrorCode::NetworkDown, tr("The card processor cannot be asked here."), {}});
    m_cashier.service()->find(invoice.company, m_task.reference, this,
                              [this, invoice](const Result<CardRecord> &record) {
                                  record ? book(invoice, *record) : failed(record.error());
                              });
}

void AdoptDialog::book(const Document &invoice, const CardRecord &record)
{
    m_backend.act(this, AdoptCharge{invoice.company, invoice.id, record},
                  std::function<void(Result<Payment>)>([this, invoice](Result<Payment> reply) {
                      if (!reply)
                          return failed(reply.error());
                      const Money amount = isRefund() ? -m_task.amount : reply->amount;
                      emit adopted(
                          (isRefund() ? tr("%1 that went back is booked on %2.") : tr("%1 is booked on %2."))
                              .arg(moneyText(amount, m_currency), invoice.number));
                      accept();
                  }));
}

} // namespace truckroll
