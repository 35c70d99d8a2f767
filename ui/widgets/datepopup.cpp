// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datepopup.h"
#include "core/schedule/typedday.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QAccessible>
#include <QCalendarWidget>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {

/// A year that is mistyped leads nowhere: no visit, paper or person of an office is older or later.
const QDate earliest(1900, 1, 1);
const QDate latest(2999, 12, 31);
constexpr int longestTyped = 40;

/// Two digits of a year say which one it is in this century only.
QString inShort(const QDate &day)
{
    return QLocale().toString(day, day.year() / 100 == 20 ? QLocale::ShortFormat : QLocale::LongFormat);
}

bool isPlain(const QKeyEvent &key)
{
    return !(key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
}

bool isText(const QKeyEvent &key)
{
    return isPlain(key) && !key.text().isEmpty() && key.text().front().isPrint() &&
           key.key() != Qt::Key_Space;
}

bool isStep(const QKeyEvent &key)
{
    const int steps[] = {Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown};
    return isPlain(key) && std::find(std::begin(steps), std::end(steps), key.key()) != std::end(steps);
}

} // namespace

QString dayBeyondProblem(const QDate &day, const QDate &first, const QDate &last)
{
    if (first.isValid() && day < first)
        return DatePopup::tr("The day cannot lie before %1.").arg(inShort(first));
    if (last.isValid() && day > last)
        return DatePopup::tr("The day cannot lie after %1.").arg(inShort(last));
    return {};
}

void dressCalendar(QCalendarWidget *calendar, Qt::DayOfWeek firstDay)
{
    calendar->setFirstDayOfWeek(firstDay);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    QTextCharFormat weekend;
    weekend.setForeground(Tokens::of(calendar).muted);
    calendar->setWeekdayTextFormat(Qt::Saturday, weekend);
    calendar->setWeekdayTextFormat(Qt::Sunday, weekend);
    const std::pair<const char *, const char *> buttons[] = {{"qt_calendar_prevmonth", "chevron-left"},
                                                             {"qt_calendar_nextmonth", "chevron-right"}};
    for (const auto &[name, icon] : buttons)
        if (auto *button = calendar->findChild<QToolButton *>(QString::fromLatin1(name)))
            button->setIcon(icons::get(QString::fromLatin1(icon)));
}

DatePopup::DatePopup(const QDate &day, const QDate &today, Qt::DayOfWeek firstDay, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_line(new QLineEdit(this)), m_sentence(plainLabel(QString(), this)),
      m_calendar(new QCalendarWidget(this)), m_today(today)
{
    setObjectName(QStringLiteral("datePopup"));
    setFrameShape(QFrame::StyledPanel);
    setAttribute(Qt::WA_DeleteOnClose);
    m_calendar->setObjectName(QStringLiteral("dateCalendar"));
    m_calendar->setAccessibleName(tr("Go to a day"));
    m_calendar->setDateEditEnabled(false); // it reads no date as people write it, and takes any year
    m_calendar->setDateRange(earliest, latest);
    dressCalendar(m_calendar, firstDay);
    m_calendar->setSelectedDate(day);
    QTextCharFormat now;
    now.setFontWeight(QFont::Bold);
    now.setForeground(Tokens::of(this).now);
    m_calendar->setDateTextFormat(today, now);
    m_todayButton = plainButton(tr("&Today"), QStringLiteral("today"), tr("Goes to the present day."), this);
    m_todayButton->setObjectName(QStringLiteral("dateToday"));
    connect(m_todayButton, &QPushButton::clicked, this, [this, today] { take(today); });
    connect(m_calendar, &QCalendarWidget::clicked, this, &DatePopup::take);
    connect(m_calendar, &QCalendarWidget::activated, this, &DatePopup::take);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::s, space::s, space::s, space::s);
    all->addWidget(m_line);
    all->addWidget(m_sentence);
    all->addWidget(m_calendar);
    all->addWidget(m_todayButton, 0, Qt::AlignLeft);
    buildLine();
    m_calendar->setFocus();
}

