// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <Qt>
#include <map>

namespace truckroll {

/// The office settings (settings.h) that the board and booking go by, read once.
struct BoardSettings
{
    int stepMinutes = 15;  ///< what visits snap to
    int usualMinutes = 60; ///< length of a new visit
    int dayStartHour = 7;  ///< the day where nobody's working hours say otherwise
    int dayEndHour = 19;
    int bufferMinutes = 0; ///< that lie between two visits of a technician
    int lateMinutes = 15;  ///< after which a visit that has not begun is late
    Qt::DayOfWeek firstDayOfWeek = Qt::Sunday;

    friend bool operator==(const BoardSettings &, const BoardSettings &) = default;
};

/// `values`: of OfficeInfo; what is missing there has its standard value.
BoardSettings boardSettingsOf(const std::map<QString, QString> &values);

} // namespace truckroll
