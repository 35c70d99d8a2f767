// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include <QDate>
#include <QString>

namespace truckroll {

/// A machine at a customer's site that is looked after.
struct Equipment
{
    EquipmentId id;
    Version version = 0;
    SiteId site;
    QString name; ///< "Furnace, basement"
    QString maker;
    QString model;
    QString serial; ///< found by the search, in any spelling of blanks and hyphens
    QDate installed;
    QDate warrantyUntil; ///< the last day
    QString notes;
    bool active = true;

    bool hasWarranty(const QDate &day) const { return warrantyUntil.isValid() && day <= warrantyUntil; }

    friend bool operator==(const Equipment &, const Equipment &) = default;
};

/// "Carrier 24ACC6, 1234-AB": maker, model and serial as far as they are known.
QString equipmentDetail(const Equipment &equipment);

} // namespace truckroll
