// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/documentstate.h"
#include <catch2/catch.hpp>
#include <map>
#include <set>

using namespace truckroll;
using K = DocumentKind;
using S = DocumentState;
using C = StateCause;

namespace {

using Targets = std::map<S, std::set<S>>;

const std::map<K, std::map<C, Targets>> &allowed()
{
    static const std::map<K, std::map<C, Targets>> table{
        {K::Quote,
         {{C::Person,
           {{S::Draft, {S::Sent, S::Sold, S::Lost, S::Void}},
            {S::Sent, {S::Draft, S::Sold, S::Lost, S::Void}},
            {S::Sold, {S::Draft, S::Sent, S::Lost}},
            {S::Lost, {S::Draft, S::Sent}}}},
          {C::Conversion,
           {{S::Draft, {S::Sold}}, {S::Sent, {S::Sold}}, {S::Sold, {S::Void}}, {S::Lost, {S::Void}}}}}},
        {K::WorkOrder,
         {{C::Person,
           {{S::Open, {S::InProgress, S::OnHold, S::Completed, S::Cancelled}},
            {S::InProgress, {S::Open, S::OnHold, S::Completed, S::Cancelled}},
            {S::OnHold, {S::Open, S::InProgress, S::Completed, S::Cancelled}},
            {S::Completed, {S::Open, S::InProgress, S::OnHold, S::Cancelled}},
            {S::Cancelled, {S::Open}}}},
          {C::Conversion,
           {{S::Open, {S::Invoiced}},
            {S::InProgress, {S::Invoiced}},
            {S::OnHold, {S::Invoiced}},
            {S::Completed, {S::Invoiced}},
            {S::Invoiced, {S::Completed}}}}}},
        {K::Invoice,
         {{C::Person, {{S::Draft, {S::Void}}, {S::Open, {S::Void}}, {S::Paid, {S::Void}}}},
          {C::Conversion, {{S::Draft, {S::Open, S::Paid}}}},
          {C::Balance, {{S::Open, {S::Paid}}, {S::Paid, {S::Open}}}}}},
        {K::ProForma, {{C::Person, {{S::Issued, {S::Void}}}}}},
        {K::PurchaseOrder,
         {{C::Person,
           {{S::Draft, {S::Sent, S::Cancelled}},
            {S::Sent, {S::Draft, S::Cancelled}},
            {S::PartlyReceived, {S::Cancelled}},
            {S::Cancelled, {S::Draft}}}},
          {C::Receipt,
           {{S::Draft, {S::PartlyReceived, S::Received}},
            {S::Sent, {S::PartlyReceived, S::Received}},
            {S::PartlyReceived, {S::Sent, S::Received}},
            {S::Received, {S::Sent, S::PartlyReceived}}}}}},
        {K::CreditNote,
         {{C::Person, {{S::Draft, {S::Void}}, {S::Issued, {S::Void}}}},
          {C::Conversion, {{S::Draft, {S::Issued, S::Applied}}}},
          {C::Balance, {{S::Issued, {S::Applied}}, {S::Applied, {S::Issued}}}}}},
    };
    return table;
}

bool isAllowed(K kind, S from, S to, C cause)
{
    const auto &causes = allowed().at(kind);
    const auto targets = causes.find(cause);
    if (targets == causes.end())
        return false;
    const auto row = targets->second.find(from);
    return row != targets->second.end() && row->second.count(to) == 1;
}

const std::map<K, std::set<S>> known{
    {K::Quote, {S::Draft, S::Sent, S::Sold, S::Lost, S::Void}},
    {K::WorkOrder, {S::Open, S::InProgress, S::OnHold, S::Completed, S::Invoiced, S::Cancelled}},
    {K::Invoice, {S::Draft, S::Open, S::Paid, S::Void}},
    {K::ProForma, {S::Issued, S::Void}},
    {K::PurchaseOrder, {S::Draft, S::Sent, S::PartlyReceived, S::Received, S::Cancelled}},
    {K::CreditNote, {S::Draft, S::Issued, S::Applied, S::Void}},
};

} // namespace

TEST_CASE("rules 10 and 12: documents change state as listed here and in no other way", "[documentstate]")
{
    int ways = 0;
    for (const K kind : allDocumentKinds) {
        for (size_t from = 0; from < documentStateCount; ++from) {
            for (size_t to = 0; to < documentStateCount; ++to) {
                for (const C cause : {C::Person, C::Conversion, C::Balance, C::Receipt}) {
                    CAPTURE(documentKindName(kind).toStdString(), documentStateName(S(from)).toStdString(),
                            documentStateName(S(to)).toStdString(), int(cause));
                    CHECK(documentMayBecome(kind, S(from), S(to), cause) ==
                          isAllowed(kind, S(from), S(to), cause));
                    ways += isAllowed(kind, S(from), S(to), cause) ? 1 : 0;
                }
            }
        }
    }
    CHECK(ways == 67);
}

