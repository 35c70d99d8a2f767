// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <random>

namespace truckroll::testkit {

/// Chance that falls the same every time.
struct Dice
{
    explicit Dice(quint32 seed) : engine(seed) {}
    qint64 between(qint64 low, qint64 high) { return low + qint64(engine()) % (high - low + 1); }
    bool oneIn(int n) { return between(1, n) == 1; }

    std::mt19937 engine;
};

} // namespace truckroll::testkit
