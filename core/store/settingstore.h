// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/scope.h"
#include <QString>
#include <map>

namespace truckroll {

/// The stored value of a setting of core/domain/settings.h, or its standard when nobody set it.
QString settingValue(ReadScope &scope, const QString &key);
/// All settings of core/domain/settings.h.
std::map<QString, QString> settingValues(ReadScope &scope);
/// `value` has passed checkSetting().
void storeSetting(WriteScope &scope, const QString &key, const QString &value);

} // namespace truckroll
