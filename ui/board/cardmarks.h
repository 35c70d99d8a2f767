// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include <cstddef>
#include <initializer_list>
#include <vector>

namespace truckroll {

/// Which cards are marked: the card of a visit with one of its technicians, or (none) those of all of them.
/// There are thousands of cards to look up with each drop, so that they stand side by side in one table
/// instead of one by one in a hash.
class CardMarks
{
public:
    CardMarks() = default;
    CardMarks(std::initializer_list<VisitId> visits)
    {
        for (const VisitId visit : visits)
            add(visit);
    }

    /// Room for so many, so that those that are in need not move again and again.
    void reserve(size_t count);
    void add(VisitId visit, TechnicianId technician = {});
    bool contains(VisitId visit, TechnicianId technician = {}) const;
    bool isEmpty() const { return m_count == 0; }
    size_t size() const { return m_count; }

private:
    struct Place
    {
        VisitId visit; ///< none: free
        TechnicianId technician;
    };
    size_t placeOf(VisitId visit, TechnicianId technician) const;
    void growTo(size_t places);

    std::vector<Place> m_places; ///< at least half of them free; their number is a power of two
    size_t m_count = 0;
};

} // namespace truckroll
