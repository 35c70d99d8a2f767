// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/takingfrombooks.h"

#include "core/base/localday.h"
#include "core/domain/bookmarks.h"
#include "core/store/bookslinkstore.h"
#include "core/store/booksstore.h"
#include "core/store/documentstore.h"
#include "core/store/paymentstore.h"
#include "core/store/postingstore.h"
#include "core/workflow/balance.h"
#include "core/workflow/booksbalances.h"
#include "core/workflow/booksfindings.h"
#include "core/workflow/officeday.h"
#include <QCoreApplication>
#include <algorithm>
#include <set>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BooksChanges)
};

using E = BookEntity;
using K = BooksFinding::Kind;

PaymentMethod methodNamed(const QString &name)
{
    const QString folded = name.toLower();
    const auto has = [&](const char *word) { return folded.contains(QLatin1String(word)); };
    if (has("card") || has("visa") || has("master") || has("american express") || has("discover"))
        return PaymentMethod::Card;
    if (has("ach") || has("bank") || has("transfer") || has("eft"))
        return PaymentMethod::Ach;
    if (has("check") || has("cheque"))
        return PaymentMethod::Check;
    return has("cash") ? PaymentMethod::Cash : PaymentMethod::Other;
}

/// Somebody applied it here as well, and that is not there yet.
bool isAppliedHere(ReadScope &scope, const Document &invoice, const Document &credit)
{
    const auto all = paymentsOf(scope, invoice.id);
    return std::any_of(all.begin(), all.end(), [&](const Payment &each) {
        return each.creditNote == credit.id && belongsInBooks(each) &&
               !findLink(scope, E::Payment, each.id.value());
    });
}

bool isFromHere(const BooksLink &link)
{
    return link.origin == BooksLink::Origin::Sent || link.origin == BooksLink::Origin::Adopted;
}

/// What pays more than it comes to uses up credits, which are no money. Which of several invoices a credit
/// pays is not told: the money pays the first ones, and the balances of the others tell the rest.
std::vector<std::pair<QString, Money>> moneyOf(const ApplyBooksChanges::RemotePayment &remote)
{
    std::vector<std::pair<QString, Money>> parts;
    Money left = remote.total;
    for (const auto &[invoice, amount] : remote.invoices) {
        parts.emplace_back(invoice, std::min(amount, left));
        left -= parts.back().second;
    }
    return parts;
}

} // namespace

void TakingFromBooks::furtherParts(const RemotePayment &remote, const std::vector<BooksLink> &links)
{
    Money recorded;
    std::set<DocumentId> paid;
    for (const BooksLink &link : links) {
        const auto payment = findPayment(m_scope, PaymentId(link.record));
        if (isFromHere(link) || !payment)
            return;
        recorded += belongsInBooks(*payment) ? payment->amount : Money();
        paid.insert(payment->invoice);
    }
    for (const auto &[invoice, amount] : moneyOf(remote)) {
        const auto link = findRemote(m_scope, E::Invoice, invoice);
        if (!link || paid.contains(DocumentId(link->record)) || recorded + amount > remote.total)
            continue;
        takeOver(remote, invoice, amount);
        recorded += amount;
    }
}

void TakingFromBooks::takeOverAll(const RemotePayment &remote)
{
    if (remote.total <= Money() && remote.invoices.size() == 1)
        return takeOverCredit(remote, remote.invoices.front().first, remote.invoices.front().second);
    for (const auto &[invoice, amount] : moneyOf(remote))
        takeOver(remote, invoice, amount);
}

/// Of a credit note of ours that somebody applied there.
void TakingFromBooks::takeOverCredit(const RemotePayment &remote, const QString &invoiceId, Money amount)
{
    const auto link = findRemote(m_scope, E::Invoice, invoiceId);
    auto invoice = link ? findDocument(m_scope, DocumentId(link->record)) : std::nullopt;
    const auto credited = remote.credits.size() == 1
                              ? findRemote(m_scope, E::CreditNote, remote.credits.front().first)
                              : std::nullopt;
    auto credit = credited ? findDocument(m_scope, DocumentId(credited->record)) : std::nullopt;
    if (!invoice || !credit || credit->customer != invoice->customer || amount <= Money() ||
        amount > std::min(invoice->balance(), credit->balance()) || isAppliedHere(m_scope, *invoice, *credit))
        return;
    Payment payment;
    payment.amount = amount;
    payment.method = PaymentMethod::Credit;
    payment.creditNote = credit->id;
    payment.reference = credit->number;
    record(remote, *invoice, payment, amount);
    followCredit(m_scope, *credit);
}

