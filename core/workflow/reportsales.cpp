// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/discounts.h"
#include "core/domain/totals.h"
#include "core/store/technicianstore.h"
#include "core/workflow/reporttables.h"
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <map>

// Sales, tax and payments.
namespace truckroll {

namespace reportcells {

ReportColumn column(const char *id, const QString &title, ReportColumn::Kind kind)
{
    return {QString::fromLatin1(id), title, kind, false};
}

ReportColumn summed(const char *id, const QString &title, ReportColumn::Kind kind)
{
    return {QString::fromLatin1(id), title, kind, true};
}

ReportCell text(const QString &text)
{
    return {text, std::nullopt};
}

ReportCell day(const QDate &date)
{
    return {QString(), date.isValid() ? std::optional(date.toJulianDay()) : std::nullopt};
}

ReportCell month(const QDate &first)
{
    return {QLocale().toString(first, QStringLiteral("MMM yyyy")), first.toJulianDay()};
}

ReportCell count(qint64 number)
{
    return {QString(), number};
}

ReportCell share(qint64 part, qint64 whole)
{
    return {QString(), whole > 0 ? std::optional(shareOf(part, whole).units()) : std::nullopt};
}

} // namespace reportcells

ReportBehind behindMonth(const ReportTable &table, const QDate &first)
{
    return {
        table.kind, std::max(first, table.from), std::min(first.addMonths(1).addDays(-1), table.to), 0, {},
        {}};
}

namespace {

using namespace reportcells;
using Kind = ReportColumn::Kind;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReportSales)
};

SpanOfDays spanOf(const ReportTable &table)
{
    return {table.from, table.to};
}

void add(ReportTable &table, std::vector<ReportCell> cells, const ReportBehind &behind)
{
    table.rows.push_back({std::move(cells), EntityKind::Setting, 0, behind});
}

ReportBehind behindSpan(const ReportTable &table, qint64 id)
{
    return {table.kind, table.from, table.to, id, {}, {}};
}

QString aboutDeposits()
{
    return Texts::tr("A deposit is in the sales when it is billed and out of them when the work is; the "
                     "margin comes with the work.");
}

} // namespace

void fillSalesByMonth(ReadScope &scope, ReportTable &table)
{
    table.columns = {column("month", Texts::tr("Month"), Kind::Text),
                     summed("invoices", Texts::tr("Invoices"), Kind::Count),
                     summed("net", Texts::tr("Sales")),
                     summed("tax", Texts::tr("Tax")),
                     summed("total", Texts::tr("With tax")),
                     summed("deposits", Texts::tr("Deposits")),
                     summed("cost", Texts::tr("Cost")),
                     summed("margin", Texts::tr("Margin")),
                     column("margin_percent", Texts::tr("Margin %"), Kind::Share)};
    table.bars = {2, 7};
    table.note = aboutDeposits();
    for (const MonthOfSales &row : salesByMonth(scope, spanOf(table))) {
        const Money work = row.net - row.deposits;
        const Money margin = work - row.cost;
        add(table,
            {month(row.month), count(row.invoices), amount(row.net), amount(row.tax), amount(row.total),
             amount(row.deposits), amount(row.cost), amount(margin), share(margin.units(), work.units())},
            behindMonth(table, row.month));
    }
}

void fillSalesByItem(ReadScope &scope, ReportTable &table)
{
    table.columns = {
        column("item", Texts::tr("Item")),     column("number", Texts::tr("Number")),
        column("type", Texts::tr("Type")),     column("quantity", Texts::tr("Quantity"), Kind::Number),
        summed("net", Texts::tr("Sales")),     summed("cost", Texts::tr("Cost")),
        summed("margin", Texts::tr("Margin")), column("margin_percent", Texts::tr("Margin %"), Kind::Share)};
    table.bars = {4};
    table.note = aboutDeposits();
    for (const SalesOf &row : salesByItem(scope, spanOf(table))) {
        const bool deposits = row.id == depositsItem;
        const Money work = deposits ? Money() : row.net;
        const Money margin = work - row.cost;
        const QString name = deposits ? Texts::tr("Deposits") : Texts::tr("Lines without an item");
        add(table,
            {text(row.id > 0 ? row.name : name), text(row.detail),
             text(row.type ? itemTypeText(*row.type) : QString()),
             deposits ? ReportCell() : amount(row.quantity), amount(row.net), amount(row.cost),
             amount(margin), share(margin.units(), work.units())},
            behindSpan(table, row.id));
    }
}

