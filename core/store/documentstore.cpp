// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/documentstore.h"

#include "core/store/documentlinestore.h"
#include "core/store/keepingbooks.h"
#include "core/store/statement.h"
#include "core/store/stockstore.h"
#include <algorithm>
#include <sqlite3.h>

namespace truckroll {

namespace {

#define TRUCKROLL_DOCUMENT_COLUMNS                                                                           \
    "SELECT id, version, kind, state, number, company_id, customer_id, site_id, appointment_id, visit_id, "  \
    "date, due_date, title, notes_for_customer, internal_notes, tax_exempt, tax_rate_id, subtotal, "         \
    "discount, tax, total, cost, paid, source_id, converted, accounting, state_reason, created_by, "         \
    "created_at, bill_to, service_at, terms, sender, sender_contact, salesperson_id, stage_id, follow_up, "  \
    "lead_source, revision_of, option_names, chosen_option, vendor_id, vendor_reference, expected "          \
    "FROM document "

#define TRUCKROLL_CARD_COLUMNS                                                                               \
    "SELECT appointment_id, number, kind, state, total, paid, visit_id FROM document "

/// A name of the table that this release knows.
template <class T>
T known(const std::optional<T> &value)
{
    if (!value)
        throw StorageFailure(SQLITE_CORRUPT, "a document is of no known kind or state");
    return *value;
}

DocumentTotals readTotals(const Statement &row, int column)
{
    return {row.amount<Money>(column), row.amount<Money>(column + 1), row.amount<Money>(column + 2),
            row.amount<Money>(column + 3), row.amount<Money>(column + 4)};
}

/// The names stand in one column, each on a line of its own.
QStringList readNames(const QString &text)
{
    return text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

/// What only quotes and purchase orders have.
void readTrade(const Statement &row, Document &d)
{
    d.salesperson = row.id<UserId>(34);
    d.stage = row.id<StageId>(35);
    d.followUp = row.date(36);
    d.leadSource = row.text(37);
    d.revisionOf = row.id<DocumentId>(38);
    d.optionNames = readNames(row.text(39));
    d.chosenOption = row.integer(40);
    d.vendor = row.id<VendorId>(41);
    d.vendorReference = row.text(42);
    d.expected = row.date(43);
}

Document readHead(const Statement &row)
{
    Document d;
    d.id = row.id<DocumentId>(0);
    d.version = row.number(1);
    d.kind = known(documentKindFromName(row.text(2)));
    d.state = known(documentStateFromName(row.text(3)));
    d.number = row.text(4);
    d.company = row.id<CompanyId>(5);
    d.customer = row.id<CustomerId>(6);
    d.site = row.id<SiteId>(7);
    d.appointment = row.id<AppointmentId>(8);
    d.visit = row.id<VisitId>(9);
    d.date = row.date(10);
    d.dueDate = row.date(11);
    d.title = row.text(12);
    d.notesForCustomer = row.text(13);
    d.internalNotes = row.text(14);
    d.taxExempt = row.flag(15);
    d.taxRate = row.id<TaxRateId>(16);
    d.totals = readTotals(row, 17);
    d.paid = row.amount<Money>(22);
    d.source = row.id<DocumentId>(23);
    d.converted = row.flag(24);
    d.accounting = known(accountingStateFromName(row.text(25)));
    d.stateReason = row.text(26);
    d.createdBy = row.id<UserId>(27);
    d.createdAt = row.number(28);
    d.billTo = row.text(29);
    d.serviceAt = row.text(30);
    d.terms = row.text(31);
    d.sender = row.text(32);
    d.senderContact = row.text(33);
    readTrade(row, d);
    return d;
}

void bindHead(Statement &statement, const Document &d)
{
    statement.bindAll(d.version, documentStateName(d.state), d.site, d.visit, d.date, d.dueDate, d.title,
                      d.notesForCustomer, d.internalNotes, d.taxExempt, d.taxRate, d.totals.subtotal,
                      d.totals.discount, d.totals.tax, d.totals.total, d.totals.cost, d.paid, d.converted,
                      accountingStateName(d.accounting), d.stateReason, d.billTo, d.serviceAt, d.terms,
                      d.sender, d.senderContact);
    statement.bindAll(d.salesperson, d.stage, d.followUp, d.leadSource, d.revisionOf,
                      d.optionNames.join(QLatin1Char('\n')), d.chosenOption, d.vendor, d.vendorReference,
                      d.expected);
}

/// When a quote that is sold or lost now became so, if this transaction made it so.
qint64 decidedAt(ReadScope &scope, const Document &d)
{
    return d.state == DocumentState::Sold || d.state == DocumentState::Lost ? scope.clock().nowUtc() : 0;
}

CardDocument readCard(const Statement &row)
{
    CardDocument card;
    card.number = row.text(1);
    card.kind = known(documentKindFromName(row.text(2)));
    card.state = known(documentStateFromName(row.text(3)));
    card.total = row.amount<Money>(4);
    card.balance = card.state == DocumentState::Void ? Money() : card.total - row.amount<Money>(5);
    card.visit = row.id<VisitId>(6);
    return card;
}

std::vector<CardDocument> readCards(Statement &statement)
{
    std::vector<CardDocument> cards;
    while (statement.step())
        cards.push_back(readCard(statement));
    return cards;
}

std::vector<DocumentId> readIds(Statement &statement)
{
    std::vector<DocumentId> ids;
    while (statement.step())
        ids.push_back(statement.id<DocumentId>(0));
    return ids;
}

std::optional<DocumentState> stateOf(ReadScope &scope, DocumentId id)
{
    Statement statement(scope.connection(), "SELECT state FROM document WHERE id = ?");
    statement.bind(id);
    return statement.step() ? documentStateFromName(statement.text(0)) : std::nullopt;
}

void storeHead(WriteScope &scope, Document &document)
{
    document.version = scope.version();
    keepBooks(scope, document);
    Statement statement(scope.connection(),
                        "UPDATE document SET version = ?, state = ?, site_id = ?, visit_id = ?, date = ?, "
                        "due_date = ?, title = ?, notes_for_customer = ?, internal_notes = ?, "
                        "tax_exempt = ?, tax_rate_id = ?, subtotal = ?, discount = ?, tax = ?, total = ?, "
                        "cost = ?, paid = ?, converted = ?, accounting = ?, state_reason = ?, bill_to = ?, "
                        "service_at = ?, terms = ?, sender = ?, sender_contact = ?, salesperson_id = ?, "
                        "stage_id = ?, follow_up = ?, lead_source = ?, revision_of = ?, option_names = ?, "
                        "chosen_option = ?, vendor_id = ?, vendor_reference = ?, expected = ?, "
                        "decided_at = CASE WHEN state = ? THEN decided_at ELSE ? END WHERE id = ?");
    bindHead(statement, document);
    statement.bindAll(documentStateName(document.state), decidedAt(scope, document), document.id);
    statement.run();
}

} // namespace

std::optional<Document> findDocument(ReadScope &scope, DocumentId id)
{
    Statement statement(scope.connection(), TRUCKROLL_DOCUMENT_COLUMNS "WHERE id = ?");
    statement.bind(id);
    if (!statement.step())
        return std::nullopt;
    Document document = readHead(statement);
    document.lines = linesOf(scope, id);
    document.taxes = taxesOf(scope, id);
    return document;
}

std::vector<Document> documentsOfFolder(ReadScope &scope, AppointmentId folder)
{
    auto lines = linesOfFolder(scope, folder);
    auto taxes = taxesOfFolder(scope, folder);
    Statement statement(scope.connection(),
                        TRUCKROLL_DOCUMENT_COLUMNS "WHERE appointment_id = ? ORDER BY id");
    statement.bind(folder);
    std::vector<Document> documents;
    while (statement.step()) {
        documents.push_back(readHead(statement));
        Document &document = documents.back();
        document.lines = std::move(lines[document.id]);
        document.taxes = std::move(taxes[document.id]);
    }
    return documents;
}

std::vector<DocumentId> documentsByNumber(ReadScope &scope, const QString &number)
{
    // First as it is written, by the index; only then in any case, through the table.
    Statement exact(scope.connection(), "SELECT id FROM document WHERE number = ? ORDER BY id");
    exact.bind(number);
    auto found = readIds(exact);
    if (!found.empty())
        return found;
    Statement folded(scope.connection(),
                     "SELECT id FROM document WHERE number = ? COLLATE NOCASE ORDER BY id");
    folded.bind(number);
    return readIds(folded);
}

void insertDocument(WriteScope &scope, Document &document)
{
    document.id = scope.newId<DocumentId>();
    document.version = scope.version();
    keepBooks(scope, document);
    Statement statement(
        scope.connection(),
        "INSERT INTO document(version, state, site_id, visit_id, date, due_date, title, "
        "notes_for_customer, internal_notes, tax_exempt, tax_rate_id, subtotal, discount, "
        "tax, total, cost, paid, converted, accounting, state_reason, bill_to, service_at, terms, "
        "sender, sender_contact, salesperson_id, stage_id, follow_up, lead_source, revision_of, "
        "option_names, chosen_option, vendor_id, vendor_reference, expected, id, kind, number, "
        "company_id, customer_id, appointment_id, source_id, created_by, created_at, decided_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    bindHead(statement, document);
    statement.bindAll(document.id, documentKindName(document.kind), document.number, document.company,
                      document.customer, document.appointment, document.source, document.createdBy,
                      document.createdAt, decidedAt(scope, document));
    statement.run();
    storeLines(scope, document);
    storeTaxes(scope, document);
    settleStock(scope, document, std::nullopt);
}

void updateDocument(WriteScope &scope, Document &document)
{
    const auto before = stateOf(scope, document.id);
    storeHead(scope, document);
    storeLines(scope, document);
    storeTaxes(scope, document);
    settleStock(scope, document, before);
}

void updateDocumentHead(WriteScope &scope, Document &document)
{
    const auto before = stateOf(scope, document.id);
    storeHead(scope, document);
    settleStock(scope, document, before);
}

std::vector<DocumentWithoutVisit> documentsWithoutVisit(ReadScope &scope, AppointmentId folder)
{
    Statement rows(scope.connection(), "SELECT d.id, s.id, s.visit_id, d.created_at FROM document d "
                                       "LEFT JOIN document s ON s.id = coalesce(d.source_id, d.revision_of) "
                                       "WHERE d.appointment_id = ? AND d.visit_id IS NULL ORDER BY d.id");
    rows.bind(folder);
    std::vector<DocumentWithoutVisit> found;
    while (rows.step())
        found.push_back(
            {rows.id<DocumentId>(0), rows.id<DocumentId>(1), rows.id<VisitId>(2), rows.number(3)});
    return found;
}

void giveDocumentVisit(WriteScope &scope, DocumentId document, VisitId visit)
{
    Statement(scope.connection(), "UPDATE document SET visit_id = ?, version = ? WHERE id = ?")
        .bindAll(visit, scope.version(), document)
        .run();
}

std::vector<DocumentId> resultsOf(ReadScope &scope, DocumentId source)
{
    Statement statement(scope.connection(), "SELECT id FROM document WHERE source_id = ? ORDER BY id");
    statement.bind(source);
    return readIds(statement);
}

std::optional<DocumentId> firstLiveResult(ReadScope &scope, DocumentId source, DocumentKind kind)
{
    Statement statement(
        scope.connection(),
        "SELECT id FROM document WHERE source_id = ? AND kind NOT IN ('proforma', 'purchaseorder') "
        "AND state NOT IN ('void', 'cancelled') ORDER BY kind <> ?, id LIMIT 1");
    statement.bindAll(source, documentKindName(kind));
    if (!statement.step())
        return std::nullopt;
    return statement.id<DocumentId>(0);
}

TakenSoFar takenSoFar(ReadScope &scope, DocumentId source)
{
    TakenSoFar taken;
    Statement lines(
        scope.connection(),
        "SELECT l.source_line_id, l.quantity, l.amount, l.discount_share, d.number FROM document d "
        "JOIN document_line l ON l.document_id = d.id WHERE d.source_id = ? "
        "AND d.kind NOT IN ('proforma', 'purchaseorder') AND d.state NOT IN ('void', 'cancelled') "
        "AND l.kind = 'item' AND l.source_line_id IS NOT NULL ORDER BY l.document_id, l.position");
    lines.bind(source);
    while (lines.step())
        taken.lines.push_back({lines.id<LineId>(0), lines.amount<Quantity>(1), lines.amount<Money>(2),
                               lines.amount<Money>(3), lines.text(4)});
    Statement taxes(
        scope.connection(),
        "SELECT t.tax_rate_id, t.tax, t.base FROM document d "
        "JOIN document_tax t ON t.document_id = d.id WHERE d.source_id = ? "
        "AND d.kind NOT IN ('proforma', 'purchaseorder') AND d.state NOT IN ('void', 'cancelled') "
        "ORDER BY t.document_id, t.position");
    taxes.bind(source);
    while (taxes.step())
        taken.taxes.push_back({taxes.id<TaxRateId>(0), taxes.amount<Money>(1), taxes.amount<Money>(2)});
    return taken;
}

std::vector<CardDocument> cardDocumentsOf(ReadScope &scope, AppointmentId folder)
{
    Statement statement(scope.connection(), TRUCKROLL_CARD_COLUMNS "WHERE appointment_id = ? ORDER BY id");
    statement.bind(folder);
    return readCards(statement);
}

std::map<AppointmentId, std::vector<CardDocument>> cardDocumentsOf(ReadScope &scope,
                                                                   std::vector<AppointmentId> folders)
{
    // Folders that are booked together have ids close to each other: a stretch of the index is read faster
    // than each of its ids is looked for.
    constexpr qint64 closeBy = 64;
    std::sort(folders.begin(), folders.end());
    std::map<AppointmentId, std::vector<CardDocument>> cards;
    Statement statement(scope.connection(), TRUCKROLL_CARD_COLUMNS
                        "WHERE appointment_id BETWEEN ? AND ? ORDER BY appointment_id, id");
    for (auto first = folders.cbegin(); first != folders.cend();) {
        auto last = first;
        while (last + 1 != folders.cend() && (last + 1)->value() - last->value() <= closeBy)
            ++last;
        statement.bindAll(*first, *last);
        while (statement.step()) {
            const auto folder = statement.id<AppointmentId>(0);
            if (std::binary_search(first, last + 1, folder))
                cards[folder].push_back(readCard(statement));
        }
        statement.reset();
        first = last + 1;
    }
    return cards;
}

std::vector<CardDocument> cardResultsOf(ReadScope &scope, DocumentId source)
{
    Statement statement(scope.connection(), TRUCKROLL_CARD_COLUMNS "WHERE source_id = ? ORDER BY id");
    statement.bind(source);
    return readCards(statement);
}

} // namespace truckroll
