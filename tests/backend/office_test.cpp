// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/office.h"

#include "core/backend/queryaction.h"
#include "core/domain/seriesacts.h"
#include "core/store/database.h"
#include "core/store/statement.h"
#include "core/workflow/perform.h"
#include "tests/testkit/failingstatements.h"
#include "tests/testkit/monday.h"
#include "tests/testkit/officedump.h"
#include "tests/testkit/rawsqlite.h"
#include "tests/testkit/readersonly.h"
#include "tests/testkit/tempoffice.h"
#include <QDir>
#include <QFile>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

Actor newUser(TempOffice &shop, Role role, const QString &password = {})
{
    SaveUser save;
    save.user.name = roleText(role) + QStringLiteral(" person");
    save.user.role = role;
    if (!password.isEmpty())
        save.password = password;
    const User user = shop.act(save);
    return {user.id, user.name, user.role};
}

qint64 number(TempOffice &shop, const char *sql)
{
    Statement statement(shop.connection(), sql);
    return statement.step() ? statement.number(0) : -1;
}

/// Weekly, and longer than visits are made ahead.
void newLongSeries(TempOffice &shop)
{
    const Visit visit = shop.newVisit(shop.newCustomer(), shop.newTechnician(), 9).visit;
    SetSeries set;
    set.appointment = visit.appointment;
    set.pattern = {QStringLiteral("FREQ=WEEKLY;COUNT=62"), monday, 9 * 60, 60, visit.technicians};
    shop.act(set);
}

/// Every statement of the act fails once; nothing may be changed then. Answers how many were tried.
template <class Command>
int failEveryStatement(TempOffice &shop, const Command &command)
{
    const QString before = dumpOffice(shop.connection());
    for (int n = 1;; ++n) {
        FailingStatements failing(shop.connection(), n);
        const auto acted = shop.office().act(shop.owner(), command);
        if (!failing.struck()) {
            CHECK(acted.has_value());
            return n - 1;
        }
        INFO("statement " << n << ": " << failing.sql().toStdString());
        REQUIRE_FALSE(acted.has_value());
        CHECK(acted.error().code == ErrorCode::StorageFailed);
        CHECK(acted.error().forUser.contains(QStringLiteral("not saved")));
        REQUIRE(dumpOffice(shop.connection()) == before);
    }
}

} // namespace

TEST_CASE("Whichever statement of a real act fails, nothing is changed")
{
    TempOffice shop;
    const auto technician = shop.newTechnician();
    const auto customer = shop.newCustomer();
    const Visit visit = shop.newVisit(customer, technician, 9).visit;
    int tried = 0;

    BookVisit book;
    book.customer = NewCustomer{QStringLiteral("Harbor Cafe"), QStringLiteral("217 555 0199"), {}, {}};
    book.title = QStringLiteral("Drain");
    book.start = WallTime::at(QDate(2026, 3, 2), 13);
    book.technicians = {technician};
    book.also = DocumentKind::Quote;
    tried += failEveryStatement(shop, book);
    tried += failEveryStatement(
        shop, MoveVisit{visit.id, visit.version, WallTime::at(QDate(2026, 3, 2), 11), 90, {technician}});
    tried += failEveryStatement(shop, AddCallNote{visit.appointment, QStringLiteral("Asked for Tuesday")});
    CHECK(tried > 25);
    WARN("statements made to fail: " << tried);
}

