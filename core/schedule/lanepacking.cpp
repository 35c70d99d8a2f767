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
    const auto key = [&](size_t i) {
        const LaneSpan &span = spans[i];
        return std::tuple(span.start, span.end != span.start, -span.end, i);
    };
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return key(a) < key(b); });
    return order;
}

} // namespace

std::vector<LanePlace> packLane(const std::vector<LaneSpan> &spans)
{
    std::vector<LanePlace> places(spans.size());
    SmallestFirst<std::pair<qint64, int>> busy; // end, column
    SmallestFirst<int> freeColumns;
    std::vector<size_t> cluster;
    int columns = 0;
    const auto closeCluster = [&] {
        for (const size_t i : cluster)
            places[i].columns = columns;
        cluster.clear();
        freeColumns = {};
        columns = 0;
    };
    for (const size_t i : drawingOrder(spans)) {
        while (!busy.empty() && busy.top().first <= spans[i].start) {
            freeColumns.push(busy.top().second);
            busy.pop();
        }
        if (busy.empty())
            closeCluster();
        int column = columns;
        if (freeColumns.empty()) {
            ++columns;
        } else {
            column = freeColumns.top();
            freeColumns.pop();
        }
        places[i].column = column;
        busy.emplace(spans[i].end, column);
        cluster.push_back(i);
    }
    closeCluster();
    return places;
}

} // namespace truckroll
