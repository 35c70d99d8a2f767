// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/boardchecks.h"
#include "tests/testkit/monday.h"
#include "tests/ui/officebench.h"
#include "ui/board/checkspanel.h"
#include "ui/widgets/banner.h"
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleOptionViewItem>
#include <QToolButton>

using namespace truckroll;
using namespace truckroll::testkit;
using Priority = BoardCheck::Priority;

namespace {

/// Ann is booked twice; Bob has nothing to do. Free time left aside.
struct ChecksBench : OfficeBench
{
    ChecksBench()
    {
        for (const char *name : {"Ann Ruiz", "Bob Meyer"}) {
            Technician technician;
            technician.name = QString::fromLatin1(name);
            technicians.push_back(act(SaveTechnician{technician}).id);
        }
        for (const int minute : {9 * 60, 9 * 60 + 30}) {
            BookVisit book;
            book.customer = customer(minute == 9 * 60 ? u"Kline Bakery"_qs : u"Oak School"_qs);
            book.title = u"Tap drips"_qs;
            book.start = WallTime{monday, minute};
            book.technicians = {technicians[0]};
            visits.push_back(act(book).visit.id);
        }
        panel.resize(320, 600);
        showActive(panel);
        follow();
        panel.focusList();
        settle();
    }
    /// As the board does after each change.
    void follow()
    {
        const auto board = ask(BoardRange{monday, monday});
        const auto people = ask(People{});
        const QTimeZone zone("America/Chicago");
        auto found = checkBoard({board.cards, people, zone, board.needs}, monday, monday, clock().nowUtc(),
                                {}, QLocale());
        std::erase_if(found, [](const BoardCheck &check) { return check.kind == BoardCheck::Kind::Gap; });
        panel.setChecks(found, clock().nowUtc());
        settle();
    }
    int rows() const { return panel.list()->model()->rowCount(); }
    QString row(int number) const { return panel.list()->model()->index(number, 0).data().toString(); }
    void choose(int number) { panel.list()->setCurrentIndex(panel.list()->model()->index(number, 0)); }
    QString fix() { return child<QLabel>(&panel, "checksFixText")->text(); }
    /// As many notices of free time of Ann's.
    std::vector<BoardCheck> gaps(size_t count) const
    {
        std::vector<BoardCheck> many(count);
        for (size_t i = 0; i < count; ++i) {
            many[i].kind = BoardCheck::Kind::Gap;
            many[i].priority = Priority::Notice;
            many[i].technician = technicians[0];
            many[i].text =
                QStringLiteral("Ann Ruiz has %1 min free between two visits at places far away").arg(i);
        }
        return many;
    }
    Visit stored(size_t at) { return ask(VisitDetails{visits[at]}).visit; }

    std::vector<TechnicianId> technicians;
    std::vector<VisitId> visits;
    ChecksPanel panel{backend()};
};

} // namespace

TEST_CASE("The most pressing stands first, and Enter or a click goes there")
{
    ChecksBench bench;
    auto *list = bench.panel.list();
    REQUIRE(bench.rows() == 2);
    CHECK(bench.row(0) == u"Ann Ruiz is booked twice at 9:30 AM: Kline Bakery and Oak School"_qs);
    CHECK(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"Critical: "_qs));
    CHECK(bench.panel.count() == 1);
    QSignalSpy chosen(&bench.panel, &ChecksPanel::chosen);
    QTest::keyClick(list, Qt::Key_Return);
    CHECK(chosen.count() == 1);
}

