// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/accountstatement.h"

#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AccountStatement)
};

constexpr qint64 daysOfAge = 30;

} // namespace

size_t ageOf(const QDate &dueDate, const QDate &day)
{
    const qint64 late = dueDate.isValid() ? dueDate.daysTo(day) : 0;
    if (late <= 0)
        return 0;
    return std::min(size_t((late - 1) / daysOfAge) + 1, ageCount - 1);
}

QString ageText(size_t age)
{
    switch (age) {
    case 0:
        return Texts::tr("Not due");
    case 1:
        return Texts::tr("1 to 30 days");
    case 2:
        return Texts::tr("31 to 60 days");
    case 3:
        return Texts::tr("61 to 90 days");
    default:
        return Texts::tr("Over 90 days");
    }
}

void composeStatement(AccountStatement &statement, std::vector<StatementEntry> entries)
{
    std::stable_sort(entries.begin(), entries.end(), [](const StatementEntry &a, const StatementEntry &b) {
        return a.date != b.date ? a.date < b.date : a.kind < b.kind;
    });
    statement.opening = {};
    statement.entries.clear();
    for (const StatementEntry &entry : entries) {
        if (statement.from.isValid() && entry.date < statement.from)
            statement.opening += entry.amount;
    }
    statement.closing = statement.opening;
    for (StatementEntry &entry : entries) {
        const bool before = statement.from.isValid() && entry.date < statement.from;
        if (before || entry.date > statement.to)
            continue;
        statement.closing += entry.amount;
        entry.balance = statement.closing;
        statement.entries.push_back(std::move(entry));
    }
    statement.ages = {};
    for (const OpenInvoice &invoice : statement.open)
        statement.ages[ageOf(invoice.dueDate, statement.to)] += invoice.open;
}

} // namespace truckroll
