// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/checklist.h"
#include <algorithm>

namespace truckroll {

namespace {

bool saysLate(const BoardCheck &check)
{
    return check.kind == BoardCheck::Kind::Late || check.kind == BoardCheck::Kind::Overrun;
}

bool saysConflict(const BoardCheck &check)
{
    return check.kind == BoardCheck::Kind::DoubleBooked || check.kind == BoardCheck::Kind::TimeOff;
}

CheckMarks marksOf(const std::vector<BoardCheck> &checks)
{
    CheckMarks marks;
    marks.late.reserve(size_t(std::count_if(checks.begin(), checks.end(), saysLate)));
    marks.conflict.reserve(size_t(std::count_if(checks.begin(), checks.end(), saysConflict)));
    for (const BoardCheck &check : checks) {
        if (check.kind == BoardCheck::Kind::ClosedDay)
            for (const VisitId visit : check.visits)
                marks.closed.add(visit);
        const bool late = saysLate(check);
        if (!late && !saysConflict(check))
            continue;
        for (const VisitId visit : check.visits)
            (late ? marks.late : marks.conflict).add(visit, check.technician);
    }
    return marks;
}

} // namespace

const CheckMarks &CheckList::marks() const
{
    if (!m_marks)
        m_marks = marksOf(m_checks);
    return *m_marks;
}

} // namespace truckroll
