// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/company.h"
#include "core/domain/customer.h"
#include <QDate>
#include <array>
#include <vector>

namespace truckroll {

/// One line of a statement of account: something that was billed, paid or credited on a day.
struct StatementEntry
{
    enum class Kind { Invoice, Payment, CreditNote };

    Kind kind = Kind::Invoice;
    QDate date;
    DocumentId document; ///< the paper it stands on
    QString number;      ///< of that paper
    QString text;        ///< the paper's title, or how it was paid
    Money amount;        ///< what the customer owes more by it; payments and credits are negative
    Money balance;       ///< computed: what was owed after it

    friend bool operator==(const StatementEntry &, const StatementEntry &) = default;
};

/// An invoice that was not fully paid on the statement's last day.
struct OpenInvoice
{
    DocumentId document;
    QString number;
    QDate date;
    QDate dueDate;
    Money total;
    Money open;

    friend bool operator==(const OpenInvoice &, const OpenInvoice &) = default;
};

/// How long ago something was due: not yet, up to 30, 60, 90 days, longer.
inline constexpr size_t ageCount = 5;
using Ages = std::array<Money, ageCount>;
/// The place among Ages; without a due date it counts as not due.
size_t ageOf(const QDate &dueDate, const QDate &day);
/// "Not due", "1 to 30 days", ...
QString ageText(size_t age);

struct AccountStatement
{
    Customer customer;
    Company company; ///< whose head stands on the paper: the office's first
    QDate from;      ///< invalid: the account's beginning
    QDate to;
    Money opening;
    std::vector<StatementEntry> entries; ///< by day
    Money closing;
    std::vector<OpenInvoice> open; ///< on the last day, the longest due first
    Ages ages{};                   ///< of these
    Money credit;                  ///< of credit notes, not used on the last day; closing is open less credit
};

/// Sorts the entries, sums up what lies before `from` and counts on from there. Entries after `to` are left
/// out.
void composeStatement(AccountStatement &statement, std::vector<StatementEntry> entries);

} // namespace truckroll
