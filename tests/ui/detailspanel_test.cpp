// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/heldcheck.h"
#include "tests/ui/officebench.h"
#include "ui/board/boardcontext.h"
#include "ui/board/detailspanel.h"
#include "ui/board/documentbutton.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct DetailsBench : OfficeBench
{
    DetailsBench()
    {
        context.load();
        REQUIRE(waitUntil([&] { return context.isLoaded(); }));
        booked = visit(customer());
        panel = std::make_unique<DetailsPanel>(backend(), context);
        panel->resize(320, 800);
        panel->show();
        panel->setVisit(booked.visit.id);
        settle();
    }
    VisitId other()
    {
        BookVisit book;
        book.customer = customer(u"Oak School"_qs);
        book.title = u"Boiler off"_qs;
        return act(book).visit.id;
    }
    Document workOrder()
    {
        SaveDocument save;
        save.document.kind = DocumentKind::WorkOrder;
        save.document.appointment = booked.appointment.id;
        save.document.customer = booked.appointment.customer;
        save.document.title = u"Tap"_qs;
        return act(save);
    }
    Visit stored() { return ask(VisitDetails{booked.visit.id}).visit; }
    QPlainTextEdit *notes() { return child<QPlainTextEdit>(panel.get(), "visitNotes"); }
    Banner *banner() { return child<Banner>(panel.get(), "detailsBanner"); }
    QString text(const char *name) { return child<QLabel>(panel.get(), name)->text(); }

    BoardContext context{backend()};
    BookVisit::Reply booked;
    std::unique_ptr<DetailsPanel> panel;
};

} // namespace

TEST_CASE("The panel says whom to call, where to go and who goes")
{
    DetailsBench bench;
    CHECK(child<QLabel>(bench.panel.get(), "detailsCustomer")->accessibleName() == u"Kline Bakery");
    CHECK(bench.text("detailsTitle") == u"Tap repair, kitchen");
    CHECK(bench.text("detailsPhones").contains(u"217 555 0144"_qs));
    CHECK(bench.text("detailsAddress").startsWith(u"12 Long Street"_qs));
    CHECK(bench.text("detailsWho") == u"Ann Ruiz");
    CHECK(child<Chip>(bench.panel.get(), "detailsStatus")->text() == u"Scheduled");
}

TEST_CASE("Only the statuses that may follow are offered, and one click sets one")
{
    DetailsBench bench;
    const auto offered = bench.panel->findChildren<QPushButton *>(QRegularExpression(u"^status-"_qs));
    std::set<QString> names;
    for (const QPushButton *button : offered)
        names.insert(button->objectName());
    for (const VisitStatus status : allVisitStatuses)
        CHECK(names.contains(u"status-"_qs + visitStatusName(status)) ==
              visitMayBecome(VisitStatus::Scheduled, status));
    child<QPushButton>(bench.panel.get(), "status-dispatched")->click();
    REQUIRE(
        waitUntil([&] { return child<Chip>(bench.panel.get(), "detailsStatus")->text() == u"Dispatched"; }));
    CHECK(bench.stored().status == VisitStatus::Dispatched);
}

TEST_CASE("Notes are saved when they are left, also when another visit is chosen meanwhile")
{
    DetailsBench bench;
    const VisitId other = bench.other();
    bench.notes()->setPlainText(u"Gate code 4711"_qs);
    bench.panel->setVisit(other);
    bench.settle();
    CHECK(bench.stored().notes == u"Gate code 4711");
    CHECK(bench.notes()->toPlainText().isEmpty());
    CHECK_FALSE(bench.panel->hasUnsavedText());
}

TEST_CASE("Notes survive a status that was set while they were typed")
{
    DetailsBench bench;
    bench.notes()->setPlainText(u"Gate code 4711"_qs);
    bench.act(SetVisitStatus{bench.booked.visit.id, bench.stored().version, VisitStatus::Confirmed});
    bench.settle();
    CHECK(bench.notes()->toPlainText() == u"Gate code 4711");
    bench.panel->saveNotes();
    bench.settle();
    CHECK(bench.stored().notes == u"Gate code 4711");
    CHECK_FALSE(bench.banner()->isShown());
}

