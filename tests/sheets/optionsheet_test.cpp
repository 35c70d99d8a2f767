// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/optionsheet.h"

#include "core/domain/totals.h"
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

const QLocale us(QLocale::English, QLocale::UnitedStates);

DocumentLine line(const char *description, int option, qint64 dollars, TaxRateId rate = TaxRateId(1))
{
    DocumentLine made;
    made.description = QString::fromLatin1(description);
    made.option = option;
    made.unitPrice = UnitPrice::whole(dollars);
    made.taxable = true;
    made.taxRate = rate;
    return made;
}

/// Removal 100 with either; a pump for 1,000 or, with a rate of its own, one for 2,000; 10 % off what stands
/// above.
DocumentDetails::Reply offer()
{
    DocumentDetails::Reply details;
    Document &quote = details.document;
    quote.number = QStringLiteral("Q-1001");
    quote.optionNames = {QStringLiteral("Good"), QStringLiteral("Better")};
    DocumentLine off;
    off.kind = LineKind::DiscountPercent;
    off.description = QStringLiteral("Spring offer");
    off.percent = Percent::whole(10);
    quote.lines = {line("Removal", 0, 100), line("Pump", 1, 1000), line("Large pump", 2, 2000, TaxRateId(2)),
                   off};
    std::vector<TaxRate> rates(2);
    rates[0] = {TaxRateId(1), 1, QStringLiteral("County"), Percent::whole(8)};
    rates[1] = {TaxRateId(2), 1, QStringLiteral("City"), Percent::whole(5)};
    REQUIRE(computeTotals(quote, rates));
    return details;
}

QString paper(const DocumentDetails::Reply &details)
{
    return documentSheet(details, us, QStringLiteral("USD")).toText();
}

} // namespace

TEST_CASE("The paper of a quote shows every option with its own total, whatever is chosen")
{
    DocumentDetails::Reply details = offer();
    const QString text = paper(details);
    INFO(text.toStdString());
    CHECK(text.contains(QStringLiteral("In every option\n")));
    CHECK(text.contains(QStringLiteral(
        "Option 1: Good\nPump | 1 | $1,000.00 | $1,000.00\nSpring offer |  | 10% | -$110.00")));
    CHECK(text.contains(QStringLiteral(
        "Option 2: Better\nLarge pump | 1 | $2,000.00 | $2,000.00\nSpring offer |  | 10% | -$210.00")));
    CHECK(text.contains(QStringLiteral("$1,069.20"))); // 990 and 8 % of it
    CHECK(text.contains(QStringLiteral("$1,987.20"))); // 90 and 8 % of it, 1,800 and 5 % of it
    CHECK(text.contains(QStringLiteral("Accepted (option, signature and date)")));
    details.document.chosenOption = 2;
    REQUIRE(computeTotals(details.document, {}));
    CHECK(paper(details) == text);
}

TEST_CASE("The paper of a sold quote shows what was agreed and nothing else")
{
    DocumentDetails::Reply details = offer();
    details.document.chosenOption = 2;
    details.document.state = DocumentState::Sold;
    REQUIRE(computeTotals(details.document, {}));
    const QString text = paper(details);
    INFO(text.toStdString());
    CHECK(text.contains(QStringLiteral("Large pump")));
    CHECK_FALSE(text.contains(QStringLiteral("$1,000.00")));
    CHECK_FALSE(text.contains(QStringLiteral("Option 1")));
    CHECK(text.contains(QStringLiteral("$1,987.20")));
}

TEST_CASE("The paper of a draft that has become a single offer names no option")
{
    DocumentDetails::Reply details = offer();
    details.document = onPaper(details.document);
    CHECK(details.document.lines.size() == 4);
    details.document.converted = true;
    CHECK(onPaper(details.document).lines.size() == 3);
}
