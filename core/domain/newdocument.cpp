// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/newdocument.h"

namespace truckroll {

Document newDocument(DocumentKind kind, const Customer &customer, const Company &company, const QDate &today)
{
    Document document;
    document.kind = kind;
    document.state = firstState(kind);
    document.company = company.id;
    document.customer = customer.id;
    document.date = today;
    document.dueDate = usualDueDate(kind, today, customer, company);
    document.taxExempt = customer.taxExempt;
    document.taxRate = usualTaxRate(customer, company);
    return document;
}

QDate usualDueDate(DocumentKind kind, const QDate &date, const Customer &customer, const Company &company)
{
    switch (kind) {
    case DocumentKind::Quote:
        return date.addDays(company.quoteValidDays);
    case DocumentKind::Invoice:
        return date.addDays(customer.paymentTermDays >= 0 ? customer.paymentTermDays
                                                          : company.paymentTermDays);
    case DocumentKind::WorkOrder:
    case DocumentKind::ProForma:
    case DocumentKind::PurchaseOrder:
    case DocumentKind::CreditNote:
        return {};
    }
    Q_UNREACHABLE();
}

TaxRateId usualTaxRate(const Customer &customer, const Company &company)
{
    return customer.taxRate ? customer.taxRate : company.defaultTaxRate;
}

} // namespace truckroll