TEST_CASE("Every real act can be taken back to the same rows and done again to the same rows")
{
    TempOffice shop;
    const auto technician = shop.newTechnician();
    const auto customer = shop.newCustomer();
    Visit visit = shop.newVisit(customer, technician, 9).visit;
    const auto thereAndBack = [&](const auto &command) {
        const QString before = dumpOffice(shop.connection(), DumpPart::UserTables);
        const auto acted = shop.report(command);
        const QString after = dumpOffice(shop.connection(), DumpPart::UserTables);
        REQUIRE(acted.report.undoable);
        CHECK(before != after);
        const auto undone = shop.office().undo(shop.owner(), acted.report.changeset, acted.report.text);
        REQUIRE(undone.has_value());
        CHECK(dumpOffice(shop.connection(), DumpPart::UserTables) == before);
        REQUIRE(shop.office().redo(shop.owner(), acted.report.changeset, acted.report.text).has_value());
        CHECK(dumpOffice(shop.connection(), DumpPart::UserTables) == after);
        CHECK_FALSE(acted.report.text.isEmpty());
        return acted.reply;
    };
    visit = thereAndBack(
        MoveVisit{visit.id, visit.version, WallTime::at(QDate(2026, 3, 2), 11), 90, {technician}});
    visit = thereAndBack(SetVisitStatus{visit.id, visit.version, VisitStatus::Confirmed});
    visit = thereAndBack(MoveVisit{visit.id, visit.version, std::nullopt, 90, {technician}});
    thereAndBack(AddCallNote{visit.appointment, QStringLiteral("Asked for Tuesday")});
    thereAndBack(DuplicateVisit{visit.id, WallTime::at(QDate(2026, 3, 3), 9), {technician}});
    thereAndBack(SaveSetting{QStringLiteral("board.day_start_hour"), QStringLiteral("6")});
    BookVisit book;
    book.customer = NewCustomer{QStringLiteral("Harbor Cafe"), QStringLiteral("217 555 0199"), {}, {}};
    book.title = QStringLiteral("Drain");
    book.also = DocumentKind::WorkOrder;
    thereAndBack(book);
}

TEST_CASE("Many commands are one transaction, one undo step and all or nothing")
{
    TempOffice shop;
    const auto technician = shop.newTechnician();
    const auto customer = shop.newCustomer();
    std::vector<MoveVisit> moves;
    for (int hour = 8; hour < 11; ++hour) {
        const Visit visit = shop.newVisit(customer, technician, hour).visit;
        moves.push_back({visit.id, visit.version, WallTime::at(QDate(2026, 3, 3), hour), 60, {technician}});
    }
    const QString before = dumpOffice(shop.connection(), DumpPart::UserTables);
    SECTION("all")
    {
        const auto moved = shop.office().actAll(shop.owner(), moves);
        REQUIRE(moved.has_value());
        CHECK(moved->reply.size() == 3);
        CHECK(moved->report.text.contains(QStringLiteral("2 more")));
        REQUIRE(shop.office().undo(shop.owner(), moved->report.changeset, moved->report.text).has_value());
        CHECK(dumpOffice(shop.connection(), DumpPart::UserTables) == before);
    }
    SECTION("nothing, when the last is refused")
    {
        moves.back().version -= 1;
        const auto moved = shop.office().actAll(shop.owner(), moves);
        REQUIRE_FALSE(moved.has_value());
        CHECK(moved.error().code == ErrorCode::Conflict);
        CHECK(dumpOffice(shop.connection(), DumpPart::UserTables) == before);
    }
}

TEST_CASE("Two visits that change places are told as that, also when it is taken back and done again")
{
    TempOffice shop;
    const auto ann = shop.newTechnician();
    const auto bob = shop.newTechnician(QStringLiteral("Bob Meyer"));
    const Visit one = shop.newVisit(shop.newCustomer(), ann, 8).visit;
    const Visit other = shop.newVisit(shop.newCustomer(QStringLiteral("Oak School")), bob, 10).visit;
    std::vector<MoveVisit> moves{{one.id, one.version, other.start, one.minutes, {bob}},
                                 {other.id, other.version, one.start, other.minutes, {ann}}};
    const auto text = [&] {
        const auto moved = shop.office().actAll(shop.owner(), moves);
        REQUIRE(moved.has_value());
        const QString told = moved->report.text;
        const auto back = shop.office().undo(shop.owner(), moved->report.changeset, told);
        REQUIRE(back.has_value());
        CHECK(back->text.contains(told));
        const auto again = shop.office().redo(shop.owner(), moved->report.changeset, told);
        REQUIRE(again.has_value());
        CHECK(again->text.contains(told));
        return told;
    };
    const QString swapped = QStringLiteral("Swapped Kline Bakery and Oak School");
    SECTION("time and people")
    {
        CHECK(text() == swapped);
    }
    SECTION("not when one of them keeps its people")
    {
        moves[1].technicians = {bob};
        CHECK(text().startsWith(QStringLiteral("Moved Kline Bakery")));
    }
    SECTION("not when one of them goes elsewhere")
    {
        moves[0].start = WallTime::at(QDate(2026, 3, 3), 10);
        CHECK(text().startsWith(QStringLiteral("Moved Kline Bakery")));
    }
}

