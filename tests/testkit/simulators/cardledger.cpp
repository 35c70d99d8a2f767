// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/simulators/cardledger.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <algorithm>

namespace truckroll::testkit {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 firstBatch = 1'900'940'001;

QJsonObject refusal(const QString &code, const QString &text, const QString &status = u"C"_s)
{
    return {{u"respstat"_s, status},
            {u"respcode"_s, code},
            {u"resptext"_s, text},
            {u"respproc"_s, u"PPS"_s},
            {u"amount"_s, u"0.00"_s}};
}

} // namespace

QString plainCents(qint64 cents)
{
    return u"%1.%2"_s.arg(cents / 100).arg(cents % 100, 2, 10, QLatin1Char('0'));
}

qint64 centsOf(const QString &text)
{
    QString digits = text;
    return digits.remove(u'.').toLongLong();
}

QString tokenFor(const QString &number)
{
    QString mix;
    for (const char c : QCryptographicHash::hash(number.toLatin1(), QCryptographicHash::Sha256).toHex())
        if (mix.size() < 9)
            mix += QString::number((c * 7) % 10);
    return u'9' + number.left(2) + mix + number.right(4);
}

QString CardLedger::Entry::settleText() const
{
    if (!approved())
        return u"Declined"_s;
    if (voided)
        return u"Voided"_s;
    if (rejected)
        return u"Rejected"_s;
    if (settled)
        return u"Accepted"_s;
    return captured ? u"Queued for Capture"_s : u"Authorized"_s;
}

QString CardLedger::Entry::authCode() const
{
    if (refundOf.isEmpty())
        return u"PPS044"_s;
    return issuersCode ? u"OK9312"_s : u"REFUND"_s;
}

QString CardLedger::nextReference()
{
    return u"0%1"_s.arg(5'123'400'000 + m_next++, 11, 10, QLatin1Char('0'));
}

CardLedger::Entry &CardLedger::sell(const QString &orderId, const QString &merchant, const QString &token,
                                    qint64 cents)
{
    Entry entry;
    entry.reference = nextReference();
    entry.orderId = orderId;
    entry.merchant = merchant;
    entry.token = token;
    entry.cents = cents;
    // Tokens of the processor's test cards: the end of the number says what the bank does.
    const QString end = token.right(4);
    const auto decline = [&](const char *code, const char *text) {
        entry.status = u"C"_s;
        entry.code = QLatin1String(code);
        entry.text = QLatin1String(text);
        entry.cents = 0;
    };
    if (end == u"1053" || end == u"1056")
        decline("NU", "Insufficient funds");
    else if (end == u"1038" || end == u"1031")
        decline("05", "Do not honor");
    else if (end == u"1046" || end == u"1049")
        decline("54", "Wrong expiration");
    else if (end == u"0101" && cents >= 600) {
        entry.code = u"10"_s;
        entry.text = u"Partial Approval"_s;
        entry.cents = 500;
    }
    m_entries.push_back(entry);
    return m_entries.back();
}

QJsonObject CardLedger::voidCharge(Entry *entry)
{
    if (!entry || !entry->approved())
        return refusal(u"29"_s, u"Txn not found"_s);
    if (entry->settled) // says A although nothing was voided
        return refusal(u"26"_s, u"Txn Settled"_s, u"A"_s);
    entry->voided = true;
    QJsonObject object = answer(*entry);
    object[u"authcode"_s] = u"REVERS"_s;
    object[u"amount"_s] = u"0.00"_s;
    return object;
}

QJsonObject CardLedger::capture(Entry *entry, qint64 cents)
{
    if (!entry || !entry->approved() || entry->voided) {
        QJsonObject object = refusal(u"29"_s, u"Txn not found"_s);
        object[u"batchid"_s] = u"-1"_s;
        return object;
    }
    if (!entry->captured && cents >= 0)
        entry->cents = std::min(entry->cents, cents);
    entry->captured = true;
    QJsonObject object = answer(*entry);
    object[u"setlstat"_s] = entry->settleText();
    return object;
}

qint64 CardLedger::refunded(const QString &reference) const
{
    qint64 cents = 0;
    for (const Entry &entry : m_entries)
        if (entry.refundOf == reference && entry.approved())
            cents += entry.cents;
    return cents;
}

QJsonObject CardLedger::refund(const QString &reference, const QString &orderId, qint64 cents)
{
    const Entry *charge = byReference(reference);
    if (!charge || !charge->approved())
        return refusal(u"29"_s, u"Txn not found"_s);
    if (!charge->settled)
        return refusal(u"28"_s, u"Txn not settled"_s);
    if (refunded(reference) + cents > charge->cents)
        return refusal(u"42"_s, u"Above max amount"_s);
    Entry entry;
    entry.reference = nextReference();
    entry.orderId = orderId.isEmpty() ? charge->orderId : orderId;
    entry.merchant = charge->merchant;
    entry.token = charge->token;
    entry.cents = cents;
    entry.processor = u"PPS"_s;
    entry.refundOf = reference;
    entry.issuersCode = issuersCode;
    m_entries.push_back(entry);
    return answer(m_entries.back());
}

/// As the processor's questions name days, without a year.
QString CardLedger::today() const
{
    const QDateTime moment =
        now > 0 ? QDateTime::fromSecsSinceEpoch(now, Qt::UTC) : QDateTime::currentDateTime();
    return moment.date().toString(u"MMdd"_s);
}

void CardLedger::settle()
{
    const int batch = int(m_batchDays.size()) + 1;
    bool any = false;
    for (Entry &entry : m_entries)
        if (entry.approved() && entry.captured && !entry.voided && !entry.settled) {
            entry.settled = any = true;
            entry.batch = batch;
        }
    if (any)
        m_batchDays.push_back(today());
}

CardLedger::Entry *CardLedger::byReference(const QString &reference)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry &entry) { return entry.reference == reference; });
    return found == m_entries.end() ? nullptr : &*found;
}

