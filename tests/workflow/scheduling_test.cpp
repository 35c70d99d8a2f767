// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/seriesacts.h"
#include "core/domain/visitstatus.h"
#include "tests/testkit/acttrials.h"
#include "tests/testkit/boardcopy.h"
#include "tests/testkit/monday.h"
#include "tests/testkit/tempoffice.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;
using S = VisitStatus;

namespace {

struct Board : TempOffice
{
    Board() : ann(newTechnician()), bob(newTechnician(QStringLiteral("Bob Meyer"))), customer(newCustomer())
    {
    }

    Visit book(int hour = 9) { return newVisit(customer, ann, hour).visit; }
    Visit now(const Visit &visit) { return ask(VisitDetails{visit.id}).visit; }
    /// By the shortest way of allowed changes.
    Visit with(S status)
    {
        Visit visit = book();
        if (status == S::Scheduled)
            return visit;
        return act(SetVisitStatus{visit.id, visit.version, status});
    }
    MoveVisit move(const Visit &visit, const std::optional<WallTime> &start)
    {
        return {visit.id, visit.version, start, visit.minutes, visit.technicians};
    }
    bool boardIsRight() { return boardDifference(connection()).isEmpty(); }

    TechnicianId ann;
    TechnicianId bob;
    CustomerId customer;
};

} // namespace

TEST_CASE("A visit's status changes as the table says and in no other way, all 49 pairs")
{
    Board board;
    for (const S from : allVisitStatuses) {
        for (const S to : allVisitStatuses) {
            CAPTURE(visitStatusName(from).toStdString(), visitStatusName(to).toStdString());
            const Visit visit = board.with(from);
            const auto acted = board.office().act(board.owner(), SetVisitStatus{visit.id, visit.version, to});
            REQUIRE(acted.has_value() == visitMayBecome(from, to));
            CHECK(board.now(visit).status == (acted ? to : from));
            if (!acted) {
                CHECK(acted.error().code == ErrorCode::RuleBroken);
                CHECK(acted.error().forUser.contains(visitStatusText(to)));
            }
        }
    }
    CHECK(board.boardIsRight());
}

TEST_CASE(
    "On the waiting list a visit is scheduled, on hold or cancelled: its time is lost with what it said")
{
    Board board;
    for (const S status : allVisitStatuses) {
        CAPTURE(visitStatusName(status).toStdString());
        const Visit visit = board.with(status);
        const auto moved = board.office().act(board.owner(), board.move(visit, std::nullopt));
        REQUIRE(moved.has_value() == !visitIsClosed(status)); // a done visit is not put on the waiting list
        if (!moved)
            continue;
        CHECK_FALSE(visitNeedsTime(moved->reply.status));
        CHECK(moved->reply.status ==
              (status == S::InProgress || status == S::OnHold ? S::OnHold : S::Scheduled));
        CHECK(moved->reply.waitingSince == mondayMorningUtc);
        CHECK(moved->report.text == QStringLiteral("Put Kline Bakery on the waiting list"));
        for (const S to : {S::Confirmed, S::Dispatched, S::InProgress, S::Done})
            CHECK(board.refusal(SetVisitStatus{visit.id, moved->reply.version, to}).code ==
                  ErrorCode::RuleBroken);
        const auto cancelled = board.act(SetVisitStatus{visit.id, moved->reply.version, S::Cancelled});
        CHECK(board.ask(WaitingList{}).empty());
        CHECK(cancelled.waitingSince == mondayMorningUtc);
    }
    CHECK(board.boardIsRight());
}

TEST_CASE("A cancelled visit leaves the board and comes back where it stood")
{
    Board board;
    const Visit visit = board.book();
    const auto cancelled = board.report(SetVisitStatus{visit.id, visit.version, S::Cancelled});
    CHECK(cancelled.report.text == QStringLiteral("Canceled Kline Bakery (Ann Ruiz, Mon 9:00 AM)"));
    CHECK(board.ask(BoardRange{monday, monday}).cards.empty());
    board.act(SetVisitStatus{visit.id, cancelled.reply.version, S::Scheduled});
    const auto cards = board.ask(BoardRange{monday, monday}).cards;
    REQUIRE(cards.size() == 1);
    CHECK(cards[0].start == WallTime::at(monday, 9));
    CHECK(cards[0].technician == board.ann);
}

