// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bookmarks.h"
#include "core/domain/purchasingacts.h"
#include "tests/testkit/booksbench.h"
#include <QJsonArray>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

// What is bought: the order when it goes to the vendor, and a bill for each delivery.

namespace {

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

struct WithOrder : BooksBench
{
    explicit WithOrder(const std::function<void(SimulatedBooks &)> &set = {}) : BooksBench(set)
    {
        vendor = newVendor(QStringLiteral("Prairie Supply"), QStringLiteral("ACC-12"));
        valve = newItem(QStringLiteral("Valve"), ItemType::Part);
        order = newPurchaseOrder(newCustomer(QStringLiteral("Kline Bakery")), valve, vendor.id, 5);
    }

    Receipt receive(int quantity, const QString &invoice)
    {
        ReceiveParts came;
        came.order = order.id;
        came.version = now(order.id).version;
        came.lines = {{order.lines[0].id, Quantity::whole(quantity), UnitPrice::fromUnits(125'000)}};
        came.vendorInvoice = invoice;
        return shop.act(came).receipt;
    }
    std::vector<QJsonObject> there(const char *tag) { return books.ledger().all(QLatin1String(tag)); }

    Vendor vendor;
    ItemId valve;
    Document order;
};

} // namespace

TEST_CASE("An order goes to QuickBooks with its vendor, and each delivery makes a bill")
{
    WithOrder shop;
    CHECK(shop.now(shop.order.id).accounting == AccountingState::Pending);
    const Receipt first = shop.receive(2, QStringLiteral("V-881"));
    const SendingReport report = shop.send();
    CHECK(report.attention == 0);
    CHECK(report.waiting == 0);
    const auto vendors = shop.there("Vendor");
    REQUIRE(vendors.size() == 1);
    CHECK(text(vendors[0], "DisplayName") == QStringLiteral("Prairie Supply"));
    CHECK(text(vendors[0], "AcctNum") == QStringLiteral("ACC-12"));
    const auto orders = shop.there("PurchaseOrder");
    REQUIRE(orders.size() == 1);
    CHECK(text(orders[0], "DocNumber") == shop.order.number);
    CHECK(SimulatedLedger::cents(orders[0], "TotalAmt") == 6000);
    auto bills = shop.there("Bill");
    REQUIRE(bills.size() == 1);
    CHECK(text(bills[0], "DocNumber") == QStringLiteral("V-881"));
    CHECK(SimulatedLedger::cents(bills[0], "TotalAmt") == 2500);
    CHECK_FALSE(bills[0].contains(QStringLiteral("LinkedTxn"))); // the rest is still to come
    CHECK(shop.link(BookEntity::Bill, first.id.value())->remoteId == text(bills[0], "Id"));

    shop.receive(3, QStringLiteral("V-902"));
    CHECK(shop.send().attention == 0);
    bills = shop.there("Bill");
    REQUIRE(bills.size() == 2);
    CHECK(bills[1].value(QStringLiteral("LinkedTxn")).toArray().size() == 1);
    CHECK(text(shop.there("PurchaseOrder")[0], "POStatus") == QStringLiteral("Closed"));
    CHECK(shop.send().sent == 0);
    CHECK(shop.shop.office().verify().isEmpty());

    Money debit;
    Money credit;
    for (const BooksJournal::Row &row : shop.shop.ask(BooksJournal{})) {
        debit += row.debit;
        credit += row.credit;
    }
    CHECK(debit == Money::fromUnits(6250)); // both deliveries, at what they cost
    CHECK(credit == debit);
}

TEST_CASE("A delivery that is taken back takes its bill along, and one that was not sent makes none")
{
    WithOrder shop;
    const Receipt first = shop.receive(2, QStringLiteral("V-881"));
    const Receipt second = shop.receive(1, {});
    shop.shop.act(TakeBackReceipt{second.id, second.version});
    shop.send();
    REQUIRE(shop.there("Bill").size() == 1);
    shop.shop.act(TakeBackReceipt{first.id, first.version});
    CHECK(shop.send().attention == 0);
    CHECK(shop.there("Bill").empty());
    CHECK(shop.send().sent == 0);
}

TEST_CASE("The number of another vendor's bill is no obstacle, the same vendor's is")
{
    WithOrder shop;
    shop.send();
    const QString own = shop.link(BookEntity::Vendor, shop.vendor.id.value())->remoteId;
    const QString other = shop.books.ledger().add(
        QStringLiteral("Vendor"), {{QStringLiteral("DisplayName"), QStringLiteral("Lakeside Pipes")}});
    shop.books.ledger().company.warnsOfDuplicates = false;
    const bool same = GENERATE(false, true);
    shop.books.ledger().add(
        QStringLiteral("Bill"),
        {{QStringLiteral("DocNumber"), QStringLiteral("V-881")},
         {QStringLiteral("VendorRef"), QJsonObject{{QStringLiteral("value"), same ? own : other}}},
         {QStringLiteral("TotalAmt"), 99.0}});
    shop.receive(2, QStringLiteral("V-881"));
    CHECK(shop.send().attention == (same ? 1 : 0));
    CHECK(shop.there("Bill").size() == (same ? 1u : 2u));
}

TEST_CASE("A plan without purchase orders says so, and what is sold goes all the same")
{
    WithOrder shop([](SimulatedBooks &books) { books.ledger().company.noPurchasing = true; });
    const Document invoice = shop.newInvoice(shop.order.customer, {{}});
    CHECK(shop.send().attention == 1);
    CHECK(shop.now(invoice.id).accounting == AccountingState::Sent);
    const Posting posting = shop.postingOf(shop.order.id);
    CHECK(posting.state == PostingState::NeedsAttention);
    CHECK(posting.code == QStringLiteral("5030"));
}

TEST_CASE("An order that was found there already follows its changes as one that was sent")
{
    WithOrder shop;
    const QString mark = bookMark(shop.shop.ask(BooksStatus{}).connection.officeMark,
                                  BookEntity::PurchaseOrder, shop.order.id.value(), shop.order.createdAt);
    shop.books.ledger().add(QStringLiteral("PurchaseOrder"),
                            {{QStringLiteral("DocNumber"), shop.order.number},
                             {QStringLiteral("PrivateNote"), mark},
                             {QStringLiteral("TotalAmt"), 60.0}});
    CHECK(shop.send().attention == 0);
    CHECK(shop.postingOf(shop.order.id).attempts == 0);
    CHECK(shop.link(BookEntity::PurchaseOrder, shop.order.id.value())->origin == BooksLink::Origin::Adopted);
    Document order = shop.now(shop.order.id);
    order = shop.shop.act(MarkDocument{order.id, order.version, DocumentState::Draft, {}});
    order.lines[0].quantity = Quantity::whole(7);
    order = shop.shop.act(SaveDocument{order});
    shop.shop.act(MarkDocument{order.id, order.version, DocumentState::Sent, {}});
    CHECK(shop.now(order.id).accounting == AccountingState::Pending);
    CHECK(shop.send().attention == 0);
    REQUIRE(shop.there("PurchaseOrder").size() == 1);
    CHECK(SimulatedLedger::cents(shop.there("PurchaseOrder")[0], "TotalAmt") == 8400);
}

TEST_CASE("Taking an act back takes its entry for QuickBooks along, and doing it again brings it back")
{
    WithOrder shop;
    ReceiveParts came;
    came.order = shop.order.id;
    came.version = shop.order.version;
    came.lines = {{shop.order.lines[0].id, Quantity::whole(2), UnitPrice::whole(12)}};
    const auto received = shop.shop.report(came);
    const auto bills = [&] {
        PostingList query;
        query.entities = {BookEntity::Bill};
        return shop.shop.ask(query).size();
    };
    CHECK(bills() == 1);
    Office &office = shop.shop.office();
    const auto undone = office.undo(shop.shop.owner(), received.report.changeset, received.report.text);
    REQUIRE(undone.has_value());
    CHECK(bills() == 0);
    REQUIRE(office.redo(shop.shop.owner(), received.report.changeset, received.report.text).has_value());
    CHECK(bills() == 1);
    CHECK(shop.shop.office().verify().isEmpty());
}

TEST_CASE("A delivery without a vendor's number that is entered once more after a restore is asked about")
{
    WithOrder shop;
    shop.send();
    const QString backup = shop.backup();
    shop.advance(600);
    shop.receive(2, {});
    shop.send();
    REQUIRE(shop.there("Bill").size() == 1);
    shop.restore(backup);
    shop.advance(600);
    if (GENERATE(false, true)) // the receipt's own id, or another one
        shop.newCustomer(QStringLiteral("Osage Diner"));
    const Receipt again = shop.receive(2, {});
    CHECK(shop.send().attention == 1);
    CHECK(shop.there("Bill").size() == 1);
    const auto held = shop.shop.ask(PostingList{{PostingState::NeedsAttention}, {}, {}, {}, 10});
    REQUIRE(held.size() == 1);
    CHECK(held[0].posting.hint == text(shop.there("Bill")[0], "Id"));
    RetryPosting link;
    link.posting = held[0].posting.id;
    link.version = held[0].posting.version;
    link.linkTo = held[0].posting.hint;
    shop.shop.act(link);
    CHECK(shop.send().attention == 0);
    CHECK(shop.there("Bill").size() == 1);
    CHECK(shop.link(BookEntity::Bill, again.id.value()).has_value());
    shop.receive(2, {}); // as much once more is another one
    CHECK(shop.send().attention == 0);
    CHECK(shop.there("Bill").size() == 2);
}

TEST_CASE("Whatever is sold can be bought there as well: it is made with its cost account")
{
    WithOrder shop;
    const ItemId hire = shop.newItem(QStringLiteral("Crane hire"), ItemType::Service);
    const Document order = shop.newPurchaseOrder(shop.order.customer, hire, shop.vendor.id, 1);
    CHECK(shop.send().attention == 0);
    CHECK(shop.now(order.id).accounting == AccountingState::Sent);
    CHECK(shop.there("PurchaseOrder").size() == 2);
}

TEST_CASE("What is there without a cost account is told before an order of it goes")
{
    WithOrder shop;
    const QString id = shop.books.ledger().add(QStringLiteral("Item"),
                                               {{QStringLiteral("Name"), QStringLiteral("Crane hire")},
                                                {QStringLiteral("Type"), QStringLiteral("Service")}});
    const ItemId hire = shop.newItem(QStringLiteral("Crane hire"), ItemType::Service);
    const Document order = shop.newPurchaseOrder(shop.order.customer, hire, shop.vendor.id, 1);
    CHECK(shop.send().attention == 1);
    const QString reason = shop.postingOf(order.id).reason;
    CHECK(reason.contains(QStringLiteral("“Crane hire” has no cost account in QuickBooks")));
    CHECK(shop.there("PurchaseOrder").size() == 1);
    shop.shop.act(RetryAllPostings{});
    QStringList problems;
    for (const BooksPreviewRow &row : shop.preview())
        problems += row.problems;
    CHECK(problems == QStringList{reason});
    shop.books.ledger().edit(QStringLiteral("Item"), id,
                             {{QStringLiteral("ExpenseAccountRef"),
                               QJsonObject{{QStringLiteral("value"), QStringLiteral("81")}}}});
    CHECK(shop.send().attention == 0);
    CHECK(shop.there("PurchaseOrder").size() == 2);
}
