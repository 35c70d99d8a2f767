// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/domain/company.h"
#include "core/domain/ids.h"
#include <QByteArray>
#include <QDate>
#include <QString>
#include <optional>
#include <vector>

/// What Truckroll knows of the office's books in QuickBooks Online: what is to be sent there (postings), what
/// is there already (links), how lists correspond (mapping), and what was found changed there. Times are UTC
/// seconds.
namespace truckroll {

/// A kind of record that has a counterpart in the books.
enum class BookEntity { Customer, Item, Vendor, Invoice, Payment, CreditNote, Refund, PurchaseOrder, Bill };
inline constexpr size_t bookEntityCount = 9;
/// "creditnote": tables, command line.
QString bookEntityName(BookEntity entity);
std::optional<BookEntity> bookEntityFromName(const QString &name);
/// "Credit note" in the user's language.
QString bookEntityText(BookEntity entity);

enum class PostingKind {
    Create,
    Update,  ///< what we have replaces what is there
    Void,    ///< voided there, or deleted where QuickBooks knows no void
    Correct, ///< only what was corrected of an issued invoice: nothing of it that money follows from
};
inline constexpr size_t postingKindCount = 4;
QString postingKindName(PostingKind kind);
std::optional<PostingKind> postingKindFromName(const QString &name);
QString postingKindText(PostingKind kind);

enum class PostingState {
    Pending,
    Sending,        ///< left the house, or was about to: the outcome is not known
    Sent,           ///< confirmed
    NeedsAttention, ///< refused, or something to decide: `reason` and `advice` say what
    Dropped,        ///< not needed any more: it was voided before it was sent
};
inline constexpr size_t postingStateCount = 5;
/// "needs-attention"
QString postingStateName(PostingState state);
std::optional<PostingState> postingStateFromName(const QString &name);
QString postingStateText(PostingState state);

/// What somebody can do about a posting that needs attention; windows make a button of it.
enum class BooksAdvice {
    None,
    Retry,         ///< nothing but time is needed
    OpenMapping,   ///< an account, item, term, method or tax code is to be chosen
    ChooseNumber,  ///< the number is taken there: give the paper another one, or link
    ChooseName,    ///< the name is taken there: link, or send under another name
    ChooseLink,    ///< something there looks like it: link, or say that it is another one
    CorrectRecord, ///< a field of the customer, item or paper
    ReopenBooks,   ///< the period is closed
    Reconnect,
    AskAdministrator,
    CompareTotals, ///< it is there with another total
    UndoThere,     ///< settled, deposited or matched there; undo that first
    Report,        ///< ours to mend: code and intuit_tid help
    LeaveThere,    ///< QuickBooks holds it fast, and both sides are right without it: undo there, or leave it
    DecideOutcome, ///< it left, is not found there and gets no answer: send as new, link, or leave out
};
inline constexpr size_t booksAdviceCount = 15;
QString booksAdviceName(BooksAdvice advice);
std::optional<BooksAdvice> booksAdviceFromName(const QString &name);
/// "Open the mapping": what the button says; empty for None.
QString booksAdviceText(BooksAdvice advice);

/// For so many seconds after it left, QuickBooks may still be at work on a request that nobody waits for any
/// more: "not found" proves nothing before.
inline constexpr int booksQuietSeconds = 130;
/// The code of what a person left as it is, or out of the books.
inline constexpr auto booksCodeOfLeft = "left";
/// The code of what could not be sent because a customer, item or vendor that it names was not.
inline constexpr auto booksCodeOfPrerequisite = "prerequisite";
/// The code of what stands on something that is not there any more.
inline constexpr auto booksCodeOfGone = "gone";

/// One thing to be told to the books: exactly one of each kind for a record, in the order of their ids.
struct Posting
{
    PostingId id;
    Version version = 0;
    PostingKind kind = PostingKind::Create;
    BookEntity entity = BookEntity::Invoice;
    qint64 record = 0;   ///< the customer's, item's, document's, payment's id
    DocumentId document; ///< the paper it belongs to: itself, or what a payment pays
    PaymentId payment;   ///< payments: itself; refunds: what went back of it
    Money amount;        ///< refunds: how much
    QString mark;        ///< how we know the record again there; stands in its private note
    PostingState state = PostingState::Pending;
    QString requestKey; ///< new after each definite refusal, never otherwise
    QString path;       ///< frozen with the body when it is first sent
    QByteArray body;
    QString name; ///< sent as its name or number instead of the record's own; empty: that
    int attempts = 0;
    qint64 madeAt = 0;
    qint64 leftAt = 0;    ///< when something of it last left; 0: nothing of it is there, for certain
    qint64 nextTryAt = 0; ///< not before; 0: any time
    qint64 settledAt = 0;
    QString settledBy;
    QString reason; ///< why it needs attention or waits
    QString code;   ///< QuickBooks' own
    QString intuitTid;
    BooksAdvice advice = BooksAdvice::None;
    QString hint; ///< the record there that looks like it (its id), when `advice` is about a link

