// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/postingacts.h"
#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <optional>
#include <vector>

namespace truckroll::quickbooks {

/// "Invoice": in queries and answers.
QString entityTag(BookEntity entity);
/// "invoice": in paths.
QString entityPath(BookEntity entity);
std::optional<BookEntity> entityOfTag(const QString &tag);
QString listTag(BooksList list);

/// A record there, as far as anything depends on it.
struct RemoteRecord
{
    QString id;
    QString syncToken;
    QString name; ///< DisplayName, Name or DocNumber
    QString type; ///< items
    QString note; ///< PrivateNote, Notes
    QString email;
    QString phone;
    QString address;  ///< one line
    QString customer; ///< or vendor: its id
    QDate date;
    Money total;
    Money balance;
    bool active = true;
    bool deleted = false;
    bool voided = false;
    QString method; ///< payments: the payment method's id
    QString reference;
    std::vector<std::pair<QString, Money>> invoices; ///< payments: what they pay
    struct Applied
    {
        QString type; ///< "Invoice", "CreditMemo", "Expense" ...
        QString id;
        Money amount;
    };
    std::vector<Applied> applied;  ///< payments: all that they are linked with
    std::vector<QString> payments; ///< invoices: what pays them
    QJsonObject object;            ///< all that was told of it
};

RemoteRecord readRecord(BookEntity entity, const QJsonObject &object);
BooksListEntry readEntry(BooksList list, const QJsonObject &object);
/// With the percent that the rates of each code come to; empty type: not told.
std::vector<BooksListEntry> readTaxCodes(const QJsonArray &codes, const QJsonArray &rates);
BooksPreferences readPreferences(const QJsonObject &preferences, const QString &country);
/// An amount as it stands there; none when it is no number of at most two digits behind the point.
std::optional<Money> readAmount(const QJsonValue &value);
/// UTC seconds of "2026-03-02T09:14:55.120-08:00"; 0 when it is no time.
qint64 readTime(const QString &text);
/// "2026-03-02T17:14:55Z"
QString writeTime(qint64 utc);

} // namespace truckroll::quickbooks
