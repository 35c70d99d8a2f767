// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardpaper.h"
#include "ui/board/boardcellpainter.h"
#include "ui/board/boardheaderpainter.h"
#include "ui/board/boardpainter.h"
#include "ui/board/boardpinned.h"
#include "ui/board/boardspoken.h"
#include "ui/board/columnsgeometry.h"
#include "ui/widgets/theme.h"
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>
#include <algorithm>
#include <set>

namespace truckroll {

namespace {

using Face = BoardInk::Face;

constexpr int headHeight = 34;
constexpr int footHeight = 22;
constexpr int namesWidth = 150;
constexpr int hoursWidth = 70;
constexpr int emptyDay = 64; ///< width of one without visits: "Sat 5" is written above it

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::BoardPaper)
};

/// Paper is read close: smaller than on the screen.
QFont paperFont()
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(11);
    return font;
}

/// From the first to the last hour with work or visits, whole hours of the day that is shown: visits over
/// midnight begin or end at its edge.
std::pair<qint64, qint64> hoursOf(const BoardFrame &frame)
{
    std::pair<qint64, qint64> span = frame.usualDay;
    const auto take = [&span](qint64 from, qint64 until) {
        span.first = std::min(span.first, from);
        span.second = std::max(span.second, until);
    };
    bool any = false;
    for (const BoardLane &lane : frame.lanes) {
        if (!any && !lane.hours.empty())
            span = {lane.hours.front().first, lane.hours.back().second};
        any = any || !lane.hours.empty();
        for (const auto &[from, until] : lane.hours)
            take(from, until);
    }
    for (const BoardEntry &entry : frame.entries)
        take(entry.card->startUtc, entry.card->endUtc());
    const ZonedDay day(frame.period.from, frame.zone);
    return {std::max(span.first / 3600 * 3600, day.startUtc()),
            std::min((span.second + 3599) / 3600 * 3600, day.endUtc())};
}

/// Columns share the page evenly; more than are readable there go on on further pages.
int columnWidth(const std::vector<BoardLane> &lanes, int room)
{
    const auto headings =
        int(std::count_if(lanes.begin(), lanes.end(), [](const auto &lane) { return lane.heading; }));
    const int columns = std::max(1, int(lanes.size()) - headings);
    const auto pagesIn = [columns](int wide) {
        const int most = std::max(1, wide / BoardPaper::narrowestLane);
        return (columns + most - 1) / most;
    };
    if (headings > 0 && pagesIn(room) > 1)
        room -= ColumnsGeometry::headingWidth; // of a group that goes on
    const int pages = pagesIn(room);
    const int beside = (headings + pages - 1) / pages * ColumnsGeometry::headingWidth;
    return std::max(BoardPaper::narrowestLane, (room - beside) / ((columns + pages - 1) / pages));
}

/// Where lanes (or the rows of a list) end, along the way in which they follow each other.
std::set<int> endsOf(const BoardFrame &frame)
{
    std::set<int> ends;
    if (frame.view == BoardViewKind::List) {
        for (const BoardEntry &entry : frame.entries)
            ends.insert(entry.rect.bottom() + 1);
        return ends;
    }
    const bool rows = frame.geometry->laneAxis() == Qt::Vertical;
    for (int lane = 0; lane < frame.geometry->laneCount(); ++lane) {
        if (frame.lanes[size_t(lane)].heading)
            continue; // it is not left alone at the foot of a page
        const QRect rect = frame.geometry->laneRect(lane);
        ends.insert(rows ? rect.bottom() + 1 : rect.right() + 1);
    }
    return ends;
}

/// Pieces of at most `room`, as start and length. A piece ends before the lane or row that it could not show
/// whole; one that is larger than a page is cut.
std::vector<std::pair<int, int>> piecesOf(std::set<int> ends, int all, int room)
{
    ends.insert(all);
    std::vector<std::pair<int, int>> pieces;
    for (int start = 0; start < all;) {
        const auto next = ends.upper_bound(start + room);
        int end = next == ends.begin() ? start : *std::prev(next);
        if (end <= start)
            end = std::min(all, start + room);
        pieces.emplace_back(start, end - start);
        start = end;
    }
    return pieces;
}

} // namespace

