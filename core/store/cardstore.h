// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cardpayment.h"
#include "core/domain/cardsetup.h"
#include "core/store/scope.h"
#include <optional>
#include <vector>

namespace truckroll {

std::optional<CardFacts> findCardFacts(ReadScope &scope, PaymentId payment);
/// New or changed.
void storeCardFacts(WriteScope &scope, const CardFacts &facts);

std::optional<CardProfile> findCardProfile(ReadScope &scope, CardProfileId id);
/// Those in use, newest first.
std::vector<CardProfile> cardProfilesOf(ReadScope &scope, CustomerId customer);
/// New (id none) or changed; the profile gets its id and the version of this transaction.
void storeCardProfile(WriteScope &scope, CardProfile &profile);

/// Of a company that has none yet: an empty one.
CardSetup cardSetupOf(ReadScope &scope, CompanyId company);
void storeCardSetup(WriteScope &scope, CardSetup &setup);

} // namespace truckroll
