// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/accountingpage.h"

#include "core/backend/backend.h"
#include "core/domain/accountingacts.h"
#include "ui/accounting/attentionpanel.h"
#include "ui/accounting/connectionbox.h"
#include "ui/accounting/findingspanel.h"
#include "ui/accounting/linkspanel.h"
#include "ui/accounting/mappingpanel.h"
#include "ui/accounting/postingcolumns.h"
#include "ui/shell/commandcatalog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/searchfield.h"
#include <QApplication>
#include <QTabBar>
#include <QTabWidget>
#include <utility>

namespace truckroll {

namespace {
constexpr int pause = 150; // ms: while hundreds are sent, not every commit is read, but some of them are

/// What `tab` shows comes of more than the connection: links of the office's records, mapping of its taxes.
bool concerns(const ChangeSet &changes, AccountingPage::Tab tab)
{
    std::vector<EntityKind> kinds{EntityKind::Posting, EntityKind::Accounting, EntityKind::Setting};
    if (tab == AccountingPage::Tab::Links)
        kinds.insert(kinds.end(), {EntityKind::Customer, EntityKind::Item, EntityKind::Vendor});
    else if (tab == AccountingPage::Tab::Mapping)
        kinds.insert(kinds.end(), {EntityKind::TaxRate, EntityKind::Company});
    return std::any_of(kinds.begin(), kinds.end(), [&](EntityKind kind) { return changes.touches(kind); });
}

} // namespace

AccountingPage::AccountingPage(Backend &backend, CommandCatalog &catalog, OutboxRunner &runner,
                               QWidget *parent)
    : Page(parent), m_backend(backend), m_catalog(catalog), m_runner(runner), m_banner(new Banner(this)),
      m_connection(new ConnectionBox(*m_banner, this)), m_tabs(new QTabWidget(this)),
      m_attention(new AttentionPanel(backend, *m_banner, this)),
      m_findings(new FindingsPanel(backend, *m_banner, this)),
      m_logModel(new RowsModel<BooksLogEntry>(
          booksLogColumns([this] { return m_backend.zone(); }),
          [](const BooksLogEntry &entry) { return entry.seq; }, this)),
      m_log(new DataTable(*m_logModel, QStringLiteral("books.log"), backend.actor().name, this)),
      m_mapping(new MappingPanel(backend, *m_banner, this)), m_links(new LinksPanel(backend, *m_banner, this))
{
    setObjectName(QStringLiteral("accountingPage"));
    m_banner->setObjectName(QStringLiteral("accountingBanner"));
    m_logModel->setToday([this] { return m_backend.today(); });
    catalog.setContextTitle(id(), title());
    declareCommands();
    build();
    listen();
    showActs();
}

void AccountingPage::listen()
{
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        readTab();
        showChosen();
        if (!m_tabs->tabBar()->hasFocus()) // there the arrows go on to the next tab
            focusTab();
    });
    listenToRows();
    listenToPanels();
    listenToRunner();
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (m_started && concerns(changes, tab()) && !m_pause.isActive())
            m_pause.start();
    });
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &AccountingPage::read);
    connect(&m_backend, &Backend::actorChanged, this, &AccountingPage::showActs);
}

