// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/boardcheck.h"
#include <QString>
#include <optional>

namespace truckroll {

/// "critical", "double-booked": files and the command line.
QString checkPriorityName(BoardCheck::Priority priority);
QString checkKindName(BoardCheck::Kind kind);
std::optional<BoardCheck::Kind> checkKindFromName(const QString &name);

/// What the check says at that moment. How late somebody is changes each minute: a board that stands idle
/// looks at none of its lanes again for that, and only what is read is written anew.
QString checkText(const BoardCheck &check, qint64 nowUtc);

} // namespace truckroll
