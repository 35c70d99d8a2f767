// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/timeoffdialog.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {

QDateTime shown(const WallTime &wall)
{
    // Only a carrier of date and time: UTC has no gaps that would move what was typed.
    return {wall.date, QTime(wall.minute / 60, wall.minute % 60), Qt::UTC};
}

WallTime wallOf(const QDateTime &shown)
{
    return {shown.date(), shown.time().hour() * 60 + shown.time().minute()};
}

} // namespace

TimeOffDialog::TimeOffDialog(Backend &backend, const TimeOff &timeOff, const QString &technician,
                             QWidget *parent)
    : QDialog(parent), m_backend(backend), m_timeOff(timeOff), m_banner(new Banner(this)),
      m_form(new Form(this)), m_wholeDays(new QCheckBox(tr("&Whole days"), m_form)),
      m_from(new QDateTimeEdit(m_form)), m_to(new QDateTimeEdit(m_form)), m_reason(new QLineEdit(m_form))
{
    setObjectName(QStringLiteral("timeOffDialog"));
    setWindowTitle(tr("Time off for %1").arg(technician));
    setMinimumWidth(440);
    m_wholeDays->setObjectName(QStringLiteral("timeOffWholeDays"));
    m_from->setObjectName(QStringLiteral("timeOffFrom"));
    m_to->setObjectName(QStringLiteral("timeOffTo"));
    m_reason->setObjectName(QStringLiteral("timeOffReason"));
    m_reason->setMaxLength(FieldLimit::name);
    m_reason->setPlaceholderText(tr("Vacation, doctor, training"));
    for (QDateTimeEdit *field : {m_from, m_to}) {
        field->setTimeSpec(Qt::UTC);
        field->setCalendarPopup(true);
    }
    m_from->setDateTime(shown(timeOff.start));
    m_to->setDateTime(shown(timeOff.end));
    m_form->addRow(tr("&Reason"), m_reason);
    m_form->addRow(QString(), m_wholeDays);
    m_wholeDays->setAccessibleName(tr("Whole days"));
    m_form->addRow(tr("&From"), m_from);
    m_form->addRow(tr("&To"), m_to);
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is changed (Escape)."), this);
    QPushButton *save = primaryButton(tr("Add time off"), tr("Adds the time off (Enter)."), this);
    save->setObjectName(QStringLiteral("timeOffSave"));
    save->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(save);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    all->addWidget(m_form);
    all->addStretch();
    all->addLayout(buttons);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &TimeOffDialog::save);
    connect(m_wholeDays, &QCheckBox::toggled, this, &TimeOffDialog::followWholeDays);
    followWholeDays();
    m_reason->setFocus();
}

void TimeOffDialog::followWholeDays()
{
    const QString form = m_wholeDays->isChecked() ? tr("ddd, MMM d, yyyy", "form of a date")
                                                  : tr("ddd, MMM d, yyyy %1", "form of a date, a time")
                                                        .arg(QLocale().timeFormat(QLocale::ShortFormat));
    m_from->setDisplayFormat(form);
    m_to->setDisplayFormat(form);
}

TimeOff TimeOffDialog::typed() const
{
    TimeOff made = m_timeOff;
    made.reason = cleanLine(m_reason->text());
    made.start = wallOf(m_from->dateTime());
    made.end = wallOf(m_to->dateTime());
    if (m_wholeDays->isChecked()) {
        made.start.minute = 0;
        made.end = {made.end.date.addDays(1), 0}; // the last day is included, the end is not
    }
    return made;
}

void TimeOffDialog::save()
{
    const TimeOff off = typed();
    if (off.end <= off.start) {
        m_form->setProblem(m_to, tr("It ends before it begins."));
        m_to->setFocus();
        return;
    }
    m_form->clearProblems();
    m_backend.act(this, SaveTimeOff{off}, std::function<void(Result<TimeOff>)>([this](Result<TimeOff> reply) {
                      if (reply)
                          accept();
                      else
                          m_banner->showError(reply.error(), tr("Try again"), [this] { save(); });
                  }));
}

} // namespace truckroll
