// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/documentstate.h"

#include "core/domain/nametable.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

using K = DocumentKind;
using S = DocumentState;
using C = StateCause;

constexpr NameTable<documentStateCount> names{
    "draft",    "sent",      "sold", "lost",   "open", "in-progress",     "on-hold",  "completed",
    "invoiced", "cancelled", "paid", "issued", "void", "partly-received", "received", "applied"};
constexpr NameTable<accountingStateCount> accountingNames{"not-applicable", "pending", "sending", "sent",
                                                          "needs-attention"};

struct Step
{
    DocumentKind kind;
    DocumentState from;
    DocumentState to;
    StateCause cause;
};

// The order of a person's steps is the order of the menu. Whether a converted quote may still be reopened or
// a paid invoice voided (only one of zero total has no payments in the way) depends on more than the state;
// the workflow asks for that as well.
constexpr Step steps[] = {
    {K::Quote, S::Draft, S::Sent, C::Person},
    {K::Quote, S::Draft, S::Sold, C::Person},
    {K::Quote, S::Draft, S::Lost, C::Person},
    {K::Quote, S::Draft, S::Void, C::Person},
    {K::Quote, S::Sent, S::Sold, C::Person},
    {K::Quote, S::Sent, S::Lost, C::Person},
    {K::Quote, S::Sent, S::Draft, C::Person},
    {K::Quote, S::Sent, S::Void, C::Person},
    {K::Quote, S::Sold, S::Draft, C::Person},
    {K::Quote, S::Sold, S::Sent, C::Person},
    {K::Quote, S::Sold, S::Lost, C::Person},
    {K::Quote, S::Lost, S::Draft, C::Person},
    {K::Quote, S::Lost, S::Sent, C::Person},
    {K::Quote, S::Draft, S::Sold, C::Conversion},
    {K::Quote, S::Sent, S::Sold, C::Conversion},
    {K::Quote, S::Sold, S::Void, C::Conversion}, // a newer version takes its place
    {K::Quote, S::Lost, S::Void, C::Conversion},

    {K::WorkOrder, S::Open, S::InProgress, C::Person},
    {K::WorkOrder, S::Open, S::OnHold, C::Person},
    {K::WorkOrder, S::Open, S::Completed, C::Person},
    {K::WorkOrder, S::Open, S::Cancelled, C::Person},
    {K::WorkOrder, S::InProgress, S::Completed, C::Person},
    {K::WorkOrder, S::InProgress, S::OnHold, C::Person},
    {K::WorkOrder, S::InProgress, S::Open, C::Person},
    {K::WorkOrder, S::InProgress, S::Cancelled, C::Person},
    {K::WorkOrder, S::OnHold, S::InProgress, C::Person},
    {K::WorkOrder, S::OnHold, S::Completed, C::Person},
    {K::WorkOrder, S::OnHold, S::Open, C::Person},
    {K::WorkOrder, S::OnHold, S::Cancelled, C::Person},
    {K::WorkOrder, S::Completed, S::InProgress, C::Person},
    {K::WorkOrder, S::Completed, S::OnHold, C::Person},
    {K::WorkOrder, S::Completed, S::Open, C::Person},
    {K::WorkOrder, S::Completed, S::Cancelled, C::Person},
    {K::WorkOrder, S::Cancelled, S::Open, C::Person},
    {K::WorkOrder, S::Open, S::Invoiced, C::Conversion},
    {K::WorkOrder, S::InProgress, S::Invoiced, C::Conversion},
    {K::WorkOrder, S::OnHold, S::Invoiced, C::Conversion},
    {K::WorkOrder, S::Completed, S::Invoiced, C::Conversion},
    {K::WorkOrder, S::Invoiced, S::Completed, C::Conversion},

    {K::Invoice, S::Draft, S::Void, C::Person},
    {K::Invoice, S::Open, S::Void, C::Person},
    {K::Invoice, S::Paid, S::Void, C::Person},
    {K::Invoice, S::Draft, S::Open, C::Conversion},
    {K::Invoice, S::Draft, S::Paid, C::Conversion},
    {K::Invoice, S::Open, S::Paid, C::Balance},
    {K::Invoice, S::Paid, S::Open, C::Balance},

    {K::ProForma, S::Issued, S::Void, C::Person},

    {K::PurchaseOrder, S::Draft, S::Sent, C::Person},
    {K::PurchaseOrder, S::Draft, S::Cancelled, C::Person},
    {K::PurchaseOrder, S::Sent, S::Draft, C::Person},
    {K::PurchaseOrder, S::Sent, S::Cancelled, C::Person},
    {K::PurchaseOrder, S::PartlyReceived, S::Cancelled, C::Person}, // the rest will not come
    {K::PurchaseOrder, S::Cancelled, S::Draft, C::Person},          // while nothing was received
    {K::PurchaseOrder, S::Draft, S::PartlyReceived, C::Receipt},    // picked up, never sent
    {K::PurchaseOrder, S::Draft, S::Received, C::Receipt},
    {K::PurchaseOrder, S::Sent, S::PartlyReceived, C::Receipt},
    {K::PurchaseOrder, S::Sent, S::Received, C::Receipt},
    {K::PurchaseOrder, S::PartlyReceived, S::Received, C::Receipt},
    {K::PurchaseOrder, S::PartlyReceived, S::Sent, C::Receipt}, // a receipt was taken back
    {K::PurchaseOrder, S::Received, S::PartlyReceived, C::Receipt},
    {K::PurchaseOrder, S::Received, S::Sent, C::Receipt},

    {K::CreditNote, S::Draft, S::Void, C::Person},
    {K::CreditNote, S::Issued, S::Void, C::Person},
    {K::CreditNote, S::Draft, S::Issued, C::Conversion},
    {K::CreditNote, S::Draft, S::Applied, C::Conversion},
    {K::CreditNote, S::Issued, S::Applied, C::Balance},
    {K::CreditNote, S::Applied, S::Issued, C::Balance},
};

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DocumentState)
};

} // namespace

