// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/bookscenter.h"
#include "core/domain/attentionways.h"
#include "core/domain/billingacts.h"
#include "core/domain/purchasingacts.h"
#include "tests/backend/withinvoice.h"
#include <QJsonArray>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

// What QuickBooks refused, and what a person can do about it: there is a way out of each refusal, and nothing
// is sent under what is not its name.

namespace {

struct Refused : WithInvoice
{
    explicit Refused(const std::function<void(SimulatedBooks &)> &set = {}) : WithInvoice(set) {}

    std::vector<PostingRow> held(BookEntity entity)
    {
        return shop.ask(PostingList{{PostingState::NeedsAttention}, {entity}, {}, {}, 10});
    }
    PostingRow row(BookEntity entity)
    {
        const auto rows = held(entity);
        REQUIRE(rows.size() == 1);
        return rows.front();
    }
    RetryPosting about(const PostingRow &row)
    {
        RetryPosting command;
        command.posting = row.posting.id;
        command.version = row.posting.version;
        return command;
    }
    RetryPosting leaving(const PostingRow &row)
    {
        RetryPosting command = about(row);
        command.leave = true;
        return command;
    }
    QString refusal(const RetryPosting &command) { return shop.refusal(command).forUser; }
    QStringList there(const char *tag, const char *key)
    {
        QStringList values;
        for (const QJsonObject &object : books.ledger().all(QLatin1String(tag)))
            values += object.value(QLatin1String(key)).toVariant().toString();
        return values;
    }
    /// A check there over more than our invoice, of which `cents` are ours.
    QString checkThere(qint64 total, qint64 cents)
    {
        const auto money = [](qint64 units) { return double(units) / 100; };
        const QString ours = link(BookEntity::Invoice, invoice.id.value())->remoteId;
        const QString theirs = link(BookEntity::Customer, customer.value())->remoteId;
        const QJsonObject paid{{QStringLiteral("TxnId"), ours},
                               {QStringLiteral("TxnType"), QStringLiteral("Invoice")}};
        const QJsonObject line{{QStringLiteral("Amount"), money(cents)},
                               {QStringLiteral("LinkedTxn"), QJsonArray{paid}}};
        const auto made = books.ledger().create(
            QStringLiteral("Payment"),
            {{QStringLiteral("CustomerRef"), QJsonObject{{QStringLiteral("value"), theirs}}},
             {QStringLiteral("TotalAmt"), money(total)},
             {QStringLiteral("TxnDate"), QStringLiteral("2026-03-02")},
             {QStringLiteral("PaymentRefNum"), QStringLiteral("778")},
             {QStringLiteral("Line"), QJsonArray{line}}});
        REQUIRE(std::holds_alternative<QJsonObject>(made));
        return std::get<QJsonObject>(made).value(u"Id").toString();
    }
};

struct NameOfVendor : Refused
{
    NameOfVendor()
        : Refused([](SimulatedBooks &books) {
              books.ledger().add(QStringLiteral("Vendor"),
                                 {{QStringLiteral("DisplayName"), QStringLiteral("Kline Bakery")}});
          })
    {
        send();
    }
};

const QString otherName = QStringLiteral("Kline Bakery (customer)");

} // namespace

TEST_CASE("The name of a customer is a vendor's there: the customer gets another one, and its invoice none")
{
    NameOfVendor shop;
    const PostingRow paper = shop.row(BookEntity::Invoice);
    const PostingRow name = shop.row(BookEntity::Customer);
    CHECK(paper.posting.waitsForName());
    CHECK(paper.waitsFor == name.posting.id);
    CHECK_FALSE(takesName(paper.posting));
    CHECK_FALSE(takesLink(paper.posting));
    CHECK(name.proposedName == otherName);
    CHECK(name.posting.reason.contains(QStringLiteral("such as “%1”").arg(otherName)));
    CHECK_FALSE(name.posting.reason.contains(QStringLiteral("link it"))); // a vendor is no customer
    RetryPosting wrong = shop.about(paper);
    wrong.name = otherName;
    CHECK(shop.refusal(wrong).contains(QStringLiteral("has no name there")));
    CHECK(shop.refusal(shop.about(paper)).contains(QStringLiteral("waits for Customer Kline Bakery")));
    CHECK(shop.shop.act(RetryAllPostings{}) == 0); // about the name somebody decides
    CHECK(shop.row(BookEntity::Invoice).posting == paper.posting);
    RetryPosting number = shop.about(name);
    number.number = otherName;
    CHECK(shop.refusal(number).contains(QStringLiteral("has no number there")));

    RetryPosting named = shop.about(name);
    named.name = name.proposedName;
    shop.shop.act(named);
    CHECK(shop.send().attention == 0);
    CHECK(shop.there("Customer", "DisplayName") == QStringList{otherName});
    CHECK(shop.there("Invoice", "DocNumber") == QStringList{shop.invoice.number});
    CHECK(shop.shop.ask(CustomerDetails{shop.customer}).customer.name == QStringLiteral("Kline Bakery"));
    CHECK(shop.shop.office().verify().isEmpty());
}

