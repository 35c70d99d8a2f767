// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/quotesales.h"

#include "app/cli/linesyntax.h"
#include "app/cli/shapes.h"
#include "app/cli/texts.h"
#include "core/domain/quoteoptions.h"

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

QString userName(const OfficeInfo::Reply &office, UserId id)
{
    for (const User &user : office.users)
        if (user.id == id)
            return user.name;
    return {};
}

struct OptionLine
{
    QString option;
    QString line;
};

/// "Better=ITEM|QTY|PRICE|DESCRIPTION|tax". Throws UsageError.
OptionLine optionLineFrom(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    const QString name = text.left(equals).trimmed();
    if (equals < 0 || name.isEmpty())
        throw UsageError(CliTexts::tr("“%1” is no line of an option; write OPTION=LINE.").arg(text));
    return {name, text.mid(equals + 1)};
}

/// The option is made when it is not there yet.
Result<Nothing> addOptionLine(Document &quote, const QString &text, const PriceBook::Reply &book)
{
    const auto [name, rest] = optionLineFrom(text);
    if (!quote.optionNames.contains(name))
        quote.optionNames.append(name);
    TRY(auto lines, readLine(rest, book));
    for (DocumentLine &line : lines) {
        line.option = int(quote.optionNames.indexOf(name)) + 1;
        quote.lines.push_back(std::move(line));
    }
    return Nothing{};
}

} // namespace

void checkSalesSyntax(const Values &given)
{
    for (const QString &text : given.texts(u"option-line"_s))
        optionLineFrom(text);
}

Result<UserId> userNamed(CliContext &context, const QString &name)
{
    if (name.isEmpty())
        return UserId();
    TRY(const auto *office, context.info());
    for (const User &user : office->users)
        if (user.name.compare(name, Qt::CaseInsensitive) == 0)
            return user.id;
    return failure(ErrorCode::NotFound,
                   CliTexts::tr("There is no user “%1”; “user list” shows all.").arg(name));
}

Result<Stage> stageNamed(CliContext &context, const QString &name)
{
    TRY(const auto stages, context.ask(StageList{}));
    for (const Stage &stage : stages)
        if (stage.name.compare(name, Qt::CaseInsensitive) == 0)
            return stage;
    return failure(ErrorCode::NotFound,
                   CliTexts::tr("There is no stage “%1”; “stage list” shows all.").arg(name));
}

Result<int> optionNamed(const Document &quote, const QString &name)
{
    if (name.isEmpty())
        return 0;
    for (int i = 0; i < quote.optionNames.size(); ++i)
        if (quote.optionNames.at(i).compare(name, Qt::CaseInsensitive) == 0)
            return i + 1;
    return failure(ErrorCode::NotFound, quote.optionNames.isEmpty()
                                            ? CliTexts::tr("%1 has no options.").arg(quote.number)
                                            : CliTexts::tr("%1 has no option “%2”; its options are: %3.")
                                                  .arg(quote.number, name, quote.optionNames.join(u", ")));
}

Result<Nothing> applySales(CliContext &context, Document &quote, const Values &given)
{
    if (given.has(u"salesperson"_s)) {
        TRY(quote.salesperson, userNamed(context, given.text(u"salesperson"_s)));
    }
    quote.followUp = given.date(u"follow-up"_s, quote.followUp);
    quote.leadSource = given.text(u"lead-source"_s, quote.leadSource);
    TRY(const auto *book, context.priceBook());
    for (const QString &text : given.texts(u"option-line"_s))
        CHECK_OK(addOptionLine(quote, text, *book));
    return Nothing{};
}

Result<Nothing> showSales(CliContext &context, const Document &quote, QJsonObject &shown)
{
    if (quote.kind != DocumentKind::Quote)
        return Nothing{};
    TRY(const auto *office, context.info());
    TRY(const auto pipeline, context.ask(Pipeline{std::vector{quote.id}}));
    QJsonArray options;
    for (int i = 1; i <= optionCount(quote); ++i) {
        TRY(const Document offer, withOption(quote, i));
        options.append(QJsonObject{{u"name"_s, optionName(quote, i)},
                                   {u"total"_s, toPlain(offer.totals.total)},
                                   {u"counts"_s, i == countedOption(quote)},
                                   {u"chosen"_s, i == quote.chosenOption}});
    }
    QJsonArray lines = shown.value(u"lines"_s).toArray();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QJsonObject line = lines.at(i).toObject();
        line.insert(u"option"_s, jsonText(optionName(quote, quote.lines[size_t(i)].option)));
        lines.replace(i, line);
    }
    QString stage;
    for (const Stage &each : pipeline.stages)
        if (!pipeline.quotes.empty() && each.id == pipeline.quotes.front().stage)
            stage = each.name;
    QString before;
    if (quote.revisionOf) {
        TRY(const auto old, context.ask(DocumentDetails{quote.revisionOf}));
        before = old.document.number;
    }
    shown.insert(u"lines"_s, lines);
    shown.insert(u"options"_s, options);
    shown.insert(u"stage"_s, jsonText(stage));
    shown.insert(u"salesperson"_s, jsonText(userName(*office, quote.salesperson)));
    shown.insert(u"follow_up"_s, jsonDate(quote.followUp));
    shown.insert(u"lead_source"_s, jsonText(quote.leadSource));
    shown.insert(u"revision_of"_s, jsonText(before));
    return Nothing{};
}

} // namespace truckroll
