// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/discounts.h"

#include "core/domain/totals.h"
#include "core/domain/wide.h"
#include <algorithm>
#include <numeric>

namespace truckroll {

namespace {

/// Cents of a flat discount as it is typed, to ten-thousandths.
Wide flatCents(UnitPrice price)
{
    return dividedHalfUp(price.units(), UnitPrice::one / Money::one);
}

/// What a discount line takes of item lines that come to `sum`: never past zero, unless its carry says so.
std::optional<Money> takenBy(const DocumentLine &line, Money sum)
{
    Wide taken = 0;
    if (line.kind == LineKind::DiscountPercent) {
        const auto cents = percentOf(line.percent, sum);
        if (!cents)
            return std::nullopt;
        taken = cents->units();
    } else {
        const Wide low = std::min<Wide>(0, sum.units());
        const Wide high = std::max<Wide>(0, sum.units());
        taken = std::clamp(flatCents(line.unitPrice), low, high);
    }
    return inRange(taken - line.roundingCarry.units());
}

/// The item lines above a discount with what earlier discounts left of them.
struct Remaining
{
    std::vector<size_t> lines;
    std::vector<Money> nets;

    Money sum() const { return std::accumulate(nets.begin(), nets.end(), Money()); }
};

bool applyDiscount(DiscountSpread &spread, size_t discount, const DocumentLine &line, Remaining &above)
{
    auto &shares = spread.shares[discount];
    shares.resize(spread.amounts.size());
    if (above.lines.empty())
        return true;
    const auto taken = takenBy(line, above.sum());
    const auto parts = taken ? shareOut(*taken, above.nets) : std::nullopt;
    if (!parts)
        return false;
    for (size_t i = 0; i < parts->size(); ++i) {
        shares[above.lines[i]] = -(*parts)[i];
        above.nets[i] -= (*parts)[i];
    }
    spread.amounts[discount] = -*taken;
    return true;
}

} // namespace

Money DiscountSpread::shareOf(size_t item) const
{
    Money sum;
    for (const auto &byItem : shares) {
        if (!byItem.empty())
            sum += byItem[item];
    }
    return sum;
}

std::optional<std::vector<Money>> shareOut(Money amount, const std::vector<Money> &weights)
{
    std::vector<Money> parts(weights.size());
    const Wide whole = std::accumulate(weights.begin(), weights.end(), Money()).units();
    if (weights.empty() || amount.isZero())
        return parts;
    if (whole == 0) {
        parts.back() = amount;
        return parts;
    }
    struct Remainder
    {
        Wide size;
        size_t index;
    };
    std::vector<Remainder> remainders;
    qint64 left = amount.units();
    const int sign = whole < 0 ? -1 : 1;
    for (size_t i = 0; i < weights.size(); ++i) {
        const Wide product = Wide(amount.units()) * weights[i].units() * sign;
        const Wide share = dividedDown(product, whole * sign);
        const auto part = inRange(share);
        if (!part)
            return std::nullopt;
        parts[i] = *part;
        left -= part->units();
        remainders.push_back({product - share * whole * sign, i});
    }
    std::stable_sort(remainders.begin(), remainders.end(),
                     [](const Remainder &a, const Remainder &b) { return a.size > b.size; });
    for (size_t i = 0; i < size_t(left); ++i)
        parts[remainders[i].index] += Money::fromUnits(1);
    return parts;
}

std::optional<DiscountSpread> spreadDiscounts(const std::vector<DocumentLine> &lines)
{
    DiscountSpread spread;
    spread.amounts.resize(lines.size());
    spread.shares.resize(lines.size());
    Remaining above;
    for (size_t i = 0; i < lines.size(); ++i) {
        const DocumentLine &line = lines[i];
        if (line.kind == LineKind::Text)
            continue;
        if (line.kind != LineKind::Item) {
            if (!applyDiscount(spread, i, line, above))
                return std::nullopt;
            continue;
        }
        const auto product = lineAmount(line.quantity, line.unitPrice);
        const auto amount =
            product ? inRange(Wide(product->units()) + line.roundingCarry.units()) : std::nullopt;
        if (!amount)
            return std::nullopt;
        spread.amounts[i] = *amount;
        above.lines.push_back(i);
        above.nets.push_back(*amount);
    }
    return spread;
}

} // namespace truckroll
