// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Names as QuickBooks takes them, and texts inside its query language.
namespace truckroll::quickbooks {

struct Longest
{
    static constexpr int displayName = 500;
    static constexpr int itemName = 100;
    static constexpr int companyName = 100;
    static constexpr int email = 100;
    static constexpr int phone = 30;
    static constexpr int number = 21; ///< of papers, and the reference of a payment
    static constexpr int description = 4000;
    static constexpr int memo = 1000;
    static constexpr int note = 4000;
    static constexpr int customerNotes = 2000;
    static constexpr int sku = 100;
    static constexpr int addressLine = 500;
    static constexpr int city = 255;
    static constexpr int postalCode = 30;
    static constexpr int taxedLines = 750;
};

/// Cut between characters, never inside of one.
QString cut(const QString &text, int longest);
/// Of customers and vendors: trimmed, white space collapsed, ":" as " -", at most 500.
QString cleanDisplayName(const QString &name);
/// Of items: the same with at most 100.
QString cleanItemName(const QString &name);
/// Two names that QuickBooks takes for the same.
bool sameName(const QString &one, const QString &other);
/// 'O\'Brien \\ Sons': a value in the WHERE of a query, with its quotes.
QString quoted(const QString &value);

} // namespace truckroll::quickbooks
