// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/backend.h"
#include "ui/documents/documenteditor.h"
#include "ui/documents/linegrid.h"
#include "ui/folder/chainview.h"
#include "ui/folder/folderequipmenttab.h"
#include "ui/folder/folderheader.h"
#include "ui/folder/foldertabs.h"
#include "ui/folder/folderwindow.h"
#include "ui/folder/notepages.h"
#include "ui/folder/visitstab.h"
#include "ui/folder/workpanel.h"
#include "ui/mail/outboxpanel.h"
#include "ui/payments/sign.h"
#include "ui/shell/commandcatalog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

// How the folder window is put together: widgets, commands, keys.
namespace truckroll {

void FolderWindow::build()
{
    auto *centre = new QWidget(this);
    m_banner = new Banner(centre);
    m_banner->setObjectName(QStringLiteral("folderBanner"));
    m_checking = new Sign(centre);
    m_checking->setObjectName(QStringLiteral("folderChecking"));
    m_header = new FolderHeader(m_backend, m_banner, centre);
    m_tabs = new QTabWidget(centre);
    m_tabs->setDocumentMode(true);
    m_visits = new VisitsTab(m_backend, m_tabs);
    m_history = new HistoryTab(m_backend, m_tabs);
    m_tabs->addTab(buildFolderPage(), icons::get(QStringLiteral("folder")), tr("Folder"));
    m_tabs->addTab(m_visits, icons::get(QStringLiteral("calendar")), tr("Visits and recurrence"));
    m_equipment = new FolderEquipmentTab(m_backend, m_tabs);
    m_letters = new OutboxPanel(m_backend, m_tabs);
    m_tabs->addTab(m_equipment, icons::get(QStringLiteral("equipment")), tr("Equipment"));
    m_tabs->addTab(m_letters, icons::get(QStringLiteral("mail")), tr("Letters"));
    m_tabs->addTab(m_history, icons::get(QStringLiteral("history")), tr("History"));
    auto *all = new QVBoxLayout(centre);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_banner);
    all->addWidget(m_checking);
    all->addWidget(m_header);
    all->addWidget(m_tabs, 1);
    setCentralWidget(centre);
    setMinimumSize(960, 600);
}

QWidget *FolderWindow::buildFolderPage()
{
    m_splitter = new QSplitter(Qt::Horizontal, m_tabs);
    m_splitter->setObjectName(QStringLiteral("folderSplitter"));
    m_splitter->setChildrenCollapsible(false);
    auto *left = new QSplitter(Qt::Vertical, m_splitter);
    left->setObjectName(QStringLiteral("folderLeft"));
    left->setChildrenCollapsible(false);
    m_chain = new ChainView(left);
    m_work = new WorkPanel(m_backend, left);
    m_work->hide();
    left->addWidget(m_chain);
    left->addWidget(m_work);
    left->setStretchFactor(0, 1);
    left->setSizes({300, 340});
    m_right = new QStackedWidget(m_splitter);
    m_editor = new DocumentEditor(m_backend, m_right);
    m_entry = new EntryPage(m_right);
    m_note = new CallNotePage(m_backend, m_right);
    auto *nothing =
        new EmptyState(QStringLiteral("folder"), tr("No documents yet"),
                       tr("Quotes, work orders and invoices of this request are made here."), m_right);
    nothing->addAction(tr("New quote"), tr("Offers the work first."),
                       std::function<void()>([this] { newDocumentHere(DocumentKind::Quote); }));
    nothing->addAction(tr("New work order"), tr("For work that will be done."),
                       std::function<void()>([this] { newDocumentHere(DocumentKind::WorkOrder); }));
    m_nothing = nothing;
    // Until the folder was read nobody knows that it is empty: the first page is blank.
    for (QWidget *page :
         std::initializer_list<QWidget *>{new QWidget(m_right), m_nothing, m_editor, m_entry, m_note})
        m_right->addWidget(page);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_right);
    m_splitter->setStretchFactor(0, 1); // a wide window has room for the titles of the chain as well
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({320, 960});
    return m_splitter;
}

