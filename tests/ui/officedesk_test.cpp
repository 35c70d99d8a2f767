// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shellbench.h"
#include <QFile>
#include <QSignalSpy>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct Desk : OfficeBench
{
    Desk() { QSettings().clear(); }
    ~Desk() { QSettings().clear(); }
    void settled(OfficeDesk::State state)
    {
        REQUIRE(waitUntil([&] { return desk.state() == state; }));
    }
    QString beside(const char *name) { return QFileInfo(path()).dir().filePath(QString::fromLatin1(name)); }

    Preferences preferences;
    OfficeDesk desk{backend(), preferences};
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("Offices that were opened are remembered, the newest first, each once")
{
    Desk bench;
    QSignalSpy opened(&bench.desk, &OfficeDesk::opened);
    NewOffice other;
    other.name = QStringLiteral("Other");
    bench.desk.create(bench.beside("other.truckroll"), other);
    bench.settled(OfficeDesk::State::Working);
    bench.desk.open(bench.path());
    bench.settled(OfficeDesk::State::Working);
    bench.desk.open(bench.beside("other.truckroll"));
    bench.settled(OfficeDesk::State::Working);
    CHECK(opened.size() == 3);
    CHECK(bench.desk.recent() == QStringList{bench.beside("other.truckroll"), bench.path()});
    bench.desk.forget(bench.path());
    CHECK(bench.desk.recent().size() == 1);
}

TEST_CASE("A window that comes while an office is being opened shows what is done")
{
    Desk bench;
    bench.desk.open(bench.path());
    REQUIRE(bench.desk.state() == OfficeDesk::State::Opening);
    CHECK(bench.desk.doing().startsWith(QStringLiteral("Opening ")));
    CommandCatalog catalog;
    MainWindow window({bench.backend(), catalog, bench.preferences, programTheme(), bench.desk, nullptr});
    CHECK(child<QLabel>(&window, "openingText")->text() == bench.desk.doing());
    CHECK(child<QWidget>(&window, "openingPage")->isVisibleTo(&window));
    bench.settled(OfficeDesk::State::Working);
    CHECK_FALSE(child<QWidget>(&window, "openingPage")->isVisibleTo(&window));
}

TEST_CASE("A file that is no office is refused with a sentence and stays as it is")
{
    Desk bench;
    const QString text = bench.beside("letter.txt");
    QFile file(text);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4000, 'a'));
    file.close();
    QSignalSpy refused(&bench.desk, &OfficeDesk::refused);
    bench.desk.open(text);
    bench.settled(OfficeDesk::State::NoOffice);
    REQUIRE(refused.size() == 1);
    CHECK(refused.first()[1].value<Error>().forUser.contains(QStringLiteral("letter.txt")));
    CHECK(bytesOf(text) == QByteArray(4000, 'a'));
    CHECK(bench.desk.recent().isEmpty());
}

TEST_CASE("An office that a command holds for a moment is waited for: one that stays held is refused")
{
    Desk bench;
    const QString path = bench.beside("held.truckroll");
    auto held = Office::create(path, TempOffice::inChicago(), bench.clock());
    REQUIRE(held);
    QSignalSpy refused(&bench.desk, &OfficeDesk::refused);
    bench.desk.open(path);
    REQUIRE(waitUntil([&] { return refused.size() == 1; }));
    CHECK(refused.first()[1].value<Error>().code == ErrorCode::StorageBusy);
    bench.desk.open(path);
    bench.backend().lane().drain(); // the first try has met the lock
    held->reset();
    bench.settled(OfficeDesk::State::Working);
    CHECK(refused.size() == 1);
}

TEST_CASE("An office where every owner has a password asks who works")
{
    Desk bench;
    bench.desk.open(bench.path());
    bench.settled(OfficeDesk::State::Working);
    User owner = bench.ask(OfficeInfo{}).users.front();
    bench.act(SaveUser{owner, QStringLiteral("a long secret")});
    bench.desk.open(bench.path());
    bench.settled(OfficeDesk::State::SignIn);
    CHECK_FALSE(bench.desk.isSwitching());
    QSignalSpy failed(&bench.desk, &OfficeDesk::signInFailed);
    bench.desk.signIn(owner.name, QStringLiteral("wrong"));
    REQUIRE(waitUntil([&] { return failed.size() == 1; }));
    CHECK(bench.desk.state() == OfficeDesk::State::SignIn);
    bench.desk.signIn(owner.name, QStringLiteral("a long secret"));
    bench.settled(OfficeDesk::State::Working);
    CHECK(bench.preferences.user() == owner.name);
}

TEST_CASE("A backup is made and restored: one that is no backup leaves the office as it was")
{
    Desk bench;
    bench.desk.open(bench.path());
    bench.settled(OfficeDesk::State::Working);
    bench.customer(QStringLiteral("In the backup"));
    QSignalSpy said(&bench.desk, &OfficeDesk::said);
    QSignalSpy failed(&bench.desk, &OfficeDesk::failed);
    bench.desk.backup(bench.beside("copy.truckroll"));
    REQUIRE(waitUntil([&] { return said.size() == 1; }));
    bench.customer(QStringLiteral("After the backup"));
    bench.desk.restore(bench.beside("copy.truckroll"));
    REQUIRE(waitUntil([&] { return said.size() == 2; }));
    bench.settled(OfficeDesk::State::Working);
    REQUIRE(bench.ask(CustomerList{}).size() == 1);
    CHECK(bench.ask(CustomerList{}).front().name == QStringLiteral("In the backup"));

    bench.desk.restore(bench.beside("missing.truckroll"));
    REQUIRE(waitUntil([&] { return failed.size() == 1; }));
    bench.settled(OfficeDesk::State::Working);
    CHECK(bench.desk.path() == bench.path());
    CHECK(bench.ask(CustomerList{}).size() == 1);
}

TEST_CASE("Verifying says that all is well")
{
    Desk bench;
    bench.desk.open(bench.path());
    bench.settled(OfficeDesk::State::Working);
    QSignalSpy said(&bench.desk, &OfficeDesk::said);
    bench.desk.verify();
    REQUIRE(waitUntil([&] { return said.size() == 1; }));
}
