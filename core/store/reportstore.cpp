// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reportstore.h"

#include "core/store/depositstore.h"
#include "core/store/reportsql.h"
#include "core/store/statement.h"
#include <sqlite3.h>

namespace truckroll {

namespace {

QDate monthOf(const Statement &statement, int column)
{
    return QDate::fromString(statement.text(column) + QStringLiteral("-01"), Qt::ISODate);
}

template <class T>
T known(const std::optional<T> &value)
{
    if (!value)
        throw StorageFailure(SQLITE_CORRUPT, "a record is of no known state");
    return *value;
}

std::vector<OpenWork> readWork(Statement &statement)
{
    std::vector<OpenWork> rows;
    while (statement.step())
        rows.push_back({statement.id<DocumentId>(0), statement.text(1), statement.text(2), statement.text(3),
                        statement.date(4), known(documentStateFromName(statement.text(5))),
                        statement.amount<Money>(6), statement.amount<Money>(7), statement.date(8)});
    return rows;
}

} // namespace

std::vector<MonthOfSales> salesByMonth(ReadScope &scope, const SpanOfDays &span)
{
    Statement s(scope.connection(), TRUCKROLL_SALES
                "SELECT substr(date, 1, 7) AS month, sum(sign = 1), sum(sign * (total - tax)), "
                "sum(sign * tax), sum(sign * total), sum(sign * cost), sum(sign * deposits) FROM sale "
                "GROUP BY month ORDER BY month");
    s.bindAll(span.from, span.to);
    std::vector<MonthOfSales> rows;
    while (s.step())
        rows.push_back({monthOf(s, 0), s.integer(1), s.amount<Money>(2), s.amount<Money>(3),
                        s.amount<Money>(4), s.amount<Money>(5), s.amount<Money>(6)});
    return rows;
}

std::vector<SalesOf> salesByItem(ReadScope &scope, const SpanOfDays &span)
{
    Statement s(
        scope.connection(), TRUCKROLL_SALES
        "SELECT " TRUCKROLL_LINE_ITEM " AS item, coalesce(i.name, ''), coalesce(i.number, ''), i.type, "
        "count(DISTINCT sale.id), sum(sign * l.quantity), sum(sign * (l.amount + l.discount_share)) AS net, "
        "sum(sign * (" TRUCKROLL_LINE_COST ")) FROM sale JOIN document_line l ON l.document_id = sale.id "
        "LEFT JOIN item i ON i.id = l.item_id WHERE l.kind = 'item' GROUP BY item ORDER BY net DESC, item");
    s.bindAll(span.from, span.to);
    std::vector<SalesOf> rows;
    while (s.step())
        rows.push_back({s.number(0), s.text(1), s.text(2), itemTypeFromName(s.text(3)), s.integer(4),
                        s.amount<Quantity>(5), s.amount<Money>(6), s.amount<Money>(7), Money()});
    return rows;
}

std::vector<SalesOf> salesByCategory(ReadScope &scope, const SpanOfDays &span)
{
    Statement s(
        scope.connection(), TRUCKROLL_SALES
        "SELECT coalesce(a.category_id, 0) AS category, coalesce(c.name, ''), count(*), "
        "sum(sign * (total - tax)) AS net, sum(sign * cost), sum(sign * deposits) FROM sale "
        "JOIN appointment a ON a.id = sale.appointment_id LEFT JOIN category c ON c.id = a.category_id "
        "GROUP BY category ORDER BY net DESC, category");
    s.bindAll(span.from, span.to);
    std::vector<SalesOf> rows;
    while (s.step()) {
        SalesOf row;
        row.id = s.number(0);
        row.name = s.text(1);
        row.documents = s.integer(2);
        row.net = s.amount<Money>(3);
        row.cost = s.amount<Money>(4);
        row.deposits = s.amount<Money>(5);
        rows.push_back(row);
    }
    return rows;
}

std::vector<SaleOfTechnicians> salesWithTechnicians(ReadScope &scope, const SpanOfDays &span)
{
    Statement s(
        scope.connection(), TRUCKROLL_SALES
        "SELECT sale.id, sign * (total - tax), t.technician_id FROM sale LEFT JOIN visit v "
        "ON (v.id = sale.visit_id OR (sale.visit_id IS NULL AND v.appointment_id = sale.appointment_id "
        "AND v.status <> 'cancelled')) LEFT JOIN visit_technician t ON t.visit_id = v.id "
        "GROUP BY sale.id, t.technician_id ORDER BY sale.id, t.technician_id");
    s.bindAll(span.from, span.to);
    std::vector<SaleOfTechnicians> rows;
    qint64 last = 0;
    while (s.step()) {
        if (s.number(0) != last)
            rows.push_back({s.id<DocumentId>(0), s.amount<Money>(1), {}});
        last = s.number(0);
        if (!s.isNull(2))
            rows.back().technicians.push_back(s.id<TechnicianId>(2));
    }
    return rows;
}

std::vector<OwedInvoice> owedInvoices(ReadScope &scope)
{
    Statement s(scope.connection(),
                "SELECT d.id, d.number, d.date, d.due_date, d.total, d.total - d.paid, d.customer_id, c.name "
                "FROM document d JOIN customer c ON c.id = d.customer_id WHERE d.kind = 'invoice' "
                "AND d.state = 'open' ORDER BY coalesce(d.due_date, d.date), d.id");
    std::vector<OwedInvoice> rows;
    while (s.step())
        rows.push_back(
            {{s.id<DocumentId>(0), s.text(1), s.date(2), s.date(3), s.amount<Money>(4), s.amount<Money>(5)},
             s.id<CustomerId>(6),
             s.text(7)});
    return rows;
}

std::vector<MonthOfTax> taxByRate(ReadScope &scope, const SpanOfDays &span)
{
    // What was not taxed is what is left of the sales, so that the bases come to the sales of the month.
    Statement s(scope.connection(), TRUCKROLL_SALES
                ", rated AS (SELECT substr(date, 1, 7) AS month, t.name AS name, t.percent AS percent, "
                "sum(sign * t.base) AS base, sum(sign * t.tax) AS tax FROM sale "
                "JOIN document_tax t ON t.document_id = sale.id GROUP BY month, t.name, t.percent), "
                "monthly AS (SELECT substr(date, 1, 7) AS month, sum(sign * (total - tax)) AS net FROM sale "
                "GROUP BY month) SELECT * FROM (SELECT month, name, percent, base, tax FROM rated UNION ALL "
                "SELECT month, '', NULL, net - coalesce((SELECT sum(base) FROM rated "
                "WHERE rated.month = monthly.month), 0) AS rest, 0 FROM monthly "
                "WHERE rest <> 0) ORDER BY month, percent IS NULL, name, percent");
    s.bindAll(span.from, span.to);
    std::vector<MonthOfTax> rows;
    while (s.step())
        rows.push_back({monthOf(s, 0), s.text(1),
                        s.isNull(2) ? std::nullopt : std::optional(s.amount<Percent>(2)), s.amount<Money>(3),
                        s.amount<Money>(4)});
    return rows;
}

std::vector<BookedTime> bookedTimes(ReadScope &scope, const SpanOfDays &span)
{
    Statement s(scope.connection(),
                "SELECT t.technician_id, count(*), sum(v.status = 'done'), sum(v.minutes) "
                "FROM visit v JOIN visit_technician t ON t.visit_id = v.id "
                "WHERE v.start_wall >= ?1 AND v.start_wall < ?2 AND v.status <> 'cancelled' "
                "GROUP BY t.technician_id ORDER BY t.technician_id");
    s.bindAll(span.from, span.to.addDays(1));
    std::vector<BookedTime> rows;
    while (s.step())
        rows.push_back({s.id<TechnicianId>(0), s.integer(1), s.integer(2), s.number(3)});
    return rows;
}

QDate firstVisitDay(ReadScope &scope)
{
    Statement s(scope.connection(),
                "SELECT substr(start_wall, 1, 10) FROM visit WHERE start_wall IS NOT NULL "
                "AND status <> 'cancelled' ORDER BY start_utc LIMIT 1");
    return s.step() ? s.date(0) : QDate();
}

std::vector<OpenWork> unbilledWork(ReadScope &scope)
{
    Statement s(
        scope.connection(),
        // A deposit that a bill took off was billed before; those that none took off yet are added below.
        "SELECT d.id, d.number, c.name, d.title, d.date, d.state, d.total, coalesce((SELECT sum(i.total "
        "- coalesce((SELECT sum(l.amount) FROM document_line l JOIN deposit_use u ON u.line_id = l.id "
        "WHERE l.document_id = i.id), 0)) FROM document i WHERE i.source_id = d.id AND i.kind = 'invoice' "
        "AND i.state <> 'void' AND NOT EXISTS (SELECT 1 FROM proforma p WHERE p.invoice_id = i.id "
        "AND p.deposit = 1)), 0), NULL "
        "FROM document d JOIN customer c ON c.id = d.customer_id WHERE d.kind = 'workorder' "
        "AND d.state NOT IN ('cancelled', 'invoiced') "
        // What the office orders for its own shelf (OrderForShelf) is nobody's to pay.
        "AND (NOT EXISTS (SELECT 1 FROM company o WHERE o.name = c.name COLLATE NOCASE) "
        "OR EXISTS (SELECT 1 FROM document_line l WHERE l.document_id = d.id AND l.kind = 'item')) "
        "ORDER BY d.date, d.id");
    std::vector<OpenWork> rows = readWork(s);
    for (OpenWork &row : rows)
        for (const OpenDeposit &deposit : openDepositsFor(scope, row.document))
            row.billed += deposit.left;
    return rows;
}

std::vector<OpenWork> outstandingOrders(ReadScope &scope)
{
    // What came of a line counts up to what was ordered, at the order's price.
    Statement s(
        scope.connection(),
        "SELECT d.id, d.number, coalesce(v.name, ''), coalesce(w.number || ', ' || c.name, c.name), d.date, "
        "d.state, d.total, "
        "coalesce((SELECT sum((min(got, quantity) * unit_price + 50000) / 100000) FROM "
        "(SELECT l.quantity AS quantity, l.unit_price AS unit_price, (SELECT coalesce(sum(rl.quantity), 0) "
        "FROM receipt_line rl JOIN receipt r ON r.id = rl.receipt_id "
        "WHERE rl.line_id = l.id AND r.taken_back = 0) AS got FROM document_line l "
        "WHERE l.document_id = d.id AND l.kind = 'item')), 0), d.expected FROM document d "
        "JOIN customer c ON c.id = d.customer_id LEFT JOIN document w ON w.id = d.source_id "
        "LEFT JOIN vendor v ON v.id = d.vendor_id WHERE d.kind = 'purchaseorder' "
        "AND d.state IN ('sent', 'partly-received') ORDER BY coalesce(d.expected, d.date), d.id");
    return readWork(s);
}

std::vector<MonthOfQuotes> quotesByMonth(ReadScope &scope, const SpanOfDays &span)
{
    Statement s(
        scope.connection(),
        "SELECT substr(date, 1, 7) AS month, sum(state IN ('draft', 'sent')), sum(state = 'sold'), "
        "sum(state = 'lost'), sum((state IN ('draft', 'sent')) * total), sum((state = 'sold') * total), "
        "sum((state = 'lost') * total) FROM document WHERE kind = 'quote' AND state <> 'void' "
        "AND date BETWEEN ?1 AND ?2 GROUP BY month ORDER BY month");
    s.bindAll(span.from, span.to);
    std::vector<MonthOfQuotes> rows;
    while (s.step())
        rows.push_back({monthOf(s, 0), s.integer(1), s.integer(2), s.integer(3), s.amount<Money>(4),
                        s.amount<Money>(5), s.amount<Money>(6)});
    return rows;
}

std::vector<MonthOfPayments> paymentsByMethod(ReadScope &scope, const SpanOfDays &span)
{
    Statement s(
        scope.connection(),
        "SELECT substr(date, 1, 7) AS month, method, count(*), sum(amount), sum(refunded) FROM payment "
        "WHERE state IN ('approved', 'pending', 'refunded') AND date BETWEEN ?1 AND ?2 "
        "GROUP BY month, method ORDER BY month, method");
    s.bindAll(span.from, span.to);
    std::vector<MonthOfPayments> rows;
    while (s.step())
        rows.push_back({monthOf(s, 0), known(paymentMethodFromName(s.text(1))), s.integer(2),
                        s.amount<Money>(3), s.amount<Money>(4)});
    return rows;
}

} // namespace truckroll
