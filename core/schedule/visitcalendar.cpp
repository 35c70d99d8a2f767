// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/visitcalendar.h"

#include "core/base/text.h"
#include <QCoreApplication>
#include <cstdlib>
#include <libical/ical.h>
#include <limits>
#include <memory>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(VisitCalendar)
};

struct ComponentDeleter
{
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, ComponentDeleter>;

struct TextDeleter
{
    void operator()(char *text) const { std::free(text); } // NOLINT: libical's, made by malloc
};

icaltimetype instant(qint64 utc)
{
    return icaltime_from_timet_with_zone(utc, 0, icaltimezone_get_utc_timezone());
}

void add(icalcomponent *to, icalproperty *property)
{
    icalcomponent_add_property(to, property); // which owns it from now on
}

icalproperty_status statusOf(VisitStatus status)
{
    switch (status) {
    case VisitStatus::Scheduled:
    case VisitStatus::OnHold:
        return ICAL_STATUS_TENTATIVE;
    case VisitStatus::Cancelled:
        return ICAL_STATUS_CANCELLED;
    case VisitStatus::Confirmed:
    case VisitStatus::Dispatched:
    case VisitStatus::InProgress:
    case VisitStatus::Done:
        return ICAL_STATUS_CONFIRMED;
    }
    Q_UNREACHABLE();
}

QString descriptionOf(const CalendarEntry &entry)
{
    QStringList lines{Texts::tr("%1, %2").arg(entry.number, visitStatusText(entry.visit.status))};
    if (!entry.technicians.isEmpty())
        lines << Texts::tr("Technicians: %1").arg(entry.technicians.join(QStringLiteral(", ")));
    if (!entry.phone.isEmpty())
        lines << Texts::tr("Phone: %1").arg(entry.phone);
    for (const QString &text : {entry.description, entry.visit.notes})
        if (!text.isEmpty())
            lines << text;
    return lines.join(u'\n');
}

QByteArray uidOf(const CalendarEntry &entry, const CalendarGround &ground)
{
    return QStringLiteral("visit-%1-%2@truckroll")
        .arg(entry.visit.id.value())
        .arg(ground.officeMark)
        .toUtf8();
}

/// Versions grow with each change, as the sequence of a calendar has to.
int sequenceOf(const Visit &visit)
{
    return int(std::min<qint64>(visit.version, std::numeric_limits<int>::max()));
}

QByteArray summaryOf(const CalendarEntry &entry)
{
    QStringList parts{entry.customer, entry.title};
    parts.removeAll(QString());
    return cleanLine(parts.join(QStringLiteral(": "))).toUtf8();
}

icalcomponent *eventOf(const CalendarEntry &entry, const CalendarGround &ground)
{
    icalcomponent *event = icalcomponent_new_vevent();
    add(event, icalproperty_new_uid(uidOf(entry, ground).constData()));
    add(event, icalproperty_new_dtstamp(instant(ground.nowUtc)));
    add(event, icalproperty_new_sequence(sequenceOf(entry.visit)));
    add(event, icalproperty_new_dtstart(instant(entry.visit.startUtc)));
    add(event, icalproperty_new_dtend(instant(entry.visit.endUtc())));
    add(event, icalproperty_new_summary(summaryOf(entry).constData()));
    if (!entry.place.isEmpty())
        add(event, icalproperty_new_location(entry.place.toUtf8().constData()));
    add(event, icalproperty_new_description(descriptionOf(entry).toUtf8().constData()));
    add(event, icalproperty_new_status(statusOf(entry.visit.status)));
    return event;
}

} // namespace

QByteArray calendarOf(const std::vector<CalendarEntry> &entries, const CalendarGround &ground)
{
    const Component calendar(icalcomponent_new_vcalendar());
    add(calendar.get(), icalproperty_new_prodid("-//Truckroll//Truckroll//EN"));
    add(calendar.get(), icalproperty_new_version("2.0"));
    add(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
    add(calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    for (const CalendarEntry &entry : entries)
        if (entry.visit.start)
            icalcomponent_add_component(calendar.get(), eventOf(entry, ground));
    const std::unique_ptr<char, TextDeleter> text(icalcomponent_as_ical_string_r(calendar.get()));
    return QByteArray(text.get());
}

} // namespace truckroll
