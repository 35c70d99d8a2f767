// SPDX-License-Identifier: GPL-3.0-or-later
// Random acts on a series in all scopes, undo and redo, against a simple model of what must hold.
#include "tests/workflow/seriesdesk.h"

#include "core/schedule/recurrence.h"
#include "core/schedule/zonedday.h"
#include "tests/testkit/boardcopy.h"
#include "tests/testkit/monday.h"
#include "tests/testkit/officedump.h"
#include <QRandomGenerator>
#include <QTimeZone>
#include <catch2/catch.hpp>
#include <map>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// The dates of a daily or weekly rule, day by day: nothing of the program's own expansion.
std::vector<QDate> plainDates(const SeriesPattern &part, const QDate &end)
{
    const RecurrenceRule rule = *parseRule(part.rule);
    std::vector<QDate> dates;
    const QDate week = part.first.addDays(1 - part.first.dayOfWeek());
    for (QDate date = part.first; date <= end; date = date.addDays(1)) {
        if ((rule.until.isValid() && date > rule.until) || (rule.count && int(dates.size()) == *rule.count))
            break;
        const bool daily = rule.frequency == RecurrenceRule::Frequency::Daily;
        const qint64 period = daily ? part.first.daysTo(date) : week.daysTo(date) / 7;
        bool named = daily || (rule.byDay.empty() && date.dayOfWeek() == part.first.dayOfWeek());
        for (const auto &day : rule.byDay)
            named = named || day.weekday == date.dayOfWeek();
        if (named && period % rule.interval == 0)
            dates.push_back(date);
    }
    return dates;
}

std::set<QDate> plainDates(const Series &series, const QDate &end)
{
    std::set<QDate> dates = series.extra;
    for (size_t i = 0; i < series.parts.size(); ++i)
        for (const QDate &date : plainDates(series.parts[i], end))
            if ((i + 1 == series.parts.size() || date < series.parts[i + 1].first) &&
                !series.skipped.contains(date))
                dates.insert(date);
    return dates;
}

/// What a person gave a visit, which nobody else may take.
struct Own
{
    std::optional<WallTime> start;
    int minutes = 0;
    std::vector<TechnicianId> technicians;
    VisitStatus status = VisitStatus::Scheduled;
    QString notes;

    friend bool operator==(const Own &, const Own &) = default;
};

class SeriesGame
{
public:
    explicit SeriesGame(quint32 seed) : m_random(seed) {}

    void step()
    {
        const int kind = m_random.bounded(20);
        if (kind < 3)
            return undoOrRedo(true);
        if (kind < 5)
            return undoOrRedo(false);
        if (kind == 5 && m_random.bounded(4) == 0)
            m_desk.clock().advance(86400);
        if (kind == 6)
            return look();
        m_touched.clear();
        const auto details = m_desk.details();
        if (!details.series || kind == 7)
            return act(setSeries(details));
        randomAct(kind, details);
    }
    void checkAll()
    {
        CHECK(boardDifference(m_desk.connection()).isEmpty());
        const QStringList problems = m_desk.office().verify();
        INFO(problems.join(QLatin1Char('\n')).toStdString());
        REQUIRE(problems.isEmpty());
    }

    int acts = 0;
    int refused = 0;
    int undone = 0;
    int kept = 0; ///< single edits that an act on the whole series met

private:
    struct Past
    {
        ActReport report;
        QString before;
        QString after;
    };

    QString dump() { return dumpOffice(m_desk.connection(), DumpPart::UserTables); }

