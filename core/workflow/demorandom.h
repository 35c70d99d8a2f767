// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <iterator>

namespace truckroll {

/// Chance that is the same on every machine and with every standard library (splitmix64): the demo office
/// must be the same for everybody.
class DemoRandom
{
public:
    explicit DemoRandom(quint64 seed) : m_state(seed) {}

    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /// 0 to n - 1; the remainder's bias does not matter for so small an n.
    int below(int n) { return int(next() % quint64(n)); }
    int between(int least, int most) { return least + below(most - least + 1); }
    bool percent(int chance) { return below(100) < chance; }
    template <class List>
    const auto &oneOf(const List &list)
    {
        return list[size_t(below(int(std::size(list))))];
    }

private:
    quint64 m_state;
};

} // namespace truckroll
