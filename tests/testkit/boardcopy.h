// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "core/store/scope.h"
#include <QString>
#include <vector>

namespace truckroll::testkit {

/// The cards that the board must show, made anew from visits, folders, customers and sites, one by one.
std::vector<BoardCard> cardsFromVisits(ReadScope &scope);
/// Empty when the copy that the board reads holds exactly these, in their order; otherwise what differs.
QString boardDifference(Connection &connection);

} // namespace truckroll::testkit