    void randomAct(int kind, const SeriesDetails::Reply &details)
    {
        const SeriesVisit &any =
            details.visits[size_t(m_random.bounded(int(std::min<size_t>(12, details.visits.size()))))];
        const Visit &visit = any.visit;
        const Version version = details.series->version;
        m_touched.insert(visit.id);
        switch (kind) {
        case 8:
        case 9:
        case 10:
            return act(
                MoveVisit{visit.id, visit.version, anyTime(visit), 30 * m_random.bounded(1, 8), anybody()});
        case 11:
            return act(SetVisitStatus{visit.id, visit.version,
                                      VisitStatus(m_random.bounded(int(visitStatusCount)))});
        case 12:
            return act(SaveVisitNotes{visit.id, visit.version,
                                      m_random.bounded(3) ? QString() : QStringLiteral("Key")});
        case 13:
            return act(SkipVisit{visit.id, visit.version});
        case 14:
            return act(AddSeriesDate{visit.appointment, version, monday.addDays(m_random.bounded(90))});
        case 15:
            return act(ResetVisits{visit.appointment, version, {visit.id}});
        case 16:
            if (m_random.bounded(3) == 0)
                return act(EndSeries{visit.appointment, version, monday.addDays(m_random.bounded(90)), {}});
            return act(AddVisit{visit.appointment, anyTime(visit), 60, anybody()});
        default:
            return moveSeries(visit);
        }
    }
    void moveSeries(const Visit &visit)
    {
        const QDate date = visit.originalDate.isValid() ? visit.originalDate : monday;
        const WallTime to{date.addDays(m_random.bounded(2) ? 0 : m_random.bounded(-2, 3)),
                          30 * m_random.bounded(12, 36)};
        act(MoveSeries{visit.id,
                       visit.version,
                       m_random.bounded(2) ? SeriesScope::Following : SeriesScope::All,
                       to,
                       30 * m_random.bounded(1, 8),
                       anybody(),
                       {}});
    }
    SetSeries setSeries(const SeriesDetails::Reply &details)
    {
        static const char *rules[] = {"FREQ=WEEKLY",
                                      "FREQ=DAILY;COUNT=6",
                                      "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=9",
                                      "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR",
                                      "FREQ=DAILY;INTERVAL=3;UNTIL=20260601",
                                      "FREQ=WEEKLY;BYDAY=SU;COUNT=20"};
        SetSeries set = m_desk.pattern(rules[m_random.bounded(6)], monday.addDays(m_random.bounded(30)));
        set.pattern.startMinute = 30 * m_random.bounded(12, 36);
        set.pattern.technicians = anybody();
        if (details.series && m_random.bounded(2))
            set.from = monday.addDays(m_random.bounded(60));
        if (details.series && m_random.bounded(2)) {
            set.extra = details.series->extra;
            set.skipped = details.series->skipped;
        }
        return set;
    }
    void look()
    {
        m_desk.ask(BoardRange{monday.addDays(380), monday.addDays(380 + m_random.bounded(300))});
        checkSeries();
    }
    std::optional<WallTime> anyTime(const Visit &visit)
    {
        if (m_random.bounded(6) == 0)
            return std::nullopt;
        const QDate day = visit.start ? visit.start->date : monday;
        return WallTime{day.addDays(m_random.bounded(-1, 3)), 30 * m_random.bounded(12, 36)};
    }
    std::vector<TechnicianId> anybody()
    {
        const std::vector<std::vector<TechnicianId>> choices{
            {}, {m_desk.ann}, {m_desk.bob}, {m_desk.bob, m_desk.ann}};
        return choices[size_t(m_random.bounded(4))];
    }

    template <class Command>
    void act(const Command &command)
    {
        const auto before = ownThings();
        const QString rowsBefore = dump();
        const auto acted = m_desk.office().act(m_desk.owner(), command);
        if (!acted) {
            ++refused;
            INFO(acted.error().forUser.toStdString() << "\n" << acted.error().forLog.toStdString());
            REQUIRE(acted.error().code == ErrorCode::RuleBroken);
            REQUIRE(dump() == rowsBefore);
            return;
        }
        ++acts;
        if (acted->report.undoable) {
            m_done.push_back({acted->report, rowsBefore, dump()});
            m_undone.clear();
        }
        checkKept(before);
        checkSeries();
    }
    void undoOrRedo(bool undo)
    {
        auto &from = undo ? m_done : m_undone;
        auto &to = undo ? m_undone : m_done;
        if (from.empty())
            return;
        Past past = from.back();
        from.pop_back();
        if (undo)
            past.after = dump(); // with what was looked for since: it comes back with the act
        const auto report =
            undo ? m_desk.office().undo(m_desk.owner(), past.report.changeset, past.report.text)
                 : m_desk.office().redo(m_desk.owner(), past.report.changeset, past.report.text);
        if (!report)
            FAIL(report.error().forUser.toStdString() << report.error().forLog.toStdString());
        const QString rows = undo ? past.before : past.after;
        if (isAboutSeries(past.report)) // others leave alone what was made by looking further since
            REQUIRE(dump() == rows);
        to.push_back(past);
        ++undone;
        checkSeries();
    }
    static bool isAboutSeries(const ActReport &report)
    {
        return report.changeset.contains(QByteArray("series", 7)); // the table's name and its end
    }

