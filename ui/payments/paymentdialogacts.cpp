// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/backend.h"
#include "core/backend/cardservice.h"
#include "core/backend/paymentrunner.h"
#include "core/base/text.h"
#include "core/sheets/receiptsheet.h"
#include "ui/documents/reasondialog.h"
#include "ui/mail/maildialog.h"
#include "ui/payments/cashier.h"
#include "ui/payments/decidedialog.h"
#include "ui/payments/givebackdialog.h"
#include "ui/payments/linkpanel.h"
#include "ui/payments/passphrasedialog.h"
#include "ui/payments/paymentdialog.h"
#include "ui/payments/storecarddialog.h"
#include "ui/print/previewdialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/form.h"
#include "ui/widgets/notice.h"
#include <QCheckBox>
#include <QComboBox>
#include <QSettings>
#include <QToolButton>

// What the payment window does.
namespace truckroll {

namespace {

constexpr auto lastTerminal = "payments/terminal"; ///< of this machine: mostly the one that stands beside it

} // namespace

void PaymentDialog::take()
{
    m_banner->clear();
    if (WrittenEdit::stops(*this))
        return;
    if (!isByProcessor(way()))
        record();
    else if (way() == PayWay::Link)
        makeLink();
    else
        charge();
}

void PaymentDialog::record()
{
    RecordPayment command;
    command.invoice = m_invoice.id;
    command.amount = m_amount->valueOrZero();
    command.method = way() == PayWay::Cash ? PaymentMethod::Cash : PaymentMethod::Check;
    command.reference = cleanLine(m_reference->text());
    command.date = m_date->date();
    m_busy = true;
    follow();
    m_backend.act(
        this, command,
        std::function<void(Result<RecordPayment::Reply>)>([this](Result<RecordPayment::Reply> reply) {
            m_busy = false;
            follow();
            if (!reply)
                return m_banner->showError(reply.error());
            emit recorded(reply->invoice);
            accept();
        }));
}

// ---- Cards ---------------------------------------------------------------------------------------------

void PaymentDialog::charge()
{
    PrepareCharge what;
    what.invoice = m_invoice.id;
    what.amount = m_amount->valueOrZero();
    if (way() == PayWay::Terminal) {
        what.move = CardMove::Terminal;
        what.terminal = m_terminal->currentData().toString();
        what.manualEntry = m_keyed->isChecked();
        what.signature = m_signature->isChecked();
        QSettings().setValue(QLatin1String(lastTerminal), what.terminal);
    } else if (const CardProfile *profile = chosenProfile()) {
        what.move = way() == PayWay::Account ? CardMove::Ach : CardMove::Sale;
        what.profile = profile->id;
    }
    m_busy = true;
    follow();
    m_cashier->runner()->charge(what, this, [this](const Answer &reply) { answered(reply); });
}

void PaymentDialog::answered(const Answer &reply)
{
    m_busy = false;
    if (!reply) {
        m_banner->showError(reply.error());
    } else {
        const PaymentIntent &intent = reply->intent;
        if (!intent.isOpen())
            sayOutcome(intent);
        if (intent.state == IntentState::Approved) {
            m_wanted = intent.payment.value() * 2;
            emit recorded(reply->invoice);
        }
    }
    read();
}

void PaymentDialog::sayOutcome(const PaymentIntent &intent)
{
    if (intent.state == IntentState::Approved) {
        m_amountTyped = false;
        m_justCharged = true;
    }
    const bool otherwise =
        isCharge(intent.move) &&
        (intent.cancelWanted || (!intent.answered.isZero() && intent.answered < intent.amount));
    m_banner->show(otherwise && intent.state == IntentState::Approved ? Tone::Warning
                                                                      : movementTone(intent.state),
                   outcomeSentence(intent, m_currency));
    follow();
}

void PaymentDialog::cancelCharge()
{
    if (!m_desk || !m_desk->open || !m_cashier || !m_cashier->runner())
        return;
    m_banner->clear();
    m_cashier->runner()->cancel(m_desk->open->id, this, [this](const Answer &reply) {
        if (!reply)
            m_banner->showError(reply.error());
        read();
    });
}

void PaymentDialog::lookUp()
{
    if (!m_desk || !m_desk->open || !m_cashier || !m_cashier->runner())
        return;
    if (m_cashier->isLocked() && !m_cashier->isLockNew())
        return unlock(); // whatever waits is looked up then
    m_lookUp->setEnabled(false);
    m_cashier->runner()->lookUp(m_desk->open->id, this, [this](const Answer &reply) {
        m_lookUp->setEnabled(true);
        m_lookUp->setFocus();
        answered(reply);
        if (reply && reply->intent.isOpen())
            m_banner->show(Tone::Info, tr("It was looked up just now. The outcome is not known yet."));
    });
}

void PaymentDialog::decide()
{
    if (!m_desk || !m_desk->open)
        return;
    auto *dialog = new DecideDialog(m_backend, *m_desk->open, m_currency, this);
    connect(dialog, &DecideDialog::decided, this,
            [this](const RecordCardAnswer::Reply &reply) { answered(reply); });
    dialog->open();
}

// ---- Money back ----------------------------------------------------------------------------------------

void PaymentDialog::giveBack()
{
    const Happening *row = chosen();
    if (!row || !row->payment)
        return;
    if (!row->isCard())
        return voidPayment(*row->payment);
    auto *dialog = new GiveBackDialog(row->what, row->left(), -m_invoice.balance(), m_currency, this);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, payment = row->payment->id] { sendBack(payment, dialog->amount()); });
    dialog->open();
}

