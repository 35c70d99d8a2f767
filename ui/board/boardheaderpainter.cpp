// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardheaderpainter.h"
#include "ui/board/boardpinned.h"
#include "ui/board/boardscalepainter.h"
#include "ui/board/boardtimes.h"
#include <QCoreApplication>
#include <QPainter>
#include <algorithm>

namespace truckroll {

namespace {

using Face = BoardInk::Face;

constexpr int avatar = 30;
constexpr int narrowestAvatarHeader = 110; ///< columns below this have no room for initials

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::BoardHeader)
};

void paintAvatar(QPainter *painter, const QRect &circle, const BoardLane &lane, BoardInk &ink,
                 const Tokens &tokens)
{
    if (lane.technician.isNone()) {
        ink.box(painter, circle, tokens.raised, tokens.controlLine, avatar / 2);
        ink.icon(painter, circle.topLeft() + QPoint(7, 7), QStringLiteral("technician"), 16, tokens.muted);
        return;
    }
    const Hue &hue = ink.hue(tokens, lane.color);
    ink.box(painter, circle, hue.fill, {}, avatar / 2);
    ink.text(painter, circle, lane.initials, Face::SmallStrong, hue.onFill, Qt::AlignHCenter);
}

/// Gives their width.
int paintFigures(QPainter *painter, const QRect &line, const BoardLane &lane, BoardInk &ink,
                 const Tokens &tokens, Qt::Alignment side)
{
    if (lane.workMinutes == 0 && lane.bookedMinutes == 0) {
        ink.text(painter, line, lane.days.size() > 1 ? Texts::tr("Off these days") : Texts::tr("Off today"),
                 Face::Small, tokens.muted);
        return line.width();
    }
    const bool over = lane.bookedMinutes > lane.workMinutes;
    return ink.text(painter, line, boardtimes::load(lane.bookedMinutes, lane.workMinutes), Face::Small,
                    over ? tokens.danger.text : tokens.muted, side);
}

void paintBar(QPainter *painter, const QRect &bar, const BoardLane &lane, BoardInk &ink, const Tokens &tokens)
{
    if (bar.width() < 16 || (lane.workMinutes == 0 && lane.bookedMinutes == 0))
        return;
    const bool over = lane.bookedMinutes > lane.workMinutes;
    ink.box(painter, bar, tokens.line, {}, 2);
    const int filled = lane.workMinutes > 0
                           ? std::min(bar.width(), bar.width() * lane.bookedMinutes / lane.workMinutes)
                           : bar.width();
    if (filled > 0)
        ink.box(painter, QRect(bar.left(), bar.top(), std::max(filled, 4), bar.height()),
                over ? tokens.danger.fill : tokens.accent, {}, 2);
}

/// How full the day is: a bar, and the same in figures.
void paintLoad(QPainter *painter, const QRect &line, const BoardLane &lane, BoardInk &ink,
               const Tokens &tokens)
{
    const int figures = paintFigures(painter, line, lane, ink, tokens, Qt::AlignRight);
    paintBar(painter, QRect(line.left(), line.top() + line.height() / 2 - 2, line.width() - figures - 8, 4),
             lane, ink, tokens);
}

/// The name of the lanes that follow.
void paintGroup(QPainter *painter, const QRect &head, const BoardLane &lane, BoardInk &ink,
                const Tokens &tokens)
{
    painter->fillRect(head, tokens.sunken);
    ink.text(painter, head.adjusted(12, 0, -6, 0), lane.name, Face::SmallStrong, tokens.muted);
    BoardInk::line(painter, QRect(head.left(), head.bottom(), head.width(), 1), tokens.line);
}

void paintUnassigned(QPainter *painter, const QRect &line, const BoardLane &lane, BoardInk &ink,
                     const Tokens &tokens)
{
    const bool none = lane.visits == 0;
    const QString text = none ? Texts::tr("All visits assigned")
                              : Texts::tr("%1 to assign").arg(boardtimes::visits(lane.visits));
    ink.text(painter, line, text, Face::Small, none ? tokens.muted : tokens.warning.text);
}

