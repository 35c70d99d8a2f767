// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bundles.h"
#include "core/store/conflict.h"
#include "core/store/itemstore.h"
#include "core/store/stockstore.h"
#include "core/store/vendorstore.h"
#include "core/workflow/perform.h"
#include "core/workflow/recordfields.h"
#include "core/workflow/waitingpostings.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Items)
};

constexpr size_t mostParts = 500;

bool isInRange(UnitPrice price)
{
    return !price.isNegative() && price.units() <= UnitPrice::limit;
}

Done checkDiscount(Item &item)
{
    if (!item.percent) {
        if (item.price > UnitPrice())
            return Nothing{};
        return ruleBroken(Texts::tr("A discount takes a percentage or an amount off. Nothing was saved; fill "
                                    "in one of them."));
    }
    if (*item.percent <= Percent() || *item.percent > Percent::whole(100))
        return ruleBroken(Texts::tr("A discount lies above 0 and takes at most 100 percent. Nothing was "
                                    "saved; correct it."));
    item.price = {}; // it is one or the other
    return Nothing{};
}

Done takeFields(Item &item)
{
    CHECK_OK(takeName(item.name, Texts::tr("item's name")));
    CHECK_OK(takeLine(item.number, Texts::tr("item's number"), FieldLimit::name));
    CHECK_OK(takeText(item.description, Texts::tr("description")));
    CHECK_OK(takeLine(item.group, Texts::tr("group"), FieldLimit::name));
    CHECK_OK(takeLine(item.vendorNumber, Texts::tr("vendor's number"), FieldLimit::name));
    item.printsAsOne = item.printsAsOne && item.type == ItemType::Bundle;
    if (item.type != ItemType::Inventory)
        item.reorderAt = {};
    if (item.reorderAt.isNegative() || item.reorderAt.units() > Quantity::limit)
        return ruleBroken(
            Texts::tr("The stock at which to reorder is zero or more. Nothing was saved; correct "
                      "it."));
    if (!isInRange(item.price) || !isInRange(item.cost))
        return ruleBroken(
            Texts::tr("Price and cost lie between 0 and 100 million. Nothing was saved; correct "
                      "them."));
    if (item.type == ItemType::Discount)
        return checkDiscount(item);
    if (item.percent)
        return ruleBroken(Texts::tr("Only a discount has a percentage. Nothing was saved; take it out, or "
                                    "make the item a discount."));
    return Nothing{};
}

Done checkNamesAreFree(ReadScope &scope, const Item &item)
{
    const ItemId sameName = itemNamed(scope, item.name);
    if (sameName && sameName != item.id)
        return nameTaken(item.name);
    const ItemId sameNumber = itemNumbered(scope, item.number);
    if (sameNumber && sameNumber != item.id)
        return nameTaken(item.number);
    return Nothing{};
}

const Item *findIn(const std::vector<Item> &all, ItemId id)
{
    const auto it = std::find_if(all.begin(), all.end(), [id](const Item &item) { return item.id == id; });
    return it == all.end() ? nullptr : &*it;
}

Done checkPart(const std::vector<Item> &all, const BundlePart &part, const std::vector<BundlePart> &before)
{
    const Item *item = findIn(all, part.item);
    if (!item)
        return notThere(Texts::tr("part of the bundle"));
    if (part.quantity <= Quantity() || part.quantity.units() > Quantity::limit)
        return ruleBroken(Texts::tr("How many of %1 are in the bundle? Nothing was saved; fill in a quantity "
                                    "above zero.")
                              .arg(item->name));
    const bool isNew = std::none_of(before.begin(), before.end(),
                                    [&](const BundlePart &old) { return old.item == part.item; });
    if (!item->active && isNew)
        return ruleBroken(
            Texts::tr("%1 is out of use. Nothing was saved; choose another part.").arg(item->name));
    return Nothing{};
}

