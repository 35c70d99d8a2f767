// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/replay.h"

#include "core/store/changelog.h"
#include "core/store/statement.h"
#include <QCoreApplication>
#include <sqlite3.h>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Replay)
};

/// The record that the row at hand belongs to, from what the changeset says or the table still has.
void nameRecord(sqlite3_changeset_iter *iterator, int operation, ReplayConflict &conflict)
{
    const RowOwner *owner = ownerOfTable(conflict.table.constData());
    if (!owner)
        return;
    conflict.entity = owner->entity;
    if (!owner->idName)
        return;
    sqlite3_value *value = nullptr;
    if (operation == SQLITE_INSERT)
        sqlite3changeset_new(iterator, owner->idColumn, &value);
    else
        sqlite3changeset_old(iterator, owner->idColumn, &value);
    if (value)
        conflict.record = sqlite3_value_int64(value);
}

int onConflict(void *context, int kind, sqlite3_changeset_iter *iterator)
{
    auto &conflict = *static_cast<std::optional<ReplayConflict> *>(context);
    conflict.emplace();
    if (kind == SQLITE_CHANGESET_FOREIGN_KEY) {
        conflict->reason = ReplayConflict::Reason::StillNeeded;
        return SQLITE_CHANGESET_ABORT;
    }
    const char *table = nullptr;
    int columns = 0;
    int operation = 0;
    int indirect = 0;
    sqlite3changeset_op(iterator, &table, &columns, &operation, &indirect);
    conflict->table = table;
    nameRecord(iterator, operation, *conflict);
    return SQLITE_CHANGESET_ABORT;
}

struct LastAct
{
    QString user;
    QString text;
};

std::optional<LastAct> lastActInFolder(Connection &connection, qint64 folder)
{
    Statement statement(connection, "SELECT user_name, text FROM audit WHERE appointment_id = ? "
                                    "ORDER BY seq DESC LIMIT 1");
    statement.bind(folder);
    if (folder == 0 || !statement.step())
        return std::nullopt;
    return LastAct{statement.text(0), statement.text(1)};
}

QString seriesMovedOn(bool undo, const QString &text)
{
    if (undo)
        return Texts::tr(
                   "“%1” can no longer be undone: a later number was given out since, and taking this one "
                   "back would leave a gap. Cancel or void it instead; nothing was changed.")
            .arg(text);
    return Texts::tr(
               "“%1” can no longer be done again: its number was given out to something else since. Do it "
               "anew; nothing was changed.")
        .arg(text);
}

QString changedSince(bool undo, const QString &text, const std::optional<LastAct> &last)
{
    if (undo && last)
        return Texts::tr(
                   "“%1” can no longer be undone, because it was changed since. The last change there was by "
                   "%2: %3. Nothing was changed; correct it by hand.")
            .arg(text, last->user, last->text);
    if (undo)
        return Texts::tr(
                   "“%1” can no longer be undone, because it was changed since. Nothing was changed; correct "
                   "it by hand.")
            .arg(text);
    return Texts::tr(
               "“%1” can no longer be done again, because it was changed since. Nothing was changed; do it "
               "anew.")
        .arg(text);
}

QString stillNeeded(bool undo, const QString &text)
{
    if (undo)
        return Texts::
            tr("“%1” can no longer be undone, because something that was made since belongs to it. Undo or "
               "remove that first; nothing was changed.")
                .arg(text);
    return Texts::
        tr("“%1” can no longer be done again, because something it needs is gone. Do it anew; nothing was "
           "changed.")
            .arg(text);
}

} // namespace

std::optional<ReplayConflict> replay(Connection &connection, const QByteArray &changeset)
{
    if (changeset.isEmpty())
        return std::nullopt;
    connection.beforeRun("sqlite3changeset_apply_v2");
    std::optional<ReplayConflict> conflict;
    const int code = sqlite3changeset_apply_v2(connection.handle(), int(changeset.size()),
                                               const_cast<char *>(changeset.constData()), nullptr, onConflict,
                                               &conflict, nullptr, nullptr, 0);
    if (conflict)
        return conflict;
    if (code != SQLITE_OK)
        throw StorageFailure(code, sqlite3_errmsg(connection.handle()));
    return std::nullopt;
}

AppointmentId folderOfChanges(Connection &connection, const QByteArray &changeset)
{
    for (const Change &change : changesOf(connection, changeset).changes)
        if (change.appointment)
            return AppointmentId(change.appointment);
    return {};
}

Error conflictError(Connection &connection, const ReplayConflict &conflict, bool undo, const QString &text)
{
    const QString detail =
        QStringLiteral("replay: %1 %2").arg(QString::fromUtf8(conflict.table)).arg(conflict.record);
    if (conflict.table == "number_series" || conflict.table == "office_series")
        return {ErrorCode::Conflict, seriesMovedOn(undo, text), detail};
    if (conflict.reason == ReplayConflict::Reason::StillNeeded)
        return {ErrorCode::Conflict, stillNeeded(undo, text), detail};
    const qint64 folder = folderOf(connection, conflict.entity, conflict.record);
    return {ErrorCode::Conflict, changedSince(undo, text, lastActInFolder(connection, folder)), detail};
}

} // namespace truckroll
