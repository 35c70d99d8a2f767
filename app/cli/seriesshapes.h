// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/domain/queries.h"
#include "core/domain/seriesacts.h"

/// The JSON of series and of what changing them would do.
namespace truckroll {

/// The pattern in force today, its parts, dates beside and left out, and the visits with what holds them.
QJsonObject seriesJson(const Folder::Reply &folder, const SeriesDetails::Reply &details,
                       const People::Reply &people, const QDate &today);
QJsonObject planJson(const SeriesPlan &plan, const People::Reply &people);

CliView seriesView(const SeriesDetails::Reply &details);
CliView planView(const SeriesPlan &plan);

} // namespace truckroll
