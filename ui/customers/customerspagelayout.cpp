// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/backend.h"
#include "ui/customers/customereditor.h"
#include "ui/customers/customerglance.h"
#include "ui/customers/customerlistmodel.h"
#include "ui/customers/customerspage.h"
#include "ui/documents/documentcolumns.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptynote.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/recorddrag.h"
#include "ui/widgets/searchfield.h"
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

// How the page is put together; what it does is in customerspage.cpp.
namespace truckroll {

namespace {

using FolderRow = AppointmentList::Row;

constexpr int leastDetails = 680; ///< with the acts that are less common as pictures

std::vector<ColumnOf<Site>> siteColumns()
{
    ColumnOf<Site> name;
    name.id = QStringLiteral("name");
    name.title = CustomersPage::tr("Site");
    name.bold = true;
    name.text = [](const Site &site) { return site.name; };
    ColumnOf<Site> address;
    address.id = QStringLiteral("address");
    address.title = CustomersPage::tr("Address");
    address.width = 320;
    address.text = [](const Site &site) { return site.address.oneLine(); };
    ColumnOf<Site> notes;
    notes.id = QStringLiteral("notes");
    notes.title = CustomersPage::tr("Notes");
    notes.width = 260;
    notes.text = [](const Site &site) { return site.notes; };
    return {name, address, notes};
}

std::vector<ColumnOf<FolderRow>> folderColumns()
{
    const auto text = [](const char *id, const QString &title, int width,
                         std::function<QString(const FolderRow &)> get) {
        ColumnOf<FolderRow> made;
        made.id = QString::fromLatin1(id);
        made.title = title;
        made.width = width;
        made.text = std::move(get);
        return made;
    };
    auto number = text("number", CustomersPage::tr("Folder"), 100,
                       [](const FolderRow &row) { return row.appointment.number; });
    number.bold = true;
    auto title = text("title", CustomersPage::tr("Title"), 300,
                      [](const FolderRow &row) { return row.appointment.title; });
    auto next = text("next", CustomersPage::tr("Next visit"), 140, [](const FolderRow &row) {
        return row.nextVisit ? QLocale().toString(row.nextVisit->date, QStringLiteral("MMM d, yyyy"))
                             : QString();
    });
    next.kind = TableColumn::Kind::Date;
    next.number = [](const FolderRow &row) {
        return row.nextVisit ? std::optional<qint64>(row.nextVisit->date.toJulianDay()) : std::nullopt;
    };
    ColumnOf<FolderRow> status;
    status.id = QStringLiteral("status");
    status.title = CustomersPage::tr("Status");
    status.kind = TableColumn::Kind::Chip;
    status.meaning = [](const FolderRow &row) { return Meaning(row.status); };
    return {number, title, next, status};
}

} // namespace

void CustomersPage::build()
{
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildList());
    m_right = new QStackedWidget(splitter);
    auto *nobody =
        new EmptyState(QStringLiteral("customers"), tr("No customer chosen"),
                       tr("Customers with their sites, folders and open balance stand here."), m_right);
    nobody->addAction(tr("New customer"), tr("Starts a new customer (Ctrl+N)."),
                      std::function<void()>([this] { newCustomer(); }));
    m_right->addWidget(nobody);
    m_right->addWidget(buildDetails());
    m_right->installEventFilter(this);
    m_right->setMinimumWidth(leastDetails); // fitActs makes the rest fit
    splitter->addWidget(m_right);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({340, 940});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(splitter);
}

