// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/domain/documentkind.h"
#include <QString>
#include <optional>
#include <vector>

namespace truckroll {

/// All states of all kinds; which kind knows which is said by the table in documentstate.cpp.
enum class DocumentState {
    Draft,          ///< quote, invoice, purchase order, credit note
    Sent,           ///< quote, purchase order
    Sold,           ///< quote; stays so when it is converted
    Lost,           ///< quote
    Open,           ///< work order; invoice: issued, balance above zero
    InProgress,     ///< work order
    OnHold,         ///< work order
    Completed,      ///< work order
    Invoiced,       ///< work order, set by billing all of it only
    Cancelled,      ///< work order, purchase order
    Paid,           ///< invoice, follows the balance only
    Issued,         ///< pro forma; credit note: some of it is left
    Void,           ///< quote, invoice, pro forma, credit note: keeps its number
    PartlyReceived, ///< purchase order
    Received,       ///< purchase order: all of it
    Applied,        ///< credit note: nothing of it is left
};
inline constexpr size_t documentStateCount = 16;

/// "in-progress": tables, files, command line.
QString documentStateName(DocumentState state);
std::optional<DocumentState> documentStateFromName(const QString &name);
QString documentStateText(DocumentState state);
/// What is read of a document: nothing is to be collected of an invoice below zero, but nobody has paid it
/// either; the company owes the customer.
QString documentStateText(DocumentKind kind, DocumentState state, Money total);

/// Who may cause a change of state.
enum class StateCause {
    Person,     ///< the user picks it (document mark)
    Conversion, ///< follows from a conversion or a void of its result
    Balance,    ///< follows from payments
    Receipt,    ///< follows from what the vendor delivered
};

/// The one table: may a document of this kind go from one state to the other for this cause?
bool documentMayBecome(DocumentKind kind, DocumentState from, DocumentState to, StateCause cause);
bool kindKnowsState(DocumentKind kind, DocumentState state);
/// What a person may pick next, in the order of the menu.
std::vector<DocumentState> nextStatesByPerson(DocumentKind kind, DocumentState from);
/// The state a new document begins in.
DocumentState firstState(DocumentKind kind);
/// Lines, prices and dates may be changed. Sent, issued, closed and converted documents are frozen.
bool documentIsEditable(DocumentKind kind, DocumentState state, bool converted);
/// Lost, cancelled and void ask for a reason.
bool stateNeedsReason(DocumentKind kind, DocumentState to);
/// Open or Paid, as the balance says. Only issued, live invoices ask.
DocumentState invoiceStateFor(Money balance);

/// An invoice's standing with the books, beside Open and Paid.
enum class AccountingState { NotApplicable, Pending, Sending, Sent, NeedsAttention };
inline constexpr size_t accountingStateCount = 5;
/// "pending", "needs-attention", ...: tables, files, command line.
QString accountingStateName(AccountingState state);
std::optional<AccountingState> accountingStateFromName(const QString &name);
/// "Pending for QuickBooks".
QString accountingStateText(AccountingState state);

} // namespace truckroll
