// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/domain/documentkind.h"
#include "core/domain/documentstate.h"
#include "core/domain/ids.h"
#include <QDate>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace truckroll {

enum class LineKind {
    Item,            ///< quantity times unit price
    DiscountPercent, ///< `percent` of what the lines above come to
    DiscountFlat,    ///< `unitPrice` (rounded to cents) off the lines above, never below zero
    Text,            ///< description only: a heading, a remark, a bundle's title
};
QString lineKindName(LineKind kind);
std::optional<LineKind> lineKindFromName(const QString &name);

/// One line. `amount`, `discountShare` and `billed` are computed and stored with it (totals.h, conversion.h).
struct DocumentLine
{
    LineId id;
    LineKind kind = LineKind::Item;
    ItemId item;      ///< none: free text
    QString itemName; ///< the item's name when the line was written; stays when the item changes
    QString description;
    Quantity quantity = Quantity::whole(1);
    UnitPrice unitPrice;
    UnitPrice unitCost; ///< for the margin; never on paper
    Percent percent;    ///< DiscountPercent only
    bool taxable = false;
    TaxRateId taxRate;        ///< none: the document's
    LineId sourceLine;        ///< the line this was made from
    int option = 0;           ///< quotes: 0 belongs to all of its options, else the option's place from 1
    int bundleDepth = 0;      ///< a part of the bundle whose heading stands above it: how deep; 0: of none
    bool printsAsOne = false; ///< a bundle's heading: on the customer's paper its parts are this one line

    Money roundingCarry; ///< cents added to quantity x price so that part bills add up to the whole
    Money discountCarry; ///< cents added to discountShare for the same reason; in a part they sum to zero
    Money amount;        ///< computed: before discounts; a discount line's own (negative) amount
    Money discountShare; ///< computed: this line's part of the discounts below it (zero or negative)
    Quantity billed;     ///< computed: what live invoices took of this line

    Money net() const { return amount + discountShare; }

    friend bool operator==(const DocumentLine &, const DocumentLine &) = default;
};

/// What one tax rate comes to in a document. Name and percent are copies: a sent document stays as it is.
struct DocumentTax
{
    TaxRateId rate;
    QString name;
    Percent percent;
    Money base;  ///< net of the lines taxed with it
    Money carry; ///< cents added so that part bills add up to the whole
    Money tax;

    friend bool operator==(const DocumentTax &, const DocumentTax &) = default;
};

struct DocumentTotals
{
    Money subtotal; ///< lines before discounts
    Money discount; ///< positive: what the discount lines take off
    Money tax;
    Money total;
    Money cost; ///< for the margin

    friend bool operator==(const DocumentTotals &, const DocumentTotals &) = default;
};

/// All kinds share one shape. A purchase order's prices are what the vendor asks.
struct Document
{
    DocumentId id;
    Version version = 0;
    DocumentKind kind = DocumentKind::Quote;
    DocumentState state = DocumentState::Draft;
    QString number; ///< "WO-1042", drawn in the transaction that first saves the document
    CompanyId company;
    CustomerId customer;
    SiteId site;
    AppointmentId appointment; ///< none on a new quote or work order: saving makes one
    VisitId visit;             ///< optional: the visit of a series that it belongs to
    QDate date;
    QDate dueDate; ///< invoices: due; quotes: valid until
    QString title;
    QString notesForCustomer; ///< printed
    QString internalNotes;    ///< never printed; time stamps go here
    QString billTo;         ///< issued invoices, pro formas: name and address as they were then, a line each
    QString serviceAt;      ///< the same of the site; both empty before: the customer's of today
    QString sender;         ///< the same of the company; empty on papers issued before it was kept
    QString senderContact;  ///< its telephone, e-mail, website
    QString terms;          ///< the same of the company's terms; see isKeptPaper
    bool taxExempt = false; ///< copied from the customer when the document is made
    TaxRateId taxRate;      ///< for taxable lines without one of their own
    std::vector<DocumentLine> lines;
    std::vector<DocumentTax> taxes; ///< computed
    DocumentTotals totals;          ///< computed
    Money paid;                     ///< computed: invoices, live payments
    bool converted = false;         ///< a quote that became a work order or was billed in full: closed
    DocumentId source;              ///< what it was made from
    AccountingState accounting = AccountingState::NotApplicable;
    QString stateReason;     ///< lost, cancelled, void: why
    UserId salesperson;      ///< quotes
    StageId stage;           ///< quotes: where in the office's pipeline; none: its first
    QDate followUp;          ///< quotes: when to ask the customer next
    QString leadSource;      ///< quotes: how the customer came to the office
    DocumentId revisionOf;   ///< quotes: the version before this one
    QStringList optionNames; ///< quotes: "Good", "Better"; empty: there is but one offer
    int chosenOption = 0;    ///< quotes: the one that counts, from 1; 0: none chosen yet, the first counts
    VendorId vendor;         ///< purchase orders
    QString vendorReference; ///< purchase orders: the vendor's own number of it
    QDate expected;          ///< purchase orders: when it is to come
    UserId createdBy;
    qint64 createdAt = 0; ///< UTC seconds

    /// What is still owed; nothing on a void document.
    Money balance() const { return state == DocumentState::Void ? Money() : totals.total - paid; }

    /// It was issued since papers keep what they say: billTo, serviceAt and terms are what prints.
    bool isKeptPaper() const { return !billTo.isEmpty(); }

    friend bool operator==(const Document &, const Document &) = default;
};

} // namespace truckroll
