// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "core/domain/series.h"
#include "core/store/scope.h"
#include <QStringList>
#include <optional>
#include <set>
#include <vector>

namespace truckroll {

/// With technicians who are out of use: they may come back. techniciansOutOfUse says who they are.
std::optional<Series> findSeries(ReadScope &scope, AppointmentId appointment);
std::set<TechnicianId> techniciansOutOfUse(ReadScope &scope);
bool hasSeries(ReadScope &scope, AppointmentId appointment);
/// Stores all of it, new or changed; gives it the transaction's version.
void saveSeries(WriteScope &scope, Series &series);
/// Its patterns follow one another.
bool hasSeveralParts(ReadScope &scope, AppointmentId appointment);
void removeSeries(WriteScope &scope, AppointmentId appointment);
/// More visits were made because somebody looked further; no change of the series.
void setMadeUntil(WriteScope &scope, AppointmentId appointment, const QDate &day);
/// Folders whose visits are not made up to this day and can be: their zone is known.
std::vector<AppointmentId> seriesToMake(ReadScope &scope, const QDate &until);

/// Folders in whose series these technicians are and whose visits are not made up to this day.
std::set<AppointmentId> seriesNotMade(ReadScope &scope, const std::set<TechnicianId> &technicians,
                                      const QDate &until);
/// The original dates of the folder's visits after a day.
std::set<QDate> datesWithVisit(ReadScope &scope, AppointmentId appointment, const QDate &after);

/// The visits of a folder that a document names.
std::set<VisitId> documentedVisits(ReadScope &scope, AppointmentId appointment);
/// What stands on the board for these technicians in [fromUtc, toUtc), by start; without titles and places.
std::vector<BoardCard> cardsOfTechnicians(ReadScope &scope, const std::vector<TechnicianId> &technicians,
                                          qint64 fromUtc, qint64 toUtc);

/// Takes away the untouched visits that were made because somebody looked further since the act was done or,
/// to do it again, since it was undone, of each series that the changeset is about: it knows nothing of them.
/// False: there were none.
bool takeBackLookedFor(WriteScope &scope, const QByteArray &changeset, bool inverse);

/// What does not fit together in series and their visits, as sentences.
QStringList seriesProblems(Connection &connection);

} // namespace truckroll
