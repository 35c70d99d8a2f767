// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardgroundpainter.h"
#include "ui/board/boardcellpainter.h"
#include <QCoreApplication>
#include <QPainter>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::BoardGround)
};

void paintAbsence(QPainter *painter, const BoardFrame &frame, const QRect &lane, const LaneAbsence &absence,
                  int index, BoardInk &ink, const Tokens &tokens)
{
    const QRect whole = frame.toViewport(frame.geometry->spanRect(index, absence.startUtc, absence.endUtc));
    const QRect span = whole & lane;
    if (span.isEmpty())
        return;
    painter->fillRect(span, tokens.sunken);
    // Of all of it, also what is out of sight: the lines go along when the board is scrolled.
    ink.hatch(painter, whole, mixed(tokens.controlLine, tokens.sunken, 0.35));
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

void fill(QPainter *painter, const QRegion &region, const QColor &color)
{
    for (const QRect &rect : region)
        painter->fillRect(rect, color);
}

/// Each place is filled once: to fill a whole window costs as much as hundreds of cards.
void paintLane(QPainter *painter, const BoardFrame &frame, const QRect &clip, int index, BoardInk &ink,
               const Tokens &tokens)
{
    const BoardLane &lane = frame.lanes[size_t(index)];
    const QRect row = frame.toViewport(frame.geometry->laneRect(index)) & frame.contentArea();
    const bool free = lane.technician.isNone();
    const QColor open =
        free ? mixed(tokens.warning.tint, tokens.raised, tokens.dark ? 0.15 : 0.35) : tokens.raised;
    QRegion closed(row & clip);
    for (const auto &[start, end] : lane.hours) {
        const QRect hours = frame.toViewport(frame.geometry->spanRect(index, start, end)) & row & clip;
        painter->fillRect(hours, open);
        closed -= hours;
    }
    fill(painter, closed, lane.heading ? tokens.sunken : mixed(tokens.sunken, tokens.surface, 0.75));
    for (const LaneAbsence &absence : lane.absences)
        paintAbsence(painter, frame, row, absence, index, ink, tokens);
}

void paintTicks(QPainter *painter, const BoardFrame &frame, const QRect &clip, const Tokens &tokens)
{
    const QRect area = clip & frame.toViewport({QPoint(), frame.geometry->size()});
    const QColor hour = mixed(tokens.line, tokens.raised, 0.85);
    const QColor part = mixed(tokens.line, tokens.raised, 0.4);
    const bool across = frame.geometry->timeAxis() == Qt::Horizontal;
    for (const BoardTick &tick : frame.geometry->ticks()) {
        const QPoint at = frame.toViewport(QRect(tick.at, tick.at, 1, 1)).topLeft();
        const QRect line = across ? QRect(at.x(), area.top(), 1, area.height())
                                  : QRect(area.left(), at.y(), area.width(), 1);
        if (line.intersects(area))
            BoardInk::line(painter, line, tick.hour ? hour : part);
    }
}

void paintLaneLines(QPainter *painter, const BoardFrame &frame, const QRect &clip, const Tokens &tokens)
{
    const bool rows = frame.geometry->laneAxis() == Qt::Vertical;
    const QRect area = clip & frame.toViewport({QPoint(), frame.geometry->size()});
    for (int lane = 0; lane < frame.geometry->laneCount(); ++lane) {
        const QRect all = frame.toViewport(frame.geometry->laneRect(lane));
        const QRect line = rows ? QRect(area.left(), all.bottom(), area.width(), 1)
                                : QRect(all.right(), area.top(), 1, area.height());
        if (line.intersects(clip))
            BoardInk::line(painter, line, tokens.line);
    }
}

void paintLanes(QPainter *painter, const BoardFrame &frame, const QRect &clip, BoardInk &ink,
                const Tokens &tokens)
{
    for (int lane = 0; lane < frame.geometry->laneCount(); ++lane) {
        if (frame.toViewport(frame.geometry->laneRect(lane)).intersects(clip))
            paintLane(painter, frame, clip, lane, ink, tokens);
    }
    paintTicks(painter, frame, clip, tokens);
    paintLaneLines(painter, frame, clip, tokens);
    painter->fillRect(BoardInk::aligned(painter, frame.nowLine() & clip), tokens.now);
}

} // namespace

void paintGround(QPainter *painter, const BoardFrame &frame, const QRect &clip, BoardInk &ink,
                 const Tokens &tokens)
{
    // Lanes and cells lie side by side and fill their own ground, but for the rows of a list.
    QRegion bare(clip);
    if (frame.view != BoardViewKind::List)
        bare -= frame.toViewport({QPoint(), frame.geometry->size()});
    fill(painter, bare, tokens.surface);
    if (frame.geometry->isTimed())
        paintLanes(painter, frame, clip, ink, tokens);
    else
        paintCells(painter, frame, clip, ink, tokens);
    if (frame.message.isEmpty())
        return;
    const QRect area = frame.contentArea();
    const int below = frame.toViewport({QPoint(), frame.geometry->size()}).bottom() + 1;
    ink.text(painter, QRect(area.left() + 16, below + 24, area.width() - 32, 32), frame.message,
             BoardInk::Face::Text, tokens.muted, Qt::AlignHCenter);
}

} // namespace truckroll
