// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/accountingpage.h"

#include "ui/accounting/attentionpanel.h"
#include "ui/accounting/connectionbox.h"
#include "ui/accounting/findingspanel.h"
#include "ui/accounting/linkspanel.h"
#include "ui/accounting/mappingpanel.h"
#include "ui/accounting/postingcolumns.h"
#include "ui/documents/documentcontext.h"
#include "ui/shell/commandcatalog.h"
#include "ui/shell/searchact.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace truckroll {

void AccountingPage::declareCommands()
{
    const auto add = [this](const char *name, const QString &text, const QString &hint, const char *pic,
                            const QKeySequence &key, std::function<void()> run) {
        CommandInfo info;
        info.id = QStringLiteral("accounting.") + QLatin1String(name);
        info.text = text;
        info.hint = hint;
        info.icon = QString::fromLatin1(pic);
        if (!key.isEmpty())
            info.keys = {key};
        m_actions[QLatin1String(name)] = m_catalog.add(info, this, std::move(run));
    };
    add("send", tr("Send all\u2026"), tr("Shows what is pending for QuickBooks, then sends it."), "send",
        QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { preview(false); });
    add("send-chosen", tr("Send chosen\u2026"), tr("The same with the chosen rows only."), "send",
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), [this] { preview(true); });
    add("retry-all", tr("Try all again"),
        tr("Puts back to Pending whatever can be tried again without a decision."), "refresh",
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), [this] { sendAgain({}); });
    add("retry-chosen", tr("Try chosen again"), tr("The same with the chosen rows only."), "refresh",
        QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_R), [this] { sendAgain(chosenAttention()); });
    add("pull", tr("Look for changes"),
        tr("Takes over what was paid and shows what was changed in QuickBooks."), "download",
        QKeySequence(Qt::Key_F5), [this] { ask([this] { m_runner.pull(); }); });
    add("stop", tr("Stop sending"),
        tr("Stops after the record that is just being sent; what was sent stays sent."), "close",
        QKeySequence(Qt::CTRL | Qt::Key_Period), [] {});
    m_connection->setStopAction(m_actions.at(QStringLiteral("stop")));
    add("connect", tr("Connect\u2026"), tr("Connects the office to its company in QuickBooks Online."),
        "link", QKeySequence(), [this] { connectBooks(); });
    add("disconnect", tr("Disconnect\u2026"), tr("Ends the connection; what is linked stays linked."),
        "close", QKeySequence(), [this] { disconnectBooks(); });
    add("search", tr("Search"), tr("Goes to the search line."), "search", QKeySequence(Qt::CTRL | Qt::Key_F),
        [this] { focusSearch(*this); });
    add("journal", tr("Journal\u2026"),
        tr("Debits and credits of a span of days, to look through, print or write as CSV for an accountant."),
        "upload", QKeySequence(Qt::CTRL | Qt::Key_E), [this] { exportJournal(); });
}

