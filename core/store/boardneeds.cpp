// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/boardneeds.h"

#include "core/store/customerwishstore.h"
#include "core/store/statement.h"
#include "core/store/visitsql.h"
#include <set>

namespace truckroll {

namespace {

void readNeeds(Statement &statement, BoardNeeds &needs)
{
    while (statement.step()) {
        Visit visit = visitOfRow(statement);
        needs.visits[visit.id] = {statement.id<CustomerId>(visitColumns), std::move(visit.wishes)};
    }
}

// The column of the technician is there for visitOfRow's order only.
#define TRUCKROLL_NEEDS                                                                                      \
    "SELECT v.id, v.version, v.appointment_id, v.original_date, v.start_wall, v.minutes, v.zone, "           \
    "v.start_utc, v.status, v.notes, v.waiting_since, v.priority, v.skill, v.wanted_from, v.wanted_until, "  \
    "v.wanted_start, v.wanted_end, v.edited, NULL, a.customer_id "                                           \
    "FROM visit v JOIN appointment a ON a.id = v.appointment_id "

} // namespace

BoardNeeds boardNeeds(ReadScope &scope, const std::vector<BoardCard> &cards, qint64 fromUtc, qint64 toUtc)
{
    BoardNeeds needs;
    Statement waiting(scope.connection(),
                      TRUCKROLL_NEEDS "WHERE v.start_wall IS NULL AND v.status NOT IN ('done', 'cancelled')");
    readNeeds(waiting, needs);
    // The terms of the index visit_with_wishes, word for word.
    Statement booked(scope.connection(), TRUCKROLL_NEEDS
                     "WHERE v.start_utc > ? AND v.start_utc < ? AND (v.wanted_from IS NOT NULL OR "
                     "v.wanted_until IS NOT NULL OR v.wanted_start IS NOT NULL)");
    booked.bindAll(fromUtc - qint64(Visit::longest) * 60, toUtc);
    readNeeds(booked, needs);
    std::set<CustomerId> customers;
    for (const BoardCard &card : cards)
        customers.insert(card.customerId);
    for (const auto &[visit, need] : needs.visits)
        customers.insert(need.customer);
    needs.customers = customerWishes(scope, customers);
    return needs;
}

std::map<AppointmentId, QString> postcodesBetween(ReadScope &scope, qint64 fromUtc, qint64 toUtc)
{
    Statement statement(scope.connection(),
                        "SELECT DISTINCT b.appointment_id, s.zip FROM board_slot b "
                        "JOIN appointment a ON a.id = b.appointment_id JOIN site s ON s.id = a.site_id "
                        "WHERE b.start_utc > ? AND b.start_utc < ?");
    statement.bindAll(fromUtc - qint64(Visit::longest) * 60, toUtc);
    std::map<AppointmentId, QString> postcodes;
    while (statement.step())
        postcodes.emplace(statement.id<AppointmentId>(0), statement.text(1));
    return postcodes;
}

} // namespace truckroll
