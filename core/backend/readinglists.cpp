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

/// Those in use, and those out of use who have something in a folder.
Result<std::vector<CustomerDetails::Reply>> customersOf(Office &office, const Actor &actor,
                                                        const std::vector<Folder::Reply> &folders)
{
    std::vector<CustomerId> ids;
    std::set<CustomerId> known;
    const auto take = [&](CustomerId id) {
        if (id && known.insert(id).second)
            ids.push_back(id);
    };
    TRY(const auto list, office.ask(actor, CustomerList{}));
    for (const CustomerRow &row : list)
        take(row.id);
    for (const Folder::Reply &folder : folders)
        take(folder.appointment.customer);
    std::vector<CustomerDetails::Reply> customers;
    for (const CustomerId id : ids) {
        TRY(auto details, office.ask(actor, CustomerDetails{id}));
        customers.push_back(std::move(details));
    }
    return customers;
}

} // namespace

Result<OfficeLists> readOfficeLists(Office &office, const Actor &actor)
{
    OfficeLists lists;
    TRY(lists.folders, foldersOf(office, actor));
    TRY(lists.customers, customersOf(office, actor, lists.folders));
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
