// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/backend.h"

#include "tests/testkit/rawsqlite.h"
#include "tests/testkit/readersonly.h"
#include "tests/testkit/tempoffice.h"
#include "tests/testkit/waiting.h"
#include <QFile>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// Garbage in a page that nothing reads until a customer is saved.
void overwriteIndex(const QString &office)
{
    const qint64 page =
        askRaw(office, "SELECT rootpage FROM sqlite_schema WHERE name = 'customer_by_address'");
    QFile file(office);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek((page - 1) * 4096));
    REQUIRE(file.write(QByteArray(4096, 'x')) == 4096);
}

struct Window
{
    QTemporaryDir folder;
    ManualClock clock{mondayMorningUtc};
    QObject receiver;
    Backend backend{clock};
    std::vector<ChangeSet> changes;
    std::vector<Error> failures;
    QStringList said;

    Window()
    {
        QObject::connect(&backend, &Backend::changed,
                         [this](const ChangeSet &set) { changes.push_back(set); });
        QObject::connect(&backend, &Backend::failed,
                         [this](const Error &error) { failures.push_back(error); });
        QObject::connect(&backend, &Backend::said, [this](const QString &text) { said += text; });
        std::optional<Done> done;
        backend.create(path(), TempOffice::inChicago(), &receiver,
                       [&](Done result) { done.emplace(result); });
        REQUIRE(waitUntil([&] { return done.has_value(); }));
        REQUIRE(done->has_value());
    }
    QString path() const { return folder.filePath(QStringLiteral("shop.truckroll")); }

    template <class Command>
    typename Command::Reply act(Command command, const QString &mergeKey = {})
    {
        std::optional<Result<typename Command::Reply>> reply;
        backend.act<Command>(
            &receiver, command, [&](auto result) { reply.emplace(std::move(result)); }, mergeKey);
        REQUIRE(waitUntil([&] { return reply.has_value(); }));
        if (!*reply)
            FAIL(reply->error().forUser.toStdString());
        return std::move(**reply);
    }
    template <class Query>
    typename Query::Reply ask(Query query)
    {
        std::optional<Result<typename Query::Reply>> reply;
        backend.ask<Query>(&receiver, query, [&](auto result) { reply.emplace(std::move(result)); });
        REQUIRE(waitUntil([&] { return reply.has_value(); }));
        REQUIRE(reply->has_value());
        return std::move(**reply);
    }
    Visit newVisit(int hour = 9)
    {
        BookVisit book;
        book.customer = NewCustomer{QStringLiteral("Kline Bakery"), QStringLiteral("217 555 0144"), {}, {}};
        book.title = QStringLiteral("Tap repair");
        book.start = WallTime::at(QDate(2026, 3, 2), hour);
        return act(book).visit;
    }
    /// Made of a work order and issued at once.
    Document invoice()
    {
        Document order;
        order.kind = DocumentKind::WorkOrder;
        order.appointment = newVisit(13).appointment;
        order.customer = ask(Folder{order.appointment}).customer.id;
        DocumentLine line;
        line.description = QStringLiteral("Tap repair");
        line.quantity = Quantity::whole(1);
        line.unitPrice = UnitPrice::fromUnits(950000);
        order.lines = {line};
        order = act(SaveDocument{order});
        ConvertDocument bill;
        bill.source = order.id;
        bill.to = DocumentKind::Invoice;
        return act(bill).document;
    }
    static MoveVisit to(const Visit &visit, int hour)
    {
        return {visit.id, visit.version, WallTime::at(QDate(2026, 3, 2), hour), 60, {}};
    }
    int hourOf(const Visit &visit) { return ask(VisitDetails{visit.id}).visit.start->minute / 60; }
};

} // namespace

TEST_CASE("An act answers its sender, tells what changed and goes into the history")
{
    Window window;
    CHECK(window.backend.isSignedIn());
    CHECK(window.backend.may(Action::BookVisits));
    const Visit visit = window.newVisit();
    REQUIRE(waitUntil([&] { return !window.changes.empty(); }));
    CHECK(window.changes.back().touchesFolder(visit.appointment.value()));
    CHECK(window.backend.history().canUndo());
    CHECK(window.said.last() == window.backend.history().undoText());
}

