// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"
#include "core/domain/permission.h"
#include "core/domain/purchaseplan.h"
#include "core/domain/receipt.h"
#include "core/domain/vendor.h"
#include <optional>
#include <vector>

/// What can be done and asked about vendors and purchase orders. A purchase order is a Document of its own
/// kind, made from a work order and from nothing else; what came on it stands in receipts.
namespace truckroll {

/// New (id none) or changed.
struct SaveVendor
{
    static constexpr Action action = Action::BuyParts;
    static constexpr bool undoable = true;
    using Reply = Vendor;

    Vendor vendor;
};

/// Orders parts of a work order: a draft for each vendor that the lines name, numbered, in its folder.
struct OrderParts
{
    static constexpr Action action = Action::BuyParts;
    static constexpr bool undoable = true;
    using Reply = std::vector<Document>;

    DocumentId workOrder;
    std::vector<OrderLine> lines; ///< empty: what is proposed for every part
    QDate expected;               ///< when the parts should be here; may be invalid
    bool toSite = false;          ///< delivered to the job site instead of the office
    QString notes;                ///< for the vendor, printed
};

/// Orders for the office's own shelf: a work order without lines, whose customer is the office itself, and of
/// it a draft for each vendor that the lines name. What comes is free stock.
struct OrderForShelf
{
    static constexpr Action action = Action::BuyParts;
    static constexpr bool undoable = true;
    struct Reply
    {
        Document workOrder;
        std::vector<Document> orders;
    };

    std::vector<OrderLine> lines; ///< empty: all that is missing; those without a vendor are refused
    QDate expected;               ///< may be invalid
    QString notes;                ///< for the vendor, printed
};

/// Parts came: raises the stock of those that it is kept of, tells the work order what they cost, and marks
/// the order Partly received or Received.
struct ReceiveParts
{
    static constexpr Action action = Action::BuyParts;
    static constexpr bool undoable = true;
    struct Reply
    {
        Receipt receipt;
        Document order;
    };

    DocumentId order;
    Version version = 0;
    std::vector<ReceiptLine> lines;
    QString vendorInvoice;    ///< the vendor's number, when the bill came along
    QDate date;               ///< invalid: today
    bool moreIsRight = false; ///< more than was ordered came, knowingly
};

/// It did not come after all. Stock, costs and states go back.
struct TakeBackReceipt
{
    static constexpr Action action = Action::BuyParts;
    static constexpr bool undoable = true;
    using Reply = ReceiveParts::Reply;

    ReceiptId receipt;
    Version version = 0;
};

/// Cancels a work order together with what becomes of its purchase orders on which something is still to
/// come. MarkDocument refuses while there are any.
struct CancelWorkOrder
{
    static constexpr Action action = Action::MakeWorkOrders;
    static constexpr bool undoable = true;
    using Reply = Document;

    enum class OpenOrders { Cancel, Keep };
    DocumentId workOrder;
    Version version = 0;
    QString reason;
    OpenOrders orders = OpenOrders::Cancel;
};

// ---- Questions -----------------------------------------------------------------------------------------

/// All vendors by name, those out of use as well.
struct Vendors
{
    using Reply = std::vector<Vendor>;
};

/// The parts of a work order with what was ordered and what is proposed.
struct PartsToOrder
{
    struct Reply
    {
        Document workOrder;
        std::vector<PartToOrder> parts;
        std::vector<Vendor> vendors; ///< those in use, by name
    };
    DocumentId workOrder;
};

struct PurchaseRow
{
    DocumentId id;
    Version version = 0;
    QString number;
    DocumentState state = DocumentState::Draft;
    VendorId vendor;
    QString vendorName;
    DocumentId workOrder;
    QString workOrderNumber;
    AppointmentId appointment;
    QString customerName;
    QString title;
    QDate date;
    QDate expected;
    Money total;            ///< ordered
    Money received;         ///< cost of what came
    QString vendorInvoices; ///< numbers of the bills that came along, "4711, 4720"

    friend bool operator==(const PurchaseRow &, const PurchaseRow &) = default;
};

/// Newest first; no limit is set on how many.
struct PurchaseList
{
    using Reply = std::vector<PurchaseRow>;
    std::optional<DocumentState> state;
    VendorId vendor;       ///< none: all
    DocumentId workOrder;  ///< none: all
    bool openOnly = false; ///< something is still to come, and they are not cancelled
};

/// One order with what came on it.
struct PurchaseDetails
{
    struct Reply
    {
        Document order;
        Vendor vendor;
        QString workOrderNumber;
        std::vector<Receipt> receipts; ///< oldest first, those taken back as well
    };
    DocumentId order;
};

} // namespace truckroll
