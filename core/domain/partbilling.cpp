// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/partbilling.h"

#include "core/domain/discounts.h"
#include "core/domain/totals.h"
#include <QCoreApplication>
#include <algorithm>
#include <map>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PartBilling)
};

/// Rounding leaves a cent at most for each live part; a larger gap was made by hand in a draft (a price
/// changed, a discount removed), and a later part does not take that back.
constexpr Money largestRounding = Money::fromUnits(100);

Money magnitude(Money amount)
{
    return amount.isNegative() ? -amount : amount;
}

Money proportionOr(Money amount, Quantity part, Quantity whole)
{
    if (whole.isZero())
        return amount;
    // The part is no larger than the whole, so the result is no larger than the amount.
    return proportion(amount, part, whole).value_or(amount);
}

bool isTaxedWith(const DocumentLine &line, const Document &document, TaxRateId rate)
{
    return line.kind == LineKind::Item && line.taxable &&
           (line.taxRate ? line.taxRate : document.taxRate) == rate;
}

class PartPlan
{
public:
    PartPlan(Document &part, const Document &source, const PartTakes &takes, const TakenSoFar &soFar,
             const DiscountSpread &spread)
        : m_part(part), m_source(source), m_takes(takes), m_soFar(soFar), m_spread(spread)
    {
    }

    void copyLines();
    Done settle();

private:
    Money dueOf(size_t line, Money whole, Money taken) const;
    bool endsWithThis(size_t line) const;
    void addItem(size_t line);
    void addDiscount(size_t line);
    Done settleDiscounts();
    Done settleShares();
    Done settleTaxes();
    Money taxDue(const DocumentTax &whole, Money base) const;

    Document &m_part;
    const Document &m_source;
    const PartTakes &m_takes;
    const TakenSoFar &m_soFar;
    const DiscountSpread &m_spread;
    std::map<size_t, Money> m_shares; ///< by line of the part: its discounts
    Money m_discountLeft;             ///< shares that no discount line of the part carries yet
};

bool PartPlan::endsWithThis(size_t line) const
{
    const Quantity whole = m_source.lines[line].quantity;
    const Quantity after = takenOf(m_source.lines[line].id, m_soFar).quantity + m_takes.quantities[line];
    return whole.isNegative() ? after <= whole : after >= whole; // more than all: changed by hand in a draft
}

/// The part of `whole` that falls on this document: what is due after it less what was taken before it.
Money PartPlan::dueOf(size_t line, Money whole, Money taken) const
{
    const Quantity all = m_source.lines[line].quantity;
    const Quantity after = takenOf(m_source.lines[line].id, m_soFar).quantity + m_takes.quantities[line];
    const Money due = (endsWithThis(line) ? whole : proportionOr(whole, after, all)) - taken;
    const Money natural = proportionOr(whole, m_takes.quantities[line], all);
    return magnitude(due - natural) > largestRounding ? natural : due;
}

void PartPlan::addItem(size_t line)
{
    const DocumentLine &from = m_source.lines[line];
    const auto taken = takenOf(from.id, m_soFar);
    DocumentLine to = from;
    to.id = {};
    to.sourceLine = from.id;
    to.billed = {};
    to.quantity = m_takes.quantities[line];
    to.discountCarry = {};
    to.roundingCarry = {};
    const Money product = lineAmount(to.quantity, to.unitPrice).value_or(Money());
    to.roundingCarry = dueOf(line, from.amount, taken.amount) - product;
    const Money share = dueOf(line, from.discountShare, taken.discountShare);
    m_shares[m_part.lines.size()] = share;
    m_discountLeft += share;
    m_part.lines.push_back(to);
}

/// A flat line of what this discount takes of the lines taken.
void PartPlan::addDiscount(size_t line)
{
    Money amount;
    for (size_t item = 0; item < line; ++item) {
        if (m_takes.taken[item])
            amount += proportionOr(m_spread.shares[line][item], m_takes.quantities[item],
                                   m_source.lines[item].quantity);
    }
    if (amount.isZero())
        return;
    DocumentLine to = m_source.lines[line];
    to.id = {};
    to.sourceLine = m_source.lines[line].id;
    if (to.description.isEmpty() && to.kind == LineKind::DiscountPercent)
        to.description = Texts::tr("Discount of %1%").arg(toPlain(to.percent));
    to.kind = LineKind::DiscountFlat;
    to.percent = {};
    to.roundingCarry = {};
    to.amount = amount;
    m_discountLeft -= amount;
    m_part.lines.push_back(to);
}

