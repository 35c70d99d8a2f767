// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/officebench.h"
#include "ui/board/boardcontext.h"
#include "ui/board/cardrows.h"
#include "ui/board/slotspanel.h"
#include "ui/board/waitingpanel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datepopup.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/theme.h"
#include <QCalendarWidget>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct SlotsBench : OfficeBench
{
    SlotsBench()
    {
        for (const char *name : {"Ann Ruiz", "Bob Meyer"}) {
            Technician technician;
            technician.name = QString::fromLatin1(name);
            act(SaveTechnician{technician});
        }
        BookVisit book;
        book.customer = customer();
        book.title = u"Tap drips"_qs;
        visit = act(book).visit;
        context.load();
        REQUIRE(waitUntil([this] { return context.isLoaded(); }));
        panel.resize(320, 600);
        showActive(panel);
        panel.load();
        settle();
        panel.select(visit.id);
        panel.focusList();
        QTest::keyClick(panel.list(), Qt::Key_B);
        settle();
    }
    SlotsPanel &places() { return *panel.slotsPanel(); }
    Visit stored() { return ask(VisitDetails{visit.id}).visit; }

    BoardContext context{backend()};
    WaitingPanel panel{backend(), context};
    Visit visit;
};

} // namespace

TEST_CASE("The best places of the chosen visit are listed with their reasons, the best first")
{
    SlotsBench bench;
    REQUIRE(bench.places().isVisible());
    CHECK(child<QLabel>(&bench.places(), "slotsVisit")->text() == u"Kline Bakery\nTap drips"_qs);
    auto *list = bench.places().list();
    REQUIRE(list->count() >= 2);
    CHECK(list->currentRow() == 0);
    CHECK(list->item(0)->text() == u"Ann Ruiz\nMon, Mar 2, 2026, 8:00 AM–9:00 AM\nNothing else that day"_qs);
    CHECK(list->item(0)->data(Qt::AccessibleTextRole).toString().startsWith(u"Ann Ruiz, Mon"_qs));
}

TEST_CASE("Each line of a place is seen, however wide the panel is")
{
    SlotsBench bench;
    auto *list = bench.places().list();
    for (int row = 0; row < list->count(); ++row)
        list->item(row)->setText(
            u"Ann Ruiz, Bob Meyer\nMon, Mar 2, 2026, 8:00 AM–9:00 AM\nNothing else that day · "
            "the customer's own technician · 12 minutes from the stop before"_qs);
    auto *rows = dynamic_cast<CardRows *>(list->itemDelegate());
    REQUIRE(rows);
    for (int width = 280; width < 340; width += 2) {
        bench.panel.resize(width, 400);
        bench.settle();
        list->doItemsLayout();
        for (int row = 0; row < list->count(); ++row) {
            INFO(width << " pixels, row " << row);
            const QModelIndex index = list->model()->index(row, 0);
            const QRect place = list->visualRect(index);
            CHECK(place.width() <= list->viewport()->width());
            for (const CardRows::Line &line : rows->linesIn(place, index)) {
                const QRect needed =
                    QFontMetrics(line.font).boundingRect(line.place, Qt::TextWordWrap, line.text);
                CHECK(line.place.contains(needed.topLeft()));
                CHECK(needed.bottom() <= cardWords(place).bottom());
            }
        }
    }
}

TEST_CASE("Of a place the name is strong and the reason of second rank, and rows stand apart, light and dark")
{
    SlotsBench bench;
    auto *list = bench.places().list();
    const bool dark = GENERATE(false, true);
    const Tokens &tokens = dark ? Tokens::darkTheme() : Tokens::light();
    list->setPalette(Theme::palette(tokens));
    const QModelIndex index = list->model()->index(1, 0);
    const auto lines =
        dynamic_cast<CardRows &>(*list->itemDelegate()).linesIn(list->visualRect(index), index);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].font.weight() > lines[1].font.weight());
    CHECK(QFontInfo(lines[2].font).pixelSize() < QFontInfo(lines[1].font).pixelSize());
    CHECK(lines[1].color == tokens.text);
    CHECK(lines[2].color == tokens.muted);
    const QImage seen = list->viewport()->grab().toImage();
    const QPoint left(list->visualRect(index).left() + 7, list->visualRect(index).center().y());
    CHECK(seen.pixelColor(left) !=
          seen.pixelColor(left.x(), list->visualRect(index).top())); // a card's frame
}