namespace {

/// Asks for the refusal by permission only; what else is wrong with an empty command does not matter.
template <class Command>
void checkPermission(TempOffice &shop, const Actor &actor, int &walked)
{
    const auto acted = shop.office().act(actor, Command{});
    const bool denied = !acted && acted.error().code == ErrorCode::NotPermitted;
    if (!roleMay(actor.role, Command::action)) {
        INFO(roleName(actor.role).toStdString() << ", " << actionText(Command::action).toStdString());
        REQUIRE(denied);
        CHECK(acted.error().forUser.contains(roleText(actor.role)));
        CHECK(acted.error().forUser.contains(actionText(Command::action)));
    }
    ++walked;
}

template <class Query>
void checkMayAsk(TempOffice &shop, const Actor &actor, int &walked)
{
    const auto answered = shop.office().ask(actor, Query{});
    const bool denied = !answered && answered.error().code == ErrorCode::NotPermitted;
    if (!roleMay(actor.role, queryAction<Query>))
        CHECK(denied);
    ++walked;
}

} // namespace

TEST_CASE("Every command and every question is refused to every role that may not, naming role and act")
{
    TempOffice shop;
    int walked = 0;
    for (const Role role :
         {Role::Dispatcher, Role::Technician, Role::Manager, Role::Bookkeeper, Role::Admin}) {
        const Actor actor = newUser(shop, role);
#define TRUCKROLL_TRY(C) checkPermission<C>(shop, actor, walked);
#define TRUCKROLL_TRY_QUERY(Q) checkMayAsk<Q>(shop, actor, walked);
        TRUCKROLL_COMMANDS(TRUCKROLL_TRY)
        TRUCKROLL_QUERIES(TRUCKROLL_TRY_QUERY)
#undef TRUCKROLL_TRY
#undef TRUCKROLL_TRY_QUERY
    }
    WARN("roles x acts walked: " << walked);
    CHECK(walked >= 5 * 45);
}

TEST_CASE("A role that was changed counts at once, whatever the caller believes: nobody may do nothing")
{
    TempOffice shop;
    const Actor manager = newUser(shop, Role::Manager);
    SaveTechnician save;
    save.technician.name = QStringLiteral("Bob Meyer");
    REQUIRE(shop.office().act(manager, save).has_value());

    User user{manager.user, number(shop, "SELECT max(version) FROM app_user"), manager.name,
              Role::Technician};
    shop.act(SaveUser{user, {}});
    const auto denied = shop.office().act(manager, save);
    REQUIRE_FALSE(denied.has_value());
    CHECK(denied.error().code == ErrorCode::NotPermitted);

    CHECK_FALSE(shop.office().act(Actor{}, save).has_value());
    CHECK_FALSE(shop.office().ask(Actor{}, OfficeInfo{}).has_value());
}

TEST_CASE(
    "Wrong names and wrong passwords get the same answer: five wrong ones have to wait, also after a restart")
{
    TempOffice shop;
    const QString right = QStringLiteral("correct horse");
    const Actor manager = newUser(shop, Role::Manager, right);
    const auto wrongName = shop.office().signIn(QStringLiteral("Nobody"), right);
    const auto wrongPassword = shop.office().signIn(manager.name, QStringLiteral("wrong"));
    REQUIRE_FALSE(wrongName.has_value());
    REQUIRE_FALSE(wrongPassword.has_value());
    CHECK(wrongName.error() == wrongPassword.error());
    CHECK(shop.office().signIn(manager.name, right).has_value()); // forgets the wrong one
    for (int i = 0; i < 5; ++i)
        CHECK_FALSE(shop.office().signIn(manager.name, QStringLiteral("wrong")).has_value());
    shop.reopen();
    const auto early = shop.office().signIn(manager.name, right);
    REQUIRE_FALSE(early.has_value());
    CHECK(early.error().forUser.contains(QStringLiteral("Wait 1 second")));
    shop.clock().advance(2);
    CHECK(shop.office().signIn(manager.name, right).has_value());
    CHECK_FALSE(shop.office().signIn(manager.name.toUpper(), QString()).has_value());
}

