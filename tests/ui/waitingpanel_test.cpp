// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/officebench.h"
#include "ui/board/boardcontext.h"
#include "ui/board/boardmime.h"
#include "ui/board/slotspanel.h"
#include "ui/board/waitingmodel.h"
#include "ui/board/waitingpanel.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QFontMetrics>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct WaitingBench : OfficeBench
{
    WaitingBench() { context.load(); }

    BookVisit::Reply wait(CustomerId customer, const QString &title)
    {
        BookVisit book;
        book.customer = customer;
        book.title = title;
        book.minutes = 45;
        return act(book);
    }
    void show()
    {
        panel.resize(320, 600);
        panel.show();
        panel.load();
        settle();
    }
    QAbstractItemModel *rows() { return panel.list()->model(); }

    BoardContext context{backend()};
    WaitingPanel panel{backend(), context};
};

} // namespace

TEST_CASE("Who waits longest stands first, with phone, place and how long")
{
    WaitingBench bench;
    const CustomerId kline = bench.customer();
    bench.wait(kline, u"Tap drips"_qs);
    bench.clock().advance(3 * 24 * 60 * 60);
    bench.wait(kline, u"Yearly service"_qs);
    bench.show();
    REQUIRE(bench.rows()->rowCount() == 2);
    const QModelIndex first = bench.rows()->index(0, 0);
    CHECK(first.data().toString() == u"Kline Bakery");
    CHECK(first.data(WaitingModel::TitleRole).toString() == u"Tap drips");
    CHECK(first.data(WaitingModel::AgeRole).toString() == u"3 days");
    CHECK(first.data(WaitingModel::PlaceRole).toString().contains(u"217 555 0144"_qs));
    CHECK(first.data(Qt::AccessibleTextRole).toString().startsWith(u"Kline Bakery, Tap drips"_qs));
}

TEST_CASE("Of a long address in the waiting list the street gives way, not the telephone number")
{
    const QFontMetrics metrics(Theme::smallFont());
    const QString phone = QStringLiteral(" \u00b7 217 555 0144");
    const QString place = QStringLiteral("12345 South Fifth Street Frontage Road, Springfield") + phone;
    for (const int width : {140, 180, 240}) {
        const QString seen = elidedPlace(place, metrics, width);
        CHECK(seen.endsWith(phone));
        CHECK(seen.contains(QChar(0x2026)));
        CHECK(metrics.horizontalAdvance(seen) <= width);
    }
    CHECK(elidedPlace(place, metrics, 2000) == place);
    CHECK(elidedPlace(QStringLiteral("217 555 0144"), metrics, 200) == QStringLiteral("217 555 0144"));
}

TEST_CASE("While the list is still being read nobody is told that nobody waits")
{
    WaitingBench bench;
    const auto says = [&](const QString &words) {
        for (const QLabel *label : bench.panel.findChildren<QLabel *>())
            if (label->isVisibleTo(&bench.panel) && label->text().contains(words))
                return true;
        return false;
    };
    bench.panel.show();
    bench.panel.load(); // the answer comes later
    CHECK(says(QStringLiteral("Reading the waiting list")));
    CHECK_FALSE(says(QStringLiteral("Nobody is waiting")));
    bench.settle();
    CHECK(says(QStringLiteral("Nobody is waiting")));
}

TEST_CASE("The list follows the office and keeps what is chosen")
{
    WaitingBench bench;
    const CustomerId kline = bench.customer();
    const Visit first = bench.wait(kline, u"Tap drips"_qs).visit;
    const Visit second = bench.wait(kline, u"Yearly service"_qs).visit;
    bench.show();
    bench.panel.select(second.id);
    bench.act(MoveVisit{first.id, first.version, WallTime::at(QDate(2026, 3, 3), 9), 45, {}});
    bench.settle();
    CHECK(bench.rows()->rowCount() == 1);
    REQUIRE(bench.panel.current());
    CHECK(bench.panel.current()->visit.id == second.id);
}

