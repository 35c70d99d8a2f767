// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

namespace truckroll {

/// The acts that can be taken back, as changesets. Plain data: Backend carries it out. An act that cannot be
/// taken back (a payment) stands between them: undo stops there and says so, and only when it is asked for
/// once more goes on to what was done before.
class UndoHistory
{
public:
    struct Entry
    {
        QString text;
        QByteArray changeset;
        QString mergeKey{}; ///< acts with the same non-empty key, one after the other, are one entry
        bool final = false; ///< cannot be taken back
        QString instead{};  ///< final: what to do instead, as a sentence
    };
    static constexpr size_t depth = 200;

    void record(Entry entry);
    void recordFinal(const QString &text, const QString &instead);
    bool canUndo() const { return !m_undo.empty() && !m_undo.back().final; }
    /// The newest act cannot be taken back.
    bool isAtFinal() const { return !m_undo.empty() && m_undo.back().final; }
    bool canRedo() const { return !m_redo.empty(); }
    QString undoText() const { return canUndo() ? m_undo.back().text : QString(); }
    QString redoText() const { return canRedo() ? m_redo.back().text : QString(); }
    const Entry &nextUndo() const { return m_undo.back(); }
    const Entry &nextRedo() const { return m_redo.back(); }
    /// The user was told of the final act: the next undo means what was done before it.
    void passFinal();
    /// The entry was taken back (done again): it goes to the other side.
    void undone();
    void redone();
    /// It can no longer be carried out (Conflict).
    void dropUndo() { m_undo.pop_back(); }
    void dropRedo() { m_redo.pop_back(); }
    void clear();

private:
    void stand();

    std::vector<Entry> m_undo;
    std::vector<Entry> m_passed; ///< final acts that were told of, the newest first
    std::vector<Entry> m_redo;
};

} // namespace truckroll
