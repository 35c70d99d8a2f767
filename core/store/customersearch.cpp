// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/customersearch.h"

#include "core/base/text.h"
#include "core/domain/addresskey.h"
#include "core/store/recordsearch.h"
#include "core/store/statement.h"
#include "core/store/trigrams.h"
#include <QStringList>
#include <algorithm>
#include <array>
#include <numeric>

namespace truckroll {

namespace {

// One statement for all; balance and place are asked for the rows that are answered only.
#define TRUCKROLL_CUSTOMER_ROW                                                                               \
    "SELECT c.id, c.name, c.phone, c.email, "                                                                \
    "CASE WHEN c.street <> '' OR c.city <> '' THEN replace(c.street, char(10), ', ') || "                    \
    "CASE WHEN c.street <> '' AND c.city <> '' THEN ', ' ELSE '' END || c.city "                             \
    "ELSE coalesce((SELECT replace(s.street, char(10), ', ') || "                                            \
    "CASE WHEN s.street <> '' AND s.city <> '' THEN ', ' ELSE '' END || s.city FROM site s "                 \
    "WHERE s.customer_id = c.id AND s.active = 1 ORDER BY s.id LIMIT 1), '') END, "                          \
    "(SELECT coalesce(sum(d.total - d.paid), 0) FROM document d "                                            \
    "WHERE d.customer_id = c.id AND d.kind = 'invoice' AND d.state = 'open') FROM customer c "

/// Each word is in the text or, being digits, in a phone number; or all of it is a part of a phone number.
#define TRUCKROLL_CUSTOMER_FOUND                                                                             \
    "(instr(c.phone_digits, ?1) > 0 OR ("                                                                    \
    "(instr(c.search, ?2) > 0 OR instr(c.phone_digits, ?2) > 0) AND "                                        \
    "(instr(c.search, ?3) > 0 OR instr(c.phone_digits, ?3) > 0) AND "                                        \
    "(instr(c.search, ?4) > 0 OR instr(c.phone_digits, ?4) > 0) AND "                                        \
    "(instr(c.search, ?5) > 0 OR instr(c.phone_digits, ?5) > 0) AND "                                        \
    "(instr(c.search, ?6) > 0 OR instr(c.phone_digits, ?6) > 0) AND "                                        \
    "(instr(c.search, ?7) > 0 OR instr(c.phone_digits, ?7) > 0)))"

constexpr int mostWords = 6;
constexpr qsizetype shortestPhone = 3; ///< digits
constexpr size_t mostNamed = 200;      ///< rows that say who of the customer was found: more are not read

struct Terms
{
    QString phone; ///< what no phone number holds when the text is none
    bool isPhone = false;
    std::array<QString, mostWords> words; ///< the last holds all that are left
};

bool isPhone(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.digitValue() >= 0 || c.isSpace() || QStringLiteral("+()-./").contains(c);
    });
}

Terms termsOf(const QString &search)
{
    Terms terms;
    const QString digits = isPhone(search) ? phoneDigits(search) : QString();
    terms.isPhone = digits.size() >= shortestPhone;
    terms.phone = terms.isPhone ? digits : QStringLiteral("none");
    const QString folded = foldForSearch(search).replace(QLatin1Char(','), QLatin1Char(' ')).simplified();
    for (int i = 0; i < mostWords - 1; ++i)
        terms.words[size_t(i)] = folded.section(QLatin1Char(' '), i, i);
    terms.words[mostWords - 1] = folded.section(QLatin1Char(' '), mostWords - 1);
    return terms;
}

void bindTerms(Statement &statement, const Terms &terms)
{
    statement.bind(terms.phone);
    for (const QString &word : terms.words)
        statement.bind(word);
}

CustomerRow readRow(const Statement &statement)
{
    return {statement.id<CustomerId>(0),
            statement.text(1),
            statement.text(2),
            statement.text(3),
            statement.text(4),
            statement.amount<Money>(5),
            {}};
}

using Ids = std::vector<CustomerId>;

Ids readIds(Statement &statement)
{
    Ids ids;
    while (statement.step())
        ids.push_back(statement.id<CustomerId>(0));
    return ids;
}

constexpr int ofMany = 1000; ///< as many of very many customers are sorted by how well they fit

/// What the index is asked for; empty when it cannot narrow the search down.
QString matchOf(Connection &connection, const Terms &terms)
{
    const QStringList words(terms.words.begin(), terms.words.end());
    const QString match = rareTrigrams(connection, SearchIndex::Customers, words);
    if (match.isEmpty() || !terms.isPhone)
        return match;
    const QString phone = trigramsOfPhone(connection, SearchIndex::Customers, terms.phone);
    return phone.isEmpty() ? QString() : QStringLiteral("(%1) OR (%2)").arg(match, phone);
}

