// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the reports' statements share, so that a figure and what stands behind it are counted alike. ?1 and ?2
// are the first and the last day; `sign` turns credit notes round; `deposits` is what of a paper without tax
// asks for a deposit, or below zero takes one off: no work, so that it bears no margin.
#define TRUCKROLL_DEPOSITS                                                                                   \
    "CASE WHEN EXISTS (SELECT 1 FROM proforma p WHERE p.deposit = 1 "                                        \
    "AND p.invoice_id IN (document.id, document.source_id)) THEN total - tax "                               \
    "ELSE coalesce((SELECT sum(amount) FROM taken WHERE taken.id = document.id), 0) END AS deposits "

#define TRUCKROLL_SALES                                                                                      \
    "WITH taken AS MATERIALIZED (SELECT u.document_id AS id, l.amount + l.discount_share AS amount "         \
    "FROM deposit_use u JOIN document_line l ON l.id = u.line_id "                                           \
    "UNION ALL SELECT l.document_id, l.amount + l.discount_share "                                           \
    "FROM deposit_use u JOIN document_line l ON l.source_line_id = u.line_id), "                             \
    "sale AS (SELECT id, number, kind, state, date, customer_id, appointment_id, visit_id, source_id, "      \
    "1 AS sign, total, tax, cost, " TRUCKROLL_DEPOSITS "FROM document "                                      \
    "WHERE kind = 'invoice' AND state IN ('open', 'paid') AND date BETWEEN ?1 AND ?2 "                       \
    "UNION ALL SELECT id, number, kind, state, date, customer_id, appointment_id, visit_id, source_id, "     \
    "-1, total, tax, cost, " TRUCKROLL_DEPOSITS "FROM document "                                             \
    "WHERE kind = 'creditnote' AND state IN ('issued', 'applied') AND date BETWEEN ?1 AND ?2) "

// The item that a line `l` of a sale is counted with: 0 without one, -1 when it is a deposit.
#define TRUCKROLL_LINE_ITEM                                                                                  \
    "CASE WHEN EXISTS (SELECT 1 FROM proforma p WHERE p.deposit = 1 "                                        \
    "AND p.invoice_id IN (sale.id, sale.source_id)) OR EXISTS (SELECT 1 FROM deposit_use u "                 \
    "WHERE u.line_id IN (l.id, l.source_line_id)) THEN -1 ELSE coalesce(l.item_id, 0) END"

// What a line cost in cents, rounded as the totals are: half-up, away from zero.
#define TRUCKROLL_LINE_COST                                                                                  \
    "CASE WHEN l.quantity * l.unit_cost >= 0 THEN (l.quantity * l.unit_cost + 50000) / 100000 "              \
    "ELSE (l.quantity * l.unit_cost - 50000) / 100000 END"
