// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/payments/cardpointe/codes.h"

#include <QCoreApplication>
#include <QStringList>
#include <map>

namespace truckroll::cardpointe {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CardCodes)
};

enum class Why {
    Bank,
    CallBank,
    Expired,
    Funds,
    Limit,
    Number,
    Code,
    NotThisWay,
    Data,
    Settled,
    Batched,
    NotSettled,
    NotFound,
    TooOld,
    NoParts,
    NoAccounts,
    Amount,
    Setup,
    Twice,
    Busy,
    Insert,
    Account,
};

Meaning of(Why why)
{
    switch (why) {
    case Why::Bank:
        return {Texts::tr("The bank declined the card and gives no reason."), false};
    case Why::CallBank:
        return {Texts::tr("The bank wants the customer to call. Ask for another way to pay."), false};
    case Why::Expired:
        return {Texts::tr("The card has expired, or the date is wrong."), true};
    case Why::Funds:
        return {Texts::tr("There is not enough money on the card."), true};
    case Why::Limit:
        return {Texts::tr("The amount is above the card's limit."), true};
    case Why::Number:
        return {Texts::tr("The card is not valid."), false};
    case Why::Code:
        return {Texts::tr("The code on the card does not match."), true};
    case Why::NotThisWay:
        return {Texts::tr("The bank does not allow this kind of payment with this card."), false};
    case Why::Data:
        return {Texts::tr("Something about the card or the address is missing or wrong."), true};
    case Why::Settled:
        return {Texts::tr("The charge has settled and is refunded, not voided."), false};
    case Why::Batched:
        return {Texts::tr("The charge is being settled just now. Refund it tomorrow."), false};
    case Why::NotSettled:
        return {Texts::tr("The charge has not settled yet. Void it, or refund it tomorrow."), true};
    case Why::NotFound:
        return {Texts::tr("The card processor does not know this charge."), false};
    case Why::TooOld:
        return {Texts::tr("The charge is too old to be voided."), false};
    case Why::NoParts:
        return {Texts::tr("Only the whole charge can be given back."), false};
    case Why::NoAccounts:
        return {Texts::tr("Bank accounts are not switched on at the card processor."), false};
    case Why::Amount:
        return {Texts::tr("The card processor does not take this amount."), true};
    case Why::Setup:
        return {Texts::tr("The card processor does not know this merchant or token. Check the set-up."),
                false};
    case Why::Twice:
        return {Texts::tr("The bank takes it for a charge that was made already. Look it up first."), false};
    case Why::Busy:
        return {Texts::tr("The bank could not be reached."), true};
    case Why::Insert:
        return {Texts::tr("The card has a chip and is to be inserted."), true};
    case Why::Account:
        return {Texts::tr("The bank account is not valid."), true};
    }
    Q_UNREACHABLE();
}

using Table = std::map<QString, Why>;

void add(Table &table, const char *processor, Why why, const char *codes)
{
    for (const QString &code : QString::fromLatin1(codes).split(u' '))
        table[QLatin1String(processor) + u' ' + code] = why;
}

Table makeTable()
{
    Table table;
    add(table, "PPS", Why::Number, "11 12 13 99 33");
    add(table, "PPS", Why::Code, "14 37 38");
    add(table, "PPS", Why::Expired, "15 16");
    add(table, "PPS", Why::Data, "17 34 35 101");
    add(table, "PPS", Why::Setup, "21 22 31 32 91 92 93 94 95 96 97 98");
    add(table, "PPS", Why::NotFound, "25 29");
    add(table, "PPS", Why::Settled, "26");
    add(table, "PPS", Why::Batched, "27");
    add(table, "PPS", Why::NotSettled, "28");
    add(table, "PPS", Why::Twice, "36");
    add(table, "PPS", Why::TooOld, "39");
    add(table, "PPS", Why::Amount, "41 42 43");
    add(table, "PPS", Why::NotThisWay, "44 45 70");
    add(table, "PPS", Why::NoParts, "46");
    add(table, "PPS", Why::NoAccounts, "48");
    add(table, "PPS", Why::Busy, "61 62 63 64 65 66");
    add(table, "PPS", Why::Insert, "106");
    add(table, "FNOR", Why::CallBank, "01");
    add(table, "FNOR", Why::Bank, "05 51");
    add(table, "FNOR", Why::NotThisWay, "12 57");
    add(table, "FNOR", Why::Amount, "13");
    add(table, "FNOR", Why::Number, "14 N3");
    add(table, "FNOR", Why::Expired, "54");
    add(table, "FNOR", Why::Limit, "61");
    add(table, "FNOR", Why::Twice, "94");
    add(table, "FNOR", Why::Code, "C2");
    add(table, "FNOR", Why::Funds, "NU");
    add(table, "FNOR", Why::Busy, "28 91 NL");
    add(table, "RPCT", Why::Bank, "100 500");
    add(table, "RPCT", Why::Expired, "101");
    add(table, "RPCT", Why::CallBank, "107");
    add(table, "RPCT", Why::Setup, "109");
    add(table, "RPCT", Why::Funds, "116");
    add(table, "RPCT", Why::Busy, "505 508 511 516");
    add(table, "RPCT", Why::Twice, "913");
    add(table, "PSTR", Why::Twice, "01");
    add(table, "PSTR", Why::Bank, "02");
    add(table, "PSTR", Why::Account, "28");
    return table;
}

QString addressText(const QString &address)
{
    if (address.isEmpty() || QStringLiteral("RSUG").contains(address))
        return {};
    if (QStringLiteral("YXDF").contains(address))
        return Texts::tr("address and ZIP code match");
    if (address == u"A")
        return Texts::tr("the address matches, the ZIP code does not");
    if (QStringLiteral("ZWP").contains(address))
        return Texts::tr("the ZIP code matches, the address does not");
    return address == u"N" ? Texts::tr("neither address nor ZIP code match") : QString();
}

QString codeText(const QString &cardCode)
{
    if (cardCode == u"M")
        return Texts::tr("the card's code matches");
    return cardCode == u"N" ? Texts::tr("the card's code does not match") : QString();
}

} // namespace

Meaning meaningOf(const QString &processor, const QString &code, const QString &said, const QString &category)
{
    static const Table table = makeTable();
    const auto found = table.find(processor + u' ' + code);
    Meaning meaning = found == table.end()
                          ? Meaning{Texts::tr("The card processor says: %1").arg(said), false}
                          : of(found->second);
    if (category == u"1")
        meaning.anotherTry = false;
    return meaning;
}

QString checksText(const QString &address, const QString &cardCode)
{
    QStringList parts;
    for (const QString &part : {addressText(address), codeText(cardCode)})
        if (!part.isEmpty())
            parts += part;
    return parts.join(QStringLiteral("; "));
}

} // namespace truckroll::cardpointe
