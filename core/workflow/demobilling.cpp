// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/demopapers.h"

#include <algorithm>

namespace truckroll {

namespace {

Money share(Money whole, int percent)
{
    return Money::fromUnits(whole.units() * percent / 100);
}

Done pay(DemoContext &demo, const DemoPaperPtr &invoice, const WallTime &when, Money amount)
{
    TRY(const DocumentDetails::Reply now, demo.ask(DocumentDetails{invoice->id}));
    RecordPayment record;
    record.invoice = invoice->id;
    record.amount = std::min(amount, now.document.balance()); // something of it may have been credited
    if (now.document.state != DocumentState::Open || record.amount <= Money())
        return Nothing{};
    record.date = when.date;
    record.method = demo.random.percent(25) ? PaymentMethod::Cash : PaymentMethod::Check;
    if (record.method == PaymentMethod::Check)
        record.reference = QString::number(demo.random.between(1001, 9899));
    TRY(const RecordPayment::Reply paid, demo.act(demo.bookkeeper, when, record));
    if (record.method == PaymentMethod::Check && demo.random.percent(3))
        CHECK_OK(demo.act(
            demo.bookkeeper, when,
            VoidPayment{paid.payment.id, paid.payment.version, QStringLiteral("Check returned unpaid")}));
    return Nothing{};
}

void payAt(DemoContext &demo, const DemoPaperPtr &invoice, const WallTime &when, Money amount)
{
    if (amount > Money())
        demo.at(when, [&demo, invoice, when, amount] { return pay(demo, invoice, when, amount); });
}

void playPayments(DemoContext &demo, const DemoPaperPtr &invoice, const WallTime &issued)
{
    const int chance = demo.random.below(100);
    WallTime when = demoOfficeHour(demo, issued.date, demo.random.between(0, 15));
    while (when < issued.plusMinutes(20) || when.date.dayOfWeek() > 5)
        when.date = when.date.addDays(1);
    if (chance < 66) {
        payAt(demo, invoice, when, invoice->total);
    } else if (chance < 78) {
        payAt(demo, invoice, when, share(invoice->total, demo.random.between(30, 60)));
    } else if (chance < 82) {
        demo.at(when, [&demo, invoice, when]() -> Done {
            TRY(const DocumentDetails::Reply now, demo.ask(DocumentDetails{invoice->id}));
            CHECK_OK(demo.act(demo.bookkeeper, when,
                              VoidDocument{invoice->id, now.document.version,
                                           QStringLiteral("Billed to the wrong customer")}));
            return Nothing{};
        });
    }
}

Done bill(DemoContext &demo, const DemoPaperPtr &order, const WallTime &when)
{
    ConvertDocument convert;
    convert.source = order->id;
    convert.to = DocumentKind::Invoice;
    TRY(const DocumentDetails::Reply details, demo.ask(DocumentDetails{order->id}));
    const int chance = demo.random.below(100);
    convert.keepAsDraft = chance < 6;
    const DocumentLine &first = details.document.lines.front();
    if (chance >= 6 && chance < 18 && details.document.lines.size() > 1 && first.kind == LineKind::Item)
        convert.takes = {{first.id, first.quantity}};
    TRY(const ConvertDocument::Reply made, demo.act(demo.bookkeeper, when, convert));
    if (convert.keepAsDraft)
        return Nothing{};
    auto invoice = std::make_shared<DemoPaper>(
        DemoPaper{order->visit, made.document.id, made.document.version, made.document.totals.total});
    playPayments(demo, invoice, when);
    return Nothing{};
}

} // namespace

void playDemoBilling(DemoContext &demo, const DemoPaperPtr &workOrder, const WallTime &done)
{
    if (demo.random.percent(12))
        return; // done, not billed yet
    const WallTime when = demoOfficeHour(demo, done.date, demo.random.between(1, 2));
    demo.at(when, [&demo, workOrder, when] { return bill(demo, workOrder, when); });
}

} // namespace truckroll
