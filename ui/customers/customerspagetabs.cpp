// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/backend.h"
#include "core/sheets/statementsheet.h"
#include "ui/customers/accounttab.h"
#include "ui/customers/callstab.h"
#include "ui/customers/customerglance.h"
#include "ui/customers/customerlistmodel.h"
#include "ui/customers/customerpaymentstab.h"
#include "ui/customers/customerspage.h"
#include "ui/customers/duplicatesdialog.h"
#include "ui/customers/equipmenttab.h"
#include "ui/mail/bulkmaildialog.h"
#include "ui/mail/maildialog.h"
#include "ui/mail/outboxpanel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/icons.h"
#include <QListView>
#include <QLocale>
#include <QTabBar>
#include <QTabWidget>

// The customer's equipment, payments, account and letters.
namespace truckroll {

void CustomersPage::addMoreTabs(QTabWidget *tabs, QWidget *box)
{
    m_equipment = new EquipmentTab(m_backend, box);
    m_calls = new CallsTab(m_backend, box);
    m_payments = new CustomerPaymentsTab(m_backend, box);
    m_account = new AccountTab(m_backend, box);
    m_letters = new OutboxPanel(m_backend, box);
    tabs->insertTab(2, m_equipment, icons::get(QStringLiteral("equipment")), tr("Equipment"));
    tabs->addTab(m_calls, icons::get(QStringLiteral("phone")), tr("Calls"));
    tabs->addTab(m_payments, icons::get(QStringLiteral("money")), tr("Payments"));
    tabs->addTab(m_account, icons::get(QStringLiteral("history")), tr("Account"));
    tabs->addTab(m_letters, icons::get(QStringLiteral("mail")), tr("Letters"));
    const auto openDocument = [this](DocumentId document) {
        emit openRequested(EntityKind::Document, document.value());
    };
    connect(m_payments, &CustomerPaymentsTab::documentRequested, this, openDocument);
    connect(m_account, &AccountTab::documentRequested, this, openDocument);
    const auto openFolder = [this](AppointmentId folder) {
        emit openRequested(EntityKind::Appointment, folder.value());
    };
    connect(m_equipment, &EquipmentTab::folderRequested, this, openFolder);
    connect(m_calls, &CallsTab::folderRequested, this, openFolder);
    connect(m_glance, &CustomerGlance::folderRequested, this, openFolder);
    connect(m_glance, &CustomerGlance::documentRequested, this, openDocument);
    connect(m_account, &AccountTab::mailRequested, this, [this](const AccountStatement &statement) {
        mailStatement(this, m_backend, statement.customer.id,
                      statementSheet(statement, QLocale(), m_currency));
    });
    const auto complain = [this](const Error &error) { m_banner->showError(error); };
    connect(m_equipment, &EquipmentTab::failed, this, complain);
    connect(m_calls, &CallsTab::failed, this, complain);
    connect(m_payments, &CustomerPaymentsTab::failed, this, complain);
    connect(m_account, &AccountTab::failed, this, complain);
}

void CustomersPage::showTabs(CustomerId customer)
{
    m_equipment->show(customer);
    m_calls->show(customer);
    m_payments->show(customer);
    m_account->show(customer);
    m_letters->showCustomer(customer);
}

void CustomersPage::showAccount()
{
    m_tabs->setCurrentWidget(m_account);
    m_account->setFocus();
}

/// Enter in the list goes on to what is shown of the customer.
void CustomersPage::enterDetails()
{
    if (m_customer && m_tabs->currentWidget())
        m_tabs->tabBar()->setFocus(Qt::TabFocusReason);
}

/// Those that are chosen in the list, or the one that is shown.
void CustomersPage::mailChosen()
{
    std::vector<CustomerId> customers;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes())
        customers.push_back(m_listModel->at(index.row()).id);
    if (customers.empty())
        customers.push_back(m_customer);
    mailCustomers(this, m_backend, customers, [this](int letters) {
        m_banner->show(Tone::Success, tr("%n letter(s) in the outbox.", nullptr, letters));
    });
}

void CustomersPage::findDuplicates()
{
    auto *dialog = new DuplicatesDialog(m_backend, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DuplicatesDialog::customerRequested, this, &CustomersPage::showCustomer);
    dialog->open();
}

} // namespace truckroll
