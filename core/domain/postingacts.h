// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accountingacts.h"
#include <map>
#include <optional>
#include <vector>

/// What the sender (core/backend/bookssender.h) does and asks while it works. Windows send none of it.
namespace truckroll {

/// A vendor, as far as the books need to know.
struct BooksVendor
{
    qint64 id = 0;
    QString name;
    QString phone;
    QString email;
    Address address;
    QString account; ///< our account number there

    friend bool operator==(const BooksVendor &, const BooksVendor &) = default;
};

/// All that a request is made of, in one snapshot.
struct PostingGround
{
    using Key = std::pair<BookEntity, qint64>;

    Posting posting;
    QString what;     ///< "Invoice INV-1042"
    QDate madeOn;     ///< the office's day of the posting: the date of refunds
    QString currency; ///< the office's
    BooksConnection connection;
    std::map<QString, BooksChoice> choices;
    std::map<Key, BooksLink> links; ///< of everything named here
    std::vector<BooksListEntry> taxCodes;
    std::optional<Document> document; ///< the paper, or the invoice that a payment pays
    std::optional<Document> creditNote;
    std::optional<Payment> payment;
    std::optional<Customer> customer;
    std::optional<Site> site;
    std::optional<BooksVendor> vendor;
    std::map<ItemId, Item> items;    ///< of the lines; or the one that is posted
    QString purchaseOrder;           ///< bills: number of their order
    DocumentId order;                ///< bills: the order
    bool paysSeveral = false;        ///< payments: the one there pays other invoices as well
    std::vector<BooksLink> refunds;  ///< payments: what went back of it and is there already
    Money leftBack;                  ///< payments: went back of earlier ones that were left as they are there
    bool isReady = true;             ///< false: what it stands on is not there yet, or goes first
    std::vector<PostingId> waitsFor; ///< while it is not ready: the entries that stand in its way
    bool isTakenOut = false; ///< creations: void here since; found there it is taken out, else nothing goes
    QByteArray lastSent;     ///< changes and voids: all that was sent of it (sentInAll); empty: nothing

    const BooksLink *link(BookEntity entity, qint64 record) const;
    const BooksLink *own() const { return link(posting.entity, posting.record); }
    QString choice(const QString &key) const; ///< its remote id; empty: none
    QString money(Money amount) const;        ///< as people read it
};
/// What was sent of a record by these bodies, the oldest first: each says only what it makes or changes.
QByteArray sentInAll(const std::vector<QByteArray> &bodies);
/// The same of its entries, in any order. What was made anew there says nothing of what was there before.
QByteArray sentByAll(std::vector<Posting> postings);
/// What `body`, a correction of `document`, says with the values that are here by now.
QByteArray correctedToday(const QByteArray &body, const Document &document);
/// It says all of a paper, not only what was corrected of it.
bool saysWholePaper(const QByteArray &body);
/// `sent`, and where it says nothing of a field that can be corrected, what stood here: of a paper that was
/// found there or linked by hand nothing was sent, and a correction is told by what was here before it.
QByteArray withWhatStoodHere(const QByteArray &sent, const Document &before);
/// So much of its note for the customer as is kept there.
QString booksMemo(const Document &document);

struct GroundOfPosting
{
    using Reply = PostingGround;
    PostingId posting;
};

/// What is to be sent, in the order in which it may go: oldest first, interrupted ones before all others.
struct PostingsToSend
{
    using Reply = std::vector<Posting>;

    std::vector<DocumentId> documents; ///< empty: all
    bool andInterruptedOnly = false;   ///< only what is being sent: at start
};

struct SaveBooksConnection
{
    static constexpr Action action = Action::UseAccounting;
    static constexpr bool undoable = false;
    using Reply = BooksConnection;

    /// RuleBroken when links belong to another realm, Conflict when it is not the version that is stored.
    BooksConnection connection;
};

/// What somebody learnt who works with QuickBooks; the rest of the connection stays as it is. Nothing is
/// noted when the office was disconnected, or connected with another company, meanwhile: the end wins.
struct NoteAboutConnection
{
    static constexpr Action action = Action::UseAccounting;
    static constexpr bool undoable = false;
    using Reply = BooksConnection;

    struct Ends
    {
        qint64 access = 0;
        qint64 refresh = 0;
        qint64 hard = 0;
    };
    QString realm; ///< of whom it was learnt
    std::optional<Ends> ends;
    std::optional<BooksPreferences> preferences; ///< told anew: the trouble is over
    std::optional<QString> trouble;
    qint64 lookBackTo = 0; ///< changes are pulled from there on; 0: as before
    qint64 listsAt = 0;    ///< 0: they were not read
};

/// Nobody else sends until the lease ends or is given back. Renewed by taking it again.
struct TakeBooksLease
{
    static constexpr Action action = Action::UseAccounting;
    static constexpr bool undoable = false;
    using Reply = BooksLease;

    QString owner;
    int seconds = 300;
};
struct GiveBackBooksLease
{
    static constexpr Action action = Action::UseAccounting;
    static constexpr bool undoable = false;
    using Reply = Nothing;

