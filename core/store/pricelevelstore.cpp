// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/pricelevelstore.h"

#include "core/store/statement.h"
#include <QStringList>

namespace truckroll {

namespace {

PriceLevel readLevel(const Statement &row)
{
    return {row.id<PriceLevelId>(0), row.number(1), row.text(2), row.amount<Percent>(3), row.flag(4), {}};
}

std::vector<LevelPrice> pricesOf(ReadScope &scope, PriceLevelId level)
{
    Statement statement(scope.connection(), "SELECT item_id, price FROM price_level_price "
                                            "WHERE level_id = ? ORDER BY position");
    statement.bind(level);
    std::vector<LevelPrice> prices;
    while (statement.step())
        prices.push_back({statement.id<ItemId>(0), statement.amount<UnitPrice>(1)});
    return prices;
}

void storePrices(WriteScope &scope, const PriceLevel &level)
{
    Statement(scope.connection(), "DELETE FROM price_level_price WHERE level_id = ?").bind(level.id).run();
    Statement insert(scope.connection(), "INSERT INTO price_level_price(level_id, item_id, position, price) "
                                         "VALUES (?, ?, ?, ?)");
    int position = 0;
    for (const LevelPrice &price : level.prices) {
        insert.bindAll(level.id, price.item, position++, price.price);
        insert.run();
        insert.reset();
    }
}

} // namespace

std::optional<PriceLevel> findPriceLevel(ReadScope &scope, PriceLevelId id)
{
    Statement statement(scope.connection(),
                        "SELECT id, version, name, change, active FROM price_level WHERE id = ?");
    statement.bind(id);
    if (!statement.step())
        return std::nullopt;
    PriceLevel level = readLevel(statement);
    level.prices = pricesOf(scope, id);
    return level;
}

std::vector<PriceLevel> priceLevels(ReadScope &scope)
{
    std::vector<PriceLevel> all;
    {
        Statement statement(scope.connection(), "SELECT id, version, name, change, active FROM price_level "
                                                "ORDER BY name COLLATE NOCASE");
        while (statement.step())
            all.push_back(readLevel(statement));
    }
    for (PriceLevel &level : all)
        level.prices = pricesOf(scope, level.id);
    return all;
}

PriceLevelId priceLevelNamed(ReadScope &scope, const QString &name)
{
    Statement statement(scope.connection(), "SELECT id FROM price_level WHERE name = ? COLLATE NOCASE");
    statement.bind(name);
    return statement.step() ? statement.id<PriceLevelId>(0) : PriceLevelId();
}

QStringList customersOnLevel(ReadScope &scope, PriceLevelId level, int limit)
{
    Statement statement(scope.connection(), "SELECT name FROM customer WHERE price_level_id = ? "
                                            "AND active = 1 ORDER BY name LIMIT ?");
    statement.bindAll(level, limit);
    QStringList names;
    while (statement.step())
        names += statement.text(0);
    return names;
}

void insertPriceLevel(WriteScope &scope, PriceLevel &level)
{
    level.id = scope.newId<PriceLevelId>();
    level.version = scope.version();
    Statement(scope.connection(),
              "INSERT INTO price_level(id, version, name, change, active) VALUES (?, ?, ?, ?, ?)")
        .bindAll(level.id, level.version, level.name, level.change, level.active)
        .run();
    storePrices(scope, level);
}

void updatePriceLevel(WriteScope &scope, PriceLevel &level)
{
    level.version = scope.version();
    Statement(scope.connection(),
              "UPDATE price_level SET version = ?, name = ?, change = ?, active = ? WHERE id = ?")
        .bindAll(level.version, level.name, level.change, level.active, level.id)
        .run();
    storePrices(scope, level);
}

} // namespace truckroll
