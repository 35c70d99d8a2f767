// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reportcommands.h"

#include "app/cli/context.h"
#include "app/cli/shapes.h"
#include "app/cli/texts.h"
#include "core/domain/reports.h"
#include "core/sheets/reportsheet.h"
#include "ui/models/csv.h"
#include "ui/print/sheetpdf.h"
#include "ui/reports/reportmodel.h"

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

ReportKind kindFrom(const Values &values)
{
    const QString name = values.text(u"NAME"_s);
    if (const auto kind = reportFromName(name))
        return *kind;
    QStringList known;
    for (const ReportKind each : allReportKinds)
        known.append(reportName(each));
    throw UsageError(
        CliTexts::tr("There is no report “%1”; the reports are: %2.").arg(name, known.join(u", ")));
}

QJsonValue totalsJson(const ReportTable &table)
{
    // The last of the lines below the heading, made by the same writer as the rows.
    ReportTable sums = table;
    sums.rows.clear();
    ReportRow row;
    for (size_t i = 0; i < table.columns.size(); ++i)
        row.cells.push_back({QString(), table.total(i)});
    sums.rows.push_back(row);
    const QStringList cells = reportLines(sums).back();
    QJsonObject totals;
    for (size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].summed)
            totals.insert(table.columns[i].id, cells[qsizetype(i)]);
    return totals;
}

Result<CliOutput> runReport(CliContext &context, const Values &values)
{
    Report query;
    query.kind = kindFrom(values);
    query.from = values.date(u"from"_s);
    query.to = values.date(u"to"_s);
    TRY(const ReportTable table, context.ask(query));
    const auto lines = reportLines(table);
    QJsonArray rows;
    CliView view;
    for (const ReportColumn &column : table.columns)
        view.columns.push_back(
            {column.title, column.id,
             column.kind != ReportColumn::Kind::Text && column.kind != ReportColumn::Kind::Date});
    for (size_t line = 1; line < lines.size(); ++line) {
        QJsonObject row;
        for (size_t i = 0; i < table.columns.size(); ++i)
            row.insert(table.columns[i].id, jsonText(lines[line][qsizetype(i)]));
        rows.append(row);
    }
    QJsonObject shown{{u"report"_s, reportName(table.kind)},
                      {u"from"_s, jsonDate(table.from)},
                      {u"to"_s, jsonDate(table.to)},
                      {u"rows"_s, rows},
                      {u"totals"_s, totalsJson(table)}};
    if (values.has(u"csv"_s)) {
        const QString file = context.request().resolved(values.text(u"csv"_s));
        CHECK_OK(csv::write(file, lines));
        shown.insert(u"file"_s, file);
    }
    if (values.has(u"pdf"_s)) {
        TRY(const auto *info, context.info());
        const Company company = info->companies.empty() ? Company() : info->companies.front();
        const QString file = context.request().resolved(values.text(u"pdf"_s));
        CHECK_OK(writePdf(reportSheet(table, company, QLocale()), file, pageSizeFor(QLocale())));
        shown.insert(u"pdf"_s, file);
    }
    return CliOutput{shown,
                     {{{CliTexts::tr("Report"), u"report"_s},
                       {CliTexts::tr("From"), u"from"_s},
                       {CliTexts::tr("To"), u"to"_s},
                       {CliTexts::tr("File"), u"file"_s},
                       {CliTexts::tr("Paper"), u"pdf"_s}},
                      {{reportTitle(table.kind), u"rows"_s, view.columns}}}};
}

} // namespace

void addReportCommands(std::vector<CliCommand> &commands)
{
    commands.push_back(
        {Signature::read(u"report NAME [--from D] [--to D] [--csv FILE] [--pdf FILE]"_s),
         CliTexts::tr("Sales, tax, payments, load and open work in figures: sales-by-month, "
                      "sales-by-item, sales-by-technician, sales-by-category, open-invoices, tax-by-rate, "
                      "technician-load, unbilled-work, purchase-orders, quotes-by-month, "
                      "payments-by-method."),
         CliCommand::Needs::Office, runReport});
}

} // namespace truckroll