TEST_CASE("A customer that is renamed here goes again, and what waits for it")
{
    NameOfVendor shop;
    Customer customer = shop.shop.ask(CustomerDetails{shop.customer}).customer;
    shop.shop.act(SaveCustomer{customer});
    CHECK(shop.held(BookEntity::Customer).size() == 1); // nothing was changed
    customer.name = otherName;
    shop.shop.act(SaveCustomer{customer});
    CHECK(shop.held(BookEntity::Customer).empty());
    CHECK(shop.held(BookEntity::Invoice).empty());
    CHECK(shop.send().attention == 0);
    CHECK(shop.there("Customer", "DisplayName") == QStringList{otherName});
    CHECK(shop.there("Invoice", "DocNumber") == QStringList{shop.invoice.number});
}

TEST_CASE("An item and a vendor that are corrected here go again as well")
{
    Refused shop;
    const bool isItem = GENERATE(true, false);
    Vendor vendor;
    if (isItem) {
        shop.books.failAlways({QStringLiteral("Item"), QStringLiteral("Labor"), 2040});
    } else {
        shop.send();
        vendor = shop.newVendor(QStringLiteral("Prairie Supply"));
        const ItemId part = shop.newItem(QStringLiteral("Valve"), ItemType::Part);
        shop.newPurchaseOrder(shop.customer, part, vendor.id, 1);
        shop.books.failAlways({QStringLiteral("Vendor"), QStringLiteral("Prairie"), 2210});
    }
    const BookEntity paper = isItem ? BookEntity::Invoice : BookEntity::PurchaseOrder;
    shop.send();
    shop.books.failAlways({});
    REQUIRE(shop.held(paper).size() == 1);
    if (isItem) {
        for (Item item : shop.shop.ask(PriceBook{}).items) {
            item.description = QStringLiteral("By the hour");
            if (item.id == shop.labor)
                shop.shop.act(SaveItem{item});
        }
    } else {
        vendor.email = QStringLiteral("orders@prairie.example");
        shop.shop.act(SaveVendor{vendor});
    }
    CHECK(shop.held(paper).empty());
    CHECK(shop.send().attention == 0);
    CHECK(shop.shop.ask(PostingsToSend{}).empty());
}

TEST_CASE("An invoice that is tried again takes the customer along that it waits for")
{
    Refused shop;
    shop.books.failAlways({QStringLiteral("Customer"), QStringLiteral("Kline"), 2210});
    shop.send();
    shop.books.failAlways({});
    const PostingRow paper = shop.row(BookEntity::Invoice);
    if (GENERATE(true, false))
        shop.shop.act(shop.about(paper));
    else
        CHECK(shop.shop.act(RetryAllPostings{{paper.posting.id}}) == 2);
    CHECK(shop.send().attention == 0);
    CHECK(shop.there("Invoice", "DocNumber") == QStringList{shop.invoice.number});
}