    QString owner;
};

/// A list as it is there now. Nothing is removed because an answer was short: what is gone is made inactive
/// only when the answer was whole.
struct KeepBooksList
{
    static constexpr Action action = Action::UseAccounting;
    static constexpr bool undoable = false;
    using Reply = Nothing;

    BooksList list = BooksList::Account;
    std::vector<BooksListEntry> entries;
    bool whole = true;
    bool link = false; ///< customers, items, vendors: link those that match exactly and only once
};

/// Postings of a customer, items, a vendor that something stands on and that are not there yet.
struct MakePosting
{
    static constexpr Action action = Action::UseAccounting;
    static constexpr bool undoable = false;
    using Reply = Posting;

    BookEntity entity = BookEntity::Customer;
    qint64 record = 0;
    PostingKind kind = PostingKind::Create;
};

/// It is about to leave the house: key and body are frozen in this commit, before the first byte goes.
struct BeginSending
{
    static constexpr Action action = Action::UseAccounting;
    static constexpr bool undoable = false;
    using Reply = Posting;

    PostingId posting;
    Version seen = 0;   ///< what is sent was made of this one: Conflict when it is another by now; 0: any
    QString requestKey; ///< the one it has, or a new one after a definite refusal
    QString mark;
    QString path;
    QByteArray body;
};

/// What came of it; with the log line in the same transaction.
struct SettlePosting
{
    enum class Outcome {
        Booked,    ///< it is there: `link` is kept with it
        Refused,   ///< nothing was made; a person decides
        Unknown,   ///< asked for again later, with the same key and body
        Waiting,   ///< nothing left the house, or too fast: later, with the same key
        Undecided, ///< the same, and it was looked for in time and not found: a person decides
        Refrozen,  ///< nothing was made; tried again at once with a new body (a stale token)
        Dropped,   ///< not needed any more
    };
    static constexpr Action action = Action::UseAccounting;
    static constexpr bool undoable = false;
    using Reply = Posting;

    PostingId posting;
    /// What came of this one, as long as nothing of it left: Conflict when something was added to it since;
    /// 0: any.
    Version seen = 0;
    Outcome outcome = Outcome::Booked;
    std::optional<BooksLink> link; ///< refused changes: what is there now, which the reason shows
    bool isOther = false; ///< found there with another day or note: a correction follows, which shows both
    QByteArray body;      ///< refused corrections: what was not sent, which the reason shows as well
    qint64 nextTryAt = 0;
    bool inDoubt = false; ///< refused, and an earlier request without an answer may still be carried out
    QString reason;
    QString code;
    QString intuitTid;
    BooksAdvice advice = BooksAdvice::None;
    QString hint;
    BooksLogEntry log; ///< posting, document, user and time are filled in
};

/// A line of the log that belongs to no outcome (a look-up, a refreshed token).
struct NoteInBooksLog
{
    static constexpr Action action = Action::UseAccounting;
    static constexpr bool undoable = false;
    using Reply = Nothing;

    BooksLogEntry entry;
};

/// One page of changes, all applied or none.
struct ApplyBooksChanges
{
    static constexpr Action action = Action::UseAccounting;
    static constexpr bool undoable = false;
    struct Reply
    {
        int payments = 0;
        int findings = 0;
    };

    struct RemotePayment
    {
        QString remoteId;
        QString syncToken;
        Money total;
        QDate date;
        QString method; ///< its name there
        QString reference;
        QString note;
        bool live = true;
        std::vector<std::pair<QString, Money>> invoices; ///< remote ids of what it pays
        std::vector<std::pair<QString, Money>> credits;  ///< of the credit notes that it uses up
    };
    struct RemotePaper
    {
        BookEntity entity = BookEntity::Invoice;
        QString remoteId;
        QString syncToken;
        QString number;
        QString customer; ///< its id there
        QString note;
        Money total;
        Money balance;
        bool deleted = false;
        bool voided = false;
        /// "its lines, its due date": what is other there than it was sent, and nobody was told of yet;
        /// empty: nothing.
        QString changed;
        std::optional<BooksTold> told; ///< of the link from now on; none: as it is
    };
    struct RemoteName
    {
        BookEntity entity = BookEntity::Customer;
        QString remoteId;
        QString name;
        bool active = true;
    };
    std::vector<RemotePayment> payments;
    std::vector<RemotePaper> papers;
    std::vector<RemoteName> names;
    std::vector<QString> deletedPayments; ///< remote ids
    std::vector<QString> unread;          ///< remote ids of invoices whose balance is compared another time
    bool isLast = true;                   ///< balances are compared once all of it was applied
    qint64 until = 0;                     ///< server time of the answer; 0: it stays where it was
};

/// Live links and what is there of them, to ask after changes and deletions.
struct BooksLinksOf
{
    using Reply = std::vector<BooksLink>;
    std::vector<BookEntity> entities;
};

/// Invoices of which another amount is open there than can be explained from here: looked at there once more
/// before a person is told.
struct BooksOutOfBalance
{
    struct Row
    {
        BooksLink invoice;
        std::vector<QString> payments; ///< ids there of those that are linked with it and live
    };
    using Reply = std::vector<Row>;
};

} // namespace truckroll
