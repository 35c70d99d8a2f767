// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchasing/purchasecolumns.h"
#include "core/base/text.h"
#include "ui/catalogue/cataloguecolumns.h"
#include "ui/models/columns.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

using S = DocumentState;
using Row = PurchaseRow;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PurchaseColumns)
};

bool isOpen(S state)
{
    return state == S::Draft || state == S::Sent || state == S::PartlyReceived;
}

ColumnFilter states(std::initializer_list<S> chosen)
{
    ColumnFilter filter;
    for (const S state : chosen)
        filter.choices << documentStateText(state);
    return filter;
}

} // namespace

std::vector<ColumnOf<PurchaseRow>> purchaseColumns(bool withVendor)
{
    auto number = columns::text("number", Texts::tr("Number"), 92, &Row::number);
    number.bold = true;
    auto state = columns::make<Row>("state", Texts::tr("State"), 128, TableColumn::Kind::Chip);
    state.meaning = [](const Row &row) { return Meaning(row.state); };
    auto expected = columns::day("expected", Texts::tr("Expected"), &Row::expected);
    expected.overdue = [](const Row &row, const QDate &today) {
        return isOpen(row.state) && row.expected.isValid() && row.expected < today;
    };
    auto title = columns::text("title", Texts::tr("Title"), 180, &Row::title);
    title.shown = false;
    std::vector<ColumnOf<Row>> all{number, state};
    if (withVendor)
        all.push_back(columns::text("vendor", Texts::tr("Vendor"), 190, &Row::vendorName));
    auto workOrder = columns::text("workorder", Texts::tr("Work order"), 96, &Row::workOrderNumber);
    workOrder.givesWay = 1;
    all.push_back(workOrder);
    all.push_back(columns::text("customer", Texts::tr("Customer"), 190, &Row::customerName));
    auto date = columns::day("date", Texts::tr("Date"), &Row::date);
    date.givesWay = 3; // when it comes matters more than when it was asked for
    all.push_back(date);
    all.push_back(expected);
    auto bills = columns::text("bills", Texts::tr("Vendor's invoices"), 124, &Row::vendorInvoices);
    bills.givesWay = 2;
    all.push_back(bills);
    all.push_back(
        columns::amount<Row>("total", Texts::tr("Total"), 96, [](const Row &row) { return row.total; }));
    all.push_back(columns::amount<Row>("received", Texts::tr("Received"), 96,
                                       [](const Row &row) { return row.received; }));
    all.push_back(title);
    return all;
}

std::vector<ColumnOf<Vendor>> vendorColumns()
{
    auto name = columns::text("name", Texts::tr("Name"), 190, &Vendor::name);
    name.bold = true;
    auto phone = columns::make<Vendor>("phone", Texts::tr("Phone"), 120);
    phone.text = [](const Vendor &vendor) { return formatPhone(vendor.phone); };
    auto place = columns::make<Vendor>("place", Texts::tr("City"), 120);
    place.text = [](const Vendor &vendor) { return vendor.address.city; };
    auto contact = columns::text("contact", Texts::tr("Contact"), 120, &Vendor::contactName);
    auto use = inUseColumn<Vendor>();
    for (auto *each : {&place, &contact, &use})
        each->shown = false; // they stand beside the list; the names need the room
    return {name, phone, place, contact, use};
}

std::vector<ColumnOf<ReorderList::Row>> reorderColumns()
{
    using R = ReorderList::Row;
    auto name = columns::text("name", Texts::tr("Item"), 210, &R::name);
    name.bold = true;
    auto missing =
        columns::amount<R>("missing", Texts::tr("Missing"), 90, [](const R &row) { return row.missing; });
    missing.bold = true;
    auto needed = columns::make<R>("needed", Texts::tr("Needed by"), 180);
    needed.text = [](const R &row) { return row.neededBy.join(QStringLiteral(", ")); };
    return {
        columns::text("number", Texts::tr("Number"), 80, &R::number),
        name,
        missing,
        columns::amount<R>("onhand", Texts::tr("On hand"), 90, [](const R &row) { return row.stock.onHand; }),
        columns::amount<R>("reserved", Texts::tr("Reserved"), 90,
                           [](const R &row) { return row.stock.reserved; }),
        columns::amount<R>("onorder", Texts::tr("On order"), 90,
                           [](const R &row) { return row.stock.onOrder; }),
        columns::amount<R>("reorder", Texts::tr("Reorder at"), 90,
                           [](const R &row) { return row.reorderPoint; }),
        columns::text("vendor", Texts::tr("Vendor"), 170, &R::vendorName),
        columns::text("vendornumber", Texts::tr("Vendor's number"), 130, &R::vendorNumber),
        columns::amount<R>("cost", Texts::tr("Cost"), 90, [](const R &row) { return row.cost; }),
        needed};
}

std::vector<FilterPreset> purchasePresets()
{
    const ColumnFilter open = states({S::Draft, S::Sent, S::PartlyReceived});
    ColumnFilter overdue;
    overdue.preset = DatePreset::Overdue;
    return {{QStringLiteral("open"),
             Texts::tr("Open"),
             Texts::tr("Orders on which something is still to come."),
             {{QStringLiteral("state"), open}}},
            {QStringLiteral("drafts"),
             Texts::tr("To send"),
             Texts::tr("Drafts that no vendor has yet."),
             {{QStringLiteral("state"), states({S::Draft})}}},
            {QStringLiteral("partly"),
             Texts::tr("Partly here"),
             Texts::tr("Something came, something is still to come."),
             {{QStringLiteral("state"), states({S::PartlyReceived})}}},
            {QStringLiteral("overdue"),
             Texts::tr("Overdue"),
             Texts::tr("Should have been here by now."),
             {{QStringLiteral("state"), open}, {QStringLiteral("expected"), overdue}}}};
}

} // namespace truckroll
