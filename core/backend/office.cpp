// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/office.h"

#include "core/backend/officeprivate.h"
#include "core/schedule/zonedday.h"
#include "core/store/filecheck.h"
#include "core/store/officebackup.h"
#include "core/store/officecheck.h"
#include "core/store/officestore.h"
#include "core/workflow/generateload.h"
#include "core/workflow/newoffice.h"
#include "core/workflow/permitted.h"
#include "core/workflow/restored.h"
#include "core/workflow/signin.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Office)
};

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

} // namespace

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

QTimeZone Office::zone()
{
    const auto name = d->database->read<QByteArray>(
        Actor{}, [](ReadScope &scope) -> Result<QByteArray> { return officeBasics(scope).zone; });
    return findZone(name.value_or(QByteArray())).value_or(QTimeZone::utc());
}

const QString &Office::whyReadOnly() const
{
    return d->database->whyReadOnly();
}

bool Office::isBeingChecked() const
{
    return d->database->isBeingChecked();
}

Result<Actor> Office::signIn(const QString &name, const QString &password)
{
    return truckroll::signIn(*d->database, d->wrongPasswords, name, password);
}

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
        actor, [](ReadScope &scope) -> Done { return checkSignedIn(scope, Action::MakeBackups); }));
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
        actor, [](ReadScope &scope) -> Done { return checkSignedIn(scope, Action::RestoreBackups); });
}

Done Office::restore(const QString &backup, const QString &path)
{
    const SystemClock clock;
    CHECK_OK(checkPlace(QFileInfo(path).absoluteFilePath()));
    TRY(const auto lock, lockOffice(path));
    const QString stamp =
        QDateTime::fromSecsSinceEpoch(clock.nowUtc()).toString(QStringLiteral("yyyyMMdd-HHmmss"));
    // In the copy, before it is the office: a program that is killed leaves no office that knows nothing of
    // being in the past.
    const auto doubt = [&](std::unique_ptr<Connection> connection) -> Done {
        Database database(std::move(connection), clock);
        const Actor program{UserId(), Texts::tr("Truckroll"), Role::Owner};
        return database.write<Nothing>(program, false, [&](WriteScope &scope) -> Done {
            afterRestore(scope, QFileInfo(backup).fileName());
            return Nothing{};
        });
    };
    return restoreOver(backup, QFileInfo(path).absoluteFilePath(), stamp,
                       [&](const QString &copy) { return workOnCopy(copy, doubt); });
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
        CHECK_OK(checkSignedIn(scope, Action::ChangeCompany));
        return generateLoad(scope, what);
    };
    CHECK_OK(d->database->write<Nothing>(actor, Recorded::Nothing, load, &commit));
    d->tell(reportOf(std::move(commit)));
    return Nothing{};
}

std::shared_ptr<RenewalTurns> Office::renewals() const
{
    return d->renewals;
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