void AccountingPage::listenToPanels()
{
    connect(m_attention, &AttentionPanel::mappingRequested, this, [this] { showTab(Tab::Mapping); });
    connect(m_attention, &AttentionPanel::linksRequested, this, [this] { showTab(Tab::Links); });
    connect(m_attention, &AttentionPanel::entryRequested, this, &AccountingPage::showEntry);
    connect(m_attention, &AttentionPanel::connectRequested, this, &AccountingPage::connectBooks);
    connect(m_attention, &AttentionPanel::recordRequested, this, &AccountingPage::openRecord);
    connect(m_attention, &AttentionPanel::thereRequested, this, &AccountingPage::openThere);
    connect(m_findings, &FindingsPanel::documentRequested, this,
            [this](DocumentId document) { emit openRequested(EntityKind::Document, document.value()); });
    connect(m_findings, &FindingsPanel::said, this, &Page::said);
    connect(m_findings, &FindingsPanel::sendingWanted, this, &AccountingPage::offerSending);
    connect(m_attention, &AttentionPanel::released, this, [this](const Posting &posting, bool isLinked) {
        focusTab();
        if (posting.state == PostingState::Pending)
            offerSending(pendingText(isLinked));
        else if (isLinked && posting.isName())
            offerSending(tr("It is linked. What waits for it can be sent."));
        else if (posting.isLeftOut())
            emit said(tr("Left out of QuickBooks."));
    });
    connect(m_attention, &AttentionPanel::decisionMade, this, [this](const RetryPosting &decision) {
        m_again = {}; // it is asked for anew: it may stand otherwise then
        m_isLinking = !decision.linkTo.isEmpty();
        m_banner->clear();
        focusTab();
        m_runner.decide(decision);
    });
    connect(m_attention, &AttentionPanel::acting, this, &AccountingPage::focusTab);
    connect(m_links, &LinksPanel::said, this, &Page::said);
    connect(m_mapping, &MappingPanel::listsRequested, this,
            [this] { ask([this] { m_runner.readLists(); }); });
}

void AccountingPage::listenToRunner()
{
    connect(m_connection, &ConnectionBox::cancelRequested, &m_runner, &OutboxRunner::cancel);
    connect(&m_runner, &OutboxRunner::busyChanged, this, [this](bool busy) {
        m_connection->showProgress(busy ? m_runner.busyWith() : QString(), 0, 0);
        showActs();
    });
    connect(&m_runner, &OutboxRunner::progressed, this, [this](const SendingProgress &progress) {
        m_connection->showProgress(
            tr("%1 (%2 of %3)")
                .arg(progress.what, QLocale().toString(progress.done), QLocale().toString(progress.total)),
            progress.done, progress.total);
    });
    connect(&m_runner, &OutboxRunner::decided, this, &AccountingPage::tellDecided);
    connect(&m_runner, &OutboxRunner::sent, this, &AccountingPage::say);
    connect(&m_runner, &OutboxRunner::previewed, this, &AccountingPage::showPreview);
    connect(&m_runner, &OutboxRunner::pulled, this, &AccountingPage::tellPulled);
    connect(&m_runner, &OutboxRunner::listsRead, this, [this] { m_mapping->read(); });
    connect(&m_runner, &OutboxRunner::failed, this, &AccountingPage::failed);
}

/// The rows come after the tab that was gone to, and the keyboard goes on to them.
void AccountingPage::listenToRows()
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        DataTable *table = tableOf(Tab(i));
        if (!table)
            continue;
        auto *rows = static_cast<TableModel *>(table->view()->model());
        connect(rows, &TableModel::shownChanged, this, [this, table] {
            const auto *search = table->searchField();
            if (m_wantsFocus && window()->focusWidget() == search && search->text().isEmpty())
                focusTab();
            if (table == tableOf(tab())) // a marked row may not be shown any more
                showChosen();
        });
    }
}

void AccountingPage::activate()
{
    m_started = true;
    read();
    focusTab();
}

/// The page's keys work where the focus is in it. The table has none yet while its rows are read.
void AccountingPage::focusTab()
{
    DataTable *table = tableOf(tab());
    if (!table)
        return m_mapping->focusFirst();
    const bool hasRows = table->view()->isVisible();
    (hasRows ? static_cast<QWidget *>(table->view()) : table->searchField())->setFocus();
    m_wantsFocus = !hasRows;
}

AccountingPage::Tab AccountingPage::tab() const
{
    return Tab(m_tabs->currentIndex());
}

void AccountingPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
    if (m_started && isVisible()) // a button that led here may be gone, and the keyboard with it
        focusTab();
}

/// Among what needs attention; the tab may have to read its rows first.
void AccountingPage::showEntry(PostingId entry)
{
    m_wanted = entry.value();
    tableOf(Tab::Attention)->select(m_wanted);
    showTab(Tab::Attention);
    readTab();
}