TEST_CASE("A click shows a check and leaves the keys with the list, which say why they do nothing")
{
    ChecksBench bench;
    auto *list = bench.panel.list();
    QSignalSpy chosen(&bench.panel, &ChecksPanel::chosen);
    QSignalSpy pointedAt(&bench.panel, &ChecksPanel::pointedAt);
    QSignalSpy said(&bench.panel, &ChecksPanel::said);
    const auto sentence = [&] { return said.isEmpty() ? QString() : said.last().at(0).toString(); };
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->model()->index(1, 0)).center());
    bench.settle();
    CHECK(pointedAt.count() == 1);
    CHECK(chosen.isEmpty());
    REQUIRE(bench.panel.fixes().empty()); // Bob has nothing to do, and nobody waits
    for (const Qt::Key key : {Qt::Key_N, Qt::Key_V}) {
        said.clear();
        QTest::keyClick(list, key);
        CHECK(sentence().startsWith(u"There is no way out"_qs));
    }
    bench.choose(0);
    bench.settle();
    const size_t ways = bench.panel.fixes().size();
    REQUIRE(ways > 1);
    auto *look = child<QPushButton>(&bench.panel, "checksLook");
    QSignalSpy shown(&bench.panel, &ChecksPanel::fixShown);
    look->click();
    QTest::keyClick(look, Qt::Key_N); // whoever has clicked goes on by keys
    CHECK(bench.fix() == bench.panel.fixes()[1].text);
    CHECK(shown.count() == 2);
}

TEST_CASE("A way out is said before it is gone, Apply goes it as one step that can be undone")
{
    ChecksBench bench;
    CHECK(bench.fix() == u"Move Oak School at 9:30 AM from Ann Ruiz to Bob Meyer"_qs);
    QSignalSpy shown(&bench.panel, &ChecksPanel::fixShown);
    child<QPushButton>(&bench.panel, "checksLook")->click();
    REQUIRE(shown.count() == 1);
    CHECK(shown.at(0).at(0).value<CheckFix>().technicians == std::vector{bench.technicians[1]});
    CHECK(bench.stored(1).technicians == std::vector{bench.technicians[0]});
    child<QPushButton>(&bench.panel, "checksApply")->click();
    bench.settle();
    CHECK(bench.stored(1).technicians == std::vector{bench.technicians[1]});
    bench.follow();
    CHECK(bench.panel.count() == 0);
    bench.backend().undo();
    bench.settle();
    CHECK(bench.stored(1).technicians == std::vector{bench.technicians[0]});
}

TEST_CASE("Other ways out follow by key or click, and round again")
{
    ChecksBench bench;
    const size_t ways = bench.panel.fixes().size();
    REQUIRE(ways > 1);
    const QString first = bench.fix();
    QTest::keyClick(bench.panel.list(), Qt::Key_N);
    CHECK(bench.fix() == bench.panel.fixes()[1].text);
    for (size_t i = 1; i < ways; ++i)
        child<QToolButton>(&bench.panel, "checksOther")->click();
    CHECK(bench.fix() == first);
    QTest::keyClick(bench.panel.list(), Qt::Key_N);
    QTest::keyClick(bench.panel.list(), Qt::Key_Return, Qt::ControlModifier);
    bench.settle();
    bench.follow();
    CHECK(bench.panel.count() == 0);
}

TEST_CASE("Whoever looks at one way out sees the next one at once, and nobody else is shown it")
{
    ChecksBench bench;
    REQUIRE(bench.panel.fixes().size() > 1);
    REQUIRE(bench.panel.fixes()[1].start);
    QSignalSpy shown(&bench.panel, &ChecksPanel::fixShown);
    QTest::keyClick(bench.panel.list(), Qt::Key_N);
    CHECK(shown.count() == 0);
    QTest::keyClick(bench.panel.list(), Qt::Key_V);
    REQUIRE(shown.count() == 1);
    for (size_t i = 0; i < bench.panel.fixes().size(); ++i) // once round
        QTest::keyClick(bench.panel.list(), Qt::Key_N);
    const auto places = std::count_if(bench.panel.fixes().begin(), bench.panel.fixes().end(),
                                      [](const CheckFix &fix) { return bool(fix.start); });
    CHECK(shown.count() == 1 + places);
}

