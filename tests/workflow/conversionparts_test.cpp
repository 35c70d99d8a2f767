// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/billingacts.h"
#include "core/domain/conversion.h"
#include "tests/workflow/dice.h"
#include "tests/workflow/documentbench.h"
#include <map>

using namespace truckroll;
using namespace truckroll::testkit;
using K = DocumentKind;
using S = DocumentState;

namespace {

Document randomOrder(DocumentBench &shop, Dice &dice, TaxRateId second)
{
    Document order = shop.blank(dice.oneIn(3) ? K::Quote : K::WorkOrder);
    order.lines.clear();
    order.taxExempt = dice.oneIn(10);
    for (qint64 i = dice.between(1, 6); i > 0; --i) {
        DocumentLine line = itemLine("Part", dice.between(1, 7777), 0, !dice.oneIn(3));
        line.unitPrice = UnitPrice::fromUnits(dice.between(1, 2'000'000));
        line.taxRate = dice.oneIn(3) ? second : TaxRateId();
        order.lines.push_back(line);
        if (dice.oneIn(4))
            order.lines.push_back(percentOff(dice.between(0, 100)));
        if (dice.oneIn(6)) {
            DocumentLine flat = percentOff(0);
            flat.kind = LineKind::DiscountFlat;
            flat.unitPrice = UnitPrice::fromUnits(dice.between(0, 500'000));
            order.lines.push_back(flat);
        }
    }
    return shop.act(SaveDocument{order});
}

std::vector<LineTake> randomTakes(Dice &dice, const std::vector<LineTake> &left)
{
    std::vector<LineTake> takes;
    for (const LineTake &line : left)
        if (dice.oneIn(2))
            takes.push_back({line.line, Quantity::fromUnits(dice.between(1, line.quantity.units()))});
    return takes;
}

struct Sums
{
    Money subtotal;
    Money discount;
    Money total;
    std::map<TaxRateId, std::pair<Money, Money>> taxes;
    std::map<LineId, std::pair<Money, Money>> lines;

    void add(const Document &document)
    {
        subtotal += document.totals.subtotal;
        discount += document.totals.discount;
        total += document.totals.total;
        for (const DocumentTax &tax : document.taxes) {
            taxes[tax.rate].first += tax.base;
            taxes[tax.rate].second += tax.tax;
        }
        for (const DocumentLine &line : document.lines) {
            if (line.kind != LineKind::Item)
                continue;
            auto &sum = lines[line.sourceLine ? line.sourceLine : line.id];
            sum.first += line.amount;
            sum.second += line.discountShare;
        }
    }
    friend bool operator==(const Sums &, const Sums &) = default;
};

/// Bills what is left in random parts, some as drafts, some voided again.
std::vector<Document> billInParts(DocumentBench &shop, Dice &dice, const Document &source)
{
    std::vector<Document> live;
    for (int round = 0; round < 60; ++round) {
        const auto details = shop.ask(DocumentDetails{source.id});
        const auto left = leftOver(details.document, details.taken);
        if (left.empty())
            break;
        const auto takes = round > 8 ? std::vector<LineTake>() : randomTakes(dice, left);
        const bool draft = dice.oneIn(3);
        const auto made = shop.act(ConvertDocument{source.id, K::Invoice, takes, draft});
        REQUIRE_FALSE(made.already);
        if (dice.oneIn(4))
            shop.voided(made.document);
        else if (draft && dice.oneIn(2))
            live.push_back(shop.act(IssueInvoice{made.document.id, made.document.version}));
        else
            live.push_back(made.document);
    }
    return live;
}

} // namespace

TEST_CASE("random parts through the real commands add up to the source to the cent")
{
    DocumentBench shop;
    TaxRate city;
    city.name = QStringLiteral("Chicago");
    city.percent = Percent::fromUnits(10250);
    const TaxRateId second = shop.act(SaveTaxRate{city}).id;
    Dice dice(20260302);
    int parts = 0;
    for (int i = 0; i < 60; ++i) {
        CAPTURE(i);
        const Document source = randomOrder(shop, dice, second);
        Sums whole;
        whole.add(source);
        Sums sum;
        for (const Document &part : billInParts(shop, dice, source)) {
            sum.add(part);
            CHECK(shop.now(part).totals == part.totals);
            ++parts;
        }
        CHECK(sum.subtotal == whole.subtotal);
        CHECK(sum.discount == whole.discount);
        CHECK(sum.total == whole.total);
        CHECK(sum.taxes == whole.taxes);
        CHECK(sum.lines == whole.lines);
        const Document closed = shop.now(source);
        CHECK((closed.kind == K::Quote ? closed.converted : closed.state == S::Invoiced));
    }
    WARN("parts billed: " << parts);
    CHECK(parts > 150);
    shop.checkOffice();
}
