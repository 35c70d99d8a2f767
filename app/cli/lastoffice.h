// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace truckroll {

/// The office that this user's window opened last; empty when there was none. Kept in the user's settings.
QString lastOffice();
void rememberOffice(const QString &path);

} // namespace truckroll
