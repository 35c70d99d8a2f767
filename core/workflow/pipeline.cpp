// SPDX-License-Identifier: GPL-3.0-or-later
// Quotes on their way through the stages to being sold or lost.
#include "core/base/localday.h"
#include "core/store/conflict.h"
#include "core/store/documentstore.h"
#include "core/store/stagestore.h"
#include "core/store/userstore.h"
#include "core/workflow/documentacts.h"
#include "core/workflow/perform.h"
#include "core/workflow/permitted.h"
#include "core/workflow/quotework.h"
#include "core/workflow/textfields.h"
#include <QCoreApplication>
#include <functional>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PipelineActs)
};

using S = DocumentState;
using Change = std::function<Done(Document &)>;

/// All of them are changed, or none; those that stay as they are are not written. The ones that were changed.
Result<std::vector<Document>> changeEach(WriteScope &scope, const std::vector<QuoteSeen> &quotes,
                                         const Change &change)
{
    std::vector<Document> changed;
    for (const QuoteSeen &seen : quotes) {
        TRY(const Document before, quoteSeen(scope, seen));
        Document quote = before;
        CHECK_OK(change(quote));
        if (quote == before)
            continue;
        updateDocumentHead(scope, quote);
        changed.push_back(std::move(quote));
    }
    return changed;
}

AppointmentId folderOf(const std::vector<Document> &quotes)
{
    return quotes.size() == 1 ? quotes.front().appointment : AppointmentId();
}

Done checkStep(const Document &quote, S to)
{
    if (quote.state == to || documentMayBecome(DocumentKind::Quote, quote.state, to, StateCause::Person))
        return Nothing{};
    return ruleBroken(Texts::tr("%1 is “%2” and cannot be marked “%3”. Nothing was changed.")
                          .arg(quote.number, documentStateText(quote.state), documentStateText(to)));
}

Done place(ReadScope &scope, Document &quote, const Stage &stage)
{
    CHECK_OK(checkNothingMade(scope, quote));
    CHECK_OK(checkStep(quote, stateIn(stage)));
    quote.state = stateIn(stage);
    quote.stateReason.clear();
    quote.stage = stage.id;
    return Nothing{};
}

Done lose(ReadScope &scope, Document &quote, const QString &why)
{
    CHECK_OK(checkNothingMade(scope, quote));
    CHECK_OK(checkStep(quote, S::Lost));
    quote.state = S::Lost;
    quote.stateReason = why;
    quote.followUp = {};
    return Nothing{};
}

QString shortDay(const QDate &day)
{
    return writtenDay(day);
}

} // namespace

Result<Nothing> perform(WriteScope &scope, const PlaceQuotes &command)
{
    const auto stage = findStage(scope, command.stage);
    if (!stage)
        return notThere(Texts::tr("stage"));
    TRY(const auto changed,
        changeEach(scope, command.quotes, [&](Document &quote) { return place(scope, quote, *stage); }));
    if (!changed.empty())
        scope.describe(
            Texts::tr("Moved %1 to %2", "quotes, a stage").arg(calledTogether(changed), stage->name),
            folderOf(changed));
    return Nothing{};
}

Result<Document> perform(WriteScope &scope, const SellQuote &command)
{
    TRY(Document quote, quoteSeen(scope, command.quote));
    CHECK_OK(checkNothingMade(scope, quote));
    CHECK_OK(checkStep(quote, S::Sold));
    CHECK_OK(checkHasItems(quote, Texts::tr("sold")));
    if (command.option != 0)
        CHECK_OK(takeOption(scope, quote, command.option));
    CHECK_OK(checkOptionChosen(quote));
    quote.state = S::Sold;
    quote.stateReason.clear();
    quote.followUp = {};
    updateDocument(scope, quote);
    const QString option = quote.optionNames.value(quote.chosenOption - 1);
    scope.describe(option.isEmpty()
                       ? Texts::tr("Sold %1").arg(quote.number)
                       : Texts::tr("Sold %1, %2", "a quote, its option").arg(quote.number, option),
                   quote.appointment);
    return quote;
}

