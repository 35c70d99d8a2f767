// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/pipelinecommands.h"

#include "app/cli/quotesales.h"
#include "app/cli/shapes.h"
#include "app/cli/texts.h"
#include "core/domain/quotefilter.h"
#include "ui/models/csv.h"

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

// ---- Stages ------------------------------------------------------------------------------------------

QJsonObject stageJson(const Stage &stage, const std::vector<QuoteRow> &quotes)
{
    QuoteCount count;
    Money sure;
    for (const QuoteRow &row : quotes) {
        if (!row.isOpen() || row.stage != stage.id)
            continue;
        count.add(row.total);
        sure += weighted(row.total, stage.probability);
    }
    return {{u"id"_s, jsonId(stage.id)},
            {u"name"_s, stage.name},
            {u"position"_s, QString::number(stage.position)},
            {u"probability"_s, toPlain(stage.probability)},
            {u"sent"_s, stage.sent},
            {u"quotes"_s, QString::number(count.count)},
            {u"total"_s, toPlain(count.sum)},
            {u"weighted"_s, toPlain(sure)}};
}

const CliView &stageView()
{
    static const CliView view{{{CliTexts::tr("Id"), u"id"_s},
                               {CliTexts::tr("Name"), u"name"_s},
                               {CliTexts::tr("Percent"), u"probability"_s, true},
                               {CliTexts::tr("Sent"), u"sent"_s},
                               {CliTexts::tr("Quotes"), u"quotes"_s, true},
                               {CliTexts::tr("Total"), u"total"_s, true},
                               {CliTexts::tr("Weighted"), u"weighted"_s, true}},
                              {}};
    return view;
}

Result<CliOutput> listStages(CliContext &context, const Values &)
{
    TRY(const auto pipeline, context.ask(Pipeline{}));
    QJsonArray list;
    for (const Stage &stage : pipeline.stages)
        list.append(stageJson(stage, pipeline.quotes));
    return CliOutput{list, stageView()};
}

Result<CliOutput> oneStage(CliContext &context, StageId id)
{
    TRY(const auto pipeline, context.ask(Pipeline{}));
    for (const Stage &stage : pipeline.stages)
        if (stage.id == id)
            return CliOutput{stageJson(stage, pipeline.quotes), stageView()};
    return failure(ErrorCode::NotFound, CliTexts::tr("There is no such stage; “stage list” shows all."));
}

void applyStage(Stage &stage, const Values &given)
{
    stage.name = given.text(u"name"_s, stage.name);
    stage.probability = given.amount<Percent>(u"probability"_s, stage.probability);
}

Result<CliOutput> addStage(CliContext &context, const Values &values)
{
    return addRecords<SaveStage>(
        context, values, stageView(),
        [](CliContext &, const Values &given) -> Result<SaveStage> {
            Stage stage;
            applyStage(stage, given);
            stage.sent = given.has(u"sent"_s);
            return SaveStage{stage};
        },
        [](CliContext &, const Stage &stage) -> Result<QJsonObject> { return stageJson(stage, {}); });
}

Result<CliOutput> editStage(CliContext &context, const Values &values)
{
    TRY(Stage stage, stageNamed(context, values.text(u"NAME"_s)));
    applyStage(stage, values);
    stage.sent = (stage.sent || values.has(u"sent"_s)) && !values.has(u"not-sent"_s);
    TRY(stage, context.act(SaveStage{stage}));
    if (values.has(u"position"_s)) {
        TRY(const auto all, context.ask(StageList{}));
        std::vector<StageId> order;
        for (const Stage &each : all)
            if (each.id != stage.id)
                order.push_back(each.id);
        const int place = values.number(u"position"_s, stage.position, 1, int(all.size()));
        order.insert(order.begin() + place - 1, stage.id);
        CHECK_OK(context.act(OrderStages{order}));
    }
    return oneStage(context, stage.id);
}