QWidget *CustomersPage::buildList()
{
    auto *box = new QWidget(this);
    m_search = new SearchField(tr("Name, phone, e-mail, address or number"), box);
    m_search->setToolTip(tr("Numbers are those of phones, equipment and documents."));
    m_search->setObjectName(QStringLiteral("customerSearch"));
    m_listModel = new CustomerListModel(this);
    m_list = new QListView(box);
    m_list->setObjectName(QStringLiteral("customerList"));
    m_list->setAccessibleName(tr("Customers"));
    m_list->setModel(m_listModel);
    m_list->setItemDelegate(new CustomerDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection); // several get a letter at once
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (const char *name : {"mail", "new-visit", "new-quote", "new-work-order", "merge", "wishes"})
        m_list->addAction(m_actions.at(QString::fromLatin1(name)));
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_note = new EmptyNote(m_list);
    new RecordDrag(m_list, [this](const QModelIndex &index) {
        const CustomerRow &row = m_listModel->at(index.row());
        return DraggedRecord{row.id, {}, row.name, {}};
    });
    m_count = mutedLabel(QString(), box);
    auto *add = new QToolButton(box);
    add->setDefaultAction(m_actions.at(QStringLiteral("new")));
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *duplicates = new QToolButton(box);
    duplicates->setObjectName(QStringLiteral("findDuplicates"));
    duplicates->setDefaultAction(m_actions.at(QStringLiteral("duplicates")));
    auto *mail = new QToolButton(box);
    mail->setObjectName(QStringLiteral("mailCustomers"));
    mail->setDefaultAction(m_actions.at(QStringLiteral("mail")));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(mail);
    foot->addWidget(duplicates);
    foot->addWidget(add);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(space::m, space::m, space::xs, space::m);
    column->setSpacing(space::s);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addLayout(foot);
    box->setMinimumWidth(280);
    return box;
}

QWidget *CustomersPage::buildSites()
{
    m_sites = new RowsModel<Site>(
        siteColumns(), [](const Site &site) { return site.id.value(); }, this);
    m_sites->setFaded([](const Site &site) { return !site.active; });
    m_siteTable = new DataTable(*m_sites, QStringLiteral("customer-sites"), m_backend.actor().name, this);
    m_siteTable->setObjectName(QStringLiteral("siteTable"));
    m_sites->setParent(m_siteTable); // the table remembers its columns when it goes
    QPushButton *add =
        plainButton(tr("New site"), QStringLiteral("plus"), tr("Adds a place where work is done."), this);
    add->setObjectName(QStringLiteral("newSite"));
    connect(add, &QPushButton::clicked, this, [this] { editSite(0); });
    m_siteTable->addTool(add);
    connect(m_siteTable, &DataTable::activated, this, &CustomersPage::editSite);
    return m_siteTable;
}

QLayout *CustomersPage::buildHead(QWidget *box)
{
    m_name = new ElidedLabel(box);
    m_name->setFont(Theme::titleFont());
    m_name->setObjectName(QStringLiteral("shownCustomer"));
    m_balance = mutedLabel(QString(), box);
    m_balance->setObjectName(QStringLiteral("customerBalance"));
    m_balance->setWordWrap(false);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(m_name);
    head->addWidget(m_balance);
    head->addStretch(1);
    return head;
}

