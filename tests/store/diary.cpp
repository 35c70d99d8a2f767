// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/diary.h"

#include "core/schedule/visittime.h"
#include "core/store/appointmentstore.h"
#include "core/store/companystore.h"
#include "core/store/counters.h"
#include "core/store/customerstore.h"
#include "core/store/sitestore.h"
#include "core/store/technicianstore.h"
#include "core/store/visitstore.h"
#include "tests/testkit/monday.h"
#include <QTimeZone>

namespace truckroll {

using testkit::monday;

namespace {

TechnicianId addTechnician(WriteScope &scope, const QString &name)
{
    Technician technician;
    technician.name = name;
    insertTechnician(scope, technician);
    return technician.id;
}

} // namespace

Diary::Diary()
{
    act([this](WriteScope &scope) {
        Company own = truckroll::newCompany(QStringLiteral("Prairie Plumbing"));
        insertCompany(scope, own);
        company = own.id;
        customer.name = QStringLiteral("Kline Bakery");
        customer.phone = QStringLiteral("217 555 0144");
        insertCustomer(scope, customer);
        site.customer = customer.id;
        site.name = QStringLiteral("Main");
        site.address = {QStringLiteral("12 Long Street\nBack door"), QStringLiteral("Springfield"),
                        QStringLiteral("IL"), QStringLiteral("62701")};
        insertSite(scope, site);
        ann = addTechnician(scope, QStringLiteral("Ann Ruiz"));
        bob = addTechnician(scope, QStringLiteral("Bob Meyer"));
    });
}

Appointment Diary::newFolder(const QString &title)
{
    Appointment folder;
    act([&](WriteScope &scope) {
        folder.number = nextAppointmentNumber(scope);
        folder.company = company;
        folder.customer = customer.id;
        folder.site = site.id;
        folder.title = title;
        folder.createdAt = scope.clock().nowUtc();
        addAppointment(scope, folder);
        scope.describe(QStringLiteral("Made folder ") + folder.number, folder.id);
    });
    return folder;
}

Visit Diary::newVisit(const Appointment &folder, int hour, std::vector<TechnicianId> technicians)
{
    Visit made;
    act([&](WriteScope &scope) {
        made.appointment = folder.id;
        made.zone = QByteArrayLiteral("America/Chicago");
        made.technicians = std::move(technicians);
        setVisitTime(made, hour < 0 ? std::nullopt : std::optional(WallTime::at(monday, hour)),
                     QTimeZone(made.zone), scope.clock().nowUtc());
        made.originalDate = hour < 0 ? QDate() : monday;
        addVisit(scope, made);
    });
    return made;
}

Visit Diary::visit(VisitId id)
{
    return read<Visit>([id](ReadScope &scope) { return findVisit(scope, id).value(); });
}

} // namespace truckroll
