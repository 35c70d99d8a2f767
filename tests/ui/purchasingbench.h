// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/stockacts.h"
#include "tests/testkit/tradesamples.h"
#include "tests/ui/officebench.h"

namespace truckroll::testkit {

/// An office with a work order for parts of two vendors.
struct PurchasingBench : OfficeBench, TradeSamples
{
    PurchasingBench()
    {
        save([this](const auto &command) { return act(command); });
        job = act(SaveDocument{partsWorkOrder(customer())});
    }

    std::vector<Document> order() { return act(OrderParts{job.id, {}, {}, false, {}}); }
    Document now(DocumentId id) { return ask(DocumentDetails{id}).document; }

    Document job;
};

} // namespace truckroll::testkit
