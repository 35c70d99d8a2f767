// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/billingacts.h"
#include <QString>

namespace truckroll {

/// What is asked before many documents are billed or voided at once: what will happen to which of them, over
/// what amount, and which are left out and why.
struct BulkQuestion
{
    QString text;
    std::vector<size_t> rows; ///< of the preview: those that it is done with
};

BulkQuestion billingQuestion(const BillingPreview::Reply &preview, const QString &currency);
BulkQuestion voidingQuestion(const VoidingPreview::Reply &preview, DocumentKind kind,
                             const QString &currency);

} // namespace truckroll
