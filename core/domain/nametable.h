// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>
#include <optional>

namespace truckroll {

/// The names of an enum's values for tables, files and the command line; values are 0, 1, 2 ... in their
/// order.
template <size_t Count>
using NameTable = std::array<const char *, Count>;

template <class Enum, size_t Count>
QString nameIn(const NameTable<Count> &names, Enum value)
{
    return QString::fromLatin1(names.at(size_t(value)));
}

template <class Enum, size_t Count>
std::optional<Enum> valueIn(const NameTable<Count> &names, const QString &name)
{
    for (size_t i = 0; i < Count; ++i) {
        if (name == QLatin1String(names[i]))
            return Enum(i);
    }
    return std::nullopt;
}

} // namespace truckroll
