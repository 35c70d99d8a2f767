// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/workinghours.h"
#include "core/workflow/perform.h"
#include "core/workflow/reporttables.h"
#include <QCoreApplication>
#include <map>

// What is owed, what is open, and who was booked.
namespace truckroll {

namespace {

using namespace reportcells;
using Kind = ReportColumn::Kind;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReportWork)
};

qint64 workingMinutes(const People::Reply &people, TechnicianId technician, const QDate &from,
                      const QDate &to)
{
    qint64 minutes = 0;
    for (QDate day = from; day <= to; day = day.addDays(1)) {
        for (const MinuteRange &range : workingRanges(people, technician, day))
            minutes += range.end - range.start;
    }
    return minutes;
}

void fillWork(ReportTable &table, const std::vector<OpenWork> &rows, const QString &who, bool orders)
{
    table.columns = {column("number", Texts::tr("Number")), column("customer", who),
                     column("title", orders ? Texts::tr("For") : Texts::tr("Title")),
                     column("date", Texts::tr("Date"), Kind::Date)};
    if (orders)
        table.columns.push_back(column("expected", Texts::tr("Expected"), Kind::Date));
    table.columns.insert(table.columns.end(),
                         {column("state", Texts::tr("State")), summed("total", Texts::tr("Total")),
                          summed("billed", orders ? Texts::tr("Received") : Texts::tr("Billed")),
                          summed("left", Texts::tr("Left"))});
    table.label = 1;
    table.bars = {table.columns.size() - 1};
    for (const OpenWork &row : rows) {
        std::vector<ReportCell> cells{text(row.number), text(row.customer), text(row.title), day(row.date)};
        if (orders)
            cells.push_back(day(row.expected));
        cells.insert(cells.end(), {text(documentStateText(row.state)), amount(row.total), amount(row.billed),
                                   amount(row.total - row.billed)});
        table.rows.push_back({std::move(cells), EntityKind::Document, row.document.value(), {}});
    }
}

} // namespace

void fillOpenInvoices(ReadScope &scope, ReportTable &table)
{
    table.columns = {column("number", Texts::tr("Invoice")), column("customer", Texts::tr("Customer")),
                     column("date", Texts::tr("Date"), Kind::Date),
                     column("due", Texts::tr("Due"), Kind::Date), summed("open", Texts::tr("Open"))};
    const char *ids[ageCount] = {"not_due", "days_30", "days_60", "days_90", "older"};
    const QString titles[ageCount] = {ageText(0), Texts::tr("1–30 days"), Texts::tr("31–60 days"),
                                      Texts::tr("61–90 days"), Texts::tr("Over 90")}; // ten stand in a row
    for (size_t age = 0; age < ageCount; ++age) {
        table.columns.push_back(summed(ids[age], titles[age]));
        table.bars.push_back(table.columns.size() - 1);
    }
    table.label = 1;
    for (const OwedInvoice &row : owedInvoices(scope)) {
        const OpenInvoice &invoice = row.invoice;
        std::vector<ReportCell> cells{text(invoice.number), text(row.customerName), day(invoice.date),
                                      day(invoice.dueDate), amount(invoice.open)};
        for (size_t age = 0; age < ageCount; ++age)
            cells.push_back(ageOf(invoice.dueDate, table.to) == age ? amount(invoice.open) : ReportCell());
        table.rows.push_back({std::move(cells), EntityKind::Document, invoice.document.value(), {}});
    }
}

void fillUnbilledWork(ReadScope &scope, ReportTable &table)
{
    fillWork(table, unbilledWork(scope), Texts::tr("Customer"), false);
}

void fillPurchaseOrders(ReadScope &scope, ReportTable &table)
{
    fillWork(table, outstandingOrders(scope), Texts::tr("Vendor"), true);
}

void fillQuotesByMonth(ReadScope &scope, ReportTable &table)
{
    table.columns = {column("month", Texts::tr("Month")),
                     summed("quotes", Texts::tr("Quotes"), Kind::Count),
                     summed("won", Texts::tr("Won"), Kind::Count),
                     summed("lost", Texts::tr("Lost"), Kind::Count),
                     summed("open", Texts::tr("Open"), Kind::Count),
                     column("win_rate", Texts::tr("Won %"), Kind::Share),
                     summed("won_total", Texts::tr("Won total")),
                     summed("lost_total", Texts::tr("Lost total")),
                     summed("open_total", Texts::tr("Open total"))};
    table.bars = {6, 7, 8};
    table.note = Texts::tr("Won % is of those that were won or lost.");
    for (const MonthOfQuotes &row : quotesByMonth(scope, {table.from, table.to}))
        table.rows.push_back({{month(row.month), count(row.won + row.lost + row.open), count(row.won),
                               count(row.lost), count(row.open), share(row.won, row.won + row.lost),
                               amount(row.wonTotal), amount(row.lostTotal), amount(row.openTotal)},
                              EntityKind::Setting,
                              0,
                              behindMonth(table, row.month)});
}

void fillTechnicianLoad(ReadScope &scope, ReportTable &table)
{
    table.columns = {column("technician", Texts::tr("Technician")),
                     summed("visits", Texts::tr("Visits"), Kind::Count),
                     summed("done", Texts::tr("Done"), Kind::Count),
                     summed("booked", Texts::tr("Booked"), Kind::Minutes),
                     summed("working", Texts::tr("Working hours"), Kind::Minutes),
                     column("load", Texts::tr("Load"), Kind::Share)};
    table.bars = {5};
    const auto people = answer(scope, People{});
    if (!people)
        return;
    // Hours before anybody was booked are no idle ones: the office was not run with this program yet.
    const QDate first = firstVisitDay(scope);
    const QDate since = first.isValid() ? std::max(first, table.from) : table.from;
    if (since != table.from)
        table.note = Texts::tr("Working hours are counted from the first visit on.");
    std::map<TechnicianId, BookedTime> booked;
    for (const BookedTime &row : bookedTimes(scope, {table.from, table.to}))
        booked[row.technician] = row;
    for (const Technician &technician : people->technicians) {
        const BookedTime time = booked[technician.id];
        if (!technician.active && time.visits == 0)
            continue;
        const qint64 working = workingMinutes(*people, technician.id, since, table.to);
        table.rows.push_back({{text(technician.name), count(time.visits), count(time.done),
                               count(time.minutes), count(working), share(time.minutes, working)},
                              EntityKind::Setting,
                              0,
                              ReportBehind{table.kind, table.from, table.to, technician.id.value(), {}, {}}});
    }
}

} // namespace truckroll
