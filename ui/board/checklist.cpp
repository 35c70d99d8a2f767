// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/checklist.h"

namespace truckroll {

namespace {

CheckMarks marksOf(const std::vector<BoardCheck> &checks)
{
    using Kind = BoardCheck::Kind;
    CheckMarks marks;
    for (const BoardCheck &check : checks) {
        const bool late = check.kind == Kind::Late || check.kind == Kind::Overrun;
        const bool conflict = check.kind == Kind::DoubleBooked || check.kind == Kind::TimeOff;
        for (const VisitId visit : check.visits) {
            if (late)
                marks.late.add(visit, check.technician);
            if (conflict)
                marks.conflict.add(visit, check.technician);
        }
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
