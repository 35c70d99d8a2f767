// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/documentspage.h"
#include "core/backend/backend.h"
#include "core/domain/boardsettings.h"
#include "ui/documents/documentcolumns.h"
#include "ui/documents/documentcontext.h"
#include "ui/payments/cashier.h"
#include "ui/shell/commandcatalog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/searchfield.h"
#include <QMenu>
#include <QResizeEvent>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {

constexpr int roomyWidth = 1300; ///< from here on there is room for words on the buttons

QString pageId(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Quote:
        return QStringLiteral("quotes");
    case DocumentKind::WorkOrder:
        return QStringLiteral("workorders");
    default:
        return QStringLiteral("invoices");
    }
}

} // namespace

DocumentsPage::DocumentsPage(Backend &backend, CommandCatalog &catalog, DocumentKind kind, QWidget *parent,
                             Cashier *cashier)
    : Page(parent), m_backend(backend), m_catalog(catalog), m_cashier(cashier), m_kind(kind),
      m_model(new RowsModel<DocumentRow>(
          documentColumns(kind, [this](DocumentId id) { return m_cashier && m_cashier->isOpen(id); }),
          [](const DocumentRow &row) { return row.id.value(); }, this)),
      m_table(new DataTable(*m_model, pageId(kind), backend.actor().name, this)), m_banner(new Banner(this)),
      m_presets(new PresetBar(*m_model, documentPresets(kind), this)), m_totals(mutedLabel(QString(), this)),
      m_states(new QMenu(this))
{
    setObjectName(pageId(kind) + QStringLiteral("Page"));
    m_model->setParent(m_table); // the table remembers its columns when it goes
    m_model->setToday([this] { return officeDay(m_backend.clock().nowUtc(), m_zone); });
    m_model->setFaded([](const DocumentRow &row) {
        return row.state == DocumentState::Void || row.state == DocumentState::Cancelled ||
               row.state == DocumentState::Lost;
    });
    letRowsBeDragged(m_table->view(), *m_model);
    declareCommands();
    build();
    connect(m_table, &DataTable::activated, this,
            [this](qint64 key) { emit openRequested(EntityKind::Document, key); });
    connect(m_table, &DataTable::said, this, &Page::said);
    connect(m_model, &TableModel::shownChanged, this, &DocumentsPage::showTotals);
    connect(m_table->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        showTotals();
        showActions();
    });
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (m_read && (changes.touches(EntityKind::Document) || changes.touches(EntityKind::Payment) ||
                       changes.touches(EntityKind::Customer) || changes.touches(EntityKind::Visit)))
            read();
    });
    if (m_cashier && kind == DocumentKind::Invoice)
        connect(m_cashier, &Cashier::changed, this, [this] {
            if (m_read)
                m_model->setRows(m_model->rows());
        });
    showActions();
}

QString DocumentsPage::id() const
{
    return pageId(m_kind);
}

QString DocumentsPage::title() const
{
    return m_kind == DocumentKind::Quote       ? tr("Quotes")
           : m_kind == DocumentKind::WorkOrder ? tr("Work orders")
                                               : tr("Invoices");
}

QString DocumentsPage::icon() const
{
    return m_kind == DocumentKind::Quote       ? QStringLiteral("quote")
           : m_kind == DocumentKind::WorkOrder ? QStringLiteral("workorder")
                                               : QStringLiteral("invoice");
}

void DocumentsPage::declareCommands()
{
    const QString context = pageId(m_kind);
    m_catalog.setContextTitle(context, title());
    const auto add = [&](const char *name, const QString &text, const QString &hint, const char *pic,
                         const char *key, std::function<void()> run) {
        CommandInfo info;
        info.id = context + u'.' + QString::fromLatin1(name);
        info.text = text;
        info.hint = hint;
        info.icon = QString::fromLatin1(pic);
        if (*key)
            info.keys = {QKeySequence(QString::fromLatin1(key))};
        info.inPalette = false;
        m_actions[QString::fromLatin1(name)] = m_catalog.add(info, this, std::move(run));
    };
    add("open", tr("Open"), tr("Opens the folder at this document."), "folder", "Ctrl+O", [this] { open(); });
    add("preview", tr("Preview"), tr("Shows the chosen documents as they will be printed."), "eye", "Ctrl+P",
        [this] { print(true); });
    add("print", tr("Print"), tr("Prints the chosen documents in one job."), "print", "Ctrl+Shift+P",
        [this] { print(false); });
    add("mail", tr("E-mail"), tr("Sends each chosen document to its customer."), "mail", "Ctrl+Shift+M",
        [this] { mail(); });
    add("search", tr("Search"), tr("Goes to the search line."), "search", "Ctrl+F", [this] {
        m_table->searchField()->setFocus(Qt::ShortcutFocusReason);
        m_table->searchField()->selectAll();
    });
    if (m_kind != DocumentKind::WorkOrder) // those are cancelled
        add("void", tr("Void\u2026"), tr("Asks before the chosen documents become void, for good."), "close",
            "Ctrl+Shift+Delete", [this] { voidSelected(); });
    if (m_kind == DocumentKind::Invoice) {
        add("take-payment", tr("Take payment\u2026"),
            tr("Takes money on the chosen invoice, and shows what was paid on it."), "money", "Ctrl+Shift+T",
            [this] { takePayment(); });
        return;
    }
    add("to-invoice", tr("Bill"), tr("Makes an invoice of all that is left of each chosen document."),
        "convert", "Ctrl+Shift+I", [this] { convertSelected(); });
    add("duplicate", tr("Duplicate"), tr("The same document once more, as a draft of today."), "copy",
        "Ctrl+D", [this] { duplicate(); });
}

