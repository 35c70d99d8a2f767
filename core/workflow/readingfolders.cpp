// SPDX-License-Identifier: GPL-3.0-or-later
// Folders by number and by search, and what happened in them.
#include "core/domain/leadingvisit.h"
#include "core/store/appointmentstore.h"
#include "core/store/auditstore.h"
#include "core/store/folderground.h"
#include "core/store/foldersearch.h"
#include "core/store/visitstore.h"
#include "core/workflow/perform.h"
#include "core/workflow/serieswork.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReadingFolders)
};

AppointmentList::Row rowOf(ReadScope &scope, const Appointment &folder)
{
    AppointmentList::Row row;
    row.appointment = folder;
    nameRuleInForce(scope, row.appointment);
    if (const auto customer = customerInShort(scope, folder.customer))
        row.customerName = customer->name;
    const std::vector<Visit> visits = visitsOf(scope, folder.id);
    const Visit *leading = leadingVisit(visits, scope.clock().nowUtc());
    if (!leading)
        return row;
    row.status = leading->status;
    (visitIsClosed(leading->status) ? row.lastVisit : row.nextVisit) = leading->start;
    row.waits = !visitIsClosed(leading->status) && !leading->start;
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

Result<MatchingFolders::Reply> answer(ReadScope &scope, const MatchingFolders &query)
{
    return foldersAmong(scope, query.among, query.search);
}

Result<FolderHistory::Reply> answer(ReadScope &scope, const FolderHistory &query)
{
    if (!findAppointment(scope, query.appointment))
        return failure(ErrorCode::NotFound,
                       Texts::tr("This folder is not there any more; its booking was undone."));
    return actsInFolder(scope, query.appointment);
}

} // namespace truckroll
