// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include <initializer_list>
#include <memory>
#include <utility>
#include <vector>

namespace truckroll {

/// The people of a visit as its cards name them. A step on a crowded board copies and compares thousands of
/// cards, and most visits of a day have the same few people: copies share one list, which nobody changes.
class TechnicianIds
{
public:
    TechnicianIds() = default;
    TechnicianIds(std::vector<TechnicianId> ids)
        : m_ids(ids.empty() ? nullptr : std::make_shared<const std::vector<TechnicianId>>(std::move(ids)))
    {
    }
    TechnicianIds(std::initializer_list<TechnicianId> ids) : TechnicianIds(std::vector<TechnicianId>(ids)) {}

    const std::vector<TechnicianId> &all() const { return m_ids ? *m_ids : none(); }
    operator const std::vector<TechnicianId> &() const { return all(); }
    auto begin() const { return all().begin(); }
    auto end() const { return all().end(); }
    size_t size() const { return all().size(); }
    bool empty() const { return !m_ids; }
    TechnicianId front() const { return all().front(); }
    TechnicianId operator[](size_t place) const { return all()[place]; }

    friend bool operator==(const TechnicianIds &a, const TechnicianIds &b)
    {
        return a.m_ids == b.m_ids || a.all() == b.all();
    }
    friend bool operator==(const TechnicianIds &a, const std::vector<TechnicianId> &b)
    {
        return a.all() == b;
    }

private:
    static const std::vector<TechnicianId> &none()
    {
        static const std::vector<TechnicianId> ids;
        return ids;
    }

    std::shared_ptr<const std::vector<TechnicianId>> m_ids; ///< null: nobody
};

} // namespace truckroll