/// Best first, of the first `most` that fit. The folded name stands first in the search column.
Ids sortedMatches(ReadScope &scope, const Terms &terms, const QString &match, const QString &folded, int most,
                  int limit)
{
    Statement statement(
        scope.connection(),
        "SELECT id FROM (SELECT c.id AS id, c.search AS search FROM found_customer "
        "CROSS JOIN customer c ON c.id = found_customer.rowid WHERE found_customer MATCH ?9 AND c.active = 1 "
        "AND " TRUCKROLL_CUSTOMER_FOUND " LIMIT ?10) "
        "ORDER BY CASE WHEN substr(search, 1, length(?8)) = ?8 THEN 0 WHEN instr(search, ' ' || ?8) > 0 "
        "THEN 1 ELSE 2 END, search, id LIMIT ?11");
    bindTerms(statement, terms);
    statement.bindAll(folded, match, most, limit);
    return readIds(statement);
}

/// Those whose name begins with the text, by name.
Ids beginning(ReadScope &scope, const QString &folded, int limit)
{
    Statement statement(
        scope.connection(),
        "SELECT c.id FROM customer c INDEXED BY customer_in_order WHERE c.active = 1 "
        "AND c.search >= ?1 AND c.search < ?1 || char(1114111) ORDER BY c.search, c.id LIMIT ?2");
    statement.bindAll(folded, limit);
    return readIds(statement);
}

/// Too short for the index: all are read by name until there are enough.
Ids readThrough(ReadScope &scope, const Terms &terms, int limit)
{
    Statement statement(scope.connection(),
                        "SELECT c.id FROM customer c INDEXED BY customer_in_order WHERE c.active = 1 "
                        "AND " TRUCKROLL_CUSTOMER_FOUND " ORDER BY c.search, c.id LIMIT ?8");
    bindTerms(statement, terms);
    statement.bind(limit);
    return readIds(statement);
}

/// Many fit: those whose name begins with it, then the best of the first that are met.
Ids bestOfMany(ReadScope &scope, const Terms &terms, const QString &match, const QString &folded, int limit)
{
    Ids found = beginning(scope, folded, limit);
    if (int(found.size()) >= limit)
        return found;
    const Ids others = match.isEmpty()
                           ? readThrough(scope, terms, limit)
                           : sortedMatches(scope, terms, match, folded, std::max(ofMany, limit), limit);
    for (const CustomerId id : others)
        if (int(found.size()) < limit && std::find(found.begin(), found.end(), id) == found.end())
            found.push_back(id);
    return found;
}

Ids bestMatches(ReadScope &scope, const QString &search, int limit)
{
    const Terms terms = termsOf(search);
    const QString match = matchOf(scope.connection(), terms);
    const QString folded = foldForSearch(search);
    if (areFew(scope.connection(), SearchIndex::Customers, match))
        return sortedMatches(scope, terms, match, folded, fewRows, limit);
    return bestOfMany(scope, terms, match, folded, limit);
}

std::vector<CustomerRow> readRows(Statement &statement)
{
    std::vector<CustomerRow> rows;
    while (statement.step())
        rows.push_back(readRow(statement));
    return rows;
}

/// Where the letter stands in SQLite's NOCASE, which knows A to Z only and goes by UTF-8: what takes two
/// units of UTF-16 comes after all that takes one.
int placeOf(QChar letter)
{
    const int code = letter.unicode();
    if (code >= 'A' && code <= 'Z')
        return code - 'A' + 'a';
    if (code >= 0xe000)
        return code - 0x800;
    return code >= 0xd800 ? code + 0x2000 : code;
}

bool isNamedBefore(const QString &a, const QString &b)
{
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                        [](QChar one, QChar other) { return placeOf(one) < placeOf(other); });
}

/// All rows by name. The statement reads them as they lie in the file: going by the index of names jumps
/// about in it for each, which takes twice as long for 100,000.
std::vector<CustomerRow> sortedRows(Statement &statement)
{
    std::vector<CustomerRow> rows = readRows(statement);
    std::vector<size_t> order(rows.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return isNamedBefore(rows[a].name, rows[b].name); });
    std::vector<CustomerRow> sorted;
    sorted.reserve(rows.size());
    for (const size_t row : order)
        sorted.push_back(std::move(rows[row]));
    return sorted;
}

