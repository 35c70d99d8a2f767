// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/discounts.h"
#include "core/domain/totals.h"
#include <QFile>
#include <QStringList>
#include <QTextStream>
#include <catch2/catch.hpp>
#include <limits>
#include <numeric>

using namespace truckroll;

namespace {

/// One document of totals_cases.txt with what it comes to.
struct Case
{
    QString name;
    Document document;
    std::vector<TaxRate> rates;
    bool tooLarge = false;
    QStringList amounts;
    QStringList shares;
    QStringList taxes;
    QStringList totals;
};

DocumentLine readLine(const QStringList &words)
{
    DocumentLine line;
    if (words[1] == QLatin1String("item")) {
        line.quantity = Quantity::fromUnits(words[2].toLongLong());
        line.unitPrice = UnitPrice::fromUnits(words[3].toLongLong());
        line.unitCost = UnitPrice::fromUnits(words[4].toLongLong());
        line.taxable = words[5] == QLatin1String("1");
        line.taxRate = TaxRateId(words[6].toLongLong());
        line.roundingCarry = Money::fromUnits(words[7].toLongLong());
    } else if (words[1] == QLatin1String("percent")) {
        line.kind = LineKind::DiscountPercent;
        line.percent = Percent::fromUnits(words[2].toLongLong());
        line.roundingCarry = Money::fromUnits(words[3].toLongLong());
    } else if (words[1] == QLatin1String("flat")) {
        line.kind = LineKind::DiscountFlat;
        line.unitPrice = UnitPrice::fromUnits(words[2].toLongLong());
        line.roundingCarry = Money::fromUnits(words[3].toLongLong());
    } else {
        line.kind = LineKind::Text;
    }
    return line;
}

void readRates(Case &c, const QStringList &words)
{
    for (const QString &word : words.mid(1)) {
        TaxRate rate;
        rate.id = TaxRateId(word.section(u':', 0, 0).toLongLong());
        rate.name = QStringLiteral("Rate %1").arg(rate.id.value());
        rate.percent = Percent::fromUnits(word.section(u':', 1).toLongLong());
        c.rates.push_back(rate);
    }
}

void readEntry(Case &c, const QStringList &words)
{
    const QString &key = words.first();
    if (key == QLatin1String("rates"))
        readRates(c, words);
    else if (key == QLatin1String("header")) {
        c.document.taxRate = TaxRateId(words[1].toLongLong());
        c.document.taxExempt = words[2] == QLatin1String("1");
    } else if (key == QLatin1String("line"))
        c.document.lines.push_back(readLine(words));
    else if (key == QLatin1String("too-large"))
        c.tooLarge = true;
    else if (key == QLatin1String("amounts"))
        c.amounts = words.mid(1);
    else if (key == QLatin1String("shares"))
        c.shares = words.mid(1);
    else if (key == QLatin1String("taxes"))
        c.taxes = words.mid(1);
    else if (key == QLatin1String("totals"))
        c.totals = words.mid(1);
    else
        FAIL("unknown entry " << key.toStdString());
}

std::vector<Case> readCases()
{
    QFile file(QStringLiteral(TRUCKROLL_TEST_DATA "/totals_cases.txt"));
    REQUIRE(file.open(QIODevice::ReadOnly | QIODevice::Text));
    std::vector<Case> cases;
    QTextStream stream(&file);
    for (QString text = stream.readLine(); !text.isNull(); text = stream.readLine()) {
        if (text.startsWith(QLatin1String("case "))) {
            cases.emplace_back();
            cases.back().name = text.mid(5);
        } else if (!text.isEmpty() && !text.startsWith(u'#')) {
            readEntry(cases.back(), text.split(u' ', Qt::SkipEmptyParts));
        }
    }
    return cases;
}

QStringList written(const std::vector<DocumentLine> &lines, Money DocumentLine::*member)
{
    QStringList out;
    for (const DocumentLine &line : lines)
        out += QString::number((line.*member).units());
    return out;
}

QStringList written(const std::vector<DocumentTax> &taxes)
{
    QStringList out;
    for (const DocumentTax &tax : taxes)
        out += QStringLiteral("%1:%2:%3").arg(tax.rate.value()).arg(tax.base.units()).arg(tax.tax.units());
    return out;
}

QStringList written(const DocumentTotals &totals)
{
    QStringList out;
    for (const Money amount : {totals.subtotal, totals.discount, totals.tax, totals.total, totals.cost})
        out += QString::number(amount.units());
    return out;
}

DocumentLine item(qint64 quantity, qint64 price, bool taxable = true)
{
    DocumentLine line;
    line.quantity = Quantity::fromUnits(quantity);
    line.unitPrice = UnitPrice::fromUnits(price);
    line.taxable = taxable;
    return line;
}

TaxRate rate(qint64 id, const char *name, qint64 percent)
{
    TaxRate rate;
    rate.id = TaxRateId(id);
    rate.name = QString::fromLatin1(name);
    rate.percent = Percent::fromUnits(percent);
    return rate;
}

} // namespace

