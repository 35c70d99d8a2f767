// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/daysheet.h"

#include "core/base/text.h"
#include "core/domain/documentstate.h"
#include "core/schedule/workinghours.h"
#include "core/schedule/zonedday.h"
#include "core/sheets/sheetwords.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

using Visited = VisitDetails::Reply;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DaySheet)
};

bool isOnPaper(const BoardCard &card, const DayPlan &plan)
{
    return !plan.technician || card.technician == *plan.technician;
}

/// Fills the sheet of one technician, or (technician none) of the visits that nobody has.
class DayWriter
{
public:
    DayWriter(const DayPlan &plan, TechnicianId technician, const QLocale &locale)
        : m_plan(plan), m_technician(technician), m_locale(locale)
    {
    }

    Sheet write(const QString &whose);

private:
    QString span(const WallTime &start, const WallTime &end) const;
    QString timeCell(const Visit &visit) const;
    QString placeCell(const Visited &visited) const;
    QString workCell(const Visited &visited) const;
    QString companions(const Visit &visit) const;
    void writeHead(const QString &whose);
    void writeDay();
    void writeRows();

    const DayPlan &m_plan;
    TechnicianId m_technician;
    QLocale m_locale;
    Sheet m_sheet;
    int m_minutes = 0;
};

WallTime endOf(const Visit &visit)
{
    const auto zone = findZone(visit.zone);
    return zone ? ZonedDay::toWall(visit.endUtc(), *zone) : visit.start->plusMinutes(visit.minutes);
}

QString DayWriter::span(const WallTime &start, const WallTime &end) const
{
    return Texts::tr("%1–%2", "from a time to a time")
        .arg(timeOnPaper(start.minute, m_locale), timeOnPaper(end.minute, m_locale));
}

QString DayWriter::timeCell(const Visit &visit) const
{
    QStringList lines;
    if (visit.start->date != m_plan.day)
        lines += dayOnPaper(visit.start->date, m_locale);
    lines += span(*visit.start, endOf(visit));
    if (visit.zone != m_plan.zone)
        lines += QString::fromUtf8(visit.zone);
    lines += durationOnPaper(visit.minutes);
    if (visit.status != VisitStatus::Scheduled)
        lines += visitStatusText(visit.status);
    return lines.join(QLatin1Char('\n'));
}

QString DayWriter::placeCell(const Visited &visited) const
{
    const Site &site = visited.site;
    const Appointment &folder = visited.appointment;
    QStringList lines{visited.customer.name};
    if (site.name != visited.customer.name)
        lines += site.name;
    lines += (site.address.isEmpty() ? visited.customer.billing : site.address).lines();
    QStringList phones{formatPhone(site.phone), formatPhone(visited.customer.phone)};
    phones.removeDuplicates();
    lines += phones;
    const QString contact =
        presentLines({folder.contactName, formatPhone(folder.contactPhone)}).join(QStringLiteral(", "));
    if (!contact.isEmpty())
        lines += Texts::tr("Contact: %1").arg(contact);
    lines += site.notes;
    return presentLines(lines).join(QLatin1Char('\n'));
}

/// The others who come along, by name.
QString DayWriter::companions(const Visit &visit) const
{
    QStringList names;
    for (const TechnicianId id : visit.technicians) {
        const Technician *technician = m_plan.people.find(id);
        if (id != m_technician && technician)
            names += technician->name;
    }
    return names.join(QStringLiteral(", "));
}

QString DayWriter::workCell(const Visited &visited) const
{
    QStringList lines{visited.appointment.title, visited.appointment.description};
    if (!visited.visit.notes.isEmpty())
        lines += Texts::tr("Notes: %1").arg(visited.visit.notes);
    if (visited.lastNote)
        lines += Texts::tr("Last call: %1").arg(visited.lastNote->text);
    if (const QString others = companions(visited.visit); !others.isEmpty())
        lines += Texts::tr("With: %1").arg(others);
    QStringList papers{visited.appointment.number};
    for (const CardDocument &document : visited.documents) {
        const bool dead = document.state == DocumentState::Void || document.state == DocumentState::Lost ||
                          document.state == DocumentState::Cancelled;
        if (!dead)
            papers += document.number;
    }
    lines += presentLines(papers).join(QStringLiteral(", "));
    return presentLines(lines).join(QLatin1Char('\n'));
}