Done checkParts(ReadScope &scope, const Item &item, const std::vector<BundlePart> &before)
{
    if (item.type != ItemType::Bundle) {
        if (item.parts.empty())
            return Nothing{};
        return ruleBroken(Texts::tr("Only a bundle has parts. Nothing was saved; take them out, or make the "
                                    "item a bundle."));
    }
    if (item.parts.empty() || item.parts.size() > mostParts)
        return ruleBroken(Texts::tr("A bundle has between 1 and %1 parts. Nothing was saved; correct them.")
                              .arg(mostParts));
    std::vector<Item> all = items(scope);
    for (const BundlePart &part : item.parts)
        CHECK_OK(checkPart(all, part, before));
    switch (judgeBundle(item, all)) {
    case BundleShape::Sound:
        return Nothing{};
    case BundleShape::HoldsItself:
        return ruleBroken(Texts::tr("The bundle %1 would hold itself. Nothing was saved; take that part out.")
                              .arg(item.name));
    case BundleShape::TooDeep:
        return ruleBroken(Texts::tr("Bundles in bundles may go %1 deep. Nothing was saved; put the parts "
                                    "themselves into the bundle.")
                              .arg(deepestBundle));
    }
    Q_UNREACHABLE();
}

Done checkVendor(ReadScope &scope, VendorId vendor, VendorId before)
{
    if (!vendor || vendor == before)
        return Nothing{};
    const auto found = findVendor(scope, vendor);
    if (!found)
        return notThere(Texts::tr("vendor"));
    if (!found->active)
        return ruleBroken(
            Texts::tr("%1 is out of use. Nothing was saved; choose another vendor.").arg(found->name));
    return Nothing{};
}

/// What lies on the shelf or is needed by work orders cannot be forgotten.
Done checkStockMayEnd(ReadScope &scope, const Item &item, const Item &before)
{
    if (before.type != ItemType::Inventory || item.type == ItemType::Inventory)
        return Nothing{};
    const StockLevel level = stockOf(scope, item.id);
    if (level.onHand.isZero() && level.reserved.isZero())
        return Nothing{};
    return ruleBroken(
        Texts::tr("Of %1 there are %2 on the shelf and %3 reserved, so its stock goes on being "
                  "kept. Nothing was saved; count it to zero and bill or cancel the work orders "
                  "first.")
            .arg(item.name, toPlain(level.onHand), toPlain(level.reserved)));
}

/// A part that is out of use would still be sold with its bundle.
Done checkNoBundleNeeds(ReadScope &scope, const Item &item)
{
    for (const Item &bundle : bundlesWith(scope, item.id)) {
        if (bundle.active)
            return ruleBroken(Texts::tr("%1 is a part of the bundle %2. Nothing was saved; take it out of "
                                        "the bundle first.")
                                  .arg(item.name, bundle.name));
    }
    return Nothing{};
}

Result<Item> changeItem(WriteScope &scope, Item item)
{
    const auto before = findItem(scope, item.id);
    if (!before)
        return notThere(Texts::tr("item"));
    CHECK_OK(checkVersion(scope, before->name, before->version, item.version));
    CHECK_OK(checkParts(scope, item, before->parts));
    if (before->active && !item.active)
        CHECK_OK(checkNoBundleNeeds(scope, item));
    CHECK_OK(checkVendor(scope, item.vendor, before->vendor));
    CHECK_OK(checkStockMayEnd(scope, item, *before));
    if (item == *before)
        return item;
    updateItem(scope, item);
    releaseCorrected(scope, BookEntity::Item, item.id.value());
    if (item.type == ItemType::Inventory && before->type != ItemType::Inventory)
        reserveForWorkOrders(scope, item.id);
    scope.describe(item.active || !before->active ? Texts::tr("Changed the item %1").arg(item.name)
                                                  : Texts::tr("Put the item %1 out of use").arg(item.name));
    return item;
}

} // namespace

Result<Item> perform(WriteScope &scope, const SaveItem &command)
{
    Item item = command.item;
    CHECK_OK(takeFields(item));
    CHECK_OK(checkNamesAreFree(scope, item));
    if (item.id)
        return changeItem(scope, std::move(item));
    CHECK_OK(checkParts(scope, item, {}));
    CHECK_OK(checkVendor(scope, item.vendor, {}));
    insertItem(scope, item);
    scope.describe(Texts::tr("Added the item %1").arg(item.name));
    return item;
}

} // namespace truckroll
