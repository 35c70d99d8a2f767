// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardgeometry.h"
#include <numeric>
#include <span>

namespace truckroll {

/// Which cards stand in which lane, each lane's in their order: one list for all lanes.
class LaneMembers
{
public:
    LaneMembers(const std::vector<BoardSpan> &cards, size_t lanes)
        : m_starts(lanes + 1, 0), m_cards(cards.size())
    {
        for (const BoardSpan &card : cards)
            ++m_starts[size_t(card.lane) + 1];
        std::partial_sum(m_starts.begin(), m_starts.end(), m_starts.begin());
        std::vector<size_t> next(m_starts.begin(), m_starts.end() - 1);
        for (size_t i = 0; i < cards.size(); ++i)
            m_cards[next[size_t(cards[i].lane)]++] = i;
    }

    std::span<const size_t> of(size_t lane) const
    {
        return {m_cards.begin() + std::ptrdiff_t(m_starts[lane]),
                m_cards.begin() + std::ptrdiff_t(m_starts[lane + 1])};
    }

private:
    std::vector<size_t> m_starts;
    std::vector<size_t> m_cards;
};

} // namespace truckroll
