// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/backend/withinvoice.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <catch2/catch.hpp>

namespace truckroll::testkit {

/// An invoice over $100.00 that is there, and what somebody does with it in QuickBooks.
struct PaidThere : WithInvoice
{
    using D = SettleBooksFinding::Decision;

    PaidThere()
    {
        paper = newInvoice(customer, {{labor, 1000, 10'000, false}});
        CHECK(send().attention == 0);
        id = link(BookEntity::Invoice, paper.id.value())->remoteId;
        advance(600);
        pull();
        advance(600);
    }

    static QJsonObject line(const char *type, const QString &what, qint64 cents)
    {
        const QJsonObject linked{{QStringLiteral("TxnId"), what},
                                 {QStringLiteral("TxnType"), QLatin1String(type)}};
        return {{QStringLiteral("Amount"), double(cents) / 100},
                {QStringLiteral("LinkedTxn"), QJsonArray{linked}}};
    }
    /// Its id. `total`: what it comes to, of which `cents` pay the invoice.
    QString payThere(qint64 cents, qint64 total, const QString &method = {}, const QJsonObject &more = {})
    {
        const auto reference = [](const QString &value) {
            return QJsonObject{{QStringLiteral("value"), value}};
        };
        QJsonArray lines{line("Invoice", id, cents)};
        if (!more.isEmpty())
            lines.append(more);
        QJsonObject payment{{QStringLiteral("CustomerRef"),
                             reference(link(BookEntity::Customer, customer.value())->remoteId)},
                            {QStringLiteral("TotalAmt"), double(std::max(total, cents)) / 100},
                            {QStringLiteral("TxnDate"), QStringLiteral("2026-03-02")},
                            {QStringLiteral("Line"), lines}};
        if (!more.isEmpty())
            payment.insert(QStringLiteral("TotalAmt"), double(total) / 100);
        if (!method.isEmpty())
            payment.insert(QStringLiteral("PaymentMethodRef"), reference(method));
        const auto made = books.ledger().create(QStringLiteral("Payment"), payment);
        if (const auto *fault = std::get_if<SimulatedFault>(&made))
            FAIL(fault->detail.toStdString());
        const QString paid = std::get<QJsonObject>(made).value(u"Id").toString();
        if (total < cents && more.isEmpty())
            edit("Payment", paid, "TotalAmt", double(total) / 100);
        return paid;
    }
    QString payThere(qint64 cents) { return payThere(cents, cents); }
    void edit(const char *tag, const QString &record, const char *key, const QJsonValue &value)
    {
        books.ledger().edit(QLatin1String(tag), record, {{QLatin1String(key), value}});
    }
    void otherTotal(double total)
    {
        edit("Invoice", id, "TotalAmt", total);
        edit("Invoice", id, "Balance", total);
    }
    void settle(const BooksFinding &finding, D decision)
    {
        shop.act(SettleBooksFinding{finding.id, finding.version, decision});
    }
    /// Later, when nothing of what was done is told any more.
    ApplyBooksChanges::Reply pullLater()
    {
        advance(600);
        return pull();
    }

    std::vector<BooksFinding> found() { return shop.ask(BooksFindings{}); }
    BooksFinding only(BooksFinding::Kind kind)
    {
        const auto all = found();
        REQUIRE(all.size() == 1);
        CHECK(all.front().kind == kind);
        return all.front();
    }
    std::vector<Payment> payments() { return shop.ask(DocumentDetails{paper.id}).payments; }
    void voidPayment(const Payment &payment)
    {
        const auto all = payments();
        for (const Payment &each : all)
            if (each.id == payment.id)
                shop.act(VoidPayment{each.id, each.version, QStringLiteral("Twice")});
    }
    qint64 openHere() { return now(paper.id).balance().units(); }
    qint64 openThere() { return thereOf("Invoice", id, "Balance"); }
    qint64 thereOf(const char *tag, const QString &record, const char *key)
    {
        return SimulatedLedger::cents(*books.ledger().find(QLatin1String(tag), record), key);
    }

    Document paper;
    QString id; ///< of the invoice there
};

} // namespace truckroll::testkit
