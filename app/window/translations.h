// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace truckroll {

/// Settles the language of texts, amounts and dates, for the window and the command line alike: the user's,
/// as far as there are texts in it, and else English. Needs the application object.
void settleLanguage();

} // namespace truckroll
