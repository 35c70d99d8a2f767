// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appointment.h"
#include "core/store/statement.h"
#include <QString>
#include <vector>

/// Pieces of statements that several visit readers share.

/// Columns 0 to 18 of `visit v` joined with `visit_technician vt`: one row for each technician of a visit, in
/// order of v.id, vt.position at the end of the ORDER BY. Read by VisitReader.
#define TRUCKROLL_VISIT_COLUMNS                                                                              \
    "v.id, v.version, v.appointment_id, v.original_date, v.start_wall, v.minutes, v.zone, v.start_utc, "     \
    "v.status, v.notes, v.waiting_since, v.priority, v.skill, v.wanted_from, v.wanted_until, "               \
    "v.wanted_start, v.wanted_end, v.edited, vt.technician_id"
#define TRUCKROLL_VISIT_JOIN "visit v LEFT JOIN visit_technician vt ON vt.visit_id = v.id"

/// Street (lines after each other) and city of `site s`, empty without a site.
#define TRUCKROLL_PLACE                                                                                      \
    "coalesce(replace(s.street, char(10), ', ') || "                                                         \
    "CASE WHEN s.street <> '' AND s.city <> '' THEN ', ' ELSE '' END || s.city, '')"

namespace truckroll {

inline constexpr int visitColumns = 19; ///< where a reader's own columns begin

/// The visit of the row at hand, without technicians.
Visit visitOfRow(const Statement &statement);

/// Reads all rows; `begin(visit)` for the first row of each visit answers the visit that technicians go to.
template <class Begin>
void readVisits(Statement &statement, const Begin &begin)
{
    Visit *current = nullptr;
    while (statement.step()) {
        const auto id = statement.id<VisitId>(0);
        if (!current || current->id != id)
            current = &begin(visitOfRow(statement));
        if (!statement.isNull(visitColumns - 1))
            current->technicians.push_back(statement.id<TechnicianId>(visitColumns - 1));
    }
}

} // namespace truckroll
