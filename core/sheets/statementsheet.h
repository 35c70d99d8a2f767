// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accountstatement.h"
#include "core/sheets/sheet.h"

namespace truckroll {

/// A statement of account as a paper for the customer. Amounts and dates in `locale`, amounts in `currency`.
Sheet statementSheet(const AccountStatement &statement, const QLocale &locale, const QString &currency);

} // namespace truckroll
