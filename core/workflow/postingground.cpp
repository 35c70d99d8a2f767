// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/vendorbill.h"
#include "core/store/bookslinkstore.h"
#include "core/store/booksstore.h"
#include "core/store/conflict.h"
#include "core/store/customerstore.h"
#include "core/store/documentstore.h"
#include "core/store/itemstore.h"
#include "core/store/officestore.h"
#include "core/store/paymentstore.h"
#include "core/store/postingstore.h"
#include "core/store/receiptstore.h"
#include "core/store/sitestore.h"
#include "core/workflow/booksvendors.h"
#include "core/workflow/officeday.h"
#include "core/workflow/perform.h"
#include "core/workflow/postings.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PostingGround)
};

using E = BookEntity;

class Gathering
{
public:
    Gathering(ReadScope &scope, const Posting &posting) : m_scope(scope)
    {
        m_ground.posting = posting;
        m_ground.what = whatIsPosted(scope, posting);
        m_ground.madeOn = officeDay(scope, posting.madeAt);
        m_ground.currency = officeBasics(scope).currency;
        m_ground.connection = booksConnection(scope);
        for (const BooksChoice &choice : booksChoices(scope))
            m_ground.choices[choice.key] = choice;
        m_ground.taxCodes = booksEntries(scope, BooksList::TaxCode);
        link(posting.entity, posting.record);
        link(E::Item, 0); // of lines without an item
    }

    PostingGround finish()
    {
        const Posting &posting = m_ground.posting;
        switch (posting.entity) {
        case E::Customer:
            customer(CustomerId(posting.record));
            break;
        case E::Item:
            item(ItemId(posting.record));
            break;
        case E::Vendor:
            vendor(posting.record);
            break;
        case E::Invoice:
        case E::CreditNote:
        case E::PurchaseOrder:
            paper(posting.document);
            break;
        case E::Bill:
            bill(ReceiptId(posting.record));
            break;
        case E::Payment:
        case E::Refund:
            payment(posting.payment);
            break;
        }
        if (posting.kind == PostingKind::Create)
            m_ground.isTakenOut = isTakenOut(posting.entity, posting.record);
        if (posting.kind != PostingKind::Create)
            m_ground.lastSent = lastSent();
        m_ground.isReady = isReady();
        return std::move(m_ground);
    }

private:
    void link(E entity, qint64 record)
    {
        if (const auto found = findLink(m_scope, entity, record))
            m_ground.links[{entity, record}] = *found;
    }

    /// A customer that was merged into another one may have the counterpart.
    void customer(CustomerId id)
    {
        m_ground.customer = findCustomer(m_scope, id);
        link(E::Customer, id.value());
    }

    void item(ItemId id)
    {
        if (!id || m_ground.items.contains(id))
            return;
        if (const auto found = findItem(m_scope, id)) {
            m_ground.items[id] = *found;
            link(E::Item, id.value());
        }
    }

    void vendor(qint64 id)
    {
        m_ground.vendor = booksVendor(m_scope, id);
        link(E::Vendor, id);
    }

    void paper(DocumentId id)
    {
        m_ground.document = findDocument(m_scope, id);
        if (!m_ground.document)
            return;
        customer(m_ground.document->customer);
        m_ground.site = findSite(m_scope, m_ground.document->site);
        if (m_ground.document->vendor)
            vendor(m_ground.document->vendor.value());
        for (const DocumentLine &line : m_ground.document->lines)
            item(line.item);
    }

    /// The bill closes its order there, so only the one that completes it names it.
    void bill(ReceiptId id)
    {
        const auto receipt = findReceipt(m_scope, id);
        if (!receipt)
            return;
        paper(receipt->order);
        if (!m_ground.document)
            return;
        m_ground.purchaseOrder = m_ground.document->number;
        if (m_ground.document->state == DocumentState::Received && isLast(*receipt))
            m_ground.order = receipt->order;
        link(E::PurchaseOrder, receipt->order.value());
        m_ground.document = billOf(*m_ground.document, *receipt);
    }

    bool isLast(const Receipt &receipt) const
    {
        const auto all = receiptsOf(m_scope, receipt.order);
        return std::none_of(all.begin(), all.end(), [&](const Receipt &each) {
            return !each.takenBack && receipt.id.value() < each.id.value();
        });
    }

    void payment(PaymentId id)
    {
        m_ground.payment = findPayment(m_scope, id);
        if (!m_ground.payment)
            return;
        m_ground.document = findDocument(m_scope, m_ground.payment->invoice);
        link(E::Invoice, m_ground.payment->invoice.value());
        link(E::Payment, id.value());
        if (const BooksLink *own = m_ground.own())
            m_ground.paysSeveral = linksWithRemote(m_scope, E::Payment, own->remoteId).size() > 1;
        if (m_ground.document)
            customer(m_ground.document->customer);
        if (m_ground.posting.entity == E::Payment)
            refunds(id);
        if (m_ground.posting.kind == PostingKind::Create)
            m_ground.leftBack = leftBack(m_ground.payment->invoice);
        if (m_ground.payment->creditNote) {
            m_ground.creditNote = findDocument(m_scope, m_ground.payment->creditNote);
            link(E::CreditNote, m_ground.payment->creditNote.value());
        }
    }

    void refunds(PaymentId id)
    {
        for (const Posting &refund : refundsOf(m_scope, id)) {
            const auto there = findLink(m_scope, E::Refund, refund.record);
            if (there && there->live)
                m_ground.refunds.push_back(*there);
            if (!there || refund.state != PostingState::Sent)
                m_refundsToCome.push_back(refund.id);
        }
    }