    bool isOpen() const { return state != PostingState::Sent && state != PostingState::Dropped; }
    /// Of a customer, item or vendor: it has a name there, and others are made with it.
    bool isName() const
    {
        return entity == BookEntity::Customer || entity == BookEntity::Item || entity == BookEntity::Vendor;
    }
    /// A customer, item or vendor that it names needs a person first.
    bool waitsForName() const
    {
        return state == PostingState::NeedsAttention && code == QLatin1String(booksCodeOfPrerequisite);
    }
    /// It is not there, or not known to be, and a person may decide that it is not sent at all.
    bool canBeLeftOut() const
    {
        return kind == PostingKind::Create && state == PostingState::NeedsAttention && !isName() &&
               advice != BooksAdvice::CompareTotals;
    }
    /// Of what is there.
    bool isChange() const { return kind == PostingKind::Update || kind == PostingKind::Correct; }
    /// Nobody knows whether it is there; it is asked for all the same, under its key, until a person decides.
    bool isUndecided() const
    {
        return state == PostingState::NeedsAttention && advice == BooksAdvice::DecideOutcome;
    }
    /// A person decided that it is not sent at all.
    bool isLeftOut() const
    {
        return kind == PostingKind::Create && state == PostingState::Dropped &&
               code == QLatin1String(booksCodeOfLeft);
    }

    friend bool operator==(const Posting &, const Posting &) = default;
};

/// What of a paper stands there otherwise than it was sent: its fields with their values there (JSON); empty:
/// nothing.
struct BooksTold
{
    QByteArray last;    ///< as a person was last told
    QByteArray decided; ///< as they had decided about before that

    friend bool operator==(const BooksTold &, const BooksTold &) = default;
};

/// A record here and its counterpart there.
struct BooksLink
{
    enum class Origin { Sent, Adopted, Linked, Imported };
    BookEntity entity = BookEntity::Customer;
    qint64 record = 0;
    QString remoteId;
    QString syncToken; ///< as last seen; read again before every change
    QString name;      ///< its name or number there
    Money total;       ///< papers and payments: as last seen there
    Money balance;
    bool live = true; ///< false: voided, deleted or made inactive there
    Origin origin = Origin::Sent;
    qint64 linkedAt = 0;
    BooksTold told; ///< is not told once more, until it is another one there

    friend bool operator==(const BooksLink &, const BooksLink &) = default;
};
QString linkOriginName(BooksLink::Origin origin);
std::optional<BooksLink::Origin> linkOriginFromName(const QString &name);

/// How the company in QuickBooks computes sales tax.
enum class BooksTax {
    Off,
    Manual,
    Automated,
    PerLine, ///< outside the United States: a code on each line
};
QString booksTaxName(BooksTax tax);
std::optional<BooksTax> booksTaxFromName(const QString &name);
QString booksTaxText(BooksTax tax);

/// The company's preferences, as far as they decide what may be sent.
struct BooksPreferences
{
    bool ownNumbers = false;   ///< our number is sent; otherwise QuickBooks numbers
    bool orderNumbers = false; ///< the same for purchase orders
    bool discounts = false;    ///< discount lines are taken
    bool serviceDates = false;
    bool appliesCredits = false; ///< credits are applied by QuickBooks itself
    BooksTax tax = BooksTax::Off;
    bool classes = false;     ///< one class for a paper
    bool lineClasses = false; ///< a class on each line
    bool locations = false;
    QDate closedUntil; ///< invalid: no period is closed
    bool currencies = false;
    QString homeCurrency;

    friend bool operator==(const BooksPreferences &, const BooksPreferences &) = default;
};

/// The company that this office is connected to. Tokens are in the credential store, never here.
struct BooksConnection
{
    Version version = 0;
    QString realm; ///< the company's id there; empty: never connected
    QString companyName;
    QString country;
    bool sandbox = false;
    bool connected = false; ///< false after a disconnect: links and realm stay
    QString officeMark;     ///< what our marks begin with
    BooksPreferences preferences;
    qint64 accessUntil = 0;  ///< when the access token ends
    qint64 refreshUntil = 0; ///< when the connection ends unless it is used before
    qint64 hardEnd = 0;      ///< when it ends whatever happens; 0: not told
    QString trouble;         ///< why sending stands still: "The QuickBooks user who made the connection ..."
    qint64 pulledUntil = 0;  ///< server time up to which changes were taken over
    qint64 listsAt = 0;      ///< when the lists were last read

