// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stagestore.h"

#include "core/store/statement.h"

namespace truckroll {

namespace {

#define TRUCKROLL_STAGE_COLUMNS "SELECT id, version, name, position, probability, sent FROM stage "

Stage readStage(const Statement &row)
{
    return {row.id<StageId>(0), row.number(1),          row.text(2),
            row.integer(3),     row.amount<Percent>(4), row.flag(5)};
}

} // namespace

std::vector<Stage> stages(ReadScope &scope)
{
    Statement statement(scope.connection(), TRUCKROLL_STAGE_COLUMNS "ORDER BY position, id");
    std::vector<Stage> all;
    while (statement.step())
        all.push_back(readStage(statement));
    return all;
}

std::optional<Stage> findStage(ReadScope &scope, StageId id)
{
    Statement statement(scope.connection(), TRUCKROLL_STAGE_COLUMNS "WHERE id = ?");
    statement.bind(id);
    return statement.step() ? std::optional(readStage(statement)) : std::nullopt;
}

StageId stageNamed(ReadScope &scope, const QString &name)
{
    Statement statement(scope.connection(), "SELECT id FROM stage WHERE name = ? COLLATE NOCASE");
    statement.bind(name);
    return statement.step() ? statement.id<StageId>(0) : StageId();
}

void insertStage(WriteScope &scope, Stage &stage)
{
    stage.id = scope.newId<StageId>();
    stage.version = scope.version();
    Statement(scope.connection(),
              "INSERT INTO stage(id, version, name, position, probability, sent) VALUES (?, ?, ?, ?, ?, ?)")
        .bindAll(stage.id, stage.version, stage.name, stage.position, stage.probability, stage.sent)
        .run();
}

void updateStage(WriteScope &scope, Stage &stage)
{
    stage.version = scope.version();
    Statement(scope.connection(),
              "UPDATE stage SET version = ?, name = ?, position = ?, probability = ?, sent = ? WHERE id = ?")
        .bindAll(stage.version, stage.name, stage.position, stage.probability, stage.sent, stage.id)
        .run();
}

void removeStage(WriteScope &scope, StageId id)
{
    Statement(scope.connection(), "DELETE FROM stage WHERE id = ?").bind(id).run();
}

int openQuotesIn(ReadScope &scope, StageId id)
{
    Statement statement(scope.connection(),
                        "SELECT count(*) FROM document WHERE stage_id = ? AND state IN ('draft', 'sent')");
    statement.bind(id);
    return statement.step() ? statement.integer(0) : 0;
}

void moveQuotesBetween(WriteScope &scope, StageId from, StageId to)
{
    Statement(scope.connection(), "UPDATE document SET version = ?, stage_id = ? WHERE stage_id = ?")
        .bindAll(scope.version(), to, from)
        .run();
}

} // namespace truckroll
