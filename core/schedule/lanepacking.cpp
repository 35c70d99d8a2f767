// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/lanepacking.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <tuple>

namespace truckroll {

namespace {

template <class T>
void push(std::vector<T> &heap, const T &value)
{
    heap.push_back(value);
    std::push_heap(heap.begin(), heap.end(), std::greater<>());
}

template <class T>
T pop(std::vector<T> &heap)
{
    std::pop_heap(heap.begin(), heap.end(), std::greater<>());
    const T value = heap.back();
    heap.pop_back();
    return value;
}

} // namespace

/// By start; of those that start together the longer stands further left, so that the picture is the same
/// every time. Spans without length come first: they overlap nothing that starts where they are.
void LanePacker::sortForDrawing(const std::vector<LaneSpan> &spans)
{
    m_order.resize(spans.size());
    std::iota(m_order.begin(), m_order.end(), size_t(0));
    const auto isEarlier = [&](size_t a, size_t b) {
        const auto key = [&](size_t i) {
            const LaneSpan &span = spans[i];
            return std::tuple(span.start, span.end != span.start, -span.end, i);
        };
        return spans[a].start != spans[b].start ? spans[a].start < spans[b].start : key(a) < key(b);
    };
    if (!std::is_sorted(m_order.begin(), m_order.end(), isEarlier)) // mostly they are given by start
        std::sort(m_order.begin(), m_order.end(), isEarlier);
}

int LanePacker::columnFor(const LaneSpan &span)
{
    while (!m_busy.empty() && m_busy.front().first <= span.start)
        push(m_free, pop(m_busy).second);
    const int column = m_free.empty() ? m_columns++ : pop(m_free);
    push(m_busy, std::pair(span.end, column));
    return column;
}

/// Spans that hang together share a number of columns; one that stands alone needs none of that.
const std::vector<LanePlace> &LanePacker::pack(const std::vector<LaneSpan> &spans)
{
    sortForDrawing(spans);
    m_places.assign(spans.size(), LanePlace{0, 1});
    for (size_t first = 0, next = 0; first < m_order.size(); first = next) {
        qint64 end = spans[m_order[first]].end;
        for (next = first + 1; next < m_order.size() && spans[m_order[next]].start < end; ++next)
            end = std::max(end, spans[m_order[next]].end);
        if (next - first == 1)
            continue;
        m_busy.clear();
        m_free.clear();
        m_columns = 0;
        for (size_t i = first; i < next; ++i)
            m_places[m_order[i]].column = columnFor(spans[m_order[i]]);
        for (size_t i = first; i < next; ++i)
            m_places[m_order[i]].columns = m_columns;
    }
    return m_places;
}

} // namespace truckroll
