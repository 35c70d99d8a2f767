// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/sheettext.h"

namespace truckroll {

/// Colours and type of the paper. Paper is white whatever the window's theme is; every grey that carries text
/// reads well on a laser printer without colour.
namespace ink {

inline const QColor text(0x1d, 0x25, 0x2e);
inline const QColor muted(0x5b, 0x66, 0x72);
inline const QColor rule(0xd5, 0xda, 0xe0);
inline const QColor strongRule(0x3a, 0x47, 0x54);
inline const QColor tint(0xf2, 0xf4, 0xf6);

inline const TextStyle title{250, true, false, text};
inline const TextStyle number{120, false, false, muted};
inline const TextStyle company{125, true, false, text};
inline const TextStyle label{80, true, false, muted};
inline const TextStyle body{95, false, false, text};
inline const TextStyle bodyBold{95, true, false, text};
inline const TextStyle bodyMuted{95, false, false, muted};
inline const TextStyle heading{125, true, false, text};
inline const TextStyle strongTotal{115, true, false, text};
inline const TextStyle small{80, false, false, muted};

} // namespace ink

} // namespace truckroll
