// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>
#include <optional>

namespace truckroll {

enum class DocumentKind { Quote, WorkOrder, Invoice, ProForma, PurchaseOrder, CreditNote };
inline constexpr size_t documentKindCount = 6;
inline constexpr std::array<DocumentKind, documentKindCount> allDocumentKinds{
    DocumentKind::Quote,    DocumentKind::WorkOrder,     DocumentKind::Invoice,
    DocumentKind::ProForma, DocumentKind::PurchaseOrder, DocumentKind::CreditNote};

/// "quote", "workorder", "invoice", "proforma", "purchaseorder", "creditnote": tables, files, command line.
QString documentKindName(DocumentKind kind);
std::optional<DocumentKind> documentKindFromName(const QString &name);
/// "Work order" in the user's language.
QString documentKindText(DocumentKind kind);

} // namespace truckroll
