// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

class QImage;
class QWidget;

namespace truckroll {

class Backend;

/// Waits until what the window asked for has come and is drawn, then writes the window as PNG to `file`.
Done takeScreenshot(QWidget &window, Backend &backend, const QString &file);
/// Writes a PNG; what stood in `file` before is kept when that fails.
Done savePicture(const QImage &picture, const QString &file);

} // namespace truckroll
