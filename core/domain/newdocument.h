// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/company.h"
#include "core/domain/customer.h"
#include "core/domain/document.h"

namespace truckroll {

/// A quote or work order before its first save: dates and tax as they are usual for the customer and the
/// company. `today` is the day in the office's zone.
Document newDocument(DocumentKind kind, const Customer &customer, const Company &company, const QDate &today);

/// Quotes: valid until; invoices: due, by the customer's term, else the company's. Invalid for other kinds.
QDate usualDueDate(DocumentKind kind, const QDate &date, const Customer &customer, const Company &company);

/// The customer's tax rate, else the company's.
TaxRateId usualTaxRate(const Customer &customer, const Company &company);

} // namespace truckroll
