// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>
#include <memory>
#include <utility>

namespace truckroll {

/// Thousands of cards, or of findings, take some milliseconds to be taken apart: nobody waits for that. Of
/// what is shared with others only this share goes. `count`: that are in it.
template <class T>
void throwAway(T value, size_t count)
{
    constexpr size_t many = 500;
    if (count < many)
        return; // at once
    QThreadPool::globalInstance()->start([last = std::make_shared<T>(std::move(value))] {});
}

} // namespace truckroll
