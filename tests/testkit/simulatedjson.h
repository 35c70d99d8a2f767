// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/testkit/simulatedledger.h"
#include <QJsonObject>
#include <cmath>

/// What the parts of SimulatedLedger share.
namespace truckroll::testkit::simulated {

inline QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}
inline QString reference(const QJsonObject &object, const char *key)
{
    return text(object.value(QLatin1String(key)).toObject(), "value");
}
inline qint64 rounded(double value)
{
    return qint64(std::floor(value * 100 + 0.5 + 1e-7));
}
inline double amount(qint64 cents)
{
    return double(cents) / 100;
}
inline bool isName(const QString &tag)
{
    return tag == u"Customer" || tag == u"Vendor";
}
inline bool isSale(const QString &tag)
{
    return tag == u"Invoice" || tag == u"CreditMemo" || tag == u"RefundReceipt";
}
inline bool isPurchase(const QString &tag)
{
    return tag == u"PurchaseOrder" || tag == u"Bill";
}
/// What a payment is linked with, by the type that its link says.
inline QString tagOfLinked(const QString &type)
{
    return type == u"Expense" ? QStringLiteral("Purchase") : type;
}
inline SimulatedFault fault(int code, const char *message, const QString &detail, const char *element = "")
{
    return {400, QString::number(code), QLatin1String(message), detail, QLatin1String(element)};
}
} // namespace truckroll::testkit::simulated
