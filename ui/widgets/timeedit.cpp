// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timeedit.h"
#include "core/schedule/timewords.h"
#include "core/schedule/typedtime.h"
#include "ui/widgets/theme.h"
#include <QLocale>

namespace truckroll {

namespace {

constexpr int quarter = 15;
constexpr int hour = 60;

int minuteOf(const QTime &time)
{
    return time.hour() * 60 + time.minute();
}

} // namespace

TimeEdit::TimeEdit(QWidget *parent) : WrittenEdit(parent)
{
    setToolTip(tr("A time such as %1, 4p, 1630 or noon. Up and Down go by a quarter of an hour.")
                   .arg(timeInWords(16 * 60, QLocale())));
    showValue();
}

std::optional<QTime> TimeEdit::read(const QString &typed) const
{
    const auto minute = readTypedTime(typed, QLocale());
    if (!minute || (*minute == endOfDay && !m_endsDay))
        return std::nullopt;
    return *minute == endOfDay ? QTime(23, 59) : QTime(*minute / 60, *minute % 60);
}

QTime TimeEdit::time() const
{
    return isTyped() ? read(text()).value_or(m_time) : m_time;
}

void TimeEdit::setTime(const QTime &time)
{
    const bool other = time.isValid() && time != m_time;
    if (other)
        m_time = time;
    showValue();
    if (other)
        emit timeChanged(m_time);
}

QString TimeEdit::problemOf(const QString &typed) const
{
    return read(typed) ? QString() : typedTimeProblem(typed, QLocale());
}

void TimeEdit::takeReadable(const QString &typed)
{
    setTime(read(typed).value_or(m_time));
}

QString TimeEdit::valueText() const
{
    return timeInWords(minuteOf(m_time), QLocale());
}

/// To the next whole quarter or hour; the day is not left.
void TimeEdit::step(int count, bool wide)
{
    const int grid = wide ? hour : quarter;
    const int now = minuteOf(m_time);
    const int next = count > 0 ? (now / grid + 1) * grid : (now + grid - 1) / grid * grid - grid;
    if (next >= 0 && next < endOfDay)
        setTime({next / 60, next % 60});
}

QSize TimeEdit::sizeHint() const
{
    const QString widest = timeInWords(22 * 60 + 30, QLocale());
    return {fontMetrics().horizontalAdvance(widest) + space::xl, QLineEdit::sizeHint().height()};
}

} // namespace truckroll
