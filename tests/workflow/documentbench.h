// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/testkit/acttrials.h"
#include "tests/testkit/tempoffice.h"

namespace truckroll::testkit {

/// A line of so many thousandths at so many cents.
DocumentLine itemLine(const char *description, qint64 thousandths, qint64 cents, bool taxable = false);
DocumentLine percentOff(qint64 percent);

/// An office with a customer, a tax rate of 8.25 % and short ways to documents in any state.
class DocumentBench : public TempOffice
{
public:
    DocumentBench();

    /// A new document, not saved yet: two taps and 1.5 hours, 531.69 in all.
    Document blank(DocumentKind kind) const;
    Document quote() { return act(SaveDocument{blank(DocumentKind::Quote)}); }
    Document workOrder() { return act(SaveDocument{blank(DocumentKind::WorkOrder)}); }
    /// Of all of a new work order.
    Document issued();
    Document draftInvoice();
    Document convert(DocumentId source, DocumentKind to, bool keepAsDraft = false);
    Document mark(const Document &document, DocumentState state);
    Document voided(const Document &document);
    RecordPayment::Reply pay(const Document &invoice, qint64 cents);
    /// As it is stored now.
    Document now(DocumentId id) { return ask(DocumentDetails{id}).document; }
    Document now(const Document &document) { return now(document.id); }
    qint64 number(const char *sql);
    /// Verify finds nothing wrong.
    void checkOffice();

    CustomerId customer;
    CompanyId company;
    TaxRateId rate;
};

} // namespace truckroll::testkit
