// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/paylink.h"

#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

CardDesk::Reply deskWith(qint64 owed, const std::vector<qint64> &links)
{
    CardDesk::Reply desk;
    desk.invoice.kind = DocumentKind::Invoice;
    desk.invoice.state = DocumentState::Open;
    desk.invoice.totals.total = Money::fromUnits(owed);
    for (const qint64 cents : links) {
        PaymentLink link;
        link.amount = Money::fromUnits(cents);
        desk.links.push_back(link);
        desk.linkUrls.push_back(QUrl(QStringLiteral("https://shop.example/pay?total=%1").arg(cents)));
    }
    return desk;
}

QString printed(const CardDesk::Reply &desk)
{
    Sheet sheet;
    addPayLink(sheet, desk);
    CHECK(sheet.payLink.isEmpty() == sheet.payLinkText.isEmpty());
    return sheet.payLink;
}

} // namespace

TEST_CASE("An open invoice carries its newest open link, never one that asks for more than the balance")
{
    CHECK(printed(deskWith(10000, {10000, 4000})).endsWith(QStringLiteral("total=10000")));
    CHECK(printed(deskWith(6000, {10000, 4000})).endsWith(QStringLiteral("total=4000")));
    CHECK(printed(deskWith(6000, {10000})).isEmpty());
    CHECK(printed(deskWith(6000, {})).isEmpty());
    CardDesk::Reply desk = deskWith(10000, {10000});
    desk.links.front().state = PaymentLink::State::Closed;
    CHECK(printed(desk).isEmpty());
    desk = deskWith(10000, {10000});
    desk.invoice.state = DocumentState::Paid;
    CHECK(printed(desk).isEmpty());
    desk = deskWith(10000, {10000});
    desk.open = PaymentIntent(); // a payment is being checked: nobody is asked to pay once more
    CHECK(printed(desk).isEmpty());
    desk = deskWith(10000, {10000});
    desk.second = QStringLiteral("It may have come in already.");
    CHECK(printed(desk).isEmpty());
    desk = deskWith(10000, {10000});
    desk.whyNoCard = QStringLiteral("The office was restored.");
    CHECK(printed(desk).isEmpty());
}
