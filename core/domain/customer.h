// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/company.h"
#include "core/domain/ids.h"
#include <QString>
#include <vector>

namespace truckroll {

/// A person to talk to at a customer.
struct Contact
{
    ContactId id;
    CustomerId customer;
    QString name;
    QString role;
    QString phone;
    QString email;

    friend bool operator==(const Contact &, const Contact &) = default;
};

/// A place where work is done for a customer.
struct Site
{
    SiteId id;
    Version version = 0;
    CustomerId customer;
    QString name; ///< "Main", "North store"
    Address address;
    QString phone;
    QString notes; ///< gate code, dog, parking
    bool active = true;

    friend bool operator==(const Site &, const Site &) = default;
};

struct Customer
{
    CustomerId id;
    Version version = 0;
    QString name;
    QString phone;
    QString email;
    Address billing;
    bool taxExempt = false;
    QString taxExemptReference; ///< certificate number
    TaxRateId taxRate;          ///< none: the company's default
    int paymentTermDays = -1;   ///< -1: the company's
    QString notes;
    PriceLevelId priceLevel; ///< none: the price book's own prices
    bool active = true;
    std::vector<Contact> contacts; ///< stored and versioned with the customer

    friend bool operator==(const Customer &, const Customer &) = default;
};

/// What is told in while a call is booked: enough to make a customer and its first site.
struct NewCustomer
{
    QString name;
    QString phone;
    QString email;
    Address address;

    friend bool operator==(const NewCustomer &, const NewCustomer &) = default;
};

} // namespace truckroll
