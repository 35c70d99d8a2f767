// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/officecheck.h"

#include "core/store/boardslots.h"
#include "core/store/documentchecks.h"
#include "core/store/filecheck.h"
#include "core/store/pragmas.h"
#include "core/store/seriesstore.h"
#include "core/store/statement.h"
#include "core/store/stockstore.h"
#include "core/store/storageerror.h"
#include "core/store/trigrams.h"
#include "core/store/writtenschema.h"
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <algorithm>
#include <iterator>
#include <sqlite3.h>
#include <tuple>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(OfficeCheck)
};

QString damage(const QString &detail)
{
    return Texts::tr("The file is damaged (%1).").arg(detail);
}

QStringList pageProblems(Connection &connection)
{
    Statement check(connection, "PRAGMA quick_check(1)");
    if (check.step() && check.text(0) == QLatin1String("ok"))
        return {};
    return {damage(check.text(0))};
}

QStringList referenceProblems(Connection &connection)
{
    Statement check(connection, "PRAGMA foreign_key_check");
    if (!check.step())
        return {};
    return {Texts::tr("A record of “%1” refers to one of “%2” that is not there.")
                .arg(check.text(0), check.text(2))};
}

QString nameOf(const SchemaEntry &entry)
{
    return QString::fromUtf8(entry.type + ' ' + entry.name);
}

/// Missing, changed or foreign tables, indexes, triggers and views.
QStringList schemaProblems(Connection &connection, const Migrations &migrations)
{
    const int version = schemaVersion(connection.handle());
    auto found = schemaOf(connection.handle());
    if (&migrations == &allMigrations() && version == newestSchema() && found == writtenSchema())
        return {};
    auto expected = expectedSchema(version, migrations);
    const auto before = [](const SchemaEntry &one, const SchemaEntry &other) {
        return std::tie(one.type, one.name, one.sql) < std::tie(other.type, other.name, other.sql);
    };
    std::sort(expected.begin(), expected.end(), before);
    std::sort(found.begin(), found.end(), before);
    std::vector<SchemaEntry> foreign;
    std::vector<SchemaEntry> missing;
    std::set_difference(found.begin(), found.end(), expected.begin(), expected.end(),
                        std::back_inserter(foreign), before);
    std::set_difference(expected.begin(), expected.end(), found.begin(), found.end(),
                        std::back_inserter(missing), before);
    QStringList problems;
    for (const SchemaEntry &entry : foreign)
        problems += Texts::tr("The file holds something that no office has: %1.").arg(nameOf(entry));
    for (const SchemaEntry &entry : missing)
        problems += Texts::tr("The file lacks what every office has: %1.").arg(nameOf(entry));
    return problems;
}

tl::unexpected<Error> notOpened(const QString &shown, const QStringList &problems)
{
    return refused(
        Texts::tr("“%1” was not opened and not changed. %2 Restore a backup.").arg(shown, problems.first()),
        problems.join(QLatin1Char('\n')));
}

Result<int> inspectThrough(Result<std::unique_ptr<Connection>> opened, const QString &shown,
                           const Migrations &migrations)
{
    QStringList problems;
    int version = 0;
    if (opened) {
        try {
            version = schemaVersion((*opened)->handle());
            if (version > newestSchema(migrations))
                return refused(
                    Texts::tr("“%1” was last used by a newer release of Truckroll; it was not changed. "
                              "Install that release to open it.")
                        .arg(shown));
            problems = structureProblems(**opened, migrations);
        } catch (const StorageFailure &problem) {
            problems = {damage(QString::fromUtf8(problem.what()))};
        }
    } else {
        problems = {damage(opened.error().forLog)};
    }
    if (!problems.isEmpty())
        return notOpened(shown, problems);
    return version;
}

/// After a crash the newest work is still in the -wal. SQLite cannot read that without writing, so a copy is
/// looked at.
Result<int> inspectOnCopy(const QString &path, const Migrations &migrations)
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("copy.truckroll"));
    bool copied = folder.isValid();
    for (const char *suffix : {"", "-wal", "-journal"}) {
        const QString from = path + QLatin1String(suffix);
        if (QFileInfo::exists(from))
            copied = copied && QFile::copy(from, copy + QLatin1String(suffix));
    }
    if (!copied)
        return failure(
            ErrorCode::StorageFailed,
            Texts::tr("There is no room for checking “%1”; it was not opened and not changed. Free some "
                      "space, then try again.")
                .arg(path));
    QFile(copy).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return inspectThrough(Connection::open(copy, Connection::Access::ReadWrite), path, migrations);
}

} // namespace

QStringList structureProblems(Connection &connection, const Migrations &migrations)
{
    QStringList problems = pageProblems(connection);
    if (!problems.isEmpty())
        return problems; // nothing else can be believed then
    if (readPragma(connection, "application_id").toUInt() != officeApplicationId)
        problems += Texts::tr("The file belongs to another program.");
    return problems + schemaProblems(connection, migrations) + referenceProblems(connection);
}

QStringList verifyOffice(Connection &connection, const Migrations &migrations)
{
    try {
        QStringList problems = structureProblems(connection, migrations);
        if (problems.isEmpty() && schemaVersion(connection.handle()) == newestSchema(migrations))
            problems += slotProblems(connection) + documentProblems(connection) + seriesProblems(connection) +
                        stockProblems(connection) +
                        searchIndexProblems(connection); // ask for today's columns
        return problems;
    } catch (const StorageFailure &problem) {
        return {damage(QString::fromUtf8(problem.what()))};
    }
}

Result<int> inspectOffice(const QString &path, const Migrations &migrations)
{
    CHECK_OK(checkFile(path, newestSchema(migrations)));
    for (const char *suffix : {"-wal", "-journal"})
        if (QFileInfo(path + QLatin1String(suffix)).size() > 0)
            return inspectOnCopy(path, migrations);
    return inspectThrough(Connection::open(path, Connection::Access::Look), path, migrations);
}

Done inspectSchema(const QString &path, const Migrations &migrations)
{
    const auto opened = Connection::open(path, Connection::Access::Look);
    if (!opened)
        return notOpened(path, {damage(opened.error().forLog)});
    try {
        const QStringList problems = schemaProblems(**opened, migrations);
        return problems.isEmpty() ? Done(Nothing{}) : Done(notOpened(path, problems));
    } catch (const StorageFailure &problem) {
        return notOpened(path, {damage(QString::fromUtf8(problem.what()))});
    }
}

} // namespace truckroll
