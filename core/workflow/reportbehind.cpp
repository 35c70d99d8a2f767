// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/behindstore.h"
#include "core/workflow/perform.h"
#include "core/workflow/reporttables.h"
#include <QCoreApplication>
#include <algorithm>
#include <map>

// What stands behind the rows of the reports. The figures of each table come to those of its row.
namespace truckroll {

namespace {

using namespace reportcells;
using Kind = ReportColumn::Kind;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReportBehind)
};

/// One figure of a paper, for the columns behind the three that all have.
struct Figure
{
    ReportColumn column;
    std::function<ReportCell(const PaperBehind &)> cell;
};

Figure money(const char *id, const QString &title, Money PaperBehind::*field)
{
    return {summed(id, title), [field](const PaperBehind &paper) { return amount(paper.*field); }};
}

void fillPapers(ReportTable &table, const std::vector<PaperBehind> &papers,
                const std::vector<Figure> &figures)
{
    table.columns = {column("number", Texts::tr("Number")), column("date", Texts::tr("Date"), Kind::Date),
                     column("customer", Texts::tr("Customer")), column("state", Texts::tr("State"))};
    for (const Figure &figure : figures)
        table.columns.push_back(figure.column);
    for (const PaperBehind &paper : papers) {
        std::vector<ReportCell> cells{text(paper.number), day(paper.date), text(paper.customer),
                                      text(documentStateText(paper.state))};
        for (const Figure &figure : figures)
            cells.push_back(figure.cell(paper));
        table.rows.push_back({std::move(cells), EntityKind::Document, paper.document.value(), {}});
    }
}

Figure depositsFigure()
{
    return money("deposits", Texts::tr("Deposits"), &PaperBehind::deposits);
}

std::vector<Figure> salesFigures()
{
    return {money("net", Texts::tr("Sales"), &PaperBehind::net), depositsFigure(),
            money("cost", Texts::tr("Cost"), &PaperBehind::cost)};
}

void fillItem(ReadScope &scope, const SpanOfDays &span, qint64 item, ReportTable &table)
{
    fillPapers(table, papersOfItem(scope, span, item),
               {{column("quantity", Texts::tr("Quantity"), Kind::Number),
                 [](const PaperBehind &paper) { return amount(paper.quantity); }},
                money("net", Texts::tr("Sales"), &PaperBehind::net),
                money("cost", Texts::tr("Cost"), &PaperBehind::cost)});
}

/// The technician's share of each paper.
void fillTechnician(ReadScope &scope, const SpanOfDays &span, TechnicianId technician, ReportTable &table)
{
    std::map<DocumentId, Money> shares;
    for (const SaleOfTechnicians &sale : salesWithTechnicians(scope, span))
        for (const auto &[who, part] : sharesOf(sale))
            if (who == technician)
                shares[sale.document] = part;
    std::vector<PaperBehind> papers = salesPapers(scope, span);
    std::erase_if(papers, [&](const PaperBehind &paper) { return !shares.contains(paper.document); });
    for (PaperBehind &paper : papers) {
        paper.total = paper.net; // of the whole paper, beside the share
        paper.net = shares.at(paper.document);
    }
    fillPapers(table, papers,
               {money("paper", Texts::tr("Sales of all"), &PaperBehind::total),
                money("net", Texts::tr("Share"), &PaperBehind::net)});
}

void fillPayments(ReadScope &scope, const SpanOfDays &span, PaymentMethod method, ReportTable &table)
{
    table.columns = {column("number", Texts::tr("Invoice")), column("date", Texts::tr("Date"), Kind::Date),
                     column("customer", Texts::tr("Customer")), column("reference", Texts::tr("Reference"))};
    const bool isCredit = method == PaymentMethod::Credit;
    if (isCredit)
        table.columns.push_back(summed("credit", Texts::tr("Paid by credit")));
    else
        for (const ReportColumn &each :
             {summed("received", Texts::tr("Received")), summed("refunded", Texts::tr("Refunded")),
              summed("net", Texts::tr("Kept"))})
            table.columns.push_back(each);
    for (const PaymentBehind &row : paymentsBy(scope, span, method)) {
        std::vector<ReportCell> cells{text(row.number), day(row.date), text(row.customer),
                                      text(row.reference)};
        const Money kept = row.received - row.refunded;
        if (isCredit)
            cells.push_back(amount(kept));
        else
            for (const Money each : {row.received, row.refunded, kept})
                cells.push_back(amount(each));
        table.rows.push_back({std::move(cells), EntityKind::Document, row.invoice.value(), {}});
    }
}

void fillVisits(ReadScope &scope, const SpanOfDays &span, TechnicianId technician, ReportTable &table)
{
    table.columns = {
        column("number", Texts::tr("Folder")),     column("date", Texts::tr("Date"), Kind::Date),
        column("customer", Texts::tr("Customer")), column("title", Texts::tr("Title")),
        column("status", Texts::tr("Status")),     summed("booked", Texts::tr("Booked"), Kind::Minutes)};
    for (const VisitBehind &row : visitsOf(scope, span, technician))
        table.rows.push_back({{text(row.number), day(row.start.date), text(row.customer), text(row.title),
                               text(visitStatusText(row.status)), count(row.minutes)},
                              EntityKind::Appointment,
                              row.appointment.value(),
                              {}});
}

void fillBehind(ReadScope &scope, const ReportBehind &query, ReportTable &table)
{
    const SpanOfDays span{query.from, query.to};
    switch (query.kind) {
    case ReportKind::SalesByMonth:
        return fillPapers(table, salesPapers(scope, span),
                          {money("net", Texts::tr("Sales"), &PaperBehind::net),
                           money("tax", Texts::tr("Tax"), &PaperBehind::tax),
                           money("total", Texts::tr("With tax"), &PaperBehind::total), depositsFigure(),
                           money("cost", Texts::tr("Cost"), &PaperBehind::cost)});
    case ReportKind::SalesByItem:
        return fillItem(scope, span, query.id, table);
    case ReportKind::SalesByCategory:
        return fillPapers(table, papersOfCategory(scope, span, query.id), salesFigures());
    case ReportKind::SalesByTechnician:
        return fillTechnician(scope, span, TechnicianId(query.id), table);
    case ReportKind::TaxByRate:
        return fillPapers(table, papersOfRate(scope, span, query.name, query.percent),
                          {money("base", Texts::tr("Taxed sales"), &PaperBehind::net),
                           money("tax", Texts::tr("Tax"), &PaperBehind::tax)});
    case ReportKind::QuotesByMonth:
        return fillPapers(table, quotePapers(scope, span),
                          {money("total", Texts::tr("Total"), &PaperBehind::total)});
    case ReportKind::PaymentsByMethod:
        return fillPayments(scope, span, paymentMethodFromName(query.name).value_or(PaymentMethod::Cash),
                            table);
    case ReportKind::TechnicianLoad:
        return fillVisits(scope, span, TechnicianId(query.id), table);
    case ReportKind::OpenInvoices:
    case ReportKind::UnbilledWork:
    case ReportKind::PurchaseOrders:
        return; // their rows are documents themselves
    }
}

} // namespace

Result<ReportTable> answer(ReadScope &scope, const ReportBehind &query)
{
    ReportTable table;
    table.kind = query.kind;
    table.from = query.from;
    table.to = query.to;
    table.label = 0;
    if (query.from.isValid() && query.to.isValid() && query.from <= query.to)
        fillBehind(scope, query, table);
    return table;
}

} // namespace truckroll
