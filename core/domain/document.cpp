// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/document.h"

#include "core/domain/nametable.h"

namespace truckroll {

namespace {
constexpr NameTable<4> names{"item", "discount-percent", "discount-flat", "text"};
}

QString lineKindName(LineKind kind)
{
    return nameIn(names, kind);
}

std::optional<LineKind> lineKindFromName(const QString &name)
{
    return valueIn<LineKind>(names, name);
}

} // namespace truckroll
