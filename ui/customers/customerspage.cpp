// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customerspage.h"
#include "core/backend/backend.h"
#include "ui/customers/accounttab.h"
#include "ui/customers/customereditor.h"
#include "ui/customers/customerglance.h"
#include "ui/customers/customerlistmodel.h"
#include "ui/customers/customerpaymentstab.h"
#include "ui/customers/customerwishesdialog.h"
#include "ui/customers/equipmenttab.h"
#include "ui/customers/mergedialog.h"
#include "ui/customers/sitedialog.h"
#include "ui/shell/commandcatalog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptynote.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/wishtexts.h"
#include <QLabel>
#include <QListView>
#include <QStackedWidget>

namespace truckroll {

namespace {
constexpr int firstAnswers = 100;
}

CustomersPage::CustomersPage(Backend &backend, CommandCatalog &catalog, QWidget *parent)
    : Page(parent), m_backend(backend), m_catalog(catalog)
{
    setObjectName(QStringLiteral("customersPage"));
    declareCommands();
    build();
    listen();
    showActions();
}

void CustomersPage::declareCommands()
{
    m_catalog.setContextTitle(id(), title());
    const auto add = [this](const char *name, const QString &text, const QString &hint, const char *pic,
                            const char *key, bool everywhere, std::function<void()> run) {
        CommandInfo info;
        info.id = QStringLiteral("customers.") + QString::fromLatin1(name);
        info.text = text;
        info.hint = hint;
        info.icon = QString::fromLatin1(pic);
        info.inPalette = everywhere;
        if (*key)
            info.keys = {QKeySequence(QString::fromLatin1(key))};
        m_actions[QString::fromLatin1(name)] = m_catalog.add(info, this, std::move(run));
    };
    add("new", tr("New customer"), tr("Starts a new customer."), "plus", "Ctrl+N", true,
        [this] { newCustomer(); });
    add("save", tr("Save customer"), tr("Saves what was typed."), "save", "Ctrl+S", false,
        [this] { m_editor->save(); });
    add("discard", tr("Discard"), tr("Goes back to what is stored."), "undo", "Ctrl+Shift+R", false, [this] {
        m_editor->revert();
        m_banner->clear();
    });
    add("new-visit", tr("New appointment"), tr("Books a visit for this customer."), "calendar",
        "Ctrl+Shift+A", false, [this] { emit newVisitRequested(m_customer); });
    add("new-quote", tr("New quote"), tr("Starts a quote; saving it makes the folder."), "quote",
        "Ctrl+Shift+Q", false, [this] { emit newDocumentRequested(DocumentKind::Quote, m_customer); });
    add("new-work-order", tr("New work order"), tr("Starts a work order; saving it makes the folder."),
        "workorder", "Ctrl+Shift+W", false,
        [this] { emit newDocumentRequested(DocumentKind::WorkOrder, m_customer); });
    add("merge", tr("Merge"), tr("Puts everything of this customer under another one."), "merge",
        "Ctrl+Shift+M", false, [this] { merge(); });
    add("duplicates", tr("Find duplicates"),
        tr("Customers that are likely the same, to be merged or told apart."), "customers", "Ctrl+Shift+D",
        true, [this] { findDuplicates(); });
    add("account", tr("Statement of account"), tr("What was billed, paid and credited, and what is owed."),
        "money", "Ctrl+Shift+T", false, [this] { showAccount(); });
    add("mail", tr("Write to customers"),
        tr("A letter for each of the chosen customers, with the statement of account when you like."), "mail",
        "Ctrl+Shift+E", false, [this] { mailChosen(); });
    add("wishes", tr("Wishes"), tr("When the customer takes visits, and from whom."), "tag", "Ctrl+Shift+B",
        false, [this] { changeWishes(); });
    add("search", tr("Search customers"), tr("Goes to the search line."), "search", "Ctrl+F", false, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
}

void CustomersPage::listen()
{
    connect(m_search, &SearchField::searched, this, [this](const QString &text) {
        m_listLeads = !text.trimmed().isEmpty();
        search();
    });
    connect(m_search, &SearchField::entered, this, [this] { m_takesFirst = true; });
    connect(m_search, &SearchField::leftDownwards, this, [this] {
        m_list->setFocus();
        if (!m_list->currentIndex().isValid() && m_listModel->rowCount() > 0)
            m_list->setCurrentIndex(m_listModel->index(0));
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) {
                if (!now.isValid() || m_listModel->at(now.row()).id == m_customer)
                    return;
                leave([this, id = m_listModel->at(now.row()).id] { readDetails(id, true); });
            });
    connect(m_list, &QListView::activated, this, &CustomersPage::enterDetails);
    connect(m_editor, &CustomerEditor::saved, this, [this](const Customer &customer) {
        const bool isNew = m_customer != customer.id;
        m_customer = customer.id;
        m_listLeads = false;
        if (isNew) // its tabs know of nobody yet
            showTabs(customer.id);
        searchAgain();
        readDetails(customer.id, false);
    });
    connect(m_editor, &CustomerEditor::edited, this, &CustomersPage::showActions);
    connect(m_editor, &CustomerEditor::otherRequested, this, &CustomersPage::showCustomer);
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (!m_started)
            return;
        const bool customers = changes.touches(EntityKind::Customer) || changes.touches(EntityKind::Site);
        const bool money = changes.touches(EntityKind::Document) || changes.touches(EntityKind::Payment);
        if (customers || money)
            searchAgain();
        if (m_customer && (customers || money))
            readDetails(m_customer, false);
        if (m_customer &&
            (money || changes.touches(EntityKind::Appointment) || changes.touches(EntityKind::Visit)))
            readFolders(m_customer);
    });
}

