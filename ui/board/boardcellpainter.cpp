// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardcellpainter.h"
#include "ui/board/boardpinned.h"
#include "ui/board/boardtimes.h"
#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <algorithm>

namespace truckroll {

namespace {

using Face = BoardInk::Face;

constexpr int loadHeight = 3;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::BoardCell)
};

const LaneDay *dayOf(const BoardFrame &frame, const BoardCell &cell)
{
    const auto &days = frame.lanes[size_t(cell.lane)].days;
    const auto index = frame.period.from.daysTo(cell.date);
    return index >= 0 && size_t(index) < days.size() ? &days[size_t(index)] : nullptr;
}

QColor groundOf(const BoardFrame &frame, const BoardCell &cell, const Tokens &tokens)
{
    const LaneDay *day = dayOf(frame, cell);
    const bool lane = frame.geometry->tellsPeople();
    if (!day || day->workMinutes == 0)
        return mixed(tokens.sunken, tokens.surface, 0.75);
    if (lane && frame.lanes[size_t(cell.lane)].technician.isNone())
        return mixed(tokens.warning.tint, tokens.raised, tokens.dark ? 0.15 : 0.35);
    return tokens.raised;
}

void paintAbsence(QPainter *painter, const QRect &rect, const QString &why, BoardInk &ink,
                  const Tokens &tokens)
{
    ink.hatch(painter, rect, mixed(tokens.controlLine, tokens.sunken, 0.35));
    const int height = ink.lineHeight(Face::Small) + 2;
    const int width = std::min(ink.widthOf(why, Face::Small) + 10, rect.width() - 8);
    const QRect label(rect.left() + 4, rect.bottom() - height - 4, width, height);
    ink.box(painter, label, tokens.sunken, tokens.line, 3);
    ink.text(painter, label.adjusted(5, 0, -4, 0), why, Face::Small, tokens.muted);
}

/// A thin bar at the foot of the cell: what is booked of the working time.
void paintLoad(QPainter *painter, const QRect &rect, const LaneDay &day, const Tokens &tokens)
{
    if (day.workMinutes == 0 || day.bookedMinutes == 0)
        return;
    const bool over = day.bookedMinutes > day.workMinutes;
    const int width = std::min(rect.width() - 5, (rect.width() - 5) * day.bookedMinutes / day.workMinutes);
    painter->fillRect(QRect(rect.left() + 2, rect.bottom() - loadHeight - 1, std::max(width, 3), loadHeight),
                      over ? tokens.danger.fill : mixed(tokens.accent, tokens.raised, 0.55));
}

/// A month's weeks begin at most six days before it.
int shownMonth(const BoardFrame &frame)
{
    return frame.period.from.addDays(7).month();
}

/// The number of the day; in the list all of its name and how many visits it has.
void paintHeading(QPainter *painter, const BoardFrame &frame, const BoardCell &cell, BoardInk &ink,
                  const Tokens &tokens)
{
    const QLocale locale;
    const QRect heading = frame.toViewport(cell.heading);
    const bool today = cell.date == frame.today;
    const bool otherMonth = frame.view == BoardViewKind::Month && cell.date.month() != shownMonth(frame);
    const QColor color = today ? tokens.accent : otherMonth ? tokens.muted : tokens.text;
    const LaneDay *day = dayOf(frame, cell);
    const QString closed = day ? day->absence : QString();
    if (frame.view == BoardViewKind::List) {
        painter->fillRect(heading, today ? tokens.selection : tokens.sunken);
        const QString name = locale.toString(cell.date, Texts::tr("dddd, MMMM d", "day of a list"));
        const int used = ink.text(painter, heading.adjusted(12, 0, -8, 0), name, Face::Strong, color);
        const int visits = day ? day->visits : 0;
        QStringList words{visits ? boardtimes::visits(visits) : Texts::tr("Nothing booked")};
        if (!closed.isEmpty())
            words << closed;
        ink.text(painter, heading.adjusted(12 + used + 12, 0, -8, 0), words.join(QStringLiteral(" · ")),
                 Face::Small, tokens.muted);
        BoardInk::line(painter, QRect(heading.left(), heading.bottom(), heading.width(), 1), tokens.line);
        return;
    }
    const bool first = cell.date.day() == 1 || cell.date == frame.period.from;
    const QString text = first ? locale.toString(cell.date, Texts::tr("MMM d", "first day of a month"))
                               : locale.toString(cell.date, QStringLiteral("d"));
    const QRect line = heading.adjusted(6, 0, -6, 0);
    const int number = ink.widthOf(text, Face::SmallStrong) + 12;
    ink.text(painter, line.adjusted(number, 0, 0, 0), closed, Face::Small, tokens.muted, Qt::AlignRight);
    if (today) {
        const QRect pill(line.left() - 3, line.top() + 3, number, line.height() - 6);
        ink.box(painter, pill, tokens.accent, {}, 4);
        ink.text(painter, pill, text, Face::SmallStrong, tokens.accentText, Qt::AlignHCenter);
        return;
    }
    ink.text(painter, line, text, Face::SmallStrong, color);
}

void paintCell(QPainter *painter, const BoardFrame &frame, const BoardCell &cell, BoardInk &ink,
               const Tokens &tokens)
{
    const QRect rect = frame.toViewport(cell.rect);
    const LaneDay *day = dayOf(frame, cell);
    const bool list = frame.view == BoardViewKind::List;
    painter->fillRect(rect, list ? tokens.surface : groundOf(frame, cell, tokens));
    if (day && !day->absence.isEmpty() && cell.heading.isEmpty())
        paintAbsence(painter, rect.adjusted(0, 0, -1, -1), day->absence, ink, tokens);
    if (day && frame.geometry->tellsPeople())
        paintLoad(painter, rect, *day, tokens);
    if (!cell.heading.isEmpty())
        paintHeading(painter, frame, cell, ink, tokens);
    if (cell.hidden > 0)
        ink.text(painter, frame.toViewport(cell.more).adjusted(6, 0, -2, 0),
                 Texts::tr("%n more", nullptr, cell.hidden), Face::SmallStrong, tokens.accent);
    BoardInk::line(painter, QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line);
    if (!list)
        BoardInk::line(painter, QRect(rect.right(), rect.top(), 1, rect.height()),
                       mixed(tokens.line, tokens.raised, 0.85));
}

} // namespace

void paintPinnedDay(QPainter *painter, const BoardFrame &frame, const QRect &clip, BoardInk &ink,
                    const Tokens &tokens)
{
    const auto day = pinnedDay(frame);
    if (day && frame.toViewport(day->heading).intersects(clip))
        paintHeading(painter, frame, *day, ink, tokens);
}

void paintCells(QPainter *painter, const BoardFrame &frame, const QRect &clip, BoardInk &ink,
                const Tokens &tokens)
{
    for (const BoardCell &cell :
         frame.geometry->cellsIn(QRect(frame.toContent(clip.topLeft()), clip.size()))) {
        if (frame.lanes[size_t(cell.lane)].heading)
            painter->fillRect(frame.toViewport(cell.rect), tokens.sunken);
        else
            paintCell(painter, frame, cell, ink, tokens);
    }
}

} // namespace truckroll
