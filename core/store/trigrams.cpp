// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/trigrams.h"

#include "core/store/statement.h"
#include <QCoreApplication>
#include <QList>
#include <cstring>
#include <sqlite3.h>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Trigrams)
};

constexpr qsizetype letters = 3;

QString quoted(const QList<uint> &word, qsizetype from)
{
    QString part = QString::fromUcs4(reinterpret_cast<const char32_t *>(word.constData() + from), letters);
    return QLatin1Char('"') + part.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
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
    const QList<uint> all = word.toUcs4();
    if (all.size() < letters)
        return {};
    // Every third: the rows are compared with the word anyhow, and each further one costs time.
    QStringList parts;
    for (qsizetype from = 0; from + letters < all.size(); from += letters)
        parts += quoted(all, from);
    parts += quoted(all, all.size() - letters);
    return parts.join(QLatin1String(" AND "));
}

QString trigramsOfPhone(const QString &digits)
{
    return trigramsOf(digits.right(letters + 1));
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
    QStringList all;
    for (const QString &word : words)
        if (const QString part = trigramsOf(word); !part.isEmpty())
            all += part;
    if (all.size() > 1) {
        QStringList rare;
        for (const QString &part : all)
            if (areFew(connection, index, part))
                rare += part;
        if (!rare.isEmpty())
            all = rare;
    }
    return all.join(QLatin1String(" AND "));
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
