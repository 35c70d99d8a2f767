// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/officebench.h"

namespace truckroll::testkit {

namespace {

Item itemOf(const char *number, const char *name, ItemType type, qint64 cents, qint64 costCents, bool taxable)
{
    Item item;
    item.number = QString::fromLatin1(number);
    item.name = QString::fromLatin1(name);
    item.type = type;
    item.price = UnitPrice::fromUnits(cents * 100);
    item.cost = UnitPrice::fromUnits(costCents * 100);
    item.taxable = taxable;
    return item;
}

} // namespace

void OfficeBench::priceBook()
{
    TaxRate rate;
    rate.name = QStringLiteral("Springfield");
    rate.percent = Percent::fromUnits(8250);
    rate = act(SaveTaxRate{rate});
    Company company = ask(OfficeInfo{}).companies.front();
    company.defaultTaxRate = rate.id;
    act(SaveCompany{company});
    act(SaveItem{itemOf("L-1", "Labor, regular hours", ItemType::Labor, 9500, 4000, false)});
    const Item tap =
        act(SaveItem{itemOf("P-100", "Kitchen tap, brushed steel", ItemType::Part, 18900, 9200, true)});
    const Item hose = act(SaveItem{itemOf("P-101", "Connection hose 3/8", ItemType::Part, 1250, 480, true)});
    Item discount = itemOf("D-10", "Loyal customer", ItemType::Discount, 0, 0, false);
    discount.percent = Percent::whole(10);
    act(SaveItem{discount});
    Item bundle = itemOf("B-1", "Tap with hoses", ItemType::Bundle, 0, 0, false);
    bundle.parts = {{tap.id, Quantity::whole(1)}, {hose.id, Quantity::whole(2)}};
    act(SaveItem{bundle});
}

BookVisit::Reply OfficeBench::visit(CustomerId customer)
{
    Technician ann;
    ann.name = QStringLiteral("Ann Ruiz");
    TechnicianId technician;
    for (const Technician &each : ask(People{}).technicians) {
        if (each.name == ann.name)
            technician = each.id;
    }
    if (technician.isNone())
        technician = act(SaveTechnician{ann}).id;
    BookVisit book;
    book.customer = customer;
    book.title = QStringLiteral("Tap repair, kitchen");
    book.description = QStringLiteral("Kitchen tap drips since Friday; the valve under the sink is stuck.");
    book.start = WallTime::at(QDate(2026, 3, 2), 9);
    book.minutes = 90;
    book.technicians = {technician};
    return act(book);
}

} // namespace truckroll::testkit