TEST_CASE("A visit that somebody works on is taken to another day with a word about it")
{
    Board board;
    Visit visit = board.book();
    for (const VisitStatus next : {VisitStatus::Dispatched, VisitStatus::InProgress})
        visit = board.act(SetVisitStatus{visit.id, visit.version, next});
    const auto textOf = [&](const QDate &day, int hour) {
        const auto moved = board.report(board.move(visit, WallTime::at(day, hour)));
        visit = moved.reply;
        return moved.report.text;
    };
    CHECK(textOf(monday, 11) == QStringLiteral("Moved Kline Bakery to Mon 11:00 AM"));
    CHECK(textOf(monday.addDays(1), 11) ==
          QStringLiteral("Moved Kline Bakery to Tue 11:00 AM; work on it has begun"));
    visit =
        board.act(SetVisitStatus{visit.id, visit.version, VisitStatus::OnHold}); // to go on some other day
    CHECK(textOf(monday.addDays(2), 9) == QStringLiteral("Moved Kline Bakery to Wed 9:00 AM"));
}

TEST_CASE("A move gives a visit time, length and technicians, and says so in words")
{
    Board board;
    Visit visit = board.book();
    MoveVisit move{visit.id, visit.version, WallTime::at(monday.addDays(1), 10, 30), 60, {board.bob}};
    auto moved = board.report(move);
    CHECK(moved.report.text == QStringLiteral("Moved Kline Bakery to Bob Meyer, Tue 10:30 AM"));
    CHECK(moved.report.changes.touchesFolder(visit.appointment.value()));
    CHECK(moved.reply.originalDate == monday); // where the booking put it
    CHECK(moved.reply.startUtc == mondayMorningUtc + 26 * 3600 + 1800);

    moved = board.report(board.move(moved.reply, WallTime::at(monday.addDays(1), 11)));
    CHECK(moved.report.text == QStringLiteral("Moved Kline Bakery to Tue 11:00 AM")); // Bob's it was before

    move = board.move(moved.reply, moved.reply.start);
    move.minutes = 90;
    moved = board.report(move);
    CHECK(moved.report.text == QStringLiteral("Made the visit at Kline Bakery 1 h 30 min long"));

    move = board.move(moved.reply, WallTime::at(monday.addDays(1), 10));
    move.minutes = 150;
    moved = board.report(move);
    CHECK(moved.report.text == QStringLiteral("Moved Kline Bakery to Tue 10:00 AM, 2 h 30 min long now"));

    move = board.move(moved.reply, WallTime::at(monday.addDays(9), 8));
    move.technicians = {board.bob, board.ann};
    moved = board.report(move);
    CHECK(moved.report.text ==
          QStringLiteral("Moved Kline Bakery to Bob Meyer, Ann Ruiz, Wed, Mar 11, 2026 8:00 AM"));

    move = board.move(moved.reply, moved.reply.start);
    move.technicians = {board.ann};
    moved = board.report(move);
    CHECK(moved.report.text ==
          QStringLiteral(
              "Moved Kline Bakery to Ann Ruiz, Wed, Mar 11, 2026 8:00 AM; no longer on it: Bob Meyer"));

    move = board.move(moved.reply, moved.reply.start);
    move.technicians.clear();
    moved = board.report(move);
    CHECK(moved.report.text == QStringLiteral("Moved Kline Bakery to Unassigned, Wed, Mar 11, 2026 8:00 AM"));
    CHECK(board.now(visit) == moved.reply);
    CHECK(board.boardIsRight());
}

TEST_CASE("Nothing is moved to a time that the clock leaves out, and of two equal ones the first is named")
{
    Board board;
    const Visit visit = board.book();
    const WallTime leftOut = WallTime::at(QDate(2026, 3, 8), 2, 30);
    const Error error = board.refusal(board.move(visit, leftOut));
    CHECK(error.code == ErrorCode::RuleBroken);
    CHECK(error.forUser.contains(QStringLiteral("3:30")));
    CHECK(board.refusal(AddVisit{visit.appointment, leftOut, 60, {}}).forUser == error.forUser);
    CHECK(board.refusal(DuplicateVisit{visit.id, leftOut, {}}).forUser == error.forUser);
    CHECK(board.now(visit) == visit);

    const auto moved = board.report(board.move(visit, WallTime::at(QDate(2026, 11, 1), 1, 30)));
    CHECK(moved.report.text.endsWith(QStringLiteral("Sun, Nov 1, 2026 1:30 AM (the first of two)")));
    CHECK(moved.reply.startUtc == QDateTime({2026, 11, 1}, {6, 30}, Qt::UTC).toSecsSinceEpoch());
    CHECK(board.boardIsRight());
}

