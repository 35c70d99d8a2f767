// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardview.h"
#include "core/base/memory.h"
#include "ui/board/boardaccessible.h"
#include "ui/board/boardoverlaypainter.h"
#include "ui/board/boardpainter.h"
#include "ui/board/boardtimes.h"
#include "ui/board/boardwalk.h"
#include "ui/board/previewroom.h"
#include <QGuiApplication>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <cmath>
#include <utility>

namespace truckroll {

namespace {

constexpr int roomKept = 3000;  ///< ms without a change
constexpr int leastWidth = 150; ///< of a viewport that has been laid out
constexpr int tickSeconds =
    30; ///< how often to look whether the minute has changed: each look wakes the processor

bool sameDays(const BoardFrame &a, const BoardFrame &b)
{
    return a.view == b.view && a.period == b.period;
}

bool sameLanes(const BoardFrame &a, const BoardFrame &b)
{
    return std::equal(a.lanes.begin(), a.lanes.end(), b.lanes.begin(), b.lanes.end(),
                      [](const BoardLane &one, const BoardLane &other) {
                          return one.technician == other.technician && one.heading == other.heading;
                      });
}

bool isWhole(qreal pixels)
{
    return std::abs(pixels - std::round(pixels)) < 1e-6;
}

bool sendsPeople(const People::Reply &people)
{
    return std::any_of(people.technicians.begin(), people.technicians.end(),
                       [](const Technician &each) { return each.active; });
}

/// Of other days: what is shown begins with the day that was gone to.
bool isOtherList(const BoardFrame &before, const BoardFrame &now)
{
    return now.view == BoardViewKind::List && before.view == now.view &&
           before.period.from != now.period.from;
}

} // namespace

BoardView::BoardView(Backend &backend, CommandCatalog &catalog, QWidget *parent)
    : QAbstractScrollArea(parent), m_backend(backend), m_catalog(catalog), m_model(backend),
      m_interaction(*this), m_glideAcross(new SmoothScroll(horizontalScrollBar(), this)),
      m_glideDown(new SmoothScroll(verticalScrollBar(), this))
{
    installBoardAccessibility(); // first: a name that is set makes the interface that stays
    setObjectName(QStringLiteral("boardView"));
    setAccessibleName(tr("Dispatch board"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setAcceptDrops(true);
    viewport()->setAcceptDrops(true);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_ink.setFont(font());
    m_clockTimer.setParent(this);
    m_clockTimer.setObjectName(QStringLiteral("boardClock"));
    m_clockTimer.setTimerType(Qt::VeryCoarseTimer);
    m_clockTimer.setInterval(tickSeconds * 1000);
    connect(&m_clockTimer, &QTimer::timeout, this, &BoardView::tickClock);
    m_clockTimer.start();
    m_scrollTimer.setInterval(25);
    m_roomTimer.setSingleShot(true);
    m_roomTimer.setInterval(roomKept);
    connect(&m_roomTimer, &QTimer::timeout, this, &BoardView::giveBackRoom);
    connect(&m_scrollTimer, &QTimer::timeout, this, &BoardView::autoScroll);
    connect(&m_model, &BoardModel::changed, this, &BoardView::rebuild);
    connect(&m_model, &BoardModel::upToDate, this, &BoardView::goToWanted);
    connect(&m_model, &BoardModel::checked, this, &BoardView::showMarks);
    connect(&m_model, &BoardModel::marked, this, &BoardView::showMarks);
    connect(&m_model, &BoardModel::passed, this, [this] { m_frame.nowUtc = m_model.nowUtc(); });
    connect(&m_model, &BoardModel::refused, this, &BoardView::said);
    connect(&m_model, &BoardModel::copied, this, &BoardView::pointOut);
    connect(&m_backend, &Backend::actorChanged, this, &BoardView::updateActions);
    declareCommands();
    declareKeys();
    layOut();
    updateActions();
}

BoardView::~BoardView() = default;

const BoardFrame &BoardView::frame() const
{
    return m_frame;
}

// ---- The frame -----------------------------------------------------------------------------------------

/// Cards, lanes or zoom are others: makes the frame again and paints what differs.
void BoardView::rebuild()
{
    if (!m_model.contents().day.isValid())
        return;
    BoardFrame before = m_frame.handOver();
    m_frame.entries.swap(m_room);
    m_freeNearby.forget();
    layOut();
    m_frame.state = m_state; // a month shows the card that has the focus
    assemble(m_frame, m_model.contents(), sizes(), &before);
    m_frame.room = {}; // of the cards of before
    m_frame.currency = m_model.currency();
    m_frame.nowUtc = m_model.nowUtc();
    m_frame.message = sendsPeople(m_model.people()) || !m_model.isLoaded()
                          ? QString()
                          : tr("No technicians yet. Enter the people you send out on the page People.");
    keepHeld(before);
    keepFocus(before);
    updateBars();
    if (m_placed && before.geometry && before.view != m_frame.view)
        scrollToStart();
    else if (isOtherList(before, m_frame) && !m_interaction.isCarrying())
        verticalScrollBar()->setValue(0);
    m_interaction.again(m_lastPos, m_lastModifiers);
    m_frame.room = roomFor(m_frame);
    if (!m_placed && m_model.isLoaded() && viewport()->width() > leastWidth) {
        m_placed = true;
        fitDay();
        showNow();
    }
    viewport()->update(changedRegion(before, m_frame));
    tellCards(*this, before);
    updateActions();
    goToWanted();
    tellSight();
    before.entries.clear();
    if (before.entries.capacity() <= 2 * m_frame.entries.size()) // not what a month needed for a day
        m_room.swap(before.entries);
    m_roomTimer.start();
}

/// A crowded week's is megabytes, of use only to who goes on working.
void BoardView::giveBackRoom()
{
    std::vector<BoardEntry>().swap(m_room);
    giveBackMemory();
}

/// The cards stand where they stood.
void BoardView::showMarks()
{
    m_freeNearby.forget(); // it looks at the cards of before
    m_frame.nowUtc = m_model.nowUtc();
    viewport()->update(markCards(m_frame, m_model.contents()));
}

/// The lanes that somebody looks at come first in whatever takes time.
void BoardView::tellSight()
{
    const QRect area = m_frame.contentArea();
    std::vector<TechnicianId> lanes;
    for (const int lane : m_frame.lanesAt({m_frame.toContent(area.topLeft()), area.size()})) {
        if (m_frame.takesVisits(lane))
            lanes.push_back(m_frame.lanes[size_t(lane)].technician);
    }
    m_model.checkFirst(std::move(lanes));
}

/// What is held stays in the hand as long as its technicians have lanes.
void BoardView::keepHeld(const BoardFrame &before)
{
    const bool otherDays = !before.geometry || !sameDays(before, m_frame);
    const bool otherLanes = !sameLanes(before, m_frame);
    const bool carrying = m_interaction.isCarrying();
    const bool fromBoard = carrying && m_interaction.state() != BoardInteraction::State::Bringing;
    if (otherLanes && fromBoard && !m_interaction.findLanes(before)) {
        if (m_interaction.isDragging())
            say(tr("%1 stays where it was: there is no lane for it any more.")
                    .arg(m_interaction.heldCards().front().customer));
        m_interaction.cancel();
    } else if ((otherDays || otherLanes) && !carrying) {
        m_interaction.cancel();
    }
    if (otherLanes)
        dropLane(false);
}

/// The focus goes with its visit to another lane. When the visit has left the board, the cursor stands on the
/// place that it had: the next key must not meet a neighbour that nobody chose.
void BoardView::keepFocus(const BoardFrame &before)
{
    const bool same = before.geometry && sameDays(before, m_frame);
    if (m_state.focus && !m_frame.find(m_state.focus)) {
        const BoardEntry *moved = m_frame.find(m_state.focus.visit);
        const BoardEntry *was = before.find(m_state.focus);
        if (moved)
            m_state.focus = moved->key();
        else
            m_state.focus = {};
        if (!moved && was && same && !m_state.cursor)
            m_state.cursor = BoardPlace{was->card->technician, was->from, was->card->minutes};
        emit focusChanged(m_state.focus.visit);
    }
    // What is held stays chosen on days that do not show it: it may be about to come here.
    const bool carrying = m_interaction.isCarrying();
    if (!carrying &&
        std::erase_if(m_state.selection, [this](VisitId visit) { return !m_frame.find(visit); }) > 0)
        emit selectionChanged();
    if (m_state.cursor && !m_frame.period.contains(m_state.cursor->start.date))
        m_state.cursor->start.date = shownOf(m_model.shownDay());
    if (m_state.cursor && m_frame.laneOf(m_state.cursor->technician) < 0)
        m_state.cursor.reset();
    m_frame.state = m_state;
}

void BoardView::updateBars()
{
    if (!m_frame.geometry)
        return;
    const QSize content = m_frame.geometry->size();
    const QSize room = m_frame.contentArea().size();
    const auto set = [](QScrollBar *bar, int all, int shown, int step) {
        bar->setRange(0, std::max(0, all - shown));
        bar->setPageStep(shown);
        bar->setSingleStep(step);
    };
    set(horizontalScrollBar(), content.width(), room.width(), std::max(1, int(unit() / 2)));
    set(verticalScrollBar(), onGrain(content.height() - room.height() + grain() - 1) + room.height(),
        room.height(), m_ink.lineHeight(BoardInk::Face::Text) * 2);
    m_frame.scroll = scrolledTo();
}

/// So many logical pixels are a whole number of the screen's: by less nothing can be moved that was painted.
int BoardView::grain() const
{
    constexpr int coarsest = 5; // that of a scale of 1.2
    const qreal ratio = viewport()->devicePixelRatioF();
    for (int pixels = 1; pixels <= coarsest; ++pixels) {
        if (isWhole(pixels * ratio))
            return pixels;
    }
    return 1;
}

int BoardView::onGrain(int pixels) const
{
    return pixels / grain() * grain();
}

QPoint BoardView::scrolledTo() const
{
    return {horizontalScrollBar()->value(), onGrain(verticalScrollBar()->value())};
}

void BoardView::scrollContentsBy(int, int)
{
    const QPoint before = std::exchange(m_frame.scroll, scrolledTo());
    if (before == m_frame.scroll)
        return;
    if (m_frame.preview) // it stands elsewhere in the viewport now
        m_previewRegion = QRect({}, m_frame.viewport);
    movePainted(before);
    tellSight();
    if (m_interaction.state() != BoardInteraction::State::KeyMoving)
        m_interaction.again(m_lastPos, m_lastModifiers);
}

/// What is on the screen already is moved where that is possible.
void BoardView::movePainted(const QPoint &before)
{
    const QRect moving = scrolledArea(m_frame, before);
    const int way = before.y() - m_frame.scroll.y();
    const qreal ratio = viewport()->devicePixelRatioF();
    if (moving.isEmpty() || !isWhole(way * ratio))
        return viewport()->update();
    viewport()->scroll(0, way, moving);
    const QRegion sticking = stickingRegion(m_frame, before);
    viewport()->update(sticking);
    if (isWhole(ratio))
        return;
    // An area may end in the middle of a pixel: what lies beside it has come along by half of one.
    for (const QRect &rect : sticking)
        viewport()->update(rect.adjusted(0, -2, 0, 2) & moving);
    for (const int y : {moving.top(), moving.top() + way, moving.bottom(), moving.bottom() + way})
        viewport()->update(QRect(0, y - 2, moving.width(), 4) & moving);
}

void BoardView::resizeEvent(QResizeEvent *)
{
    const QSize before = m_frame.contentArea().size();
    layOut();
    if (!m_frame.geometry)
        return;
    if (!m_placed)
        return rebuild();
    if (!showsHours(m_frame.view))
        return rebuild(); // cells fill the room there is
    const QSize room = m_frame.contentArea().size();
    // A banner above takes no room from hours that go across.
    if (m_fitting && (timeGoesAcross() ? room.width() != before.width() : room.height() != before.height())) {
        fitAgain();
    } else if (m_frame.view == BoardViewKind::DayColumns) {
        return rebuild();
    }
    updateBars();
    viewport()->update();
}

void BoardView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Tokens &tokens = Tokens::of(this);
    for (const QRect &rect : fewRects(event->region())) {
        painter.setClipRect(rect); // what lies over several is not painted over itself
        paintBoard(&painter, m_frame, rect, m_ink, tokens);
    }
}

void BoardView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange) {
        m_ink.setFont(font());
        m_frame.filledWith = {}; // lanes are told in words
        layOut();
        rebuild();
        updateBars();
    }
    viewport()->update();
}

void BoardView::tickClock()
{
    const qint64 minute = m_model.nowUtc() / 60;
    if (minute == m_minute)
        return;
    m_minute = minute;
    const auto strip = [this] { // the line, and its time on the scale
        const QRect line = m_frame.geometry ? m_frame.nowLine() : QRect();
        viewport()->update(line.adjusted(-2, -2, 2, 2));
        viewport()->update(timeGoesAcross() ? QRect(line.left() - 80, 0, 160, m_frame.scaleHeight)
                                            : QRect(0, line.top() - 20, m_frame.headerWidth, 40));
    };
    strip();
    m_model.tick();
    strip();
}

void BoardView::setLook(const BoardLook &look)
{
    if (look == m_look)
        return;
    m_look = look;
    m_frame.colours = look.colours;
    fitDay();
    rebuild();
}

} // namespace truckroll
