// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pricelevel.h"
#include "ui/documents/documentcontext.h"
#include "ui/folder/folderactions.h"
#include "ui/folder/folderchain.h"
#include "ui/widgets/meaning.h"
#include <QMainWindow>
#include <QPointer>
#include <map>

class QAction;
class QMenu;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QToolBar;

namespace truckroll {

class Backend;
class Banner;
class CallNotePage;
class Cashier;
class ChainView;
class CommandCatalog;
class DocumentEditor;
class EntryPage;
class FolderHeader;
class FolderEquipmentTab;
class HistoryTab;
class OutboxPanel;
class Sign;
class VisitsTab;
class WorkPanel;

/// The folder of one appointment in a window of its own: head, chain, the chosen document. Closing never
/// loses text: it is saved, and what cannot be saved is kept as a draft and offered again. A call note that
/// was not added is always kept as a draft: it could not be changed any more.
class FolderWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `cashier` null: cash and checks only.
    FolderWindow(Backend &backend, CommandCatalog &catalog, QWidget *parent = nullptr,
                 Cashier *cashier = nullptr);
    ~FolderWindow() override;

    void open(AppointmentId appointment, DocumentId document = {});
    /// A folder that does not exist yet: saving the document makes it.
    void openNew(DocumentKind kind, CustomerId customer);

    AppointmentId appointment() const { return m_appointment; }
    DocumentEditor *editor() const { return m_editor; }
    bool hasUnsavedText() const;
    /// Saves everything typed; `done` gets whether all of it is stored.
    void leave(std::function<void(bool)> done);
    /// The same before the window goes: the call note that was begun is kept as a draft, too.
    void leaveForGood(std::function<void(bool)> done);
    /// The head, and what is written from now on, is about this visit of the folder.
    void showVisit(VisitId visit);
    /// Shows a document of this folder, saving what is open.
    void showDocument(DocumentId document);
    void newDocumentHere(DocumentKind kind);
    void startCallNote();
    /// Runs when the folder has been read; at once when it has.
    void whenLoaded(std::function<void()> then);

signals:
    void customerRequested(truckroll::CustomerId customer);
    void folderRequested(truckroll::AppointmentId folder);
    void nextRequested(int step);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    bool isSeries() const;
    void build();
    QWidget *buildFolderPage();
    void declareCommands();
    void declareFolderCommands();
    void declareDocumentCommands();
    void declareLineCommands();
    void declarePurchaseCommands();
    void declareWindowCommands();
    QAction *declare(const char *id, const QString &text, const QString &hint, const char *icon,
                     const char *key, std::function<void()> run);
    void buildToolBar();
    void listen();
    void readContext();
    void readPeople();
    void readDrafts(std::function<void()> then);
    void reload();
    void loaded(Folder::Reply folder);
    void leaveTakenBack(const Folder::Reply &now);
    void showLoaded();
    void showTab();
    void takeNoteDraft();
    void tellOfNewDraft();
    void showActions();
    void showEntry(const ChainEntry &entry);
    void showMenuOf(const ChainEntry &entry, const QPoint &globalPos);
    void fillDocumentMenu(QMenu *menu);
    void fillPaymentMenu(QMenu *menu, qint64 id);
    QString whyNotVoid(const Payment &payment) const;
    void showStored(const Document &document);
    void showPaymentOf(qint64 id);
    void showNoteOf(qint64 id);
    void offerDraftFor(const Document &document);
    void closeKept();
    void chooseAgain();
    const Document *chosen() const;
    /// Saves the editor, then reads the chosen document's details.
    void withDetails(std::function<void(const DocumentDetails::Reply &)> then);

    void wasSaved(const Document &document);
    void mark(DocumentState state);
    void sendMark(DocumentState state, const QString &reason);
    bool hasPayments(const Document &invoice);
    void convert(DocumentKind to);
    bool markQuote(DocumentState state);
    void convertAsked(DocumentKind to);
    void duplicateDocument();
    void reviseQuote();
    template <class Command>
    void sendQuote(const Command &command);
    template <class Command>
    void makeAnother(const Command &command);
    void issue();
    void correct();
    void orderParts();
    void receiveParts();
    void cancelWork();
    void showWork(bool anew);
    void giveContext();
    void readPriceLevels();
    void takePayment();
    void showPayments(const Document &invoice, PaymentId payment = {});
    void showChecking();
    void voidPayment();
    void makeProForma();
    void askDeposit();
    void billProForma();
    void makeCreditNote();
    void useCredit();
    void showMade(const Document &made);
    void sayMadeBefore(const QStringList &numbers);
    void print(int how);
    void mail();
    bool saysAllTaken(const DocumentDetails::Reply &details);
    void showByNumber(const QString &number);
    void undoOrRedo(bool undo);
    void listenToUndo();
    void tellOfUndo(Tone tone, const QString &text, AppointmentId elsewhere = {});
    void tellOfOtherFolder(const ChangeSet &changes);
    void showError(const Error &error);

    Backend &m_backend;
    CommandCatalog &m_catalog;
    QPointer<Cashier> m_cashier;
    DocumentContext m_context;
    std::vector<PriceLevel> m_levels;
    PriceLevelId m_givenLevel; ///< whose prices the editor has
    People::Reply m_people;
    Folder::Reply m_folder;
    std::map<QString, QString> m_drafts; ///< of earlier runs, until they were offered
    AppointmentId m_appointment;
    DocumentId m_wanted;    ///< shown as soon as the folder has it
    DocumentId m_takenBack; ///< was shown when it was undone: shown again when that is redone
    QString m_said;         ///< what the office said last
    QString m_toldOfUndo;   ///< in the banner, until the next step
    qint64 m_payment = 0;   ///< shown at the right
    bool m_haveFolder = false;
    bool m_haveContext = false;
    bool m_closing = false; ///< everything is stored or kept: close
    bool m_leaving = false;
    bool m_toldOfDraft = false;
    bool m_making = false; ///< until what is being made is shown: the second of a double click makes nothing
    std::vector<std::function<void()>> m_whenLoaded;

    Banner *m_banner;
    Sign *m_checking; ///< an invoice of this folder is being checked
    FolderHeader *m_header;
    QTabWidget *m_tabs;
    ChainView *m_chain;
    WorkPanel *m_work;
    QSplitter *m_splitter;
    QStackedWidget *m_right;
    DocumentEditor *m_editor;
    EntryPage *m_entry;
    CallNotePage *m_note;
    QWidget *m_nothing;
    VisitsTab *m_visits;
    HistoryTab *m_history;
    FolderEquipmentTab *m_equipment;
    OutboxPanel *m_letters;
    std::map<QString, QAction *> m_actions;
};

} // namespace truckroll
