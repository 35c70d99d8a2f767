// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>
#include <memory>
#include <optional>

namespace truckroll {

/// The other side of the tests with two processes. `--helper hold PATH` opens the office and prints "held";
/// `--helper write PATH` books visits one transaction each and prints the id of each after its commit.
/// Nothing when the arguments do not ask for a helper.
std::optional<int> runHelper(const QStringList &arguments);

/// Starts this program as a helper.
std::unique_ptr<QProcess> startHelper(const QString &what, const QString &path);

} // namespace truckroll
