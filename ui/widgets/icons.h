// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPixmap>
#include <QStringList>

namespace truckroll {

/// Our own line-drawn icons (resources/icons/NAME.svg), drawn in the colours of the theme at the size and
/// resolution asked for. An icon follows a change of theme by itself.
namespace icons {

QIcon get(const QString &name);
/// In one colour whatever the theme (rail, chips, the main button).
QIcon get(const QString &name, const QColor &color);
/// `size` in logical pixels: 16, 20 or 24.
QPixmap pixmap(const QString &name, int size, qreal devicePixelRatio, const QColor &color);
bool exists(const QString &name);
QStringList all();

} // namespace icons
} // namespace truckroll
