// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/backend.h"
#include "ui/pipeline/pipelinebar.h"
#include "ui/pipeline/pipelinepage.h"
#include "ui/pipeline/quotecolumnmodel.h"
#include "ui/pipeline/quotecolumns.h"
#include "ui/pipeline/quotefiguresview.h"
#include "ui/pipeline/stageboard.h"
#include "ui/shell/commandcatalog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"
#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

// How the pipeline's page is put together: widgets, commands, keys.
namespace truckroll {

PipelinePage::PipelinePage(Backend &backend, CommandCatalog &catalog, QWidget *parent)
    : Page(parent), m_backend(backend), m_catalog(catalog), m_banner(new Banner(this)),
      m_bar(new PipelineBar(this)), m_top(new QStackedWidget(this)), m_tabs(new QTabWidget(this)),
      m_boardStack(new QStackedWidget(m_tabs)), m_board(new StageBoard(m_boardStack)),
      m_nothing(new EmptyState(QStringLiteral("pipeline"), QString(), QString(), m_boardStack)),
      m_followUpRows(new RowsModel<QuoteRow>(
          followUpColumns([this](StageId stage) { return stageName(stage); },
                          [this] { return m_pipeline.today; }),
          [](const QuoteRow &row) { return row.id.value(); }, this)),
      m_followUps(new DataTable(*m_followUpRows, QStringLiteral("followups"), backend.actor().name, m_tabs)),
      m_figures(new QuoteFiguresView(backend, m_tabs)), m_stages(new QMenu(this)), m_sellers(new QMenu(this)),
      m_which(new QComboBox(this)), m_chosen(mutedLabel(QString(), this))
{
    setObjectName(QStringLiteral("pipelinePage"));
    m_followUpRows->setParent(m_followUps); // the table remembers its columns when it goes
    m_followUpRows->setToday([this] { return m_pipeline.today; });
    declareCommands();
    build();
    listen();
    showActions();
}

QAction *PipelinePage::add(const char *name, const QString &text, const QString &hint, const char *icon,
                           const char *key, std::function<void()> run)
{
    CommandInfo info;
    info.id = QStringLiteral("pipeline.") + QString::fromLatin1(name);
    info.text = text;
    info.hint = hint;
    info.icon = QString::fromLatin1(icon);
    if (*key)
        info.keys = {QKeySequence(QString::fromLatin1(key))};
    info.inPalette = false;
    // Letters act in the tabs alone: in the fields above they are typed.
    QAction *action = m_catalog.add(info, m_tabs, std::move(run));
    m_actions[QString::fromLatin1(name)] = action;
    return action;
}

void PipelinePage::declareCommands()
{
    m_catalog.setContextTitle(QStringLiteral("pipeline"), tr("Pipeline"));
    add("open", tr("Open"), tr("Opens the folder at this quote."), "folder", "Ctrl+O", [this] { open(); });
    add("preview", tr("Preview"), tr("Shows the chosen quotes as they will be printed."), "eye", "Ctrl+P",
        [this] { preview(); });
    add("mail", tr("E-mail"), tr("Sends the chosen quote to its customer."), "mail", "Ctrl+Shift+M",
        [this] { mail(); });
    add("sell", tr("Sold"), tr("The customer took it; asks which option when there are several."),
        "check-circle", "W", [this] { sell(chosen()); });
    add("lose", tr("Lost"), tr("Asks why, and keeps it for the report."), "close", "L",
        [this] { lose(chosen()); });
    add("follow-up", tr("Follow up"), tr("Says when to ask the customer next."), "clock", "F",
        [this] { followUp(); });
    add("earlier", tr("One stage back"), tr("Puts the chosen quotes into the column at the left."),
        "chevron-left", "Alt+Left", [this] { moveBeside(-1); });
    add("later", tr("One stage on"), tr("Puts the chosen quotes into the column at the right."),
        "chevron-right", "Alt+Right", [this] { moveBeside(1); });
    add("menu", tr("All that can be done"), tr("Opens the menu of the chosen quotes."), "more", "S", [this] {
        const StageColumn *column = m_board->current();
        if (m_tabs->currentWidget() != m_boardStack || !column || chosen().empty())
            return;
        const QRect card = column->cards()->visualRect(column->cards()->currentIndex());
        showMenu(column->cards()->viewport()->mapToGlobal(card.center()));
    });
    add("duplicate", tr("Duplicate"), tr("The same quote once more, as a draft of today."), "copy", "Ctrl+D",
        [this] { duplicate(); });
    add("revise", tr("Revise"), tr("A new version of a quote that the customer has; the old one stays."),
        "edit", "V", [this] { revise(); });
    CommandInfo search;
    search.id = QStringLiteral("pipeline.search");
    search.text = tr("Search");
    search.hint = tr("Goes to the search line.");
    search.icon = QStringLiteral("search");
    search.keys = {QKeySequence(QStringLiteral("Ctrl+F"))};
    search.inPalette = false;
    m_catalog.add(search, this, [this] {
        m_bar->search()->setFocus(Qt::ShortcutFocusReason);
        m_bar->search()->selectAll();
    });
}

void PipelinePage::build()
{
    m_banner->setObjectName(QStringLiteral("pipelineBanner"));
    m_tabs->setObjectName(QStringLiteral("pipelineTabs"));
    m_tabs->setDocumentMode(true);
    buildBoard();
    buildFollowUps();
    m_tabs->addTab(m_boardStack, icons::get(QStringLiteral("pipeline")), tr("Stages"));
    m_tabs->addTab(m_followUps, icons::get(QStringLiteral("clock")), tr("Follow-ups"));
    if (m_backend.may(Action::SeeReports))
        m_tabs->addTab(m_figures, icons::get(QStringLiteral("chart")), tr("Figures"));
    else
        m_figures->hide();
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        const bool figures = m_tabs->currentWidget() == m_figures;
        m_top->setCurrentWidget(figures ? m_figures->tools() : m_bar);
        m_acts->setVisible(!figures);
        showActions();
    });
    connect(m_figures, &QuoteFiguresView::said, this, &Page::said);
    connect(m_bar, &PipelineBar::filterChanged, this, &PipelinePage::showAll);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::l, space::m, space::l, space::m);
    all->setSpacing(space::s);
    all->addWidget(m_banner);
    m_top->addWidget(m_bar);
    m_top->addWidget(m_figures->tools());
    m_top->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    all->addWidget(m_top);
    all->addWidget(m_tabs, 1);
    m_acts = buildActs();
    all->addWidget(m_acts);
}

