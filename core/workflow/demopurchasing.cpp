// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/demopapers.h"
#include <algorithm>

namespace truckroll {

namespace {

using S = DocumentState;
using OrderPtr = std::shared_ptr<Document>;

struct DemoVendor
{
    const char *prefix; ///< of the numbers of the items that it sells
    const char *name;
    const char *contact;
    const char *phone;
    const char *email;
    const char *street;
    const char *city;
    const char *zip;
    const char *account;
    const char *group; ///< of the price book
};

constexpr DemoVendor vendors[] = {
    {"H", "Midwest HVAC Supply", "Carla Novak", "2175550181", "orders@midwesthvac.example",
     "2400 Dirksen Parkway", "Springfield", "62703", "LM-2207", "Heating and air"},
    {"P", "Capital Plumbing Supply", "Dale Whitt", "2175550182", "counter@capitalplumbing.example",
     "810 North Ninth Street", "Springfield", "62702", "40117", "Plumbing"},
    {"E", "Prairie Electric Wholesale", "Ines Moreau", "2175550183", "sales@prairieelectric.example",
     "55 Commerce Drive", "Chatham", "62629", "PEW-883", "Electrical"}};

constexpr const char *tasks[] = {"Call the customer before arriving", "Lay floor protection",
                                 "Photograph the nameplate",          "Test and note the readings",
                                 "Show the customer what was done",   "Take the old parts along"};

/// Vendors deliver when somebody is there.
QDate workdayFrom(const DemoContext &demo, QDate date)
{
    while (date.dayOfWeek() > 5 || closingOn(demo.closingDays, date))
        date = date.addDays(1);
    return date;
}

bool isBought(const Item &item)
{
    return item.type == ItemType::Part || item.type == ItemType::Inventory;
}

const DemoVendor *sellerOf(const Item &item)
{
    const auto seller = std::find_if(std::begin(vendors), std::end(vendors), [&](const DemoVendor &vendor) {
        return item.number.startsWith(QLatin1String(vendor.prefix));
    });
    return seller == std::end(vendors) ? nullptr : &*seller;
}

/// Dear things are kept in ones and twos.
int usualStock(const Item &item)
{
    const qint64 dollars = item.cost.units() / UnitPrice::one;
    return dollars > 500 ? 4 : dollars > 100 ? 9 : 30;
}

Done countShelf(DemoContext &demo, const WallTime &when)
{
    for (const Item &item : demo.items) {
        if (item.type == ItemType::Inventory)
            CHECK_OK(demo.act(
                demo.owner, when,
                CountStock{item.id, Quantity::whole(usualStock(item)), QStringLiteral("Yearly count")}));
    }
    return Nothing{};
}

/// What stock items lack is filled up along with a job that needs them.
std::vector<OrderLine> wantedLines(const PartsToOrder::Reply &parts, bool alsoParts)
{
    std::vector<OrderLine> lines;
    for (const PartToOrder &part : parts.parts) {
        if (part.proposed.isZero() || part.vendor.isNone() || (!part.inventory && !alsoParts))
            continue;
        const Quantity more =
            part.inventory && part.cost < UnitPrice::whole(100) ? Quantity::whole(6) : Quantity();
        lines.push_back(
            {part.line, part.item, part.description, part.proposed + more, part.cost, part.vendor});
    }
    return lines;
}

Result<Document> orderNow(DemoContext &demo, const OrderPtr &order)
{
    TRY(const DocumentDetails::Reply details, demo.ask(DocumentDetails{order->id}));
    return details.document;
}

/// Prices that the vendor bills differ from the catalogue's now and then.
UnitPrice billed(DemoContext &demo, UnitPrice cost)
{
    if (demo.buying.percent(60))
        return cost;
    const int percent = demo.buying.between(97, 109);
    return UnitPrice::fromUnits(cost.units() * percent / 100 / 100 * 100);
}

Done receive(DemoContext &demo, const OrderPtr &order, const WallTime &when, bool all)
{
    TRY(const Document now, orderNow(demo, order));
    if (now.state == S::Cancelled || now.state == S::Received)
        return Nothing{};
    TRY(const PurchaseDetails::Reply purchase, demo.ask(PurchaseDetails{order->id}));
    ReceiveParts act{now.id, now.version, {}, {}, when.date, false};
    for (const DocumentLine &line : now.lines) {
        const Quantity left = outstandingOf(line, purchase.receipts);
        const Quantity came = all || left <= Quantity::whole(1) ? left : Quantity::whole(1);
        if (!came.isZero())
            act.lines.push_back({line.id, came, billed(demo, line.unitPrice)});
        if (!all)
            break;
    }
    act.vendorInvoice = QString::number(demo.buying.between(40100, 98900));
    if (!act.lines.empty())
        CHECK_OK(demo.act(demo.dispatcher, when, act));
    return Nothing{};
}

void playReceipts(DemoContext &demo, const OrderPtr &order, const WallTime &sent)
{
    const auto at = [&](int days, bool all) {
        const WallTime when{workdayFrom(demo, sent.date.addDays(days)), 7 * 60 + 20};
        demo.at(when, [&demo, order, when, all] { return receive(demo, order, when, all); });
    };
    const int chance = demo.buying.below(100);
    if (chance < 12)
        return at(demo.buying.between(1, 3), false); // the rest is on back order
    if (chance < 26) {
        at(1, false);
        return at(demo.buying.between(4, 6), true);
    }
    at(demo.buying.between(1, 4), true);
}

void playOrder(DemoContext &demo, const OrderPtr &order, const WallTime &when)
{
    const int chance = demo.buying.below(100);
    if (chance < 5)
        return; // nobody has sent it yet
    const WallTime sent = when.plusMinutes(25);
    demo.at(sent, [&demo, order, sent, chance]() -> Done {
        TRY(const Document now, orderNow(demo, order));
        if (now.state != S::Draft)
            return Nothing{};
        const S to = chance < 9 ? S::Cancelled : S::Sent;
        const QString reason = to == S::Cancelled ? QStringLiteral("Found one in the van") : QString();
        CHECK_OK(demo.act(demo.dispatcher, sent, MarkDocument{now.id, now.version, to, reason}));
        return Nothing{};
    });
    if (chance >= 9)
        playReceipts(demo, order, sent);
}

Done orderFor(DemoContext &demo, const DemoPaperPtr &workOrder, const WallTime &when)
{
    TRY(const PartsToOrder::Reply parts, demo.ask(PartsToOrder{workOrder->id}));
    const auto lines = wantedLines(parts, demo.buying.percent(30));
    const S state = parts.workOrder.state;
    if (lines.empty() || state == S::Cancelled || state == S::Invoiced)
        return Nothing{};
    const QDate expected = workdayFrom(demo, when.date.addDays(demo.buying.between(2, 5)));
    OrderParts act{workOrder->id, lines, expected, false, {}};
    act.toSite = demo.buying.percent(10);
    TRY(const std::vector<Document> orders, demo.act(demo.dispatcher, when, act));
    for (const Document &order : orders)
        playOrder(demo, std::make_shared<Document>(order), when);
    return Nothing{};
}

Done writeTasks(DemoContext &demo, const DemoPaperPtr &workOrder, const WallTime &when)
{
    WorkTaskList list;
    const int first = demo.buying.below(2);
    for (int i = first; i < first + demo.buying.between(3, 5) && i < int(std::size(tasks)); ++i)
        list.tasks.push_back({{}, QString::fromLatin1(tasks[i]), false, 0, {}});
    CHECK_OK(demo.act(demo.dispatcher, when, SaveWorkTasks{workOrder->id, list}));
    return Nothing{};
}

Done checkOff(DemoContext &demo, const DemoPaperPtr &workOrder, const WallTime &when)
{
    TRY(WorkTaskList list, demo.ask(WorkTasks{workOrder->id}));
    for (size_t i = 0; i + 1 < list.tasks.size(); ++i)
        list.tasks[i].done = true;
    CHECK_OK(demo.act(demo.dispatcher, when, SaveWorkTasks{workOrder->id, list}));
    return Nothing{};
}

} // namespace

Done makeDemoVendors(DemoContext &demo)
{
    const WallTime when = WallTime::at(demo.firstDay().addDays(-90), 9);
    for (const DemoVendor &row : vendors) {
        Vendor vendor;
        vendor.name = QString::fromLatin1(row.name);
        vendor.contactName = QString::fromLatin1(row.contact);
        vendor.phone = QString::fromLatin1(row.phone);
        vendor.email = QString::fromLatin1(row.email);
        vendor.address = {QString::fromLatin1(row.street), QString::fromLatin1(row.city),
                          QStringLiteral("IL"), QString::fromLatin1(row.zip)};
        vendor.account = QString::fromLatin1(row.account);
        TRY(const Vendor made, demo.act(demo.owner, when, SaveVendor{vendor}));
        demo.vendors[QString::fromLatin1(row.prefix)] = made.id;
    }
    return Nothing{};
}

void arrangeDemoItem(const DemoContext &demo, Item &item)
{
    const DemoVendor *seller = sellerOf(item);
    item.group = seller                            ? QString::fromLatin1(seller->group)
                 : item.type == ItemType::Bundle   ? QStringLiteral("Packages")
                 : item.type == ItemType::Discount ? QStringLiteral("Discounts")
                                                   : QStringLiteral("Labor and service");
    item.printsAsOne = item.number == QLatin1String("B-930");
    if (!seller || !isBought(item))
        return;
    item.vendor = demo.vendors.at(QString::fromLatin1(seller->prefix));
    item.vendorNumber =
        QStringLiteral("%1%2").arg(QString::fromLatin1(seller->account).right(3), item.number.mid(2));
    if (item.type == ItemType::Inventory)
        item.reorderAt = Quantity::whole(std::max(1, usualStock(item) / 4));
}

Done makeDemoStock(DemoContext &demo)
{
    const WallTime when = WallTime::at(demo.firstDay().addDays(-50), 15);
    PriceLevel trade;
    trade.name = QStringLiteral("Property managers");
    trade.change = Percent::whole(-8);
    for (const Item &item : demo.items) {
        if (item.number == QLatin1String("L-100"))
            trade.prices.push_back({item.id, UnitPrice::whole(79)});
    }
    TRY(demo.tradeLevel, demo.act(demo.owner, when, SavePriceLevel{trade}));
    PriceLevel members;
    members.name = QStringLiteral("Service plan members");
    members.change = Percent::whole(-10);
    CHECK_OK(demo.act(demo.owner, when, SavePriceLevel{members}));
    for (size_t i = 0; i < demo.customers.size(); ++i) {
        if (!demo.customers[i].business || i % 4 != 0)
            continue;
        TRY(CustomerDetails::Reply details, demo.ask(CustomerDetails{demo.customers[i].id}));
        details.customer.priceLevel = demo.tradeLevel.id;
        CHECK_OK(demo.act(demo.dispatcher, when, SaveCustomer{details.customer}));
        demo.customers[i].onTradeLevel = true;
    }
    return countShelf(demo, when);
}

Done countDemoVans(DemoContext &demo)
{
    TRY(const StockLevels::Reply levels, demo.ask(StockLevels{}));
    for (const Item &item : demo.items) {
        const auto level = levels.find(item.id);
        if (level == levels.end() || level->second.onHand > Quantity())
            continue;
        CHECK_OK(demo.act(demo.dispatcher, demo.present(),
                          CountStock{item.id, Quantity::whole(demo.buying.between(1, 3)),
                                     QStringLiteral("Found in the vans")}));
    }
    return Nothing{};
}

void playDemoPurchases(DemoContext &demo, const DemoPaperPtr &workOrder, const WallTime &written)
{
    const WallTime when = written.plusMinutes(9);
    demo.at(when, [&demo, workOrder, when] { return orderFor(demo, workOrder, when); });
    if (!demo.buying.percent(35))
        return;
    const WallTime noted = written.plusMinutes(2);
    demo.at(noted, [&demo, workOrder, noted] { return writeTasks(demo, workOrder, noted); });
    const WallTime done =
        workOrder->visit->start ? workOrder->visit->end().plusMinutes(-5) : noted.plusMinutes(60);
    if (noted < done)
        demo.at(done, [&demo, workOrder, done] { return checkOff(demo, workOrder, done); });
}

} // namespace truckroll
