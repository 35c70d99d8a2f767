// SPDX-License-Identifier: GPL-3.0-or-later
// A full repaint of 2,000 cards at 1920x1080, in a window.
#include "tests/bench/floorpainter.h"
#include "tests/bench/measuring.h"
#include "tests/bench/rows.h"
#include "ui/board/boardassembly.h"
#include "ui/board/boardpainter.h"
#include <QApplication>
#include <QPaintEvent>
#include <QPainter>
#include <QWidget>
#include <algorithm>

namespace truckroll::bench {

namespace {

constexpr int cards = 2000;
constexpr int headHeight = 28;
constexpr double hourWidth = 71.5;

/// How the board is filled: each card is high enough for the name of its customer.
struct Crowd
{
    int height = 18;
    int lanes = 0;
    int cardsOfLane = 0;

    explicit Crowd(const BoardInk &ink) : height(std::max(18, ink.lineHeight(BoardInk::Face::Strong) + 3))
    {
        lanes = std::min(56, (1080 - headHeight) / height);
        cardsOfLane = (cards + lanes - 1) / lanes;
    }
};

/// A day of some fifty technicians with nearly forty visits each, all of it in sight at once.
BoardContents crowdedDay(const Crowd &crowd)
{
    const auto &[height, lanes, cardsOfLane] = crowd;
    const int minutesOfCard = 24 * 60 / cardsOfLane;
    const QTimeZone zone("America/Chicago");
    const QStringList jobs{QStringLiteral("Tap repair"), QStringLiteral("Water heater"),
                           QStringLiteral("Drain cleaning"), QStringLiteral("Furnace check")};
    BoardContents contents;
    contents.day = firstDay();
    contents.period = {contents.day, contents.day};
    contents.zone = zone;
    for (int lane = 1; lane <= lanes; ++lane) {
        Technician technician;
        technician.id = TechnicianId(lane);
        technician.name = QStringLiteral("Technician %1").arg(lane);
        technician.color = QStringLiteral("#3a6ea5");
        contents.people.technicians.push_back(technician);
    }
    for (int slot = 0; slot < cardsOfLane; ++slot) {
        for (int lane = 1; lane <= lanes; ++lane) {
            const int number = slot * lanes + lane;
            BoardCard card;
            card.visit = VisitId(number);
            card.appointment = AppointmentId(number);
            card.technician = TechnicianId(lane);
            card.technicians = {card.technician};
            card.start = WallTime{contents.day, slot * minutesOfCard};
            card.startUtc = ZonedDay::toUtc(card.start, zone);
            card.minutes = minutesOfCard;
            card.status = VisitStatus(number % 5);
            card.customer = QStringLiteral("Customer %1").arg(number, 5, 10, QLatin1Char('0'));
            card.title = jobs[number % jobs.size()];
            card.place = QStringLiteral("%1 Long Street, Springfield").arg(number);
            contents.cards.own().push_back(card);
        }
    }
    return contents;
}

BoardFrame crowdedFrame(const Crowd &crowd)
{
    BoardFrame frame;
    frame.viewport = {1920, 1080};
    frame.headerWidth = 204;
    frame.scaleHeight = headHeight;
    BoardSizes sizes;
    sizes.hour = hourWidth;
    sizes.heights = LaneHeights{crowd.height, crowd.height, 0};
    assemble(frame, crowdedDay(crowd), sizes);
    return frame;
}

class Canvas : public QWidget
{
public:
    explicit Canvas(std::function<void(QPainter *, const QRect &)> work) : m_work(std::move(work))
    {
        setAttribute(Qt::WA_OpaquePaintEvent);
        resize(1920, 1080);
        show();
        QApplication::processEvents();
    }
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        m_work(&painter, event->rect());
    }

private:
    std::function<void(QPainter *, const QRect &)> m_work;
};

int cardsInSight(const BoardFrame &frame)
{
    int count = 0;
    for (const BoardEntry &entry : frame.entries)
        count += frame.toViewport(entry.rect).intersects(frame.contentArea()) ? 1 : 0;
    return count;
}

} // namespace

void paintingRows(Bench &bench)
{
    BoardInk ink;
    const BoardFrame frame = crowdedFrame(Crowd(ink));
    const Tokens &tokens = Tokens::light();
    Canvas board(
        [&](QPainter *painter, const QRect &clip) { paintBoard(painter, frame, clip, ink, tokens); });
    const FloorPainter least(frame, QApplication::font(), tokens);
    Canvas floor([&](QPainter *painter, const QRect &clip) { least.paint(painter, clip, {}); });
    Times ours, theirs;
    for (int run = -3; run < bench.runs; ++run) { // in turns: the machine is the same for both
        const double own = millisecondsOf([&] { board.repaint(); });
        const double least1 = millisecondsOf([&] { floor.repaint(); });
        if (run >= 0) {
            ours.add(own);
            theirs.add(least1);
        }
    }
    bench.table.add({QStringLiteral("full repaint, %1 cards with names, 1920x1080").arg(cardsInSight(frame)),
                     ours.median(),
                     QStringLiteral("ms"),
                     theirs.median(),
                     1.5,
                     0,
                     {}});
    BoardInk newTitles;
    Canvas titles([&](QPainter *painter, const QRect &clip) {
        newTitles.setFont(QApplication::font());
        paintBoard(painter, frame, clip, newTitles, tokens);
    });
    const Times laidOut = measure(std::max(3, bench.runs / 4), [&] { titles.repaint(); });
    bench.table.add({QStringLiteral("the same with all texts new"),
                     laidOut.median(),
                     QStringLiteral("ms"),
                     theirs.median(),
                     0,
                     0,
                     {}});
}

} // namespace truckroll::bench
