// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/undohistory.h"

#include "core/backend/office.h"

namespace truckroll {

namespace {

/// Several short acts of one kind ("nudge by 5 minutes") are one for the user, when nothing came between
/// them.
bool merge(UndoHistory::Entry &last, const UndoHistory::Entry &next)
{
    if (last.final || next.mergeKey.isEmpty() || next.mergeKey != last.mergeKey)
        return false;
    const auto joined = Office::join(last.changeset, next.changeset);
    if (!joined)
        return false;
    last.changeset = *joined;
    last.text = next.text;
    return true;
}

} // namespace

/// What was passed and not gone beyond stands in the way again, below the new act.
void UndoHistory::stand()
{
    m_undo.insert(m_undo.end(), m_passed.rbegin(), m_passed.rend());
    m_passed.clear();
}

void UndoHistory::recordFinal(const QString &text, const QString &instead)
{
    Entry entry{text, {}};
    entry.final = true;
    entry.instead = instead;
    record(std::move(entry));
}

void UndoHistory::passFinal()
{
    m_passed.push_back(std::move(m_undo.back()));
    m_undo.pop_back();
}

void UndoHistory::record(Entry entry)
{
    stand();
    const bool nothingBetween = m_redo.empty();
    m_redo.clear();
    if (nothingBetween && !m_undo.empty() && merge(m_undo.back(), entry)) {
        if (m_undo.back().changeset.isEmpty()) // there and back again: nothing is left to undo
            m_undo.pop_back();
        return;
    }
    m_undo.push_back(std::move(entry));
    if (m_undo.size() > depth)
        m_undo.erase(m_undo.begin());
}

void UndoHistory::undone()
{
    m_passed.clear();
    m_redo.push_back(std::move(m_undo.back()));
    m_undo.pop_back();
}

void UndoHistory::redone()
{
    m_undo.push_back(std::move(m_redo.back()));
    m_redo.pop_back();
}

void UndoHistory::clear()
{
    m_undo.clear();
    m_passed.clear();
    m_redo.clear();
}

} // namespace truckroll
