// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/booksbalances.h"

#include "core/domain/billingacts.h"
#include "core/domain/bookmarks.h"
#include "core/store/bookslinkstore.h"
#include "core/store/booksstore.h"
#include "core/store/documentstore.h"
#include "core/store/paymentstore.h"
#include "core/store/postingstore.h"
#include "core/workflow/booksfindings.h"
#include "core/workflow/leavingout.h"
#include "core/workflow/officeday.h"
#include "core/workflow/perform.h"
#include "core/workflow/permitted.h"
#include "core/workflow/postings.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BooksBalances)
};

using E = BookEntity;
using K = BooksFinding::Kind;

/// What went back of it, as far as it was not left out of QuickBooks.
Money backThere(ReadScope &scope, const Payment &payment)
{
    if (leftThere(scope, payment.id))
        return {};
    Money back = payment.refunded;
    for (const Posting &refund : refundsLeftOut(scope, payment.id))
        back -= refund.amount;
    return back;
}

/// What QuickBooks should still ask for: the total there less what is known to be paid there.
Money expectedThere(ReadScope &scope, const BooksLink &invoice, DocumentId document)
{
    Money expected = invoice.total;
    for (const Payment &payment : paymentsOf(scope, document)) {
        const auto paid = findLink(scope, E::Payment, payment.id.value());
        if (paid && paid->live)
            expected -= payment.amount - backThere(scope, payment);
    }
    return expected;
}

/// All of it is paid there, and what is open here is no more than the difference of the totals.
bool isDifferenceOpen(const BooksLink &invoice, const Document &document)
{
    const Money less = document.totals.total - invoice.total;
    return invoice.balance.isZero() && invoice.total > Money() && less > Money() &&
           document.balance() == less;
}

/// What would be told; none: both agree, or something of it is on its way.
std::optional<BooksFinding> disagreement(ReadScope &scope, const BooksLink &invoice, const Document &document)
{
    const Money here = document.balance();
    if (!invoice.live || leavesBooks(document) || invoice.balance == here ||
        hasOpenPostings(scope, document.id))
        return std::nullopt;
    if (invoice.balance == expectedThere(scope, invoice, document.id) && !isDifferenceOpen(invoice, document))
        return std::nullopt;
    const auto side = [&](Money open, Money total) {
        return invoice.total == document.totals.total
                   ? Texts::tr("open %1").arg(officeMoney(scope, open))
                   : Texts::tr("open %1 of %2", "an amount, a total")
                         .arg(officeMoney(scope, open), officeMoney(scope, total));
    };
    BooksFinding finding;
    finding.kind = invoice.balance > here ? K::Reopened : K::Balance;
    finding.entity = E::Invoice;
    finding.record = invoice.record;
    finding.document = document.id;
    finding.remoteId = invoice.remoteId;
    finding.title = document.number;
    finding.here = side(here, document.totals.total);
    finding.there = side(invoice.balance, invoice.total);
    return finding;
}

std::optional<BooksFinding> disagreement(ReadScope &scope, const BooksLink &invoice)
{
    const auto document = findDocument(scope, DocumentId(invoice.record));
    return document ? disagreement(scope, invoice, *document) : std::nullopt;
}

/// A payment there that is not booked here was told by itself, and explains it.
bool isExplained(ReadScope &scope, DocumentId document)
{
    BooksFindings query;
    query.document = document;
    const auto open = booksFindings(scope, query);
    return std::any_of(open.begin(), open.end(), [](const BooksFinding &each) {
        return each.kind == K::DoublePaid || (each.kind == K::Unknown && each.entity == E::Payment);
    });
}

void closeWhatAgrees(WriteScope &scope)
{
    for (const BooksFinding &each : booksFindings(scope, BooksFindings{})) {
        const bool isBalance =
            each.kind == K::Balance || (each.kind == K::Reopened && each.entity == E::Invoice);
        const auto link = isBalance ? findRemote(scope, E::Invoice, each.remoteId) : std::nullopt;
        const auto now = link ? disagreement(scope, *link) : std::nullopt;
        if (link && (!now || now->kind != each.kind) && !hasOpenPostings(scope, each.document))
            closeFinding(scope, each, Texts::tr("both agree by now"));
    }
}

/// So that a payment that was taken out there without being told is found.
std::vector<QString> paymentsThere(ReadScope &scope, DocumentId document)
{
    std::vector<QString> ids;
    for (const Payment &payment : paymentsOf(scope, document)) {
        const auto link = findLink(scope, E::Payment, payment.id.value());
        if (link && link->live)
            ids.push_back(link->remoteId);
    }
    return ids;
}

} // namespace

Result<BooksOutOfBalance::Reply> answer(ReadScope &scope, const BooksOutOfBalance & /*query*/)
{
    BooksOutOfBalance::Reply rows;
    for (const BooksLink &invoice : linksOutOfBalance(scope)) {
        const auto finding = disagreement(scope, invoice);
        if (!finding || isDecided(scope, *finding) || isTold(scope, *finding))
            continue;
        const bool isReopened = finding->kind == K::Reopened;
        rows.push_back(
            {invoice, isReopened ? paymentsThere(scope, finding->document) : std::vector<QString>()});
    }
    return rows;
}

int compareBalances(WriteScope &scope, const std::vector<QString> &unread)
{
    int told = 0;
    for (const BooksLink &invoice : linksOutOfBalance(scope)) {
        if (std::find(unread.begin(), unread.end(), invoice.remoteId) != unread.end())
            continue;
        auto finding = disagreement(scope, invoice);
        if (finding && !isExplained(scope, finding->document))
            told += noteFinding(scope, *finding) ? 1 : 0;
    }
    closeWhatAgrees(scope);
    return told;
}

Money differenceLeft(ReadScope &scope, const BooksLink &invoice, const Document &document)
{
    const auto creation = creationOf(scope, E::Invoice, document.id.value());
    const bool isUndecided = (creation && creation->isOpen()) ||
                             openFinding(scope, K::Changed, E::Invoice, invoice.remoteId).has_value();
    return isUndecided ? Money() : std::max(invoice.total - document.totals.total, Money());
}

Done creditAsThere(WriteScope &scope, const BooksLink &invoice, const BooksFinding &told)
{
    CHECK_OK(checkPermitted(scope, MakeCreditNote::action));
    const auto document = findDocument(scope, DocumentId(invoice.record));
    const Money rest = document ? document->balance() - invoice.balance : Money();
    if (rest <= Money())
        return ruleBroken(Texts::tr("No more is open here than in QuickBooks by now, so nothing is to be "
                                    "credited. Nothing was changed; leave it."));
    const auto now = disagreement(scope, invoice);
    const bool isOnItsWay = !now && hasOpenPostings(scope, DocumentId(invoice.record));
    if (isOnItsWay || (now && !saysTheSame(*now, told)))
        return ruleBroken(
            Texts::tr("What is open of “%1” is not what it was when this was found. Nothing was "
                      "changed; look for changes, then decide.")
                .arg(told.title));
    MakeCreditNote credit;
    credit.invoice = document->id;
    credit.amount = rest;
    credit.reason = Texts::tr("Settled in the books", "why a credit note was written");
    TRY(const Document made, perform(scope, credit));
    if (auto creation = creationOf(scope, E::CreditNote, made.id.value()))
        CHECK_OK(leaveOut(scope, *creation));
    return Nothing{};
}

} // namespace truckroll
