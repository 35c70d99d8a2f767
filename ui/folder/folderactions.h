// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"

namespace truckroll {

/// Whether an action of the folder can be done now, and if not, what is missing.
struct Allowed
{
    QString whyNot; ///< empty: it can
    explicit operator bool() const { return whyNot.isEmpty(); }
};

struct FolderActions
{
    Allowed newQuote;
    Allowed newWorkOrder;
    Allowed callNote;
    Allowed book; ///< the pattern of the visits
    Allowed repeatWorkOrder;
    Allowed toWorkOrder;
    Allowed toInvoice;
    Allowed issue;   ///< a draft invoice or credit note
    Allowed correct; ///< an issued invoice: what changes nothing of what is owed
    Allowed takePayment;
    Allowed proForma;
    Allowed orderParts;   ///< a live work order
    Allowed receiveParts; ///< a purchase order that is not cancelled
    Allowed checklist;    ///< a work order
    Allowed billProForma; ///< the invoice of what a pro forma asked for
    Allowed credit;       ///< a credit note for an invoice
    Allowed useCredit;    ///< pay the invoice with one
    Allowed print;
    Allowed mail;
    Allowed duplicate; ///< a quote or work order once more
    Allowed revise;    ///< a newer version of a quote that the customer has
};

/// `chosen`: the document at the right, null for none; a document without an id is one not saved yet.
/// `whyReadOnly`: why nothing can be changed, whatever the role.
FolderActions folderActions(const Document *chosen, bool stored, Role role, const QString &whyReadOnly = {});

} // namespace truckroll
