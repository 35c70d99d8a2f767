// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"

#include "core/domain/documentkind.h"
#include "ui/accounting/accountingpage.h"
#include "ui/board/boardpage.h"
#include "ui/catalogue/cataloguepage.h"
#include "ui/customers/customerspage.h"
#include "ui/documents/documentspage.h"
#include "ui/payments/paymentspage.h"
#include "ui/people/peoplepage.h"
#include "ui/pipeline/pipelinepage.h"
#include "ui/purchasing/purchasingpage.h"
#include "ui/reports/reportspage.h"
#include "ui/settings/settingspage.h"

namespace truckroll {

std::vector<PageSlot> Composition::pages()
{
    std::vector<PageSlot> shown;
    const auto add = [&](Action sees, PageSlot slot) { // what a role may not see is not offered
        if (m_backend.maySee(sees))
            shown.push_back(std::move(slot));
    };
    add(Action::SeeBoard, boardSlot());
    add(Action::SeeCustomers, customersSlot());
    add(Action::SeeDocuments, pipelineSlot());
    for (const DocumentKind kind : {DocumentKind::Quote, DocumentKind::WorkOrder})
        add(Action::SeeDocuments, documentsSlot(kind));
    add(Action::SeeDocuments, purchasingSlot());
    add(Action::SeeDocuments, documentsSlot(DocumentKind::Invoice));
    add(Action::SeeDocuments, paymentsSlot());
    add(Action::UseAccounting, accountingSlot());
    add(Action::SeeDocuments, catalogueSlot());
    add(Action::SeeCustomers, peopleSlot());
    add(Action::SeeReports, reportsSlot());
    add(Action::SeeBoard, settingsSlot());
    return shown;
}

PageSlot Composition::boardSlot()
{
    return {QStringLiteral("board"), BoardPage::tr("Board"), QStringLiteral("board"), false,
            [this](QWidget *parent) -> Page * {
                auto *page = new BoardPage(m_backend, m_catalog, m_preferences, parent);
                if (const auto view = boardViewFromName(m_options.view))
                    page->showAs(*view);
                connect(page, &BoardPage::visitRequested, &m_folders, &FolderWindows::openVisit);
                connect(page, &BoardPage::noteRequested, &m_folders, &FolderWindows::openForNote);
                connect(page, &BoardPage::documentRequested, &m_folders, &FolderWindows::openAndStart);
                return page;
            }};
}

PageSlot Composition::pipelineSlot()
{
    return {QStringLiteral("pipeline"), PipelinePage::tr("Pipeline"), QStringLiteral("pipeline"), false,
            [this](QWidget *parent) -> Page * { return new PipelinePage(m_backend, m_catalog, parent); }};
}

PageSlot Composition::catalogueSlot()
{
    return {QStringLiteral("catalogue"), CataloguePage::tr("Catalog"), QStringLiteral("catalogue"), false,
            [this](QWidget *parent) -> Page * { return new CataloguePage(m_backend, m_catalog, parent); }};
}

PageSlot Composition::purchasingSlot()
{
    return {QStringLiteral("purchasing"), PurchasingPage::tr("Purchasing"), QStringLiteral("purchasing"),
            false,
            [this](QWidget *parent) -> Page * { return new PurchasingPage(m_backend, m_catalog, parent); }};
}

PageSlot Composition::accountingSlot()
{
    return {QStringLiteral("accounting"), AccountingPage::tr("Accounting"), QStringLiteral("accounting"),
            false, [this](QWidget *parent) -> Page * {
                return new AccountingPage(m_backend, m_catalog, m_books, parent);
            }};
}

PageSlot Composition::peopleSlot()
{
    return {QStringLiteral("people"), PeoplePage::tr("People"), QStringLiteral("people"), false,
            [this](QWidget *parent) -> Page * { return new PeoplePage(m_backend, m_catalog, parent); }};
}

PageSlot Composition::reportsSlot()
{
    return {QStringLiteral("reports"), ReportsPage::tr("Reports"), QStringLiteral("reports"), false,
            [this](QWidget *parent) -> Page * { return new ReportsPage(m_backend, m_catalog, parent); }};
}

PageSlot Composition::paymentsSlot()
{
    return {QStringLiteral("payments"), PaymentsPage::tr("Payments"), QStringLiteral("card"), false,
            [this](QWidget *parent) -> Page * {
                return new PaymentsPage(m_backend, m_catalog, &m_cashier, parent);
            }};
}

PageSlot Composition::settingsSlot()
{
    return {QStringLiteral("settings"), SettingsPage::tr("Settings"), QStringLiteral("settings"), true,
            [this](QWidget *parent) -> Page * {
                return new SettingsPage(m_backend, m_catalog, m_preferences, parent, &m_courier, &m_cashier);
            }};
}

PageSlot Composition::customersSlot()
{
    return {QStringLiteral("customers"), CustomersPage::tr("Customers"), QStringLiteral("customers"), false,
            [this](QWidget *parent) -> Page * {
                auto *page = new CustomersPage(m_backend, m_catalog, parent);
                connect(page, &CustomersPage::newDocumentRequested, &m_folders, &FolderWindows::openNew);
                connect(page, &CustomersPage::newVisitRequested, this, [this](CustomerId customer) {
                    if (auto *board = qobject_cast<BoardPage *>(m_window.showPage(QStringLiteral("board"))))
                        board->bookFor(customer);
                });
                return page;
            }};
}

PageSlot Composition::documentsSlot(DocumentKind kind)
{
    PageSlot slot;
    const bool quote = kind == DocumentKind::Quote;
    const bool invoice = kind == DocumentKind::Invoice;
    slot.id = quote     ? QStringLiteral("quotes")
              : invoice ? QStringLiteral("invoices")
                        : QStringLiteral("workorders");
    slot.title = quote     ? DocumentsPage::tr("Quotes")
                 : invoice ? DocumentsPage::tr("Invoices")
                           : DocumentsPage::tr("Work orders");
    slot.icon = quote     ? QStringLiteral("quote")
                : invoice ? QStringLiteral("invoice")
                          : QStringLiteral("workorder");
    slot.make = [this, kind](QWidget *parent) -> Page * {
        return new DocumentsPage(m_backend, m_catalog, kind, parent, &m_cashier);
    };
    return slot;
}

} // namespace truckroll
