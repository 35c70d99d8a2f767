// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace truckroll {

/// The JSON on one line, or the table that the view describes.
QByteArray presented(const CliOutput &output, bool json);
/// One sentence on standard error; with --json the error's code and sentence on standard output as well.
CliAnswer errorAnswer(const QString &code, const QString &sentence, int exitCode, bool json);

} // namespace truckroll
