// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/hourseditor.h"
#include "core/backend/backend.h"
#include "ui/widgets/form.h"
#include "ui/widgets/workingweekedit.h"
#include <QCheckBox>
#include <QVBoxLayout>

namespace truckroll {

HoursEditor::HoursEditor(Backend &backend, Of of, QWidget *parent)
    : RecordEditorOf<OwnHours>(backend, Action::ChangePeople, QStringLiteral("hours"), parent), m_of(of),
      m_week(named(new WorkingWeekEdit(this), "workingWeek"))
{
    setObjectName(QStringLiteral("hoursEditor"));
    if (of == Of::Technician) {
        m_asOffice = named(new QCheckBox(tr("As the office"), this), "hoursAsOffice");
        m_asOffice->setToolTip(tr("The office's hours hold, also when they change."));
        form()->addRow(tr("Hours"), m_asOffice);
        connect(m_asOffice, &QCheckBox::toggled, m_week, [this](bool asOffice) {
            if (asOffice)
                m_week->setWeek(m_officeHours);
        });
    }
    form()->addRow(tr("&Week"), m_week,
                   tr("Type hours such as 8-12, 1-5, or draw them on the bar. An empty day is free."));
    finishForm();
    load(OwnHours());
}

qint64 HoursEditor::key() const
{
    return m_of == Of::Office ? -1 : record().technician.value();
}

bool HoursEditor::isEditable() const
{
    return RecordEditor::isEditable() && key() != 0;
}

void HoursEditor::setOfficeHours(const WorkingWeek &hours)
{
    m_officeHours = hours;
    if (isAsOffice())
        showing([this] { m_week->setWeek(m_officeHours); });
}

void HoursEditor::setFirstDay(Qt::DayOfWeek day)
{
    m_week->setFirstDay(day);
}

void HoursEditor::focusFirst()
{
    m_week->setFocus(Qt::OtherFocusReason);
}

bool HoursEditor::isAsOffice() const
{
    return m_asOffice && m_asOffice->isChecked();
}

void HoursEditor::show(const OwnHours &hours)
{
    if (m_asOffice)
        m_asOffice->setChecked(!hours.week);
    m_week->setWeek(hours.week.value_or(m_officeHours));
}

OwnHours HoursEditor::typed() const
{
    OwnHours hours = record();
    if (isAsOffice())
        hours.week.reset();
    else if (const auto week = m_week->week())
        hours.week = week;
    return hours;
}

bool HoursEditor::hasEdits() const
{
    const bool notUnderstood = !isAsOffice() && !m_week->week();
    return notUnderstood || RecordEditorOf<OwnHours>::hasEdits();
}

void HoursEditor::check()
{
    if (!isAsOffice())
        form()->setProblem(m_week, m_week->problem());
}

void HoursEditor::adapt()
{
    m_week->setEnabled(!isAsOffice());
}

void HoursEditor::store(const OwnHours &hours, Stored done)
{
    backend().act(this, SaveWorkingWeek{hours.technician, hours.week},
                  std::function<void(Result<WorkingWeek>)>(
                      [hours, done = std::move(done)](const Result<WorkingWeek> &reply) {
                          if (!reply)
                              return done(tl::unexpected<Error>(reply.error()));
                          OwnHours kept = hours;
                          if (kept.week)
                              kept.week = *reply;
                          done(kept);
                      }));
}

} // namespace truckroll
