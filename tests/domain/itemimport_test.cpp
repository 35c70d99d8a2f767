// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/itemimport.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using Fate = ImportedItem::Fate;

namespace {

Item known(qint64 id, const char *number, const char *name, int price)
{
    Item item;
    item.id = ItemId(id);
    item.version = 7;
    item.number = QString::fromLatin1(number);
    item.name = QString::fromLatin1(name);
    item.type = ItemType::Part;
    item.price = UnitPrice::whole(price);
    return item;
}

std::vector<ImportedItem> plan(const char *text)
{
    Vendor acme;
    acme.id = VendorId(3);
    acme.name = QStringLiteral("Acme Supply");
    const auto planned =
        planItemImport(*readCsv(QString::fromUtf8(text)),
                       {known(1, "P-1", "Valve", 90), known(2, "P-2", "Filter", 30)}, {acme});
    REQUIRE(planned);
    return *planned;
}

} // namespace

TEST_CASE("Each row says whether it is added, changed, the same or refused, and why")
{
    const auto rows = plan("Number,Name,Type,Price,Taxable,Vendor\n"
                           "P-1,,,95.00,,\n"
                           "P-2,Filter,part,30,no,\n"
                           "P-3,Pump,inventory,\"$1,250.00\",yes,acme supply\n"
                           "P-4,Hose,gadget,1,,\n"
                           "P-5,Belt,part,much,,\n"
                           "P-6,Ring,part,1,,Nobody\n"
                           ",pump,part,2,,\n"
                           "P-1,Filter,part,2,,\n"
                           ",,part,2,,\n"
                           ",Kit,bundle,2,,\n"
                           "P-7,Seal,part,10%,,\n");
    REQUIRE(rows.size() == 11);
    CHECK(rows[0].fate == Fate::Changed);
    CHECK(rows[0].item.id == ItemId(1));
    CHECK(rows[0].item.version == 7);
    CHECK(rows[0].item.name == QStringLiteral("Valve")); // an empty cell leaves what there is
    CHECK(rows[0].what == QStringLiteral("Price: 90.00 → 95.00"));
    CHECK(rows[1].fate == Fate::Same);
    CHECK(rows[2].fate == Fate::Added);
    CHECK(rows[2].item.price == UnitPrice::whole(1250));
    CHECK(rows[2].item.vendor == VendorId(3));
    CHECK(rows[2].item.taxable);
    const char *whyNot[] = {"gadget",        "much",    "Nobody", "line 4",
                            "another entry", "no name", "bundle", "percentage"};
    for (size_t i = 0; i < std::size(whyNot); ++i) {
        INFO(rows[3 + i].what.toStdString());
        CHECK(rows[3 + i].fate == Fate::Refused);
        CHECK(rows[3 + i].what.contains(QString::fromLatin1(whyNot[i])));
    }
    CHECK(itemsToSave(rows).size() == 2);
}

TEST_CASE("A file without the names of its columns is refused as a whole")
{
    const auto none = planItemImport(*readCsv(QStringLiteral("Valve,95\nFilter,30\n")), {}, {});
    REQUIRE_FALSE(none);
    CHECK(none.error().forUser.contains(QStringLiteral("name")));
    CHECK_FALSE(planItemImport({}, {}, {}));
}
