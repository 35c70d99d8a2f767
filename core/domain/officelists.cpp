// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/officelists.h"

#include <QHash>
#include <iterator>

namespace truckroll {

namespace {

template <class Tag>
QString text(Id<Tag> id)
{
    return id ? QString::number(id.value()) : QString();
}

QString text(const QDate &date)
{
    return date.toString(Qt::ISODate);
}

QString text(bool flag)
{
    return flag ? QStringLiteral("true") : QStringLiteral("false");
}

/// Of columns separated by blanks; a question mark makes one a flag.
ListTable table(const char *name, const char *columns)
{
    ListTable made;
    made.name = QString::fromLatin1(name);
    for (QString &column : QString::fromLatin1(columns).split(u' ')) {
        const bool flag = column.endsWith(u'?');
        made.columns.push_back({flag ? column.chopped(1) : column, flag});
    }
    return made;
}

QStringList cells(const Address &address)
{
    return {address.street, address.city, address.state, address.zip};
}

/// What records name by id.
struct Names
{
    explicit Names(const OfficeLists &lists)
    {
        for (const auto &each : lists.customers) {
            customers.insert(each.customer.id, each.customer.name);
            for (const Site &site : each.sites)
                siteOwners.insert(site.id, each.customer.id);
        }
        for (const TaxRate &rate : lists.book.taxRates)
            taxRates.insert(rate.id, rate.name);
        for (const Category &category : lists.book.categories)
            categories.insert(category.id, category.name);
        for (const Vendor &vendor : lists.vendors)
            vendors.insert(vendor.id, vendor.name);
        for (const Folder::Reply &folder : lists.folders)
            for (const Document &document : folder.documents)
                documents.insert(document.id, document.number);
    }

