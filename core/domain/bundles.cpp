// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bundles.h"

#include <algorithm>
#include <map>
#include <optional>

namespace truckroll {

namespace {

using Parts = std::map<ItemId, const std::vector<BundlePart> *>;

Parts partsOf(const Item &bundle, const std::vector<Item> &all)
{
    Parts parts;
    for (const Item &item : all) {
        if (item.type == ItemType::Bundle)
            parts[item.id] = &item.parts;
    }
    parts[bundle.id] = &bundle.parts;
    return parts;
}

class Depths
{
public:
    explicit Depths(const Parts &parts) : m_parts(parts) {}

    /// How many levels the bundle has, 0 for what is none; nothing when it holds itself.
    std::optional<int> of(ItemId bundle)
    {
        const auto own = m_parts.find(bundle);
        if (own == m_parts.end())
            return 0;
        const auto [known, isNew] = m_known.emplace(bundle, std::nullopt);
        if (!isNew)
            return known->second; // nothing as long as it is being looked into
        int deepest = 0;
        for (const BundlePart &part : *own->second) {
            const auto depth = of(part.item);
            if (!depth)
                return std::nullopt;
            deepest = std::max(deepest, *depth);
        }
        known->second = deepest + 1;
        return known->second;
    }

private:
    const Parts &m_parts;
    std::map<ItemId, std::optional<int>> m_known;
};

} // namespace

BundleShape judgeBundle(const Item &bundle, const std::vector<Item> &all)
{
    const Parts parts = partsOf(bundle, all);
    Depths depths(parts);
    for (const auto &[id, own] : parts) {
        const auto depth = depths.of(id);
        if (!depth)
            return BundleShape::HoldsItself;
        if (*depth > deepestBundle)
            return BundleShape::TooDeep;
    }
    return BundleShape::Sound;
}

} // namespace truckroll