void DatePopup::buildLine()
{
    const QString example = QLocale().toString(QDate(2026, 3, 14), QLocale::ShortFormat);
    m_line->setObjectName(QStringLiteral("dateLine"));
    m_line->setAccessibleName(tr("Date"));
    m_line->setMaxLength(longestTyped);
    m_line->setPlaceholderText(tr("%1, Friday or +3", "ways to type a date").arg(example));
    m_line->setToolTip(tr("A date such as %1, Friday, today or +3. Enter takes it.").arg(example));
    m_sentence->setObjectName(QStringLiteral("dateSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->hide();
    connect(m_line, &QLineEdit::returnPressed, this, &DatePopup::takeTyped);
    connect(m_line, &QLineEdit::textEdited, this, &DatePopup::followTyped);
    for (QWidget *part : findChildren<QWidget *>())
        part->installEventFilter(this);
}

QString DatePopup::problemOf(const QString &typed) const
{
    const auto day = readTypedDay(typed, m_today, QLocale());
    return day ? dayBeyondProblem(*day, m_calendar->minimumDate(), m_calendar->maximumDate())
               : typedDayProblem(typed, QLocale());
}

void DatePopup::setProblem(const QString &sentence)
{
    if (m_sentence->text() == sentence)
        return;
    m_calendar->setFixedHeight(m_calendar->height()); // the sentence takes nothing of it
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    markWrong(m_line, !sentence.isEmpty());
    m_line->setAccessibleDescription(sentence);
    layout()->activate();
    resize(width(), layout()->totalHeightForWidth(width()));
    if (sentence.isEmpty())
        return;
    QAccessibleEvent told(m_line, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

/// The calendar shows what is typed as soon as it is a day.
void DatePopup::followTyped(const QString &typed)
{
    const QString problem = problemOf(typed);
    if (problem.isEmpty())
        m_calendar->setSelectedDate(*readTypedDay(typed, m_today, QLocale()));
    if (problem.isEmpty() || typed.isEmpty())
        setProblem({});
}

void DatePopup::takeTyped()
{
    const QString typed = m_line->text().trimmed();
    if (typed.isEmpty())
        return take(m_calendar->selectedDate());
    if (const QString problem = problemOf(typed); !problem.isEmpty()) {
        setProblem(problem);
        return m_line->selectAll();
    }
    take(*readTypedDay(typed, m_today, QLocale()));
}

/// What is typed anywhere goes into the line, arrows up and down go into the calendar; the year in the head
/// of the calendar has digits of its own.
bool DatePopup::takesKey(QObject *watched, QKeyEvent *event)
{
    QWidget *to = nullptr;
    if (watched == m_line && isStep(*event))
        to = m_calendar;
    else if (watched != m_line && isText(*event))
        to = m_line;
    if (!to)
        return false;
    to->setFocus(Qt::OtherFocusReason);
    QCoreApplication::sendEvent(to->focusProxy() ? to->focusProxy() : to, event);
    return true;
}

bool DatePopup::eventFilter(QObject *watched, QEvent *event)
{
    const bool pressed = event->type() == QEvent::KeyPress;
    if (!pressed && event->type() != QEvent::ShortcutOverride)
        return QFrame::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (qobject_cast<QSpinBox *>(watched) || qobject_cast<QSpinBox *>(watched->parent()))
        return false;
    if (pressed)
        return takesKey(watched, key);
    // Keys of the window behind have no meaning while a day is being chosen.
    if (isPlain(*key))
        key->accept();
    return isPlain(*key);
}

void DatePopup::setRange(const QDate &first, const QDate &last)
{
    m_calendar->setDateRange(first.isValid() ? first : earliest, last.isValid() ? last : latest);
    const bool inside = m_today >= m_calendar->minimumDate() && m_today <= m_calendar->maximumDate();
    m_todayButton->setEnabled(inside);
    if (!inside)
        m_todayButton->setToolTip(tr("The present day cannot be chosen here."));
}

void DatePopup::take(const QDate &day)
{
    // A click is told twice (clicked, activated); the second finds the popup closed.
    if (!isVisible())
        return;
    close();
    emit chosen(day);
}

void DatePopup::showBelow(const QWidget *button)
{
    adjustSize();
    const QRect room = button->screen()->availableGeometry();
    QPoint at = button->mapToGlobal(QPoint(0, button->height() + 2));
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
    at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    move(at);
    show();
    m_calendar->setFocus();
}

} // namespace truckroll
