// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cardacts.h"

namespace truckroll {

/// The ways to pay an invoice, in the order in which they are offered.
enum class PayWay { Cash, Check, Terminal, Link, Card, Account };
inline constexpr size_t payWayCount = 6;
QString payWayText(PayWay way);
constexpr bool isByProcessor(PayWay way)
{
    return way != PayWay::Cash && way != PayWay::Check;
}
/// What the button says that begins it.
QString payWayButton(PayWay way);
/// What happens, as a sentence below the fields.
QString payWaySentence(PayWay way);

/// The stored cards or accounts that fit the way.
std::vector<CardProfile> profilesFor(PayWay way, const std::vector<CardProfile> &all);
/// "Visa ending in 1111, good until 12/28".
QString profileText(const CardProfile &profile);

} // namespace truckroll
