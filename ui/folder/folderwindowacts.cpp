// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/backend.h"
#include "ui/documents/convertdialog.h"
#include "ui/documents/documenteditor.h"
#include "ui/documents/reasondialog.h"
#include "ui/folder/chainview.h"
#include "ui/folder/folderequipmenttab.h"
#include "ui/folder/folderheader.h"
#include "ui/folder/foldertabs.h"
#include "ui/folder/folderwindow.h"
#include "ui/folder/notepages.h"
#include "ui/folder/visitstab.h"
#include "ui/folder/workpanel.h"
#include "ui/mail/outboxpanel.h"
#include "ui/payments/cashier.h"
#include "ui/print/printing.h"
#include "ui/shell/commandcatalog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/moneyedit.h"
#include <QLocale>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>

// What the folder window does when something is chosen, and what it hears.
namespace truckroll {

void FolderWindow::listen()
{
    connect(m_chain, &ChainView::chosen, this, &FolderWindow::showEntry);
    connect(m_chain, &ChainView::menuRequested, this, &FolderWindow::showMenuOf);
    connect(m_chain, &ChainView::opened, this, [this](const ChainEntry &entry) {
        if (entry.kind == ChainEntry::Kind::Document)
            m_editor->focusStart();
    });
    connect(m_editor, &DocumentEditor::saved, this, &FolderWindow::wasSaved);
    connect(m_editor, &DocumentEditor::edited, this, &FolderWindow::showActions);
    connect(m_editor, &DocumentEditor::stateChosen, this, &FolderWindow::mark);
    connect(m_editor, &DocumentEditor::sourceRequested, this, &FolderWindow::showDocument);
    connect(m_header, &FolderHeader::customerRequested, this, &FolderWindow::customerRequested);
    connect(m_header, &FolderHeader::saved, this, &FolderWindow::reload);
    connect(m_header, &FolderHeader::edited, this, &FolderWindow::showActions);
    connect(m_entry, &EntryPage::voidRequested, this, &FolderWindow::voidPayment);
    connect(m_note, &CallNotePage::added, this, [this](const CallNote &) { reload(); });
    connect(m_work, &WorkPanel::orderPartsRequested, this, &FolderWindow::orderParts);
    connect(m_work, &WorkPanel::failed, this, &FolderWindow::showError);
    connect(m_visits, &VisitsTab::documentMade, this, [this](DocumentId document) {
        m_tabs->setCurrentIndex(0);
        m_wanted = document;
        reload();
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, &FolderWindow::showTab);
    connect(m_equipment, &FolderEquipmentTab::folderRequested, this, &FolderWindow::folderRequested);
    if (m_cashier)
        connect(m_cashier, &Cashier::changed, this, &FolderWindow::showChecking);
    connect(&m_backend, &Backend::said, this, [this](const QString &text) {
        m_said = text;
        statusBar()->showMessage(text, 8000);
    });
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(EntityKind::Item) || changes.touches(EntityKind::TaxRate) ||
            changes.touches(EntityKind::Category) || changes.touches(EntityKind::Company) ||
            changes.touches(EntityKind::Setting))
            readContext();
        if (changes.touches(EntityKind::PriceLevel))
            readPriceLevels();
        if (changes.touches(EntityKind::Technician))
            readPeople();
        if (m_appointment &&
            (changes.touchesFolder(m_appointment.value()) || changes.touches(EntityKind::Customer) ||
             changes.touches(EntityKind::Site) || changes.touches(EntityKind::Appointment)))
            reload();
    });
    listenToUndo();
}

void FolderWindow::showError(const Error &error)
{
    m_banner->showError(error);
}

void FolderWindow::showActions()
{
    showWork(false);
    const Document *document = chosen();
    const QString whyReadOnly =
        m_backend.whyReadOnly().isEmpty() ? QString() : m_backend.whyNot(Action::WriteNotes);
    const FolderActions can =
        folderActions(document, bool(m_appointment), m_backend.actor().role, whyReadOnly);
    const auto set = [this](const char *id, const Allowed &allowed) {
        CommandCatalog::allow(m_actions.at(QString::fromLatin1(id)), bool(allowed), allowed.whyNot);
    };
    set("new-quote", can.newQuote);
    set("new-work-order", can.newWorkOrder);
    set("call-note", can.callNote);
    set("pattern", can.book);
    set("repeat-work-order", can.repeatWorkOrder);
    set("to-work-order", can.toWorkOrder);
    set("to-invoice", can.toInvoice);
    set("issue", can.issue);
    set("correct", can.correct);
    set("order-parts", can.orderParts);
    set("receive", can.receiveParts);
    set("checklist", can.checklist);
    set("duplicate", can.duplicate);
    set("revise", can.revise);
    set("take-payment", can.takePayment);
    set("pro-forma", can.proForma);
    set("deposit", can.proForma);
    set("bill-pro-forma", can.billProForma);
    set("credit", can.credit);
    set("use-credit", can.useCredit);
    for (const char *id : {"preview", "print", "pdf"})
        set(id, can.print);
    set("mail", can.mail);
    const bool editable = document && m_editor->isEditable();
    const Allowed lines{editable ? QString() : tr("Choose a document that can be changed first.")};
    for (const char *id : {"line", "discount", "text", "stamp"})
        set(id, lines);
    set("mark", document && m_editor->mayMark()
                    ? Allowed()
                    : Allowed{tr("Choose a saved document whose state can be changed first.")});
    set("save",
        {hasUnsavedText() || (document && m_editor->isNew()) ? QString() : tr("Everything is saved.")});
}

