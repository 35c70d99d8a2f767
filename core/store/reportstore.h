// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/domain/accountstatement.h"
#include "core/domain/document.h"
#include "core/domain/item.h"
#include "core/domain/payment.h"
#include "core/store/scope.h"
#include <vector>

/// The rows that reports are made of, added up by the database. Sales: issued invoices, and issued credit
/// notes with the opposite sign, dated from `from` to `to`, both included.
namespace truckroll {

struct SpanOfDays
{
    QDate from;
    QDate to;
};

struct MonthOfSales
{
    QDate month; ///< its first day
    int invoices = 0;
    Money net;
    Money tax;
    Money total;
    Money cost;
    Money deposits; ///< in `net`: asked for less taken off, see reportsql.h
};
std::vector<MonthOfSales> salesByMonth(ReadScope &scope, const SpanOfDays &span);

/// As the item of the lines that ask for a deposit or take one off.
inline constexpr qint64 depositsItem = -1;

struct SalesOf
{
    qint64 id = 0; ///< of the item or the category; 0: none
    QString name;
    QString detail; ///< an item's number
    std::optional<ItemType> type;
    int documents = 0;
    Quantity quantity;
    Money net;
    Money cost;
    Money deposits; ///< of a category, in `net`
};
/// Lines without an item as one row, deposits as another. By net, the most first.
std::vector<SalesOf> salesByItem(ReadScope &scope, const SpanOfDays &span);
std::vector<SalesOf> salesByCategory(ReadScope &scope, const SpanOfDays &span);

/// One paper's sales and who was there: those of its visit, or of all visits of its folder that were not
/// cancelled.
struct SaleOfTechnicians
{
    DocumentId document;
    Money net;
    std::vector<TechnicianId> technicians;
};
std::vector<SaleOfTechnicians> salesWithTechnicians(ReadScope &scope, const SpanOfDays &span);

struct OwedInvoice
{
    OpenInvoice invoice;
    CustomerId customer;
    QString customerName;
};
/// Open today, the longest due first.
std::vector<OwedInvoice> owedInvoices(ReadScope &scope);

struct MonthOfTax
{
    QDate month;
    QString name; ///< empty: what was not taxed
    std::optional<Percent> percent;
    Money base;
    Money tax;
};
std::vector<MonthOfTax> taxByRate(ReadScope &scope, const SpanOfDays &span);

struct BookedTime
{
    TechnicianId technician;
    int visits = 0;
    int done = 0;
    qint64 minutes = 0;
};
/// Visits that begin in the span and were not cancelled.
std::vector<BookedTime> bookedTimes(ReadScope &scope, const SpanOfDays &span);

/// Invalid: nobody was booked yet.
QDate firstVisitDay(ReadScope &scope);

struct OpenWork
{
    DocumentId document;
    QString number;
    QString customer;
    QString title; ///< of an order: whose work it is for
    QDate date;
    DocumentState state = DocumentState::Open;
    Money total;
    Money billed;   ///< with deposits on it or on its quote; of an order: what came of it
    QDate expected; ///< orders only
};
/// Work orders that are neither cancelled nor invoiced in full nor the office's own for its shelf, the oldest
/// first.
std::vector<OpenWork> unbilledWork(ReadScope &scope);
/// Purchase orders that were sent and not received in full, the next expected first; `customer` is the
/// vendor.
std::vector<OpenWork> outstandingOrders(ReadScope &scope);

struct MonthOfQuotes
{
    QDate month;
    int open = 0;
    int won = 0;
    int lost = 0;
    Money openTotal;
    Money wonTotal;
    Money lostTotal;
};
std::vector<MonthOfQuotes> quotesByMonth(ReadScope &scope, const SpanOfDays &span);

struct MonthOfPayments
{
    QDate month;
    PaymentMethod method = PaymentMethod::Cash;
    int count = 0;
    Money received;
    Money refunded;
};
std::vector<MonthOfPayments> paymentsByMethod(ReadScope &scope, const SpanOfDays &span);

} // namespace truckroll