QString documentStateName(DocumentState state)
{
    return nameIn(names, state);
}

std::optional<DocumentState> documentStateFromName(const QString &name)
{
    return valueIn<DocumentState>(names, name);
}

QString documentStateText(DocumentState state)
{
    switch (state) {
    case S::Draft:
        return Texts::tr("Draft");
    case S::Sent:
        return Texts::tr("Sent");
    case S::Sold:
        return Texts::tr("Sold");
    case S::Lost:
        return Texts::tr("Lost");
    case S::Open:
        return Texts::tr("Open");
    case S::InProgress:
        return Texts::tr("In progress");
    case S::OnHold:
        return Texts::tr("On hold");
    case S::Completed:
        return Texts::tr("Completed");
    case S::Invoiced:
        return Texts::tr("Invoiced");
    case S::Cancelled:
        return Texts::tr("Canceled");
    case S::Paid:
        return Texts::tr("Paid");
    case S::Issued:
        return Texts::tr("Issued");
    case S::Void:
        return Texts::tr("Void");
    case S::PartlyReceived:
        return Texts::tr("Partly received");
    case S::Received:
        return Texts::tr("Received");
    case S::Applied:
        return Texts::tr("Applied");
    }
    Q_UNREACHABLE();
}

QString documentStateText(DocumentKind kind, DocumentState state, Money total)
{
    return kind == K::Invoice && state == S::Paid && total.isNegative() ? Texts::tr("Credit owed")
                                                                        : documentStateText(state);
}

bool documentMayBecome(DocumentKind kind, DocumentState from, DocumentState to, StateCause cause)
{
    return std::any_of(std::begin(steps), std::end(steps), [&](const Step &step) {
        return step.kind == kind && step.from == from && step.to == to && step.cause == cause;
    });
}

bool kindKnowsState(DocumentKind kind, DocumentState state)
{
    return std::any_of(std::begin(steps), std::end(steps), [&](const Step &step) {
        return step.kind == kind && (step.from == state || step.to == state);
    });
}

std::vector<DocumentState> nextStatesByPerson(DocumentKind kind, DocumentState from)
{
    std::vector<DocumentState> next;
    for (const Step &step : steps) {
        if (step.kind == kind && step.from == from && step.cause == C::Person)
            next.push_back(step.to);
    }
    return next;
}

DocumentState firstState(DocumentKind kind)
{
    switch (kind) {
    case K::Quote:
    case K::Invoice:
    case K::PurchaseOrder:
    case K::CreditNote:
        return S::Draft;
    case K::WorkOrder:
        return S::Open;
    case K::ProForma:
        return S::Issued;
    }
    Q_UNREACHABLE();
}

bool documentIsEditable(DocumentKind kind, DocumentState state, bool converted)
{
    if (converted)
        return false;
    switch (kind) {
    case K::Quote:
    case K::Invoice:
    case K::PurchaseOrder:
    case K::CreditNote:
        return state == S::Draft;
    case K::WorkOrder:
        return state == S::Open || state == S::InProgress || state == S::OnHold || state == S::Completed;
    case K::ProForma:
        return false;
    }
    Q_UNREACHABLE();
}

bool stateNeedsReason(DocumentKind kind, DocumentState to)
{
    return kindKnowsState(kind, to) && (to == S::Lost || to == S::Cancelled || to == S::Void);
}

DocumentState invoiceStateFor(Money balance)
{
    return balance > Money() ? S::Open : S::Paid;
}

QString accountingStateName(AccountingState state)
{
    return nameIn(accountingNames, state);
}

std::optional<AccountingState> accountingStateFromName(const QString &name)
{
    return valueIn<AccountingState>(accountingNames, name);
}

QString accountingStateText(AccountingState state)
{
    switch (state) {
    case AccountingState::NotApplicable:
        return Texts::tr("Not for QuickBooks");
    case AccountingState::Pending:
        return Texts::tr("Pending for QuickBooks");
    case AccountingState::Sending:
        return Texts::tr("Being sent to QuickBooks");
    case AccountingState::Sent:
        return Texts::tr("Sent to QuickBooks");
    case AccountingState::NeedsAttention:
        return Texts::tr("Needs attention");
    }
    Q_UNREACHABLE();
}

} // namespace truckroll
