// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/changes.h"
#include "core/store/connection.h"
#include <QByteArray>

namespace truckroll {

/// What a changeset means for the windows: one Change for each record that it touches, parts (lines,
/// contacts, technicians of a visit) counted to the record they belong to, with the folder each stands in.
/// Asked before the commit, when the changes are in the tables already. Throws StorageFailure.
ChangeSet changesOf(Connection &connection, const QByteArray &changeset);

/// The record that one row of a table belongs to.
struct RowOwner
{
    const char *table;
    const char *idName;  ///< the column that holds the record's id; null: a row of settings, id 0
    const char *idOfRow; ///< asks for the record's id by the row's own, when the changeset does not hold it
    const char *folderName; ///< the column that holds the folder's id, null when none does
    int idColumn;
    int folderColumn;
    EntityKind entity;
    bool isRecord; ///< the row is the record itself, not a part of it
};
/// Of every recorded table; null when the table is none of them.
const RowOwner *ownerOfTable(const char *table);

/// The folder that a visit, note, document or payment stands in; 0 when it stands in none.
qint64 folderOf(Connection &connection, EntityKind entity, qint64 id);

} // namespace truckroll
