// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/seriesacts.h"
#include "core/schedule/workinghours.h"
#include "tests/ui/officebench.h"
#include "ui/people/crewmembersedit.h"
#include "ui/people/crewpanel.h"
#include "ui/people/peoplepage.h"
#include "ui/people/technicianlist.h"
#include "ui/people/technicianpanel.h"
#include "ui/people/timeofflist.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/form.h"
#include "ui/widgets/skillsedit.h"
#include "ui/widgets/timeedit.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QListView>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QTabWidget>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct PeopleBench : OfficeBench
{
    PeopleBench()
    {
        int position = 0;
        for (const char *name : {"Ann Ruiz", "Bob Meyer", "Carlos Ortega"}) {
            Technician technician;
            technician.name = QString::fromLatin1(name);
            technician.color = QStringLiteral("#0f766e");
            technician.position = position++;
            act(SaveTechnician{technician});
        }
        page = std::make_unique<PeoplePage>(backend(), catalog());
        page->resize(1200, 800);
        page->show();
        page->activate();
        REQUIRE(waitUntil([&] { return page->technicians()->isOpen(); }));
        settle();
    }
    TechnicianPanel &panel() { return *page->technicians(); }
    People::Reply people() { return ask(People{}); }
    Technician stored(const char *name)
    {
        for (const Technician &technician : people().technicians)
            if (technician.name == QString::fromLatin1(name))
                return technician;
        return {};
    }
    QStringList order()
    {
        QStringList names;
        for (const Technician &technician : people().technicians)
            names << technician.name.section(u' ', 0, 0);
        return names;
    }
    void showTechnician(const char *name)
    {
        const qint64 id = stored(name).id.value();
        panel().showKey(id);
        REQUIRE(waitUntil([&] { return panel().key() == id; }));
    }
    void run(const char *id)
    {
        auto *action = child<QAction>(page.get(), (QByteArray("people.") + id).constData());
        INFO(id << ": " << action->toolTip().toStdString());
        REQUIRE(action->isEnabled());
        action->trigger();
        settle();
    }
    void retype(QLineEdit *line, const char *text)
    {
        line->selectAll();
        QTest::keyClicks(line, QString::fromLatin1(text));
    }
    void goToTab(int index) { child<QTabWidget>(page.get(), "peopleTabs")->setCurrentIndex(index); }

    std::unique_ptr<PeoplePage> page;
};

} // namespace

TEST_CASE("a new technician is typed with skills and becomes the last row of the board")
{
    PeopleBench bench;
    bench.run("new");
    QTest::keyClicks(child<QLineEdit>(&bench.panel(), "technicianName"), QStringLiteral("Dawn Kowalski"));
    QTest::keyClicks(child<QLineEdit>(&bench.panel(), "technicianPhone"), QStringLiteral("217 555 0199"));
    QTest::keyClicks(child<SkillsEdit>(&bench.panel(), "technicianSkills")->line(),
                     QStringLiteral("HVAC,Controls"));
    bench.run("save");
    REQUIRE(waitUntil([&] { return bench.panel().key() != 0; }));
    const Technician dawn = bench.stored("Dawn Kowalski");
    CHECK(dawn.skills == QStringList{QStringLiteral("HVAC"), QStringLiteral("Controls")});
    CHECK(dawn.position == 3);
    CHECK_FALSE(dawn.color.isEmpty());
    CHECK(bench.panel().hours()->record().technician == dawn.id); // hours can be given at once
}

TEST_CASE("the order of the board is changed by Alt+Down and by dragging, in one step of undo")
{
    PeopleBench bench;
    bench.showTechnician("Ann Ruiz");
    QListView *view = bench.panel().list()->view();
    QTest::keyClick(view, Qt::Key_Down, Qt::AltModifier);
    REQUIRE(waitUntil([&] {
        return bench.order() ==
               QStringList{QStringLiteral("Bob"), QStringLiteral("Ann"), QStringLiteral("Carlos")};
    }));
    bench.settle();
    // What a drop between the rows says to the model.
    QAbstractItemModel *model = view->model();
    std::unique_ptr<QMimeData> dragged(model->mimeData({model->index(2, 0)}));
    model->dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {});
    REQUIRE(waitUntil([&] {
        return bench.order() ==
               QStringList{QStringLiteral("Carlos"), QStringLiteral("Bob"), QStringLiteral("Ann")};
    }));
    bench.settle();
    CHECK(model->index(2, 0).data().toString() == QStringLiteral("Ann Ruiz"));
    CHECK(view->currentIndex().data().toString() == QStringLiteral("Ann Ruiz")); // the choice went along
    bench.backend().undo();
    REQUIRE(waitUntil([&] {
        return bench.order() ==
               QStringList{QStringLiteral("Bob"), QStringLiteral("Ann"), QStringLiteral("Carlos")};
    }));
}

