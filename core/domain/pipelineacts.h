// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/conversion.h"
#include "core/domain/document.h"
#include "core/domain/permission.h"
#include "core/domain/quotefigures.h"
#include "core/domain/stage.h"
#include <QDate>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

/// What can be done to quotes on their way to being sold or lost, and asked about them, like commands.h and
/// queries.h. Plain changes of state are MarkDocument, plain changes of fields SaveDocument.
namespace truckroll {

/// A quote as the sender saw it.
struct QuoteSeen
{
    DocumentId quote;
    Version version = 0;

    friend bool operator==(const QuoteSeen &, const QuoteSeen &) = default;
};

/// Adds a stage (id none) at the end of the pipeline, or changes one. The position is changed by OrderStages
/// alone. Whether its quotes are with the customer can only be changed while none stands in it.
struct SaveStage
{
    static constexpr Action action = Action::ChangeCompany;
    static constexpr bool undoable = true;
    using Reply = Stage;

    Stage stage;
};

/// All stages in another order.
struct OrderStages
{
    static constexpr Action action = Action::ChangeCompany;
    static constexpr bool undoable = true;
    using Reply = std::vector<Stage>;

    std::vector<StageId> stages;
};

/// Takes a stage out; its quotes go to another of the same sort.
struct RemoveStage
{
    static constexpr Action action = Action::ChangeCompany;
    static constexpr bool undoable = true;
    using Reply = Nothing;

    StageId stage;
    Version version = 0;
    StageId moveTo; ///< none: there must be no open quotes in it
};

/// Puts quotes into a stage; they become sent or drafts as the stage says, and lost or sold ones are
/// reopened.
struct PlaceQuotes
{
    static constexpr Action action = Action::MakeQuotes;
    static constexpr bool undoable = true;
    using Reply = Nothing;

    std::vector<QuoteSeen> quotes;
    StageId stage;
};

/// The customer took the quote, and this option of it.
struct SellQuote
{
    static constexpr Action action = Action::MakeQuotes;
    static constexpr bool undoable = true;
    using Reply = Document;

    QuoteSeen quote;
    int option = 0; ///< from 1; 0: the one that is chosen already, or the quote has none
};

/// The customer prefers this option (0: none yet); the totals follow. Sent quotes too, while nothing was made
/// from them.
struct ChooseOption
{
    static constexpr Action action = Action::MakeQuotes;
    static constexpr bool undoable = true;
    using Reply = Document;

    QuoteSeen quote;
    int option = 0;
};

/// ChooseOption and ConvertDocument as one act.
struct ConvertOption
{
    static constexpr Action action = Action::SeeDocuments; ///< and MakeQuotes, and what the kind asks for
    static constexpr bool undoable = true;
    struct Reply
    {
        Document document;
        bool already = false;
        QStringList in; ///< as in ConvertDocument
    };

    QuoteSeen quote;
    int option = 0;
    DocumentKind to = DocumentKind::WorkOrder;
    std::vector<LineTake> takes;
    bool keepAsDraft = false;
};

struct LoseQuotes
{
    static constexpr Action action = Action::MakeQuotes;
    static constexpr bool undoable = true;
    using Reply = Nothing;

    std::vector<QuoteSeen> quotes;
    QString reason; ///< a line: what the report counts
    QString note;   ///< may be long
};

/// When to ask the customers next; an invalid date: not any more.
struct FollowUpQuotes
{
    static constexpr Action action = Action::MakeQuotes;
    static constexpr bool undoable = true;
    using Reply = Nothing;

    std::vector<QuoteSeen> quotes;
    QDate date;
};

struct AssignQuotes
{
    static constexpr Action action = Action::MakeQuotes;
    static constexpr bool undoable = true;
    using Reply = Nothing;

    std::vector<QuoteSeen> quotes;
    UserId salesperson; ///< none: nobody
};

/// The same lines once more as a new draft, dated today: a quote or a work order, in its folder or another
/// one of the same customer.
struct DuplicateDocument
{
    static constexpr Action action = Action::SeeDocuments; ///< and what the kind asks for: kindAction
    static constexpr bool undoable = true;
    using Reply = Document;

    DocumentId document;
    AppointmentId appointment; ///< none: the same folder
};

/// A new version of a quote that the customer has: "Q-1001-2", a draft. The old one stays readable and is
/// void from then on.
struct ReviseQuote
{
    static constexpr Action action = Action::MakeQuotes;
    static constexpr bool undoable = true;
    using Reply = Document;

    QuoteSeen quote;
};

struct StageList
{
    using Reply = std::vector<Stage>; ///< in their order
};

/// Every quote but void ones, however old.
struct Pipeline
{
    struct Reply
    {
        std::vector<Stage> stages;
        std::vector<QuoteRow> quotes; ///< newest first
        QDate today;                  ///< in the office's zone
    };
    std::optional<std::vector<DocumentId>>
        only; ///< these alone; one that is left out is no quote of the list
};

/// What became of the quotes that were decided between two days, both included, and what is open today.
struct QuoteReport
{
    using Reply = QuoteFigures;
    QDate from;                        ///< invalid: from the first on
    QDate to;                          ///< invalid: up to today
    std::optional<UserId> salesperson; ///< of one person; none: of nobody
};

} // namespace truckroll
