// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/appointmentstore.h"
#include "core/store/conflict.h"
#include "core/store/customersearch.h"
#include "core/store/customerstore.h"
#include "core/store/duplicatestore.h"
#include "core/store/equipmentstore.h"
#include "core/store/sitestore.h"
#include "core/workflow/perform.h"
#include "core/workflow/recordfields.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(EquipmentActs)
};

Done takeFields(Equipment &equipment)
{
    CHECK_OK(takeName(equipment.name, Texts::tr("equipment's name")));
    CHECK_OK(takeLine(equipment.maker, Texts::tr("maker"), FieldLimit::name));
    CHECK_OK(takeLine(equipment.model, Texts::tr("model"), FieldLimit::name));
    CHECK_OK(takeLine(equipment.serial, Texts::tr("serial number"), FieldLimit::name));
    CHECK_OK(takeText(equipment.notes, Texts::tr("notes"), FieldLimit::note));
    const bool backwards = equipment.installed.isValid() && equipment.warrantyUntil.isValid() &&
                           equipment.warrantyUntil < equipment.installed;
    if (backwards)
        return ruleBroken(
            Texts::tr("The warranty would end before the equipment was installed. Nothing was saved; "
                      "correct one of the dates."));
    return Nothing{};
}

} // namespace

Result<Equipment> perform(WriteScope &scope, const SaveEquipment &command)
{
    Equipment equipment = command.equipment;
    CHECK_OK(takeFields(equipment));
    const auto site = findSite(scope, equipment.site);
    if (!site)
        return notThere(Texts::tr("site"));
    const bool isNew = !equipment.id;
    if (!isNew) {
        const auto stored = findEquipment(scope, equipment.id);
        if (!stored)
            return notThere(Texts::tr("piece of equipment"));
        CHECK_OK(checkVersion(scope, stored->name, stored->version, equipment.version));
        if (*stored == equipment)
            return equipment;
        const auto before = findSite(scope, stored->site);
        if (before && before->customer != site->customer)
            return ruleBroken(Texts::tr("“%1” stays with its customer. Nothing was saved; choose one of that "
                                        "customer's sites.")
                                  .arg(stored->name));
    }
    storeEquipment(scope, equipment);
    const auto customer = findCustomer(scope, site->customer);
    scope.describe((isNew ? Texts::tr("Added %1 of %2") : Texts::tr("Changed %1 of %2"))
                       .arg(equipment.name, customer ? customer->name : QString()));
    return equipment;
}

Result<Nothing> perform(WriteScope &scope, const SetFolderEquipment &command)
{
    const auto folder = findAppointment(scope, command.appointment);
    if (!folder)
        return notThere(Texts::tr("appointment"));
    std::vector<EquipmentId> wanted = command.equipment;
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    for (const EquipmentId id : wanted) {
        const auto equipment = findEquipment(scope, id);
        const auto site = equipment ? findSite(scope, equipment->site) : std::nullopt;
        if (!site)
            return notThere(Texts::tr("piece of equipment"));
        if (site->customer != folder->customer)
            return ruleBroken(
                Texts::tr("“%1” is another customer's. Nothing was saved; choose this customer's "
                          "equipment.")
                    .arg(equipment->name));
    }
    std::vector<EquipmentId> before;
    for (const EquipmentList::Row &row : equipmentOfFolder(scope, folder->id))
        before.push_back(row.equipment.id);
    std::sort(before.begin(), before.end());
    if (before == wanted)
        return Nothing{};
    setFolderEquipment(scope, folder->id, wanted);
    scope.describe(Texts::tr("Changed which equipment %1 is about").arg(folder->number), folder->id);
    return Nothing{};
}

Result<Nothing> perform(WriteScope &scope, const KeepApart &command)
{
    const auto first = findCustomer(scope, command.first);
    const auto second = findCustomer(scope, command.second);
    if (!first || !second || command.first == command.second)
        return notThere(Texts::tr("customer"));
    const auto ordered = std::minmax(command.first, command.second);
    keepApart(scope, ordered.first, ordered.second);
    scope.describe(Texts::tr("Said that %1 and %2 are two customers").arg(first->name, second->name));
    return Nothing{};
}

Result<EquipmentList::Reply> answer(ReadScope &scope, const EquipmentList &query)
{
    return query.appointment ? equipmentOfFolder(scope, query.appointment)
                             : equipmentOfCustomer(scope, query.customer);
}

Result<ServiceHistory::Reply> answer(ReadScope &scope, const ServiceHistory &query)
{
    return serviceHistory(scope, query.equipment);
}

Result<CustomerDuplicates::Reply> answer(ReadScope &scope, const CustomerDuplicates &query)
{
    const auto apart = keptApart(scope);
    CustomerDuplicates::Reply rows;
    for (const LikelyPair &pair : likelyDuplicates(customerTraits(scope))) {
        if (int(rows.size()) >= query.limit)
            break;
        if (apart.contains({pair.first, pair.second}))
            continue;
        const auto first = customerRow(scope, pair.first);
        const auto second = customerRow(scope, pair.second);
        if (first && second)
            rows.push_back({pair, *first, *second});
    }
    return rows;
}

} // namespace truckroll