QAction *FolderWindow::declare(const char *id, const QString &text, const QString &hint, const char *icon,
                               const char *key, std::function<void()> run)
{
    CommandInfo info;
    info.id = QStringLiteral("folder.") + QString::fromLatin1(id);
    info.text = text;
    info.hint = hint;
    info.icon = QString::fromLatin1(icon);
    if (*key)
        info.keys = {QKeySequence(QString::fromLatin1(key))};
    info.inPalette = false; // they act on the folder in front, not on the office
    QAction *action = m_catalog.add(info, this, std::move(run));
    m_actions[QString::fromLatin1(id)] = action;
    return action;
}

void FolderWindow::declareCommands()
{
    m_catalog.setContextTitle(QStringLiteral("folder"), tr("Folder"));
    declareFolderCommands();
    declareDocumentCommands();
    declareLineCommands();
    declarePurchaseCommands();
    declareWindowCommands();
}

void FolderWindow::declareFolderCommands()
{
    declare("new-quote", tr("New quote"), tr("Starts a quote in this folder."), "quote", "Ctrl+Shift+Q",
            [this] { newDocumentHere(DocumentKind::Quote); });
    declare("new-work-order", tr("New work order"), tr("Starts a work order in this folder."), "workorder",
            "Ctrl+Shift+W", [this] { newDocumentHere(DocumentKind::WorkOrder); });
    declare("call-note", tr("Call note"), tr("Takes down a call, stamped with date, time and your name."),
            "phone", "Ctrl+Shift+C", [this] { startCallNote(); });
    declare("pattern", tr("Recurrence"), tr("The pattern of this folder's visits: what repeats, and when."),
            "recurrence", "Ctrl+R", [this] {
                m_tabs->setCurrentWidget(m_visits);
                m_visits->editPattern();
            });
    declare("repeat-work-order", tr("Repeat work order"),
            tr("Makes the last work order again for the next visit without one."), "workorder",
            "Ctrl+Shift+N", [this] { m_visits->repeatWorkOrder(); });
}

void FolderWindow::declareDocumentCommands()
{
    declare("mark", tr("Mark as"), tr("Changes the state of the document: sent, sold, completed."),
            "check-circle", "Ctrl+M", [this] { m_editor->showStates(); });
    declare("to-work-order", tr("To work order"), tr("Turns the quote into a work order."), "workorder",
            "Ctrl+Shift+O", [this] { convertAsked(DocumentKind::WorkOrder); });
    declare("to-invoice", tr("To invoice"), tr("Bills the quote, work order or pro forma, whole or in part."),
            "invoice", "Ctrl+Shift+I", [this] {
                const Document *document = chosen();
                if (document && document->kind == DocumentKind::ProForma)
                    billProForma();
                else
                    convertAsked(DocumentKind::Invoice);
            });
    declare("revise", tr("Revise"),
            tr("Makes a new version of a quote that the customer has; the old one stays to be read."), "edit",
            "Ctrl+Shift+X", [this] { reviseQuote(); });
    declare("duplicate", tr("Duplicate"), tr("Makes the same quote or work order once more, as a draft."),
            "copy", "Ctrl+Shift+U", [this] { duplicateDocument(); });
    declare("issue", tr("Issue"), tr("Freezes the draft invoice or credit note; it counts from then on."),
            "send", "", [this] { issue(); });
    declare("correct", tr("Correct"),
            tr("Corrects due date, title, notes and terms of an issued invoice; what is owed stays."), "edit",
            "Ctrl+E", [this] { correct(); });
    declare("take-payment", tr("Take payment"),
            tr("Takes a payment on the invoice, shows what was paid and gives card payments back."), "money",
            "Ctrl+Shift+P", [this] { takePayment(); });
    declare("pro-forma", tr("Pro forma"), tr("Makes a numbered, dated pro forma invoice of it."), "proforma",
            "Ctrl+Shift+F", [this] { makeProForma(); });
    declare("deposit", tr("Deposit or part"),
            tr("A pro forma for a deposit, of a percentage or an amount, or of some of the lines."),
            "proforma", "Ctrl+Shift+G", [this] { askDeposit(); });
    declare("bill-pro-forma", tr("Invoice the pro forma"),
            tr("Makes the invoice of what the pro forma asked for, when the money comes."), "invoice", "",
            [this] { billProForma(); });
    declare("credit", tr("Credit note"), tr("Takes an issued invoice back, in whole or in part."),
            "creditnote", "Ctrl+Shift+K", [this] { makeCreditNote(); });
    declare("use-credit", tr("Use credit"), tr("Pays the invoice with a credit of the customer."),
            "creditnote", "", [this] { useCredit(); });
    declare("preview", tr("Preview"), tr("Shows the pages as they will be printed."), "eye", "Ctrl+P",
            [this] { print(0); });
    declare("print", tr("Print"), tr("Prints the document."), "print", "Ctrl+Shift+R", [this] { print(1); });
    declare("pdf", tr("Save as PDF"), tr("Writes the document into a PDF file."), "pdf", "Ctrl+Shift+E",
            [this] { print(2); });
    declare("mail", tr("E-mail"), tr("Sends the document to the customer."), "mail", "Ctrl+Shift+M",
            [this] { mail(); });
    declare("save", tr("Save"), tr("Saves what was typed."), "save", "Ctrl+S", [this] {
        m_header->save();
        m_note->keepDraft();
        m_editor->save();
    });
}

