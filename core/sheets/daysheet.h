// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/sheet.h"
#include <QDate>
#include <map>
#include <optional>
#include <vector>

namespace truckroll {

/// What a technician takes along in the morning: the visits of one day in the office's zone.
struct DayPlan
{
    QDate day;
    std::optional<TechnicianId> technician; ///< none: everybody
    Company company;
    QByteArray zone; ///< the office's, IANA
    People::Reply people;
    std::vector<BoardCard> cards;                  ///< of BoardRange{day, day}
    std::map<VisitId, VisitDetails::Reply> visits; ///< of all visitsOnPaper
};

/// The visits whose details the sheets need, each once, by start.
std::vector<VisitId> visitsOnPaper(const DayPlan &plan);

/// One sheet for each technician with visits, in the order of the board, then one of what nobody has. A
/// technician asked for by name gets a sheet also without visits, and so does a day on which nobody has one.
std::vector<Sheet> daySheets(const DayPlan &plan, const QLocale &locale);

} // namespace truckroll
