// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/documentkind.h"
#include "core/domain/ids.h"
#include "core/store/scope.h"
#include <QString>

namespace truckroll {

/// Numbers for people, drawn in the transaction that saves what bears them. The rows they come from are
/// recorded for undo, so that undoing the newest act gives its number back and no gap stays.

/// "A-1007": one series for the office.
QString nextAppointmentNumber(WriteScope &scope);
/// "WO-1042": the series of this company and kind; NotFound when the company is not there.
Result<QString> nextDocumentNumber(WriteScope &scope, CompanyId company, DocumentKind kind);

} // namespace truckroll
