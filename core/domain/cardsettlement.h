// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/domain/ids.h"
#include <QDate>
#include <QString>
#include <vector>

namespace truckroll {

/// One charge or refund as the processor settled it.
struct SettledRow
{
    QString reference;
    QString orderId;
    Money amount;  ///< below zero: it went back to the customer
    QString state; ///< one letter: Y accepted, N rejected ...
    QString cardType;
    Money fee;         ///< zero: not told
    PaymentId payment; ///< ours; none: we do not know it

    bool isRejected() const { return state == u"N" || state == u"F" || state == u"T"; }
    bool isAccepted() const { return state == u"Y"; }

    friend bool operator==(const SettledRow &, const SettledRow &) = default;
};

/// A batch: what reaches the bank as one deposit.
struct SettlementBatch
{
    CompanyId company;
    QString merchant;
    QString batch;
    QString hostState; ///< "" queued, SB sent, GB accepted, MB partly, BB rejected ...
    QDate day;         ///< that was asked for
    std::vector<SettledRow> rows;

    Money total() const
    {
        Money sum;
        for (const SettledRow &row : rows)
            sum += row.isRejected() ? Money() : row.amount;
        return sum;
    }

    friend bool operator==(const SettlementBatch &, const SettlementBatch &) = default;
};

/// What a bank sent back of account payments, from the processor's list of fundings.
struct FundingReturn
{
    QString reference;  ///< of the payment
    QString returnCode; ///< "R01"
    Money amount;

    friend bool operator==(const FundingReturn &, const FundingReturn &) = default;
};

/// A customer's bank took a card payment back, as the same list tells. The API's reference names the list and
/// not what stands in it: whatever is not found under the names of its other lists is empty.
struct FundingChargeback
{
    QString reference; ///< of the payment
    Money amount;

    friend bool operator==(const FundingChargeback &, const FundingChargeback &) = default;
};

/// A day of that list, as far as it is of use here.
struct Funding
{
    std::vector<FundingReturn> returns;
    std::vector<FundingChargeback> chargebacks;
};

/// Why a row of the reconciliation page stands where it does.
enum class SettlementMatch { Matched, MissingHere, MissingThere, Differing, Rejected };
QString settlementMatchName(SettlementMatch match);
QString settlementMatchText(SettlementMatch match);
/// "insufficient funds" for "R01".
QString returnCodeText(const QString &code);

} // namespace truckroll
