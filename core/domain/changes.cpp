// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/changes.h"

#include <algorithm>

namespace truckroll {

bool ChangeSet::touches(EntityKind entity) const
{
    return everything ||
           std::any_of(changes.begin(), changes.end(), [&](const Change &c) { return c.entity == entity; });
}

bool ChangeSet::touchesFolder(qint64 appointment) const
{
    return everything || std::any_of(changes.begin(), changes.end(), [&](const Change &c) {
               return c.appointment == appointment ||
                      (c.entity == EntityKind::Appointment && c.id == appointment);
           });
}

} // namespace truckroll