TEST_CASE("Undo and redo run one at a time, in the order they were asked for, after the acts sent before")
{
    Window window;
    Visit visit = window.newVisit(9);
    visit = window.act(Window::to(visit, 10));
    visit = window.act(Window::to(visit, 11));
    window.backend.act<MoveVisit>(&window.receiver, Window::to(visit, 12)); // not waited for
    window.backend.undo();                                                  // 12 -> 11
    window.backend.undo();                                                  // 11 -> 10
    window.backend.undo();                                                  // 10 -> 9
    window.backend.redo();                                                  // 9 -> 10
    REQUIRE(waitUntil([&] { return window.backend.history().canRedo() && window.said.size() >= 8; }));
    CHECK(window.hourOf(visit) == 10);
    CHECK(window.failures.empty());
    while (window.backend.history().canRedo()) {
        window.backend.redo();
        const auto before = window.said.size();
        REQUIRE(waitUntil([&] { return window.said.size() > before; }));
    }
    CHECK(window.hourOf(visit) == 12);
}

TEST_CASE("Undo after a payment says what to do instead and leaves the act before it alone")
{
    Window window;
    window.backend.setReadingTime({});
    QStringList stops;
    QObject::connect(&window.backend, &Backend::stoppedUndoing,
                     [&](const QString &sentence, const QString &) { stops += sentence; });
    const auto undoStops = [&] {
        const auto before = stops.size();
        window.backend.undo();
        REQUIRE(waitUntil([&] { return stops.size() > before; }));
        return stops.last();
    };
    const Document invoice = window.invoice();
    CHECK(undoStops().contains(QStringLiteral("Void %1 in its folder").arg(invoice.number)));
    const Visit visit = window.newVisit();
    const QString booked = window.backend.history().undoText();
    RecordPayment pay;
    pay.invoice = invoice.id;
    pay.amount = invoice.balance();
    const Payment payment = window.act(pay).payment;
    const QString sentence = undoStops();
    CHECK(sentence.contains(QStringLiteral("Void the payment")));
    CHECK(sentence.contains(booked));
    CHECK(stops.size() == 2);
    CHECK(window.failures.empty());
    CHECK(window.hourOf(visit) == 9);
    CHECK(window.ask(Folder{invoice.appointment}).find(invoice.id)->state == DocumentState::Paid);

    VoidPayment back;
    back.payment = payment.id;
    back.version = payment.version;
    window.act(back);
    CHECK(undoStops().contains(QStringLiteral("Record the payment again")));
    CHECK(undoStops().contains(QStringLiteral("Void the payment"))); // that one stands behind it
    window.backend.undo();
    REQUIRE(waitUntil([&] { return window.backend.history().redoText() == booked; }));
    CHECK(window.ask(Folder{invoice.appointment}).find(invoice.id)->state == DocumentState::Open);
}

TEST_CASE("Undo that is pressed twice at once, or held, does not pass the payment that it stopped at")
{
    Window window;
    window.backend.setReadingTime(std::chrono::hours(1));
    int stops = 0;
    QObject::connect(&window.backend, &Backend::stoppedUndoing, [&] { ++stops; });
    const Document invoice = window.invoice();
    const Visit visit = window.newVisit();
    RecordPayment pay;
    pay.invoice = invoice.id;
    pay.amount = invoice.balance();
    window.act(pay);
    for (int press = 0; press < 5; ++press)
        window.backend.undo();
    window.backend.lane().drain();
    QCoreApplication::processEvents();
    CHECK(stops == 1);
    CHECK(window.hourOf(visit) == 9);
    CHECK_FALSE(window.backend.history().canRedo());
    const Visit later = window.act(Window::to(visit, 11)); // what is done after it is taken back at once
    window.backend.undo();
    REQUIRE(waitUntil([&] { return window.backend.history().canRedo(); }));
    CHECK(window.hourOf(later) == 9);

    window.backend.setReadingTime({});
    window.backend.undo(); // the payment stands in the way again
    REQUIRE(waitUntil([&] { return stops == 2; }));
    window.backend.undo();
    REQUIRE(waitUntil([&] { return window.backend.history().undoText().isEmpty(); }));
}

TEST_CASE("Drafts and other things that nobody is told of stand in no way of undo")
{
    Window window;
    window.newVisit();
    window.act(KeepDraft{QStringLiteral("booking"), QStringLiteral("half a sentence")});
    CHECK(window.backend.history().canUndo());
}