/// At the left of a row. The name stays in sight while its cards are; `seenFrom`: where that begins.
void paintRowHeader(QPainter *painter, const QRect &head, int seenFrom, const BoardLane &lane, BoardInk &ink,
                    const Tokens &tokens)
{
    BoardInk::line(painter, QRect(0, head.bottom(), head.width(), 1), tokens.line);
    const int strong = ink.lineHeight(Face::Strong);
    const int small = ink.lineHeight(Face::Small);
    const bool roomForDetail = head.height() >= strong + 2 * small + 5; // not in compact lanes
    const int block = strong + (roomForDetail ? 2 : 1) * small + 1;
    const int above = std::max(4, (std::min(head.height(), block + 12) - block) / 2);
    const int last = std::max(head.top(), head.bottom() - block - above); // the next lane pushes it out
    int y = std::clamp(seenFrom, head.top(), last) + above;
    paintAvatar(painter, QRect(10, y + 2, avatar, avatar), lane, ink, tokens);
    const int left = 10 + avatar + 8;
    const int width = head.width() - left - 10;
    ink.text(painter, QRect(left, y, width, strong), lane.name, Face::Strong, tokens.text);
    y += strong;
    if (lane.technician.isNone())
        return paintUnassigned(painter, QRect(left, y, width, small), lane, ink, tokens);
    const bool detail = roomForDetail && !lane.detail.isEmpty();
    if (detail)
        ink.text(painter, QRect(left, y, width, small), lane.detail, Face::Small, tokens.muted);
    y += detail ? small + 1 : roomForDetail ? 4 : 1;
    paintLoad(painter, QRect(left, y, width, small), lane, ink, tokens);
}

/// Above a column.
void paintColumnHeader(QPainter *painter, const QRect &head, const BoardLane &lane, BoardInk &ink,
                       const Tokens &tokens)
{
    BoardInk::line(painter, QRect(head.right(), head.top(), 1, head.height()), tokens.line);
    const int strong = ink.lineHeight(Face::Strong);
    const int small = ink.lineHeight(Face::Small);
    int left = head.left() + 8;
    if (head.width() >= narrowestAvatarHeader) {
        paintAvatar(painter, QRect(left, head.top() + (head.height() - avatar) / 2, avatar, avatar), lane,
                    ink, tokens);
        left += avatar + 8;
    }
    const int width = head.right() - 6 - left;
    int y = head.top() + (head.height() - strong - small - 2) / 2;
    ink.text(painter, QRect(left, y, width, strong), lane.name, Face::Strong, tokens.text);
    y += strong + 2;
    if (lane.technician.isNone())
        return paintUnassigned(painter, QRect(left, y, width, small), lane, ink, tokens);
    paintFigures(painter, QRect(left, y, width, small), lane, ink, tokens, Qt::AlignLeft);
    // Beside the figures there is no room for it in most columns.
    paintBar(painter, QRect(head.left() + 8, head.bottom() - 6, head.width() - 15, 4), lane, ink, tokens);
}

/// A group of columns has room for its name from below upwards only.
void paintColumnGroup(QPainter *painter, const QRect &head, const BoardLane &lane, BoardInk &ink,
                      const Tokens &tokens)
{
    painter->fillRect(head, tokens.sunken);
    const QPoint centre = head.center();
    painter->save();
    painter->translate(centre);
    painter->rotate(-90);
    ink.text(painter, QRect(-head.height() / 2 + 2, -head.width() / 2, head.height() - 4, head.width()),
             lane.name, Face::SmallStrong, tokens.muted, Qt::AlignHCenter);
    painter->restore();
}

