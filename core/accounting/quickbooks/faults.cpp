// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounting/quickbooks/faults.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <optional>

namespace truckroll::quickbooks {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(QuickBooksFaults)
};

using C = FaultClass;
using A = BooksAdvice;
using Found = std::optional<FaultMeaning>;

constexpr int internalFailures = 10000; // and above

FaultMeaning unknown(const QString &what)
{
    return {C::Unknown, A::Retry,
            Texts::tr("QuickBooks did not answer about %1. Nothing is sent twice: it is looked for there and "
                      "tried again.")
                .arg(what)};
}

/// The queue stands still or waits.
Found stopping(int code)
{
    switch (code) {
    case 100:
    case 3200:
        return FaultMeaning{
            C::Token, A::Reconnect,
            Texts::tr("QuickBooks does not accept the connection any more. Nothing was sent; connect "
                      "again.")};
    case 120:
        return FaultMeaning{
            C::StopAll, A::Reconnect,
            Texts::tr("The QuickBooks user who made the connection has no access to the company any "
                      "more. Nothing was sent; an administrator must connect again.")};
    case 3100:
        return FaultMeaning{
            C::StopAll, A::Reconnect,
            Texts::tr("The connection belongs to another company, or to the sandbox instead of "
                      "production. Nothing was sent; connect again and choose the right company.")};
    case 5020:
        return FaultMeaning{
            C::StopAll, A::AskAdministrator,
            Texts::tr("The QuickBooks user who made the connection may not do this. Nothing was sent; "
                      "ask the QuickBooks administrator for the right, or connect as another user.")};
    case 6190:
        return FaultMeaning{
            C::StopAll, A::AskAdministrator,
            Texts::tr("QuickBooks says that the subscription is not active, so the company can only be "
                      "read. Nothing was sent; renew the subscription, then try again.")};
    case 3001:
        return FaultMeaning{
            C::Wait, A::Retry,
            Texts::tr("QuickBooks asks to go slower. Nothing was lost; wait a minute, then try again.")};
    case 130:
    case 140:
    case 150:
        return FaultMeaning{
            C::Wait, A::Retry,
            Texts::tr("The company is locked for maintenance in QuickBooks. Nothing was lost; wait a quarter "
                      "of an hour, then try again.")};
    default:
        return std::nullopt;
    }
}

/// Perhaps it is there already.
Found lookedUp(int code, const QString &what)
{
    switch (code) {
    case 600:
        return FaultMeaning{
            C::LookUp, A::Retry,
            Texts::tr("QuickBooks had this request for %1 before. It is looked for there.").arg(what)};
    case 5010:
        return FaultMeaning{
            C::LookUp, A::Retry,
            Texts::tr("%1 was changed in QuickBooks in the meantime. It is read again before the change "
                      "is made on top of that.")
                .arg(what)};
    case 6140:
        return FaultMeaning{
            C::LookUp, A::ChooseNumber,
            Texts::tr("The number of %1 is used in QuickBooks already. Nothing was sent; give it another "
                      "number there, or link it when it is the same.")
                .arg(what)};
    case 6240:
        return FaultMeaning{
            C::LookUp, A::ChooseName,
            Texts::tr("The name of %1 is used in QuickBooks by a customer, vendor or employee. Nothing "
                      "was sent; link it when it is the same, or send it under another name.")
                .arg(what)};
    default:
        return std::nullopt;
    }
}

/// Something is chosen in the mapping, or in the company's settings.
Found mapped(int code, const QString &what)
{
    switch (code) {
    case 610:
        return FaultMeaning{
            C::Refused, A::OpenMapping,
            Texts::tr("%1, or something that it names, is deleted or inactive in QuickBooks. Nothing was "
                      "sent; make it active there, or choose another one: accounts, terms and tax codes in "
                      "the mapping, customers, items and vendors among the links.")
                .arg(what)};
    case 2030:
    case 2500:
        return FaultMeaning{
            C::Refused, A::OpenMapping,
            Texts::tr("Something that %1 names does not exist in QuickBooks, or not any more. Nothing was "
                      "sent; read the lists again and choose another one: accounts, terms and tax codes in "
                      "the mapping, customers, items and vendors among the links.")
                .arg(what)};
    case 2170:
    case 6440:
        return FaultMeaning{
            C::Refused, A::OpenMapping,
            Texts::tr("A line of %1 has no product, service or account that QuickBooks takes. Nothing "
                      "was sent; choose one in the mapping.")
                .arg(what)};
    case 6010:
    case 6430:
        return FaultMeaning{
            C::Refused, A::OpenMapping,
            Texts::tr("An account that is chosen for %1 is of the wrong type. Nothing was sent; choose "
                      "another account in the mapping.")
                .arg(what)};
    case 6100:
    case 6160:
    case 6170:
    case 6230:
    case 6470:
        return FaultMeaning{
            C::Refused, A::OpenMapping,
            Texts::tr("QuickBooks does not take a tax code of %1. Nothing was sent; choose another one in "
                      "the mapping.")
                .arg(what)};
    case 5030:
        return FaultMeaning{
            C::Refused, A::AskAdministrator,
            Texts::tr("The company's QuickBooks plan has no place for %1: purchase orders, classes and "
                      "inventory need the Plus plan. Nothing was sent.")
                .arg(what)};
    default:
        return std::nullopt;
    }
}

