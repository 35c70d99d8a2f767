// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/linesyntax.h"
#include "app/cli/shapes.h"
#include "app/cli/texts.h"
#include "core/domain/conversion.h"
#include "core/domain/newdocument.h"
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

Result<CliOutput> documentOutput(CliContext &context, DocumentId id)
{
    TRY(const auto details, context.ask(DocumentDetails{id}));
    return CliOutput{documentJson(details), documentView()};
}

Result<std::vector<DocumentLine>> linesFrom(CliContext &context, const QStringList &texts)
{
    std::vector<DocumentLine> lines;
    TRY(const auto *book, context.priceBook());
    for (const QString &text : texts) {
        TRY(const auto read, readLine(text, *book));
        lines.insert(lines.end(), read.begin(), read.end());
    }
    return lines;
}

/// What quotes, work orders and edits have in common.
void applyHeader(Document &document, const Values &given)
{
    document.date = given.date(u"date"_s, document.date);
    document.dueDate = given.date(u"due"_s, document.dueDate);
    document.title = given.text(u"title"_s, document.title);
    document.notesForCustomer = given.text(u"notes"_s, document.notesForCustomer);
    document.internalNotes = given.text(u"internal-notes"_s, document.internalNotes);
}

/// As it is usual for the customer, in the folder that is named or in one that is still to be made.
Result<Document> blankDocument(CliContext &context, DocumentKind kind, const Values &given)
{
    AppointmentId appointment;
    auto customer = given.id<CustomerId>(u"customer"_s);
    Appointment folder;
    folder.site = given.id<SiteId>(u"site"_s);
    if (given.has(u"appointment"_s)) {
        TRY(appointment, context.appointment(given.text(u"appointment"_s)));
        TRY(const auto whole, context.ask(Folder{appointment}));
        folder = whole.appointment;
        customer = folder.customer;
    }
    TRY(const auto details, context.ask(CustomerDetails{customer}));
    TRY(const auto *office, context.info());
    TRY(const QDate today, context.today());
    Company company;
    for (const Company &each : office->companies)
        if (company.id.isNone() || each.id == folder.company)
            company = each;
    Document document = truckroll::newDocument(kind, details.customer, company, today);
    document.dueDate = {}; // follows the date that may be given
    document.appointment = appointment;
    document.site = folder.site;
    document.title = folder.title;
    return document;
}

Result<SaveDocument> newDocument(CliContext &context, DocumentKind kind, const Values &given)
{
    if (given.has(u"appointment"_s) == given.has(u"customer"_s))
        throw UsageError(CliTexts::tr("Either --appointment or --customer says whose it is."));
    TRY(Document document, blankDocument(context, kind, given));
    applyHeader(document, given);
    if (given.has(u"tax-rate"_s)) {
        TRY(document.taxRate, context.taxRate(given.text(u"tax-rate"_s)));
    }
    TRY(document.lines, linesFrom(context, given.texts(u"line"_s)));
    return SaveDocument{document};
}

template <DocumentKind kind>
Result<CliOutput> addDocument(CliContext &context, const Values &values)
{
    return addRecords<SaveDocument>(
        context, values, documentView(),
        [](CliContext &here, const Values &given) { return newDocument(here, kind, given); },
        [](CliContext &here, const Document &document) -> Result<QJsonObject> {
            TRY(const auto details, here.ask(DocumentDetails{document.id}));
            return documentJson(details);
        });
}

Result<CliOutput> showDocument(CliContext &context, const Values &values)
{
    TRY(const DocumentId id, context.document(values.text(u"NUMBER"_s)));
    return documentOutput(context, id);
}

QJsonObject rowJson(const DocumentRow &row)
{
    const bool booked = row.accounting != AccountingState::NotApplicable;
    const bool owed = row.kind == DocumentKind::Invoice;
    return {{u"id"_s, jsonId(row.id)},
            {u"number"_s, row.number},
            {u"kind"_s, documentKindName(row.kind)},
            {u"status"_s, documentStateName(row.state)},
            {u"accounting_status"_s, booked ? QJsonValue(accountingStateName(row.accounting)) : QJsonValue()},
            {u"appointment"_s, jsonText(row.appointmentNumber)},
            {u"customer"_s, QJsonObject{{u"id"_s, jsonId(row.customer)}, {u"name"_s, row.customerName}}},
            {u"title"_s, jsonText(row.title)},
            {u"date"_s, jsonDate(row.date)},
            {u"due_date"_s, jsonDate(row.dueDate)},
            {u"total"_s, toPlain(row.total)},
            {u"paid"_s, owed ? QJsonValue(toPlain(row.total - row.balance)) : QJsonValue()},
            {u"balance"_s, owed ? QJsonValue(toPlain(row.balance)) : QJsonValue()}};
}

