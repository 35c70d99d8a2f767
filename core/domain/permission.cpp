// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/permission.h"

#include "core/domain/nametable.h"
#include <QCoreApplication>
#include <algorithm>
#include <iterator>

namespace truckroll {

namespace {

constexpr NameTable<roleCount> names{"owner", "dispatcher", "technician", "manager", "bookkeeper", "admin"};

struct Row
{
    Action action;
    bool dispatcher;
    bool technician;
    bool manager;
    bool bookkeeper;
    bool admin;
};

// Administration and money are kept apart on purpose; the owner, who is both, may do everything.
constexpr bool yes = true;
constexpr bool no = false;
// clang-format off
constexpr Row rows[] = {
    //                         disp tech mgr  book admin
    {Action::SeeBoard,         yes, yes, yes, yes, yes},
    {Action::SeeCustomers,     yes, no,  yes, yes, yes},
    {Action::SeeDocuments,     yes, no,  yes, yes, yes},
    {Action::BookVisits,       yes, no,  yes, no,  yes},
    {Action::BookOverVisit,    yes, no,  yes, no,  yes},
    {Action::WriteNotes,       yes, yes, yes, no,  yes},
    {Action::ChangeCustomers,  yes, no,  yes, yes, yes},
    {Action::MergeCustomers,   no,  no,  yes, no,  yes},
    {Action::MakeQuotes,       yes, no,  yes, no,  yes},
    {Action::MakeWorkOrders,   yes, no,  yes, no,  yes},
    {Action::MakeInvoices,     yes, no,  yes, yes, yes},
    {Action::VoidInvoices,     no,  no,  yes, yes, no},
    {Action::CorrectInvoices,  no,  no,  yes, yes, no},
    {Action::TakePayments,     yes, no,  yes, yes, no},
    {Action::VoidPayments,     no,  no,  yes, yes, no},
    {Action::ChangePriceBook,  no,  no,  yes, yes, no},
    {Action::ChangePeople,     no,  no,  yes, no,  yes},
    {Action::ChangeCompany,    no,  no,  no,  no,  yes},
    {Action::ManageUsers,      no,  no,  no,  no,  yes},
    {Action::MakeBackups,      yes, no,  yes, yes, yes},
    {Action::RestoreBackups,   no,  no,  no,  no,  yes},
    {Action::ReadAudit,        no,  no,  yes, yes, yes},
    {Action::BuyParts,         yes, no,  yes, yes, no},
    {Action::RefundPayments,   no,  no,  yes, yes, no},
    {Action::SendMail,         yes, no,  yes, yes, yes},
    {Action::UseAccounting,    no,  no,  yes, yes, no},
    {Action::SeeReports,       no,  no,  yes, yes, no},
};
// clang-format on

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Permission)
};

} // namespace

QString roleName(Role role)
{
    return nameIn(names, role);
}

std::optional<Role> roleFromName(const QString &name)
{
    return valueIn<Role>(names, name);
}

QString roleText(Role role)
{
    switch (role) {
    case Role::Owner:
        return Texts::tr("Owner");
    case Role::Dispatcher:
        return Texts::tr("Dispatcher");
    case Role::Technician:
        return Texts::tr("Technician");
    case Role::Manager:
        return Texts::tr("Manager");
    case Role::Bookkeeper:
        return Texts::tr("Bookkeeper");
    case Role::Admin:
        return Texts::tr("Administrator");
    }
    Q_UNREACHABLE();
}

QString actionText(Action action)
{
    switch (action) {
    case Action::SeeBoard:
        return Texts::tr("see the board");
    case Action::SeeCustomers:
        return Texts::tr("see customers");
    case Action::SeeDocuments:
        return Texts::tr("see documents");
    case Action::BookVisits:
        return Texts::tr("move and book visits");
    case Action::BookOverVisit:
        return Texts::tr("book over another visit");
    case Action::WriteNotes:
        return Texts::tr("write notes");
    case Action::ChangeCustomers:
        return Texts::tr("change customers");
    case Action::MergeCustomers:
        return Texts::tr("merge customers");
    case Action::MakeQuotes:
        return Texts::tr("make quotes");
    case Action::MakeWorkOrders:
        return Texts::tr("make work orders");
    case Action::MakeInvoices:
        return Texts::tr("make invoices");
    case Action::VoidInvoices:
        return Texts::tr("void invoices");
    case Action::CorrectInvoices:
        return Texts::tr("correct issued invoices");
    case Action::TakePayments:
        return Texts::tr("take payments");
    case Action::VoidPayments:
        return Texts::tr("void payments");
    case Action::ChangePriceBook:
        return Texts::tr("change the price book");
    case Action::ChangePeople:
        return Texts::tr("change technicians, crews and working hours");
    case Action::ChangeCompany:
        return Texts::tr("change companies and office settings");
    case Action::ManageUsers:
        return Texts::tr("manage users");
    case Action::MakeBackups:
        return Texts::tr("make backups");
    case Action::RestoreBackups:
        return Texts::tr("restore backups");
    case Action::ReadAudit:
        return Texts::tr("read the audit trail");
    case Action::BuyParts:
        return Texts::tr("order and receive parts");
    case Action::RefundPayments:
        return Texts::tr("refund payments");
    case Action::SendMail:
        return Texts::tr("send e-mail");
    case Action::UseAccounting:
        return Texts::tr("send to QuickBooks");
    case Action::SeeReports:
        return Texts::tr("see reports");
    }
    Q_UNREACHABLE();
}

bool roleMay(Role role, Action action)
{
    const auto row =
        std::find_if(std::begin(rows), std::end(rows), [&](const Row &r) { return r.action == action; });
    if (row == std::end(rows))
        return false;
    switch (role) {
    case Role::Owner:
        return true;
    case Role::Dispatcher:
        return row->dispatcher;
    case Role::Technician:
        return row->technician;
    case Role::Manager:
        return row->manager;
    case Role::Bookkeeper:
        return row->bookkeeper;
    case Role::Admin:
        return row->admin;
    }
    return false;
}

Action kindAction(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Quote:
    case DocumentKind::ProForma:
        return Action::MakeQuotes;
    case DocumentKind::WorkOrder:
        return Action::MakeWorkOrders;
    case DocumentKind::Invoice:
    case DocumentKind::CreditNote:
        return Action::MakeInvoices;
    case DocumentKind::PurchaseOrder:
        return Action::BuyParts;
    }
    Q_UNREACHABLE();
}

} // namespace truckroll
