// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <vector>

namespace truckroll::testkit {

/// What a simulated card processor holds. Plain: no network, no threads.
class CardLedger
{
public:
    /// One record, as the processor keeps them: a charge, a declined try, or a refund.
    struct Entry
    {
        QString reference;
        QString orderId;
        QString merchant;
        QString token;
        QString expiry;
        qint64 cents = 0; ///< approved
        QString status = "A";
        QString processor = "FNOR";
        QString code = "00";
        QString text = "Approval";
        QString refundOf;     ///< a refund: the charge's reference
        bool account = false; ///< ACH
        bool captured = true;
        bool signature = false;   ///< asked for at the terminal
        bool issuersCode = false; ///< a refund: approved by the bank, whose code it bears
        bool voided = false;
        bool settled = false;
        bool rejected = false;
        bool chargedBack = false; ///< by the customer's bank
        int batch = 0;            ///< settled: which of the closed ones, from 1
        qint64 visibleFrom = 0;   ///< not found by inquiries before this time

        bool approved() const { return status == u"A"; }
        /// Money of the customer's: what is only reserved is none.
        bool stands() const { return approved() && captured && !voided && !rejected && refundOf.isEmpty(); }
        QString authCode() const;
        QString settleText() const;
    };

    qint64 now = 0;           ///< the simulated time in UTC seconds
    bool issuersCode = false; ///< refunds bear the bank's code from now on, not the word REFUND

    /// A sale; the amount and the token decide as the processor's test system does (reference, UAT).
    Entry &sell(const QString &orderId, const QString &merchant, const QString &token, qint64 cents);
    /// Empty reference: why not, as an answer.
    QJsonObject voidCharge(Entry *entry);
    /// Takes what was reserved; `cents` below zero: all of it.
    QJsonObject capture(Entry *entry, qint64 cents = -1);
    QJsonObject refund(const QString &reference, const QString &orderId, qint64 cents);
    /// Closes the batch: what stands is settled. Nothing to settle closes nothing.
    void settle();

    Entry *byReference(const QString &reference);
    std::vector<Entry *> byOrder(const QString &orderId);
    const std::vector<Entry> &entries() const { return m_entries; }

    /// What is left of the customers' money of charges whose order id begins so, after refunds.
    qint64 holds(const QString &orderPrefix) const;
    int standing(const QString &orderPrefix) const;

    QJsonObject inquiry(const Entry &entry) const;
    static QJsonObject answer(const Entry &entry);
    static QJsonObject notFound();
    /// What banks have taken back of payments, as the list of fundings names it.
    QJsonArray chargebacks() const;
    /// Those that were closed on the day: "0302"; empty: on all.
    QJsonArray batches(const QString &merchant, const QString &day = {}) const;

private:
    QString nextReference();
    QString today() const;
    QJsonArray rowsOf(int batch, const QString &merchant) const;
    qint64 refunded(const QString &reference) const;

    std::vector<Entry> m_entries;
    std::vector<QString> m_batchDays; ///< when each batch was closed
    int m_next = 1;
};

/// "125.50" for 12550.
QString plainCents(qint64 cents);
/// Also "1000" for ten dollars and "10" for ten cents, as the gateway reads them.
qint64 centsOf(const QString &text);
/// As the processor makes them: 9, the first two digits, a mix, the last four.
QString tokenFor(const QString &number);

} // namespace truckroll::testkit
