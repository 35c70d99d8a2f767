// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/changes.h"
#include "core/domain/permission.h"
#include "core/store/healthcheck.h"
#include "core/store/scope.h"
#include <QByteArray>
#include <QString>
#include <functional>
#include <memory>
#include <optional>

namespace truckroll {

/// What a commit did: for the windows (changes), for the status line (text), for undo (changeset).
struct Commit
{
    ChangeSet changes;
    QString text;
    bool undoable = false;
    QString instead; ///< of undo, where the act says what corrects it
    QByteArray
        changeset; ///< SQLite session changeset of the user's tables; empty when undo cannot take it back
};

/// How much of a writing transaction is taken down.
enum class Recorded {
    Undoable,    ///< changes and changeset, unless the work says scope.cannotBeUndone()
    ChangesOnly, ///< the windows learn what changed; undo does not
    Nothing,     ///< a load of many thousand rows: the commit says "everything"
};

/// An open office: the one writing connection. All calls from the thread that opened it.
///
/// Undo works on changesets: SQLite's session extension records the old and new values of every row of the
/// user's tables; inverting it takes the act back to the same bytes, and a row that somebody changed since
/// makes it a Conflict. Derived tables (search, slots) are kept by triggers or recorded like any other.
class Database
{
public:
    /// `health`: a look through the file that is under way; the first writing waits for it, and nothing is
    /// written when it finds damage.
    Database(std::unique_ptr<Connection> connection, const Clock &clock,
             std::unique_ptr<HealthCheck> health = {});
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// From now on each writing is refused, with this sentence.
    void keepFromWriting(const QString &why) { m_whyReadOnly = why; }
    const QString &whyReadOnly() const { return m_whyReadOnly; }

    /// The file is being looked through: who writes now waits for that.
    bool isBeingChecked() const { return m_health && !m_health->isDone(); }

    /// One snapshot.
    template <class T>
    Result<T> read(const Actor &actor, const std::function<Result<T>(ReadScope &)> &work)
    {
        std::optional<Result<T>> answer;
        const Done done = readUntyped(actor, [&](ReadScope &scope) { answer.emplace(work(scope)); });
        if (!done)
            return tl::unexpected<Error>(done.error());
        return std::move(*answer);
    }

    /// BEGIN IMMEDIATE; the work; a row of the audit when the work described itself; COMMIT when its answer
    /// is good, else ROLLBACK.
    template <class T>
    Result<T> write(const Actor &actor, Recorded recorded, const std::function<Result<T>(WriteScope &)> &work,
                    Commit *commit = nullptr)
    {
        std::optional<Result<T>> answer;
        const Done done = writeUntyped(
            actor, recorded,
            [&](WriteScope &scope) -> Done {
                answer.emplace(work(scope));
                if (!*answer)
                    return tl::unexpected<Error>(answer->error());
                return Nothing{};
            },
            commit);
        if (!done)
            return tl::unexpected<Error>(done.error());
        return std::move(*answer);
    }
    template <class T>
    Result<T> write(const Actor &actor, bool undoable, const std::function<Result<T>(WriteScope &)> &work,
                    Commit *commit = nullptr)
    {
        return write<T>(actor, undoable ? Recorded::Undoable : Recorded::ChangesOnly, work, commit);
    }

    /// Applies a changeset (redo) or its inverse (undo); Conflict when a row is not as the changeset left it.
    /// `afterwards`: what an undo of it answered, which comes back with the act.
    Result<Commit> apply(const Actor &actor, const QByteArray &changeset, bool inverse, const QString &text,
                         const QByteArray &afterwards = {});
    /// Two changesets as one (acts that merge in the history); nothing when they do not fit together.
    static std::optional<QByteArray> join(const QByteArray &first, const QByteArray &second);

    Connection &connection() const { return *m_connection; }
    const Clock &clock() const { return m_clock; }
    /// From a block of ids taken in the transaction that first needs one; inside a writing transaction only.
    qint64 newId();

    /// StorageFailed when the path does not name the open file any more; nothing is written then.
    Done fileIsStillThere() const;

private:
    Done isHealthy();
    Done readUntyped(const Actor &actor, const std::function<void(ReadScope &)> &work);
    Done writeUntyped(const Actor &actor, Recorded recorded, const std::function<Done(WriteScope &)> &work,
                      Commit *commit);
    Done transact(const Actor &actor, Recorded recorded, const std::function<Done(WriteScope &)> &work,
                  Commit &commit);

    std::unique_ptr<Connection> m_connection;
    const Clock &m_clock;
    QString m_whyReadOnly;
    std::unique_ptr<HealthCheck> m_health; ///< until its answer is known to be good
    qint64 m_nextId = 0;
    qint64 m_idsEnd = 0;
};

} // namespace truckroll