TEST_CASE("Undo with nothing to undo does nothing")
{
    Window window;
    window.backend.undo();
    window.backend.redo();
    window.backend.lane().drain();
    CHECK(window.failures.empty());
}

TEST_CASE("What was changed since is told, leaves the history and changes nothing")
{
    Window window;
    Visit visit = window.newVisit(9);
    visit = window.act(Window::to(visit, 10));
    // Somebody else moves it through the same lane, past this window's history.
    window.backend.lane().run<bool>(
        &window.receiver,
        [actor = window.backend.actor(), visit](Office &office) {
            return office.act(actor, Window::to(visit, 15)).has_value();
        },
        [](bool moved) { CHECK(moved); });
    window.backend.undo();
    REQUIRE(waitUntil([&] { return !window.failures.empty(); }));
    CHECK(window.failures[0].code == ErrorCode::Conflict);
    CHECK(window.failures[0].forUser.contains(QStringLiteral("changed since")));
    CHECK(window.hourOf(visit) == 15);
    CHECK(
        window.backend.history().undoText().startsWith(QStringLiteral("Booked"))); // the move is gone from it
}

TEST_CASE("Acts with one merge key are one step of the history")
{
    Window window;
    Visit visit = window.newVisit(9);
    for (const int hour : {10, 11, 12})
        visit = window.act(Window::to(visit, hour), QStringLiteral("nudge"));
    window.backend.undo();
    const auto before = window.said.size();
    REQUIRE(waitUntil([&] { return window.said.size() > before; }));
    CHECK(window.hourOf(visit) == 9);
}

TEST_CASE("An act whose window has closed is done, and its failure is told by somebody")
{
    Window window;
    const Visit visit = window.newVisit();
    auto closing = std::make_unique<QObject>();
    window.backend.act<AddCallNote>(closing.get(), {visit.appointment, QStringLiteral("note")},
                                    [](const auto &) { FAIL("the window is closed"); });
    window.backend.act<AddCallNote>(closing.get(), {AppointmentId(99999999), QStringLiteral("note")},
                                    [](const auto &) { FAIL("the window is closed"); });
    closing.reset();
    REQUIRE(waitUntil([&] { return !window.failures.empty(); }));
    CHECK(window.ask(Folder{visit.appointment}).notes.size() == 1);
}

TEST_CASE("Without an open office every act and question is answered with that, never lost")
{
    const ManualClock clock(mondayMorningUtc);
    Backend backend(clock);
    QObject receiver;
    int answers = 0;
    int failures = 0;
    QObject::connect(&backend, &Backend::failed, [&](const Error &) { ++failures; });
    backend.ask<OfficeInfo>(&receiver, {}, [&](const auto &reply) { answers += reply ? 0 : 1; });
    backend.act<AddCallNote>(&receiver, {}, [&](const auto &reply) { answers += reply ? 0 : 1; });
    backend.act<AddCallNote>(&receiver, {});
    CHECK(answers == 0); // not before the call is back
    REQUIRE(waitUntil([&] { return answers == 2 && failures == 1; }));
    CHECK_FALSE(backend.may(Action::SeeBoard));
}

TEST_CASE("A file that is taken away while the office is open is told at once")
{
    Window window;
    window.newVisit();
    CHECK(window.failures.empty());
    REQUIRE(QFile::rename(window.path(), window.path() + QStringLiteral(".away")));
    REQUIRE(waitUntil([&] { return !window.failures.empty(); }));
    CHECK(window.failures[0].code == ErrorCode::OfficeGone);
    CHECK(window.failures[0].forUser.contains(QStringLiteral("removed or replaced")));
    const QString copy = window.folder.filePath(QStringLiteral("copy.truckroll"));
    std::optional<Done> saved;
    window.backend.backup(copy, &window.receiver, [&](const Done &done) { saved = done; });
    REQUIRE(waitUntil([&] { return saved.has_value(); }));
    CHECK(saved->has_value()); // what was there until then can still be copied
    auto opened = Office::open(copy, window.clock);
    REQUIRE(opened);
    const auto owner = (*opened)->signIn({}, {});
    REQUIRE(owner);
    CHECK((*opened)->ask(*owner, CustomerList{})->size() == 1);
}

