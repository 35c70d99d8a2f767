// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appointment.h"
#include "core/domain/boardcheck.h"
#include "core/domain/carddocument.h"
#include "core/domain/changes.h"
#include "core/domain/checkfix.h"
#include "core/domain/closingday.h"
#include "core/domain/company.h"
#include "core/domain/conversion.h"
#include "core/domain/customer.h"
#include "core/domain/customerwishes.h"
#include "core/domain/deposit.h"
#include "core/domain/document.h"
#include "core/domain/item.h"
#include "core/domain/payment.h"
#include "core/domain/permission.h"
#include "core/domain/receipt.h"
#include "core/domain/slotproposal.h"
#include "core/domain/technician.h"
#include "core/domain/technicianids.h"
#include "core/domain/vendor.h"
#include <QStringList>
#include <map>
#include <optional>
#include <vector>

/// Everything that can be asked of an office. A query is a plain value with its `Reply`; core/workflow
/// answers each with one function `answer(ReadScope &, const Query &)` from one snapshot.
namespace truckroll {

// ---- Board -------------------------------------------------------------------------------------------

/// What a card shows without asking further. One row for each technician of a visit (or one unassigned row).
struct BoardCard
{
    VisitId visit;
    AppointmentId appointment;
    CustomerId customerId;
    Version version = 0;
    TechnicianId technician;   ///< none: unassigned lane
    TechnicianIds technicians; ///< all of the visit
    WallTime start;            ///< in the visit's zone
    qint64 startUtc = 0;
    int minutes = 0;
    VisitStatus status = VisitStatus::Scheduled;
    CategoryId category;
    bool recurring = false;
    QString skill; ///< wanted of the technician; empty: any
    QString customer;
    QString title;
    QString place; ///< street and city of the site

    qint64 endUtc() const { return startUtc + qint64(minutes) * 60; }

    friend bool operator==(const BoardCard &, const BoardCard &) = default;
};

struct WaitingVisit
{
    Visit visit;
    QString appointmentNumber;
    QString customer;
    QString title;
    QString place;
    QString phone;
    CategoryId category;
    CustomerId customerId;

    friend bool operator==(const WaitingVisit &, const WaitingVisit &) = default;
};

/// The visits of whole days in the office's zone, both days included. Cancelled visits are left out.
struct BoardRange
{
    struct Reply
    {
        std::vector<BoardCard> cards; ///< by start, then technician, then visit
        std::map<AppointmentId, std::vector<CardDocument>> documents;
        BoardNeeds needs; ///< of these visits, of those that wait, and of all their customers
    };
    QDate from;
    QDate to;
};

/// Ways to put right what a check of the board says, the one that changes least first.
struct FixCheck
{
    using Reply = std::vector<CheckFix>;
    BoardCheck check;
    std::vector<MoveVisit> tried{}; ///< moves that are not stored: the office is looked at as if they were
};

/// Where a visit would stand best, from `from` on for so many days; nothing of the past is proposed.
struct BestSlots
{
    static constexpr int mostDays = 60;
    static constexpr int mostSlots = 50;
    struct Reply
    {
        std::vector<SlotProposal> proposals; ///< the best first
        QString note; ///< why there are none, or what is wished and could not be kept; may be empty
    };
    VisitId visit;
    QDate from; ///< invalid: today
    int days = 14;
    int count = 5;
    std::vector<MoveVisit> tried{}; ///< see FixCheck
};

/// Who can be booked and when; changes seldom, kept by the board.
struct People
{
    struct Reply
    {
        std::vector<Technician> technicians; ///< in order of position, inactive ones too
        std::vector<Crew> crews;
        WorkingWeek officeHours;
        std::map<TechnicianId, WorkingWeek> ownHours;
        std::vector<TimeOff> timeOff;
        std::vector<ClosingDay> closingDays; ///< by first day

        const WorkingWeek &hoursOf(TechnicianId technician) const;
        const Technician *find(TechnicianId technician) const;
    };
};

struct WaitingList
{
    using Reply = std::vector<WaitingVisit>; ///< longest waiting first
};

/// All that the hover card tells.
struct VisitDetails
{
    struct Reply
    {
        Visit visit;
        Appointment appointment;
        Customer customer;
        Site site;
        std::vector<CardDocument> documents; ///< of a series: those of the visit, see papersOfVisit()
        std::optional<CallNote> lastNote;
        CustomerWishes customerWishes;
        bool ofSeries = false; ///< its folder's pattern gives its date: others may follow it
    };
    VisitId visit;
};

/// Visits by day, for lists and the command line; waiting visits when `waiting` is set.
struct VisitList
{
    struct Row
    {
        Visit visit;
        QString appointmentNumber;
        QString title;
        CustomerId customer;
        QString customerName;
    };
    using Reply = std::vector<Row>;
    QDate from;
    QDate to;
    std::optional<TechnicianId> technician;
    bool waiting = false;
};

// ---- Folder and documents ----------------------------------------------------------------------------

/// The whole folder in one snapshot.
struct Folder
{
    struct Reply
    {
        Appointment appointment;
        Customer customer;
        std::vector<Site> sites; ///< all of the customer
        std::vector<Visit> visits;
        std::vector<CallNote> notes;
        std::vector<Document> documents; ///< oldest first, lines included
        std::vector<Payment> payments;
        std::vector<OrderProgress> orders; ///< what came of its purchase orders

