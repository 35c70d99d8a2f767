// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/minuterange.h"
#include <QDate>
#include <QString>
#include <array>
#include <optional>

namespace truckroll {

enum class VisitPriority { Low, Usual, High, Urgent };
inline constexpr std::array<VisitPriority, 4> allVisitPriorities{VisitPriority::Low, VisitPriority::Usual,
                                                                 VisitPriority::High, VisitPriority::Urgent};

/// "urgent": tables, files, command line.
QString visitPriorityName(VisitPriority priority);
std::optional<VisitPriority> visitPriorityFromName(const QString &name);
QString visitPriorityText(VisitPriority priority);

/// What a visit wants of its place: told while it waits, looked at when a place is proposed or chosen.
struct VisitWishes
{
    VisitPriority priority = VisitPriority::Usual;
    QString skill;                    ///< the technician should have it; empty: any
    QDate from;                       ///< first day wanted; invalid: any
    QDate until;                      ///< last day wanted, included; invalid: any
    std::optional<MinuteRange> hours; ///< the visit begins in this part of the day, wall clock

    friend bool operator==(const VisitWishes &, const VisitWishes &) = default;
};

} // namespace truckroll
