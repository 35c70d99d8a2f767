// SPDX-License-Identifier: GPL-3.0-or-later
// Protects series of earlier releases: their parts hold from the day on which they did, and a visit whose
// part was forgotten stays where it stands.
#include "core/store/migrator.h"
#include <QByteArrayList>
#include <catch2/catch.hpp>
#include <sqlite3.h>

using namespace truckroll;

namespace {

/// An office of schema 7 in memory: a weekly series with a date beside it, without what its rows refer to.
class OldSeries
{
public:
    OldSeries()
    {
        REQUIRE(sqlite3_open(":memory:", &m_handle) == SQLITE_OK);
        migrate(m_handle, 7);
        run("PRAGMA foreign_keys=OFF");
        run("INSERT INTO technician(id, version, name, phone, email, color, skills, active, position) "
            "VALUES (7, 1, 'Ann', '', '', '', '', 1, 0), (8, 1, 'Bob', '', '', '', '', 1, 1)");
        run("INSERT INTO series_part VALUES (1, '2026-04-06', 'FREQ=WEEKLY;UNTIL=20260412', 780, 60), "
            "(1, '2026-04-13', 'FREQ=WEEKLY', 480, 60)");
        run("INSERT INTO series_technician VALUES (1, '2026-04-06', 7, 0), (1, '2026-04-13', 8, 0)");
        run("INSERT INTO series_date VALUES (1, '2026-03-20', 1), (1, '2026-03-24', 1), (1, '2026-03-02', "
            "0)");
        visit(1, "2026-03-20", "2026-03-20T09:00", 7);
        visit(2, "2026-03-24", "2026-03-24T13:00", 7);
        visit(3, "2026-03-25", "2026-03-25T13:00", 8);
        visit(4, "2026-04-06", "2026-04-06T13:00", 7);
        visit(5, "2026-04-13", "2026-04-13T08:00", 8);
    }
    ~OldSeries() { sqlite3_close_v2(m_handle); }
    Q_DISABLE_COPY_MOVE(OldSeries)

    void bring() { migrate(m_handle, 8); }
    /// The values of one column, parted by blanks.
    QByteArray all(const char *sql)
    {
        sqlite3_stmt *rows = nullptr;
        REQUIRE(sqlite3_prepare_v2(m_handle, sql, -1, &rows, nullptr) == SQLITE_OK);
        QByteArrayList values;
        while (sqlite3_step(rows) == SQLITE_ROW)
            values += reinterpret_cast<const char *>(sqlite3_column_text(rows, 0));
        sqlite3_finalize(rows);
        return values.join(' ');
    }

private:
    void run(const QByteArray &sql)
    {
        const int code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
        INFO(sql.toStdString() << ": " << sqlite3_errmsg(m_handle));
        REQUIRE(code == SQLITE_OK);
    }
    void visit(int id, const QByteArray &date, const QByteArray &start, int technician)
    {
        const QByteArray number = QByteArray::number(id);
        run("INSERT INTO visit(id, version, appointment_id, original_date, start_wall, minutes, zone, "
            "start_utc, "
            "status, notes, waiting_since) VALUES (" +
            number + ", 1, 1, '" + date + "', '" + start +
            "', 60, 'America/Chicago', 0, 'scheduled', '', 0)");
        run("INSERT INTO visit_technician VALUES (" + number + ", " + QByteArray::number(technician) +
            ", 0)");
    }

    sqlite3 *m_handle = nullptr;
};

} // namespace

TEST_CASE(
    "Parts of an earlier release hold from their first date, the first one from the date beside it before")
{
    OldSeries old;
    old.bring();
    CHECK(old.all("SELECT first_date FROM series_part ORDER BY first_date") == "2026-03-20 2026-04-13");
    CHECK(old.all("SELECT rule_from FROM series_part ORDER BY first_date") == "2026-04-06 2026-04-13");
    CHECK(old.all("SELECT first_date || ':' || technician_id FROM series_technician ORDER BY first_date") ==
          "2026-03-20:7 2026-04-13:8");
}

TEST_CASE("A visit before the first part that stands otherwise than it has it is kept as changed by hand")
{
    OldSeries old;
    old.bring(); // 1 at another time, 3 with another technician
    CHECK(old.all("SELECT id FROM visit WHERE edited = 1 ORDER BY id") == "1 3");
}
