// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardscalepainter.h"
#include "core/schedule/zonedday.h"
#include "ui/board/boardtimes.h"
#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <algorithm>

namespace truckroll {

namespace {

using Face = BoardInk::Face;

constexpr int betweenLabels = 8;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::BoardScale)
};

/// Pixels between one full hour and the next.
int hourSize(const std::vector<BoardTick> &ticks)
{
    int first = -1;
    for (const BoardTick &tick : ticks) {
        if (!tick.hour)
            continue;
        if (first >= 0)
            return tick.at - first;
        first = tick.at;
    }
    return 0;
}

/// Every label, or every second, third ... hour when the hours are narrow.
int hoursPerLabel(int hour, int label)
{
    for (const int hours : {1, 2, 3, 4, 6}) {
        if (hour * hours >= label)
            return hours;
    }
    return 12;
}

/// The time of the present moment on the scale.
QRect nowPill(const BoardFrame &frame, const QRect &scale, BoardInk &ink)
{
    const auto at = frame.geometry->positionOf(frame.nowUtc);
    if (!at)
        return {};
    const QString text = boardtimes::time(frame.geometry->wallTimeOf(frame.nowUtc).minute);
    const int width = ink.widthOf(text, Face::SmallStrong) + 10;
    const int height = ink.lineHeight(Face::SmallStrong) + 2;
    if (frame.geometry->timeAxis() == Qt::Horizontal) {
        const int line = *at + scale.left() - frame.scroll.x();
        const bool inSight = scale.left() <= line && line <= scale.right(); // then all of the time is, too
        const int left = inSight ? std::clamp(line - width / 2, scale.left(),
                                              std::max(scale.left(), scale.right() - width + 1))
                                 : line - width / 2;
        return {left, scale.bottom() - height - 2, width, height};
    }
    return {scale.right() - width - 2, *at + scale.top() - frame.scroll.y() - height / 2, width, height};
}

void paintPill(QPainter *painter, const BoardFrame &frame, const QRect &pill, BoardInk &ink,
               const Tokens &tokens)
{
    if (pill.isEmpty())
        return;
    ink.box(painter, pill, tokens.now, {}, 4);
    ink.text(painter, pill, boardtimes::time(frame.geometry->wallTimeOf(frame.nowUtc).minute),
             Face::SmallStrong, tokens.dark ? tokens.surface : tokens.raised, Qt::AlignHCenter);
}

void paintAcross(QPainter *painter, const BoardFrame &frame, const QRect &scale, BoardInk &ink,
                 const Tokens &tokens)
{
    const auto ticks = frame.geometry->ticks();
    const int step =
        hoursPerLabel(hourSize(ticks), ink.widthOf(boardtimes::tick(12 * 60), Face::Small) + betweenLabels);
    const bool between =
        ticks.size() > 1 &&
        ticks[1].at - ticks[0].at > ink.widthOf(boardtimes::tick(12 * 60 + 30), Face::Small) + 16;
    const QRect pill = nowPill(frame, scale, ink);
    for (const BoardTick &tick : ticks) {
        const int x = tick.at + scale.left() - frame.scroll.x();
        const bool labelled = tick.hour ? tick.minute / 60 % step == 0 : between;
        const int length = labelled ? 8 : tick.hour ? 6 : 4;
        BoardInk::line(painter, QRect(x, scale.bottom() - length, 1, length), tokens.controlLine);
        const QString text = boardtimes::tick(tick.minute);
        const Face face = tick.hour ? Face::SmallStrong : Face::Small;
        const QRect label(x + 5, scale.top(), ink.widthOf(text, face) + 2, scale.height() - 4);
        if (labelled && !label.intersects(pill.adjusted(-4, 0, 4, 0)))
            ink.text(painter, label, text, face, tick.hour ? tokens.text : tokens.muted);
    }
    paintPill(painter, frame, pill, ink, tokens);
}

