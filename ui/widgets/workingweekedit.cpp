// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/workingweekedit.h"
#include "ui/widgets/dayhours.h"
#include "ui/widgets/dayhoursbar.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <numeric>

namespace truckroll {

namespace {

/// Of a field in which two long spans stand whole.
int lineWidth(const QFontMetrics &metrics)
{
    const QString longest = dayHoursText({{10 * 60, 12 * 60 + 30}, {22 * 60, 22 * 60 + 30}}, QLocale());
    return metrics.horizontalAdvance(longest) + 2 * space::m;
}

/// From its beginning, also where it is longer than the field.
void write(QLineEdit *line, const QString &text)
{
    line->setText(text);
    line->setCursorPosition(0);
}

int sumOf(const std::vector<MinuteRange> &ranges)
{
    return std::accumulate(ranges.begin(), ranges.end(), 0,
                           [](int sum, const MinuteRange &range) { return sum + range.end - range.start; });
}

} // namespace

WorkingWeekEdit::WorkingWeekEdit(QWidget *parent) : QWidget(parent), m_total(plainLabel(QString(), this))
{
    setObjectName(QStringLiteral("workingWeek"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(2, 1);
    for (size_t day = 0; day < m_days.size(); ++day)
        addDay(day);
    putInOrder(size_t(QLocale().firstDayOfWeek()) - Qt::Monday);
    m_total->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_total->setObjectName(QStringLiteral("weekTotal"));
    grid->addWidget(m_total, 7, 0, 1, 4);
    showSums();
}

void WorkingWeekEdit::setFirstDay(Qt::DayOfWeek day)
{
    if (const size_t first = size_t(day) - Qt::Monday; first != m_order[0])
        putInOrder(first);
}

void WorkingWeekEdit::putInOrder(size_t first)
{
    auto *grid = static_cast<QGridLayout *>(layout());
    QWidget *before = nullptr;
    for (size_t row = 0; row < m_days.size(); ++row) {
        m_order[row] = (first + row) % m_days.size();
        const Day &day = m_days[m_order[row]];
        int column = 0;
        for (QWidget *part :
             std::initializer_list<QWidget *>{day.name, day.line, day.bar, day.sum, day.copy}) {
            grid->removeWidget(part);
            grid->addWidget(part, int(row), column++);
        }
        day.copy->setVisible(row + 1 < m_days.size());
        for (QWidget *part : std::initializer_list<QWidget *>{day.line, day.bar, day.copy}) {
            if (before)
                setTabOrder(before, part);
            before = part;
        }
    }
    setFocusProxy(m_days[m_order[0]].line);
}

QString WorkingWeekEdit::dayName(size_t day) const
{
    return QLocale().standaloneDayName(int(day) + 1, QLocale::LongFormat);
}

void WorkingWeekEdit::addDay(size_t day)
{
    Day &made = m_days[day];
    made.name = plainLabel(dayName(day), this);
    made.line = new QLineEdit(this);
    made.line->setObjectName(QStringLiteral("hours%1").arg(day));
    made.line->setPlaceholderText(tr("Free"));
    made.line->setToolTip(tr("Working hours of the day, for example 8-12, 1-5. Empty: no work."));
    made.line->setAccessibleName(tr("Hours on %1").arg(dayName(day)));
    made.line->setMinimumWidth(lineWidth(made.line->fontMetrics()));
    made.name->setBuddy(made.line);
    made.bar = new DayHoursBar(this);
    made.bar->setObjectName(QStringLiteral("hoursBar%1").arg(day));
    made.bar->setAccessibleName(tr("Hours on %1 as a bar").arg(dayName(day)));
    made.sum = mutedLabel(QString(), this);
    made.sum->setWordWrap(false);
    made.sum->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    made.sum->setMinimumWidth(fontMetrics().horizontalAdvance(hoursText(23 * 60 + 45)));
    made.copy = new QToolButton(this);
    made.copy->setObjectName(QStringLiteral("copyHours%1").arg(day));
    made.copy->setIcon(icons::get(QStringLiteral("arrow-down")));
    made.copy->setAutoRaise(true);
    made.copy->setToolTip(tr("Puts the hours of %1 into the next day.").arg(dayName(day)));
    made.copy->setAccessibleName(tr("Copy the hours of %1 to the next day").arg(dayName(day)));
    connect(made.copy, &QToolButton::clicked, this, [this, day] { copyDown(day); });
    connect(made.line, &QLineEdit::textEdited, this, [this, day] { wasTyped(day); });
    connect(made.line, &QLineEdit::editingFinished, this, [this, day] {
        if (const auto ranges = readDayHours(m_days[day].line->text(), QLocale()))
            showDay(day, *ranges); // how it was understood
    });
    connect(made.bar, &DayHoursBar::drawn, this, [this, day](const std::vector<MinuteRange> &ranges) {
        showDay(day, ranges);
        showSums();
        emit edited();
    });
}

void WorkingWeekEdit::wasTyped(size_t day)
{
    if (const auto ranges = readDayHours(m_days[day].line->text(), QLocale()))
        m_days[day].bar->setRanges(*ranges);
    showSums();
    emit edited();
}

void WorkingWeekEdit::showDay(size_t day, const std::vector<MinuteRange> &ranges)
{
    const QString text = dayHoursText(ranges, QLocale());
    if (m_days[day].line->text() != text)
        write(m_days[day].line, text);
    m_days[day].bar->setRanges(ranges);
}

void WorkingWeekEdit::copyDown(size_t from)
{
    const size_t to = (from + 1) % m_days.size();
    write(m_days[to].line, m_days[from].line->text());
    m_days[to].bar->setRanges(m_days[from].bar->ranges());
    m_days[to].line->setFocus();
    showSums();
    emit edited();
}

void WorkingWeekEdit::showSums()
{
    int total = 0;
    for (Day &day : m_days) {
        const auto ranges = readDayHours(day.line->text(), QLocale());
        const int sum = ranges ? sumOf(*ranges) : 0;
        day.sum->setText(!ranges ? tr("?") : sum == 0 ? QString() : hoursText(sum));
        total += sum;
    }
    m_total->setText(tr("Together %1").arg(hoursText(total)));
}

void WorkingWeekEdit::setWeek(const WorkingWeek &week)
{
    for (size_t day = 0; day < m_days.size(); ++day)
        showDay(day, week.days[day]);
    showSums();
    emit edited();
}

std::optional<WorkingWeek> WorkingWeekEdit::week() const
{
    WorkingWeek week;
    for (size_t day = 0; day < m_days.size(); ++day) {
        const auto ranges = readDayHours(m_days[day].line->text(), QLocale());
        if (!ranges)
            return std::nullopt;
        week.days[day] = *ranges;
    }
    return week;
}

QString WorkingWeekEdit::text() const
{
    QStringList lines;
    for (const Day &day : m_days)
        lines << day.line->text();
    return lines.join(u'\n');
}

void WorkingWeekEdit::setText(const QString &text)
{
    const QStringList lines = text.split(u'\n');
    for (size_t day = 0; day < m_days.size(); ++day) {
        m_days[day].line->setText(lines.value(qsizetype(day)));
        m_days[day].bar->setRanges(
            readDayHours(lines.value(qsizetype(day)), QLocale()).value_or(std::vector<MinuteRange>()));
    }
    showSums();
    emit edited();
}

QString WorkingWeekEdit::problem() const
{
    for (const size_t day : m_order) {
        const QString typed = m_days[day].line->text();
        if (!readDayHours(typed, QLocale()))
            return tr("%1: “%2” is not understood. Type hours such as 8-12, 1-5; later hours come after "
                      "earlier ones.")
                .arg(dayName(day), typed);
    }
    return {};
}

void WorkingWeekEdit::focusProblem()
{
    for (const size_t day : m_order) {
        if (!readDayHours(m_days[day].line->text(), QLocale())) {
            m_days[day].line->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace truckroll
