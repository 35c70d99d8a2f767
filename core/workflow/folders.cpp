// SPDX-License-Identifier: GPL-3.0-or-later
// The folder itself: its header, notes of visits, notes of calls.
#include "core/store/appointmentstore.h"
#include "core/store/callnotestore.h"
#include "core/store/conflict.h"
#include "core/store/folderground.h"
#include "core/workflow/newfolder.h"
#include "core/workflow/perform.h"
#include "core/workflow/textfields.h"
#include "core/workflow/visitchecks.h"
#include "core/workflow/visitwords.h"
#include <QCoreApplication>
#include <QStringList>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Folders)
};

Result<Appointment> storedFolder(ReadScope &scope, AppointmentId id)
{
    const auto folder = findAppointment(scope, id);
    if (!folder)
        return failure(ErrorCode::NotFound,
                       Texts::tr("This folder is not there any more; its booking was undone. Nothing was "
                                 "saved."));
    return *folder;
}

QString customerName(ReadScope &scope, const Appointment &folder)
{
    const auto customer = customerInShort(scope, folder.customer);
    return customer ? customer->name : folder.number;
}

/// "title, category": what differs between two headers.
QString differences(const Appointment &a, const Appointment &b)
{
    QStringList names;
    const auto note = [&names](bool same, const QString &name) {
        if (!same)
            names += name;
    };
    note(a.customer == b.customer, Texts::tr("customer"));
    note(a.site == b.site, Texts::tr("site"));
    note(a.company == b.company, Texts::tr("company"));
    note(a.title == b.title, Texts::tr("title"));
    note(a.description == b.description, Texts::tr("description"));
    note(a.category == b.category, Texts::tr("category"));
    note(a.department == b.department, Texts::tr("department"));
    note(a.contactName == b.contactName && a.contactPhone == b.contactPhone, Texts::tr("contact"));
    return names.join(QStringLiteral(", "));
}

Done mayHaveCustomer(ReadScope &scope, const Appointment &stored, const Appointment &wanted)
{
    if (stored.customer == wanted.customer || !hasDocuments(scope, stored.id))
        return Nothing{};
    return ruleBroken(
        Texts::tr("Folder %1 holds documents for %2, so it stays theirs. Nothing was saved; book a "
                  "visit of its own for the other customer, or merge the two customers.")
            .arg(stored.number, customerName(scope, stored)));
}

} // namespace

Result<SaveAppointment::Reply> perform(WriteScope &scope, const SaveAppointment &command)
{
    TRY(const Appointment stored, storedFolder(scope, command.appointment.id));
    CHECK_OK(checkVersion(scope, Texts::tr("Folder %1").arg(stored.number), stored.version,
                          command.appointment.version));
    CHECK_OK(mayHaveCustomer(scope, stored, command.appointment));
    TRY(Appointment changed, checkedHeader(scope, command.appointment, stored.customer));
    changed.number = stored.number;
    changed.rule = stored.rule;
    changed.createdBy = stored.createdBy;
    changed.createdAt = stored.createdAt;
    if (changed == stored)
        return changed;
    const QString text = Texts::tr("Changed folder %1, %2: %3")
                             .arg(changed.number, customerName(scope, changed), differences(stored, changed));
    if (!changeAppointment(scope, changed))
        CHECK_OK(checkVersion(scope, stored.number, 0, stored.version));
    scope.describe(text, changed.id);
    return changed;
}

Result<SaveVisitNotes::Reply> perform(WriteScope &scope, const SaveVisitNotes &command)
{
    TRY(KnownVisit known, visitAsSeen(scope, command.visit, command.version));
    QString notes = command.notes;
    CHECK_OK(takeText(notes, Texts::tr("notes"), FieldLimit::note));
    if (notes == known.visit.notes)
        return known.visit;
    known.visit.notes = notes;
    TRY(const Visit stored, storeVisit(scope, known));
    scope.describe(
        Texts::tr("Changed the notes of the visit at %1 (%2)").arg(known.customer, placeOf(scope, stored)),
        stored.appointment);
    return stored;
}

Result<AddCallNote::Reply> perform(WriteScope &scope, const AddCallNote &command)
{
    TRY(const Appointment folder, storedFolder(scope, command.appointment));
    CallNote note;
    note.appointment = folder.id;
    note.text = command.text;
    CHECK_OK(takeText(note.text, Texts::tr("call note"), FieldLimit::note));
    if (note.text.isEmpty())
        return ruleBroken(Texts::tr("The call note is empty. Nothing was saved; write what was said."));
    note.at = scope.clock().nowUtc();
    note.by = scope.actor().user;
    note.byName = scope.actor().name;
    addCallNote(scope, note);
    scope.describe(Texts::tr("Noted a call with %1").arg(customerName(scope, folder)), folder.id);
    return note;
}

} // namespace truckroll
