// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/purchasecommands.h"

#include "app/cli/context.h"
#include "app/cli/linesyntax.h"
#include "app/cli/shapes.h"
#include "app/cli/taking.h"
#include "app/cli/texts.h"
#include "core/domain/purchasingacts.h"
#include "core/domain/stockacts.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

CliColumn column(const QString &title, const QString &path, bool number = false)
{
    return {title, path, number};
}

const CliView &vendorView()
{
    static const CliView view{
        {column(CliTexts::tr("Id"), u"id"_s), column(CliTexts::tr("Name"), u"name"_s),
         column(CliTexts::tr("Contact"), u"contact"_s), column(CliTexts::tr("Phone"), u"phone"_s),
         column(CliTexts::tr("E-mail"), u"email"_s), column(CliTexts::tr("Account"), u"account"_s)},
        {}};
    return view;
}

QJsonObject vendorJson(const Vendor &vendor)
{
    return {{u"id"_s, jsonId(vendor.id)},
            {u"name"_s, vendor.name},
            {u"contact"_s, jsonText(vendor.contactName)},
            {u"phone"_s, jsonText(vendor.phone)},
            {u"email"_s, jsonText(vendor.email)},
            {u"website"_s, jsonText(vendor.website)},
            {u"street"_s, jsonText(vendor.address.street)},
            {u"city"_s, jsonText(vendor.address.city)},
            {u"state"_s, jsonText(vendor.address.state)},
            {u"zip"_s, jsonText(vendor.address.zip)},
            {u"account"_s, jsonText(vendor.account)},
            {u"active"_s, vendor.active}};
}

void takeVendor(const Values &given, Vendor &vendor)
{
    takeText(given, u"name"_s, vendor.name);
    takeText(given, u"contact"_s, vendor.contactName);
    takeText(given, u"phone"_s, vendor.phone);
    takeText(given, u"email"_s, vendor.email);
    takeText(given, u"website"_s, vendor.website);
    takeAddress(given, vendor.address);
    takeText(given, u"account"_s, vendor.account);
    takeText(given, u"notes"_s, vendor.notes);
    takeFlag(given, u"in-use"_s, u"out-of-use"_s, vendor.active);
}

Result<CliOutput> addVendor(CliContext &context, const Values &values)
{
    return addRecords<SaveVendor>(
        context, values, vendorView(),
        [](CliContext &, const Values &given) -> Result<SaveVendor> {
            Vendor vendor;
            takeVendor(given, vendor);
            return SaveVendor{vendor};
        },
        [](CliContext &, const Vendor &vendor) -> Result<QJsonObject> { return vendorJson(vendor); });
}

Result<CliOutput> editVendor(CliContext &context, const Values &values)
{
    const auto wanted = values.id<VendorId>(u"ID"_s);
    TRY(const auto vendors, context.ask(Vendors{}));
    for (Vendor vendor : vendors) {
        if (vendor.id != wanted)
            continue;
        takeVendor(values, vendor);
        TRY(const Vendor stored, context.act(SaveVendor{vendor}));
        return CliOutput{vendorJson(stored), vendorView()};
    }
    return failure(ErrorCode::NotFound, CliTexts::tr("There is no such vendor. Nothing was changed."));
}

Result<CliOutput> listVendors(CliContext &context, const Values &)
{
    TRY(const auto vendors, context.ask(Vendors{}));
    QJsonArray list;
    for (const Vendor &vendor : vendors)
        list.append(vendorJson(vendor));
    return CliOutput{list, vendorView()};
}

// ---- Purchase orders -----------------------------------------------------------------------------------

QJsonObject receiptJson(const Receipt &receipt, const Document &order)
{
    QJsonArray lines;
    for (const ReceiptLine &came : receipt.lines) {
        for (size_t i = 0; i < order.lines.size(); ++i) {
            if (order.lines[i].id == came.line)
                lines.append(QJsonObject{{u"number"_s, QString::number(i + 1)},
                                         {u"quantity"_s, toPlain(came.quantity)},
                                         {u"cost"_s, toPlain(came.cost)}});
        }
    }
    return {{u"id"_s, jsonId(receipt.id)},
            {u"date"_s, jsonDate(receipt.date)},
            {u"vendor_invoice"_s, jsonText(receipt.vendorInvoice)},
            {u"by"_s, receipt.receivedByName},
            {u"cost"_s, toPlain(receipt.cost())},
            {u"taken_back"_s, receipt.takenBack},
            {u"lines"_s, lines}};
}

