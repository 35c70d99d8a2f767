// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/payments/paymentdialog.h"
#include "core/backend/backend.h"
#include "ui/documents/documentcontext.h"
#include "ui/payments/cashier.h"
#include "ui/payments/linkpanel.h"
#include "ui/payments/sign.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/form.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLayout>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <algorithm>

namespace truckroll {

namespace {

/// Paid with a card or an account that is stored, and has not been forgotten since.
bool isKept(const Happening &row, const std::optional<CardDesk::Reply> &desk)
{
    return desk && row.movement && row.movement->profile &&
           std::any_of(desk->profiles.begin(), desk->profiles.end(),
                       [&](const CardProfile &profile) { return profile.id == row.movement->profile; });
}

} // namespace

PaymentDialog::PaymentDialog(Backend &backend, Cashier *cashier, const Document &invoice,
                             const QString &currency, const QByteArray &zone, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_cashier(cashier), m_invoice(invoice), m_currency(currency),
      m_zone(zone), m_banner(new Banner(this)), m_test(new Sign(this)), m_locked(new Sign(this)),
      m_open(new Sign(this)),
      m_cancel(plainButton(tr("&Cancel the charge"), QString(),
                           tr("Cancels it at the terminal; what was charged all the same is taken back."),
                           this)),
      m_lookUp(plainButton(tr("&Look up now"), QStringLiteral("refresh"),
                           tr("Asks the card processor what became of it. Charges nothing."), this)),
      m_decide(plainButton(tr("D&ecide\u2026"), QString(),
                           tr("Says what became of it, after looking at the card processor's own site."),
                           this)),
      m_sums(mutedLabel(QString(), this)), m_form(new Form(this)), m_amount(new MoneyEdit(this)),
      m_way(new QComboBox(this)), m_reference(new QLineEdit(this)), m_date(new DayEdit(this)),
      m_terminal(new QComboBox(this)), m_refresh(new QToolButton(this)),
      m_free(plainButton(tr("Free\u2026"), QString(), QString(), this)),
      m_keyed(new QCheckBox(tr("&Key in the number there (telephone order)"), this)),
      m_signature(new QCheckBox(tr("Ask for a si&gnature there"), this)), m_profile(new QComboBox(this)),
      m_store(plainButton(tr("Store\u2026"), QStringLiteral("plus"),
                          tr("Stores a card or account of this customer by its token, with the consent."),
                          this)),
      m_forget(plainButton(tr("Forget\u2026"), QStringLiteral("trash"), QString(), this)),
      m_consent(mutedLabel(QString(), this)), m_links(new LinkPanel(backend, cashier, this)),
      m_model(new RowsModel<Happening>(
          happeningColumns(currency, zone), [](const Happening &row) { return row.key; }, this)),
      m_nothing(mutedLabel(tr("Nothing was paid on this invoice yet."), this)),
      m_details(mutedLabel(QString(), this)),
      m_back(plainButton(tr("Give back\u2026"), QStringLiteral("refund"), QString(), this)),
      m_receipt(plainButton(tr("Receipt"), QStringLiteral("print"), QString(), this)),
      m_mailReceipt(plainButton(tr("E-mail receipt\u2026"), QStringLiteral("mail"), QString(), this)),
      m_keep(plainButton(tr("Keep this card\u2026"), QStringLiteral("card"), QString(), this)),
      m_after(plainLabel(QString(), this)), m_take(primaryButton(QString(), QString(), this)),
      m_leave(plainButton(tr("Close"), QString(),
                          tr("Closes this window (Escape). What is under way at the card processor goes on."),
                          this))
{
    build();
    listen();
    m_amount->setFocus();
    m_amount->selectAll();
    follow();
    showChosen();
    read();
}

PaymentDialog::~PaymentDialog()
{
    m_amount->disconnect(this); // it tidies its text when it loses the focus, also while it goes
}

void PaymentDialog::listen()
{
    connect(m_amount, &QLineEdit::textChanged, this, &PaymentDialog::follow);
    connect(m_amount, &QLineEdit::textEdited, this, [this] { m_amountTyped = true; });
    const auto takeAgain = [this] {
        m_justCharged = false;
        follow();
    };
    connect(m_amount, &QLineEdit::textEdited, this, takeAgain);
    for (QComboBox *choice : {m_way, m_terminal, m_profile})
        connect(choice, &QComboBox::activated, this, takeAgain);
    connect(m_way, &QComboBox::currentIndexChanged, this, [this] {
        showProfiles();
        follow();
    });
    connect(m_terminal, &QComboBox::currentIndexChanged, this, &PaymentDialog::follow);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &PaymentDialog::follow);
    connect(m_keyed, &QCheckBox::toggled, this, &PaymentDialog::showSignature);
    connect(m_signature, &QCheckBox::clicked, this, [this](bool wanted) { m_signatureWanted = wanted; });
    connect(m_refresh, &QToolButton::clicked, this, &PaymentDialog::listTerminals);
    connect(m_free, &QPushButton::clicked, this, &PaymentDialog::freeTerminal);
    connect(m_store, &QPushButton::clicked, this, [this] { storeCard({}); });
    connect(m_forget, &QPushButton::clicked, this, &PaymentDialog::forgetProfile);
    connect(m_take, &QPushButton::clicked, this, &PaymentDialog::take);
    connect(m_cancel, &QPushButton::clicked, this, &PaymentDialog::cancelCharge);
    connect(m_lookUp, &QPushButton::clicked, this, &PaymentDialog::lookUp);
    connect(m_decide, &QPushButton::clicked, this, &PaymentDialog::decide);
    connect(m_back, &QPushButton::clicked, this, &PaymentDialog::giveBack);
    connect(m_receipt, &QPushButton::clicked, this, &PaymentDialog::showReceipt);
    connect(m_mailReceipt, &QPushButton::clicked, this, &PaymentDialog::mailReceipt);
    connect(m_keep, &QPushButton::clicked, this, &PaymentDialog::keepCard);
    connect(m_links, &LinkPanel::failed, m_banner,
            [this](const Error &error) { m_banner->showError(error); });
    connect(m_links, &LinkPanel::said, m_banner, [this](const QString &text) {
        text.isEmpty() ? m_banner->clear() : m_banner->show(Tone::Info, text);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PaymentDialog::showChosen);
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        for (const EntityKind kind : {EntityKind::CardIntent, EntityKind::Payment, EntityKind::PaymentLink,
                                      EntityKind::CardProfile, EntityKind::Document, EntityKind::Company})
            if (changes.touches(kind))
                return read();
    });
    if (m_cashier)
        connect(m_cashier, &Cashier::changed, this, &PaymentDialog::follow);
}