TEST_CASE("own working hours replace the office's, and come back to them")
{
    PeopleBench bench;
    bench.showTechnician("Bob Meyer");
    const TechnicianId bob = bench.stored("Bob Meyer").id;
    bench.panel().tabs()->setCurrentIndex(1);
    auto *asOffice = child<QCheckBox>(&bench.panel(), "hoursAsOffice");
    auto *monday = child<QLineEdit>(&bench.panel(), "hours0");
    CHECK(asOffice->isChecked());
    CHECK_FALSE(monday->isEnabled());
    asOffice->click();
    bench.retype(monday, "6-2");
    bench.run("save");
    REQUIRE(waitUntil([&] { return bench.people().ownHours.contains(bob); }));
    CHECK(bench.people().hoursOf(bob).days[0] == std::vector<MinuteRange>{{360, 840}});

    bench.retype(monday, "whenever");
    CHECK(bench.page->hasUnsavedText());
    bench.panel().showKey(bench.stored("Ann Ruiz").id.value());
    bench.settle();
    CHECK(bench.panel().key() == bob.value()); // it could not be saved: stays, with its text
    CHECK(monday->text() == QStringLiteral("whenever"));
    CHECK(bench.panel().hours()->form()->hasProblems());

    asOffice->click();
    bench.run("save");
    REQUIRE(waitUntil([&] { return !bench.people().ownHours.contains(bob); }));
}

TEST_CASE("time off is noted, changed and taken away, and undo brings it back")
{
    PeopleBench bench;
    bench.showTechnician("Ann Ruiz");
    bench.panel().tabs()->setCurrentIndex(2);
    TimeOffList &list = *bench.panel().timeOff();
    child<QPushButton>(&list, "addTimeOff")->click();
    auto *dialog = child<QDialog>(&list, "timeOffDialog");
    CHECK(child<DayEdit>(dialog, "timeOffFrom")->date() == QDate(2026, 3, 2)); // the office's today
    child<DayEdit>(dialog, "timeOffFrom")->setDate(QDate(2026, 3, 9));
    child<DayEdit>(dialog, "timeOffTo")->setDate(QDate(2026, 3, 13));
    QTest::keyClicks(child<QLineEdit>(dialog, "timeOffReason"), QStringLiteral("Vacation"));
    child<QPushButton>(dialog, "timeOffSave")->click();
    REQUIRE(waitUntil([&] { return bench.people().timeOff.size() == 1; }));
    const TimeOff stored = bench.people().timeOff.front();
    CHECK(stored.start == WallTime::at(QDate(2026, 3, 9), 0));
    CHECK(stored.end == WallTime::at(QDate(2026, 3, 14), 0));
    REQUIRE(waitUntil([&] { return list.table()->view()->model()->rowCount() == 1; }));
    const QString shown = list.table()->view()->model()->index(0, 0).data().toString();
    CHECK(shown.contains(QStringLiteral("13"))); // the last day away, not the first day back
    CHECK_FALSE(shown.contains(QStringLiteral("14")));

    list.table()->select(stored.id.value());
    QTest::keyClick(list.table()->view(), Qt::Key_Delete);
    REQUIRE(waitUntil([&] { return bench.people().timeOff.empty(); }));
    bench.backend().undo();
    REQUIRE(waitUntil([&] { return bench.people().timeOff.size() == 1; }));
}

TEST_CASE("time off that ends before it begins is not taken")
{
    PeopleBench bench;
    bench.showTechnician("Ann Ruiz");
    TimeOffList &list = *bench.panel().timeOff();
    list.add();
    auto *dialog = child<QDialog>(&list, "timeOffDialog");
    child<QCheckBox>(dialog, "timeOffWholeDays")->setChecked(false);
    child<TimeEdit>(dialog, "timeOffFromTime")->setTime({14, 0});
    child<TimeEdit>(dialog, "timeOffToTime")->setTime({9, 0});
    child<QPushButton>(dialog, "timeOffSave")->click();
    bench.settle();
    CHECK(dialog->isVisible());
    CHECK(bench.people().timeOff.empty());
}

