// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/booksfindings.h"

#include "core/domain/bookmarks.h"
#include "core/domain/findingways.h"
#include "core/store/bookslinkstore.h"
#include "core/store/booksstore.h"
#include "core/store/conflict.h"
#include "core/store/customerstore.h"
#include "core/store/documentstore.h"
#include "core/store/itemstore.h"
#include "core/store/keepingbooks.h"
#include "core/store/paymentstore.h"
#include "core/store/postingstore.h"
#include "core/store/vendorstore.h"
#include "core/workflow/booksbalances.h"
#include "core/workflow/leavingout.h"
#include "core/workflow/officeday.h"
#include "core/workflow/perform.h"
#include "core/workflow/permitted.h"
#include "core/workflow/postings.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BooksFindings)
};

using E = BookEntity;
using K = BooksFinding::Kind;
using D = SettleBooksFinding::Decision;

bool isPaper(E entity)
{
    return entity == E::Invoice || entity == E::CreditNote || entity == E::PurchaseOrder;
}

Done checkWay(const BooksFinding &finding, D decision)
{
    const QString whyNot = whyNotSettled(finding, decision);
    if (whyNot.isEmpty())
        return Nothing{};
    return ruleBroken(Texts::tr("“%1” (%2) cannot be settled this way. %3 Nothing was changed.")
                          .arg(finding.title, findingKindText(finding.kind), whyNot));
}

/// What was paid of it, or with it, is applied to the one that is there now. False: nothing is paid there.
bool applyPaymentsAgain(WriteScope &scope, const BooksFinding &finding)
{
    bool any = false;
    const DocumentId paper(finding.record);
    for (const Payment &payment :
         finding.entity == E::CreditNote ? paymentsByCredit(scope, paper) : paymentsOf(scope, paper)) {
        const auto link = findLink(scope, E::Payment, payment.id.value());
        if (!link || !link->live || !belongsInBooks(payment))
            continue;
        applyInBooks(scope, payment);
        any = true;
    }
    return any;
}

/// What is gone there is made there once more: a new posting, a new key.
void sendOnceMore(WriteScope &scope, const BooksFinding &finding)
{
    removeLink(scope, finding.entity, finding.record);
    if (auto creation = creationOf(scope, finding.entity, finding.record)) {
        creation->state = PostingState::Dropped;
        updatePosting(scope, *creation);
    }
    if (isPaper(finding.entity)) {
        if (auto document = findDocument(scope, DocumentId(finding.record)))
            updateDocumentHead(scope, *document); // writes the posting, as at issuing
        applyPaymentsAgain(scope, finding);
        return;
    }
    Posting posting;
    posting.entity = finding.entity;
    posting.record = finding.record;
    posting.document = finding.document;
    posting.payment = finding.entity == E::Payment ? PaymentId(finding.record) : PaymentId();
    insertPosting(scope, posting);
}

std::optional<Posting> leftOutOf(ReadScope &scope, const BooksFinding &finding)
{
    for (Posting &posting : postingsOf(scope, finding.entity, finding.record)) {
        if (posting.isLeftOut())
            return std::move(posting);
    }
    return std::nullopt;
}

/// What was left out waits again: the next sending finds it there and links both, with what was paid of it.
Done takeUpAgain(WriteScope &scope, const Posting &posting)
{
    RetryPosting again;
    again.posting = posting.id;
    again.version = posting.version;
    CHECK_OK(perform(scope, again));
    return Nothing{};
}

Money totalHere(ReadScope &scope, const Posting &posting)
{
    if (posting.entity == E::Payment) {
        const auto payment = findPayment(scope, posting.payment);
        return payment && payment->method != PaymentMethod::Credit ? payment->amount : Money();
    }
    const auto document =
        isPaper(posting.entity) ? findDocument(scope, DocumentId(posting.record)) : std::nullopt;
    return document ? document->totals.total : posting.amount;
}

/// It does not count here any more: it is linked with what was found, and the next sending takes that out.
Done takeOutThere(WriteScope &scope, const BooksFinding &finding, Posting posting)
{
    BooksLink there;
    there.remoteId = finding.remoteId;
    there.origin = BooksLink::Origin::Adopted;
    there.total = totalHere(scope, posting); // another one there is shown before it is taken out
    there.balance = there.total;
    CHECK_OK(keepPostingLink(scope, posting, there));
    settlePosting(scope, posting, PostingState::Sent);
    posting.code.clear();
    logDecision(scope, posting, "link",
                Texts::tr("Linked by hand with %1, which is taken out there.").arg(finding.remoteId));
    updatePosting(scope, posting);
    takeOutOfBooks(scope, posting.entity, posting.record, posting.document, posting.payment);
    refreshStanding(scope, posting);
    return Nothing{};
}