FaultMeaning correct(const QString &sentence)
{
    return {C::Refused, A::CorrectRecord, sentence};
}

/// A field of the record is to be corrected.
Found corrected(int code, const QString &what)
{
    switch (code) {
    case 2020:
        return correct(
            Texts::tr("A value that QuickBooks needs is missing in %1. Nothing was sent; fill it in.")
                .arg(what));
    case 2040:
        return correct(
            Texts::tr("%1 has characters that QuickBooks does not take (a colon, a tab or a new line). "
                      "Nothing was sent; take them out.")
                .arg(what));
    case 2050:
        return correct(
            Texts::tr("A text of %1 is too long for QuickBooks. Nothing was sent; shorten it.").arg(what));
    case 2060:
    case 2070:
    case 2090:
    case 2100:
    case 2110:
    case 2140:
    case 2160:
    case 2240:
        return correct(
            Texts::tr("A date, number or amount of %1 is outside of what QuickBooks takes. Nothing was "
                      "sent; correct it.")
                .arg(what));
    case 2200:
    case 2210:
        return correct(
            Texts::tr("QuickBooks does not take the e-mail or web address of %1. Nothing was sent; "
                      "correct it.")
                .arg(what));
    case 2250:
    case 2290:
        return correct(
            Texts::tr("%1 has no lines, or a line below zero, which QuickBooks does not take. Nothing was "
                      "sent; make a discount or a credit note of it.")
                .arg(what));
    case 6080:
        return correct(Texts::tr("%1 has no name. Nothing was sent; type one in.").arg(what));
    case 6090:
        return correct(Texts::tr("A discount line of %1 has neither amount nor percentage. Nothing was sent.")
                           .arg(what));
    case 6420:
        return correct(
            Texts::tr("QuickBooks wants an e-mail address for %1. Nothing was sent; type it in.").arg(what));
    case 700:
    case 900:
    case 6150:
    case 6180:
    case 6130:
        return correct(
            Texts::tr("The hierarchy in which %1 stands in QuickBooks does not allow it. Nothing was "
                      "sent; put it right there.")
                .arg(what));
    default:
        return std::nullopt;
    }
}

/// A rule of the books.
Found ruled(int code, const QString &what)
{
    switch (code) {
    case 620:
        return FaultMeaning{
            C::Refused, A::UndoThere,
            Texts::tr("%1 cannot be linked with its invoice: in QuickBooks that belongs to another "
                      "customer. Nothing was sent; compare the customers there.")
                .arg(what)};
    case 800:
    case 6220:
    case 6280:
        return FaultMeaning{
            C::Refused, A::UndoThere,
            Texts::tr("%1 is still in use in QuickBooks (a balance, a link or an unbilled charge). "
                      "Nothing was changed; settle that there first.")
                .arg(what)};
    case 6000:
        return FaultMeaning{
            C::Refused, A::UndoThere,
            Texts::tr("A rule of QuickBooks stands against %1. Nothing was sent; its own words follow.")
                .arg(what)};
    case 6200:
    case 6210:
        return FaultMeaning{
            C::Refused, A::ReopenBooks,
            Texts::tr("The books are closed for the date of %1. Nothing was sent; give it another date, or "
                      "reopen the period in QuickBooks, then try again.")
                .arg(what)};
    case 6250:
        return FaultMeaning{
            C::Refused, A::CorrectRecord,
            Texts::tr("The customer of %1 is inactive in QuickBooks. Nothing was sent; make it active "
                      "there, then try again.")
                .arg(what)};
    case 6270:
        return FaultMeaning{
            C::Refused, A::CorrectRecord,
            Texts::tr("%1 is dated before the inventory of an item begins in QuickBooks. Nothing was sent; "
                      "correct one of the dates.")
                .arg(what)};
    case 6310:
    case 6320:
        return FaultMeaning{
            C::Refused, A::CorrectRecord,
            Texts::tr("A line of %1 is billable to nobody. Nothing was sent; name its customer.").arg(what)};
    case 6450:
    case 6480:
    case 6540:
        return FaultMeaning{
            C::Refused, A::UndoThere,
            Texts::tr("%1 is settled, matched with the bank feed or part of a deposit in QuickBooks. "
                      "Nothing was changed; undo the deposit or match there first.")
                .arg(what)};
    default:
        return std::nullopt;
    }
}