void paintDown(QPainter *painter, const BoardFrame &frame, const QRect &scale, BoardInk &ink,
               const Tokens &tokens)
{
    const auto ticks = frame.geometry->ticks();
    const int height = ink.lineHeight(Face::Small);
    const int step = hoursPerLabel(hourSize(ticks), height + betweenLabels);
    const bool between = ticks.size() > 1 && ticks[1].at - ticks[0].at > height + betweenLabels;
    const QRect pill = nowPill(frame, scale, ink);
    for (const BoardTick &tick : ticks) {
        const int y = tick.at + scale.top() - frame.scroll.y();
        const bool labelled = tick.hour ? tick.minute / 60 % step == 0 : between;
        const int length = labelled ? 8 : tick.hour ? 6 : 4;
        BoardInk::line(painter, QRect(scale.right() - length, y, length, 1), tokens.controlLine);
        const QRect label(scale.left() + 4, y + 1, scale.width() - 14, height);
        if (labelled && !label.intersects(pill))
            ink.text(painter, label, boardtimes::tick(tick.minute),
                     tick.hour ? Face::SmallStrong : Face::Small, tick.hour ? tokens.text : tokens.muted,
                     Qt::AlignRight);
    }
    paintPill(painter, frame, pill, ink, tokens);
}

/// The column of a day on the plane; those of a month are alike.
QRect columnOf(const BoardFrame &frame, int day, int days)
{
    const int width = frame.geometry->size().width() / days;
    const QRect alike(day * width, 0, width, 1);
    if (frame.view == BoardViewKind::Month || frame.geometry->laneCount() == 0)
        return alike;
    const qint64 start = ZonedDay(frame.period.from.addDays(day), frame.zone).startUtc();
    return frame.geometry->spanRect(0, start, start + 1);
}

/// Today stands out.
void paintDays(QPainter *painter, const BoardFrame &frame, const QRect &scale, BoardInk &ink,
               const Tokens &tokens)
{
    const QStringList names = dayNames(frame, ink);
    for (int i = 0; i < int(names.size()); ++i) {
        const QRect column = columnOf(frame, i, int(names.size()));
        const QRect cell(scale.left() + column.left() - frame.scroll.x(), scale.top(), column.width(),
                         scale.height());
        const bool today = frame.view != BoardViewKind::Month && frame.period.from.addDays(i) == frame.today;
        if (today)
            painter->fillRect(QRect(cell.left(), cell.bottom() - 3, cell.width(), 3), tokens.accent);
        ink.text(painter, cell.adjusted(8, 0, -4, 0), names[i], Face::SmallStrong,
                 today ? tokens.accent : tokens.text);
        BoardInk::line(painter, QRect(cell.right(), cell.top(), 1, cell.height()), tokens.line);
    }
}

} // namespace

QStringList dayNames(const BoardFrame &frame, BoardInk &ink)
{
    const QLocale locale;
    const bool month = frame.view == BoardViewKind::Month;
    const int days = month ? 7 : frame.period.days();
    const auto named = [&](const QString &format) {
        QStringList names;
        for (int i = 0; i < days; ++i) {
            const QDate date = frame.period.from.addDays(i);
            names << ink.words(format, {}, date.toJulianDay(), [&] { return locale.toString(date, format); });
        }
        return names;
    };
    const QStringList whole =
        named(month ? QStringLiteral("dddd") : Texts::tr("dddd, MMM d", "day of a week"));
    const QStringList brief =
        named(month ? QStringLiteral("ddd") : Texts::tr("ddd d", "day of a week, short"));
    std::vector<int> widths;
    for (int i = 0; i < days; ++i)
        widths.push_back(columnOf(frame, i, days).width());
    const int widest = *std::max_element(widths.begin(), widths.end());
    const auto fits = [&](int i) {
        return ink.widthOf(whole[i], Face::SmallStrong) <= widths[size_t(i)] - 16;
    };
    QStringList names;
    bool allFit = true;
    for (int i = 0; i < days; ++i) {
        allFit = allFit && (fits(i) || widths[size_t(i)] < widest);
        names << (fits(i) ? whole[i] : brief[i]);
    }
    return allFit ? names : brief;
}

void paintScale(QPainter *painter, const BoardFrame &frame, const QRect &scale, BoardInk &ink,
                const Tokens &tokens)
{
    painter->save();
    painter->setClipRect(scale, Qt::IntersectClip);
    painter->fillRect(scale, tokens.surface);
    if (!frame.geometry->isTimed())
        paintDays(painter, frame, scale, ink, tokens);
    else if (frame.geometry->timeAxis() == Qt::Horizontal)
        paintAcross(painter, frame, scale, ink, tokens);
    else
        paintDown(painter, frame, scale, ink, tokens);
    painter->restore();
}

} // namespace truckroll
