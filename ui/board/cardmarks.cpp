// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/cardmarks.h"
#include <QtGlobal>
#include <algorithm>
#include <bit>
#include <utility>

namespace truckroll {

namespace {

constexpr size_t leastPlaces = 64;

/// Numbers that follow each other must not end up side by side with those of other technicians.
size_t scattered(VisitId visit, TechnicianId technician)
{
    const quint64 both =
        quint64(visit.value()) * 0x9e3779b97f4a7c15ULL ^ quint64(technician.value()) * 0xc2b2ae3d27d4eb4fULL;
    return size_t(both ^ (both >> 32));
}

} // namespace

/// Where it stands, or the free place for it.
size_t CardMarks::placeOf(VisitId visit, TechnicianId technician) const
{
    const size_t mask = m_places.size() - 1;
    size_t place = scattered(visit, technician) & mask;
    while (m_places[place].visit &&
           (m_places[place].visit != visit || m_places[place].technician != technician))
        place = (place + 1) & mask;
    return place;
}

void CardMarks::reserve(size_t count)
{
    if (const size_t places = std::bit_ceil(2 * count + 1); places > m_places.size() && count > 0)
        growTo(places);
}

void CardMarks::growTo(size_t places)
{
    const auto before = std::exchange(m_places, std::vector<Place>(std::max(leastPlaces, places)));
    for (const Place &each : before) {
        if (each.visit)
            m_places[placeOf(each.visit, each.technician)] = each;
    }
}

void CardMarks::add(VisitId visit, TechnicianId technician)
{
    if (!visit)
        return;
    if (2 * (m_count + 1) > m_places.size())
        growTo(2 * m_places.size());
    Place &place = m_places[placeOf(visit, technician)];
    m_count += place.visit ? 0 : 1;
    place = {visit, technician};
}

bool CardMarks::contains(VisitId visit, TechnicianId technician) const
{
    return m_count > 0 && m_places[placeOf(visit, technician)].visit == visit;
}

} // namespace truckroll