/// The document's JSON with what a purchase order has beside it.
Result<QJsonObject> orderJson(CliContext &context, DocumentId id)
{
    TRY(const auto details, context.ask(DocumentDetails{id}));
    TRY(const auto purchase, context.ask(PurchaseDetails{id}));
    QJsonObject order = documentJson(details);
    QJsonArray lines = order.value(u"lines"_s).toArray();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QJsonObject line = lines.at(i).toObject();
        line.insert(u"received"_s,
                    toPlain(receivedOf(purchase.order.lines[size_t(i)].id, purchase.receipts)));
        lines[i] = line;
    }
    QJsonArray receipts;
    Money received;
    for (const Receipt &receipt : purchase.receipts) {
        receipts.append(receiptJson(receipt, purchase.order));
        received += receipt.takenBack ? Money() : receipt.cost();
    }
    order.insert(u"lines"_s, lines);
    order.insert(u"vendor"_s,
                 QJsonObject{{u"id"_s, jsonId(purchase.vendor.id)}, {u"name"_s, purchase.vendor.name}});
    order.insert(u"workorder"_s, jsonText(purchase.workOrderNumber));
    order.insert(u"expected"_s, jsonDate(purchase.order.expected));
    order.insert(u"vendor_reference"_s, jsonText(purchase.order.vendorReference));
    order.insert(u"received"_s, toPlain(received));
    order.insert(u"receipts"_s, receipts);
    return order;
}

const CliView &orderView()
{
    static const CliView view{
        {column(CliTexts::tr("Number"), u"number"_s), column(CliTexts::tr("Status"), u"status"_s),
         column(CliTexts::tr("Vendor"), u"vendor.name"_s), column(CliTexts::tr("Work order"), u"workorder"_s),
         column(CliTexts::tr("Date"), u"date"_s), column(CliTexts::tr("Expected"), u"expected"_s),
         column(CliTexts::tr("Total"), u"total"_s, true),
         column(CliTexts::tr("Received"), u"received"_s, true)},
        {{CliTexts::tr("Lines"),
          u"lines"_s,
          {column(CliTexts::tr("Line"), u"number"_s, true), column(CliTexts::tr("Item"), u"item"_s),
           column(CliTexts::tr("Description"), u"description"_s),
           column(CliTexts::tr("Quantity"), u"quantity"_s, true),
           column(CliTexts::tr("Received"), u"received"_s, true),
           column(CliTexts::tr("Cost"), u"unit_price"_s, true)}},
         {CliTexts::tr("Receipts"),
          u"receipts"_s,
          {column(CliTexts::tr("Id"), u"id"_s), column(CliTexts::tr("Date"), u"date"_s),
           column(CliTexts::tr("Vendor's invoice"), u"vendor_invoice"_s),
           column(CliTexts::tr("Cost"), u"cost"_s, true),
           column(CliTexts::tr("Taken back"), u"taken_back"_s)}}}};
    return view;
}

Result<CliOutput> orderOutput(CliContext &context, DocumentId id)
{
    TRY(const QJsonObject order, orderJson(context, id));
    return CliOutput{order, orderView()};
}

/// The part of the work order that an item is ordered for: one that still needs it before one that does not.
LineId lineFor(const std::vector<PartToOrder> &parts, ItemId item)
{
    LineId any;
    for (const PartToOrder &part : parts) {
        if (part.item != item || item.isNone())
            continue;
        if (!part.left().isZero())
            return part.line;
        if (any.isNone())
            any = part.line;
    }
    return any;
}

Result<std::vector<OrderLine>> linesFrom(CliContext &context, const Values &values,
                                         const PartsToOrder::Reply &parts)
{
    const auto vendor = values.id<VendorId>(u"vendor"_s);
    std::vector<OrderLine> lines;
    if (!values.has(u"line"_s)) {
        for (const PartToOrder &part : parts.parts) {
            if (!part.proposed.isZero())
                lines.push_back(
                    {part.line, part.item, {}, part.proposed, part.cost, vendor ? vendor : part.vendor});
        }
        return lines;
    }
    TRY(const auto *book, context.priceBook());
    for (const QString &text : values.texts(u"line"_s)) {
        TRY(const auto read, readLine(text, *book));
        const bool priced = linePriceIsGiven(text);
        for (const DocumentLine &line : read) {
            if (line.kind != LineKind::Item)
                continue;
            const auto item = std::find_if(book->items.begin(), book->items.end(),
                                           [&](const Item &each) { return each.id == line.item; });
            const VendorId usual = item == book->items.end() ? VendorId() : item->vendor;
            lines.push_back({lineFor(parts.parts, line.item), line.item, line.description, line.quantity,
                             priced ? line.unitPrice : line.unitCost, vendor ? vendor : usual});
        }
    }
    return lines;
}

