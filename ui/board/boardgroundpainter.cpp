// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardgroundpainter.h"
#include <QCoreApplication>
#include <QPainter>

namespace truckroll {

namespace {

constexpr int narrowestHalfHour = 26; ///< between two lines; closer ones would only be noise

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::BoardGround)
};

void paintAbsence(QPainter *painter, const BoardFrame &frame, const QRect &lane, const LaneAbsence &absence,
                  int index, BoardInk &ink, const Tokens &tokens)
{
    const QRect span =
        frame.toViewport(frame.geometry->spanRect(index, absence.startUtc, absence.endUtc)) & lane;
    if (span.isEmpty())
        return;
    painter->fillRect(span, tokens.sunken);
    ink.hatch(painter, span, mixed(tokens.controlLine, tokens.sunken, 0.35));
    const QString text = absence.reason.isEmpty() ? Texts::tr("Away") : absence.reason;
    // Stays in sight while its time does.
    const QRect inSight = span & frame.contentArea();
    const int width = std::min(ink.widthOf(text, BoardInk::Face::SmallStrong), inSight.width() - 20);
    if (width < 24)
        return;
    const int height = ink.lineHeight(BoardInk::Face::SmallStrong) + 4;
    const QRect label(inSight.left() + 6, span.top() + (span.height() - height) / 2, width + 12, height);
    ink.box(painter, label, tokens.sunken, tokens.line, 3);
    ink.text(painter, label.adjusted(6, 0, -6, 0), text, BoardInk::Face::SmallStrong, tokens.muted);
}

void paintLane(QPainter *painter, const BoardFrame &frame, int index, BoardInk &ink, const Tokens &tokens)
{
    const BoardLane &lane = frame.lanes[size_t(index)];
    const QRect row = frame.toViewport(frame.geometry->laneRect(index)) & frame.contentArea();
    painter->fillRect(row, mixed(tokens.sunken, tokens.surface, 0.75));
    const bool free = lane.technician.isNone();
    for (const auto &[start, end] : lane.hours)
        painter->fillRect(frame.toViewport(frame.geometry->spanRect(index, start, end)) & row,
                          free ? mixed(tokens.warning.tint, tokens.raised, tokens.dark ? 0.15 : 0.35)
                               : tokens.raised);
    for (const LaneAbsence &absence : lane.absences)
        paintAbsence(painter, frame, row, absence, index, ink, tokens);
}

void paintLines(QPainter *painter, const BoardFrame &frame, const QRect &clip, const Tokens &tokens)
{
    const QSize size = frame.geometry->size();
    const int bottom = frame.toViewport({QPoint(), size}).bottom();
    const QRect area = clip & QRect(clip.left(), clip.top(), clip.width(), bottom - clip.top() + 1);
    const auto ticks = frame.geometry->ticks();
    const bool halves = ticks.size() > 1 && ticks[1].at - ticks[0].at >= narrowestHalfHour;
    const QColor hour = mixed(tokens.line, tokens.raised, 0.85);
    const QColor half = mixed(tokens.line, tokens.raised, 0.4);
    for (const BoardTick &tick : ticks) {
        const int x = tick.at + frame.headerWidth - frame.scroll.x();
        if (x < area.left() - 1 || x > area.right() || (!tick.hour && !halves))
            continue;
        BoardInk::line(painter, QRect(x, area.top(), 1, area.height()), tick.hour ? hour : half);
    }
    for (int lane = 0; lane < frame.geometry->laneCount(); ++lane) {
        const int y = frame.toViewport(frame.geometry->laneRect(lane)).bottom();
        if (y >= clip.top() && y <= clip.bottom())
            BoardInk::line(painter, QRect(clip.left(), y, clip.width(), 1), tokens.line);
    }
}

} // namespace

void paintGround(QPainter *painter, const BoardFrame &frame, const QRect &clip, BoardInk &ink,
                 const Tokens &tokens)
{
    painter->fillRect(clip, tokens.surface);
    for (int lane = 0; lane < frame.geometry->laneCount(); ++lane) {
        if (frame.toViewport(frame.geometry->laneRect(lane)).intersects(clip))
            paintLane(painter, frame, lane, ink, tokens);
    }
    paintLines(painter, frame, clip, tokens);
    painter->fillRect(BoardInk::aligned(painter, frame.nowLine() & clip), tokens.now);
    if (frame.message.isEmpty())
        return;
    const QRect area = frame.contentArea();
    const int below = frame.toViewport({QPoint(), frame.geometry->size()}).bottom() + 1;
    ink.text(painter, QRect(area.left() + 16, below + 24, area.width() - 32, 32), frame.message,
             BoardInk::Face::Text, tokens.muted, Qt::AlignHCenter);
}

} // namespace truckroll
