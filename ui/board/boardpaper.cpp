// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardpaper.h"
#include "ui/board/boardpainter.h"
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

/// From the first to the last hour with work or visits, whole hours.
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
        take(entry.card.startUtc, entry.card.endUtc());
    return {span.first / 3600 * 3600, (span.second + 3599) / 3600 * 3600};
}

} // namespace

BoardPaper::BoardPaper(const BoardContents &contents, const BoardPaperHead &head, const QSize &page)
    : m_head(head), m_page(page)
{
    m_ink.setFont(paperFont());
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
    sizes.room = area().size() - QSize(m_frame.headerWidth, m_frame.scaleHeight);
    sizes.day = std::max(1, sizes.room.width() / std::max(1, contents.period.days()));
    sizes.lane = 40;
    sizes.row = head.density == BoardDensity::Compact ? strong + 5 : strong + small + 7;
    sizes.monthRow = strong + 4;
    sizes.listRow = strong + 8;
    sizes.heading = small + 8;
    sizes.heights = {strong + 2 * small + 11, strong + small + 8, 2, small + 8};
    assemble(m_frame, contents, sizes);
    if (showsHours(contents.view))
        fitDay(contents, sizes);
    breakPages();
}

QRect BoardPaper::area() const
{
    return {0, headHeight, m_page.width(), m_page.height() - headHeight - footHeight};
}

/// The hours that matter take all of the room there is.
void BoardPaper::fitDay(const BoardContents &contents, BoardSizes sizes)
{
    const auto [from, until] = hoursOf(m_frame);
    const bool across = m_frame.geometry->timeAxis() == Qt::Horizontal;
    const int room = across ? sizes.room.width() : sizes.room.height();
    sizes.hour = double(room) / std::max<double>(1.0, double(until - from) / 3600);
    assemble(m_frame, contents, sizes);
    m_left = m_frame.geometry->positionOf(from).value_or(0);
}

/// A page ends before the lane or row that it could not show whole.
void BoardPaper::breakPages()
{
    const int room = area().height() - m_frame.scaleHeight;
    const bool rows = m_frame.geometry->laneAxis() == Qt::Vertical && m_frame.view != BoardViewKind::Month;
    const int all = m_frame.geometry->size().height();
    if (!rows) {
        m_starts = {m_frame.geometry->timeAxis() == Qt::Vertical ? m_left : 0};
        m_heights = {room};
        return;
    }
    std::set<int> breaks{all};
    if (m_frame.view == BoardViewKind::List) {
        for (const BoardEntry &entry : m_frame.entries)
            breaks.insert(entry.rect.bottom() + 1);
    } else {
        for (int lane = 0; lane < m_frame.geometry->laneCount(); ++lane)
            breaks.insert(m_frame.geometry->laneRect(lane).bottom() + 1);
    }
    for (int start = 0; start < all;) {
        auto next = breaks.upper_bound(start + room);
        int end = next == breaks.begin() ? all : *std::prev(next);
        if (end <= start) // one lane is higher than a page: it is cut
            end = std::min(all, start + room);
        m_starts.push_back(start);
        m_heights.push_back(end - start);
        start = end;
    }
    if (m_starts.empty()) {
        m_starts = {0};
        m_heights = {room};
    }
}

void BoardPaper::paintHead(QPainter *painter, int index)
{
    const Tokens &tokens = Tokens::light();
    const QRect head(0, 0, m_page.width(), headHeight - 6);
    m_ink.text(painter, head, m_head.period, Face::Strong, tokens.text);
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
    const bool across = m_frame.geometry->timeAxis() == Qt::Horizontal;
    const int start = m_starts.at(size_t(index));
    m_frame.scroll = {across && showsHours(m_frame.view) ? m_left : 0, start};
    m_frame.viewport = {area().width(), m_frame.scaleHeight + m_heights.at(size_t(index))};
    painter->save();
    painter->translate(area().topLeft());
    painter->setClipRect(QRect(QPoint(), m_frame.viewport));
    paintBoard(painter, m_frame, QRect(QPoint(), m_frame.viewport), m_ink, Tokens::light());
    painter->restore();
}

int BoardPaper::visitsOn(int index) const
{
    const QRect seen(0, m_starts.at(size_t(index)), m_frame.geometry->size().width(),
                     m_heights.at(size_t(index)));
    return int(std::count_if(m_frame.entries.begin(), m_frame.entries.end(),
                             [&](const BoardEntry &entry) { return entry.rect.intersects(seen); }));
}

} // namespace truckroll
