// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/reportsheet.h"

#include "core/base/localamount.h"
#include "core/domain/paperaddress.h"
#include "core/sheets/sheetwords.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReportSheet)
};

using Kind = ReportColumn::Kind;

/// "1,937:30"
QString hoursText(qint64 minutes, const QLocale &locale)
{
    return QStringLiteral("%1:%2")
        .arg(locale.toString(minutes / 60))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

/// "42.0%" below "48.5%": all of a column have as many decimals. Rates of tax have two.
QString shareText(const ReportColumn &column, Percent share, const QLocale &locale)
{
    const qsizetype decimals = column.id == u"percent" ? 2 : 1;
    QString number = percentText(share, locale).chopped(locale.percent().size());
    if (!number.contains(locale.decimalPoint()))
        number += locale.decimalPoint();
    while (number.size() - number.indexOf(locale.decimalPoint()) - locale.decimalPoint().size() < decimals)
        number += locale.zeroDigit();
    return number + locale.percent();
}

QString numberText(const ReportColumn &column, qint64 number, const QLocale &locale)
{
    switch (column.kind) {
    case Kind::Date:
        return locale.toString(QDate::fromJulianDay(number), QStringLiteral("MMM d, yyyy"));
    case Kind::Amount:
        return moneyText(Money::fromUnits(number), locale);
    case Kind::Number:
        return quantityText(Quantity::fromUnits(number), locale);
    case Kind::Share:
        return shareText(column, Percent::fromUnits(number), locale);
    case Kind::Count:
        return locale.toString(number);
    case Kind::Minutes:
        return hoursText(number, locale);
    case Kind::Text:
        return {};
    }
    return {};
}

} // namespace

QString reportText(const ReportColumn &column, const ReportCell &cell, const QLocale &locale)
{
    if (column.kind == Kind::Text)
        return cell.text;
    return cell.number ? numberText(column, *cell.number, locale) : QString();
}

QString reportTotalText(const ReportTable &table, size_t column, const QLocale &locale)
{
    const auto total = table.total(column);
    return total ? numberText(table.columns[column], *total, locale) : QString();
}

QString reportSpanText(const ReportTable &table, const QLocale &locale)
{
    const QString to = dayOnPaper(table.to, locale);
    return table.from.isValid() ? Texts::tr("%1 to %2").arg(dayOnPaper(table.from, locale), to)
                                : Texts::tr("As of %1").arg(to);
}

Sheet reportSheet(const ReportTable &table, const Company &company, const QLocale &locale)
{
    using Width = Sheet::Column::Width;
    constexpr size_t mostUpright = 6; ///< columns; with more of them the paper lies
    Sheet sheet;
    sheet.landscape = table.columns.size() > mostUpright;
    const QStringList name = senderLines(company);
    sheet.title = reportTitle(table.kind);
    sheet.companyName = name.front();
    sheet.footer = name.front();
    sheet.fields.push_back({Texts::tr("Span"), reportSpanText(table, locale)});
    QStringList totals;
    bool any = false;
    for (size_t i = 0; i < table.columns.size(); ++i) {
        const ReportColumn &column = table.columns[i];
        const bool number = column.kind != Kind::Text && column.kind != Kind::Date;
        sheet.columns.push_back(
            {column.title, column.kind == Kind::Text ? Width::Wide : Width::Narrow, number});
        totals += reportTotalText(table, i, locale);
        any = any || !totals.back().isEmpty();
    }
    for (const ReportRow &row : table.rows) {
        QStringList cells;
        for (size_t i = 0; i < table.columns.size(); ++i)
            cells += reportText(table.columns[i], row.cells[i], locale);
        sheet.rows.push_back({cells, Sheet::Row::Kind::Item});
    }
    if (any) {
        if (totals.front().isEmpty())
            totals.front() = Texts::tr("Total");
        sheet.rows.push_back({totals, Sheet::Row::Kind::Discount});
    }
    if (!table.note.isEmpty())
        sheet.notes += table.note;
    return sheet;
}

} // namespace truckroll