PayWay PaymentDialog::way() const
{
    return PayWay(m_way->currentData().toInt());
}

// ---- What it shows -------------------------------------------------------------------------------------

void PaymentDialog::read()
{
    m_backend.ask(this, CardDesk{m_invoice.id},
                  std::function<void(Result<CardDesk::Reply>)>([this](Result<CardDesk::Reply> desk) {
                      if (!desk)
                          return m_banner->showErrorAgain(desk.error(), [this] { read(); });
                      showDesk(*desk);
                  }));
}

void PaymentDialog::showDesk(const CardDesk::Reply &desk)
{
    const bool moved = desk.invoice.balance() != m_invoice.balance();
    const std::optional<PaymentIntent> openBefore = m_desk ? m_desk->open : std::nullopt;
    m_desk = desk;
    m_invoice = desk.invoice;
    if (moved && !m_amountTyped && !m_invoice.balance().isNegative())
        m_amount->setValue(m_invoice.balance());
    const Happening *before = chosen();
    const qint64 key = m_wanted != 0 ? std::exchange(m_wanted, 0) : before ? before->key : 0;
    m_model->setRows(happeningsOf(desk, m_currency));
    if (const int row = m_model->rowOf(key); row >= 0)
        m_table->selectRow(row);
    else if (key == 0 && !(m_invoice.balance() > Money()) && m_model->rowCount() > 0)
        m_table->selectRow(0); // nothing can be taken, so it is about what was paid
    m_links->show(desk, m_currency);
    showProfiles();
    follow();
    showChosen();
    followOpen(openBefore);
}

