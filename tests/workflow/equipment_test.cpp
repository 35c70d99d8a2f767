// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/customeracts.h"
#include "tests/workflow/documentbench.h"

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

Equipment furnace(TempOffice &shop, CustomerId customer)
{
    Equipment equipment;
    equipment.site = shop.ask(CustomerDetails{customer}).sites.front().id;
    equipment.name = QStringLiteral("Furnace");
    equipment.serial = QStringLiteral("12-AB 9000");
    equipment.installed = QDate(2020, 5, 1);
    equipment.warrantyUntil = QDate(2030, 5, 1);
    return equipment;
}

} // namespace

TEST_CASE("Equipment is stored, changed, undone and done again, and found by its serial in any spelling")
{
    DocumentBench shop;
    const Equipment added = thereAndBack(shop, SaveEquipment{furnace(shop, shop.customer)});
    for (const char *search : {"12-AB 9000", "12ab9000", "AB 9000"}) {
        const auto rows = shop.ask(CustomerList{QString::fromLatin1(search), 10});
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].id == shop.customer);
    }
    Equipment changed = added;
    changed.serial = QStringLiteral("777-X");
    changed = thereAndBack(shop, SaveEquipment{changed});
    CHECK(shop.ask(CustomerList{QStringLiteral("12ab9000"), 10}).empty());
    CHECK(refusedCleanly(shop, SaveEquipment{added}).code == ErrorCode::Conflict);
    Equipment backwards = changed;
    backwards.warrantyUntil = QDate(2019, 1, 1);
    CHECK(refusedCleanly(shop, SaveEquipment{backwards}).code == ErrorCode::RuleBroken);
    shop.checkOffice();
}

TEST_CASE(
    "The service history of equipment is the appointments that were about it, and only its customer's may be")
{
    DocumentBench shop;
    const Equipment machine = shop.act(SaveEquipment{furnace(shop, shop.customer)});
    const TechnicianId ann = shop.newTechnician();
    const auto visit = shop.newVisit(shop.customer, ann, 9);
    thereAndBack(shop, SetFolderEquipment{visit.appointment.id, {machine.id}});
    EquipmentList list;
    list.customer = shop.customer;
    CHECK(shop.ask(list).front().services == 0);
    shop.act(SetVisitStatus{visit.visit.id, visit.visit.version, VisitStatus::Done});
    CHECK(shop.ask(list).front().services == 1);
    CHECK(shop.ask(list).front().lastService == QDate(2026, 3, 2));
    const auto history = shop.ask(ServiceHistory{machine.id});
    REQUIRE(history.size() == 1);
    CHECK(history[0].number == visit.appointment.number);
    CHECK(history[0].status == VisitStatus::Done);
    const auto other = shop.newVisit(shop.newCustomer(QStringLiteral("Other")), ann, 11);
    CHECK(refusedCleanly(shop, SetFolderEquipment{other.appointment.id, {machine.id}}).code ==
          ErrorCode::RuleBroken);
}

TEST_CASE("Merged customers keep their equipment, and undo gives it back")
{
    DocumentBench shop;
    const CustomerId other = shop.newCustomer(QStringLiteral("Kline Bakery Inc"));
    shop.act(SaveEquipment{furnace(shop, other)});
    thereAndBack(shop, MergeCustomers{other, shop.customer});
    EquipmentList list;
    list.customer = shop.customer;
    CHECK(shop.ask(list).size() == 1);
    CHECK(shop.ask(CustomerList{QStringLiteral("12ab9000"), 10}).front().id == shop.customer);
    shop.checkOffice();
}

TEST_CASE("Likely duplicates are proposed until they are merged or told apart")
{
    DocumentBench shop;
    Customer twin;
    twin.name = QStringLiteral("D. Kline");
    twin.phone = QStringLiteral("217 555 0199");
    const Customer first = shop.act(SaveCustomer{twin});
    twin.name = QStringLiteral("Dana Kline");
    twin.phone = QStringLiteral("(217) 555-0199");
    const Customer second = shop.act(SaveCustomer{twin});
    const auto rows = shop.ask(CustomerDuplicates{});
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].first.id == first.id);
    CHECK(rows[0].second.id == second.id);
    CHECK(rows[0].pair.samePhone);
    thereAndBack(shop, KeepApart{second.id, first.id});
    CHECK(shop.ask(CustomerDuplicates{}).empty());
}

TEST_CASE("A customer is found by the number of a document")
{
    DocumentBench shop;
    const Document invoice = shop.issued();
    for (const QString &search :
         {invoice.number, QString(invoice.number).remove(u'-').toLower(), invoice.number.section(u'-', 1)}) {
        const auto rows = shop.ask(CustomerList{search, 10});
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].id == shop.customer);
        CHECK(!rows[0].reachedBy.isEmpty());
    }
}
