// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <unordered_map>
#include <utility>

namespace truckroll {

/// What was made and is likely to be wanted again, in two halves: when the younger one is full, the older is
/// forgotten. To look something up writes nothing, where a list of what was used last would touch three
/// places of the memory each time, for thousands of texts in each painting.
template <class Key, class Value>
class RecentlyUsed
{
public:
    /// `most`: what each half may cost.
    explicit RecentlyUsed(size_t most) : m_most(most) {}

    /// Null: not known. Stays until the next find() or keep().
    Value *find(const Key &key)
    {
        if (const auto young = m_young.find(key); young != m_young.end())
            return &young->second.value;
        const auto old = m_old.find(key);
        if (old == m_old.end())
            return nullptr;
        auto node = m_old.extract(old); // before its half may go
        makeRoom();
        m_cost += node.mapped().cost;
        return &m_young.insert(std::move(node)).position->second.value;
    }
    /// Of one that is not known.
    Value &keep(const Key &key, Value value, size_t cost = 1)
    {
        makeRoom();
        m_cost += cost;
        return m_young.insert_or_assign(key, Kept{std::move(value), cost}).first->second.value;
    }
    void clear()
    {
        m_young.clear();
        m_old.clear();
        m_cost = 0;
    }

private:
    struct Kept
    {
        Value value;
        size_t cost = 1;
    };
    struct HashOf
    {
        size_t operator()(const Key &key) const { return qHash(key, 0); }
    };
    using Half = std::unordered_map<Key, Kept, HashOf>;

    void makeRoom()
    {
        if (m_cost < m_most)
            return;
        m_old = std::exchange(m_young, {});
        m_cost = 0;
    }

    size_t m_most;
    size_t m_cost = 0; ///< of the younger half
    Half m_young;
    Half m_old;
};

} // namespace truckroll
