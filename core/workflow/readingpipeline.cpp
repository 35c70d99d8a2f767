// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/reports.h"
#include "core/schedule/zonedday.h"
#include "core/store/officestore.h"
#include "core/store/quotelists.h"
#include "core/store/stagestore.h"
#include "core/workflow/officeday.h"
#include "core/workflow/perform.h"
#include <QCoreApplication>
#include <cstdlib>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(QuoteReport)
};

/// What was decided before that was kept has the quote's own date.
QDate decidedOn(const StoredQuoteRow &stored, const QTimeZone &zone)
{
    if (stored.row.isOpen())
        return {};
    return stored.decidedAt == 0 ? stored.row.date : ZonedDay::toWall(stored.decidedAt, zone).date;
}

std::vector<QuoteRow> readQuotes(ReadScope &scope, const std::vector<Stage> &all,
                                 const std::optional<std::vector<DocumentId>> &only)
{
    const QTimeZone zone = findZone(officeBasics(scope).zone).value_or(QTimeZone::utc());
    std::vector<QuoteRow> rows;
    for (StoredQuoteRow &stored : quoteRows(scope, only)) {
        stored.row.decided = decidedOn(stored, zone);
        if (stored.row.isOpen()) {
            const Stage *stage = stageOf(stored.row.stage, stored.row.state, all);
            stored.row.stage = stage ? stage->id : StageId();
        }
        rows.push_back(std::move(stored.row));
    }
    return rows;
}

} // namespace

Result<StageList::Reply> answer(ReadScope &scope, const StageList &)
{
    return stages(scope);
}

Result<Pipeline::Reply> answer(ReadScope &scope, const Pipeline &query)
{
    Pipeline::Reply reply;
    reply.stages = stages(scope);
    reply.quotes = readQuotes(scope, reply.stages, query.only);
    reply.today = officeToday(scope);
    return reply;
}

Result<QuoteFigures> answer(ReadScope &scope, const QuoteReport &query)
{
    const QDate today = officeToday(scope);
    const QDate to = query.to.isValid() ? query.to : today;
    if (query.from.isValid() && query.from > to)
        return ruleBroken(Texts::tr("The report would end before it begins. Choose an earlier first day."));
    if (std::abs(today.daysTo(to)) > Report::longest ||
        (query.from.isValid() && query.from.daysTo(to) > Report::longest))
        return ruleBroken(Texts::tr("A report tells of twenty years at most. Choose another first or last "
                                    "day."));
    const std::vector<Stage> all = stages(scope);
    std::vector<QuoteRow> quotes = readQuotes(scope, all, {});
    if (query.salesperson)
        std::erase_if(quotes, [&](const QuoteRow &row) { return row.salesperson != *query.salesperson; });
    return quoteFigures(quotes, all, query.from, query.to, today);
}

} // namespace truckroll
