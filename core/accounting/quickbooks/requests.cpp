// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounting/quickbooks/requests.h"

#include "core/accounting/quickbooks/jsontext.h"
#include "core/accounting/quickbooks/names.h"
#include "core/accounting/quickbooks/paperbody.h"
#include "core/base/text.h"

namespace truckroll::quickbooks {

namespace {

using E = BookEntity;

void writeEmail(JsonText &json, const QString &email)
{
    if (looksLikeEmail(email) && email.size() <= Longest::email)
        json.object("PrimaryEmailAddr").field("Address", email).close();
}

void writePhone(JsonText &json, const QString &phone)
{
    if (!phone.isEmpty() && phone.size() <= Longest::phone)
        json.object("PrimaryPhone").field("FreeFormNumber", phone).close();
}

QString noteOf(const PostingGround &ground)
{
    return QStringLiteral("Truckroll %1").arg(markFor(ground));
}

void writeCustomer(JsonText &json, const PostingGround &ground, bool isNew)
{
    const Customer &customer = *ground.customer;
    json.field("DisplayName", nameFor(ground));
    if (!isNew) // what else is there may have been corrected there
        return;
    writeEmail(json, customer.email);
    writePhone(json, customer.phone);
    writeAddress(json, "BillAddr", customer.billing);
    json.flag("Taxable", !customer.taxExempt);
    if (customer.paymentTermDays >= 0)
        json.reference("SalesTermRef",
                       ground.choice(QStringLiteral("term.%1").arg(customer.paymentTermDays)));
    json.field("Notes", noteOf(ground));
}

void writeVendor(JsonText &json, const PostingGround &ground, bool isNew)
{
    const BooksVendor &vendor = *ground.vendor;
    json.field("DisplayName", nameFor(ground));
    if (!isNew)
        return;
    writeEmail(json, vendor.email);
    writePhone(json, vendor.phone);
    writeAddress(json, "BillAddr", vendor.address);
    json.textIfAny("AcctNum", cut(vendor.account, Longest::sku));
    json.field("Notes", noteOf(ground));
}

bool isProduct(const Item &item)
{
    return item.type == ItemType::Part || item.type == ItemType::Inventory;
}

void writeItem(JsonText &json, const PostingGround &ground, bool isNew)
{
    const auto found = ground.items.find(ItemId(ground.posting.record));
    const Item item = found == ground.items.end() ? Item() : found->second;
    const bool product = isProduct(item);
    json.field("Name", nameFor(ground));
    if (!isNew)
        return;
    json.textIfAny("Sku", cut(item.number, Longest::sku));
    json.textIfAny("Description", cut(item.description, Longest::description));
    if (!item.price.isNegative())
        json.number("UnitPrice", toPlain(item.price));
    json.flag("Taxable", item.taxable);
    json.field("Type", product ? QStringLiteral("NonInventory") : QStringLiteral("Service"));
    json.reference("IncomeAccountRef", ground.choice(product ? QStringLiteral("income.product")
                                                             : QStringLiteral("income.service")));
    const QString expense = ground.choice(QStringLiteral("expense"));
    if (!expense.isEmpty()) { // whatever is sold may be bought one day
        json.reference("ExpenseAccountRef", expense);
        json.number("PurchaseCost", toPlain(item.cost));
    }
}

void writeFields(JsonText &json, const PostingGround &ground, const RemoteRecord &remote, bool isNew)
{
    switch (ground.posting.entity) {
    case E::Customer:
        return writeCustomer(json, ground, isNew);
    case E::Vendor:
        return writeVendor(json, ground, isNew);
    case E::Item:
        return writeItem(json, ground, isNew);
    case E::Invoice:
    case E::CreditNote:
        return ground.posting.kind == PostingKind::Correct ? writeCorrection(json, ground, remote)
                                                           : writeSale(json, ground, remote);
    case E::Payment:
        return isNew ? writePayment(json, ground, remote) : writeReopening(json, ground, remote);
    case E::Refund:
        return writeRefund(json, ground);
    case E::PurchaseOrder:
    case E::Bill:
        return writePurchase(json, ground, remote);
    }
    Q_UNREACHABLE();
}

Request createOrUpdate(const PostingGround &ground, const RemoteRecord &remote)
{
    const bool isNew = ground.posting.kind == PostingKind::Create;
    JsonText json;
    json.open();
    if (!isNew)
        json.field("Id", remote.id).field("SyncToken", remote.syncToken).flag("sparse", true);
    writeFields(json, ground, remote, isNew);
    json.close();
    return {entityPath(ground.posting.entity), json.bytes()};
}

Request takenOut(const PostingGround &ground, const RemoteRecord &remote)
{
    const E entity = ground.posting.entity;
    JsonText json;
    json.open().field("Id", remote.id).field("SyncToken", remote.syncToken);
    QString operation = QStringLiteral("delete"); // these know no void
    if (entity == E::Invoice)
        operation = QStringLiteral("void");
    if (entity == E::Payment) {
        operation = QStringLiteral("update&include=void");
        json.flag("sparse", true);
    }
    json.close();
    return {entityPath(entity) + QStringLiteral("?operation=") + operation, json.bytes()};
}

} // namespace

Request requestFor(const PostingGround &ground, const RemoteRecord &remote)
{
    return ground.posting.kind == PostingKind::Void ? takenOut(ground, remote)
                                                    : createOrUpdate(ground, remote);
}

std::vector<PostingGround::Key> missingFor(const PostingGround &ground)
{
    std::vector<PostingGround::Key> missing;
    const Posting &posting = ground.posting;
    const auto want = [&](E entity, qint64 record) {
        if (!ground.link(entity, record))
            missing.emplace_back(entity, record);
    };
    const bool isPaper =
        posting.entity != E::Customer && posting.entity != E::Item && posting.entity != E::Vendor;
    if (!isPaper || posting.kind == PostingKind::Void || posting.kind == PostingKind::Correct)
        return missing;
    const bool buys = posting.entity == E::PurchaseOrder || posting.entity == E::Bill;
    if (ground.customer && !buys)
        want(E::Customer, ground.customer->id.value());
    if (ground.vendor && buys)
        want(E::Vendor, ground.vendor->id);
    if (posting.entity == E::Payment || posting.entity == E::Refund || !ground.document || ground.isTakenOut)
        return missing;
    bool needsMiscellaneous = false;
    for (const DocumentLine &line : ground.document->lines) {
        if (line.kind != LineKind::Item)
            continue;
        const auto item = ground.items.find(line.item);
        needsMiscellaneous = needsMiscellaneous || (!line.item && !buys);
        if (line.item && item != ground.items.end())
            want(E::Item, line.item.value());
    }
    if (needsMiscellaneous && ground.choice(QStringLiteral("item.misc")).isEmpty())
        want(E::Item, 0);
    return missing;
}

} // namespace truckroll::quickbooks
