// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/domain/document.h"
#include <QString>
#include <vector>

namespace truckroll {

/// Where an open quote stands in the office's pipeline. Sold and lost are no stages: they are its fixed ends.
struct Stage
{
    StageId id;
    Version version = 0;
    QString name;
    int position = 0;    ///< from 1, without gaps
    Percent probability; ///< that a quote in it is sold
    bool sent = false;   ///< quotes in it are with the customer; in the others they are still being written

    friend bool operator==(const Stage &, const Stage &) = default;
};

/// The stage in which an open quote stands: its own, or (none, or one that does not fit its state) the first
/// of those that fit. Null when the office has no stages.
const Stage *stageOf(StageId own, DocumentState state, const std::vector<Stage> &stages);

/// The state that a quote has in the stage.
DocumentState stateIn(const Stage &stage);

/// Draft or Sent: neither sold nor lost nor void.
bool isOpenQuote(DocumentState state);

/// What of the amount may be counted on, half-up to cents: probability times amount.
Money weighted(Money amount, Percent probability);

} // namespace truckroll
