// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/newoffice.h"
#include "core/store/scope.h"

namespace truckroll {

/// Puts into an empty office what every office has (a company with its series, an owner without a password,
/// settings, the office's working hours), and with `what.demo` the demo office.
Done fillNewOffice(WriteScope &scope, const NewOffice &what);

/// Adds technicians, customers and visits for measuring; all in one transaction that is not recorded.
Done generateLoad(WriteScope &scope, const GenerateLoad &what);

} // namespace truckroll
