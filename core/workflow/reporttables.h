// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/reports.h"
#include "core/store/reportstore.h"

/// The reports' columns and rows. Each fills a table that knows its kind and its span.
namespace truckroll {

void fillSalesByMonth(ReadScope &scope, ReportTable &table);
void fillSalesByItem(ReadScope &scope, ReportTable &table);
void fillSalesByCategory(ReadScope &scope, ReportTable &table);
void fillSalesByTechnician(ReadScope &scope, ReportTable &table);
void fillTaxByRate(ReadScope &scope, ReportTable &table);
void fillPaymentsByMethod(ReadScope &scope, ReportTable &table);
void fillOpenInvoices(ReadScope &scope, ReportTable &table);
void fillUnbilledWork(ReadScope &scope, ReportTable &table);
void fillPurchaseOrders(ReadScope &scope, ReportTable &table);
void fillQuotesByMonth(ReadScope &scope, ReportTable &table);
void fillTechnicianLoad(ReadScope &scope, ReportTable &table);

/// What stands behind a row of the month that begins on `first`.
ReportBehind behindMonth(const ReportTable &table, const QDate &first);
/// A sale shared out equally among its technicians, to the cent; with no technician: all of it to none.
std::vector<std::pair<TechnicianId, Money>> sharesOf(const SaleOfTechnicians &sale);

// ---- What they share -----------------------------------------------------------------------------------

namespace reportcells {

ReportColumn column(const char *id, const QString &title, ReportColumn::Kind kind = ReportColumn::Kind::Text);
/// Of amounts or counts, with a total below.
ReportColumn summed(const char *id, const QString &title,
                    ReportColumn::Kind kind = ReportColumn::Kind::Amount);
ReportCell text(const QString &text);
ReportCell day(const QDate &date);
/// "March 2026", sorted by its first day.
ReportCell month(const QDate &first);
ReportCell count(qint64 number);
template <class F>
ReportCell amount(F value)
{
    return {QString(), value.units()};
}
/// What `part` is of `whole`, as Percent; empty when there is no whole.
ReportCell share(qint64 part, qint64 whole);

} // namespace reportcells

} // namespace truckroll
