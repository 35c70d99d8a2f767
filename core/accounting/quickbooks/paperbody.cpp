// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounting/quickbooks/paperbody.h"

#include "core/accounting/quickbooks/names.h"
#include "core/accounting/quickbooks/papers.h"
#include "core/accounting/quickbooks/requests.h"
#include "core/base/text.h"
#include "core/domain/bookmarks.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace truckroll::quickbooks {

namespace {

using E = BookEntity;

QString remoteOf(const PostingGround &ground, E entity, qint64 record)
{
    const BooksLink *link = ground.link(entity, record);
    return link ? link->remoteId : QString();
}

QString itemThere(const PostingGround &ground, ItemId item)
{
    const QString own = item ? remoteOf(ground, E::Item, item.value()) : QString();
    if (!own.isEmpty())
        return own;
    const QString chosen = ground.choice(QStringLiteral("item.misc"));
    return chosen.isEmpty() ? remoteOf(ground, E::Item, 0) : chosen;
}

/// What people read there, and the mark by which we know it again.
QString privateNote(const PostingGround &ground, const QString &number)
{
    return QStringLiteral("Truckroll %1 %2").arg(number, markFor(ground));
}

/// What somebody wrote into the note there stays.
void writeNote(JsonText &json, const PostingGround &ground, const RemoteRecord &there)
{
    const QString mark = markFor(ground);
    const QString own = privateNote(ground, ground.document->number);
    if (there.note.contains(mark) || bearsMarkOfCopy(there.note, mark))
        return;
    const QString both = there.note.isEmpty() ? own : there.note + QLatin1Char('\n') + own;
    if (both.size() <= Longest::note)
        json.field("PrivateNote", both);
}

QString taxCodeOf(const PostingGround &ground, const SentLine &line)
{
    if (ground.connection.preferences.tax != BooksTax::PerLine)
        return line.taxable ? QStringLiteral("TAX") : QStringLiteral("NON");
    return line.taxable ? ground.choice(QStringLiteral("tax.%1").arg(line.taxRate.value()))
                        : ground.choice(QStringLiteral("tax.none"));
}

void writeSaleLine(JsonText &json, const PostingGround &ground, const SentLine &line)
{
    const BooksPreferences &preferences = ground.connection.preferences;
    json.open().field("DetailType", QStringLiteral("SalesItemLineDetail")).amount("Amount", line.amount);
    json.textIfAny("Description", line.description);
    json.object("SalesItemLineDetail").reference("ItemRef", itemThere(ground, line.item));
    if (!line.byAmount)
        json.number("Qty", toPlain(line.quantity)).number("UnitPrice", toPlain(line.price));
    if (preferences.tax != BooksTax::Off)
        json.reference("TaxCodeRef", taxCodeOf(ground, line));
    if (preferences.lineClasses)
        json.reference("ClassRef", ground.choice(QStringLiteral("class")));
    json.close().close();
}

void writeLine(JsonText &json, const PostingGround &ground, const SentLine &line)
{
    switch (line.kind) {
    case SentLine::Kind::Sale:
        return writeSaleLine(json, ground, line);
    case SentLine::Kind::Text:
        json.open()
            .field("DetailType", QStringLiteral("DescriptionOnly"))
            .field("Description", line.description);
        json.object("DescriptionLineDetail").close().close();
        return;
    case SentLine::Kind::Discount:
        json.open().field("DetailType", QStringLiteral("DiscountLineDetail")).amount("Amount", line.amount);
        json.object("DiscountLineDetail").flag("PercentBased", false);
        json.reference("DiscountAccountRef", ground.choice(QStringLiteral("discount"))).close().close();
        return;
    }
    Q_UNREACHABLE();
}

/// The one tax code of the paper: the first of its taxes that comes to something.
QString taxCodeOfPaper(const PostingGround &ground)
{
    for (const DocumentTax &tax : ground.document->taxes) {
        if (!tax.tax.isZero())
            return ground.choice(QStringLiteral("tax.%1").arg(tax.rate.value()));
    }
    return {};
}

void writeTax(JsonText &json, const PostingGround &ground)
{
    switch (ground.connection.preferences.tax) {
    case BooksTax::Off:
        return;
    case BooksTax::Automated:
        json.object("TxnTaxDetail").amount("TotalTax", ground.document->totals.tax).close();
        return;
    case BooksTax::Manual:
        if (const QString code = taxCodeOfPaper(ground); !code.isEmpty())
            json.object("TxnTaxDetail").reference("TxnTaxCodeRef", code).close();
        return;
    case BooksTax::PerLine:
        json.field("GlobalTaxCalculation", QStringLiteral("TaxExcluded"));
        return;
    }
    Q_UNREACHABLE();
}

void writeOffice(JsonText &json, const PostingGround &ground)
{
    const BooksPreferences &preferences = ground.connection.preferences;
    if (preferences.classes)
        json.reference("ClassRef", ground.choice(QStringLiteral("class")));
    if (preferences.locations)
        json.reference("DepartmentRef", ground.choice(QStringLiteral("location")));
    if (preferences.currencies)
        json.reference("CurrencyRef", preferences.homeCurrency);
}

/// No due date is one that QuickBooks makes of the terms.
void writeDueDate(JsonText &json, const PostingGround &ground)
{
    const Document &document = *ground.document;
    const qint64 days = document.dueDate.isValid() ? document.date.daysTo(document.dueDate) : -1;
    json.date("DueDate", document.dueDate);
    json.reference("SalesTermRef", ground.choice(QStringLiteral("term.%1").arg(days)));
}

QString memoIn(const QJsonObject &object)
{
    return object.value(u"CustomerMemo").toObject().value(u"value").toString();
}

/// What QuickBooks has of an invoice that can be corrected once it is issued, as far as it is other than it
/// was sent.
struct Corrected
{
    bool dueDate = false;
    bool memo = false;
};

Corrected correctedOf(const PostingGround &ground, const RemoteRecord &there)
{
    const Document &document = *ground.document;
    const bool wasSent = !ground.lastSent.isEmpty();
    const QJsonObject before = wasSent ? QJsonDocument::fromJson(ground.lastSent).object() : there.object;
    const QString memo = memoIn(before);
    Corrected corrected;
    corrected.dueDate = document.dueDate.isValid() &&
                        before.value(u"DueDate").toString() != document.dueDate.toString(Qt::ISODate);
    // A note that was written there on a paper that was never sent from here is not taken out by our having
    // none.
    corrected.memo = booksMemo(document) != memo && (wasSent || !booksMemo(document).isEmpty());
    return corrected;
}

/// A note that was sent and is none any more: a change that does not name it leaves it there.
bool takesMemoOut(const PostingGround &ground)
{
    return ground.posting.kind == PostingKind::Update &&
           !memoIn(QJsonDocument::fromJson(ground.lastSent).object()).isEmpty();
}

QString methodKey(PaymentMethod method)
{
    return paymentMethodName(method);
}

void writeApplied(JsonText &json, const RemoteRecord::Applied &line)
{
    json.open().amount("Amount", line.amount).openList("LinkedTxn").open();
    json.field("TxnId", line.id).field("TxnType", line.type).close().closeList().close();
}

bool hasDiscount(const std::vector<SentLine> &lines)
{
    return std::any_of(lines.begin(), lines.end(),
                       [](const SentLine &line) { return line.kind == SentLine::Kind::Discount; });
}

bool isRefund(const PostingGround &ground, const QString &id)
{
    return std::any_of(ground.refunds.begin(), ground.refunds.end(),
                       [&](const BooksLink &refund) { return refund.remoteId == id; });
}

} // namespace

