// SPDX-License-Identifier: GPL-3.0-or-later
// Folders by number and by search, and what happened in them.
#include "core/store/appointmentstore.h"
#include "core/store/auditstore.h"
#include "core/store/folderground.h"
#include "core/store/foldersearch.h"
#include "core/store/visitstore.h"
#include "core/workflow/perform.h"
#include <QCoreApplication>
#include <algorithm>
#include <tuple>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReadingFolders)
};

/// What a folder waits for: its next open visit, else the newest open one that is late, else one on the
/// waiting list, else the last closed one.
std::tuple<int, qint64> urgency(const Visit &visit, qint64 nowUtc)
{
    if (visitIsClosed(visit.status))
        return {3, -visit.startUtc};
    if (!visit.start)
        return {2, visit.waitingSince};
    return visit.endUtc() > nowUtc ? std::tuple(0, visit.startUtc) : std::tuple(1, -visit.startUtc);
}

AppointmentList::Row rowOf(ReadScope &scope, const Appointment &folder)
{
    AppointmentList::Row row;
    row.appointment = folder;
    if (const auto customer = customerInShort(scope, folder.customer))
        row.customerName = customer->name;
    const std::vector<Visit> visits = visitsOf(scope, folder.id);
    const qint64 now = scope.clock().nowUtc();
    const auto first = std::min_element(visits.begin(), visits.end(), [now](const Visit &a, const Visit &b) {
        return urgency(a, now) < urgency(b, now);
    });
    if (first == visits.end())
        return row;
    row.status = first->status;
    if (!visitIsClosed(first->status))
        row.nextVisit = first->start;
    return row;
}

} // namespace

Result<FindAppointment::Reply> answer(ReadScope &scope, const FindAppointment &query)
{
    if (const auto found = appointmentByNumber(scope, query.number))
        return *found;
    return failure(ErrorCode::NotFound,
                   Texts::tr("There is no folder “%1” in this office. Look it up by customer "
                             "or title in the list of folders.")
                       .arg(query.number));
}

Result<AppointmentList::Reply> answer(ReadScope &scope, const AppointmentList &query)
{
    AppointmentList::Reply rows;
    for (const AppointmentId id : searchFolders(scope, query.search, query.customer, query.limit))
        if (const auto folder = findAppointment(scope, id))
            rows.push_back(rowOf(scope, *folder));
    return rows;
}

Result<FolderHistory::Reply> answer(ReadScope &scope, const FolderHistory &query)
{
    if (!findAppointment(scope, query.appointment))
        return failure(ErrorCode::NotFound,
                       Texts::tr("This folder is not there any more; its booking was undone."));
    return actsInFolder(scope, query.appointment);
}

} // namespace truckroll
