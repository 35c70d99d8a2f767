// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "ui/models/tablemodel.h"
#include "ui/shell/page.h"

class QAction;
class QLayout;
class QLabel;
class QListView;
class QStackedWidget;
class QTabWidget;
class QTableView;
class QToolButton;

namespace truckroll {

class Backend;
class AccountTab;
class Banner;
class CallsTab;
class CommandCatalog;
class CustomerEditor;
class CustomerGlance;
class CustomerListModel;
class DataTable;
class EmptyNote;
class EquipmentTab;
class OutboxPanel;
class CustomerPaymentsTab;
class SearchField;

/// Customers at the left, found while one types; the chosen one at the right with sites, folders, documents.
class CustomersPage : public Page
{
    Q_OBJECT

public:
    CustomersPage(Backend &backend, CommandCatalog &catalog, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("customers"); }
    QString title() const override { return tr("Customers"); }
    QString icon() const override { return QStringLiteral("customers"); }
    void activate() override;
    bool showEntity(EntityKind kind, qint64 id) override;
    bool hasUnsavedText() const override;
    void saveText(std::function<void(bool)> done) override;

    void newCustomer();
    void showCustomer(CustomerId customer);
    CustomerEditor *editor() const { return m_editor; }

signals:
    /// A visit for this customer shall be booked.
    void newVisitRequested(truckroll::CustomerId customer);
    /// A quote or work order that makes its folder.
    void newDocumentRequested(truckroll::DocumentKind kind, truckroll::CustomerId customer);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    QWidget *buildList();
    QWidget *buildDetails();
    QLayout *buildHead(QWidget *box);
    QLayout *buildActs(QWidget *box);
    void fitActs();
    QWidget *buildEditor(QWidget *box);
    QWidget *buildFolders(QWidget *box);
    QWidget *buildDocuments(QWidget *box);
    QWidget *buildSites();
    void declareCommands();
    void listen();
    void readOffice();
    void search();
    void searchAgain();
    void ask(int limit, std::function<void(bool all)> then);
    bool isNobodyShown() const;
    void showNobody();
    void showFound(CustomerList::Reply rows, bool all);
    void readDetails(CustomerId customer, bool fresh);
    void showDetails(const CustomerDetails::Reply &details, bool fresh);
    void readFolders(CustomerId customer);
    void showActions();
    void editSite(qint64 site);
    void leave(std::function<void()> then);
    void selectCurrent();
    void merge();
    void withPeople(std::function<void(const People::Reply &)> then);
    void showWishes(const CustomerWishes &wishes);
    void changeWishes();
    void findDuplicates();
    void addMoreTabs(QTabWidget *tabs, QWidget *box);
    void showTabs(CustomerId customer);
    void showAccount();
    void mailChosen();
    void enterDetails();

    Backend &m_backend;
    CommandCatalog &m_catalog;
    CustomerId m_customer;
    QString m_currency;
    bool m_started = false;
    std::map<QString, QString> m_drafts;

    SearchField *m_search;
    CustomerListModel *m_listModel;
    QListView *m_list;
    QLabel *m_count;
    EmptyNote *m_note;
    QStackedWidget *m_right;
    Banner *m_banner;
    QLabel *m_name;
    CustomerWishes m_wishes;
    QLabel *m_wishLine;
    QLabel *m_balance;
    CustomerEditor *m_editor;
    CustomerGlance *m_glance; ///< beside the editor in wide windows
    RowsModel<Site> *m_sites;
    DataTable *m_siteTable;
    RowsModel<AppointmentList::Row> *m_folders;
    RowsModel<DocumentRow> *m_documents;
    QTabWidget *m_tabs;
    std::vector<QToolButton *> m_buttons;
    int m_run = 0;             ///< of the search, to know its newest answer
    bool m_listLeads = false;  ///< words are typed: what is shown is one of those that fit
    bool m_takesFirst = false; ///< of what the search finds, once
    EquipmentTab *m_equipment;
    CallsTab *m_calls;
    CustomerPaymentsTab *m_payments;
    AccountTab *m_account;
    OutboxPanel *m_letters;
    std::map<QString, QAction *> m_actions;
};

} // namespace truckroll
