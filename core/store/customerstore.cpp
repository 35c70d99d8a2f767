// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/customerstore.h"

#include "core/base/text.h"
#include "core/domain/addresskey.h"
#include "core/store/equipmentstore.h"
#include "core/store/sitestore.h"
#include "core/store/statement.h"
#include <QStringList>
#include <algorithm>

namespace truckroll {

namespace {

std::vector<Contact> contactsOf(ReadScope &scope, CustomerId customer)
{
    Statement statement(scope.connection(), "SELECT id, name, role, phone, email FROM contact "
                                            "WHERE customer_id = ? ORDER BY position");
    statement.bind(customer);
    std::vector<Contact> contacts;
    while (statement.step())
        contacts.push_back({statement.id<ContactId>(0), customer, statement.text(1), statement.text(2),
                            statement.text(3), statement.text(4)});
    return contacts;
}

void insertContact(WriteScope &scope, const Contact &contact, int position)
{
    Statement(scope.connection(), "INSERT INTO contact(id, customer_id, position, name, role, phone, email) "
                                  "VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bindAll(contact.id, contact.customer, position, contact.name, contact.role, contact.phone,
                 contact.email)
        .run();
}

void updateContact(WriteScope &scope, const Contact &contact, int position)
{
    Statement(scope.connection(),
              "UPDATE contact SET position = ?, name = ?, role = ?, phone = ?, email = ? WHERE id = ?")
        .bindAll(position, contact.name, contact.role, contact.phone, contact.email, contact.id)
        .run();
}

bool holds(const std::vector<Contact> &contacts, ContactId id)
{
    return std::any_of(contacts.begin(), contacts.end(),
                       [id](const Contact &contact) { return contact.id == id; });
}

/// Rows that stay keep their ids; an id that is not this customer's own is made anew.
void storeContacts(WriteScope &scope, Customer &customer)
{
    const auto before = contactsOf(scope, customer.id);
    for (const Contact &old : before) {
        if (!holds(customer.contacts, old.id))
            Statement(scope.connection(), "DELETE FROM contact WHERE id = ?").bind(old.id).run();
    }
    int position = 0;
    for (Contact &contact : customer.contacts) {
        contact.customer = customer.id;
        if (contact.id && holds(before, contact.id)) {
            updateContact(scope, contact, position++);
        } else {
            contact.id = scope.newId<ContactId>();
            insertContact(scope, contact, position++);
        }
    }
}

struct SearchColumns
{
    QString search;
    QString phones;
};

void addPhone(QStringList &phones, const QString &phone)
{
    const QString digits = phoneDigits(phone);
    if (!digits.isEmpty() && !phones.contains(digits))
        phones += digits;
}

/// Words that are found as they are written and without what people put into numbers ("12-AB 9", "12AB9").
void addSerial(QStringList &words, const QString &serial)
{
    words << serial;
    QString bare;
    for (const QChar c : serial) {
        if (c.isLetterOrNumber())
            bare += c;
    }
    if (bare != serial)
        words << bare;
}

SearchColumns searchColumns(const Customer &customer, const std::vector<Site> &sites,
                            const QStringList &serials)
{
    QStringList words{customer.name, customer.email, customer.billing.oneLine()};
    QStringList phones;
    addPhone(phones, customer.phone);
    for (const Contact &contact : customer.contacts) {
        words << contact.name << contact.email;
        addPhone(phones, contact.phone);
    }
    for (const Site &site : sites) {
        words << site.name << site.address.oneLine();
        addPhone(phones, site.phone);
    }
    for (const QString &serial : serials)
        addSerial(words, serial);
    words.removeDuplicates();
    return {foldForSearch(words.join(QLatin1Char(' '))), phones.join(QLatin1Char(' '))};
}

} // namespace

std::optional<Customer> findCustomer(ReadScope &scope, CustomerId id)
{
    Statement statement(scope.connection(),
                        "SELECT version, name, phone, email, street, city, state, zip, tax_exempt, "
                        "tax_exempt_reference, tax_rate_id, payment_term_days, notes, active, "
                        "price_level_id FROM customer WHERE id = ?");
    statement.bind(id);
    if (!statement.step())
        return std::nullopt;
    Customer customer;
    customer.id = id;
    customer.version = statement.number(0);
    customer.name = statement.text(1);
    customer.phone = statement.text(2);
    customer.email = statement.text(3);
    customer.billing = {statement.text(4), statement.text(5), statement.text(6), statement.text(7)};
    customer.taxExempt = statement.flag(8);
    customer.taxExemptReference = statement.text(9);
    customer.taxRate = statement.id<TaxRateId>(10);
    customer.paymentTermDays = statement.integer(11);
    customer.notes = statement.text(12);
    customer.active = statement.flag(13);
    customer.priceLevel = statement.id<PriceLevelId>(14);
    customer.contacts = contactsOf(scope, id);
    return customer;
}

void insertCustomer(WriteScope &scope, Customer &customer)
{
    customer.id = scope.newId<CustomerId>();
    customer.version = scope.version();
    const SearchColumns found = searchColumns(customer, {}, {});
    Statement(scope.connection(),
              "INSERT INTO customer(id, version, name, phone, email, street, city, state, zip, tax_exempt, "
              "tax_exempt_reference, tax_rate_id, payment_term_days, notes, active, merged_into, search, "
              "phone_digits, address_key, price_level_id) "
              "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, ?)")
        .bindAll(customer.id, customer.version, customer.name, customer.phone, customer.email,
                 customer.billing.street, customer.billing.city, customer.billing.state, customer.billing.zip,
                 customer.taxExempt, customer.taxExemptReference, customer.taxRate, customer.paymentTermDays,
                 customer.notes, customer.active, found.search, found.phones, addressKey(customer.billing),
                 customer.priceLevel)
        .run();
    storeContacts(scope, customer);
}

void updateCustomer(WriteScope &scope, Customer &customer)
{
    customer.version = scope.version();
    const SearchColumns found =
        searchColumns(customer, sitesOf(scope, customer.id), serialsOf(scope, customer.id));
    Statement(scope.connection(),
              "UPDATE customer SET version = ?, name = ?, phone = ?, email = ?, street = ?, city = ?, "
              "state = ?, zip = ?, tax_exempt = ?, tax_exempt_reference = ?, tax_rate_id = ?, "
              "payment_term_days = ?, notes = ?, active = ?, search = ?, phone_digits = ?, address_key = ?, "
              "price_level_id = ? "
              "WHERE id = ?")
        .bindAll(customer.version, customer.name, customer.phone, customer.email, customer.billing.street,
                 customer.billing.city, customer.billing.state, customer.billing.zip, customer.taxExempt,
                 customer.taxExemptReference, customer.taxRate, customer.paymentTermDays, customer.notes,
                 customer.active, found.search, found.phones, addressKey(customer.billing),
                 customer.priceLevel, customer.id)
        .run();
    storeContacts(scope, customer);
}

std::vector<int> paymentTerms(ReadScope &scope)
{
    Statement row(scope.connection(), "SELECT DISTINCT payment_term_days FROM customer "
                                      "WHERE active = 1 AND payment_term_days >= 0 ORDER BY 1");
    std::vector<int> terms;
    while (row.step())
        terms.push_back(row.integer(0));
    return terms;
}

CustomerId mergedInto(ReadScope &scope, CustomerId id)
{
    Statement statement(scope.connection(), "SELECT merged_into FROM customer WHERE id = ?");
    statement.bind(id);
    return statement.step() ? statement.id<CustomerId>(0) : CustomerId();
}

void markMerged(WriteScope &scope, CustomerId from, CustomerId into)
{
    Statement(scope.connection(), "UPDATE customer SET active = 0, merged_into = ?, version = ? WHERE id = ?")
        .bindAll(into, scope.version(), from)
        .run();
}

void handOver(WriteScope &scope, CustomerId from, CustomerId into)
{
    Statement(scope.connection(), "UPDATE appointment SET customer_id = ?, version = ? WHERE customer_id = ?")
        .bindAll(into, scope.version(), from)
        .run();
    Statement(scope.connection(), "UPDATE document SET customer_id = ?, version = ? WHERE customer_id = ?")
        .bindAll(into, scope.version(), from)
        .run();
    Statement(scope.connection(),
              "UPDATE card_profile SET customer_id = ?, version = ? WHERE customer_id = ?")
        .bindAll(into, scope.version(), from)
        .run();
    Statement(scope.connection(), "UPDATE mail SET customer_id = ?, version = ? WHERE customer_id = ?")
        .bindAll(into, scope.version(), from)
        .run();
}

void refreshCustomerSearch(WriteScope &scope, CustomerId id)
{
    const auto customer = findCustomer(scope, id);
    if (!customer)
        return;
    const SearchColumns found = searchColumns(*customer, sitesOf(scope, id), serialsOf(scope, id));
    Statement(scope.connection(), "UPDATE customer SET search = ?, phone_digits = ? WHERE id = ?")
        .bindAll(found.search, found.phones, id)
        .run();
}

} // namespace truckroll
