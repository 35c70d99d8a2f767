// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/visitcard.h"

namespace truckroll {

BoardCard cardOf(const Visit &visit, const Appointment &folder, const QString &customer)
{
    BoardCard card;
    card.visit = visit.id;
    card.version = visit.version;
    card.appointment = folder.id;
    card.customerId = folder.customer;
    card.technicians = visit.technicians;
    card.start = visit.start.value_or(WallTime());
    card.startUtc = visit.start ? visit.startUtc : 0;
    card.minutes = visit.minutes;
    card.status = visit.status;
    card.category = folder.category;
    card.skill = visit.wishes.skill;
    card.customer = customer;
    card.title = folder.title;
    return card;
}

} // namespace truckroll
