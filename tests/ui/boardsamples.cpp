// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/boardsamples.h"
#include "core/schedule/workinghours.h"

namespace truckroll::testkit {

namespace {

QTimeZone chicago()
{
    return *findZone("America/Chicago");
}

Technician technician(TechnicianId id, const char *name, const char *color, int position)
{
    Technician made;
    made.id = id;
    made.name = QString::fromLatin1(name);
    made.color = QString::fromLatin1(color);
    made.position = position;
    return made;
}

} // namespace

BoardCard boardCard(qint64 visit, TechnicianId technician, int hour, int minute, int minutes,
                    const char *customer, const char *title)
{
    BoardCard card;
    card.visit = VisitId(visit);
    card.appointment = AppointmentId(visit + 100);
    card.version = 1;
    card.technician = technician;
    if (technician)
        card.technicians = {technician};
    card.start = WallTime::at(monday, hour, minute);
    card.startUtc = ZonedDay::toUtc(card.start, chicago());
    card.minutes = minutes;
    card.customer = QString::fromUtf8(customer);
    card.title = QString::fromUtf8(title);
    card.place = QStringLiteral("12 Long Street");
    return card;
}

BoardContents boardSample()
{
    BoardContents contents;
    contents.day = contents.today = monday;
    contents.period = {monday, monday};
    contents.zone = chicago();
    contents.people.officeHours = usualWorkingWeek();
    contents.people.technicians = {technician(ann, "Ann Ruiz", "#1f66d1", 1),
                                   technician(bob, "Bob Marsh", "#0c8a8a", 2),
                                   technician(cem, "Cem Aydin", "#7b52cc", 3)};
    TimeOff dentist;
    dentist.technician = cem;
    dentist.start = WallTime::at(monday, 13);
    dentist.end = WallTime::at(monday, 17);
    dentist.reason = QStringLiteral("Dentist");
    contents.people.timeOff = {dentist};
    BoardCard done = boardCard(6, cem, 8, 0, 60, "Oak School");
    done.status = VisitStatus::Done;
    BoardCard first = boardCard(4, ann, 13, 0, 120, "Harbor Hotel", "Boiler service");
    first.technicians = {ann, bob};
    BoardCard second = first;
    second.technician = bob;
    contents.cards = {done,
                      boardCard(1, ann, 9, 0, 90, "Kline Bakery"),
                      boardCard(2, bob, 9, 0, 60, "Lake Motel"),
                      boardCard(3, bob, 9, 30, 60, "Rose Cafe"),
                      boardCard(5, {}, 11, 0, 60, "Pine Clinic"),
                      first,
                      second};
    return contents;
}

BoardSizes sampleSizes(double hour)
{
    BoardSizes sizes;
    sizes.hour = hour;
    sizes.heights = LaneHeights{60, 40, 2, 26};
    sizes.room = {900, 370};
    return sizes;
}

BoardFrame frameOf(const BoardContents &contents)
{
    BoardFrame frame;
    frame.viewport = {1000, 400};
    frame.headerWidth = 100;
    frame.scaleHeight = 30;
    assemble(frame, contents, sampleSizes(60));
    return frame;
}

} // namespace truckroll::testkit