void CustomersPage::activate()
{
    if (!std::exchange(m_started, true)) {
        readOffice();
        m_backend.ask(this, PriceBook{},
                      std::function<void(Result<PriceBook::Reply>)>([this](Result<PriceBook::Reply> book) {
                          if (book)
                              m_editor->setTaxRates(book->taxRates);
                      }));
        m_backend.ask(this, Drafts{},
                      std::function<void(Result<Drafts::Reply>)>([this](Result<Drafts::Reply> drafts) {
                          if (drafts)
                              m_drafts = std::move(*drafts);
                      }));
    }
    m_search->setFocus();
}

void CustomersPage::readOffice()
{
    m_backend.ask(this, OfficeInfo{},
                  std::function<void(Result<OfficeInfo::Reply>)>([this](Result<OfficeInfo::Reply> office) {
                      if (!office)
                          return m_banner->showErrorAgain(office.error(), [this] { readOffice(); });
                      m_currency = office->currency;
                      m_listModel->setCurrency(office->currency);
                      m_account->setCurrency(office->currency);
                      search();
                  }));
}

/// What was typed is answered at once with the first that fit; the rest, which may be a hundred thousand,
/// follows.
void CustomersPage::search()
{
    ask(firstAnswers, [this](bool all) {
        if (!all)
            searchAgain();
    });
}

/// All that fit, also after a change: the list must not shrink while somebody reads it.
void CustomersPage::searchAgain()
{
    ask(-1, [](bool) {});
}

void CustomersPage::ask(int limit, std::function<void(bool)> then)
{
    const int run = ++m_run;
    m_backend.ask(this, CustomerList{m_search->text(), limit},
                  std::function<void(Result<CustomerList::Reply>)>(
                      [this, run, limit, then = std::move(then)](Result<CustomerList::Reply> rows) {
                          if (run != m_run)
                              return; // something else was typed meanwhile
                          if (!rows)
                              return m_banner->showErrorAgain(rows.error(), [this] { search(); });
                          const bool all = limit < 0 || int(rows->size()) < limit;
                          showFound(std::move(*rows), all);
                          then(all);
                      }));
}

void CustomersPage::showFound(CustomerList::Reply rows, bool all)
{
    m_listModel->setRows(std::move(rows));
    m_count->setText(all ? tr("%n customer(s)", nullptr, m_listModel->rowCount()) : tr("Searching"));
    m_note->say(m_listModel->rowCount() == 0 && !m_search->text().trimmed().isEmpty()
                    ? EmptyNote::nothingFits(m_search->text())
                    : QString());
    const bool first = std::exchange(m_takesFirst, false) && m_listModel->rowCount() > 0;
    const int row = first ? 0 : m_listModel->rowOf(m_customer);
    if (row >= 0) {
        if (m_list->currentIndex().row() != row) // or several that are chosen would be one again
            m_list->setCurrentIndex(m_listModel->index(row));
    } else if ((isNobodyShown() || m_listLeads) && !hasUnsavedText()) {
        if (m_listModel->rowCount() > 0)
            m_list->setCurrentIndex(m_listModel->index(0));
        else
            showNobody();
    } else if (m_list->currentIndex().isValid())
        m_list->selectionModel()->clear(); // it is somebody else who is shown
}

