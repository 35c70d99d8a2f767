// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/payments/paymentspage.h"
#include "core/backend/backend.h"
#include "ui/payments/cashier.h"
#include "ui/payments/checkingtab.h"
#include "ui/payments/reconciliationtab.h"
#include "ui/payments/taskstab.h"
#include "ui/shell/commandcatalog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"
#include <QMenu>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace truckroll {

PaymentsPage::PaymentsPage(Backend &backend, CommandCatalog &catalog, Cashier *cashier, QWidget *parent)
    : Page(parent), m_backend(backend), m_catalog(catalog), m_cashier(cashier), m_banner(new Banner(this)),
      m_tabs(new QTabWidget(this)), m_reconciliation(new ReconciliationTab(backend, cashier, this)),
      m_tasks(new TasksTab(
          backend, cashier, [this] { return m_zone; }, this)),
      m_checking(new CheckingTab(
          backend, cashier, [this] { return m_zone; }, this))
{
    setObjectName(QStringLiteral("paymentsPage"));
    declareCommands();
    build();
    for (PaymentsTab *tab : {static_cast<PaymentsTab *>(m_reconciliation),
                             static_cast<PaymentsTab *>(m_tasks), static_cast<PaymentsTab *>(m_checking)}) {
        connect(tab, &PaymentsTab::failed, this, [this](const Error &error) { m_banner->showError(error); });
        connect(tab, &PaymentsTab::said, this, &Page::said);
        connect(tab, &PaymentsTab::stateChanged, this, &PaymentsPage::showActions);
        connect(tab->table(), &DataTable::activated, this, &PaymentsPage::open);
        connect(tab->table(), &DataTable::menuAboutToShow, this,
                [tab](QMenu *menu, const std::vector<qint64> &) {
                    for (QAction *action : tab->actions())
                        menu->addAction(action);
                });
    }
    connect(m_tabs, &QTabWidget::currentChanged, this, &PaymentsPage::showActions);
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (!m_read)
            return;
        if (changes.touches(EntityKind::Company) || changes.touches(EntityKind::Setting))
            readOffice();
        if (changes.touches(EntityKind::Settlement) || changes.touches(EntityKind::Payment))
            m_reconciliation->read();
        if (changes.touches(EntityKind::OfficeTask))
            m_tasks->read();
        if (changes.touches(EntityKind::CardIntent))
            m_checking->read();
    });
    connect(&m_backend, &Backend::actorChanged, this, &PaymentsPage::showActions);
    if (m_cashier)
        connect(m_cashier, &Cashier::changed, this, &PaymentsPage::showActions);
    showActions();
}

QAction *PaymentsPage::add(const char *name, const QString &text, const QString &hint, const char *icon,
                           const char *key, std::function<void()> run)
{
    CommandInfo info;
    info.id = QStringLiteral("payments.") + QString::fromLatin1(name);
    info.text = text;
    info.hint = hint;
    info.icon = QString::fromLatin1(icon);
    if (*key)
        info.keys = {QKeySequence(QString::fromLatin1(key))};
    info.inPalette = false;
    QAction *action = m_catalog.add(info, this, std::move(run));
    m_actions[QString::fromLatin1(name)] = action;
    return action;
}

void PaymentsPage::declareCommands()
{
    m_catalog.setContextTitle(id(), title());
    add("open", tr("Open the invoice"), tr("Opens the folder at the invoice of the chosen row."), "folder",
        "Ctrl+O", [this] { open(); });
    add("refresh", tr("Read again"),
        tr("Reads the list again; on the reconciliation it fetches the settlements of the days shown."),
        "refresh", "F5", [this] { current()->refresh(); });
    add("search", tr("Search"), tr("Goes to the search line."), "search", "Ctrl+F", [this] {
        current()->table()->searchField()->setFocus(Qt::ShortcutFocusReason);
        current()->table()->searchField()->selectAll();
    });
    add("close-task", tr("Close with a note"),
        tr("It was looked at and is done; the note says what came of it."), "check", "Ctrl+Return",
        [this] { m_tasks->closeTask(); });
    add("adopt", tr("Book on an invoice"),
        tr("Books a charge that nobody here knew on its invoice. No money moves."), "invoice", "Ctrl+I",
        [this] { m_tasks->adopt(); });
    add("look-up", tr("Look up now"), tr("Asks the card processor what became of it. Charges nothing."),
        "search", "Ctrl+L", [this] { m_checking->lookUp(); });
    add("cancel", tr("Cancel the charge"), tr("What was charged is taken back at the card processor."),
        "undo", "Ctrl+Delete", [this] { m_checking->cancel(); });
    add("decide", tr("Decide"), tr("Says what became of it, after looking at the card processor's own site."),
        "check-circle", "Ctrl+D", [this] { m_checking->decide(); });
}