TEST_CASE("In an office that is only read five wrong passwords have to wait as well, while it is open")
{
    TempOffice shop;
    const QString right = QStringLiteral("correct horse");
    const Actor manager = newUser(shop, Role::Manager, right);
    CHECK_FALSE(shop.office().signIn(manager.name, QStringLiteral("wrong")).has_value()); // it counts on
    shop.close();
    const ReadersOnly readers(shop.folder(), ReadersOnly::What::Folder);
    const auto opened = Office::open(shop.path(), shop.clock());
    REQUIRE(opened.has_value());
    Office &office = **opened;
    REQUIRE_FALSE(office.whyReadOnly().isEmpty());
    for (int i = 0; i < 4; ++i)
        CHECK_FALSE(office.signIn(manager.name, QStringLiteral("wrong")).has_value());
    const auto early = office.signIn(manager.name, right);
    REQUIRE_FALSE(early.has_value());
    CHECK(early.error().forUser.contains(QStringLiteral("Wait 1 second")));
    shop.clock().advance(2);
    CHECK_FALSE(office.signIn(manager.name, QStringLiteral("wrong")).has_value());
    CHECK(office.signIn(manager.name, right).error().forUser.contains(QStringLiteral("Wait 2 second")));
    shop.clock().advance(3);
    CHECK(office.signIn(manager.name, right).has_value()); // forgets the wrong ones
    CHECK_FALSE(office.signIn(manager.name, QStringLiteral("wrong")).has_value());
    CHECK(office.signIn(manager.name, right).has_value());
}

TEST_CASE("A commit tells its listener what changed: a refusal and a question do not")
{
    TempOffice shop;
    std::vector<ActReport> told;
    shop.office().onCommit([&](const ActReport &report) { told.push_back(report); });
    const auto customer = shop.newCustomer();
    REQUIRE(told.size() == 1);
    CHECK(told[0].changes.touches(EntityKind::Customer));
    shop.ask(CustomerList{});
    shop.refusal(AddCallNote{AppointmentId(999999), QStringLiteral("x")});
    CHECK(told.size() == 1);
    const auto booked = shop.newVisit(customer, {}, 9);
    REQUIRE(told.size() == 2);
    CHECK(told[1].changes.touchesFolder(booked.appointment.id.value()));
}

TEST_CASE(
    "Backup and restore: every row comes back, the replaced office is kept, an open one is not replaced")
{
    TempOffice shop;
    const auto customer = shop.newCustomer();
    shop.newVisit(customer, {}, 9);
    const QString backup = shop.folder() + QStringLiteral("/backup.truckroll");
    const QString then = dumpOffice(shop.connection(), DumpPart::UserTables);
    REQUIRE(shop.office().backup(shop.owner(), backup).has_value());
    CHECK_FALSE(shop.office().backup(shop.owner(), backup).has_value()); // nothing is overwritten
    shop.newVisit(customer, {}, 13);

    const auto whileOpen = Office::restore(backup, shop.path());
    REQUIRE_FALSE(whileOpen.has_value());
    CHECK(whileOpen.error().code == ErrorCode::StorageBusy);

    shop.close();
    REQUIRE(Office::restore(backup, shop.path()).has_value());
    shop.reopen();
    CHECK(number(shop, "SELECT count(*) FROM audit WHERE text LIKE 'Restored from%'") == 1);
    CHECK(number(shop, "SELECT count(*) FROM office_task WHERE kind = 'card-restored'") == 1);
    shop.connection().execute("DELETE FROM office_task"); // all that is new in it
    CHECK(dumpOffice(shop.connection(), DumpPart::UserTables) == then);
    CHECK(shop.office().verify().isEmpty());
    CHECK(QDir(shop.folder()).entryList({QStringLiteral("shop.replaced-*.truckroll")}).size() == 1);
}

