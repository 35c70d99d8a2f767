// SPDX-License-Identifier: GPL-3.0-or-later
// A restored office is in the past, and has to know it: whenever a restore is killed, there is the office
// that was there before, or the restored one with its doubts.
#include "core/backend/office.h"
#include "core/domain/cardacts.h"
#include "tests/testkit/rawsqlite.h"
#include "tests/testkit/tempoffice.h"
#include <QDir>
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <dlfcn.h>
#include <fcntl.h>
#include <optional>
#include <sqlite3.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

/// Steps until the process is killed; below zero: never.
int stepsLeft = -1;

/// Once two names have been exchanged, no other name changes.
bool namesStickAfterExchange = false;

/// Before whatever changes a file or its name.
void step()
{
    if (stepsLeft > 0 && --stepsLeft == 0)
        ::kill(::getpid(), SIGKILL);
}

using SystemCall = ssize_t (*)(int, const void *, size_t, off64_t);
SystemCall realWrite = nullptr;

ssize_t countedWrite(int file, const void *bytes, size_t size, off64_t at)
{
    step();
    return realWrite(file, bytes, size, at);
}

void countWritesOfDatabases()
{
    sqlite3_vfs *files = sqlite3_vfs_find(nullptr);
    realWrite = reinterpret_cast<SystemCall>(files->xGetSystemCall(files, "pwrite64"));
    REQUIRE(realWrite);
    REQUIRE(files->xSetSystemCall(files, "pwrite64", reinterpret_cast<sqlite3_syscall_ptr>(countedWrite)) ==
            SQLITE_OK);
}

} // namespace

// As the system's, with a step before. All of this program go through them.
extern "C" {
__attribute__((visibility("default"))) int unlink(const char *name) noexcept
{
    step();
    return int(::syscall(SYS_unlinkat, AT_FDCWD, name, 0));
}
__attribute__((visibility("default"))) int link(const char *from, const char *to) noexcept
{
    step();
    return int(::syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0));
}
__attribute__((visibility("default"))) int rename(const char *from, const char *to) noexcept
{
    step();
    return int(::syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}
__attribute__((visibility("default"))) int renameat2(int oldFolder, const char *from, int newFolder,
                                                     const char *to, unsigned int flags) noexcept
{
    step();
    static bool stuck = false;
    if (stuck) {
        errno = EIO;
        return -1;
    }
    stuck = namesStickAfterExchange && flags == RENAME_EXCHANGE;
    return int(::syscall(SYS_renameat2, oldFolder, from, newFolder, to, flags));
}
}

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// An office with a charge that is about to be sent, a backup of then, and work that was done since.
class Scene
{
public:
    explicit Scene(bool crashed)
    {
        TempOffice shop;
        const auto set = [&](const char *key, const char *value) {
            shop.act(SaveSetting{QString::fromLatin1(key), QString::fromLatin1(value)});
        };
        set("cardpointe.gateway_url", "http://127.0.0.1:9/cardconnect/rest/");
        set("cardpointe.terminal_url", "http://127.0.0.1:9/api/");
        set("cardpointe.page_url", "http://127.0.0.1:9/pay");
        set("cardpointe.merchant_id", "800000000001");
        beginCharge(shop);
        const QString backup = shop.folder() + QStringLiteral("/backup.truckroll");
        REQUIRE(shop.office().backup(shop.owner(), backup).has_value());
        m_files["backup.truckroll"] = bytesOf(backup);
        shop.newCustomer(QStringLiteral("Later Bakery"));
        if (!crashed)
            shop.close();
        for (const char *suffix : {"", "-wal"})
            if (QFile::exists(shop.path() + QLatin1String(suffix)))
                m_files[QByteArray("shop.truckroll") + suffix] = bytesOf(shop.path() + QLatin1String(suffix));
        CHECK(m_files.count("shop.truckroll-wal") == size_t(crashed));
    }

    void putInto(const QString &folder) const
    {
        for (const auto &[name, bytes] : m_files)
            writeBytes(folder + QLatin1Char('/') + QString::fromLatin1(name), bytes);
    }

private:
    static void beginCharge(TempOffice &shop)
    {
        Document quote;
        quote.kind = DocumentKind::Quote;
        quote.customer = shop.newCustomer();
        DocumentLine line;
        line.description = QStringLiteral("Tap repair");
        line.unitPrice = UnitPrice::fromUnits(1'255'000);
        quote.lines = {line};
        ConvertDocument convert;
        convert.source = shop.act(SaveDocument{quote}).id;
        convert.to = DocumentKind::Invoice;
        PrepareCharge charge;
        charge.invoice = shop.act(convert).document.id;
        charge.with.token = QStringLiteral("9418594164541111");
        charge.with.expiry = QStringLiteral("1228");
        shop.act(charge);
    }

    std::map<QByteArray, QByteArray> m_files;
};

/// What an office knows, asked as the program does.
struct Knowledge
{
    bool ofLater = false; ///< it is the office that was there before
    bool ofRestore = false;
    IntentState charge = IntentState::Prepared;
};