void PartPlan::copyLines()
{
    // A heading goes with the lines below it: it is copied when one of them is.
    std::vector<DocumentLine> headings;
    bool headingsOver = true;
    for (size_t i = 0; i < m_source.lines.size(); ++i) {
        const DocumentLine &line = m_source.lines[i];
        if (line.kind == LineKind::Text) {
            if (headingsOver)
                headings.clear();
            headingsOver = false;
            headings.push_back(line);
            headings.back().id = {};
            headings.back().sourceLine = line.id;
            continue;
        }
        headingsOver = true;
        if (line.kind != LineKind::Item) {
            addDiscount(i);
        } else if (m_takes.taken[i]) {
            m_part.lines.insert(m_part.lines.end(), headings.begin(), headings.end());
            headings.clear();
            addItem(i);
        }
    }
    if (!headingsOver) // a remark at the end belongs to the whole paper
        m_part.lines.insert(m_part.lines.end(), headings.begin(), headings.end());
}

/// Gives the discount lines the amounts that the shares come to.
Done PartPlan::settleDiscounts()
{
    DocumentLine *last = nullptr;
    for (DocumentLine &line : m_part.lines) {
        if (line.kind == LineKind::DiscountFlat)
            last = &line;
    }
    if (!last && !m_discountLeft.isZero()) {
        // Rounding left a cent of a discount whose own line came to nothing in this part.
        DocumentLine line;
        line.kind = LineKind::DiscountFlat;
        line.description = Texts::tr("Discount");
        m_part.lines.push_back(line);
        last = &m_part.lines.back();
    }
    if (last)
        last->amount += m_discountLeft;
    std::vector<Money> due;
    for (DocumentLine &line : m_part.lines) {
        due.push_back(line.amount);
        if (line.kind == LineKind::DiscountFlat)
            line.unitPrice = UnitPrice::fromUnits(-line.amount.units() * (UnitPrice::one / Money::one));
    }
    for (size_t i = 0; i < m_part.lines.size(); ++i) {
        if (m_part.lines[i].kind != LineKind::DiscountFlat)
            continue;
        CHECK_OK(computeTotals(m_part, {}));
        m_part.lines[i].roundingCarry = due[i] - m_part.lines[i].amount;
    }
    return Nothing{};
}

Done PartPlan::settleShares()
{
    CHECK_OK(computeTotals(m_part, {}));
    for (const auto &[line, share] : m_shares)
        m_part.lines[line].discountCarry = share - m_part.lines[line].discountShare;
    return Nothing{};
}

Money PartPlan::taxDue(const DocumentTax &whole, Money base) const
{
    Money taken;
    Money takenBase;
    bool ends = true;
    for (size_t i = 0; i < m_source.lines.size(); ++i) {
        if (!isTaxedWith(m_source.lines[i], m_source, whole.rate))
            continue;
        const auto line = takenOf(m_source.lines[i].id, m_soFar);
        takenBase += line.amount + line.discountShare;
        ends = ends && endsWithThis(i);
    }
    Money resultsBase;
    for (const TakenSoFar::Tax &tax : m_soFar.taxes) {
        if (tax.rate == whole.rate) {
            taken += tax.tax;
            resultsBase += tax.base;
        }
    }
    // Lines that were added to a part by hand are taxed there and are no part of the source.
    taken -= percentOf(whole.percent, resultsBase - takenBase).value_or(Money());
    const Money natural = percentOf(whole.percent, base).value_or(Money());
    const Money due =
        (ends ? whole.tax : percentOf(whole.percent, takenBase + base).value_or(Money())) - taken;
    return magnitude(due - natural) > largestRounding ? natural : due;
}

Done PartPlan::settleTaxes()
{
    CHECK_OK(computeTotals(m_part, {}));
    for (DocumentTax &tax : m_part.taxes) {
        const auto whole = std::find_if(m_source.taxes.begin(), m_source.taxes.end(),
                                        [&](const DocumentTax &t) { return t.rate == tax.rate; });
        if (whole != m_source.taxes.end())
            tax.carry = taxDue(*whole, tax.base) - tax.tax;
    }
    return computeTotals(m_part, {});
}

Done PartPlan::settle()
{
    CHECK_OK(settleDiscounts());
    CHECK_OK(settleShares());
    return settleTaxes();
}

} // namespace

TakenSoFar::Line takenOf(LineId line, const TakenSoFar &soFar)
{
    TakenSoFar::Line sum{line, {}, {}, {}};
    for (const TakenSoFar::Line &taken : soFar.lines) {
        if (taken.line != line)
            continue;
        sum.quantity += taken.quantity;
        sum.amount += taken.amount;
        sum.discountShare += taken.discountShare;
    }
    return sum;
}

Done fillPart(Document &part, const Document &source, const PartTakes &takes, const TakenSoFar &soFar)
{
    const auto spread = spreadDiscounts(source.lines);
    if (!spread)
        return ruleBroken(Texts::tr("The amounts of this document are too large to be billed in parts."));
    part.lines.clear();
    part.taxes = source.taxes;
    for (DocumentTax &tax : part.taxes)
        tax.carry = {};
    PartPlan plan(part, source, takes, soFar, *spread);
    plan.copyLines();
    return plan.settle();
}

} // namespace truckroll
