// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include <QStringList>

namespace truckroll {

/// A command line that was understood.
struct CliCall
{
    const CliCommand *command = nullptr; ///< none: help or version, whose text is in `text`
    Values values;
    QString office; ///< as typed; empty when not given
    QString user;
    bool json = false;
    QString text; ///< help, version
};

/// Throws UsageError.
CliCall readCall(const QStringList &arguments);
/// True when --json stands among the arguments, for the form of the error of arguments not understood.
bool asksForJson(const QStringList &arguments);
/// True when an argument names standard input ("-"), which must then be read before the command is handed on.
bool readsInput(const CliCall &call);

} // namespace truckroll
