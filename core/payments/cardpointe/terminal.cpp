// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/payments/cardpointe/terminal.h"

#include "core/net/jsonread.h"
#include "core/payments/cardpointe/replies.h"
#include <QCoreApplication>
#include <QJsonDocument>

namespace truckroll::cardpointe {

namespace {

using namespace Qt::StringLiterals;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CardTerminal)
};

constexpr const char *sessionHeader = "X-CardConnect-SessionKey";

HttpRequest terminalCall(const Account &account, const QByteArray &name, const QJsonObject &body,
                         const Secret &session = {})
{
    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.url = account.addresses.terminal.resolved(QUrl::fromEncoded(name));
    request.secretHeaders = {{"Authorization", account.terminalKey}};
    if (!session.isEmpty())
        request.secretHeaders.emplace_back(sessionHeader, session);
    request.contentType = "application/json";
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.answerMs = account.pace.answerMs;
    return request;
}

QJsonObject at(const Account &account, const QString &terminal)
{
    return {{u"merchantId"_s, account.merchant}, {u"hsn"_s, terminal}};
}

struct TerminalError
{
    int status = 0;
    QString code;
    QString message;
};

TerminalError errorIn(const HttpReply &reply)
{
    const auto object = readJsonObject(reply.body);
    return {reply.status, object ? textOf(*object, u"errorCode"_s) : QString(),
            object ? textOf(*object, u"errorMessage"_s) : QString()};
}

QString sentenceFor(const TerminalError &error)
{
    if (error.status == 401)
        return Texts::tr("The terminals' key is not accepted. Check the set-up.");
    if (error.status == 403)
        return Texts::tr("This terminal does not belong to the company. Choose another one.");
    if (error.code == u"6")
        return Texts::tr("The terminal is not connected. Look whether it is switched on and online.");
    if (error.code == u"7")
        return Texts::tr("The terminal is in use. Wait until it is free.");
    if (error.message.contains(u"Session exists"))
        return Texts::tr(
            "Another workstation is using the terminal, or a program that crashed has left it so. "
            "Wait, or free it.");
    return Texts::tr("The terminal says: “%1”.").arg(error.message);
}

Result<HttpReply> goodReply(const Outcome &outcome)
{
    if (const auto *notSent = std::get_if<NotSent>(&outcome))
        return tl::unexpected<Error>(notSent->error);
    if (const auto *lost = std::get_if<Unknown>(&outcome))
        return tl::unexpected<Error>(lost->error);
    const HttpReply &reply = std::get<Answered>(outcome).reply;
    if (reply.isGood())
        return reply;
    const TerminalError error = errorIn(reply);
    const bool taken = error.message.contains(u"Session exists") || error.code == u"7";
    return failure(taken ? ErrorCode::Conflict : ErrorCode::Rejected, sentenceFor(error));
}

/// The card was not read: the command never began. "Cancelled" and "timed out" are not among them: the bank
/// may have been asked before. Nor are 6 and 7, "not connected" and "in use": the session was open, so the
/// terminal may have gone while the card was in it, or be in use by this very charge.
bool neverBegan(const TerminalError &error)
{
    return error.status == 400 || error.status == 401 || error.status == 403 || error.status == 404 ||
           error.code == u"9" || error.code == u"100" ||
           error.message.contains(u"SessionKey header is required") ||
           error.message.contains(u"was not valid") || error.message.contains(u"Session exists");
}

/// The answer inside an answer: an approval, although the call "failed".
std::optional<CardRecord> recordInside(const QJsonObject &object)
{
    const QJsonValue inside = object.value(u"authResponse"_s);
    if (inside.isObject())
        return readRecord(inside.toObject());
    if (inside.isString())
        if (const auto parsed = readJsonObject(inside.toString().toUtf8()))
            return readRecord(*parsed);
    return std::nullopt;
}

CardAnswer answerOf(const CardRecord &record)
{
    return {CardAnswer::Kind::Record, record, {}};
}

} // namespace

