// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folder/folderwindow.h"
#include "core/backend/backend.h"
#include "core/domain/leadingvisit.h"
#include "ui/documents/documentdraft.h"
#include "ui/documents/documenteditor.h"
#include "ui/documents/draftkeeper.h"
#include "ui/folder/chainview.h"
#include "ui/folder/folderequipmenttab.h"
#include "ui/folder/folderheader.h"
#include "ui/folder/foldertabs.h"
#include "ui/folder/notepages.h"
#include "ui/folder/visitstab.h"
#include "ui/mail/outboxpanel.h"
#include "ui/payments/cashier.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/onscreen.h"
#include <QCloseEvent>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>

namespace truckroll {

namespace {
constexpr auto placeKey = "folder/place";
constexpr auto splitKey = "folder/split";
} // namespace

FolderWindow::FolderWindow(Backend &backend, CommandCatalog &catalog, QWidget *parent, Cashier *cashier)
    : QMainWindow(parent), m_backend(backend), m_catalog(catalog), m_cashier(cashier)
{
    setObjectName(QStringLiteral("folderWindow"));
    build();
    declareCommands();
    buildToolBar();
    listen();
    const QSettings settings;
    if (!restoreGeometry(settings.value(QLatin1String(placeKey)).toByteArray()))
        resizeOnScreen(*this, {1280, 800});
    else
        keepOnScreen(*this);
    m_splitter->restoreState(settings.value(QLatin1String(splitKey)).toByteArray());
    readContext();
    readPriceLevels();
    readPeople();
    showActions();
    m_chain->setFocus(); // what is in the folder is gone through first
}

/// An open cell is left, and tells of it, while there is still somebody to be told.
FolderWindow::~FolderWindow()
{
    hide();
}

void FolderWindow::readContext()
{
    m_backend.ask(this, PriceBook{},
                  std::function<void(Result<PriceBook::Reply>)>([this](Result<PriceBook::Reply> book) {
                      if (!book)
                          return showError(book.error());
                      m_context.book = std::move(*book);
                      m_backend.ask(this, OfficeInfo{},
                                    std::function<void(Result<OfficeInfo::Reply>)>(
                                        [this](Result<OfficeInfo::Reply> office) {
                                            if (!office)
                                                return showError(office.error());
                                            m_context.office = std::move(*office);
                                            m_context.seesMargin = m_backend.maySee(Action::MakeInvoices);
                                            m_haveContext = true;
                                            giveContext();
                                            m_header->setContext(m_context);
                                            showLoaded();
                                        }));
                  }));
}

void FolderWindow::readPeople()
{
    m_backend.ask(this, People{},
                  std::function<void(Result<People::Reply>)>([this](Result<People::Reply> people) {
                      if (!people)
                          return showError(people.error());
                      m_people = std::move(*people);
                      m_header->setPeople(m_people);
                      m_visits->show(m_folder, m_people);
                  }));
}

void FolderWindow::readDrafts(std::function<void()> then)
{
    m_backend.ask(this, Drafts{},
                  std::function<void(Result<Drafts::Reply>)>([this, then](Result<Drafts::Reply> drafts) {
                      if (drafts)
                          m_drafts = std::move(*drafts);
                      then();
                  }));
}

void FolderWindow::open(AppointmentId appointment, DocumentId document)
{
    m_appointment = appointment;
    m_wanted = document;
    readDrafts([this] { reload(); });
}

void FolderWindow::openNew(DocumentKind kind, CustomerId customer)
{
    readDrafts([this, kind, customer] {
        m_backend.ask(
            this, CustomerDetails{customer},
            std::function<void(Result<CustomerDetails::Reply>)>(
                [this, kind](Result<CustomerDetails::Reply> reply) {
                    if (!reply)
                        return showError(reply.error());
                    m_folder = Folder::Reply();
                    m_folder.customer = reply->customer;
                    m_folder.sites = reply->sites;
                    m_header->loadNew(reply->customer, reply->sites, kind);
                    m_haveFolder = true;
                    setWindowTitle(
                        tr("New %1 for %2").arg(documentKindText(kind).toLower(), reply->customer.name));
                    whenLoaded([this, kind] { newDocumentHere(kind); });
                }));
    });
}

void FolderWindow::reload()
{
    if (m_appointment.isNone())
        return;
    m_backend.ask(this, Folder{m_appointment},
                  std::function<void(Result<Folder::Reply>)>([this](Result<Folder::Reply> reply) {
                      if (reply)
                          return loaded(std::move(*reply));
                      m_making = false;
                      showError(reply.error());
                  }));
}

void FolderWindow::loaded(Folder::Reply folder)
{
    leaveTakenBack(folder);
    m_folder = std::move(folder);
    m_haveFolder = true;
    const QString title =
        QStringLiteral("%1 \u00b7 %2 \u00b7 %3")
            .arg(m_folder.appointment.number, m_folder.customer.name, m_folder.appointment.title);
    setWindowTitle(m_backend.whyReadOnly().isEmpty() ? title : tr("%1 (reading only)").arg(title));
    m_header->load(m_folder);
    showLoaded();
}

/// What a tab tells is read when it is looked at.
void FolderWindow::showTab()
{
    if (m_appointment.isNone())
        return;
    if (m_tabs->currentWidget() == m_history)
        m_history->show(m_appointment, m_context.office.zone);
    if (m_tabs->currentWidget() == m_letters)
        m_letters->showFolder(m_appointment);
    if (m_tabs->currentWidget() == m_equipment)
        m_equipment->show(m_appointment, m_folder.customer.id, m_folder.sites, m_folder.appointment.site,
                          m_context.office.zone);
}

void FolderWindow::showLoaded()
{
    if (!m_haveFolder || !m_haveContext)
        return;
    if (m_right->currentIndex() == 0)
        m_right->setCurrentWidget(m_nothing);
    if (m_givenLevel != m_folder.customer.priceLevel)
        giveContext();
    m_chain->chain().setSpelling(
        [this](qint64 utc) { return briefOfficeTime(utc, m_context.office.zone, m_backend.today()); },
        m_context.office.currency);
    m_chain->chain().setEntries(chainOf(m_folder));
    m_visits->show(m_folder, m_people);
    m_editor->setVisits(m_folder.visits, isSeries());
    showTab();
    if (m_wanted) {
        const DocumentId wanted = std::exchange(m_wanted, DocumentId());
        showDocument(wanted);
        m_making = false;
        if (const Document *shown = chosen();
            shown && shown->id == wanted && shown->lines.empty() && m_editor->isEditable())
            m_editor->startLine(); // booked just now, to be written
    } else if (const Document *shown = chosen(); shown && m_right->currentWidget() == m_editor && shown->id) {
        const Document *source = m_folder.find(shown->source);
        m_editor->refresh(*shown, source ? source->number : QString());
    } else if (m_right->currentWidget() == m_entry && m_payment) {
        showPaymentOf(m_payment);
    } else if (m_right->currentWidget() == m_nothing && !m_folder.documents.empty()) {
        showDocument(m_folder.documents.back().id);
    }
    takeNoteDraft();
    tellOfNewDraft();
    chooseAgain();
    showWork(true);
    showActions();
    showChecking();
    const auto waiting = std::exchange(m_whenLoaded, {});
    for (const auto &then : waiting)
        then();
}

void FolderWindow::takeNoteDraft()
{
    const auto note = m_drafts.find(CallNotePage::draftKey(m_appointment));
    if (note == m_drafts.end())
        return;
    m_note->offerDraft(m_appointment, note->second);
    m_drafts.erase(note);
    m_banner->show(Tone::Info, tr("A call note was not added last time."), tr("Show it"),
                   [this] { startCallNote(); });
}

/// A document that was never saved stands nowhere in the chain: it is told of once, and opened by one press.
void FolderWindow::tellOfNewDraft()
{
    if (m_appointment.isNone() || std::exchange(m_toldOfDraft, true) || m_banner->isShown())
        return;
    for (const DocumentKind kind : {DocumentKind::Quote, DocumentKind::WorkOrder}) {
        Document unsaved;
        unsaved.kind = kind;
        unsaved.appointment = m_appointment;
        unsaved.customer = m_folder.customer.id;
        if (m_drafts.find(draftKey(unsaved)) == m_drafts.end())
            continue;
        m_banner->show(Tone::Info,
                       kind == DocumentKind::Quote ? tr("A new quote was not saved last time.")
                                                   : tr("A new work order was not saved last time."),
                       tr("Show it"), [this, kind] { newDocumentHere(kind); });
        return;
    }
}

void FolderWindow::whenLoaded(std::function<void()> then)
{
    if (m_haveFolder && m_haveContext)
        then();
    else
        m_whenLoaded.push_back(std::move(then));
}

const Document *FolderWindow::chosen() const
{
    if (m_right->currentWidget() != m_editor)
        return nullptr;
    if (m_editor->isNew())
        return &m_editor->stored();
    const Document *found = m_folder.find(m_editor->stored().id);
    return found ? found : &m_editor->stored();
}

void FolderWindow::chooseAgain()
{
    if (m_right->currentWidget() == m_editor && !m_editor->isNew())
        m_chain->choose(ChainEntry::Kind::Document, m_editor->stored().id.value());
    else if (m_right->currentWidget() != m_entry)
        m_chain->clearSelection();
}

void FolderWindow::showEntry(const ChainEntry &entry)
{
    leave([this, entry](bool stored) {
        if (!stored)
            return chooseAgain();
        if (entry.kind == ChainEntry::Kind::Document) {
            if (const Document *document = m_folder.find(DocumentId(entry.id)))
                showStored(*document);
        } else if (entry.kind == ChainEntry::Kind::Payment) {
            showPaymentOf(entry.id);
        } else {
            showNoteOf(entry.id);
        }
    });
}

void FolderWindow::showStored(const Document &document)
{
    const Document *source = m_folder.find(document.source);
    m_editor->load(document, source ? source->number : QString());
    m_right->setCurrentWidget(m_editor);
    offerDraftFor(document);
    chooseAgain();
    showActions();
}

void FolderWindow::offerDraftFor(const Document &document)
{
    const auto draft = m_drafts.find(draftKey(document));
    if (draft == m_drafts.end())
        return;
    const QString text = draft->second;
    m_drafts.erase(draft);
    m_editor->offerDraft(text);
}

void FolderWindow::showPaymentOf(qint64 id)
{
    for (const Payment &payment : m_folder.payments) {
        if (payment.id.value() != id)
            continue;
        const Document *invoice = m_folder.find(payment.invoice);
        m_payment = id;
        const bool held = m_entry->isAncestorOf(focusWidget());
        m_entry->showPayment(payment, moneyText(payment.amount, m_context.office.currency),
                             invoice ? invoice->number : QString(),
                             officeTime(payment.takenAt, m_context.office.zone), whyNotVoid(payment));
        m_right->setCurrentWidget(m_entry);
        if (held && !m_entry->isAncestorOf(focusWidget()))
            m_chain->setFocus(); // its button is off now; the payment is the chosen entry there
    }
    showActions();
}

void FolderWindow::showNoteOf(qint64 id)
{
    m_payment = 0;
    for (const CallNote &note : m_folder.notes)
        if (note.id.value() == id) {
            m_entry->showNote(note, officeTime(note.at, m_context.office.zone));
            m_right->setCurrentWidget(m_entry);
        }
    showActions();
}

void FolderWindow::showDocument(DocumentId id)
{
    if (!m_haveFolder || !m_haveContext || !m_folder.find(id)) {
        m_wanted = id;
        if (m_haveFolder)
            reload();
        return;
    }
    leave([this, id](bool stored) {
        const Document *document = stored ? m_folder.find(id) : nullptr;
        if (document)
            showStored(*document);
    });
}

void FolderWindow::showVisit(VisitId visit)
{
    m_header->setVisit(visit);
    m_visits->choose(visit);
}

bool FolderWindow::isSeries() const
{
    return !m_folder.appointment.rule.isEmpty();
}

void FolderWindow::newDocumentHere(DocumentKind kind)
{
    leave([this, kind](bool stored) {
        if (!stored)
            return;
        const SiteId site = m_appointment ? m_folder.appointment.site : m_header->site();
        Document made = newDocument(kind, m_folder.customer, site, m_appointment, m_context,
                                    officeDay(m_backend.clock().nowUtc(), m_context.office.zone));
        made.title = m_folder.appointment.title;
        const Visit *visit = m_header->chosenVisit();
        if (!visit)
            visit = leadingVisit(m_folder.visits, m_backend.clock().nowUtc());
        if (visit && isSeries())
            made.visit = visit->id;
        m_tabs->setCurrentIndex(0);
        m_editor->load(made);
        m_right->setCurrentWidget(m_editor);
        offerDraftFor(made);
        m_editor->focusStart();
        chooseAgain();
        showActions();
    });
}

void FolderWindow::startCallNote()
{
    leave([this](bool stored) {
        if (!stored)
            return;
        m_tabs->setCurrentIndex(0);
        m_right->setCurrentWidget(m_note);
        m_note->start(m_appointment);
        chooseAgain();
        showActions();
    });
}

bool FolderWindow::hasUnsavedText() const
{
    return m_editor->isDirty() || m_header->isDirty();
}

void FolderWindow::leave(std::function<void(bool)> done)
{
    m_header->save([this, done](bool headerStored) {
        if (!headerStored)
            return done(false);
        m_note->keepDraft(); // only its button makes a record of it
        if (!m_editor->isDirty())
            return done(true);
        m_editor->save(done);
    });
}

void FolderWindow::closeEvent(QCloseEvent *event)
{
    QSettings settings;
    settings.setValue(QLatin1String(placeKey), saveGeometry());
    settings.setValue(QLatin1String(splitKey), m_splitter->saveState());
    if (m_closing || !(hasUnsavedText() || hasDraftsAtRisk(*this)))
        return event->accept();
    event->ignore();
    if (std::exchange(m_leaving, true))
        return;
    leave([this](bool stored) {
        if (stored)
            return closeKept();
        m_leaving = false;
        m_banner->show(Tone::Warning,
                       tr("Not everything could be saved, so the window stays open. If you close it now, the "
                          "text is kept as a draft and offered again."),
                       tr("Close and keep the draft"), [this] { closeKept(); });
    });
}

/// The window goes when the office holds what was typed in it, at least as a draft.
void FolderWindow::closeKept()
{
    m_leaving = true;
    const auto go = [this] {
        m_closing = true;
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection); // not inside of a close event
    };
    keepDraftsIn(*this, [this, go](const Result<Nothing> &kept) {
        m_leaving = false;
        if (kept)
            return go();
        if (m_note->isDirty())
            m_right->setCurrentWidget(m_note);
        m_banner->show(
            Tone::Danger,
            tr("What was typed here cannot be kept, so the window stays open; closing it now loses "
               "the text. %1")
                .arg(kept.error().forUser),
            tr("Close and lose it"), go);
    });
}

void FolderWindow::leaveForGood(std::function<void(bool)> done)
{
    leave([this, done](bool stored) {
        if (!stored)
            return done(false);
        keepDraftsIn(*this, [done](const Result<Nothing> &kept) { done(kept.has_value()); });
    });
}

} // namespace truckroll
