// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/series.h"

#include "core/domain/nametable.h"
#include <algorithm>

namespace truckroll {

namespace {

constexpr NameTable<3> scopeNames{"this", "following", "all"};
constexpr NameTable<5> stepNames{"keep", "add", "change", "remove", "cancel"};

} // namespace

QString seriesScopeName(SeriesScope scope)
{
    return nameIn(scopeNames, scope);
}

std::optional<SeriesScope> seriesScopeFromName(const QString &name)
{
    return valueIn<SeriesScope>(scopeNames, name);
}

QString seriesStepName(SeriesStep::Kind kind)
{
    return nameIn(stepNames, kind);
}

const SeriesPattern &Series::partOf(const QDate &date) const
{
    Q_ASSERT(!parts.empty());
    const auto next =
        std::upper_bound(parts.begin(), parts.end(), date,
                         [](const QDate &day, const SeriesPattern &part) { return day < part.holdsFrom(); });
    return next == parts.begin() ? parts.front() : *std::prev(next);
}

QDate Series::beginning() const
{
    Q_ASSERT(!parts.empty());
    const QDate from = parts.front().holdsFrom();
    return extra.empty() ? from : std::min(from, *extra.begin());
}

bool SeriesPlan::overlaps() const
{
    return std::any_of(conflicts.begin(), conflicts.end(),
                       [](const SeriesConflict &conflict) { return conflict.overlap && !conflict.stays; });
}

int SeriesPlan::count(SeriesStep::Kind kind) const
{
    return int(std::count_if(steps.begin(), steps.end(),
                             [kind](const SeriesStep &step) { return step.kind == kind; }));
}

} // namespace truckroll