Done sendOurs(WriteScope &scope, const BooksFinding &finding)
{
    if (finding.kind == K::Unknown) {
        const auto left = leftOutOf(scope, finding);
        if (!left)
            return Nothing{}; // it was taken up among what was sent
        return finding.isOutOfUse ? takeOutThere(scope, finding, *left) : takeUpAgain(scope, *left);
    }
    const bool isPaymentGone = finding.kind == K::Reopened && finding.entity == E::Payment;
    if (finding.kind == K::Reopened && !isPaymentGone && !applyPaymentsAgain(scope, finding))
        return ruleBroken(Texts::tr("No payment of %1 that is known here is in QuickBooks, so nothing can be "
                                    "applied to it there. Nothing was changed.")
                              .arg(finding.title));
    if (finding.kind == K::Reopened && !isPaymentGone)
        return Nothing{};
    if (finding.kind == K::Deleted || isPaymentGone)
        sendOnceMore(scope, finding);
    else
        CHECK_OK(perform(scope, MakePosting{finding.entity, finding.record, PostingKind::Update}));
    return Nothing{};
}

Done takeName(WriteScope &scope, const BooksFinding &finding)
{
    if (finding.entity == E::Customer) {
        auto customer = findCustomer(scope, CustomerId(finding.record));
        if (!customer)
            return notThere(Texts::tr("customer"));
        customer->name = finding.there;
        CHECK_OK(perform(scope, SaveCustomer{*customer}));
        return Nothing{};
    }
    if (finding.entity == E::Vendor) {
        auto vendor = findVendor(scope, VendorId(finding.record));
        if (!vendor)
            return notThere(Texts::tr("vendor"));
        vendor->name = finding.there;
        CHECK_OK(perform(scope, SaveVendor{*vendor}));
        return Nothing{};
    }
    auto item = findItem(scope, ItemId(finding.record));
    if (!item)
        return notThere(Texts::tr("item"));
    item->name = finding.there;
    CHECK_OK(perform(scope, SaveItem{*item}));
    return Nothing{};
}

Done voidHere(WriteScope &scope, const BooksFinding &finding)
{
    const QString reason = findingKindText(finding.kind);
    if (finding.entity == E::Payment) {
        CHECK_OK(checkPermitted(scope, VoidPayment::action));
        const auto payment = findPayment(scope, PaymentId(finding.record));
        if (!payment)
            return notThere(Texts::tr("payment"));
        CHECK_OK(perform(scope, VoidPayment{payment->id, payment->version, reason}));
        return Nothing{};
    }
    CHECK_OK(checkPermitted(scope, VoidDocument::action));
    const auto document = findDocument(scope, DocumentId(finding.record));
    if (!document)
        return notThere(Texts::tr("document"));
    CHECK_OK(perform(scope, VoidDocument{document->id, document->version, reason}));
    return Nothing{};
}

/// Typed in on both sides, ours is linked with what is there once both were compared; otherwise the next look
/// takes it over, when there is room for it.
Done takePayment(WriteScope &scope, BooksFinding &finding)
{
    const auto creation = creationOf(scope, E::Payment, finding.record);
    auto ours = finding.record ? leftOutOf(scope, finding) : std::nullopt;
    if (creation)
        ours = creation;
    if (ours && !findLink(scope, E::Payment, finding.record)) {
        RetryPosting link;
        link.posting = ours->id;
        link.version = ours->version;
        link.linkTo = finding.remoteId;
        CHECK_OK(perform(scope, link));
        return Nothing{};
    }
    finding.record = 0; // void, or linked with another one since
    for (const Payment &payment : paymentsOf(scope, finding.document)) {
        if (belongsInBooks(payment) && !findLink(scope, E::Payment, payment.id.value()))
            return ruleBroken(Texts::tr("A payment of %1 on %2 was recorded here and is not in QuickBooks. "
                                        "Nothing was changed; void it when it is the same money, then take "
                                        "theirs.")
                                  .arg(officeMoney(scope, payment.amount), finding.title));
    }
    return Nothing{};
}

Done takeBalance(WriteScope &scope, const BooksFinding &finding)
{
    const auto invoice = findRemote(scope, E::Invoice, finding.remoteId);
    return invoice ? creditAsThere(scope, *invoice, finding) : notThere(Texts::tr("invoice"));
}

Done takeTheirs(WriteScope &scope, BooksFinding &finding)
{
    switch (finding.kind) {
    case K::Renamed:
        return takeName(scope, finding);
    case K::DoublePaid:
        return takePayment(scope, finding);
    case K::Balance:
        return takeBalance(scope, finding);
    default:
        return voidHere(scope, finding);
    }
}

/// What is looked at each time changes are looked for.
bool isLookedAtAnew(const BooksFinding &finding)
{
    return finding.kind == K::DoublePaid || finding.kind == K::Balance ||
           (finding.kind == K::Reopened && finding.entity == E::Invoice);
}

