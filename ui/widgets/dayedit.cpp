// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dayedit.h"
#include "core/schedule/typedday.h"
#include "ui/widgets/datepopup.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QAction>
#include <QKeyEvent>
#include <QLocale>
#include <QToolButton>

namespace truckroll {

namespace {

constexpr int week = 7;
constexpr int iconRoom = 28;

/// The short form with all four digits of the year.
QString usualForm()
{
    QString form = QLocale().dateFormat(QLocale::ShortFormat);
    if (!form.contains(QStringLiteral("yyyy")))
        form.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
    return form;
}

} // namespace

DayEdit::DayEdit(QWidget *parent)
    : WrittenEdit(parent), m_format(usualForm()), m_firstDayOfWeek(QLocale().firstDayOfWeek()),
      m_calendar(addAction(icons::get(QStringLiteral("calendar")), QLineEdit::TrailingPosition))
{
    m_date = today();
    setToolTip(
        tr("A date such as %1, Friday, today or +3. Up and Down go by a day; Alt+Down shows a calendar.")
            .arg(QLocale().toString(QDate(2026, 3, 14), QLocale::ShortFormat)));
    for (QToolButton *button : findChildren<QToolButton *>())
        if (button->defaultAction() == m_calendar)
            button->setAccessibleName(tr("Calendar"));
    m_calendar->setToolTip(tr("Shows a calendar (Alt+Down)."));
    connect(m_calendar, &QAction::triggered, this, &DayEdit::dropDown);
    showValue();
}

QDate DayEdit::today() const
{
    return m_today.isValid() ? m_today : QDate::currentDate();
}

std::optional<QDate> DayEdit::read(const QString &typed) const
{
    return readTypedDay(typed, today(), QLocale());
}

QDate DayEdit::date() const
{
    if (isTyped() && isReadable(text()))
        return read(text()).value_or(QDate());
    return m_empty ? QDate() : m_date;
}

void DayEdit::setEmpty(const QDate &proposal)
{
    m_mayBeEmpty = m_empty = true;
    m_date = proposal;
    showValue();
}

void DayEdit::setDate(const QDate &date)
{
    const bool other = date.isValid() && (m_empty || date != m_date);
    if (other)
        m_date = date;
    m_empty = m_empty && !other;
    showValue();
    if (other)
        emit dateChanged(m_date);
}

void DayEdit::setDisplayFormat(const QString &format)
{
    m_format = format;
    showValue();
}

void DayEdit::setReadOnly(bool readOnly)
{
    QLineEdit::setReadOnly(readOnly);
    m_calendar->setVisible(!readOnly);
}

QString DayEdit::problemOf(const QDate &date) const
{
    return dayBeyondProblem(date, m_first, m_last);
}

QString DayEdit::problemOf(const QString &typed) const
{
    if (m_mayBeEmpty && typed.trimmed().isEmpty())
        return {};
    const auto day = read(typed);
    return day ? problemOf(*day) : typedDayProblem(typed, QLocale());
}

void DayEdit::takeReadable(const QString &typed)
{
    const auto day = read(typed);
    day ? setDate(*day) : setEmpty(m_date); // read: nothing, where that may be
}

QString DayEdit::valueText() const
{
    return m_empty ? QString() : QLocale().toString(m_date, m_format);
}

void DayEdit::step(int count, bool wide)
{
    const QDate next = m_empty ? m_date : m_date.addDays(count * (wide ? week : 1));
    if (problemOf(next).isEmpty())
        setDate(next);
}

void DayEdit::keyPressEvent(QKeyEvent *event)
{
    const bool down = event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier);
    if ((down || event->key() == Qt::Key_F4) && !isReadOnly()) {
        dropDown();
        event->accept();
        return;
    }
    WrittenEdit::keyPressEvent(event);
}

void DayEdit::dropDown()
{
    auto *popup = new DatePopup(date().isValid() ? date() : m_date, today(), m_firstDayOfWeek, this);
    popup->setRange(m_first, m_last);
    connect(popup, &DatePopup::chosen, this, [this](const QDate &day) {
        setDate(day);
        setFocus(Qt::OtherFocusReason);
        selectAll();
    });
    popup->showBelow(this);
}

QSize DayEdit::sizeHint() const
{
    const QDate widest(2026, 9, 30);
    const int text = fontMetrics().horizontalAdvance(QLocale().toString(widest, m_format));
    return {text + iconRoom + space::xl, QLineEdit::sizeHint().height()};
}

} // namespace truckroll
