// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/domain/documentstate.h"
#include "core/domain/ids.h"
#include <QString>
#include <vector>

namespace truckroll {

/// Badges of a card: the folder's documents in short.
struct CardDocument
{
    QString number;
    DocumentKind kind = DocumentKind::Quote;
    DocumentState state = DocumentState::Draft;
    Money total;
    Money balance;
    VisitId visit{}; ///< which it is for; none: all of the folder

    friend bool operator==(const CardDocument &, const CardDocument &) = default;
};

/// What belongs to one visit of a series, of the papers of its folder: after a year of a weekly service they
/// are those of fifty others. A job of several days has one work order for all of them: it goes along as long
/// as there is work on it and the visit has none of its own.
std::vector<CardDocument> papersOfVisit(VisitId visit, const std::vector<CardDocument> &folder);

} // namespace truckroll
