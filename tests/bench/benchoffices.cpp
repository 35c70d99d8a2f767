// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchoffices.h"
#include "core/schedule/zonedday.h"
#include "tests/bench/measuring.h"
#include <QFile>
#include <QFileInfo>
#include <cstdio>

namespace truckroll::bench {

namespace {

constexpr int historyDays = 4 * 365;
const char zoneName[] = "America/Chicago";

void generate(Office &office, const Actor &owner, const OfficeSize &size, int visits, int days,
              const QDate &from)
{
    GenerateLoad load;
    load.technicians = size.technicians;
    load.visits = visits;
    load.days = days;
    load.from = from;
    need(office.generate(owner, load));
}

void make(const QString &path, const OfficeSize &size)
{
    std::fprintf(stderr, "Making %s ...", qPrintable(QFileInfo(path).fileName()));
    const double took = millisecondsOf([&] {
        NewOffice what;
        what.zone = zoneName;
        const auto office = need(Office::create(path, what, benchClock()));
        const Actor owner = ownerOf(*office);
        if (size.history > 0)
            generate(*office, owner, size, size.history, historyDays, firstDay().addDays(-historyDays));
        generate(*office, owner, size, size.visits, size.days, firstDay());
    });
    std::fprintf(stderr, " %.1f s, %lld MiB\n", took / 1000,
                 static_cast<long long>(QFileInfo(path).size() / 1024 / 1024));
}

} // namespace

QString OfficeSize::name() const
{
    return QStringLiteral("%1-%2-in-%3-of-%4.truckroll")
        .arg(technicians)
        .arg(visits)
        .arg(days)
        .arg(visits + history);
}

QDate firstDay()
{
    return {2026, 3, 2};
}

const Clock &benchClock()
{
    static const ManualClock clock(ZonedDay::toUtc({firstDay(), 8 * 60}, QTimeZone(zoneName)));
    return clock;
}

QString officeIn(const QDir &folder, const OfficeSize &size)
{
    const QString path = folder.absoluteFilePath(size.name());
    if (!QFile::exists(path)) {
        // Under its own name only when it is whole.
        const QString unfinished = path + QStringLiteral(".unfinished");
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(unfinished + QLatin1String(suffix));
        make(unfinished, size);
        QFile::rename(unfinished, path);
    }
    return path;
}

QString demoOfficeIn(const QDir &folder)
{
    const QString path = folder.absoluteFilePath(QStringLiteral("demo.truckroll"));
    if (!QFile::exists(path)) {
        NewOffice what;
        what.zone = zoneName;
        what.demo = true;
        need(Office::create(path, what, benchClock()));
    }
    return path;
}

std::unique_ptr<Office> openOffice(const QString &path)
{
    return need(Office::open(path, benchClock()));
}

Actor ownerOf(Office &office)
{
    return need(office.signIn({}, {}));
}

QString copyOf(const QString &office, const QDir &folder)
{
    const QString copy = folder.absoluteFilePath(QStringLiteral("copy-") + QFileInfo(office).fileName());
    QFile::remove(copy);
    if (!QFile::copy(office, copy)) {
        std::fprintf(stderr, "No room for a copy of %s\n", qPrintable(office));
        std::exit(1);
    }
    return copy;
}

} // namespace truckroll::bench
