// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/tablemodel.h"
#include "ui/widgets/moneyedit.h"
#include <QLocale>

/// Columns of the usual kinds, each over one member of the row.
namespace truckroll::columns {

template <class Row>
ColumnOf<Row> make(const char *id, const QString &title, int width,
                   TableColumn::Kind kind = TableColumn::Kind::Text)
{
    ColumnOf<Row> made;
    made.id = QString::fromLatin1(id);
    made.title = title;
    made.kind = kind;
    made.width = width;
    return made;
}

template <class Row>
ColumnOf<Row> text(const char *id, const QString &title, int width, QString Row::*field)
{
    auto made = make<Row>(id, title, width);
    made.text = [field](const Row &row) { return row.*field; };
    return made;
}

template <class Row>
ColumnOf<Row> day(const char *id, const QString &title, QDate Row::*field)
{
    auto made = make<Row>(id, title, 120, TableColumn::Kind::Date);
    made.text = [field](const Row &row) {
        return (row.*field).isValid() ? QLocale().toString(row.*field, QStringLiteral("MMM d, yyyy"))
                                      : QString();
    };
    made.number = [field](const Row &row) {
        return (row.*field).isValid() ? std::optional<qint64>((row.*field).toJulianDay()) : std::nullopt;
    };
    return made;
}

/// `get` gives a Money, Quantity or UnitPrice.
template <class Row, class Get>
ColumnOf<Row> amount(const char *id, const QString &title, int width, Get get)
{
    auto made = make<Row>(id, title, width, TableColumn::Kind::Number);
    made.text = [get](const Row &row) { return amountText(get(row)); };
    made.number = [get](const Row &row) { return std::optional<qint64>(get(row).units()); };
    return made;
}

} // namespace truckroll::columns
