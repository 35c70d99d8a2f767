// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folder/folderactions.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FolderActions)
};

Allowed no(const QString &why)
{
    return {why};
}

Allowed mayDo(Role role, Action action)
{
    return roleMay(role, action)
               ? Allowed{}
               : no(Texts::tr("Your role (%1) may not %2.").arg(roleText(role), actionText(action)));
}

/// The first thing that is missing counts.
Allowed firstOf(std::initializer_list<Allowed> all)
{
    for (const Allowed &each : all)
        if (!each)
            return each;
    return {};
}

Allowed needsDocument(const Document *chosen)
{
    if (!chosen)
        return no(Texts::tr("Choose a quote, work order or invoice first."));
    return chosen->id.isNone() ? no(Texts::tr("Save the document first (Ctrl+S).")) : Allowed{};
}

Allowed convertible(const Document *chosen, DocumentKind to)
{
    if (const Allowed some = needsDocument(chosen); !some)
        return some;
    if (!kindConvertsTo(chosen->kind, to))
        return no(to == DocumentKind::WorkOrder
                      ? Texts::tr("Only a quote can become a work order.")
                      : Texts::tr("Only a quote or a work order can become an invoice."));
    if (chosen->state == DocumentState::Void)
        return no(Texts::tr("%1 is void and stays so; nothing can be made of it. Make a new one instead.")
                      .arg(chosen->number));
    if (chosen->state == DocumentState::Lost || chosen->state == DocumentState::Cancelled)
        return no(Texts::tr("%1 is %2. Reopen it first.")
                      .arg(chosen->number, documentStateText(chosen->state).toLower()));
    if (chosen->lines.empty())
        return no(Texts::tr("%1 has no lines yet.").arg(chosen->number));
    return {};
}

Allowed payable(const Document *chosen)
{
    if (const Allowed some = needsDocument(chosen); !some)
        return some;
    if (chosen->kind != DocumentKind::Invoice)
        return no(Texts::tr("Money is taken on invoices only. Choose an invoice, or convert this first."));
    if (chosen->state == DocumentState::Draft)
        return no(Texts::tr("Issue the invoice first."));
    if (chosen->state != DocumentState::Open && chosen->state != DocumentState::Paid)
        return no(Texts::tr("%1 has no balance: it is %2.")
                      .arg(chosen->number, documentStateText(chosen->state).toLower()));
    return {};
}

Allowed hasProForma(const Document *chosen)
{
    if (const Allowed some = needsDocument(chosen); !some)
        return some;
    if (!kindConvertsTo(chosen->kind, DocumentKind::ProForma))
        return no(Texts::tr("A pro forma is made from a quote or a work order."));
    if (chosen->state == DocumentState::Void || chosen->state == DocumentState::Lost ||
        chosen->state == DocumentState::Cancelled)
        return no(Texts::tr("%1 is %2: nothing is asked for it any more.")
                      .arg(chosen->number, documentStateText(chosen->state).toLower()));
    return chosen->lines.empty() ? no(Texts::tr("%1 has no lines yet.").arg(chosen->number)) : Allowed{};
}

Allowed issuable(const Document *chosen)
{
    if (const Allowed some = needsDocument(chosen); !some)
        return some;
    const bool issued = chosen->kind == DocumentKind::Invoice || chosen->kind == DocumentKind::CreditNote;
    return issued && chosen->state == DocumentState::Draft
               ? Allowed{}
               : no(Texts::tr("Only a draft invoice or credit note can be issued."));
}

Allowed billable(const Document *chosen)
{
    if (const Allowed some = needsDocument(chosen); !some)
        return some;
    if (chosen->kind != DocumentKind::ProForma)
        return no(Texts::tr("Choose a pro forma first."));
    return chosen->state == DocumentState::Void
               ? no(Texts::tr("%1 is void. Make a new pro forma.").arg(chosen->number))
               : Allowed{};
}

Allowed creditable(const Document *chosen)
{
    if (const Allowed some = needsDocument(chosen); !some)
        return some;
    if (chosen->kind != DocumentKind::Invoice)
        return no(Texts::tr("Only invoices are credited. Choose an invoice first."));
    if (chosen->state == DocumentState::Draft)
        return no(Texts::tr("A draft is changed, not credited."));
    return chosen->state == DocumentState::Void ? no(Texts::tr("%1 is void.").arg(chosen->number))
                                                : Allowed{};
}