QLayout *CustomersPage::buildActs(QWidget *box)
{
    auto *acts = new QHBoxLayout;
    acts->setSpacing(space::xs);
    for (const char *name :
         {"new-visit", "new-quote", "new-work-order", "account", "merge", "wishes", "save", "discard"}) {
        auto *button = new QToolButton(box);
        button->setObjectName(QStringLiteral("customer-") + QString::fromLatin1(name));
        button->setDefaultAction(m_actions.at(QString::fromLatin1(name)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        acts->addWidget(button);
        m_buttons.push_back(button);
    }
    acts->addStretch();
    return acts;
}

/// In a narrow window what is done less often shows its picture alone, instead of half of its words.
void CustomersPage::fitActs()
{
    constexpr int roomyWidth = 1060;
    constexpr int glanceWidth = 1240; ///< the form keeps all of its own
    constexpr int tabIcon = 16;
    constexpr size_t alwaysInWords = 4;
    const bool roomy = m_right->width() >= roomyWidth;
    for (size_t i = alwaysInWords; i < m_buttons.size(); ++i)
        m_buttons[i]->setToolButtonStyle(roomy ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_glance->setVisible(m_right->width() >= glanceWidth);
    m_tabs->setIconSize(roomy ? QSize(tabIcon, tabIcon) : QSize(0, 0)); // the words stand for themselves
}

bool CustomersPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_right && event->type() == QEvent::Resize)
        fitActs();
    return Page::eventFilter(watched, event);
}

QWidget *CustomersPage::buildEditor(QWidget *box)
{
    m_editor = new CustomerEditor(m_backend, box);
    auto *scroll = new QScrollArea(box);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *page = new QWidget(scroll);
    m_glance = new CustomerGlance(page);
    m_glance->setMaximumWidth(520);
    m_editor->setMaximumWidth(820);
    auto *inner = new QHBoxLayout(page);
    inner->setContentsMargins(0, space::m, space::m, space::m);
    inner->setSpacing(2 * space::xl);
    inner->addWidget(m_editor, 3, Qt::AlignTop);
    inner->addWidget(m_glance, 2, Qt::AlignTop);
    inner->addStretch();
    scroll->setWidget(page);
    return scroll;
}

QWidget *CustomersPage::buildFolders(QWidget *box)
{
    m_folders = new RowsModel<FolderRow>(
        folderColumns(), [](const FolderRow &row) { return row.appointment.id.value(); }, this);
    auto *table = new DataTable(*m_folders, QStringLiteral("customer-folders"), m_backend.actor().name, box);
    m_folders->setToday([this] { return m_backend.today(); });
    m_folders->setParent(table);
    connect(table, &DataTable::activated, this,
            [this](qint64 key) { emit openRequested(EntityKind::Appointment, key); });
    return table;
}

QWidget *CustomersPage::buildDocuments(QWidget *box)
{
    auto columns = documentColumns(DocumentKind::Invoice);
    // The customer is named above, and only the page of invoices knows which cards are being checked.
    std::erase_if(columns, [](const ColumnOf<DocumentRow> &column) {
        return column.id == u"customer" || column.id == u"card";
    });
    for (ColumnOf<DocumentRow> &column : columns)
        column.shown = column.shown && column.id != u"accounting"; // the titles need the room
    m_documents = new RowsModel<DocumentRow>(
        std::move(columns), [](const DocumentRow &row) { return row.id.value(); }, this);
    auto *table =
        new DataTable(*m_documents, QStringLiteral("customer-documents"), m_backend.actor().name, box);
    m_documents->setToday([this] { return m_backend.today(); });
    m_documents->setParent(table);
    letRowsBeDragged(table->view(), *m_documents);
    connect(table, &DataTable::activated, this,
            [this](qint64 key) { emit openRequested(EntityKind::Document, key); });
    return table;
}

QWidget *CustomersPage::buildDetails()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(space::m, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addLayout(buildHead(box));
    column->addLayout(buildActs(box));
    m_wishLine = mutedLabel(QString(), box);
    m_wishLine->setObjectName(QStringLiteral("customerWishLine"));
    m_wishLine->hide();
    column->addWidget(m_wishLine);
    m_banner = new Banner(box);
    column->addWidget(m_banner);
    auto *tabs = m_tabs = new QTabWidget(box);
    tabs->setObjectName(QStringLiteral("customerTabs"));
    tabs->setDocumentMode(true);
    tabs->addTab(buildEditor(box), icons::get(QStringLiteral("user")), tr("Customer"));
    tabs->addTab(buildSites(), icons::get(QStringLiteral("pin")), tr("Sites"));
    tabs->addTab(buildFolders(box), icons::get(QStringLiteral("folder")), tr("Folders"));
    tabs->addTab(buildDocuments(box), icons::get(QStringLiteral("invoice")), tr("Documents"));
    addMoreTabs(tabs, box);
    column->addWidget(tabs, 1);
    return box;
}

} // namespace truckroll