TEST_CASE("The list counts as the tab does, and notices beside it")
{
    ChecksBench bench;
    auto *priority = child<QComboBox>(&bench.panel, "checksPriority");
    REQUIRE(bench.rows() == 2);
    REQUIRE(bench.panel.count() == 1);
    CHECK(priority->itemText(0) == u"All (1 and 1 notice(s))"_qs);
}

TEST_CASE("The list is narrowed to one priority and says when there is none of it")
{
    ChecksBench bench;
    bench.panel.setPriority(Priority::Notice);
    REQUIRE(bench.rows() == 1);
    CHECK(bench.row(0) == u"Bob Meyer has nothing to do"_qs);
    bench.settle();
    CHECK(bench.fix() == u"There is no way out that keeps to everybody's hours and wishes."_qs);
    CHECK_FALSE(child<QPushButton>(&bench.panel, "checksApply")->isEnabled());
    bench.panel.setPriority(Priority::Important);
    CHECK_FALSE(bench.panel.list()->isVisible());
    CHECK(bench.panel.count() == 1); // of all
    bench.panel.setPriority({});
    CHECK(bench.rows() == 2);
    CHECK(child<QComboBox>(&bench.panel, "checksPriority")->itemText(1) == u"Critical (1)"_qs);
}

TEST_CASE("What is chosen stays chosen while others come and go, a failed step says why")
{
    ChecksBench bench;
    bench.choose(1);
    BookVisit book;
    book.customer = bench.customer(u"Mill Farm"_qs);
    book.title = u"Pump"_qs;
    book.start = WallTime{monday, 9 * 60};
    book.technicians = {bench.technicians[0]};
    bench.act(book);
    bench.follow();
    CHECK(bench.row(bench.panel.list()->currentIndex().row()) == u"Bob Meyer has nothing to do"_qs);
    bench.choose(0);
    bench.settle();
    bench.failWrites(true);
    child<QPushButton>(&bench.panel, "checksApply")->click();
    bench.settle();
    CHECK(bench.panel.findChild<Banner *>()->isShown());
    CHECK(bench.stored(1).technicians == std::vector{bench.technicians[0]});
}

TEST_CASE(
    "While things are tried out a way out is tried and not stored, and leads to no place that a try takes")
{
    ChecksBench bench;
    auto *apply = child<QPushButton>(&bench.panel, "checksApply");
    const QString toBob = u"Move Oak School at 9:30 AM from Ann Ruiz to Bob Meyer"_qs;
    REQUIRE(bench.fix() == toBob);
    bench.panel.setTrying(true, {});
    CHECK(apply->text() == u"Try it"_qs);
    QSignalSpy wanted(&bench.panel, &ChecksPanel::tryWanted);
    QTest::keyClick(bench.panel.list(), Qt::Key_Return, Qt::ControlModifier);
    bench.settle();
    REQUIRE(wanted.count() == 1);
    CHECK(wanted.at(0).at(0).value<std::vector<MoveVisit>>().front().visit == bench.visits[1]);
    CHECK(bench.stored(1).technicians == std::vector{bench.technicians[0]});
    BookVisit book;
    book.customer = bench.customer(u"Mill Farm"_qs);
    book.title = u"Pump"_qs;
    const Visit waiting = bench.act(book).visit;
    bench.settle();
    const WallTime half{monday, 9 * 60 + 30};
    bench.panel.setTrying(true, {{waiting.id, waiting.version, half, 60, {bench.technicians[1]}}});
    CHECK_FALSE(apply->isEnabled()); // until it is known what leads out then
    bench.settle();
    REQUIRE_FALSE(bench.panel.fixes().empty());
    for (const CheckFix &fix : bench.panel.fixes())
        CHECK(fix.text != toBob);
    bench.panel.setTrying(false, {});
    bench.settle();
    CHECK(bench.panel.fixes().front().text == toBob);
    CHECK(apply->text() == u"Apply"_qs);
}

