// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/documentkind.h"

#include "core/domain/nametable.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

constexpr NameTable<documentKindCount> names{"quote",    "workorder",     "invoice",
                                             "proforma", "purchaseorder", "creditnote"};

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DocumentKind)
};

} // namespace

QString documentKindName(DocumentKind kind)
{
    return nameIn(names, kind);
}

std::optional<DocumentKind> documentKindFromName(const QString &name)
{
    return valueIn<DocumentKind>(names, name);
}

QString documentKindText(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Quote:
        return Texts::tr("Quote");
    case DocumentKind::WorkOrder:
        return Texts::tr("Work order");
    case DocumentKind::Invoice:
        return Texts::tr("Invoice");
    case DocumentKind::ProForma:
        return Texts::tr("Pro forma invoice");
    case DocumentKind::PurchaseOrder:
        return Texts::tr("Purchase order");
    case DocumentKind::CreditNote:
        return Texts::tr("Credit note");
    }
    Q_UNREACHABLE();
}

} // namespace truckroll
