// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/newoffice.h"
#include "core/store/scope.h"

namespace truckroll {

/// Puts into an empty office what every office has: zone and currency, a company with its series, an owner
/// without a password, working hours from Monday to Friday; with `what.demo` the demo office. RuleBroken for
/// a zone that the system does not know and a currency that is none.
Done fillNewOffice(WriteScope &scope, const NewOffice &what);

} // namespace truckroll
