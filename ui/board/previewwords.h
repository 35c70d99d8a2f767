// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardframe.h"

namespace truckroll {

/// The words beside what is held: time, length, technician and what speaks against it; the last line is a way
/// out, when there is one.
QStringList previewLines(const BoardFrame &frame);
/// The same of another place than the one under the hand.
QStringList previewLines(const BoardFrame &frame, const BoardPreview &preview);
/// The last line says what else could be done.
bool hasWayOut(const BoardPreview &preview);

} // namespace truckroll
