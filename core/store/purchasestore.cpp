// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/purchasestore.h"

#include "core/store/statement.h"
#include <sqlite3.h>

namespace truckroll {

namespace {

// Each line of a receipt comes to cents before they are added, as on the vendor's bill; lineAmount rounds the
// same way.
#define TRUCKROLL_RECEIVED_CENTS                                                                             \
    "(SELECT COALESCE(SUM((l.quantity * l.cost + 50000) / 100000), 0) FROM receipt r "                       \
    "JOIN receipt_line l ON l.receipt_id = r.id WHERE r.order_id = d.id AND r.taken_back = 0)"

#define TRUCKROLL_BILLS                                                                                      \
    "(SELECT COALESCE(group_concat(bill, ', '), '') FROM (SELECT DISTINCT r.vendor_invoice AS bill "         \
    "FROM receipt r WHERE r.order_id = d.id AND r.taken_back = 0 AND r.vendor_invoice <> '' ORDER BY r.id))"

PurchaseRow readRow(const Statement &s)
{
    const auto state = documentStateFromName(s.text(3));
    if (!state)
        throw StorageFailure(SQLITE_CORRUPT, "a purchase order is of no known state");
    PurchaseRow row;
    row.id = s.id<DocumentId>(0);
    row.version = s.number(1);
    row.number = s.text(2);
    row.state = *state;
    row.vendor = s.id<VendorId>(4);
    row.vendorName = s.text(5);
    row.workOrder = s.id<DocumentId>(6);
    row.workOrderNumber = s.text(7);
    row.appointment = s.id<AppointmentId>(8);
    row.customerName = s.text(9);
    row.title = s.text(10);
    row.date = s.date(11);
    row.expected = s.date(12);
    row.total = s.amount<Money>(13);
    row.received = s.amount<Money>(14);
    row.vendorInvoices = s.text(15);
    return row;
}

} // namespace

std::vector<PurchaseRow> purchaseRows(ReadScope &scope, const PurchaseList &question)
{
    Statement statement(
        scope.connection(),
        "SELECT d.id, d.version, d.number, d.state, d.vendor_id, v.name, d.source_id, w.number, "
        "d.appointment_id, c.name, d.title, d.date, d.expected, d.total, " TRUCKROLL_RECEIVED_CENTS
        ", " TRUCKROLL_BILLS " FROM document d LEFT JOIN vendor v ON v.id = d.vendor_id "
        "LEFT JOIN document w ON w.id = d.source_id JOIN customer c ON c.id = d.customer_id "
        "WHERE d.kind = 'purchaseorder' AND (? = '' OR d.state = ?) AND (? IS NULL OR d.vendor_id = ?) "
        "AND (? IS NULL OR d.source_id = ?) "
        "AND (? = 0 OR d.state IN ('draft', 'sent', 'partly-received')) ORDER BY d.date DESC, d.id DESC");
    const QString state = question.state ? documentStateName(*question.state) : QString();
    statement.bindAll(state, state, question.vendor, question.vendor, question.workOrder, question.workOrder,
                      question.openOnly);
    std::vector<PurchaseRow> rows;
    while (statement.step())
        rows.push_back(readRow(statement));
    return rows;
}

std::vector<DocumentId> openPurchasesOf(ReadScope &scope, DocumentId workOrder)
{
    Statement statement(scope.connection(),
                        "SELECT id FROM document WHERE source_id = ? AND kind = 'purchaseorder' "
                        "AND state IN ('draft', 'sent', 'partly-received') ORDER BY id");
    statement.bind(workOrder);
    std::vector<DocumentId> ids;
    while (statement.step())
        ids.push_back(statement.id<DocumentId>(0));
    return ids;
}

std::map<LineId, OrderedSoFar> orderedSoFar(ReadScope &scope, DocumentId workOrder)
{
    Statement statement(
        scope.connection(),
        "SELECT l.source_line_id, l.quantity, d.state, "
        "(SELECT COALESCE(SUM(x.quantity), 0) FROM receipt_line x JOIN receipt r ON r.id = x.receipt_id "
        "WHERE x.line_id = l.id AND r.taken_back = 0) "
        "FROM document d JOIN document_line l ON l.document_id = d.id WHERE d.source_id = ? "
        "AND d.kind = 'purchaseorder' AND l.kind = 'item' AND l.source_line_id IS NOT NULL");
    statement.bind(workOrder);
    std::map<LineId, OrderedSoFar> all;
    while (statement.step()) {
        OrderedSoFar &line = all[statement.id<LineId>(0)];
        const auto received = statement.amount<Quantity>(3);
        const bool cancelled = statement.text(2) == QLatin1String("cancelled");
        line.ordered += cancelled ? received : std::max(received, statement.amount<Quantity>(1));
        line.received += received;
    }
    return all;
}

std::map<LineId, CostOfLine> costsOfLines(ReadScope &scope, DocumentId workOrder)
{
    std::map<LineId, CostOfLine> costs;
    Statement planned(scope.connection(),
                      "SELECT l.source_line_id, l.unit_cost FROM document d "
                      "JOIN document_line l ON l.document_id = d.id WHERE d.source_id = ? "
                      "AND d.kind = 'purchaseorder' AND l.source_line_id IS NOT NULL ORDER BY l.id DESC");
    planned.bind(workOrder);
    while (planned.step()) // the first order, read last, knew what was planned before anything came
        costs[planned.id<LineId>(0)].planned = planned.amount<UnitPrice>(1);
    Statement received(scope.connection(),
                       "SELECT l.source_line_id, x.quantity, x.cost FROM document d "
                       "JOIN document_line l ON l.document_id = d.id "
                       "JOIN receipt_line x ON x.line_id = l.id JOIN receipt r ON r.id = x.receipt_id "
                       "WHERE d.source_id = ? AND d.kind = 'purchaseorder' AND r.taken_back = 0 "
                       "AND l.source_line_id IS NOT NULL ORDER BY r.id, l.id");
    received.bind(workOrder);
    while (received.step())
        costs[received.id<LineId>(0)].received.emplace_back(received.amount<Quantity>(1),
                                                            received.amount<UnitPrice>(2));
    return costs;
}

std::vector<DocumentId> liveInvoicesOf(ReadScope &scope, DocumentId workOrder)
{
    Statement statement(scope.connection(), "SELECT id FROM document WHERE source_id = ? "
                                            "AND kind = 'invoice' AND state <> 'void' ORDER BY id");
    statement.bind(workOrder);
    std::vector<DocumentId> ids;
    while (statement.step())
        ids.push_back(statement.id<DocumentId>(0));
    return ids;
}

} // namespace truckroll