TEST_CASE("rule 18: 750 documents come to what exact fractions say", "[totals]")
{
    const auto cases = readCases();
    REQUIRE(cases.size() >= 750);
    for (const Case &c : cases) {
        INFO(c.name.toStdString());
        Document document = c.document;
        const Done done = computeTotals(document, c.rates);
        CHECK(done.has_value() != c.tooLarge);
        if (!done) {
            CHECK(done.error().code == ErrorCode::RuleBroken);
            CHECK(document == c.document); // refused whole
            continue;
        }
        CHECK(written(document.lines, &DocumentLine::amount) == c.amounts);
        CHECK(written(document.lines, &DocumentLine::discountShare) == c.shares);
        CHECK(written(document.taxes) == c.taxes);
        CHECK(written(document.totals) == c.totals);
        const Document once = document;
        CHECK(computeTotals(document, c.rates).has_value());
        CHECK(document == once); // computing twice gives the same
    }
}

TEST_CASE("products are exact where 64 bits and floats are not", "[totals]")
{
    CHECK(lineAmount(Quantity::fromUnits(999'999'999'999), UnitPrice::fromUnits(99'999)) ==
          Money::fromUnits(999'989'999'999));
    CHECK_FALSE(lineAmount(Quantity::fromUnits(std::numeric_limits<qint64>::max()),
                           UnitPrice::fromUnits(std::numeric_limits<qint64>::max())));
    CHECK_FALSE(lineAmount(Quantity::fromUnits(std::numeric_limits<qint64>::min()),
                           UnitPrice::fromUnits(std::numeric_limits<qint64>::max())));
    CHECK(percentOf(Percent::fromUnits(50'000), Money::fromUnits(1)) == Money::fromUnits(1));
    CHECK(percentOf(Percent::fromUnits(50'000), Money::fromUnits(-1)) == Money::fromUnits(-1));
    CHECK(percentOf(Percent::fromUnits(49'999), Money::fromUnits(1)) == Money());
    CHECK(proportion(Money::fromUnits(100), Quantity::fromUnits(1), Quantity::fromUnits(3)) ==
          Money::fromUnits(33));
    CHECK(proportion(Money::fromUnits(100), Quantity::fromUnits(-1), Quantity::fromUnits(-8)) ==
          Money::fromUnits(13));
    CHECK(proportion(Money::fromUnits(-100), Quantity::fromUnits(1), Quantity::fromUnits(8)) ==
          Money::fromUnits(-13));
    CHECK_FALSE(proportion(Money::fromUnits(Money::limit), Quantity::whole(2), Quantity::whole(1)));
}

TEST_CASE("shares add up to the cent for any weights", "[totals]")
{
    for (qint64 amount = -50; amount <= 50; ++amount) {
        for (const std::vector<qint64> &weights :
             {std::vector<qint64>{1}, {1, 1, 1}, {7, 0, 3}, {100, -50}, {-3, -5, -7}, {5, -5}, {0, 0}}) {
            std::vector<Money> moneys;
            for (const qint64 weight : weights)
                moneys.push_back(Money::fromUnits(weight));
            const auto parts = shareOut(Money::fromUnits(amount), moneys);
            REQUIRE(parts);
            CHECK(std::accumulate(parts->begin(), parts->end(), Money()) == Money::fromUnits(amount));
        }
    }
    CHECK(shareOut(Money::fromUnits(5), {})->empty());
}

TEST_CASE("a draft follows the tax rates of today: what was made from another document keeps what was agreed",
          "[totals]")
{
    Document document;
    document.lines = {item(1000, 1'000'000)};
    document.taxRate = TaxRateId(1);
    REQUIRE(computeTotals(document, {rate(1, "County", 8000)}));
    CHECK(document.totals.tax == Money::whole(8));

    Document made = document;
    made.source = DocumentId(9);
    REQUIRE(computeTotals(document, {rate(1, "County 2027", 9000)}));
    CHECK(document.totals.tax == Money::whole(9));
    CHECK(document.taxes[0].name == QStringLiteral("County 2027"));
    REQUIRE(computeTotals(made, {rate(1, "County 2027", 9000)}));
    CHECK(made.totals.tax == Money::whole(8));
    CHECK(made.taxes[0].name == QStringLiteral("County"));

    REQUIRE(computeTotals(document, {})); // a rate that is gone keeps its copy
    CHECK(document.totals.tax == Money::whole(9));
}

TEST_CASE("a tax rate that nobody knows is refused", "[totals]")
{
    Document document;
    document.lines = {item(1000, 1'000'000)};
    document.taxRate = TaxRateId(4);
    const Done done = computeTotals(document, {rate(1, "County", 8000)});
    REQUIRE_FALSE(done);
    CHECK(done.error().code == ErrorCode::RuleBroken);
    document.lines[0].taxable = false;
    CHECK(computeTotals(document, {}).has_value());
    CHECK(document.taxes.empty());
}

TEST_CASE("carries of lines, shares and taxes are added and kept", "[totals]")
{
    Document document;
    document.lines = {item(1000, 1'000'000), item(1000, 1'000'000, false)};
    document.lines[0].roundingCarry = Money::fromUnits(-1);
    document.lines[0].discountCarry = Money::fromUnits(2);
    document.lines[1].discountCarry = Money::fromUnits(-2);
    document.taxRate = TaxRateId(1);
    document.taxes = {{TaxRateId(1), {}, {}, {}, Money::fromUnits(3), {}}};
    for (int time = 0; time < 2; ++time) {
        REQUIRE(computeTotals(document, {rate(1, "County", 10'000)}));
        CHECK(document.totals.subtotal == Money::fromUnits(19'999));
        CHECK(document.lines[0].net() == Money::fromUnits(10'001));
        CHECK(document.taxes[0].base == Money::fromUnits(10'001));
        CHECK(document.totals.tax == Money::fromUnits(1003));
    }
}
