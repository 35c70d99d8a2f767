// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounting/quickbooks/comparing.h"
#include "core/base/localday.h"

#include <QJsonDocument>
#include <QLocale>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::quickbooks;

namespace {

QJsonObject parsed(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    REQUIRE(document.isObject());
    return document.object();
}

constexpr auto sent = R"({"Id":"145","SyncToken":"3","sparse":true,"CustomerRef":{"value":"58"},
    "DocNumber":"INV-1","TxnDate":"2026-03-02","DueDate":"2026-04-01","PrivateNote":"ours","Line":[
    {"DetailType":"SalesItemLineDetail","Amount":190.00,"Description":"Work",
     "SalesItemLineDetail":{"ItemRef":{"value":"61"},"Qty":2,"UnitPrice":95,"TaxCodeRef":{"value":"TAX"}}},
    {"DetailType":"DescriptionOnly","Description":"Thanks","DescriptionLineDetail":{}}]})";

/// As QuickBooks tells it: with what it adds, in an order of its own.
constexpr auto there = R"({"Id":"145","SyncToken":"5","CustomerRef":{"value":"58","name":"Kline"},
    "DocNumber":"INV-1","TxnDate":"2026-03-02","DueDate":"2026-04-01","PrivateNote":"ours and theirs",
    "TotalAmt":190,"Balance":140,"Line":[
    {"Id":"2","DetailType":"DescriptionOnly","Description":"Thanks","DescriptionLineDetail":{}},
    {"Id":"1","LineNum":1,"DetailType":"SalesItemLineDetail","Amount":190.0,"Description":"Work",
     "SalesItemLineDetail":{"ItemRef":{"value":"61","name":"Labor"},"Qty":2.0,"UnitPrice":95.00,
                            "TaxCodeRef":{"value":"2"}}},
    {"DetailType":"SubTotalLineDetail","Amount":190.0,"SubTotalLineDetail":{}}]})";

PostingGround invoiceGround()
{
    PostingGround ground;
    ground.posting.entity = BookEntity::Invoice;
    ground.posting.kind = PostingKind::Update;
    ground.posting.record = 57;
    BooksLink link;
    link.entity = BookEntity::Invoice;
    link.record = 57;
    link.remoteId = QStringLiteral("145");
    link.syncToken = QStringLiteral("3");
    link.name = QStringLiteral("INV-1");
    link.total = Money::fromUnits(19000);
    ground.links[{BookEntity::Invoice, 57}] = link;
    ground.lastSent = sent;
    return ground;
}

QStringList lost(const PostingGround &ground, const QJsonObject &object, const QByteArray &body)
{
    return overwritten(ground, readRecord(BookEntity::Invoice, object), body);
}

} // namespace

TEST_CASE("What was sent stands there, whatever QuickBooks added, rewrote or put into another order")
{
    CHECK(stands(parsed(there), sent));
    CHECK(changedSince(parsed(there), sent).isEmpty());
    for (const auto &[from, to] : {std::pair{"190.0", "190.01"}, std::pair{"\"61\"", "\"62\""},
                                   std::pair{"2026-04-01", "2026-04-02"}, std::pair{"\"58\"", "\"59\""},
                                   std::pair{"Work", "Working"}, std::pair{"\"Qty\":2.0", "\"Qty\":3"}}) {
        INFO(from << " became " << to);
        const QJsonObject changed = parsed(QByteArray(there).replace(from, to));
        CHECK_FALSE(stands(changed, sent));
        CHECK(changedSince(changed, sent).size() == 1);
    }
    QJsonObject more = parsed(there);
    QJsonArray lines = more.value(QStringLiteral("Line")).toArray();
    lines.append(lines[0]);
    more.insert(QStringLiteral("Line"), lines);
    CHECK_FALSE(stands(more, sent));
}

TEST_CASE("A change is told by what it would take from people: not by fields that it leaves alone")
{
    const PostingGround ground = invoiceGround();
    const QByteArray ours = QByteArray(sent).replace("2026-04-01", "2026-05-01");
    CHECK(lost(ground, parsed(there), ours).isEmpty()); // a payment moved the token
    const QJsonObject theirs = parsed(QByteArray(there).replace("2026-04-01", "2026-12-24"));
    const QStringList dates = lost(ground, theirs, ours);
    REQUIRE(dates.size() == 1);
    CHECK(dates[0].startsWith(QStringLiteral("its due date (there ")));
    CHECK(dates[0].contains(writtenDay(QDate(2026, 12, 24))));
    CHECK(dates[0].contains(writtenDay(QDate(2026, 5, 1))));
    CHECK(lost(ground, theirs, R"({"DocNumber":"INV-2"})").isEmpty());
    CHECK(lost(ground, parsed(QByteArray(there).replace("2026-04-01", "2026-05-01")), ours)
              .isEmpty()); // the same
    const QJsonObject numbered = parsed(QByteArray(there).replace("INV-1", "OTHER"));
    CHECK(lost(ground, numbered, ours) ==
          QStringList{QStringLiteral("its number (there OTHER, here INV-1)")});
    const QJsonObject other = parsed(QByteArray(there).replace("\"TotalAmt\":190", "\"TotalAmt\":191"));
    CHECK(lost(ground, other, ours) == QStringList{QStringLiteral("its total")});

    PostingGround seen = ground; // a person was shown this state
    seen.links[{BookEntity::Invoice, 57}].syncToken = QStringLiteral("5");
    CHECK(lost(seen, theirs, ours).isEmpty());
    PostingGround found = ground; // it was found there: what it was before is not known
    found.lastSent.clear();
    CHECK(lost(found, theirs, ours) == dates);
}
