// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/changes.h"
#include "core/domain/ids.h"
#include "core/domain/permission.h"
#include "core/store/connection.h"
#include "core/store/statement.h"
#include <QString>

namespace truckroll {

class Database;

/// One snapshot of the office; every query of it sees the same state.
class ReadScope
{
public:
    ReadScope(Connection &connection, const Clock &clock, const Actor &actor)
        : m_connection(connection), m_clock(clock), m_actor(actor)
    {
    }
    Q_DISABLE_COPY_MOVE(ReadScope)

    Connection &connection() const { return m_connection; }
    const Clock &clock() const { return m_clock; }
    const Actor &actor() const { return m_actor; }

private:
    Connection &m_connection;
    const Clock &m_clock;
    const Actor &m_actor;
};

/// A writing transaction. Commits only when the work answers well; what changed is gathered by SQLite's
/// session extension, so that a store cannot forget to say it.
class WriteScope : public ReadScope
{
public:
    WriteScope(Database &database, Connection &connection, const Clock &clock, const Actor &actor,
               Version version);
    /// The same transaction at another time or by another user: for offices that are made with a history (the
    /// demo office). `clock` and `actor` must live as long as this scope; what it describes stays its own.
    WriteScope(const WriteScope &within, const Clock &clock, const Actor &actor);

    /// The version that every row changed in this transaction gets; never used before in this office.
    Version version() const { return m_version; }
    /// A new id for any table.
    qint64 newId();
    template <class I>
    I newId()
    {
        return I(newId());
    }

    /// What undo, the status line and the history say: "Moved Kline Bakery to Bob Meyer, 10:30".
    void describe(const QString &text, AppointmentId folder = {})
    {
        m_text = text;
        m_folder = folder;
    }
    /// This act cannot be undone, although its kind may be (an invoice was issued). `instead`: what to do
    /// then, as a sentence.
    void cannotBeUndone(const QString &instead = {})
    {
        m_undoable = false;
        m_instead = instead;
    }

    const QString &text() const { return m_text; }
    AppointmentId folder() const { return m_folder; }
    bool undoable() const { return m_undoable; }
    const QString &insteadOfUndo() const { return m_instead; }

private:
    Database &m_database;
    Version m_version;
    QString m_text;
    AppointmentId m_folder;
    bool m_undoable = true;
    QString m_instead;
};

} // namespace truckroll
