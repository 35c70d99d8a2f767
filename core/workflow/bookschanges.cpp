// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bookmarks.h"
#include "core/store/bookslinkstore.h"
#include "core/store/booksstore.h"
#include "core/store/documentstore.h"
#include "core/store/paymentstore.h"
#include "core/store/postingstore.h"
#include "core/workflow/booksbalances.h"
#include "core/workflow/booksfindings.h"
#include "core/workflow/leavingout.h"
#include "core/workflow/officeday.h"
#include "core/workflow/perform.h"
#include "core/workflow/postings.h"
#include "core/workflow/takingfrombooks.h"
#include <QCoreApplication>
#include <algorithm>

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

/// What is found is applied record by record; twice the same answer changes nothing more.
class Applying
{
public:
    explicit Applying(WriteScope &scope)
        : m_scope(scope), m_officeMark(booksConnection(scope).officeMark), m_taking(scope, m_reply)
    {
    }

    void payment(const RemotePayment &remote)
    {
        const auto links = linksWithRemote(m_scope, E::Payment, remote.remoteId);
        if (!links.empty()) {
            for (const BooksLink &link : links)
                ownPayment(remote, link);
            if (remote.live)
                m_taking.furtherParts(remote, links);
            return;
        }
        if (!remote.live)
            return forget(remote.remoteId);
        const QString mark = bookMarkIn(remote.note, {});
        if (!mark.isEmpty() && waitsForAdoption(mark))
            return;
        if (isLeftOutHere(E::Payment, mark))
            return leftOut(asPaper(remote), recordIn(mark));
        m_taking.takeOverAll(remote);
    }

    void paymentGone(const QString &remoteId)
    {
        RemotePayment gone;
        gone.remoteId = remoteId;
        gone.live = false;
        for (const BooksLink &link : linksWithRemote(m_scope, E::Payment, remoteId))
            ownPayment(gone, link);
        forget(remoteId);
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
        const bool isCompared = !gone && link->live && !leavesBooks(*document);
        const bool shown = isCompared && compare(remote, *link, *document);
        BooksLink kept = *link;
        if (isCompared && remote.told)
            kept.told = *remote.told;
        keep(std::move(kept), remote, !gone, shown);
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

    /// After all of it was applied.
    void balances(const std::vector<QString> &unread)
    {
        m_reply.findings += compareBalances(m_scope, unread);
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
        if (entity == E::Refund) { // it has no row of its own
            const auto all = postingsOf(m_scope, entity, record);
            return all.empty() ? QString() : bookMark(m_officeMark, entity, record, all.front().madeAt);
        }
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

    bool isLeftOutHere(E entity, const QString &mark)
    {
        return !mark.isEmpty() && isMadeHere(entity, mark) && isLeftOut(m_scope, entity, recordIn(mark));
    }

    static RemotePaper asPaper(const RemotePayment &remote)
    {
        RemotePaper paper;
        paper.entity = E::Payment;
        paper.remoteId = remote.remoteId;
        paper.number = remote.reference.isEmpty() ? bookEntityText(E::Payment) : remote.reference;
        paper.note = remote.note;
        paper.total = remote.total;
        return paper;
    }

    /// What was told of a payment that is not there any more.
    void forget(const QString &paymentId)
    {
        for (const K kind : {K::DoublePaid, K::Unknown})
            while (const auto open = openFinding(m_scope, kind, E::Payment, paymentId))
                closeFinding(m_scope, *open, Texts::tr("taken out in QuickBooks"));
    }

    /// A person left it out because nobody knew whether it had arrived, and it had: it counts there. Told
    /// once.
    void leftOut(const RemotePaper &remote, qint64 record)
    {
        const auto all = postingsOf(m_scope, remote.entity, record);
        const auto left =
            std::find_if(all.begin(), all.end(), [](const Posting &each) { return each.isLeftOut(); });
        const auto document = left == all.end() ? std::nullopt : findDocument(m_scope, left->document);
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
            find(K::Unknown, there, document->id,
                 isMoney(remote.entity) ? whatIsPosted(m_scope, *left) : document->number, leftOutHere(*left),
                 Texts::tr("%1 of %2").arg(remote.number, money(remote.total)));
    }

    QString leftOutHere(const Posting &left)
    {
        if (!countsHere(m_scope, left))
            return Texts::tr("left out of QuickBooks, and void since", "a paper");
        const auto payment = findPayment(m_scope, left.payment);
        const Money amount = left.entity == E::Payment && payment ? payment->amount : left.amount;
        return isMoney(left.entity)
                   ? Texts::tr("%1, left out of QuickBooks", "a refund's amount").arg(money(amount))
                   : Texts::tr("left out of QuickBooks", "a paper");
    }

    static bool isMoney(E entity) { return entity == E::Payment || entity == E::Refund; }

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
        const bool isTold = totalMoved || numberMoved || !remote.changed.isEmpty();
        if (isTold)
            find(K::Changed, link, document.id, document.number,
                 Texts::tr("%1, total %2").arg(document.number, money(document.totals.total)), changed);
        return isTold;
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

    WriteScope &m_scope;
    QString m_officeMark;
    ApplyBooksChanges::Reply m_reply;
    TakingFromBooks m_taking;
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
    if (command.isLast)
        applying.balances(command.unread);
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