BoardPaper::BoardPaper(const BoardContents &contents, const BoardPaperHead &head, const QSize &page)
    : m_head(head), m_page(page)
{
    m_ink.setFont(paperFont());
    m_ink.paintOnlySeenText();
    const int strong = m_ink.lineHeight(Face::Strong);
    const int small = m_ink.lineHeight(Face::Small);
    m_frame.colours = head.colours;
    m_frame.currency = head.currency;
    const bool lanes = showsLanes(contents.view);
    m_frame.headerWidth = contents.view == BoardViewKind::DayColumns ? hoursWidth : lanes ? namesWidth : 0;
    m_frame.scaleHeight = contents.view == BoardViewKind::List ? 0 : small + 12;
    if (contents.view == BoardViewKind::DayColumns)
        m_frame.scaleHeight = strong + small + 14;
    BoardSizes sizes;
    sizes.room = room();
    sizes.day = std::max(1, sizes.room.width() / std::max(1, contents.period.days()));
    sizes.row = head.density == BoardDensity::Compact ? strong + 5 : strong + small + 7;
    sizes.monthRow = strong + 4;
    sizes.listRow = strong + 8;
    sizes.heading = small + 8;
    sizes.heights = {strong + 2 * small + 11, strong + small + 8, 2, small + 8};
    assemble(m_frame, contents, sizes);
    if (showsHours(contents.view))
        fitDay(contents, sizes);
    else if (lanes)
        fitWeek(contents, sizes);
    breakPages();
}

QRect BoardPaper::area() const
{
    return {0, headHeight, m_page.width(), m_page.height() - headHeight - footHeight};
}

QSize BoardPaper::room() const
{
    return area().size() - QSize(m_frame.headerWidth, m_frame.scaleHeight);
}

/// The hours that matter take all of the room there is.
void BoardPaper::fitDay(const BoardContents &contents, BoardSizes sizes)
{
    const auto [from, until] = hoursOf(m_frame);
    const bool across = m_frame.geometry->timeAxis() == Qt::Horizontal;
    const int room = across ? sizes.room.width() : sizes.room.height();
    sizes.hour = double(room) / std::max<double>(1.0, double(until - from) / 3600);
    if (m_frame.geometry->laneAxis() == Qt::Horizontal)
        sizes.lane = columnWidth(m_frame.lanes, sizes.room.width());
    assemble(m_frame, contents, sizes);
    m_firstHour = m_frame.geometry->positionOf(from).value_or(0);
}

/// Days on which nobody is sent anywhere leave their room to the names of the others.
void BoardPaper::fitWeek(const BoardContents &contents, BoardSizes sizes)
{
    m_frame.timesBelow = m_head.density != BoardDensity::Compact;
    std::vector<int> visits(size_t(std::max(0, contents.period.days())));
    for (const BoardEntry &entry : m_frame.entries) {
        const auto spot = m_frame.geometry->spotAt(entry.rect.center());
        ++visits.at(size_t(contents.period.from.daysTo(spot->time.date)));
    }
    const auto empty = int(std::count(visits.begin(), visits.end(), 0));
    const int full = int(visits.size()) - empty;
    if (empty == 0 || full == 0 || sizes.day <= emptyDay)
        return;
    const int wide = (sizes.room.width() - empty * emptyDay) / full;
    for (const int count : visits)
        sizes.days.push_back(count == 0 ? emptyDay : wide);
    assemble(m_frame, contents, sizes);
}

/// What headings need that stand once more on a further page.
int BoardPaper::headingRoom() const
{
    int most = pinnedHeight(m_frame);
    const bool rows = m_frame.geometry->laneAxis() == Qt::Vertical;
    for (int lane = 0; lane < m_frame.geometry->laneCount(); ++lane) {
        const QRect rect = m_frame.geometry->laneRect(lane);
        if (m_frame.lanes[size_t(lane)].heading)
            most = std::max(most, rows ? rect.height() : rect.width());
    }
    return most;
}

/// Along the lanes; a month is a page of its own.
void BoardPaper::breakPages()
{
    QSize page = room();
    const QSize all = m_frame.geometry->size();
    if (all.height() > page.height() && m_frame.geometry->laneAxis() == Qt::Vertical)
        page.rheight() -= headingRoom();
    if (all.width() > page.width() && m_frame.geometry->laneAxis() == Qt::Horizontal)
        page.rwidth() -= headingRoom();
    if (m_frame.view == BoardViewKind::Month) {
        m_parts = {QRect(QPoint(), room())};
    } else if (m_frame.geometry->laneAxis() == Qt::Horizontal) {
        for (const auto &[start, width] : piecesOf(endsOf(m_frame), all.width(), page.width()))
            m_parts.emplace_back(start, m_firstHour, width, page.height());
    } else {
        for (const auto &[start, height] : piecesOf(endsOf(m_frame), all.height(), page.height()))
            m_parts.emplace_back(m_firstHour, start, page.width(), height);
    }
    if (m_parts.empty())
        m_parts = {QRect(QPoint(), page)};
}

