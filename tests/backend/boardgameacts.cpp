// SPDX-License-Identifier: GPL-3.0-or-later
// Acts on single visits: the model knows their outcome to the last field.
#include "tests/backend/boardgame.h"

#include "core/schedule/zonedday.h"
#include <QTimeZone>
#include <algorithm>

namespace truckroll {

namespace {

constexpr size_t mostFolders = 30;

} // namespace

/// What a change of one visit leaves: only what differs from a plan is marked.
Known BoardGame::marked(Known visit) const
{
    const Plan *plan = planOf(visit.folder);
    if (plan && visit.original.isValid())
        visit.edited = differs(visit, *plan);
    return visit;
}

void BoardGame::book()
{
    BookVisit command;
    command.customer = m_customer;
    command.title = QStringLiteral("Job");
    command.start = anyStart();
    command.minutes = anyMinutes();
    command.technicians = anybody();
    if (foldersAre() >= mostFolders)
        return addVisit();
    const auto reply = act("book", command, !isLeftOut(command.start));
    if (!reply)
        return;
    Diary expected = m_diary;
    expected.visits[reply->visit.id] =
        newVisit(reply->visit, command.start, command.minutes, command.technicians);
    settle("book", expected);
}

Known BoardGame::newVisit(const Visit &made, const std::optional<WallTime> &start, int minutes,
                          const std::vector<TechnicianId> &technicians) const
{
    Known visit;
    visit.folder = made.appointment;
    visit.version = made.version;
    visit.start = start;
    visit.minutes = minutes;
    visit.technicians = technicians;
    if (start && !planOf(made.appointment)) // beside a pattern it has none of its dates
        visit.original = start->date;
    return visit;
}

void BoardGame::addVisit()
{
    const AddVisit command{anyFolder(), anyStart(), anyMinutes(), anybody()};
    const auto reply = act("add a visit", command, !isLeftOut(command.start));
    if (!reply)
        return;
    Diary expected = m_diary;
    expected.visits[reply->id] = newVisit(*reply, command.start, command.minutes, command.technicians);
    settle("add a visit", expected);
}

void BoardGame::copy()
{
    const DuplicateVisit command{anyVisit(), anyStart(), anybody()};
    if (foldersAre() >= mostFolders)
        return move();
    const auto reply = act("copy", command, !isLeftOut(command.start));
    if (!reply)
        return;
    Diary expected = m_diary;
    expected.visits[reply->id] =
        newVisit(*reply, command.start, known(command.visit).minutes, command.technicians);
    settle("copy", expected);
}

size_t BoardGame::foldersAre() const
{
    std::set<AppointmentId> folders;
    for (const auto &[id, visit] : m_diary.visits)
        folders.insert(visit.folder);
    return folders.size();
}

MoveVisit BoardGame::stay(VisitId id) const
{
    const Known &visit = known(id);
    return {id, visit.version, visit.start, visit.minutes, visit.technicians};
}

bool BoardGame::mayMove(const MoveVisit &move) const
{
    const Known &visit = known(move.visit);
    return !visitIsClosed(visit.status) && (!isLeftOut(move.start) || move.start == visit.start);
}

Known BoardGame::movedVisit(const MoveVisit &move, Version version) const
{
    const Known &before = known(move.visit);
    Known after = before;
    after.start = move.start;
    after.minutes = move.minutes;
    after.technicians = move.technicians;
    if (!move.start)
        after.status = statusWithoutTime(before.status);
    else if (!before.original.isValid() && !planOf(before.folder))
        after.original = move.start->date;
    if (after == before)
        return before;
    after.version = version;
    return marked(after);
}

void BoardGame::moveOne(const char *kind, const MoveVisit &move)
{
    const auto reply = act(kind, move, mayMove(move));
    if (!reply)
        return;
    Diary expected = m_diary;
    expected.visits[move.visit] = movedVisit(move, reply->version);
    settle(kind, expected);
}

void BoardGame::moveAll(const char *kind, const std::vector<MoveVisit> &moves)
{
    const bool may =
        std::all_of(moves.begin(), moves.end(), [this](const auto &move) { return mayMove(move); });
    auto acted = m_shop.office().actAll(m_shop.owner(), moves);
    const auto replies = answered(kind, acted, may);
    if (!replies)
        return;
    Diary expected = m_diary;
    for (size_t i = 0; i < moves.size(); ++i)
        expected.visits[moves[i].visit] = movedVisit(moves[i], (*replies)[i].version);
    settle(kind, expected);
}

void BoardGame::move()
{
    MoveVisit command = stay(anyVisit());
    command.start = WallTime{anyDayFor(command.visit), anyMinute()};
    if (anyOf(2))
        command.technicians = anybody();
    moveOne("move", command);
}

void BoardGame::resize()
{
    MoveVisit command = stay(anyVisit());
    command.minutes = anyMinutes();
    moveOne("resize", command);
}

void BoardGame::give()
{
    MoveVisit command = stay(anyVisit());
    command.technicians = anybody();
    moveOne("give", command);
}

void BoardGame::waitOrPlace()
{
    MoveVisit command = stay(anyVisit());
    if (command.start)
        command.start.reset();
    else
        command.start = anyStart();
    moveOne("wait or place", command);
}

void BoardGame::swap()
{
    const auto two = someVisits(2);
    if (two.size() < 2)
        return;
    MoveVisit first = stay(two[0]);
    MoveVisit second = stay(two[1]);
    std::swap(first.start, second.start);
    std::swap(first.technicians, second.technicians);
    moveAll("swap", {first, second});
}

/// Several that were dragged keep their offsets.
void BoardGame::moveTogether()
{
    std::vector<MoveVisit> moves;
    const int days = m_random.bounded(-3, 8);
    for (const VisitId visit : someVisits(4)) {
        moves.push_back(stay(visit));
        if (moves.back().start)
            moves.back().start->date = moves.back().start->date.addDays(days);
    }
    moveAll("move together", moves);
}

void BoardGame::setStatus()
{
    const VisitId id = anyVisit();
    Known visit = known(id);
    const auto status = VisitStatus(anyOf(int(visitStatusCount)));
    const auto reply = act("status", SetVisitStatus{id, visit.version, status},
                           visitMayBecome(visit.status, status) && (visit.start || !visitNeedsTime(status)));
    if (!reply)
        return;
    visit.status = status;
    visit.version = reply->version;
    Diary expected = m_diary;
    expected.visits[id] = marked(visit);
    settle("status", expected);
}

void BoardGame::writeNotes()
{
    const VisitId id = anyVisit();
    Known visit = known(id);
    const QString notes = anyOf(3) ? QStringLiteral("Key %1").arg(anyOf(4)) : QString();
    const auto reply = act("notes", SaveVisitNotes{id, visit.version, notes}, true);
    Diary expected = m_diary;
    if (notes != visit.notes) {
        visit.notes = notes;
        visit.version = reply->version;
        expected.visits[id] = marked(visit);
    }
    settle("notes", expected);
}

/// Without a visit it is for the one that its folder is about, once that has a pattern.
void BoardGame::document()
{
    const VisitId id = anyVisit();
    const AppointmentId folder = known(id).folder;
    SaveDocument order;
    order.document.kind = DocumentKind::WorkOrder;
    order.document.customer = m_customer;
    order.document.appointment = folder;
    if (anyOf(2))
        order.document.visit = id;
    order.document.title = QStringLiteral("Job");
    const auto reply = act("document", order, true);
    Diary expected = m_diary;
    if (order.document.visit)
        REQUIRE(reply->visit == id);
    else if (planOf(folder))
        REQUIRE(leading(folder).contains(reply->visit));
    else
        REQUIRE_FALSE(reply->visit);
    if (reply->visit)
        expected.visits[reply->visit].documented = true;
    else
        expected.papers[reply->id] = {folder, reply->createdAt};
    settle("document", expected);
}

/// Which visit the folder is about: the next that is open, or the newest that is late, or one that waits, or
/// the last that is over. Of those that wait any: how long they do stands in no diary.
std::set<VisitId> BoardGame::leading(AppointmentId folder)
{
    const QTimeZone zone("America/Chicago");
    const qint64 now = m_shop.clock().nowUtc();
    const auto rank = [&](const Known &visit) -> std::pair<int, qint64> {
        const qint64 start = visit.start ? ZonedDay::toUtc(*visit.start, zone) : 0;
        if (visitIsClosed(visit.status))
            return {3, -start};
        if (!visit.start)
            return {2, 0};
        return start + visit.minutes * 60 > now ? std::pair(0, start) : std::pair(1, -start);
    };
    std::map<std::pair<int, qint64>, std::set<VisitId>> ranked;
    for (const auto &[id, visit] : m_diary.visits)
        if (visit.folder == folder)
            ranked[rank(visit)].insert(id);
    return ranked.begin()->second;
}

/// The same as it was when the paper was written, as far as that can be known: of the visits that were there,
/// or else of those that came later, without what was canceled.
std::set<VisitId> BoardGame::writtenFor(DocumentId id, const Diary::Paper &paper) const
{
    const QTimeZone zone("America/Chicago");
    std::map<std::tuple<int, int, qint64>, std::set<VisitId>> ranked;
    for (const auto &[visit, known] : m_diary.visits) {
        if (known.folder != paper.folder)
            continue;
        const bool canceled = known.status == VisitStatus::Cancelled;
        const int there = canceled ? 2 : visit.value() < id.value() ? 0 : 1;
        const qint64 start = known.start ? ZonedDay::toUtc(*known.start, zone) : 0;
        const bool ahead = start + known.minutes * 60 > paper.createdAt;
        if (canceled)
            ranked[{there, 0, -start}].insert(visit);
        else if (!known.start)
            ranked[{there, 2, 0}].insert(visit);
        else
            ranked[{there, ahead ? 0 : 1, ahead ? start : -start}].insert(visit);
    }
    return ranked.begin()->second;
}

} // namespace truckroll
