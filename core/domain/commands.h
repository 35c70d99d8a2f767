// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appointment.h"
#include "core/domain/closingday.h"
#include "core/domain/company.h"
#include "core/domain/conversion.h"
#include "core/domain/customer.h"
#include "core/domain/customerwishes.h"
#include "core/domain/document.h"
#include "core/domain/item.h"
#include "core/domain/payment.h"
#include "core/domain/permission.h"
#include "core/domain/technician.h"
#include <optional>
#include <variant>

/// Everything that can be done to an office. A command is a plain value: what it is, who may do it
/// (`action`), whether undo takes it back (`undoable`), what it answers (`Reply`). core/workflow has one
/// function `perform(WriteScope &, const Command &)` for each, which runs in one transaction; the window and
/// the command line send the same commands. A `version` is the state that the sender saw; another state in
/// the store is a Conflict.
namespace truckroll {

// ---- Board -------------------------------------------------------------------------------------------

/// Books a visit: makes the appointment (folder) and its first visit, and with `also` a quote or work order
/// in it.
struct BookVisit
{
    static constexpr Action action = Action::BookVisits;
    static constexpr bool undoable = true;
    struct Reply
    {
        Appointment appointment;
        Visit visit;
        std::optional<Document> document;
    };

    std::variant<CustomerId, NewCustomer> customer; ///< NewCustomer: made in the same transaction
    SiteId site;                                    ///< none: the customer's first
    CompanyId company;                              ///< none: the office's first
    QString title;
    QString description;
    CategoryId category;
    QString department;
    QString contactName;
    QString contactPhone;
    std::optional<WallTime> start; ///< none: waiting list
    int minutes = 60;
    QByteArray zone; ///< empty: the office's
    std::vector<TechnicianId> technicians;
    QString notes;
    VisitWishes wishes;
    std::optional<DocumentKind> also; ///< Quote or WorkOrder: an empty draft of it
};

/// Puts a visit to another time, length or technicians, or (start none) on the waiting list.
struct MoveVisit
{
    static constexpr Action action = Action::BookVisits;
    static constexpr bool undoable = true;
    using Reply = Visit;

    VisitId visit;
    Version version = 0;
    std::optional<WallTime> start;
    int minutes = 60;
    std::vector<TechnicianId> technicians;

    friend bool operator==(const MoveVisit &, const MoveVisit &) = default;
};

struct SetVisitStatus
{
    static constexpr Action action = Action::BookVisits;
    static constexpr bool undoable = true;
    using Reply = Visit;

    VisitId visit;
    Version version = 0;
    VisitStatus status = VisitStatus::Scheduled;
};

/// What an open visit wants of its place, on the waiting list or on the board.
struct SaveVisitWishes
{
    static constexpr Action action = Action::BookVisits;
    static constexpr bool undoable = true;
    using Reply = Visit;

    VisitId visit;
    Version version = 0;
    VisitWishes wishes;
};

/// A second visit like this one, in a folder of its own, at `start` (none: waiting list).
struct DuplicateVisit
{
    static constexpr Action action = Action::BookVisits;
    static constexpr bool undoable = true;
    using Reply = Visit;

    VisitId visit;
    std::optional<WallTime> start;
    std::vector<TechnicianId> technicians;
};

/// A further visit in the same folder.
struct AddVisit
{
    static constexpr Action action = Action::BookVisits;
    static constexpr bool undoable = true;
    using Reply = Visit;

    AppointmentId appointment;
    std::optional<WallTime> start;
    int minutes = 60;
    std::vector<TechnicianId> technicians;
};

/// Changes the folder's header. Number, creator and times of creation are not taken from it.
struct SaveAppointment
{
    static constexpr Action action = Action::BookVisits;
    static constexpr bool undoable = true;
    using Reply = Appointment;

    Appointment appointment; ///< id and version say which and what was seen
};

struct SaveVisitNotes
{
    static constexpr Action action = Action::WriteNotes;
    static constexpr bool undoable = true;
    using Reply = Visit;