Result<CliOutput> addOrder(CliContext &context, const Values &values)
{
    OrderParts order;
    TRY(order.workOrder, context.document(values.text(u"workorder"_s)));
    TRY(const auto parts, context.ask(PartsToOrder{order.workOrder}));
    TRY(order.lines, linesFrom(context, values, parts));
    order.expected = values.date(u"expected"_s);
    order.toSite = values.has(u"to-site"_s);
    order.notes = values.text(u"notes"_s);
    TRY(const auto made, context.act(order));
    if (values.has(u"vendor"_s))
        return orderOutput(context, made.front().id);
    QJsonArray list;
    for (const Document &each : made) {
        TRY(const QJsonObject shown, orderJson(context, each.id));
        list.append(shown);
    }
    return CliOutput{list, orderView()};
}

Result<CliOutput> orderForShelf(CliContext &context, const Values &values)
{
    OrderForShelf order;
    if (values.has(u"line"_s)) {
        TRY(order.lines, linesFrom(context, values, {}));
    } else if (values.has(u"vendor"_s)) {
        const auto vendor = values.id<VendorId>(u"vendor"_s);
        TRY(const auto missing, context.ask(ReorderList{}));
        for (const ReorderList::Row &row : missing) {
            if (row.vendor == vendor)
                order.lines.push_back({{}, row.item, {}, row.missing, row.cost, vendor});
        }
        if (order.lines.empty())
            return failure(
                ErrorCode::RuleBroken,
                CliTexts::tr("Nothing of this vendor is missing on the shelf. Nothing was ordered."));
    }
    order.expected = values.date(u"expected"_s);
    order.notes = values.text(u"notes"_s);
    TRY(const auto made, context.act(order));
    QJsonArray list;
    for (const Document &each : made.orders) {
        TRY(const QJsonObject shown, orderJson(context, each.id));
        list.append(shown);
    }
    return CliOutput{list, orderView()};
}

Result<CliOutput> showOrder(CliContext &context, const Values &values)
{
    TRY(const DocumentId id, context.document(values.text(u"NUMBER"_s)));
    return orderOutput(context, id);
}

Result<CliOutput> listOrders(CliContext &context, const Values &values)
{
    PurchaseList query;
    if (values.has(u"status"_s))
        query.state = values.named<DocumentState>(u"status"_s, documentStateFromName, DocumentState::Draft);
    query.vendor = values.id<VendorId>(u"vendor"_s);
    query.openOnly = values.has(u"open"_s);
    if (values.has(u"workorder"_s)) {
        TRY(query.workOrder, context.document(values.text(u"workorder"_s)));
    }
    TRY(const auto rows, context.ask(query));
    QJsonArray list;
    for (const PurchaseRow &row : rows)
        list.append(QJsonObject{
            {u"id"_s, jsonId(row.id)},
            {u"number"_s, row.number},
            {u"status"_s, documentStateName(row.state)},
            {u"vendor"_s, QJsonObject{{u"id"_s, jsonId(row.vendor)}, {u"name"_s, row.vendorName}}},
            {u"workorder"_s, jsonText(row.workOrderNumber)},
            {u"customer"_s, row.customerName},
            {u"date"_s, jsonDate(row.date)},
            {u"expected"_s, jsonDate(row.expected)},
            {u"total"_s, toPlain(row.total)},
            {u"received"_s, toPlain(row.received)},
            {u"vendor_invoices"_s, jsonText(row.vendorInvoices)}});
    return CliOutput{list, CliView{orderView().columns, {}}};
}

Result<CliOutput> markOrder(CliContext &context, const Values &values)
{
    const auto state = values.named<DocumentState>(u"STATUS"_s, documentStateFromName, DocumentState::Draft);
    TRY(const DocumentId id, context.document(values.text(u"NUMBER"_s)));
    TRY(const auto purchase, context.ask(PurchaseDetails{id}));
    CHECK_OK(context.act(MarkDocument{id, purchase.order.version, state, values.text(u"reason"_s)}));
    return orderOutput(context, id);
}

const DocumentLine &lineNumbered(const Document &order, const QString &text)
{
    bool good = false;
    const qulonglong number = text.toULongLong(&good);
    if (!good || number < 1 || number > order.lines.size())
        throw UsageError(CliTexts::tr("--line names line “%1”, but %2 has the lines 1 to %3.")
                             .arg(text, order.number, QString::number(order.lines.size())));
    return order.lines[size_t(number - 1)];
}

template <class F>
std::optional<F> nth(const Values &values, const QString &name, qsizetype index)
{
    const QStringList texts = values.texts(name);
    if (index >= texts.size())
        return std::nullopt;
    const auto read = fromPlain<F>(texts.at(index));
    return read ? read : (Values::refuse(name, texts.at(index)), read);
}

