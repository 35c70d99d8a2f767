// SPDX-License-Identifier: GPL-3.0-or-later
// What was done, and the way back.
#include "tests/backend/boardgame.h"

#include "tests/testkit/officedump.h"

namespace truckroll {

QString BoardGame::dump()
{
    return testkit::dumpOffice(m_shop.connection(), testkit::DumpPart::UserTables);
}

void BoardGame::refuse(const char *kind, const Error &error)
{
    ++m_tally.refused;
    ++m_tally.kinds[kind][1];
    INFO(kind << " was refused: " << error.forUser.toStdString() << " / " << error.forLog.toStdString());
    REQUIRE(error.code == ErrorCode::RuleBroken);
    const OfficePrint print = m_taker->take();
    REQUIRE(difference(print, m_print).toStdString() == "");
}

void BoardGame::settle(const char *kind, const Diary &expected, const SeriesDeed *deed)
{
    Diary now = readDiary(m_shop.connection());
    INFO(kind << ": " << m_report.text.toStdString());
    REQUIRE(difference(now, expected).toStdString() == "");
    remember(kind, std::move(now), deed);
}

void BoardGame::settleSeries(const char *kind, const SeriesDeed &deed)
{
    Diary now = readDiary(m_shop.connection());
    INFO(kind << ": " << m_report.text.toStdString() << ", from "
              << deed.from.toString(Qt::ISODate).toStdString() << ", today "
              << deed.today.toString(Qt::ISODate).toStdString());
    if (deed.before) {
        m_tally.kept += checkDeed(m_diary, now, deed);
    } else {
        Diary before = m_diary;
        Diary after = now;
        takePapers(before, after, deed);
        m_tally.kept += checkDeed(before, after, deed);
    }
    remember(kind, std::move(now), &deed);
}

/// With a first pattern the papers that name no visit are for the one that the folder was about: nothing
/// touches it any more. Only what waits is given its first time all the same.
void BoardGame::takePapers(Diary &before, Diary &after, const SeriesDeed &deed)
{
    for (const auto &[paper, written] : m_diary.papers) {
        if (written.folder != deed.folder)
            continue;
        const std::set<VisitId> about = writtenFor(paper, written);
        const auto named = std::find_if(about.begin(), about.end(),
                                        [&](VisitId id) { return after.visits.at(id).documented; });
        REQUIRE(named != about.end());
        REQUIRE_FALSE(after.papers.contains(paper));
        before.visits.at(*named).documented = true;
    }
    for (auto &[id, was] : before.visits)
        if (was.folder == deed.folder && !was.start)
            was.documented = after.visits.at(id).documented = false;
}

void BoardGame::setPlan(AppointmentId folder, const std::optional<Plan> &plan)
{
    if (plan)
        m_plans[folder] = *plan;
    else
        m_plans.erase(folder);
    if (plan) // stays so when the date goes that was written in before
        m_plans[folder].parts.front().from = plan->beginning();
}

void BoardGame::remember(const char *kind, Diary now, const SeriesDeed *deed)
{
    ++m_now;
    ++m_tally.acts;
    ++m_tally.kinds[kind][0];
    OfficePrint print = m_taker->take();
    Past past{m_report.changeset, m_report.text, changesBetween(m_print, print), {}, {}, {}, m_now};
    REQUIRE(past.changeset.isEmpty() == past.changes.empty());
    if (deed) {
        past.series = deed->folder;
        past.before = deed->before;
        past.after = deed->after;
        setPlan(deed->folder, deed->after);
    }
    m_diary = std::move(now);
    m_print = std::move(print);
    REQUIRE(m_diary.series.size() == m_plans.size());
    if (past.changes.empty())
        return;
    m_done.push_back(std::move(past));
    m_undone.clear();
}

void BoardGame::takeBack()
{
    for (int steps = m_random.bounded(1, 5); steps > 0 && !m_done.empty(); --steps) {
        apply(true);
        ++m_tally.undone;
    }
    m_diary = readDiary(m_shop.connection());
}

void BoardGame::doAgain()
{
    for (int steps = m_random.bounded(1, 5); steps > 0 && !m_undone.empty(); --steps) {
        apply(false);
        ++m_tally.redone;
    }
    m_diary = readDiary(m_shop.connection());
}

/// The rows of the act as they were, and all others as they are; only what a look ahead has made since goes
/// with the pattern that it was made from.
OfficePrint BoardGame::printAfter(const Past &past, bool undo) const
{
    OfficePrint expected = m_print;
    std::set<qint64> named;
    for (const PrintChange &change : past.changes) {
        put(expected, change.record, undo ? change.before : change.after);
        named.insert(change.record);
    }
    for (const Looked &looked : m_looked)
        if (past.series && looked.folder == past.series && looked.at > past.at &&
            !named.contains(looked.visit.value()))
            expected.erase(looked.visit.value());
    return expected;
}

void BoardGame::carryOut(const Past &past, bool undo)
{
    Office &office = m_shop.office();
    const auto report = undo ? office.undo(m_shop.owner(), past.changeset, past.text)
                             : office.redo(m_shop.owner(), past.changeset, past.text);
    if (!report)
        FAIL(report.error().forUser.toStdString() << " / " << report.error().forLog.toStdString());
}

void BoardGame::apply(bool undo)
{
    auto &from = undo ? m_done : m_undone;
    Past past = std::move(from.back());
    from.pop_back();
    carryOut(past, undo);
    OfficePrint print = m_taker->take();
    INFO((undo ? "undo of " : "redo of ") << past.text.toStdString());
    REQUIRE(difference(print, printAfter(past, undo)).toStdString() == "");
    if (undo && past.series) // what was looked for comes back with the act
        past.changes = changesBetween(print, m_print);
    if (past.series)
        setPlan(past.series, undo ? past.before : past.after);
    past.at = ++m_now;
    m_print = std::move(print);
    (undo ? m_undone : m_done).push_back(std::move(past));
}

/// Compared only where it stops: what each step leaves was compared when it was done.
void BoardGame::thereAndBack()
{
    constexpr size_t stop = 50;
    const QString end = dump();
    std::map<size_t, OfficePrint> prints;
    for (size_t left = m_done.size(); left > 0; --left) {
        if (left % stop == 0)
            prints[left] = m_taker->take();
        carryOut(m_done[left - 1], true);
    }
    const bool asAtTheStart = dump() == m_start;
    REQUIRE(asAtTheStart);
    for (size_t done = 1; done <= m_done.size(); ++done) {
        carryOut(m_done[done - 1], false);
        if (done % stop != 0)
            continue;
        INFO("after the first " << done << " acts were done again");
        REQUIRE(difference(m_taker->take(), prints.at(done)).toStdString() == "");
    }
    const bool asAtTheEnd = dump() == end;
    REQUIRE(asAtTheEnd);
    m_tally.walked += 2 * int(m_done.size());
}

} // namespace truckroll
