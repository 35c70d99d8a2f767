// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/changes.h"
#include "core/domain/ids.h"
#include "core/store/connection.h"
#include <QByteArray>
#include <QString>
#include <optional>

namespace truckroll {

/// The row that kept a changeset from being applied.
struct ReplayConflict
{
    enum class Reason { Changed, StillNeeded };
    Reason reason = Reason::Changed;
    QByteArray table;
    EntityKind entity = EntityKind::Setting;
    qint64 record = 0; ///< none when StillNeeded
};

/// Applies a changeset inside the open transaction: all of it, or nothing and the first row that is not as
/// the changeset expects it. Throws StorageFailure for anything else.
std::optional<ReplayConflict> replay(Connection &connection, const QByteArray &changeset);

/// The first folder that the changeset touches; none when it touches none.
AppointmentId folderOfChanges(Connection &connection, const QByteArray &changeset);

/// Says why the act cannot be undone (done again) and, when the audit knows, who changed what since.
Error conflictError(Connection &connection, const ReplayConflict &conflict, bool undo, const QString &text);

} // namespace truckroll
