// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/shapes.h"

#include "core/schedule/zonedday.h"

// The keys are written as the contract writes them.
using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

QJsonArray texts(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

/// The visit that says where the folder stands: the first that is not closed, otherwise the last.
QJsonValue folderStatus(const std::vector<Visit> &visits)
{
    for (const Visit &visit : visits)
        if (!visitIsClosed(visit.status))
            return visitStatusName(visit.status);
    return visits.empty() ? QJsonValue() : QJsonValue(visitStatusName(visits.back().status));
}

/// Of a line that has a rate of its own.
QJsonValue ownTaxRate(const DocumentLine &line, const Document &document)
{
    for (const DocumentTax &tax : document.taxes)
        if (!line.taxRate.isNone() && tax.rate == line.taxRate)
            return tax.name;
    return {};
}

QJsonObject lineJson(const Document &document, size_t index)
{
    const DocumentLine &line = document.lines[index];
    const bool percent = line.kind == LineKind::DiscountPercent;
    return {{u"number"_s, QString::number(index + 1)},
            {u"id"_s, jsonId(line.id)},
            {u"kind"_s, lineKindName(line.kind)},
            {u"item"_s, jsonText(line.itemName)},
            {u"description"_s, line.description},
            {u"quantity"_s, toPlain(line.quantity)},
            {u"unit_price"_s, toPlain(line.unitPrice)},
            {u"percent"_s, percent ? QJsonValue(toPlain(line.percent)) : QJsonValue()},
            {u"amount"_s, toPlain(line.amount)},
            {u"discount"_s, toPlain(line.discountShare)},
            {u"taxable"_s, line.taxable},
            {u"tax_rate"_s, ownTaxRate(line, document)},
            {u"billed"_s, toPlain(line.billed)}};
}

QString clockText(int minute)
{
    return QStringLiteral("%1:%2")
        .arg(minute / 60, 2, 10, QLatin1Char('0'))
        .arg(minute % 60, 2, 10, QLatin1Char('0'));
}

QJsonObject wishesJson(const VisitWishes &wishes)
{
    return {{u"priority"_s, visitPriorityName(wishes.priority)},
            {u"skill"_s, jsonText(wishes.skill)},
            {u"from"_s, jsonDate(wishes.from)},
            {u"until"_s, jsonDate(wishes.until)},
            {u"hours"_s,
             wishes.hours ? QJsonValue(clockText(wishes.hours->start) + u'-' + clockText(wishes.hours->end))
                          : QJsonValue()}};
}

/// The visit that the document names.
QJsonValue visitOf(const DocumentDetails::Reply &details)
{
    if (!details.document.visit || !details.visit)
        return {};
    return QJsonObject{{u"id"_s, jsonId(details.visit->id)}, {u"start"_s, jsonTime(details.visit->start)}};
}

} // namespace

QJsonArray technicianRefs(const std::vector<TechnicianId> &ids, const People::Reply &people)
{
    QJsonArray list;
    for (const TechnicianId id : ids) {
        const Technician *technician = people.find(id);
        list.append(
            QJsonObject{{u"id"_s, jsonId(id)}, {u"name"_s, technician ? technician->name : QString()}});
    }
    return list;
}

