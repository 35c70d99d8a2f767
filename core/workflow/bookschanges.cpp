// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bookmarks.h"
#include "core/store/bookslinkstore.h"
#include "core/store/booksstore.h"
#include "core/store/documentstore.h"
#include "core/store/paymentstore.h"
#include "core/store/postingstore.h"
#include "core/workflow/balance.h"
#include "core/workflow/booksfindings.h"
#include "core/workflow/officeday.h"
#include "core/workflow/perform.h"
#include "core/workflow/postings.h"
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
using RemotePayment = ApplyBooksChanges::RemotePayment;
using RemotePaper = ApplyBooksChanges::RemotePaper;

PaymentMethod methodNamed(const QString &name)
{
    const QString folded = name.toLower();
    const auto has = [&](const char *word) { return folded.contains(QLatin1String(word)); };
    if (has("card") || has("visa") || has("master") || has("american express") || has("discover"))
        return PaymentMethod::Card;
    if (has("ach") || has("bank") || has("transfer") || has("eft"))
        return PaymentMethod::Ach;
    return has("check") || has("cheque") ? PaymentMethod::Check : PaymentMethod::Cash;
}

/// What is found is applied record by record; twice the same answer changes nothing more.
class Applying
{
public:
    explicit Applying(WriteScope &scope) : m_scope(scope), m_officeMark(booksConnection(scope).officeMark) {}

    void payment(const RemotePayment &remote)
    {
        const auto links = linksWithRemote(m_scope, E::Payment, remote.remoteId);
        if (!links.empty()) {
            for (const BooksLink &link : links)
                ownPayment(remote, link);
            if (remote.live)
                furtherParts(remote, links);
            return;
        }
        const QString mark = bookMarkIn(remote.note, {});
        if (!remote.live || (!mark.isEmpty() && waitsForAdoption(mark)))
            return;
        for (const auto &[invoice, amount] : remote.invoices)
            takeOver(remote, invoice, amount);
    }

    void paymentGone(const QString &remoteId)
    {
        RemotePayment gone;
        gone.remoteId = remoteId;
        gone.live = false;
        for (const BooksLink &link : linksWithRemote(m_scope, E::Payment, remoteId))
            ownPayment(gone, link);
    }

    void paper(const RemotePaper &remote)
    {
        const auto link = findRemote(m_scope, remote.entity, remote.remoteId);
        if (!link) {
            stranger(remote);
            return;
        }
        const auto document = findDocument(m_scope, DocumentId(link->record));
        if (!document)
            return;
        const bool gone = remote.deleted || remote.voided;
        if (gone)
            paperGone(remote, *link, *document);
        const bool shown = !gone && link->live && compare(remote, *link, *document);
        keep(*link, remote, !gone, shown);
    }

    void name(const ApplyBooksChanges::RemoteName &remote)
    {
        auto link = findRemote(m_scope, remote.entity, remote.remoteId);
        if (!link)
            return;
        if (link->live && !remote.active)
            find(K::Inactive, *link, {}, remote.name, Texts::tr("in use"), Texts::tr("inactive"));
        else if (!link->name.isEmpty() && link->name != remote.name && remote.active)
            find(K::Renamed, *link, {}, remote.name, link->name, remote.name);
        link->name = remote.name;
        link->live = remote.active;
        storeLink(m_scope, *link);
    }

    const ApplyBooksChanges::Reply &reply() const { return m_reply; }

private:
    void find(K kind, const BooksLink &link, DocumentId document, const QString &title, const QString &here,
              const QString &there)
    {
        BooksFinding finding;
        finding.kind = kind;
        finding.entity = link.entity;
        finding.record = link.record;
        finding.document = document;
        finding.remoteId = link.remoteId;
        finding.title = title;
        finding.here = here;
        finding.there = there;
        m_reply.findings += noteFinding(m_scope, finding) ? 1 : 0;
    }

    QString money(Money amount) { return officeMoney(m_scope, amount); }

