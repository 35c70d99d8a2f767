// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/visitlists.h"

#include "core/store/visitsql.h"

namespace truckroll {

namespace {

#define TRUCKROLL_FOLDER_JOIN                                                                                \
    " JOIN appointment a ON a.id = v.appointment_id JOIN customer c ON c.id = a.customer_id "
#define TRUCKROLL_WAITS " v.start_wall IS NULL AND v.status NOT IN ('done', 'cancelled') "
/// ?1: NULL for everybody, 0 for those without a technician.
#define TRUCKROLL_OF_TECHNICIAN                                                                              \
    " (?1 IS NULL OR EXISTS (SELECT 1 FROM visit_technician o WHERE o.visit_id = v.id AND o.technician_id "  \
    "= "                                                                                                     \
    "?1) OR (?1 = 0 AND vt.technician_id IS NULL)) "

void bindTechnician(Statement &statement, const OfTechnician &technician)
{
    if (technician)
        statement.bind(technician->value());
    else
        statement.bindNull();
}

std::vector<VisitList::Row> rowsOf(Statement &s)
{
    std::vector<VisitList::Row> rows;
    readVisits(s, [&](Visit &&visit) -> Visit & {
        rows.push_back({std::move(visit), s.text(visitColumns), s.text(visitColumns + 1),
                        s.id<CustomerId>(visitColumns + 2), s.text(visitColumns + 3)});
        return rows.back().visit;
    });
    return rows;
}

} // namespace

std::vector<VisitList::Row> visitRowsBetween(ReadScope &scope, qint64 fromUtc, qint64 toUtc,
                                             const OfTechnician &technician)
{
    Statement s(scope.connection(),
                "SELECT " TRUCKROLL_VISIT_COLUMNS
                ", a.number, a.title, c.id, c.name FROM " TRUCKROLL_VISIT_JOIN TRUCKROLL_FOLDER_JOIN
                "WHERE" TRUCKROLL_OF_TECHNICIAN "AND v.start_wall IS NOT NULL AND v.start_utc >= ? "
                "AND v.start_utc < ? ORDER BY v.start_utc, v.id, vt.position");
    bindTechnician(s, technician);
    s.bindAll(fromUtc, toUtc);
    return rowsOf(s);
}

std::vector<VisitList::Row> waitingRows(ReadScope &scope, const OfTechnician &technician)
{
    Statement s(scope.connection(),
                "SELECT " TRUCKROLL_VISIT_COLUMNS
                ", a.number, a.title, c.id, c.name FROM " TRUCKROLL_VISIT_JOIN TRUCKROLL_FOLDER_JOIN
                "WHERE" TRUCKROLL_OF_TECHNICIAN "AND" TRUCKROLL_WAITS
                "ORDER BY v.waiting_since, v.id, vt.position");
    bindTechnician(s, technician);
    return rowsOf(s);
}

std::vector<WaitingVisit> waitingVisits(ReadScope &scope)
{
    Statement s(scope.connection(),
                "SELECT " TRUCKROLL_VISIT_COLUMNS ", a.number, c.name, a.title, " TRUCKROLL_PLACE
                ", CASE WHEN a.contact_phone <> '' THEN a.contact_phone WHEN s.phone <> '' THEN s.phone "
                "ELSE c.phone END, a.category_id, c.id FROM " TRUCKROLL_VISIT_JOIN TRUCKROLL_FOLDER_JOIN
                "LEFT JOIN site s ON s.id = a.site_id WHERE" TRUCKROLL_WAITS
                "ORDER BY v.waiting_since, v.id, vt.position");
    std::vector<WaitingVisit> waiting;
    readVisits(s, [&](Visit &&visit) -> Visit & {
        const int own = visitColumns;
        waiting.push_back({std::move(visit), s.text(own), s.text(own + 1), s.text(own + 2), s.text(own + 3),
                           s.text(own + 4), s.id<CategoryId>(own + 5), s.id<CustomerId>(own + 6)});
        return waiting.back().visit;
    });
    return waiting;
}

} // namespace truckroll
