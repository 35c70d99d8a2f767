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
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

AdoptDialog::AdoptDialog(Backend &backend, Cashier &cashier, const OfficeTask &task,
                         const QString &invoiceNumber, const QString &currency, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_cashier(cashier), m_task(task), m_currency(currency),
      m_banner(new Banner(this)), m_form(new Form(this)), m_number(new QLineEdit(task.reference, this)),
      m_kind(new QComboBox(this)), m_invoice(new QLineEdit(invoiceNumber, this)),
      m_doIt(primaryButton(tr("Book it"), QString(), this))
{
    setObjectName(QStringLiteral("adoptDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(titleText());
    build();
    layOut();
    for (QLineEdit *field : {m_number, m_invoice})
        connect(field, &QLineEdit::textChanged, this, &AdoptDialog::follow);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AdoptDialog::follow);
    connect(m_doIt, &QPushButton::clicked, this, &AdoptDialog::findInvoice);
    follow();
    (isTyped() ? m_number : m_invoice)->setFocus();
}

QString AdoptDialog::titleText() const
{
    if (isTyped())
        return tr("Book what the card processor holds");
    return isRefund() ? tr("Book a refund on an invoice") : tr("Book a charge on an invoice");
}

QString AdoptDialog::introText() const
{
    if (isTyped())
        return tr(
            "A charge or a refund that is not known here is looked up at the card processor by its number, "
            "then booked on its invoice. No money moves by it. What is found nowhere shows in the "
            "settlement, mostly the next day.");
    return isRefund()
               ? tr("It is looked up at the card processor once more, then booked as given back of the "
                    "invoice's card payment; the invoice is open again by so much. No money moves by it.")
               : tr("It is looked up at the card processor once more, then booked as a payment of the "
                    "invoice. No money moves by it.");
}

void AdoptDialog::build()
{
    m_number->setObjectName(QStringLiteral("adoptNumber"));
    m_kind->setObjectName(QStringLiteral("adoptKind"));
    m_invoice->setObjectName(QStringLiteral("adoptInvoice"));
    for (QLineEdit *field : {m_number, m_invoice})
        field->setMaxLength(FieldLimit::name);
    m_doIt->setObjectName(QStringLiteral("adoptDoIt"));
    m_doIt->setDefault(true);
    m_form->addRow(tr("&Number there"), m_number,
                   tr("As the card processor's own site shows it (retref), of at most 14 digits."));
    m_form->setRowVisible(m_number, isTyped());
    fillKinds();
    m_form->addRow(tr("&What it is"), m_kind,
                   tr("As the card processor's own site says; not every answer of it tells that."));
    m_form->addRow(tr("&Invoice"), m_invoice, tr("Its number, as INV-1009."));
}

void AdoptDialog::fillKinds()
{
    using SeenAs = AdoptCharge::SeenAs;
    const auto add = [this](const QString &text, SeenAs seen) { m_kind->addItem(text, int(seen)); };
    add(isTyped() ? tr("Choose\u2026") : tr("As the card processor answers"), SeenAs::Unsaid);
    add(tr("A charge: the customer has paid"), SeenAs::Charge);
    add(tr("A refund: money went back"), SeenAs::Refund);
    if (isRefund())
        m_kind->setCurrentIndex(m_kind->findData(int(SeenAs::Refund)));
}

void AdoptDialog::layOut()
{
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
    if (!isTyped())
        all->addWidget(plainLabel(what.arg(moneyText(amount, m_currency), m_task.reference), this));
    all->addWidget(mutedLabel(introText(), this));
    all->addWidget(m_form);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(m_doIt);
    all->addLayout(buttons);
    setMinimumWidth(480);
    new GrowToFit(*this);
}

AdoptCharge::SeenAs AdoptDialog::seenAs() const
{
    return AdoptCharge::SeenAs(m_kind->currentData().toInt());
}

QString AdoptDialog::whyNot() const
{
    if (m_busy)
        return tr("Wait for the answer.");
    if (cleanLine(m_number->text()).isEmpty())
        return tr("Type the number that it has at the card processor.");
    if (isTyped() && seenAs() == AdoptCharge::SeenAs::Unsaid)
        return tr("Say what it is.");
    return cleanLine(m_invoice->text()).isEmpty() ? tr("Type the invoice's number.") : QString();
}

void AdoptDialog::follow()
{
    const QString wrong = whyNot();
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
    m_cashier.service()->find(invoice.company, cleanLine(m_number->text()), this,
                              [this, invoice](const Result<CardRecord> &record) {
                                  record ? book(invoice, *record) : failed(record.error());
                              });
}

/// Whether it was a charge or a refund shows in what it became: a refund is booked on the payment that it was
/// taken from.
void AdoptDialog::book(const Document &invoice, const CardRecord &record)
{
    m_backend.act(this, AdoptCharge{invoice.company, invoice.id, record, seenAs()},
                  std::function<void(Result<Payment>)>([this, invoice, record](Result<Payment> reply) {
                      if (!reply)
                          return failed(reply.error());
                      const bool wentBack = reply->gatewayReference != record.reference;
                      emit adopted(
                          (wentBack ? tr("%1 that went back is booked on %2.") : tr("%1 is booked on %2."))
                              .arg(moneyText(record.amount, m_currency), invoice.number));
                      accept();
                  }));
}

} // namespace truckroll