TEST_CASE("What is refused for good is left out, with what stands on it, and is sent after all on a wish")
{
    Refused shop;
    const int code = GENERATE(6000, 6200, 5030);
    shop.books.failAlways({QStringLiteral("Invoice"), shop.invoice.number, code});
    shop.pay(shop.invoice, 1000);
    shop.send();
    const PostingRow paper = shop.row(BookEntity::Invoice);
    CHECK(paper.posting.canBeLeftOut());
    CHECK(whatIsMissingThere(paper.posting).contains(QStringLiteral("less revenue")));
    shop.shop.act(shop.leaving(paper));
    CHECK(shop.postingOf(shop.invoice.id).isLeftOut());
    CHECK(shop.now(shop.invoice.id).accounting == AccountingState::NotApplicable);
    shop.books.failAlways({});
    CHECK(shop.send().sent == 0);
    CHECK(shop.there("Invoice", "DocNumber").isEmpty());
    RetryPosting again;
    again.posting = paper.posting.id;
    again.version = shop.postingOf(shop.invoice.id).version;
    shop.shop.act(again);
    CHECK(shop.send().attention == 0);
    CHECK(shop.there("Invoice", "DocNumber") == QStringList{shop.invoice.number});
    CHECK(shop.there("Payment", "Id").size() == 1);
    CHECK(shop.shop.office().verify().isEmpty());
}

TEST_CASE("Purchase orders that the company's plan has no place for are left out")
{
    Refused shop;
    shop.send();
    const VendorId vendor = shop.newVendor(QStringLiteral("Prairie Supply")).id;
    const ItemId part = shop.newItem(QStringLiteral("Valve"), ItemType::Part);
    const Document order = shop.newPurchaseOrder(shop.customer, part, vendor, 1);
    shop.books.failAlways({QStringLiteral("PurchaseOrder"), order.number, 5030});
    shop.send();
    shop.shop.act(shop.leaving(shop.row(BookEntity::PurchaseOrder)));
    CHECK(shop.postingOf(order.id).isLeftOut());
    CHECK(shop.held(BookEntity::PurchaseOrder).empty());
}

TEST_CASE("What was refused and was typed in there is linked by its number or id")
{
    Refused shop;
    shop.books.failAlways({QStringLiteral("Invoice"), shop.invoice.number, 6000});
    shop.send();
    const PostingRow paper = shop.row(BookEntity::Invoice);
    RetryPosting link = shop.about(paper);
    link.linkTo = QStringLiteral("SALE-77");
    CHECK(shop.decide(link).error().forUser.contains(QStringLiteral("no record “SALE-77”")));
    const QString theirs = shop.link(BookEntity::Customer, shop.customer.value())->remoteId;
    const double total = double(shop.invoice.totals.total.units()) / 100;
    const QString id = shop.books.ledger().add(
        QStringLiteral("Invoice"),
        {{QStringLiteral("DocNumber"), QStringLiteral("SALE-77")},
         {QStringLiteral("CustomerRef"), QJsonObject{{QStringLiteral("value"), theirs}}},
         {QStringLiteral("TotalAmt"), total},
         {QStringLiteral("Balance"), total}});
    if (GENERATE(false, true))
        link.linkTo = id;
    REQUIRE(shop.decide(link).has_value());
    CHECK(shop.send().attention == 0);
    CHECK(shop.link(BookEntity::Invoice, shop.invoice.id.value())->remoteId == id);
    CHECK(shop.there("Invoice", "Id").size() == 1);
}

TEST_CASE(
    "A payment that was typed in there as part of a larger check is linked with it, and not voided with it")
{
    Refused shop;
    shop.send();
    const Payment payment = shop.pay(shop.invoice, 10000);
    const QString check = shop.checkThere(20000, 10000);
    shop.send();
    const PostingRow row = shop.row(BookEntity::Payment);
    REQUIRE(row.posting.hint == check);
    RetryPosting link = shop.about(row);
    link.linkTo = check;
    shop.shop.act(link);
    CHECK(shop.send().attention == 0);
    CHECK(shop.link(BookEntity::Payment, payment.id.value())->remoteId == check);
    CHECK(shop.there("Payment", "Id").size() == 1);
    const Payment now = shop.shop.ask(DocumentDetails{shop.invoice.id}).payments.front();
    shop.shop.act(VoidPayment{now.id, now.version, QStringLiteral("Twice")});
    shop.send(); // the rest of the check is somebody's money
    CHECK(shop.row(BookEntity::Payment).posting.reason.contains(QStringLiteral("$200.00")));
    CHECK(shop.there("Payment", "TotalAmt") == QStringList{QStringLiteral("200")});
}

