// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

namespace truckroll {

/// The acts that can be taken back, as changesets. Plain data: Backend carries it out.
class UndoHistory
{
public:
    struct Entry
    {
        QString text;
        QByteArray changeset;
        QString mergeKey; ///< acts with the same non-empty key, one after the other, are one entry
    };
    static constexpr size_t depth = 200;

    void record(Entry entry);
    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    QString undoText() const { return canUndo() ? m_undo.back().text : QString(); }
    QString redoText() const { return canRedo() ? m_redo.back().text : QString(); }
    const Entry &nextUndo() const { return m_undo.back(); }
    const Entry &nextRedo() const { return m_redo.back(); }
    /// The entry was taken back (done again): it goes to the other side.
    void undone();
    void redone();
    /// It can no longer be carried out (Conflict).
    void dropUndo() { m_undo.pop_back(); }
    void dropRedo() { m_redo.pop_back(); }
    void clear();

private:
    std::vector<Entry> m_undo;
    std::vector<Entry> m_redo;
};

} // namespace truckroll
