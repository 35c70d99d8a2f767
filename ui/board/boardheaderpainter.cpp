// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardheaderpainter.h"
#include "ui/board/boardtimes.h"
#include <QCoreApplication>
#include <QPainter>

namespace truckroll {

namespace {

using Face = BoardInk::Face;

constexpr int avatar = 30;
constexpr int narrowestLabel = 8; ///< between two hour labels

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

/// How full the day is: a bar, and the same in figures.
void paintLoad(QPainter *painter, const QRect &line, const BoardLane &lane, BoardInk &ink,
               const Tokens &tokens)
{
    if (lane.workMinutes == 0 && lane.bookedMinutes == 0) {
        ink.text(painter, line, Texts::tr("Off today"), Face::Small, tokens.muted);
        return;
    }
    const QString figures = boardtimes::load(lane.bookedMinutes, lane.workMinutes);
    const bool over = lane.bookedMinutes > lane.workMinutes;
    const int text = ink.text(painter, line, figures, Face::Small, over ? tokens.danger.text : tokens.muted,
                              Qt::AlignRight);
    const QRect bar(line.left(), line.top() + line.height() / 2 - 2, line.width() - text - 8, 4);
    if (bar.width() < 16)
        return;
    ink.box(painter, bar, tokens.line, {}, 2);
    const int filled = lane.workMinutes > 0
                           ? std::min(bar.width(), bar.width() * lane.bookedMinutes / lane.workMinutes)
                           : bar.width();
    if (filled > 0)
        ink.box(painter, QRect(bar.left(), bar.top(), std::max(filled, 4), 4),
                over ? tokens.danger.fill : tokens.accent, {}, 2);
}

void paintLaneHeader(QPainter *painter, const BoardFrame &frame, int index, BoardInk &ink,
                     const Tokens &tokens)
{
    const BoardLane &lane = frame.lanes[size_t(index)];
    const QRect row = frame.toViewport(frame.geometry->laneRect(index));
    const QRect head(0, row.top(), frame.headerWidth, row.height());
    const bool target = frame.preview && !frame.preview->outside && frame.preview->lane == index;
    painter->fillRect(head, target ? tokens.selection : tokens.raised);
    BoardInk::line(painter, QRect(0, head.bottom(), head.width(), 1), tokens.line);
    const int strong = ink.lineHeight(Face::Strong);
    const int small = ink.lineHeight(Face::Small);
    const bool roomForDetail = head.height() >= strong + 2 * small + 5; // not in compact lanes
    const int block = strong + (roomForDetail ? 2 : 1) * small + 1;
    int y = head.top() + std::max(4, (std::min(head.height(), block + 12) - block) / 2);
    paintAvatar(painter, QRect(10, y + 2, avatar, avatar), lane, ink, tokens);
    const int left = 10 + avatar + 8;
    const int width = head.width() - left - 10;
    ink.text(painter, QRect(left, y, width, strong), lane.name, Face::Strong, tokens.text);
    y += strong;
    if (lane.technician.isNone()) {
        const QString text = lane.visits == 0
                                 ? Texts::tr("All visits assigned")
                                 : Texts::tr("%1 to assign").arg(boardtimes::visits(lane.visits));
        ink.text(painter, QRect(left, y, width, small), text, Face::Small,
                 lane.visits == 0 ? tokens.muted : tokens.warning.text);
        return;
    }
    const bool detail = roomForDetail && !lane.detail.isEmpty();
    if (detail)
        ink.text(painter, QRect(left, y, width, small), lane.detail, Face::Small, tokens.muted);
    y += detail ? small + 1 : roomForDetail ? 4 : 1;
    paintLoad(painter, QRect(left, y, width, small), lane, ink, tokens);
}

/// Every label, or every second, third ... hour when the hours are narrow.
int hoursPerLabel(const std::vector<BoardTick> &ticks, BoardInk &ink)
{
    const int hour = ticks.size() > 2 ? ticks[2].at - ticks[0].at : 0;
    const int label = ink.widthOf(boardtimes::tick(12 * 60), Face::Small) + narrowestLabel;
    for (const int hours : {1, 2, 3, 4, 6}) {
        if (hour * hours >= label)
            return hours;
    }
    return 12;
}

/// The time of the present moment on the scale.
QRect nowPill(const BoardFrame &frame, BoardInk &ink)
{
    const auto at = frame.geometry->positionOf(frame.nowUtc);
    if (!at)
        return {};
    const QString text = boardtimes::time(frame.geometry->wallTimeOf(frame.nowUtc).minute);
    const int width = ink.widthOf(text, Face::SmallStrong) + 10;
    const int height = ink.lineHeight(Face::SmallStrong) + 2;
    return {*at + frame.headerWidth - frame.scroll.x() - width / 2, frame.scaleHeight - height - 3, width,
            height};
}

void paintScale(QPainter *painter, const BoardFrame &frame, BoardInk &ink, const Tokens &tokens)
{
    const QRect scale(frame.headerWidth, 0, frame.viewport.width() - frame.headerWidth, frame.scaleHeight);
    painter->save();
    painter->setClipRect(scale, Qt::IntersectClip);
    painter->fillRect(scale, tokens.surface);
    const auto ticks = frame.geometry->ticks();
    const int step = hoursPerLabel(ticks, ink);
    const bool halves = ticks.size() > 1 && ticks[1].at - ticks[0].at >
                                                ink.widthOf(boardtimes::tick(12 * 60 + 30), Face::Small) + 16;
    const QRect pill = nowPill(frame, ink);
    for (const BoardTick &tick : ticks) {
        const int x = tick.at + frame.headerWidth - frame.scroll.x();
        const bool labelled = tick.hour ? tick.minute / 60 % step == 0 : halves;
        const int length = labelled ? 8 : tick.hour ? 6 : 4;
        BoardInk::line(painter, QRect(x, scale.bottom() - length, 1, length), tokens.controlLine);
        const QString text = boardtimes::tick(tick.minute);
        const Face face = tick.hour ? Face::SmallStrong : Face::Small;
        const QRect label(x + 5, 0, ink.widthOf(text, face) + 2, scale.height() - 4);
        if (labelled && !label.intersects(pill.adjusted(-4, 0, 4, 0)))
            ink.text(painter, label, text, face, tick.hour ? tokens.text : tokens.muted);
    }
    if (!pill.isEmpty()) {
        ink.box(painter, pill, tokens.now, {}, 4);
        ink.text(painter, pill, boardtimes::time(frame.geometry->wallTimeOf(frame.nowUtc).minute),
                 Face::SmallStrong, tokens.dark ? tokens.surface : tokens.raised, Qt::AlignHCenter);
    }
    painter->restore();
    BoardInk::line(painter, QRect(scale.left(), scale.bottom(), scale.width(), 1), tokens.line);
}

} // namespace

void paintHeaders(QPainter *painter, const BoardFrame &frame, const QRect &clip, BoardInk &ink,
                  const Tokens &tokens)
{
    const QRect side(0, frame.scaleHeight, frame.headerWidth, frame.viewport.height() - frame.scaleHeight);
    if (clip.intersects(side)) {
        painter->save();
        painter->setClipRect(side & clip, Qt::IntersectClip);
        painter->fillRect(side, tokens.surface);
        for (int lane = 0; lane < frame.geometry->laneCount(); ++lane) {
            const QRect row = frame.toViewport(frame.geometry->laneRect(lane));
            if (clip.intersects(QRect(0, row.top(), frame.headerWidth, row.height())))
                paintLaneHeader(painter, frame, lane, ink, tokens);
        }
        painter->restore();
        BoardInk::line(painter, QRect(frame.headerWidth - 1, side.top(), 1, side.height()), tokens.line);
    }
    if (clip.top() >= frame.scaleHeight)
        return;
    paintScale(painter, frame, ink, tokens);
    const QRect corner(0, 0, frame.headerWidth, frame.scaleHeight);
    painter->fillRect(corner, tokens.surface);
    ink.text(painter, corner.adjusted(12, 0, -8, 0), frame.corner, Face::Small, tokens.muted);
    BoardInk::line(painter, QRect(0, corner.bottom(), corner.width(), 1), tokens.line);
    BoardInk::line(painter, QRect(corner.right(), 0, 1, corner.height()), tokens.line);
}

} // namespace truckroll
