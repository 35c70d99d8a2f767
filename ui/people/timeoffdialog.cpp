// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/timeoffdialog.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/timeedit.h"
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace truckroll {

namespace {

/// What the times show when whole days become hours.
constexpr int mostDaysCounted = 62;
constexpr int usualStart = 8 * 60;
constexpr int usualEnd = 17 * 60;
constexpr int lastMinute = 24 * 60 - 1; ///< how some write the end of a day

QTime clockOf(int minute)
{
    return {minute / 60, minute % 60};
}

int minuteOf(const QTime &time)
{
    return time.hour() * 60 + time.minute();
}

} // namespace

std::optional<QDate> lastWholeDay(const TimeOff &timeOff)
{
    const WallTime &end = timeOff.end;
    if (timeOff.start.minute != 0 || (end.minute != 0 && end.minute != lastMinute) || end <= timeOff.start)
        return std::nullopt;
    return end.minute == 0 ? end.date.addDays(-1) : end.date;
}

TimeOffDialog::TimeOffDialog(Backend &backend, const TimeOff &timeOff, const QString &technician,
                             QWidget *parent)
    : QDialog(parent), m_backend(backend), m_timeOff(timeOff), m_name(technician), m_banner(new Banner(this)),
      m_form(new Form(this)), m_wholeDays(new QCheckBox(tr("Whole days"), this)),
      m_fromDay(new DayEdit(this)), m_fromTime(new TimeEdit(this)), m_toDay(new DayEdit(this)),
      m_toTime(new TimeEdit(this)), m_reason(new QLineEdit(timeOff.reason, this))
{
    setObjectName(QStringLiteral("timeOffDialog"));
    setWindowTitle(tr("Time off for %1").arg(technician));
    setMinimumWidth(440);
    build();
    layOut();
    fill();
    adapt();
    connect(m_wholeDays, &QCheckBox::toggled, this, &TimeOffDialog::adapt);
    connect(m_fromDay, &DayEdit::dateChanged, this, [this](const QDate &day) {
        if (m_toDay->date() < day)
            m_toDay->setDate(day);
    });
    connect(m_wholeDays, &QCheckBox::toggled, this, &TimeOffDialog::countVisits);
    for (const DayEdit *day : {m_fromDay, m_toDay})
        connect(day, &DayEdit::dateChanged, this, &TimeOffDialog::countVisits);
    for (const TimeEdit *time : {m_fromTime, m_toTime})
        connect(time, &TimeEdit::timeChanged, this, &TimeOffDialog::countVisits);
    countVisits();
}

void TimeOffDialog::build()
{
    m_wholeDays->setObjectName(QStringLiteral("timeOffWholeDays"));
    m_fromDay->setObjectName(QStringLiteral("timeOffFrom"));
    m_fromTime->setObjectName(QStringLiteral("timeOffFromTime"));
    m_toDay->setObjectName(QStringLiteral("timeOffTo"));
    m_toTime->setObjectName(QStringLiteral("timeOffToTime"));
    m_reason->setObjectName(QStringLiteral("timeOffReason"));
    m_reason->setMaxLength(FieldLimit::name);
    m_reason->setPlaceholderText(tr("Vacation, doctor, training"));
    m_reason->setToolTip(tr("Stands in the shaded hours of the board."));
    m_fromTime->setAccessibleName(tr("From, time"));
    m_toTime->setAccessibleName(tr("To, time"));
    m_form->addRow(tr("&Reason"), m_reason, tr("Seen on the board; may be empty."));
    m_form->addRow(tr("&Away"), m_wholeDays);
    m_form->addRow(tr("&From"), QList<QWidget *>{m_fromDay, m_fromTime});
    m_form->addRow(tr("&To"), QList<QWidget *>{m_toDay, m_toTime});
    for (DayEdit *day : {m_fromDay, m_toDay})
        day->setToday(m_backend.today());
    m_toTime->setEndsDay(true);
    m_reason->setFocus();
}

void TimeOffDialog::layOut()
{
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is changed (Escape)."), this);
    QPushButton *keep = primaryButton(tr("Save time off"), tr("Saves the time off (Enter)."), this);
    keep->setObjectName(QStringLiteral("timeOffSave"));
    keep->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(keep);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    all->addWidget(m_form);
    all->addStretch();
    all->addLayout(buttons);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, &TimeOffDialog::save);
}

void TimeOffDialog::fill()
{
    const auto lastDay = lastWholeDay(m_timeOff);
    m_wholeDays->setChecked(lastDay.has_value());
    m_fromDay->setDate(m_timeOff.start.date);
    m_toDay->setDate(lastDay.value_or(m_timeOff.end.date));
    m_fromTime->setTime(clockOf(lastDay ? usualStart : m_timeOff.start.minute));
    m_toTime->setTime(clockOf(lastDay ? usualEnd : m_timeOff.end.minute));
}

void TimeOffDialog::adapt()
{
    m_fromTime->setVisible(!m_wholeDays->isChecked());
    m_toTime->setVisible(!m_wholeDays->isChecked());
}

TimeOff TimeOffDialog::typed() const
{
    TimeOff timeOff = m_timeOff;
    const bool whole = m_wholeDays->isChecked();
    timeOff.start = {m_fromDay->date(), whole ? 0 : minuteOf(m_fromTime->time())};
    timeOff.end = whole ? WallTime{m_toDay->date().addDays(1), 0}
                        : WallTime{m_toDay->date(), minuteOf(m_toTime->time())};
    timeOff.reason = cleanLine(m_reason->text());
    return timeOff;
}

/// They stay where they are; who is to do them instead is decided on the board.
void TimeOffDialog::countVisits()
{
    const TimeOff asked = typed();
    // What is asked for is made: series are not to be made for years because of a date.
    if (asked.end <= asked.start || asked.start.date.addDays(mostDaysCounted) < asked.end.date)
        return m_form->setWarning(m_toDay, {});
    m_backend.ask(
        this, BoardRange{asked.start.date, asked.end.date},
        std::function<void(Result<BoardRange::Reply>)>([this, asked](const Result<BoardRange::Reply> &board) {
            const TimeOff now = typed();
            if (!board || now.start != asked.start || now.end != asked.end)
                return;
            const auto count =
                std::count_if(board->cards.begin(), board->cards.end(), [&](const BoardCard &card) {
                    return card.technician == asked.technician && !visitIsClosed(card.status) &&
                           card.start < asked.end && card.start.plusMinutes(card.minutes) > asked.start;
                });
            m_form->setWarning(m_toDay,
                               count == 0
                                   ? QString()
                                   : tr("%1 has %n visit(s) in this time.", nullptr, int(count)).arg(m_name));
        }));
}

void TimeOffDialog::save()
{
    if (WrittenEdit::stops(*this))
        return;
    const TimeOff timeOff = typed();
    m_form->clearProblems();
    if (timeOff.end <= timeOff.start) {
        m_form->setProblem(m_toDay->parentWidget(), tr("The end comes before the beginning."));
        m_toDay->setFocus();
        return;
    }
    m_backend.act(this, SaveTimeOff{timeOff},
                  std::function<void(Result<TimeOff>)>([this](Result<TimeOff> reply) {
                      if (reply)
                          accept();
                      else
                          m_banner->showErrorAgain(reply.error(), [this] { save(); });
                  }));
}

} // namespace truckroll
