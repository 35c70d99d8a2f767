// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace truckroll {

/// Installs the texts of the user's language as far as there are any, and else the English singulars and
/// plurals. Needs the application object.
void loadTranslations();

} // namespace truckroll
