// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/behindstore.h"

#include "core/store/reportsql.h"
#include "core/store/statement.h"
#include <sqlite3.h>

namespace truckroll {

namespace {

template <class T>
T known(const std::optional<T> &value)
{
    if (!value)
        throw StorageFailure(SQLITE_CORRUPT, "a record is of no known state");
    return *value;
}

/// Columns: id, number, date, customer, state, quantity, net, tax, total, cost, deposits.
std::vector<PaperBehind> readPapers(Statement &s)
{
    std::vector<PaperBehind> rows;
    while (s.step())
        rows.push_back({s.id<DocumentId>(0), s.text(1), s.date(2), s.text(3),
                        known(documentStateFromName(s.text(4))), s.amount<Quantity>(5), s.amount<Money>(6),
                        s.amount<Money>(7), s.amount<Money>(8), s.amount<Money>(9), s.amount<Money>(10)});
    return rows;
}

} // namespace

#define TRUCKROLL_PAPER "SELECT sale.id, sale.number, sale.date, c.name, sale.state, "
#define TRUCKROLL_OF_WHOM "FROM sale JOIN customer c ON c.id = sale.customer_id "
#define TRUCKROLL_BY_DATE " ORDER BY sale.date, sale.id"

std::vector<PaperBehind> salesPapers(ReadScope &scope, const SpanOfDays &span)
{
    Statement s(
        scope.connection(), TRUCKROLL_SALES TRUCKROLL_PAPER
        "0, sign * (total - tax), sign * tax, sign * total, sign * cost, sign * deposits " TRUCKROLL_OF_WHOM
            TRUCKROLL_BY_DATE);
    s.bindAll(span.from, span.to);
    return readPapers(s);
}

std::vector<PaperBehind> papersOfItem(ReadScope &scope, const SpanOfDays &span, qint64 item)
{
    Statement s(scope.connection(), TRUCKROLL_SALES TRUCKROLL_PAPER
                "sum(sign * l.quantity), sum(sign * (l.amount + l.discount_share)), 0, 0, "
                "sum(sign * (" TRUCKROLL_LINE_COST ")), 0 " TRUCKROLL_OF_WHOM
                "JOIN document_line l ON l.document_id = sale.id "
                "WHERE l.kind = 'item' AND " TRUCKROLL_LINE_ITEM " = ?3 GROUP BY sale.id" TRUCKROLL_BY_DATE);
    s.bindAll(span.from, span.to, item);
    return readPapers(s);
}

std::vector<PaperBehind> papersOfCategory(ReadScope &scope, const SpanOfDays &span, qint64 category)
{
    Statement s(
        scope.connection(), TRUCKROLL_SALES TRUCKROLL_PAPER
        "0, sign * (total - tax), sign * tax, sign * total, sign * cost, sign * deposits " TRUCKROLL_OF_WHOM
        "JOIN appointment a ON a.id = sale.appointment_id "
        "WHERE coalesce(a.category_id, 0) = ?3" TRUCKROLL_BY_DATE);
    s.bindAll(span.from, span.to, category);
    return readPapers(s);
}

std::vector<PaperBehind> papersOfRate(ReadScope &scope, const SpanOfDays &span, const QString &name,
                                      std::optional<Percent> percent)
{
    if (percent) {
        Statement s(scope.connection(), TRUCKROLL_SALES TRUCKROLL_PAPER
                    "0, sum(sign * t.base), sum(sign * t.tax), sign * sale.total, 0, 0 " TRUCKROLL_OF_WHOM
                    "JOIN document_tax t ON t.document_id = sale.id "
                    "WHERE t.name = ?3 AND t.percent = ?4 GROUP BY sale.id" TRUCKROLL_BY_DATE);
        s.bindAll(span.from, span.to, name, *percent);
        return readPapers(s);
    }
    Statement s(scope.connection(), TRUCKROLL_SALES TRUCKROLL_PAPER
                "0, sign * (total - tax - coalesce((SELECT sum(base) FROM document_tax t "
                "WHERE t.document_id = sale.id), 0)) AS rest, 0, sign * total, 0, 0 " TRUCKROLL_OF_WHOM
                "WHERE rest <> 0" TRUCKROLL_BY_DATE);
    s.bindAll(span.from, span.to);
    return readPapers(s);
}

std::vector<PaperBehind> quotePapers(ReadScope &scope, const SpanOfDays &span)
{
    Statement s(
        scope.connection(),
        "SELECT d.id, d.number, d.date, c.name, d.state, 0, d.total - d.tax, d.tax, d.total, d.cost, 0 "
        "FROM document d JOIN customer c ON c.id = d.customer_id WHERE d.kind = 'quote' "
        "AND d.state <> 'void' AND d.date BETWEEN ?1 AND ?2 ORDER BY d.date, d.id");
    s.bindAll(span.from, span.to);
    return readPapers(s);
}

std::vector<PaymentBehind> paymentsBy(ReadScope &scope, const SpanOfDays &span, PaymentMethod method)
{
    Statement s(scope.connection(),
                "SELECT d.id, d.number, p.date, c.name, p.reference, p.amount, p.refunded FROM payment p "
                "JOIN document d ON d.id = p.invoice_id JOIN customer c ON c.id = d.customer_id "
                "WHERE p.state IN ('approved', 'pending', 'refunded') AND p.date BETWEEN ?1 AND ?2 "
                "AND p.method = ?3 ORDER BY p.date, p.id");
    s.bindAll(span.from, span.to, paymentMethodName(method));
    std::vector<PaymentBehind> rows;
    while (s.step())
        rows.push_back({s.id<DocumentId>(0), s.text(1), s.date(2), s.text(3), s.text(4), s.amount<Money>(5),
                        s.amount<Money>(6)});
    return rows;
}

std::vector<VisitBehind> visitsOf(ReadScope &scope, const SpanOfDays &span, TechnicianId technician)
{
    Statement s(scope.connection(),
                "SELECT a.id, a.number, v.start_wall, c.name, a.title, v.status, v.minutes FROM visit v "
                "JOIN visit_technician t ON t.visit_id = v.id JOIN appointment a ON a.id = v.appointment_id "
                "JOIN customer c ON c.id = a.customer_id WHERE t.technician_id = ?3 AND v.start_wall >= ?1 "
                "AND v.start_wall < ?2 AND v.status <> 'cancelled' ORDER BY v.start_wall, v.id");
    s.bindAll(span.from, span.to.addDays(1), technician);
    std::vector<VisitBehind> rows;
    while (s.step())
        rows.push_back({s.id<AppointmentId>(0), s.text(1), known(s.wallTime(2)), s.text(3), s.text(4),
                        known(visitStatusFromName(s.text(5))), s.integer(6)});
    return rows;
}

} // namespace truckroll
