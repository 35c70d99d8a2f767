// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/store/scope.h"
#include <QDate>
#include <QString>

namespace truckroll {

/// The day in the office's zone.
QDate officeToday(ReadScope &scope);
/// The day of an instant there.
QDate officeDay(ReadScope &scope, qint64 utc);
/// An amount in the office's currency, for sentences.
QString officeMoney(ReadScope &scope, Money amount);

} // namespace truckroll
