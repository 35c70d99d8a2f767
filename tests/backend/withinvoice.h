// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/testkit/booksbench.h"
#include <functional>

namespace truckroll::testkit {

/// An office with one invoice that waits for QuickBooks.
struct WithInvoice : BooksBench
{
    CustomerId customer = newCustomer(QStringLiteral("Kline Bakery"), QStringLiteral("rosa@kline.example"));
    ItemId labor = newItem(QStringLiteral("Labor - plumbing"), ItemType::Labor);
    Document invoice = newInvoice(customer, {{labor, 2000, 9500, false}, {{}, 3000, 3333, true}});

    explicit WithInvoice(const std::function<void(SimulatedBooks &)> &set = {}) : BooksBench(set) {}
};

} // namespace truckroll::testkit
