// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include <QString>
#include <QStringList>
#include <vector>

namespace truckroll {

/// An office setting: its name, what it takes and what holds when nobody set it. Settings of one user on one
/// machine (window places, theme) are not here but in ui/settings/preferences.h.
struct SettingDefinition
{
    enum class Type { Text, WholeNumber, YesNo, OneOf };
    QString key;
    Type type = Type::Text;
    QString standard;
    QString title;    ///< for people
    int smallest = 0; ///< WholeNumber
    int largest = 0;
    QStringList choices;  ///< OneOf
    bool inWindow = true; ///< false: for scripts and tests, set by the command line only
};

/// The one table of names, types and defaults.
const std::vector<SettingDefinition> &officeSettings();
const SettingDefinition *findSetting(const QString &key);
/// The value as it is stored, or RuleBroken with what the setting takes.
Result<QString> checkSetting(const QString &key, const QString &value);

} // namespace truckroll