    /// `shown`: a person is told of this state, so that ours may go over it. Of another one the sender finds
    /// out what was changed before it does.
    void keep(BooksLink link, const RemotePaper &remote, bool live, bool shown)
    {
        link.live = live;
        if (live) {
            if (shown)
                link.syncToken = remote.syncToken;
            link.total = remote.total;
            link.balance = remote.balance;
            link.name = remote.number.isEmpty() ? link.name : remote.number;
        }
        storeLink(m_scope, link);
    }

    /// Ours by its mark and without a link: about to be adopted by the sender, or lost when a backup was
    /// restored.
    bool waitsForAdoption(const QString &mark)
    {
        const QStringList parts = mark.split(QLatin1Char('-'));
        const auto entity = parts.size() == 5 ? bookEntityFromName(parts[2]) : std::nullopt;
        if (!entity)
            return false;
        const qint64 record = parts[3].toLongLong();
        const auto creation = creationOf(m_scope, *entity, record);
        if (!creation || !creation->isOpen())
            return false;
        const QString own = creation->mark.isEmpty() ? markOf(*entity, record) : creation->mark;
        return mark == own || bearsMarkOfCopy(mark, own);
    }

    QString markOf(E entity, qint64 record)
    {
        if (entity == E::Payment) {
            const auto payment = findPayment(m_scope, PaymentId(record));
            return payment ? bookMark(m_officeMark, entity, record, payment->takenAt) : QString();
        }
        const auto document = findDocument(m_scope, DocumentId(record));
        return document ? bookMark(m_officeMark, entity, record, document->createdAt) : QString();
    }

    void stranger(const RemotePaper &remote)
    {
        const QString mark = m_officeMark.isEmpty() ? QString() : bookMarkIn(remote.note, m_officeMark);
        if (mark.isEmpty() || remote.deleted || remote.voided || waitsForAdoption(mark))
            return;
        if (isMadeHere(remote.entity, mark)) {
            leftOut(remote, recordIn(mark));
            return;
        }
        BooksLink none;
        none.entity = remote.entity;
        none.remoteId = remote.remoteId;
        find(K::Unknown, none, {}, bookEntityText(remote.entity) + QLatin1Char(' ') + remote.number,
             Texts::tr("nothing"), Texts::tr("%1 of %2").arg(remote.number, money(remote.total)));
    }

    static qint64 recordIn(const QString &mark) { return mark.section(QLatin1Char('-'), 3, 3).toLongLong(); }

    /// The record is here; it only has not been posted.
    bool isMadeHere(E entity, const QString &mark) { return mark == markOf(entity, recordIn(mark)); }

    /// A person left it out because nobody knew whether it had arrived, and it had: it counts there. Told
    /// once.
    void leftOut(const RemotePaper &remote, qint64 record)
    {
        const auto document = findDocument(m_scope, DocumentId(record));
        if (!document || !isLeftOut(m_scope, remote.entity, record))
            return;
        BooksLink there;
        there.entity = remote.entity;
        there.record = record;
        there.remoteId = remote.remoteId;
        BooksFindings query;
        query.settled = true;
        query.document = document->id;
        const auto told = booksFindings(m_scope, query);
        if (std::none_of(told.begin(), told.end(), [&](const BooksFinding &each) {
                return each.kind == K::Unknown && each.remoteId == remote.remoteId;
            }))
            find(K::Unknown, there, document->id, document->number,
                 Texts::tr("left out of QuickBooks", "a paper"),
                 Texts::tr("%1 of %2").arg(remote.number, money(remote.total)));
    }

    void paperGone(const RemotePaper &remote, const BooksLink &link, const Document &document)
    {
        if (!link.live || leavesBooks(document))
            return;
        find(remote.deleted ? K::Deleted : K::Voided, link, document.id, document.number,
             Texts::tr("%1, open %2").arg(money(document.totals.total), money(document.balance())),
             remote.deleted ? Texts::tr("deleted") : Texts::tr("voided"));
    }