void PipelinePage::buildBoard()
{
    m_boardStack->addWidget(m_board);
    m_boardStack->addWidget(m_nothing);
    connect(m_board, &StageBoard::activated, this,
            [this](const QuoteRow &row) { emit openRequested(EntityKind::Document, row.id.value()); });
    connect(m_board, &StageBoard::selectionChanged, this, &PipelinePage::showActions);
    connect(m_board, &StageBoard::menuRequested, this, &PipelinePage::showMenu);
    connect(m_board, &StageBoard::moveRequested, this,
            [this](const std::vector<DocumentId> &ids, const PipelinePlace &place) {
                std::vector<QuoteRow> quotes;
                for (const DocumentId id : ids)
                    if (const QuoteRow *row = find(id))
                        quotes.push_back(*row);
                move(quotes, place);
            });
}

void PipelinePage::buildFollowUps()
{
    m_followUps->setObjectName(QStringLiteral("followUps"));
    m_followUps->searchField()->hide(); // the page has one for all of its tabs
    m_which->setObjectName(QStringLiteral("followUpsWhich"));
    m_which->setAccessibleName(tr("Which follow-ups"));
    m_which->setToolTip(tr("Which open quotes are listed."));
    m_which->addItem(tr("Due"), int(Which::Due));
    m_which->addItem(tr("Within a week"), int(Which::Week));
    m_which->addItem(tr("Without a day"), int(Which::Without));
    m_which->addItem(tr("All open quotes"), int(Which::All));
    m_followUps->addTool(m_which);
    m_followUps->setEmptyState(
        new EmptyState(QStringLiteral("clock"), tr("Nobody is waiting to be asked"),
                       tr("Quotes stand here when their day has come. F on a card sets one."), this));
    m_followUps->view()->sortByColumn(0, Qt::AscendingOrder);
    connect(m_which, &QComboBox::currentIndexChanged, this, &PipelinePage::showAll);
    connect(m_followUps, &DataTable::activated, this,
            [this](qint64 key) { emit openRequested(EntityKind::Document, key); });
    connect(m_followUps, &DataTable::said, this, &Page::said);
    connect(m_followUps->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PipelinePage::showActions);
    connect(m_followUps, &DataTable::menuAboutToShow, this,
            [this](QMenu *menu, const std::vector<qint64> &) { fillMenu(menu); });
}

QWidget *PipelinePage::buildActs()
{
    auto *acts = new QWidget(this);
    auto *row = new QHBoxLayout(acts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    const auto button = [&](const char *name) {
        auto *made = new QToolButton(acts);
        made->setDefaultAction(m_actions.at(QString::fromLatin1(name)));
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        row->addWidget(made);
    };
    const auto menu = [&](const char *name, const QString &text, const char *icon, const QString &hint,
                          QMenu *entries) {
        auto *made = new QToolButton(acts);
        made->setObjectName(QString::fromLatin1(name));
        made->setText(text);
        made->setIcon(icons::get(QString::fromLatin1(icon)));
        made->setToolTip(hint);
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        made->setPopupMode(QToolButton::InstantPopup);
        made->setMenu(entries);
        row->addWidget(made);
    };
    button("open");
    button("preview");
    button("mail");
    menu("moveQuotes", tr("Move to"), "pipeline", tr("Puts the chosen quotes into a stage."), m_stages);
    button("sell");
    button("lose");
    button("follow-up");
    menu("assignQuotes", tr("Sold by"), "user", tr("Whose quotes the chosen ones are."), m_sellers);
    row->addStretch();
    m_chosen->setObjectName(QStringLiteral("pipelineChosen"));
    m_chosen->setFont(Theme::tabular(m_chosen->font()));
    m_chosen->setWordWrap(false);
    row->addWidget(m_chosen);
    connect(m_stages, &QMenu::aboutToShow, this, [this] {
        m_stages->clear();
        fillStages(m_stages);
    });
    connect(m_sellers, &QMenu::aboutToShow, this, [this] {
        m_sellers->clear();
        fillPeople(m_sellers);
    });
    return acts;
}

} // namespace truckroll