    VisitId visit;
    Version version = 0;
    QString notes;
};

/// Stamped with the time and the user by the workflow.
struct AddCallNote
{
    static constexpr Action action = Action::WriteNotes;
    static constexpr bool undoable = true;
    using Reply = CallNote;

    AppointmentId appointment;
    QString text;
};

// ---- Documents ---------------------------------------------------------------------------------------

/// Stores a new (id none) or changed draft. A quote or work order without an appointment gets exactly one, on
/// the waiting list, in the same transaction. The reply has number, totals and new version. Invoices and pro
/// formas are never new here: they come from conversions.
struct SaveDocument
{
    static constexpr Action action = Action::SeeDocuments; ///< and what the kind asks for: kindAction
    static constexpr bool undoable = true;
    using Reply = Document;

    Document document;
};

/// A change of state by a person: sent, sold, lost, in progress, completed, cancelled ...
struct MarkDocument
{
    static constexpr Action action = Action::SeeDocuments; ///< and what the kind asks for: kindAction
    static constexpr bool undoable = true;
    using Reply = Document;

    DocumentId document;
    Version version = 0;
    DocumentState state = DocumentState::Draft;
    QString reason;
};

/// Turns a quote into a work order or an invoice, a work order into an invoice, whole or in part.
struct ConvertDocument
{
    static constexpr Action action = Action::SeeDocuments; ///< and what the kind asks for: kindAction
    static constexpr bool undoable = true; ///< a conversion to an issued invoice is not: void it
    struct Reply
    {
        Document document;
        bool already = false; ///< it had been converted before: this is the first result
        QStringList in; ///< then: the numbers of all documents that have a part of it, the first one's too
    };

    DocumentId source;
    DocumentKind to = DocumentKind::Invoice;
    std::vector<LineTake> takes; ///< empty: all that is left
    bool keepAsDraft = false;    ///< invoices: not issued yet, lines may still be changed
};

/// Issues a draft invoice: freezes it, Open or Paid, Pending for QuickBooks.
struct IssueInvoice
{
    static constexpr Action action = Action::MakeInvoices;
    static constexpr bool undoable = false;
    using Reply = Document;

    DocumentId invoice;
    Version version = 0;
};

/// A numbered, dated print of a quote or work order, kept in the folder; touches no balance.
struct MakeProForma
{
    static constexpr Action action = Action::MakeQuotes;
    static constexpr bool undoable = true;
    struct Reply
    {
        Document document;
        QString billedAlready; ///< a sentence when some or all of the source has been billed, else empty
    };

    DocumentId source;
};

/// The number stays; what it took of its source can be billed again. Refused while payments stand.
struct VoidDocument
{
    static constexpr Action action = Action::VoidInvoices;
    static constexpr bool undoable = true; ///< a draft; what went out stays void
    using Reply = Document;

    DocumentId document;
    Version version = 0;
    QString reason;
};

// ---- Payments ----------------------------------------------------------------------------------------

struct RecordPayment
{
    static constexpr Action action = Action::TakePayments;
    static constexpr bool undoable = false;
    struct Reply
    {
        Payment payment;
        Document invoice;
    };

    DocumentId invoice;
    Money amount;
    PaymentMethod method = PaymentMethod::Cash;
    QString reference;
    QDate date; ///< invalid: today
};

struct VoidPayment
{
    static constexpr Action action = Action::VoidPayments;
    static constexpr bool undoable = false;
    using Reply = RecordPayment::Reply;

    PaymentId payment;
    Version version = 0;
    QString reason;
};

// ---- Customers ---------------------------------------------------------------------------------------

/// New (id none) or changed. A new customer gets a first site at its billing address.
struct SaveCustomer
{
    static constexpr Action action = Action::ChangeCustomers;
    static constexpr bool undoable = true;
    using Reply = Customer;

    Customer customer;
};

struct SaveSite
{
    static constexpr Action action = Action::ChangeCustomers;
    static constexpr bool undoable = true;
    using Reply = Site;

