// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/payments/cardpointe/requests.h"

#include <QJsonDocument>

namespace truckroll::cardpointe {

namespace {

using namespace Qt::StringLiterals;
using Method = HttpRequest::Method;

constexpr qsizetype longestName = 30;

/// The merchant of the charge, when it had another one than the company has today.
QString merchantOf(const Account &account, const QString &merchant)
{
    return merchant.isEmpty() ? account.merchant : merchant;
}

QByteArray pathOf(const QByteArray &name, const QStringList &parts)
{
    QByteArray path = name;
    for (const QString &part : parts)
        path += '/' + percentEncoded(part);
    return path;
}

} // namespace

QString asciiText(const QString &text, qsizetype length)
{
    QString made;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.unicode() >= 0x20 && c.unicode() < 0x7f)
            made += c;
        else if (!c.isMark())
            made += u' ';
    }
    return made.simplified().left(length);
}

HttpRequest gatewayCall(const Account &account, Method method, const QByteArray &name,
                        const QJsonObject &body)
{
    HttpRequest request;
    request.method = method;
    request.url = account.addresses.gateway.resolved(QUrl::fromEncoded(name));
    request.secretHeaders = {{"Authorization", basicAuthorization(account.user, account.password)}};
    request.headers = {{"Accept", "application/json"}};
    request.answerMs = account.pace.answerMs;
    if (request.changesSomething()) {
        request.contentType = "application/json";
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    return request;
}

HttpRequest saleRequest(const Account &account, const PaymentIntent &intent)
{
    QJsonObject body{
        {u"merchid"_s, merchantOf(account, intent.merchant)},
        {u"account"_s, intent.with.token},
        {u"amount"_s, toPlain(intent.amount)},
        {u"currency"_s, intent.currency},
        {u"capture"_s, u"Y"_s},
        {u"ecomind"_s, u"T"_s},
        {u"orderid"_s, intent.orderId},
        {u"receipt"_s, u"Y"_s},
    };
    if (!intent.with.holder.isEmpty())
        body[u"name"_s] = asciiText(intent.with.holder, longestName);
    if (intent.move == CardMove::Ach) {
        body[u"accttype"_s] = intent.with.accountType;
    } else {
        body[u"expiry"_s] = intent.with.expiry;
        if (intent.profile) { // a card that was stored with the customer's consent
            body[u"cof"_s] = u"C"_s;
            body[u"cofscheduled"_s] = u"N"_s;
            body[u"cofpermission"_s] = u"Y"_s;
        }
    }
    return gatewayCall(account, Method::Put, "auth", body);
}

HttpRequest voidRequest(const Account &account, const PaymentIntent &intent)
{
    return gatewayCall(
        account, Method::Put, "void",
        {{u"merchid"_s, merchantOf(account, intent.merchant)}, {u"retref"_s, intent.ofReference}});
}

HttpRequest voidByOrderRequest(const Account &account, const PaymentIntent &intent)
{
    return gatewayCall(
        account, Method::Put, "voidByOrderId",
        {{u"merchid"_s, merchantOf(account, intent.merchant)}, {u"orderid"_s, intent.orderId}});
}

HttpRequest refundRequest(const Account &account, const PaymentIntent &intent)
{
    return gatewayCall(account, Method::Put, "refund",
                       {{u"merchid"_s, merchantOf(account, intent.merchant)},
                        {u"retref"_s, intent.ofReference},
                        {u"amount"_s, toPlain(intent.amount)},
                        {u"orderid"_s, intent.orderId},
                        {u"receipt"_s, u"Y"_s}});
}

HttpRequest captureRequest(const Account &account, const PaymentIntent &intent)
{
    return gatewayCall(account, Method::Put, "capture",
                       {{u"merchid"_s, merchantOf(account, intent.merchant)},
                        {u"retref"_s, intent.ofReference},
                        {u"amount"_s, toPlain(intent.amount)}}); // left out, all that was reserved is taken
}

HttpRequest inquireRequest(const Account &account, const QString &reference, const QString &merchant)
{
    return gatewayCall(account, Method::Get, pathOf("inquire", {reference, merchantOf(account, merchant)}));
}

HttpRequest inquireByOrderRequest(const Account &account, const QString &orderId, const QString &merchant)
{
    return gatewayCall(account, Method::Get,
                       pathOf("inquireByOrderid", {orderId, merchantOf(account, merchant), u"1"_s}));
}

HttpRequest settlementRequest(const Account &account, const QDate &day)
{
    return gatewayCall(account, Method::Get,
                       "settlestat?merchid=" + percentEncoded(account.merchant) +
                           "&date=" + day.toString(u"MMdd").toLatin1());
}

HttpRequest fundingRequest(const Account &account, const QDate &day)
{
    return gatewayCall(account, Method::Get,
                       "funding?merchid=" + percentEncoded(account.merchant) +
                           "&date=" + day.toString(u"yyyyMMdd").toLatin1());
}

HttpRequest merchantRequest(const Account &account)
{
    return gatewayCall(account, Method::Get, pathOf("inquireMerchant", {account.merchant}));
}

} // namespace truckroll::cardpointe
