// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/minicalendar.h"
#include "ui/board/boardmime.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QDragEnterEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>

namespace truckroll {

namespace {

constexpr int daysOfWeek = 7;
constexpr int weeks = 6;
constexpr int margin = space::s;
constexpr int iconSize = 16;
constexpr int restingTime = 500; ///< ms, until what rests somewhere is meant for it
constexpr int nextTurn = 900;    ///< ms, from month to month: time to read each and to leave the arrow

QFont smallFont(const QFont &font)
{
    QFont small = Theme::tabular(font);
    small.setPointSizeF(std::max(7.0, font.pointSizeF() * 0.9));
    return small;
}

} // namespace

MiniCalendar::MiniCalendar(QWidget *parent) : QWidget(parent), m_today(QDate::currentDate())
{
    setObjectName(QStringLiteral("miniCalendar"));
    setAccessibleName(tr("Calendar"));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAcceptDrops(true);
    m_resting.setSingleShot(true);
    connect(&m_resting, &QTimer::timeout, this, &MiniCalendar::rest);
    turnTo(m_today);
}

void MiniCalendar::setShown(const BoardPeriod &period, const QDate &day)
{
    m_period = period;
    m_day = day;
    setAccessibleDescription(QLocale().toString(day, QLocale::LongFormat));
    if (day.isValid())
        turnTo(day);
    update();
}

void MiniCalendar::setToday(const QDate &today)
{
    if (today == m_today)
        return;
    m_today = today;
    update();
}

void MiniCalendar::setFirstDayOfWeek(Qt::DayOfWeek day)
{
    m_firstDay = day;
    update();
}

void MiniCalendar::turnTo(const QDate &month)
{
    m_month = QDate(month.year(), month.month(), 1);
    update();
}

void MiniCalendar::setDropDay(const QDate &day)
{
    m_drop = day;
    update();
}

// ---- Where things are ------------------------------------------------------------------------------------

int MiniCalendar::rowHeight() const
{
    return QFontMetrics(smallFont(font())).height() + 6;
}

QSize MiniCalendar::sizeHint() const
{
    return {daysOfWeek * 30 + 2 * margin, (weeks + 2) * rowHeight() + 2 * margin};
}

QRect MiniCalendar::headArea() const
{
    return {margin, margin, width() - 2 * margin, rowHeight()};
}

QRect MiniCalendar::earlier() const
{
    const QRect head = headArea();
    return {head.right() - 2 * head.height(), head.top(), head.height(), head.height()};
}

QRect MiniCalendar::later() const
{
    return earlier().translated(headArea().height() + 2, 0);
}

QDate MiniCalendar::firstShown() const
{
    return m_month.addDays(-((m_month.dayOfWeek() - m_firstDay + daysOfWeek) % daysOfWeek));
}

QRect MiniCalendar::rectOf(const QDate &day) const
{
    const auto index = int(firstShown().daysTo(day));
    if (index < 0 || index >= daysOfWeek * weeks)
        return {};
    const int all = width() - 2 * margin;
    const int column = index % daysOfWeek;
    const int left = margin + all * column / daysOfWeek;
    const int right = margin + all * (column + 1) / daysOfWeek;
    return {left, margin + (2 + index / daysOfWeek) * rowHeight(), right - left, rowHeight()};
}

QDate MiniCalendar::dayIn(const QPoint &pos) const
{
    for (int i = 0; i < daysOfWeek * weeks; ++i) {
        const QDate day = firstShown().addDays(i);
        if (rectOf(day).contains(pos))
            return day;
    }
    return {};
}

QDate MiniCalendar::dayAt(const QPoint &globalPos) const
{
    return isVisible() ? dayIn(mapFromGlobal(globalPos)) : QDate();
}

// ---- Painting --------------------------------------------------------------------------------------------

void MiniCalendar::paintDay(QPainter &painter, const QDate &day) const
{
    const Tokens &tokens = Tokens::of(this);
    const QRect rect = rectOf(day);
    const bool other = day.month() != m_month.month();
    if (day == m_drop)
        painter.fillRect(rect.adjusted(1, 1, -1, -1), tokens.accent);
    else if (m_period.isValid() && m_period.contains(day))
        painter.fillRect(rect.adjusted(0, 1, 0, -1), tokens.selection);
    if (day == m_today) {
        painter.setPen(QPen(tokens.accent, 1));
        painter.drawRect(rect.adjusted(3, 1, -4, -2));
    }
    if (day == m_day && hasFocus()) {
        painter.setPen(QPen(tokens.accent, 2));
        painter.drawRect(rect.adjusted(1, 1, -1, -1));
    }
    QFont font = smallFont(this->font());
    font.setBold(day == m_today || day == m_day);
    painter.setFont(font);
    painter.setPen(day == m_drop ? tokens.accentText : other ? tokens.muted : tokens.text);
    painter.drawText(rect, Qt::AlignCenter, QLocale().toString(day, QStringLiteral("d")));
}

void MiniCalendar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = Tokens::of(this);
    const QLocale locale;
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(QRect(0, 0, width(), 1), tokens.line);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    painter.setPen(tokens.text);
    painter.drawText(headArea(), Qt::AlignVCenter,
                     locale.toString(m_month, tr("MMMM yyyy", "month of a calendar")));
    const auto arrow = [&](const QRect &where, const char *icon) {
        painter.drawPixmap(
            where.center() - QPoint(iconSize / 2 - 1, iconSize / 2 - 1),
            icons::pixmap(QString::fromLatin1(icon), iconSize, devicePixelRatioF(), tokens.muted));
    };
    arrow(earlier(), "chevron-left");
    arrow(later(), "chevron-right");
    painter.setFont(smallFont(font()));
    painter.setPen(tokens.muted);
    for (int i = 0; i < daysOfWeek; ++i) {
        const QDate day = firstShown().addDays(i);
        painter.drawText(rectOf(day).translated(0, -rowHeight()), Qt::AlignCenter,
                         locale.dayName(day.dayOfWeek(), QLocale::ShortFormat).left(2));
    }
    for (int i = 0; i < daysOfWeek * weeks; ++i)
        paintDay(painter, firstShown().addDays(i));
}