TEST_CASE("Notes that the disk refuses stay and are offered when the visit is chosen again")
{
    DetailsBench bench;
    const VisitId other = bench.other();
    bench.notes()->setPlainText(u"Gate code 4711"_qs);
    bench.failWrites(true);
    bench.panel->saveNotes();
    REQUIRE(waitUntil([&] { return bench.banner()->isShown(); }));
    CHECK(bench.notes()->toPlainText() == u"Gate code 4711");
    bench.panel->setVisit(other);
    bench.settle();
    CHECK(bench.panel->hasUnsavedText());
    bench.failWrites(false);
    bench.panel->setVisit(bench.booked.visit.id);
    bench.settle();
    CHECK(bench.notes()->toPlainText() == u"Gate code 4711");
    bench.panel->saveNotes();
    bench.settle();
    CHECK(bench.stored().notes == u"Gate code 4711");
}

TEST_CASE(
    "Notes whose save waits for the look through the file are on their way: none are said to be unsaved")
{
    HeldOffice office;
    BoardContext context(office.backend);
    context.load();
    REQUIRE(waitUntil([&] { return context.isLoaded(); }));
    const auto visits = office.ask(SeriesDetails{office.booked.appointment}).visits;
    REQUIRE(visits.size() > 1);
    DetailsPanel panel(office.backend, context);
    panel.show();
    const auto choose = [&](VisitId visit) {
        panel.setVisit(visit);
        REQUIRE(waitUntil([&] { return panel.visit() == visit; }));
        office.ask(VisitDetails{visit}); // what the panel asked for has been answered before
        QCoreApplication::processEvents();
    };
    choose(office.booked.id);
    auto *notes = child<QPlainTextEdit>(&panel, "visitNotes");
    notes->setPlainText(u"Gate code 4711"_qs);
    choose(visits[1].visit.id);
    choose(office.booked.id);
    CHECK(notes->toPlainText() == u"Gate code 4711");
    CHECK_FALSE(child<Banner>(&panel, "detailsBanner")->isShown());
    office.backend.letBeDone();
    REQUIRE(waitUntil([&] { return !panel.hasUnsavedText(); }));
    CHECK(office.ask(VisitDetails{office.booked.id}).visit.notes == u"Gate code 4711");
}

TEST_CASE("Notes that somebody else changed are not overwritten")
{
    DetailsBench bench;
    bench.notes()->setPlainText(u"Mine"_qs);
    bench.act(SaveVisitNotes{bench.booked.visit.id, bench.stored().version, u"Theirs"_qs});
    bench.settle();
    CHECK(bench.notes()->toPlainText() == u"Mine");
    CHECK(bench.banner()->isShown());
    bench.panel->saveNotes();
    bench.settle();
    CHECK(bench.stored().notes == u"Theirs");
    CHECK(bench.notes()->toPlainText() == u"Mine");
}

TEST_CASE("The folder's documents stand in the panel and open by a click")
{
    DetailsBench bench;
    const Document order = bench.workOrder();
    bench.settle();
    QString opened;
    QObject::connect(bench.panel.get(), &DetailsPanel::documentRequested, bench.panel.get(),
                     [&](const QString &number) { opened = number; });
    auto *button =
        child<DocumentButton>(bench.panel.get(), ("document-" + order.number.toLatin1()).constData());
    CHECK(button->accessibleName().startsWith(order.number));
    button->click();
    CHECK(opened == order.number);
}

TEST_CASE("Tab goes through the panel as it is laid out, also to what is made anew for each visit")
{
    DetailsBench bench;
    const QString number = bench.workOrder().number;
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    column->addWidget(bench.panel.get());
    auto *below = new QLineEdit(&window);
    below->setObjectName(QStringLiteral("below"));
    column->addWidget(below);
    window.show();
    const auto order = [&] {
        const QStringList wanted{u"detailsChange"_qs, u"status-confirmed"_qs, u"document-"_qs + number,
                                 u"visitNotes"_qs,    u"detailsOpen"_qs,      u"below"_qs};
        QStringList met;
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // what was there before
        const auto *first = child<QWidget>(bench.panel.get(), "detailsChange");
        const QWidget *each = first;
        do {
            if (wanted.contains(each->objectName()))
                met << each->objectName();
            each = each->nextInFocusChain();
        } while (each != first);
        CHECK(met == wanted);
    };
    const VisitId other = bench.other();
    for (int round = 0; round < 2; ++round) {
        bench.panel->setVisit(other);
        bench.settle();
        bench.panel->setVisit(bench.booked.visit.id);
        bench.settle();
        order();
    }
    bench.panel->setHeld(u"Not now."_qs);
    bench.panel->setHeld({});
    order();
    column->removeWidget(bench.panel.get());
    bench.panel->setParent(nullptr);
}