/// A movement has begun or ended: the keyboard goes where something can be done, and an outcome that was
/// found while nobody asked is said.
void PaymentDialog::followOpen(const std::optional<PaymentIntent> &before)
{
    const bool isOpen = m_desk->open.has_value();
    if (isOpen && !before)
        return m_table->setFocus();
    if (isOpen || !before)
        return;
    for (const PaymentIntent &intent : m_desk->intents)
        if (intent.id == before->id && !m_busy)
            sayOutcome(intent);
    if (!m_amountTyped && m_invoice.balance() > Money())
        m_amount->setValue(m_invoice.balance());
    if (m_invoice.balance() > Money())
        m_way->setFocus();
}

void PaymentDialog::showPayment(PaymentId payment)
{
    m_wanted = payment.value() * 2;
    if (const int row = m_model->rowOf(m_wanted); row >= 0) {
        m_table->selectRow(row);
        m_wanted = 0;
    }
    m_table->setFocus();
}

/// The stored cards or accounts of the way; the one chosen stays chosen.
void PaymentDialog::showProfiles()
{
    const CardProfile *before = chosenProfile();
    const CardProfileId kept = before ? before->id : CardProfileId();
    m_profiles = m_desk ? profilesFor(way(), m_desk->profiles) : std::vector<CardProfile>();
    const QSignalBlocker quiet(m_profile);
    m_profile->clear();
    for (const CardProfile &profile : m_profiles) {
        m_profile->addItem(profileText(profile));
        if (profile.id == (m_justStored ? m_justStored : kept))
            m_profile->setCurrentIndex(m_profile->count() - 1);
    }
    const bool stored = m_justStored && chosenProfile() && chosenProfile()->id == m_justStored;
    if (m_profiles.empty())
        m_profile->addItem(way() == PayWay::Account ? tr("No account is stored") : tr("No card is stored"));
    m_profile->setEnabled(!m_profiles.empty());
    if (!stored)
        return;
    m_justStored = {};
    m_profile->setFocus();
}

void PaymentDialog::showOpen()
{
    const PaymentIntent *open = m_desk && m_desk->open ? &*m_desk->open : nullptr;
    m_open->say(Tone::Warning,
                open ? movementSentence(*open, m_zone, m_backend.clock().nowUtc()) : QString());
    const bool person = open && open->state == IntentState::NeedsPerson;
    m_cancel->setVisible(open && canBeCancelled(open->move) && !person && !open->cancelWanted);
    m_lookUp->setVisible(open && open->state == IntentState::InDoubt);
    m_decide->setVisible(person);
    const bool mayDecide = m_backend.may(Action::RefundPayments);
    m_decide->setEnabled(mayDecide);
    if (!mayDecide)
        m_decide->setToolTip(m_backend.whyNot(Action::RefundPayments));
    m_test->say(Tone::Warning, m_desk && m_desk->ready && m_desk->setup.sandbox
                                   ? tr("Cards go to the card processor's test system (UAT): no money moves.")
                                   : QString());
    m_locked->say(Tone::Info,
                  m_cashier && m_cashier->isLocked() && !m_cashier->isLockNew() &&
                          (open || isByProcessor(way()))
                      ? tr("The file of passwords is locked, so the card processor cannot be asked.")
                      : QString());
}

void PaymentDialog::showRows()
{
    const PayWay now = way();
    m_form->setRowVisible(m_reference, now == PayWay::Check || now == PayWay::Cash);
    m_form->setRowVisible(m_date, !isByProcessor(now));
    m_form->setRowVisible(m_terminal->parentWidget(), now == PayWay::Terminal);
    m_form->setRowVisible(m_profile->parentWidget(), now == PayWay::Card || now == PayWay::Account);
    m_links->setVisible(now == PayWay::Link);
    showSignature();
    if (now == PayWay::Terminal && !m_terminalsKnown && whyNotByProcessor().isEmpty())
        listTerminals();
    const bool ours = m_busy || (m_desk && m_desk->open);
    const bool hasTerminal = !m_terminal->currentData().toString().isEmpty();
    m_free->setEnabled(hasTerminal && !ours);
    m_free->setToolTip(!hasTerminal ? tr("Choose a terminal first.")
                       : ours       ? tr("Cancel the charge above instead.")
                                    : tr("Ends what another workstation, or a program that crashed, left "
                                               "running on it."));
    const CardProfile *profile = chosenProfile();
    m_consent->setVisible(profile);
    m_consent->setText(
        profile ? tr("Consent: %1 (noted %2)").arg(profile->consent, officeTime(profile->consentAt, m_zone))
                : QString());
    m_forget->setEnabled(profile);
    m_forget->setToolTip(profile ? tr("Forgets this card or account; it cannot be charged any more then.")
                                 : tr("There is nothing stored that could be forgotten."));
}

