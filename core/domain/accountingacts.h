// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/accounting.h"
#include "core/domain/customer.h"
#include "core/domain/document.h"
#include "core/domain/item.h"
#include "core/domain/payment.h"
#include "core/domain/permission.h"
#include <map>
#include <optional>
#include <vector>

/// What can be done to the postings to QuickBooks and asked of them, like commands.h and queries.h. None of
/// it is undone: what left the house is corrected by further acts. What the sender does
/// while it works is in postingacts.h.
namespace truckroll {

// ---- What people do ------------------------------------------------------------------------------------

/// Chooses the account, term, method, item or tax code for a key (booksMappingKey()); empty: none.
struct SaveBooksChoice
{
    static constexpr Action action = Action::UseAccounting;
    static constexpr bool undoable = false;
    using Reply = Nothing;

    BooksChoice choice;
};

/// Links a customer, item or vendor here with one there, or (remoteId empty) unlinks it. RuleBroken when
/// either is linked otherwise.
struct SaveBooksLink
{
    static constexpr Action action = Action::UseAccounting;
    static constexpr bool undoable = false;
    using Reply = Nothing;

    BookEntity entity = BookEntity::Customer;
    qint64 record = 0;
    QString remoteId;
};

/// Makes customers or items here of entries there, each linked to its origin. What is linked already is left
/// out.
struct ImportFromBooks
{
    static constexpr Action action = Action::UseAccounting;
    static constexpr bool undoable = false;
    struct Reply
    {
        int made = 0;
        int linked = 0;      ///< to one that was here: the same name and one more field
        QStringList skipped; ///< a sentence for each that was neither made nor linked
    };

    BooksList list = BooksList::Customer; ///< Customer, Item or Vendor
    std::vector<QString> remoteIds;       ///< empty: all in use
};

/// A posting that needs attention may be sent again. Which number, name or link it gets is said before or
/// with it.
struct RetryPosting
{
    static constexpr Action action = Action::UseAccounting;
    static constexpr bool undoable = false;
    using Reply = Posting;

    PostingId posting;
    Version version = 0;
    QString name;       ///< customers, items, vendors: send under this name
    QString linkTo;     ///< adopt this record there instead of making one
    QString number;     ///< papers: the number it gets there; here it keeps its own
    bool leave = false; ///< LeaveThere, Posting::canBeLeftOut: nothing of it is sent any more
    bool asNew = false; ///< DecideOutcome: a new request, after it was looked for once more
};
/// What was linked by hand with a paper or payment there is not that one after all: it is pending again and
/// looked for at the next sending. Nothing is changed in QuickBooks. Undone as long as nothing of it was
/// sent.
struct UnlinkPosting
{
    static constexpr Action action = Action::UseAccounting;
    static constexpr bool undoable = true;
    using Reply = Posting;

    PostingId posting; ///< the one that made the link, or a later one of the same record
    Version version = 0;
};
/// What needs attention and can be tried again without a decision.
struct RetryAllPostings
{
    static constexpr Action action = Action::UseAccounting;
    static constexpr bool undoable = false;
    using Reply = int;

    std::vector<PostingId> postings; ///< empty: all
};

/// What is to be done about something found in QuickBooks.
struct SettleBooksFinding
{
    enum class Decision {
        Leave,     ///< seen; both stay as they are
        SendOurs,  ///< an update; or, when it is deleted there, made there again
        TakeTheirs ///< voids here what is void or deleted there; takes a new name; voids the payment gone
                   ///< there
    };
    static constexpr Action action = Action::UseAccounting;
    static constexpr bool undoable = false;
    using Reply = BooksFinding;

    qint64 finding = 0;
    Version version = 0;
    Decision decision = Decision::Leave;
};

// ---- What is asked -------------------------------------------------------------------------------------

/// The center's head: connection, who sends, and the counts of the tabs.
struct BooksStatus
{
    struct Reply
    {
        BooksConnection connection;
        BooksLease lease; ///< nobody's when it has run out
        int pending = 0;  ///< papers, as the tabs show them
        int sending = 0;
        int sent = 0;
        int needsAttention = 0;
        int undecided = 0; ///< of those: asked for all the same
        int payments = 0;  ///< payments, credits and refunds that are not there yet
        int findings = 0;  ///< open
        bool hasRefundsLeftOut = false;
    };
};

/// A row of the tabs.
struct PostingRow
{
    Posting posting;
    QString what;     ///< "Invoice INV-1042", "Payment of INV-1042", "Item Valve"
    QString number;   ///< of the paper
    QString customer; ///< or vendor
    QDate date;
    Money total; ///< of the paper or payment
    std::optional<BooksLink> link;
    QString remoteUrlPath; ///< "invoice?txnId=145": behind quickbooks.company_url; empty: not there
    PostingId waitsFor;    ///< Posting::waitsForName: the entry of what needs a person first
    QString proposedName;  ///< its name is another one's there: a name under which it can go
};
/// Newest first.
struct PostingList
{
    using Reply = std::vector<PostingRow>;

    /// Empty: any but Dropped. What a person left out is among what was sent.
    std::vector<PostingState> states;
    std::vector<BookEntity> entities; ///< empty: any
    DocumentId document;              ///< none: all
    QString search;                   ///< number, customer, what
    int limit = 2000;
};

/// What was done, newest first; of one paper, or of all.
struct BooksLog
{
    using Reply = std::vector<BooksLogEntry>;

    DocumentId document;
    int limit = 500;
};

/// The mapping: each key with its choice and what it can be, and the lists as last read.
struct BooksMapping
{
    struct Row
    {
        BooksMappingKey key;
        BooksChoice choice;
        std::vector<BooksListEntry> choices; ///< in use, of the right type
    };
    struct Reply
    {
        std::vector<Row> rows;
        qint64 listsAt = 0; ///< 0: never read
    };
};

/// Customers, items or vendors here and there: how they are linked and what is proposed.
struct BooksLinks
{
    struct Row
    {
        qint64 record = 0; ///< 0: only there
        QString name;      ///< here
        QString detail;    ///< e-mail or number here
        std::optional<BooksLink> link;
        std::vector<BooksListEntry> likely;  ///< there, the best first; asked, never taken silently
        std::optional<BooksListEntry> there; ///< what it is linked to, or what is only there
    };
    using Reply = std::vector<Row>;

    BooksList list = BooksList::Customer; ///< Customer, Item or Vendor
    bool onlyThere = false;               ///< what could be imported
    QString search;
    int limit = 2000;
};

/// Open findings, newest first; with `settled` the others as well.
struct BooksFindings
{
    using Reply = std::vector<BooksFinding>;

    bool settled = false;
    DocumentId document; ///< none: all
};

/// The accountants' journal: one row for each account touched by papers and payments of the days.
struct BooksJournal
{
    struct Row
    {
        QDate date;
        QString number;   ///< of the paper
        QString kind;     ///< "Invoice", "Payment"
        QString customer; ///< or vendor
        QString account;
        QString memo;
        Money debit;
        Money credit;
        AccountingState state = AccountingState::NotApplicable; ///< of the paper or payment
    };
    using Reply = std::vector<Row>;

    QDate from;
    QDate to;
};

} // namespace truckroll