TEST_CASE("A place is shown on the board before it is booked, Enter books it, and it can be undone")
{
    SlotsBench bench;
    QSignalSpy shown(&bench.places(), &SlotsPanel::placeShown);
    QSignalSpy booked(&bench.places(), &SlotsPanel::booked);
    auto *list = bench.places().list();
    QTest::keyClick(list, Qt::Key_Down);
    REQUIRE(shown.count() == 1);
    CHECK_FALSE(bench.stored().start);
    const SlotProposal chosen = bench.places().proposals()[1];
    QTest::keyClick(list, Qt::Key_Return);
    bench.settle();
    CHECK(booked.count() == 1);
    CHECK(bench.stored().start == chosen.start);
    CHECK(bench.stored().technicians == chosen.technicians);
    CHECK_FALSE(bench.places().isVisible());
    bench.backend().undo();
    bench.settle();
    CHECK_FALSE(bench.stored().start);
}

TEST_CASE("Places are looked for from another day on, and again when the board changes")
{
    SlotsBench bench;
    child<DayEdit>(&bench.places(), "slotsFrom")->setDate(QDate(2026, 3, 4));
    bench.settle();
    CHECK(bench.places().proposals().front().start == WallTime::at(QDate(2026, 3, 4), 8));
    BookVisit other;
    other.customer = bench.customer(u"Oak School"_qs);
    other.title = u"Boiler"_qs;
    other.start = WallTime::at(QDate(2026, 3, 4), 8);
    other.minutes = 9 * 60;
    other.technicians = bench.places().proposals().front().technicians;
    bench.act(other);
    bench.settle();
    CHECK(bench.places().proposals().front().technicians != other.technicians);
}

TEST_CASE("When there is no place it is said why, and Escape goes back to the list")
{
    SlotsBench bench;
    VisitWishes wishes;
    wishes.skill = u"Panels"_qs;
    bench.act(SaveVisitWishes{bench.visit.id, bench.visit.version, wishes});
    bench.settle();
    CHECK(child<QLabel>(&bench.places(), "slotsNote")->text() == u"Nobody has the skill Panels."_qs);
    CHECK_FALSE(child<QPushButton>(&bench.places(), "slotsBook")->isEnabled());
    bench.act(SaveVisitWishes{bench.visit.id, bench.stored().version, {}});
    bench.settle();
    CHECK(child<QPushButton>(&bench.places(), "slotsBook")->isEnabled());
    QTest::keyClick(bench.places().list(), Qt::Key_Escape);
    CHECK_FALSE(bench.places().isVisible());
    CHECK(bench.panel.list()->isVisible());
}

TEST_CASE("A booking that fails leaves the places where they are")
{
    SlotsBench bench;
    bench.failWrites(true);
    child<QPushButton>(&bench.places(), "slotsBook")->click();
    bench.settle();
    CHECK(bench.places().isVisible());
    CHECK_FALSE(bench.stored().start);
    bench.failWrites(false);
    child<QPushButton>(&bench.places(), "slotsBook")->click();
    bench.settle();
    CHECK(bench.stored().start);
}

TEST_CASE("An act of somebody else leaves the chosen place chosen and the board where it is")
{
    SlotsBench bench;
    auto *list = bench.places().list();
    list->setCurrentRow(1);
    const SlotProposal chosen = bench.places().proposals()[1];
    const QSignalSpy shown(&bench.places(), &SlotsPanel::placeShown);
    BookVisit other;
    other.customer = bench.customer(u"Oak School"_qs);
    other.title = u"Boiler"_qs;
    other.start = WallTime::at(QDate(2026, 3, 20), 8);
    bench.act(other);
    bench.settle();
    const SlotProposal now = bench.places().proposals()[size_t(list->currentRow())];
    CHECK(now.startUtc == chosen.startUtc);
    CHECK(now.technicians == chosen.technicians);
    CHECK(shown.isEmpty());
}