        const Document *find(DocumentId document) const;
    };
    AppointmentId appointment;
};

/// What happened in a folder, newest first.
struct FolderHistory
{
    struct Entry
    {
        qint64 at = 0;
        QString user;
        QString text;
    };
    using Reply = std::vector<Entry>;
    AppointmentId appointment;
};

/// By number ("A-1007"), as people name it.
struct FindAppointment
{
    using Reply = AppointmentId;
    QString number;
};
struct AppointmentList
{
    struct Row
    {
        Appointment appointment;
        QString customerName;
        std::optional<WallTime> nextVisit; ///< the next open one, else the newest that is late
        std::optional<WallTime> lastVisit; ///< the last closed one, where none is open
        bool waits = false;                ///< one is on the waiting list, and none has a time
        VisitStatus status = VisitStatus::Scheduled;
    };
    using Reply = std::vector<Row>;
    QString search;      ///< title, customer, number, description, site, technician, document number
    CustomerId customer; ///< none: all
    int limit = -1;
};

/// Which of these folders the words of a search are found in: in all that AppointmentList looks at.
struct MatchingFolders
{
    using Reply = std::vector<AppointmentId>;
    QString search;
    std::vector<AppointmentId> among;
};
/// A document with what is left of it to bill.
struct DocumentDetails
{
    struct Reply
    {
        Document document;
        Customer customer;
        Site site;
        Company company;
        QString appointmentNumber;
        Appointment appointment;    ///< its folder: contact and description for the paper
        std::optional<Visit> visit; ///< its own, or the folder's first that is not cancelled
        QStringList technicians;    ///< names, of that visit
        QString sourceNumber;
        std::vector<CardDocument> results; ///< what was made from it
        TakenSoFar taken;
        std::vector<OpenDeposit> deposits; ///< an invoice made from it takes them off
        std::vector<LineId> depositLines;  ///< its own that ask for a deposit or take one off: no work
        std::vector<Payment> payments;
        Vendor vendor; ///< purchase orders
    };
    DocumentId document;
};
struct FindDocument
{
    using Reply = DocumentId;
    QString number;
};

struct DocumentRow
{
    DocumentId id;
    QString number;
    DocumentKind kind = DocumentKind::Quote;
    DocumentState state = DocumentState::Draft;
    AccountingState accounting = AccountingState::NotApplicable;
    AppointmentId appointment;
    QString appointmentNumber;
    CustomerId customer;
    QString customerName;
    QString title;
    QDate date;
    QDate dueDate;
    Money total;
    Money balance;
    std::optional<WallTime> visitStart; ///< of its visit, or the folder's first
    bool forShelf = false; ///< a work order of the office for itself: nobody is billed (OrderForShelf)

    friend bool operator==(const DocumentRow &, const DocumentRow &) = default;
};

/// Rows of one kind, newest first; no limit is set on how many.
struct DocumentList
{
    using Reply = std::vector<DocumentRow>;
    std::optional<DocumentKind> kind;
    std::optional<DocumentState> state;
    std::optional<AccountingState> accounting;
    CustomerId customer; ///< none: all
    QString search;
};

/// How many invoices ask for something: of many thousands the rows themselves would take long.
struct InvoiceCounts
{
    struct Reply
    {
        int overdue = 0; ///< open, and due before `today`
        int pending = 0; ///< not in the books yet
    };
    QDate today; ///< in the office
};

struct PaymentList
{
    struct Row
    {
        Payment payment;
        QString invoiceNumber;
        QString customerName;
    };
    using Reply = std::vector<Row>;
    DocumentId invoice; ///< none: all
};

// ---- Customers ---------------------------------------------------------------------------------------

struct CustomerRow
{
    CustomerId id;
    QString name;
    QString phone;
    QString email;
    QString place;
    Money balance; ///< of open invoices
    /// Whose number was looked for, when it is not the customer's own: "Dana Kline, 217 555 0101"; else
    /// empty.
    QString reachedBy;

    friend bool operator==(const CustomerRow &, const CustomerRow &) = default;
};

/// By name, phone in any spelling, e-mail, address, site. Active customers by name.
struct CustomerList
{
    using Reply = std::vector<CustomerRow>;
    QString search;
    int limit = -1;
    bool andRetired = false; ///< of a list without a search: who is out of use as well
};

struct CustomerDetails
{
    struct Reply
    {
        Customer customer;
        std::vector<Site> sites;
        Money balance;
        CustomerWishes wishes;
    };
    CustomerId customer;
};

/// Customers that share the phone number or the address: asked while a new one is typed in.
struct FindLikeCustomers
{
    struct Match
    {
        CustomerRow customer;
        bool samePhone = false;
        bool sameAddress = false;
    };
    using Reply = std::vector<Match>;
    QString phone;
    Address address;
};

// ---- Price book, company, users ----------------------------------------------------------------------

struct PriceBook
{
    struct Reply
    {
        std::vector<Item> items; ///< by name, inactive ones too
        std::vector<TaxRate> taxRates;
        std::vector<Category> categories;
    };
};

struct OfficeInfo
{
    struct Reply
    {
        QString name;
        QByteArray zone;
        QString currency; ///< ISO 4217
        std::vector<Company> companies;
        std::map<QString, QString> settings; ///< all names of settings.h with their values
        std::vector<User> users;
        QString path;
        int schemaVersion = 0;
        qint64 madeAt = 0;     ///< UTC; 0: not known
        bool isAsMade = false; ///< nobody has done anything in it since
    };
};

/// How much there is, by "customers", "visits" ...: of a million visits it takes most of a second.
struct RecordCounts
{
    using Reply = std::map<QString, qint64>;
};

struct Drafts
{
    using Reply = std::map<QString, QString>; ///< of the asking user
};

/// Command palette: ranked hits over customers, phones, document and folder numbers, technicians.
struct Search
{
    struct Hit
    {
        EntityKind kind = EntityKind::Customer;
        qint64 id = 0;
        QString title;
        QString detail;
    };
    using Reply = std::vector<Hit>;
    QString text;
    int limit = 30;
};

} // namespace truckroll
