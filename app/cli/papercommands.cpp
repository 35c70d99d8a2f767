// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/shapes.h"
#include "app/cli/takes.h"
#include "app/cli/texts.h"
#include "core/domain/billingacts.h"
#include "core/sheets/daysheet.h"
#include "core/sheets/paylink.h"
#include "core/sheets/statementsheet.h"
#include "ui/print/sheetpdf.h"
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

Done writeSheets(CliContext &context, const Values &values, const std::vector<Sheet> &sheets)
{
    return writePdf(sheets, context.request().resolved(values.text(u"pdf"_s)), pageSizeFor(QLocale()));
}

/// What was written where; beside it the keys of `about`.
CliOutput paperOutput(CliContext &context, const Values &values, QJsonObject about,
                      std::vector<CliColumn> columns)
{
    const QString file = context.request().resolved(values.text(u"pdf"_s));
    about.insert(u"file"_s, file);
    about.insert(u"bytes"_s, QString::number(QFileInfo(file).size()));
    columns.push_back({CliTexts::tr("File"), u"file"_s});
    columns.push_back({CliTexts::tr("Bytes"), u"bytes"_s});
    return {about, {columns, {}}};
}

Done writeDocument(CliContext &context, const Values &values, const DocumentDetails::Reply &details)
{
    TRY(const auto *info, context.info());
    Sheet sheet = documentSheet(details, QLocale(), info->currency);
    if (details.document.kind == DocumentKind::Invoice) {
        TRY(const auto desk, context.ask(CardDesk{details.document.id}));
        addPayLink(sheet, desk);
    }
    return writeSheets(context, values, {sheet});
}

Result<CliOutput> printDocument(CliContext &context, const Values &values)
{
    TRY(const DocumentId id, context.document(values.text(u"NUMBER"_s)));
    TRY(const auto details, context.ask(DocumentDetails{id}));
    CHECK_OK(writeDocument(context, values, details));
    const Document &document = details.document;
    return paperOutput(context, values,
                       {{u"number"_s, document.number}, {u"kind"_s, documentKindName(document.kind)}},
                       {{CliTexts::tr("Number"), u"number"_s}, {CliTexts::tr("Kind"), u"kind"_s}});
}

/// A pro forma whose paper could not be written is taken back: a number that nobody ever saw.
Error withoutProForma(CliContext &context, const ActReport &made, const QString &number, const Error &error)
{
    if (context.office().undo(context.actor(), made.changeset, made.text))
        return error;
    return {error.code,
            CliTexts::tr("%1 The pro forma %2 was made all the same; “document print” writes it.")
                .arg(error.forUser, number),
            error.forLog};
}

Result<Acted<MakeProForma::Reply>> madeProForma(CliContext &context, const Values &values)
{
    TRY(const DocumentId source, context.document(values.text(u"NUMBER"_s)));
    MakePartProForma part;
    part.source = source;
    if (values.has(u"lines"_s) || values.has(u"quantity"_s)) {
        TRY(const auto details, context.ask(DocumentDetails{source}));
        part.takes = takesFrom(values, details);
    }
    if (values.has(u"percent"_s))
        part.percent = values.amount<Percent>(u"percent"_s);
    if (values.has(u"amount"_s))
        part.amount = values.amount<Money>(u"amount"_s);
    if (!part.takes.empty() || part.percent || part.amount) {
        TRY(const auto made, context.office().act(context.actor(), part));
        return Acted<MakeProForma::Reply>{{made.reply, {}}, made.report};
    }
    return context.office().act(context.actor(), MakeProForma{source});
}

Result<CliOutput> makeProForma(CliContext &context, const Values &values)
{
    TRY(const auto made, madeProForma(context, values));
    const MakeProForma::Reply &reply = made.reply;
    TRY(const auto details, context.ask(DocumentDetails{reply.document.id}));
    QJsonObject shown = documentJson(details);
    shown.insert(u"note"_s, jsonText(reply.billedAlready));
    if (values.has(u"pdf"_s)) {
        if (const Done written = writeDocument(context, values, details); !written)
            return tl::unexpected<Error>(
                withoutProForma(context, made.report, reply.document.number, written.error()));
        shown.insert(u"file"_s, context.request().resolved(values.text(u"pdf"_s)));
    }
    CliView view = documentView();
    view.columns.push_back({CliTexts::tr("File"), u"file"_s});
    return CliOutput{shown, view, CliAnswer::Good, reply.billedAlready};
}

Result<DayPlan> planOf(CliContext &context, const QDate &day, std::optional<TechnicianId> technician)
{
    DayPlan plan;
    plan.day = day;
    plan.technician = technician;
    TRY(const auto *info, context.info());
    if (!info->companies.empty())
        plan.company = info->companies.front();
    plan.zone = info->zone;
    TRY(plan.people, context.ask(People{}));
    if (technician && !plan.people.find(*technician))
        return failure(
            ErrorCode::NotFound,
            CliTexts::tr("There is no technician with the id %1.").arg(QString::number(technician->value())));
    TRY(const auto board, context.ask(BoardRange{day, day}));
    plan.cards = board.cards;
    for (const VisitId visit : visitsOnPaper(plan)) {
        TRY(const auto details, context.ask(VisitDetails{visit}));
        plan.visits.emplace(visit, details);
    }
    return plan;
}

