// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/linesyntax.h"
#include "app/cli/quotesales.h"
#include "app/cli/shapes.h"
#include "app/cli/takes.h"
#include "app/cli/texts.h"
#include "core/domain/billingacts.h"
#include "core/domain/conversion.h"
#include "core/domain/newdocument.h"
#include "core/domain/priceacts.h"
#include "core/domain/purchasingacts.h"
#include <QLocale>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

Result<CliOutput> documentOutput(CliContext &context, DocumentId id)
{
    TRY(const auto details, context.ask(DocumentDetails{id}));
    QJsonObject shown = documentJson(details);
    CHECK_OK(showSales(context, details.document, shown));
    CliOutput output{shown, documentView()};
    const Document &document = details.document;
    if (document.kind == DocumentKind::Invoice && document.totals.total.isNegative() &&
        document.state == DocumentState::Paid)
        output.note = CliTexts::tr("%1 is below zero: nothing is to be collected, the customer is owed %2.")
                          .arg(document.number, toPlain(-document.balance()));
    return output;
}

/// The price book as this customer pays it.
Result<PriceBook::Reply> bookFor(CliContext &context, CustomerId customer)
{
    TRY(const auto *book, context.priceBook());
    PriceBook::Reply priced = *book;
    TRY(const auto details, context.ask(CustomerDetails{customer}));
    if (details.customer.priceLevel.isNone())
        return priced;
    TRY(const auto levels, context.ask(PriceLevels{}));
    for (const PriceLevel &level : levels) {
        if (level.id == details.customer.priceLevel && level.active)
            priced.items = pricedFor(level, std::move(priced.items));
    }
    return priced;
}