TEST_CASE("When the office file was taken away, a copy of all that was saved can still be made")
{
    TempOffice shop;
    shop.newCustomer();
    const QString then = dumpOffice(shop.connection(), DumpPart::UserTables);
    REQUIRE(QFile::remove(shop.path()));
    const Error error = shop.refusal(SaveCustomer{});
    CHECK(error.code == ErrorCode::OfficeGone);
    const QString copy = shop.folder() + QStringLiteral("/rescued.truckroll");
    REQUIRE(shop.office().backup(shop.owner(), copy).has_value());
    CHECK(dumpOffice(copy, DumpPart::UserTables) == then);
}

TEST_CASE("A generated load says that everything may be new and passes all checks")
{
    TempOffice shop;
    bool everything = false;
    shop.office().onCommit([&](const ActReport &report) { everything = report.changes.everything; });
    GenerateLoad load;
    load.technicians = 5;
    load.visits = 60;
    REQUIRE(shop.office().generate(shop.owner(), load).has_value());
    CHECK(everything);
    CHECK(number(shop, "SELECT count(*) FROM visit") == 60);
    CHECK(shop.office().verify().isEmpty());
}

TEST_CASE("What is on the calendar can be read when the visits of a series cannot be made")
{
    TempOffice shop;
    newLongSeries(shop);
    int tried = 0;
    for (int n = 1;; ++n) {
        FailingStatements failing(shop.connection(), n);
        const auto cards = shop.office().ask(shop.owner(), BoardRange{monday, monday.addDays(420)});
        if (!failing.struck())
            break;
        INFO("statement " << n << ": " << failing.sql().toStdString());
        if (failing.sql().startsWith("SELECT") || failing.sql() == "BEGIN")
            continue;
        ++tried;
        REQUIRE(cards.has_value());
        CHECK(cards->cards.size() == 58); // what was there
    }
    CHECK(tried > 5);
    CHECK(shop.ask(BoardRange{monday, monday.addDays(420)}).cards.size() == 61);
}

TEST_CASE("An office that cannot be written answers every question and performs no act")
{
    TempOffice shop;
    newLongSeries(shop);
    shop.act(KeepDraft{QStringLiteral("call"), QStringLiteral("Rang about the tap")});
    const Actor guarded = newUser(shop, Role::Owner, QStringLiteral("correct horse"));
    shop.close();
    const auto before = filesIn(shop.folder());
    {
        const ReadersOnly readers(shop.folder(), ReadersOnly::What::Folder);
        const auto opened = Office::open(shop.path(), shop.clock());
        REQUIRE(opened.has_value());
        Office &office = **opened;
        CHECK(office.path() == shop.path());
        CHECK(office.zone() == QTimeZone("America/Chicago"));
        CHECK(office.whyReadOnly().contains(shop.path()));
        CHECK_FALSE(office.signIn(guarded.name, QStringLiteral("wrong")).has_value());
        REQUIRE(office.signIn(guarded.name, QStringLiteral("correct horse")).has_value());
        const auto refused = office.act(shop.owner(), SaveCustomer{});
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().code == ErrorCode::NotPermitted);
        CHECK(refused.error().forUser == QStringLiteral("Nothing was changed. ") + office.whyReadOnly());
        const auto info = office.ask(shop.owner(), OfficeInfo{});
        REQUIRE(info.has_value());
        CHECK(info->path == shop.path());
        const auto cards = office.ask(shop.owner(), BoardRange{monday, monday.addDays(420)});
        REQUIRE(cards.has_value());
        CHECK(cards->cards.size() == 58); // further ones cannot be made
        const auto drafts = office.ask(shop.owner(), Drafts{});
        REQUIRE(drafts.has_value());
        CHECK(drafts->empty()); // nobody could go on with them
        CHECK(office.verify().isEmpty());
        CHECK(office.fileIsStillThere().has_value());
    }
    CHECK(filesIn(shop.folder()) == before);
    shop.reopen();
    CHECK(shop.office().whyReadOnly().isEmpty());
    CHECK(shop.ask(Drafts{}).size() == 1);
}
