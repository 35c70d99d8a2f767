// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/appointmentstore.h"

#include "core/base/text.h"
#include "core/store/statement.h"
#include "core/store/visitstore.h"
#include <QStringList>

namespace truckroll {

namespace {

QString searchText(const Appointment &a)
{
    return foldForSearch(QStringList{a.number, a.title, a.description, a.department, a.contactName,
                                     phoneDigits(a.contactPhone)}
                             .join(QLatin1Char(' ')));
}

} // namespace

std::optional<Appointment> findAppointment(ReadScope &scope, AppointmentId appointment)
{
    Statement s(
        scope.connection(),
        "SELECT id, version, number, company_id, customer_id, site_id, title, description, category_id, "
        "department, contact_name, contact_phone, rule, created_by, created_at "
        "FROM appointment WHERE id = ?");
    s.bind(appointment);
    if (!s.step())
        return std::nullopt;
    Appointment found;
    found.id = s.id<AppointmentId>(0);
    found.version = s.number(1);
    found.number = s.text(2);
    found.company = s.id<CompanyId>(3);
    found.customer = s.id<CustomerId>(4);
    found.site = s.id<SiteId>(5);
    found.title = s.text(6);
    found.description = s.text(7);
    found.category = s.id<CategoryId>(8);
    found.department = s.text(9);
    found.contactName = s.text(10);
    found.contactPhone = s.text(11);
    found.rule = s.text(12);
    found.createdBy = s.id<UserId>(13);
    found.createdAt = s.number(14);
    return found;
}

std::optional<AppointmentId> appointmentByNumber(ReadScope &scope, const QString &number)
{
    Statement s(scope.connection(), "SELECT id FROM appointment WHERE number = ?");
    s.bind(cleanLine(number).toUpper()); // the index compares bytes; prefixes are upper case
    if (s.step())
        return s.id<AppointmentId>(0);
    return std::nullopt;
}

bool hasDocuments(ReadScope &scope, AppointmentId appointment)
{
    Statement s(scope.connection(), "SELECT 1 FROM document WHERE appointment_id = ? LIMIT 1");
    s.bind(appointment);
    return s.step();
}

void addAppointment(WriteScope &scope, Appointment &a)
{
    if (!a.id)
        a.id = scope.newId<AppointmentId>();
    a.version = scope.version();
    Statement(
        scope.connection(),
        "INSERT INTO appointment(id, version, number, company_id, customer_id, site_id, title, description, "
        "category_id, department, contact_name, contact_phone, rule, created_by, created_at, search) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bindAll(a.id, a.version, a.number, a.company, a.customer, a.site, a.title, a.description, a.category,
                 a.department, a.contactName, a.contactPhone, a.rule, a.createdBy, a.createdAt, searchText(a))
        .run();
}

bool changeAppointment(WriteScope &scope, Appointment &a)
{
    const int changed =
        Statement(
            scope.connection(),
            "UPDATE appointment SET version = ?, company_id = ?, customer_id = ?, site_id = ?, title = ?, "
            "description = ?, category_id = ?, department = ?, contact_name = ?, contact_phone = ?, "
            "rule = ?, search = ? WHERE id = ? AND version = ?")
            .bindAll(scope.version(), a.company, a.customer, a.site, a.title, a.description, a.category,
                     a.department, a.contactName, a.contactPhone, a.rule, searchText(a), a.id, a.version)
            .run();
    if (changed == 0)
        return false;
    a.version = scope.version();
    refreshSlotsOfAppointment(scope, a.id);
    return true;
}

} // namespace truckroll