    /// Whether a person is told of what is other there.
    bool compare(const RemotePaper &remote, const BooksLink &link, const Document &document)
    {
        const bool totalMoved = remote.total != link.total && remote.total != document.totals.total;
        const bool numberMoved =
            !link.name.isEmpty() && !remote.number.isEmpty() && remote.number != link.name;
        const QString there = Texts::tr("%1, total %2").arg(remote.number, money(remote.total));
        const QString changed = remote.changed.isEmpty()
                                    ? there
                                    : Texts::tr("%1 (other there: %2)", "a paper, and what of it was changed")
                                          .arg(there, remote.changed);
        const bool isTold = totalMoved || numberMoved || (!remote.changed.isEmpty() && isNews(link, changed));
        if (isTold)
            find(K::Changed, link, document.id, document.number,
                 Texts::tr("%1, total %2").arg(document.number, money(document.totals.total)), changed);
        if (remote.entity == E::Invoice && !totalMoved)
            compareBalance(remote, link, document);
        return isTold;
    }

    /// A person has not decided about just this before.
    bool isNews(const BooksLink &link, const QString &there)
    {
        BooksFindings query;
        query.settled = true;
        query.document = DocumentId(link.record);
        const auto told = booksFindings(m_scope, query);
        return std::none_of(told.begin(), told.end(), [&](const BooksFinding &each) {
            return each.kind == K::Changed && each.remoteId == link.remoteId && each.there == there;
        });
    }

    /// What QuickBooks should still ask for: the total less what is known there.
    void compareBalance(const RemotePaper &remote, const BooksLink &link, const Document &document)
    {
        Money expected = remote.total;
        for (const Payment &payment : paymentsOf(m_scope, document.id)) {
            const auto paid = findLink(m_scope, E::Payment, payment.id.value());
            const Money back = leftThere(m_scope, payment.id) ? Money() : payment.refunded;
            if (paid && paid->live)
                expected = expected - (payment.amount - back);
        }
        if (remote.balance > expected && !hasOpenPostings(document.id))
            find(K::Reopened, link, document.id, document.number, Texts::tr("open %1").arg(money(expected)),
                 Texts::tr("open %1").arg(money(remote.balance)));
        else if (remote.balance < expected && !hasOpenPostings(document.id))
            find(K::Changed, link, document.id, document.number, Texts::tr("open %1").arg(money(expected)),
                 Texts::tr("open %1").arg(money(remote.balance)));
    }

    bool hasOpenPostings(DocumentId document)
    {
        PostingList query;
        query.document = document;
        const auto rows = postingRows(m_scope, query);
        return std::any_of(rows.begin(), rows.end(), [](const PostingRow &row) {
            return row.posting.isOpen() && row.posting.kind != PostingKind::Correct;
        });
    }

    /// The echo of ours; or it was voided, deleted or changed there.
    void ownPayment(const RemotePayment &remote, BooksLink link)
    {
        const auto payment = findPayment(m_scope, PaymentId(link.record));
        if (!payment)
            return;
        const auto invoice = findDocument(m_scope, payment->invoice);
        const QString title = invoice ? invoice->number : QString();
        if (!remote.live && link.live && belongsInBooks(*payment))
            find(K::Reopened, link, payment->invoice, title, Texts::tr("paid %1").arg(money(payment->amount)),
                 Texts::tr("the payment was taken out"));
        link.live =
            remote.live; // the rest stays as it was sent: before a change the sender compares with that
        storeLink(m_scope, link);
    }