TEST_CASE("A visit asked for before the list has it is chosen as soon as it is there")
{
    WaitingBench bench;
    const CustomerId kline = bench.customer();
    bench.wait(kline, u"Tap drips"_qs);
    bench.show();
    std::optional<VisitId> made;
    BookVisit book;
    book.customer = kline;
    book.title = u"Yearly service"_qs;
    bench.backend().act(&bench.panel, book,
                        std::function<void(Result<BookVisit::Reply>)>([&](Result<BookVisit::Reply> reply) {
                            REQUIRE(reply);
                            made = reply->visit.id;
                            bench.panel.select(*made);
                        }));
    REQUIRE(
        waitUntil([&] { return made && bench.panel.current() && bench.panel.current()->visit.id == *made; }));
}

TEST_CASE(
    "What is tried off the board stands in the list, first and marked, and what is tried on it does not")
{
    WaitingBench bench;
    const CustomerId kline = bench.customer();
    const Visit tap = bench.wait(kline, u"Tap drips"_qs).visit;
    const Visit service = bench.wait(kline, u"Yearly service"_qs).visit;
    bench.show();
    QSignalSpy counted(&bench.panel, &WaitingPanel::countChanged);
    WaitingVisit off;
    off.visit.id = VisitId(4711);
    off.visit.minutes = 60;
    off.customer = u"Oak School"_qs;
    bench.panel.setTries({off}, {tap.id});
    REQUIRE(bench.rows()->rowCount() == 2);
    CHECK(bench.rows()->index(0, 0).data().toString() == u"Oak School");
    CHECK(bench.rows()->index(0, 0).data(WaitingModel::AgeRole).toString() == u"tried out");
    CHECK(bench.rows()->index(1, 0).data(WaitingModel::TitleRole).toString() == u"Yearly service");
    CHECK_FALSE(bench.rows()->index(1, 0).data(WaitingModel::TriedRole).toBool());
    bench.panel.list()->setCurrentIndex(bench.rows()->index(0, 0));
    QSignalSpy placed(&bench.panel, &WaitingPanel::placeRequested);
    QTest::keyClick(bench.panel.list(), Qt::Key_P);
    REQUIRE(placed.count() == 1);
    CHECK(placed.at(0).at(0).value<WaitingVisit>().visit.id == off.visit.id);
    bench.panel.setTries({off}, {tap.id, service.id});
    CHECK(bench.panel.count() == 1);
    CHECK(counted.count() == 1);
    bench.panel.setTries({}, {});
    CHECK(bench.panel.count() == 2);
}

TEST_CASE(
    "What comes to wait is pointed out in the list that is shown, and disturbs nobody who is busy with it")
{
    WaitingBench bench;
    const CustomerId kline = bench.customer();
    const Visit tap = bench.wait(kline, u"Tap drips"_qs).visit;
    const Visit service = bench.wait(kline, u"Yearly service"_qs).visit;
    bench.show();
    bench.panel.pointOut(service.id);
    REQUIRE(bench.panel.current());
    CHECK(bench.panel.current()->visit.id == service.id);
    bench.panel.findSlots(tap, u"Kline Bakery"_qs, u"Tap drips"_qs);
    bench.panel.pointOut(tap.id);
    CHECK(bench.panel.slotsPanel()->isVisible());
    CHECK(bench.panel.current()->visit.id == service.id);
    bench.panel.select(tap.id); // somebody asks for it
    CHECK_FALSE(bench.panel.slotsPanel()->isVisible());
    CHECK(bench.panel.current()->visit.id == tap.id);
    WaitingVisit off;
    off.visit.id = VisitId(4711);
    bench.panel.pointOut(off.visit.id);
    bench.panel.forgetWanted(); // it did not come
    bench.panel.setTries({off}, {});
    CHECK(bench.panel.current()->visit.id == tap.id);
}

TEST_CASE("Words and digits narrow the waiting list")
{
    WaitingBench bench;
    bench.wait(bench.customer(), u"Tap drips"_qs);
    bench.wait(bench.customer(u"Oak School"_qs), u"Boiler off"_qs);
    bench.show();
    auto *search = child<QLineEdit>(&bench.panel, "waitingSearch");
    search->setText(u"oak boil"_qs);
    QTest::keyClick(search, Qt::Key_Return);
    CHECK(bench.rows()->rowCount() == 1);
    search->setText(u"nobody"_qs);
    QTest::keyClick(search, Qt::Key_Return);
    CHECK(bench.rows()->rowCount() == 0);
    CHECK_FALSE(bench.panel.list()->isVisible());
    QTest::keyClick(search, Qt::Key_Escape);
    CHECK(bench.rows()->rowCount() == 2);
}

