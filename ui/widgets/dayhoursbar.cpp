// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dayhoursbar.h"
#include "ui/widgets/dayhours.h"
#include "ui/widgets/theme.h"
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace truckroll {

namespace {

constexpr int minutesPerDay = 24 * 60;
constexpr int snap = 15;
constexpr int grip = 5;

/// In order, what touches or overlaps joined.
std::vector<MinuteRange> joined(std::vector<MinuteRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(),
              [](const MinuteRange &a, const MinuteRange &b) { return a.start < b.start; });
    std::vector<MinuteRange> made;
    for (const MinuteRange &range : ranges) {
        if (range.start >= range.end)
            continue;
        if (!made.empty() && range.start <= made.back().end)
            made.back().end = std::max(made.back().end, range.end);
        else
            made.push_back(range);
    }
    return made;
}

} // namespace

DayHoursBar::DayHoursBar(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setMinimumWidth(144);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(
        tr("Drag over the bar to draw working hours, drag an edge to change them, double-click hours to "
           "take them away."));
}

QSize DayHoursBar::sizeHint() const
{
    return {240, controlHeight};
}

void DayHoursBar::setRanges(const std::vector<MinuteRange> &ranges)
{
    m_ranges = ranges;
    update();
}

int DayHoursBar::xOf(int minute) const
{
    return minute * (width() - 1) / minutesPerDay;
}

int DayHoursBar::minuteAt(int x) const
{
    const int minute = width() > 1 ? x * minutesPerDay / (width() - 1) : 0;
    return std::clamp((minute + snap / 2) / snap * snap, 0, minutesPerDay);
}

void DayHoursBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track = QRectF(rect()).adjusted(0.5, 6.5, -0.5, -6.5);
    painter.setPen(t.line);
    painter.setBrush(t.sunken);
    painter.drawRoundedRect(track, 3, 3);
    for (int hour = 3; hour < 24; hour += 3) {
        const int x = xOf(hour * 60);
        painter.setPen(hour == 12 ? t.controlLine : t.line);
        painter.drawLine(QPointF(x + 0.5, track.top() + 1), QPointF(x + 0.5, track.bottom() - 1));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(isEnabled() ? t.accent : t.controlLine);
    for (const MinuteRange &range : m_ranges)
        painter.drawRoundedRect(QRectF(xOf(range.start), track.top() + 2,
                                       xOf(range.end) - xOf(range.start) + 1, track.height() - 4),
                                2, 2);
}

void DayHoursBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_before = m_ranges;
    m_edged.reset();
    const int x = event->pos().x();
    m_anchor = minuteAt(x);
    for (size_t i = 0; i < m_ranges.size(); ++i) {
        const bool atStart = std::abs(x - xOf(m_ranges[i].start)) <= grip;
        const bool atEnd = std::abs(x - xOf(m_ranges[i].end)) <= grip;
        if (!atStart && !atEnd)
            continue;
        m_edged = i;
        m_anchor = atStart ? m_ranges[i].end : m_ranges[i].start;
    }
}

void DayHoursBar::drag(int minute)
{
    std::vector<MinuteRange> ranges = m_before;
    if (m_edged)
        ranges.erase(ranges.begin() + qsizetype(*m_edged));
    ranges.push_back({std::min(m_anchor, minute), std::max(m_anchor, minute)});
    m_ranges = joined(ranges);
    setToolTip(dayHoursText(m_ranges, QLocale()));
    update();
}

void DayHoursBar::mouseMoveEvent(QMouseEvent *event)
{
    if (m_anchor >= 0)
        return drag(minuteAt(event->pos().x()));
    const bool atEdge = std::any_of(m_ranges.begin(), m_ranges.end(), [&](const MinuteRange &range) {
        return std::abs(event->pos().x() - xOf(range.start)) <= grip ||
               std::abs(event->pos().x() - xOf(range.end)) <= grip;
    });
    setCursor(atEdge ? Qt::SizeHorCursor : Qt::ArrowCursor);
}

void DayHoursBar::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_anchor >= 0)
        finish(true);
}

void DayHoursBar::finish(bool keep)
{
    m_anchor = -1;
    m_edged.reset();
    if (!keep)
        setRanges(m_before);
    else if (m_ranges != m_before)
        emit drawn(m_ranges);
}

void DayHoursBar::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_anchor = -1;
    const int minute = minuteAt(event->pos().x());
    const auto removed = std::erase_if(
        m_ranges, [minute](const MinuteRange &range) { return minute >= range.start && minute < range.end; });
    update();
    if (removed > 0)
        emit drawn(m_ranges);
}

void DayHoursBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_anchor >= 0)
        return finish(false);
    QWidget::keyPressEvent(event);
}

} // namespace truckroll
