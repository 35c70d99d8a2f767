// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cardrules.h"
#include "core/domain/cardsettlement.h"
#include "core/domain/cardsetup.h"
#include "core/domain/document.h"
#include "core/domain/officetask.h"
#include "core/domain/payment.h"
#include "core/domain/permission.h"
#include <optional>
#include <variant>
#include <vector>

/// What can be done and asked about cards, like commands.h and queries.h. Windows and the command line do not
/// send the acts that move money themselves: they call the PaymentRunner (core/backend/paymentrunner.h),
/// which stores, sends and records in the one right order. None of these can be undone: the money moved.
namespace truckroll {

// ---- Movements (sent by the runner)
// ------------------------------------------------------------------------

/// A charge is about to be made. Refused while another movement of the invoice is open.
struct PrepareCharge
{
    static constexpr Action action = Action::TakePayments;
    static constexpr bool undoable = false;
    using Reply = PaymentIntent;

    DocumentId invoice;
    Money amount; ///< zero: the balance
    CardMove move = CardMove::Sale;
    CardProfileId profile; ///< a stored card or account
    PaidWith with;         ///< or a token that was handed in
    QString terminal;
    bool manualEntry = false;
    std::optional<bool> signature{}; ///< Terminal: asked for there; none: as the setting says
    std::optional<quint64> random{}; ///< for the order id; tests set it
};

/// Money is about to go back: a void (all of it) or a refund (all or a part).
struct PrepareReturn
{
    static constexpr Action action = Action::RefundPayments;
    static constexpr bool undoable = false;
    using Reply = PaymentIntent;

    PaymentId payment;
    CardMove move = CardMove::Refund;
    Money amount;    ///< zero: all that is left
    QString orderId; ///< Refund: one that the processor was asked about; empty: drawn by chance
};

/// What a payment page only reserved is about to be taken, as much of it as is owed. Refused while another
/// movement of the invoice is open, when nothing is owed any more, and when the processor refused to take it
/// before.
struct PrepareCapture
{
    static constexpr Action action = Action::SeeBoard; ///< the program does it by itself, as it looks
    static constexpr bool undoable = false;
    using Reply = PaymentIntent;

    PaymentLinkId link;
    CardRecord record; ///< as looked up
};

/// The next thing is the wire. Committed before the first byte; refused when it was sent already.
struct MarkIntentSent
{
    static constexpr Action action = Action::SeeBoard; ///< whoever is there when the program goes on
    static constexpr bool undoable = false;
    using Reply = PaymentIntent;

    CardIntentId intent;
};

/// What came of sending a movement or of looking it up. Books what is to be booked, each charge of the
/// processor once.
struct RecordCardAnswer
{
    static constexpr Action action = Action::SeeBoard;
    static constexpr bool undoable = false;
    struct Reply
    {
        PaymentIntent intent;
        std::vector<Payment> payments; ///< booked or changed
        Document invoice;
    };

    CardIntentId intent;
    std::variant<CardAnswer, CardInquiry> said;
    CardPace pace;
};

/// The customer left, or somebody wants a doubtful charge gone: it is voided by its order id and looked up.
struct CancelIntent
{
    static constexpr Action action = Action::TakePayments;
    static constexpr bool undoable = false;
    using Reply = PaymentIntent;

    CardIntentId intent;
};
/// One of the voids of a cancelled charge is about to be sent.
struct CountIntentVoid
{
    static constexpr Action action = Action::SeeBoard;
    static constexpr bool undoable = false;
    using Reply = PaymentIntent;

    CardIntentId intent;
};

/// A person decides what no inquiry could: looked up at the processor's own site.
struct DecideIntent
{
    static constexpr Action action = Action::RefundPayments;
    static constexpr bool undoable = false;
    using Reply = RecordCardAnswer::Reply;

    CardIntentId intent;
    bool moneyMoved = false;
    QString reference; ///< moneyMoved: the processor's name of it
    Money amount;      ///< moneyMoved; zero: what was asked for
    QString note;      ///< how it is known; needed when no money moved
};

// ---- Stored cards
// ------------------------------------------------------------------------------------------

/// New (id none) or changed; without the customer's consent it is refused.
struct SaveCardProfile
{
    static constexpr Action action = Action::TakePayments;
    static constexpr bool undoable = false;
    using Reply = CardProfile;

    CardProfile profile;
};
/// The token is forgotten, too.
struct RemoveCardProfile
{
    static constexpr Action action = Action::TakePayments;
    static constexpr bool undoable = false;
    using Reply = Nothing;

    CardProfileId profile;
    Version version = 0;
};

// ---- Links
// -------------------------------------------------------------------------------------------------

struct MakePaymentLink
{
    static constexpr Action action = Action::TakePayments;
    static constexpr bool undoable = false;
    struct Reply
    {
        PaymentLink link;
        QUrl url; ///< to copy, mail, open, or print as a QR code
    };

    DocumentId invoice;
    Money amount; ///< zero: the balance
    std::optional<quint64> random{};
};
/// Not looked for any more; the page itself goes on working.
struct ClosePaymentLink
{
    static constexpr Action action = Action::TakePayments;
    static constexpr bool undoable = false;
    using Reply = PaymentLink;

    PaymentLinkId link;
};
/// What looking for a link's payments found. Books each charge once; an overpayment and a second payment
/// become tasks.
struct RecordLinkAnswer
{
    static constexpr Action action = Action::SeeBoard;
    static constexpr bool undoable = false;
    struct Reply
    {
        PaymentLink link;
        std::vector<Payment> payments; ///< booked now
    };

