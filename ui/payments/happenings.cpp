// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/payments/happenings.h"
#include "ui/documents/documentcontext.h"
#include "ui/widgets/moneyedit.h"
#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Happenings)
};

QString howText(const Payment &payment, const CardFacts *facts, const PaymentIntent *movement)
{
    QString how = paymentMethodText(payment.method);
    if (movement)
        how = cardMoveText(movement->move);
    else if (facts && facts->entry == u"link")
        how = Texts::tr("Payment link");
    if (movement && movement->manualEntry)
        how = Texts::tr("Keyed in at the terminal");
    PaidWith with;
    with.last4 = payment.cardLast4;
    with.brand = facts ? facts->brand : QString();
    if (payment.method == PaymentMethod::Ach && !with.last4.isEmpty())
        return Texts::tr("Bank account ending in %1").arg(with.last4);
    if (!with.last4.isEmpty())
        return Texts::tr("%1, %2", "a way to pay and the card").arg(how, paidWithText(with));
    if (payment.reference.isEmpty() || payment.method == PaymentMethod::Card)
        return how;
    return Texts::tr("%1, %2", "a way to pay and the card").arg(how, payment.reference);
}

/// "address matches" -> "Address matches."
QString sentence(QString text)
{
    text[0] = text[0].toUpper();
    return text.endsWith(u'.') ? text : text + u'.';
}

QString detailsOf(const Payment &payment, const CardFacts *facts, const QString &currency)
{
    QStringList said;
    if (!payment.refunded.isZero())
        said << Texts::tr("%1 of it went back.").arg(moneyText(payment.refunded, currency));
    if (!payment.voidReason.isEmpty())
        said << sentence(Texts::tr("Taken back: %1").arg(payment.voidReason));
    if (payment.state == PaymentState::Pending)
        said << Texts::tr("It counts, but the bank may still return it.");
    if (facts && !facts->authCode.isEmpty())
        said << Texts::tr("Approval %1.").arg(facts->authCode);
    if (facts && !facts->checks.isEmpty() && payment.method != PaymentMethod::Ach) // an account has no code
        said << sentence(facts->checks);
    if (facts && !facts->batch.isEmpty())
        said << Texts::tr("Batch %1.").arg(facts->batch);
    if (!payment.gatewayReference.isEmpty())
        said << Texts::tr("The processor's number: %1.").arg(payment.gatewayReference);
    return said.join(u' ');
}

Happening happeningOf(const Payment &payment, const CardDesk::Reply &desk, const QString &currency)
{
    const auto facts = std::find_if(desk.facts.begin(), desk.facts.end(),
                                    [&](const CardFacts &each) { return each.payment == payment.id; });
    const CardFacts *known = facts == desk.facts.end() ? nullptr : &*facts;
    const auto made =
        std::find_if(desk.intents.begin(), desk.intents.end(), [&](const PaymentIntent &intent) {
            return isCharge(intent.move) && intent.payment == payment.id;
        });
    Happening happening;
    happening.key = payment.id.value() * 2;
    happening.at = payment.takenAt;
    happening.amount = payment.amount;
    const bool partBack = payment.state == PaymentState::Approved && !payment.refunded.isZero();
    happening.state = partBack ? Texts::tr("Part given back") : paymentStateText(payment.state);
    happening.tone = partBack ? Tone::Info : toneOf(payment.state);
    happening.details = detailsOf(payment, known, currency);
    happening.payment = payment;
    if (made != desk.intents.end())
        happening.movement = *made;
    happening.what = howText(payment, known, made == desk.intents.end() ? nullptr : &*made);
    return happening;
}

