// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <functional>
#include <vector>

namespace truckroll::bench {

qint64 nowNanoseconds();

/// How long something took, run after run, in milliseconds.
class Times
{
public:
    void add(double milliseconds) { m_all.push_back(milliseconds); }
    bool isEmpty() const { return m_all.empty(); }
    double median() const { return at(0.5); }
    double usual() const { return at(0.95); } ///< the 95th percentile
    double longest() const { return at(1); }
    double least() const { return at(0); }

private:
    double at(double share) const;

    std::vector<double> m_all;
};

/// Runs it a few times to warm up, then `runs` times.
Times measure(int runs, const std::function<void()> &work, int warmUp = 3);
/// One run.
double millisecondsOf(const std::function<void()> &work);

} // namespace truckroll::bench