TEST_CASE("a crew has its leader first")
{
    PeopleBench bench;
    bench.goToTab(1);
    bench.run("new");
    QTest::keyClicks(child<QLineEdit>(bench.page->crews(), "crewName"), QStringLiteral("Plumbing"));
    auto *members = child<CrewMembersEdit>(bench.page->crews(), "crewMembers");
    members->add(bench.stored("Ann Ruiz").id);
    members->add(bench.stored("Carlos Ortega").id);
    auto *list = child<QListWidget>(members, "memberList");
    CHECK(list->item(0)->text().contains(QStringLiteral("leads")));
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    bench.run("save");
    REQUIRE(waitUntil([&] { return bench.people().crews.size() == 1; }));
    const Crew crew = bench.people().crews.front();
    REQUIRE(crew.members.size() == 2);
    CHECK(crew.members.front() == bench.stored("Carlos Ortega").id);
    // Somebody who is in it is not offered again.
    CHECK(child<QComboBox>(members, "memberChoice")->findText(QStringLiteral("Ann Ruiz")) < 0);
    CHECK(child<QComboBox>(members, "memberChoice")->findText(QStringLiteral("Bob Meyer")) >= 0);
}

TEST_CASE("a user gets a role and a password that is typed twice")
{
    PeopleBench bench;
    bench.goToTab(2);
    bench.run("new");
    RecordPanelOf<User> &users = *bench.page->users();
    QTest::keyClicks(child<QLineEdit>(&users, "userName"), QStringLiteral("Dora"));
    auto *role = child<QComboBox>(&users, "userRole");
    role->setCurrentIndex(role->findData(int(Role::Dispatcher)));
    QTest::keyClicks(child<QLineEdit>(&users, "userPassword"), QStringLiteral("kettle"));
    QTest::keyClicks(child<QLineEdit>(&users, "userPasswordAgain"), QStringLiteral("ketle"));
    bench.run("save");
    CHECK(users.editor()->form()->hasProblems());
    bench.retype(child<QLineEdit>(&users, "userPasswordAgain"), "kettle");
    bench.run("save");
    REQUIRE(waitUntil([&] { return bench.ask(OfficeInfo{}).users.size() == 2; }));
    CHECK(child<QLineEdit>(&users, "userPassword")->text().isEmpty());
    CHECK_FALSE(bench.page->hasUnsavedText());
    bool in = false;
    QObject receiver;
    bench.backend().signIn(QStringLiteral("Dora"), QStringLiteral("kettle"), &receiver,
                           [&](const Done &done) {
                               CHECK(done.has_value());
                               in = true;
                           });
    REQUIRE(waitUntil([&] { return in; }));
    // A dispatcher may neither see users nor change people.
    auto *tabs = child<QTabWidget>(bench.page.get(), "peopleTabs");
    CHECK_FALSE(tabs->isTabVisible(2));
    bench.goToTab(0);
    CHECK_FALSE(child<QLineEdit>(&bench.panel(), "technicianName")->isEnabled());
    CHECK_FALSE(child<QPushButton>(bench.panel().timeOff(), "addTimeOff")->isEnabled());
    CHECK(child<QLabel>(&bench.panel(), "readOnlyReason")->text().contains(QStringLiteral("may not")));
}

TEST_CASE("a full disk keeps what was typed about a technician")
{
    PeopleBench bench;
    bench.showTechnician("Ann Ruiz");
    bench.retype(child<QLineEdit>(&bench.panel(), "technicianName"), "Ann Ruiz-Meyer");
    bench.failWrites(true);
    bench.run("save");
    REQUIRE(waitUntil([&] { return bench.panel().editor()->banner()->isShown(); }));
    CHECK(child<QLineEdit>(&bench.panel(), "technicianName")->text() == QStringLiteral("Ann Ruiz-Meyer"));
    CHECK(bench.page->hasUnsavedText());
    bench.failWrites(false);
    bench.run("save");
    REQUIRE(waitUntil([&] { return bench.stored("Ann Ruiz-Meyer").id.value() != 0; }));
}

TEST_CASE("technicians are found by skill, and dragging is off among some of them")
{
    PeopleBench bench;
    Technician bob = bench.stored("Bob Meyer");
    bob.skills = {QStringLiteral("Heat pumps")};
    bench.act(SaveTechnician{bob});
    bench.settle();
    QListView *view = bench.panel().list()->view();
    auto *search = child<QLineEdit>(bench.panel().list(), "technicianSearch");
    QTest::keyClicks(search, QStringLiteral("pumps"));
    QTest::keyClick(search, Qt::Key_Return);
    REQUIRE(view->model()->rowCount() == 1);
    CHECK_FALSE(view->model()->index(0, 0).flags() & Qt::ItemIsDragEnabled);
}

