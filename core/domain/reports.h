// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/domain/changes.h"
#include "core/domain/permission.h"
#include <QDate>
#include <QString>
#include <array>
#include <optional>
#include <vector>

/// What the office tells of itself in tables. Each report is a pure question with columns of its own; one
/// page shows all of them. Sales are what issued invoices come to without tax, less issued credit notes, by
/// the date on the paper; drafts and void ones are in none.
namespace truckroll {

enum class ReportKind {
    SalesByMonth,
    SalesByItem,
    SalesByTechnician, ///< shared out equally among those of the visit
    SalesByCategory,   ///< of the appointment
    OpenInvoices,      ///< by age, as of today
    TaxByRate,
    TechnicianLoad,
    UnbilledWork,   ///< work orders with something left to bill
    PurchaseOrders, ///< outstanding
    QuotesByMonth,  ///< won and lost
    PaymentsByMethod,
};
inline constexpr size_t reportKindCount = 11;
inline constexpr std::array<ReportKind, reportKindCount> allReportKinds{
    ReportKind::SalesByMonth,    ReportKind::SalesByItem,     ReportKind::SalesByTechnician,
    ReportKind::SalesByCategory, ReportKind::OpenInvoices,    ReportKind::TaxByRate,
    ReportKind::TechnicianLoad,  ReportKind::UnbilledWork,    ReportKind::PurchaseOrders,
    ReportKind::QuotesByMonth,   ReportKind::PaymentsByMethod};

/// "sales-by-month": command line, files.
QString reportName(ReportKind kind);
std::optional<ReportKind> reportFromName(const QString &name);
QString reportTitle(ReportKind kind);
/// A sentence about what it tells.
QString reportHint(ReportKind kind);
/// It tells of a span of days; the others of how things stand today.
bool reportHasSpan(ReportKind kind);

struct ReportColumn
{
    enum class Kind { Text, Date, Amount, Number, Share, Count, Minutes };
    QString id; ///< "net"
    QString title;
    Kind kind = Kind::Text;
    bool summed = false; ///< a total stands below it
};

/// Text, or the number that the column's kind says: a Julian day, cents, thousandths, minutes.
struct ReportCell
{
    QString text;
    std::optional<qint64> number;

    friend bool operator==(const ReportCell &, const ReportCell &) = default;
};

struct ReportTable;

/// What stands behind a row: a question whose answer is a table of documents, payments or visits that come to
/// the row's figures.
struct ReportBehind
{
    using Reply = ReportTable;

    ReportKind kind = ReportKind::SalesByMonth;
    QDate from; ///< of the row, both included
    QDate to;
    qint64 id = 0;                  ///< of the item, category or technician; 0: none
    QString name;                   ///< of the rate or the method
    std::optional<Percent> percent; ///< of the rate; none: not taxed

    friend bool operator==(const ReportBehind &, const ReportBehind &) = default;
};

struct ReportRow
{
    std::vector<ReportCell> cells;
    EntityKind opens = EntityKind::Setting; ///< what stands behind it, if `id` names one
    qint64 id = 0;
    std::optional<ReportBehind> behind; ///< when it stands for several
};

struct ReportTable
{
    ReportKind kind = ReportKind::SalesByMonth;
    QDate from; ///< invalid: as of `to`
    QDate to;
    std::vector<ReportColumn> columns;
    std::vector<ReportRow> rows;
    size_t label = 0;         ///< the column that names the bars of the chart
    std::vector<size_t> bars; ///< the columns drawn as bars; of one kind
    QString note;             ///< what has to be known to read it; may be empty

    /// The sum of a column; nothing for those that are not summed.
    std::optional<qint64> total(size_t column) const;
    /// -1: none of this name.
    int columnOf(const QString &id) const;
};

struct Report
{
    static constexpr int longest = 366 * 20; ///< days
    using Reply = ReportTable;

    ReportKind kind = ReportKind::SalesByMonth;
    QDate from; ///< invalid: the first of January of this year
    QDate to;   ///< included; invalid: today
};

} // namespace truckroll