void DocumentsPage::build()
{
    m_banner->setObjectName(QStringLiteral("documentsBanner"));
    m_totals->setObjectName(QStringLiteral("documentsTotals"));
    m_totals->setFont(Theme::tabular(m_totals->font()));
    m_totals->setWordWrap(false);
    m_table->addTool(m_presets);
    auto *states = new QToolButton(this);
    states->setObjectName(QStringLiteral("markSelected"));
    states->setText(tr("Mark as"));
    states->setToolTip(tr("Changes the state of the chosen documents."));
    states->setPopupMode(QToolButton::InstantPopup);
    states->setMenu(m_states);
    m_table->addTool(states);
    m_states->setToolTipsVisible(true);
    connect(m_states, &QMenu::aboutToShow, this, [this] {
        m_states->clear();
        fillStates(m_states);
    });
    for (const char *name : {"to-invoice", "take-payment", "preview", "print", "mail", "void"}) {
        const auto action = m_actions.find(QString::fromLatin1(name));
        if (action == m_actions.end())
            continue;
        auto *button = new QToolButton(this);
        button->setDefaultAction(action->second);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        m_table->addTool(button);
        m_buttons.push_back(button);
    }
    const QString sentence =
        m_kind == DocumentKind::Invoice
            ? tr("Invoices are made by converting a work order or a quote in its folder.")
            : tr("They are written in a folder: open a visit on the board, or start one for a customer.");
    m_table->setEmptyState(new EmptyState(icon(), tr("No %1 yet").arg(title().toLower()), sentence, this));
    connect(m_table, &DataTable::menuAboutToShow, this,
            [this](QMenu *menu, const std::vector<qint64> &) { fillMenu(menu); });
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::l, space::m, space::l, space::m);
    all->setSpacing(space::s);
    all->addWidget(m_banner);
    all->addWidget(m_table, 1);
    all->addWidget(m_totals, 0, Qt::AlignRight);
}