/// `of`: the payment that is given back; what goes back to a bank account has its digits only.
QString howText(const PaymentIntent &intent, const Payment *of)
{
    const QString how =
        intent.manualEntry ? Texts::tr("Keyed in at the terminal") : cardMoveText(intent.move);
    PaidWith with = intent.with;
    if (of && of->method == PaymentMethod::Ach && with.accountType.isEmpty())
        with.accountType = QStringLiteral("ECHK");
    return with.last4.isEmpty()
               ? how
               : Texts::tr("%1, %2", "a way to pay and the card").arg(how, paidWithText(with));
}

Happening happeningOf(const PaymentIntent &intent, const CardDesk::Reply &desk)
{
    const auto of = std::find_if(desk.payments.begin(), desk.payments.end(), [&](const Payment &payment) {
        return intent.payment && payment.id == intent.payment;
    });
    Happening happening;
    happening.key = intent.id.value() * 2 + 1;
    happening.at = intent.madeAt;
    happening.what = howText(intent, of == desk.payments.end() ? nullptr : &*of);
    happening.amount = isCharge(intent.move) ? intent.amount : -intent.amount;
    const bool wentBack = intent.state == IntentState::Approved && !isCharge(intent.move);
    happening.state = wentBack ? Texts::tr("Given back") : movementStateText(intent.state);
    happening.tone = movementTone(intent.state);
    happening.details = intent.reason;
    happening.movement = intent;
    return happening;
}

/// Of today the time says it all.
QString timeToCome(qint64 at, const QByteArray &zone, qint64 nowUtc)
{
    if (officeDay(at, zone) != officeDay(nowUtc, zone))
        return officeTime(at, zone);
    const QTimeZone known(zone);
    const QDateTime there =
        QDateTime::fromSecsSinceEpoch(at, known.isValid() ? known : QTimeZone::systemTimeZone());
    return QLocale().toString(there.time(), QLocale::ShortFormat);
}

/// It is shown by the payment that it made.
bool isShownByPayment(const PaymentIntent &intent)
{
    return isCharge(intent.move) && intent.payment;
}

} // namespace

Money Happening::left() const
{
    const bool counts =
        payment && (payment->state == PaymentState::Approved || payment->state == PaymentState::Pending);
    return counts ? payment->amount - payment->refunded : Money();
}

std::vector<Happening> happeningsOf(const CardDesk::Reply &desk, const QString &currency)
{
    std::vector<Happening> all;
    for (const Payment &payment : desk.payments)
        all.push_back(happeningOf(payment, desk, currency));
    for (const PaymentIntent &intent : desk.intents)
        if (!isShownByPayment(intent))
            all.push_back(happeningOf(intent, desk));
    std::stable_sort(all.begin(), all.end(), [](const Happening &a, const Happening &b) {
        return a.at != b.at ? a.at > b.at : a.key > b.key;
    });
    return all;
}

std::vector<ColumnOf<Happening>> happeningColumns(const QString &currency, const QByteArray &zone)
{
    using Kind = TableColumn::Kind;
    const auto column = [](const char *id, const QString &title, Kind kind, int width) {
        ColumnOf<Happening> made;
        made.id = QString::fromLatin1(id);
        made.title = title;
        made.kind = kind;
        made.width = width;
        return made;
    };
    auto when = column("when", Texts::tr("When"), Kind::Text, 170);
    when.text = [zone](const Happening &row) { return officeTime(row.at, zone); };
    auto what = column("what", Texts::tr("What"), Kind::Text, 220);
    what.text = [](const Happening &row) { return row.what; };
    what.hint = [](const Happening &row) { return row.details; };
    auto amount = column("amount", Texts::tr("Amount"), Kind::Number, 110);
    amount.text = [currency](const Happening &row) { return moneyText(row.amount, currency); };
    amount.number = [](const Happening &row) { return std::optional<qint64>(row.amount.units()); };
    auto state = column("state", Texts::tr("State"), Kind::Chip, 130);
    state.text = [](const Happening &row) { return row.state; };
    state.meaning = [](const Happening &row) { return Meaning(row.tone); };
    state.hint = what.hint;
    return {when, what, amount, state};
}

