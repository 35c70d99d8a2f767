// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cardanswer.h"
#include "core/domain/cardpayment.h"
#include "core/domain/cardsettlement.h"
#include "core/net/transport.h"
#include <QJsonObject>
#include <optional>

/// What the gateway's answers mean: pure functions. Only a whole JSON with a `respstat` of A, B or C is an
/// answer; everything else is "not known", whatever its HTTP status.
namespace truckroll::cardpointe {

/// One record of the gateway; nothing when it is none.
std::optional<CardRecord> readRecord(const QJsonObject &object);

/// Of auth, void and refund.
CardAnswer readAnswer(const Outcome &outcome);
/// Of inquire and inquireByOrderid: one record, or several in an array.
CardInquiry readInquiry(const Outcome &outcome);

/// Of settlestat. "Null batches" is a day without any. OutcomeUnknown: not to be read.
Result<std::vector<SettlementBatch>> readSettlement(const Outcome &outcome);
/// What banks sent back, of funding; a merchant without funding data has none.
Result<Funding> readFunding(const Outcome &outcome);

/// What the connection test found.
struct MerchantFacts
{
    bool enabled = false;
    bool takesAccounts = false; ///< ACH
    QString site;
    QString processor;
};
/// Says in a sentence what is wrong: the address, user and password, or the merchant.
Result<MerchantFacts> readMerchant(const Outcome &outcome);

} // namespace truckroll::cardpointe