QWidget *AccountingPage::buildActs()
{
    auto *bar = new QWidget(this);
    m_bar = bar;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(space::l, 0, space::l, space::s);
    row->setSpacing(space::s);
    for (const char *name :
         {"send", "send-chosen", "retry-all", "retry-chosen", "pull", "journal", "connect", "disconnect"}) {
        if (QLatin1String(name) == QLatin1String("journal"))
            row->addStretch();
        auto *button = new QToolButton(bar);
        button->setObjectName(QStringLiteral("accounting.") + QLatin1String(name));
        button->setDefaultAction(m_actions.at(QLatin1String(name)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        row->addWidget(button);
    }
    return bar;
}

DataTable *AccountingPage::addPostings(Tab tab, const char *name, const QString &title,
                                       std::vector<PostingState> states, std::vector<BookEntity> entities)
{
    auto *model = new RowsModel<PostingRow>(
        postingColumns(tab == Tab::Pending     ? PostingTable::Pending
                       : tab == Tab::Attention ? PostingTable::Attention
                       : tab == Tab::Payments  ? PostingTable::Payments
                                               : PostingTable::Sent),
        [](const PostingRow &row) { return row.posting.id.value(); }, this);
    auto *table =
        new DataTable(*model, QStringLiteral("books.") + QLatin1String(name), m_backend.actor().name, this);
    table->setObjectName(QStringLiteral("books.") + QLatin1String(name));
    model->setParent(table);
    model->setToday([this] { return officeDay(m_backend.clock().nowUtc(), m_office.zone); });
    auto *page = new QWidget(this);
    auto *beside = new QHBoxLayout(page);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->setSpacing(0);
    beside->addWidget(table, 1);
    m_postings.push_back({tab, model, table, std::move(states), std::move(entities), beside});
    m_tabs->addTab(page, title);
    connect(table, &DataTable::said, this, &Page::said);
    connect(table, &DataTable::currentChanged, this, &AccountingPage::showChosen);
    connect(table->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &AccountingPage::showChosen);
    connect(table, &DataTable::activated, this, [this, model](qint64 key) {
        if (const PostingRow *row = model->find(key))
            openRecord(*row);
    });
    return table;
}

/// No row has room for a whole sentence: that of the chosen one stands below.
QWidget *AccountingPage::buildLog()
{
    auto *page = new QWidget(this);
    m_logModel->setParent(m_log);
    m_log->setObjectName(QStringLiteral("books.log"));
    m_log->setEmptyState(new EmptyState(QStringLiteral("history"), tr("Nothing was done yet"),
                                        tr("Every step towards QuickBooks is written down here."), m_log));
    auto *text = mutedLabel(QString(), page);
    text->setObjectName(QStringLiteral("booksLogText"));
    text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    text->setMinimumHeight(2 * text->fontMetrics().lineSpacing()); // the table keeps its height
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(m_log->view()->selectionModel(), &QItemSelectionModel::selectionChanged, text, [this, text] {
        const std::vector<qint64> keys = m_log->selectedKeys();
        const BooksLogEntry *entry = keys.size() == 1 ? m_logModel->find(keys.front()) : nullptr;
        text->setText(entry ? entry->text : QString());
    });
    auto *all = new QVBoxLayout(page);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::s);
    all->addWidget(m_log, 1);
    all->addWidget(text);
    return page;
}

void AccountingPage::build()
{
    using E = BookEntity;
    using S = PostingState;
    m_tabs->setObjectName(QStringLiteral("accountingTabs"));
    m_tabs->setDocumentMode(true);
    const std::vector<E> papers{E::Customer,   E::Item,          E::Vendor, E::Invoice,
                                E::CreditNote, E::PurchaseOrder, E::Bill};
    DataTable *pending =
        addPostings(Tab::Pending, "pending", tr("Pending"), {S::Pending, S::Sending}, papers);
    pending->setEmptyState(new EmptyState(
        QStringLiteral("check-circle"), tr("Nothing is pending"),
        tr("An invoice waits here from the moment it is issued until it is in QuickBooks."), pending));
    DataTable *sent = addPostings(Tab::Sent, "sent", tr("Sent"), {S::Sent}, papers);
    sent->setEmptyState(new EmptyState(QStringLiteral("send"), tr("Nothing was sent yet"),
                                       tr("What is in QuickBooks stands here, with its number there."),
                                       sent));
    DataTable *attention =
        addPostings(Tab::Attention, "attention", tr("Needs attention"), {S::NeedsAttention}, {});
    attention->setEmptyState(
        new EmptyState(QStringLiteral("check-circle"), tr("Nothing needs you"),
                       tr("What QuickBooks refuses comes here, with the reason and what to do."), attention));
    DataTable *payments = addPostings(Tab::Payments, "payments", tr("Payments"), {}, {E::Payment, E::Refund});
    payments->setEmptyState(new EmptyState(
        QStringLiteral("money"), tr("No payments"),
        tr("Payments and refunds go to QuickBooks after the invoice that they belong to."), payments));
    m_tabs->addTab(m_findings, tr("Changes in QuickBooks"));
    m_tabs->addTab(buildLog(), tr("Log"));
    m_tabs->addTab(m_mapping, tr("Mapping"));
    m_tabs->addTab(m_links, tr("Links"));
    m_middle = new QHBoxLayout;
    m_middle->setSpacing(0);
    m_middle->addWidget(m_tabs, 1);
    showPanel();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_connection);
    all->addWidget(buildActs());
    all->addLayout(m_middle, 1);
}

/// Beside the tables of records, below the tabs, which need the whole width; the others reach as far as the
/// buttons above them.
void AccountingPage::showPanel()
{
    const PostingTab *postings = postingTab(tab());
    if (postings && postings->beside->indexOf(m_attention) < 0) {
        postings->beside->addWidget(m_attention);
        tabAsLaidOut(m_tabs); // from the rows to what can be done with one
    }
    m_attention->setVisible(postings);
    m_middle->setContentsMargins(space::l, 0, postings ? 0 : space::l, space::m);
}

void AccountingPage::nameTabs(const BooksStatus::Reply &status)
{
    const auto name = [this](Tab tab, const QString &title, int count) {
        m_tabs->setTabText(int(tab),
                           count ? QStringLiteral("%1 (%2)").arg(title, QLocale().toString(count)) : title);
    };
    name(Tab::Pending, tr("Pending"), status.pending + status.sending);
    name(Tab::Sent, tr("Sent"), status.sent);
    name(Tab::Attention, tr("Needs attention"), status.needsAttention);
    name(Tab::Payments, tr("Payments"), status.payments);
    name(Tab::Findings, tr("Changes in QuickBooks"), status.findings);
}

} // namespace truckroll
