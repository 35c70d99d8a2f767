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
    Allowed issue; ///< a draft invoice
    Allowed takePayment;
    Allowed proForma;
    Allowed print;
};

/// `chosen`: the document at the right, null for none; a document without an id is one not saved yet.
FolderActions folderActions(const Document *chosen, bool stored, Role role);

} // namespace truckroll
