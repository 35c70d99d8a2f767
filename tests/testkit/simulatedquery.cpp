// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/simulatedbooks.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace truckroll::testkit {

namespace {

/// Splits at " and " outside of quotes; a backslash keeps the next character.
QStringList conditionsOf(const QString &where)
{
    QStringList parts(QString{});
    bool quoted = false;
    for (qsizetype i = 0; i < where.size(); ++i) {
        if (quoted && where[i] == u'\\') {
            parts.last() += where.mid(i++, 2);
            continue;
        }
        if (where[i] == u'\'')
            quoted = !quoted;
        if (!quoted && where.mid(i, 5).compare(u" and ", Qt::CaseInsensitive) == 0) {
            parts.append(QString());
            i += 4;
            continue;
        }
        parts.last() += where[i];
    }
    return parts;
}

QString unquoted(QString value)
{
    value = value.trimmed();
    if (!value.startsWith(u'\''))
        return value;
    value = value.mid(1, value.size() - 2);
    QString plain;
    for (qsizetype i = 0; i < value.size(); ++i)
        plain += value[i] == u'\\' && i + 1 < value.size() ? value[++i] : value[i];
    return plain;
}

QString fieldOf(const QJsonObject &object, const QString &field)
{
    QJsonValue value = object;
    for (const QString &part : field.split(u'.'))
        value = value.toObject().value(part);
    if (value.isObject())
        value = value.toObject().value(field == u"PrimaryEmailAddr" ? u"Address"_s : u"value"_s);
    return value.isBool() ? (value.toBool() ? u"true"_s : u"false"_s) : value.toVariant().toString();
}

const QStringList &filterable()
{
    static const QStringList fields{u"DisplayName"_s,   u"PrimaryEmailAddr"_s,
                                    u"Name"_s,          u"Active"_s,
                                    u"Sku"_s,           u"Type"_s,
                                    u"DocNumber"_s,     u"TxnDate"_s,
                                    u"Balance"_s,       u"TotalAmt"_s,
                                    u"CustomerRef"_s,   u"VendorRef"_s,
                                    u"PaymentRefNum"_s, u"MetaData.LastUpdatedTime"_s,
                                    u"AccountType"_s,   u"Id"_s};
    return fields;
}

bool isNameList(const QString &tag)
{
    static const QStringList lists{u"Customer"_s, u"Vendor"_s,     u"Item"_s, u"Account"_s,
                                   u"Class"_s,    u"Department"_s, u"Term"_s, u"PaymentMethod"_s};
    return lists.contains(tag);
}

} // namespace

bool SimulatedBooks::matches(const QJsonObject &object, const QString &condition, int &faultCode) const
{
    static const QRegularExpression pattern(u"^\\s*([\\w.]+)\\s*(<=|>=|=|<|>| in )\\s*(.*)$"_s,
                                            QRegularExpression::CaseInsensitiveOption |
                                                QRegularExpression::DotMatchesEverythingOption);
    const auto match = pattern.match(condition);
    if (!match.hasMatch() || !filterable().contains(match.captured(1))) {
        faultCode = match.hasMatch() ? 4001 : 4000;
        return false;
    }
    const QString value = fieldOf(object, match.captured(1));
    const QString operation = match.captured(2).trimmed().toLower();
    QString wanted = match.captured(3).trimmed();
    if (operation == u"in") {
        for (const QString &each : wanted.mid(1, wanted.size() - 2).split(u','))
            if (value == unquoted(each))
                return true;
        return false;
    }
    wanted = unquoted(wanted);
    if (match.captured(1) == u"MetaData.LastUpdatedTime") {
        const auto time = [](const QString &text) {
            return QDateTime::fromString(text, Qt::ISODate).toSecsSinceEpoch();
        };
        return operation == u">=" ? time(value) >= time(wanted) : time(value) > time(wanted);
    }
    if (operation == u"=")
        return value.compare(wanted, Qt::CaseInsensitive) == 0;
    return operation == u">" ? value.toDouble() > wanted.toDouble() : value.toDouble() < wanted.toDouble();
}

QJsonObject SimulatedBooks::runQuery(const QString &text, int &faultCode)
{
    static const QRegularExpression pattern(
        u"^\\s*select\\s+\\*\\s+from\\s+(\\w+)(?:\\s+where\\s+(.*?))?(?:\\s+startposition\\s+(\\d+))?(?:\\s+maxresults\\s+(\\d+))?\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch()) {
        faultCode = 4000;
        return {};
    }
    const QString tag = match.captured(1);
    const QString where = match.captured(2);
    QStringList conditions = where.isEmpty() ? QStringList() : conditionsOf(where);
    if (isNameList(tag) && !where.contains(u"Active"_s))
        conditions += u"Active = true"_s;
    const int start = match.captured(3).isEmpty() ? 1 : match.captured(3).toInt();
    const int most = match.captured(4).isEmpty() ? 100 : match.captured(4).toInt();
    QJsonArray rows;
    int position = 0;
    for (const QJsonObject &object : m_ledger.all(tag)) {
        bool fits = true;
        for (const QString &condition : conditions)
            fits = fits && matches(object, condition, faultCode);
        if (faultCode)
            return {};
        auto hidden = m_hidden.find(object.value(u"Id").toString());
        if (fits && hidden != m_hidden.end() && hidden->second > 0) {
            --hidden->second;
            continue;
        }
        if (fits && ++position >= start && rows.size() < most)
            rows.append(object);
    }
    return rows.isEmpty()
               ? QJsonObject()
               : QJsonObject{{tag, rows}, {u"startPosition"_s, start}, {u"maxResults"_s, int(rows.size())}};
}

} // namespace truckroll::testkit
