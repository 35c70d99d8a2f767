// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/simulatedbooks.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

// Addresses under /simulator/, for who tries the program by hand: what a person does in QuickBooks, and what
// goes wrong.
namespace truckroll::testkit {

namespace {

ServerReply said(const QString &text)
{
    ServerReply reply = ServerReply::json(text.toUtf8() + '\n');
    reply.contentType = "text/plain; charset=utf-8";
    return reply;
}

ServerReply listed(const std::vector<QJsonObject> &objects)
{
    QJsonArray array;
    for (const QJsonObject &object : objects)
        array.append(object);
    return ServerReply::json(QJsonDocument(array).toJson());
}

std::optional<BooksTrouble> troubleNamed(const QString &name)
{
    for (int i = 0; i < booksTroubleCount; ++i) {
        if (name == QLatin1String(troubleName(BooksTrouble(i))))
            return BooksTrouble(i);
    }
    return std::nullopt;
}

/// 12.50, true, an object or a list; what is a text stays one, also "1042".
QJsonValue typed(const QString &value, const QJsonValue &before)
{
    const QJsonValue read =
        QJsonDocument::fromJson('[' + value.toUtf8() + ']').array().at(0); // undefined: no JSON
    return before.isString() || read.isUndefined() ? QJsonValue(value) : read;
}

QString help()
{
    QStringList troubles;
    for (int i = 0; i < booksTroubleCount; ++i)
        troubles += QLatin1String(troubleName(BooksTrouble(i)));
    return u"/simulator/records?kind=Invoice       what it holds\n"
           "/simulator/add?kind=Customer&name=N&email=E   made by somebody in QuickBooks\n"
           "/simulator/edit?kind=Invoice&id=1&key=TotalAmt&value=12.50   or true, false, an object, a list\n"
           "/simulator/pay?invoice=1&amount=12.50   paid there\n"
           "/simulator/void?kind=Invoice&id=1, /simulator/delete?kind=Invoice&id=1\n"
           "/simulator/deposit?payment=1&in=1   in a bank deposit: nothing of it is changed; in=0: out "
           "again\n"
           "/simulator/closed?until=2026-03-31   empty: open again\n"
           "/simulator/refuse?code=6190   every call; 0: no more; 3001: too fast\n"
           "/simulator/stubborn?kind=Invoice&text=INV-1005&code=6000   this record fails each time; code=0: "
           "with "
           "name=TROUBLE; without a text: no more\n"
           "/simulator/rights?lost=1, /simulator/expire, /simulator/disconnect, /simulator/slow?ms=500\n"
           "/simulator/trouble?name=close after   once, with the next write: "_s +
           troubles.join(u", "_s);
}

} // namespace

ServerReply SimulatedBooks::controlRecords(const ReceivedRequest &request, const QString &deed)
{
    const QString kind = parameter(request, u"kind"_s);
    const QString id = parameter(request, deed == u"pay" ? u"invoice"_s : u"id"_s);
    if (deed == u"records")
        return listed(m_ledger.all(kind));
    if (deed == u"add") {
        QJsonObject object{{kind == u"Item" ? u"Name"_s : u"DisplayName"_s, parameter(request, u"name"_s)}};
        if (const QString email = parameter(request, u"email"_s); !email.isEmpty())
            object.insert(u"PrimaryEmailAddr", QJsonObject{{u"Address"_s, email}});
        if (kind == u"Item")
            object.insert(u"Type", u"Service"_s);
        return said(m_ledger.add(kind, object));
    }
    const auto found = m_ledger.find(deed == u"pay" ? u"Invoice"_s : kind, id);
    if (!found)
        return said(u"There is no such record."_s);
    if (deed == u"pay") {
        const double amount = parameter(request, u"amount"_s).toDouble();
        const QJsonObject linked{{u"TxnId"_s, id}, {u"TxnType"_s, u"Invoice"_s}};
        const QJsonObject line{{u"Amount"_s, amount}, {u"LinkedTxn"_s, QJsonArray{linked}}};
        const auto made =
            m_ledger.create(u"Payment"_s, {{u"CustomerRef"_s, found->value(u"CustomerRef")},
                                           {u"TotalAmt"_s, amount},
                                           {u"TxnDate"_s, found->value(u"TxnDate")},
                                           {u"PaymentMethodRef"_s, QJsonObject{{u"value"_s, u"2"_s}}},
                                           {u"Line"_s, QJsonArray{line}}});
        const auto *fault = std::get_if<SimulatedFault>(&made);
        return said(fault ? fault->message + u' ' + fault->detail : u"Paid."_s);
    }
    if (deed == u"void")
        m_ledger.voided(kind, *found);
    else if (deed == u"delete")
        m_ledger.removed(kind, *found);
    else {
        const QString key = parameter(request, u"key"_s);
        m_ledger.edit(kind, id, {{key, typed(parameter(request, u"value"_s), found->value(key))}});
    }
    return said(u"Done."_s);
}

ServerReply SimulatedBooks::control(const ReceivedRequest &request)
{
    const QString deed = request.path().section(u'/', 2, 2);
    if (QStringList{u"records"_s, u"add"_s, u"pay"_s, u"void"_s, u"delete"_s, u"edit"_s}.contains(deed))
        return controlRecords(request, deed);
    if (deed == u"deposit")
        m_ledger.deposit(parameter(request, u"payment"_s), parameter(request, u"in"_s) == u"1");
    else if (deed == u"closed")
        m_ledger.company.closedUntil = QDate::fromString(parameter(request, u"until"_s), Qt::ISODate);
    else if (deed == u"refuse")
        m_refuseAll = parameter(request, u"code"_s).toInt();
    else if (deed == u"stubborn")
        m_stubborn = {parameter(request, u"kind"_s), parameter(request, u"text"_s),
                      parameter(request, u"code"_s).toInt(),
                      troubleNamed(parameter(request, u"name"_s)).value_or(BooksTrouble::Error500Before)};
    else if (deed == u"rights")
        m_ledger.company.noAccess = parameter(request, u"lost"_s) == u"1";
    else if (deed == u"expire")
        m_access.clear();
    else if (deed == u"slow")
        m_delayMs = parameter(request, u"ms"_s).toInt();
    else if (deed == u"disconnect") {
        m_access.clear();
        m_refresh.clear();
    } else if (const auto trouble = troubleNamed(parameter(request, u"name"_s));
               deed == u"trouble" && trouble)
        m_planned.push_back({*trouble, parameter(request, u"kind"_s)});
    else
        return said(help());
    return said(u"Done."_s);
}

} // namespace truckroll::testkit
