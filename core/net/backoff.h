// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <vector>

namespace truckroll {

/// Growing pauses between tries: the steps one after the other, then the last of them for ever.
class Backoff
{
public:
    explicit Backoff(std::vector<qint64> steps) : m_steps(std::move(steps)) {}

    /// Seconds to wait after so many tries that came to nothing (from 1).
    qint64 pauseAfter(int tries) const;
    /// The same, moved by up to a quarter to either side, so that many stations do not knock at once.
    /// `random`: any number, from QRandomGenerator.
    qint64 pauseAfter(int tries, quint32 random) const;

private:
    std::vector<qint64> m_steps;
};

} // namespace truckroll