TEST_CASE("A technician with visits ahead goes out of use with a word about them")
{
    PeopleBench bench;
    const auto book = [&](int day, VisitStatus status) {
        BookVisit command;
        command.customer = bench.customer();
        command.title = QStringLiteral("Tap repair");
        command.start = WallTime::at(QDate(2026, 3, day), 9);
        command.minutes = 60;
        command.technicians = {bench.stored("Ann Ruiz").id};
        const Visit visit = bench.act(command).visit;
        if (status != visit.status)
            bench.act(SetVisitStatus{visit.id, visit.version, status});
    };
    book(1, VisitStatus::Scheduled); // over
    book(4, VisitStatus::Cancelled);
    book(5, VisitStatus::Scheduled);
    book(9, VisitStatus::Scheduled);
    bench.showTechnician("Ann Ruiz");
    bench.panel().toggleUse();
    auto *banner = bench.panel().editor()->banner();
    REQUIRE(waitUntil([&] { return banner->isShown(); }));
    bench.settle();
    CHECK(banner->tone() == Tone::Warning);
    CHECK(banner->text().startsWith(QStringLiteral("Ann Ruiz still has 2 visit")));
    CHECK_FALSE(bench.stored("Ann Ruiz").active);
    bench.panel().toggleUse();
    bench.settle();
    CHECK(bench.stored("Ann Ruiz").active);
    CHECK_FALSE(banner->isShown());
    bench.showTechnician("Bob Meyer");
    bench.panel().toggleUse();
    bench.settle();
    CHECK_FALSE(bench.panel().editor()->banner()->isShown());
}

TEST_CASE("Counting the visits ahead of a technician makes no further visits of a series")
{
    PeopleBench bench;
    BookVisit command;
    command.customer = bench.customer();
    command.title = QStringLiteral("Filters");
    command.start = WallTime::at(QDate(2026, 3, 3), 9);
    command.minutes = 60;
    command.technicians = {bench.stored("Ann Ruiz").id};
    const AppointmentId folder = bench.act(command).appointment.id;
    SetSeries set;
    set.appointment = folder;
    set.pattern = {QStringLiteral("FREQ=WEEKLY"), QDate(2026, 3, 3), 9 * 60, 60, command.technicians};
    bench.act(set);
    const size_t made = bench.ask(SeriesDetails{folder}).visits.size();
    bench.showTechnician("Ann Ruiz");
    bench.panel().toggleUse();
    auto *banner = bench.panel().editor()->banner();
    REQUIRE(waitUntil([&] { return banner->isShown(); }));
    bench.settle();
    CHECK(bench.ask(SeriesDetails{folder}).visits.size() == made);
}

TEST_CASE("A technician whom the search takes out of the list is not shown beside it")
{
    PeopleBench bench;
    bench.showTechnician("Ann Ruiz");
    auto *search = child<QLineEdit>(bench.panel().list(), "technicianSearch");
    const auto look = [&](const char *text) {
        bench.retype(search, text);
        QTest::keyClick(search, Qt::Key_Return);
        bench.settle();
    };
    look("bob");
    CHECK(bench.panel().key() == bench.stored("Bob Meyer").id.value());
    look("nobody");
    CHECK_FALSE(bench.panel().isOpen());
    QTest::keyClick(search, Qt::Key_Escape);
    bench.settle();
    CHECK(bench.panel().isOpen());
    look("bob");
    bench.showTechnician("Carlos Ortega"); // from elsewhere: the list makes place for him
    CHECK(bench.panel().list()->current() == bench.stored("Carlos Ortega").id.value());
    CHECK(search->text().isEmpty());
}

TEST_CASE("A search among the technicians that finds nobody says so")
{
    PeopleBench bench;
    auto *note = child<QLabel>(bench.panel().list(), "emptyNote");
    auto *search = child<QLineEdit>(bench.panel().list(), "technicianSearch");
    QTest::keyClicks(search, QStringLiteral("nobody"));
    QTest::keyClick(search, Qt::Key_Return);
    CHECK(note->isVisible());
    CHECK(note->text().contains(QStringLiteral("“nobody”")));
    QTest::keyClick(search, Qt::Key_Escape);
    CHECK_FALSE(note->isVisible());
}

TEST_CASE("Undo in a search line takes back what was typed there first, then what was done in the office")
{
    PeopleBench bench;
    auto *search = child<QLineEdit>(bench.panel().list(), "technicianSearch");
    int left = 0;
    auto *undo = new QShortcut(QKeySequence::Undo, bench.page.get());
    QObject::connect(undo, &QShortcut::activated, [&] { ++left; });
    QApplication::setActiveWindow(bench.page.get());
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("ann"));
    QTest::keyClick(search, Qt::Key_Z, Qt::ControlModifier);
    CHECK(search->text().isEmpty());
    CHECK(left == 0);
    QTest::keyClick(search, Qt::Key_Z, Qt::ControlModifier);
    CHECK(left == 1);
}
