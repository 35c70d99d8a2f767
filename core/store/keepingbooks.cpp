// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/keepingbooks.h"

#include "core/domain/bookmarks.h"
#include "core/domain/postingacts.h"
#include "core/store/bookslinkstore.h"
#include "core/store/postingstore.h"
#include "core/store/statement.h"
#include <algorithm>

namespace truckroll {

namespace {

void insertNew(WriteScope &scope, PostingKind kind, BookEntity entity, qint64 record, DocumentId document,
               PaymentId payment = {}, Money amount = {})
{
    Posting posting;
    posting.kind = kind;
    posting.entity = entity;
    posting.record = record;
    posting.document = document;
    posting.payment = payment;
    posting.amount = amount;
    insertPosting(scope, posting);
}

void drop(WriteScope &scope, Posting posting)
{
    posting.state = PostingState::Dropped;
    posting.reason.clear();
    posting.advice = BooksAdvice::None;
    posting.settledAt = scope.clock().nowUtc();
    posting.settledBy = scope.actor().name;
    updatePosting(scope, posting);
}

/// It may be there although nothing says so: it is looked for with the next sending, and taken out then.
void lookAgain(WriteScope &scope, Posting posting)
{
    posting.state = PostingState::Pending;
    posting.requestKey.clear();
    posting.path.clear();
    posting.body.clear();
    posting.reason.clear();
    posting.code.clear();
    posting.advice = BooksAdvice::None;
    posting.hint.clear();
    updatePosting(scope, posting);
}

/// What is stored at the moment belongs in the books: asked before the row is written again.
bool belongedBefore(ReadScope &scope, const Document &document)
{
    Statement statement(scope.connection(), "SELECT state FROM document WHERE id = ?");
    statement.bind(document.id);
    Document before = document;
    if (!statement.step())
        return false;
    before.state = documentStateFromName(statement.text(0)).value_or(DocumentState::Draft);
    return belongsInBooks(before);
}

/// As it is stored, when something of an issued invoice that the books have as well is other by now: asked
/// before the row is written again.
std::optional<Document> beforeCorrection(ReadScope &scope, const Document &document)
{
    Statement statement(scope.connection(), "SELECT due_date, notes_for_customer FROM document WHERE id = ?");
    statement.bind(document.id);
    if (document.kind != DocumentKind::Invoice || !statement.step())
        return std::nullopt;
    Document before = document;
    before.dueDate = statement.date(0);
    before.notesForCustomer = statement.text(1);
    const bool isOther =
        before.dueDate != document.dueDate || before.notesForCustomer != document.notesForCustomer;
    return isOther ? std::optional(before) : std::nullopt;
}

/// It goes with the creation when nothing of that is there, for certain: the body is made when it is sent.
/// What may be there as it was before, found or linked with, gets an entry of its own, which waits for the
/// creation: so the correction is neither lost when the old paper turns up nor makes a second one. When the
/// creation went with it after all, nothing is left of it and it is dropped.
bool goesWithCreation(ReadScope &scope, const Posting &creation)
{
    return creation.isOpen() && creation.leftAt == 0 && creation.hint.isEmpty() &&
           !findLink(scope, creation.entity, creation.record);
}

/// Of one that cannot go yet a correction that comes later is a part. One that is on its way has its content
/// frozen, and of one that a person may leave as it is there both sides were shown: neither takes another one
/// along, which waits for it instead.
bool takesCorrection(const Posting &posting)
{
    return posting.kind == PostingKind::Correct && posting.isOpen() &&
           posting.state != PostingState::Sending && !posting.isUndecided() &&
           posting.advice != BooksAdvice::LeaveThere;
}

/// It says all of the invoice when it goes, so that nothing is left of a correction; left as it is there by a
/// person, it takes none along.
bool isWholeChange(const Posting &posting)
{
    return posting.kind == PostingKind::Update && posting.isOpen() && posting.state != PostingState::Sending;
}

/// Of what was found there or linked by hand nothing was sent, so that only what is corrected from now on is
/// told by what was here before. Unless something of it went since, nobody has seen it as it stands there.
void rememberWhatStoodHere(WriteScope &scope, Posting &creation, const Document &before)
{
    auto link = findLink(scope, creation.entity, creation.record);
    std::vector<Posting> sent;
    for (const Posting &each : postingsOf(scope, creation.entity, creation.record)) {
        if (each.isChange() && each.isOpen())
            return; // of an earlier correction it is not known what was here before
        if (each.kind != PostingKind::Void && each.state == PostingState::Sent)
            sent.push_back(each);
    }
    const QByteArray all = sentByAll(std::move(sent));
    if (!link || creation.state != PostingState::Sent || saysWholePaper(all))
        return;
    creation.body = withWhatStoodHere(creation.body, before);
    updatePosting(scope, creation);
    if (!all.isEmpty())
        return;
    link->syncToken.clear();
    storeLink(scope, *link);
}

void correctInBooks(WriteScope &scope, Posting creation, const Document &document, const Document &before)
{
    rememberWhatStoodHere(scope, creation, before);
    const auto postings = postingsOf(scope, creation.entity, creation.record);
    const auto waiting = std::find_if(postings.begin(), postings.end(), takesCorrection);
    const auto whole = std::find_if(postings.begin(), postings.end(), isWholeChange);
    const bool alone = !goesWithCreation(scope, creation) && waiting == postings.end();
    // The entry that it goes with is written anew so that undo sees whether it went: what QuickBooks has is
    // not taken back here behind its back. The sender sees so that it has to look anew.
    if (whole != postings.end()) {
        Posting before = *whole;
        updatePosting(scope, before);
    }
    if (alone)
        return insertNew(scope, PostingKind::Correct, creation.entity, creation.record, document.id);
    Posting taking = waiting == postings.end() ? std::move(creation) : *waiting;
    updatePosting(scope, taking);
}

/// An order that was changed as a draft and sent again, or a record that comes back.
void putIntoBooks(WriteScope &scope, BookEntity entity, const Document &document)
{
    const auto creation = creationOf(scope, entity, document.id.value());
    if (!creation && isLeftOut(scope, entity, document.id.value()))
        return;
    if (!creation) {
        insertNew(scope, PostingKind::Create, entity, document.id.value(), document.id);
        return;
    }
    const auto postings = postingsOf(scope, entity, document.id.value());
    const bool updateWaits = std::any_of(postings.begin(), postings.end(), [](const Posting &posting) {
        return posting.kind == PostingKind::Update && posting.state == PostingState::Pending;
    });
    const bool cameBack = !belongedBefore(scope, document);
    // What was found there or linked by hand was never sent.
    const bool isThere = creation->attempts > 0 || findLink(scope, entity, document.id.value()).has_value();
    if (cameBack && !updateWaits && isThere)
        insertNew(scope, PostingKind::Update, entity, document.id.value(), document.id);
    if (const auto before = beforeCorrection(scope, document))
        correctInBooks(scope, *creation, document, *before);
}

/// So that the invoice is open there as well: the payment pays the refunds, and so much less of the invoice.
/// One that waits says it all when it goes.
void reopenThere(WriteScope &scope, const Payment &payment)
{
    const auto postings = postingsOf(scope, BookEntity::Payment, payment.id.value());
    const bool waits = std::any_of(postings.begin(), postings.end(), [](const Posting &posting) {
        return posting.kind == PostingKind::Update && posting.isOpen() &&
               posting.state != PostingState::Sending;
    });
    if (!waits)
        insertNew(scope, PostingKind::Update, BookEntity::Payment, payment.id.value(), payment.invoice,
                  payment.id);
}

/// What went back since the last time is a refund of its own: the payment stays as it was taken.
void keepRefunds(WriteScope &scope, const Payment &payment)
{
    Statement booked(scope.connection(),
                     "SELECT COALESCE(SUM(amount), 0) FROM posting WHERE entity = 'refund' AND "
                     "payment_id = ? AND (state <> 'dropped' OR code = 'left')");
    booked.bind(payment.id);
    const Money before = booked.step() ? booked.amount<Money>(0) : Money();
    if (payment.refunded <= before)
        return;
    insertNew(scope, PostingKind::Create, BookEntity::Refund, scope.newId(), payment.invoice, payment.id,
              payment.refunded - before);
    reopenThere(scope, payment);
}

} // namespace

void keepBooks(WriteScope &scope, Document &document)
{
    const auto entity = bookedAs(document);
    if (!entity) {
        document.accounting = AccountingState::NotApplicable;
        return;
    }
    if (belongsInBooks(document))
        putIntoBooks(scope, *entity, document);
    else if (leavesBooks(document))
        takeOutOfBooks(scope, *entity, document.id.value(), document.id);
    document.accounting = standingInBooks(scope, *entity, document.id.value());
}

void keepBooks(WriteScope &scope, const Payment &payment)
{
    const qint64 record = payment.id.value();
    if (!belongsInBooks(payment)) {
        takeOutOfBooks(scope, BookEntity::Payment, record, payment.invoice, payment.id);
        return;
    }
    const bool invoiceIsBooked = creationOf(scope, BookEntity::Invoice, payment.invoice.value()).has_value();
    const bool isCreditLeftOut = payment.creditNote && !creationOf(scope, BookEntity::Payment, record) &&
                                 isLeftOut(scope, BookEntity::CreditNote, payment.creditNote.value());
    if (isLeftOut(scope, BookEntity::Payment, record) || isCreditLeftOut)
        return;
    if (invoiceIsBooked && !creationOf(scope, BookEntity::Payment, record))
        insertNew(scope, PostingKind::Create, BookEntity::Payment, record, payment.invoice, payment.id);
    if (invoiceIsBooked)
        keepRefunds(scope, payment);
}

void keepBooks(WriteScope &scope, const Receipt &receipt)
{
    const qint64 record = receipt.id.value();
    if (receipt.takenBack)
        takeOutOfBooks(scope, BookEntity::Bill, record, receipt.order);
    else if (!creationOf(scope, BookEntity::Bill, record) && !isLeftOut(scope, BookEntity::Bill, record))
        insertNew(scope, PostingKind::Create, BookEntity::Bill, record, receipt.order, {}, receipt.cost());
}

void takeOutOfBooks(WriteScope &scope, BookEntity entity, qint64 record, DocumentId document,
                    PaymentId payment)
{
    const auto creation = creationOf(scope, entity, record);
    const auto link = findLink(scope, entity, record);
    bool voidIsThere = false;
    for (const Posting &posting : postingsOf(scope, entity, record)) {
        if (posting.isChange() && posting.isOpen() && posting.state != PostingState::Sending)
            drop(scope, posting); // also of what was taken out there before
        voidIsThere =
            voidIsThere || (posting.kind == PostingKind::Void && posting.state != PostingState::Dropped);
    }
    if ((!creation && !link) || (link && !link->live)) // it was never there, or is not any more
        return;
    const bool neverLeft = creation && creation->leftAt == 0 && creation->isOpen() && !link;
    if (neverLeft)
        return drop(scope, *creation);
    if (creation && creation->state == PostingState::NeedsAttention && !link)
        lookAgain(scope, *creation);
    if (!voidIsThere)
        insertNew(scope, PostingKind::Void, entity, record, document, payment);
}

void reopenInBooks(WriteScope &scope, const Payment &payment)
{
    if (payment.refunded > Money() && creationOf(scope, BookEntity::Payment, payment.id.value()))
        reopenThere(scope, payment);
}

void applyInBooks(WriteScope &scope, const Payment &payment)
{
    reopenThere(scope, payment);
}

AccountingState standingInBooks(ReadScope &scope, BookEntity entity, qint64 record)
{
    const auto postings = postingsOf(scope, entity, record);
    const auto any = [&](PostingState state) {
        return std::any_of(postings.begin(), postings.end(),
                           [&](const Posting &posting) { return posting.state == state; });
    };
    for (const PostingState state :
         {PostingState::NeedsAttention, PostingState::Sending, PostingState::Pending, PostingState::Sent}) {
        if (any(state))
            return accountingStateOf(state);
    }
    return AccountingState::NotApplicable;
}

void refreshStanding(WriteScope &scope, const Posting &posting)
{
    const bool isPaper = posting.entity == BookEntity::Invoice || posting.entity == BookEntity::CreditNote ||
                         posting.entity == BookEntity::PurchaseOrder;
    if (!isPaper)
        return;
    Statement(scope.connection(), "UPDATE document SET accounting = ? WHERE id = ?")
        .bindAll(accountingStateName(standingInBooks(scope, posting.entity, posting.record)), posting.record)
        .run();
}

} // namespace truckroll
