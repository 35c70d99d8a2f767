// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cardpayment.h"
#include "core/sheets/sheet.h"
#include <optional>

namespace truckroll {

/// The receipt of one payment on an invoice. Of a card it names kind, last four digits, the bank's approval
/// and the processor's number, and nothing else. `facts`: of card payments.
Sheet receiptSheet(const DocumentDetails::Reply &invoice, const Payment &payment,
                   const std::optional<CardFacts> &facts, const QLocale &locale, const QString &currency);

} // namespace truckroll
