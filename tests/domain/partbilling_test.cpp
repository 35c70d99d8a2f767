// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/conversion.h"
#include "core/domain/totals.h"
#include <catch2/catch.hpp>
#include <map>
#include <random>

using namespace truckroll;

namespace {

/// The same numbers on every machine: the distributions of the standard library are not, its engine is.
class Dice
{
public:
    explicit Dice(quint32 seed) : m_engine(seed) {}
    qint64 between(qint64 low, qint64 high)
    {
        const quint64 random = (quint64(m_engine()) << 32) | m_engine();
        return low + qint64(random % quint64(high - low + 1));
    }
    bool oneIn(int n) { return between(1, n) == 1; }

private:
    std::mt19937 m_engine;
};

std::vector<TaxRate> rates()
{
    std::vector<TaxRate> out(3);
    const qint64 percents[] = {8250, 6000, 19'999};
    for (size_t i = 0; i < out.size(); ++i) {
        out[i].id = TaxRateId(qint64(i) + 1);
        out[i].percent = Percent::fromUnits(percents[i]);
    }
    return out;
}

DocumentLine randomItem(Dice &dice, bool credits)
{
    DocumentLine line;
    const qint64 most = dice.oneIn(3) ? 12'345 : 4000;
    line.quantity = Quantity::fromUnits(dice.between(credits ? -most : 1, most));
    line.unitPrice =
        UnitPrice::fromUnits(dice.between(credits ? -300'000 : 1, dice.oneIn(2) ? 20'000 : 3'000'000));
    line.taxable = !dice.oneIn(3);
    line.taxRate = TaxRateId(dice.between(0, 3));
    return line;
}

DocumentLine randomDiscount(Dice &dice)
{
    DocumentLine line;
    if (dice.oneIn(2)) {
        line.kind = LineKind::DiscountPercent;
        line.percent = Percent::fromUnits(dice.oneIn(6) ? 100'000 : dice.between(0, 60'000));
    } else {
        line.kind = LineKind::DiscountFlat;
        line.unitPrice = UnitPrice::fromUnits(dice.between(0, 2'000'000));
    }
    return line;
}

Document randomDocument(Dice &dice, bool credits)
{
    Document document;
    document.id = DocumentId(1);
    document.kind = DocumentKind::WorkOrder;
    document.state = DocumentState::Open;
    document.number = QStringLiteral("WO-1");
    document.taxRate = TaxRateId(1);
    document.taxExempt = dice.oneIn(12);
    const qint64 count = dice.between(1, 9);
    for (qint64 i = 0; i < count; ++i)
        document.lines.push_back(i > 0 && dice.oneIn(3) ? randomDiscount(dice) : randomItem(dice, credits));
    for (size_t i = 0; i < document.lines.size(); ++i)
        document.lines[i].id = LineId(qint64(i) + 10);
    REQUIRE(computeTotals(document, rates()));
    return document;
}

TakenSoFar takenBy(const std::vector<Document> &results)
{
    std::map<LineId, TakenSoFar::Line> lines;
    std::map<TaxRateId, TakenSoFar::Tax> taxes;
    for (const Document &result : results) {
        for (const DocumentLine &line : result.lines) {
            if (line.sourceLine.isNone())
                continue;
            auto &sum = lines[line.sourceLine];
            sum.line = line.sourceLine;
            sum.quantity += line.quantity;
            sum.amount += line.amount;
            sum.discountShare += line.discountShare;
        }
        for (const DocumentTax &tax : result.taxes) {
            auto &sum = taxes[tax.rate];
            sum.rate = tax.rate;
            sum.tax += tax.tax;
            sum.base += tax.base;
        }
    }
    TakenSoFar taken;
    for (const auto &[id, line] : lines)
        taken.lines.push_back(line);
    for (const auto &[id, tax] : taxes)
        taken.taxes.push_back(tax);
    return taken;
}

/// A part of what is left: some lines, some of each.
std::vector<LineTake> randomTakes(Dice &dice, const std::vector<LineTake> &left)
{
    std::vector<LineTake> takes;
    for (const LineTake &line : left) {
        if (dice.oneIn(2))
            continue;
        const qint64 units = line.quantity.units();
        const qint64 size = dice.oneIn(3) ? std::abs(units) : dice.between(0, std::abs(units));
        takes.push_back({line.line, Quantity::fromUnits(units < 0 ? -size : size)});
    }
    return takes;
}

/// Bills random parts until nothing is left, voiding one now and then.
std::vector<Document> billInParts(Dice &dice, const Document &source)
{
    std::vector<Document> parts;
    for (int round = 0; !fullyTaken(source, takenBy(parts)); ++round) {
        REQUIRE(round < 200);
        const TakenSoFar taken = takenBy(parts);
        const auto takes = round > 40 || dice.oneIn(6) ? std::vector<LineTake>()
                                                       : randomTakes(dice, leftOver(source, taken));
        auto part = planConversion(source, DocumentKind::Invoice, takes, taken);
        if (!part) { // nothing but zeros was drawn
            REQUIRE_FALSE(takes.empty());
            continue;
        }
        const Document planned = *part;
        REQUIRE(computeTotals(*part, rates()));
        CHECK(*part == planned);
        parts.push_back(*part);
        if (round < 40 && dice.oneIn(5))
            parts.erase(parts.begin() + dice.between(0, qint64(parts.size()) - 1));
    }
    return parts;
}

struct Sums
{
    DocumentTotals totals;
    std::map<TaxRateId, std::pair<Money, Money>> taxes;
    std::map<LineId, std::pair<Money, Money>> lines;

