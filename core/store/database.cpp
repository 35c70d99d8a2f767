// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "core/store/auditstore.h"
#include "core/store/changelog.h"
#include "core/store/recording.h"
#include "core/store/replay.h"
#include "core/store/seriesstore.h"
#include "core/store/statement.h"
#include "core/store/storageerror.h"
#include <QCoreApplication>
#include <sqlite3.h>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Database)
};

constexpr qint64 idBlock = 1000;

/// Rolls back unless committed. A commit's own answer is the only truth: after a failed one SQLite may have
/// rolled back already, which is fine.
class Transaction
{
public:
    Transaction(Connection &connection, const char *begin) : m_connection(connection)
    {
        connection.execute(begin);
    }
    ~Transaction()
    {
        if (!sqlite3_get_autocommit(m_connection.handle()))
            sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
    Q_DISABLE_COPY_MOVE(Transaction)
    void commit() { m_connection.execute("COMMIT"); }

private:
    Connection &m_connection;
};

/// Moves a counter on and answers where it stands then.
qint64 advance(Connection &connection, const QString &name, qint64 by)
{
    Statement statement(connection, "UPDATE counter SET value = value + ? WHERE name = ? RETURNING value");
    statement.bindAll(by, name);
    if (!statement.step())
        throw StorageFailure(SQLITE_CORRUPT, "a counter is missing");
    const qint64 value = statement.number(0);
    while (statement.step()) { // RETURNING must be read to its end
    }
    return value;
}

/// Visits that were made because somebody looked further, of the series the changeset is about, are taken
/// back first: what was done to the rows then.
QByteArray takenBack(WriteScope &scope, const QByteArray &changeset, bool inverse)
{
    Recording recording(scope.connection());
    return takeBackLookedFor(scope, changeset, inverse) ? recording.changeset() : QByteArray();
}

} // namespace

Database::Database(std::unique_ptr<Connection> connection, const Clock &clock,
                   std::unique_ptr<HealthCheck> health)
    : m_connection(std::move(connection)), m_clock(clock), m_health(std::move(health))
{
}

Database::~Database() = default;

qint64 Database::newId()
{
    Q_ASSERT(!sqlite3_get_autocommit(m_connection->handle()));
    if (m_nextId == m_idsEnd) {
        m_idsEnd = advance(*m_connection, QStringLiteral("id"), idBlock);
        m_nextId = m_idsEnd - idBlock;
    }
    return m_nextId++;
}

Done Database::readUntyped(const Actor &actor, const std::function<void(ReadScope &)> &work)
{
    try {
        Transaction transaction(*m_connection, "BEGIN");
        ReadScope scope(*m_connection, m_clock, actor);
        work(scope);
        transaction.commit();
        return Nothing{};
    } catch (const StorageFailure &problem) {
        return tl::unexpected<Error>(storageError(problem, Deed::Reading));
    }
}

Done Database::isHealthy()
{
    if (!m_health)
        return Nothing{};
    CHECK_OK(m_health->answer());
    m_health.reset();
    return Nothing{};
}

Done Database::writeUntyped(const Actor &actor, Recorded recorded,
                            const std::function<Done(WriteScope &)> &work, Commit *commit)
{
    if (!m_whyReadOnly.isEmpty())
        return failure(ErrorCode::NotPermitted, Texts::tr("Nothing was changed. %1").arg(m_whyReadOnly));
    CHECK_OK(fileIsStillThere());
    CHECK_OK(isHealthy());
    const qint64 nextIdBefore = m_nextId;
    const qint64 idsEndBefore = m_idsEnd;
    Commit told;
    Done done = Nothing{};
    try {
        done = transact(actor, recorded, work, told);
    } catch (const StorageFailure &problem) {
        done = tl::unexpected<Error>(storageError(problem, Deed::Writing));
    }
    if (!done) { // the block of ids went back with the transaction
        m_nextId = nextIdBefore;
        m_idsEnd = idsEndBefore;
        return done;
    }
    if (commit)
        *commit = std::move(told);
    return done;
}

Done Database::transact(const Actor &actor, Recorded recorded, const std::function<Done(WriteScope &)> &work,
                        Commit &commit)
{
    Transaction transaction(*m_connection, "BEGIN IMMEDIATE");
    const Version version = advance(*m_connection, QStringLiteral("version"), 1);
    std::optional<Recording> recording;
    if (recorded != Recorded::Nothing)
        recording.emplace(*m_connection);
    WriteScope scope(*this, *m_connection, m_clock, actor, version);
    CHECK_OK(work(scope));
    if (recording) {
        const QByteArray changeset = recording->changeset();
        commit.undoable = recorded == Recorded::Undoable && scope.undoable() && !changeset.isEmpty();
        commit.changes = changesOf(*m_connection, changeset);
        if (commit.undoable)
            commit.changeset = changeset;
    } else {
        commit.changes.everything = true;
    }
    commit.text = scope.text();
    commit.instead = scope.insteadOfUndo();
    writeAudit(scope);
    recording.reset();
    transaction.commit();
    return Nothing{};
}

Result<Commit> Database::apply(const Actor &actor, const QByteArray &changeset, bool inverse,
                               const QString &text, const QByteArray &afterwards)
{
    std::optional<ReplayConflict> conflict;
    Commit commit;
    QByteArray again;
    const Done done = writeUntyped(
        actor, Recorded::ChangesOnly,
        [&](WriteScope &scope) -> Done {
            const QByteArray forward = inverse ? inverted(changeset) : changeset;
            const QByteArray before = takenBack(scope, forward, inverse);
            conflict = replay(scope.connection(), forward);
            if (conflict)
                return failure(ErrorCode::Conflict, {});
            // Not one changeset with the act: two changes of a row would not be told apart. Where these
            // visits cannot come back, others are made when somebody looks that far again.
            replay(scope.connection(), afterwards);
            if (inverse && !before.isEmpty())
                again = inverted(before);
            const QString said =
                inverse ? Texts::tr("Undid: %1").arg(text) : Texts::tr("Did again: %1").arg(text);
            scope.describe(said, folderOfChanges(scope.connection(), forward));
            return Nothing{};
        },
        &commit);
    if (conflict)
        return read<Commit>(actor, [&](ReadScope &scope) -> Result<Commit> {
            return tl::unexpected<Error>(conflictError(scope.connection(), *conflict, inverse, text));
        });
    if (!done)
        return tl::unexpected<Error>(done.error());
    commit.changeset = again;
    return commit;
}

std::optional<QByteArray> Database::join(const QByteArray &first, const QByteArray &second)
{
    try {
        return concatenated(first, second);
    } catch (const StorageFailure &) {
        return std::nullopt;
    }
}

Done Database::fileIsStillThere() const
{
    if (!m_whyReadOnly.isEmpty() || m_connection->pathStillNamesFile())
        return Nothing{}; // a copy that is only read keeps what it shows, whatever becomes of the office
    return failure(
        ErrorCode::OfficeGone,
        Texts::tr("The office file “%1” was removed or replaced while it was open. This change was not "
                  "saved, and nothing more will be, so that no work is lost unseen. Save a copy of the "
                  "office as you see it (“Make a backup”), then open that copy.")
            .arg(m_connection->path()));
}

} // namespace truckroll
