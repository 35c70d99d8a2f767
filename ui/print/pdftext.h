// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace truckroll {

/// A PDF in which Chinese and Japanese text is found and copied as it was typed. For programs that read a
/// PDF, Qt names each glyph after the lowest code that the font draws with it; fonts draw many ideographs and
/// the radicals of dictionaries alike, so that a mountain (U+5C71) would be read as radical 46 (U+2F2D).
/// Names the ideographs instead, in the same number of bytes. `typed` is what stands on the pages.
QByteArray withIdeographs(QByteArray pdf, const QString &typed);

} // namespace truckroll
