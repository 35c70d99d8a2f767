// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/office.h"

#include "core/backend/queryaction.h"
#include "core/schedule/checkfixes.h"
#include "core/store/accountstore.h"
#include "core/store/database.h"
#include "core/store/officebackup.h"
#include "core/store/officecheck.h"
#include "core/store/officefile.h"
#include "core/store/seriesstore.h"
#include "core/workflow/generateload.h"
#include "core/workflow/newoffice.h"
#include "core/workflow/officeday.h"
#include "core/workflow/perform.h"
#include "core/workflow/permitted.h"
#include "core/workflow/serieswork.h"
#include "core/workflow/signin.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QFileInfo>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Office)
};

/// By the role that the office knows now: a role that was changed counts at once, and somebody who was put
/// out of use may do nothing any more. Nobody in particular may do nothing.
Done mayNow(ReadScope &scope, Action action)
{
    const auto role = currentRole(scope, scope.actor().user);
    if (!role)
        return failure(
            ErrorCode::NotPermitted,
            Texts::tr("You are not signed in to this office any more. Nothing was changed; sign in again."));
    if (!roleMay(*role, action))
        return notPermitted(*role, action);
    return Nothing{};
}

ActReport reportOf(Commit &&commit)
{
    return {std::move(commit.changes), commit.text, commit.undoable, std::move(commit.changeset)};
}

QString andMore(const QString &first, size_t acts)
{
    if (acts < 2)
        return first;
    return Texts::tr("%1 and %n more", nullptr, int(acts - 1)).arg(first);
}

Done fill(std::unique_ptr<Connection> connection, const NewOffice &what, const Clock &clock)
{
    Database database(std::move(connection), clock);
    const Actor maker{UserId(), Texts::tr("Truckroll"), Role::Owner};
    return database.write<Nothing>(maker, Recorded::Nothing,
                                   [&](WriteScope &scope) { return fillNewOffice(scope, what); });
}

/// A row of the audit and nothing else. When it cannot be written the act it tells of stands all the same.
void noteInAudit(Database &database, const Actor &actor, const QString &text)
{
    const Done noted = database.write<Nothing>(actor, false, [&](WriteScope &scope) -> Done {
        scope.describe(text);
        return Nothing{};
    });
    Q_UNUSED(noted)
}

// How far a question looks ahead on the calendar: visits of series are made up to there first. Invalid:
// nowhere.
QDate looksUntil(const BoardRange &query, const QDate &)
{
    return query.to;
}
QDate looksUntil(const VisitList &query, const QDate &)
{
    return query.waiting ? QDate() : query.to;
}
QDate looksUntil(const BestSlots &query, const QDate &today)
{
    return (query.from.isValid() ? query.from : today)
        .addDays(std::clamp(query.days, 1, BestSlots::mostDays));
}
QDate looksUntil(const FixCheck &query, const QDate &today)
{
    return std::max(query.check.day, today).addDays(fixDays);
}

/// Writes only when there is something to make: about once a year for each series. When that fails (the disk
/// is full, somebody else writes) what is there can be read all the same; the next look tries again.
template <class Query>
void makeVisitsFor(Office &office, Database &database, const Actor &actor, const Query &query)
{
    QDate until;
    const auto missing = database.read<bool>(actor, [&](ReadScope &scope) -> Result<bool> {
        until = looksFarthest(scope, looksUntil(query, officeToday(scope)));
        return until.isValid() && mayNow(scope, ExtendSeries::action) && !seriesToMake(scope, until).empty();
    });
    if (missing.value_or(false)) {
        const auto made = office.act(actor, ExtendSeries{until});
        Q_UNUSED(made)
    }
}

/// Stands for a changeset of any size.
QByteArray digestOf(const QByteArray &changeset)
{
    return QCryptographicHash::hash(changeset, QCryptographicHash::Sha256);
}

} // namespace

struct Office::Private
{
    QString path;
    std::unique_ptr<QLockFile> lock;
    std::unique_ptr<Database> database;
    std::function<void(const ActReport &)> listener;
    /// What doing again needs instead of the act's own changeset (by its digest): visits that were made by
    /// looking further went when it was undone and come back with it.
    std::map<QByteArray, QByteArray> again;

