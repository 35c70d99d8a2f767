// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cardpayment.h"
#include "core/net/httprequest.h"
#include "core/payments/cardpointe/account.h"
#include <QDate>
#include <QJsonObject>

/// The gateway's calls as requests: pure functions. Every value is a text of US-ASCII, every amount has two
/// decimals.
namespace truckroll::cardpointe {

/// A sale of a stored card or account, captured at once.
HttpRequest saleRequest(const Account &account, const PaymentIntent &intent);
HttpRequest voidRequest(const Account &account, const PaymentIntent &intent);
/// Takes back a charge whose own number we never learned.
HttpRequest voidByOrderRequest(const Account &account, const PaymentIntent &intent);
HttpRequest refundRequest(const Account &account, const PaymentIntent &intent);
/// Of money that a payment page only reserved.
HttpRequest captureRequest(const Account &account, const PaymentIntent &intent);
HttpRequest inquireRequest(const Account &account, const QString &reference, const QString &merchant);
HttpRequest inquireByOrderRequest(const Account &account, const QString &orderId, const QString &merchant);
/// The batches of one day; never the form that returns each of them once.
HttpRequest settlementRequest(const Account &account, const QDate &day);
HttpRequest fundingRequest(const Account &account, const QDate &day);
/// What the processor knows of the merchant: the connection test.
HttpRequest merchantRequest(const Account &account);

/// "Muñoz" -> "Munoz", at most `length` letters.
QString asciiText(const QString &text, qsizetype length);

/// A request to the gateway: `name` below its address.
HttpRequest gatewayCall(const Account &account, HttpRequest::Method method, const QByteArray &name,
                        const QJsonObject &body = {});

} // namespace truckroll::cardpointe
