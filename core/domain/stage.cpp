// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/stage.h"

#include "core/domain/totals.h"
#include <algorithm>

namespace truckroll {

namespace {

using S = DocumentState;

bool fits(const Stage &stage, S state)
{
    return stage.sent == (state == S::Sent);
}

} // namespace

const Stage *stageOf(StageId own, DocumentState state, const std::vector<Stage> &stages)
{
    const auto named =
        std::find_if(stages.begin(), stages.end(), [&](const Stage &stage) { return stage.id == own; });
    if (named != stages.end() && fits(*named, state))
        return &*named;
    const auto fitting =
        std::find_if(stages.begin(), stages.end(), [&](const Stage &stage) { return fits(stage, state); });
    if (fitting != stages.end())
        return &*fitting;
    if (named != stages.end())
        return &*named;
    return stages.empty() ? nullptr : &stages.front();
}

DocumentState stateIn(const Stage &stage)
{
    return stage.sent ? S::Sent : S::Draft;
}

bool isOpenQuote(DocumentState state)
{
    return state == S::Draft || state == S::Sent;
}

Money weighted(Money amount, Percent probability)
{
    return percentOf(probability, amount).value_or(Money());
}

} // namespace truckroll
