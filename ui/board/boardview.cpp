// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardview.h"
#include "ui/board/boardaccessible.h"
#include "ui/board/boardoverlaypainter.h"
#include "ui/board/boardpainter.h"
#include "ui/board/boardwalk.h"
#include <QGuiApplication>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

namespace truckroll {

namespace {

using Face = BoardInk::Face;

constexpr int usualHour = 96; ///< pixels at 100 %
constexpr int wideHeader = 204;
constexpr int narrowHeader = 150;
constexpr int narrowView = 640;
constexpr int tickSeconds = 15; ///< how often to look whether the minute has changed

bool sameDay(const BoardFrame &a, const BoardFrame &b)
{
    const auto first = a.geometry->spotAt({});
    const auto second = b.geometry->spotAt({});
    return first && second && first->time.date == second->time.date;
}

/// When most of the people work (a few who begin early would show everybody an empty hour), and the visits
/// up to two hours before and after.
std::pair<qint64, qint64> workingSpan(const BoardFrame &frame)
{
    std::vector<qint64> starts, ends;
    for (const BoardLane &lane : frame.lanes) {
        if (lane.hours.empty())
            continue;
        starts.push_back(lane.hours.front().first);
        ends.push_back(lane.hours.back().second);
    }
    std::sort(starts.begin(), starts.end());
    std::sort(ends.begin(), ends.end(), std::greater<>());
    std::pair<qint64, qint64> span = frame.usualDay;
    if (!starts.empty())
        span = {starts[starts.size() / 4], ends[ends.size() / 4]};
    const qint64 earliest = span.first - 2 * 3600, latest = span.second + 2 * 3600;
    for (const BoardEntry &entry : frame.entries) {
        span.first = std::min(span.first, std::max(entry.card.startUtc, earliest));
        span.second = std::max(span.second, std::min(entry.card.endUtc(), latest));
    }
    return span;
}

/// Room for three lines of a card, where it is compact for two.
LaneHeights heightsFor(const BoardInk &ink, BoardDensity density)
{
    const int strong = ink.lineHeight(Face::Strong);
    const int small = ink.lineHeight(Face::Small);
    LaneHeights heights;
    heights.gap = density == BoardDensity::Roomy ? 4 : 2;
    heights.stacked = strong + small + 6 + heights.gap;
    heights.single = strong + (small + 1) + (small + 3) + 3 + 2 * heights.gap + 1;
    if (density == BoardDensity::Compact)
        heights.single = heights.stacked + heights.gap + 1;
    return heights;
}

} // namespace

BoardView::BoardView(Backend &backend, CommandCatalog &catalog, QWidget *parent)
    : QAbstractScrollArea(parent), m_backend(backend), m_catalog(catalog), m_model(backend),
      m_interaction(*this)
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
    m_clockTimer.setTimerType(Qt::VeryCoarseTimer);
    m_clockTimer.setInterval(tickSeconds * 1000);
    connect(&m_clockTimer, &QTimer::timeout, this, &BoardView::tickClock);
    m_clockTimer.start();
    m_scrollTimer.setInterval(25);
    connect(&m_scrollTimer, &QTimer::timeout, this, &BoardView::autoScroll);
    connect(&m_model, &BoardModel::changed, this, &BoardView::rebuild);
    connect(&m_model, &BoardModel::refused, this, &BoardView::said);
    connect(&m_model, &BoardModel::copied, this, [this](VisitId visit) { showVisit(visit); });
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

double BoardView::hourWidth() const
{
    return usualHour * m_zoom / 100.0;
}

// ---- The frame -----------------------------------------------------------------------------------------

/// Sizes that depend on the widget and its font.
void BoardView::layOut()
{
    m_frame.viewport = viewport()->size();
    m_frame.headerWidth = viewport()->width() < narrowView ? narrowHeader : wideHeader;
    m_frame.scaleHeight = m_ink.lineHeight(Face::Small) + 16;
}

/// Cards, lanes or zoom are others: makes the frame again and paints what differs.
void BoardView::rebuild()
{
    if (!m_model.shownDay().isValid())
        return;
    const BoardFrame before = m_frame;
    assemble(m_frame, m_model.contents(), hourWidth(), heightsFor(m_ink, m_look.density));
    m_frame.currency = m_model.currency();
    m_frame.nowUtc = m_model.nowUtc();
    m_frame.message = m_frame.lanes.size() > 1 || !m_model.isLoaded()
                          ? QString()
                          : tr("No technicians yet. Enter the people you send out on the page People.");
    if (!before.geometry || !sameDay(before, m_frame) || before.lanes.size() != m_frame.lanes.size())
        m_interaction.cancel(); // what is held was taken from another board
    keepFocus(before);
    updateBars();
    if (!m_placed && m_model.isLoaded() && viewport()->width() > narrowHeader) {
        m_placed = true;
        fitDay();
        showNow();
    }
    if (m_model.isLoaded() && m_wantedVisit && m_frame.find(m_wantedVisit))
        showVisit(std::exchange(m_wantedVisit, {}));
    if (m_model.isLoaded() && m_wantedPlace)
        showPlace(*std::exchange(m_wantedPlace, {}));
    viewport()->update(changedRegion(before, m_frame));
    updateActions();
}

/// The focus goes with its visit to another lane. When the visit has left the board, the cursor stands on the
/// place that it had: the next key must not meet a neighbour that nobody chose.
void BoardView::keepFocus(const BoardFrame &before)
{
    const bool same = before.geometry && sameDay(before, m_frame);
    if (m_state.focus && !m_frame.find(m_state.focus)) {
        const BoardEntry *moved = m_frame.find(m_state.focus.visit);
        const BoardEntry *was = before.find(m_state.focus);
        if (moved)
            m_state.focus = moved->key();
        else
            m_state.focus = {};
        if (!moved && was && same && !m_state.cursor)
            m_state.cursor = BoardPlace{was->card.technician, was->from, was->card.minutes};
        emit focusChanged(m_state.focus.visit);
    }
    if (same && std::erase_if(m_state.selection, [this](VisitId visit) { return !m_frame.find(visit); }) > 0)
        emit selectionChanged();
    if (m_state.cursor && !same && before.geometry)
        m_state.cursor->start.date = m_model.shownDay();
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
    set(horizontalScrollBar(), content.width(), room.width(), std::max(1, int(hourWidth() / 2)));
    set(verticalScrollBar(), content.height(), room.height(), m_ink.lineHeight(Face::Text) * 2);
    m_frame.scroll = {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

void BoardView::scrollContentsBy(int, int)
{
    m_frame.scroll = {horizontalScrollBar()->value(), verticalScrollBar()->value()};
    if (m_frame.preview) // it stands elsewhere in the viewport now
        m_previewRegion = QRect({}, m_frame.viewport);
    viewport()->update();
}

void BoardView::resizeEvent(QResizeEvent *)
{
    layOut();
    if (!m_frame.geometry)
        return;
    if (!m_placed)
        return rebuild();
    if (m_fitting) {
        const int left = horizontalScrollBar()->value();
        const double wasWidth = hourWidth();
        fitDay();
        horizontalScrollBar()->setValue(int(left * hourWidth() / wasWidth));
    }
    updateBars();
    viewport()->update();
}

void BoardView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Tokens &tokens = Tokens::of(this);
    for (const QRect &rect : event->region())
        paintBoard(&painter, m_frame, rect, m_ink, tokens);
}

void BoardView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange) {
        m_ink.setFont(font());
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
        const auto at = m_frame.geometry ? m_frame.geometry->positionOf(m_frame.nowUtc) : std::nullopt;
        const int x = at.value_or(-1000) + m_frame.headerWidth - m_frame.scroll.x();
        viewport()->update(x - 2, 0, 4, m_frame.viewport.height());
        viewport()->update(x - 60, 0, 120, m_frame.scaleHeight);
    };
    strip();
    m_model.tick();
    strip();
}