TEST_CASE("A visit that a series has put into the hour that is left out keeps its place with other people")
{
    Board board;
    const Visit visit = board.book();
    SetSeries series;
    series.appointment = visit.appointment;
    series.pattern = {QStringLiteral("FREQ=DAILY;COUNT=8"), monday, 150, 60, {board.ann}};
    board.act(series);
    for (const Visit &each : board.ask(Folder{visit.appointment}).visits) {
        if (each.start != WallTime::at(QDate(2026, 3, 8), 2, 30))
            continue;
        const auto cards = board.ask(BoardRange{QDate(2026, 3, 8), QDate(2026, 3, 8)}).cards;
        REQUIRE(cards.size() == 1);
        CHECK(cards[0].start == each.start);
        CHECK(cards[0].startUtc ==
              mondayMorningUtc + 5 * 24 * 3600 + 18 * 3600 + 1800); // 03:30 by the new time
        const Visit moved =
            board.act(MoveVisit{each.id, each.version, each.start, each.minutes, {board.bob}});
        CHECK(moved.start == each.start);
        CHECK(moved.technicians == std::vector{board.bob});
        return;
    }
    FAIL("the series has no visit on that day");
}

TEST_CASE("A move to where the visit stands already is no act")
{
    Board board;
    const Visit visit = board.book();
    const auto moved = board.report(board.move(visit, visit.start));
    CHECK(moved.reply == visit);
    CHECK_FALSE(moved.report.undoable);
    CHECK(moved.report.text.isEmpty());
}

TEST_CASE("From the waiting list to the board: the first time is the visit's own date")
{
    Board board;
    BookVisit book;
    book.customer = board.customer;
    book.title = QStringLiteral("Drain");
    Visit visit = board.act(book).visit;
    board.clock().advance(3600);
    MoveVisit assign = board.move(visit, std::nullopt);
    assign.technicians = {board.bob};
    const auto assigned = board.report(assign);
    CHECK(assigned.report.text == QStringLiteral("Gave Kline Bakery, on the waiting list, to Bob Meyer"));
    CHECK(assigned.reply.waitingSince == mondayMorningUtc); // waits on
    MoveVisit free = board.move(assigned.reply, std::nullopt);
    free.technicians.clear();
    const auto freed = board.report(free);
    CHECK(freed.report.text == QStringLiteral("Took the technicians off Kline Bakery on the waiting list"));
    visit = board.act(board.move(freed.reply, WallTime::at(monday.addDays(2), 8)));
    CHECK(visit.originalDate == monday.addDays(2));
    CHECK(visit.waitingSince == 0);
    CHECK(board.ask(WaitingList{}).empty());
    CHECK(board.boardIsRight());
}

TEST_CASE("What is done or cancelled is not moved, in no way")
{
    Board board;
    const S status = GENERATE(S::Done, S::Cancelled);
    const Visit visit = board.with(status);
    const QString before = dumpOffice(board.connection());
    MoveVisit length = board.move(visit, visit.start);
    length.minutes = 30;
    MoveVisit other = board.move(visit, visit.start);
    other.technicians = {board.bob};
    for (const MoveVisit &move :
         {board.move(visit, std::nullopt), board.move(visit, WallTime::at(monday, 14)), length, other}) {
        const Error error = board.refusal(move);
        CHECK(error.code == ErrorCode::RuleBroken);
        CHECK(
            error.forUser.contains(status == S::Done ? QStringLiteral("done") : QStringLiteral("canceled")));
        CHECK(error.forUser.contains(QStringLiteral("Kline Bakery")));
    }
    CHECK(dumpOffice(board.connection()) == before);
}

TEST_CASE("Moving, cancelling and reopening a visit leaves the documents of its folder alone")
{
    Board board;
    BookVisit book;
    book.customer = board.customer;
    book.title = QStringLiteral("Drain");
    book.start = WallTime::at(monday, 9);
    book.technicians = {board.ann};
    book.also = DocumentKind::WorkOrder;
    const auto booked = board.act(book);
    const auto documents = board.ask(Folder{booked.appointment.id}).documents;
    Visit visit = board.act(board.move(booked.visit, WallTime::at(monday.addDays(3), 15)));
    visit = board.act(SetVisitStatus{visit.id, visit.version, S::Cancelled});
    visit = board.act(SetVisitStatus{visit.id, visit.version, S::Scheduled});
    board.act(board.move(visit, std::nullopt));
    CHECK(board.ask(Folder{booked.appointment.id}).documents == documents);
}