void PaymentDialog::sendBack(PaymentId payment, Money amount)
{
    if (!m_cashier || !m_cashier->runner())
        return;
    m_busy = true;
    m_banner->clear();
    follow();
    showChosen();
    m_cashier->runner()->giveBack(payment, amount, this, [this](const Answer &reply) { answered(reply); });
}

void PaymentDialog::voidPayment(const Payment &payment)
{
    const QString amount = moneyText(payment.amount, m_currency);
    askReason(
        this, tr("Void payment"),
        tr("The payment of %1 is taken back, and the invoice's balance rises by %1. This cannot be undone.")
            .arg(amount),
        tr("Void payment"), {tr("Check bounced"), tr("Wrong invoice"), tr("Wrong amount")},
        [this, id = payment.id, version = payment.version](const QString &reason) {
            m_backend.act(
                this, VoidPayment{id, version, reason},
                std::function<void(Result<VoidPayment::Reply>)>([this](Result<VoidPayment::Reply> reply) {
                    if (!reply)
                        return m_banner->showError(reply.error());
                    emit recorded(reply->invoice);
                }));
        });
}

void PaymentDialog::readReceipt(QObject *receiver, const std::function<void(const Result<Sheet> &)> &then)
{
    const Happening *row = chosen();
    if (!row || !row->payment)
        return;
    std::optional<CardFacts> facts;
    for (const CardFacts &each : m_desk ? m_desk->facts : std::vector<CardFacts>())
        if (each.payment == row->payment->id)
            facts = each;
    m_backend.ask(receiver, DocumentDetails{m_invoice.id},
                  std::function<void(Result<DocumentDetails::Reply>)>(
                      [then, payment = *row->payment, facts,
                       currency = m_currency](const Result<DocumentDetails::Reply> &details) {
                          if (details)
                              then(receiptSheet(*details, payment, facts, QLocale(), currency));
                          else
                              then(tl::unexpected<Error>(details.error()));
                      }));
}

void PaymentDialog::showReceipt()
{
    auto *preview = new PreviewDialog(this);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    readReceipt(preview, [preview](const Result<Sheet> &sheet) {
        if (sheet)
            preview->setSheets({*sheet}, pageSizeFor(QLocale()));
        else
            preview->showError(sheet.error().forUser);
    });
    preview->open();
}

