// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/technicianeditor.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/widgets/coloredit.h"
#include "ui/widgets/form.h"
#include "ui/widgets/phonecheck.h"
#include "ui/widgets/skillsedit.h"
#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>

namespace truckroll {

TechnicianEditor::TechnicianEditor(Backend &backend, QWidget *parent)
    : RecordEditorOf<Technician>(backend, Action::ChangePeople, QStringLiteral("technician"), parent),
      m_departments(new QStringListModel(this)), m_name(named(new QLineEdit(this), "technicianName")),
      m_phone(named(new QLineEdit(this), "technicianPhone")),
      m_email(named(new QLineEdit(this), "technicianEmail")),
      m_department(named(new QLineEdit(this), "technicianDepartment")),
      m_skills(named(new SkillsEdit(this), "technicianSkills")),
      m_color(named(new ColorEdit(this), "technicianColor"))
{
    setObjectName(QStringLiteral("technicianEditor"));
    form()->addRow(tr("&Name"), m_name);
    form()->addRow(tr("&Phone"), m_phone);
    form()->addRow(tr("&E-mail"), m_email);
    form()->addRow(tr("&Department"), m_department, tr("Rows of the board can be grouped by it."));
    form()->addRow(tr("S&kills"), m_skills,
                   tr("Enter or a comma takes a skill; offered when work is booked."));
    form()->addRow(tr("&Color"), m_color, tr("Marks the technician's row on the board."));
    m_name->setToolTip(tr("As it stands on the board and on the paper."));
    m_phone->setToolTip(tr("Where the technician is reached on the road."));
    m_email->setToolTip(tr("Day sheets are sent there."));
    m_department->setMaxLength(FieldLimit::name);
    auto *completer = new QCompleter(m_departments, m_department);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_department->setCompleter(completer);
    warnOfShortPhone(form(), m_phone);
    finishForm();
    load(Technician());
}

void TechnicianEditor::setOthers(const std::vector<Technician> &others)
{
    QStringList skills;
    QStringList departments;
    m_nextPosition = 0;
    for (const Technician &other : others) {
        m_nextPosition = std::max(m_nextPosition, other.position + 1);
        skills << other.skills;
        departments << other.department;
    }
    departments.removeAll(QString());
    departments.removeDuplicates();
    departments.sort(Qt::CaseInsensitive);
    m_departments->setStringList(departments);
    skills.removeDuplicates();
    skills.sort(Qt::CaseInsensitive);
    m_skills->setKnown(skills);
}

void TechnicianEditor::show(const Technician &technician)
{
    m_active = technician.active;
    m_name->setText(technician.name);
    m_phone->setText(technician.phone);
    m_email->setText(technician.email);
    m_department->setText(technician.department);
    m_skills->setSkills(technician.skills);
    m_color->setColor(technician.color);
}

Technician TechnicianEditor::typed() const
{
    Technician technician = record();
    technician.active = m_active;
    technician.name = cleanLine(m_name->text());
    technician.phone = cleanLine(m_phone->text());
    technician.email = cleanLine(m_email->text());
    technician.department = cleanLine(m_department->text());
    technician.skills = m_skills->skills();
    technician.color = m_color->color();
    return technician;
}

void TechnicianEditor::check()
{
    if (cleanLine(m_name->text()).isEmpty())
        form()->setProblem(m_name, tr("A technician needs a name."));
    if (const QString email = cleanLine(m_email->text()); !email.isEmpty() && !looksLikeEmail(email))
        form()->setProblem(m_email, tr("This is no e-mail address."));
}

void TechnicianEditor::store(const Technician &technician, Stored done)
{
    Technician sent = technician;
    if (sent.id.isNone())
        sent.position = m_nextPosition;
    if (sent.color.isEmpty()) // by turns, so that neighbours differ
        sent.color = ColorEdit::swatches().at(m_nextPosition % ColorEdit::swatches().size());
    backend().act(this, SaveTechnician{sent}, std::move(done));
}

} // namespace truckroll
