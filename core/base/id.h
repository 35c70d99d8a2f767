// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <compare>
#include <cstdint>

namespace truckroll {

/// The key of one record. Ids of different records do not mix: the compiler finds the swapped argument.
/// A default-made id is "none" (0); stored ids are positive and made by the program before the insert.
template <class Tag>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value) : m_value(value) {}

    constexpr qint64 value() const { return m_value; }
    constexpr bool isNone() const { return m_value == 0; }
    constexpr explicit operator bool() const { return m_value != 0; }

    friend constexpr auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

} // namespace truckroll
