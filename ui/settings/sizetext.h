// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

namespace truckroll {

/// "1.20 kB" as file managers and the sentences about limits write it, not KiB.
inline QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 2, QLocale::DataSizeTraditionalFormat);
}

} // namespace truckroll
