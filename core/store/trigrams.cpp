// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/trigrams.h"

#include "core/store/statement.h"
#include <QCoreApplication>
#include <QList>
#include <algorithm>
#include <cstring>
#include <optional>
#include <sqlite3.h>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Trigrams)
};

constexpr qsizetype letters = 3;
constexpr QLatin1String both(" AND ");

QString quoted(const QList<uint> &word, qsizetype from)
{
    QString part = QString::fromUcs4(reinterpret_cast<const char32_t *>(word.constData() + from), letters);
    return QLatin1Char('"') + part.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

/// Every third: the rows are compared with the word anyhow, and each further one costs time.
QStringList partsOf(const QString &word)
{
    const QList<uint> all = word.toUcs4();
    if (all.size() < letters)
        return {};
    QStringList parts;
    for (qsizetype from = 0; from + letters < all.size(); from += letters)
        parts += quoted(all, from);
    parts += quoted(all, all.size() - letters);
    return parts;
}

bool isNumber(const QString &word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

/// Of the word what few rows hold. A number is taken by its parts: the list of an area code, which all rows
/// hold, is gone through even where the short one of the last digits stands beside it. None: many hold it.
std::optional<QString> rareOf(Connection &connection, SearchIndex index, const QString &word)
{
    const QStringList parts = partsOf(word);
    QStringList rare;
    for (const QString &part : isNumber(word) ? parts : QStringList{})
        if (areFew(connection, index, part))
            rare += part;
    if (rare.isEmpty() && areFew(connection, index, parts.join(both)))
        rare = parts;
    return rare.isEmpty() ? std::nullopt : std::optional(rare.join(both));
}

/// Compares all of the index with its rows, where SQLite does that by itself.
bool agrees(Connection &connection, const char *compare)
{
    try {
        connection.execute(compare);
        return true;
    } catch (const StorageFailure &problem) {
        if ((problem.sqliteCode() & 0xff) != SQLITE_CORRUPT)
            throw;
        return false;
    }
}

} // namespace

QString trigramsOf(const QString &word)
{
    return partsOf(word).join(both);
}

QString trigramsOfPhone(Connection &connection, SearchIndex index, const QString &digits)
{
    return rareOf(connection, index, digits.right(letters + 1))
        .value_or(trigramsOf(digits.right(letters + 1)));
}

bool areFew(Connection &connection, SearchIndex index, const QString &match)
{
    if (match.isEmpty())
        return false;
    Statement statement(connection, index == SearchIndex::Customers
                                        ? "SELECT count(*) FROM (SELECT 1 FROM found_customer "
                                          "WHERE found_customer MATCH ? LIMIT ?)"
                                        : "SELECT count(*) FROM (SELECT 1 FROM found_appointment "
                                          "WHERE found_appointment MATCH ? LIMIT ?)");
    statement.bindAll(match, fewRows + 1);
    return statement.step() && statement.integer(0) <= fewRows;
}

QString rareTrigrams(Connection &connection, SearchIndex index, const QStringList &words)
{
    QStringList all, rare;
    for (const QString &word : words) {
        const QString part = trigramsOf(word);
        if (part.isEmpty())
            continue;
        all += part;
        if (const auto few = rareOf(connection, index, word))
            rare += *few;
    }
    return (rare.isEmpty() ? all : rare).join(both);
}

bool isSearchIndex(const char *table)
{
    return std::strncmp(table, "found_", 6) == 0;
}

QStringList searchIndexProblems(Connection &connection)
{
    // The check is written as an INSERT and asks for the right to write, although it only looks.
    if (sqlite3_db_readonly(connection.handle(), "main") == 1)
        return {};
    QStringList problems;
    if (!agrees(connection, "INSERT INTO found_customer(found_customer, rank) VALUES ('integrity-check', 1)"))
        problems += Texts::tr("Searching would not find every customer.");
    if (!agrees(connection,
                "INSERT INTO found_appointment(found_appointment, rank) VALUES ('integrity-check', 1)"))
        problems += Texts::tr("Searching would not find every appointment.");
    if (!agrees(connection, "INSERT INTO found_document(found_document, rank) VALUES ('integrity-check', 1)"))
        problems += Texts::tr("Searching would not find every document.");
    return problems;
}

} // namespace truckroll