/// Ours to mend.
Found reported(int code, const QString &what)
{
    switch (code) {
    case 500:
    case 1040:
    case 2010:
    case 2130:
    case 4000:
    case 4001:
    case 4002:
        return FaultMeaning{
            C::Refused, A::Report,
            Texts::tr("QuickBooks did not understand the request for %1. Nothing was sent; please report "
                      "this with the code and the number below.")
                .arg(what)};
    case 6070:
        return FaultMeaning{
            C::Refused, A::Report,
            Texts::tr("QuickBooks computes another amount for a line of %1. Nothing was sent; please "
                      "report this with the code and the number below.")
                .arg(what)};
    default:
        return std::nullopt;
    }
}

} // namespace

FaultMeaning meaningOf(const FaultError &error, const QString &what)
{
    bool isNumber = false;
    const int code = error.code.toInt(&isNumber);
    if (isNumber && code >= internalFailures && code != 10100)
        return internalFailure(what);
    for (const Found &found : {stopping(code), lookedUp(code, what), mapped(code, what),
                               corrected(code, what), ruled(code, what), reported(code, what)}) {
        if (found)
            return *found;
    }
    return {C::Refused, A::Report,
            Texts::tr("QuickBooks refused %1. Nothing was sent; its own words follow.").arg(what)};
}

FaultMeaning internalFailure(const QString &what)
{
    return {
        C::Unknown, A::Retry,
        Texts::tr("QuickBooks had a failure of its own while it worked on %1, so it is not known whether it "
                  "was done. Nothing is sent twice: it is looked for there and tried again.")
            .arg(what)};
}

FaultMeaning meaningOfStatus(int httpStatus, const QString &what)
{
    constexpr int unauthorized = 401;
    constexpr int tooMany = 429;
    constexpr int firstServerError = 500;
    if (httpStatus == unauthorized)
        return meaningOf({QStringLiteral("3200"), {}, {}, {}}, what);
    if (httpStatus == tooMany)
        return meaningOf({QStringLiteral("3001"), {}, {}, {}}, what);
    if (httpStatus >= firstServerError)
        return internalFailure(what);
    if (httpStatus > 0)
        return {C::Unknown, A::Retry,
                Texts::tr(
                    "The answer of QuickBooks about %1 could not be read, so it is not known whether it was "
                    "done. Nothing is sent twice: it is looked for there and tried again.")
                    .arg(what)};
    return unknown(what);
}

bool isMetOnlyByWriting(const QString &sentence)
{
    const auto begins = [&](int code) {
        const Found met = stopping(code);
        return met && sentence.startsWith(met->sentence);
    };
    constexpr int mayNot = 5020;
    constexpr int readOnly = 6190;
    return begins(mayNot) || begins(readOnly);
}

QString withDetails(const FaultMeaning &meaning, const FaultError &error, const QString &intuitTid)
{
    QStringList parts{meaning.sentence};
    const QString said = error.detail.isEmpty() ? error.message : error.detail;
    if (!said.isEmpty())
        parts += Texts::tr("QuickBooks says: “%1”").arg(said);
    if (!error.element.isEmpty())
        parts += Texts::tr("Field: %1").arg(error.element);
    if (!error.code.isEmpty())
        parts += intuitTid.isEmpty() ? Texts::tr("(code %1)").arg(error.code)
                                     : Texts::tr("(code %1, intuit_tid %2)").arg(error.code, intuitTid);
    return parts.join(QLatin1Char(' '));
}

QString idInDetail(const QString &detail)
{
    static const QRegularExpression pattern(QStringLiteral("(?:TxnId|\\bId)\\s*=\\s*(\\d+)"));
    return pattern.match(detail).captured(1);
}

std::vector<int> knownFaults()
{
    return {100,  120,  130,  140,  150,  500,  600,  610,  620,  700,  800,  900,  1040, 2010, 2020,
            2030, 2040, 2050, 2060, 2070, 2090, 2100, 2110, 2130, 2140, 2160, 2170, 2200, 2210, 2240,
            2250, 2290, 2500, 3001, 3100, 3200, 4000, 4001, 4002, 5010, 5020, 5030, 6000, 6010, 6070,
            6080, 6090, 6100, 6130, 6140, 6150, 6160, 6170, 6180, 6190, 6200, 6210, 6220, 6230, 6240,
            6250, 6270, 6280, 6310, 6320, 6420, 6430, 6440, 6450, 6470, 6480, 6540, 10000};
}

} // namespace truckroll::quickbooks