// ---- Where one looks -----------------------------------------------------------------------------------

void BoardView::setDay(const QDate &day)
{
    m_interaction.cancel();
    m_model.setDay(day);
}

/// The hours the office works with a little before and after, at most as many as are wanted, over the view's
/// width.
void BoardView::fitDay()
{
    if (!m_fitting || !m_frame.geometry)
        return;
    const auto [from, until] = workingSpan(m_frame);
    const double hours = std::clamp(double(until - from) / 3600.0 + 1, 4.0, double(m_look.mostHours));
    const int percent = int(m_frame.contentArea().width() / hours / usualHour * 100);
    m_zoom = std::clamp(percent, 70, 200);
    assemble(m_frame, m_model.contents(), hourWidth(), heightsFor(m_ink, m_look.density));
    updateBars();
    emit zoomChanged(m_zoom);
}

void BoardView::showNow()
{
    if (!m_frame.geometry)
        return;
    const auto [from, until] = workingSpan(m_frame);
    const auto now = m_frame.geometry->positionOf(m_frame.nowUtc);
    const auto start = m_frame.geometry->positionOf(from);
    const int room = m_frame.contentArea().width();
    int left = start.value_or(m_frame.geometry->size().width() / 3) - int(hourWidth() / 2);
    // In the night the working day says more than an empty hour.
    const bool atWork = m_frame.nowUtc >= from - 3600 && m_frame.nowUtc <= until + 3600;
    if (now && atWork && (*now < left || *now > left + room - int(hourWidth())))
        left = *now - room / 3;
    horizontalScrollBar()->setValue(left);
}