void DayWriter::writeHead(const QString &whose)
{
    const Company &company = m_plan.company;
    m_sheet.title = Texts::tr("Day Sheet");
    const QString day = dayOnPaper(m_plan.day, m_locale);
    m_sheet.number = whose.isEmpty() ? day : Texts::tr("%1, %2", "a name and a day").arg(whose, day);
    m_sheet.together = Texts::tr("Day Sheets, %1").arg(day);
    m_sheet.logo = company.logo;
    m_sheet.companyName = company.name;
    m_sheet.companyLines = presentLines({formatPhone(company.phone)});
    m_sheet.footer = presentLines({company.name, formatPhone(company.phone)}).join(QStringLiteral(" · "));
}

void DayWriter::writeDay()
{
    m_sheet.fields.push_back({Texts::tr("Day"), m_locale.dayName(m_plan.day.dayOfWeek())});
    if (const ClosingDay *closed = closingOn(m_plan.people.closingDays, m_plan.day))
        m_sheet.fields.push_back({Texts::tr("Office closed"), closed->name});
    if (m_technician) {
        QStringList hours;
        for (const MinuteRange &range : workingRanges(m_plan.people, m_technician, m_plan.day))
            hours += span({m_plan.day, range.start}, {m_plan.day, range.end});
        if (!hours.isEmpty())
            m_sheet.fields.push_back({Texts::tr("Working hours"), hours.join(QStringLiteral(", "))});
        for (const auto &[range, reason] : timeOffOn(m_plan.people.timeOff, m_technician, m_plan.day)) {
            const bool allDay = range.start == 0 && range.end >= 24 * 60;
            const QString when =
                allDay ? Texts::tr("all day") : span({m_plan.day, range.start}, {m_plan.day, range.end});
            m_sheet.fields.push_back(
                {Texts::tr("Away"), presentLines({when, reason}).join(QStringLiteral(", "))});
        }
    }
    if (m_sheet.rows.empty())
        return;
    m_sheet.fields.push_back({Texts::tr("Visits"), m_locale.toString(qulonglong(m_sheet.rows.size()))});
    m_sheet.fields.push_back({Texts::tr("Booked"), durationOnPaper(m_minutes)});
}

void DayWriter::writeRows()
{
    using Width = Sheet::Column::Width;
    for (const BoardCard &card : m_plan.cards) {
        const auto visited = m_plan.visits.find(card.visit);
        // Nothing to say of a visit that was put on the waiting list after the board was read.
        if (card.technician != m_technician || visited == m_plan.visits.end() || !visited->second.visit.start)
            continue;
        const Visited &details = visited->second;
        m_sheet.rows.push_back(
            {{timeCell(details.visit), placeCell(details), workCell(details)}, Sheet::Row::Kind::Item});
        m_minutes += details.visit.minutes;
    }
    if (m_sheet.rows.empty())
        m_sheet.notes = QStringList{Texts::tr("No visits on this day.")};
    else
        m_sheet.columns = {{Texts::tr("Time"), Width::Narrow, false},
                           {Texts::tr("Customer and place"), Width::Wide, false},
                           {Texts::tr("Work"), Width::Wide, false}};
}

Sheet DayWriter::write(const QString &whose)
{
    writeHead(whose);
    writeRows();
    writeDay();
    return std::move(m_sheet);
}

bool hasVisits(const DayPlan &plan, TechnicianId technician)
{
    return std::any_of(plan.cards.begin(), plan.cards.end(),
                       [&](const BoardCard &card) { return card.technician == technician; });
}

} // namespace

std::vector<VisitId> visitsOnPaper(const DayPlan &plan)
{
    std::vector<VisitId> visits;
    for (const BoardCard &card : plan.cards)
        if (isOnPaper(card, plan) && std::find(visits.begin(), visits.end(), card.visit) == visits.end())
            visits.push_back(card.visit);
    return visits;
}

std::vector<Sheet> daySheets(const DayPlan &plan, const QLocale &locale)
{
    std::vector<Sheet> sheets;
    for (const Technician &technician : plan.people.technicians) {
        const bool wanted =
            plan.technician ? technician.id == *plan.technician : hasVisits(plan, technician.id);
        if (wanted)
            sheets.push_back(DayWriter(plan, technician.id, locale).write(technician.name));
    }
    if (plan.technician)
        return sheets;
    if (hasVisits(plan, TechnicianId()))
        sheets.push_back(DayWriter(plan, TechnicianId(), locale).write(Texts::tr("Not assigned")));
    if (sheets.empty())
        sheets.push_back(DayWriter(plan, TechnicianId(), locale).write({}));
    return sheets;
}

} // namespace truckroll