std::vector<CustomerRow> allMatches(ReadScope &scope, const QString &search)
{
    Statement statement(
        scope.connection(), TRUCKROLL_CUSTOMER_ROW
        "WHERE c.active = 1 AND " TRUCKROLL_CUSTOMER_FOUND
        " ORDER BY CASE WHEN substr(c.search, 1, length(?8)) = ?8 THEN 0 WHEN instr(c.search, ' ' || ?8) > 0 "
        "THEN 1 ELSE 2 END, c.search, c.id");
    bindTerms(statement, termsOf(search));
    statement.bind(foldForSearch(search));
    return readRows(statement);
}

std::vector<CustomerRow> bestRows(ReadScope &scope, const QString &search, int limit)
{
    std::vector<CustomerRow> rows;
    for (const CustomerId id : bestMatches(scope, search, limit))
        if (auto row = customerRow(scope, id))
            rows.push_back(std::move(*row));
    return rows;
}

/// Rows found by a number that is not the customer's own say whose it is.
void nameReached(ReadScope &scope, const QString &digits, std::vector<CustomerRow> &rows)
{
    for (size_t i = 0; i < std::min(rows.size(), mostNamed); ++i)
        if (!phoneDigits(rows[i].phone).contains(digits))
            rows[i].reachedBy = reachedBy(scope, rows[i].id, digits);
}

constexpr int mostByNumber = 20;

/// The number that was typed is the document's, or what stands behind its prefix.
bool isNumberOf(const QString &document, const QString &typed)
{
    const QString own = numberKey(document);
    if (own == typed)
        return true;
    const bool digits = std::all_of(typed.begin(), typed.end(), [](QChar c) { return c.isDigit(); });
    const qsizetype before = own.size() - typed.size() - 1;
    return digits && own.endsWith(typed) && before >= 0 && !own[before].isDigit();
}

/// Whose document bears the number, behind those who were found by words.
void addByDocument(ReadScope &scope, const QString &search, int limit, std::vector<CustomerRow> &rows)
{
    const QString typed = numberKey(search);
    Statement whose(scope.connection(), "SELECT customer_id FROM document WHERE id = ?");
    for (const FoundDocument &document : documentsNumbered(scope, search, mostByNumber)) {
        if (!isNumberOf(document.number, typed) || (limit >= 0 && int(rows.size()) >= limit))
            continue;
        whose.bind(document.id);
        const CustomerId customer = whose.step() ? whose.id<CustomerId>(0) : CustomerId();
        whose.reset();
        const bool known =
            std::any_of(rows.begin(), rows.end(), [&](const CustomerRow &row) { return row.id == customer; });
        auto row = known ? std::nullopt : customerRow(scope, customer);
        if (!row)
            continue;
        row->reachedBy = document.number;
        rows.push_back(std::move(*row));
    }
}

bool isNamed(const CustomerRow &row, const QString &typed)
{
    return row.name.compare(typed, Qt::CaseInsensitive) == 0;
}

/// The same but for marks on letters.
bool isAlmostNamed(const CustomerRow &row, const QString &typed)
{
    return row.name.size() == typed.size() && foldForSearch(row.name) == foldForSearch(typed);
}

/// Who bears the very name that was typed stands before those whose names only begin with it.
void putNamedFirst(ReadScope &scope, const QString &search, int limit, std::vector<CustomerRow> &rows)
{
    const QString typed = search.simplified();
    Statement named(scope.connection(), "SELECT id FROM customer INDEXED BY customer_by_name "
                                        "WHERE active = 1 AND name = ? COLLATE NOCASE ORDER BY id LIMIT 20");
    named.bind(typed);
    for (const CustomerId id : readIds(named)) {
        const bool known =
            std::any_of(rows.begin(), rows.end(), [id](const CustomerRow &row) { return row.id == id; });
        if (auto row = known ? std::nullopt : customerRow(scope, id)) // many others came before
            rows.push_back(std::move(*row));
    }
    const auto others = std::stable_partition(rows.begin(), rows.end(),
                                              [&](const CustomerRow &row) { return isNamed(row, typed); });
    std::stable_partition(others, rows.end(),
                          [&](const CustomerRow &row) { return isAlmostNamed(row, typed); });
    if (limit >= 0 && int(rows.size()) > limit)
        rows.resize(size_t(limit));
}

} // namespace