TEST_CASE("A technician who was put out of use keeps the visits that are there and gets no new ones")
{
    Board board;
    const Visit anns = board.book();
    const Visit second = board.newVisit(board.customer, board.bob, 11).visit;
    Technician ann = *board.ask(People{}).find(board.ann);
    ann.active = false;
    board.act(SaveTechnician{ann});
    CHECK(board.act(board.move(anns, WallTime::at(monday, 10))).technicians == std::vector{board.ann});
    MoveVisit toAnn = board.move(second, second.start);
    toAnn.technicians = {board.bob, board.ann};
    const Error error = board.refusal(toAnn);
    CHECK(error.code == ErrorCode::RuleBroken);
    CHECK(error.forUser.contains(QStringLiteral("Ann Ruiz")));
    toAnn.technicians = {board.bob, board.bob};
    CHECK(board.refusal(toAnn).code == ErrorCode::RuleBroken);
    toAnn.technicians = {TechnicianId(999999)};
    CHECK(board.refusal(toAnn).code == ErrorCode::NotFound);
    toAnn.technicians = {board.bob};
    toAnn.minutes = Visit::longest + 1;
    CHECK(board.refusal(toAnn).code == ErrorCode::RuleBroken);
}

TEST_CASE(
    "A change of a visit that somebody changed since is a conflict that says who, what and how it is now")
{
    Board board;
    const Visit seen = board.book();
    SaveUser save;
    save.user.name = QStringLiteral("Dora");
    save.user.role = Role::Dispatcher;
    const User dora = board.act(save);
    const Actor actor{dora.id, dora.name, dora.role};
    REQUIRE(board.office().act(actor,
                               MoveVisit{seen.id, seen.version, WallTime::at(monday, 14), 45, {board.bob}}));
    const QString before = dumpOffice(board.connection(), DumpPart::UserTables);
    const auto check = [&](const Error &error) {
        CHECK(error.code == ErrorCode::Conflict);
        INFO(error.forUser.toStdString());
        CHECK(error.forUser.contains(QStringLiteral("Kline Bakery")));
        CHECK(error.forUser.contains(QStringLiteral("Dora")));
        CHECK(error.forUser.contains(QStringLiteral("Moved Kline Bakery to Bob Meyer, Mon 2:00 PM")));
        CHECK(
            error.forUser.contains(QStringLiteral("It is now Scheduled (Bob Meyer, Mon 2:00 PM, 45 min).")));
    };
    check(board.refusal(board.move(seen, WallTime::at(monday, 10))));
    check(board.refusal(SetVisitStatus{seen.id, seen.version, S::Done}));
    check(board.refusal(SaveVisitNotes{seen.id, seen.version, QStringLiteral("x")}));
    CHECK(dumpOffice(board.connection(), DumpPart::UserTables) == before);
    CHECK(board.refusal(MoveVisit{VisitId(999999), 1, {}, 60, {}}).code == ErrorCode::NotFound);
    CHECK(board.refusal(SetVisitStatus{VisitId(999999), 1, S::Done}).code == ErrorCode::NotFound);
}

TEST_CASE(
    "08:00 stays 08:00 when a visit is moved across a clock change, and of 01:30 twice the first is meant")
{
    Board board;
    Visit visit = board.book(8);
    const qint64 mondayStart = visit.startUtc;
    visit = board.act(board.move(visit, WallTime::at(monday.addDays(7), 8))); // after Sunday 8 March
    CHECK(visit.start == WallTime::at(monday.addDays(7), 8));
    CHECK(visit.startUtc - mondayStart == 7 * 24 * 3600 - 3600);

    visit = board.act(board.move(visit, WallTime::at(QDate(2026, 11, 1), 1, 30))); // there twice: the first
    CHECK(board.ask(BoardRange{QDate(2026, 11, 1), QDate(2026, 11, 1)}).cards.size() == 1);
    CHECK(board.boardIsRight());
}

TEST_CASE(
    "Moves and statuses: every failed statement leaves all rows, undo and redo come back to the same ones")
{
    Board board;
    Visit visit = board.book();
    int tried = 0;
    visit = failEveryStatement(
        board, MoveVisit{visit.id, visit.version, WallTime::at(monday, 14), 45, {board.bob, board.ann}},
        tried);
    visit = failEveryStatement(board, SetVisitStatus{visit.id, visit.version, S::Confirmed}, tried);
    visit = failEveryStatement(board, board.move(visit, std::nullopt), tried);
    CHECK(tried > 15);
    WARN("statements made to fail: " << tried);
    visit = thereAndBack(board, board.move(visit, WallTime::at(monday, 10)));
    visit = thereAndBack(board, SetVisitStatus{visit.id, visit.version, S::Cancelled});
    visit = thereAndBack(board, SetVisitStatus{visit.id, visit.version, S::Scheduled});
    visit = thereAndBack(board, board.move(visit, std::nullopt));
    CHECK(board.boardIsRight());
}