    QHash<CustomerId, QString> customers;
    QHash<SiteId, CustomerId> siteOwners;
    QHash<TaxRateId, QString> taxRates;
    QHash<CategoryId, QString> categories;
    QHash<VendorId, QString> vendors;
    QHash<DocumentId, QString> documents; ///< numbers
};

ListTable customersTable(const OfficeLists &lists, const Names &names)
{
    ListTable made = table("customers", "id name phone email street city state zip tax_rate tax_exempt? "
                                        "tax_exempt_reference payment_terms notes active? balance");
    for (const auto &each : lists.customers) {
        const Customer &c = each.customer;
        made.rows.push_back(
            QStringList{text(c.id), c.name, c.phone, c.email} + cells(c.billing) +
            QStringList{names.taxRates.value(c.taxRate), text(c.taxExempt), c.taxExemptReference,
                        c.paymentTermDays < 0 ? QString() : QString::number(c.paymentTermDays), c.notes,
                        text(c.active), toPlain(each.balance)});
    }
    return made;
}

ListTable sitesTable(const OfficeLists &lists)
{
    ListTable made = table("sites", "id customer_id customer name street city state zip phone notes active?");
    for (const auto &each : lists.customers)
        for (const Site &site : each.sites)
            made.rows.push_back(
                QStringList{text(site.id), text(each.customer.id), each.customer.name, site.name} +
                cells(site.address) + QStringList{site.phone, site.notes, text(site.active)});
    return made;
}

ListTable contactsTable(const OfficeLists &lists)
{
    ListTable made = table("contacts", "id customer_id customer name role phone email");
    for (const auto &each : lists.customers)
        for (const Contact &contact : each.customer.contacts)
            made.rows.push_back({text(contact.id), text(each.customer.id), each.customer.name, contact.name,
                                 contact.role, contact.phone, contact.email});
    return made;
}

ListTable equipmentTable(const OfficeLists &lists, const Names &names)
{
    ListTable made = table("equipment", "id customer_id customer site_id site name maker model serial "
                                        "installed warranty_until notes active?");
    for (const EquipmentList::Row &row : lists.equipment) {
        const Equipment &e = row.equipment;
        const CustomerId owner = names.siteOwners.value(e.site);
        made.rows.push_back({text(e.id), text(owner), names.customers.value(owner), text(e.site), row.site,
                             e.name, e.maker, e.model, e.serial, text(e.installed), text(e.warrantyUntil),
                             e.notes, text(e.active)});
    }
    return made;
}

ListTable appointmentsTable(const OfficeLists &lists, const Names &names)
{
    ListTable made = table("appointments", "number customer_id customer site_id title description category "
                                           "department contact_name contact_phone rule");
    for (const Folder::Reply &folder : lists.folders) {
        const Appointment &a = folder.appointment;
        made.rows.push_back({a.number, text(a.customer), folder.customer.name, text(a.site), a.title,
                             a.description, names.categories.value(a.category), a.department, a.contactName,
                             a.contactPhone, a.rule});
    }
    return made;
}

ListTable visitsTable(const OfficeLists &lists)
{
    ListTable made =
        table("visits", "id appointment customer title start minutes zone status technicians notes");
    for (const Folder::Reply &folder : lists.folders) {
        for (const Visit &visit : folder.visits) {
            QStringList technicians;
            for (const TechnicianId id : visit.technicians)
                if (const Technician *technician = lists.people.find(id))
                    technicians << technician->name;
            made.rows.push_back({text(visit.id), folder.appointment.number, folder.customer.name,
                                 folder.appointment.title, visit.start ? visit.start->toText() : QString(),
                                 QString::number(visit.minutes), QString::fromUtf8(visit.zone),
                                 visitStatusName(visit.status), technicians.join(QStringLiteral("; ")),
                                 visit.notes});
        }
    }
    return made;
}

QStringList cells(const Document &d, const QString &appointment, const Names &names)
{
    const bool booked = d.accounting != AccountingState::NotApplicable;
    const bool owed = d.kind == DocumentKind::Invoice || d.kind == DocumentKind::CreditNote;
    return {d.number,
            documentKindName(d.kind),
            documentStateName(d.state),
            booked ? accountingStateName(d.accounting) : QString(),
            appointment,
            text(d.customer),
            names.customers.value(d.customer),
            names.vendors.value(d.vendor),
            text(d.date),
            text(d.dueDate),
            d.title,
            toPlain(d.totals.subtotal),
            toPlain(d.totals.discount),
            toPlain(d.totals.tax),
            toPlain(d.totals.total),
            owed ? toPlain(d.paid) : QString(),
            owed ? toPlain(d.balance()) : QString(),
            names.documents.value(d.source),
            d.notesForCustomer,
            d.internalNotes};
}

ListTable documentsTable(const OfficeLists &lists, const Names &names)
{
    ListTable made =
        table("documents", "number kind status accounting_status appointment customer_id customer "
                           "vendor date due_date title subtotal discount tax total paid balance "
                           "source notes internal_notes");
    for (const Folder::Reply &folder : lists.folders)
        for (const Document &document : folder.documents)
            made.rows.push_back(cells(document, folder.appointment.number, names));
    return made;
}

ListTable linesTable(const OfficeLists &lists)
{
    ListTable made = table("document_lines", "document number kind item description quantity unit_price "
                                             "unit_cost percent amount discount taxable?");
    for (const Folder::Reply &folder : lists.folders) {
        for (const Document &document : folder.documents) {
            int number = 0;
            for (const DocumentLine &line : document.lines)
                made.rows.push_back(
                    {document.number, QString::number(++number), lineKindName(line.kind), line.itemName,
                     line.description, toPlain(line.quantity), toPlain(line.unitPrice),
                     toPlain(line.unitCost),
                     line.kind == LineKind::DiscountPercent ? toPlain(line.percent) : QString(),
                     toPlain(line.amount), toPlain(line.discountShare), text(line.taxable)});
        }
    }
    return made;
}

ListTable paymentsTable(const OfficeLists &lists)
{
    ListTable made = table("payments", "id invoice customer date amount refunded method status reference "
                                       "card_last4 gateway_reference void_reason");
    for (const PaymentList::Row &row : lists.payments) {
        const Payment &p = row.payment;
        made.rows.push_back({text(p.id), row.invoiceNumber, row.customerName, text(p.date), toPlain(p.amount),
                             toPlain(p.refunded), paymentMethodName(p.method), paymentStateName(p.state),
                             p.reference, p.cardLast4, p.gatewayReference, p.voidReason});
    }
    return made;
}

ListTable itemsTable(const OfficeLists &lists, const Names &names)
{
    ListTable made = table("items", "id number name type price percent cost taxable? group vendor "
                                    "vendor_number reorder_at description active?");
    for (const Item &i : lists.book.items)
        made.rows.push_back({text(i.id), i.number, i.name, itemTypeName(i.type), toPlain(i.price),
                             i.percent ? toPlain(*i.percent) : QString(), toPlain(i.cost), text(i.taxable),
                             i.group, names.vendors.value(i.vendor), i.vendorNumber, toPlain(i.reorderAt),
                             i.description, text(i.active)});
    return made;
}

ListTable vendorsTable(const OfficeLists &lists)
{
    ListTable made = table("vendors", "id name contact phone email website street city state zip account "
                                      "notes active?");
    for (const Vendor &v : lists.vendors)
        made.rows.push_back(QStringList{text(v.id), v.name, v.contactName, v.phone, v.email, v.website} +
                            cells(v.address) + QStringList{v.account, v.notes, text(v.active)});
    return made;
}

} // namespace

std::vector<ListTable> tablesOf(const OfficeLists &lists)
{
    const Names names(lists);
    ListTable made[] = {customersTable(lists, names),
                        sitesTable(lists),
                        contactsTable(lists),
                        equipmentTable(lists, names),
                        appointmentsTable(lists, names),
                        visitsTable(lists),
                        documentsTable(lists, names),
                        linesTable(lists),
                        paymentsTable(lists),
                        itemsTable(lists, names),
                        vendorsTable(lists)};
    return {std::make_move_iterator(std::begin(made)), std::make_move_iterator(std::end(made))};
}

} // namespace truckroll