Result<CliOutput> printDaySheet(CliContext &context, const Values &values)
{
    std::optional<TechnicianId> technician;
    if (values.has(u"technician"_s))
        technician = values.id<TechnicianId>(u"technician"_s);
    TRY(const DayPlan plan, planOf(context, values.date(u"date"_s), technician));
    const std::vector<Sheet> sheets = daySheets(plan, QLocale());
    CHECK_OK(writeSheets(context, values, sheets));
    return paperOutput(context, values,
                       {{u"date"_s, jsonDate(plan.day)},
                        {u"sheets"_s, QString::number(sheets.size())},
                        {u"visits"_s, QString::number(plan.visits.size())}},
                       {{CliTexts::tr("Day"), u"date"_s},
                        {CliTexts::tr("Sheets"), u"sheets"_s},
                        {CliTexts::tr("Visits"), u"visits"_s}});
}

QString entryKindName(StatementEntry::Kind kind)
{
    switch (kind) {
    case StatementEntry::Kind::Invoice:
        return u"invoice"_s;
    case StatementEntry::Kind::Payment:
        return u"payment"_s;
    case StatementEntry::Kind::CreditNote:
        return u"creditnote"_s;
    }
    return {};
}

QJsonObject statementJson(const AccountStatement &statement)
{
    QJsonArray entries;
    for (const StatementEntry &entry : statement.entries)
        entries.append(QJsonObject{{u"date"_s, jsonDate(entry.date)},
                                   {u"kind"_s, entryKindName(entry.kind)},
                                   {u"number"_s, entry.number},
                                   {u"text"_s, jsonText(entry.text)},
                                   {u"amount"_s, toPlain(entry.amount)},
                                   {u"balance"_s, toPlain(entry.balance)}});
    QJsonArray open;
    for (const OpenInvoice &invoice : statement.open)
        open.append(QJsonObject{{u"number"_s, invoice.number},
                                {u"date"_s, jsonDate(invoice.date)},
                                {u"due_date"_s, jsonDate(invoice.dueDate)},
                                {u"total"_s, toPlain(invoice.total)},
                                {u"balance"_s, toPlain(invoice.open)}});
    QJsonArray ages;
    for (const Money age : statement.ages)
        ages.append(toPlain(age));
    return {{u"customer"_s,
             QJsonObject{{u"id"_s, jsonId(statement.customer.id)}, {u"name"_s, statement.customer.name}}},
            {u"from"_s, jsonDate(statement.from)},
            {u"to"_s, jsonDate(statement.to)},
            {u"opening"_s, toPlain(statement.opening)},
            {u"closing"_s, toPlain(statement.closing)},
            {u"unused_credit"_s, toPlain(statement.credit)},
            {u"entries"_s, entries},
            {u"open_invoices"_s, open},
            {u"ages"_s, ages}};
}

CliView statementView()
{
    return {{{CliTexts::tr("Customer"), u"customer.name"_s},
             {CliTexts::tr("To"), u"to"_s},
             {CliTexts::tr("Before"), u"opening"_s, true},
             {CliTexts::tr("Balance"), u"closing"_s, true},
             {CliTexts::tr("Unused credit"), u"unused_credit"_s, true},
             {CliTexts::tr("File"), u"file"_s}},
            {{CliTexts::tr("Entries"),
              u"entries"_s,
              {{CliTexts::tr("Date"), u"date"_s},
               {CliTexts::tr("Kind"), u"kind"_s},
               {CliTexts::tr("Number"), u"number"_s},
               {CliTexts::tr("Text"), u"text"_s},
               {CliTexts::tr("Amount"), u"amount"_s, true},
               {CliTexts::tr("Balance"), u"balance"_s, true}}},
             {CliTexts::tr("Open invoices"),
              u"open_invoices"_s,
              {{CliTexts::tr("Number"), u"number"_s},
               {CliTexts::tr("Due"), u"due_date"_s},
               {CliTexts::tr("Balance"), u"balance"_s, true}}}}};
}

Result<CliOutput> showStatement(CliContext &context, const Values &values)
{
    CustomerStatement query;
    query.customer = values.id<CustomerId>(u"CUSTOMER"_s);
    query.from = values.date(u"from"_s);
    query.to = values.date(u"to"_s);
    TRY(const AccountStatement statement, context.ask(query));
    QJsonObject shown = statementJson(statement);
    if (values.has(u"pdf"_s)) {
        TRY(const auto *info, context.info());
        CHECK_OK(writeSheets(context, values, {statementSheet(statement, QLocale(), info->currency)}));
        shown.insert(u"file"_s, context.request().resolved(values.text(u"pdf"_s)));
    }
    return CliOutput{shown, statementView()};
}

} // namespace

void addPaperCommands(std::vector<CliCommand> &commands)
{
    const auto add = [&commands](const QString &signature, const QString &help, auto run) {
        commands.push_back({Signature::read(signature), help, CliCommand::Needs::Paper, run});
    };
    add(u"document print NUMBER --pdf FILE"_s,
        CliTexts::tr("Writes a document as PDF, as the window prints it; a file that is there is replaced."),
        printDocument);
    add(u"document proforma NUMBER [--lines LIST]... [--quantity LINE=QTY]... [--percent P] [--amount A] "
        u"[--pdf FILE]"_s,
        CliTexts::tr(
            "Makes a pro forma of a quote or work order, of some of its lines, or for a deposit, and "
            "writes it as PDF."),
        makeProForma);
    add(u"daysheet --date D [--technician ID] --pdf FILE"_s,
        CliTexts::tr(
            "What the technicians take along, each on a page of their own: visits, places, contacts, notes."),
        printDaySheet);
    add(u"statement CUSTOMER [--from D] [--to D] [--pdf FILE]"_s,
        CliTexts::tr(
            "What a customer was billed, paid, was credited and owes, from day to day; as PDF on request."),
        showStatement);
}

} // namespace truckroll
