// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounting/quickbooks/requests.h"

#include "core/accounting/quickbooks/papers.h"
#include "core/domain/totals.h"
#include <QJsonDocument>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::quickbooks;
using E = BookEntity;

namespace {

constexpr qint64 customerId = 7;
constexpr qint64 itemId = 9;
constexpr qint64 invoiceId = 57;

BooksLink linkTo(E entity, qint64 record, const char *remote)
{
    BooksLink link;
    link.entity = entity;
    link.record = record;
    link.remoteId = QLatin1String(remote);
    return link;
}

DocumentLine itemLine(qint64 thousandths, qint64 tenThousandths, bool taxable)
{
    DocumentLine line;
    line.item = ItemId(itemId);
    line.description = QStringLiteral("Valve");
    line.quantity = Quantity::fromUnits(thousandths);
    line.unitPrice = UnitPrice::fromUnits(tenThousandths);
    line.taxable = taxable;
    return line;
}

/// An invoice that is linked with everything it needs.
PostingGround invoiceGround(BooksTax tax = BooksTax::Automated, bool discount = false)
{
    PostingGround ground;
    ground.what = QStringLiteral("Invoice INV-1042");
    ground.posting.entity = E::Invoice;
    ground.posting.record = invoiceId;
    ground.posting.document = DocumentId(invoiceId);
    ground.connection.officeMark = QStringLiteral("9f2c71d0");
    ground.connection.preferences.ownNumbers = true;
    ground.connection.preferences.discounts = true;
    ground.connection.preferences.tax = tax;
    Document invoice;
    invoice.id = DocumentId(invoiceId);
    invoice.kind = DocumentKind::Invoice;
    invoice.state = DocumentState::Open;
    invoice.number = QStringLiteral("INV-1042");
    invoice.customer = CustomerId(customerId);
    invoice.date = QDate(2026, 3, 2);
    invoice.dueDate = QDate(2026, 4, 1);
    invoice.createdAt = 1772445600;
    invoice.taxRate = TaxRateId(3);
    invoice.lines = {itemLine(2000, 950000, false), itemLine(3000, 333350, true)};
    if (discount) {
        DocumentLine off;
        off.kind = LineKind::DiscountPercent;
        off.percent = Percent::whole(10);
        invoice.lines.push_back(off);
    }
    const TaxRate city{TaxRateId(3), 1, QStringLiteral("City"), Percent::fromUnits(8250), true};
    REQUIRE(computeTotals(invoice, {city}).has_value());
    ground.document = invoice;
    Customer customer;
    customer.id = CustomerId(customerId);
    customer.name = QStringLiteral("Kline: Bakery");
    customer.email = QStringLiteral("rosa@kline.example");
    ground.customer = customer;
    Item item;
    item.id = ItemId(itemId);
    item.name = QStringLiteral("Valve");
    ground.items[item.id] = item;
    ground.links[{E::Customer, customerId}] = linkTo(E::Customer, customerId, "58");
    ground.links[{E::Item, itemId}] = linkTo(E::Item, itemId, "61");
    ground.choices[QStringLiteral("tax.3")] = {QStringLiteral("tax.3"), QStringLiteral("2"),
                                               QStringLiteral("City")};
    ground.choices[QStringLiteral("term.30")] = {QStringLiteral("term.30"), QStringLiteral("3"),
                                                 QStringLiteral("Net 30")};
    BooksListEntry code;
    code.remoteId = QStringLiteral("2");
    code.type = QStringLiteral("8250");
    ground.taxCodes = {code};
    return ground;
}

QJsonObject bodyOf(const PostingGround &ground, const RemoteRecord &remote = {})
{
    const QJsonDocument document = QJsonDocument::fromJson(requestFor(ground, remote).body);
    REQUIRE(document.isObject());
    return document.object();
}

QString reference(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toObject().value(QStringLiteral("value")).toString();
}

QStringList sentences(const PostingGround &ground)
{
    QStringList all;
    for (const Problem &problem : problemsOf(ground))
        all += problem.sentence;
    return all;
}

} // namespace

