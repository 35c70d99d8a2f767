// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/leadingvisit.h"
#include <algorithm>
#include <tuple>

namespace truckroll {

namespace {

std::tuple<int, qint64> urgency(const Visit &visit, qint64 nowUtc)
{
    if (visitIsClosed(visit.status))
        return {3, -visit.startUtc};
    if (!visit.start)
        return {2, visit.waitingSince};
    return visit.endUtc() > nowUtc ? std::tuple(0, visit.startUtc) : std::tuple(1, -visit.startUtc);
}

} // namespace

const Visit *leadingVisit(const std::vector<Visit> &visits, qint64 nowUtc)
{
    const auto first =
        std::min_element(visits.begin(), visits.end(), [nowUtc](const Visit &a, const Visit &b) {
            return urgency(a, nowUtc) < urgency(b, nowUtc);
        });
    return first == visits.end() ? nullptr : &*first;
}

} // namespace truckroll