void writeAddress(JsonText &json, const char *name, const Address &address)
{
    if (address.isEmpty())
        return;
    json.object(name);
    const QString &street = address.street; // of two lines at most
    json.textIfAny("Line1", cut(street.section(QLatin1Char('\n'), 0, 0), Longest::addressLine));
    json.textIfAny("Line2", cut(street.section(QLatin1Char('\n'), 1), Longest::addressLine));
    json.textIfAny("City", cut(address.city, Longest::city));
    json.textIfAny("CountrySubDivisionCode", cut(address.state, Longest::city));
    json.textIfAny("PostalCode", cut(address.zip, Longest::postalCode));
    json.close();
}

void writeSale(JsonText &json, const PostingGround &ground, const RemoteRecord &there)
{
    const Document &document = *ground.document;
    json.reference("CustomerRef", remoteOf(ground, E::Customer, document.customer.value()));
    json.textIfAny("DocNumber", nameFor(ground)).date("TxnDate", document.date);
    if (document.kind == DocumentKind::Invoice) {
        writeDueDate(json, ground);
        if (ground.posting.kind == PostingKind::Create)
            json.field("EmailStatus", QStringLiteral("NotSet"));
    }
    const QString email = ground.customer ? ground.customer->email : QString();
    if (looksLikeEmail(email) && email.size() <= Longest::email)
        json.object("BillEmail").field("Address", email).close();
    if (!document.notesForCustomer.isEmpty() || takesMemoOut(ground))
        json.object("CustomerMemo").field("value", booksMemo(document)).close();
    writeNote(json, ground, there);
    if (ground.site)
        writeAddress(json, "ShipAddr", ground.site->address);
    writeOffice(json, ground);
    json.openList("Line");
    const auto lines = sentLines(document, ground.connection.preferences);
    for (const SentLine &line : lines)
        writeLine(json, ground, line);
    json.closeList();
    writeTax(json, ground);
    if (ground.connection.preferences.tax == BooksTax::Manual && hasDiscount(lines)) // of what bears no tax
        json.flag("ApplyTaxAfterDiscount", false);
}

