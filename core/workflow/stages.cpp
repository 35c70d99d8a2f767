// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conflict.h"
#include "core/store/stagestore.h"
#include "core/workflow/perform.h"
#include "core/workflow/recordfields.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Stages)
};

constexpr size_t mostStages = 20;

Done takeFields(ReadScope &scope, Stage &stage)
{
    CHECK_OK(takeName(stage.name, Texts::tr("stage's name")));
    if (stage.probability.isNegative() || stage.probability > Percent::whole(100))
        return ruleBroken(Texts::tr("The probability of a stage lies between 0 and 100 percent. Nothing was "
                                    "saved; correct it."));
    const StageId sameName = stageNamed(scope, stage.name);
    if (sameName && sameName != stage.id)
        return nameTaken(stage.name);
    for (const DocumentState end : {DocumentState::Sold, DocumentState::Lost})
        if (stage.name.compare(documentStateText(end), Qt::CaseInsensitive) == 0)
            return nameTaken(stage.name); // those columns are there always
    return Nothing{};
}

Result<Stage> storedStage(ReadScope &scope, StageId id, Version seen)
{
    const auto stage = findStage(scope, id);
    if (!stage)
        return notThere(Texts::tr("stage"));
    CHECK_OK(checkVersion(scope, stage->name, stage->version, seen));
    return *stage;
}

Result<Stage> addStage(WriteScope &scope, Stage stage)
{
    const size_t count = stages(scope).size();
    if (count >= mostStages)
        return ruleBroken(Texts::tr("A pipeline has at most %1 stages. Nothing was saved; use one that is "
                                    "there.")
                              .arg(mostStages));
    stage.position = int(count) + 1;
    insertStage(scope, stage);
    scope.describe(Texts::tr("Added the stage %1").arg(stage.name));
    return stage;
}

Result<Stage> changeStage(WriteScope &scope, Stage stage)
{
    TRY(const Stage before, storedStage(scope, stage.id, stage.version));
    stage.position = before.position;
    if (stage == before)
        return stage;
    if (stage.sent != before.sent && openQuotesIn(scope, stage.id) > 0)
        return ruleBroken(
            Texts::tr("Quotes stand in %1, and they would become sent or drafts with it. Nothing "
                      "was saved; move them to another stage first.")
                .arg(before.name));
    updateStage(scope, stage);
    scope.describe(Texts::tr("Changed the stage %1").arg(stage.name));
    return stage;
}

/// Positions from 1 without gaps; only rows that move are written.
void number(WriteScope &scope, std::vector<Stage> &all)
{
    int position = 0;
    for (Stage &stage : all) {
        if (stage.position == ++position)
            continue;
        stage.position = position;
        updateStage(scope, stage);
    }
}

/// No other stage could take its quotes over.
bool isOnlyOfItsSort(ReadScope &scope, const Stage &stage)
{
    const std::vector<Stage> all = stages(scope);
    return std::none_of(all.begin(), all.end(),
                        [&](const Stage &other) { return other.id != stage.id && other.sent == stage.sent; });
}

Done checkHeir(ReadScope &scope, const Stage &stage, StageId moveTo)
{
    if (!moveTo) {
        if (openQuotesIn(scope, stage.id) == 0)
            return Nothing{};
        if (isOnlyOfItsSort(scope, stage))
            return ruleBroken((stage.sent
                                   ? Texts::tr("%1 is the only stage for quotes that are with the "
                                               "customer, and quotes stand in it. Nothing was changed; "
                                               "rename it, or add another such stage first.")
                                   : Texts::tr("%1 is the only stage for quotes that are not with the "
                                               "customer, and quotes stand in it. Nothing was changed; "
                                               "rename it, or add another such stage first."))
                                  .arg(stage.name));
        return ruleBroken(Texts::tr("Quotes stand in %1. Nothing was changed; say in which stage they stand "
                                    "from now on.")
                              .arg(stage.name));
    }
    const auto heir = findStage(scope, moveTo);
    if (!heir || moveTo == stage.id)
        return notThere(Texts::tr("stage"));
    if (heir->sent != stage.sent && openQuotesIn(scope, stage.id) > 0)
        return ruleBroken(
            Texts::tr("The quotes of %1 would become sent or drafts in %2. Nothing was changed; "
                      "choose a stage of the same sort.")
                .arg(stage.name, heir->name));
    return Nothing{};
}

} // namespace

Result<Stage> perform(WriteScope &scope, const SaveStage &command)
{
    Stage stage = command.stage;
    CHECK_OK(takeFields(scope, stage));
    return stage.id ? changeStage(scope, std::move(stage)) : addStage(scope, std::move(stage));
}

Result<OrderStages::Reply> perform(WriteScope &scope, const OrderStages &command)
{
    const std::vector<Stage> before = stages(scope);
    std::vector<Stage> ordered;
    for (const StageId id : command.stages) {
        const auto found =
            std::find_if(before.begin(), before.end(), [&](const Stage &stage) { return stage.id == id; });
        const bool twice =
            std::any_of(ordered.begin(), ordered.end(), [&](const Stage &stage) { return stage.id == id; });
        if (found == before.end() || twice)
            return notThere(Texts::tr("stage"));
        ordered.push_back(*found);
    }
    if (ordered.size() != before.size())
        return failure(ErrorCode::Conflict, Texts::tr("There are other stages now. Nothing was changed; look "
                                                      "at them and order them again."));
    number(scope, ordered);
    if (ordered != before)
        scope.describe(Texts::tr("Ordered the stages of the pipeline"));
    return ordered;
}

Result<Nothing> perform(WriteScope &scope, const RemoveStage &command)
{
    TRY(const Stage stage, storedStage(scope, command.stage, command.version));
    std::vector<Stage> rest = stages(scope);
    if (rest.size() == 1)
        return ruleBroken(
            Texts::tr("%1 is the last stage, and a quote has to stand somewhere. Nothing was changed; rename "
                      "it instead.")
                .arg(stage.name));
    CHECK_OK(checkHeir(scope, stage, command.moveTo));
    moveQuotesBetween(scope, stage.id, command.moveTo);
    removeStage(scope, stage.id);
    std::erase_if(rest, [&](const Stage &each) { return each.id == stage.id; });
    number(scope, rest);
    scope.describe(Texts::tr("Removed the stage %1").arg(stage.name));
    return Nothing{};
}

} // namespace truckroll
