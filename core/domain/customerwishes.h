// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/minuterange.h"
#include "core/domain/visitwishes.h"
#include <QDate>
#include <QString>
#include <map>
#include <vector>

namespace truckroll {

/// When a customer takes visits, and from whom.
struct CustomerWishes
{
    static constexpr int allDays = 127;
    static constexpr MinuteRange allHours{0, 24 * 60};

    CustomerId customer;
    Version version = 0;         ///< 0: nothing is stored
    int weekdays = allDays;      ///< a bit each, 1 is Monday
    MinuteRange hours{allHours}; ///< wall clock; a visit lies within
    QString note;                ///< "ring twice", "not during lunch"
    std::vector<TechnicianId> wanted;
    std::vector<TechnicianId> refused;

    bool takesDay(const QDate &date) const { return weekdays >> (date.dayOfWeek() - 1) & 1; }
    bool wants(TechnicianId technician) const;
    bool refuses(TechnicianId technician) const;
    /// Nothing is wished: as if none were stored.
    bool isEmpty() const;

    friend bool operator==(const CustomerWishes &, const CustomerWishes &) = default;
};

/// Whose visit it is and what it wants of its place.
struct VisitNeeds
{
    CustomerId customer;
    VisitWishes wishes;

    friend bool operator==(const VisitNeeds &, const VisitNeeds &) = default;
};

/// What visits and customers wish, as far as a board of some days needs it. A visit without a row wants no
/// more than the skill that its card names.
struct BoardNeeds
{
    std::map<VisitId, VisitNeeds> visits;
    std::map<CustomerId, CustomerWishes> customers;

    const CustomerWishes *of(CustomerId customer) const;

    friend bool operator==(const BoardNeeds &, const BoardNeeds &) = default;
};

} // namespace truckroll