TEST_CASE("A way out that is looked at on another day stays chosen, and Apply does that one")
{
    ChecksBench bench;
    REQUIRE(bench.panel.fixes().size() > 1);
    QTest::keyClick(bench.panel.list(), Qt::Key_N);
    const QString looked = bench.fix();
    child<QPushButton>(&bench.panel, "checksLook")->click();
    BoardCheck other;
    other.text = u"Bob Meyer has nothing to do on Tuesday"_qs;
    other.technician = bench.technicians[1];
    other.day = monday.addDays(1);
    bench.panel.setChecks({other}, bench.clock().nowUtc()); // the board went to the day where it leads
    bench.settle();
    REQUIRE(bench.rows() == 2);
    CHECK(bench.panel.list()->currentIndex().row() == 0);
    CHECK(bench.fix() == looked);
    const auto places = [&] {
        std::vector<std::pair<std::optional<WallTime>, std::vector<TechnicianId>>> all;
        for (const size_t at : {0u, 1u})
            all.emplace_back(bench.stored(at).start, bench.stored(at).technicians);
        return all;
    };
    const auto before = places();
    child<QPushButton>(&bench.panel, "checksApply")->click();
    bench.settle();
    CHECK(places() != before);
    CHECK(bench.rows() == 1); // done: it is gone
}

TEST_CASE("Whoever leafs to another day looks at a way out no more")
{
    ChecksBench bench;
    BoardCheck other;
    other.text = u"Bob Meyer has nothing to do"_qs;
    other.technician = bench.technicians[1];
    other.day = monday.addDays(1);
    QSignalSpy left(&bench.panel, &ChecksPanel::fixLeft);
    child<QPushButton>(&bench.panel, "checksLook")->click();
    bench.panel.wentTo(monday);
    CHECK(left.count() == 0);
    bench.panel.wentTo(other.day);
    bench.panel.setChecks({other}, bench.clock().nowUtc());
    bench.settle();
    CHECK(left.count() == 1);
    CHECK(bench.rows() == 1);
    CHECK(bench.row(0) == other.text);
}

TEST_CASE("Findings of several days say which day they are about")
{
    ChecksBench bench;
    std::vector<BoardCheck> checks(2);
    for (size_t i = 0; i < checks.size(); ++i) {
        checks[i].text = u"Bob Meyer has nothing to do"_qs;
        checks[i].technician = bench.technicians[1];
        checks[i].day = monday.addDays(qint64(i));
    }
    bench.panel.setChecks(checks, bench.clock().nowUtc());
    CHECK(bench.row(0).endsWith(u": Bob Meyer has nothing to do"_qs));
    CHECK(bench.row(0) != bench.row(1));
    checks[1].day = monday;
    bench.panel.setChecks(checks, bench.clock().nowUtc());
    CHECK(bench.row(0) == u"Bob Meyer has nothing to do"_qs);
}