bool CustomersPage::isNobodyShown() const
{
    return m_customer.isNone() && m_right->currentIndex() == 0; // a new one has no id either, but a form
}

/// Nobody fits what was typed: nobody's details stand beside the empty list.
void CustomersPage::showNobody()
{
    m_customer = CustomerId();
    m_right->setCurrentIndex(0);
    showActions();
}

bool CustomersPage::showEntity(EntityKind kind, qint64 id)
{
    if (kind != EntityKind::Customer)
        return false;
    showCustomer(CustomerId(id));
    return true;
}

bool CustomersPage::hasUnsavedText() const
{
    return m_right->currentIndex() == 1 && m_editor->isDirty();
}

void CustomersPage::saveText(std::function<void(bool)> done)
{
    if (hasUnsavedText())
        m_editor->save(std::move(done));
    else
        done(true);
}

void CustomersPage::leave(std::function<void()> then)
{
    if (!hasUnsavedText())
        return then();
    m_editor->save([this, then](bool stored) {
        if (stored)
            return then();
        // After the click that led away is done with the list.
        QMetaObject::invokeMethod(this, &CustomersPage::selectCurrent, Qt::QueuedConnection);
    });
}

void CustomersPage::selectCurrent()
{
    const int row = m_listModel->rowOf(m_customer);
    if (row >= 0)
        m_list->setCurrentIndex(m_listModel->index(row));
    else
        m_list->selectionModel()->clear();
}

void CustomersPage::showCustomer(CustomerId customer)
{
    leave([this, customer] {
        const int row = m_listModel->rowOf(customer);
        m_customer = customer;
        m_listLeads = false;
        if (row >= 0)
            m_list->setCurrentIndex(m_listModel->index(row));
        else if (!m_search->text().isEmpty())
            m_search->clear(); // or the list would hide whom it is about
        readDetails(customer, true);
    });
}

void CustomersPage::newCustomer()
{
    leave([this] {
        m_customer = CustomerId();
        m_listLeads = false;
        m_list->setCurrentIndex({});
        m_sites->setRows({});
        m_folders->setRows({});
        m_documents->setRows({});
        m_glance->clear();
        showTabs({});
        showWishes({});
        m_name->setText(tr("New customer"));
        m_balance->clear();
        m_editor->load(Customer());
        m_right->setCurrentIndex(1);
        if (const auto draft = m_drafts.find(CustomerEditor::draftKey(CustomerId()));
            draft != m_drafts.end()) {
            m_editor->offerDraft(draft->second);
            m_drafts.erase(draft);
        }
        m_editor->focusName();
        showActions();
    });
}

void CustomersPage::readDetails(CustomerId customer, bool fresh)
{
    if (fresh)
        m_customer = customer;
    m_backend.ask(this, CustomerDetails{customer},
                  std::function<void(Result<CustomerDetails::Reply>)>(
                      [this, customer, fresh](Result<CustomerDetails::Reply> reply) {
                          if (customer != m_customer)
                              return; // another one was chosen meanwhile
                          if (!reply)
                              return m_banner->showErrorAgain(
                                  reply.error(), [this, customer, fresh] { readDetails(customer, fresh); });
                          m_banner->clear();
                          showDetails(*reply, fresh);
                      }));
    if (fresh) {
        readFolders(customer);
        showTabs(customer);
    }
}

