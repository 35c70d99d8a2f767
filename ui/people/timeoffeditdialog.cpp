// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/timeoffeditdialog.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace truckroll {

namespace {

constexpr int lastMinute = 24 * 60 - 1;

QTime clockOf(int minute)
{
    return {minute / 60, minute % 60};
}

int minuteOf(const QTime &time)
{
    return time.hour() * 60 + time.minute();
}

} // namespace

TimeOffEditDialog::TimeOffEditDialog(Backend &backend, const TimeOff &timeOff, const QDate &today,
                                     QWidget *parent)
    : QDialog(parent), m_backend(backend), m_timeOff(timeOff), m_banner(new Banner(this)),
      m_form(new Form(this)), m_wholeDays(new QCheckBox(tr("Whole days"), this)),
      m_fromDay(new QDateEdit(this)), m_fromTime(new QTimeEdit(this)), m_toDay(new QDateEdit(this)),
      m_toTime(new QTimeEdit(this)), m_reason(new QLineEdit(timeOff.reason, this))
{
    setObjectName(QStringLiteral("timeOffDialog"));
    setWindowTitle(timeOff.id ? tr("Change time off") : tr("New time off"));
    setMinimumWidth(440);
    build();
    fill(today);
    adapt();
    m_fromDay->setFocus();
    connect(m_wholeDays, &QCheckBox::toggled, this, &TimeOffEditDialog::adapt);
    connect(m_fromDay, &QDateEdit::dateChanged, this, [this](const QDate &day) {
        if (m_toDay->date() < day)
            m_toDay->setDate(day);
    });
}

void TimeOffEditDialog::build()
{
    m_wholeDays->setObjectName(QStringLiteral("timeOffWholeDays"));
    m_fromDay->setObjectName(QStringLiteral("timeOffFrom"));
    m_fromTime->setObjectName(QStringLiteral("timeOffFromTime"));
    m_toDay->setObjectName(QStringLiteral("timeOffTo"));
    m_toTime->setObjectName(QStringLiteral("timeOffToTime"));
    m_reason->setObjectName(QStringLiteral("timeOffReason"));
    m_reason->setToolTip(tr("Stands in the shaded hours of the board."));
    m_fromTime->setAccessibleName(tr("From, time"));
    m_toTime->setAccessibleName(tr("To, time"));
    for (QDateEdit *day : {m_fromDay, m_toDay})
        day->setCalendarPopup(true);
    m_form->addRow(tr("&Away"), m_wholeDays);
    m_form->addRow(tr("&From"), QList<QWidget *>{m_fromDay, m_fromTime});
    m_form->addRow(tr("&To"), QList<QWidget *>{m_toDay, m_toTime});
    m_form->addRow(tr("&Reason"), m_reason, tr("Seen on the board; may be empty."));
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is changed (Escape)."), this);
    QPushButton *keep = primaryButton(tr("Save time off"), tr("Saves the time off (Enter)."), this);
    keep->setObjectName(QStringLiteral("saveTimeOff"));
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
    connect(keep, &QPushButton::clicked, this, &TimeOffEditDialog::save);
}

void TimeOffEditDialog::fill(const QDate &today)
{
    const bool isNew = m_timeOff.id.isNone();
    const WallTime start = isNew ? WallTime::at(today, 8) : m_timeOff.start;
    const WallTime end = isNew ? WallTime::at(today, 17) : m_timeOff.end;
    const bool wholeDays =
        isNew || (start.minute == 0 && (end.minute == 0 || end.minute == lastMinute) && end > start);
    m_wholeDays->setChecked(wholeDays);
    m_fromDay->setDate(start.date);
    m_toDay->setDate(!isNew && wholeDays && end.minute == 0 ? end.date.addDays(-1) : end.date);
    m_fromTime->setTime(clockOf(!isNew && wholeDays ? 8 * 60 : start.minute));
    m_toTime->setTime(clockOf(!isNew && wholeDays ? 17 * 60 : end.minute));
}

void TimeOffEditDialog::adapt()
{
    m_fromTime->setVisible(!m_wholeDays->isChecked());
    m_toTime->setVisible(!m_wholeDays->isChecked());
}

TimeOff TimeOffEditDialog::typed() const
{
    TimeOff timeOff = m_timeOff;
    const bool whole = m_wholeDays->isChecked();
    timeOff.start = {m_fromDay->date(), whole ? 0 : minuteOf(m_fromTime->time())};
    timeOff.end = whole ? WallTime{m_toDay->date().addDays(1), 0}
                        : WallTime{m_toDay->date(), minuteOf(m_toTime->time())};
    timeOff.reason = cleanLine(m_reason->text());
    return timeOff;
}

void TimeOffEditDialog::save()
{
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
                          m_banner->showError(reply.error());
                  }));
}

} // namespace truckroll
