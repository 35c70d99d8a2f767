// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include <QLocale>
#include <QString>

namespace truckroll {

// Amounts as people write them: grouping, decimal point and digits of the locale. Everything goes through
// whole numbers and text. The plain form of files and of the command line is in money.h.

/// The sign of an ISO 4217 currency: "$" for USD; the code itself with a space where no sign is known.
QString currencySymbol(const QString &isoCode, const QLocale &locale);

/// "$1,234.50", "-$0.05"; "1.234,50 €" where the locale puts it behind. Symbol empty: "1,234.50".
QString moneyText(Money value, const QLocale &locale, const QString &symbol = {});
/// As money, with two to four digits: "$95.00", "$0.1234".
QString unitPriceText(UnitPrice value, const QLocale &locale, const QString &symbol = {});
/// "1.5", "1,200".
QString quantityText(Quantity value, const QLocale &locale);
/// "8.25%".
QString percentText(Percent value, const QLocale &locale);

/// Reads what a person typed: with or without grouping, currency, percent sign and blanks. None for anything
/// that is not one clear number ("12,50" with a grouping comma), has too many digits after the point or is
/// beyond the limit.
std::optional<Money> readMoney(const QString &text, const QLocale &locale);
std::optional<UnitPrice> readUnitPrice(const QString &text, const QLocale &locale);
std::optional<Quantity> readQuantity(const QString &text, const QLocale &locale);
std::optional<Percent> readPercent(const QString &text, const QLocale &locale);

} // namespace truckroll
