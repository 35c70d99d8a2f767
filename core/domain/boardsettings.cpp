// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/boardsettings.h"

#include "core/domain/settings.h"

namespace truckroll {

BoardSettings boardSettingsOf(const std::map<QString, QString> &values)
{
    const auto value = [&](const char *key) {
        const auto found = values.find(QString::fromLatin1(key));
        return found != values.end() ? found->second : findSetting(QString::fromLatin1(key))->standard;
    };
    BoardSettings settings;
    settings.stepMinutes = value("board.step_minutes").toInt();
    settings.usualMinutes = value("appointment.default_minutes").toInt();
    settings.dayStartHour = value("board.day_start_hour").toInt();
    settings.dayEndHour = value("board.day_end_hour").toInt();
    settings.lateMinutes = value("board.late_after_minutes").toInt();
    settings.bufferMinutes = value("board.buffer_minutes").toInt();
    if (value("board.first_day_of_week") == QLatin1String("monday"))
        settings.firstDayOfWeek = Qt::Monday;
    return settings;
}

} // namespace truckroll