TEST_CASE("An invoice's request has customer, number, dates, lines, tax and the mark, and the same ground "
          "the same bytes")
{
    const PostingGround ground = invoiceGround();
    CHECK(problemsOf(ground).empty());
    CHECK(missingFor(ground).empty());
    const Request request = requestFor(ground);
    CHECK(request == requestFor(ground));
    CHECK(request.path == QStringLiteral("invoice"));
    const QJsonObject body = bodyOf(ground);
    CHECK(reference(body, "CustomerRef") == QStringLiteral("58"));
    CHECK(body.value(QStringLiteral("DocNumber")).toString() == QStringLiteral("INV-1042"));
    CHECK(body.value(QStringLiteral("TxnDate")).toString() == QStringLiteral("2026-03-02"));
    CHECK(reference(body, "SalesTermRef") == QStringLiteral("3"));
    CHECK(body.value(QStringLiteral("PrivateNote")).toString().contains(markFor(ground)));
    const QJsonArray lines = body.value(QStringLiteral("Line")).toArray();
    REQUIRE(lines.size() == 2);
    CHECK(request.body.contains("\"Amount\":190.00"));
    CHECK(request.body.contains("\"Qty\":3,\"UnitPrice\":33.335"));
    CHECK(request.body.contains("\"Amount\":100.01"));
    CHECK(request.body.contains("\"TxnTaxDetail\":{\"TotalTax\":8.25}"));
    CHECK(request.body.contains("\"TaxCodeRef\":{\"value\":\"TAX\"}"));
}

TEST_CASE(
    "Discounts are one line where QuickBooks takes such, and else leave the lines as what is left of them")
{
    PostingGround ground = invoiceGround(BooksTax::Automated, true);
    auto lines = sentLines(*ground.document, ground.connection.preferences);
    REQUIRE(lines.size() == 3);
    CHECK(lines[2].kind == SentLine::Kind::Discount);
    CHECK(lines[2].amount == ground.document->totals.discount);
    for (const BooksTax tax : {BooksTax::Manual, BooksTax::PerLine}) {
        ground.connection.preferences.tax = tax;
        lines = sentLines(*ground.document, ground.connection.preferences);
        REQUIRE(lines.size() == 2);
        Money sum;
        for (const SentLine &line : lines) {
            CHECK(line.byAmount);
            sum += line.amount;
        }
        CHECK(sum == ground.document->totals.subtotal - ground.document->totals.discount);
    }
}

TEST_CASE("Each tax mode sends what it takes, and what would come out otherwise is said before")
{
    PostingGround manual = invoiceGround(BooksTax::Manual);
    CHECK(reference(bodyOf(manual).value(QStringLiteral("TxnTaxDetail")).toObject(), "TxnTaxCodeRef") ==
          QStringLiteral("2"));
    CHECK(expectedTotal(manual) == std::optional(manual.document->totals.total));
    CHECK(problemsOf(manual).empty());
    manual.taxCodes[0].type = QStringLiteral("9000");
    CHECK(sentences(manual).join(QLatin1Char(' ')).contains(QStringLiteral("instead of")));
    manual.choices.erase(QStringLiteral("tax.3"));
    CHECK(sentences(manual)
              .join(QLatin1Char(' '))
              .contains(QStringLiteral("No tax code of QuickBooks is chosen")));

    const PostingGround off = invoiceGround(BooksTax::Off);
    CHECK(sentences(off).join(QLatin1Char(' ')).contains(QStringLiteral("switched off in QuickBooks")));
    CHECK_FALSE(bodyOf(off).contains(QStringLiteral("TxnTaxDetail")));

    PostingGround abroad = invoiceGround(BooksTax::PerLine);
    CHECK(sentences(abroad).join(QLatin1Char(' ')).contains(QStringLiteral("for lines without tax")));
    CHECK(bodyOf(abroad).value(QStringLiteral("GlobalTaxCalculation")).toString() ==
          QStringLiteral("TaxExcluded"));
    CHECK_FALSE(expectedTotal(abroad).has_value());
}