/// The n-th --quantity and --cost belong to the n-th --line; without lines everything that is to come.
std::vector<ReceiptLine> receivedLines(const Values &values, const PurchaseDetails::Reply &purchase)
{
    std::vector<ReceiptLine> lines;
    const QStringList named = values.texts(u"line"_s);
    for (qsizetype i = 0; i < named.size(); ++i) {
        const DocumentLine &line = lineNumbered(purchase.order, named.at(i));
        lines.push_back(
            {line.id,
             nth<Quantity>(values, u"quantity"_s, i).value_or(outstandingOf(line, purchase.receipts)),
             nth<UnitPrice>(values, u"cost"_s, i).value_or(line.unitPrice)});
    }
    if (!named.isEmpty())
        return lines;
    for (const DocumentLine &line : purchase.order.lines) {
        const Quantity left = outstandingOf(line, purchase.receipts);
        if (!left.isZero())
            lines.push_back({line.id, left, line.unitPrice});
    }
    return lines;
}

Result<CliOutput> receiveOrder(CliContext &context, const Values &values)
{
    TRY(const DocumentId id, context.document(values.text(u"NUMBER"_s)));
    TRY(const auto purchase, context.ask(PurchaseDetails{id}));
    ReceiveParts receive;
    receive.order = id;
    receive.version = purchase.order.version;
    receive.lines = receivedLines(values, purchase);
    receive.vendorInvoice = values.text(u"invoice"_s);
    receive.date = values.date(u"date"_s);
    receive.moreIsRight = values.has(u"more"_s);
    CHECK_OK(context.act(receive));
    return orderOutput(context, id);
}

Result<CliOutput> takeBack(CliContext &context, const Values &values)
{
    TRY(const DocumentId id, context.document(values.text(u"NUMBER"_s)));
    TRY(const auto purchase, context.ask(PurchaseDetails{id}));
    const auto wanted = values.id<ReceiptId>(u"receipt"_s);
    const Receipt *receipt = nullptr;
    for (const Receipt &each : purchase.receipts) {
        if (wanted ? each.id == wanted : !each.takenBack)
            receipt = &each;
    }
    if (!receipt)
        return failure(ErrorCode::NotFound, CliTexts::tr("There is no such receipt on %1, or none that could "
                                                         "be taken back.")
                                                .arg(purchase.order.number));
    CHECK_OK(context.act(TakeBackReceipt{receipt->id, receipt->version}));
    return orderOutput(context, id);
}

} // namespace

void addPurchaseCommands(std::vector<CliCommand> &commands)
{
    const auto add = [&commands](const QString &signature, const QString &help, auto run) {
        commands.push_back({Signature::read(signature), help, CliCommand::Needs::Office, run});
    };
    add(u"vendor add --name N [--contact N] [--phone P] [--email E] [--street S] [--city C] [--state ST] "
        "[--zip Z] [--account N] [--notes T] [--from-json FILE]"_s,
        CliTexts::tr("Adds whom parts are bought from; --account is our customer number there."), addVendor);
    add(u"vendor edit ID [--name N] [--contact N] [--phone P] [--email E] [--website W] [--street S] "
        "[--city C] [--state ST] [--zip Z] [--account N] [--notes T] [--in-use] [--out-of-use]"_s,
        CliTexts::tr("Changes what is given of a vendor."), editVendor);
    add(u"vendor list"_s, CliTexts::tr("All vendors."), listVendors);
    add(u"po add --workorder NUMBER [--vendor ID] [--line LINE]... [--expected D] [--to-site] [--notes T]"_s,
        CliTexts::tr(
            "Orders parts of a work order, ITEM|QTY|COST|DESCRIPTION; without --line those not ordered "
            "yet, without --vendor one order for each vendor of the price book."),
        addOrder);
    add(u"po shelf [--line LINE]... [--vendor ID] [--expected D] [--notes T]"_s,
        CliTexts::tr(
            "Orders what is missing on the office's own shelf, or the lines that are named, one order "
            "for each vendor; with --vendor but no --line what is missing of that vendor."),
        orderForShelf);
    add(u"po show NUMBER"_s,
        CliTexts::tr("One purchase order with its lines and receipts, those that were taken back too: they "
                     "count no more."),
        showOrder);
    add(u"po list [--status S] [--vendor ID] [--workorder NUMBER] [--open]"_s,
        CliTexts::tr("Purchase orders, newest first; --open those on which something is to come."),
        listOrders);
    add(u"po mark NUMBER STATUS [--reason R]"_s, CliTexts::tr("draft, sent or cancelled."), markOrder);
    add(u"po receive NUMBER [--line N]... [--quantity Q]... [--cost C]... [--invoice NUMBER] [--date D] "
        "[--more]"_s,
        CliTexts::tr(
            "Receives parts, by line with quantity and cost, or all that is to come; --invoice is the "
            "vendor's number, --more says that more than ordered came."),
        receiveOrder);
    add(u"po takeback NUMBER [--receipt ID]"_s,
        CliTexts::tr("Takes a receipt back, the newest when none is named."), takeBack);
}

} // namespace truckroll
