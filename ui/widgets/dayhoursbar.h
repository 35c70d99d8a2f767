// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/technician.h"
#include <QWidget>

namespace truckroll {

/// The working hours of one day as a bar from midnight to midnight. Drawn with the mouse: over empty time
/// makes a range, an edge moves, a double-click takes a range away. The text beside it is the way without a
/// mouse.
class DayHoursBar : public QWidget
{
    Q_OBJECT

public:
    explicit DayHoursBar(QWidget *parent = nullptr);

    void setRanges(const std::vector<MinuteRange> &ranges);
    const std::vector<MinuteRange> &ranges() const { return m_ranges; }
    QSize sizeHint() const override;
    /// Where a minute of the day stands; for tests as well.
    int xOf(int minute) const;

signals:
    void drawn(const std::vector<truckroll::MinuteRange> &ranges);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int minuteAt(int x) const;
    void drag(int minute);
    void finish(bool keep);

    std::vector<MinuteRange> m_ranges;
    std::vector<MinuteRange> m_before; ///< as it was when the button went down
    int m_anchor = -1;                 ///< the end that stays while one drags; -1: no drag
    std::optional<size_t> m_edged;     ///< the range whose edge is held
};

} // namespace truckroll
