// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "tests/app/runningprogram.h"
#include "tests/testkit/monday.h"

namespace truckroll {
class BoardView;
class DocumentEditor;
class FolderWindow;
} // namespace truckroll

namespace truckroll::testkit {

/// The program's own windows over a new office with two technicians and a price book, on Monday 2 March 2026,
/// 08:00 in Chicago. Tests drive the windows with events only; what is asked here only looks.
class JourneyBench : public RunningProgram
{
public:
    JourneyBench();

    /// What the window under the hand is: a menu, a dialog, a folder, the main window.
    QWidget *front();
    /// The visible widget of that name in the window in front, as soon as it is there.
    QWidget *widget(const char *name);
    template <class T>
    T *widgetOf(const char *name)
    {
        T *found = qobject_cast<T *>(widget(name));
        INFO("looking for " << name);
        REQUIRE(found);
        return found;
    }

    BoardView &board();
    FolderWindow &folder();
    DocumentEditor &editor();
    std::vector<BoardCard> cards() { return ask(BoardRange{monday, monday}).cards; }
    /// The visit that was booked, as it is stored.
    Visit visit();
    Folder::Reply stored();
    /// The document shown is of that kind and in that state.
    bool shows(DocumentKind kind, DocumentState state);

    /// Where the journey saves a paper for the customer: "proforma.pdf", "invoice.pdf".
    QString paperFile(const QString &name) const { return m_papers.filePath(name); }
    /// The file dialog is gone and the paper is there.
    void waitForPaper(const QString &file);
    /// What the journey must have left in the office and on paper, whichever way it was gone.
    void checkWhatIsLeft(int startHour);

    TechnicianId ann;
    TechnicianId bob;

private:
    void priceBook();
    void checkDocuments(const Folder::Reply &folder);
    void checkPayments(const Folder::Reply &folder, const Document &invoice);
    void checkPaper(const QString &name, const Document &document, const QString &title);

    QTemporaryDir m_papers;
};

} // namespace truckroll::testkit