Allowed correctable(const Document *chosen)
{
    if (const Allowed some = needsDocument(chosen); !some)
        return some;
    if (chosen->kind != DocumentKind::Invoice)
        return no(Texts::tr("Only issued invoices are corrected. Choose an invoice first."));
    if (chosen->state == DocumentState::Draft)
        return no(Texts::tr("%1 is a draft still, and can be changed as it is.").arg(chosen->number));
    return chosen->state == DocumentState::Void
               ? no(Texts::tr("%1 is void and stays as it is.").arg(chosen->number))
               : Allowed{};
}

Allowed isWorkOrder(const Document *chosen)
{
    if (const Allowed some = needsDocument(chosen); !some)
        return some;
    return chosen->kind == DocumentKind::WorkOrder ? Allowed{} : no(Texts::tr("Choose a work order first."));
}

Allowed needsParts(const Document *chosen)
{
    if (const Allowed order = isWorkOrder(chosen); !order)
        return order;
    return chosen->state == DocumentState::Cancelled
               ? no(Texts::tr("%1 was canceled. Reopen it first.").arg(chosen->number))
               : Allowed{};
}

Allowed receivable(const Document *chosen)
{
    if (const Allowed some = needsDocument(chosen); !some)
        return some;
    if (chosen->kind != DocumentKind::PurchaseOrder)
        return no(Texts::tr("Choose a purchase order first."));
    return chosen->state == DocumentState::Cancelled ? no(Texts::tr("%1 was canceled.").arg(chosen->number))
                                                     : Allowed{};
}

Allowed canBeDuplicated(const Document *chosen)
{
    if (const Allowed some = needsDocument(chosen); !some)
        return some;
    return chosen->kind == DocumentKind::Quote || chosen->kind == DocumentKind::WorkOrder
               ? Allowed{}
               : no(Texts::tr("Only quotes and work orders can be duplicated."));
}

Allowed canBeRevised(const Document *chosen)
{
    if (const Allowed some = needsDocument(chosen); !some)
        return some;
    if (chosen->kind != DocumentKind::Quote)
        return no(Texts::tr("Only a quote can be revised."));
    if (chosen->state == DocumentState::Draft)
        return no(Texts::tr("%1 is a draft still, and can be changed as it is.").arg(chosen->number));
    if (chosen->converted || chosen->state == DocumentState::Void)
        return no(Texts::tr("%1 was converted or is void. Duplicate it instead.").arg(chosen->number));
    return {};
}

} // namespace

FolderActions folderActions(const Document *chosen, bool stored, Role role, const QString &whyReadOnly)
{
    const auto may = [&](Action action) {
        return whyReadOnly.isEmpty() ? mayDo(role, action) : no(whyReadOnly);
    };
    const Allowed saved =
        stored ? Allowed{}
               : no(Texts::tr("Save first: the folder is made with its first document (Ctrl+S)."));
    FolderActions actions;
    actions.newQuote = firstOf({may(Action::MakeQuotes), saved});
    actions.newWorkOrder = firstOf({may(Action::MakeWorkOrders), saved});
    actions.callNote = firstOf({may(Action::WriteNotes), saved});
    actions.book = firstOf({may(Action::BookVisits), saved});
    actions.repeatWorkOrder = actions.newWorkOrder;
    actions.toWorkOrder =
        firstOf({may(Action::MakeWorkOrders), convertible(chosen, DocumentKind::WorkOrder)});
    const bool proForma = chosen && chosen->kind == DocumentKind::ProForma;
    actions.toInvoice = firstOf({may(Action::MakeInvoices),
                                 proForma ? billable(chosen) : convertible(chosen, DocumentKind::Invoice)});
    actions.issue = firstOf({may(Action::MakeInvoices), issuable(chosen)});
    actions.correct = firstOf({may(Action::CorrectInvoices), correctable(chosen)});
    actions.takePayment = firstOf({may(Action::TakePayments), payable(chosen)});
    actions.proForma = firstOf({may(Action::MakeQuotes), hasProForma(chosen)});
    actions.orderParts = firstOf({may(Action::BuyParts), needsParts(chosen)});
    actions.receiveParts = firstOf({may(Action::BuyParts), receivable(chosen)});
    actions.checklist = firstOf({may(Action::WriteNotes), isWorkOrder(chosen)});
    actions.billProForma = firstOf({may(Action::MakeInvoices), billable(chosen)});
    actions.credit = firstOf({may(Action::MakeInvoices), creditable(chosen)});
    actions.useCredit = actions.takePayment;
    actions.print = needsDocument(chosen);
    actions.mail = firstOf({may(Action::SendMail), needsDocument(chosen)});
    actions.duplicate =
        firstOf({canBeDuplicated(chosen), may(chosen ? kindAction(chosen->kind) : Action::MakeQuotes)});
    actions.revise = firstOf({may(Action::MakeQuotes), canBeRevised(chosen)});
    return actions;
}

} // namespace truckroll
