// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/booksbench.h"
#include <catch2/catch.hpp>
#include <random>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

/// Lines, quantities, prices, discounts, texts and taxes as nobody would think of them.
Document randomOrder(std::mt19937 &random, CustomerId customer, const std::vector<ItemId> &items,
                     TaxRateId rate)
{
    const auto upTo = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
    Document order;
    order.kind = DocumentKind::WorkOrder;
    order.customer = customer;
    order.title = QStringLiteral("Work");
    order.taxRate = rate;
    const int lines = 1 + upTo(7);
    for (int i = 0; i < lines; ++i) {
        DocumentLine line;
        const int kind = i == 0 ? 0 : upTo(9);
        line.description = QStringLiteral("Line \"%1\" \t 50 % \\ off").arg(i);
        if (kind == 8) {
            line.kind = LineKind::DiscountPercent;
            line.percent = Percent::fromUnits(1 + upTo(40000));
        } else if (kind == 9) {
            line.kind = LineKind::DiscountFlat;
            line.unitPrice = UnitPrice::fromUnits(1 + upTo(300000));
        } else if (kind == 7) {
            line.kind = LineKind::Text;
        } else {
            line.item = upTo(3) ? items[size_t(upTo(int(items.size()) - 1))] : ItemId();
            line.quantity = Quantity::fromUnits(1 + upTo(12345));
            line.unitPrice = UnitPrice::fromUnits(upTo(2000000));
            line.taxable = upTo(1) == 1;
            if (kind == 6 && upTo(1)) { // taken off: a deposit, for one
                line.unitPrice = UnitPrice::fromUnits(-upTo(200000));
                line.taxable = false;
            }
        }
        order.lines.push_back(line);
    }
    return order;
}

} // namespace

TEST_CASE("1,250 invoices of random content come out there to the cent, or are flagged before they are sent")
{
    struct Set
    {
        SimulatedCompany::Tax tax;
        bool discounts;
        const char *country = "US";
    };
    const std::vector<Set> sets{{SimulatedCompany::Tax::Automated, true},
                                {SimulatedCompany::Tax::Automated, false},
                                {SimulatedCompany::Tax::Manual, true},
                                {SimulatedCompany::Tax::Off, true},
                                {SimulatedCompany::Tax::Manual, true, "CA"}};
    constexpr int perSet = 250;
    int equal = 0;
    int flagged = 0;
    int unexplained = 0;
    for (const Set &set : sets) {
        BooksBench bench([&](SimulatedBooks &books) {
            books.ledger().company.tax = set.tax;
            books.ledger().company.discounts = set.discounts;
            books.ledger().company.country = QLatin1String(set.country);
            books.ledger().add(QStringLiteral("TaxCode"),
                               {{QStringLiteral("Name"), QStringLiteral("Exempt")}});
        });
        std::mt19937 random(20260302);
        const CustomerId customer = bench.newCustomer(QStringLiteral("Kline Bakery"));
        const std::vector<ItemId> items{bench.newItem(QStringLiteral("Labor")),
                                        bench.newItem(QStringLiteral("Valve"), ItemType::Part)};
        std::vector<Document> invoices;
        while (int(invoices.size()) < perSet) {
            const auto saved = bench.shop.office().act(
                bench.shop.owner(), SaveDocument{randomOrder(random, customer, items, bench.rate)});
            if (!saved)
                continue; // a rule of the trade was broken
            const auto made = bench.shop.office().act(
                bench.shop.owner(), ConvertDocument{saved->reply.id, DocumentKind::Invoice, {}, false});
            if (made)
                invoices.push_back(made->reply.document);
        }
        const SendingReport report = bench.send();
        CHECK(report.unknown == 0);
        std::map<QString, qint64> there;
        for (const QJsonObject &object : bench.books.ledger().all(QStringLiteral("Invoice")))
            there[text(object, "DocNumber")] = SimulatedLedger::cents(object, "TotalAmt");
        for (const Document &invoice : invoices) {
            const Posting posting = bench.postingOf(invoice.id);
            const auto found = there.find(invoice.number);
            if (posting.state == PostingState::Sent && found != there.end() &&
                found->second == invoice.totals.total.units()) {
                ++equal;
            } else if (posting.state == PostingState::NeedsAttention &&
                       posting.code == QStringLiteral("check") && found == there.end()) {
                ++flagged;
            } else {
                ++unexplained;
                CAPTURE(invoice.number.toStdString(), posting.code.toStdString(),
                        posting.reason.toStdString());
                CHECK(false);
            }
        }
    }
    WARN("equal: " << equal << ", flagged before sending: " << flagged << ", unexplained: " << unexplained);
    CHECK(equal + flagged == int(sets.size()) * perSet);
    CHECK(unexplained == 0);
    CHECK(equal > 3 * perSet / 2);
}