void BoardView::showTime(const WallTime &time)
{
    int lane = m_state.cursor ? m_frame.laneOf(m_state.cursor->technician) : 1;
    if (m_state.focus && m_frame.find(m_state.focus))
        lane = m_frame.find(m_state.focus)->lane;
    const TechnicianId technician = lane >= 0 && lane < int(m_frame.lanes.size())
                                        ? m_frame.lanes[size_t(lane)].technician
                                        : TechnicianId();
    showPlace({technician, time, m_frame.settings.usualMinutes});
}

void BoardView::showPlace(const BoardPlace &place)
{
    setDay(place.start.date);
    if (!m_model.isLoaded() || !m_frame.geometry || m_model.shownDay() != place.start.date) {
        m_wantedPlace = place;
        return;
    }
    setFocusedCard({});
    setCursorPlace(place);
    ensureVisible(m_frame.cursorRect());
}

bool BoardView::showVisit(VisitId visit)
{
    const BoardEntry *entry = m_model.isLoaded() ? m_frame.find(visit) : nullptr;
    if (!entry) {
        m_wantedVisit = visit;
        return false;
    }
    const CardKey key = entry->key();
    setFocusedCard(key);
    select({visit});
    return true;
}

void BoardView::ensureVisible(const QRect &content)
{
    if (content.isEmpty())
        return;
    const QSize room = m_frame.contentArea().size();
    const auto fit = [](QScrollBar *bar, int from, int until, int shown, int margin) {
        if (from - margin < bar->value() || until - from > shown)
            bar->setValue(from - margin);
        else if (until + margin > bar->value() + shown)
            bar->setValue(until + margin - shown);
    };
    fit(horizontalScrollBar(), content.left(), content.right(), room.width(), 16);
    fit(verticalScrollBar(), content.top(), content.bottom(), room.height(), 4);
}

QRect BoardView::cardRectOnScreen(VisitId visit) const
{
    const BoardEntry *entry = m_state.focus.visit == visit && m_frame.find(m_state.focus)
                                  ? m_frame.find(m_state.focus)
                                  : m_frame.find(visit);
    if (!entry)
        return {};
    const QRect seen = m_frame.toViewport(entry->rect) & m_frame.contentArea();
    return seen.isEmpty() ? QRect() : QRect(viewport()->mapToGlobal(seen.topLeft()), seen.size());
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

// ---- Zoom ----------------------------------------------------------------------------------------------

void BoardView::setZoom(int percent)
{
    zoomAround(percent, m_frame.headerWidth + m_frame.contentArea().width() / 2);
}

/// The time under `viewportX` stays there.
void BoardView::zoomAround(int percent, int viewportX)
{
    m_fitting = false;
    percent = std::clamp(percent, smallestZoom, largestZoom);
    if (percent == m_zoom)
        return;
    const int offset = viewportX - m_frame.headerWidth;
    const double hour = (m_frame.scroll.x() + offset) / hourWidth();
    m_zoom = percent;
    rebuild();
    updateBars();
    horizontalScrollBar()->setValue(int(std::lround(hour * hourWidth())) - offset);
    viewport()->update();
    emit zoomChanged(m_zoom);
}

void BoardView::zoomIn()
{
    setZoom(m_zoom * 5 / 4);
}

void BoardView::zoomOut()
{
    setZoom(m_zoom * 4 / 5);
}

void BoardView::zoomToFit()
{
    m_fitting = true;
    fitDay();
    showNow();
    viewport()->update();
}

} // namespace truckroll