TEST_CASE("What else a check pays that a payment of ours was linked with is taken over")
{
    Refused shop;
    shop.send();
    const Document second = shop.newInvoice(shop.customer, {{shop.labor, 1000, 10000, false}});
    shop.send();
    shop.pay(shop.invoice, 10000);
    const QString check = shop.checkThere(20000, 10000);
    shop.send();
    RetryPosting link = shop.about(shop.row(BookEntity::Payment));
    link.linkTo = check;
    shop.shop.act(link);
    CHECK(shop.send().attention == 0);
    shop.advance(600);
    shop.pull();
    CHECK(shop.now(second.id).balance() == Money::fromUnits(10000));
    shop.advance(600);
    QJsonObject changed = *shop.books.ledger().find(QStringLiteral("Payment"), check);
    QJsonArray lines = changed.value(QStringLiteral("Line")).toArray();
    const QJsonObject paid{
        {QStringLiteral("TxnId"), shop.link(BookEntity::Invoice, second.id.value())->remoteId},
        {QStringLiteral("TxnType"), QStringLiteral("Invoice")}};
    lines.append(
        QJsonObject{{QStringLiteral("Amount"), 100.0}, {QStringLiteral("LinkedTxn"), QJsonArray{paid}}});
    changed.insert(QStringLiteral("Line"), lines);
    REQUIRE(
        std::holds_alternative<QJsonObject>(shop.books.ledger().update(QStringLiteral("Payment"), changed)));
    CHECK(shop.pull().payments == 1);
    CHECK(shop.now(second.id).state == DocumentState::Paid);
    shop.advance(600);
    CHECK(shop.pull().payments == 0);
}

TEST_CASE("A payment that is not the one there is refused in words that fit a payment, and left out")
{
    Refused shop;
    shop.send();
    shop.pay(shop.invoice, 10000);
    const QString check = shop.checkThere(20000, 9000);
    shop.books.failAlways({QStringLiteral("Payment"), QStringLiteral("[TR-"), 6000});
    shop.send();
    RetryPosting link = shop.about(shop.row(BookEntity::Payment));
    link.linkTo = check;
    shop.shop.act(link);
    shop.send();
    const PostingRow row = shop.row(BookEntity::Payment);
    CHECK(row.posting.reason.contains(QStringLiteral("no part of it pays as much")));
    CHECK_FALSE(row.posting.reason.contains(QStringLiteral("another number")));
    shop.shop.act(shop.leaving(row));
    CHECK(shop.held(BookEntity::Payment).empty());
    CHECK(shop.there("Payment", "Id").size() == 1);
}

TEST_CASE("A payment of an invoice that is void there asks at once, instead of waiting for good")
{
    Refused shop;
    shop.send();
    const QString id = shop.link(BookEntity::Invoice, shop.invoice.id.value())->remoteId;
    shop.books.ledger().voided(QStringLiteral("Invoice"),
                               *shop.books.ledger().find(QStringLiteral("Invoice"), id));
    shop.advance(600);
    shop.pull();
    const auto found = shop.shop.ask(BooksFindings{});
    REQUIRE(found.size() == 1);
    shop.shop.act(SettleBooksFinding{found[0].id, found[0].version, SettleBooksFinding::Decision::Leave});
    shop.pay(shop.invoice, 4000);
    const auto rows = shop.preview();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].problems.join(u' ').contains(QStringLiteral("void or deleted in QuickBooks")));
    CHECK(shop.send().attention == 1);
    const PostingRow row = shop.row(BookEntity::Payment);
    CHECK(row.posting.reason.contains(QStringLiteral("leave the payment out of QuickBooks")));
    shop.shop.act(shop.about(row)); // still so
    CHECK(shop.send().attention == 1);
    shop.shop.act(shop.leaving(shop.row(BookEntity::Payment)));
    CHECK(shop.shop.ask(PostingsToSend{}).empty());
    CHECK(shop.held(BookEntity::Payment).empty());
    CHECK(shop.shop.office().verify().isEmpty());
}