QString reachedBy(ReadScope &scope, CustomerId customer, const QString &digits)
{
    Statement statement(
        scope.connection(),
        "SELECT name, phone FROM (SELECT 0 AS kind, position AS place, name, phone FROM contact "
        "WHERE customer_id = ?1 UNION ALL SELECT 1, id, CASE WHEN name <> '' THEN name ELSE street "
        "END, phone FROM site WHERE customer_id = ?1) WHERE phone <> '' ORDER BY kind, place");
    statement.bind(customer);
    while (statement.step()) {
        const QString phone = statement.text(1);
        if (!phoneDigits(phone).contains(digits))
            continue;
        const QString name = statement.text(0).section(QLatin1Char('\n'), 0, 0);
        return name.isEmpty() ? formatPhone(phone) : name + QStringLiteral(", ") + formatPhone(phone);
    }
    return {};
}

std::vector<CustomerRow> customerRows(ReadScope &scope, const QString &search, int limit)
{
    if (search.trimmed().isEmpty() && limit < 0) {
        Statement statement(scope.connection(),
                            TRUCKROLL_CUSTOMER_ROW "NOT INDEXED WHERE c.active = 1 ORDER BY c.id");
        return sortedRows(statement);
    }
    if (search.trimmed().isEmpty()) {
        Statement statement(scope.connection(), TRUCKROLL_CUSTOMER_ROW
                            "WHERE c.active = 1 ORDER BY c.name COLLATE NOCASE, c.id LIMIT ?");
        statement.bind(limit);
        return readRows(statement);
    }
    std::vector<CustomerRow> rows = limit < 0 ? allMatches(scope, search) : bestRows(scope, search, limit);
    if (const QString digits = phoneDigits(search); isPhone(search) && digits.size() >= shortestPhone)
        nameReached(scope, digits, rows);
    putNamedFirst(scope, search, limit, rows);
    addByDocument(scope, search, limit, rows);
    return rows;
}

std::vector<CustomerRow> everyCustomer(ReadScope &scope)
{
    Statement statement(scope.connection(), TRUCKROLL_CUSTOMER_ROW "NOT INDEXED ORDER BY c.id");
    return sortedRows(statement);
}

std::optional<CustomerRow> customerRow(ReadScope &scope, CustomerId customer)
{
    Statement statement(scope.connection(), TRUCKROLL_CUSTOMER_ROW "WHERE c.id = ?");
    statement.bind(customer);
    return statement.step() ? std::optional(readRow(statement)) : std::nullopt;
}

Money balanceOf(ReadScope &scope, CustomerId customer)
{
    Statement statement(scope.connection(), "SELECT coalesce(sum(total - paid), 0) FROM document "
                                            "WHERE customer_id = ? AND kind = 'invoice' AND state = 'open'");
    statement.bind(customer);
    return statement.step() ? statement.amount<Money>(0) : Money();
}

std::vector<CustomerId> customersWithPhone(ReadScope &scope, const QString &digits, int limit)
{
    const QString match = trigramsOfPhone(scope.connection(), SearchIndex::Customers, digits);
    if (match.isEmpty())
        return {};
    Statement statement(
        scope.connection(),
        "SELECT c.id FROM found_customer CROSS JOIN customer c ON c.id = found_customer.rowid "
        "WHERE found_customer MATCH ? AND c.active = 1 AND "
        "instr(' ' || c.phone_digits || ' ', ' ' || ? || ' ') > 0 LIMIT ?");
    statement.bindAll(match, digits, limit);
    std::vector<CustomerId> found;
    while (statement.step())
        found.push_back(statement.id<CustomerId>(0));
    return found;
}

std::vector<CustomerId> customersAt(ReadScope &scope, const Address &address, int limit)
{
    const QString street = streetKey(address.street);
    std::vector<CustomerId> found;
    if (street.isEmpty())
        return found;
    // '}' follows '|': all addresses of this street and house, whatever their zip.
    Statement statement(
        scope.connection(),
        "SELECT id, street, city, state, zip FROM customer "
        "WHERE address_key >= ?1 || '|' AND address_key < ?1 || '}' AND active = 1 "
        "UNION ALL SELECT c.id, s.street, s.city, s.state, s.zip FROM site s "
        "JOIN customer c ON c.id = s.customer_id "
        "WHERE s.address_key >= ?1 || '|' AND s.address_key < ?1 || '}' AND s.active = 1 AND c.active = 1");
    statement.bind(street);
    while (statement.step() && int(found.size()) < limit) {
        const Address known{statement.text(1), statement.text(2), statement.text(3), statement.text(4)};
        const auto id = statement.id<CustomerId>(0);
        if (isSameAddress(address, known) && std::find(found.begin(), found.end(), id) == found.end())
            found.push_back(id);
    }
    return found;
}

} // namespace truckroll
