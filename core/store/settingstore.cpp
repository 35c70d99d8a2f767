// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/settingstore.h"

#include "core/domain/settings.h"
#include "core/store/statement.h"

namespace truckroll {

QString settingValue(ReadScope &scope, const QString &key)
{
    Statement statement(scope.connection(), "SELECT value FROM setting WHERE name = ?");
    statement.bind(key);
    if (statement.step())
        return statement.text(0);
    const SettingDefinition *definition = findSetting(key);
    return definition ? definition->standard : QString();
}

std::map<QString, QString> settingValues(ReadScope &scope)
{
    std::map<QString, QString> values;
    for (const SettingDefinition &definition : officeSettings())
        values[definition.key] = settingValue(scope, definition.key);
    return values;
}

void storeSetting(WriteScope &scope, const QString &key, const QString &value)
{
    Statement(scope.connection(), "INSERT INTO setting(name, value) VALUES (?, ?) "
                                  "ON CONFLICT(name) DO UPDATE SET value = excluded.value")
        .bindAll(key, value)
        .run();
}

} // namespace truckroll