QString movementStateText(IntentState state)
{
    switch (state) {
    case IntentState::Prepared:
    case IntentState::Sent:
        return Texts::tr("Under way");
    case IntentState::InDoubt:
        return Texts::tr("Checking");
    case IntentState::NeedsPerson:
        return Texts::tr("To be decided");
    case IntentState::Approved:
    case IntentState::Declined:
    case IntentState::NotSent:
    case IntentState::NotCharged:
        break;
    }
    return intentStateText(state);
}

Tone movementTone(IntentState state)
{
    switch (state) {
    case IntentState::Approved:
        return Tone::Success;
    case IntentState::Declined:
        return Tone::Danger;
    case IntentState::Prepared:
    case IntentState::Sent:
        return Tone::Info;
    case IntentState::InDoubt:
    case IntentState::NeedsPerson:
        return Tone::Warning;
    case IntentState::NotSent:
    case IntentState::NotCharged:
        break;
    }
    return Tone::Neutral;
}

QString movementSentence(const PaymentIntent &intent, const QByteArray &zone, qint64 nowUtc)
{
    if (!intent.isOpen())
        return {};
    if (intent.state == IntentState::NeedsPerson)
        return Texts::tr("Somebody has to decide what became of this - do not charge again. %1")
            .arg(intent.reason);
    if (intent.state == IntentState::InDoubt) {
        QString sentence = Texts::tr("Checking with the card processor - do not charge again.");
        if (!intent.reason.isEmpty())
            sentence += u' ' + intent.reason;
        if (intent.nextAskAt > 0)
            sentence +=
                u' ' +
                Texts::tr("It is looked up again at %1.").arg(timeToCome(intent.nextAskAt, zone, nowUtc));
        return sentence;
    }
    if (intent.cancelWanted)
        return Texts::tr("The charge is being canceled - do not charge again.");
    if (intent.move != CardMove::Terminal)
        return Texts::tr("Asking the card processor - do not charge again.");
    return intent.manualEntry
               ? Texts::tr("Waiting for terminal %1: key in the card's number there.").arg(intent.terminal)
               : Texts::tr("Waiting for terminal %1: the card is held to it or put in there.")
                     .arg(intent.terminal);
}

QString outcomeSentence(const PaymentIntent &intent, const QString &currency)
{
    const QString asked = moneyText(intent.amount, currency);
    const bool charge = isCharge(intent.move);
    switch (intent.state) {
    case IntentState::Approved:
        if (!charge && intent.reason.isEmpty())
            return Texts::tr("%1 went back to the customer.").arg(asked);
        if (!charge)
            return Texts::tr("%1 went back to the customer. %2").arg(asked, intent.reason);
        if (intent.cancelWanted)
            return Texts::tr("It was canceled too late: %1 was charged and is booked. Give it back below.")
                .arg(moneyText(intent.answered.isZero() ? intent.amount : intent.answered, currency));
        if (!intent.answered.isZero() && intent.answered < intent.amount)
            return Texts::tr("Only %1 of %2 was approved. It is booked; the rest stays open.")
                .arg(moneyText(intent.answered, currency), asked);
        return Texts::tr("%1 approved, %2.")
            .arg(moneyText(intent.answered.isZero() ? intent.amount : intent.answered, currency),
                 paidWithText(intent.with));
    case IntentState::Declined:
        return Texts::tr("Declined, nothing was charged. %1 %2")
            .arg(intent.reason,
                 intent.anotherTryMakesSense
                     ? Texts::tr("Another try makes sense.")
                     : Texts::tr("Trying this again will not help; ask for another way to pay."));
    case IntentState::NotSent:
        return Texts::tr("Nothing was sent and nothing charged. %1").arg(intent.reason);
    case IntentState::NotCharged:
        return Texts::tr("Nothing was charged. %1").arg(intent.reason);
    default:
        return intent.reason;
    }
}

} // namespace truckroll