    /// It was taken over for some of the invoices that it pays; the others were nobody's here then. What
    /// somebody moved between invoices there is more than it comes to, and a person's matter.
    void furtherParts(const RemotePayment &remote, const std::vector<BooksLink> &links)
    {
        Money recorded;
        std::set<DocumentId> paid;
        for (const BooksLink &link : links) {
            const auto payment = findPayment(m_scope, PaymentId(link.record));
            if (link.origin != BooksLink::Origin::Imported || !payment)
                return;
            recorded += belongsInBooks(*payment) ? payment->amount : Money();
            paid.insert(payment->invoice);
        }
        for (const auto &[invoice, amount] : remote.invoices) {
            const auto link = findRemote(m_scope, E::Invoice, invoice);
            if (!link || paid.contains(DocumentId(link->record)) || recorded + amount > remote.total)
                continue;
            takeOver(remote, invoice, amount);
            recorded += amount;
        }
    }

    void takeOver(const RemotePayment &remote, const QString &invoiceId, Money amount)
    {
        const auto link = findRemote(m_scope, E::Invoice, invoiceId);
        auto invoice = link ? findDocument(m_scope, DocumentId(link->record)) : std::nullopt;
        if (!invoice || amount <= Money())
            return;
        if (amount > invoice->balance() || invoice->state != DocumentState::Open ||
            waitsWithSame(invoice->id, amount)) {
            BooksLink other;
            other.entity = E::Payment;
            other.remoteId = remote.remoteId;
            find(K::DoublePaid, other, invoice->id, invoice->number,
                 Texts::tr("open %1").arg(money(invoice->balance())),
                 Texts::tr("a payment of %1 from %2")
                     .arg(money(amount), QLocale().toString(remote.date, QLocale::ShortFormat)));
            return;
        }
        record(remote, *invoice, amount);
    }

    /// One of the same amount that is not there yet: probably typed in here once more.
    bool waitsWithSame(DocumentId invoice, Money amount)
    {
        const auto all = paymentsOf(m_scope, invoice);
        return std::any_of(all.begin(), all.end(), [&](const Payment &each) {
            const auto creation = creationOf(m_scope, E::Payment, each.id.value());
            return each.amount == amount && belongsInBooks(each) && creation && creation->isOpen() &&
                   !findLink(m_scope, E::Payment, each.id.value());
        });
    }

    void record(const RemotePayment &remote, Document &invoice, Money amount)
    {
        Payment payment;
        payment.invoice = invoice.id;
        payment.amount = amount;
        payment.method = methodNamed(remote.method);
        payment.date = remote.date.isValid() ? remote.date : officeToday(m_scope);
        payment.reference = remote.reference;
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
        BooksFinding finding;
        finding.kind = K::Paid;
        finding.entity = E::Payment;
        finding.record = payment.id.value();
        finding.document = invoice.id;
        finding.remoteId = remote.remoteId;
        finding.title = invoice.number;
        finding.here = money(amount);
        finding.there = finding.here;
        finding.foundAt = m_scope.clock().nowUtc();
        finding.open = false;
        finding.decision = Texts::tr("taken over");
        storeBooksFinding(m_scope, finding);
        ++m_reply.payments;
    }

    WriteScope &m_scope;
    QString m_officeMark;
    ApplyBooksChanges::Reply m_reply;
};

} // namespace

Result<ApplyBooksChanges::Reply> perform(WriteScope &scope, const ApplyBooksChanges &command)
{
    Applying applying(scope);
    for (const auto &name : command.names)
        applying.name(name);
    for (const auto &payment : command.payments)
        applying.payment(payment);
    for (const QString &remoteId : command.deletedPayments)
        applying.paymentGone(remoteId);
    for (const auto &paper : command.papers)
        applying.paper(paper);
    if (command.until) {
        BooksConnection connection = booksConnection(scope);
        connection.pulledUntil = command.until;
        storeBooksConnection(scope, connection);
    }
    const auto &reply = applying.reply();
    if (reply.payments)
        scope.describe(Texts::tr("Took over %n payments from QuickBooks", nullptr, reply.payments));
    else if (reply.findings)
        scope.describe(Texts::tr("Found %n changes in QuickBooks", nullptr, reply.findings));
    return reply;
}

} // namespace truckroll
