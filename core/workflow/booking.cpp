// SPDX-License-Identifier: GPL-3.0-or-later
// New visits: the first call, a second like it, a further one in the folder.
#include "core/domain/newdocument.h"
#include "core/schedule/visittime.h"
#include "core/store/appointmentstore.h"
#include "core/store/companystore.h"
#include "core/store/customerstore.h"
#include "core/store/folderground.h"
#include "core/store/seriesstore.h"
#include "core/store/visitstore.h"
#include "core/workflow/newfolder.h"
#include "core/workflow/officeday.h"
#include "core/workflow/perform.h"
#include "core/workflow/visitchecks.h"
#include "core/workflow/visitwords.h"
#include <QCoreApplication>
#include <QTimeZone>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Booking)
};

tl::unexpected<Error> noSuchFolder()
{
    return failure(
        ErrorCode::NotFound,
        Texts::tr("This folder is not there any more; its booking was undone. Nothing was saved."));
}

Result<CustomerId> customerOf(WriteScope &scope, const BookVisit &book)
{
    if (const auto *known = std::get_if<CustomerId>(&book.customer))
        return *known;
    const auto &told = std::get<NewCustomer>(book.customer);
    SaveCustomer save;
    save.customer.name = told.name;
    save.customer.phone = told.phone;
    save.customer.email = told.email;
    save.customer.billing = told.address;
    TRY(const Customer saved, perform(scope, save));
    return saved.id;
}

NewFolder folderFrom(const BookVisit &book, CustomerId customer)
{
    NewFolder folder;
    folder.appointment.customer = customer;
    folder.appointment.site = book.site;
    folder.appointment.company = book.company;
    folder.appointment.title = book.title;
    folder.appointment.description = book.description;
    folder.appointment.category = book.category;
    folder.appointment.department = book.department;
    folder.appointment.contactName = book.contactName;
    folder.appointment.contactPhone = book.contactPhone;
    folder.start = book.start;
    folder.minutes = book.minutes;
    folder.zone = book.zone;
    folder.technicians = book.technicians;
    folder.notes = book.notes;
    folder.wishes = book.wishes;
    return folder;
}

/// An empty draft in the new folder.
Result<Document> draftIn(WriteScope &scope, const MadeFolder &made, DocumentKind kind)
{
    if (kind != DocumentKind::Quote && kind != DocumentKind::WorkOrder)
        return ruleBroken(Texts::tr("Only a quote or a work order can be started with a booking. Nothing was "
                                    "saved."));
    const auto customer = findCustomer(scope, made.appointment.customer);
    const auto company = findCompany(scope, made.appointment.company);
    if (!customer || !company)
        return noSuchFolder();
    SaveDocument save{newDocument(kind, *customer, *company, officeToday(scope))};
    save.document.site = made.appointment.site;
    save.document.appointment = made.appointment.id;
    save.document.visit = made.visit.id;
    save.document.title = made.appointment.title;
    return perform(scope, save);
}

QString bookingText(ReadScope &scope, const MadeFolder &made, const QString &document)
{
    const auto customer = customerInShort(scope, made.appointment.customer);
    const QString name = customer ? customer->name : QString();
    if (!made.visit.start)
        return document.isEmpty()
                   ? Texts::tr("Put %1 on the waiting list: %2").arg(name, made.appointment.title)
                   : Texts::tr("Put %1 on the waiting list with %2").arg(name, document);
    const QString place = placeOf(scope, made.visit);
    return document.isEmpty() ? Texts::tr("Booked %1: %2").arg(name, place)
                              : Texts::tr("Booked %1: %2, with %3").arg(name, place, document);
}

} // namespace

Result<BookVisit::Reply> perform(WriteScope &scope, const BookVisit &command)
{
    TRY(const CustomerId customer, customerOf(scope, command));
    TRY(const MadeFolder made, makeAppointment(scope, folderFrom(command, customer)));
    BookVisit::Reply reply{made.appointment, made.visit, {}};
    if (command.also) {
        TRY(reply.document, draftIn(scope, made, *command.also));
    }
    scope.describe(bookingText(scope, made, reply.document ? reply.document->number : QString()),
                   made.appointment.id);
    return reply;
}

Result<DuplicateVisit::Reply> perform(WriteScope &scope, const DuplicateVisit &command)
{
    TRY(const KnownVisit known, knownVisit(scope, command.visit));
    const auto folder = findAppointment(scope, known.visit.appointment);
    if (!folder)
        return noSuchFolder();
    NewFolder second;
    second.appointment = *folder;
    second.appointment.rule.clear(); // one visit, not the series again
    second.start = command.start;
    second.minutes = known.visit.minutes;
    second.zone = known.visit.zone;
    second.technicians = command.technicians;
    second.wishes.skill = known.visit.wishes.skill; // the wanted time was the other one's
    TRY(const MadeFolder made, makeAppointment(scope, second));
    scope.describe(
        Texts::tr("Duplicated the visit at %1: %2").arg(known.customer, placeOf(scope, made.visit)),
        made.appointment.id);
    return made.visit;
}

Result<AddVisit::Reply> perform(WriteScope &scope, const AddVisit &command)
{
    const auto folder = findAppointment(scope, command.appointment);
    if (!folder)
        return noSuchFolder();
    CHECK_OK(checkTime(command.start, command.minutes));
    CHECK_OK(checkTechnicians(scope, command.technicians));
    const auto first = firstVisitOf(scope, folder->id);
    TRY(const QTimeZone zone, bookingZone(scope, first ? first->zone : QByteArray()));
    CHECK_OK(checkClock(command.start, zone));
    Visit visit;
    visit.appointment = folder->id;
    visit.minutes = command.minutes;
    visit.zone = zone.id();
    visit.technicians = command.technicians;
    if (command.start && !hasSeries(scope, folder->id)) // beside the pattern it has none of its dates
        visit.originalDate = command.start->date;
    setVisitTime(visit, command.start, zone, scope.clock().nowUtc());
    addVisit(scope, visit);
    const auto customer = customerInShort(scope, folder->customer);
    scope.describe(Texts::tr("Added a visit at %1: %2")
                       .arg(customer ? customer->name : folder->number, placeOf(scope, visit)),
                   folder->id);
    return visit;
}

} // namespace truckroll
