// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/taxratestore.h"

#include "core/store/statement.h"

namespace truckroll {

namespace {

TaxRate readTaxRate(const Statement &statement)
{
    return {statement.id<TaxRateId>(0), statement.number(1), statement.text(2), statement.amount<Percent>(3),
            statement.flag(4)};
}

} // namespace

std::optional<TaxRate> findTaxRate(ReadScope &scope, TaxRateId id)
{
    Statement statement(scope.connection(),
                        "SELECT id, version, name, percent, active FROM tax_rate WHERE id = ?");
    statement.bind(id);
    return statement.step() ? std::optional(readTaxRate(statement)) : std::nullopt;
}

std::vector<TaxRate> taxRates(ReadScope &scope)
{
    Statement statement(
        scope.connection(),
        "SELECT id, version, name, percent, active FROM tax_rate ORDER BY name COLLATE NOCASE");
    std::vector<TaxRate> rates;
    while (statement.step())
        rates.push_back(readTaxRate(statement));
    return rates;
}

TaxRateId taxRateNamed(ReadScope &scope, const QString &name)
{
    Statement statement(scope.connection(), "SELECT id FROM tax_rate WHERE name = ? COLLATE NOCASE");
    statement.bind(name);
    return statement.step() ? statement.id<TaxRateId>(0) : TaxRateId();
}

void insertTaxRate(WriteScope &scope, TaxRate &rate)
{
    rate.id = scope.newId<TaxRateId>();
    rate.version = scope.version();
    Statement(scope.connection(),
              "INSERT INTO tax_rate(id, version, name, percent, active) VALUES (?, ?, ?, ?, ?)")
        .bindAll(rate.id, rate.version, rate.name, rate.percent, rate.active)
        .run();
}

void updateTaxRate(WriteScope &scope, TaxRate &rate)
{
    rate.version = scope.version();
    Statement(scope.connection(),
              "UPDATE tax_rate SET version = ?, name = ?, percent = ?, active = ? WHERE id = ?")
        .bindAll(rate.version, rate.name, rate.percent, rate.active, rate.id)
        .run();
}

} // namespace truckroll
