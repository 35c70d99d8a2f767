// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/linepaste.h"
#include "core/base/localamount.h"
#include "core/base/text.h"
#include "core/domain/itemlines.h"
#include "ui/documents/itemmatch.h"
#include <algorithm>

namespace truckroll {

namespace {

/// Reads one cell from `at`, which then stands on the separator behind it.
QString readCell(const QString &text, qsizetype &at)
{
    QString cell;
    if (at < text.size() && text.at(at) == u'"') {
        for (++at; at < text.size(); ++at) {
            if (text.at(at) != u'"')
                cell += text.at(at);
            else if (at + 1 < text.size() && text.at(at + 1) == u'"')
                cell += text.at(++at);
            else
                break;
        }
        ++at;
    }
    for (; at < text.size() && text.at(at) != u'\t' && text.at(at) != u'\n'; ++at)
        cell += text.at(at);
    return cell.trimmed();
}

bool isHeading(const QStringList &cells)
{
    static const QStringList headings{QStringLiteral("item"),       QStringLiteral("description"),
                                      QStringLiteral("name"),       QStringLiteral("qty"),
                                      QStringLiteral("quantity"),   QStringLiteral("price"),
                                      QStringLiteral("rate"),       QStringLiteral("amount"),
                                      QStringLiteral("unit price"), QStringLiteral("number")};
    const auto known = std::count_if(cells.begin(), cells.end(),
                                     [](const QString &cell) { return headings.contains(cell.toLower()); });
    return known >= 2;
}

/// The cells after the item: words, then numbers.
struct RestOfRow
{
    QString description;
    std::optional<Quantity> quantity;
    std::optional<UnitPrice> price;
};

RestOfRow readRest(const QStringList &cells)
{
    RestOfRow rest;
    for (qsizetype i = 1; i < cells.size(); ++i) {
        const QString &cell = cells.at(i);
        if (cell.isEmpty())
            continue;
        const auto price = readUnitPrice(cell, QLocale());
        if (!price)
            rest.description += (rest.description.isEmpty() ? QString() : QStringLiteral(" ")) + cell;
        else if (!rest.quantity)
            rest.quantity = readQuantity(cell, QLocale());
        else if (!rest.price)
            rest.price = price;
    }
    return rest;
}

} // namespace

std::vector<QStringList> spreadsheetCells(const QString &text)
{
    QString clean = text;
    clean.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    std::vector<QStringList> rows;
    QStringList row;
    for (qsizetype at = 0; at <= clean.size(); ++at) {
        row << readCell(clean, at);
        if (at < clean.size() && clean.at(at) == u'\t')
            continue;
        if (std::any_of(row.cbegin(), row.cend(), [](const QString &cell) { return !cell.isEmpty(); }))
            rows.push_back(row);
        row.clear();
    }
    return rows;
}

std::vector<DocumentLine> linesFromSpreadsheet(const QString &text, const std::vector<Item> &items)
{
    std::vector<DocumentLine> lines;
    std::vector<QStringList> rows = spreadsheetCells(text);
    if (rows.size() > 1 && isHeading(rows.front()))
        rows.erase(rows.begin());
    for (const QStringList &cells : rows) {
        const RestOfRow rest = readRest(cells);
        const Item *item = exactItem(cells.front(), items);
        std::vector<DocumentLine> made;
        if (item) {
            made = linesOfItem(*item, rest.quantity.value_or(Quantity::whole(1)), items);
        } else {
            DocumentLine line;
            line.itemName = cleanLine(cells.front()).left(FieldLimit::name);
            line.description = rest.description.isEmpty() ? cells.front() : rest.description;
            line.quantity = rest.quantity.value_or(Quantity::whole(1));
            made.push_back(line);
        }
        if (made.size() == 1 && !rest.description.isEmpty())
            made.front().description = rest.description;
        if (made.size() == 1 && rest.price && made.front().kind == LineKind::Item)
            made.front().unitPrice = *rest.price;
        lines.insert(lines.end(), made.begin(), made.end());
    }
    return lines;
}

} // namespace truckroll
