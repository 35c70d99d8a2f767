// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/reports.h"

#include "core/domain/nametable.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

constexpr NameTable<reportKindCount> names{"sales-by-month",    "sales-by-item",     "sales-by-technician",
                                           "sales-by-category", "open-invoices",     "tax-by-rate",
                                           "technician-load",   "unbilled-work",     "purchase-orders",
                                           "quotes-by-month",   "payments-by-method"};

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Reports)
};

} // namespace

QString reportName(ReportKind kind)
{
    return nameIn(names, kind);
}

std::optional<ReportKind> reportFromName(const QString &name)
{
    return valueIn<ReportKind>(names, name);
}

QString reportTitle(ReportKind kind)
{
    switch (kind) {
    case ReportKind::SalesByMonth:
        return Texts::tr("Sales by month");
    case ReportKind::SalesByItem:
        return Texts::tr("Sales by item");
    case ReportKind::SalesByTechnician:
        return Texts::tr("Sales by technician");
    case ReportKind::SalesByCategory:
        return Texts::tr("Sales by category");
    case ReportKind::OpenInvoices:
        return Texts::tr("Open invoices by age");
    case ReportKind::TaxByRate:
        return Texts::tr("Tax by rate and month");
    case ReportKind::TechnicianLoad:
        return Texts::tr("Technicians' load");
    case ReportKind::UnbilledWork:
        return Texts::tr("Work orders not invoiced");
    case ReportKind::PurchaseOrders:
        return Texts::tr("Purchase orders outstanding");
    case ReportKind::QuotesByMonth:
        return Texts::tr("Quotes won and lost");
    case ReportKind::PaymentsByMethod:
        return Texts::tr("Payments by method");
    }
    Q_UNREACHABLE();
}

QString reportHint(ReportKind kind)
{
    switch (kind) {
    case ReportKind::SalesByMonth:
        return Texts::tr("What was invoiced less what was credited, without tax, with its cost and margin.");
    case ReportKind::SalesByItem:
        return Texts::tr("What was sold of each item, after discounts.");
    case ReportKind::SalesByTechnician:
        return Texts::tr("Sales shared out equally among the technicians of the visits they came from.");
    case ReportKind::SalesByCategory:
        return Texts::tr("Sales by the category of the appointment.");
    case ReportKind::OpenInvoices:
        return Texts::tr("What is owed today, by how long it has been due.");
    case ReportKind::TaxByRate:
        return Texts::tr("What was taxed at which rate in each month, less credit notes.");
    case ReportKind::TechnicianLoad:
        return Texts::tr("Booked hours against working hours, time off and closing days left out.");
    case ReportKind::UnbilledWork:
        return Texts::tr("Work orders with something left to bill.");
    case ReportKind::PurchaseOrders:
        return Texts::tr("Orders that vendors have not delivered in full.");
    case ReportKind::QuotesByMonth:
        return Texts::tr("Quotes by the month they were written in, and what became of them.");
    case ReportKind::PaymentsByMethod:
        return Texts::tr(
            "Money received by month and method, less refunds. What credit notes paid stands apart, "
            "since no money came.");
    }
    Q_UNREACHABLE();
}

bool reportHasSpan(ReportKind kind)
{
    return kind != ReportKind::OpenInvoices && kind != ReportKind::UnbilledWork &&
           kind != ReportKind::PurchaseOrders;
}

std::optional<qint64> ReportTable::total(size_t column) const
{
    if (!columns[column].summed)
        return std::nullopt;
    qint64 sum = 0;
    for (const ReportRow &row : rows)
        sum += row.cells[column].number.value_or(0);
    return sum;
}

int ReportTable::columnOf(const QString &id) const
{
    for (size_t i = 0; i < columns.size(); ++i)
        if (columns[i].id == id)
            return int(i);
    return -1;
}

} // namespace truckroll