void fillSalesByCategory(ReadScope &scope, ReportTable &table)
{
    table.columns = {column("category", Texts::tr("Category")),
                     summed("documents", Texts::tr("Documents"), Kind::Count),
                     summed("net", Texts::tr("Sales")),
                     summed("deposits", Texts::tr("Deposits")),
                     summed("cost", Texts::tr("Cost")),
                     summed("margin", Texts::tr("Margin")),
                     column("margin_percent", Texts::tr("Margin %"), Kind::Share)};
    table.bars = {2, 5};
    table.note = aboutDeposits();
    for (const SalesOf &row : salesByCategory(scope, spanOf(table))) {
        const Money work = row.net - row.deposits;
        const Money margin = work - row.cost;
        add(table,
            {text(row.id ? row.name : Texts::tr("No category")), count(row.documents), amount(row.net),
             amount(row.deposits), amount(row.cost), amount(margin), share(margin.units(), work.units())},
            behindSpan(table, row.id));
    }
}

std::vector<std::pair<TechnicianId, Money>> sharesOf(const SaleOfTechnicians &sale)
{
    const auto &who = sale.technicians;
    const std::vector<Money> equal(std::max<size_t>(who.size(), 1), Money::fromUnits(1));
    const auto parts = shareOut(sale.net, equal);
    std::vector<std::pair<TechnicianId, Money>> shares;
    for (size_t i = 0; i < equal.size(); ++i)
        shares.emplace_back(who.empty() ? TechnicianId() : who[i], parts ? (*parts)[i] : Money());
    return shares;
}

void fillSalesByTechnician(ReadScope &scope, ReportTable &table)
{
    table.columns = {column("technician", Texts::tr("Technician")),
                     column("documents", Texts::tr("Documents"), Kind::Count),
                     summed("net", Texts::tr("Sales"))};
    table.bars = {2};
    table.note = Texts::tr("A document of several technicians is shared out equally and counted with each.");
    std::map<TechnicianId, std::pair<int, Money>> sums;
    for (const SaleOfTechnicians &sale : salesWithTechnicians(scope, spanOf(table))) {
        for (const auto &[technician, part] : sharesOf(sale)) {
            auto &[documents, net] = sums[technician];
            ++documents;
            net += part;
        }
    }
    const auto named = [&](TechnicianId id, const QString &name) {
        const auto sum = sums.find(id);
        if (sum != sums.end())
            add(table, {text(name), count(sum->second.first), amount(sum->second.second)},
                behindSpan(table, id.value()));
    };
    for (const Technician &technician : technicians(scope))
        named(technician.id, technician.name);
    named(TechnicianId(), Texts::tr("Nobody"));
    std::stable_sort(table.rows.begin(), table.rows.end(), [](const ReportRow &a, const ReportRow &b) {
        return a.cells[2].number > b.cells[2].number;
    });
}

void fillTaxByRate(ReadScope &scope, ReportTable &table)
{
    table.columns = {column("month", Texts::tr("Month")), column("rate", Texts::tr("Rate")),
                     column("percent", Texts::tr("Percent"), Kind::Share),
                     summed("base", Texts::tr("Taxed sales")), summed("tax", Texts::tr("Tax"))};
    table.bars = {4};
    for (const MonthOfTax &row : taxByRate(scope, spanOf(table))) {
        ReportBehind behind = behindMonth(table, row.month);
        behind.name = row.name;
        behind.percent = row.percent;
        add(table,
            {month(row.month), text(row.percent ? row.name : Texts::tr("Not taxed")),
             row.percent ? amount(*row.percent) : ReportCell(), amount(row.base), amount(row.tax)},
            behind);
    }
}

void fillPaymentsByMethod(ReadScope &scope, ReportTable &table)
{
    table.columns = {column("month", Texts::tr("Month")),
                     column("method", Texts::tr("Method")),
                     summed("payments", Texts::tr("Payments"), Kind::Count),
                     summed("received", Texts::tr("Received")),
                     summed("refunded", Texts::tr("Refunded")),
                     summed("net", Texts::tr("Kept")),
                     summed("credit", Texts::tr("Paid by credit"))};
    table.bars = {5};
    table.note = Texts::tr("Voided and returned payments are in no row.");
    for (const MonthOfPayments &row : paymentsByMethod(scope, spanOf(table))) {
        ReportBehind behind = behindMonth(table, row.month);
        behind.name = paymentMethodName(row.method);
        std::vector<ReportCell> cells{month(row.month), text(paymentMethodText(row.method))};
        const Money kept = row.received - row.refunded;
        const bool isCredit = row.method == PaymentMethod::Credit;
        for (const ReportCell &cell :
             {count(row.count), amount(row.received), amount(row.refunded), amount(kept)})
            cells.push_back(isCredit ? ReportCell() : cell);
        cells.push_back(isCredit ? amount(kept) : ReportCell());
        add(table, std::move(cells), behind);
    }
}

} // namespace truckroll
