// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accountstatement.h"
#include "core/domain/conversion.h"
#include "core/domain/document.h"
#include "core/domain/payment.h"
#include "core/domain/permission.h"
#include "core/domain/queries.h"

/// Deposits, credit notes and statements: what can be done and asked, like commands.h and queries.h.
namespace truckroll {

/// A pro forma of a part of a quote or work order: of some lines, or a deposit of a percentage or an amount.
/// None of them: the whole, as MakeProForma does.
struct MakePartProForma
{
    static constexpr Action action = Action::MakeQuotes;
    static constexpr bool undoable = true;
    using Reply = Document;

    DocumentId source;
    std::vector<LineTake> takes;
    std::optional<Percent> percent; ///< of the source's total, tax included
    std::optional<Money> amount;
};

/// The invoice for what a pro forma asked for, when the money comes: of its lines, of all that is left of its
/// source, or of the deposit, which the next invoices of the same work take off again.
struct BillProForma
{
    static constexpr Action action = Action::MakeInvoices;
    static constexpr bool undoable = true; ///< to an issued invoice it is not: void it
    struct Reply
    {
        Document document;
        bool already = false; ///< it had been billed before: this is that invoice
        QStringList in;       ///< as in ConvertDocument
    };

    DocumentId proForma;
    bool keepAsDraft = false;
};

/// Corrects of an issued invoice what changes nothing of what is owed. Each field as it is to be; whoever
/// corrects one of them gives the others as they are. The rest stays frozen: void it and bill again.
struct CorrectInvoice
{
    static constexpr Action action = Action::CorrectInvoices;
    static constexpr bool undoable = true; ///< not any more when it went to QuickBooks
    using Reply = Document;                ///< of the version that was seen: nothing was other

    DocumentId invoice;
    Version version = 0;
    QDate dueDate;
    QString title;
    QString notesForCustomer;
    QString terms; ///< of papers that keep theirs (Document::isKeptPaper)
};

/// A credit note for an issued invoice: lines of it, an amount (its share of tax included), or all that was
/// not credited yet. It is issued at once unless it is kept as a draft.
struct MakeCreditNote
{
    static constexpr Action action = Action::MakeInvoices;
    static constexpr bool undoable = true; ///< one that is issued is not: void it
    using Reply = Document;

    DocumentId invoice;
    std::vector<LineTake> takes;
    std::optional<Money> amount;
    QString reason; ///< printed
    bool keepAsDraft = false;
    bool apply = true; ///< what the invoice still owes is paid with it at once
};

struct IssueCreditNote
{
    static constexpr Action action = Action::MakeInvoices;
    static constexpr bool undoable = false;
    using Reply = Document;

    DocumentId creditNote;
    Version version = 0;
    bool apply = true; ///< to its own invoice, as far as that owes anything
};

/// Pays an invoice with a credit of the same customer, as far as both reach. Voiding that payment gives the
/// credit back.
struct ApplyCredit
{
    static constexpr Action action = Action::TakePayments;
    static constexpr bool undoable = false;
    struct Reply
    {
        Payment payment;
        Document invoice;
        Document creditNote;
    };

    DocumentId creditNote;
    DocumentId invoice;
    Money amount; ///< zero: as much as possible
};

/// What billing each of these now would come to: all that is left of it, deposits taken off.
struct BillingPreview
{
    struct Row
    {
        DocumentId document;
        QString number;
        Money total;    ///< of the whole document
        Money left;     ///< what its invoice would be over
        QString whyNot; ///< a sentence; empty: it can be billed

        friend bool operator==(const Row &, const Row &) = default;
    };
    using Reply = std::vector<Row>; ///< in the order of the question
    std::vector<DocumentId> documents;
};

/// What voiding each of these now would do.
struct VoidingPreview
{
    struct Row
    {
        DocumentId document;
        Version version = 0;
        QString number;
        Money total;
        bool inBooks = false;     ///< it was sent to QuickBooks and becomes void there as well
        bool freesSource = false; ///< what it billed can be billed again
        QString whyNot;           ///< a sentence; empty: it can be voided

        friend bool operator==(const Row &, const Row &) = default;
    };
    using Reply = std::vector<Row>; ///< in the order of the question
    std::vector<DocumentId> documents;
};

/// Credit notes of a customer with something left, oldest first.
struct CreditsOf
{
    struct Row
    {
        DocumentId creditNote;
        QString number;
        QDate date;
        Money total;
        Money left;

        friend bool operator==(const Row &, const Row &) = default;
    };
    using Reply = std::vector<Row>;
    CustomerId customer;
};

/// All payments of a customer, newest first.
struct PaymentsOf
{
    using Reply = std::vector<PaymentList::Row>;
    CustomerId customer;
};

/// What a customer owed before, what was billed, paid and credited from day to day, what is owed now.
struct CustomerStatement
{
    using Reply = AccountStatement;
    CustomerId customer;
    QDate from; ///< invalid: from the first day on
    QDate to;   ///< invalid: today
};

} // namespace truckroll
