// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/permission.h"
#include "core/store/scope.h"

namespace truckroll {

/// NotPermitted, naming role and act.
tl::unexpected<Error> notPermitted(Role role, Action action);

/// For acts that ask for more than their command does, by what they touch: the role that the office knows now
/// must allow it. Offices are made by nobody in particular, whose role counts as it is.
Done checkPermitted(ReadScope &scope, Action action);

/// For every act and question, by the role that the office knows now: a role that was changed counts at once,
/// and somebody who was put out of use may do nothing any more. Nobody in particular may do nothing.
Done checkSignedIn(ReadScope &scope, Action action);

} // namespace truckroll