    Result<ActReport> apply(const Actor &actor, const QByteArray &changeset, bool inverse,
                            const QString &text)
    {
        const QByteArray digest = digestOf(changeset);
        const auto found = inverse ? again.end() : again.find(digest);
        TRY(Commit commit,
            database->apply(actor, found == again.end() ? changeset : found->second, inverse, text));
        if (inverse && commit.changeset.isEmpty())
            again.erase(digest);
        else if (inverse)
            again[digest] = std::exchange(commit.changeset, QByteArray());
        ActReport report = reportOf(std::move(commit));
        tell(report);
        return report;
    }
    void take(OpenedFile &&file, const Clock &clock)
    {
        path = file.path;
        lock = std::move(file.lock);
        database = std::make_unique<Database>(std::move(file.connection), clock, std::move(file.health));
    }
    void tell(const ActReport &report) const
    {
        if (listener && !report.changes.isEmpty())
            listener(report);
    }
};

Office::Office() : d(std::make_unique<Private>()) {}

Office::~Office()
{
    d->database.reset(); // before the lock goes
}

Result<std::unique_ptr<Office>> Office::open(const QString &path, const Clock &clock,
                                             const Progress &progress)
{
    TRY(OpenedFile file, openOfficeFile(path, progress));
    std::unique_ptr<Office> office(new Office);
    office->d->take(std::move(file), clock);
    return office;
}

Result<std::unique_ptr<Office>> Office::openAtOnce(const QString &path, const Clock &clock,
                                                   const Progress &progress, const Looked &looked)
{
    TRY(OpenedFile file, openOfficeFileAtOnce(path, progress, looked));
    std::unique_ptr<Office> office(new Office);
    office->d->take(std::move(file), clock);
    return office;
}

Result<std::unique_ptr<Office>> Office::create(const QString &path, const NewOffice &what, const Clock &clock)
{
    TRY(OpenedFile file, createOfficeFile(path, [&](std::unique_ptr<Connection> connection) {
            return fill(std::move(connection), what, clock);
        }));
    std::unique_ptr<Office> office(new Office);
    office->d->take(std::move(file), clock);
    return office;
}

const QString &Office::path() const
{
    return d->path;
}

Result<Actor> Office::signIn(const QString &name, const QString &password)
{
    return truckroll::signIn(*d->database, name, password);
}

template <class Command>
Result<Acted<typename Command::Reply>> Office::act(const Actor &actor, const Command &command)
{
    using Reply = typename Command::Reply;
    Commit commit;
    auto reply = d->database->write<Reply>(
        actor, Command::undoable,
        [&](WriteScope &scope) -> Result<Reply> {
            CHECK_OK(mayNow(scope, Command::action));
            return perform(scope, command);
        },
        &commit);
    if (!reply)
        return tl::unexpected<Error>(reply.error());
    Acted<Reply> acted{std::move(*reply), reportOf(std::move(commit))};
    d->tell(acted.report);
    return acted;
}

template <class Command>
Result<Acted<std::vector<typename Command::Reply>>>
Office::actAll(const Actor &actor, const std::vector<Command> &commands, std::optional<size_t> *refused)
{
    using Replies = std::vector<typename Command::Reply>;
    Commit commit;
    auto replies = d->database->write<Replies>(
        actor, Command::undoable,
        [&](WriteScope &scope) -> Result<Replies> {
            CHECK_OK(mayNow(scope, Command::action));
            Replies made;
            QString first;
            for (const Command &command : commands) {
                auto reply = perform(scope, command);
                if (!reply) {
                    if (refused)
                        *refused = made.size();
                    return tl::unexpected<Error>(reply.error());
                }
                made.push_back(std::move(*reply));
                if (made.size() == 1)
                    first = scope.text();
            }
            scope.describe(andMore(first, made.size()), scope.folder());
            return made;
        },
        &commit);
    if (!replies)
        return tl::unexpected<Error>(replies.error());
    Acted<Replies> acted{std::move(*replies), reportOf(std::move(commit))};
    d->tell(acted.report);
    return acted;
}

