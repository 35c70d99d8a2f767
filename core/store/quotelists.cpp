// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/quotelists.h"

#include "core/store/statement.h"
#include <sqlite3.h>

namespace truckroll {

namespace {

#define TRUCKROLL_QUOTE_COLUMNS                                                                              \
    "SELECT d.id, d.version, d.number, d.state, d.converted, d.stage_id, d.appointment_id, a.number, "       \
    "d.customer_id, c.name, d.title, d.date, d.due_date, d.follow_up, d.total, d.salesperson_id, "           \
    "COALESCE(u.name, ''), d.lead_source, d.state_reason, d.option_names, d.chosen_option, d.decided_at "    \
    "FROM document d JOIN appointment a ON a.id = d.appointment_id "                                         \
    "JOIN customer c ON c.id = d.customer_id LEFT JOIN app_user u ON u.id = d.salesperson_id "               \
    "WHERE d.kind = 'quote' AND d.state <> 'void' "

DocumentState knownState(const QString &name)
{
    const auto state = documentStateFromName(name);
    if (!state)
        throw StorageFailure(SQLITE_CORRUPT, "a quote is of no known state");
    return *state;
}

StoredQuoteRow readRow(const Statement &s)
{
    StoredQuoteRow stored;
    QuoteRow &row = stored.row;
    row.id = s.id<DocumentId>(0);
    row.version = s.number(1);
    row.number = s.text(2);
    row.state = knownState(s.text(3));
    row.converted = s.flag(4);
    row.stage = s.id<StageId>(5);
    row.appointment = s.id<AppointmentId>(6);
    row.appointmentNumber = s.text(7);
    row.customer = s.id<CustomerId>(8);
    row.customerName = s.text(9);
    row.title = s.text(10);
    row.date = s.date(11);
    row.validUntil = s.date(12);
    row.followUp = s.date(13);
    row.total = s.amount<Money>(14);
    row.salesperson = s.id<UserId>(15);
    row.salespersonName = s.text(16);
    row.leadSource = s.text(17);
    row.reason = s.text(18).section(QLatin1Char('\n'), 0, 0);
    row.optionNames = s.text(19).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    row.chosenOption = s.integer(20);
    stored.decidedAt = s.number(21);
    return stored;
}

} // namespace

std::vector<StoredQuoteRow> quoteRows(ReadScope &scope, const std::optional<std::vector<DocumentId>> &only)
{
    std::vector<StoredQuoteRow> rows;
    if (!only) {
        Statement all(scope.connection(), TRUCKROLL_QUOTE_COLUMNS "ORDER BY d.date DESC, d.id DESC");
        while (all.step())
            rows.push_back(readRow(all));
        return rows;
    }
    Statement one(scope.connection(), TRUCKROLL_QUOTE_COLUMNS "AND d.id = ?");
    for (const DocumentId id : *only) {
        one.bind(id);
        if (one.step())
            rows.push_back(readRow(one));
        one.reset();
    }
    return rows;
}

bool numberIsTaken(ReadScope &scope, CompanyId company, const QString &number)
{
    Statement statement(scope.connection(),
                        "SELECT 1 FROM document WHERE number = ? AND company_id = ? AND kind = 'quote'");
    statement.bindAll(number, company);
    return statement.step();
}

} // namespace truckroll