TEST_CASE("Thousands of findings are listed without anybody waiting for it, and the last can be chosen")
{
    ChecksBench bench;
    std::vector<BoardCheck> many = bench.gaps(30'000);
    QElapsedTimer timer;
    timer.start();
    bench.panel.setChecks(many, bench.clock().nowUtc());
    QCoreApplication::processEvents();
    CHECK(timer.elapsed() < 1500); // half a minute when each row looks through all
    REQUIRE(bench.rows() == 30'000);
    bench.choose(29'999);
    many.erase(many.begin());
    bench.panel.setChecks(many, bench.clock().nowUtc());
    CHECK(bench.row(bench.panel.list()->currentIndex().row()) == many.back().text);
}

TEST_CASE(
    "The last of many findings comes into sight when it is chosen, though their rows are still laid out")
{
    ChecksBench bench;
    const std::vector<BoardCheck> many = bench.gaps(1'200);
    bench.panel.setChecks(many, bench.clock().nowUtc());
    QListView *list = bench.panel.list();
    bench.choose(1'199);
    CHECK(waitUntil([&] {
        const QRect row = list->visualRect(list->currentIndex());
        return !row.isEmpty() && list->viewport()->rect().intersects(row);
    }));
    bench.panel.resize(320, 500); // laid out anew
    QTest::qWait(0);
    CHECK(waitUntil([&] {
        const QRect row = list->visualRect(list->currentIndex());
        return !row.isEmpty() && list->viewport()->rect().intersects(row);
    }));
}

TEST_CASE("Whoever leafs to other days has chosen none of their findings")
{
    ChecksBench bench;
    const auto findings = [&](const QDate &day) {
        std::vector<BoardCheck> found(3);
        for (size_t i = 0; i < found.size(); ++i) {
            found[i].kind = BoardCheck::Kind::Gap;
            found[i].priority = Priority::Notice;
            found[i].technician = bench.technicians[0];
            found[i].day = day.addDays(qint64(i));
            found[i].text = QStringLiteral("%1 min free on %2").arg(i).arg(day.toString(Qt::ISODate));
        }
        return found;
    };
    std::vector<BoardCheck> week = findings(monday);
    bench.panel.setChecks(week, bench.clock().nowUtc());
    bench.choose(1);
    week.erase(week.begin() + 1); // done: the next row follows
    bench.panel.setChecks(week, bench.clock().nowUtc());
    CHECK(bench.panel.list()->currentIndex().row() == 1);
    bench.panel.setChecks(findings(monday.addDays(7)), bench.clock().nowUtc());
    CHECK_FALSE(bench.panel.list()->currentIndex().isValid());
}

TEST_CASE("While nobody sees the list findings are only counted, and asked for when somebody looks")
{
    ChecksBench bench;
    BoardCheck late;
    late.kind = BoardCheck::Kind::Late;
    late.priority = Priority::Critical;
    late.text = u"Ann Ruiz is %1 late for Oak School"_qs.arg(BoardCheck::lastingMark);
    late.sinceUtc = bench.clock().nowUtc() - 20 * 60;
    QSignalSpy asked(&bench.panel, &ChecksPanel::asked);
    bench.panel.hide();
    bench.panel.setChecks({late, late, late}, bench.clock().nowUtc());
    CHECK(bench.panel.count() == 3);
    CHECK(bench.rows() == 2);
    bench.panel.show();
    REQUIRE(asked.size() == 1);
    bench.panel.setChecks({late, late, late}, bench.clock().nowUtc());
    REQUIRE(bench.rows() == 3);
    CHECK(bench.row(0) == u"Ann Ruiz is 20 min late for Oak School"_qs);
    bench.panel.setNow(bench.clock().nowUtc() + 60);
    CHECK(bench.row(0) == u"Ann Ruiz is 21 min late for Oak School"_qs);
    bench.panel.hide();
    bench.panel.show();
    CHECK(asked.size() == 1); // nothing has come meanwhile
}

TEST_CASE("A running visit that was lengthened and is over still is less over, and stays chosen")
{
    ChecksBench bench;
    BoardCheck over;
    over.kind = BoardCheck::Kind::Overrun;
    over.text = u"Ann Ruiz is %1 over time at Oak School"_qs.arg(BoardCheck::lastingMark);
    over.sinceUtc = bench.clock().nowUtc() - 80 * 60;
    BoardCheck other;
    other.text = u"Bob Meyer has nothing to do"_qs;
    bench.panel.setChecks({over, other}, bench.clock().nowUtc());
    REQUIRE(bench.row(0) == u"Ann Ruiz is 80 min over time at Oak School"_qs);
    bench.choose(0);
    over.sinceUtc += 45 * 60;
    bench.panel.setChecks({other, over}, bench.clock().nowUtc());
    bench.panel.setChecks({other, over}, bench.clock().nowUtc());
    CHECK(bench.row(1) == u"Ann Ruiz is 35 min over time at Oak School"_qs);
    CHECK(bench.panel.list()->currentIndex().row() == 1);
    over.sinceUtc += 10 * 60; // in the same order
    bench.panel.setChecks({other, over}, bench.clock().nowUtc());
    CHECK(bench.row(1) == u"Ann Ruiz is 25 min over time at Oak School"_qs);
    CHECK(bench.panel.list()->currentIndex().row() == 1);
}

TEST_CASE("Each line of a finding is seen, however wide the list is and whether it scrolls or not")
{
    ChecksBench bench;
    const QString words =
        u"Eli Johansson is booked twice at 12:00 PM: Carver Truck Service and Hannah Grady"_qs;
    std::vector<BoardCheck> checks(12);
    for (size_t i = 0; i < checks.size(); ++i) {
        checks[i].kind = BoardCheck::Kind::DoubleBooked;
        checks[i].text = words.left(words.size() - 12 + qsizetype(i));
    }
    bench.panel.setChecks(checks, bench.clock().nowUtc());
    QListView *list = bench.panel.list();
    QStyleOptionViewItem option;
    option.initFrom(list);
    option.features = QStyleOptionViewItem::HasDisplay | QStyleOptionViewItem::HasDecoration |
                      QStyleOptionViewItem::WrapText;
    option.decorationSize = QSize(16, 16);
    for (int width = 280; width < 340; width += 2) {
        for (const int height : {1200, 300}) { // all are in sight, then the list scrolls
            bench.panel.resize(width, height);
            list->doItemsLayout();
            bench.settle();
        }
        list->doItemsLayout();
        for (int row = 0; row < bench.rows(); ++row) {
            INFO(width << " pixels, row " << row);
            option.rect = list->visualRect(list->model()->index(row, 0));
            // As the list paints it.
            option.rect.setWidth(
                std::min(option.rect.width(), list->viewport()->width() - 2 * list->spacing()));
            option.text = bench.row(row);
            CHECK(list->style()->sizeFromContents(QStyle::CT_ItemViewItem, &option, {}, list).height() <=
                  option.rect.height());
        }
    }
}

TEST_CASE("A way out is looked for again when its place is taken, though the list stays the same")
{
    ChecksBench bench;
    auto *apply = child<QPushButton>(&bench.panel, "checksApply");
    const QString toBob = u"Move Oak School at 9:30 AM from Ann Ruiz to Bob Meyer"_qs;
    REQUIRE(bench.fix() == toBob);
    const bool seen = GENERATE(true, false);
    INFO("the list is seen: " << seen);
    bench.panel.setVisible(seen);
    BookVisit taken;
    taken.customer = bench.customer(u"Mill Farm"_qs);
    taken.title = u"Pump"_qs;
    taken.start = WallTime{monday, 9 * 60 + 30};
    taken.technicians = {bench.technicians[1]};
    bench.act(taken);
    bench.settle();
    if (!seen) {
        bench.panel.show();
        CHECK_FALSE(apply->isEnabled()); // until it is known what leads out now
        bench.settle();
    }
    REQUIRE_FALSE(bench.panel.fixes().empty());
    CHECK(apply->isEnabled());
    for (const CheckFix &fix : bench.panel.fixes())
        CHECK(fix.text != toBob);
}

TEST_CASE("The way out that somebody has chosen stays chosen while the board changes elsewhere")
{
    ChecksBench bench;
    REQUIRE(bench.panel.fixes().size() > 1);
    QTest::keyClick(bench.panel.list(), Qt::Key_N);
    const QString chosen = bench.fix();
    const QSignalSpy left(&bench.panel, &ChecksPanel::fixLeft);
    child<QPushButton>(&bench.panel, "checksLook")->click();
    bench.act(SaveVisitNotes{bench.visits[0], bench.stored(0).version, u"Ring twice"_qs});
    bench.settle();
    CHECK(bench.fix() == chosen);
    CHECK(left.isEmpty());
    QTest::keyClick(bench.panel.list(), Qt::Key_N);
    CHECK(left.size() == 1);
}
