// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conflict.h"
#include "core/store/itemstore.h"
#include "core/store/pricelevelstore.h"
#include "core/workflow/perform.h"
#include "core/workflow/recordfields.h"
#include <QCoreApplication>
#include <set>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Prices)
};

constexpr Percent leastChange = Percent::whole(-100);
constexpr Percent mostChange = Percent::whole(1000);

bool isInRange(UnitPrice price)
{
    return !price.isNegative() && price.units() <= UnitPrice::limit;
}

tl::unexpected<Error> outOfRange(const QString &item)
{
    return ruleBroken(Texts::tr("The price of %1 lies between 0 and 100 million. Nothing was saved; correct "
                                "it.")
                          .arg(item));
}

Done checkPrices(ReadScope &scope, const PriceLevel &level)
{
    std::set<ItemId> seen;
    for (const LevelPrice &price : level.prices) {
        const auto item = findItem(scope, price.item);
        if (!item)
            return notThere(Texts::tr("item"));
        if (item->type == ItemType::Bundle || item->type == ItemType::Discount)
            return ruleBroken(Texts::tr("%1 has no price of its own. Nothing was saved; take it out of the "
                                        "price level.")
                                  .arg(item->name));
        if (!seen.insert(price.item).second)
            return ruleBroken(
                Texts::tr("%1 has two prices. Nothing was saved; leave one of them.").arg(item->name));
        if (!isInRange(price.price))
            return outOfRange(item->name);
    }
    return Nothing{};
}

Done takeFields(ReadScope &scope, PriceLevel &level)
{
    CHECK_OK(takeName(level.name, Texts::tr("price level's name")));
    if (level.change < leastChange || level.change > mostChange)
        return ruleBroken(Texts::tr("A price level changes prices by -100 to 1,000 percent. Nothing was "
                                    "saved; correct it."));
    const PriceLevelId other = priceLevelNamed(scope, level.name);
    if (other && other != level.id)
        return nameTaken(level.name);
    return checkPrices(scope, level);
}

/// Customers would silently pay other prices.
Done checkNobodyNeeds(ReadScope &scope, const PriceLevel &level)
{
    const QStringList customers = customersOnLevel(scope, level.id, 1);
    if (customers.isEmpty())
        return Nothing{};
    return ruleBroken(Texts::tr("%1 is the price level of %2. Nothing was saved; give its customers another "
                                "one first.")
                          .arg(level.name, customers.front()));
}

Result<PriceLevel> changeLevel(WriteScope &scope, PriceLevel level)
{
    const auto before = findPriceLevel(scope, level.id);
    if (!before)
        return notThere(Texts::tr("price level"));
    CHECK_OK(checkVersion(scope, before->name, before->version, level.version));
    if (level == *before)
        return level;
    if (before->active && !level.active)
        CHECK_OK(checkNobodyNeeds(scope, level));
    updatePriceLevel(scope, level);
    scope.describe(Texts::tr("Changed the price level %1").arg(level.name));
    return level;
}

Done changePrice(WriteScope &scope, const NewPrice &price)
{
    auto item = findItem(scope, price.item);
    if (!item)
        return notThere(Texts::tr("item"));
    CHECK_OK(checkVersion(scope, item->name, item->version, price.version));
    if (!isInRange(price.price) || !isInRange(price.cost))
        return outOfRange(item->name);
    item->price = price.price;
    item->cost = price.cost;
    updateItem(scope, *item);
    return Nothing{};
}

} // namespace

Result<PriceLevel> perform(WriteScope &scope, const SavePriceLevel &command)
{
    PriceLevel level = command.level;
    CHECK_OK(takeFields(scope, level));
    if (level.id)
        return changeLevel(scope, std::move(level));
    insertPriceLevel(scope, level);
    scope.describe(Texts::tr("Added the price level %1").arg(level.name));
    return level;
}

Result<int> perform(WriteScope &scope, const ChangePrices &command)
{
    if (command.prices.empty())
        return ruleBroken(
            Texts::tr("No price would be another one. Nothing was changed; choose other entries "
                      "or another rule."));
    for (const NewPrice &price : command.prices)
        CHECK_OK(changePrice(scope, price));
    scope.describe(Texts::tr("Changed the prices of %n item(s)", nullptr, int(command.prices.size())));
    return int(command.prices.size());
}

Result<PriceLevels::Reply> answer(ReadScope &scope, const PriceLevels &)
{
    return priceLevels(scope);
}

} // namespace truckroll