Result<CliOutput> removeStage(CliContext &context, const Values &values)
{
    TRY(const Stage stage, stageNamed(context, values.text(u"NAME"_s)));
    Stage heir;
    if (values.has(u"move-to"_s)) {
        TRY(heir, stageNamed(context, values.text(u"move-to"_s)));
    }
    CHECK_OK(context.act(RemoveStage{stage.id, stage.version, heir.id}));
    return listStages(context, values);
}

// ---- The pipeline ------------------------------------------------------------------------------------

QJsonObject rowJson(const QuoteRow &row, const Pipeline::Reply &pipeline)
{
    QString stage;
    for (const Stage &each : pipeline.stages)
        if (each.id == row.stage)
            stage = each.name;
    return {{u"id"_s, jsonId(row.id)},
            {u"number"_s, row.number},
            {u"status"_s, documentStateName(row.state)},
            {u"stage"_s, jsonText(stage)},
            {u"appointment"_s, jsonText(row.appointmentNumber)},
            {u"customer"_s, QJsonObject{{u"id"_s, jsonId(row.customer)}, {u"name"_s, row.customerName}}},
            {u"title"_s, jsonText(row.title)},
            {u"date"_s, jsonDate(row.date)},
            {u"due_date"_s, jsonDate(row.validUntil)},
            {u"follow_up"_s, jsonDate(row.followUp)},
            {u"age_days"_s, QString::number(row.ageInDays(pipeline.today))},
            {u"decided"_s, jsonDate(row.decided)},
            {u"reason"_s, jsonText(row.reason)},
            {u"salesperson"_s, jsonText(row.salespersonName)},
            {u"lead_source"_s, jsonText(row.leadSource)},
            {u"options"_s, QJsonArray::fromStringList(row.optionNames)},
            {u"total"_s, toPlain(row.total)}};
}

const CliView &pipelineView()
{
    static const CliView view{{{CliTexts::tr("Number"), u"number"_s},
                               {CliTexts::tr("Status"), u"status"_s},
                               {CliTexts::tr("Stage"), u"stage"_s},
                               {CliTexts::tr("Customer"), u"customer.name"_s},
                               {CliTexts::tr("Title"), u"title"_s},
                               {CliTexts::tr("Salesperson"), u"salesperson"_s},
                               {CliTexts::tr("Follow up"), u"follow_up"_s},
                               {CliTexts::tr("Days"), u"age_days"_s, true},
                               {CliTexts::tr("Total"), u"total"_s, true}},
                              {}};
    return view;
}