TEST_CASE("rule 12: nobody types Open or Paid, and nobody types Invoiced", "[documentstate]")
{
    for (size_t from = 0; from < documentStateCount; ++from) {
        CHECK_FALSE(documentMayBecome(K::Invoice, S(from), S::Paid, C::Person));
        CHECK_FALSE(documentMayBecome(K::Invoice, S(from), S::Open, C::Person));
        CHECK_FALSE(documentMayBecome(K::WorkOrder, S(from), S::Invoiced, C::Person));
        CHECK_FALSE(documentMayBecome(K::Quote, S(from), S::Paid, C::Balance));
    }
    CHECK(invoiceStateFor(Money::fromUnits(1)) == S::Open);
    CHECK(invoiceStateFor(Money()) == S::Paid);
    CHECK(invoiceStateFor(Money::fromUnits(-1)) == S::Paid);
}

TEST_CASE("an invoice below zero does not read as paid: the customer is owed a credit", "[documentstate]")
{
    const Money below = Money::fromUnits(-1);
    CHECK(documentStateText(K::Invoice, S::Paid, below) == QStringLiteral("Credit owed"));
    CHECK(documentStateText(K::Invoice, S::Paid, Money()) == QStringLiteral("Paid"));
    CHECK(documentStateText(K::Invoice, S::Paid, Money::whole(5)) == QStringLiteral("Paid"));
    CHECK(documentStateText(K::Invoice, S::Draft, below) == QStringLiteral("Draft"));
    CHECK(documentStateText(K::Invoice, S::Void, below) == QStringLiteral("Void"));
    CHECK(documentStateText(K::WorkOrder, S::Open, below) == QStringLiteral("Open"));
}

TEST_CASE("the menu offers what a person may pick, each once, and a new document has a state of its kind",
          "[documentstate]")
{
    for (const K kind : allDocumentKinds) {
        CHECK(kindKnowsState(kind, firstState(kind)));
        for (size_t s = 0; s < documentStateCount; ++s) {
            CHECK(kindKnowsState(kind, S(s)) == (known.at(kind).count(S(s)) == 1));
            const auto next = nextStatesByPerson(kind, S(s));
            const std::set<S> unique(next.begin(), next.end());
            CHECK(unique.size() == next.size());
            for (size_t to = 0; to < documentStateCount; ++to)
                CHECK((unique.count(S(to)) == 1) == isAllowed(kind, S(s), S(to), C::Person));
        }
    }
}

TEST_CASE("sent, issued, closed and converted documents are frozen", "[documentstate]")
{
    const std::map<K, std::set<S>> editable{
        {K::Quote, {S::Draft}},         {K::WorkOrder, {S::Open, S::InProgress, S::OnHold, S::Completed}},
        {K::Invoice, {S::Draft}},       {K::ProForma, {}},
        {K::PurchaseOrder, {S::Draft}}, {K::CreditNote, {S::Draft}}};
    for (const K kind : allDocumentKinds) {
        for (size_t s = 0; s < documentStateCount; ++s) {
            CHECK(documentIsEditable(kind, S(s), false) == (editable.at(kind).count(S(s)) == 1));
            CHECK_FALSE(documentIsEditable(kind, S(s), true));
        }
    }
}

TEST_CASE("lost, cancelled and void ask for a reason", "[documentstate]")
{
    for (const K kind : allDocumentKinds) {
        for (size_t s = 0; s < documentStateCount; ++s) {
            const bool ends = S(s) == S::Lost || S(s) == S::Cancelled || S(s) == S::Void;
            CHECK(stateNeedsReason(kind, S(s)) == (ends && known.at(kind).count(S(s)) == 1));
        }
    }
}

TEST_CASE("states have names that are read back and texts of their own", "[documentstate]")
{
    std::set<QString> texts;
    for (size_t s = 0; s < documentStateCount; ++s) {
        CHECK(documentStateFromName(documentStateName(S(s))) == S(s));
        texts.insert(documentStateText(S(s)));
    }
    CHECK(texts.size() == documentStateCount);
    CHECK_FALSE(documentStateFromName(QStringLiteral("paid ")));
    std::set<QString> accounting;
    for (size_t s = 0; s < accountingStateCount; ++s) {
        CHECK(accountingStateFromName(accountingStateName(AccountingState(s))) == AccountingState(s));
        accounting.insert(accountingStateText(AccountingState(s)));
    }
    CHECK(accounting.size() == accountingStateCount);
    CHECK(accountingStateText(AccountingState::Pending) == QStringLiteral("Pending for QuickBooks"));
}
