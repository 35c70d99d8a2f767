// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>
#include <optional>

namespace truckroll {

enum class VisitStatus { Scheduled, Confirmed, Dispatched, InProgress, OnHold, Done, Cancelled };
inline constexpr size_t visitStatusCount = 7;
inline constexpr std::array<VisitStatus, visitStatusCount> allVisitStatuses{
    VisitStatus::Scheduled, VisitStatus::Confirmed, VisitStatus::Dispatched, VisitStatus::InProgress,
    VisitStatus::OnHold,    VisitStatus::Done,      VisitStatus::Cancelled};

/// "in-progress": tables, files, command line.
QString visitStatusName(VisitStatus status);
std::optional<VisitStatus> visitStatusFromName(const QString &name);
QString visitStatusText(VisitStatus status);

/// The one table of allowed changes. A status does not follow itself.
bool visitMayBecome(VisitStatus from, VisitStatus to);
/// Done and cancelled visits take no part in overlaps and are not moved.
bool visitIsClosed(VisitStatus status);

} // namespace truckroll