    bool isConnected() const { return connected && !realm.isEmpty(); }
    /// It ends for good within 30 days, or has ended: somebody has to connect again.
    bool isToBeRenewed(qint64 now) const;

    friend bool operator==(const BooksConnection &, const BooksConnection &) = default;
};

/// Who sends or pulls at the moment.
struct BooksLease
{
    QString owner; ///< empty: nobody
    QString who;   ///< the user's name
    qint64 until = 0;

    friend bool operator==(const BooksLease &, const BooksLease &) = default;
};

/// Lists of the company that records here are mapped to.
enum class BooksList { Account, Term, PaymentMethod, TaxCode, Class, Location, Item, Customer, Vendor };
inline constexpr size_t booksListCount = 9;
QString booksListName(BooksList list);
std::optional<BooksList> booksListFromName(const QString &name);
QString booksListText(BooksList list);

struct BooksListEntry
{
    BooksList list = BooksList::Account;
    QString remoteId;
    QString name;
    QString type;    ///< accounts: "Income"; items: "Service"; terms: days; tax codes: percent in thousandths
    QString detail;  ///< customers, vendors: e-mail; items: number
    QString phone;   ///< customers, vendors
    Address address; ///< customers, vendors
    QString notes;   ///< customers, vendors
    UnitPrice price; ///< items
    bool taxable = false;
    bool active = true;
    bool isWhole = true; ///< false: kept by an earlier release, with the address in one line

    friend bool operator==(const BooksListEntry &, const BooksListEntry &) = default;
};

/// One choice of the mapping: "deposit.cash" is the account 35.
struct BooksChoice
{
    QString key;
    QString remoteId; ///< empty: not chosen
    QString name;

    friend bool operator==(const BooksChoice &, const BooksChoice &) = default;
};
/// A key of the mapping and what it takes.
struct BooksMappingKey
{
    QString key;
    QString title;
    BooksList list = BooksList::Account;
    QStringList types; ///< of accounts and items; empty: any
    bool required = false;
};
/// The keys that do not depend on the office's own records. Beside them: "term.30" for each term in days and
/// "tax.<id>" for each tax rate.
const std::vector<BooksMappingKey> &booksMappingKeys();
/// What a key takes; none for a name that is no key.
std::optional<BooksMappingKey> booksMappingKey(const QString &key);

/// Something that was found otherwise in QuickBooks than here. Nothing is overwritten; a person decides.
struct BooksFinding
{
    enum class Kind {
        Paid,     ///< taken over: the payment was recorded here
        Reopened, ///< a payment was voided, deleted or moved there
        Voided,
        Deleted,
        Changed,    ///< total, number or customer differ
        Renamed,    ///< a customer, vendor or item
        Inactive,   ///< the same
        DoublePaid, ///< a payment there beside ours: probably entered twice
        Unknown,    ///< bears our mark, and this office has no such record (a backup was restored)
        Balance,    ///< less is open there than here, and no payment there explains it
    };
    qint64 id = 0;
    Version version = 0;
    Kind kind = Kind::Changed;
    BookEntity entity = BookEntity::Invoice;
    qint64 record = 0; ///< 0: none here
    DocumentId document;
    QString remoteId;
    QString title; ///< "INV-1042, Kline Bakery"
    QString here;  ///< what we have, in words
    QString there; ///< what QuickBooks has
    qint64 foundAt = 0;
    bool open = true;
    QString decision;  ///< what was done about it, by whom
    bool kept = false; ///< a person left it as it is: told again only when it says something else
    // Of what was left out, as it is by now; not stored:
    bool isOutOfUse =
        false;        ///< it does not count here any more, so that only its counterpart can be taken out
    QString standsOn; ///< what was left out itself and has to go before it; empty: nothing

    friend bool operator==(const BooksFinding &, const BooksFinding &) = default;
};
inline constexpr size_t booksFindingKindCount = 10;
QString findingKindName(BooksFinding::Kind kind);
std::optional<BooksFinding::Kind> findingKindFromName(const QString &name);
QString findingKindText(BooksFinding::Kind kind);

/// A line of the log: never changed, without tokens and bodies.
struct BooksLogEntry
{
    qint64 seq = 0;
    qint64 at = 0;
    QString user;
    PostingId posting;
    DocumentId document;
    QString what;      ///< "Invoice INV-1042"
    QString operation; ///< "create", "look up", "refresh"
    QString requestKey;
    int httpStatus = 0; ///< 0: no answer
    QString code;
    QString intuitTid;
    QString text; ///< what came of it, in words

    friend bool operator==(const BooksLogEntry &, const BooksLogEntry &) = default;
};

} // namespace truckroll
