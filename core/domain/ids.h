// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

namespace truckroll {

using CompanyId = Id<struct CompanyTag>;
using CustomerId = Id<struct CustomerTag>;
using SiteId = Id<struct SiteTag>;
using ContactId = Id<struct ContactTag>;
using TechnicianId = Id<struct TechnicianTag>;
using CrewId = Id<struct CrewTag>;
using ClosingDayId = Id<struct ClosingDayTag>;
using TimeOffId = Id<struct TimeOffTag>;
using ItemId = Id<struct ItemTag>;
using TaxRateId = Id<struct TaxRateTag>;
using CategoryId = Id<struct CategoryTag>;
using AppointmentId = Id<struct AppointmentTag>;
using VisitId = Id<struct VisitTag>;
using CallNoteId = Id<struct CallNoteTag>;
using DocumentId = Id<struct DocumentTag>;
using LineId = Id<struct LineTag>;
using PaymentId = Id<struct PaymentTag>;
using UserId = Id<struct UserTag>;
using VendorId = Id<struct VendorTag>;
using StageId = Id<struct StageTag>;
using EquipmentId = Id<struct EquipmentTag>;
using PriceLevelId = Id<struct PriceLevelTag>;
using ReceiptId = Id<struct ReceiptTag>;             ///< of goods, on a purchase order
using StockMovementId = Id<struct StockMovementTag>; ///< what came in or went out of an item
using WorkTaskId = Id<struct WorkTaskTag>;           ///< an entry of a work order's checklist
using MailId = Id<struct MailTag>;
using MailTemplateId = Id<struct MailTemplateTag>;
using CardIntentId = Id<struct CardIntentTag>;
using CardProfileId = Id<struct CardProfileTag>;
using PaymentLinkId = Id<struct PaymentLinkTag>;
using OfficeTaskId = Id<struct OfficeTaskTag>; ///< something that a person has to look at
using PostingId = Id<struct PostingTag>;

/// The state of a row that an editor saw. Numbers are never used twice in an office, so that a row brought
/// back by undo has its old version again and an update that saw another state is a Conflict. 0: not stored
/// yet.
using Version = qint64;

} // namespace truckroll