bool AccountingPage::showFiltered(const QString &filter)
{
    static const std::pair<const char *, Tab> names[] = {
        {"pending", Tab::Pending},   {"sent", Tab::Sent},        {"attention", Tab::Attention},
        {"payments", Tab::Payments}, {"changes", Tab::Findings}, {"log", Tab::Log},
        {"mapping", Tab::Mapping},   {"links", Tab::Links}};
    for (const auto &[name, tab] : names) {
        if (filter == QLatin1String(name)) {
            showTab(tab);
            return true;
        }
    }
    return false;
}

const AccountingPage::PostingTab *AccountingPage::postingTab(Tab tab) const
{
    const auto found =
        std::find_if(m_postings.begin(), m_postings.end(), [&](const PostingTab &t) { return t.tab == tab; });
    return found == m_postings.end() ? nullptr : &*found;
}

DataTable *AccountingPage::tableOf(Tab tab) const
{
    if (const PostingTab *postings = postingTab(tab))
        return postings->table;
    return tab == Tab::Log        ? m_log
           : tab == Tab::Findings ? m_findings->table()
           : tab == Tab::Links    ? m_links->table()
                                  : nullptr;
}

// ---- Reading -------------------------------------------------------------------------------------------

void AccountingPage::read()
{
    m_backend.ask(this, OfficeInfo{},
                  std::function<void(Result<OfficeInfo::Reply>)>([this](Result<OfficeInfo::Reply> office) {
                      if (office)
                          m_office = std::move(*office);
                  }));
    readStatus();
    readTab();
}

void AccountingPage::readStatus()
{
    m_backend.ask(this, BooksStatus{},
                  std::function<void(Result<BooksStatus::Reply>)>([this](Result<BooksStatus::Reply> status) {
                      if (!status)
                          return m_banner->showErrorAgain(status.error(), [this] { read(); });
                      showStatus(*status);
                  }));
}

void AccountingPage::showStatus(const BooksStatus::Reply &status)
{
    m_status = status;
    if (!m_runner.isBusy())
        m_status.lease = {}; // of a program that ended while it was sending
    m_connection->show(m_status, m_backend.clock().nowUtc(), m_backend.zone());
    nameTabs(status);
    showActs();
}

/// Only what is shown is read; the others when they are.
void AccountingPage::readTab()
{
    if (!m_started)
        return;
    if (const PostingTab *postings = postingTab(tab()))
        return readPostings(*postings);
    if (tab() == Tab::Findings)
        m_findings->read();
    else if (tab() == Tab::Log)
        readLog();
    else if (tab() == Tab::Mapping)
        m_mapping->read();
    else
        m_links->read();
}

void AccountingPage::readPostings(const PostingTab &tab)
{
    PostingList query;
    query.states = tab.states;
    query.entities = tab.entities;
    query.limit = -1;
    m_backend.ask(
        this, query,
        std::function<void(Result<PostingList::Reply>)>(
            [this, model = tab.model, table = tab.table, tab = tab.tab](Result<PostingList::Reply> rows) {
                if (!rows)
                    return m_banner->showErrorAgain(rows.error(), [this] { read(); });
                model->setRows(std::move(*rows));
                if (tab == Tab::Attention)
                    table->select(std::exchange(m_wanted, 0));
                if (table->selectedKeys().empty() && tab == Tab::Attention)
                    table->view()->selectRow(0); // so that its reason is read at once
                showChosen();
            }));
}

void AccountingPage::readLog()
{
    BooksLog query;
    query.limit = 5000;
    m_backend.ask(this, query,
                  std::function<void(Result<BooksLog::Reply>)>([this](Result<BooksLog::Reply> log) {
                      if (!log)
                          return m_banner->showErrorAgain(log.error(), [this] { read(); });
                      m_logModel->setRows(std::move(*log));
                  }));
}

// ---- Chosen rows ---------------------------------------------------------------------------------------

