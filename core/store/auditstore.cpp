// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/auditstore.h"

#include "core/store/statement.h"

namespace truckroll {

void writeAudit(const WriteScope &scope)
{
    if (scope.text().isEmpty())
        return;
    Statement(scope.connection(),
              "INSERT INTO audit(at_utc, user_id, user_name, text, appointment_id, version) "
              "VALUES (?, ?, ?, ?, ?, ?)")
        .bindAll(scope.clock().nowUtc(), scope.actor().user, scope.actor().name, scope.text(), scope.folder(),
                 scope.version())
        .run();
}

std::vector<FolderHistory::Entry> actsInFolder(ReadScope &scope, AppointmentId folder)
{
    Statement s(scope.connection(),
                "SELECT at_utc, user_name, text FROM audit WHERE appointment_id = ? ORDER BY seq DESC");
    s.bind(folder);
    std::vector<FolderHistory::Entry> acts;
    while (s.step())
        acts.push_back({s.number(0), s.text(1), s.text(2)});
    return acts;
}

std::optional<FolderHistory::Entry> lastActInFolder(ReadScope &scope, AppointmentId folder)
{
    Statement s(scope.connection(), "SELECT at_utc, user_name, text FROM audit WHERE appointment_id = ? "
                                    "ORDER BY seq DESC LIMIT 1");
    s.bind(folder);
    if (!s.step())
        return std::nullopt;
    return FolderHistory::Entry{s.number(0), s.text(1), s.text(2)};
}

std::optional<FolderHistory::Entry> actOfVersion(ReadScope &scope, Version version)
{
    Statement s(scope.connection(), "SELECT at_utc, user_name, text FROM audit WHERE version = ? LIMIT 1");
    s.bind(version);
    if (!s.step())
        return std::nullopt;
    return FolderHistory::Entry{s.number(0), s.text(1), s.text(2)};
}

} // namespace truckroll
