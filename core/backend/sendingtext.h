// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/bookssender.h"

namespace truckroll {

/// What a person reads of a run: how much was sent, what was not and why, also when there was nothing to do.
QString sendingText(const SendingReport &report);

} // namespace truckroll
