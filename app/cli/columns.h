// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace truckroll {

/// A column of words: `path` is where its value stands in the JSON.
inline CliColumn column(const QString &title, const QString &path)
{
    return {title, path, false};
}

/// A column of numbers, written to the right.
inline CliColumn figures(const QString &title, const QString &path)
{
    return {title, path, true};
}

} // namespace truckroll