void FolderWindow::declareLineCommands()
{
    declare("line", tr("New line"), tr("Starts a line at the end of the document."), "plus", "Ctrl+L",
            [this] { m_editor->startLine(); });
    declare("discount", tr("Discount line"), tr("Takes a percentage or an amount off the lines above."),
            "tag", "Ctrl+Shift+D", [this] { m_editor->addDiscount(); });
    declare("text", tr("Text line"), tr("A line without an amount."), "note", "Ctrl+Shift+T",
            [this] { m_editor->addText(); });
    declare("stamp", tr("Time stamp"), tr("Adds date, time and your name to the office's notes."), "clock",
            "Ctrl+T", [this] { m_editor->stamp(); });
}

void FolderWindow::declareWindowCommands()
{
    declare("next", tr("Next folder"), tr("Goes to the next open folder."), "swap", "Ctrl+Tab",
            [this] { emit nextRequested(1); });
    declare("previous", tr("Previous folder"), tr("Goes to the folder before."), "swap", "Ctrl+Shift+Tab",
            [this] { emit nextRequested(-1); });
    declare("switch", tr("Chain and document"), tr("Goes from the chain to the document and back."), "swap",
            "F6", [this] {
                if (m_chain->hasFocus())
                    m_editor->focusStart();
                else
                    m_chain->setFocus();
            });
    declare("close", tr("Close folder"), tr("Saves what was typed and closes the window."), "close", "Ctrl+W",
            [this] { close(); });
}

void FolderWindow::buildToolBar()
{
    QToolBar *bar = addToolBar(tr("Folder"));
    bar->setObjectName(QStringLiteral("folderToolBar"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    const auto menu = [&](const char *name, const QString &text, const char *icon, const QString &hint,
                          std::initializer_list<const char *> ids) {
        auto *button = new QToolButton(bar);
        button->setObjectName(QString::fromLatin1(name));
        button->setText(text);
        button->setIcon(icons::get(QString::fromLatin1(icon)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setPopupMode(QToolButton::InstantPopup);
        button->setToolTip(hint);
        auto *entries = new QMenu(button);
        entries->setToolTipsVisible(true);
        for (const char *id : ids)
            entries->addAction(m_actions.at(QString::fromLatin1(id)));
        button->setMenu(entries);
        bar->addWidget(button);
    };
    for (const char *id : {"new-quote", "new-work-order", "call-note"})
        bar->addAction(m_actions.at(QString::fromLatin1(id)));
    bar->addSeparator();
    menu("convertMenu", tr("Convert"), "convert", tr("Makes the next document from this one."),
         {"to-work-order", "to-invoice", "issue", "correct", "revise", "duplicate"});
    menu("partsMenu", tr("Parts"), "purchaseorder", tr("Orders parts for the work order and receives them."),
         {"order-parts", "receive"});
    bar->addAction(m_actions.at(QStringLiteral("take-payment")));
    bar->addSeparator();
    menu("printMenu", tr("Print"), "print", tr("Preview, paper or PDF."),
         {"preview", "print", "pdf", "mail"});
    bar->addAction(m_actions.at(QStringLiteral("pro-forma")));
    menu("creditMenu", tr("Deposit, credit"), "creditnote",
         tr("Money before the work, and money given back."),
         {"deposit", "bill-pro-forma", "credit", "use-credit"});
    bar->addSeparator();
    bar->addAction(m_actions.at(QStringLiteral("save")));
}

} // namespace truckroll