void PaymentDialog::mailReceipt()
{
    const Happening *row = chosen();
    if (!row || !row->payment)
        return;
    ComposeMail subject;
    subject.document = m_invoice.id;
    subject.payment = row->payment->id;
    readReceipt(this, [this, subject](const Result<Sheet> &sheet) {
        if (!sheet)
            return m_banner->showError(sheet.error());
        auto *dialog =
            new MailDialog(m_backend, subject, {*sheet}, tr("Receipt %1.pdf").arg(m_invoice.number), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

// ---- Links, stored cards, terminals --------------------------------------------------------------------

void PaymentDialog::makeLink()
{
    MakePaymentLink command;
    command.invoice = m_invoice.id;
    command.amount = m_amount->valueOrZero();
    m_busy = true;
    follow();
    m_backend.act(
        this, command,
        std::function<void(Result<MakePaymentLink::Reply>)>([this](Result<MakePaymentLink::Reply> reply) {
            m_busy = false;
            follow();
            if (!reply)
                return m_banner->showError(reply.error());
            m_links->choose(reply->link.id);
        }));
}

void PaymentDialog::storeCard(const PaidWith &with)
{
    CardProfile profile;
    profile.customer = m_invoice.customer;
    profile.company = m_invoice.company;
    profile.with = with;
    if (with.token.isEmpty() && way() == PayWay::Account)
        profile.with.accountType = QStringLiteral("ECHK");
    auto *dialog = new StoreCardDialog(m_backend, profile, this);
    connect(dialog, &StoreCardDialog::stored, this, [this](const CardProfile &stored) {
        m_banner->show(Tone::Success, tr("%1 is stored.").arg(profileText(stored)));
        if (way() == PayWay::Card || way() == PayWay::Account)
            m_justStored = stored.id;
        showProfiles();
    });
    dialog->open();
}

/// The token is asked for when it is wanted; it is not kept with every payment.
void PaymentDialog::keepCard()
{
    const Happening *row = chosen();
    if (!row || !row->isCard() || !m_cashier || !m_cashier->service())
        return;
    m_keep->setEnabled(false);
    m_cashier->service()->find(m_invoice.company, row->payment->gatewayReference, this,
                               [this, method = row->payment->method](const Result<CardRecord> &record) {
                                   showChosen();
                                   if (!record)
                                       return m_banner->showError(record.error());
                                   PaidWith with;
                                   with.token = record->token;
                                   with.expiry = record->expiry;
                                   with.brand = record->brand;
                                   with.last4 = record->last4;
                                   if (method == PaymentMethod::Ach)
                                       with.accountType = QStringLiteral("ECHK");
                                   storeCard(with);
                               });
}

void PaymentDialog::forgetProfile()
{
    const CardProfile *profile = chosenProfile();
    if (!profile ||
        !notice::confirm(this, tr("Forget a stored card"),
                         tr("%1 is forgotten, its token too. It cannot be charged any more unless "
                            "the customer gives it again.")
                             .arg(profileText(*profile)),
                         tr("Forget it")))
        return;
    m_backend.act(this, RemoveCardProfile{profile->id, profile->version},
                  std::function<void(Result<Nothing>)>([this](Result<Nothing> reply) {
                      if (!reply)
                          m_banner->showError(reply.error());
                  }));
}

void PaymentDialog::listTerminals()
{
    if (!m_cashier || !m_cashier->service())
        return;
    m_terminalsKnown = true;
    m_terminal->clear();
    m_terminal->addItem(tr("Asking for the terminals\u2026"), QString());
    m_terminal->setEnabled(false);
    m_refresh->setEnabled(false);
    QWidget *row = m_terminal->parentWidget();
    m_form->setProblem(row, {});
    m_cashier->service()->listTerminals(
        m_invoice.company, this, [this, row](const Result<QStringList> &found) {
            m_terminal->clear();
            m_refresh->setEnabled(true);
            if (!found)
                m_form->setProblem(row, found.error().forUser);
            else if (found->isEmpty())
                m_form->setProblem(row, tr("The card processor knows no terminal of this company."));
            for (const QString &serial : found ? *found : QStringList())
                m_terminal->addItem(serial, serial);
            const int last = m_terminal->findData(QSettings().value(QLatin1String(lastTerminal)).toString());
            m_terminal->setCurrentIndex(last >= 0 ? last : m_terminal->count() > 0 ? 0 : -1);
            m_terminal->setEnabled(m_terminal->count() > 0);
            follow();
        });
}

void PaymentDialog::freeTerminal()
{
    const QString terminal = m_terminal->currentData().toString();
    if (!m_cashier || !m_cashier->service() || terminal.isEmpty() ||
        !notice::confirm(
            this, tr("Free the terminal"),
            tr("Whatever runs on terminal %1 is ended, also a payment that somebody else is just "
               "taking with it. Look first whether nobody stands there.")
                .arg(terminal),
            tr("Free it")))
        return;
    m_banner->clear();
    m_cashier->service()->freeTerminal(m_invoice.company, terminal, this, [this](const Done &done) {
        if (done)
            m_banner->show(Tone::Success, tr("The terminal is free. Charge again."));
        else
            m_banner->showError(done.error());
    });
}

void PaymentDialog::unlock()
{
    if (!m_cashier)
        return;
    auto *dialog = new PassphraseDialog(*m_cashier, this);
    connect(dialog, &QDialog::accepted, this, [this] {
        m_terminalsKnown = false;
        follow();
    });
    dialog->open();
}

} // namespace truckroll