std::optional<PostingRow> AccountingPage::chosenRow() const
{
    const PostingTab *postings = postingTab(tab());
    // The table has a current row as soon as it has the focus; what nobody marked is not chosen.
    const bool marked = postings && !postings->table->selectedKeys().empty();
    const qint64 key = marked ? postings->table->currentKey() : 0;
    const PostingRow *row = key ? postings->model->find(key) : nullptr;
    return row ? std::optional(*row) : std::nullopt;
}

std::vector<DocumentId> AccountingPage::chosenDocuments() const
{
    std::vector<DocumentId> documents;
    const PostingTab *postings = postingTab(tab());
    if (!postings)
        return documents;
    for (const qint64 key : postings->table->selectedKeys()) {
        const PostingRow *row = postings->model->find(key);
        if (row && row->posting.isOpen() && row->posting.state != PostingState::NeedsAttention &&
            row->posting.document &&
            std::find(documents.begin(), documents.end(), row->posting.document) == documents.end())
            documents.push_back(row->posting.document);
    }
    return documents;
}

std::vector<PostingId> AccountingPage::chosenAttention() const
{
    std::vector<PostingId> chosen;
    const PostingTab *postings = postingTab(tab());
    if (!postings)
        return chosen;
    for (const qint64 key : postings->table->selectedKeys()) {
        const PostingRow *row = postings->model->find(key);
        if (row && row->posting.state == PostingState::NeedsAttention)
            chosen.push_back(row->posting.id);
    }
    return chosen;
}

void AccountingPage::showChosen()
{
    showPanel();
    const PostingTab *postings = postingTab(tab());
    const int chosen = postings ? int(postings->table->selectedKeys().size()) : 0;
    if (chosen > 1)
        m_attention->showMany(chosen);
    else
        m_attention->show(chosenRow(), postings && postings->model->rowCount() > 0);
    showActs();
}

QString AccountingPage::whyNotNow() const
{
    if (!m_backend.may(Action::UseAccounting))
        return m_backend.whyNot(Action::UseAccounting);
    if (m_runner.isBusy())
        return tr("%1 is going on.").arg(m_runner.busyWith());
    return {};
}

void AccountingPage::showActs()
{
    const QWidget *focus = QApplication::focusWidget();
    const bool pressed = focus && m_bar->isAncestorOf(focus);
    const QString now = whyNotNow();
    const bool connected = m_status.connection.isConnected();
    const QString unconnected =
        connected ? QString() : tr("Connect the office to its company in QuickBooks first.");
    const auto allow = [&](const char *name, const QString &missing) {
        const QString whyNot = now.isEmpty() ? missing : now;
        CommandCatalog::allow(m_actions.at(QLatin1String(name)), whyNot.isEmpty(), whyNot);
    };
    allow("send", !connected ? unconnected : isAnyPending() ? QString() : tr("Nothing is pending."));
    allow("send-chosen", !connected ? unconnected
                         : chosenDocuments().empty()
                             ? tr("Choose one or more rows that are not sent yet first.")
                             : QString());
    allow("retry-all", !connected                     ? unconnected
                       : m_status.needsAttention == 0 ? tr("Nothing needs attention.")
                                                      : QString());
    allow("retry-chosen", !connected ? unconnected
                          : chosenAttention().empty()
                              ? tr("Choose one or more rows that need attention first.")
                              : QString());
    allow("pull", unconnected);
    allow("connect", QString());
    allow("disconnect", connected ? QString() : tr("It is not connected."));
    const QString role = m_backend.whyNot(Action::UseAccounting);
    const bool mayRead = m_backend.may(Action::UseAccounting); // it only reads: also while something is sent
    CommandCatalog::allow(m_actions.at(QStringLiteral("journal")), mayRead, mayRead ? QString() : role);
    m_attention->setHeld(m_runner.isBusy() ? now : QString());
    m_mapping->setHeld(!now.isEmpty() ? now : unconnected);
    if (pressed && !focus->isEnabled())
        focusTab();
}

} // namespace truckroll