void writeCorrection(JsonText &json, const PostingGround &ground, const RemoteRecord &there)
{
    const Corrected corrected = correctedOf(ground, there);
    if (corrected.dueDate)
        writeDueDate(json, ground);
    if (corrected.memo) // an empty one takes it out
        json.object("CustomerMemo").field("value", booksMemo(*ground.document)).close();
}

bool isCorrectionDone(const PostingGround &ground, const RemoteRecord &there)
{
    const Corrected corrected = correctedOf(ground, there);
    return !corrected.dueDate && !corrected.memo;
}

bool isFoundOtherwise(const PostingGround &ground, const RemoteRecord &there)
{
    const Corrected corrected = correctedOf(ground, there);
    return (corrected.dueDate && there.object.contains(u"DueDate")) || corrected.memo;
}

void writePayment(JsonText &json, const PostingGround &ground, const RemoteRecord &invoice)
{
    const Payment &payment = *ground.payment;
    const bool isCredit = payment.method == PaymentMethod::Credit;
    const QString customer = invoice.customer.isEmpty()
                                 ? remoteOf(ground, E::Customer, ground.document->customer.value())
                                 : invoice.customer;
    json.reference("CustomerRef", customer);
    json.amount("TotalAmt", isCredit ? Money() : payment.amount).date("TxnDate", payment.date);
    if (!isCredit) {
        json.reference("PaymentMethodRef",
                       ground.choice(QStringLiteral("method.") + methodKey(payment.method)));
        json.reference("DepositToAccountRef",
                       ground.choice(QStringLiteral("deposit.") + methodKey(payment.method)));
    }
    json.textIfAny("PaymentRefNum", nameFor(ground));
    json.field("PrivateNote", privateNote(ground, ground.document->number));
    if (ground.connection.preferences.currencies)
        json.reference("CurrencyRef", ground.connection.preferences.homeCurrency);
    json.openList("Line");
    writeApplied(json, {QStringLiteral("Invoice"), remoteOf(ground, E::Invoice, payment.invoice.value()),
                        payment.amount});
    if (isCredit)
        writeApplied(json, {QStringLiteral("CreditMemo"),
                            remoteOf(ground, E::CreditNote, payment.creditNote.value()), payment.amount});
    json.closeList();
}