QuoteFilter filterFrom(const Values &values)
{
    QuoteFilter filter;
    filter.dueOnly = values.has(u"due"_s);
    filter.olderThan = values.number(u"older"_s, 0, 0, 100'000);
    if (values.has(u"least"_s))
        filter.least = values.amount<Money>(u"least"_s);
    if (values.has(u"lead-source"_s))
        filter.source = values.text(u"lead-source"_s);
    filter.setSearch(values.text(u"search"_s));
    return filter;
}

Result<CliOutput> listPipeline(CliContext &context, const Values &values)
{
    QuoteFilter filter = filterFrom(values);
    std::optional<DocumentState> state;
    if (values.has(u"status"_s))
        state = values.named<DocumentState>(u"status"_s, documentStateFromName, DocumentState::Draft);
    StageId stage;
    if (values.has(u"stage"_s)) {
        TRY(const Stage named, stageNamed(context, values.text(u"stage"_s)));
        stage = named.id;
    }
    if (values.has(u"salesperson"_s)) {
        TRY(filter.salesperson, userNamed(context, values.text(u"salesperson"_s)));
    }
    TRY(const auto pipeline, context.ask(Pipeline{}));
    QJsonArray list;
    for (const QuoteRow &row : pipeline.quotes) {
        const bool isMeant = state ? row.state == *state : values.has(u"all"_s) || row.isOpen();
        const bool stands = !stage || (row.isOpen() && row.stage == stage);
        if (isMeant && stands && filter.takes(row, pipeline.today))
            list.append(rowJson(row, pipeline));
    }
    return CliOutput{list, pipelineView()};
}

Result<CliOutput> moveInPipeline(CliContext &context, const Values &values)
{
    TRY(const Stage stage, stageNamed(context, values.text(u"STAGE"_s)));
    TRY(const DocumentId id, context.document(values.text(u"NUMBER"_s)));
    TRY(const auto details, context.ask(DocumentDetails{id}));
    CHECK_OK(context.act(PlaceQuotes{{{id, details.document.version}}, stage.id}));
    TRY(const auto pipeline, context.ask(Pipeline{std::vector{id}}));
    return CliOutput{rowJson(pipeline.quotes.front(), pipeline), pipelineView()};
}

// ---- The report --------------------------------------------------------------------------------------

/// Of no quotes there is no average.
QJsonValue jsonDays(const QuoteDays &days)
{
    const auto average = days.average();
    return average ? QJsonValue(QString::number(*average)) : QJsonValue();
}

QJsonObject groupJson(const QuoteGroup &group, const QString &name)
{
    return {{u"name"_s, jsonText(name)},
            {u"written"_s, QString::number(group.written.count)},
            {u"written_total"_s, toPlain(group.written.sum)},
            {u"won"_s, QString::number(group.won.count)},
            {u"won_total"_s, toPlain(group.won.sum)},
            {u"lost"_s, QString::number(group.lost.count)},
            {u"lost_total"_s, toPlain(group.lost.sum)},
            {u"open"_s, QString::number(group.open.count)},
            {u"open_total"_s, toPlain(group.open.sum)},
            {u"win_rate"_s, toPlain(group.winRate())},
            {u"average_days_to_win"_s, jsonDays(group.toWin)},
            {u"average_days_to_lose"_s, jsonDays(group.toLose)},
            {u"average_days_to_decide"_s, jsonDays(group.toDecide())},
            {u"average_open_days"_s, jsonDays(group.openAge)}};
}

QJsonArray groupsJson(const std::vector<QuoteGroup> &groups)
{
    QJsonArray list;
    for (const QuoteGroup &group : groups)
        list.append(
            groupJson(group, group.month.isValid() ? group.month.toString(u"yyyy-MM"_s) : group.name));
    return list;
}

std::vector<CliColumn> groupColumns(const QString &title)
{
    return {{title, u"name"_s},
            {CliTexts::tr("Written"), u"written"_s, true},
            {CliTexts::tr("Won"), u"won"_s, true},
            {CliTexts::tr("Won total"), u"won_total"_s, true},
            {CliTexts::tr("Lost"), u"lost"_s, true},
            {CliTexts::tr("Lost total"), u"lost_total"_s, true},
            {CliTexts::tr("Open"), u"open"_s, true},
            {CliTexts::tr("Win rate"), u"win_rate"_s, true},
            {CliTexts::tr("Days to win"), u"average_days_to_win"_s, true},
            {CliTexts::tr("Days to lose"), u"average_days_to_lose"_s, true},
            {CliTexts::tr("Age of open"), u"average_open_days"_s, true}};
}

CliView reportView()
{
    return {{{CliTexts::tr("From"), u"from"_s},
             {CliTexts::tr("To"), u"to"_s},
             {CliTexts::tr("Won"), u"won"_s, true},
             {CliTexts::tr("Won total"), u"won_total"_s, true},
             {CliTexts::tr("Lost"), u"lost"_s, true},
             {CliTexts::tr("Win rate"), u"win_rate"_s, true},
             {CliTexts::tr("Days to win"), u"average_days_to_win"_s, true},
             {CliTexts::tr("Open total"), u"open_total"_s, true},
             {CliTexts::tr("Weighted"), u"weighted"_s, true}},
            {{CliTexts::tr("Months"), u"months"_s, groupColumns(CliTexts::tr("Month"))},
             {CliTexts::tr("Salespeople"), u"salespeople"_s, groupColumns(CliTexts::tr("Salesperson"))},
             {CliTexts::tr("Sources"), u"sources"_s, groupColumns(CliTexts::tr("Source"))},
             {CliTexts::tr("Reasons of the lost"), u"reasons"_s, groupColumns(CliTexts::tr("Reason"))}}};
}

/// One row for each group, the kind of group before it.
Done writeCsv(const QString &path, const QJsonObject &report)
{
    const QStringList keys{u"written"_s,
                           u"written_total"_s,
                           u"won"_s,
                           u"won_total"_s,
                           u"lost"_s,
                           u"lost_total"_s,
                           u"open"_s,
                           u"open_total"_s,
                           u"win_rate"_s,
                           u"average_days_to_win"_s,
                           u"average_days_to_lose"_s,
                           u"average_days_to_decide"_s,
                           u"average_open_days"_s};
    std::vector<QStringList> lines{QStringList{u"group"_s, u"name"_s} + keys};
    for (const QString &kind : {u"months"_s, u"salespeople"_s, u"sources"_s, u"reasons"_s}) {
        for (const QJsonValue &value : report.value(kind).toArray()) {
            const QJsonObject group = value.toObject();
            QStringList cells{kind, group.value(u"name"_s).toString()};
            for (const QString &key : keys)
                cells += group.value(key).toString();
            lines.push_back(cells);
        }
    }
    return csv::write(path, lines);
}

Result<CliOutput> reportQuotes(CliContext &context, const Values &values)
{
    QuoteReport query;
    query.from = values.date(u"from"_s);
    query.to = values.date(u"to"_s);
    if (values.has(u"salesperson"_s)) {
        TRY(query.salesperson, userNamed(context, values.text(u"salesperson"_s)));
    }
    TRY(const auto figures, context.ask(query));
    QJsonObject report = groupJson(figures.all, {});
    report.remove(u"name"_s);
    report.insert(u"from"_s, jsonDate(figures.from));
    report.insert(u"to"_s, jsonDate(figures.to));
    report.insert(u"win_rate_by_value"_s, toPlain(figures.winRateByValue));
    report.insert(u"weighted"_s, toPlain(figures.weighted));
    report.insert(u"months"_s, groupsJson(figures.months));
    report.insert(u"salespeople"_s, groupsJson(figures.salespeople));
    report.insert(u"sources"_s, groupsJson(figures.sources));
    report.insert(u"reasons"_s, groupsJson(figures.reasons));
    if (values.has(u"csv"_s))
        CHECK_OK(writeCsv(context.request().resolved(values.text(u"csv"_s)), report));
    return CliOutput{report, reportView()};
}

} // namespace