void PaymentsPage::addButtons(PaymentsTab *tab, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        QAction *action = m_actions.at(QString::fromLatin1(name));
        tab->addAction(action);
        auto *button = new QToolButton(tab);
        button->setDefaultAction(action);
        button->setObjectName(QString::fromLatin1(name) + QStringLiteral("Button"));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        tab->table()->addTool(button);
    }
}

void PaymentsPage::build()
{
    m_banner->setObjectName(QStringLiteral("paymentsBanner"));
    m_tabs->setObjectName(QStringLiteral("paymentsTabs"));
    m_tabs->setAccessibleName(tr("Payments"));
    m_tabs->setDocumentMode(true);
    addButtons(m_reconciliation, {"open"});
    addButtons(m_tasks, {"close-task", "adopt", "open"});
    addButtons(m_checking, {"look-up", "cancel", "decide", "open"});
    m_tabs->addTab(m_reconciliation, tr("Reconciliation"));
    m_tabs->addTab(m_tasks, tr("Tasks"));
    m_tabs->addTab(m_checking, tr("Being checked"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::l, space::m, space::l, space::m);
    all->setSpacing(space::s);
    all->addWidget(m_banner);
    all->addWidget(m_tabs, 1);
}

PaymentsTab *PaymentsPage::current() const
{
    return static_cast<PaymentsTab *>(m_tabs->currentWidget());
}

bool PaymentsPage::showFiltered(const QString &filter)
{
    PaymentsTab *tab = filter == u"reconciliation" ? static_cast<PaymentsTab *>(m_reconciliation)
                       : filter == u"tasks"        ? static_cast<PaymentsTab *>(m_tasks)
                       : filter == u"checking"     ? static_cast<PaymentsTab *>(m_checking)
                                                   : nullptr;
    if (!tab)
        return false;
    m_tabs->setCurrentWidget(tab);
    tab->table()->view()->setFocus();
    return true;
}

void PaymentsPage::activate()
{
    if (!std::exchange(m_read, true))
        readOffice();
    current()->table()->view()->setFocus();
}

void PaymentsPage::readOffice()
{
    m_backend.ask(this, OfficeInfo{},
                  std::function<void(Result<OfficeInfo::Reply>)>([this](Result<OfficeInfo::Reply> office) {
                      if (!office)
                          return m_banner->showErrorAgain(office.error(), [this] { readOffice(); });
                      m_zone = office->zone;
                      m_reconciliation->setOffice(*office);
                      m_tasks->setCurrency(office->currency);
                      m_checking->setCurrency(office->currency);
                      readAll();
                  }));
}

void PaymentsPage::readAll()
{
    m_reconciliation->read();
    m_tasks->read();
    m_checking->read();
}

void PaymentsPage::showActions()
{
    const auto allow = [this](const char *name, const QString &why) {
        CommandCatalog::allow(m_actions.at(QString::fromLatin1(name)), why.isEmpty(), why);
    };
    const bool tasks = current() == m_tasks;
    const bool checking = current() == m_checking;
    const QString onTasks = tr("Choose a task on the tab Tasks first.");
    const QString onChecking = tr("Choose a charge on the tab Being checked first.");
    allow("open",
          current()->chosenInvoice() ? QString() : tr("Choose a row that belongs to an invoice first."));
    allow("close-task", tasks ? m_tasks->whyNotClose() : onTasks);
    allow("adopt", tasks ? m_tasks->whyNotAdopt() : onTasks);
    allow("look-up", checking ? m_checking->whyNotLookUp() : onChecking);
    allow("cancel", checking ? m_checking->whyNotCancel() : onChecking);
    allow("decide", checking ? m_checking->whyNotDecide() : onChecking);
    const auto count = [this](PaymentsTab *tab, const QString &title, int rows) {
        m_tabs->setTabText(m_tabs->indexOf(tab),
                           rows > 0 ? QStringLiteral("%1 (%2)").arg(title, QLocale().toString(rows)) : title);
    };
    count(m_tasks, tr("Tasks"), m_cashier ? m_cashier->tasks() : 0);
    count(m_checking, tr("Being checked"), m_cashier ? int(m_cashier->movements().size()) : 0);
}

void PaymentsPage::open()
{
    if (const DocumentId invoice = current()->chosenInvoice())
        emit openRequested(EntityKind::Document, invoice.value());
}

} // namespace truckroll
