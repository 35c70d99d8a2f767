// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <utility>
#include <vector>

namespace truckroll {

/// A span of one lane, in any unit that grows with time.
struct LaneSpan
{
    qint64 start = 0;
    qint64 end = 0; ///< exclusive; not before start
};

/// Where a span stands: its column, and in how many columns its cluster is divided.
struct LanePlace
{
    int column = 0;
    int columns = 1;

    friend bool operator==(const LanePlace &, const LanePlace &) = default;
};

/// Gives spans that overlap columns of their own. Spans that touch do not overlap. A board packs hundreds of
/// lanes for each step, so the packer keeps its room from one lane to the next.
class LanePacker
{
public:
    /// Input in any order; the answer is in the order of the input and holds until the next call. O(n log n).
    const std::vector<LanePlace> &pack(const std::vector<LaneSpan> &spans);

private:
    void sortForDrawing(const std::vector<LaneSpan> &spans);
    int columnFor(const LaneSpan &span);

    std::vector<LanePlace> m_places;
    std::vector<size_t> m_order;
    // Of the spans that hang together with the one that is looked at:
    std::vector<std::pair<qint64, int>> m_busy; ///< end and column, a heap: what ends first is on top
    std::vector<int> m_free;                    ///< columns, a heap: the leftmost is on top
    int m_columns = 0;
};

} // namespace truckroll
