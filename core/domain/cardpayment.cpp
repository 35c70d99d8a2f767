// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/cardpayment.h"

#include "core/base/text.h"
#include "core/domain/nametable.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QtEndian>
#include <algorithm>

namespace truckroll {

namespace {

constexpr NameTable<cardMoveCount> moveNames{"sale", "terminal", "ach", "void", "refund", "capture"};
constexpr NameTable<intentStateCount> stateNames{"prepared", "sent",     "approved",    "declined",
                                                 "in-doubt", "not-sent", "not-charged", "needs-a-person"};
constexpr NameTable<3> linkNames{"open", "paid", "closed"};

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CardPayment)
};

/// A terminal takes 19 characters.
constexpr qsizetype longestOrderId = 19;
constexpr qsizetype randomLetters = 11;
constexpr QLatin1String chanceLetters("BCDFGHJKLMNPQRSTVWXZ"); // no vowels: no words
constexpr qsizetype longestToken = 19;

bool isChanceLetter(QChar c)
{
    return chanceLetters.contains(c);
}

} // namespace

QString cardMoveName(CardMove move)
{
    return nameIn(moveNames, move);
}

std::optional<CardMove> cardMoveFromName(const QString &name)
{
    return valueIn<CardMove>(moveNames, name);
}

QString cardMoveText(CardMove move)
{
    switch (move) {
    case CardMove::Sale:
        return Texts::tr("Stored card");
    case CardMove::Terminal:
        return Texts::tr("Card at a terminal");
    case CardMove::Ach:
        return Texts::tr("Bank account");
    case CardMove::Void:
        return Texts::tr("Void");
    case CardMove::Refund:
        return Texts::tr("Refund");
    case CardMove::Capture:
        return Texts::tr("Payment link");
    }
    Q_UNREACHABLE();
}

QString intentStateName(IntentState state)
{
    return nameIn(stateNames, state);
}

std::optional<IntentState> intentStateFromName(const QString &name)
{
    return valueIn<IntentState>(stateNames, name);
}

QString intentStateText(IntentState state)
{
    switch (state) {
    case IntentState::Prepared:
        return Texts::tr("Being prepared");
    case IntentState::Sent:
        return Texts::tr("Waiting for the card processor");
    case IntentState::Approved:
        return Texts::tr("Approved");
    case IntentState::Declined:
        return Texts::tr("Declined");
    case IntentState::InDoubt:
        return Texts::tr("Checking with the card processor - do not charge again");
    case IntentState::NotSent:
        return Texts::tr("Not sent");
    case IntentState::NotCharged:
        return Texts::tr("Not charged");
    case IntentState::NeedsPerson:
        return Texts::tr("To be decided by somebody - do not charge again");
    }
    Q_UNREACHABLE();
}

QString linkStateName(PaymentLink::State state)
{
    return nameIn(linkNames, state);
}

std::optional<PaymentLink::State> linkStateFromName(const QString &name)
{
    return valueIn<PaymentLink::State>(linkNames, name);
}

QString linkStateText(PaymentLink::State state)
{
    switch (state) {
    case PaymentLink::State::Open:
        return Texts::tr("Not paid yet");
    case PaymentLink::State::Paid:
        return Texts::tr("Paid");
    case PaymentLink::State::Closed:
        return Texts::tr("Not looked for any more");
    }
    Q_UNREACHABLE();
}

QString brandOfToken(const QString &token)
{
    if (!looksLikeToken(token) || token.size() < 2)
        return {};
    switch (token[1].unicode()) {
    case u'3':
        return QStringLiteral("American Express");
    case u'4':
        return QStringLiteral("Visa");
    case u'5':
        return QStringLiteral("Mastercard");
    case u'6':
        return QStringLiteral("Discover");
    default:
        return {};
    }
}

QString paidWithText(const PaidWith &with)
{
    if (!with.accountType.isEmpty())
        return Texts::tr("Account ending in %1").arg(with.last4);
    if (with.brand.isEmpty())
        return with.last4.isEmpty() ? Texts::tr("Card") : Texts::tr("Card ending in %1").arg(with.last4);
    return Texts::tr("%1 ending in %2").arg(with.brand, with.last4);
}

bool looksLikeToken(const QString &token)
{
    return token.startsWith(u'9') && token.size() >= 8 && token.size() <= longestToken &&
           std::all_of(token.begin(), token.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
           });
}

/// The number is for people who search at the processor; the letters make it unlike any other, also of an
/// office that was restored from a backup and gives its numbers a second time. Letters alone: it must not
/// look like a card number.
QString newOrderId(const QString &number, quint64 random)
{
    constexpr quint64 letters = quint64(chanceLetters.size());
    QString prefix;
    for (const QChar c : number.toUpper())
        if ((c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9'))
            prefix += c;
    if (prefix.isEmpty() || !prefix[0].isLetter())
        prefix.prepend(u'T');
    const qsizetype room = longestOrderId - randomLetters;
    if (prefix.size() > room) // the end of a number tells more than its beginning
        prefix = u'T' + prefix.right(room - 1);
    for (qsizetype i = 0; i < randomLetters; ++i) {
        prefix += QChar(chanceLetters[qsizetype(random % letters)]);
        random /= letters;
    }
    return prefix;
}

QString orderIdBeginning(const QString &orderId)
{
    const QString letters = orderId.right(randomLetters);
    const bool isOurs = orderId.size() > randomLetters && orderId.size() <= longestOrderId &&
                        orderId[0].isUpper() && std::all_of(letters.begin(), letters.end(), isChanceLetter);
    return isOurs ? orderId.chopped(randomLetters) : QString();
}

QString refundOrderId(const QString &number, const QString &charge, int nth)
{
    const QString name = QStringLiteral("refund/%1/%2").arg(charge).arg(nth);
    const QByteArray digest = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
    return newOrderId(number, qFromBigEndian<quint64>(digest.constData()));
}

} // namespace truckroll