    Money leftBack(DocumentId invoice) const
    {
        Money sum;
        for (const Payment &payment : paymentsOf(m_scope, invoice)) {
            if (leftThere(m_scope, payment.id))
                sum = sum + payment.refunded;
        }
        return sum;
    }

    bool isThere(E entity, qint64 record) const
    {
        const BooksLink *found = m_ground.link(entity, record);
        const auto creation = creationOf(m_scope, entity, record);
        return found && found->live && (!creation || creation->state == PostingState::Sent);
    }

    /// A voided payment goes before the invoice that it paid and the credit note that it used: QuickBooks
    /// voids nothing that is settled.
    void waitForPayments()
    {
        const Posting &posting = m_ground.posting;
        std::vector<Payment> payments;
        if (posting.entity == E::Invoice)
            payments = paymentsOf(m_scope, posting.document);
        else if (posting.entity == E::CreditNote)
            payments = paymentsByCredit(m_scope, posting.document);
        for (const Payment &each : payments) {
            for (const Posting &open : postingsOf(m_scope, E::Payment, each.id.value())) {
                if (open.isOpen())
                    m_ground.waitsFor.push_back(open.id);
            }
        }
    }

    /// It is still to be sent; what needs a person holds nobody up who can do without it.
    bool waits(E entity, qint64 record) const
    {
        const auto creation = creationOf(m_scope, entity, record);
        return creation && creation->isOpen() && creation->state != PostingState::NeedsAttention;
    }

    bool isTakenOut(E entity, qint64 record) const
    {
        const auto all = postingsOf(m_scope, entity, record);
        return std::any_of(all.begin(), all.end(), [](const Posting &each) {
            return each.kind == PostingKind::Void && each.isOpen();
        });
    }

    QByteArray lastSent() const
    {
        std::vector<Posting> sent;
        for (const Posting &each : postingsOf(m_scope, m_ground.posting.entity, m_ground.posting.record)) {
            const bool isThere =
                each.state == PostingState::Sent || each.advice == BooksAdvice::CompareTotals;
            if (each.kind != PostingKind::Void && isThere)
                sent.push_back(each);
        }
        return sentByAll(std::move(sent));
    }

    void waitForCreation(E entity, qint64 record)
    {
        const auto creation = creationOf(m_scope, entity, record);
        if (creation && creation->isOpen())
            m_ground.waitsFor.push_back(creation->id);
    }

    /// The record is there, or what sends it is waited for.
    bool stands(E entity, qint64 record)
    {
        const bool there = isThere(entity, record);
        if (!there)
            waitForCreation(entity, record);
        return there;
    }

    bool isReady()
    {
        const Posting &posting = m_ground.posting;
        if (posting.kind != PostingKind::Create)
            return isChangeReady();
        if (posting.entity == E::Bill && waits(E::PurchaseOrder, posting.document.value())) {
            waitForCreation(E::PurchaseOrder, posting.document.value());
            return false;
        }
        if (posting.entity != E::Payment)
            return true;
        if (!m_ground.payment)
            return false;
        const qint64 invoice = m_ground.payment->invoice.value();
        if (m_ground.isTakenOut && !waits(E::Invoice, invoice))
            return true; // with or without its invoice there
        const bool credited =
            !m_ground.payment->creditNote || stands(E::CreditNote, m_ground.payment->creditNote.value());
        return stands(E::Invoice, invoice) && credited;
    }

    /// What one of them says of the same field would count as said, or go over this one; a whole change goes
    /// over a correction that a person is still to decide about.
    void waitForEarlierChanges()
    {
        const Posting &posting = m_ground.posting;
        for (const Posting &each : postingsOf(m_scope, posting.entity, posting.record)) {
            const bool isCorrection =
                each.kind == PostingKind::Correct || posting.kind == PostingKind::Correct;
            if (isCorrection && each.isChange() && each.isOpen() && each.id.value() < posting.id.value())
                m_ground.waitsFor.push_back(each.id);
        }
    }

    /// What was deleted there is made anew before a payment is applied to it once more.
    void waitForPapers()
    {
        if (!m_ground.payment)
            return;
        waitForCreation(E::Invoice, m_ground.payment->invoice.value());
        if (m_ground.payment->creditNote)
            waitForCreation(E::CreditNote, m_ground.payment->creditNote.value());
    }

    bool isChangeReady()
    {
        const Posting &posting = m_ground.posting;
        if (!m_ground.own())
            waitForCreation(posting.entity, posting.record);
        if (posting.entity == E::Payment && posting.kind == PostingKind::Update)
            waitForPapers();
        if (posting.entity == E::Payment && posting.kind == PostingKind::Update)
            m_ground.waitsFor.insert(m_ground.waitsFor.end(), m_refundsToCome.begin(), m_refundsToCome.end());
        if (posting.kind == PostingKind::Void)
            waitForPayments();
        if (posting.isChange())
            waitForEarlierChanges();
        return m_ground.own() && m_ground.waitsFor.empty();
    }

    ReadScope &m_scope;
    PostingGround m_ground;
    std::vector<PostingId> m_refundsToCome; ///< payments: what is given back of it and is not there yet
};

} // namespace

Result<PostingGround> answer(ReadScope &scope, const GroundOfPosting &query)
{
    const auto posting = findPosting(scope, query.posting);
    if (!posting)
        return notFound(Texts::tr("entry for QuickBooks"));
    return Gathering(scope, *posting).finish();
}

Result<std::vector<Posting>> answer(ReadScope &scope, const PostingsToSend &query)
{
    return openPostings(scope, query.documents, query.andInterruptedOnly);
}

} // namespace truckroll
