// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include <QDate>
#include <QString>
#include <vector>

namespace truckroll {

/// Something on the board that a dispatcher should look at. Deterministic: the same board gives the same list
/// in the same order. Source of the kinds and priorities: smart-service-cloud.md, section 6.
struct BoardCheck
{
    enum class Priority { Critical, Important, Notice };
    enum class Kind {
        DoubleBooked,      ///< Critical: one technician, two open visits at once
        Late,              ///< Critical: it should have begun and nobody started it
        UnassignedNear,    ///< Critical: begins soon, nobody is sent
        TimeOff,           ///< Critical: the technician is away
        ClosedDay,         ///< Critical: the office is closed
        OutsideHours,      ///< Important
        MissingSkill,      ///< Important
        TechnicianRefused, ///< Important: by the customer
        CustomerWish,      ///< Important: a day or hours on which the customer takes no visits
        WantedTime,        ///< Important: a day or hours that the visit does not want
        Overrun,           ///< Important: in progress longer than planned
        Overloaded,        ///< Important: more than the day's working time
        TooClose,          ///< Notice: less than the office's buffer between two visits
        Gap,               ///< Notice: free for long between two visits, before the first or after the last
        Idle,              ///< Notice: works that day, has nothing to do
    };
    Priority priority = Priority::Notice;
    Kind kind = Kind::Idle;
    std::vector<VisitId> visits; ///< none for Idle and Overloaded; of a Gap those that bound it
    TechnicianId technician;     ///< none for UnassignedNear
    QDate day;
    qint64 atUtc = 0; ///< where to jump to
    /// "Ann Ruiz is booked twice at 9:00 AM: Kline Bakery and Oak School". Where it says for how long
    /// something has lasted, `lastingMark` stands for that: checkText() gives the sentence of a moment.
    QString text;
    qint64 sinceUtc = 0; ///< it lasts since then; 0: the text is the same at any moment

    /// A character that no name holds (cleanText()).
    static constexpr QChar lastingMark{u'\x01'};
};

/// Counted wherever a number of checks is said; notices are listed and not counted.
inline bool isPressing(const BoardCheck &check)
{
    return check.priority != BoardCheck::Priority::Notice;
}

} // namespace truckroll
