// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/lanepacking.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <queue>
#include <tuple>

namespace truckroll {

namespace {

template <class T>
using SmallestFirst = std::priority_queue<T, std::vector<T>, std::greater<>>;

/// By start; of those that start together the longer stands further left, so that the picture is the same
/// every time. Spans without length come first: they overlap nothing that starts where they are.
std::vector<size_t> drawingOrder(const std::vector<LaneSpan> &spans)
{
    std::vector<size_t> order(spans.size());
    std::iota(order.begin(), order.end(), size_t(0));
    const auto isEarlier = [&](size_t a, size_t b) {
        const auto key = [&](size_t i) {
            const LaneSpan &span = spans[i];
            return std::tuple(span.start, span.end != span.start, -span.end, i);
        };
        return spans[a].start != spans[b].start ? spans[a].start < spans[b].start : key(a) < key(b);
    };
    if (!std::is_sorted(order.begin(), order.end(), isEarlier)) // mostly they are given by start
        std::sort(order.begin(), order.end(), isEarlier);
    return order;
}

/// Gives out columns to spans that hang together, in drawing order.
class ColumnPacker
{
public:
    int columns() const { return m_columns; }
    int columnFor(const LaneSpan &span)
    {
        while (!m_busy.empty() && m_busy.top().first <= span.start) {
            m_free.push(m_busy.top().second);
            m_busy.pop();
        }
        int column = m_columns;
        if (m_free.empty()) {
            ++m_columns;
        } else {
            column = m_free.top();
            m_free.pop();
        }
        m_busy.emplace(span.end, column);
        return column;
    }

private:
    SmallestFirst<std::pair<qint64, int>> m_busy; ///< end, column
    SmallestFirst<int> m_free;
    int m_columns = 0;
};

} // namespace

/// Most spans of a board stand alone, and nothing is made for those.
std::vector<LanePlace> packLane(const std::vector<LaneSpan> &spans)
{
    std::vector<LanePlace> places(spans.size());
    const std::vector<size_t> order = drawingOrder(spans);
    for (size_t first = 0, next = 0; first < order.size(); first = next) {
        qint64 end = spans[order[first]].end;
        for (next = first + 1; next < order.size() && spans[order[next]].start < end; ++next)
            end = std::max(end, spans[order[next]].end);
        if (next - first == 1) {
            places[order[first]] = {0, 1};
            continue;
        }
        ColumnPacker packer;
        for (size_t i = first; i < next; ++i)
            places[order[i]].column = packer.columnFor(spans[order[i]]);
        for (size_t i = first; i < next; ++i)
            places[order[i]].columns = packer.columns();
    }
    return places;
}

} // namespace truckroll