HttpRequest terminalListRequest(const Account &account)
{
    return terminalCall(account, "v2/listTerminals", {{u"merchantId"_s, account.merchant}});
}

Result<QStringList> readTerminalList(const Outcome &outcome)
{
    TRY(const HttpReply reply, goodReply(outcome));
    const auto object = readJsonObject(reply.body);
    if (!object)
        return failure(ErrorCode::Rejected, Texts::tr("The terminals' service gave no clear answer."));
    QStringList terminals;
    for (const QJsonValue &each : object->value(u"terminals"_s).toArray())
        terminals += each.toString();
    return terminals;
}

HttpRequest terminalConnectRequest(const Account &account, const QString &terminal, bool force)
{
    QJsonObject body = at(account, terminal);
    body[u"force"_s] = force;
    return terminalCall(account, "v2/connect", body);
}

Result<Secret> readTerminalSession(const Outcome &outcome)
{
    TRY(const HttpReply reply, goodReply(outcome));
    QByteArray key = reply.header(QByteArray(sessionHeader).toLower());
    const qsizetype end = key.indexOf(';'); // "KEY;expires=..."
    if (end >= 0)
        key.truncate(end);
    if (key.isEmpty())
        return failure(ErrorCode::Rejected, Texts::tr("The terminal could not be opened."));
    return Secret::takeFrom(key);
}

HttpRequest terminalDisconnectRequest(const Account &account, const QString &terminal, const Secret &session)
{
    return terminalCall(account, "v2/disconnect", at(account, terminal), session);
}

HttpRequest terminalCancelRequest(const Account &account, const QString &terminal, const Secret &session)
{
    return terminalCall(account, "v2/cancel", at(account, terminal), session);
}

HttpRequest terminalSaleRequest(const Account &account, const PaymentIntent &intent, const Secret &session,
                                bool signature)
{
    QJsonObject body = at(account, intent.terminal);
    body[u"amount"_s] = QString::number(intent.amount.units()); // cents here, no point
    body[u"capture"_s] = true;
    body[u"orderId"_s] = intent.orderId;
    body[u"includeSignature"_s] = signature && !intent.manualEntry; // nobody stands there who could sign
    body[u"includeAmountDisplay"_s] = true;
    body[u"confirmAmount"_s] = true;
    body[u"beep"_s] = true;
    if (intent.manualEntry)
        body[u"includeCVV"_s] = true;
    HttpRequest request =
        terminalCall(account, intent.manualEntry ? "v3/authManual" : "v3/authCard", body, session);
    request.answerMs = account.pace.terminalMs;
    return request;
}

CardAnswer readTerminalAnswer(const Outcome &outcome)
{
    if (const auto *notSent = std::get_if<NotSent>(&outcome))
        return {CardAnswer::Kind::NotSent, {}, notSent->error.forUser};
    if (const auto *lost = std::get_if<Unknown>(&outcome))
        return {CardAnswer::Kind::Unknown, {}, lost->error.forUser};
    const HttpReply &reply = std::get<Answered>(outcome).reply;
    const auto object = readJsonObject(reply.body);
    if (object) {
        auto record = recordInside(*object);
        if (record && textOf(*object, u"errorCode"_s) == u"900")
            record->settled = QStringLiteral("Voided"); // the terminal took it back by itself
        if (record)
            return answerOf(*record);
        if (reply.isGood() && (record = readRecord(*object)))
            return answerOf(*record);
    }
    const TerminalError error = errorIn(reply);
    if (!reply.isGood() && reply.status < 600 && neverBegan(error))
        return {CardAnswer::Kind::NotSent, {}, sentenceFor(error)};
    return {CardAnswer::Kind::Unknown,
            {},
            error.message.isEmpty() ? Texts::tr("The terminal gave no clear answer.") : sentenceFor(error)};
}

} // namespace truckroll::cardpointe
