// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportmodel.h"
#include "core/base/money.h"
#include "core/sheets/reportsheet.h"
#include "ui/widgets/moneyedit.h"
#include <QLocale>
#include <algorithm>

namespace truckroll {

namespace {

using Kind = ReportColumn::Kind;

int widthOf(const ReportColumn &column)
{
    switch (column.kind) {
    case Kind::Text:
        return column.id == u"number"                                                    ? 84
               : column.id == u"month"                                                   ? 96
               : column.id == u"state" || column.id == u"status" || column.id == u"type" ? 120
                                                                                         : 200;
    case Kind::Count:
    case Kind::Share:
        return 84;
    case Kind::Date:
        return 96;
    default:
        return 104;
    }
}

QString plainCell(Kind kind, const ReportCell &cell)
{
    if (kind == Kind::Text || !cell.number)
        return cell.text;
    switch (kind) {
    case Kind::Date:
        return QDate::fromJulianDay(*cell.number).toString(Qt::ISODate);
    case Kind::Amount:
        return toPlain(Money::fromUnits(*cell.number));
    case Kind::Number:
        return toPlain(Quantity::fromUnits(*cell.number));
    case Kind::Share:
        return toPlain(Percent::fromUnits(*cell.number));
    case Kind::Minutes: // "160:15", which spreadsheets read as hours
        return QStringLiteral("%1:%2").arg(*cell.number / 60).arg(*cell.number % 60, 2, 10, QLatin1Char('0'));
    default:
        return QString::number(*cell.number);
    }
}

} // namespace

std::vector<ColumnOf<NumberedReportRow>> reportColumns(const ReportTable &table)
{
    std::vector<ColumnOf<NumberedReportRow>> made;
    for (size_t i = 0; i < table.columns.size(); ++i) {
        const ReportColumn &column = table.columns[i];
        ColumnOf<NumberedReportRow> one;
        one.id = column.id;
        one.title = column.title;
        one.width = widthOf(column);
        one.bold = i == table.label;
        one.kind = column.kind == Kind::Text   ? TableColumn::Kind::Text
                   : column.kind == Kind::Date ? TableColumn::Kind::Date
                                               : TableColumn::Kind::Number;
        one.text = [column, i](const NumberedReportRow &row) {
            return reportText(column, row.row.cells[i], QLocale());
        };
        one.number = [i](const NumberedReportRow &row) { return row.row.cells[i].number; };
        made.push_back(std::move(one));
    }
    return made;
}

std::vector<NumberedReportRow> reportRows(const ReportTable &table)
{
    std::vector<NumberedReportRow> rows;
    for (const ReportRow &row : table.rows)
        rows.push_back({row, qint64(rows.size()) + 1});
    return rows;
}

QString reportSumText(const ReportTable &table, size_t column, const QString &currency)
{
    const auto total = table.total(column);
    return total && table.columns[column].kind == Kind::Amount ? moneyText(Money::fromUnits(*total), currency)
                                                               : reportTotalText(table, column, QLocale());
}

std::vector<QStringList> reportLines(const ReportTable &table)
{
    std::vector<QStringList> lines(1);
    for (const ReportColumn &column : table.columns)
        lines.front() += column.title;
    for (const ReportRow &row : table.rows) {
        QStringList cells;
        for (size_t i = 0; i < table.columns.size(); ++i)
            cells += plainCell(table.columns[i].kind, row.cells[i]);
        lines.push_back(cells);
    }
    return lines;
}

bool changesReports(const ChangeSet &changes)
{
    constexpr EntityKind shown[] = {EntityKind::Document,     EntityKind::Payment,  EntityKind::Visit,
                                    EntityKind::Appointment,  EntityKind::Customer, EntityKind::Technician,
                                    EntityKind::WorkingHours, EntityKind::TimeOff,  EntityKind::ClosingDay,
                                    EntityKind::Item,         EntityKind::Category, EntityKind::TaxRate,
                                    EntityKind::Vendor,       EntityKind::Stage,    EntityKind::User};
    return std::any_of(std::begin(shown), std::end(shown),
                       [&](EntityKind kind) { return changes.touches(kind); });
}

} // namespace truckroll
