// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/customersearch.h"

#include "core/base/text.h"
#include "core/domain/addresskey.h"
#include "core/store/statement.h"
#include <QStringList>
#include <algorithm>
#include <array>

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
    QString phone;                        ///< what no phone number holds when the text is none
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
    terms.phone = digits.size() >= shortestPhone ? digits : QStringLiteral("none");
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

std::vector<CustomerRow> readRows(Statement &statement)
{
    std::vector<CustomerRow> rows;
    while (statement.step())
        rows.push_back(readRow(statement));
    return rows;
}

/// Rows found by a number that is not the customer's own say whose it is.
void nameReached(ReadScope &scope, const QString &digits, std::vector<CustomerRow> &rows)
{
    for (size_t i = 0; i < std::min(rows.size(), mostNamed); ++i)
        if (!phoneDigits(rows[i].phone).contains(digits))
            rows[i].reachedBy = reachedBy(scope, rows[i].id, digits);
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
    if (search.trimmed().isEmpty()) {
        Statement statement(scope.connection(), TRUCKROLL_CUSTOMER_ROW
                            "WHERE c.active = 1 ORDER BY c.name COLLATE NOCASE, c.id LIMIT ?");
        statement.bind(limit);
        return readRows(statement);
    }
    // The folded name stands first in the search column.
    Statement statement(
        scope.connection(), TRUCKROLL_CUSTOMER_ROW
        "WHERE c.active = 1 AND " TRUCKROLL_CUSTOMER_FOUND
        " ORDER BY CASE WHEN substr(c.search, 1, length(?8)) = ?8 THEN 0 WHEN instr(c.search, ' ' || ?8) > 0 "
        "THEN 1 ELSE 2 END, c.name COLLATE NOCASE, c.id LIMIT ?9");
    bindTerms(statement, termsOf(search));
    statement.bind(foldForSearch(search));
    statement.bind(limit);
    std::vector<CustomerRow> rows = readRows(statement);
    if (const QString digits = phoneDigits(search); isPhone(search) && digits.size() >= shortestPhone)
        nameReached(scope, digits, rows);
    return rows;
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
    Statement statement(scope.connection(), "SELECT id FROM customer WHERE active = 1 AND "
                                            "instr(' ' || phone_digits || ' ', ' ' || ? || ' ') > 0 LIMIT ?");
    statement.bindAll(digits, limit);
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