TEST_CASE("A waiting visit is dragged as what the board takes")
{
    WaitingBench bench;
    const Visit visit = bench.wait(bench.customer(), u"Tap drips"_qs).visit;
    bench.show();
    const std::unique_ptr<QMimeData> mime(bench.rows()->mimeData({bench.rows()->index(0, 0)}));
    const auto dragged = visitIn(mime.get());
    REQUIRE(dragged);
    CHECK(dragged->visit == visit.id);
    CHECK(dragged->version == visit.version);
    CHECK(dragged->minutes == 45);
    CHECK(dragged->customer == u"Kline Bakery");
}

TEST_CASE("Keys of the waiting list: Enter opens the folder, P places at the cursor")
{
    WaitingBench bench;
    const BookVisit::Reply booked = bench.wait(bench.customer(), u"Tap drips"_qs);
    bench.show();
    AppointmentId opened;
    VisitId openedFor, placed;
    QObject::connect(&bench.panel, &WaitingPanel::openRequested, &bench.panel,
                     [&](AppointmentId folder, VisitId visit) {
                         opened = folder;
                         openedFor = visit;
                     });
    QObject::connect(&bench.panel, &WaitingPanel::placeRequested, &bench.panel,
                     [&](const WaitingVisit &visit) { placed = visit.visit.id; });
    auto *place = child<QPushButton>(&bench.panel, "waitingPlace");
    CHECK_FALSE(place->isEnabled());
    CHECK(place->toolTip() == u"Choose a visit of the waiting list first.");
    bench.panel.focusList();
    QTest::keyClick(bench.panel.list(), Qt::Key_Return);
    CHECK(opened == booked.appointment.id);
    CHECK(openedFor == booked.visit.id);
    QTest::keyClick(bench.panel.list(), Qt::Key_P);
    CHECK(placed == booked.visit.id);
    CHECK(place->isEnabled());
}

TEST_CASE("Nobody is placed from the waiting list who is not marked in it")
{
    WaitingBench bench;
    bench.wait(bench.customer(), u"Tap drips"_qs);
    bench.show();
    auto *place = child<QPushButton>(&bench.panel, "waitingPlace");
    QSignalSpy placed(&bench.panel, &WaitingPanel::placeRequested);
    const auto focus = [&](Qt::FocusReason reason) {
        QFocusEvent event(QEvent::FocusIn, reason);
        QCoreApplication::sendEvent(bench.panel.list(), &event);
    };
    focus(Qt::OtherFocusReason); // what had it before has gone, as the list of proposals does
    REQUIRE(bench.panel.list()->currentIndex().isValid());
    CHECK_FALSE(place->isEnabled());
    QTest::keyClick(bench.panel.list(), Qt::Key_P);
    CHECK(placed.isEmpty());

    focus(Qt::TabFocusReason); // who comes by keys sees where she is
    CHECK(bench.panel.list()->selectionModel()->isSelected(bench.panel.list()->currentIndex()));
    CHECK(place->isEnabled());
}

TEST_CASE("An empty waiting list says what belongs there")
{
    WaitingBench bench;
    bench.show();
    const auto labels = bench.panel.findChildren<QLabel *>();
    CHECK(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text() == u"Nobody is waiting";
    }));
    CHECK_FALSE(child<QPushButton>(&bench.panel, "waitingPlace")->isEnabled());
    CHECK(child<QPushButton>(&bench.panel, "waitingNew")->isEnabled());
}

