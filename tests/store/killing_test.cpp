// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "core/store/officecheck.h"
#include "core/store/officefile.h"
#include "core/store/statement.h"
#include "tests/store/helper.h"
#include "tests/store/rows.h"
#include "tests/testkit/tempdatabase.h"
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QThread>
#include <algorithm>
#include <catch2/catch.hpp>
#include <signal.h>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

constexpr int kills = 200;

qint64 count(Connection &connection, const char *sql)
{
    Statement statement(connection, sql);
    return statement.step() ? statement.number(0) : -1;
}

/// Lets a writer work for a while, kills it, answers what it had acknowledged.
QList<qint64> writeAndKill(const QString &path, int milliseconds)
{
    const auto writer = startHelper(QStringLiteral("write"), path);
    REQUIRE(writer->waitForReadyRead(20000)); // the first act is acknowledged
    QThread::msleep(ulong(milliseconds));
    ::kill(pid_t(writer->processId()), SIGKILL);
    REQUIRE(writer->waitForFinished());
    QList<qint64> acknowledged;
    for (const QByteArray &line : writer->readAllStandardOutput().split('\n'))
        if (!line.isEmpty())
            acknowledged += line.toLongLong();
    return acknowledged;
}

/// Each act wrote a customer, a folder, a visit, a slot and a row of the audit, or none of them.
void checkNothingHalfDone(Connection &connection, qint64 auditOfFounding)
{
    const qint64 visits = count(connection, "SELECT count(*) FROM visit");
    CHECK(count(connection, "SELECT count(*) FROM appointment") == visits);
    CHECK(count(connection, "SELECT count(*) FROM customer") == visits);
    CHECK(count(connection, "SELECT count(*) FROM board_slot") == visits);
    CHECK(count(connection, "SELECT count(*) FROM audit") == visits + auditOfFounding);
    CHECK(count(connection, "SELECT next - 1001 FROM office_series") == visits); // numbers without a gap
}

} // namespace

TEST_CASE("A writer killed 200 times loses nothing it acknowledged, leaves nothing half done, opens at once")
{
    TempDatabase shop;
    shop.act(foundOffice);
    const QString path = shop.path();
    const qint64 founding = shop.number("SELECT count(*) FROM audit");
    shop.close();

    QRandomGenerator random(200);
    qint64 acknowledged = 0;
    qint64 lost = 0;
    qint64 slowest = 0;
    for (int round = 0; round < kills; ++round) {
        const QList<qint64> visits = writeAndKill(path, random.bounded(20));
        REQUIRE(!visits.isEmpty());
        acknowledged += visits.size();
        QElapsedTimer timer;
        timer.start();
        const auto opened = openOfficeFile(path);
        slowest = std::max(slowest, timer.elapsed());
        REQUIRE(opened.has_value());
        Statement find(*opened->connection, "SELECT 1 FROM visit WHERE id = ?");
        for (const qint64 visit : visits) {
            lost += find.bind(visit).step() ? 0 : 1;
            find.reset();
        }
        checkNothingHalfDone(*opened->connection, founding);
    }
    CHECK(lost == 0);
    WARN("kills: " << kills << ", acknowledged acts: " << acknowledged << ", lost: " << lost
                   << ", slowest opening after a kill: " << slowest << " ms");
    CHECK(acknowledged >= kills);
}