    Site site;
};

/// All that the customer wishes, by its own version (0: nothing was stored); what is empty forgets them.
struct SaveCustomerWishes
{
    static constexpr Action action = Action::ChangeCustomers;
    static constexpr bool undoable = true;
    using Reply = CustomerWishes;

    CustomerWishes wishes;
};

/// Everything of `from` goes to `into`; `from` is put out of use.
struct MergeCustomers
{
    static constexpr Action action = Action::MergeCustomers;
    static constexpr bool undoable = true;
    using Reply = Customer;

    CustomerId from;
    CustomerId into;
};

// ---- People, price book, company ---------------------------------------------------------------------

struct SaveTechnician
{
    static constexpr Action action = Action::ChangePeople;
    static constexpr bool undoable = true;
    using Reply = Technician;

    Technician technician;
};

struct SaveCrew
{
    static constexpr Action action = Action::ChangePeople;
    static constexpr bool undoable = true;
    using Reply = Crew;

    Crew crew;
};

/// Technician none: the office's own hours, used by everybody without hours of their own.
struct SaveWorkingWeek
{
    static constexpr Action action = Action::ChangePeople;
    static constexpr bool undoable = true;
    using Reply = WorkingWeek;

    TechnicianId technician;
    std::optional<WorkingWeek> week; ///< none: back to the office's hours
};

struct SaveTimeOff
{
    static constexpr Action action = Action::ChangePeople;
    static constexpr bool undoable = true;
    using Reply = TimeOff;

    TimeOff timeOff;
};

struct RemoveTimeOff
{
    static constexpr Action action = Action::ChangePeople;
    static constexpr bool undoable = true;
    using Reply = Nothing;

    TimeOffId timeOff;
    Version version = 0;
};

/// New (id none) or changed.
struct SaveClosingDay
{
    static constexpr Action action = Action::ChangePeople;
    static constexpr bool undoable = true;
    using Reply = ClosingDay;

    ClosingDay day;
};

struct RemoveClosingDay
{
    static constexpr Action action = Action::ChangePeople;
    static constexpr bool undoable = true;
    using Reply = Nothing;

    ClosingDayId day;
    Version version = 0;
};

struct SaveItem
{
    static constexpr Action action = Action::ChangePriceBook;
    static constexpr bool undoable = true;
    using Reply = Item;

    Item item;
};

struct SaveTaxRate
{
    static constexpr Action action = Action::ChangePriceBook;
    static constexpr bool undoable = true;
    using Reply = TaxRate;

    TaxRate taxRate;
};

struct SaveCategory
{
    static constexpr Action action = Action::ChangePriceBook;
    static constexpr bool undoable = true;
    using Reply = Category;

    Category category;
};

/// New numbers may not fall below numbers already drawn.
struct SaveCompany
{
    static constexpr Action action = Action::ChangeCompany;
    static constexpr bool undoable = true;
    using Reply = Company;

    Company company;
};

/// An office setting by its name in core/domain/settings.h; an unknown name or a wrong value is RuleBroken.
struct SaveSetting
{
    static constexpr Action action = Action::ChangeCompany;
    static constexpr bool undoable = true;
    using Reply = Nothing;

    QString key;
    QString value;
};

/// New (id none) or changed; a password that is set replaces the old one, an empty one removes it.
struct SaveUser
{
    static constexpr Action action = Action::ManageUsers;
    static constexpr bool undoable = false;
    using Reply = User;

    User user;
    std::optional<QString> password;
};

// ---- Unsaved text ------------------------------------------------------------------------------------

/// What stands in an editor that was not saved yet, so that a crash does not take it. Per user and key
/// ("document:1042", "booking"); empty text forgets it.
struct KeepDraft
{
    static constexpr Action action = Action::SeeBoard;
    static constexpr bool undoable = false;
    using Reply = Nothing;

    QString key;
    QString text;
};

} // namespace truckroll
