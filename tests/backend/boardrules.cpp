// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backend/boardrules.h"

#include "tests/testkit/monday.h"
#include <algorithm>
#include <catch2/catch.hpp>

namespace truckroll {

namespace {

constexpr int daysCompared = 2300; ///< the plan has its dates for longer, so that all of these are in it

/// The same for the user: the date that it stands for may be another one.
bool sameForUser(const Known &a, const Known &b)
{
    return a.start == b.start && a.minutes == b.minutes && a.technicians == b.technicians &&
           a.status == b.status && a.notes == b.notes && a.documented == b.documented;
}

class Checking
{
public:
    Checking(const Diary &before, const Diary &after, const SeriesDeed &deed)
        : m_before(before), m_after(after), m_deed(deed)
    {
    }

    int run()
    {
        INFO("before: " << text(m_deed.before) << "\nafter: " << text(m_deed.after));
        for (const auto &[id, was] : m_before.visits)
            checkVisit(id, was);
        for (const auto &[id, is] : m_after.visits)
            if (!m_before.visits.contains(id))
                checkNew(id, is);
        REQUIRE(visitsOfFolder() > 0);
        if (m_deed.after)
            checkDates();
        return m_kept;
    }

private:
    static std::string text(const std::optional<Plan> &plan)
    {
        return plan ? inWords(*plan).toStdString() : "no pattern";
    }
    /// Words are made only for a test that fails: there are hundreds of visits.
    static void must(bool holds, const char *rule, VisitId id, const Known *was, const Known *is)
    {
        if (!holds)
            FAIL(rule << ": visit " << id.value() << " was "
                      << (was ? inWords(*was).toStdString() : "not there") << " and is "
                      << (is ? inWords(*is).toStdString() : "not there"));
    }
    void checkVisit(VisitId id, const Known &was)
    {
        const auto found = m_after.visits.find(id);
        const Known *is = found == m_after.visits.end() ? nullptr : &found->second;
        if (m_deed.ended && m_deed.ended == id && !isFixed(was))
            must(!is || (is->status == VisitStatus::Cancelled && visitsOfFolder() == 1),
                 "the visit goes from which the series is ended", id, &was, is);
        else if (was.folder != m_deed.folder || (was.original.isValid() && was.original < m_deed.from))
            must(is && *is == was, "what the act is not about stays", id, &was, is);
        else if (isHeld(id, was))
            checkHeld(id, was, is);
        else if (!is)
            must(m_deed.before && !isNamed(id), "neither a first pattern nor a drag takes its visit away", id,
                 &was, is);
        else
            checkLoose(id, was, *is);
    }
    bool isHeld(VisitId id, const Known &visit) const
    {
        if (isFixed(visit) || (!visit.original.isValid() && m_deed.before))
            return true;
        if (m_deed.released.contains(id))
            return false;
        const bool past = visit.start && visit.start->date < m_deed.today;
        const bool own = visit.edited || (m_deed.before && differs(visit, *m_deed.before));
        return past || own || visit.status == VisitStatus::Confirmed;
    }
    void checkHeld(VisitId id, const Known &was, const Known *is)
    {
        must(is && sameForUser(*is, was), "what a person gave a visit stays", id, &was, is);
        if (!m_deed.before || !was.original.isValid())
            return;
        ++m_kept;
        must(keepsItsDate(*is, was), "a visit stays for its date", id, &was, is);
    }
    /// A moved visit stands for the date that its own one became, unless another one does.
    bool keepsItsDate(const Known &is, const Known &was) const
    {
        if (is.original == was.original || (m_deed.after && !m_deed.move))
            return true;
        if (!m_deed.after)
            return false;
        const QDate moved = was.original.addDays(m_deed.move->days);
        return is.original.isValid() ? is.original == moved : visitsOf(moved) == 1;
    }
    int visitsOf(const QDate &original) const
    {
        return int(std::count_if(m_after.visits.begin(), m_after.visits.end(), [&](const auto &each) {
            return each.second.folder == m_deed.folder && each.second.original == original;
        }));
    }
    int visitsOfFolder() const
    {
        return int(std::count_if(m_after.visits.begin(), m_after.visits.end(),
                                 [&](const auto &each) { return each.second.folder == m_deed.folder; }));
    }
    /// Nobody has touched it: it follows its plan, or goes with its date.
    void checkLoose(VisitId id, const Known &was, const Known &is) const
    {
        must(is.notes == was.notes, "notes stay", id, &was, &is);
        must(is.status == VisitStatus::Cancelled || is.status == statusAt(is.start, was),
             "only what was confirmed for another time is not any more", id, &was, &is);
        const bool unchanged = sameForUser(is, was);
        if (isNamed(id))
            must(isAsNamed(is), "who is dragged goes where it was put", id, &was, &is);
        else if (is.status == VisitStatus::Cancelled)
            must(visitsOfFolder() == 1, "only the last visit of a folder is canceled", id, &was, &is);
        else if (!m_deed.before && unchanged)
            return; // beside the pattern
        else if (!m_deed.before && was.start)
            must(is.original == was.start->date && follows(is), "a visit is taken in for its day", id, &was,
                 &is);
        else if (!is.original.isValid() || (is.original < m_deed.today && !m_deed.released.contains(id)))
            must(unchanged, "nobody goes to a day that has passed unasked", id, &was, &is);
        else
            must(follows(is), "the visit follows its pattern", id, &was, &is);
    }
    static VisitStatus statusAt(const std::optional<WallTime> &start, const Known &was)
    {
        return was.status == VisitStatus::Confirmed && start != was.start ? VisitStatus::Scheduled
                                                                          : was.status;
    }
    bool follows(const Known &is) const
    {
        return m_deed.after && m_deed.after->has(is.original) && isAsPlanned(is, *m_deed.after);
    }
    bool isNamed(VisitId id) const { return m_deed.named && m_deed.named->visit == id; }
    bool isAsNamed(const Known &is) const
    {
        return is.start == m_deed.named->start && is.minutes == m_deed.named->minutes &&
               is.technicians == m_deed.named->technicians;
    }
    void checkNew(VisitId id, const Known &is) const
    {
        must(is.folder == m_deed.folder && follows(is) && is.original >= m_deed.today && !is.edited &&
                 is.status == VisitStatus::Scheduled,
             "a new visit is one of the pattern", id, nullptr, &is);
    }
    /// Each date to come has its one visit, and who differs from the plan is marked.
    void checkDates() const
    {
        std::set<QDate> found;
        for (const auto &[id, visit] : m_after.visits) {
            if (visit.folder != m_deed.folder || !visit.original.isValid())
                continue;
            must(found.insert(visit.original).second, "each date has one visit", id, nullptr, &visit);
            must(visit.edited || !differs(visit, *m_deed.after), "who differs is marked", id, nullptr,
                 &visit);
        }
        const QDate made = m_after.series.at(m_deed.folder).madeUntil;
        REQUIRE((!m_deed.makesAhead || made >= m_deed.today.addDays(400)));
        const QDate end = std::min(made, testkit::monday.addDays(daysCompared));
        for (const QDate &date : m_deed.after->dates())
            if (date >= m_deed.today && date <= end && !found.contains(date))
                FAIL("no visit for " << date.toString(Qt::ISODate).toStdString());
    }

    const Diary &m_before;
    const Diary &m_after;
    const SeriesDeed &m_deed;
    int m_kept = 0;
};

} // namespace

VisitStatus statusWithoutTime(VisitStatus status)
{
    switch (status) {
    case VisitStatus::Confirmed:
    case VisitStatus::Dispatched:
        return VisitStatus::Scheduled;
    case VisitStatus::InProgress:
        return VisitStatus::OnHold;
    default:
        return status;
    }
}

bool isLeftOut(const std::optional<WallTime> &start)
{
    if (!start || start->minute < 120 || start->minute >= 180)
        return false;
    const QDate first(start->date.year(), 3, 1);
    return start->date == first.addDays(7 - first.dayOfWeek() + 7);
}

bool isFixed(const Known &visit)
{
    return visit.documented ||
           (visit.status != VisitStatus::Scheduled && visit.status != VisitStatus::Confirmed);
}

int checkDeed(const Diary &before, const Diary &after, const SeriesDeed &deed)
{
    return Checking(before, after, deed).run();
}

} // namespace truckroll
