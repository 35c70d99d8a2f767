// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and redo while a folder is in front: what they mean there, what they say, what is shown after them.
#include "core/backend/backend.h"
#include "ui/documents/documentdraft.h"
#include "ui/documents/documenteditor.h"
#include "ui/documents/linegrid.h"
#include "ui/documents/linetablemodel.h"
#include "ui/folder/folderwindow.h"
#include "ui/shell/undokeys.h"
#include "ui/widgets/banner.h"
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusBar>
#include <algorithm>

namespace truckroll {

/// Lines that were only taken out of it are no text that anybody would miss.
static bool bringsNew(const Document &typed, const Document &stored)
{
    Document without = typed;
    without.lines = stored.lines;
    return !isSameContent(without, stored) ||
           std::any_of(typed.lines.begin(), typed.lines.end(), [&](const DocumentLine &line) {
               return std::find(stored.lines.begin(), stored.lines.end(), line) == stored.lines.end();
           });
}

void FolderWindow::listenToUndo()
{
    auto *undo = new QShortcut(QKeySequence::Undo, this);
    undo->setAutoRepeat(false); // what it says about an act that cannot be undone is to be read first
    connect(undo, &QShortcut::activated, this, [this] { undoOrRedo(true); });
    tellWhereUndoStops(m_backend, this, m_banner);
    auto *redo = new QShortcut(this);
    redo->setKeys({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    connect(redo, &QShortcut::activated, this, [this] { undoOrRedo(false); });
    connect(&m_backend, &Backend::failed, this, [this](const Error &error) {
        if (isActiveWindow())
            tellOfUndo(Tone::Danger, error.forUser);
    });
    connect(&m_backend, &Backend::tookBack, this, [this](const ChangeSet &changes) {
        if (!m_toldOfUndo.isEmpty() && m_banner->text() == m_toldOfUndo)
            m_banner->clear();
        m_toldOfUndo.clear();
        if (isActiveWindow())
            tellOfOtherFolder(changes);
    });
}

void FolderWindow::tellOfUndo(Tone tone, const QString &text, AppointmentId elsewhere)
{
    if (elsewhere)
        m_banner->show(tone, text, tr("Show that folder"),
                       [this, elsewhere] { emit folderRequested(elsewhere); });
    else
        m_banner->show(tone, text);
    m_toldOfUndo = text;
}

/// Whoever works in one folder does not see what is taken back in another.
void FolderWindow::tellOfOtherFolder(const ChangeSet &changes)
{
    const auto other = std::find_if(changes.changes.begin(), changes.changes.end(),
                                    [](const Change &change) { return change.appointment != 0; });
    if (other == changes.changes.end() || changes.touchesFolder(m_appointment.value()))
        return;
    const AppointmentId folder(other->appointment);
    m_backend.ask(this, Folder{folder},
                  std::function<void(Result<Folder::Reply>)>(
                      [this, folder, said = m_said](const Result<Folder::Reply> &reply) {
                          if (!reply)
                              return tellOfUndo(Tone::Info, tr("%1. This was in another folder.").arg(said));
                          tellOfUndo(Tone::Info,
                                     tr("%1. This was in another folder: %2, %3.")
                                         .arg(said, reply->appointment.number, reply->customer.name),
                                     folder);
                      }));
}

/// In the lines Ctrl+Z takes back what was typed there; elsewhere the last act in the office.
void FolderWindow::undoOrRedo(bool undo)
{
    auto *lines = qobject_cast<LineTableModel *>(m_editor->grid()->model());
    if (m_editor->grid()->hasFocus() && lines && (undo ? lines->canUndo() : lines->canRedo()))
        return undo ? lines->undo() : lines->redo();
    const UndoHistory &history = m_backend.history();
    if (undo ? !history.canUndo() && !history.isAtFinal() : !history.canRedo())
        statusBar()->showMessage(undo ? tr("There is nothing to undo.") : tr("There is nothing to redo."),
                                 8000);
    undo ? m_backend.undo() : m_backend.redo();
}

/// The document that is shown may have been undone; what was typed into it waits for it as a draft.
void FolderWindow::leaveTakenBack(const Folder::Reply &now)
{
    if (m_takenBack && now.find(m_takenBack)) {
        const DocumentId back = std::exchange(m_takenBack, DocumentId());
        if (!m_wanted && !m_editor->isDirty()) // whoever is busy with another one stays there
            m_wanted = back;
    }
    const Document *shown = chosen();
    if (!shown || !shown->id || !m_folder.find(shown->id) || now.find(shown->id))
        return;
    const Document stored = *shown;
    if (m_editor->isDirty() && bringsNew(m_editor->asTyped(), stored))
        m_drafts[draftKey(stored)] = draftText(m_editor->asTyped());
    m_takenBack = stored.id;
    if (!now.documents.empty())
        return showStored(now.documents.back());
    m_editor->load(Document());
    m_right->setCurrentWidget(m_nothing);
}

} // namespace truckroll
