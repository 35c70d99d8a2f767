// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounting/quickbooks/usualchoices.h"

#include <algorithm>
#include <map>

namespace truckroll::quickbooks {

namespace {

using Row = BooksMapping::Row;

/// Names as Intuit's own charts of accounts and lists have them, the best first.
const std::map<QString, QStringList> &usualNames()
{
    static const std::map<QString, QStringList> names{
        {QStringLiteral("income.service"),
         {QStringLiteral("Services"), QStringLiteral("Service/Fee Income"), QStringLiteral("Sales"),
          QStringLiteral("Sales of Product Income")}},
        {QStringLiteral("income.product"),
         {QStringLiteral("Sales of Product Income"), QStringLiteral("Sales"), QStringLiteral("Services")}},
        {QStringLiteral("expense"), {QStringLiteral("Cost of Goods Sold"), QStringLiteral("Purchases")}},
        {QStringLiteral("payable"),
         {QStringLiteral("Accounts Payable (A/P)"), QStringLiteral("Accounts Payable")}},
        {QStringLiteral("refund"), {}}, // only the office knows out of which of its banks
        {QStringLiteral("receivable"),
         {QStringLiteral("Accounts Receivable (A/R)"), QStringLiteral("Accounts Receivable")}},
        {QStringLiteral("method.cash"), {QStringLiteral("Cash")}},
        {QStringLiteral("method.check"), {QStringLiteral("Check"), QStringLiteral("Cheque")}},
        {QStringLiteral("method.card"), {QStringLiteral("Credit Card"), QStringLiteral("Visa")}},
        {QStringLiteral("method.ach"),
         {QStringLiteral("ACH"), QStringLiteral("Bank Transfer"), QStringLiteral("EFT")}},
        {QStringLiteral("item.misc"), {QStringLiteral("Miscellaneous"), QStringLiteral("Misc")}},
        {QStringLiteral("tax.none"),
         {QStringLiteral("Exempt"), QStringLiteral("Out of scope"), QStringLiteral("No VAT")}},
    };
    return names;
}

const BooksListEntry *named(const Row &row, const QString &name)
{
    const auto it = std::find_if(row.choices.begin(), row.choices.end(), [&](const BooksListEntry &entry) {
        return entry.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return it == row.choices.end() ? nullptr : &*it;
}

const BooksListEntry *ofType(const Row &row, const QString &type)
{
    const auto it = std::find_if(row.choices.begin(), row.choices.end(), [&](const BooksListEntry &entry) {
        return !type.isEmpty() && entry.type == type;
    });
    return it == row.choices.end() ? nullptr : &*it;
}

/// One that there is no choice about. Where there are several, the office is asked.
const BooksListEntry *onlyAccount(const Row &row)
{
    const bool isBank = row.key.key == QLatin1String("refund"); // its key takes other assets as well
    const BooksListEntry *only = nullptr;
    for (const BooksListEntry &entry : row.choices) {
        if (isBank && entry.type != QLatin1String("Bank"))
            continue;
        if (only)
            return nullptr;
        only = &entry;
    }
    return row.key.list == BooksList::Account ? only : nullptr;
}

QString percentOf(const QString &key, const std::vector<TaxRate> &rates)
{
    for (const TaxRate &rate : rates) {
        if (key == QStringLiteral("tax.%1").arg(rate.id.value()))
            return QString::number(rate.percent.units());
    }
    return {};
}

const BooksListEntry *usual(const Row &row, const std::vector<TaxRate> &rates)
{
    const QString &key = row.key.key;
    const auto names = usualNames().find(key);
    if (names != usualNames().end()) {
        for (const QString &name : names->second) {
            if (const BooksListEntry *entry = named(row, name))
                return entry;
        }
        return onlyAccount(row);
    }
    if (row.key.list == BooksList::Term)
        return ofType(row, key.section(QLatin1Char('.'), 1));
    return row.key.list == BooksList::TaxCode ? ofType(row, percentOf(key, rates)) : nullptr;
}

} // namespace

std::vector<BooksChoice> usualChoices(const BooksMapping::Reply &mapping, const std::vector<TaxRate> &rates)
{
    std::vector<BooksChoice> choices;
    for (const Row &row : mapping.rows) {
        const BooksListEntry *entry = row.choice.remoteId.isEmpty() ? usual(row, rates) : nullptr;
        if (entry)
            choices.push_back({row.key.key, entry->remoteId, entry->name});
    }
    return choices;
}

} // namespace truckroll::quickbooks
