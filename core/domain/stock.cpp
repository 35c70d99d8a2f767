// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/stock.h"

#include "core/domain/nametable.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

constexpr NameTable<stockReasonCount> names{"counted",  "received", "taken-back",
                                            "reserved", "sold",     "sold-back"};

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Stock)
};

} // namespace

QString stockReasonName(StockReason reason)
{
    return nameIn(names, reason);
}

std::optional<StockReason> stockReasonFromName(const QString &name)
{
    return valueIn<StockReason>(names, name);
}

QString stockReasonText(StockReason reason)
{
    switch (reason) {
    case StockReason::Counted:
        return Texts::tr("Counted");
    case StockReason::Received:
        return Texts::tr("Received");
    case StockReason::TakenBack:
        return Texts::tr("Receipt taken back");
    case StockReason::Reserved:
        return Texts::tr("Reserved");
    case StockReason::Sold:
        return Texts::tr("Sold");
    case StockReason::SoldBack:
        return Texts::tr("Invoice void");
    }
    Q_UNREACHABLE();
}

} // namespace truckroll