TEST_CASE("A damaged office is shown, nothing is written to it, and the damage is told")
{
    Window window;
    for (int i = 0; i < 20; ++i)
        window.newVisit();
    const QString copy = window.folder.filePath(QStringLiteral("copy.truckroll"));
    std::optional<Done> done;
    window.backend.backup(copy, &window.receiver, [&](Done result) { done.emplace(result); });
    REQUIRE(waitUntil([&] { return done.has_value(); }));
    {
        auto closing = Office::open(copy, window.clock); // leaves it closed in order, with its log mode
        REQUIRE(closing);
    }
    overwriteIndex(copy);
    done.reset();
    window.backend.open(copy, &window.receiver, [&](Done result) { done.emplace(result); });
    REQUIRE(waitUntil([&] { return done.has_value(); }));
    REQUIRE(done->has_value());
    REQUIRE(waitUntil([&] { return !window.failures.empty(); }));
    CHECK(window.failures[0].code == ErrorCode::OfficeRefused);
    CHECK(window.failures[0].forUser.contains(QStringLiteral("Restore a backup")));
    Customer customer;
    customer.name = QStringLiteral("Kline Bakery");
    std::optional<ErrorCode> code;
    window.backend.act<SaveCustomer>(&window.receiver, SaveCustomer{customer}, [&](auto result) {
        code = result ? ErrorCode::Conflict : result.error().code;
    });
    REQUIRE(waitUntil([&] { return code.has_value(); }));
    CHECK(*code == ErrorCode::OfficeRefused);
}

TEST_CASE("Opening another office forgets the first one's history: a refused one leaves none open")
{
    Window window;
    window.newVisit();
    std::optional<Done> done;
    window.backend.open(window.folder.filePath(QStringLiteral("none.truckroll")), &window.receiver,
                        [&](Done result) { done.emplace(result); });
    REQUIRE(waitUntil([&] { return done.has_value(); }));
    CHECK(done->error().code == ErrorCode::OfficeRefused);
    CHECK_FALSE(window.backend.isOpen());
    CHECK_FALSE(window.backend.history().canUndo());
    done.reset();
    window.backend.open(window.path(), &window.receiver, [&](Done result) { done.emplace(result); });
    REQUIRE(waitUntil([&] { return done.has_value(); }));
    CHECK(done->has_value());
    CHECK(window.backend.isSignedIn());
}

TEST_CASE("In an office that cannot be written nothing is allowed but to look and to save a copy")
{
    Window window;
    window.newVisit();
    CHECK(window.backend.may(Action::BookVisits));
    CHECK(window.backend.whyReadOnly().isEmpty());
    CHECK(window.backend.today() == QDate(2026, 3, 2));
    const auto open = [&](const QString &path) {
        std::optional<Done> done;
        window.backend.open(path, &window.receiver, [&](const Done &result) { done.emplace(result); });
        REQUIRE(waitUntil([&] { return done.has_value(); }));
        return done->has_value();
    };
    CHECK_FALSE(open(window.folder.filePath(QStringLiteral("none")))); // which lets the office go
    const auto before = filesIn(window.folder.path());
    {
        const ReadersOnly readers(window.folder.path(), ReadersOnly::What::Folder);
        REQUIRE(open(window.path()));
        CHECK(window.backend.isSignedIn());
        CHECK(window.backend.whyReadOnly().contains(window.path()));
        for (const Action action : {Action::BookVisits, Action::WriteNotes, Action::MakeInvoices,
                                    Action::ChangeCompany, Action::RestoreBackups, Action::SendMail}) {
            CHECK_FALSE(window.backend.may(action));
            CHECK(window.backend.maySee(action));
            CHECK(window.backend.whyNot(action).contains(QStringLiteral("reading only")));
        }
        for (const Action action : {Action::SeeBoard, Action::SeeDocuments, Action::MakeBackups})
            CHECK(window.backend.may(action));
        CHECK(window.ask(CustomerList{}).size() == 1);
        std::optional<Result<Nothing>> kept;
        window.backend.act<KeepDraft>(&window.receiver, {QStringLiteral("note"), QStringLiteral("text")},
                                      [&](auto result) { kept.emplace(std::move(result)); });
        REQUIRE(waitUntil([&] { return kept.has_value(); }));
        CHECK_FALSE(kept->has_value());
        CHECK_FALSE(open(window.folder.filePath(QStringLiteral("none"))));
        CHECK(window.backend.whyReadOnly().isEmpty());
    }
    CHECK(filesIn(window.folder.path()) == before);
    REQUIRE(open(window.path()));
    CHECK(window.backend.may(Action::BookVisits));
}