template <class Query>
Result<typename Query::Reply> Office::ask(const Actor &actor, const Query &query)
{
    using Reply = typename Query::Reply;
    if constexpr (requires { looksUntil(query, QDate()); })
        makeVisitsFor(*this, *d->database, actor, query);
    return d->database->read<Reply>(actor, [&](ReadScope &scope) -> Result<Reply> {
        CHECK_OK(mayNow(scope, queryAction<Query>));
        return answer(scope, query);
    });
}

#define TRUCKROLL_ACT(C)                                                                                     \
    template Result<Acted<C::Reply>> Office::act<C>(const Actor &, const C &);                               \
    template Result<Acted<std::vector<C::Reply>>> Office::actAll<C>(const Actor &, const std::vector<C> &,   \
                                                                    std::optional<size_t> *);
#define TRUCKROLL_ASK(Q) template Result<Q::Reply> Office::ask<Q>(const Actor &, const Q &);
TRUCKROLL_COMMANDS(TRUCKROLL_ACT)
TRUCKROLL_QUERIES(TRUCKROLL_ASK)
#undef TRUCKROLL_ACT
#undef TRUCKROLL_ASK

Result<ActReport> Office::undo(const Actor &actor, const QByteArray &changeset, const QString &text)
{
    return d->apply(actor, changeset, true, text);
}

Result<ActReport> Office::redo(const Actor &actor, const QByteArray &changeset, const QString &text)
{
    return d->apply(actor, changeset, false, text);
}

std::optional<QByteArray> Office::join(const QByteArray &first, const QByteArray &second)
{
    return Database::join(first, second);
}

Done Office::backup(const Actor &actor, const QString &target)
{
    CHECK_OK(d->database->read<Nothing>(
        actor, [](ReadScope &scope) -> Done { return mayNow(scope, Action::MakeBackups); }));
    CHECK_OK(backupTo(d->database->connection(), target));
    noteInAudit(*d->database, actor, Texts::tr("Made the backup %1").arg(QFileInfo(target).fileName()));
    return Nothing{};
}

Done Office::mayRestore(const QString &path, const QString &name, const QString &password, const Clock &clock)
{
    const auto present = open(path, clock);
    if (!present)
        return present.error().code == ErrorCode::StorageBusy ? Done(tl::unexpected<Error>(present.error()))
                                                              : Done(Nothing{});
    TRY(const Actor actor, (*present)->signIn(name, password));
    return (*present)->d->database->read<Nothing>(
        actor, [](ReadScope &scope) -> Done { return mayNow(scope, Action::RestoreBackups); });
}

Done Office::restore(const QString &backup, const QString &path)
{
    const SystemClock clock;
    {
        TRY(const auto lock, lockOffice(path));
        const QString stamp =
            QDateTime::fromSecsSinceEpoch(clock.nowUtc()).toString(QStringLiteral("yyyyMMdd-HHmmss"));
        CHECK_OK(restoreOver(backup, QFileInfo(path).absoluteFilePath(), stamp));
    }
    TRY(OpenedFile file, openOfficeFile(path));
    Database database(std::move(file.connection), clock);
    noteInAudit(database, Actor{UserId(), Texts::tr("Truckroll"), Role::Owner},
                Texts::tr("Restored from the backup %1").arg(QFileInfo(backup).fileName()));
    return Nothing{};
}

Done Office::fileIsStillThere() const
{
    return d->database->fileIsStillThere();
}

QStringList Office::verify()
{
    return verifyOffice(d->database->connection());
}

Done Office::generate(const Actor &actor, const GenerateLoad &what)
{
    Commit commit;
    const auto load = [&](WriteScope &scope) -> Done {
        CHECK_OK(mayNow(scope, Action::ChangeCompany));
        return generateLoad(scope, what);
    };
    CHECK_OK(d->database->write<Nothing>(actor, Recorded::Nothing, load, &commit));
    d->tell(reportOf(std::move(commit)));
    return Nothing{};
}

void Office::onCommit(std::function<void(const ActReport &)> listener)
{
    d->listener = std::move(listener);
}

Database &Office::database()
{
    return *d->database;
}

} // namespace truckroll
