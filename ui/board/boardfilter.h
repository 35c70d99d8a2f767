// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/visitstatus.h"
#include <QString>
#include <optional>
#include <set>

namespace truckroll {

/// What of the board stands out. Everything empty: all.
struct BoardFilter
{
    std::set<TechnicianId> technicians; ///< lanes; the unassigned lane always stays
    CrewId crew;                        ///< lanes of its members
    QString department;                 ///< lanes of its technicians
    CategoryId category;                ///< cards; others fade
    std::set<VisitStatus> statuses;     ///< cards; others fade
    QString text; ///< words in customer, title, place, people, category or a document's number; others fade

    bool isEmpty() const { return *this == BoardFilter{}; }
    friend bool operator==(const BoardFilter &, const BoardFilter &) = default;
};

/// One line, for what a person keeps under a name; none when it is not understood.
QString filterToText(const BoardFilter &filter);
std::optional<BoardFilter> filterFromText(const QString &text);

} // namespace truckroll
