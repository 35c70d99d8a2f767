// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/documents/documentcontext.h"
#include <QWidget>
#include <functional>

class QBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace truckroll {

class Backend;
class Banner;
class Chip;
class DocumentHeaderEditor;
class DocumentNotesEditor;
class DraftKeeper;
class LineGrid;
class LineTableModel;
class OptionsBar;
class QuoteSalesBar;
class TotalsPanel;

/// One document, edited in place: header, lines, notes and totals. Saves on request and when it is left;
/// what is not saved is kept as a draft and offered again. A failed save keeps everything that was typed.
class DocumentEditor : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentEditor(Backend &backend, QWidget *parent = nullptr);
    ~DocumentEditor() override;

    void setContext(const DocumentContext &context);
    /// The visits of the document's folder, by time.
    void setVisits(const std::vector<Visit> &visits, bool ofSeries);
    /// Shows a stored or new document. `sourceNumber`: what it was made from; empty for none.
    void load(const Document &document, const QString &sourceNumber = {});
    /// The stored document changed elsewhere: taken over when nothing is typed here, said otherwise.
    void refresh(const Document &stored, const QString &sourceNumber = {});
    /// Text kept by an earlier run: put into the fields, with a banner that can throw it away.
    void offerDraft(const QString &text);

    const Document &stored() const { return m_stored; }
    /// As it stands in the fields, totals computed.
    Document document() const;
    /// The same with what stands in the open cell.
    Document asTyped() const;
    bool isNew() const { return m_stored.id.isNone(); }
    bool isEditable() const;
    bool isDirty() const;
    /// Whether a person may give it another state.
    bool mayMark() const;
    bool isSaving() const { return m_saving; }
    /// A sentence when it cannot be saved so.
    QString problem() const;
    bool isValid() const { return problem().isEmpty(); }
    void focusInvalidField();
    /// Saves when something was changed; `done` gets whether all of it is stored now.
    void save(std::function<void(bool)> done = {});
    /// Keeps the draft at once (closing).
    /// Back to what is stored.
    void revert();

    void focusStart();
    void stamp();
    /// Opens the menu of states that can follow.
    /// The states that can be chosen for the document.
    QMenu *stateMenu() const;
    void showStates();
    void startLine();
    void addDiscount();
    void addText();
    LineGrid *grid() const { return m_grid; }
    Banner *banner() const { return m_banner; }

signals:
    void edited();
    void saved(const truckroll::Document &document);
    /// A state out of the menu was chosen.
    void stateChosen(truckroll::DocumentState state);
    void sourceRequested(truckroll::DocumentId source);

private:
    void build();
    void showBooks();
    QWidget *buildTop();
    QWidget *buildLineTools();
    void fill(const Document &document);
    void showTop();
    void fillStateMenu();
    void wasEdited();
    void compute();
    void readDeposits();
    void readReceipts();
    void listenToQuote();
    void readStages();
    void showQuoteParts(const Document &document);
    void arrangeTools();
    void chooseOption(int option);
    void savedAs(const Document &stored, int generation);
    void saveFailed(const Error &error);

    Backend &m_backend;
    DocumentContext m_context;
    Document m_stored;
    std::vector<LineId> m_depositLines; ///< of m_stored
    QString m_sourceNumber;
    int m_generation = 0; ///< counts edits: tells whether a reply is about what stands here now
    bool m_saving = false;
    bool m_touched = false;
    std::vector<std::function<void(bool)>> m_waiting;

    DraftKeeper *m_draft;
    QLabel *m_name;
    QToolButton *m_source;
    Chip *m_state;
    Chip *m_accounting;
    QToolButton *m_books;
    QToolButton *m_mark;
    QLabel *m_saveState;
    Banner *m_banner;
    QLabel *m_frozen;
    DocumentHeaderEditor *m_header;
    QuoteSalesBar *m_sales;
    OptionsBar *m_options;
    QWidget *m_lineTools;
    QBoxLayout *m_toolRows; ///< of m_options and m_lineTools
    LineTableModel *m_lines;
    LineGrid *m_grid;
    QLabel *m_cellProblem;
    DocumentNotesEditor *m_notes;
    TotalsPanel *m_totals;
};

} // namespace truckroll
