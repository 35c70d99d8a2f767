// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measuring.h"
#include <algorithm>
#include <cmath>
#include <ctime>

namespace truckroll::bench {

qint64 nowNanoseconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

double Times::at(double share) const
{
    if (m_all.empty())
        return 0;
    std::vector<double> sorted = m_all;
    std::sort(sorted.begin(), sorted.end());
    return sorted[size_t(std::lround(share * double(sorted.size() - 1)))];
}

double millisecondsOf(const std::function<void()> &work)
{
    const qint64 begin = nowNanoseconds();
    work();
    return double(nowNanoseconds() - begin) / 1e6;
}

Times measure(int runs, const std::function<void()> &work, int warmUp)
{
    Times times;
    for (int run = -warmUp; run < runs; ++run) {
        const double took = millisecondsOf(work);
        if (run >= 0)
            times.add(took);
    }
    return times;
}

} // namespace truckroll::bench
