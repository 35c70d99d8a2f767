// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backend/boarddiary.h"

#include "core/store/statement.h"

namespace truckroll {

namespace {

void readVisits(Connection &connection, Diary &diary)
{
    Statement rows(connection,
                   "SELECT id, appointment_id, version, original_date, start_wall, minutes, status, "
                   "notes, edited FROM visit ORDER BY id");
    while (rows.step()) {
        Known known;
        known.folder = rows.id<AppointmentId>(1);
        known.version = rows.number(2);
        known.original = rows.date(3);
        known.start = rows.wallTime(4);
        known.minutes = rows.integer(5);
        known.status = visitStatusFromName(rows.text(6)).value();
        known.notes = rows.text(7);
        known.edited = rows.flag(8);
        diary.visits.emplace_hint(diary.visits.end(), rows.id<VisitId>(0), std::move(known));
    }
}

void readPeople(Connection &connection, Diary &diary)
{
    Statement rows(connection,
                   "SELECT visit_id, technician_id FROM visit_technician ORDER BY visit_id, position");
    while (rows.step())
        diary.visits.at(rows.id<VisitId>(0)).technicians.push_back(rows.id<TechnicianId>(1));
}

void readPapers(Connection &connection, Diary &diary)
{
    Statement rows(connection, "SELECT visit_id, appointment_id, id, created_at FROM document");
    while (rows.step()) {
        const auto visit = rows.id<VisitId>(0);
        if (visit)
            diary.visits.at(visit).documented = true;
        else
            diary.papers[rows.id<DocumentId>(2)] = {rows.id<AppointmentId>(1), rows.number(3)};
    }
}

} // namespace

Diary readDiary(Connection &connection)
{
    Diary diary;
    readVisits(connection, diary);
    readPeople(connection, diary);
    readPapers(connection, diary);
    Statement rows(connection, "SELECT appointment_id, version, made_until FROM series");
    while (rows.step())
        diary.series[rows.id<AppointmentId>(0)] = {rows.number(1), rows.date(2)};
    return diary;
}

QString inWords(const Known &known)
{
    QStringList people;
    for (const TechnicianId technician : known.technicians)
        people += QString::number(technician.value());
    return QStringLiteral("%1 %2 min by [%3] %4, of %5 in folder %6, version %7%8%9")
        .arg(known.start ? known.start->toText() : QStringLiteral("waiting"), QString::number(known.minutes),
             people.join(QLatin1Char(' ')), visitStatusName(known.status),
             known.original.toString(Qt::ISODate), QString::number(known.folder.value()),
             QString::number(known.version), known.edited ? QStringLiteral(", edited") : QString(),
             (known.documented ? QStringLiteral(", documented ") : QStringLiteral(" ")) + known.notes);
}

QString difference(const Diary &found, const Diary &expected)
{
    for (const auto &[visit, known] : expected.visits) {
        const auto is = found.visits.find(visit);
        if (is == found.visits.end() || is->second != known)
            return QStringLiteral("visit %1 should be %2 and is %3")
                .arg(QString::number(visit.value()), inWords(known),
                     is == found.visits.end() ? QStringLiteral("lost") : inWords(is->second));
    }
    for (const auto &[visit, known] : found.visits)
        if (!expected.visits.contains(visit))
            return QStringLiteral("there is one too many: %1").arg(inWords(known));
    if (found.papers != expected.papers)
        return QStringLiteral("other papers name no visit");
    return {};
}

} // namespace truckroll
