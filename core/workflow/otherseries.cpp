// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/otherseries.h"

#include "core/schedule/zonedday.h"
#include "core/store/appointmentstore.h"
#include "core/store/folderground.h"
#include "core/store/seriesstore.h"
#include <algorithm>

namespace truckroll {

namespace {

constexpr int minutesPerDay = 24 * 60;
/// A clock change may lie between two times of one night.
constexpr int clockChange = 60;

/// The days and the times of the day that the places take.
class Reach
{
public:
    Reach(const SeriesWork &work, const std::vector<SeriesPlace> &places, int bufferMinutes)
        : m_zone(work.zone.id()), m_around(bufferMinutes + clockChange)
    {
        for (const SeriesPlace &place : places) {
            m_times.insert({place.start.minute, place.minutes});
            for (const int days : {-1, 0, 1})
                m_days.insert(place.start.date.addDays(days));
        }
    }
    bool day(const QDate &date) const { return m_days.contains(date); }
    /// A part of another series can have visits near the places; of another zone it always can.
    bool part(const Series &series, const SeriesPattern &part) const
    {
        return series.zone != m_zone ||
               std::any_of(m_times.begin(), m_times.end(), [&](const std::pair<int, int> &time) {
                   return isNear(part.startMinute, part.minutes, time.first, time.second);
               });
    }

private:
    /// On the same day or over midnight.
    bool isNear(int start, int minutes, int otherStart, int otherMinutes) const
    {
        for (const int days : {-minutesPerDay, 0, minutesPerDay})
            if (start + days < otherStart + otherMinutes + m_around &&
                otherStart < start + days + minutes + m_around)
                return true;
        return false;
    }

    QByteArray m_zone;
    int m_around;
    std::set<std::pair<int, int>> m_times; ///< start and length
    std::set<QDate> m_days;
};

QString customerOf(ReadScope &scope, AppointmentId folder)
{
    const auto found = findAppointment(scope, folder);
    const auto customer = found ? customerInShort(scope, found->customer) : std::nullopt;
    return customer ? customer->name : QString();
}

class Coming
{
public:
    Coming(ReadScope &scope, const SeriesWork &work, const std::set<TechnicianId> &technicians)
        : m_scope(scope), m_outOfUse(techniciansOutOfUse(scope)), m_technicians(technicians),
          m_today(work.change.today)
    {
    }
    void add(const Series &series, const Reach &reach, const QDate &until)
    {
        const auto zone = findZone(series.zone);
        const bool near = std::any_of(series.parts.begin(), series.parts.end(),
                                      [&](const SeriesPattern &part) { return reach.part(series, part); });
        if (!zone || !near)
            return;
        std::vector<QDate> dates = datesOf(series, std::max(m_today, series.madeUntil.addDays(1)), until);
        std::erase_if(dates, [&](const QDate &date) {
            return !reach.day(date) || !reach.part(series, series.partOf(date));
        });
        if (dates.empty())
            return;
        const std::set<QDate> there = datesWithVisit(m_scope, series.appointment, series.madeUntil);
        const QString customer = customerOf(m_scope, series.appointment);
        for (const QDate &date : dates)
            if (!there.contains(date))
                addCards(series, date, *zone, customer);
    }
    std::vector<BoardCard> take()
    {
        std::stable_sort(m_cards.begin(), m_cards.end(),
                         [](const BoardCard &a, const BoardCard &b) { return a.startUtc < b.startUtc; });
        return std::move(m_cards);
    }

private:
    void addCards(const Series &series, const QDate &date, const QTimeZone &zone, const QString &customer)
    {
        BoardCard card;
        card.visit = VisitId(-1 - qint64(m_cards.size()));
        card.appointment = series.appointment;
        card.start = plannedStart(series, date);
        card.startUtc = ZonedDay::toUtc(card.start, zone);
        card.minutes = series.partOf(date).minutes;
        card.customer = customer;
        for (const TechnicianId technician : plannedTechnicians(series, date, m_outOfUse)) {
            card.technician = technician;
            if (m_technicians.contains(technician))
                m_cards.push_back(card);
        }
    }

    ReadScope &m_scope;
    OutOfUse m_outOfUse;
    const std::set<TechnicianId> &m_technicians;
    QDate m_today;
    std::vector<BoardCard> m_cards;
};

} // namespace

std::vector<BoardCard> cardsToCome(ReadScope &scope, const SeriesWork &work,
                                   const std::vector<SeriesPlace> &places, const QDate &until,
                                   int bufferMinutes)
{
    std::set<TechnicianId> technicians;
    for (const SeriesPlace &place : places)
        technicians.insert(place.technicians.begin(), place.technicians.end());
    const Reach reach(work, places, bufferMinutes);
    Coming coming(scope, work, technicians);
    for (const AppointmentId folder : seriesNotMade(scope, technicians, until))
        if (folder != work.folder.id)
            coming.add(*findSeries(scope, folder), reach, until);
    return coming.take();
}

} // namespace truckroll