void addPipelineCommands(std::vector<CliCommand> &commands)
{
    const auto add = [&commands](const QString &signature, const QString &help, auto run) {
        commands.push_back({Signature::read(signature), help, CliCommand::Needs::Office, run});
    };
    add(u"stage add --name N [--probability P] [--sent] [--from-json FILE]"_s,
        CliTexts::tr(
            "Adds a stage at the end of the pipeline; with --sent its quotes are with the customer."),
        addStage);
    add(u"stage list"_s, CliTexts::tr("The stages in their order, with what stands in each."), listStages);
    add(u"stage edit NAME [--name N] [--probability P] [--position N] [--sent] [--not-sent]"_s,
        CliTexts::tr("Changes a stage, or its place."), editStage);
    add(u"stage remove NAME [--move-to NAME]"_s,
        CliTexts::tr("Takes a stage out; its quotes go to another one."), removeStage);
    add(u"pipeline list [--stage NAME] [--status S] [--salesperson NAME] [--lead-source T] [--older DAYS] "
        "[--least AMOUNT] [--search TEXT] [--due] [--all]"_s,
        CliTexts::tr(
            "Quotes that are open; --due those to be followed up by today, --all sold and lost too."),
        listPipeline);
    add(u"pipeline move NUMBER STAGE"_s,
        CliTexts::tr("Puts a quote into a stage; a lost one is reopened by it."), moveInPipeline);
    add(u"report quotes [--from D] [--to D] [--salesperson NAME] [--csv FILE]"_s,
        CliTexts::tr("Quotes won and lost by month, salesperson, source and reason."), reportQuotes);
}

} // namespace truckroll