/// Nobody stands at the terminal who could sign when the number comes by telephone.
void PaymentDialog::showSignature()
{
    const bool keyed = m_keyed->isChecked();
    m_signature->setEnabled(!keyed);
    m_signature->setChecked(!keyed && m_signatureWanted.value_or(!m_desk || m_desk->signature));
    m_signature->setToolTip(
        keyed ? tr("Nobody is there to sign when the number is keyed in by telephone.")
              : tr("Whoever holds the card signs on the terminal. Whether this is ticked at first is said in "
                   "the settings of the office."));
}

QString PaymentDialog::problem() const
{
    if (m_amount->isWrong())
        return m_amount->problem();
    const auto amount = m_amount->value();
    if (!amount || amount->units() <= 0)
        return tr("Type an amount above zero.");
    if (*amount > m_invoice.balance())
        return tr("At most the balance of %1 can be taken.").arg(moneyText(m_invoice.balance(), m_currency));
    return {};
}

QString PaymentDialog::whyNotByProcessor() const
{
    if (!m_cashier || !m_cashier->runner())
        return tr("Cards are taken in the program's window only.");
    if (!m_desk)
        return tr("The office is being asked how this company takes cards.");
    if (!m_desk->ready)
        return tr(
            "This company takes no cards yet. Its site and merchant id are entered in the settings under "
            "Card payments.");
    return m_desk->whyNoCard;
}

QString PaymentDialog::whyNot() const
{
    if (m_desk && m_desk->open)
        return m_desk->open->state == IntentState::NeedsPerson
                   ? tr("Checking with the card processor - do not charge again. Somebody has to decide "
                        "first "
                        "what became of it.")
                   : tr("Checking with the card processor - do not charge again. Wait until the outcome is "
                        "known.");
    if (m_busy)
        return tr("Something is under way for this invoice. Wait until it is answered.");
    if (m_invoice.totals.total.isNegative())
        return tr("The invoice is below zero: the customer owes nothing on it, but is owed %1.")
            .arg(moneyText(-m_invoice.balance(), m_currency));
    if (m_invoice.balance().isNegative())
        return tr("%1 more was paid than the invoice asks for. Choose a payment below to give it back.")
            .arg(moneyText(-m_invoice.balance(), m_currency));
    if (m_invoice.state == DocumentState::Paid)
        return tr("The invoice is paid; nothing is owed on it.");
    if (m_desk && !m_desk->whyNot.isEmpty())
        return m_desk->whyNot;
    if (const QString wrong = problem(); !wrong.isEmpty())
        return wrong;
    const PayWay now = way();
    if (!isByProcessor(now))
        return {};
    if (const QString wrong = whyNotByProcessor(); !wrong.isEmpty())
        return wrong;
    if (now == PayWay::Terminal && m_terminal->currentData().toString().isEmpty())
        return tr("Choose a terminal first.");
    if ((now == PayWay::Card || now == PayWay::Account) && !chosenProfile())
        return now == PayWay::Card ? tr("Store a card of the customer first.")
                                   : tr("Store an account of the customer first.");
    return {};
}

QString PaymentDialog::afterText() const
{
    const Money after = m_invoice.balance() - m_amount->valueOrZero();
    const QString balance = moneyText(after, m_currency);
    if (way() == PayWay::Link)
        return payWaySentence(PayWay::Link);
    QString text = after.isZero() ? tr("Balance after it: %1. The invoice is Paid then.").arg(balance)
                                  : tr("Balance after it: %1").arg(balance);
    if (hasOpenLink())
        text +=
            u'\n' + tr("A payment link of this invoice is not paid yet, and its page goes on working: tell "
                       "the customer not to pay there as well.");
    return text;
}