std::vector<CardLedger::Entry *> CardLedger::byOrder(const QString &orderId)
{
    std::vector<Entry *> found;
    for (Entry &entry : m_entries)
        if (entry.orderId == orderId)
            found.push_back(&entry);
    return found;
}

qint64 CardLedger::holds(const QString &orderPrefix) const
{
    qint64 cents = 0;
    for (const Entry &entry : m_entries)
        if (entry.stands() && entry.orderId.startsWith(orderPrefix))
            cents += entry.cents - refunded(entry.reference);
    return cents;
}

int CardLedger::standing(const QString &orderPrefix) const
{
    return int(std::count_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
        return entry.stands() && entry.orderId.startsWith(orderPrefix);
    }));
}

QJsonObject CardLedger::answer(const Entry &entry)
{
    return {{u"respstat"_s, entry.status},
            {u"respcode"_s, entry.code},
            {u"resptext"_s, entry.text},
            {u"respproc"_s, entry.processor},
            {u"retref"_s, entry.reference},
            {u"amount"_s, plainCents(entry.approved() ? entry.cents : 0)},
            {u"authcode"_s, entry.authCode()},
            {u"token"_s, entry.token},
            {u"account"_s, entry.token},
            {u"merchid"_s, entry.merchant},
            {u"batchid"_s, QString::number(firstBatch + std::max(0, entry.batch - 1))},
            {u"avsresp"_s, u"Y"_s},
            {u"cvvresp"_s, u"M"_s},
            {u"orderId"_s, entry.orderId}, // one of its two spellings; inquiries use the other
            {u"junk7"_s, u"x"_s}};
}

QJsonObject CardLedger::inquiry(const Entry &entry) const
{
    QJsonObject object = answer(entry);
    object.remove(u"orderId"_s);
    object[u"orderid"_s] = entry.orderId;
    object[u"setlstat"_s] = entry.settleText();
    object[u"lastfour"_s] = entry.token.right(4);
    const bool open = entry.approved() && !entry.voided && entry.refundOf.isEmpty();
    object[u"voidable"_s] = open && !entry.settled ? u"Y"_s : u"N"_s;
    object[u"refundable"_s] = open && entry.settled && !entry.rejected ? u"Y"_s : u"N"_s;
    return object;
}

QJsonObject CardLedger::notFound()
{
    return refusal(u"29"_s, u"Txn not found"_s);
}

QJsonArray CardLedger::rowsOf(int batch, const QString &merchant) const
{
    QJsonArray rows;
    for (const Entry &entry : m_entries)
        if (entry.batch == batch && entry.merchant == merchant)
            rows.append(QJsonObject{{u"retref"_s, entry.reference},
                                    {u"setlamount"_s, plainCents(entry.cents)},
                                    {u"setlstat"_s, entry.rejected ? u"N"_s : u"Y"_s},
                                    {u"salesdoc"_s, entry.orderId},
                                    {u"cardtype"_s, u"VI"_s},
                                    {u"authcode"_s, entry.authCode()}});
    return rows;
}

QJsonArray CardLedger::chargebacks() const
{
    QJsonArray rows;
    for (const Entry &entry : m_entries)
        if (entry.chargedBack)
            rows.append(
                QJsonObject{{u"retref"_s, entry.reference}, {u"amount"_s, u'-' + plainCents(entry.cents)}});
    return rows;
}

QJsonArray CardLedger::batches(const QString &merchant, const QString &day) const
{
    QJsonArray all;
    for (size_t i = 0; i < m_batchDays.size(); ++i) {
        const QJsonArray rows = rowsOf(int(i) + 1, merchant);
        if (rows.isEmpty() || (!day.isEmpty() && day != m_batchDays[i]))
            continue;
        all.append(QJsonObject{{u"batchid"_s, QString::number(firstBatch + qint64(i))},
                               {u"hostbatch"_s, QString::number(71'742'042 + qint64(i))},
                               {u"hoststat"_s, u"GB"_s},
                               {u"merchid"_s, merchant},
                               {u"respproc"_s, u"FNOR"_s},
                               {u"txns"_s, rows}});
    }
    return all;
}

} // namespace truckroll::testkit
