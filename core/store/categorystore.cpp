// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/categorystore.h"

#include "core/store/statement.h"

namespace truckroll {

namespace {

Category readCategory(const Statement &statement)
{
    return {statement.id<CategoryId>(0), statement.number(1), statement.text(2), statement.text(3),
            statement.flag(4)};
}

} // namespace

std::optional<Category> findCategory(ReadScope &scope, CategoryId id)
{
    Statement statement(scope.connection(),
                        "SELECT id, version, name, color, active FROM category WHERE id = ?");
    statement.bind(id);
    return statement.step() ? std::optional(readCategory(statement)) : std::nullopt;
}

std::vector<Category> categories(ReadScope &scope)
{
    Statement statement(scope.connection(),
                        "SELECT id, version, name, color, active FROM category ORDER BY name COLLATE NOCASE");
    std::vector<Category> all;
    while (statement.step())
        all.push_back(readCategory(statement));
    return all;
}

CategoryId categoryNamed(ReadScope &scope, const QString &name)
{
    Statement statement(scope.connection(), "SELECT id FROM category WHERE name = ? COLLATE NOCASE");
    statement.bind(name);
    return statement.step() ? statement.id<CategoryId>(0) : CategoryId();
}

void insertCategory(WriteScope &scope, Category &category)
{
    category.id = scope.newId<CategoryId>();
    category.version = scope.version();
    Statement(scope.connection(),
              "INSERT INTO category(id, version, name, color, active) VALUES (?, ?, ?, ?, ?)")
        .bindAll(category.id, category.version, category.name, category.color, category.active)
        .run();
}

void updateCategory(WriteScope &scope, Category &category)
{
    category.version = scope.version();
    Statement(scope.connection(),
              "UPDATE category SET version = ?, name = ?, color = ?, active = ? WHERE id = ?")
        .bindAll(category.version, category.name, category.color, category.active, category.id)
        .run();
}

} // namespace truckroll
