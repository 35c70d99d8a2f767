// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/equipmentstore.h"

#include "core/store/customerstore.h"
#include "core/store/sitestore.h"
#include "core/store/statement.h"
#include <sqlite3.h>

namespace truckroll {

namespace {

#define TRUCKROLL_EQUIPMENT_COLUMNS                                                                          \
    "SELECT e.id, e.version, e.site_id, e.name, e.maker, e.model, e.serial, e.installed, e.warranty_until, " \
    "e.notes, e.active"

// A service is an appointment with a visit that was done; its day is the day of that visit.
#define TRUCKROLL_EQUIPMENT_ROWS                                                                             \
    TRUCKROLL_EQUIPMENT_COLUMNS                                                                              \
    ", CASE WHEN s.name <> '' THEN s.name ELSE s.street END, "                                               \
    "(SELECT count(DISTINCT ae.appointment_id) FROM appointment_equipment ae JOIN visit v "                  \
    "ON v.appointment_id = ae.appointment_id WHERE ae.equipment_id = e.id AND v.status = 'done'), "          \
    "(SELECT substr(max(v.start_wall), 1, 10) FROM appointment_equipment ae JOIN visit v "                   \
    "ON v.appointment_id = ae.appointment_id WHERE ae.equipment_id = e.id AND v.status = 'done') "           \
    "FROM equipment e JOIN site s ON s.id = e.site_id "

Equipment readEquipment(const Statement &row)
{
    Equipment equipment;
    equipment.id = row.id<EquipmentId>(0);
    equipment.version = row.number(1);
    equipment.site = row.id<SiteId>(2);
    equipment.name = row.text(3);
    equipment.maker = row.text(4);
    equipment.model = row.text(5);
    equipment.serial = row.text(6);
    equipment.installed = row.date(7);
    equipment.warrantyUntil = row.date(8);
    equipment.notes = row.text(9);
    equipment.active = row.flag(10);
    return equipment;
}

std::vector<EquipmentList::Row> readRows(Statement &statement)
{
    std::vector<EquipmentList::Row> rows;
    while (statement.step())
        rows.push_back({readEquipment(statement), statement.text(11).section(QLatin1Char('\n'), 0, 0),
                        statement.integer(12), statement.date(13)});
    return rows;
}

} // namespace

std::optional<Equipment> findEquipment(ReadScope &scope, EquipmentId id)
{
    Statement statement(scope.connection(), TRUCKROLL_EQUIPMENT_COLUMNS " FROM equipment e WHERE e.id = ?");
    statement.bind(id);
    return statement.step() ? std::optional(readEquipment(statement)) : std::nullopt;
}

void storeEquipment(WriteScope &scope, Equipment &equipment)
{
    if (!equipment.id)
        equipment.id = scope.newId<EquipmentId>();
    equipment.version = scope.version();
    Statement(
        scope.connection(),
        "INSERT INTO equipment(id, version, site_id, name, maker, model, serial, installed, warranty_until, "
        "notes, active) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET "
        "version = excluded.version, site_id = excluded.site_id, name = excluded.name, "
        "maker = excluded.maker, model = excluded.model, serial = excluded.serial, "
        "installed = excluded.installed, warranty_until = excluded.warranty_until, notes = excluded.notes, "
        "active = excluded.active")
        .bindAll(equipment.id, equipment.version, equipment.site, equipment.name, equipment.maker,
                 equipment.model, equipment.serial, equipment.installed, equipment.warrantyUntil,
                 equipment.notes, equipment.active)
        .run();
    if (const auto site = findSite(scope, equipment.site))
        refreshCustomerSearch(scope, site->customer);
}

std::vector<EquipmentList::Row> equipmentOfCustomer(ReadScope &scope, CustomerId customer)
{
    Statement statement(scope.connection(), TRUCKROLL_EQUIPMENT_ROWS
                        "WHERE s.customer_id = ? ORDER BY e.active DESC, s.id, e.name COLLATE NOCASE, e.id");
    statement.bind(customer);
    return readRows(statement);
}

std::vector<EquipmentList::Row> equipmentOfFolder(ReadScope &scope, AppointmentId folder)
{
    Statement statement(scope.connection(), TRUCKROLL_EQUIPMENT_ROWS
                        "JOIN appointment_equipment linked ON linked.equipment_id = e.id "
                        "WHERE linked.appointment_id = ? ORDER BY s.id, e.name COLLATE NOCASE, e.id");
    statement.bind(folder);
    return readRows(statement);
}

ServiceHistory::Reply serviceHistory(ReadScope &scope, EquipmentId equipment)
{
    Statement statement(
        scope.connection(),
        "SELECT a.id, a.number, a.title, v.start_wall, v.status FROM appointment_equipment l "
        "JOIN appointment a ON a.id = l.appointment_id LEFT JOIN visit v ON v.id = (SELECT w.id FROM visit w "
        "WHERE w.appointment_id = a.id AND w.status <> 'cancelled' ORDER BY w.start_wall DESC, w.id LIMIT 1) "
        "WHERE l.equipment_id = ? ORDER BY v.start_wall DESC, a.id DESC");
    statement.bind(equipment);
    ServiceHistory::Reply rows;
    while (statement.step()) {
        const auto status = statement.isNull(4) ? std::optional(VisitStatus::Cancelled)
                                                : visitStatusFromName(statement.text(4));
        if (!status)
            throw StorageFailure(SQLITE_CORRUPT, "a visit is of no known status");
        rows.push_back({statement.id<AppointmentId>(0), statement.text(1), statement.text(2),
                        statement.wallTime(3), *status});
    }
    return rows;
}

void setFolderEquipment(WriteScope &scope, AppointmentId folder, const std::vector<EquipmentId> &equipment)
{
    Statement(scope.connection(), "DELETE FROM appointment_equipment WHERE appointment_id = ?")
        .bind(folder)
        .run();
    for (const EquipmentId id : equipment)
        Statement(scope.connection(),
                  "INSERT INTO appointment_equipment(appointment_id, equipment_id) VALUES (?, ?) "
                  "ON CONFLICT DO NOTHING")
            .bindAll(folder, id)
            .run();
}

QStringList serialsOf(ReadScope &scope, CustomerId customer)
{
    Statement statement(scope.connection(),
                        "SELECT e.serial FROM site s JOIN equipment e ON e.site_id = s.id "
                        "WHERE s.customer_id = ? AND e.serial <> '' ORDER BY e.id");
    statement.bind(customer);
    QStringList serials;
    while (statement.step())
        serials.append(statement.text(0));
    return serials;
}

void moveEquipment(WriteScope &scope, SiteId from, SiteId to)
{
    Statement(scope.connection(), "UPDATE equipment SET site_id = ?, version = ? WHERE site_id = ?")
        .bindAll(to, scope.version(), from)
        .run();
}

} // namespace truckroll
