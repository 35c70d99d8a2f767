// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace truckroll {

/// The currencies in which an office can keep its books, by their ISO 4217 codes, sorted. Amounts are whole
/// cents: a currency without hundredths (JPY) or with thousandths (KWD) is none of them.
const QStringList &officeCurrencies();
bool isOfficeCurrency(const QString &isoCode);

} // namespace truckroll
