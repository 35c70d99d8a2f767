// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/officelists.h"
#include <algorithm>
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

const ListTable &find(const std::vector<ListTable> &tables, const QString &name)
{
    const auto found =
        std::find_if(tables.begin(), tables.end(), [&](const ListTable &t) { return t.name == name; });
    REQUIRE(found != tables.end());
    return *found;
}

QString cell(const ListTable &table, size_t row, const QString &column)
{
    REQUIRE(row < table.rows.size());
    for (size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].name == column)
            return table.rows[row].value(qsizetype(i));
    FAIL("no column " << column.toStdString());
    return {};
}

OfficeLists office()
{
    OfficeLists lists;
    CustomerDetails::Reply kline;
    kline.customer.id = CustomerId(7);
    kline.customer.name = "Kline Bakery";
    kline.customer.taxRate = TaxRateId(3);
    kline.customer.taxExempt = true;
    kline.balance = Money::fromUnits(1250);
    Site site;
    site.id = SiteId(8);
    site.address.city = "Springfield";
    kline.sites.push_back(site);
    lists.customers.push_back(kline);
    TaxRate rate;
    rate.id = TaxRateId(3);
    rate.name = "Sangamon";
    lists.book.taxRates.push_back(rate);
    EquipmentList::Row furnace;
    furnace.equipment.site = SiteId(8);
    furnace.equipment.installed = QDate(2020, 2, 29);
    lists.equipment.push_back(furnace);
    Folder::Reply folder;
    folder.appointment.number = "A-1007";
    folder.appointment.customer = CustomerId(7);
    Document order;
    order.id = DocumentId(1);
    order.number = "WO-1042";
    order.kind = DocumentKind::WorkOrder;
    DocumentLine line;
    line.quantity = Quantity::fromUnits(1500);
    line.unitPrice = UnitPrice::fromUnits(950000);
    order.lines = {line, line};
    Document invoice;
    invoice.id = DocumentId(2);
    invoice.kind = DocumentKind::Invoice;
    invoice.customer = CustomerId(7);
    invoice.source = order.id;
    invoice.totals.total = Money::fromUnits(10000);
    invoice.paid = Money::fromUnits(2500);
    folder.documents = {order, invoice};
    folder.visits.emplace_back();
    lists.folders.push_back(folder);
    return lists;
}

} // namespace

TEST_CASE("Each list has as many cells in a row as columns, and no two columns of one name")
{
    for (const ListTable &table : tablesOf(office())) {
        INFO(table.name.toStdString());
        QStringList names;
        for (const ListTable::Column &column : table.columns)
            names << column.name;
        CHECK(names.removeDuplicates() == 0);
        for (const QStringList &row : table.rows)
            CHECK(size_t(row.size()) == table.columns.size());
    }
    CHECK(tablesOf({}).size() == 11);
}

TEST_CASE("Records name others by what people call them, and tell amounts plainly")
{
    const auto tables = tablesOf(office());
    const ListTable &customers = find(tables, "customers");
    CHECK(cell(customers, 0, "tax_rate") == "Sangamon");
    CHECK(cell(customers, 0, "tax_exempt") == "true");
    CHECK(cell(customers, 0, "balance") == "12.50");
    CHECK(cell(customers, 0, "payment_terms").isEmpty()); // the company's
    CHECK(cell(find(tables, "sites"), 0, "city") == "Springfield");
    CHECK(cell(find(tables, "equipment"), 0, "customer") == "Kline Bakery");
    CHECK(cell(find(tables, "equipment"), 0, "installed") == "2020-02-29");
    CHECK(cell(find(tables, "visits"), 0, "start").isEmpty()); // on the waiting list
    const ListTable &documents = find(tables, "documents");
    CHECK(cell(documents, 0, "balance").isEmpty()); // a work order is not owed
    CHECK(cell(documents, 1, "balance") == "75.00");
    CHECK(cell(documents, 1, "source") == "WO-1042");
    CHECK(cell(documents, 1, "customer") == "Kline Bakery");
    const ListTable &lines = find(tables, "document_lines");
    CHECK(cell(lines, 1, "number") == "2");
    CHECK(cell(lines, 1, "quantity") == "1.5");
    CHECK(cell(lines, 1, "unit_price") == "95.00");
}
