// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/officeday.h"
#include "core/workflow/perform.h"
#include "core/workflow/reporttables.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Reporting)
};

Done setSpan(ReadScope &scope, const Report &query, ReportTable &table)
{
    const QDate today = officeToday(scope);
    if (!reportHasSpan(query.kind)) {
        table.to = today;
        return Nothing{};
    }
    table.to = query.to.isValid() ? query.to : today;
    table.from = query.from.isValid() ? query.from : QDate(table.to.year(), 1, 1);
    if (table.from > table.to)
        return ruleBroken(Texts::tr("The report would end before it begins. Choose an earlier first day."));
    if (table.from.daysTo(table.to) > Report::longest)
        return ruleBroken(Texts::tr("A report tells of twenty years at most. Choose a later first day."));
    return Nothing{};
}

void fill(ReadScope &scope, ReportTable &table)
{
    switch (table.kind) {
    case ReportKind::SalesByMonth:
        return fillSalesByMonth(scope, table);
    case ReportKind::SalesByItem:
        return fillSalesByItem(scope, table);
    case ReportKind::SalesByTechnician:
        return fillSalesByTechnician(scope, table);
    case ReportKind::SalesByCategory:
        return fillSalesByCategory(scope, table);
    case ReportKind::OpenInvoices:
        return fillOpenInvoices(scope, table);
    case ReportKind::TaxByRate:
        return fillTaxByRate(scope, table);
    case ReportKind::TechnicianLoad:
        return fillTechnicianLoad(scope, table);
    case ReportKind::UnbilledWork:
        return fillUnbilledWork(scope, table);
    case ReportKind::PurchaseOrders:
        return fillPurchaseOrders(scope, table);
    case ReportKind::QuotesByMonth:
        return fillQuotesByMonth(scope, table);
    case ReportKind::PaymentsByMethod:
        return fillPaymentsByMethod(scope, table);
    }
}

} // namespace

Result<ReportTable> answer(ReadScope &scope, const Report &query)
{
    ReportTable table;
    table.kind = query.kind;
    CHECK_OK(setSpan(scope, query, table));
    fill(scope, table);
    return table;
}

} // namespace truckroll