void TakingFromBooks::takeOver(const RemotePayment &remote, const QString &invoiceId, Money amount)
{
    const auto link = findRemote(m_scope, E::Invoice, invoiceId);
    auto invoice = link ? findDocument(m_scope, DocumentId(link->record)) : std::nullopt;
    if (!invoice || amount <= Money())
        return;
    const Money open = invoice->balance();
    const bool fits = amount <= open || amount <= open + differenceLeft(m_scope, *link, *invoice);
    const qint64 typedIn = typedInAsWell(invoice->id, amount);
    if (!fits || invoice->state != DocumentState::Open || typedIn) {
        tellDoubt(remote, *invoice, amount, typedIn);
        return;
    }
    Payment payment;
    payment.amount = std::min(amount, open); // the rest is the difference of the totals
    payment.method = methodNamed(remote.method);
    payment.reference = remote.reference;
    record(remote, *invoice, payment, amount);
}

/// There is no room for it, or it is here already under another name.
void TakingFromBooks::tellDoubt(const RemotePayment &remote, const Document &invoice, Money amount,
                                qint64 typedIn)
{
    BooksFinding finding;
    finding.kind = K::DoublePaid;
    finding.entity = E::Payment;
    finding.record = typedIn;
    finding.document = invoice.id;
    finding.remoteId = remote.remoteId;
    finding.title = invoice.number;
    finding.here = Texts::tr("open %1").arg(money(invoice.balance()));
    finding.there = Texts::tr("a payment of %1 from %2").arg(money(amount), writtenDay(remote.date));
    m_reply.findings += noteFinding(m_scope, finding) ? 1 : 0;
}

/// One of the same amount that is not there yet, or was left out: probably the same money. 0: none.
qint64 TakingFromBooks::typedInAsWell(DocumentId invoice, Money amount)
{
    for (const Payment &each : paymentsOf(m_scope, invoice)) {
        const qint64 id = each.id.value();
        const auto creation = creationOf(m_scope, E::Payment, id);
        const bool mayBeThere = (creation && creation->isOpen()) || isLeftOut(m_scope, E::Payment, id);
        if (each.amount == amount && each.method != PaymentMethod::Credit && belongsInBooks(each) &&
            mayBeThere && !findLink(m_scope, E::Payment, id))
            return id;
    }
    return 0;
}

/// `applied`: so much of what is there pays the invoice.
void TakingFromBooks::record(const RemotePayment &remote, Document &invoice, Payment payment, Money applied)
{
    payment.invoice = invoice.id;
    payment.date = remote.date.isValid() ? remote.date : officeToday(m_scope);
    payment.takenBy = m_scope.actor().user;
    payment.takenAt = m_scope.clock().nowUtc();
    insertPayment(m_scope, payment);
    if (const auto creation = creationOf(m_scope, E::Payment, payment.id.value()))
        removePosting(m_scope, creation->id);
    BooksLink made;
    made.entity = E::Payment;
    made.record = payment.id.value();
    made.remoteId = remote.remoteId;
    made.syncToken = remote.syncToken;
    made.name = remote.reference;
    made.total = remote.total;
    made.origin = BooksLink::Origin::Imported;
    made.linkedAt = m_scope.clock().nowUtc();
    storeLink(m_scope, made);
    followBalance(m_scope, invoice);
    tellPaid(made, invoice, payment.amount, applied);
}

void TakingFromBooks::tellPaid(const BooksLink &made, const Document &invoice, Money amount, Money applied)
{
    BooksFindings query;
    query.document = invoice.id;
    for (const BooksFinding &each : booksFindings(m_scope, query))
        if (each.kind == K::DoublePaid && each.remoteId == made.remoteId)
            closeFinding(m_scope, each, Texts::tr("taken over"));
    BooksFinding finding;
    finding.kind = K::Paid;
    finding.entity = E::Payment;
    finding.record = made.record;
    finding.document = invoice.id;
    finding.remoteId = made.remoteId;
    finding.title = invoice.number;
    finding.here = money(amount);
    finding.there = money(applied);
    finding.foundAt = m_scope.clock().nowUtc();
    finding.open = false;
    finding.decision = Texts::tr("taken over");
    storeBooksFinding(m_scope, finding);
    ++m_reply.payments;
}

QString TakingFromBooks::money(Money amount)
{
    return officeMoney(m_scope, amount);
}

} // namespace truckroll