void FolderWindow::wasSaved(const Document &document)
{
    if (m_appointment.isNone())
        m_appointment = document.appointment;
    reload();
    showActions();
}

void FolderWindow::withDetails(std::function<void(const DocumentDetails::Reply &)> then)
{
    m_editor->save([this, then](bool stored) {
        if (!stored || m_editor->isNew())
            return;
        m_backend.ask(this, DocumentDetails{m_editor->stored().id},
                      std::function<void(Result<DocumentDetails::Reply>)>(
                          [this, then](Result<DocumentDetails::Reply> reply) {
                              if (reply)
                                  then(*reply);
                              else
                                  showError(reply.error());
                          }));
    });
}

void FolderWindow::mark(DocumentState state)
{
    m_editor->save([this, state](bool stored) {
        if (!stored)
            return;
        const Document &document = m_editor->stored();
        if (document.kind == DocumentKind::WorkOrder && state == DocumentState::Cancelled)
            return cancelWork();
        if (markQuote(state))
            return;
        if (!stateNeedsReason(document.kind, state))
            return sendMark(state, {});
        if (state == DocumentState::Void && hasPayments(document))
            return;
        const QString total = moneyText(document.totals.total, m_context.office.currency);
        QString consequence =
            tr("%1 over %2 becomes %3.").arg(document.number, total, documentStateText(state).toLower());
        if (state == DocumentState::Void)
            consequence += document.state == DocumentState::Draft
                               ? tr(" Its number stays taken.")
                               : tr(" Its number stays taken, and what it billed can be billed again. This "
                                    "cannot be undone.");
        askReason(this, tr("%1: %2").arg(document.number, documentStateText(state)), consequence,
                  tr("Mark as %1").arg(documentStateText(state).toLower()), QStringList(),
                  [this, state](const QString &reason) { sendMark(state, reason); });
    });
}

/// Says so, before a reason is asked for that would serve nothing.
bool FolderWindow::hasPayments(const Document &invoice)
{
    Money paid;
    for (const Payment &payment : m_folder.payments)
        if (payment.invoice == invoice.id && payment.state != PaymentState::Voided)
            paid += payment.amount;
    if (paid.isZero())
        return false;
    m_editor->banner()->show(
        Tone::Danger,
        tr("%1 was paid with %2 and cannot be voided while that stands. Void its payments first.")
            .arg(invoice.number, moneyText(paid, m_context.office.currency)));
    return true;
}

void FolderWindow::sendMark(DocumentState state, const QString &reason)
{
    const Document &document = m_editor->stored();
    m_backend.act(this, MarkDocument{document.id, document.version, state, reason},
                  std::function<void(Result<Document>)>([this](Result<Document> reply) {
                      if (!reply)
                          return m_editor->banner()->showError(reply.error());
                      reload();
                  }));
}

void FolderWindow::convert(DocumentKind to)
{
    withDetails([this, to](const DocumentDetails::Reply &details) {
        if (saysAllTaken(details))
            return;
        auto *dialog = new ConvertDialog(m_backend, details, to, m_context.office.currency, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ConvertDialog::converted, this,
                [this](const Document &made, const QStringList &before) {
                    m_wanted = made.id;
                    reload();
                    sayMadeBefore(before);
                });
        connect(dialog, &ConvertDialog::resultRequested, this, &FolderWindow::showByNumber);
        dialog->open();
    });
}

/// There is nothing to choose from any more: what was made of it is named, and shown on request.
bool FolderWindow::saysAllTaken(const DocumentDetails::Reply &details)
{
    QStringList results;
    QString newest;
    for (const CardDocument &result : details.results) {
        if (result.kind != DocumentKind::Invoice && result.kind != DocumentKind::WorkOrder)
            continue;
        if (result.state == DocumentState::Void || result.state == DocumentState::Cancelled)
            continue;
        newest = result.number;
        results << tr("%1 (%2)").arg(result.number,
                                     documentStateText(result.kind, result.state, result.total).toLower());
    }
    if (results.empty() || !fullyTaken(details.document, details.taken))
        return false;
    const QString all = QLocale().createSeparatedList(results);
    m_editor->banner()->show(Tone::Info,
                             details.document.kind == DocumentKind::WorkOrder
                                 ? tr("All of %1 is billed already, by %2.").arg(details.document.number, all)
                                 : tr("All of %1 is in %2 already.").arg(details.document.number, all),
                             tr("Show %1").arg(newest), [this, newest] { showByNumber(newest); });
    return true;
}

void FolderWindow::showByNumber(const QString &number)
{
    for (const Document &document : m_folder.documents)
        if (document.number == number)
            return showDocument(document.id);
}

void FolderWindow::print(int how)
{
    m_editor->save([this, how](bool stored) {
        if (!stored || m_editor->isNew())
            return;
        const DocumentId document = m_editor->stored().id;
        if (how == 0)
            showPrintPreview(this, m_backend, document);
        else if (how == 1)
            printDocument(this, m_backend, document);
        else
            saveDocumentPdf(this, m_backend, document);
    });
}

} // namespace truckroll
