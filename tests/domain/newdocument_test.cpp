// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/newdocument.h"

#include <catch2/catch.hpp>

using namespace truckroll;
using K = DocumentKind;

TEST_CASE("a new document begins with the dates and the tax that are usual for its customer", "[newdocument]")
{
    Company company = newCompany(QStringLiteral("Prairie Plumbing"));
    company.id = CompanyId(2);
    company.defaultTaxRate = TaxRateId(7);
    company.quoteValidDays = 14;
    company.paymentTermDays = 30;
    Customer customer;
    customer.id = CustomerId(3);
    const QDate today(2026, 3, 2);

    const Document quote = newDocument(K::Quote, customer, company, today);
    CHECK(quote.state == DocumentState::Draft);
    CHECK(quote.company == company.id);
    CHECK(quote.customer == customer.id);
    CHECK(quote.date == today);
    CHECK(quote.dueDate == QDate(2026, 3, 16));
    CHECK(quote.taxRate == TaxRateId(7));
    CHECK_FALSE(quote.taxExempt);

    customer.taxRate = TaxRateId(8);
    customer.taxExempt = true;
    customer.paymentTermDays = 0;
    const Document order = newDocument(K::WorkOrder, customer, company, today);
    CHECK(order.state == DocumentState::Open);
    CHECK(order.taxRate == TaxRateId(8));
    CHECK(order.taxExempt);
    CHECK_FALSE(order.dueDate.isValid());
    CHECK(usualDueDate(K::Invoice, today, customer, company) == today);
    customer.paymentTermDays = -1;
    CHECK(usualDueDate(K::Invoice, today, customer, company) == QDate(2026, 4, 1));
    CHECK_FALSE(usualDueDate(K::ProForma, today, customer, company).isValid());
}