QJsonValue jsonText(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue jsonDate(const QDate &date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue jsonTime(const std::optional<WallTime> &time)
{
    return time ? QJsonValue(time->toText()) : QJsonValue();
}

QJsonValue jsonInstant(qint64 utc, const QTimeZone &zone)
{
    return utc == 0 ? QJsonValue() : QJsonValue(ZonedDay::toWall(utc, zone).toText());
}

QJsonValue categoryRef(CategoryId id, const PriceBook::Reply &book)
{
    for (const Category &category : book.categories)
        if (category.id == id)
            return QJsonObject{{u"id"_s, jsonId(id)}, {u"name"_s, category.name}};
    return {};
}

QJsonObject siteJson(const Site &site)
{
    return {{u"id"_s, jsonId(site.id)},
            {u"name"_s, site.name},
            {u"street"_s, jsonText(site.address.street)},
            {u"city"_s, jsonText(site.address.city)},
            {u"state"_s, jsonText(site.address.state)},
            {u"zip"_s, jsonText(site.address.zip)},
            {u"phone"_s, jsonText(site.phone)},
            {u"notes"_s, jsonText(site.notes)}};
}

Result<QJsonObject> customerJson(CliContext &context, const CustomerDetails::Reply &details)
{
    const Customer &customer = details.customer;
    QJsonValue rateName;
    if (customer.taxRate) {
        TRY(const auto *book, context.priceBook());
        for (const TaxRate &rate : book->taxRates)
            if (rate.id == customer.taxRate)
                rateName = rate.name;
    }
    QJsonArray sites;
    for (const Site &site : details.sites)
        sites.append(siteJson(site));
    QJsonArray contacts;
    for (const Contact &contact : customer.contacts)
        contacts.append(QJsonObject{{u"name"_s, contact.name},
                                    {u"role"_s, jsonText(contact.role)},
                                    {u"phone"_s, jsonText(contact.phone)},
                                    {u"email"_s, jsonText(contact.email)}});
    return QJsonObject{{u"id"_s, jsonId(customer.id)},
                       {u"name"_s, customer.name},
                       {u"phone"_s, jsonText(customer.phone)},
                       {u"email"_s, jsonText(customer.email)},
                       {u"street"_s, jsonText(customer.billing.street)},
                       {u"city"_s, jsonText(customer.billing.city)},
                       {u"state"_s, jsonText(customer.billing.state)},
                       {u"zip"_s, jsonText(customer.billing.zip)},
                       {u"tax_rate"_s, rateName},
                       {u"tax_exempt"_s, customer.taxExempt},
                       {u"notes"_s, jsonText(customer.notes)},
                       {u"tax_exempt_reference"_s, jsonText(customer.taxExemptReference)},
                       {u"payment_terms"_s, customer.paymentTermDays < 0
                                                ? QJsonValue()
                                                : QJsonValue(QString::number(customer.paymentTermDays))},
                       {u"active"_s, customer.active},
                       {u"contacts"_s, contacts},
                       {u"sites"_s, sites},
                       {u"balance"_s, toPlain(details.balance)}};
}

QJsonObject technicianJson(const Technician &technician)
{
    return {{u"id"_s, jsonId(technician.id)},
            {u"name"_s, technician.name},
            {u"phone"_s, jsonText(technician.phone)},
            {u"email"_s, jsonText(technician.email)},
            {u"color"_s, jsonText(technician.color)},
            {u"skills"_s, texts(technician.skills)},
            {u"department"_s, jsonText(technician.department)},
            {u"active"_s, technician.active}};
}

QJsonObject crewJson(const Crew &crew, const People::Reply &people)
{
    return {{u"id"_s, jsonId(crew.id)},
            {u"name"_s, crew.name},
            {u"color"_s, jsonText(crew.color)},
            {u"members"_s, technicianRefs(crew.members, people)}};
}

QJsonObject timeOffJson(const TimeOff &timeOff, const People::Reply &people, const QTimeZone &zone)
{
    return {{u"id"_s, jsonId(timeOff.id)},
            {u"technician"_s, technicianRefs({timeOff.technician}, people).at(0)},
            {u"from"_s, timeOff.start.toText()},
            {u"to"_s, timeOff.end.toText()},
            {u"zone"_s, QString::fromUtf8(zone.id())},
            {u"reason"_s, jsonText(timeOff.reason)}};
}

QJsonObject closingDayJson(const ClosingDay &day)
{
    return {{u"id"_s, jsonId(day.id)},
            {u"name"_s, jsonText(day.name)},
            {u"from"_s, jsonDate(day.first)},
            {u"to"_s, jsonDate(day.last)},
            {u"yearly"_s, day.yearly}};
}

QJsonObject customerWishesJson(const CustomerWishes &wishes, const People::Reply &people)
{
    static const QStringList names{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    QJsonArray days;
    for (int day = 0; day < names.size(); ++day)
        if (wishes.weekdays >> day & 1)
            days.append(names[day]);
    return {{u"days"_s, days},
            {u"from"_s, clockText(wishes.hours.start)},
            {u"to"_s, clockText(wishes.hours.end)},
            {u"wants"_s, technicianRefs(wishes.wanted, people)},
            {u"refuses"_s, technicianRefs(wishes.refused, people)},
            {u"note"_s, jsonText(wishes.note)}};
}

QJsonObject userJson(const User &user)
{
    return {{u"id"_s, jsonId(user.id)},
            {u"name"_s, user.name},
            {u"role"_s, roleName(user.role)},
            {u"has_password"_s, user.hasPassword},
            {u"active"_s, user.active}};
}

QJsonObject itemJson(const Item &item)
{
    QJsonArray parts;
    for (const BundlePart &part : item.parts)
        parts.append(QJsonObject{{u"item"_s, jsonId(part.item)}, {u"quantity"_s, toPlain(part.quantity)}});
    return {{u"id"_s, jsonId(item.id)},
            {u"number"_s, jsonText(item.number)},
            {u"name"_s, item.name},
            {u"description"_s, jsonText(item.description)},
            {u"type"_s, itemTypeName(item.type)},
            {u"price"_s, toPlain(item.price)},
            {u"cost"_s, toPlain(item.cost)},
            {u"percent"_s, item.percent ? QJsonValue(toPlain(*item.percent)) : QJsonValue()},
            {u"taxable"_s, item.taxable},
            {u"active"_s, item.active},
            {u"group"_s, jsonText(item.group)},
            {u"vendor"_s, jsonId(item.vendor)},
            {u"vendor_number"_s, jsonText(item.vendorNumber)},
            {u"reorder_at"_s, toPlain(item.reorderAt)},
            {u"prints_as_one"_s, item.printsAsOne},
            {u"parts"_s, parts}};
}

QJsonObject taxRateJson(const TaxRate &rate)
{
    return {{u"id"_s, jsonId(rate.id)},
            {u"name"_s, rate.name},
            {u"percent"_s, toPlain(rate.percent)},
            {u"active"_s, rate.active}};
}

QJsonObject categoryJson(const Category &category)
{
    return {{u"id"_s, jsonId(category.id)},
            {u"name"_s, category.name},
            {u"color"_s, jsonText(category.color)},
            {u"active"_s, category.active}};
}

QJsonObject visitJson(const VisitList::Row &row, const People::Reply &people)
{
    const Visit &visit = row.visit;
    return {{u"id"_s, jsonId(visit.id)},
            {u"appointment"_s, row.appointmentNumber},
            {u"customer"_s, row.customerName},
            {u"customer_id"_s, jsonId(row.customer)},
            {u"title"_s, row.title},
            {u"start"_s, jsonTime(visit.start)},
            {u"minutes"_s, QString::number(visit.minutes)},
            {u"zone"_s, QString::fromUtf8(visit.zone)},
            {u"status"_s, visitStatusName(visit.status)},
            {u"technicians"_s, technicianRefs(visit.technicians, people)},
            {u"original_date"_s, jsonDate(visit.originalDate)},
            {u"wishes"_s, wishesJson(visit.wishes)},
            {u"edited"_s, visit.edited},
            {u"notes"_s, jsonText(visit.notes)}};
}

QJsonObject callJson(const CallNote &note, const QTimeZone &zone)
{
    return {{u"id"_s, jsonId(note.id)},
            {u"at"_s, jsonInstant(note.at, zone)},
            {u"zone"_s, QString::fromUtf8(zone.id())},
            {u"by"_s, note.byName},
            {u"text"_s, note.text}};
}

Result<QJsonObject> folderJson(CliContext &context, const Folder::Reply &folder, const People::Reply &people)
{
    TRY(const QTimeZone zone, context.zone());
    TRY(const auto *book, context.priceBook());
    const Appointment &appointment = folder.appointment;
    QJsonArray visits;
    for (const Visit &visit : folder.visits)
        visits.append(visitJson(
            {visit, appointment.number, appointment.title, appointment.customer, folder.customer.name},
            people));
    QJsonArray calls;
    for (const CallNote &note : folder.notes)
        calls.append(callJson(note, zone));
    QJsonArray documents;
    for (const Document &document : folder.documents)
        documents.append(QJsonObject{{u"number"_s, document.number},
                                     {u"kind"_s, documentKindName(document.kind)},
                                     {u"status"_s, documentStateName(document.state)},
                                     {u"total"_s, toPlain(document.totals.total)}});
    QJsonValue site;
    for (const Site &each : folder.sites)
        if (each.id == appointment.site)
            site = siteJson(each);
    return QJsonObject{{u"id"_s, jsonId(appointment.id)},
                       {u"number"_s, appointment.number},
                       {u"title"_s, appointment.title},
                       {u"description"_s, jsonText(appointment.description)},
                       {u"customer"_s, QJsonObject{{u"id"_s, jsonId(folder.customer.id)},
                                                   {u"name"_s, folder.customer.name}}},
                       {u"site"_s, site},
                       {u"category"_s, categoryRef(appointment.category, *book)},
                       {u"status"_s, folderStatus(folder.visits)},
                       {u"rule"_s, jsonText(appointment.rule)},
                       {u"department"_s, jsonText(appointment.department)},
                       {u"documents"_s, documents},
                       {u"calls"_s, calls},
                       {u"visits"_s, visits}};
}

QJsonObject documentJson(const DocumentDetails::Reply &details)
{
    const Document &document = details.document;
    QJsonArray lines;
    for (size_t i = 0; i < document.lines.size(); ++i)
        lines.append(lineJson(document, i));
    QJsonArray taxes;
    for (const DocumentTax &tax : document.taxes)
        taxes.append(QJsonObject{{u"name"_s, tax.name},
                                 {u"percent"_s, toPlain(tax.percent)},
                                 {u"base"_s, toPlain(tax.base)},
                                 {u"tax"_s, toPlain(tax.tax)}});
    QJsonArray results;
    for (const CardDocument &result : details.results)
        results.append(result.number);
    // Only an invoice is owed; of a credit note the balance is what is left of it.
    const bool owed = document.kind == DocumentKind::Invoice || document.kind == DocumentKind::CreditNote;
    const bool booked = document.accounting != AccountingState::NotApplicable;
    return {{u"id"_s, jsonId(document.id)},
            {u"number"_s, document.number},
            {u"kind"_s, documentKindName(document.kind)},
            {u"status"_s, documentStateName(document.state)},
            {u"status_reason"_s, jsonText(document.stateReason)},
            {u"accounting_status"_s,
             booked ? QJsonValue(accountingStateName(document.accounting)) : QJsonValue()},
            {u"appointment"_s, jsonText(details.appointmentNumber)},
            {u"visit"_s, visitOf(details)},
            {u"customer"_s,
             QJsonObject{{u"id"_s, jsonId(details.customer.id)}, {u"name"_s, details.customer.name}}},
            {u"date"_s, jsonDate(document.date)},
            {u"due_date"_s, jsonDate(document.dueDate)},
            {u"title"_s, jsonText(document.title)},
            {u"notes"_s, jsonText(document.notesForCustomer)},
            {u"internal_notes"_s, jsonText(document.internalNotes)},
            {u"terms"_s, jsonText(document.terms)},
            {u"tax_exempt"_s, document.taxExempt},
            {u"lines"_s, lines},
            {u"taxes"_s, taxes},
            {u"subtotal"_s, toPlain(document.totals.subtotal)},
            {u"discount"_s, toPlain(document.totals.discount)},
            {u"tax"_s, toPlain(document.totals.tax)},
            {u"total"_s, toPlain(document.totals.total)},
            {u"paid"_s, owed ? QJsonValue(toPlain(document.paid)) : QJsonValue()},
            {u"balance"_s, owed ? QJsonValue(toPlain(document.balance())) : QJsonValue()},
            {u"source"_s, jsonText(details.sourceNumber)},
            {u"results"_s, results}};
}

QJsonObject paymentJson(const Payment &payment, const QString &invoiceNumber)
{
    // Cash and checks have no order and no gateway; the keys are there for who reads all payments alike.
    return {{u"id"_s, jsonId(payment.id)},
            {u"invoice"_s, invoiceNumber},
            {u"amount"_s, toPlain(payment.amount)},
            {u"method"_s, paymentMethodName(payment.method)},
            {u"status"_s, paymentStateName(payment.state)},
            {u"date"_s, jsonDate(payment.date)},
            {u"reference"_s, jsonText(payment.reference)},
            {u"void_reason"_s, jsonText(payment.voidReason)},
            {u"refunded"_s, toPlain(payment.refunded)},
            {u"card_last4"_s, jsonText(payment.cardLast4)},
            {u"order_id"_s, jsonText(payment.orderId)},
            {u"gateway_reference"_s, jsonText(payment.gatewayReference)}};
}

} // namespace truckroll
