// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/queries.h"

#include <algorithm>

namespace truckroll {

const WorkingWeek &People::Reply::hoursOf(TechnicianId technician) const
{
    const auto own = ownHours.find(technician);
    return own == ownHours.end() ? officeHours : own->second;
}

const Technician *People::Reply::find(TechnicianId technician) const
{
    const auto it = std::find_if(technicians.begin(), technicians.end(),
                                 [&](const Technician &t) { return t.id == technician; });
    return it == technicians.end() ? nullptr : &*it;
}

const Document *Folder::Reply::find(DocumentId document) const
{
    const auto it =
        std::find_if(documents.begin(), documents.end(), [&](const Document &d) { return d.id == document; });
    return it == documents.end() ? nullptr : &*it;
}

} // namespace truckroll
