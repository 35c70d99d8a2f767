// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/creditnote.h"

#include "core/domain/discounts.h"
#include "core/domain/partbilling.h"
#include "core/domain/totals.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CreditNote)
};

using S = DocumentState;

Done checkInvoice(const Document &invoice)
{
    if (invoice.kind != DocumentKind::Invoice)
        return ruleBroken(Texts::tr("%1 is no invoice, and only invoices are credited. Nothing was made.")
                              .arg(invoice.number));
    if (invoice.state == S::Draft)
        return ruleBroken(
            Texts::tr("%1 is still a draft: change it instead of crediting it. Nothing was made.")
                .arg(invoice.number));
    if (invoice.state == S::Void)
        return ruleBroken(
            Texts::tr("%1 is void, so nothing of it can be credited. Nothing was made.").arg(invoice.number));
    if (invoice.totals.total <= Money())
        return ruleBroken(Texts::tr("%1 charges nothing, so nothing of it can be credited. Nothing was made.")
                              .arg(invoice.number));
    return Nothing{};
}

Done checkTotal(const Document &invoice, Money amount, Money credited)
{
    const Money left = invoice.totals.total - credited;
    if (amount <= Money())
        return ruleBroken(Texts::tr("A credit is more than zero. Nothing was made; choose lines or type an "
                                    "amount."));
    if (amount > left)
        return ruleBroken(Texts::tr("%1 of %2 can still be credited, not %3. Nothing was made.")
                              .arg(toPlain(left), invoice.number, toPlain(amount)));
    return Nothing{};
}

Document headOf(const Document &invoice)
{
    Document credit;
    credit.kind = DocumentKind::CreditNote;
    credit.state = firstState(DocumentKind::CreditNote);
    credit.company = invoice.company;
    credit.customer = invoice.customer;
    credit.site = invoice.site;
    credit.appointment = invoice.appointment;
    credit.visit = invoice.visit;
    credit.title = invoice.title;
    credit.taxExempt = invoice.taxExempt;
    credit.taxRate = invoice.taxRate;
    credit.source = invoice.id;
    return credit;
}

QString nameOf(const DocumentLine &line)
{
    return line.description.isEmpty() ? line.itemName : line.description.section(QLatin1Char('\n'), 0, 0);
}

/// Adds one take to the plan, as far as that much of the line was not credited yet.
Done addTake(PartTakes &plan, const Document &invoice, const LineTake &take,
             const std::vector<LineTake> &left)
{
    const auto line = std::find_if(invoice.lines.begin(), invoice.lines.end(),
                                   [&](const DocumentLine &each) { return each.id == take.line; });
    const auto rest =
        std::find_if(left.begin(), left.end(), [&](const LineTake &each) { return each.line == take.line; });
    if (line == invoice.lines.end() || line->kind != LineKind::Item)
        return ruleBroken(Texts::tr("A line that was to be credited is not one of %1. Nothing was made.")
                              .arg(invoice.number));
    const auto place = size_t(line - invoice.lines.begin());
    const Quantity most = rest == left.end() ? Quantity() : rest->quantity;
    const Quantity sum = plan.quantities[place] + take.quantity;
    const bool wrongSign =
        !take.quantity.isZero() && take.quantity.isNegative() != line->quantity.isNegative();
    const bool tooMuch = line->quantity.isNegative() ? sum < most : sum > most;
    if (rest == left.end() || wrongSign || tooMuch)
        return ruleBroken(Texts::tr("%1 of “%2” can still be credited, not %3. Nothing was made.")
                              .arg(toPlain(most), nameOf(*line), toPlain(sum)));
    plan.quantities[place] = sum;
    plan.taken[place] = true;
    return Nothing{};
}

/// What each rate taxed and its tax, then what was not taxed: pairs of base and tax.
struct TaxedShare
{
    const DocumentTax *tax = nullptr; ///< null: what was not taxed
    Money base;
    Money amount; ///< of tax
};

std::vector<TaxedShare> taxedShares(const Document &invoice)
{
    std::vector<TaxedShare> shares;
    Money untaxed = invoice.totals.total;
    for (const DocumentTax &tax : invoice.taxes) {
        untaxed -= tax.base + tax.tax;
        shares.push_back({&tax, tax.base, tax.tax});
    }
    shares.push_back({nullptr, untaxed, {}});
    return shares;
}

/// The parts of the amount; a part below zero (more was taken off the untaxed lines than they came to) would
/// credit the rest too much, so then all of it goes by what is above zero.
std::optional<std::vector<TaxedShare>> sharesOf(const Document &invoice, Money amount)
{
    std::vector<TaxedShare> shares = taxedShares(invoice);
    std::vector<Money> weights;
    for (const TaxedShare &share : shares) {
        weights.push_back(std::max(share.base, Money()));
        weights.push_back(std::max(share.amount, Money()));
    }
    const auto parts = shareOut(amount, weights);
    if (!parts)
        return std::nullopt;
    for (size_t i = 0; i < shares.size(); ++i) {
        shares[i].base = (*parts)[2 * i];
        shares[i].amount = (*parts)[2 * i + 1];
    }
    return shares;
}

void addShare(Document &credit, const TaxedShare &share, const QString &text)
{
    if (share.base.isZero() && share.amount.isZero())
        return;
    DocumentLine line;
    line.description = text;
    line.unitPrice = UnitPrice::fromUnits(share.base.units() * (UnitPrice::one / Money::one));
    if (share.tax) {
        line.taxable = true;
        line.taxRate = share.tax->rate;
        DocumentTax tax = *share.tax;
        tax.base = share.base;
        tax.tax = share.amount;
        tax.carry = share.amount - percentOf(tax.percent, share.base).value_or(Money());
        credit.taxes.push_back(tax);
    }
    credit.lines.push_back(line);
}

} // namespace

Result<Document> planCreditNote(const Document &invoice, const std::vector<LineTake> &takes,
                                const TakenSoFar &taken, Money credited)
{
    CHECK_OK(checkInvoice(invoice));
    const std::vector<LineTake> left = leftOver(invoice, taken);
    PartTakes plan{std::vector<bool>(invoice.lines.size()), std::vector<Quantity>(invoice.lines.size())};
    for (const LineTake &take : takes.empty() ? left : takes)
        CHECK_OK(addTake(plan, invoice, take, left));
    if (std::none_of(plan.taken.begin(), plan.taken.end(), [](bool each) { return each; }))
        return ruleBroken(
            Texts::tr("All lines of %1 were credited already. Nothing was made.").arg(invoice.number));
    Document credit = headOf(invoice);
    CHECK_OK(fillPart(credit, invoice, plan, taken));
    CHECK_OK(checkTotal(invoice, credit.totals.total, credited));
    return credit;
}

Result<Document> planAmountCredit(const Document &invoice, Money amount, Money credited)
{
    CHECK_OK(checkInvoice(invoice));
    CHECK_OK(checkTotal(invoice, amount, credited));
    const auto shares = sharesOf(invoice, amount);
    if (!shares)
        return ruleBroken(Texts::tr("This amount is too large. Nothing was made."));
    Document credit = headOf(invoice);
    for (const TaxedShare &share : *shares)
        addShare(credit, share, Texts::tr("Credit on %1").arg(invoice.number));
    CHECK_OK(computeTotals(credit, {}));
    return credit;
}

DocumentState creditStateFor(Money left)
{
    return left > Money() ? S::Issued : S::Applied;
}

} // namespace truckroll