TEST_CASE("While things are tried out a place is tried and not booked, and what is tried takes places")
{
    SlotsBench bench;
    auto *book = child<QPushButton>(&bench.places(), "slotsBook");
    const SlotProposal best = bench.places().proposals().front();
    BookVisit other;
    other.customer = bench.customer(u"Oak School"_qs);
    other.title = u"Boiler"_qs;
    const Visit waiting = bench.act(other).visit;
    bench.settle();
    bench.places().setTrying(true, {{waiting.id, waiting.version, best.start, 60, best.technicians}});
    CHECK_FALSE(book->isEnabled()); // until it is known what is free then
    bench.settle();
    for (const SlotProposal &each : bench.places().proposals())
        CHECK_FALSE((each.startUtc == best.startUtc && each.technicians == best.technicians));
    REQUIRE(book->text() == u"Try it"_qs);
    QSignalSpy wanted(&bench.places(), &SlotsPanel::tryWanted);
    const SlotProposal chosen = bench.places().proposals().front();
    QTest::keyClick(bench.places().list(), Qt::Key_Return);
    bench.settle();
    REQUIRE(wanted.count() == 1);
    const auto moves = wanted.at(0).at(0).value<std::vector<MoveVisit>>();
    REQUIRE(moves.size() == 1);
    CHECK(moves.front().start == chosen.start);
    CHECK_FALSE(bench.stored().start);
    bench.places().setTrying(false, {});
    bench.panel.findSlots(bench.visit, {}, {});
    bench.settle();
    CHECK(bench.places().proposals().front() == best);
    CHECK(book->text() == u"Book it"_qs);
}

TEST_CASE("A place that is taken while nobody looks at the list is not booked over")
{
    SlotsBench bench;
    auto *button = child<QPushButton>(&bench.places(), "slotsBook");
    const SlotProposal best = bench.places().proposals().front();
    bench.panel.hide();
    BookVisit other;
    other.customer = bench.customer(u"Oak School"_qs);
    other.title = u"Boiler"_qs;
    other.start = best.start;
    other.minutes = best.minutes;
    other.technicians = best.technicians;
    bench.act(other);
    bench.settle();
    bench.panel.show();
    CHECK_FALSE(button->isEnabled()); // until it is known what is free now
    bench.settle();
    CHECK(button->isEnabled());
    for (const SlotProposal &each : bench.places().proposals())
        CHECK_FALSE((each.startUtc == best.startUtc && each.technicians == best.technicians));
}

TEST_CASE("A visit that was changed meanwhile is booked by its newest state after that was said")
{
    SlotsBench bench;
    auto *button = child<QPushButton>(&bench.places(), "slotsBook");
    QObject receiver;
    bench.backend().act(&receiver, SaveVisitNotes{bench.visit.id, bench.visit.version, u"Ring twice"_qs},
                        std::function<void(Result<Visit>)>([](const Result<Visit> &) {}));
    button->click(); // nobody has heard of it yet
    bench.settle();
    auto *banner = bench.places().findChild<Banner *>();
    REQUIRE(banner->isShown());
    CHECK_FALSE(bench.stored().start);
    REQUIRE(waitUntil([&] { return button->isEnabled(); }));
    CHECK(banner->isShown());
    button->click();
    bench.settle();
    CHECK(bench.stored().start);
    CHECK(bench.stored().notes == u"Ring twice");
}

TEST_CASE("The calendar of the first day begins weeks as the office does")
{
    SlotsBench bench;
    bench.act(SaveSetting{u"board.first_day_of_week"_qs, u"monday"_qs});
    bench.settle();
    auto *from = child<DayEdit>(&bench.places(), "slotsFrom");
    QTest::keyClick(from, Qt::Key_Down, Qt::AltModifier);
    auto *popup = from->findChild<DatePopup *>();
    REQUIRE(popup);
    CHECK(popup->calendar()->firstDayOfWeek() == Qt::Monday);
    popup->close();
}
