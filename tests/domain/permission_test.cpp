// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/permission.h"
#include <catch2/catch.hpp>
#include <map>
#include <set>

using namespace truckroll;
using R = Role;

namespace {

/// Written down a second time from the table of roles, so that a slip in either is seen.
const std::map<Action, std::set<Role>> &expected()
{
    static const std::map<Action, std::set<Role>> table{
        {Action::SeeBoard, {R::Dispatcher, R::Technician, R::Manager, R::Bookkeeper, R::Admin}},
        {Action::SeeCustomers, {R::Dispatcher, R::Manager, R::Bookkeeper, R::Admin}},
        {Action::SeeDocuments, {R::Dispatcher, R::Manager, R::Bookkeeper, R::Admin}},
        {Action::BookVisits, {R::Dispatcher, R::Manager, R::Admin}},
        {Action::BookOverVisit, {R::Dispatcher, R::Manager, R::Admin}},
        {Action::WriteNotes, {R::Dispatcher, R::Technician, R::Manager, R::Admin}},
        {Action::ChangeCustomers, {R::Dispatcher, R::Manager, R::Bookkeeper, R::Admin}},
        {Action::MergeCustomers, {R::Manager, R::Admin}},
        {Action::MakeQuotes, {R::Dispatcher, R::Manager, R::Admin}},
        {Action::MakeWorkOrders, {R::Dispatcher, R::Manager, R::Admin}},
        {Action::MakeInvoices, {R::Dispatcher, R::Manager, R::Bookkeeper, R::Admin}},
        {Action::VoidInvoices, {R::Manager, R::Bookkeeper}},
        {Action::CorrectInvoices, {R::Manager, R::Bookkeeper}},
        {Action::TakePayments, {R::Dispatcher, R::Manager, R::Bookkeeper}},
        {Action::VoidPayments, {R::Manager, R::Bookkeeper}},
        {Action::ChangePriceBook, {R::Manager, R::Bookkeeper}},
        {Action::ChangePeople, {R::Manager, R::Admin}},
        {Action::ChangeCompany, {R::Admin}},
        {Action::ManageUsers, {R::Admin}},
        {Action::MakeBackups, {R::Dispatcher, R::Manager, R::Bookkeeper, R::Admin}},
        {Action::RestoreBackups, {R::Admin}},
        {Action::ReadAudit, {R::Manager, R::Bookkeeper, R::Admin}},
        {Action::BuyParts, {R::Dispatcher, R::Manager, R::Bookkeeper}},
        {Action::RefundPayments, {R::Manager, R::Bookkeeper}},
        {Action::SendMail, {R::Dispatcher, R::Manager, R::Bookkeeper, R::Admin}},
        {Action::UseAccounting, {R::Manager, R::Bookkeeper}},
        {Action::SeeReports, {R::Manager, R::Bookkeeper}},
    };
    return table;
}

} // namespace

TEST_CASE("every action has a row, and every role may what the row says and nothing else", "[permission]")
{
    for (size_t a = 0; a < actionCount; ++a) {
        const auto action = Action(a);
        CAPTURE(a);
        REQUIRE(expected().count(action) == 1);
        CHECK(roleMay(Role::Owner, action));
        for (size_t r = 1; r < roleCount; ++r) {
            CAPTURE(roleName(Role(r)).toStdString());
            CHECK(roleMay(Role(r), action) == (expected().at(action).count(Role(r)) == 1));
        }
    }
}

TEST_CASE("unknown actions and roles are denied, also to owners", "[permission]")
{
    for (size_t r = 0; r < roleCount; ++r)
        CHECK_FALSE(roleMay(Role(r), Action(actionCount)));
    CHECK_FALSE(roleMay(Role(roleCount), Action::SeeBoard));
}

TEST_CASE("roles and actions have words of their own", "[permission]")
{
    std::set<QString> texts;
    for (size_t r = 0; r < roleCount; ++r) {
        CHECK(roleFromName(roleName(Role(r))) == Role(r));
        texts.insert(roleText(Role(r)));
    }
    CHECK(texts.size() == roleCount);
    CHECK_FALSE(roleFromName(QStringLiteral("root")));
    std::set<QString> actions;
    for (size_t a = 0; a < actionCount; ++a)
        actions.insert(actionText(Action(a)));
    CHECK(actions.size() == actionCount);
}

TEST_CASE("each kind of document asks for the permission of its trade", "[permission]")
{
    CHECK(kindAction(DocumentKind::Quote) == Action::MakeQuotes);
    CHECK(kindAction(DocumentKind::WorkOrder) == Action::MakeWorkOrders);
    CHECK(kindAction(DocumentKind::Invoice) == Action::MakeInvoices);
    CHECK(kindAction(DocumentKind::ProForma) == Action::MakeQuotes);
}