    /// Visits that an act on others must not touch: begun, closed, confirmed, changed by hand.
    std::map<VisitId, Own> ownThings()
    {
        std::map<VisitId, Own> things;
        for (const SeriesVisit &known : m_desk.details().visits) {
            const Visit &v = known.visit;
            if (v.edited || !known.why.isEmpty() || v.status == VisitStatus::Confirmed || !known.ofSeries)
                things[v.id] = {v.start, v.minutes, v.technicians, v.status, v.notes};
        }
        return things;
    }
    void checkKept(const std::map<VisitId, Own> &before)
    {
        std::map<VisitId, Own> now;
        for (const SeriesVisit &known : m_desk.details().visits) {
            const Visit &v = known.visit;
            now[v.id] = {v.start, v.minutes, v.technicians, v.status, v.notes};
        }
        for (const auto &[id, own] : before) {
            if (m_touched.contains(id) || (!m_hadSeries && own.status == VisitStatus::Scheduled))
                continue; // a first pattern takes the folder's open visits in
            INFO("visit " << id.value());
            REQUIRE(now.contains(id));
            REQUIRE(now[id] == own);
            ++kept;
        }
    }
    /// Each date of the pattern to come has exactly one visit, and no untouched visit is without a date.
    void checkSeries()
    {
        const auto details = m_desk.details();
        m_hadSeries = details.series.has_value();
        if (!details.series)
            return;
        const Series &series = *details.series;
        const QDate today = m_desk.clock().nowUtc() > 0 ? dayNow() : QDate();
        const QDate end = std::min(series.madeUntil, monday.addDays(1500));
        QDate last = end; // a series moved by days takes its last visits along
        for (const SeriesVisit &known : details.visits)
            last = std::max(last, std::min(known.visit.originalDate, end.addDays(31)));
        const std::set<QDate> dates = plainDates(series, last);
        std::map<QDate, int> found;
        for (const SeriesVisit &known : details.visits) {
            if (!known.ofSeries)
                continue;
            ++found[known.visit.originalDate];
            const bool open = !known.visit.edited && known.visit.status == VisitStatus::Scheduled;
            if (open) {
                INFO(known.visit.originalDate.toString(Qt::ISODate).toStdString());
                INFO("made until " << series.madeUntil.toString(Qt::ISODate).toStdString()
                                   << ", planned until "
                                   << series.plannedUntil.toString(Qt::ISODate).toStdString());
                for (const auto &part : series.parts)
                    UNSCOPED_INFO("from " << part.first.toString(Qt::ISODate).toStdString() << " "
                                          << part.rule.toStdString());
                REQUIRE(dates.contains(known.visit.originalDate));
            }
        }
        for (const auto &[date, count] : found)
            REQUIRE(count == 1);
        for (const QDate &date : dates)
            if (date >= m_latestToday && date >= today && date <= end) {
                INFO("no visit for " << date.toString(Qt::ISODate).toStdString());
                REQUIRE(found.contains(date));
            }
    }
    QDate dayNow()
    {
        const QDate day = ZonedDay::toWall(m_desk.clock().nowUtc(), QTimeZone("America/Chicago")).date;
        m_latestToday = std::max(m_latestToday, day);
        return day;
    }

    SeriesDesk m_desk;
    QRandomGenerator m_random;
    std::vector<Past> m_done;
    std::vector<Past> m_undone;
    std::set<VisitId> m_touched;
    bool m_hadSeries = false;
    QDate m_latestToday;
};

/// TRUCKROLL_RANDOM_ACTS=100000 for a night's run, TRUCKROLL_RANDOM_SEED=722 to see again what a run met.
int wantedSteps()
{
    const int wanted = qEnvironmentVariableIntValue("TRUCKROLL_RANDOM_ACTS");
    return wanted > 0 ? wanted : 900;
}

} // namespace

TEST_CASE("Random acts on a series lose no visit and no single edit, and undo comes back to the same bytes")
{
    const int steps = wantedSteps();
    int acts = 0;
    int refused = 0;
    int undone = 0;
    int kept = 0;
    const quint32 first = quint32(std::max(1, qEnvironmentVariableIntValue("TRUCKROLL_RANDOM_SEED")));
    for (quint32 seed = first; acts + refused + undone < steps; ++seed) {
        SeriesGame game(seed);
        for (int i = 0; i < 150; ++i) {
            INFO("seed " << seed << ", step " << i);
            game.step();
        }
        game.checkAll();
        acts += game.acts;
        refused += game.refused;
        undone += game.undone;
        kept += game.kept;
    }
    WARN(acts << " acts, " << undone << " undone or done again, " << refused << " refused, " << kept
              << " single edits met and kept");
    CHECK(acts > steps / 3);
    CHECK(kept > steps / 3);
}

// 722: a series moved by days twice had its last visit beyond madeUntil; the redo of a later act took it for
// one that was looked for since, and was refused.
TEST_CASE("Random acts on a series that once were refused when done again")
{
    const quint32 seed = GENERATE(722U);
    SeriesGame game(seed);
    for (int i = 0; i < 150; ++i) {
        INFO("seed " << seed << ", step " << i);
        game.step();
    }
    game.checkAll();
    CHECK(game.undone > 0);
}