DocumentKind kindFrom(const Values &values)
{
    const QString name = values.text(u"kind"_s);
    if (const auto kind = documentKindFromName(name))
        return *kind;
    QStringList known;
    for (const DocumentKind each : allDocumentKinds)
        known.append(documentKindName(each));
    throw UsageError(CliTexts::tr("This release has no documents of the kind \"%1\"; --kind is one of: %2.")
                         .arg(name, known.join(u", ")));
}

Result<CliOutput> listDocuments(CliContext &context, const Values &values)
{
    DocumentList query;
    if (values.has(u"kind"_s))
        query.kind = kindFrom(values);
    if (values.has(u"status"_s))
        query.state = values.named<DocumentState>(u"status"_s, documentStateFromName, DocumentState::Draft);
    if (values.has(u"accounting"_s))
        query.accounting = values.named<AccountingState>(u"accounting"_s, accountingStateFromName,
                                                         AccountingState::NotApplicable);
    query.customer = values.id<CustomerId>(u"customer"_s);
    query.search = values.text(u"search"_s);
    TRY(const auto rows, context.ask(query));
    QJsonArray list;
    for (const DocumentRow &row : rows)
        list.append(rowJson(row));
    return CliOutput{list, documentListView()};
}

/// "3" of a document of so many lines.
size_t lineIndex(const QString &option, const QString &text, size_t count)
{
    bool good = false;
    const qulonglong number = text.trimmed().toULongLong(&good);
    if (!good || number < 1 || number > count)
        throw UsageError(CliTexts::tr("--%1 names line \"%2\", but the document has the lines 1 to %3.")
                             .arg(option, text, QString::number(count)));
    return size_t(number - 1);
}

Result<CliOutput> editDocument(CliContext &context, const Values &values)
{
    TRY(const DocumentId id, context.document(values.text(u"NUMBER"_s)));
    TRY(const auto details, context.ask(DocumentDetails{id}));
    Document document = details.document;
    applyHeader(document, values);
    if (values.has(u"tax-rate"_s)) {
        TRY(document.taxRate, context.taxRate(values.text(u"tax-rate"_s)));
    }
    if (values.has(u"line"_s)) {
        TRY(document.lines, linesFrom(context, values.texts(u"line"_s)));
    }
    std::vector<size_t> removed;
    for (const QString &text : values.texts(u"remove-line"_s))
        removed.push_back(lineIndex(u"remove-line"_s, text, document.lines.size()));
    std::sort(removed.rbegin(), removed.rend());
    removed.erase(std::unique(removed.begin(), removed.end()), removed.end());
    for (const size_t index : removed)
        document.lines.erase(document.lines.begin() + qsizetype(index));
    TRY(const auto added, linesFrom(context, values.texts(u"add-line"_s)));
    document.lines.insert(document.lines.end(), added.begin(), added.end());
    CHECK_OK(context.act(SaveDocument{document}));
    return documentOutput(context, id);
}

Result<CliOutput> markDocument(CliContext &context, const Values &values)
{
    const auto state = values.named<DocumentState>(u"STATUS"_s, documentStateFromName, DocumentState::Draft);
    TRY(const DocumentId id, context.document(values.text(u"NUMBER"_s)));
    TRY(const auto details, context.ask(DocumentDetails{id}));
    CHECK_OK(context.act(MarkDocument{id, details.document.version, state, values.text(u"reason"_s)}));
    return documentOutput(context, id);
}

/// --lines 1,3 takes all that is left of these lines, --quantity 2=1.5 so much of line 2; neither:
/// everything.
std::vector<LineTake> takesFrom(const Values &values, const DocumentDetails::Reply &details)
{
    const auto &lines = details.document.lines;
    const std::vector<LineTake> left = leftOver(details.document, details.taken);
    std::map<size_t, Quantity> wanted;
    for (const QString &list : values.texts(u"lines"_s)) {
        for (const QString &text : list.split(u',')) {
            const size_t index = lineIndex(u"lines"_s, text, lines.size());
            const auto rest = std::find_if(
                left.begin(), left.end(), [&](const LineTake &take) { return take.line == lines[index].id; });
            // A line of which nothing is left is asked for all the same: the refusal says why.
            wanted[index] = rest == left.end() ? lines[index].quantity : rest->quantity;
        }
    }
    for (const QString &text : values.texts(u"quantity"_s)) {
        const qsizetype equals = text.indexOf(u'=');
        const auto quantity = equals < 0 ? std::nullopt : fromPlain<Quantity>(text.mid(equals + 1));
        if (!quantity)
            Values::refuse(u"quantity"_s, text);
        wanted[lineIndex(u"quantity"_s, text.left(equals), lines.size())] = *quantity;
    }
    std::vector<LineTake> takes;
    takes.reserve(wanted.size());
    for (const auto &[index, quantity] : wanted)
        takes.push_back({lines[index].id, quantity});
    return takes;
}

