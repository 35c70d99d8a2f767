// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include <QByteArray>
#include <QString>

/// Files that somebody names for lists, reports and pictures.
namespace truckroll {

/// RuleBroken when an office or another database lies there, which nothing else may replace.
Done mayReplaceFile(const QString &path);

/// Whole or not at all: what could not be written leaves the old file. RuleBroken as mayReplaceFile();
/// StorageFailed with the system's reason.
Done writeWholeFile(const QString &path, const QByteArray &bytes);

} // namespace truckroll
