// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accountingacts.h"

namespace truckroll {

/// Whether something found in QuickBooks can be settled so: empty when it can, otherwise the reason. What is
/// seen can always be left as it is.
QString whyNotSettled(const BooksFinding &finding, SettleBooksFinding::Decision decision);

/// Whether a paper or payment can be unlinked (UnlinkPosting): empty when it can. `link`: its own.
QString whyNotUnlinked(const Posting &posting, const std::optional<BooksLink> &link);

} // namespace truckroll
