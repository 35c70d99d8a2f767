// SPDX-License-Identifier: GPL-3.0-or-later
// What series hold beside the acts: visits made by looking further, and the checks of an office.
#include "core/schedule/seriesplan.h"
#include "core/store/seriesstore.h"
#include "core/store/visitstore.h"
#include <QCoreApplication>
#include <cstring>
#include <map>
#include <memory>
#include <sqlite3.h>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SeriesChecks)
};

struct IteratorDeleter
{
    void operator()(sqlite3_changeset_iter *iterator) const { sqlite3changeset_finalize(iterator); }
};

// series, by place; migration 0003
constexpr int versionColumn = 1;
constexpr int plannedUntilColumn = 3;
constexpr int madeUntilColumn = 4;

QDate dateOf(sqlite3_value *value)
{
    if (!value || sqlite3_value_type(value) != SQLITE_TEXT)
        return {};
    return QDate::fromString(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_value_text(value))),
                             Qt::ISODate);
}

/// Up to where visits were made when an act found the series, as far as its row tells. An act makes both
/// columns one: when it left madeUntil alone, that is what it wrote into plannedUntil.
QDate madeBefore(sqlite3_changeset_iter *row, int operation)
{
    sqlite3_value *made = nullptr;
    sqlite3_value *planned = nullptr;
    if (operation != SQLITE_INSERT)
        sqlite3changeset_old(row, madeUntilColumn, &made);
    if (operation == SQLITE_UPDATE)
        sqlite3changeset_new(row, plannedUntilColumn, &planned);
    return dateOf(made ? made : planned);
}

/// The version that the act gave the series: the later of the two that its row tells; 0 when it tells none.
Version versionOfAct(sqlite3_changeset_iter *row, int operation)
{
    sqlite3_value *before = nullptr;
    sqlite3_value *after = nullptr;
    if (operation != SQLITE_INSERT)
        sqlite3changeset_old(row, versionColumn, &before);
    if (operation != SQLITE_DELETE)
        sqlite3changeset_new(row, versionColumn, &after);
    return std::max<Version>(before ? sqlite3_value_int64(before) : 0,
                             after ? sqlite3_value_int64(after) : 0);
}

/// What an act on a series found and left.
struct SeriesAct
{
    QDate madeBefore;
    Version version = 0;
};

/// The folders of the rows of series' tables, which all begin with it.
std::map<AppointmentId, SeriesAct> seriesIn(const QByteArray &changeset)
{
    std::map<AppointmentId, SeriesAct> found;
    sqlite3_changeset_iter *raw = nullptr;
    if (changeset.isEmpty() || sqlite3changeset_start(&raw, int(changeset.size()),
                                                      const_cast<char *>(changeset.constData())) != SQLITE_OK)
        return found;
    const std::unique_ptr<sqlite3_changeset_iter, IteratorDeleter> iterator(raw);
    while (sqlite3changeset_next(raw) == SQLITE_ROW) {
        const char *table = nullptr;
        int columns = 0;
        int operation = 0;
        int indirect = 0;
        sqlite3changeset_op(raw, &table, &columns, &operation, &indirect);
        const bool isSeries = std::strcmp(table, "series") == 0;
        if (!isSeries && std::strncmp(table, "series_", 7) != 0)
            continue;
        sqlite3_value *value = nullptr;
        if (operation == SQLITE_INSERT)
            sqlite3changeset_new(raw, 0, &value);
        else
            sqlite3changeset_old(raw, 0, &value);
        if (!value)
            continue;
        SeriesAct &act = found[AppointmentId(sqlite3_value_int64(value))];
        if (isSeries)
            act = {madeBefore(raw, operation), versionOfAct(raw, operation)};
    }
    return found;
}

