// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/monday.h"
#include "tests/ui/seriesbench.h"
#include "ui/board/placeedit.h"
#include "ui/board/visitdialog.h"
#include "ui/folder/visitstab.h"
#include "ui/series/scopedialog.h"
#include "ui/series/seriesdialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <algorithm>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct TabBench : SeriesBench
{
    TabBench()
    {
        QObject::connect(&backend(), &Backend::changed, &tab, [this] { show(); });
    }
    ~TabBench()
    {
        tab.hide();
        settle();
    }
    void show()
    {
        tab.show(folder(), ask(People{}));
        settle();
    }
    void open()
    {
        show();
        tab.resize(1100, 500);
        showActive(tab);
    }
    DataTable &table() { return *child<DataTable>(&tab, "folderVisits"); }
    QString words() { return child<QLabel>(&tab, "seriesWords")->text(); }
    void choose(const QDate &original)
    {
        table().select(visitOf(original).id.value());
        table().view()->setFocus();
    }
    void press(const QKeySequence &key)
    {
        QTest::keySequence(table().view(), key);
        settle();
    }
    template <class Dialog>
    Dialog *dialog(const char *name)
    {
        REQUIRE(waitUntil([&] { return tab.findChild<Dialog *>(QString::fromLatin1(name)); }));
        return child<Dialog>(&tab, name);
    }

    VisitsTab tab{backend()};
};

} // namespace

TEST_CASE("The tab says what repeats, and marks what a person changed")
{
    TabBench bench;
    bench.open();
    CHECK(bench.words() == QStringLiteral("Does not repeat"));
    bench.makeSeries("FREQ=WEEKLY;COUNT=4");
    REQUIRE(waitUntil([&] { return bench.words() == QStringLiteral("Every Monday, 4 times"); }));
    const Visit visit = bench.visitOf(monday.addDays(7));
    bench.act(MoveVisit{visit.id, visit.version, WallTime::at(monday.addDays(8), 14), 90, visit.technicians});
    REQUIRE(waitUntil(
        [&] { return bench.table().copyText().contains(QStringLiteral("Moved from Mon, Mar 9")); }));
}

TEST_CASE("The tab names the pattern that is in force and then the one that is still to begin")
{
    TabBench bench;
    bench.open();
    bench.makeSeries("FREQ=WEEKLY");
    SetSeries later;
    later.appointment = bench.booked.appointment.id;
    later.version = bench.details().series->version;
    later.from = monday.addDays(28);
    later.pattern = {QStringLiteral("FREQ=DAILY"), later.from, 13 * 60, 90, {}};
    bench.act(later);
    REQUIRE(waitUntil([&] { return bench.words().contains(u';'); }));
    CHECK(bench.words() ==
          QStringLiteral("Every Monday, until Mar 29, 2026, at 9:00 AM; from Mar 30, 2026 on: "
                         "Every day, at 1:00 PM"));
}

TEST_CASE("Pattern, time, deletion and reset have keys and ask what they need to")
{
    TabBench bench;
    bench.makeSeries("FREQ=WEEKLY;COUNT=4");
    bench.open();
    bench.choose(monday.addDays(7));
    SECTION("F2 opens time and people")
    {
        bench.press(Qt::Key_F2);
        bench.dialog<VisitDialog>("visitDialog")->reject();
    }
    SECTION("Delete asks which")
    {
        bench.press(QKeySequence::Delete);
        child<QPushButton>(bench.dialog<ScopeDialog>("scopeDialog"), "scopeDo")->click();
        REQUIRE(waitUntil([&] { return bench.details().visits.size() == 3; }));
    }
    SECTION("Ctrl+Backspace gives a moved visit back")
    {
        const Visit visit = bench.visitOf(monday.addDays(7));
        bench.act(
            MoveVisit{visit.id, visit.version, WallTime::at(monday.addDays(8), 14), 90, visit.technicians});
        bench.settle();
        bench.choose(monday.addDays(7));
        bench.press(Qt::CTRL | Qt::Key_Backspace);
        REQUIRE(waitUntil([&] { return !bench.visitOf(monday.addDays(7)).edited; }));
    }
    SECTION("the button opens the pattern")
    {
        child<QPushButton>(&bench.tab, "editPattern")->click();
        bench.dialog<SeriesDialog>("seriesDialog")->reject();
    }
    bench.settle();
}

TEST_CASE("The button repeats the last work order for the next visit, or says what is missing")
{
    TabBench bench;
    bench.makeSeries("FREQ=WEEKLY;COUNT=2");
    bench.open();
    auto *repeat = child<QPushButton>(&bench.tab, "repeatWorkOrder");
    repeat->click();
    REQUIRE(waitUntil([&] { return bench.tab.findChild<Banner *>()->isShown(); }));
    SaveDocument order;
    order.document.kind = DocumentKind::WorkOrder;
    order.document.appointment = bench.booked.appointment.id;
    order.document.visit = bench.booked.visit.id;
    bench.act(order);
    DocumentId made;
    QObject::connect(&bench.tab, &VisitsTab::documentMade, &bench.tab, [&](DocumentId id) { made = id; });
    repeat->click();
    REQUIRE(waitUntil([&] { return bool(made); }));
    CHECK(bench.folder().find(made)->visit == bench.visitOf(monday.addDays(7)).id);
}

TEST_CASE("Buttons say why they are off, and what they do once the folder is there")
{
    TabBench bench;
    auto *add = child<QPushButton>(&bench.tab, "addVisit");
    bench.tab.show(Folder::Reply(), bench.ask(People{}));
    CHECK_FALSE(add->isEnabled());
    CHECK(add->toolTip().startsWith("Save the document first"));
    bench.show();
    CHECK(add->isEnabled());
    CHECK(add->toolTip().startsWith("Puts a further visit"));
    SaveUser save;
    save.user.name = QStringLiteral("Bea");
    save.user.role = Role::Bookkeeper;
    bench.act(save);
    bool signedIn = false;
    bench.backend().signIn(QStringLiteral("Bea"), {}, &bench.tab,
                           [&](const Done &done) { signedIn = done.has_value(); });
    REQUIRE(waitUntil([&] { return signedIn; }));
    bench.show();
    for (const char *name : {"addVisit", "editPattern", "repeatWorkOrder"}) {
        CHECK_FALSE(child<QPushButton>(&bench.tab, name)->isEnabled());
        CHECK(child<QPushButton>(&bench.tab, name)->toolTip().startsWith("Your role may not"));
    }
}

TEST_CASE("The dialog of time and people knows what the customer wishes")
{
    TabBench bench;
    CustomerWishes wishes;
    wishes.customer = bench.folder().customer.id;
    wishes.refused = {bench.booked.visit.technicians.front()};
    bench.act(SaveCustomerWishes{wishes});
    bench.open();
    bench.table().select(bench.booked.visit.id.value());
    bench.table().view()->setFocus();
    bench.press(Qt::Key_F2);
    auto *dialog = bench.dialog<VisitDialog>("visitDialog");
    const auto &problems = child<PlaceEdit>(dialog, "placeEdit")->problems();
    CHECK(waitUntil([&] {
        return std::any_of(problems.begin(), problems.end(), [](const PlaceProblem &problem) {
            return problem.kind == PlaceProblem::Kind::TechnicianRefused;
        });
    }));
    dialog->reject();
    bench.settle();
}
