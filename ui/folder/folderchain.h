// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"

namespace truckroll {

/// One thing in a folder: a call note, a document or a payment.
struct ChainEntry
{
    enum class Kind { Note, Document, Payment };
    Kind kind = Kind::Note;
    qint64 id = 0;
    DocumentKind documentKind = DocumentKind::Quote; ///< documents
    DocumentState state = DocumentState::Draft;      ///< documents
    AccountingState accounting = AccountingState::NotApplicable;
    PaymentState payment = PaymentState::Approved; ///< payments
    bool voided = false;
    QString name;   ///< "Work order WO-1042", "Call note", "Payment, check"
    QString detail; ///< title, first line of the note, reference
    QString by;     ///< who wrote the note
    qint64 at = 0;  ///< UTC seconds
    std::optional<Money> total;
    std::optional<Money> balance; ///< open invoices
    /// Of a purchase order that came in part, "3 of 8 received"; of a payment of which a part went back,
    /// that.
    QString progress;
    int parent = -1; ///< row of what it was made from
};

/// Everything in the folder in order of time; what comes from one second keeps the order quote, work order,
/// invoice, payment.
std::vector<ChainEntry> chainOf(const Folder::Reply &folder);

/// A piece of a connector line in one row of the chain.
struct ChainPiece
{
    enum class Part { Begins, Passes, Branches, Ends };
    int lane = 0; ///< 0 is nearest to the entries
    Part part = Part::Passes;

    friend bool operator==(const ChainPiece &, const ChainPiece &) = default;
};

/// The connector pieces of each row. Lines of different sources that overlap have lanes of their own; several
/// things made from one source share its line.
std::vector<std::vector<ChainPiece>> chainLines(const std::vector<ChainEntry> &entries);

} // namespace truckroll