Result<Document> perform(WriteScope &scope, const ChooseOption &command)
{
    TRY(const Document before, quoteSeen(scope, command.quote));
    CHECK_OK(checkNothingMade(scope, before));
    if (!isOpenQuote(before.state) && before.state != S::Sold)
        return ruleBroken(Texts::tr("%1 is marked “%2” and stays as it is. Nothing was saved.")
                              .arg(before.number, documentStateText(before.state)));
    Document quote = before;
    CHECK_OK(takeOption(scope, quote, command.option));
    if (quote.state == S::Sold)
        CHECK_OK(checkOptionChosen(quote));
    if (quote == before)
        return quote;
    updateDocument(scope, quote);
    const QString option = quote.optionNames.value(quote.chosenOption - 1);
    scope.describe(option.isEmpty()
                       ? Texts::tr("Left the choice of %1 open").arg(quote.number)
                       : Texts::tr("Chose %2 of %1", "a quote, its option").arg(quote.number, option),
                   quote.appointment);
    return quote;
}

Result<ConvertOption::Reply> perform(WriteScope &scope, const ConvertOption &command)
{
    CHECK_OK(checkPermitted(scope, Action::MakeQuotes));
    TRY(const Document quote, quoteSeen(scope, command.quote));
    if (command.option != 0 && !quote.converted)
        CHECK_OK(perform(scope, ChooseOption{command.quote, command.option}));
    TRY(const ConvertDocument::Reply made,
        perform(scope, ConvertDocument{quote.id, command.to, command.takes, command.keepAsDraft}));
    return ConvertOption::Reply{made.document, made.already, made.in};
}

Result<Nothing> perform(WriteScope &scope, const LoseQuotes &command)
{
    QString reason = command.reason;
    QString note = command.note;
    CHECK_OK(takeLine(reason, Texts::tr("reason")));
    CHECK_OK(takeText(note, Texts::tr("note")));
    CHECK_OK(checkLostReason(S::Lost, reason));
    const QString why = note.isEmpty() ? reason : reason + QLatin1Char('\n') + note;
    TRY(const auto changed,
        changeEach(scope, command.quotes, [&](Document &quote) { return lose(scope, quote, why); }));
    if (changed.empty())
        return Nothing{};
    const QString names = calledTogether(changed);
    scope.describe(reason.isEmpty() ? Texts::tr("Lost %1", "quotes").arg(names)
                                    : Texts::tr("Lost %1: %2", "quotes, why").arg(names, reason),
                   folderOf(changed));
    return Nothing{};
}

Result<Nothing> perform(WriteScope &scope, const FollowUpQuotes &command)
{
    TRY(const auto changed, changeEach(scope, command.quotes, [&](Document &quote) -> Done {
            if (!isOpenQuote(quote.state))
                return ruleBroken(
                    Texts::tr("%1 is marked “%2”; only open quotes are followed up. Nothing was changed.")
                        .arg(quote.number, documentStateText(quote.state)));
            quote.followUp = command.date;
            return Nothing{};
        }));
    if (changed.empty())
        return Nothing{};
    const QString names = calledTogether(changed);
    scope.describe(command.date.isValid()
                       ? Texts::tr("Follow up %1 on %2", "quotes, a date").arg(names, shortDay(command.date))
                       : Texts::tr("No follow-up of %1 any more", "quotes").arg(names),
                   folderOf(changed));
    return Nothing{};
}

Result<Nothing> perform(WriteScope &scope, const AssignQuotes &command)
{
    const auto person = findUser(scope, command.salesperson);
    if (command.salesperson && !person)
        return notThere(Texts::tr("user"));
    TRY(const auto changed, changeEach(scope, command.quotes, [&](Document &quote) -> Done {
            quote.salesperson = command.salesperson;
            return Nothing{};
        }));
    if (changed.empty())
        return Nothing{};
    const QString names = calledTogether(changed);
    scope.describe(person ? Texts::tr("%1 sells %2", "a person, quotes").arg(person->name, names)
                          : Texts::tr("Nobody in particular sells %1", "quotes").arg(names),
                   folderOf(changed));
    return Nothing{};
}

} // namespace truckroll