TEST_CASE("A line below zero is sent where QuickBooks takes it, and else the sentence says what helps")
{
    PostingGround ground = invoiceGround(BooksTax::Manual);
    const auto takeOff = [&](bool taxed) {
        ground.document->lines.push_back(itemLine(1000, -500000, taxed));
        const TaxRate city{TaxRateId(3), 1, QStringLiteral("City"), Percent::fromUnits(8250), true};
        REQUIRE(computeTotals(*ground.document, {city}).has_value());
    };
    takeOff(false);
    CHECK(sentences(ground).isEmpty());
    CHECK(expectedTotal(ground) == std::optional(ground.document->totals.total));
    const QByteArray body = requestFor(ground).body;
    CHECK(body.contains("\"Amount\":50.00,\"DiscountLineDetail\":{\"PercentBased\":false"));
    CHECK(body.contains("\"ApplyTaxAfterDiscount\":false"));
    ground.connection.preferences.discounts = false;
    CHECK(sentences(ground).join(u' ').contains(QStringLiteral("Switch discounts on")));
    ground.connection.preferences.discounts = true;
    ground.connection.preferences.tax = BooksTax::PerLine;
    ground.choices[QStringLiteral("tax.none")] = {QStringLiteral("tax.none"), QStringLiteral("5"), {}};
    CHECK(sentences(ground).join(u' ').contains(QStringLiteral("does not take beside lines with tax")));
    ground.document->lines.pop_back();
    takeOff(true);
    for (const BooksTax tax : {BooksTax::Manual, BooksTax::Automated}) {
        ground.connection.preferences.tax = tax;
        const QString said = sentences(ground).join(u' ');
        CHECK(said.contains(QStringLiteral("a taxed line below zero")));
        CHECK_FALSE(said.contains(QStringLiteral("Switch discounts on")));
    }
}

TEST_CASE("What stands against a paper is said at once, all of it")
{
    PostingGround ground = invoiceGround();
    ground.connection.preferences.closedUntil = QDate(2026, 3, 31);
    ground.connection.preferences.discounts = false; // else it goes as a discount
    ground.document->number = QString(22, QLatin1Char('1'));
    ground.document->lines[0].quantity = Quantity::fromUnits(-1000);
    ground.document->lines[0].amount = Money::fromUnits(-9500);
    const QString all = sentences(ground).join(QLatin1Char(' '));
    for (const char *part :
         {"The books are closed up to", "more than the 21 characters", "a line below zero"})
        CHECK(all.contains(QLatin1String(part)));
}

TEST_CASE("Customers, items and the item of free lines go before what names them")
{
    PostingGround ground = invoiceGround();
    ground.links.clear();
    ground.document->lines[0].item = {};
    const auto missing = missingFor(ground);
    CHECK(missing ==
          std::vector<PostingGround::Key>{{E::Customer, customerId}, {E::Item, itemId}, {E::Item, 0}});
    ground.choices[QStringLiteral("item.misc")] = {QStringLiteral("item.misc"), QStringLiteral("77"),
                                                   QStringLiteral("Misc")};
    CHECK(missingFor(ground).size() == 2);
}

TEST_CASE("Updates are sparse with the token that was read, voids are voids where there are such and else "
          "deletions")
{
    PostingGround ground = invoiceGround();
    RemoteRecord remote;
    remote.id = QStringLiteral("145");
    remote.syncToken = QStringLiteral("3");
    ground.posting.kind = PostingKind::Update;
    const QJsonObject body = bodyOf(ground, remote);
    CHECK(body.value(QStringLiteral("sparse")).toBool());
    CHECK(body.value(QStringLiteral("SyncToken")).toString() == QStringLiteral("3"));
    ground.posting.kind = PostingKind::Void;
    CHECK(requestFor(ground, remote) ==
          Request{QStringLiteral("invoice?operation=void"), R"({"Id":"145","SyncToken":"3"})"});
    ground.posting.entity = E::CreditNote;
    CHECK(requestFor(ground, remote).path == QStringLiteral("creditmemo?operation=delete"));
    ground.posting.entity = E::Payment;
    CHECK(requestFor(ground, remote).path == QStringLiteral("payment?operation=update&include=void"));
}

