// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/newfolder.h"

#include "core/schedule/clockchange.h"
#include "core/schedule/visittime.h"
#include "core/store/appointmentstore.h"
#include "core/store/counters.h"
#include "core/store/folderground.h"
#include "core/store/officestore.h"
#include "core/store/visitstore.h"
#include "core/workflow/textfields.h"
#include "core/workflow/wishes.h"
#include <QCoreApplication>
#include <QTimeZone>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(NewFolder)
};

constexpr int firstYear = 1970;
constexpr int lastYear = 2999;

Done takeTexts(Appointment &a)
{
    CHECK_OK(takeLine(a.title, Texts::tr("title"), FieldLimit::name));
    CHECK_OK(takeText(a.description, Texts::tr("description")));
    CHECK_OK(takeLine(a.department, Texts::tr("department"), FieldLimit::name));
    CHECK_OK(takeLine(a.contactName, Texts::tr("contact"), FieldLimit::name));
    CHECK_OK(takeLine(a.contactPhone, Texts::tr("contact's phone"), FieldLimit::name));
    a.contactPhone = formatPhone(a.contactPhone);
    return Nothing{};
}

/// A booking needs to say in a line what is to be done; the description's first line serves when there is no
/// title.
QString titleFrom(const QString &description)
{
    return description.section(QLatin1Char('\n'), 0, 0).left(FieldLimit::name).trimmed();
}

Done takeCustomer(ReadScope &scope, Appointment &a, CustomerId already)
{
    const auto customer = customerInShort(scope, a.customer);
    if (!customer)
        return failure(
            ErrorCode::NotFound,
            Texts::tr("Choose a customer first. Nothing was saved, since the customer named is not "
                      "in this office."));
    if (!customer->active && a.customer != already)
        return ruleBroken(
            Texts::tr("%1 is out of use, maybe merged with another customer. Nothing was saved; "
                      "choose another customer or take this one back into use.")
                .arg(customer->name));
    if (!a.site)
        a.site = customer->firstSite;
    else if (!siteIsOf(scope, a.site, a.customer))
        return ruleBroken(Texts::tr("This site is not one of %1. Nothing was saved; choose one of the "
                                    "customer's sites.")
                              .arg(customer->name));
    return Nothing{};
}

Done takeCompany(ReadScope &scope, Appointment &a)
{
    if (!a.company)
        a.company = firstCompany(scope);
    if (!companyIsThere(scope, a.company))
        return failure(ErrorCode::NotFound, Texts::tr("The company is not in this office. Nothing was saved; "
                                                      "choose another one."));
    if (a.category && !categoryIsThere(scope, a.category))
        return failure(ErrorCode::NotFound,
                       Texts::tr("The category is not there any more. Nothing was saved; "
                                 "choose another one or none."));
    return Nothing{};
}

} // namespace

Result<Appointment> checkedHeader(ReadScope &scope, Appointment a, CustomerId already)
{
    CHECK_OK(takeTexts(a));
    if (a.title.isEmpty())
        a.title = titleFrom(a.description);
    if (a.title.isEmpty())
        return ruleBroken(Texts::tr("Say in a few words what is to be done: the title is empty. Nothing was "
                                    "saved."));
    CHECK_OK(takeCustomer(scope, a, already));
    CHECK_OK(takeCompany(scope, a));
    return a;
}

Result<QTimeZone> bookingZone(ReadScope &scope, const QByteArray &name)
{
    const QByteArray wanted = name.isEmpty() ? officeBasics(scope).zone : name;
    if (const auto zone = findZone(wanted))
        return *zone;
    return ruleBroken(Texts::tr("This computer does not know the time zone “%1”. Nothing was saved; use one "
                                "like America/Chicago.")
                          .arg(QString::fromUtf8(wanted)));
}

Done checkTechnicians(ReadScope &scope, const std::vector<TechnicianId> &technicians,
                      const std::vector<TechnicianId> &already)
{
    for (auto it = technicians.begin(); it != technicians.end(); ++it) {
        const auto technician = technicianInShort(scope, *it);
        if (!technician)
            return failure(ErrorCode::NotFound,
                           Texts::tr("A technician of this visit is not there any more. Nothing was saved; "
                                     "choose the technicians again."));
        if (std::find(technicians.begin(), it, *it) != it)
            return ruleBroken(Texts::tr("%1 is named twice for this visit. Nothing was saved; name each "
                                        "technician once.")
                                  .arg(technician->name));
        if (!technician->active && std::find(already.begin(), already.end(), *it) == already.end())
            return ruleBroken(Texts::tr("%1 is out of use and takes no new visits. Nothing was saved; choose "
                                        "somebody else.")
                                  .arg(technician->name));
    }
    return Nothing{};
}

Done checkTime(const std::optional<WallTime> &start, int minutes)
{
    if (minutes < Visit::shortest || minutes > Visit::longest)
        return ruleBroken(Texts::tr("A visit lasts between %1 minutes and %2 hours; make longer work several "
                                    "visits. Nothing was saved.")
                              .arg(QString::number(Visit::shortest), QString::number(Visit::longest / 60)));
    if (start && (!start->date.isValid() || start->date.year() < firstYear || start->date.year() > lastYear ||
                  start->minute < 0 || start->minute >= 24 * 60))
        return ruleBroken(
            Texts::tr("This is no day and time that a visit can have. Nothing was saved; choose "
                      "another one."));
    return Nothing{};
}

Done checkClock(const std::optional<WallTime> &start, const QTimeZone &zone)
{
    const QString leftOut = start ? leftOutText(*start, zone) : QString();
    if (!leftOut.isEmpty())
        return ruleBroken(Texts::tr("%1 Nothing was saved.", "a sentence").arg(leftOut));
    return Nothing{};
}

Result<MadeFolder> makeAppointment(WriteScope &scope, const NewFolder &folder)
{
    MadeFolder made;
    TRY(made.appointment, checkedHeader(scope, folder.appointment));
    CHECK_OK(checkTime(folder.start, folder.minutes));
    CHECK_OK(checkTechnicians(scope, folder.technicians));
    TRY(const QTimeZone zone, bookingZone(scope, folder.zone));
    CHECK_OK(checkClock(folder.start, zone));
    made.visit.notes = folder.notes;
    CHECK_OK(takeText(made.visit.notes, Texts::tr("notes"), FieldLimit::note));
    made.visit.wishes = folder.wishes;
    CHECK_OK(takeWishes(made.visit.wishes));

    made.appointment.id = {};
    made.appointment.rule.clear(); // SetSeries gives it one
    made.appointment.number = nextAppointmentNumber(scope);
    made.appointment.createdBy = scope.actor().user;
    made.appointment.createdAt = scope.clock().nowUtc();
    addAppointment(scope, made.appointment);

    made.visit.appointment = made.appointment.id;
    made.visit.minutes = folder.minutes;
    made.visit.zone = zone.id();
    made.visit.technicians = folder.technicians;
    made.visit.originalDate = folder.start ? folder.start->date : QDate();
    setVisitTime(made.visit, folder.start, zone, scope.clock().nowUtc());
    addVisit(scope, made.visit);
    return made;
}

} // namespace truckroll
