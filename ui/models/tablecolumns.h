// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/moneyedit.h"
#include <QDate>
#include <QLocale>

/// Columns that every table writes in the same way. A date sorts by day, an amount by its units.
namespace truckroll::tablecolumns {

template <class Row>
ColumnOf<Row> text(const char *id, const QString &title, int width, std::function<QString(const Row &)> get)
{
    ColumnOf<Row> made;
    made.id = QString::fromLatin1(id);
    made.title = title;
    made.width = width;
    made.text = std::move(get);
    return made;
}

template <class Row>
ColumnOf<Row> day(const char *id, const QString &title, std::function<QDate(const Row &)> get)
{
    ColumnOf<Row> made;
    made.id = QString::fromLatin1(id);
    made.title = title;
    made.kind = TableColumn::Kind::Date;
    made.width = 120;
    made.text = [get](const Row &row) {
        const QDate date = get(row);
        return date.isValid() ? QLocale().toString(date, QStringLiteral("MMM d, yyyy")) : QString();
    };
    made.number = [get](const Row &row) {
        const QDate date = get(row);
        return date.isValid() ? std::optional<qint64>(date.toJulianDay()) : std::nullopt;
    };
    return made;
}

template <class Row>
ColumnOf<Row> amount(const char *id, const QString &title, std::function<Money(const Row &)> get)
{
    ColumnOf<Row> made;
    made.id = QString::fromLatin1(id);
    made.title = title;
    made.kind = TableColumn::Kind::Number;
    made.width = 120;
    made.text = [get](const Row &row) { return amountText(get(row)); };
    made.number = [get](const Row &row) { return std::optional<qint64>(get(row).units()); };
    return made;
}

template <class Row>
ColumnOf<Row> count(const char *id, const QString &title, std::function<int(const Row &)> get)
{
    ColumnOf<Row> made;
    made.id = QString::fromLatin1(id);
    made.title = title;
    made.kind = TableColumn::Kind::Number;
    made.width = 90;
    made.text = [get](const Row &row) { return QLocale().toString(get(row)); };
    made.number = [get](const Row &row) { return std::optional<qint64>(get(row)); };
    return made;
}

} // namespace truckroll::tablecolumns
