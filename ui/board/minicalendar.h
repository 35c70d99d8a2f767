// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardperiod.h"
#include <QTimer>
#include <QWidget>

namespace truckroll {

struct DraggedVisit;

/// A month beside the board: a click or the arrow keys go to a day, and cards and waiting visits can be
/// dropped on one. What is held and rests on an arrow turns the month, what is dragged from a list and rests
/// on a day turns the board to it. The days that the board shows are marked.
class MiniCalendar : public QWidget
{
    Q_OBJECT

public:
    explicit MiniCalendar(QWidget *parent = nullptr);

    /// Marks what the board shows and turns to its month.
    void setShown(const BoardPeriod &period, const QDate &day);
    void setToday(const QDate &today);
    void setFirstDayOfWeek(Qt::DayOfWeek day);
    /// The day under a point of the screen; invalid: none.
    QDate dayAt(const QPoint &globalPos) const;
    /// A card is held over that day; invalid: over none.
    void setDropDay(const QDate &day);
    QDate today() const { return m_today; }
    /// A card of the board hangs on the mouse, which is there; until letGo().
    void hold(const QPoint &globalPos);
    void letGo();
    const BoardPeriod &shown() const { return m_period; }
    QRect rectOf(const QDate &day) const; ///< empty when the month does not show it

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void chosen(const QDate &day);
    /// What is dragged from a list rested on that day.
    void rested(const QDate &day);
    /// A visit of the waiting list was let go there.
    void dropped(const truckroll::DraggedVisit &visit, const QDate &day);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QDate firstShown() const;
    QRect headArea() const;
    QRect earlier() const;
    QRect later() const;
    int rowHeight() const;
    void turnTo(const QDate &month);
    void paintDay(QPainter &painter, const QDate &day) const;
    QDate dayIn(const QPoint &pos) const;
    bool isOnArrow(const QPoint &pos) const;
    bool isStillOn(const QPoint &pos) const;
    void rest();

    BoardPeriod m_period;
    QDate m_day;
    QDate m_month; ///< first day of the month that is shown
    QDate m_today;
    QDate m_drop;
    Qt::DayOfWeek m_firstDay = Qt::Sunday;
    QPoint m_dragged; ///< where something is held
    QTimer m_resting;
};

} // namespace truckroll
