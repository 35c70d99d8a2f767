// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/totals.h"

#include "core/domain/discounts.h"
#include "core/domain/quoteoptions.h"
#include "core/domain/wide.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Totals)
};

tl::unexpected<Error> tooLarge()
{
    return ruleBroken(
        Texts::tr("An amount of this document is too large to be stored. Check its quantities and prices."));
}

/// The entry of the rate, null when there is none.
template <class Taxes>
auto findTax(Taxes &taxes, TaxRateId rate)
{
    const auto it =
        std::find_if(taxes.begin(), taxes.end(), [&](const DocumentTax &t) { return t.rate == rate; });
    return it == taxes.end() ? nullptr : &*it;
}

/// Name, percent and carry of a rate as this document uses it, with nothing taxed yet.
std::optional<DocumentTax> taxEntry(const Document &document, TaxRateId rate,
                                    const std::vector<TaxRate> &rates)
{
    const DocumentTax *copy = findTax(document.taxes, rate);
    const auto current =
        std::find_if(rates.begin(), rates.end(), [&](const TaxRate &r) { return r.id == rate; });
    if (current == rates.end() && !copy)
        return std::nullopt;
    DocumentTax entry;
    entry.rate = rate;
    entry.carry = copy ? copy->carry : Money();
    const bool keepsCopy = copy && (!document.source.isNone() || current == rates.end());
    entry.name = keepsCopy ? copy->name : current->name;
    entry.percent = keepsCopy ? copy->percent : current->percent;
    return entry;
}

/// The bases of all rates in use, in the order in which the lines name them. What does not count is not
/// taxed, but its rate is kept, so that its option can be computed from the document alone.
Result<std::vector<DocumentTax>> taxBases(const Document &document, const std::vector<DocumentLine> &lines,
                                          const std::vector<TaxRate> &rates)
{
    std::vector<DocumentTax> taxes;
    if (document.taxExempt)
        return taxes;
    for (const DocumentLine &line : lines) {
        const TaxRateId rate = line.taxRate ? line.taxRate : document.taxRate;
        if (line.kind != LineKind::Item || !line.taxable || rate.isNone())
            continue;
        if (!findTax(taxes, rate)) {
            auto entry = taxEntry(document, rate, rates);
            if (!entry)
                return ruleBroken(
                    Texts::tr("A tax rate of this document does not exist any more. Choose another one."));
            taxes.push_back(std::move(*entry));
        }
        if (lineCounts(document, line))
            findTax(taxes, rate)->base += line.net();
    }
    return taxes;
}

Done computeTaxes(std::vector<DocumentTax> &taxes)
{
    for (DocumentTax &entry : taxes) {
        const auto base = inRange(entry.base.units());
        const auto tax = base ? percentOf(entry.percent, *base) : std::nullopt;
        const auto carried = tax ? inRange(Wide(tax->units()) + entry.carry.units()) : std::nullopt;
        if (!carried)
            return tooLarge();
        entry.tax = *carried;
    }
    return Nothing{};
}

Result<DocumentTotals> sumOf(const Document &document, const std::vector<DocumentLine> &lines,
                             const std::vector<DocumentTax> &taxes)
{
    DocumentTotals totals;
    for (const DocumentLine &line : lines) {
        if (!lineCounts(document, line))
            continue;
        if (line.kind != LineKind::Item) {
            totals.discount -= line.amount;
            continue;
        }
        const auto cost = lineAmount(line.quantity, line.unitCost);
        if (!cost)
            return tooLarge();
        totals.subtotal += line.amount;
        totals.cost += *cost;
    }
    for (const DocumentTax &entry : taxes)
        totals.tax += entry.tax;
    totals.total = totals.subtotal - totals.discount + totals.tax;
    for (const Money sum : {totals.subtotal, totals.discount, totals.tax, totals.total, totals.cost}) {
        if (!inRange(sum.units()))
            return tooLarge();
    }
    return totals;
}

/// Fills in what the lines of one option, together with those of all, come to. Those of all get the amounts
/// of the option that counts.
Done spreadOption(const Document &document, int option, std::vector<DocumentLine> &lines)
{
    std::vector<DocumentLine> part;
    std::vector<size_t> places;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].option != 0 && lines[i].option != option)
            continue;
        part.push_back(lines[i]);
        places.push_back(i);
    }
    const auto spread = spreadDiscounts(part);
    if (!spread)
        return tooLarge();
    for (size_t i = 0; i < part.size(); ++i) {
        DocumentLine &line = lines[places[i]];
        if (line.option == 0 && option != countedOption(document))
            continue;
        line.amount = spread->amounts[i];
        line.discountShare = line.kind == LineKind::Item ? spread->shareOf(i) + line.discountCarry : Money();
    }
    return Nothing{};
}

} // namespace

std::optional<Money> lineAmount(Quantity quantity, UnitPrice price)
{
    constexpr Wide perCent = Wide(Quantity::one) * UnitPrice::one / Money::one;
    return inRange(dividedHalfUp(Wide(quantity.units()) * price.units(), perCent));
}

std::optional<Money> percentOf(Percent percent, Money amount)
{
    return inRange(dividedHalfUp(Wide(percent.units()) * amount.units(), Wide(100) * Percent::one));
}

std::optional<Money> proportion(Money amount, Quantity part, Quantity whole)
{
    return inRange(dividedHalfUp(Wide(amount.units()) * part.units(), whole.units()));
}

Percent shareOf(qint64 part, qint64 whole)
{
    constexpr qint64 tenth = Percent::one / 10;
    return Percent::fromUnits(qint64(dividedHalfUp(Wide(part) * 1000, whole)) * tenth);
}

Done computeTotals(Document &document, const std::vector<TaxRate> &rates)
{
    auto lines = document.lines;
    for (int option = 1; option <= optionCount(document); ++option) {
        if (option != countedOption(document))
            CHECK_OK(spreadOption(document, option, lines));
    }
    CHECK_OK(spreadOption(document, countedOption(document), lines));
    TRY(auto taxes, taxBases(document, lines, rates));
    CHECK_OK(computeTaxes(taxes));
    TRY(const auto totals, sumOf(document, lines, taxes));
    document.lines = std::move(lines);
    document.taxes = std::move(taxes);
    document.totals = totals;
    return Nothing{};
}

} // namespace truckroll
