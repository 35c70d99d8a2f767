// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include <QRectF>
#include <QString>
#include <vector>

class QPainter;

namespace truckroll {

/// A text as a square of dark and light modules that cameras read.
struct QrCode
{
    int side = 0; ///< modules across, without the quiet edge
    std::vector<bool> dark;

    bool isDark(int column, int row) const { return dark[size_t(row) * size_t(side) + size_t(column)]; }
};

/// RuleBroken: too long for a code.
Result<QrCode> qrCodeOf(const QString &text);

/// The quiet edge that a reader needs, in modules.
inline constexpr int qrQuietEdge = 4;

/// Dark modules as rectangles in a square of this side, quiet edge included; neighbours in a row are one
/// rectangle, so that no hairline shows between them on paper.
std::vector<QRectF> qrRectangles(const QrCode &code, qreal side);

/// Dark on white, whatever the theme is.
void paintQrCode(QPainter &painter, const QRectF &square, const QrCode &code);

} // namespace truckroll
