// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <memory>
#include <optional>

namespace truckroll::testkit {

/// The other side of the test with two processes: `--helper hold PATH` opens the office, prints "held" and
/// closes it when its input ends. Nothing when no helper is asked for.
std::optional<int> runHoldingHelper(int &argc, char **argv);

/// Starts this program as a helper.
std::unique_ptr<QProcess> startHoldingHelper(const QString &path);

} // namespace truckroll::testkit