void PaymentDialog::follow()
{
    showOpen();
    showRows();
    m_sums->setText(tr("Total %1, paid %2, balance %3")
                        .arg(moneyText(m_invoice.totals.total, m_currency),
                             moneyText(m_invoice.paid, m_currency),
                             moneyText(m_invoice.balance(), m_currency)));
    const bool owed = m_invoice.balance() > Money();
    const bool isOpen = m_desk && m_desk->open;
    m_form->setVisible(owed);
    m_form->setEnabled(!isOpen); // what is under way is not changed any more
    m_form->setProblem(m_amount, owed && !isOpen ? problem() : QString());
    const QString wrong = whyNot();
    const bool again = way() == PayWay::Link && hasOpenLink();
    m_take->setText(again ? tr("Make another link") : payWayButton(way()));
    const bool isNextStep = !again && !m_justCharged; // a second Enter makes no second link or charge
    m_take->setDefault(isNextStep);
    m_leave->setDefault(m_justCharged);
    m_take->setProperty("role", isNextStep ? QVariant(QStringLiteral("primary")) : QVariant());
    m_take->update();
    m_take->setEnabled(wrong.isEmpty());
    m_take->setToolTip(wrong.isEmpty() ? payWaySentence(way()) : wrong);
    m_take->setAccessibleDescription(m_take->toolTip());
    if (wrong.isEmpty())
        m_after->setText(afterText());
    else
        m_after->setText(problem().isEmpty() || !owed || isOpen ? wrong : QString());
}

bool PaymentDialog::hasOpenLink() const
{
    if (!m_desk)
        return false;
    return std::any_of(m_desk->links.begin(), m_desk->links.end(),
                       [](const PaymentLink &link) { return link.state == PaymentLink::State::Open; });
}

const Happening *PaymentDialog::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->at(rows.front().row());
}

const CardProfile *PaymentDialog::chosenProfile() const
{
    const int index = m_profile->currentIndex();
    return index >= 0 && size_t(index) < m_profiles.size() ? &m_profiles[size_t(index)] : nullptr;
}

void PaymentDialog::showChosen()
{
    const bool any = m_model->rowCount() > 0;
    m_nothing->setVisible(!any);
    m_table->setVisible(any);
    const Happening *row = chosen();
    m_details->setText(!row ? any ? tr("Choose a line for what can be done with it.") : QString()
                            : row->details);
    m_details->setAccessibleName(m_details->text().isEmpty() ? tr("Details of a line") : m_details->text());
    const auto allow = [](QPushButton *button, const QString &wrong, const QString &hint) {
        button->setEnabled(wrong.isEmpty());
        button->setToolTip(wrong.isEmpty() ? hint : wrong);
    };
    const QString choose = tr("Choose a payment above first.");
    const bool card = row && row->isCard();
    const Action needed = card ? Action::RefundPayments : Action::VoidPayments;
    QString noBack;
    if (!row || !row->payment)
        noBack = choose;
    else if (!m_backend.may(needed))
        noBack = m_backend.whyNot(needed);
    else if (m_busy || (m_desk && m_desk->open))
        noBack = tr("Checking with the card processor - do not charge again.");
    else if (row->left().isZero())
        noBack = tr("Nothing of this payment is left that could go back.");
    else if (row->payment->method == PaymentMethod::Credit)
        noBack = tr("This is the credit of a credit note; void the credit note instead.");
    m_back->setText(row && row->payment && !card ? tr("Void payment\u2026") : tr("Give back\u2026"));
    allow(m_back, noBack,
          card ? tr("Gives all or a part of it back to the card.")
               : tr("Takes the payment back; the invoice's balance rises by it."));
    allow(m_receipt, row && row->payment ? QString() : choose,
          tr("The receipt of this payment, to print or save."));
    const QString noMail = m_backend.may(Action::SendMail) ? QString() : m_backend.whyNot(Action::SendMail);
    allow(m_mailReceipt, row && row->payment ? noMail : choose, tr("Sends the receipt to the customer."));
    const bool canAsk = m_cashier && m_cashier->service();
    QString noKeep;
    if (!card)
        noKeep = tr("Choose a payment that was made with a card first.");
    else if (isKept(*row, m_desk))
        noKeep = tr("It was paid with a stored card or account, which is kept already.");
    else if (!canAsk)
        noKeep = tr("The card processor cannot be asked here.");
    const bool account = card && row->payment && row->payment->method == PaymentMethod::Ach;
    m_keep->setText(account ? tr("Keep this account\u2026") : tr("Keep this card\u2026"));
    allow(m_keep, noKeep,
          account ? tr("Stores this account for later charges, with the customer's consent.")
                  : tr("Stores this card for later charges, with the customer's consent."));
}

} // namespace truckroll