void BoardPaper::paintHead(QPainter *painter, int index)
{
    const Tokens &tokens = Tokens::light();
    const QRect head(0, 0, m_page.width(), headHeight - 6);
    m_ink.text(painter, head, m_head.period, Face::Strong, tokens.text);
    if (!m_head.remark.isEmpty())
        m_ink.text(painter, head, m_head.remark, Face::Strong, tokens.text, Qt::AlignHCenter);
    m_ink.text(painter, head, m_head.office, Face::Text, tokens.muted, Qt::AlignRight);
    const QRect foot(0, m_page.height() - footHeight + 4, m_page.width(), footHeight - 4);
    m_ink.text(painter, foot,
               Texts::tr("Page %1 of %2").arg(QString::number(index + 1), QString::number(pages())),
               Face::Small, tokens.muted, Qt::AlignRight);
    m_ink.text(painter, foot, m_frame.corner, Face::Small, tokens.muted);
}

void BoardPaper::paint(QPainter *painter, int index)
{
    paintHead(painter, index);
    const QRect &shown = part(index);
    m_frame.scroll = shown.topLeft();
    m_frame.viewport = shown.size() + QSize(m_frame.headerWidth, m_frame.scaleHeight);
    painter->save();
    painter->translate(area().topLeft());
    if (const auto heading = goingOn())
        paintGoingOn(painter, *heading);
    else
        paintPart(painter, QRect(QPoint(), m_frame.viewport));
    painter->restore();
}

/// Of the page that is about to be painted.
std::optional<BoardPaper::GoingOn> BoardPaper::goingOn() const
{
    if (pinnedDay(m_frame))
        return GoingOn{-1, pinnedHeight(m_frame)};
    const auto group = pinnedGroup(m_frame);
    if (!group || m_frame.scroll.isNull())
        return {};
    const QRect area = m_frame.contentArea();
    const bool rows = m_frame.geometry->laneAxis() == Qt::Vertical;
    if (rows ? group->rect.bottom() < area.top() : group->rect.right() < area.left())
        return {}; // the page begins with the next one
    const QRect rect = m_frame.geometry->laneRect(group->lane);
    return GoingOn{group->lane, rows ? rect.height() : rect.width()};
}

void BoardPaper::paintPart(QPainter *painter, const QRect &part)
{
    painter->setClipRect(part);
    paintBoard(painter, m_frame, part, m_ink, Tokens::light());
}

/// On the screen it covers what is scrolled away; here all of a page is read, so it has room of its own.
void BoardPaper::paintGoingOn(QPainter *painter, const GoingOn &heading)
{
    const bool rows = m_frame.geometry->laneAxis() == Qt::Vertical;
    const QPoint way = rows ? QPoint(0, heading.size) : QPoint(heading.size, 0);
    m_frame.scroll -= way;
    m_frame.viewport += QSize(way.x(), way.y());
    const QSize all = m_frame.viewport;
    const auto along = [&](int from, int until) {
        return rows ? QRect(0, from, all.width(), until - from) : QRect(from, 0, until - from, all.height());
    };
    const int scale = rows ? m_frame.scaleHeight : m_frame.headerWidth;
    if (scale > 0)
        paintPart(painter, along(0, scale));
    paintPart(painter, along(scale + heading.size, rows ? all.height() : all.width()));
    const QRect strip = along(scale, scale + heading.size);
    painter->setClipRect(strip);
    painter->fillRect(strip, Tokens::light().sunken);
    const QSize head =
        rows ? QSize(m_frame.headerWidth, heading.size) : QSize(heading.size, m_frame.scaleHeight);
    if (heading.lane < 0)
        paintPinnedDay(painter, m_frame, strip, m_ink, Tokens::light());
    else
        paintGroupHeader(painter, m_frame, heading.lane, QRect(strip.topLeft(), head), m_ink,
                         Tokens::light());
}

QString BoardPaper::textOf(int index) const
{
    QStringList lines{m_head.office, m_head.period, m_head.remark};
    if (m_frame.geometry->tellsPeople()) {
        for (int lane = 0; lane < m_frame.geometry->laneCount(); ++lane)
            if (m_frame.geometry->laneRect(lane).intersects(part(index)))
                lines += spokenLane(m_frame, lane);
    }
    for (const BoardEntry &entry : m_frame.entries)
        if (entry.rect.intersects(part(index)))
            lines += QStringList{spokenCard(m_frame, entry), entry.card->place}.join(QStringLiteral(", "));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

int BoardPaper::visitsOn(int index) const
{
    return int(std::count_if(m_frame.entries.begin(), m_frame.entries.end(),
                             [&](const BoardEntry &entry) { return entry.rect.intersects(part(index)); }));
}

} // namespace truckroll
