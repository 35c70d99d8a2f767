// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <memory>
#include <optional>

namespace truckroll::testkit {

/// The other side of the tests with two processes: `--helper hold PATH` opens the office, prints "held" and
/// closes it when its input ends; `--helper journey PATH` goes the way from the call to the paid invoice
/// again and again and prints a line for each act once it is committed. Nothing when no helper is asked for.
std::optional<int> runJourneyHelper(int &argc, char **argv);

/// Starts this program as a helper.
std::unique_ptr<QProcess> startJourneyHelper(const QString &what, const QString &path);

} // namespace truckroll::testkit
