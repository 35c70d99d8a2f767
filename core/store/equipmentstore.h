// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/customeracts.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

std::optional<Equipment> findEquipment(ReadScope &scope, EquipmentId id);
/// New (id none) or changed; gets the version of this transaction. The customer's search follows.
void storeEquipment(WriteScope &scope, Equipment &equipment);
std::vector<EquipmentList::Row> equipmentOfCustomer(ReadScope &scope, CustomerId customer);
std::vector<EquipmentList::Row> equipmentOfFolder(ReadScope &scope, AppointmentId folder);
ServiceHistory::Reply serviceHistory(ReadScope &scope, EquipmentId equipment);
void setFolderEquipment(WriteScope &scope, AppointmentId folder, const std::vector<EquipmentId> &equipment);
/// Serials of all equipment of a customer, for its search text.
QStringList serialsOf(ReadScope &scope, CustomerId customer);
/// After two sites became one.
void moveEquipment(WriteScope &scope, SiteId from, SiteId to);

} // namespace truckroll