/// Takes away the untouched visits of later dates that were made since the act. Those that were there before
/// it stay for it: a series that was moved by days has its last visits beyond madeUntil.
bool takeBackAfter(WriteScope &scope, const Series &series, const QDate &last, Version act)
{
    if (series.madeUntil <= last)
        return false;
    const std::set<VisitId> documented = documentedVisits(scope, series.appointment);
    for (const Visit &visit : visitsOf(scope, series.appointment)) {
        const bool untouched = !visit.edited && visit.status == VisitStatus::Scheduled &&
                               visit.notes.isEmpty() && !documented.contains(visit.id);
        if (visit.originalDate.isValid() && visit.originalDate > last && visit.version > act && untouched)
            removeVisit(scope, visit.id);
    }
    setMadeUntil(scope, series.appointment, last);
    return true;
}

QStringList rows(Connection &connection, const char *sql, const QString &sentence)
{
    QStringList problems;
    Statement found(connection, sql);
    while (found.step())
        problems +=
            found.isNull(1) ? sentence.arg(found.text(0)) : sentence.arg(found.text(0), found.text(1));
    return problems;
}

QStringList ruleProblems(Connection &connection)
{
    QStringList problems;
    Statement found(connection, "SELECT a.number, p.rule FROM series_part p JOIN appointment a "
                                "ON a.id = p.appointment_id ORDER BY p.appointment_id, p.first_date");
    while (found.step())
        if (!parseRule(found.text(1)))
            problems +=
                Texts::tr("Folder %1: its pattern “%2” is not understood.").arg(found.text(0), found.text(1));
    return problems;
}

} // namespace

bool takeBackLookedFor(WriteScope &scope, const QByteArray &changeset, bool inverse)
{
    bool any = false;
    for (const auto &[appointment, act] : seriesIn(changeset)) {
        const auto series = findSeries(scope, appointment);
        if (!series)
            continue;
        const QDate last = !inverse && act.madeBefore.isValid() ? act.madeBefore : series->plannedUntil;
        any = takeBackAfter(scope, *series, last, act.version) || any;
    }
    return any;
}

QStringList seriesProblems(Connection &connection)
{
    QStringList problems = ruleProblems(connection);
    problems += rows(connection,
                     "SELECT a.number, NULL FROM series s JOIN appointment a ON a.id = s.appointment_id "
                     "WHERE a.rule IS NOT (SELECT p.rule FROM series_part p WHERE p.appointment_id = a.id "
                     "ORDER BY p.first_date DESC LIMIT 1)",
                     Texts::tr("Folder %1 does not name the pattern that its series has."));
    problems += rows(connection,
                     "SELECT a.number, p.first_date FROM series_part p JOIN appointment a "
                     "ON a.id = p.appointment_id LEFT JOIN series s ON s.appointment_id = a.id "
                     "WHERE s.appointment_id IS NULL",
                     Texts::tr("Folder %1 has a pattern from %2 on and no series."));
    problems += rows(connection,
                     "SELECT a.number, v.original_date FROM visit v JOIN series s "
                     "ON s.appointment_id = v.appointment_id JOIN appointment a ON a.id = v.appointment_id "
                     "WHERE v.original_date IS NOT NULL GROUP BY v.appointment_id, v.original_date "
                     "HAVING count(*) > 1",
                     Texts::tr("Folder %1 has more than one visit for %2 of its pattern."));
    problems +=
        rows(connection,
             "SELECT a.number, v.original_date FROM visit v JOIN appointment a "
             "ON a.id = v.appointment_id JOIN series s ON s.appointment_id = a.id "
             "JOIN series_part p ON p.appointment_id = a.id AND p.first_date = "
             "(SELECT coalesce(max(q.first_date) FILTER (WHERE q.first_date <= v.original_date), "
             "min(q.first_date)) FROM series_part q WHERE q.appointment_id = a.id) "
             "WHERE v.status = 'scheduled' AND v.edited = 0 AND v.original_date IS NOT NULL "
             "AND (v.minutes IS NOT p.minutes OR "
             "v.start_wall IS NOT v.original_date || printf('T%02d:%02d', p.start_minute / 60, "
             "p.start_minute % 60))",
             Texts::tr("Folder %1: the visit of %2 is not where its pattern puts it, and nobody moved it."));
    return problems;
}

} // namespace truckroll
