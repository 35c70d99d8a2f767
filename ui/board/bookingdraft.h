// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/commands.h"
#include <QString>
#include <optional>

namespace truckroll {

/// A booking that was not finished: everything typed, and how the customer was called.
struct UnfinishedBooking
{
    BookVisit book; ///< customer: an id of none while nobody is chosen
    QString customerName;
    QString searching; ///< what stood in the search line

    /// "Kline Bakery: Tap repair"
    QString inWords() const;
};

/// The text that KeepDraft takes, and back; none when it is no booking.
QString bookingDraftText(const UnfinishedBooking &booking);
std::optional<UnfinishedBooking> bookingFromDraft(const QString &text);

} // namespace truckroll
