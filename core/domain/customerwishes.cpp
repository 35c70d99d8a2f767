// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/customerwishes.h"

#include <algorithm>

namespace truckroll {

namespace {

bool names(const std::vector<TechnicianId> &list, TechnicianId technician)
{
    return std::find(list.begin(), list.end(), technician) != list.end();
}

} // namespace

bool CustomerWishes::wants(TechnicianId technician) const
{
    return names(wanted, technician);
}

bool CustomerWishes::refuses(TechnicianId technician) const
{
    return names(refused, technician);
}

bool CustomerWishes::isEmpty() const
{
    return weekdays == allDays && hours == allHours && note.isEmpty() && wanted.empty() && refused.empty();
}

const CustomerWishes *BoardNeeds::of(CustomerId customer) const
{
    const auto found = customers.find(customer);
    return found == customers.end() ? nullptr : &found->second;
}

} // namespace truckroll