/// The last one of the kind about the same record there: one payment there may pay several papers.
std::optional<BooksFinding> sameKind(ReadScope &scope, const BooksFinding &finding, bool settled)
{
    BooksFindings query;
    query.document = finding.document;
    query.settled = settled;
    for (BooksFinding &each : booksFindings(scope, query)) { // the newest first
        if (each.kind == finding.kind && each.entity == finding.entity && each.remoteId == finding.remoteId)
            return std::move(each);
    }
    return std::nullopt;
}

/// Amounts and days are written as the reader does, and the window and a script may write them differently.
QString figuresOf(const QString &text)
{
    QString figures;
    for (const QChar each : text) {
        if (each.isDigit())
            figures += QString::number(each.digitValue());
    }
    return figures;
}

/// A person said that ours is the same payment, and the sender has not compared both yet.
bool isBeingLinked(ReadScope &scope, const BooksFinding &finding)
{
    if (finding.kind != K::DoublePaid || !finding.record)
        return false;
    const auto ours = creationOf(scope, E::Payment, finding.record);
    return ours && ours->isOpen() && ours->hint == finding.remoteId;
}

QString decisionText(const BooksFinding &finding, D decision)
{
    if (decision == D::SendOurs && finding.isOutOfUse)
        return Texts::tr("it is taken out there with the next sending");
    if (decision == D::TakeTheirs && finding.kind == K::DoublePaid)
        return finding.record ? Texts::tr("linked with the next sending")
                              : Texts::tr("taken over with the next look for changes");
    if (decision == D::TakeTheirs && finding.kind == K::Balance)
        return Texts::tr("credited here as it is settled there");
    switch (decision) {
    case D::Leave:
        return Texts::tr("left as it is");
    case D::SendOurs:
        return Texts::tr("ours goes there with the next sending");
    case D::TakeTheirs:
        return Texts::tr("taken over");
    }
    Q_UNREACHABLE();
}

} // namespace

bool saysTheSame(const BooksFinding &one, const BooksFinding &other)
{
    if (!isLookedAtAnew(one))
        return one.here == other.here && one.there == other.there;
    return figuresOf(one.here) == figuresOf(other.here) && figuresOf(one.there) == figuresOf(other.there);
}

void fillInStanding(ReadScope &scope, BooksFinding &finding)
{
    if (finding.kind != K::Unknown || !finding.record || !finding.open)
        return;
    const auto left = leftOutOf(scope, finding);
    if (!left)
        return;
    finding.isOutOfUse = !countsHere(scope, *left);
    const auto below = leftOutBelow(scope, *left);
    if (below && !finding.isOutOfUse)
        finding.standsOn = whatIsPosted(scope, *below);
}

bool noteFinding(WriteScope &scope, BooksFinding &finding)
{
    const auto known = finding.document ? sameKind(scope, finding, false)
                                        : openFinding(scope, finding.kind, finding.entity, finding.remoteId);
    if (known && saysTheSame(*known, finding))
        return false;
    if (!known && isDecided(scope, finding))
        return false;
    finding.id = known ? known->id : 0;
    finding.foundAt = scope.clock().nowUtc();
    storeBooksFinding(scope, finding);
    return true;
}

bool isDecided(ReadScope &scope, const BooksFinding &finding)
{
    const auto last = isLookedAtAnew(finding) ? sameKind(scope, finding, true) : std::nullopt;
    return last && !last->open && saysTheSame(*last, finding) &&
           (last->kept || isBeingLinked(scope, finding));
}

bool isTold(ReadScope &scope, const BooksFinding &finding)
{
    const auto open = sameKind(scope, finding, false);
    return open && saysTheSame(*open, finding);
}

void closeFinding(WriteScope &scope, BooksFinding finding, const QString &how)
{
    finding.open = false;
    finding.decision = Texts::tr("%1, %2", "what was decided and by whom").arg(how, scope.actor().name);
    storeBooksFinding(scope, finding);
}

Result<BooksFinding> perform(WriteScope &scope, const SettleBooksFinding &command)
{
    auto finding = findBooksFinding(scope, command.finding);
    if (!finding)
        return notThere(Texts::tr("finding"));
    CHECK_OK(checkVersion(scope, finding->title, finding->version, command.version));
    if (!finding->open)
        return ruleBroken(Texts::tr("“%1” was settled already. Nothing was changed.").arg(finding->title));
    fillInStanding(scope, *finding);
    CHECK_OK(checkWay(*finding, command.decision));
    if (command.decision == D::SendOurs)
        CHECK_OK(sendOurs(scope, *finding));
    if (command.decision == D::TakeTheirs)
        CHECK_OK(takeTheirs(scope, *finding));
    const QString decided = decisionText(*finding, command.decision);
    finding->open = false;
    finding->kept = command.decision == D::Leave;
    finding->decision = Texts::tr("%1, %2", "what was decided and by whom").arg(decided, scope.actor().name);
    storeBooksFinding(scope, *finding);
    scope.describe(Texts::tr("%1: %2: %3", "a record, what was found of it, what was decided")
                       .arg(finding->title, findingKindText(finding->kind), decided));
    return *finding;
}

} // namespace truckroll