    PaymentLinkId link;
    CardInquiry said;
    CardPace pace;
};

// ---- Settlement
// --------------------------------------------------------------------------------------------

/// The processor's batches of one day. Reopens invoices whose payment was rejected; what we do not know
/// becomes a task.
struct RecordSettlement
{
    static constexpr Action action = Action::SeeBoard;
    static constexpr bool undoable = false;
    struct Reply
    {
        int batches = 0;
        int rows = 0;
        int unknown = 0;
        int rejected = 0;
        int chargebacks = 0; ///< that were not told of before
    };

    CompanyId company;
    QDate day;
    std::vector<SettlementBatch> batches;
    std::vector<FundingReturn> returns;
    std::vector<FundingChargeback> chargebacks{};
};
/// A charge that nobody here knew belongs to this invoice; a refund, to a card payment of it. The answer is
/// the payment that was booked, or that the refund was taken from.
struct AdoptCharge
{
    static constexpr Action action = Action::RefundPayments;
    static constexpr bool undoable = false;
    using Reply = Payment;
    enum class SeenAs { Unsaid, Charge, Refund };

    CompanyId company;
    DocumentId invoice;
    CardRecord record; ///< as looked up by its reference
    /// What it is at the processor's own site: not every answer says it before it has settled.
    SeenAs seenAs = SeenAs::Unsaid;
};

struct CloseOfficeTask
{
    static constexpr Action action = Action::TakePayments;
    static constexpr bool undoable = false;
    using Reply = OfficeTask;

    OfficeTaskId task;
    QString note;
};

/// How a company takes cards.
struct SaveCardSetup
{
    static constexpr Action action = Action::ChangeCompany;
    static constexpr bool undoable = false;
    using Reply = CardSetup;

    CardSetup setup;
};

// ---- Questions
// ---------------------------------------------------------------------------------------------

/// All that the payment window of an invoice shows.
struct CardDesk
{
    struct Reply
    {
        Document invoice;
        CustomerId customer;
        CardSetup setup;       ///< with the settings' merchant
        bool ready = false;    ///< cards can be taken
        bool signature = true; ///< asked for at terminals, unless a charge says otherwise
        QString whyNot;        ///< why nothing may be charged now; empty: it may
        QString whyNoCard;     ///< why nothing by the card processor, although money may be taken
        QString second;        ///< says of what came in by a link that it may be a second payment
        std::optional<PaymentIntent> open;
        std::vector<PaymentIntent> intents; ///< newest first
        std::vector<PaymentLink> links;     ///< newest first
        std::vector<QUrl> linkUrls;         ///< of each
        std::vector<CardProfile> profiles;  ///< of the customer, at this company, usable
        std::vector<Payment> payments;      ///< oldest first
        std::vector<CardFacts> facts;       ///< of those that were paid by card
    };
    DocumentId invoice;
};
/// What has to be looked up, oldest first: at the start, and by `card resolve`.
struct OpenIntents
{
    using Reply = std::vector<PaymentIntent>;
};
struct IntentDetails
{
    using Reply = PaymentIntent;
    CardIntentId intent;
};
struct OpenPaymentLinks
{
    using Reply = std::vector<PaymentLink>;
    bool dueOnly = false; ///< those whose time has come
};
struct CardPaymentDetails
{
    struct Reply
    {
        Payment payment;
        CardFacts facts;
        Document invoice;
        Money left; ///< that can still go back
        /// What refunds of it are called that are not known here to have been made: looked up before the next
        /// one, since an office that was restored from a backup has forgotten some.
        struct RefundOrder
        {
            QString id;
            bool unused = false; ///< here: the next refund can have it
        };
        std::vector<RefundOrder> refundOrders;
        std::vector<QString> known; ///< the processor's numbers of what is booked on the invoice
    };
    PaymentId payment;
};
/// Payments by bank account that a bank may still send back, oldest first.
struct ReturnableAccounts
{
    struct Row
    {
        Payment payment;
        QString merchant;
        CompanyId company;
    };
    using Reply = std::vector<Row>;
};
/// Everything that is needed to call the processor for a company, secrets excepted.
struct CardAccount
{
    struct Reply
    {
        CardSetup setup;
        CardAddresses addresses;
        CardPace pace;
        QString currency;
        bool signature = true; ///< asked for at terminals
    };
    CompanyId company;
};
struct CardSetups
{
    using Reply = std::vector<CardSetup>; ///< one for each company, also without anything in it
};
struct OfficeTasks
{
    struct Row
    {
        OfficeTask task;
        QString invoiceNumber;
        QString customer;
    };
    using Reply = std::vector<Row>; ///< open ones, oldest first
    bool closedToo = false;
};
/// The reconciliation page.
struct CardReconciliation
{
    struct Row
    {
        SettlementMatch match = SettlementMatch::Matched;
        SettledRow settled; ///< empty of MissingThere
        QString batch;
        QDate day;
        std::optional<Payment> payment;
        QString invoiceNumber;
        QString customer;
    };
    struct Deposit
    {
        QString batch;
        QString hostState;
        QDate day;
        Money total;
        Money fees;
        int rows = 0;
    };
    struct Reply
    {
        std::vector<Row> rows; ///< newest day first
        std::vector<Deposit> deposits;
    };
    CompanyId company;
    QDate from;
    QDate to;
};

} // namespace truckroll
