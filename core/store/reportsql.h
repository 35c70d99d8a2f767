// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the reports' statements share, so that a figure and what stands behind it are counted alike. ?1 and ?2
// are the first and the last day; `sign` turns credit notes round.
#define TRUCKROLL_SALES                                                                                      \
    "WITH sale AS (SELECT id, number, kind, state, date, customer_id, appointment_id, visit_id, 1 AS sign, " \
    "total, tax, cost FROM document "                                                                        \
    "WHERE kind = 'invoice' AND state IN ('open', 'paid') AND date BETWEEN ?1 AND ?2 "                       \
    "UNION ALL SELECT id, number, kind, state, date, customer_id, appointment_id, visit_id, -1, "            \
    "total, tax, cost FROM document "                                                                        \
    "WHERE kind = 'creditnote' AND state IN ('issued', 'applied') AND date BETWEEN ?1 AND ?2) "

// What a line cost in cents, rounded as the totals are: half-up, away from zero.
#define TRUCKROLL_LINE_COST                                                                                  \
    "CASE WHEN l.quantity * l.unit_cost >= 0 THEN (l.quantity * l.unit_cost + 50000) / 100000 "              \
    "ELSE (l.quantity * l.unit_cost - 50000) / 100000 END"
