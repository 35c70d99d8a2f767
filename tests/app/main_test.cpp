// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <catch2/catch.hpp>
#include <sys/stat.h>

// The window program as people start it, without a screen.
namespace {

constexpr int patience = 120000; // ms; only a hang comes near it

struct Ended
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

class Machine
{
public:
    QString file(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile made(file(name));
        REQUIRE(made.open(QIODevice::WriteOnly));
        made.write(bytes);
    }
    void start(QProcess &process, const char *program, const QStringList &arguments) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name :
             {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "HOME"})
            environment.insert(QString::fromLatin1(name), file(QStringLiteral("home")));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("TZ"), QStringLiteral("America/Chicago"));
        environment.remove(QStringLiteral("TRUCKROLL_OFFICE"));
        // QThread::wait() returns a moment before the thread has freed what Qt keeps for it (QThreadData). A
        // program that ends at once after it is rarely found to leak that under AddressSanitizer, and then
        // ends with 1. What is composed in this process is looked through for leaks all the same.
        environment.insert(QStringLiteral("ASAN_OPTIONS"), environment.value(QStringLiteral("ASAN_OPTIONS")) +
                                                               QStringLiteral(":detect_leaks=0"));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.start(QString::fromLocal8Bit(program), arguments);
        REQUIRE(process.waitForStarted());
    }
    Ended run(const char *program, const QStringList &arguments) const
    {
        QProcess process;
        start(process, program, arguments);
        REQUIRE(process.waitForFinished(patience));
        REQUIRE(process.exitStatus() == QProcess::NormalExit);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    Ended window(const QStringList &arguments) const { return run(TRUCKROLL_WINDOW, arguments); }
    Ended cli(const QStringList &arguments) const { return run(TRUCKROLL_CLI, arguments); }
    /// Names and bytes of all there is beside the user's own folders.
    QByteArray everything() const
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        QStringList names =
            QDir(m_folder.path()).entryList(QDir::Files | QDir::System | QDir::Hidden, QDir::Name);
        for (const QString &name : names) {
            hash.addData(name.toUtf8());
            if (QFile one(file(name)); QFileInfo(one).isFile() && one.open(QIODevice::ReadOnly))
                hash.addData(one.readAll());
        }
        return hash.result();
    }
    QString newOffice(const QString &name = QStringLiteral("shop.truckroll")) const
    {
        const Ended made =
            cli({QStringLiteral("--office"), name, QStringLiteral("office"), QStringLiteral("create")});
        INFO(made.err.toStdString());
        REQUIRE(made.exitCode == 0);
        return name;
    }

private:
    QTemporaryDir m_folder;
};

/// A window without a screen that holds an office until it is destroyed.
class HoldingWindow
{
public:
    HoldingWindow(const Machine &machine, const QString &office)
    {
        machine.start(m_process, TRUCKROLL_WINDOW, {office});
        QElapsedTimer timer;
        timer.start();
        while (!QFileInfo::exists(machine.file(office + QStringLiteral(".lock"))) &&
               timer.elapsed() < patience && m_process.state() == QProcess::Running)
            m_process.waitForFinished(20);
        REQUIRE(m_process.state() == QProcess::Running);
    }
    ~HoldingWindow()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(patience))
            m_process.kill();
    }
    bool runs() { return m_process.state() == QProcess::Running && !m_process.waitForFinished(10); }

private:
    QProcess m_process;
};

QStringList picture(const QString &office, const QString &size = QStringLiteral("1280x800"))
{
    return {office, QStringLiteral("--size"), size, QStringLiteral("--screenshot"), QStringLiteral("a.png")};
}

} // namespace

TEST_CASE("A picture of an office is taken without a screen, in the size that was asked for")
{
    const Machine machine;
    const QString office = machine.newOffice();
    for (const char *size : {"1280x800", "1920x1080"}) {
        const Ended ended = machine.window(picture(office, QString::fromLatin1(size)));
        INFO(ended.err.toStdString());
        REQUIRE(ended.exitCode == 0);
        const QImage image(machine.file(QStringLiteral("a.png")));
        CHECK(QStringLiteral("%1x%2").arg(image.width()).arg(image.height()) == QString::fromLatin1(size));
    }
    const Ended last = machine.cli({QStringLiteral("office"), QStringLiteral("info")});
    CHECK(last.exitCode == 2); // a picture does not make an office the one opened last
}

TEST_CASE("The demo office is made once and looks the same for the same day")
{
    const Machine machine;
    const QStringList demo{QStringLiteral("--demo"), QStringLiteral("--date"), QStringLiteral("2026-03-02"),
                           QStringLiteral("--screenshot")};
    REQUIRE(machine.window(demo + QStringList{QStringLiteral("a.png")}).exitCode == 0);
    REQUIRE(machine.window(demo + QStringList{QStringLiteral("b.png")}).exitCode == 0);
    const Machine another;
    REQUIRE(another.window(demo + QStringList{QStringLiteral("c.png")}).exitCode == 0);
    const QImage first(machine.file(QStringLiteral("a.png")));
    CHECK(first == QImage(machine.file(QStringLiteral("b.png"))));
    CHECK(first == QImage(another.file(QStringLiteral("c.png"))));
    CHECK_FALSE(first.isNull());
}

