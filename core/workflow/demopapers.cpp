// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/demopapers.h"

#include "core/domain/itemlines.h"
#include <algorithm>
#include <cstring>

namespace truckroll {

namespace {

using S = DocumentState;

constexpr const char *lostReasons[] = {"Went with another company", "Too expensive right now",
                                       "Sold the house", "Decided to wait until spring"};
constexpr const char *thanks[] = {"Thank you for calling Lakeside Mechanical.",
                                  "The old parts are in the box by the furnace, if you want to see them.",
                                  "Please change the filter every three months.",
                                  "Water is back on. Let the tap run for a minute before you use it."};

void addLines(const std::vector<Item> &items, Document &document, const char *number, int thousandths)
{
    for (const Item &item : items) {
        if (item.number != QLatin1String(number))
            continue;
        for (DocumentLine &line : linesOfItem(item, Quantity::fromUnits(thousandths), items))
            document.lines.push_back(std::move(line));
    }
}

Document documentOf(DemoContext &demo, const DemoVisit &visit, DocumentKind kind, const QDate &date)
{
    const DemoCustomer &customer = demo.customers[visit.customer];
    Document document;
    document.kind = kind;
    document.company = demo.company.id;
    document.customer = customer.id;
    document.site = customer.sites[visit.site];
    document.appointment = visit.appointment;
    document.visit = visit.visit;
    document.date = date;
    if (kind == DocumentKind::Quote)
        document.dueDate = date.addDays(demo.company.quoteValidDays);
    document.title = QString::fromLatin1(visit.job->title);
    document.taxExempt = customer.taxExempt;
    document.taxRate = customer.taxRate ? customer.taxRate : demo.company.defaultTaxRate;
    const std::vector<Item> items =
        customer.onTradeLevel ? pricedFor(demo.tradeLevel, demo.items) : demo.items;
    for (const DemoJob::Part &part : visit.job->parts)
        addLines(items, document, part.item, part.thousandths);
    if (demo.random.percent(14))
        addLines(items, document, demo.random.percent(60) ? "D-800" : "D-820", 1000);
    if (demo.random.percent(35))
        document.notesForCustomer = QString::fromLatin1(demo.random.oneOf(thanks));
    return document;
}

/// A quote's way after it was sent.
void playDecision(DemoContext &demo, const DemoPaperPtr &quote, const QDate &sent)
{
    const WallTime when = demoOfficeHour(demo, sent, demo.random.between(1, 6));
    const int chance = demo.random.below(100);
    if (chance < 28) {
        const QString reason = QString::fromLatin1(demo.random.oneOf(lostReasons));
        markDemoPaperAt(demo, quote, when, S::Lost, reason);
        return;
    }
    if (chance >= 78)
        return;
    markDemoPaperAt(demo, quote, when, S::Sold);
    if (chance >= 70)
        return;
    const DocumentKind to = chance < 36 ? DocumentKind::Invoice : DocumentKind::WorkOrder;
    const WallTime converted = when.plusMinutes(12);
    demo.at(converted, [&demo, quote, to, converted]() -> Done {
        TRY(const ConvertDocument::Reply made,
            demo.act(demo.dispatcher, converted, ConvertDocument{quote->id, to, {}, false}));
        if (to == DocumentKind::Invoice)
            return Nothing{};
        auto order = std::make_shared<DemoPaper>(
            DemoPaper{quote->visit, made.document.id, made.document.version, made.document.totals.total});
        if (demo.random.percent(55)) {
            const WallTime done = demoOfficeHour(demo, converted.date, demo.random.between(2, 8));
            markDemoPaperAt(demo, order, done, S::Completed);
            playDemoBilling(demo, order, done);
        }
        return Nothing{};
    });
}

void playQuote(DemoContext &demo, const DemoVisitPtr &visit, const WallTime &when)
{
    demo.at(when, [&demo, visit, when]() -> Done {
        TRY(const Document made, saveDemoDocument(demo, visit, DocumentKind::Quote, when));
        auto quote = std::make_shared<DemoPaper>(DemoPaper{visit, made.id, made.version, made.totals.total});
        const int chance = demo.random.below(100);
        if (chance < 6) {
            const WallTime later = when.plusMinutes(90);
            demo.at(later, [&demo, quote, later]() -> Done {
                CHECK_OK(demo.act(demo.owner, later,
                                  VoidDocument{quote->id, quote->version, QStringLiteral("Written twice")}));
                return Nothing{};
            });
        } else if (chance < 88) {
            markDemoPaperAt(demo, quote, when.plusMinutes(25), S::Sent);
            playDecision(demo, quote, when.date);
        }
        return Nothing{};
    });
}

Done makeProForma(DemoContext &demo, const DemoPaperPtr &order, const WallTime &when)
{
    TRY(const auto reply, demo.act(demo.dispatcher, when, MakeProForma{order->id}));
    const Document &made = reply.document;
    if (demo.random.percent(15))
        CHECK_OK(demo.act(
            demo.owner, when,
            VoidDocument{made.id, made.version, QStringLiteral("Customer asked for another address")}));
    return Nothing{};
}

void playWorkOrderStates(DemoContext &demo, const DemoPaperPtr &order)
{
    const DemoVisit &visit = *order->visit;
    const WallTime begins = visit.start->plusMinutes(8);
    switch (visit.outcome) {
    case DemoVisit::Outcome::Late:
        return;
    case DemoVisit::Outcome::Cancelled:
        markDemoPaperAt(demo, order,
                        std::max(visit.bookedAt.plusMinutes(30), WallTime{visit.start->date, 7 * 60 + 45}),
                        S::Cancelled, QStringLiteral("Customer called it off"));
        return;
    case DemoVisit::Outcome::OnHold:
        markDemoPaperAt(demo, order, begins, S::InProgress);
        markDemoPaperAt(demo, order, visit.start->plusMinutes(22), S::OnHold);
        return;
    case DemoVisit::Outcome::Normal:
    case DemoVisit::Outcome::Unconfirmed:
        break;
    }
    if (visit.start->date.daysTo(demo.today()) <= 2)
        markDemoPaperAt(demo, order, begins, S::InProgress);
    const WallTime done = visit.end().plusMinutes(12);
    markDemoPaperAt(demo, order, done, S::Completed);
    playDemoBilling(demo, order, done);
}

void playWorkOrder(DemoContext &demo, const DemoVisitPtr &visit)
{
    const WallTime when = visit->bookedAt.plusMinutes(6);
    demo.at(when, [&demo, visit, when]() -> Done {
        TRY(const Document made, saveDemoDocument(demo, visit, DocumentKind::WorkOrder, when));
        auto order = std::make_shared<DemoPaper>(DemoPaper{visit, made.id, made.version, made.totals.total});
        if (visit->minutes >= 150 && demo.random.percent(25))
            CHECK_OK(makeProForma(demo, order, when));
        playDemoPurchases(demo, order, when);
        playWorkOrderStates(demo, order);
        return Nothing{};
    });
}

} // namespace

WallTime demoOfficeHour(DemoContext &demo, const QDate &date, int days)
{
    QDate day = date.addDays(days);
    while (day.dayOfWeek() > 5)
        day = day.addDays(1);
    return {day, 8 * 60 + 30 + demo.random.below(8 * 60)};
}

Result<Document> saveDemoDocument(DemoContext &demo, const DemoVisitPtr &visit, DocumentKind kind,
                                  const WallTime &when)
{
    return demo.act(demo.dispatcher, when, SaveDocument{documentOf(demo, *visit, kind, when.date)});
}

Done markDemoPaper(DemoContext &demo, const DemoPaperPtr &paper, const WallTime &when, S state,
                   const QString &reason)
{
    // Parts that came since it was written have changed what it costs, and with it the version.
    TRY(const DocumentDetails::Reply now, demo.ask(DocumentDetails{paper->id}));
    const Version version = now.document.version;
    using Orders = CancelWorkOrder::OpenOrders;
    const bool cancelsWork = state == S::Cancelled && now.document.kind == DocumentKind::WorkOrder;
    TRY(const Document after,
        cancelsWork
            ? demo.act(demo.dispatcher, when, CancelWorkOrder{paper->id, version, reason, Orders::Cancel})
            : demo.act(demo.dispatcher, when, MarkDocument{paper->id, version, state, reason}));
    paper->version = after.version;
    return Nothing{};
}

void markDemoPaperAt(DemoContext &demo, const DemoPaperPtr &paper, const WallTime &when, S state,
                     const QString &reason)
{
    demo.at(when,
            [&demo, paper, when, state, reason] { return markDemoPaper(demo, paper, when, state, reason); });
}

void playDemoDocuments(DemoContext &demo, const DemoVisitPtr &visit)
{
    if (!visit->start) {
        if (visit->isEstimate() || demo.random.percent(20))
            playQuote(demo, visit, visit->bookedAt.plusMinutes(8));
        return;
    }
    const bool large = visit->minutes >= 150;
    if (visit->isEstimate()) {
        if (visit->outcome == DemoVisit::Outcome::Normal)
            playQuote(demo, visit, visit->end().plusMinutes(50));
    } else if (demo.random.percent(large ? 85 : 34)) {
        playWorkOrder(demo, visit);
    }
}

} // namespace truckroll