    void add(const Document &document)
    {
        totals.subtotal += document.totals.subtotal;
        totals.discount += document.totals.discount;
        totals.tax += document.totals.tax;
        totals.total += document.totals.total;
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
};

void checkThatPartsAddUp(Dice &dice, bool credits, int &parts)
{
    const Document source = randomDocument(dice, credits);
    Sums whole;
    whole.add(source);
    Sums sum;
    for (const Document &part : billInParts(dice, source)) {
        sum.add(part);
        ++parts;
    }
    CHECK(sum.totals.subtotal == whole.totals.subtotal);
    CHECK(sum.totals.discount == whole.totals.discount);
    CHECK(sum.totals.tax == whole.totals.tax);
    CHECK(sum.totals.total == whole.totals.total);
    CHECK(sum.taxes == whole.taxes);
    CHECK(sum.lines == whole.lines);
}

} // namespace

TEST_CASE("parts of any size in any order, some voided, add up to the whole to the cent", "[partbilling]")
{
    Dice dice(20261124);
    int parts = 0;
    for (int document = 0; document < 1500; ++document) {
        CAPTURE(document);
        checkThatPartsAddUp(dice, false, parts);
    }
    CHECK(parts > 4000); // or the dice divide nothing
}

TEST_CASE("parts add up when lines are credits as well", "[partbilling]")
{
    Dice dice(7);
    int parts = 0;
    for (int document = 0; document < 500; ++document) {
        CAPTURE(document);
        checkThatPartsAddUp(dice, true, parts);
    }
    CHECK(parts > 1000);
}

TEST_CASE("each part of a fixed-price job is near its share", "[partbilling]")
{
    Document source;
    source.id = DocumentId(1);
    source.kind = DocumentKind::WorkOrder;
    source.state = DocumentState::Open;
    source.taxRate = TaxRateId(1);
    DocumentLine line;
    line.id = LineId(1);
    line.quantity = Quantity::whole(3);
    line.unitPrice = UnitPrice::fromUnits(333'333); // 3 x 33.3333 is 100.00
    line.taxable = true;
    source.lines = {line};
    REQUIRE(computeTotals(source, rates()));
    std::vector<Document> parts;
    for (int i = 0; i < 3; ++i)
        parts.push_back(
            planConversion(source, DocumentKind::Invoice, {{LineId(1), Quantity::whole(1)}}, takenBy(parts))
                .value());
    CHECK(parts[0].totals.subtotal == Money::fromUnits(3333));
    CHECK(parts[1].totals.subtotal == Money::fromUnits(3334));
    CHECK(parts[2].totals.subtotal == Money::fromUnits(3333));
    CHECK(parts[0].totals.tax + parts[1].totals.tax + parts[2].totals.tax == source.totals.tax);
}
