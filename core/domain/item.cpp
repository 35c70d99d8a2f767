// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/item.h"

#include "core/domain/nametable.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

constexpr NameTable<6> names{"service", "labor", "part", "inventory", "discount", "bundle"};

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Item)
};

} // namespace

QString itemTypeName(ItemType type)
{
    return nameIn(names, type);
}

std::optional<ItemType> itemTypeFromName(const QString &name)
{
    return valueIn<ItemType>(names, name);
}

QString itemTypeText(ItemType type)
{
    switch (type) {
    case ItemType::Service:
        return Texts::tr("Service");
    case ItemType::Labor:
        return Texts::tr("Labor");
    case ItemType::Part:
        return Texts::tr("Part");
    case ItemType::Inventory:
        return Texts::tr("Inventory");
    case ItemType::Discount:
        return Texts::tr("Discount");
    case ItemType::Bundle:
        return Texts::tr("Bundle");
    }
    Q_UNREACHABLE();
}

} // namespace truckroll