TEST_CASE("What visits want is shown, sorts and narrows the waiting list")
{
    WaitingBench bench;
    const CustomerId kline = bench.customer();
    const auto wait = [&](const QString &title, const VisitWishes &wishes) {
        const Visit visit = bench.wait(kline, title).visit;
        bench.act(SaveVisitWishes{visit.id, visit.version, wishes});
        bench.clock().advance(60);
    };
    bench.wait(kline, u"Any time"_qs);
    bench.clock().advance(60);
    wait(u"Next week"_qs, {VisitPriority::Low, u"Gas"_qs, QDate(2026, 3, 9), {}, {}});
    wait(u"Now"_qs, {VisitPriority::Urgent, {}, {}, QDate(2026, 3, 2), MinuteRange{480, 720}});
    wait(u"Soon"_qs, {VisitPriority::High, u"gas"_qs, {}, QDate(2026, 3, 5), {}});
    bench.show();
    const auto titles = [&] {
        QStringList all;
        for (int row = 0; row < bench.rows()->rowCount(); ++row)
            all << bench.rows()->index(row, 0).data(WaitingModel::TitleRole).toString();
        return all;
    };
    CHECK(titles() == QStringList{u"Any time"_qs, u"Next week"_qs, u"Now"_qs, u"Soon"_qs});
    CHECK(bench.rows()->index(2, 0).data(WaitingModel::WantsRole).toString() ==
          u"by Mar 2, 8:00 AM–12:00 PM"_qs);
    CHECK(bench.rows()->index(2, 0).data(Qt::AccessibleTextRole).toString().contains(u"Priority: Urgent"_qs));
    auto *order = child<QComboBox>(&bench.panel, "waitingOrder");
    order->setCurrentIndex(1);
    CHECK(titles() == QStringList{u"Now"_qs, u"Soon"_qs, u"Any time"_qs, u"Next week"_qs});
    order->setCurrentIndex(2);
    CHECK(titles() == QStringList{u"Now"_qs, u"Soon"_qs, u"Next week"_qs, u"Any time"_qs});
    auto *which = child<QComboBox>(&bench.panel, "waitingNarrowing");
    which->setCurrentIndex(1);
    CHECK(titles() == QStringList{u"Now"_qs, u"Soon"_qs});
    which->setCurrentIndex(2);
    CHECK(titles() == QStringList{u"Now"_qs});
    which->setCurrentIndex(which->findText(u"Needs Gas"_qs));
    CHECK(titles() == QStringList{u"Soon"_qs, u"Next week"_qs});
    which->setCurrentIndex(0);
    auto *search = child<QLineEdit>(&bench.panel, "waitingSearch");
    search->setText(u"gas"_qs);
    QTest::keyClick(search, Qt::Key_Return);
    CHECK(titles().size() == 2);
}

TEST_CASE("Another order of the waiting list begins at its top")
{
    WaitingBench bench;
    const CustomerId kline = bench.customer();
    for (int i = 0; i < 20; ++i)
        bench.wait(kline, u"Tap drips"_qs);
    bench.show();
    bench.panel.list()->setCurrentIndex(bench.rows()->index(19, 0));
    bench.panel.list()->scrollToBottom();
    REQUIRE(bench.panel.list()->verticalScrollBar()->value() > 0);
    child<QComboBox>(&bench.panel, "waitingOrder")->setCurrentIndex(1);
    CHECK(bench.panel.list()->verticalScrollBar()->value() == 0);
}

TEST_CASE("The skill that the list is narrowed to is let go of when nobody needs it any more")
{
    WaitingBench bench;
    const Visit visit = bench.wait(bench.customer(), u"Tap drips"_qs).visit;
    VisitWishes gas;
    gas.skill = u"Gas"_qs;
    const Visit wanting = bench.act(SaveVisitWishes{visit.id, visit.version, gas});
    bench.show();
    auto *which = child<QComboBox>(&bench.panel, "waitingNarrowing");
    which->setCurrentIndex(which->findText(u"Needs Gas"_qs));
    bench.act(SaveVisitWishes{wanting.id, wanting.version, {}});
    bench.settle();
    CHECK(which->currentIndex() == 0);
    CHECK(bench.rows()->rowCount() == 1);
}

TEST_CASE("Keys of the list ask for wishes and for the best places")
{
    WaitingBench bench;
    const Visit visit = bench.wait(bench.customer(), u"Tap drips"_qs).visit;
    bench.show();
    CHECK_FALSE(child<QPushButton>(&bench.panel, "waitingBest")->isEnabled());
    bench.panel.select(visit.id);
    QSignalSpy wishes(&bench.panel, &WaitingPanel::wishesRequested);
    QTest::keyClick(bench.panel.list(), Qt::Key_W);
    CHECK(wishes.count() == 1);
    QTest::keyClick(bench.panel.list(), Qt::Key_B);
    CHECK_FALSE(bench.panel.list()->isVisible());
}
