// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/equipment.h"

#include <QStringList>

namespace truckroll {

QString equipmentDetail(const Equipment &equipment)
{
    QStringList type{equipment.maker, equipment.model};
    type.removeAll(QString());
    QStringList parts{type.join(QLatin1Char(' ')), equipment.serial};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace truckroll
