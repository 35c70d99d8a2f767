// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/closingdaystore.h"
#include "core/store/crewstore.h"
#include "core/store/technicianstore.h"
#include "core/store/timeoffstore.h"
#include "core/store/workinghoursstore.h"
#include "core/workflow/perform.h"

namespace truckroll {

Result<People::Reply> answer(ReadScope &scope, const People &)
{
    People::Reply people;
    people.technicians = technicians(scope);
    people.crews = crews(scope);
    people.ownHours = workingWeeks(scope);
    if (auto office = people.ownHours.extract(TechnicianId()))
        people.officeHours = std::move(office.mapped());
    people.timeOff = timesOff(scope);
    people.closingDays = closingDays(scope);
    return people;
}

} // namespace truckroll