void CustomersPage::showDetails(const CustomerDetails::Reply &details, bool fresh)
{
    m_name->setText(details.customer.name);
    m_balance->setText(details.balance.isZero()
                           ? tr("Nothing open")
                           : tr("Open balance %1").arg(moneyText(details.balance, m_currency)));
    m_sites->setRows(details.sites);
    m_equipment->setSites(details.sites);
    showWishes(details.wishes);
    m_right->setCurrentIndex(1);
    if (!fresh || m_editor->stored().id == details.customer.id) {
        m_editor->refresh(details.customer);
    } else {
        m_editor->load(details.customer);
        const auto draft = m_drafts.find(CustomerEditor::draftKey(details.customer.id));
        if (draft != m_drafts.end()) {
            m_editor->offerDraft(draft->second);
            m_drafts.erase(draft);
        }
    }
    showActions();
}

void CustomersPage::readFolders(CustomerId customer)
{
    AppointmentList folders;
    folders.customer = customer;
    m_backend.ask(this, folders,
                  std::function<void(Result<AppointmentList::Reply>)>(
                      [this, customer](Result<AppointmentList::Reply> rows) {
                          if (customer != m_customer)
                              return;
                          if (!rows)
                              return m_banner->showError(rows.error());
                          m_glance->showFolders(*rows, m_backend.today());
                          m_folders->setRows(std::move(*rows));
                      }));
    DocumentList documents;
    documents.customer = customer;
    m_backend.ask(
        this, documents,
        std::function<void(Result<DocumentList::Reply>)>([this, customer](Result<DocumentList::Reply> rows) {
            if (customer != m_customer)
                return;
            if (!rows)
                return m_banner->showError(rows.error());
            m_glance->showDocuments(*rows, m_currency, m_backend.today());
            m_documents->setRows(std::move(*rows));
        }));
}

void CustomersPage::showActions()
{
    const auto allow = [this](const char *name, Action action, bool needsCustomer) {
        const bool may = m_backend.may(action);
        const QString whyNot = !may ? m_backend.whyNot(action)
                               : needsCustomer && m_customer.isNone()
                                   ? tr("Choose a customer, or save the new one, first.")
                                   : QString();
        CommandCatalog::allow(m_actions.at(QString::fromLatin1(name)), whyNot.isEmpty(), whyNot);
    };
    allow("new", Action::ChangeCustomers, false);
    allow("new-visit", Action::BookVisits, true);
    allow("new-quote", Action::MakeQuotes, true);
    allow("new-work-order", Action::MakeWorkOrders, true);
    allow("merge", Action::MergeCustomers, true);
    allow("wishes", Action::ChangeCustomers, true);
    allow("duplicates", Action::MergeCustomers, false);
    allow("account", Action::SeeDocuments, true);
    allow("mail", Action::SendMail, true);
    for (const char *name : {"save", "discard"})
        CommandCatalog::allow(m_actions.at(QString::fromLatin1(name)), hasUnsavedText(),
                              tr("Everything is saved."));
}

void CustomersPage::editSite(qint64 key)
{
    if (m_customer.isNone())
        return;
    Site site;
    site.customer = m_customer;
    if (const Site *found = m_sites->find(key))
        site = *found;
    auto *dialog = new SiteDialog(m_backend, site, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void CustomersPage::withPeople(std::function<void(const People::Reply &)> then)
{
    m_backend.ask(this, People{},
                  std::function<void(Result<People::Reply>)>(
                      [this, then = std::move(then)](const Result<People::Reply> &people) {
                          if (people)
                              then(*people);
                          else
                              m_banner->showError(people.error());
                      }));
}

/// A line below the name, when there is something to say.
void CustomersPage::showWishes(const CustomerWishes &wishes)
{
    m_wishes = wishes;
    m_wishLine->setVisible(!wishes.isEmpty());
    if (wishes.isEmpty())
        return m_wishLine->clear();
    withPeople([this, wishes](const People::Reply &people) {
        if (wishes == m_wishes) // not another customer's by now
            m_wishLine->setText(tr("Visits: %1").arg(wishtexts::customer(wishes, people)));
    });
}

void CustomersPage::changeWishes()
{
    withPeople([this](const People::Reply &people) {
        auto *dialog = new CustomerWishesDialog(m_backend, m_editor->stored().name, m_wishes, people, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void CustomersPage::merge()
{
    auto *dialog = new MergeDialog(m_backend, m_editor->stored(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MergeDialog::merged, this, &CustomersPage::showCustomer);
    dialog->open();
}

} // namespace truckroll
