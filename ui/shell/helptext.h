// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace truckroll {

class CommandCatalog;

/// The short help, with the keys that the catalogue knows; as rich text of our own (nothing of the user's is
/// in it).
QString helpText(const CommandCatalog &catalog);
QString aboutText();

} // namespace truckroll