TEST_CASE("What is no office is refused with a sentence and exit code 3, and nothing is touched")
{
    const Machine machine;
    const QString good = machine.newOffice(QStringLiteral("good.truckroll"));
    QFile whole(machine.file(good));
    REQUIRE(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    machine.write(QStringLiteral("text.truckroll"), QByteArray("Dear Mrs. Kline,\n").repeated(200));
    machine.write(QStringLiteral("empty.truckroll"), {});
    machine.write(QStringLiteral("cut.truckroll"), bytes.left(bytes.size() / 2));
    QByteArray newer = bytes;
    newer.replace(60, 4, QByteArray::fromHex("000003e7"));
    machine.write(QStringLiteral("newer.truckroll"), newer);
    QByteArray foreign = bytes;
    foreign.replace(68, 4, QByteArray::fromHex("00000000"));
    machine.write(QStringLiteral("foreign.truckroll"), foreign);
    REQUIRE(QDir().mkdir(machine.file(QStringLiteral("folder.truckroll"))));
    REQUIRE(::mkfifo(QFile::encodeName(machine.file(QStringLiteral("pipe.truckroll"))).constData(), 0600) ==
            0);
    const QByteArray before = machine.everything();
    for (const char *name : {"text", "empty", "cut", "newer", "foreign", "folder", "pipe", "missing"}) {
        const QString office = QString::fromLatin1(name) + QStringLiteral(".truckroll");
        for (const QStringList &arguments : {picture(office), QStringList{office}}) {
            INFO(name << (arguments.size() > 1 ? ", for a picture" : ""));
            const Ended ended = machine.window(arguments);
            INFO(ended.err.toStdString());
            CHECK(ended.exitCode == 3);
            CHECK(ended.err.contains(office.toUtf8()));
            CHECK(ended.err.trimmed().endsWith('.'));
            CHECK(ended.err.trimmed().count('\n') == 0);
            CHECK(machine.everything() == before);
        }
    }
}

TEST_CASE("A second start with the same office goes to the window that has it: commands are done there")
{
    const Machine machine;
    const QString office = machine.newOffice();
    HoldingWindow window(machine, office);
    QElapsedTimer timer;
    timer.start();
    Ended added;
    do { // the lock is there a moment before the window listens
        added =
            machine.cli({QStringLiteral("--office"), office, QStringLiteral("customer"),
                         QStringLiteral("add"), QStringLiteral("--name"), QStringLiteral("Kline Bakery")});
    } while (added.exitCode == 3 && timer.elapsed() < patience);
    INFO(added.err.toStdString());
    CHECK(added.exitCode == 0);
    CHECK(machine.window({office}).exitCode == 0);
    CHECK(window.runs());
    const Ended refused = machine.window(picture(office));
    CHECK(refused.exitCode == 3);
    CHECK(refused.err.contains("is open in another program"));
}

TEST_CASE("The window remembers its office for the command line")
{
    const Machine machine;
    const QString office = machine.newOffice();
    {
        HoldingWindow window(machine, office);
        QElapsedTimer timer;
        timer.start();
        while (machine.cli({QStringLiteral("office"), QStringLiteral("info")}).exitCode == 2 &&
               timer.elapsed() < patience) {
        }
        CHECK(window.runs());
    }
    const Ended info = machine.cli({QStringLiteral("office"), QStringLiteral("info")});
    INFO(info.err.toStdString());
    CHECK(info.exitCode == 0);
}

TEST_CASE("Wrong arguments end with 2 and a sentence: help and version with 0")
{
    const Machine machine;
    const Ended wrong = machine.window({QStringLiteral("--view"), QStringLiteral("year")});
    CHECK(wrong.exitCode == 2);
    CHECK(wrong.err.contains("year"));
    CHECK(machine.window({QStringLiteral("--help")}).exitCode == 0);
    CHECK(machine.window({QStringLiteral("--version")}).out.startsWith("truckroll "));
}

TEST_CASE("The message log holds nothing of the office")
{
    const Machine machine;
    const QString office = machine.newOffice(QStringLiteral("Kline secret.truckroll"));
    machine.write(QStringLiteral("Kline text.truckroll"), QByteArray(2000, 'x'));
    REQUIRE(machine.window(picture(office)).exitCode == 0);
    REQUIRE(machine.window(picture(QStringLiteral("Kline text.truckroll"))).exitCode == 3);
    QFile log(machine.file(QStringLiteral("home/truckroll/messages.log")));
    REQUIRE(log.open(QIODevice::ReadOnly));
    const QByteArray text = log.readAll();
    CHECK(text.contains("office_refused"));
    CHECK_FALSE(text.contains("Kline"));
    CHECK((log.permissions() & (QFile::ReadGroup | QFile::ReadOther)) == QFile::Permissions());
}
