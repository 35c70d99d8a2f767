// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace truckroll::testkit {

/// Compares with a file of tests/data/sheets. TRUCKROLL_WRITE_GOLDEN writes it anew and fails, so that
/// somebody looks at the difference.
void compareWithGolden(const char *name, const QString &text);

} // namespace truckroll::testkit
