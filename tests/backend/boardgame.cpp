// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backend/boardgame.h"

#include "core/schedule/zonedday.h"
#include "tests/testkit/boardcopy.h"
#include "tests/testkit/monday.h"
#include <QTimeZone>
#include <algorithm>
#include <numeric>

namespace truckroll {

void BoardTally::add(const BoardTally &other)
{
    acts += other.acts;
    refused += other.refused;
    undone += other.undone;
    redone += other.redone;
    kept += other.kept;
    walked += other.walked;
    for (const auto &[kind, counts] : other.kinds) {
        kinds[kind][0] += counts[0];
        kinds[kind][1] += counts[1];
    }
}

BoardGame::BoardGame(quint32 seed) : m_random(seed)
{
    for (const char *name : {"Ann Ruiz", "Bob Meyer", "Cem Aydin", "Dawn Lee"})
        m_people.push_back(m_shop.newTechnician(QString::fromLatin1(name)));
    SaveCrew crew;
    crew.crew.name = QStringLiteral("Van 2");
    crew.crew.members = {m_people[1], m_people[3]};
    m_crew = m_shop.act(crew).members;
    m_customer = m_shop.newCustomer();
    m_taker = std::make_unique<PrintTaker>(m_shop.connection());
    m_print = m_taker->take();
    m_start = dump();
}

void BoardGame::step()
{
    struct Kind
    {
        int weight;
        void (BoardGame::*act)();
    };
    static constexpr Kind kinds[] = {
        {4, &BoardGame::book},        {3, &BoardGame::addVisit},   {3, &BoardGame::copy},
        {12, &BoardGame::move},       {5, &BoardGame::resize},     {5, &BoardGame::give},
        {5, &BoardGame::waitOrPlace}, {3, &BoardGame::swap},       {3, &BoardGame::moveTogether},
        {12, &BoardGame::setStatus},  {4, &BoardGame::writeNotes}, {1, &BoardGame::document},
        {6, &BoardGame::setSeries},   {9, &BoardGame::moveSeries}, {2, &BoardGame::endSeries},
        {3, &BoardGame::skip},        {4, &BoardGame::addDate},    {4, &BoardGame::setDates},
        {4, &BoardGame::reset},       {2, &BoardGame::look},       {7, &BoardGame::takeBack},
        {1, &BoardGame::passDay},
    };
    if (m_diary.visits.empty())
        return book();
    if (!m_undone.empty()) { // before another act makes an end to what can be done again
        const int what = anyOf(12);
        if (what < 4)
            return what ? doAgain() : look();
    }
    int at = anyOf(std::accumulate(std::begin(kinds), std::end(kinds), 0,
                                   [](int sum, const Kind &kind) { return sum + kind.weight; }));
    for (const Kind &kind : kinds) {
        at -= kind.weight;
        if (at < 0)
            return (this->*kind.act)();
    }
}

void BoardGame::checkWhole()
{
    CHECK(testkit::boardDifference(m_shop.connection()).toStdString() == "");
    CHECK(m_shop.office().verify().join(QLatin1Char('\n')).toStdString() == "");
    const QDate end = today().addDays(30);
    Diary found;
    for (const bool waiting : {false, true})
        for (const VisitList::Row &row : m_shop.ask(VisitList{QDate(2026, 1, 1), end, {}, waiting}))
            found.visits[row.visit.id] = asListed(row.visit);
    Diary expected = m_diary;
    expected.papers.clear();                                  // stand in no list
    std::erase_if(expected.visits, [&end](const auto &each) { // closed ones without a time are in no list
        const Known &visit = each.second;
        return visit.start ? visit.start->date > end : visitIsClosed(visit.status);
    });
    REQUIRE(difference(found, expected).toStdString() == "");
}

Known BoardGame::asListed(const Visit &visit) const
{
    Known listed = known(visit.id);
    listed.start = visit.start;
    listed.minutes = visit.minutes;
    listed.technicians = visit.technicians;
    listed.status = visit.status;
    listed.notes = visit.notes;
    return listed;
}

void BoardGame::passDay()
{
    m_shop.clock().advance(86400);
}

QDate BoardGame::today()
{
    return ZonedDay::toWall(m_shop.clock().nowUtc(), QTimeZone("America/Chicago")).date;
}

const Plan *BoardGame::planOf(AppointmentId folder) const
{
    const auto found = m_plans.find(folder);
    return found == m_plans.end() ? nullptr : &found->second;
}

/// Of the days around today and those that follow, by time.
std::vector<VisitId> BoardGame::visitsNear(AppointmentId folder)
{
    constexpr size_t most = 14;
    std::multimap<QDate, VisitId> near;
    const QDate from = today().addDays(-4);
    for (const auto &[id, visit] : m_diary.visits) {
        const QDate day = visit.start ? visit.start->date : today();
        if (visit.folder == folder && day >= from)
            near.emplace(day, id);
    }
    std::vector<VisitId> visits;
    for (const auto &[day, id] : near)
        if (visits.size() < most)
            visits.push_back(id);
    return visits;
}

VisitId BoardGame::anyNear(AppointmentId folder)
{
    auto visits = visitsNear(folder);
    if (anyOf(8) == 0) { // wherever: perhaps years ahead
        visits.clear();
        for (const auto &[id, visit] : m_diary.visits)
            if (visit.folder == folder)
                visits.push_back(id);
    }
    if (!visits.empty())
        return visits[size_t(anyOf(int(visits.size())))];
    return std::next(m_diary.visits.begin(), anyOf(int(m_diary.visits.size())))->first;
}

VisitId BoardGame::anyVisit()
{
    if (!m_plans.empty() && anyOf(2))
        return anyNear(anySeries());
    return anyNear(anyFolder());
}

std::vector<VisitId> BoardGame::someVisits(int count)
{
    std::vector<VisitId> visits;
    for (int i = 0; i < count; ++i) {
        const VisitId visit = anyVisit();
        if (std::find(visits.begin(), visits.end(), visit) == visits.end())
            visits.push_back(visit);
    }
    return visits;
}

AppointmentId BoardGame::anyFolder()
{
    std::set<AppointmentId> folders;
    for (const auto &[id, visit] : m_diary.visits)
        folders.insert(visit.folder);
    return *std::next(folders.begin(), anyOf(int(folders.size())));
}

AppointmentId BoardGame::anySeries()
{
    return std::next(m_plans.begin(), anyOf(int(m_plans.size())))->first;
}

/// From today on: mostly near, now and then far beyond what is made ahead.
int BoardGame::anyDays(int from, int near)
{
    constexpr int far = 1100;
    return anyOf(6) ? m_random.bounded(from, near) : m_random.bounded(near, far);
}

/// Around today, or around where it stands.
QDate BoardGame::anyDayFor(VisitId visit)
{
    const Known &is = known(visit);
    if (is.start && is.start->date > today().addDays(14))
        return is.start->date.addDays(m_random.bounded(-3, 4));
    return today().addDays(m_random.bounded(-2, 14));
}

std::optional<WallTime> BoardGame::anyStart()
{
    if (anyOf(8) == 0)
        return {};
    return WallTime{today().addDays(m_random.bounded(-2, 14)), anyMinute()};
}

/// Now and then one that the clock leaves out in a night of March.
int BoardGame::anyMinute()
{
    return anyOf(15) ? 30 * m_random.bounded(12, 36) : 15 * anyOf(96);
}

std::vector<TechnicianId> BoardGame::anybody()
{
    if (anyOf(6) == 0)
        return m_crew;
    std::vector<TechnicianId> chosen;
    for (const TechnicianId each : m_people)
        if (anyOf(3) == 0)
            chosen.insert(anyOf(2) ? chosen.begin() : chosen.end(), each);
    return chosen;
}

} // namespace truckroll
