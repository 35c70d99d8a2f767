// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/boardcheck.h"
#include "ui/board/cardmarks.h"
#include <QtGlobal>
#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

namespace truckroll {

/// Which cards findings speak of.
struct CheckMarks
{
    CardMarks late;
    CardMarks conflict;
    CardMarks closed; ///< on a closing day, which is said once for all people of a visit
};

/// What a dispatcher should look at. There are thousands on a crowded week, and most of what happens to a
/// board changes none of them: the cards they speak of are gathered once.
class CheckList
{
public:
    CheckList() = default;
    CheckList(std::vector<BoardCheck> checks) : m_checks(std::move(checks)) {}
    CheckList(std::initializer_list<BoardCheck> checks) : m_checks(checks) {}

    const std::vector<BoardCheck> &all() const { return m_checks; }
    auto begin() const { return m_checks.begin(); }
    auto end() const { return m_checks.end(); }
    const CheckMarks &marks() const;
    /// Ahead of whoever asks for the marks; false: they are there.
    bool gather() { return !m_marks && (marks(), true); }
    /// To be changed.
    std::vector<BoardCheck> &own()
    {
        m_marks.reset();
        m_turn = nextTurn();
        return m_checks;
    }
    /// The same number, the same findings: who has marked cards by them need not do so again.
    qint64 turn() const { return m_turn; }

private:
    static qint64 nextTurn()
    {
        static qint64 last = 0;
        return ++last;
    }

    std::vector<BoardCheck> m_checks;
    qint64 m_turn = nextTurn();
    mutable std::optional<CheckMarks> m_marks; ///< none: not gathered yet
};

} // namespace truckroll
