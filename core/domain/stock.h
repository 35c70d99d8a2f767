// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/domain/ids.h"
#include <QString>
#include <optional>

namespace truckroll {

/// Why the stock of an item changed.
enum class StockReason {
    Counted,   ///< by hand: to what was found on the shelf
    Received,  ///< came on a purchase order
    TakenBack, ///< a receipt was taken back
    Reserved,  ///< a work order needs more or less of it
    Sold,      ///< an invoice was issued
    SoldBack,  ///< an invoice was voided
};
inline constexpr size_t stockReasonCount = 6;
/// "counted", "taken-back": tables, files, command line.
QString stockReasonName(StockReason reason);
std::optional<StockReason> stockReasonFromName(const QString &name);
QString stockReasonText(StockReason reason);

/// One entry of an item's stock ledger. Entries are added, never changed: all of them add up to what is
/// there.
struct StockMovement
{
    StockMovementId id;
    ItemId item;
    qint64 at = 0; ///< UTC seconds
    StockReason reason = StockReason::Counted;
    Quantity onHand;     ///< change of what lies on the shelf
    Quantity reserved;   ///< change of what work orders need
    DocumentId document; ///< work order, purchase order or invoice; none: counted by hand
    QString note;
    QString byName;

    friend bool operator==(const StockMovement &, const StockMovement &) = default;
};

/// Where the stock of an item stands.
struct StockLevel
{
    Quantity onHand;
    Quantity reserved; ///< needed by work orders that were not billed yet
    Quantity onOrder;  ///< on purchase orders, still to come

    Quantity free() const { return onHand - reserved; }
    /// What will be there when all of it came.
    Quantity coming() const { return free() + onOrder; }

    friend bool operator==(const StockLevel &, const StockLevel &) = default;
};

} // namespace truckroll