std::optional<Knowledge> knowledgeIfWhole(const QString &path)
{
    const ManualClock clock(mondayMorningUtc);
    const auto office = Office::open(path, clock);
    UNSCOPED_INFO((office ? QString() : office.error().forUser).toStdString());
    if (!office)
        return std::nullopt;
    const Actor owner = *(*office)->signIn({}, {});
    Knowledge known;
    for (const auto &row : *(*office)->ask(owner, CustomerList{}))
        known.ofLater |= row.name == u"Later Bakery";
    for (const auto &row : *(*office)->ask(owner, OfficeTasks{}))
        known.ofRestore |= row.task.kind == u"card-restored";
    known.charge = (*office)->ask(owner, OpenIntents{})->front().state;
    CHECK((*office)->verify().isEmpty());
    return known;
}

Knowledge knowledgeOf(const QString &path)
{
    const auto known = knowledgeIfWhole(path);
    REQUIRE(known.has_value());
    return *known;
}

QStringList pathsIn(const QString &folder, const char *pattern)
{
    QStringList paths;
    for (const QString &name : QDir(folder).entryList({QString::fromLatin1(pattern)}))
        paths << folder + QLatin1Char('/') + name;
    return paths;
}

/// The office that was there before, under the name of what is put aside, or beside the office in between.
bool isBeforeKept(const QString &folder)
{
    const QStringList kept =
        pathsIn(folder, "shop.replaced-*.truckroll") + pathsIn(folder, "shop.truckroll.*.part");
    return std::any_of(kept.begin(), kept.end(), [](const QString &path) {
        const auto known = knowledgeIfWhole(path);
        return known && known->ofLater;
    });
}

/// Answers whether it came to its end.
bool restoreAndKill(const QString &folder, int steps)
{
    const pid_t child = ::fork();
    if (child == 0) {
        countWritesOfDatabases();
        stepsLeft = steps;
        const bool restored = Office::restore(folder + QStringLiteral("/backup.truckroll"),
                                              folder + QStringLiteral("/shop.truckroll"))
                                  .has_value();
        ::_exit(restored ? 0 : 1);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    if (WIFSIGNALED(status)) {
        CHECK(WTERMSIG(status) == SIGKILL);
        return false;
    }
    CHECK(WEXITSTATUS(status) == 0);
    return true;
}

/// The restored one knows of its doubts, and the one before is kept beside it.
bool isRestoredWell(const QString &folder)
{
    const Knowledge known = knowledgeOf(folder + QStringLiteral("/shop.truckroll"));
    if (known.ofLater) {
        CHECK_FALSE(known.ofRestore);
        CHECK(known.charge == IntentState::Prepared);
        return false;
    }
    CHECK(known.ofRestore);
    CHECK(known.charge == IntentState::InDoubt);
    CHECK(isBeforeKept(folder));
    return true;
}

} // namespace

TEST_CASE("A restore that is killed at any step leaves the office before or the restored one with its doubts")
{
    const bool crashed = GENERATE(false, true); // the one before was left with its log
    const Scene scene(crashed);
    int before = 0;
    int after = 0;
    bool ended = false;
    for (int steps = 1; !ended; ++steps) {
        INFO("killed before step " << steps);
        REQUIRE(steps < 1000);
        const QTemporaryDir folder;
        scene.putInto(folder.path());
        ended = restoreAndKill(folder.path(), steps);
        const bool restored = isRestoredWell(folder.path());
        CHECK((restored || !ended));
        for (const QString &replaced : pathsIn(folder.path(), "shop.replaced-*.truckroll"))
            CHECK(knowledgeOf(replaced).ofLater); // as the name promises
        ++(restored ? after : before);
        if (steps % 8 != 0)
            continue;
        // Nothing that was left stands in the way of the next one.
        CHECK(restoreAndKill(folder.path(), -1));
        CHECK(isRestoredWell(folder.path()));
    }
    WARN("killed before each of " << before + after - 1 << " steps: " << before
                                  << " times the office before, " << after << " times the restored one");
    CHECK(before >= 10);
    CHECK(after >= 1);
}

TEST_CASE("What could neither be put aside nor back is said with the name that it has, and kept")
{
    const QTemporaryDir folder;
    Scene(false).putInto(folder.path());
    const pid_t child = ::fork();
    if (child == 0) {
        namesStickAfterExchange = true;
        const auto restored = Office::restore(folder.filePath(QStringLiteral("backup.truckroll")),
                                              folder.filePath(QStringLiteral("shop.truckroll")));
        const QStringList parts = pathsIn(folder.path(), "shop.truckroll.*.part");
        const bool said = !restored && parts.size() == 1 && restored.error().forUser.contains(parts.front());
        ::_exit(said ? 0 : 1);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));
    CHECK(isRestoredWell(folder.path()));
}

TEST_CASE(
    "A backup of an older release is brought up to date before it becomes the office, and knows its doubts")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("shop.truckroll"));
    const QString backup = QStringLiteral(TRUCKROLL_TEST_DATA "/office_v1.truckroll");
    REQUIRE(Office::restore(backup, path).has_value());
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{QStringLiteral("shop.truckroll")});
    const ManualClock clock(mondayMorningUtc);
    const auto office = Office::open(path, clock);
    REQUIRE(office.has_value());
    const Actor owner = *(*office)->signIn({}, {});
    const auto tasks = *(*office)->ask(owner, OfficeTasks{});
    REQUIRE(tasks.size() == 1);
    CHECK(tasks.front().task.text.contains(QStringLiteral("in which cards are not set up")));
    CHECK((*office)->verify().isEmpty());
}
