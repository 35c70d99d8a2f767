// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/foldersearch.h"

#include "core/base/text.h"
#include "core/store/statement.h"
#include <QStringList>
#include <algorithm>
#include <iterator>

namespace truckroll {

namespace {

/// Newest first, each once.
using Found = std::vector<qint64>;
constexpr int shortestPhone = 4; ///< digits; fewer are a number like any other

Found foundBy(Statement &statement)
{
    Found found;
    while (statement.step())
        found.push_back(statement.number(0));
    std::sort(found.begin(), found.end(), std::greater<>());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

Found inBoth(const Found &a, const Found &b)
{
    Found both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both), std::greater<>());
    return both;
}

Found inEither(const Found &a, const Found &b)
{
    Found either;
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(either), std::greater<>());
    return either;
}

QString containing(const QString &word)
{
    QString pattern = word;
    for (const char16_t special : {u'\\', u'%', u'_'})
        pattern.replace(QChar(special), QStringLiteral("\\") + QChar(special));
    return QLatin1Char('%') + pattern + QLatin1Char('%');
}

/// "[3,7]": ids of the rows (id, name) whose name holds the word. For the few rows of small tables only: the
/// stored names are not folded.
QString idsNamed(Statement &names, const QString &word)
{
    QStringList ids;
    while (names.step())
        if (foldForSearch(names.text(1)).contains(word))
            ids += QString::number(names.number(0));
    return QLatin1Char('[') + ids.join(QLatin1Char(',')) + QLatin1Char(']');
}

Found foldersWithWord(ReadScope &scope, const QString &word)
{
    Connection &connection = scope.connection();
    Statement categories(connection, "SELECT id, name FROM category");
    Statement people(connection,
                     "SELECT id, name FROM technician UNION ALL SELECT crew_member.technician_id, crew.name "
                     "FROM crew JOIN crew_member ON crew_member.crew_id = crew.id");
    Statement s(
        connection,
        "SELECT id FROM appointment WHERE search LIKE ?1 ESCAPE '\\' "
        "OR category_id IN (SELECT value FROM json_each(?2)) "
        "UNION ALL SELECT a.id FROM customer c JOIN appointment a ON a.customer_id = c.id "
        "WHERE c.search LIKE ?1 ESCAPE '\\' "
        "UNION ALL SELECT appointment_id FROM document WHERE number LIKE ?1 ESCAPE '\\' "
        "UNION ALL SELECT v.appointment_id FROM visit_technician vt JOIN visit v ON v.id = vt.visit_id "
        "WHERE vt.technician_id IN (SELECT value FROM json_each(?3))");
    s.bindAll(containing(word), idsNamed(categories, word), idsNamed(people, word));
    return foundBy(s);
}

Found foldersWithPhone(ReadScope &scope, const QString &search)
{
    const QString digits = phoneDigits(search);
    const bool isNumber = std::all_of(search.begin(), search.end(), [](QChar c) {
        return c.isDigit() || QStringLiteral("+()-./ ").contains(c);
    });
    if (digits.size() < shortestPhone || !isNumber)
        return {};
    Statement s(scope.connection(), "SELECT a.id FROM customer c JOIN appointment a ON a.customer_id = c.id "
                                    "WHERE c.phone_digits LIKE ?");
    s.bind(containing(digits));
    return foundBy(s);
}

Found foldersOf(ReadScope &scope, CustomerId customer)
{
    Statement s(scope.connection(), "SELECT id FROM appointment WHERE customer_id = ?");
    s.bind(customer);
    return foundBy(s);
}

Found newestFolders(ReadScope &scope, int limit)
{
    Statement s(scope.connection(), "SELECT id FROM appointment ORDER BY id DESC LIMIT ?");
    s.bind(limit);
    return foundBy(s);
}

Found matching(ReadScope &scope, const QStringList &words)
{
    Found found = foldersWithWord(scope, words.front());
    for (qsizetype i = 1; i < words.size() && !found.empty(); ++i)
        found = inBoth(found, foldersWithWord(scope, words[i]));
    return found;
}

} // namespace

std::vector<AppointmentId> searchFolders(ReadScope &scope, const QString &search, CustomerId customer,
                                         int limit)
{
    const QStringList words = foldForSearch(search).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    Found found;
    if (words.isEmpty()) {
        found = customer ? foldersOf(scope, customer) : newestFolders(scope, limit);
    } else {
        found = inEither(matching(scope, words), foldersWithPhone(scope, cleanLine(search)));
        if (customer)
            found = inBoth(found, foldersOf(scope, customer));
    }
    if (limit >= 0 && found.size() > size_t(limit))
        found.resize(size_t(limit));
    std::vector<AppointmentId> folders;
    folders.reserve(found.size());
    std::transform(found.begin(), found.end(), std::back_inserter(folders),
                   [](qint64 id) { return AppointmentId(id); });
    return folders;
}

} // namespace truckroll