void writeReopening(JsonText &json, const PostingGround &ground, const RemoteRecord &payment)
{
    json.reference("CustomerRef", payment.customer).amount("TotalAmt", payment.total);
    const QString invoice = remoteOf(ground, E::Invoice, ground.payment->invoice.value());
    Money left = ground.payment->amount;
    for (const BooksLink &refund : ground.refunds)
        left -= refund.total;
    json.openList("Line");
    if (left > Money())
        writeApplied(json, {QStringLiteral("Invoice"), invoice, left});
    const bool isCredit = ground.payment->method == PaymentMethod::Credit;
    for (const RemoteRecord::Applied &each : payment.applied)
        if (each.id != invoice && !isRefund(ground, each.id) && !(isCredit && each.type == u"CreditMemo"))
            writeApplied(json, each);
    if (isCredit)
        writeApplied(json, {QStringLiteral("CreditMemo"),
                            remoteOf(ground, E::CreditNote, ground.payment->creditNote.value()), left});
    for (const BooksLink &refund : ground.refunds)
        writeApplied(json, {QStringLiteral("Expense"), refund.remoteId, refund.total});
    json.closeList();
}

void writeRefund(JsonText &json, const PostingGround &ground)
{
    const BooksPreferences &preferences = ground.connection.preferences;
    json.field("PaymentType", QStringLiteral("Cash"));
    json.reference("AccountRef", ground.choice(QStringLiteral("refund")));
    json.object("EntityRef");
    json.field("value", remoteOf(ground, E::Customer, ground.document->customer.value()));
    json.field("type", QStringLiteral("Customer")).close();
    json.textIfAny("DocNumber", nameFor(ground)).date("TxnDate", ground.madeOn);
    json.reference("PaymentMethodRef",
                   ground.choice(QStringLiteral("method.") + methodKey(ground.payment->method)));
    json.field("PrivateNote", privateNote(ground, ground.document->number));
    if (preferences.locations)
        json.reference("DepartmentRef", ground.choice(QStringLiteral("location")));
    if (preferences.currencies)
        json.reference("CurrencyRef", preferences.homeCurrency);
    if (preferences.tax == BooksTax::PerLine)
        json.field("GlobalTaxCalculation", QStringLiteral("NotApplicable"));
    json.openList("Line").open().field("DetailType", QStringLiteral("AccountBasedExpenseLineDetail"));
    json.amount("Amount", ground.posting.amount).field("Description", ground.what);
    json.object("AccountBasedExpenseLineDetail");
    json.reference("AccountRef", ground.choice(QStringLiteral("receivable")));
    json.close().close().closeList();
}

void writePurchase(JsonText &json, const PostingGround &ground, const RemoteRecord &there)
{
    const Document &document = *ground.document;
    json.reference("VendorRef", ground.vendor ? remoteOf(ground, E::Vendor, ground.vendor->id) : QString());
    json.reference("APAccountRef", ground.choice(QStringLiteral("payable")));
    json.textIfAny("DocNumber", nameFor(ground)).date("TxnDate", document.date);
    writeNote(json, ground, there);
    if (ground.posting.entity == E::PurchaseOrder && ground.site)
        writeAddress(json, "ShipAddr", ground.site->address);
    if (ground.posting.entity == E::Bill && ground.order)
        if (const BooksLink *order = ground.link(E::PurchaseOrder, ground.order.value())) {
            json.openList("LinkedTxn").open().field("TxnId", order->remoteId);
            json.field("TxnType", QStringLiteral("PurchaseOrder")).close().closeList();
        }
    writeOffice(json, ground);
    if (ground.connection.preferences.tax == BooksTax::PerLine) // what the vendor's tax is nobody knows here
        json.field("GlobalTaxCalculation", QStringLiteral("NotApplicable"));
    json.openList("Line");
    for (const SentLine &line : sentLines(document, BooksPreferences())) {
        if (line.kind != SentLine::Kind::Sale)
            continue;
        const bool byItem = bool(line.item);
        const char *detail = byItem ? "ItemBasedExpenseLineDetail" : "AccountBasedExpenseLineDetail";
        json.open().field("DetailType", QLatin1String(detail)).amount("Amount", line.amount);
        json.textIfAny("Description", line.description).object(detail);
        if (byItem)
            json.reference("ItemRef", remoteOf(ground, E::Item, line.item.value()));
        else
            json.reference("AccountRef", ground.choice(QStringLiteral("expense")));
        if (byItem && !line.byAmount)
            json.number("Qty", toPlain(line.quantity)).number("UnitPrice", toPlain(line.price));
        json.field("BillableStatus", QStringLiteral("NotBillable")).close().close();
    }
    json.closeList();
}

} // namespace truckroll::quickbooks