TEST_CASE("A correction says what is other than it was sent and nothing else, and needs nothing else")
{
    PostingGround ground = invoiceGround(BooksTax::Manual);
    RemoteRecord remote;
    remote.id = QStringLiteral("145");
    remote.syncToken = QStringLiteral("3");
    ground.document->notesForCustomer = QStringLiteral("Thanks");
    ground.lastSent = requestFor(ground).body;
    ground.posting.kind = PostingKind::Correct;
    CHECK(isCorrectionDone(ground));
    const auto said = [&] {
        QStringList keys = bodyOf(ground, remote).keys();
        for (const char *each : {"Id", "SyncToken", "sparse"})
            CHECK(keys.removeAll(QLatin1String(each)) == 1);
        return keys.join(u' ');
    };
    CHECK(said().isEmpty());
    ground.document->dueDate = QDate(2026, 4, 2); // no term is chosen for these days
    CHECK(said() == QStringLiteral("DueDate"));
    ground.document->notesForCustomer.clear(); // taken out
    CHECK(said() == QStringLiteral("CustomerMemo DueDate"));
    CHECK(reference(bodyOf(ground, remote), "CustomerMemo").isEmpty());
    ground.document->dueDate = QDate(2026, 4, 1);
    CHECK(said() == QStringLiteral("CustomerMemo"));
    CHECK_FALSE(isCorrectionDone(ground));

    ground.links.clear(); // neither customer nor items nor tax codes are named
    ground.choices.clear();
    CHECK(missingFor(ground).empty());
    CHECK(sentences(ground).isEmpty());
    ground.connection.preferences.closedUntil = QDate(2026, 3, 31);
    CHECK(problemsOf(ground).size() == 1);

    ground.lastSent.clear(); // found there or linked by hand: what stands there counts
    remote.object = {{QStringLiteral("DueDate"), QStringLiteral("2026-04-01")},
                     {QStringLiteral("CustomerMemo"),
                      QJsonObject{{QStringLiteral("value"), QStringLiteral("Written there")}}}};
    CHECK(isCorrectionDone(ground, remote)); // ours has no note, and theirs stays
    ground.document->notesForCustomer = QStringLiteral("Your order 4711");
    CHECK(said() == QStringLiteral("CustomerMemo"));
}

TEST_CASE("A record there is ours by its mark, a stranger by number alone, and people need one more field")
{
    const PostingGround ground = invoiceGround();
    RemoteRecord there;
    there.name = QStringLiteral("INV-1042");
    CHECK(likenessOf(ground, there) == Likeness::Stranger);
    there.note = QStringLiteral("Truckroll INV-1042 ") + markFor(ground);
    CHECK(likenessOf(ground, there) == Likeness::Ours);
    there.voided = true;
    CHECK(likenessOf(ground, there) == Likeness::Stranger); // its number stays used
    there = {};
    CHECK(likenessOf(ground, there) == Likeness::Other);

    PostingGround customer = invoiceGround();
    customer.posting.entity = E::Customer;
    customer.posting.record = customerId;
    CHECK(nameFor(customer) == QStringLiteral("Kline - Bakery"));
    CHECK(lookUpsFor(customer)
              .join(QLatin1Char('|'))
              .contains(QStringLiteral("where DisplayName = 'Kline - Bakery' and Active in (true, false)")));
    RemoteRecord person;
    person.name = QStringLiteral("kline - bakery");
    CHECK(likenessOf(customer, person) == Likeness::Stranger);
    person.email = QStringLiteral("rosa@kline.example");
    CHECK(likenessOf(customer, person) == Likeness::Ours);
    person.active = false;
    CHECK(likenessOf(customer, person) == Likeness::Stranger);
}