Result<std::vector<DocumentLine>> linesFrom(CliContext &context, CustomerId customer,
                                            const QStringList &texts)
{
    std::vector<DocumentLine> lines;
    TRY(const PriceBook::Reply book, bookFor(context, customer));
    for (const QString &text : texts) {
        TRY(const auto read, readLine(text, book));
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
    if (given.has(u"visit"_s))
        document.visit = given.id<VisitId>(u"visit"_s);
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
    if (given.has(u"visit"_s) && !given.has(u"appointment"_s))
        throw UsageError(CliTexts::tr("--visit needs --appointment: the visit is one of that folder's."));
    checkSalesSyntax(given);
    TRY(Document document, blankDocument(context, kind, given));
    applyHeader(document, given);
    if (given.has(u"tax-rate"_s)) {
        TRY(document.taxRate, context.taxRate(given.text(u"tax-rate"_s)));
    }
    TRY(document.lines, linesFrom(context, document.customer, given.texts(u"line"_s)));
    if (kind == DocumentKind::Quote)
        CHECK_OK(applySales(context, document, given));
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
            QJsonObject shown = documentJson(details);
            CHECK_OK(showSales(here, details.document, shown));
            return shown;
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
    const bool owed = row.kind == DocumentKind::Invoice || row.kind == DocumentKind::CreditNote;
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
    throw UsageError(CliTexts::tr("This release has no documents of the kind “%1”; --kind is one of: %2.")
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

Result<CliOutput> editDocument(CliContext &context, const Values &values)
{
    checkSalesSyntax(values);
    TRY(const DocumentId id, context.document(values.text(u"NUMBER"_s)));
    TRY(const auto details, context.ask(DocumentDetails{id}));
    Document document = details.document;
    applyHeader(document, values);
    if (values.has(u"tax-rate"_s)) {
        TRY(document.taxRate, context.taxRate(values.text(u"tax-rate"_s)));
    }
    if (values.has(u"line"_s)) {
        TRY(document.lines, linesFrom(context, document.customer, values.texts(u"line"_s)));
        document.optionNames.clear();
        document.chosenOption = 0;
    }
    std::vector<size_t> removed;
    for (const QString &text : values.texts(u"remove-line"_s))
        removed.push_back(lineIndex(u"remove-line"_s, text, document.lines.size()));
    std::sort(removed.rbegin(), removed.rend());
    removed.erase(std::unique(removed.begin(), removed.end()), removed.end());
    for (const size_t index : removed)
        document.lines.erase(document.lines.begin() + qsizetype(index));
    TRY(const auto added, linesFrom(context, document.customer, values.texts(u"add-line"_s)));
    document.lines.insert(document.lines.end(), added.begin(), added.end());
    if (document.kind == DocumentKind::Quote)
        CHECK_OK(applySales(context, document, values));
    CHECK_OK(context.act(SaveDocument{document}));
    return documentOutput(context, id);
}

/// What becomes of the purchase orders of a work order that is cancelled.
CancelWorkOrder::OpenOrders openOrdersFrom(const QString &text)
{
    if (text == u"keep")
        return CancelWorkOrder::OpenOrders::Keep;
    if (text != u"cancel")
        Values::refuse(u"orders"_s, text);
    return CancelWorkOrder::OpenOrders::Cancel;
}

Result<CliOutput> markDocument(CliContext &context, const Values &values)
{
    const auto state = values.named<DocumentState>(u"STATUS"_s, documentStateFromName, DocumentState::Draft);
    TRY(const DocumentId id, context.document(values.text(u"NUMBER"_s)));
    TRY(const auto details, context.ask(DocumentDetails{id}));
    const Document &document = details.document;
    const QuoteSeen seen{id, document.version};
    if (document.kind == DocumentKind::Quote && state == DocumentState::Sold) {
        TRY(const int option, optionNamed(document, values.text(u"option"_s)));
        CHECK_OK(context.act(SellQuote{seen, option}));
    } else if (document.kind == DocumentKind::Quote && state == DocumentState::Lost) {
        CHECK_OK(context.act(LoseQuotes{{seen}, values.text(u"reason"_s), values.text(u"note"_s)}));
    } else if (values.has(u"orders"_s) && state == DocumentState::Cancelled) {
        CHECK_OK(context.act(CancelWorkOrder{id, document.version, values.text(u"reason"_s),
                                             openOrdersFrom(values.text(u"orders"_s))}));
    } else {
        CHECK_OK(context.act(MarkDocument{id, document.version, state, values.text(u"reason"_s)}));
    }
    return documentOutput(context, id);
}

Result<CliOutput> chooseOption(CliContext &context, const Values &values)
{
    TRY(const DocumentId id, context.document(values.text(u"NUMBER"_s)));
    TRY(const auto details, context.ask(DocumentDetails{id}));
    TRY(const int option, optionNamed(details.document, values.text(u"OPTION"_s)));
    CHECK_OK(context.act(ChooseOption{{id, details.document.version}, option}));
    return documentOutput(context, id);
}

Result<CliOutput> reviseQuote(CliContext &context, const Values &values)
{
    TRY(const DocumentId id, context.document(values.text(u"NUMBER"_s)));
    TRY(const auto details, context.ask(DocumentDetails{id}));
    TRY(const Document made, context.act(ReviseQuote{{id, details.document.version}}));
    return documentOutput(context, made.id);
}

Result<CliOutput> duplicateDocument(CliContext &context, const Values &values)
{
    DuplicateDocument command;
    TRY(command.document, context.document(values.text(u"NUMBER"_s)));
    if (values.has(u"appointment"_s)) {
        TRY(command.appointment, context.appointment(values.text(u"appointment"_s)));
    }
    TRY(const Document made, context.act(command));
    return documentOutput(context, made.id);
}

/// With --option it is chosen in the same act.
Result<ConvertOption::Reply> convertGiven(CliContext &context, const DocumentDetails::Reply &details,
                                          DocumentKind to, const Values &values)
{
    const Document &document = details.document;
    TRY(const int option, optionNamed(document, values.text(u"option"_s)));
    if (option != 0) {
        DocumentDetails::Reply chosen = details;
        chosen.document.chosenOption = option;
        return context.act(ConvertOption{
            {document.id, document.version}, option, to, takesFrom(values, chosen), values.has(u"draft"_s)});
    }
    TRY(const auto made,
        context.act(ConvertDocument{document.id, to, takesFrom(values, details), values.has(u"draft"_s)}));
    return ConvertOption::Reply{made.document, made.already, made.in};
}

Result<CliOutput> convertDocument(CliContext &context, const Values &values)
{
    const auto to = values.named<DocumentKind>(u"to"_s, documentKindFromName, DocumentKind::Invoice);
    if (to != DocumentKind::WorkOrder && to != DocumentKind::Invoice)
        Values::refuse(u"to"_s, values.text(u"to"_s));
    TRY(const DocumentId id, context.document(values.text(u"NUMBER"_s)));
    TRY(const auto details, context.ask(DocumentDetails{id}));
    TRY(const auto converted, convertGiven(context, details, to, values));
    TRY(CliOutput output, documentOutput(context, converted.document.id));
    QJsonObject shown = output.value.toObject();
    shown.insert(u"already"_s, converted.already);
    shown.insert(u"already_in"_s, QJsonArray::fromStringList(converted.in));
    output.value = shown;
    const bool part = values.has(u"lines"_s) || values.has(u"quantity"_s);
    if (converted.already)
        output.note = (part ? CliTexts::tr("What was asked for of %1 is in %2 already; nothing was made.",
                                           "two numbers of documents")
                            : CliTexts::tr("%1 had already become %2.", "two numbers of documents"))
                          .arg(details.document.number, QLocale().createSeparatedList(converted.in));
    return output;
}

Result<CliOutput> issueInvoice(CliContext &context, const Values &values)
{
    TRY(const DocumentId id, context.document(values.text(u"NUMBER"_s)));
    TRY(const auto details, context.ask(DocumentDetails{id}));
    if (details.document.kind == DocumentKind::CreditNote)
        CHECK_OK(context.act(IssueCreditNote{id, details.document.version, true}));
    else
        CHECK_OK(context.act(IssueInvoice{id, details.document.version}));
    return documentOutput(context, id);
}

/// What is not named stays as it is.
Result<CliOutput> correctInvoice(CliContext &context, const Values &values)
{
    TRY(const DocumentId id, context.document(values.text(u"NUMBER"_s)));
    TRY(const auto details, context.ask(DocumentDetails{id}));
    const Document &invoice = details.document;
    CorrectInvoice command;
    command.invoice = id;
    command.version = invoice.version;
    command.dueDate = values.date(u"due"_s, invoice.dueDate);
    command.title = values.text(u"title"_s, invoice.title);
    command.notesForCustomer = values.text(u"notes"_s, invoice.notesForCustomer);
    command.terms = values.text(u"terms"_s, invoice.terms);
    TRY(const Document corrected, context.act(command));
    TRY(CliOutput output, documentOutput(context, id));
    if (corrected.version == invoice.version)
        output.note = CliTexts::tr("%1 says that already; nothing was changed.").arg(invoice.number);
    return output;
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
        u"[--appointment NUMBER] [--visit ID] [--customer ID] [--site ID] [--line LINE]... [--title T] "
        "[--date D] [--due D] [--notes T] [--internal-notes T] [--tax-rate NAME] "
        "[--from-json FILE]"_s;
    add(u"quote add "_s + whatIsNew + u' ' + salesOptions,
        CliTexts::tr("A quote of lines ITEM|QTY|PRICE|DESCRIPTION|tax, or tax=RATE for a line's own tax "
                     "rate; without an appointment it makes one. --visit says for which visit of a series "
                     "it is, otherwise it is for the next."),
        addDocument<DocumentKind::Quote>);
    add(u"workorder add "_s + whatIsNew,
        CliTexts::tr("A work order of lines ITEM|QTY|PRICE|DESCRIPTION|tax, or tax=RATE for a line's own tax "
                     "rate; without an appointment it makes one. --visit says for which visit of a series "
                     "it is, otherwise it is for the next."),
        addDocument<DocumentKind::WorkOrder>);
    add(u"document show NUMBER"_s, CliTexts::tr("One document with its lines."), showDocument);
    add(u"document list [--kind KIND] [--status S] [--accounting S] [--customer ID] [--search TEXT]"_s,
        CliTexts::tr("Documents, newest first: quote, workorder, invoice or proforma."), listDocuments);
    add(u"document edit NUMBER [--line LINE]... [--add-line LINE]... [--remove-line N]... [--title T] "
        u"[--date D] "
        "[--due D] [--notes T] [--internal-notes T] [--visit ID] [--tax-rate NAME] "_s +
            salesOptions,
        CliTexts::tr("Changes a document that is not frozen; --line replaces all lines."), editDocument);
    add(u"document mark NUMBER STATUS [--reason R] [--note T] [--option NAME] [--orders WHAT]"_s,
        CliTexts::tr(
            "A quote becomes sent, sold or lost, a work order in-progress, completed and so on; a work "
            "order is cancelled with --orders cancel or keep of its purchase orders."),
        markDocument);
    add(u"document choose NUMBER [OPTION]"_s,
        CliTexts::tr("Which option of a quote counts; without a name the choice is open again."),
        chooseOption);
    add(u"document revise NUMBER"_s,
        CliTexts::tr("A new version of a quote that the customer has; the old one stays readable."),
        reviseQuote);
    add(u"document duplicate NUMBER [--appointment NUMBER]"_s,
        CliTexts::tr("The same quote or work order once more, as a draft of today."), duplicateDocument);
    add(u"document convert NUMBER --to KIND [--lines LIST]... [--quantity LINE=QTY]... [--draft] [--option NAME]"_s,
        CliTexts::tr(
            "Makes a workorder of a quote, an invoice of either, whole or in part; a second time it shows "
            "what the first made and names all that it went into."),
        convertDocument);
    add(u"document issue NUMBER"_s,
        CliTexts::tr("Issues an invoice or a credit note that was kept as a draft."), issueInvoice);
    add(u"document correct NUMBER [--due D] [--title T] [--notes T] [--terms T]"_s,
        CliTexts::tr("Corrects an issued invoice in what changes nothing of what is owed; what is not named "
                     "stays. For the rest: void it and bill again."),
        correctInvoice);
    add(u"document void NUMBER [--reason R]"_s,
        CliTexts::tr(
            "Takes a document out of force; it keeps its number, and what it billed can be billed again."),
        voidDocument);
}

} // namespace truckroll