// ---- Mouse and keys --------------------------------------------------------------------------------------

void MiniCalendar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (earlier().contains(event->pos()))
        return turnTo(m_month.addMonths(-1));
    if (later().contains(event->pos()))
        return turnTo(m_month.addMonths(1));
    if (const QDate day = dayIn(event->pos()); day.isValid())
        emit chosen(day);
}

void MiniCalendar::wheelEvent(QWheelEvent *event)
{
    if (event->angleDelta().y() != 0)
        turnTo(m_month.addMonths(event->angleDelta().y() > 0 ? -1 : 1));
    event->accept();
}

void MiniCalendar::keyPressEvent(QKeyEvent *event)
{
    QDate day = m_day.isValid() ? m_day : m_today;
    switch (event->key()) {
    case Qt::Key_Left:
        day = day.addDays(-1);
        break;
    case Qt::Key_Right:
        day = day.addDays(1);
        break;
    case Qt::Key_Up:
        day = day.addDays(-daysOfWeek);
        break;
    case Qt::Key_Down:
        day = day.addDays(daysOfWeek);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit chosen(day);
        return;
    default:
        return QWidget::keyPressEvent(event);
    }
    setShown(m_period, day); // Enter goes there
}

bool MiniCalendar::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QDate day = dayIn(help->pos());
        QToolTip::showText(help->globalPos(),
                           day.isValid() ? tr("%1. A visit dropped here goes to this day: at its time, "
                                              "or to the best free place when it waits.")
                                               .arg(QLocale().toString(day, QLocale::LongFormat))
                                         : QString(),
                           this);
        return true;
    }
    return QWidget::event(event);
}

void MiniCalendar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    update();
}

// ---- What is dragged -----------------------------------------------------------------------------------

void MiniCalendar::dragEnterEvent(QDragEnterEvent *event)
{
    if (broughtIn(event->mimeData()))
        event->acceptProposedAction();
}

void MiniCalendar::dragMoveEvent(QDragMoveEvent *event)
{
    const QPoint pos = event->position().toPoint();
    const QDate day = dayIn(pos);
    const bool arrow = isOnArrow(pos);
    if (!isStillOn(pos))
        m_resting.stop();
    m_dragged = pos;
    setDropDay(day);
    if ((arrow || day.isValid()) && !m_resting.isActive())
        m_resting.start(restingTime);
    // A row that is no visit yet is dropped on the board, where it gets a time and a technician.
    const auto brought = broughtIn(event->mimeData());
    if (day.isValid() && brought && brought->visit)
        event->acceptProposedAction();
    else
        event->ignore();
}

void MiniCalendar::dragLeaveEvent(QDragLeaveEvent *)
{
    m_resting.stop();
    setDropDay({});
}

void MiniCalendar::dropEvent(QDropEvent *event)
{
    m_resting.stop();
    setDropDay({});
    const auto visit = broughtIn(event->mimeData());
    const QDate day = dayIn(event->position().toPoint());
    if (!visit || !visit->visit || !day.isValid())
        return event->ignore();
    event->acceptProposedAction();
    emit dropped(*visit, day);
}

bool MiniCalendar::isOnArrow(const QPoint &pos) const
{
    return earlier().contains(pos) || later().contains(pos);
}

/// On the same arrow or the same day as before.
bool MiniCalendar::isStillOn(const QPoint &pos) const
{
    const auto both = [&](const QRect &rect) { return rect.contains(pos) && rect.contains(m_dragged); };
    const QDate day = dayIn(pos);
    return both(earlier()) || both(later()) || (day.isValid() && day == dayIn(m_dragged));
}

/// Days are turned to by the board itself, or by the drop.
void MiniCalendar::hold(const QPoint &globalPos)
{
    const QPoint pos = mapFromGlobal(globalPos);
    const bool arrow = isVisible() && isOnArrow(pos);
    if (!arrow || !isStillOn(pos))
        m_resting.stop();
    m_dragged = pos;
    if (arrow && !m_resting.isActive())
        m_resting.start(restingTime);
}

void MiniCalendar::letGo()
{
    m_resting.stop();
}

/// Where the hand is is told only when it moves: a hand that stays on an arrow goes on to turn.
void MiniCalendar::rest()
{
    if (isOnArrow(m_dragged))
        m_resting.start(nextTurn);
    if (earlier().contains(m_dragged))
        turnTo(m_month.addMonths(-1));
    else if (later().contains(m_dragged))
        turnTo(m_month.addMonths(1));
    else if (const QDate day = dayIn(m_dragged); day.isValid())
        emit rested(day);
}

} // namespace truckroll