Result<CliOutput> convertDocument(CliContext &context, const Values &values)
{
    const auto to = values.named<DocumentKind>(u"to"_s, documentKindFromName, DocumentKind::Invoice);
    if (to != DocumentKind::WorkOrder && to != DocumentKind::Invoice)
        Values::refuse(u"to"_s, values.text(u"to"_s));
    TRY(const DocumentId id, context.document(values.text(u"NUMBER"_s)));
    TRY(const auto details, context.ask(DocumentDetails{id}));
    TRY(const auto converted,
        context.act(ConvertDocument{id, to, takesFrom(values, details), values.has(u"draft"_s)}));
    TRY(CliOutput output, documentOutput(context, converted.document.id));
    QJsonObject shown = output.value.toObject();
    shown.insert(u"already"_s, converted.already);
    output.value = shown;
    if (converted.already)
        output.note = CliTexts::tr("%1 had already become %2.", "two numbers of documents")
                          .arg(details.document.number, converted.document.number);
    return output;
}

Result<CliOutput> issueInvoice(CliContext &context, const Values &values)
{
    TRY(const DocumentId id, context.document(values.text(u"NUMBER"_s)));
    TRY(const auto details, context.ask(DocumentDetails{id}));
    CHECK_OK(context.act(IssueInvoice{id, details.document.version}));
    return documentOutput(context, id);
}

Result<CliOutput> voidDocument(CliContext &context, const Values &values)
{
    TRY(const DocumentId id, context.document(values.text(u"NUMBER"_s)));
    TRY(const auto details, context.ask(DocumentDetails{id}));
    CHECK_OK(context.act(VoidDocument{id, details.document.version, values.text(u"reason"_s)}));
    return documentOutput(context, id);
}

} // namespace

void addDocumentCommands(std::vector<CliCommand> &commands)
{
    const auto add = [&commands](const QString &signature, const QString &help, auto run) {
        commands.push_back({Signature::read(signature), help, CliCommand::Needs::Office, run});
    };
    const QString whatIsNew =
        u"[--appointment NUMBER] [--customer ID] [--site ID] [--line LINE]... [--title T] "
        "[--date D] [--due D] [--notes T] [--internal-notes T] [--tax-rate NAME] "
        "[--from-json FILE]"_s;
    add(u"quote add "_s + whatIsNew,
        CliTexts::tr("A quote of lines ITEM|QTY|PRICE|DESCRIPTION|tax; without an appointment it makes one."),
        addDocument<DocumentKind::Quote>);
    add(u"workorder add "_s + whatIsNew,
        CliTexts::tr(
            "A work order of lines ITEM|QTY|PRICE|DESCRIPTION|tax; without an appointment it makes one."),
        addDocument<DocumentKind::WorkOrder>);
    add(u"document show NUMBER"_s, CliTexts::tr("One document with its lines."), showDocument);
    add(u"document list [--kind KIND] [--status S] [--accounting S] [--customer ID] [--search TEXT]"_s,
        CliTexts::tr("Documents, newest first: quote, workorder, invoice or proforma."), listDocuments);
    add(u"document edit NUMBER [--line LINE]... [--add-line LINE]... [--remove-line N]... [--title T] "
        u"[--date D] "
        "[--due D] [--notes T] [--internal-notes T] [--tax-rate NAME]"_s,
        CliTexts::tr("Changes a document that is not frozen; --line replaces all lines."), editDocument);
    add(u"document mark NUMBER STATUS [--reason R]"_s,
        CliTexts::tr("A quote becomes sent, sold or lost, a work order in-progress, completed and so on."),
        markDocument);
    add(u"document convert NUMBER --to KIND [--lines LIST]... [--quantity LINE=QTY]... [--draft]"_s,
        CliTexts::tr(
            "Makes a workorder of a quote, an invoice of either, whole or in part; a second time it shows "
            "what the first made."),
        convertDocument);
    add(u"document issue NUMBER"_s, CliTexts::tr("Issues an invoice that was kept as a draft."),
        issueInvoice);
    add(u"document void NUMBER [--reason R]"_s,
        CliTexts::tr(
            "Takes a document out of force; it keeps its number, and what it billed can be billed again."),
        voidDocument);
}

} // namespace truckroll
