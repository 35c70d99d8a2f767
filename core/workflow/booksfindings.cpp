// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/booksfindings.h"

#include "core/domain/findingways.h"
#include "core/store/bookslinkstore.h"
#include "core/store/booksstore.h"
#include "core/store/conflict.h"
#include "core/store/customerstore.h"
#include "core/store/documentstore.h"
#include "core/store/itemstore.h"
#include "core/store/paymentstore.h"
#include "core/store/postingstore.h"
#include "core/store/vendorstore.h"
#include "core/workflow/perform.h"
#include "core/workflow/permitted.h"
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
        return;
    }
    Posting posting;
    posting.entity = finding.entity;
    posting.record = finding.record;
    posting.document = finding.document;
    posting.payment = finding.entity == E::Payment ? PaymentId(finding.record) : PaymentId();
    insertPosting(scope, posting);
}

/// What was left out waits again: the next sending finds it there and links both, with what was paid of it.
Done takeUpAgain(WriteScope &scope, const BooksFinding &finding)
{
    for (const Posting &posting : postingsOf(scope, finding.entity, finding.record)) {
        if (!posting.isLeftOut())
            continue;
        RetryPosting again;
        again.posting = posting.id;
        again.version = posting.version;
        CHECK_OK(perform(scope, again));
    }
    return Nothing{};
}

Done sendOurs(WriteScope &scope, const BooksFinding &finding)
{
    if (finding.kind == K::Unknown)
        return takeUpAgain(scope, finding);
    if (finding.kind == K::Deleted || finding.kind == K::Reopened)
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

Done takeTheirs(WriteScope &scope, const BooksFinding &finding)
{
    return finding.kind == K::Renamed ? takeName(scope, finding) : voidHere(scope, finding);
}

QString decisionText(D decision)
{
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

bool noteFinding(WriteScope &scope, BooksFinding &finding)
{
    if (const auto known = openFinding(scope, finding.kind, finding.entity, finding.remoteId)) {
        if (known->here == finding.here && known->there == finding.there)
            return false;
        finding.id = known->id;
    }
    finding.foundAt = scope.clock().nowUtc();
    storeBooksFinding(scope, finding);
    return true;
}

Result<BooksFinding> perform(WriteScope &scope, const SettleBooksFinding &command)
{
    auto finding = findBooksFinding(scope, command.finding);
    if (!finding)
        return notThere(Texts::tr("finding"));
    CHECK_OK(checkVersion(scope, finding->title, finding->version, command.version));
    if (!finding->open)
        return ruleBroken(Texts::tr("“%1” was settled already. Nothing was changed.").arg(finding->title));
    CHECK_OK(checkWay(*finding, command.decision));
    if (command.decision == D::SendOurs)
        CHECK_OK(sendOurs(scope, *finding));
    if (command.decision == D::TakeTheirs)
        CHECK_OK(takeTheirs(scope, *finding));
    finding->open = false;
    finding->decision = Texts::tr("%1, %2", "what was decided and by whom")
                            .arg(decisionText(command.decision), scope.actor().name);
    storeBooksFinding(scope, *finding);
    scope.describe(Texts::tr("%1: %2: %3", "a record, what was found of it, what was decided")
                       .arg(finding->title, findingKindText(finding->kind), decisionText(command.decision)));
    return *finding;
}

} // namespace truckroll
