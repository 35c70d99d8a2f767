// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/quotework.h"

#include "core/domain/quoteoptions.h"
#include "core/store/documentstore.h"
#include "core/store/stagestore.h"
#include "core/workflow/documentacts.h"
#include "core/workflow/documentfields.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(QuoteWork)
};

} // namespace

Result<Document> quoteSeen(ReadScope &scope, const QuoteSeen &seen)
{
    TRY(Document quote, documentSeen(scope, seen.quote, seen.version));
    if (quote.kind != DocumentKind::Quote)
        return ruleBroken(
            Texts::tr("%1 is no quote. Nothing was changed; choose a quote.").arg(quote.number));
    return quote;
}

Done checkNothingMade(ReadScope &scope, const Document &quote)
{
    const auto result = firstLiveResult(scope, quote.id, DocumentKind::WorkOrder);
    const auto made = result ? findDocument(scope, *result) : std::nullopt;
    if (!made)
        return Nothing{};
    return ruleBroken(Texts::tr("%1 was made from %2, which stays as it is while that stands. Cancel or void "
                                "%1 first; nothing was changed.")
                          .arg(made->number, quote.number));
}

void settleStage(ReadScope &scope, Document &quote)
{
    if (quote.kind != DocumentKind::Quote || !isOpenQuote(quote.state))
        return;
    const std::vector<Stage> all = stages(scope);
    const Stage *stage = stageOf(quote.stage, quote.state, all);
    quote.stage = stage ? stage->id : StageId();
}

Done checkLostReason(DocumentState to, const QString &reason)
{
    if (to != DocumentState::Lost || !reason.isEmpty())
        return Nothing{};
    return ruleBroken(Texts::tr("Say why the quote is lost: the figures count lost quotes by it. Nothing was "
                                "changed."));
}

Done checkOptionChosen(const Document &quote)
{
    if (!mustChooseOption(quote))
        return Nothing{};
    return ruleBroken(Texts::tr("%1 offers a choice (%2). Say which one the customer took; nothing was "
                                "changed.")
                          .arg(quote.number, quote.optionNames.join(QStringLiteral(", "))));
}

Done takeOption(ReadScope &scope, Document &quote, int option)
{
    Document chosen = quote;
    chosen.chosenOption = option;
    CHECK_OK(checkOptions(chosen));
    CHECK_OK(computeStoredTotals(scope, chosen));
    quote = std::move(chosen);
    return Nothing{};
}

QString calledTogether(const std::vector<Document> &quotes)
{
    return quotes.size() == 1 ? quotes.front().number : Texts::tr("%n quote(s)", nullptr, int(quotes.size()));
}

} // namespace truckroll
