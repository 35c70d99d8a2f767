// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/programbench.h"
#include "tests/testkit/tradesamples.h"

namespace truckroll::testkit {

/// A customer and a work order for parts of two vendors.
struct TradeBench : ProgramBench, TradeSamples
{
    TradeBench()
    {
        save([this](const auto &command) { return office().act(command); });
        Customer made;
        made.name = QStringLiteral("Kline Bakery");
        made.phone = QStringLiteral("217 555 0144");
        made.email = QStringLiteral("office@kline.example");
        made.billing.street = QStringLiteral("12 Long Street");
        kline = office().act(SaveCustomer{made}).id;
        job = office().act(SaveDocument{partsWorkOrder(kline)});
    }

    Document now(DocumentId id) { return ask(DocumentDetails{id}).document; }
    /// A cell that is typed into: the first key opens it.
    void typeCell(const QString &text)
    {
        for (const QChar each : text)
            type(each);
    }

    CustomerId kline;
    Document job;
};

} // namespace truckroll::testkit
