// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/customeracts.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

/// Oldest first.
std::vector<CallNote> callNotesOf(ReadScope &scope, AppointmentId appointment);
/// Of all folders of a customer, newest first.
std::vector<CallsOf::Row> callNotesOf(ReadScope &scope, CustomerId customer);
std::optional<CallNote> lastCallNote(ReadScope &scope, AppointmentId appointment);
/// Stores a new note under a new id with the transaction's version. Notes are never rewritten.
void addCallNote(WriteScope &scope, CallNote &note);

} // namespace truckroll
