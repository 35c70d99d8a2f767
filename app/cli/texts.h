// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace truckroll {

/// Sentences of the command line.
struct CliTexts
{
    Q_DECLARE_TR_FUNCTIONS(CliTexts)
};

} // namespace truckroll
