// SPDX-License-Identifier: GPL-3.0-or-later
// How large things are drawn: sizes by the font, the hours that fit, zoom.
#include "ui/board/boardoverlaypainter.h"
#include "ui/board/boardtimes.h"
#include "ui/board/boardview.h"
#include <QScrollBar>
#include <algorithm>
#include <cmath>

namespace truckroll {

namespace {

using Face = BoardInk::Face;

constexpr int usualHour = 96; ///< pixels at 100 %
constexpr int wideHeader = 204;
constexpr int narrowHeader = 150;
constexpr int narrowView = 640;
constexpr int usualHourDown = 60;
constexpr int narrowestDay = 76;
constexpr int narrowestLane = 128;

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
        span.first = std::min(span.first, std::max(entry.card->startUtc, earliest));
        span.second = std::max(span.second, std::min(entry.card->endUtc(), latest));
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

bool BoardView::timeGoesAcross() const
{
    return m_model.shownView() != BoardViewKind::DayColumns;
}

QScrollBar *BoardView::timeBar() const
{
    return timeGoesAcross() ? horizontalScrollBar() : verticalScrollBar();
}

/// Pixels of an hour; of a day where days are columns.
double BoardView::unit() const
{
    switch (m_model.shownView()) {
    case BoardViewKind::Day:
        return usualHour * m_zoom / 100.0;
    case BoardViewKind::DayColumns:
        return usualHourDown * m_zoom / 100.0;
    default:
        return sizes().day;
    }
}

int BoardView::zoomNow() const
{
    return showsHours(m_model.shownView()) ? m_zoom : m_dayZoom;
}

BoardSizes BoardView::sizes() const
{
    const int strong = m_ink.lineHeight(Face::Strong);
    const int small = m_ink.lineHeight(Face::Small);
    BoardSizes sizes;
    sizes.room = m_frame.contentArea().size();
    sizes.hour = (timeGoesAcross() ? usualHour : usualHourDown) * m_zoom / 100.0;
    const int days = std::max(1, m_model.shownPeriod().days());
    sizes.day = std::max(sizes.room.width() / days, narrowestDay) * m_dayZoom / 100;
    sizes.lane = narrowestLane;
    const bool compact = m_look.density == BoardDensity::Compact;
    sizes.row = compact ? strong + 6 : strong + small + (m_look.density == BoardDensity::Roomy ? 12 : 8);
    sizes.monthRow = strong + 5;
    sizes.listRow = strong + (compact ? 8 : 14);
    sizes.heading = small + 10;
    sizes.cursorFoot = cursorTimeHeight(m_ink) + 3;
    sizes.heights = heightsFor(m_ink, m_look.density);
    return sizes;
}

/// Sizes that depend on the widget and its font.
void BoardView::layOut()
{
    const int strong = m_ink.lineHeight(Face::Strong);
    const int small = m_ink.lineHeight(Face::Small);
    m_frame.viewport = viewport()->size();
    m_frame.headerWidth = viewport()->width() < narrowView ? narrowHeader : wideHeader;
    m_frame.scaleHeight = small + 16;
    switch (m_model.shownView()) {
    case BoardViewKind::DayColumns:
        m_frame.headerWidth = m_ink.widthOf(boardtimes::time(12 * 60 + 30), Face::SmallStrong) + 18;
        m_frame.scaleHeight = strong + small + 22;
        break;
    case BoardViewKind::Month:
        m_frame.headerWidth = 0;
        m_frame.scaleHeight = small + 12;
        break;
    case BoardViewKind::List:
        m_frame.headerWidth = 0;
        m_frame.scaleHeight = 0;
        break;
    default:
        break;
    }
}

/// The hours the office works with a little before and after, at most as many as are wanted, over the view's
/// width.
void BoardView::fitDay()
{
    if (!m_fitting || !m_frame.geometry || !showsHours(m_frame.view))
        return;
    const auto [from, until] = workingSpan(m_frame);
    const double hours = std::clamp(double(until - from) / 3600.0 + 1, 4.0, double(m_look.mostHours));
    const int room = timeGoesAcross() ? m_frame.contentArea().width() : m_frame.contentArea().height();
    const int percent = int(room / hours / (timeGoesAcross() ? usualHour : usualHourDown) * 100);
    m_zoom = std::clamp(percent, m_leastFit, 200);
    assemble(m_frame, m_model.contents(), sizes());
    updateBars();
    emit zoomChanged(m_zoom);
}

/// There is more or less room along the hours: what is seen begins at the time of before, but for a working
/// day that was seen whole, which is so again.
void BoardView::fitAgain()
{
    const double before = unit();
    const int left = timeBar()->value();
    const auto span = [this] {
        const auto [from, until] = workingSpan(m_frame);
        return std::pair(m_frame.geometry->positionOf(from), m_frame.geometry->positionOf(until));
    };
    const auto room = [this] {
        return timeGoesAcross() ? m_frame.contentArea().width() : m_frame.contentArea().height();
    };
    const auto [start, end] = span();
    const bool whole = start && end && *start >= left && *end <= left + timeBar()->pageStep();
    fitDay();
    int first = int(left * unit() / before);
    const auto [startNow, endNow] = span();
    if (whole && *endNow - *startNow <= room())
        first = std::clamp(first, *endNow - room(), *startNow);
    timeBar()->setValue(first);
}

void BoardView::showNow()
{
    if (!m_frame.geometry || !showsHours(m_frame.view))
        return;
    const auto [from, until] = workingSpan(m_frame);
    const auto now = m_frame.geometry->positionOf(m_frame.nowUtc);
    const auto start = m_frame.geometry->positionOf(from);
    const QSize all = m_frame.geometry->size();
    const int room = timeGoesAcross() ? m_frame.contentArea().width() : m_frame.contentArea().height();
    int first = start.value_or((timeGoesAcross() ? all.width() : all.height()) / 3) - int(unit() / 2);
    // In the night the working day says more than an empty hour.
    const bool atWork = m_frame.nowUtc >= from - 3600 && m_frame.nowUtc <= until + 3600;
    if (now && atWork && (*now < first || *now > first + room - int(unit())))
        first = *now - room / 3;
    timeBar()->setValue(first);
}

// ---- Zoom ----------------------------------------------------------------------------------------------

void BoardView::setZoom(int percent)
{
    zoomAround(percent, m_frame.contentArea().center());
}

/// What is under the point stays there.
void BoardView::zoomAround(int percent, const QPoint &viewportPos)
{
    if (!showsLanes(m_frame.view))
        return;
    const bool hours = showsHours(m_frame.view);
    percent = std::clamp(percent, hours ? smallestZoom : 100, largestZoom);
    if (percent == zoomNow())
        return;
    if (hours)
        m_fitting = false;
    const QPoint inside = viewportPos - m_frame.contentArea().topLeft();
    const int offset = timeGoesAcross() ? inside.x() : inside.y();
    const double at = (timeBar()->value() + offset) / unit();
    (hours ? m_zoom : m_dayZoom) = percent;
    rebuild();
    updateBars();
    timeBar()->setValue(int(std::lround(at * unit())) - offset);
    viewport()->update();
    updateActions();
    emit zoomChanged(zoomNow());
}

/// The day somebody is busy with among those that are shown.
QDate BoardView::pointedDay() const
{
    if (const BoardEntry *entry = m_frame.find(m_state.focus))
        return entry->from.date;
    return m_state.cursor ? m_state.cursor->start.date : m_model.day();
}

/// From wide days to the hours of one, and back to days.
void BoardView::zoomIn()
{
    if (areDaysWidest())
        return openDay(pointedDay());
    setZoom(zoomNow() * 5 / 4);
}

void BoardView::zoomOut()
{
    if (areHoursNarrowest())
        return leaveHours();
    setZoom(zoomNow() * 4 / 5);
}

/// The hours that were made ever narrower on the way are nobody's wish for later.
void BoardView::leaveHours()
{
    m_fitting = true;
    setView(BoardViewKind::Week);
}

bool BoardView::areDaysWidest() const
{
    return !showsHours(m_frame.view) && (!showsLanes(m_frame.view) || m_dayZoom == largestZoom);
}

bool BoardView::areHoursNarrowest() const
{
    return showsHours(m_frame.view) && m_zoom == smallestZoom;
}

/// As by keys; the day that is opened is the one under the mouse.
void BoardView::zoomByWheel(bool closer, const QPoint &viewportPos)
{
    if (closer && areDaysWidest()) {
        const auto spot = m_frame.geometry->spotAt(m_frame.toContent(viewportPos));
        return openDay(spot ? spot->time.date : pointedDay());
    }
    if (!closer && areHoursNarrowest())
        return leaveHours();
    zoomAround(closer ? std::max(zoomNow() * 9 / 8, zoomNow() + 1) : zoomNow() * 8 / 9, viewportPos);
}

void BoardView::zoomToFit()
{
    if (!showsHours(m_frame.view))
        return setZoom(100);
    m_fitting = true;
    m_leastFit = smallestZoom; // asked for: all of it, however narrow
    fitDay();
    showNow();
    viewport()->update();
}

} // namespace truckroll
