// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/leavingout.h"

#include "core/domain/bookmarks.h"
#include "core/store/booksstore.h"
#include "core/store/documentstore.h"
#include "core/store/keepingbooks.h"
#include "core/store/paymentstore.h"
#include "core/store/postingstore.h"
#include "core/store/receiptstore.h"
#include "core/workflow/postings.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(LeavingOut)
};

using E = BookEntity;

/// Payments that are booked onto the paper.
std::vector<Payment> paymentsWith(ReadScope &scope, const Posting &creation)
{
    if (creation.entity == E::Invoice)
        return paymentsOf(scope, DocumentId(creation.record));
    if (creation.entity == E::CreditNote)
        return paymentsByCredit(scope, DocumentId(creation.record));
    return {};
}

/// What stands on a paper or payment that is not there: changes of it, its payments and what went back of it.
/// Nothing of that can have left, since it waited.
void dropWhatStandsOn(WriteScope &scope, const Posting &creation)
{
    std::vector<Posting> all = postingsOf(scope, creation.entity, creation.record);
    const auto add = [&](std::vector<Posting> more) { all.insert(all.end(), more.begin(), more.end()); };
    if (creation.entity == E::Payment)
        add(refundsOf(scope, PaymentId(creation.record)));
    for (const Payment &payment : paymentsWith(scope, creation)) {
        add(postingsOf(scope, E::Payment, payment.id.value()));
        add(refundsOf(scope, payment.id));
    }
    for (Posting &each : all) {
        if (each.id == creation.id || !each.isOpen() || each.state == PostingState::Sending)
            continue;
        settlePosting(scope, each, PostingState::Dropped);
        forgetRequest(each);
        updatePosting(scope, each);
    }
}

/// The paper of this payment that was left out: without it the payment would wait for good.
std::optional<Posting> leftOutBelow(ReadScope &scope, const Payment &payment)
{
    Posting paper;
    paper.entity = E::Invoice;
    paper.record = payment.invoice.value();
    paper.document = payment.invoice;
    if (isLeftOut(scope, paper.entity, paper.record))
        return paper;
    paper.entity = E::CreditNote;
    paper.record = payment.creditNote.value();
    paper.document = payment.creditNote;
    if (payment.creditNote && isLeftOut(scope, paper.entity, paper.record))
        return paper;
    return std::nullopt;
}

/// The payment and what went back of it.
void takeUpPayment(WriteScope &scope, const Payment &payment)
{
    if (!belongsInBooks(payment) || leftOutBelow(scope, payment))
        return;
    for (Posting &each : postingsOf(scope, E::Payment, payment.id.value())) {
        if (each.isLeftOut())
            putBack(scope, each);
    }
    for (Posting &refund : refundsLeftOut(scope, payment.id))
        putBack(scope, refund);
    keepBooks(scope, payment);
    reopenInBooks(scope, payment);
}

} // namespace

bool countsHere(ReadScope &scope, const Posting &posting)
{
    switch (posting.entity) {
    case E::Invoice:
    case E::CreditNote:
    case E::PurchaseOrder: {
        const auto document = findDocument(scope, DocumentId(posting.record));
        return document && belongsInBooks(*document);
    }
    case E::Payment:
    case E::Refund: {
        const auto payment = findPayment(scope, posting.payment);
        return payment && belongsInBooks(*payment);
    }
    case E::Bill: {
        const auto receipt = findReceipt(scope, ReceiptId(posting.record));
        return receipt && !receipt->takenBack;
    }
    case E::Customer:
    case E::Item:
    case E::Vendor:
        return true;
    }
    Q_UNREACHABLE();
}

std::optional<Posting> leftOutBelow(ReadScope &scope, const Posting &posting)
{
    const auto payment = findPayment(scope, posting.payment);
    if (!payment)
        return std::nullopt;
    if (auto paper = leftOutBelow(scope, *payment))
        return paper;
    if (posting.entity != E::Refund || !isLeftOut(scope, E::Payment, payment->id.value()))
        return std::nullopt;
    Posting below = posting;
    below.entity = E::Payment;
    below.record = payment->id.value();
    return below;
}

void forgetRequest(Posting &posting)
{
    posting.requestKey.clear();
    posting.path.clear();
    posting.body.clear();
    posting.advice = BooksAdvice::None;
    posting.reason.clear();
    posting.code = QLatin1String(codeOfLeft);
    posting.intuitTid.clear();
    posting.hint.clear();
    posting.nextTryAt = 0;
}

void logDecision(WriteScope &scope, const Posting &posting, const char *operation, const QString &text)
{
    BooksLogEntry entry;
    entry.operation = QLatin1String(operation);
    entry.text = text;
    writeBooksLog(scope, postingLogEntry(scope, posting, entry));
}

Done leaveOut(WriteScope &scope, Posting &posting)
{
    const QString what = whatIsPosted(scope, posting);
    if (isBooksName(posting.entity))
        return ruleBroken(Texts::tr("%1 is named by papers that go to QuickBooks, so it has to be there. "
                                    "Nothing was changed; send it as new, or link it.")
                              .arg(what));
    logDecision(scope, posting, "leave",
                Texts::tr("Left out of QuickBooks by hand, with what stands on it."));
    settlePosting(scope, posting, PostingState::Dropped);
    forgetRequest(posting);
    dropWhatStandsOn(scope, posting);
    storePosting(scope, posting);
    scope.describe(Texts::tr("Left %1 out of QuickBooks").arg(what));
    return Nothing{};
}

Done checkCanBeTakenUp(WriteScope &scope, const Posting &posting)
{
    const QString what = whatIsPosted(scope, posting);
    if (!countsHere(scope, posting))
        return ruleBroken(Texts::tr("%1 does not count here any more (it is void, canceled, a draft again or "
                                    "taken back), so it is not sent to QuickBooks. Nothing was changed.")
                              .arg(what));
    if (const auto below = leftOutBelow(scope, posting))
        return ruleBroken(Texts::tr("%1 stands on %2, which was left out of QuickBooks. Nothing was changed; "
                                    "send that after all, and this goes with it.")
                              .arg(what, whatIsPosted(scope, *below)));
    return Nothing{};
}

void takeUpWhatStandsOn(WriteScope &scope, const Posting &posting)
{
    for (const Payment &payment : paymentsWith(scope, posting))
        takeUpPayment(scope, payment);
    if (posting.entity != E::Payment && posting.entity != E::Refund)
        return;
    const auto payment = findPayment(scope, posting.payment);
    if (payment && posting.entity == E::Payment)
        takeUpPayment(scope, *payment);
    else if (payment) // the payment may have been changed without it
        reopenInBooks(scope, *payment);
}

} // namespace truckroll
