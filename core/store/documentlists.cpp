// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/documentlists.h"

#include "core/base/text.h"
#include "core/store/statement.h"
#include <algorithm>
#include <sqlite3.h>

namespace truckroll {

namespace {

// The folder's first visit is asked for only when the document names none with a time.
#define TRUCKROLL_ROW_COLUMNS                                                                                \
    "SELECT d.id, d.number, d.kind, d.state, d.accounting, d.appointment_id, a.number, d.customer_id, "      \
    "c.name, d.title, d.date, d.due_date, d.total, d.paid, COALESCE(v.start_wall, "                          \
    "(SELECT f.start_wall FROM visit f WHERE f.appointment_id = d.appointment_id "                           \
    "AND f.start_wall IS NOT NULL AND f.status <> 'cancelled' ORDER BY f.start_utc LIMIT 1)), "              \
    "d.kind = 'workorder' AND EXISTS (SELECT 1 FROM company o WHERE o.name = c.name COLLATE NOCASE) "        \
    "AND NOT EXISTS (SELECT 1 FROM document_line l WHERE l.document_id = d.id AND l.kind = 'item') "         \
    "FROM document d JOIN appointment a ON a.id = d.appointment_id "                                         \
    "JOIN customer c ON c.id = d.customer_id LEFT JOIN visit v ON v.id = d.visit_id "

DocumentRow readRow(const Statement &s)
{
    const auto kind = documentKindFromName(s.text(2));
    const auto state = documentStateFromName(s.text(3));
    const auto accounting = accountingStateFromName(s.text(4));
    if (!kind || !state || !accounting)
        throw StorageFailure(SQLITE_CORRUPT, "a document is of no known kind or state");
    DocumentRow row;
    row.id = s.id<DocumentId>(0);
    row.number = s.text(1);
    row.kind = *kind;
    row.state = *state;
    row.accounting = *accounting;
    row.appointment = s.id<AppointmentId>(5);
    row.appointmentNumber = s.text(6);
    row.customer = s.id<CustomerId>(7);
    row.customerName = s.text(8);
    row.title = s.text(9);
    row.date = s.date(10);
    row.dueDate = s.date(11);
    row.total = s.amount<Money>(12);
    row.balance = row.state == DocumentState::Void ? Money() : row.total - s.amount<Money>(13);
    row.visitStart = s.wallTime(14);
    row.forShelf = s.flag(15);
    return row;
}

class SearchWords
{
public:
    explicit SearchWords(const QString &text)
        : m_words(foldForSearch(text).split(QLatin1Char(' '), Qt::SkipEmptyParts))
    {
    }

    bool areIn(const DocumentRow &row) const
    {
        if (m_words.isEmpty())
            return true;
        const QString all = foldForSearch(row.number + QLatin1Char(' ') + row.title + QLatin1Char(' ') +
                                          row.customerName + QLatin1Char(' ') + row.appointmentNumber);
        return std::all_of(m_words.begin(), m_words.end(),
                           [&](const QString &word) { return all.contains(word); });
    }

private:
    QStringList m_words;
};

/// Of one kind by the index on kind and date; of all kinds through the table.
std::vector<DocumentRow> readRows(Statement &statement, const DocumentList &question)
{
    const SearchWords words(question.search);
    std::vector<DocumentRow> rows;
    while (statement.step()) {
        DocumentRow row = readRow(statement);
        if (words.areIn(row))
            rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

std::vector<DocumentRow> documentRows(ReadScope &scope, const DocumentList &question)
{
    const QString state = question.state ? documentStateName(*question.state) : QString();
    const QString accounting = question.accounting ? accountingStateName(*question.accounting) : QString();
    if (question.kind) {
        Statement ofKind(scope.connection(),
                         TRUCKROLL_ROW_COLUMNS "WHERE d.kind = ? AND (? = '' OR d.state = ?) "
                                               "AND (? = '' OR d.accounting = ?) "
                                               "AND (? IS NULL OR d.customer_id = ?) "
                                               "ORDER BY d.date DESC, d.id DESC");
        ofKind.bindAll(documentKindName(*question.kind), state, state, accounting, accounting,
                       question.customer, question.customer);
        return readRows(ofKind, question);
    }
    Statement all(scope.connection(), TRUCKROLL_ROW_COLUMNS
                  "WHERE (? = '' OR d.state = ?) AND (? = '' OR d.accounting = ?) "
                  "AND (? IS NULL OR d.customer_id = ?) ORDER BY d.date DESC, d.id DESC");
    all.bindAll(state, state, accounting, accounting, question.customer, question.customer);
    return readRows(all, question);
}

InvoiceCounts::Reply countInvoices(ReadScope &scope, const QDate &today)
{
    Statement statement(
        scope.connection(),
        "SELECT count(*) FILTER (WHERE state = 'open' AND due_date < ?), "
        "count(*) FILTER (WHERE accounting = 'pending') FROM document WHERE kind = 'invoice'");
    statement.bind(today);
    return statement.step() ? InvoiceCounts::Reply{statement.integer(0), statement.integer(1)}
                            : InvoiceCounts::Reply();
}

} // namespace truckroll
