// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/domain/ids.h"
#include <QString>
#include <optional>
#include <vector>

namespace truckroll {

enum class ItemType { Service, Labor, Part, Inventory, Discount, Bundle };
/// "service", "labor", ...: tables, files, command line.
QString itemTypeName(ItemType type);
std::optional<ItemType> itemTypeFromName(const QString &name);
QString itemTypeText(ItemType type);

/// A part of a bundle.
struct BundlePart
{
    ItemId item;
    Quantity quantity;

    friend bool operator==(const BundlePart &, const BundlePart &) = default;
};

/// An entry of the price book.
struct Item
{
    ItemId id;
    Version version = 0;
    QString number;      ///< the office's own number; may be empty, unique otherwise
    QString name;        ///< unique
    QString description; ///< what stands on the line; the name when empty
    ItemType type = ItemType::Service;
    UnitPrice price; ///< Discount items: a flat amount when `percent` is none
    UnitPrice cost;
    std::optional<Percent> percent; ///< Discount items only
    bool taxable = false;
    bool active = true;
    std::vector<BundlePart> parts; ///< Bundle items only
    bool printsAsOne = false;      ///< Bundle items: one line on paper, not its parts
    QString group;                 ///< "Faucets": how the price book is arranged
    VendorId vendor;               ///< who sells it to the office
    QString vendorNumber;          ///< the vendor's own number of it
    Quantity reorderAt;            ///< Inventory items: order when no more than this is there

    friend bool operator==(const Item &, const Item &) = default;
};

struct TaxRate
{
    TaxRateId id;
    Version version = 0;
    QString name;
    Percent percent;
    bool active = true;

    friend bool operator==(const TaxRate &, const TaxRate &) = default;
};

/// A label of appointments; gives the card's bar its colour.
struct Category
{
    CategoryId id;
    Version version = 0;
    QString name;
    QString color; ///< "#rrggbb"
    bool active = true;

    friend bool operator==(const Category &, const Category &) = default;
};

} // namespace truckroll
