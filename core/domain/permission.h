// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/documentkind.h"
#include "core/domain/ids.h"
#include <QString>
#include <optional>

namespace truckroll {

/// Owner may do everything (an office of one person); the others are kept apart on purpose.
enum class Role { Owner, Dispatcher, Technician, Manager, Bookkeeper, Admin };
inline constexpr size_t roleCount = 6;
QString roleName(Role role);
std::optional<Role> roleFromName(const QString &name);
QString roleText(Role role);

/// What can be allowed. Every command names one; an action without a row in the table is denied.
enum class Action {
    SeeBoard,
    SeeCustomers,
    SeeDocuments,
    BookVisits,    ///< book, move, cancel, status
    BookOverVisit, ///< knowingly over another visit
    WriteNotes,    ///< call notes, drafts of one's own
    ChangeCustomers,
    MergeCustomers,
    MakeQuotes,
    MakeWorkOrders,
    MakeInvoices,
    VoidInvoices,
    CorrectInvoices, ///< what has been issued: due date, title, notes, terms
    TakePayments,
    VoidPayments,
    ChangePriceBook, ///< items, taxes, categories
    ChangePeople,    ///< technicians, crews, working hours, time off
    ChangeCompany,   ///< companies, numbering, office settings
    ManageUsers,
    MakeBackups,
    RestoreBackups,
    ReadAudit,
    BuyParts,       ///< vendors, purchase orders, receiving, stock
    RefundPayments, ///< cards: give money back
    SendMail,
    UseAccounting, ///< map, send to and pull from QuickBooks
    SeeReports,
};
inline constexpr size_t actionCount = 27;
QString actionText(Action action); ///< "move and book visits": for the sentence of a refusal

bool roleMay(Role role, Action action);
/// What making, changing and marking documents of a kind asks for.
Action kindAction(DocumentKind kind);

/// Who does something; handed to every write.
struct Actor
{
    UserId user;
    QString name;
    Role role = Role::Owner;
};

struct User
{
    UserId id;
    Version version = 0;
    QString name;
    Role role = Role::Dispatcher;
    bool hasPassword = false;
    bool active = true;

    friend bool operator==(const User &, const User &) = default;
};

} // namespace truckroll
