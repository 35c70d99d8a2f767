// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>
#include <optional>

namespace truckroll {

// Older g++ takes a scoped enumerator for a shadow of the type Done of result.h.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
enum class VisitStatus { Scheduled, Confirmed, Dispatched, InProgress, OnHold, Done, Cancelled };
#pragma GCC diagnostic pop
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
/// On the waiting list a visit is Scheduled, On hold or Cancelled; the others say something about its time.
bool visitNeedsTime(VisitStatus status);

} // namespace truckroll
