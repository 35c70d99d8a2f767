// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/readinglists.h"

#include "core/domain/purchasingacts.h"
#include <set>

namespace truckroll {

namespace {

/// The folders of all appointments and of all documents: those of the office for itself are not listed.
Result<std::vector<Folder::Reply>> foldersOf(Office &office, const Actor &actor)
{
    std::set<AppointmentId> ids;
    TRY(const auto appointments, office.ask(actor, AppointmentList{}));
    for (const AppointmentList::Row &row : appointments)
        ids.insert(row.appointment.id);
    TRY(const auto documents, office.ask(actor, DocumentList{}));
    for (const DocumentRow &row : documents)
        if (row.appointment)
            ids.insert(row.appointment);
    std::vector<Folder::Reply> folders;
    for (const AppointmentId id : ids) {
        TRY(auto folder, office.ask(actor, Folder{id}));
        folders.push_back(std::move(folder));
    }
    return folders;
}

Result<std::vector<CustomerDetails::Reply>> customersOf(Office &office, const Actor &actor)
{
    CustomerList all;
    all.andRetired = true;
    TRY(const auto list, office.ask(actor, all));
    std::vector<CustomerDetails::Reply> customers;
    for (const CustomerRow &row : list) {
        TRY(auto details, office.ask(actor, CustomerDetails{row.id}));
        customers.push_back(std::move(details));
    }
    return customers;
}

} // namespace

Result<OfficeLists> readOfficeLists(Office &office, const Actor &actor)
{
    OfficeLists lists;
    TRY(lists.folders, foldersOf(office, actor));
    TRY(lists.customers, customersOf(office, actor));
    for (const auto &each : lists.customers) {
        TRY(const auto equipment, office.ask(actor, EquipmentList{each.customer.id, {}}));
        lists.equipment.insert(lists.equipment.end(), equipment.begin(), equipment.end());
    }
    TRY(lists.payments, office.ask(actor, PaymentList{}));
    TRY(lists.book, office.ask(actor, PriceBook{}));
    TRY(lists.vendors, office.ask(actor, Vendors{}));
    TRY(lists.people, office.ask(actor, People{}));
    return lists;
}

} // namespace truckroll