void DocumentsPage::resizeEvent(QResizeEvent *event)
{
    const bool roomy = event->size().width() >= roomyWidth;
    for (QToolButton *button : m_buttons)
        button->setToolButtonStyle(roomy ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_table->searchField()->setMinimumWidth(roomy ? 180 : 110);
    Page::resizeEvent(event);
}

bool DocumentsPage::showFiltered(const QString &filter)
{
    return m_presets->show(filter);
}

void DocumentsPage::activate()
{
    if (!m_read)
        m_backend.ask(
            this, OfficeInfo{},
            std::function<void(Result<OfficeInfo::Reply>)>([this](Result<OfficeInfo::Reply> office) {
                if (office) {
                    m_zone = office->zone;
                    m_currency = office->currency;
                    m_model->setFirstDayOfWeek(boardSettingsOf(office->settings).firstDayOfWeek);
                    showTotals();
                }
            }));
    if (!std::exchange(m_read, true))
        read();
    m_table->view()->setFocus();
}

void DocumentsPage::read()
{
    DocumentList query;
    query.kind = m_kind;
    m_backend.ask(this, query,
                  std::function<void(Result<DocumentList::Reply>)>([this](Result<DocumentList::Reply> rows) {
                      if (!rows) {
                          m_banner->showErrorAgain(rows.error(), [this] { read(); });
                          return;
                      }
                      m_model->setRows(std::move(*rows));
                      if (const qint64 wanted = std::exchange(m_wanted, 0))
                          m_table->select(wanted);
                      showTotals();
                      showActions();
                  }));
}

bool DocumentsPage::showEntity(EntityKind kind, qint64 id)
{
    if (kind != EntityKind::Document)
        return false;
    m_wanted = id;
    if (m_model->find(id))
        m_table->select(std::exchange(m_wanted, 0));
    return true;
}

std::vector<const DocumentRow *> DocumentsPage::selected() const
{
    std::vector<const DocumentRow *> rows;
    for (const qint64 key : m_table->selectedKeys())
        if (const DocumentRow *row = m_model->find(key))
            rows.push_back(row);
    return rows;
}

void DocumentsPage::showTotals()
{
    const std::vector<const DocumentRow *> chosen = selected();
    Money total;
    Money drafts;
    Money balance;
    bool leftOut = false;
    const auto add = [&](const DocumentRow &row) {
        if (m_kind == DocumentKind::Invoice && row.state == DocumentState::Draft) {
            drafts += row.total; // nobody owes it
            return;
        }
        if (row.state == DocumentState::Void || row.state == DocumentState::Cancelled) {
            leftOut = true;
            return;
        }
        total += row.total;
        balance += owedOn(row).value_or(Money());
    };
    const bool some = chosen.size() > 1;
    for (int row = 0; !some && row < m_model->rowCount(); ++row)
        add(m_model->at(row));
    for (const DocumentRow *row : some ? chosen : std::vector<const DocumentRow *>())
        add(*row);
    const int count = some ? int(chosen.size()) : m_model->rowCount();
    QString text = some ? tr("%n chosen", nullptr, count) : tr("%n shown", nullptr, count);
    text += leftOut ? tr(", total without void and canceled ones %1").arg(moneyText(total, m_currency))
                    : tr(", total %1").arg(moneyText(total, m_currency));
    if (m_kind == DocumentKind::Invoice)
        text += tr(", balance %1").arg(moneyText(balance, m_currency));
    if (!drafts.isZero())
        text += tr(", drafts %1").arg(moneyText(drafts, m_currency));
    m_totals->setText(text);
}

QString DocumentsPage::whyNotPaid(const std::vector<const DocumentRow *> &rows) const
{
    if (!m_backend.may(Action::TakePayments))
        return m_backend.whyNot(Action::TakePayments);
    if (rows.size() != 1)
        return tr("Choose one row first.");
    const DocumentRow &row = *rows.front();
    if (row.state == DocumentState::Draft)
        return tr("Issue the invoice first.");
    return row.state == DocumentState::Open || row.state == DocumentState::Paid
               ? QString()
               : tr("%1 has no balance: it is %2.").arg(row.number, documentStateText(row.state).toLower());
}

void DocumentsPage::showActions()
{
    const std::vector<const DocumentRow *> rows = selected();
    const QString nothing = tr("Choose one or more rows first.");
    for (const char *name : {"open", "preview", "print"})
        CommandCatalog::allow(m_actions.at(QString::fromLatin1(name)), !rows.empty(), nothing);
    const bool mayMail = m_backend.may(Action::SendMail);
    CommandCatalog::allow(m_actions.at(QStringLiteral("mail")), mayMail && !rows.empty(),
                          mayMail ? nothing : m_backend.whyNot(Action::SendMail));
    if (const auto pay = m_actions.find(QStringLiteral("take-payment")); pay != m_actions.end()) {
        const QString whyNot = whyNotPaid(rows);
        CommandCatalog::allow(pay->second, whyNot.isEmpty(), whyNot);
    }
    if (const auto voiding = m_actions.find(QStringLiteral("void")); voiding != m_actions.end()) {
        const bool mayVoid = m_backend.may(Action::VoidInvoices);
        CommandCatalog::allow(voiding->second, mayVoid && !rows.empty(),
                              mayVoid ? nothing : m_backend.whyNot(Action::VoidInvoices));
    }
    const auto bill = m_actions.find(QStringLiteral("to-invoice"));
    if (bill == m_actions.end())
        return;
    const bool mayWrite = m_backend.may(kindAction(m_kind));
    CommandCatalog::allow(m_actions.at(QStringLiteral("duplicate")), mayWrite && rows.size() == 1,
                          mayWrite ? tr("Choose one row first.") : m_backend.whyNot(kindAction(m_kind)));
    const bool may = m_backend.may(Action::MakeInvoices);
    CommandCatalog::allow(bill->second, may && !rows.empty(),
                          may ? nothing : m_backend.whyNot(Action::MakeInvoices));
}

} // namespace truckroll