void paintLaneHeader(QPainter *painter, const BoardFrame &frame, int index, int seenFrom, BoardInk &ink,
                     const Tokens &tokens)
{
    const BoardLane &lane = frame.lanes[size_t(index)];
    const QRect head = frame.laneHeader(index);
    const bool rows = frame.geometry->laneAxis() == Qt::Vertical;
    if (lane.heading)
        return paintGroupHeader(painter, frame, index, head, ink, tokens);
    const bool target = frame.preview && !frame.preview->outside && frame.preview->lane == index;
    painter->fillRect(head, target ? tokens.selection : tokens.raised);
    if (rows)
        paintRowHeader(painter, head, seenFrom, lane, ink, tokens);
    else
        paintColumnHeader(painter, head, lane, ink, tokens);
}

/// Where a lane that is held would come.
void paintGap(QPainter *painter, const BoardFrame &frame, const Tokens &tokens)
{
    if (frame.laneGap < 0)
        return;
    const bool end = frame.laneGap >= frame.geometry->laneCount();
    const QRect head = frame.laneHeader(end ? frame.laneGap - 1 : frame.laneGap);
    const bool rows = frame.geometry->laneAxis() == Qt::Vertical;
    const int at = rows ? (end ? head.bottom() : head.top()) : (end ? head.right() : head.left());
    painter->fillRect(rows ? QRect(head.left(), at - 1, head.width(), 3)
                           : QRect(at - 1, head.top(), 3, head.height()),
                      tokens.accent);
}

} // namespace

void paintGroupHeader(QPainter *painter, const BoardFrame &frame, int index, const QRect &head, BoardInk &ink,
                      const Tokens &tokens)
{
    const BoardLane &lane = frame.lanes[size_t(index)];
    if (frame.geometry->laneAxis() == Qt::Vertical)
        paintGroup(painter, head, lane, ink, tokens);
    else
        paintColumnGroup(painter, head, lane, ink, tokens);
}

void paintHeaders(QPainter *painter, const BoardFrame &frame, const QRect &clip, BoardInk &ink,
                  const Tokens &tokens)
{
    const QRect area = frame.contentArea();
    const bool rows = frame.geometry->laneAxis() == Qt::Vertical;
    const QRect left(0, area.top(), frame.headerWidth, frame.viewport.height() - area.top());
    const QRect above(area.left(), 0, frame.viewport.width() - area.left(), frame.scaleHeight);
    const QRect heads = rows ? left : above;
    if (frame.geometry->tellsPeople() && clip.intersects(heads)) {
        painter->save();
        painter->setClipRect(heads & clip, Qt::IntersectClip);
        painter->fillRect(heads, tokens.surface);
        const auto group = pinnedGroup(frame);
        const int seenFrom = group ? std::max(area.top(), group->rect.bottom() + 1) : area.top();
        for (int lane = 0; lane < frame.geometry->laneCount(); ++lane) {
            if (clip.intersects(frame.laneHeader(lane)))
                paintLaneHeader(painter, frame, lane, seenFrom, ink, tokens);
        }
        if (group)
            paintGroupHeader(painter, frame, group->lane, group->rect, ink, tokens);
        paintGap(painter, frame, tokens);
        painter->restore();
    }
    const QRect scale = rows ? above : left;
    if (clip.intersects(scale))
        paintScale(painter, frame, scale, ink, tokens);
    const QRect corner(0, 0, frame.headerWidth, frame.scaleHeight);
    if (clip.intersects(corner)) {
        painter->fillRect(corner, tokens.surface);
        if (rows)
            ink.text(painter, corner.adjusted(12, 0, -8, 0), frame.corner, Face::Small, tokens.muted);
    }
    if (frame.headerWidth > 0 && clip.left() < frame.headerWidth)
        BoardInk::line(painter, QRect(frame.headerWidth - 1, 0, 1, frame.viewport.height()), tokens.line);
    if (frame.scaleHeight > 0 && clip.top() < frame.scaleHeight)
        BoardInk::line(painter, QRect(0, frame.scaleHeight - 1, frame.viewport.width(), 1), tokens.line);
}

} // namespace truckroll
