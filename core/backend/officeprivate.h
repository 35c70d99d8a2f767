// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/office.h"
#include "core/backend/renewalturns.h"
#include "core/store/database.h"
#include "core/store/officefile.h"
#include "core/workflow/signin.h"
#include <QLockFile>
#include <map>
#include <optional>

namespace truckroll {

/// What an open office consists of; for office*.cpp only.
struct Office::Private
{
    QString path;
    std::unique_ptr<QLockFile> lock;
    std::unique_ptr<Database> database;
    std::function<void(const ActReport &)> listener;
    /// What comes back when an act is done again, by the digest of its changeset: visits that were made by
    /// looking further went when it was undone and come back with it.
    std::map<QByteArray, QByteArray> again;
    UnwrittenTries wrongPasswords;
    /// Up to which day visits of series are to be made as soon as the file has been looked through, and who
    /// looked so far.
    std::optional<std::pair<Actor, QDate>> putOff;
    std::shared_ptr<RenewalTurns> renewals = std::make_shared<RenewalTurns>();

    void take(OpenedFile &&file, const Clock &clock);
    void tell(const ActReport &report) const;
    Result<ActReport> apply(const Actor &actor, const QByteArray &changeset, bool inverse,
                            const QString &text);
};

ActReport reportOf(Commit &&commit);

} // namespace truckroll
