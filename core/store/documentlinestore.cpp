// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/documentlinestore.h"

#include "core/store/statement.h"
#include <sqlite3.h>

namespace truckroll {

namespace {

// What live invoices took of a line is asked for with it; the index on source lines makes that one look-up.
#define TRUCKROLL_LINE_COLUMNS                                                                               \
    "SELECT l.document_id, l.id, l.kind, l.item_id, l.item_name, l.description, l.quantity, l.unit_price, "  \
    "l.unit_cost, l.percent, l.taxable, l.tax_rate_id, l.source_line_id, l.rounding_carry, "                 \
    "l.discount_carry, l.amount, l.discount_share, l.bundle_depth, l.prints_as_one, l.option, "              \
    "(SELECT COALESCE(SUM(t.quantity), 0) FROM document_line t JOIN document d ON d.id = t.document_id "     \
    "WHERE t.source_line_id = l.id AND d.kind = 'invoice' AND d.state <> 'void') FROM document_line l "

#define TRUCKROLL_TAX_COLUMNS                                                                                \
    "SELECT t.document_id, t.tax_rate_id, t.name, t.percent, t.base, t.carry, t.tax FROM document_tax t "

DocumentLine readLine(const Statement &row)
{
    const auto kind = lineKindFromName(row.text(2));
    if (!kind)
        throw StorageFailure(SQLITE_CORRUPT, "a document line is of no known kind");
    DocumentLine line;
    line.id = row.id<LineId>(1);
    line.kind = *kind;
    line.item = row.id<ItemId>(3);
    line.itemName = row.text(4);
    line.description = row.text(5);
    line.quantity = row.amount<Quantity>(6);
    line.unitPrice = row.amount<UnitPrice>(7);
    line.unitCost = row.amount<UnitPrice>(8);
    line.percent = row.amount<Percent>(9);
    line.taxable = row.flag(10);
    line.taxRate = row.id<TaxRateId>(11);
    line.sourceLine = row.id<LineId>(12);
    line.roundingCarry = row.amount<Money>(13);
    line.discountCarry = row.amount<Money>(14);
    line.amount = row.amount<Money>(15);
    line.discountShare = row.amount<Money>(16);
    line.bundleDepth = row.integer(17);
    line.printsAsOne = row.flag(18);
    line.option = row.integer(19);
    line.billed = row.amount<Quantity>(20);
    return line;
}

DocumentTax readTax(const Statement &row)
{
    DocumentTax tax;
    tax.rate = row.id<TaxRateId>(1);
    tax.name = row.text(2);
    tax.percent = row.amount<Percent>(3);
    tax.base = row.amount<Money>(4);
    tax.carry = row.amount<Money>(5);
    tax.tax = row.amount<Money>(6);
    return tax;
}

void bindContent(Statement &statement, const DocumentLine &line)
{
    statement.bindAll(lineKindName(line.kind), line.item, line.itemName, line.description, line.quantity,
                      line.unitPrice, line.unitCost, line.percent, line.taxable, line.taxRate,
                      line.sourceLine, line.roundingCarry, line.discountCarry, line.amount,
                      line.discountShare, line.bundleDepth, line.printsAsOne, line.option);
}

struct StoredLine
{
    DocumentLine line;
    int position = 0;
};

std::map<LineId, StoredLine> storedLines(ReadScope &scope, DocumentId document)
{
    std::map<LineId, StoredLine> stored;
    int position = 0;
    for (DocumentLine &line : linesOf(scope, document)) {
        const LineId id = line.id;
        stored.emplace(id, StoredLine{std::move(line), position++});
    }
    return stored;
}

void removeLines(WriteScope &scope, const std::map<LineId, StoredLine> &gone)
{
    Statement statement(scope.connection(), "DELETE FROM document_line WHERE id = ?");
    for (const auto &[id, line] : gone) {
        statement.bind(id);
        statement.run();
        statement.reset();
    }
}

/// Is the row of the table as this line at this place shall be?
bool isAsStored(const DocumentLine &line, int position, const StoredLine &stored)
{
    DocumentLine same = line;
    same.billed = stored.line.billed;
    return same == stored.line && position == stored.position;
}

} // namespace

std::vector<DocumentLine> linesOf(ReadScope &scope, DocumentId document)
{
    Statement statement(scope.connection(),
                        TRUCKROLL_LINE_COLUMNS "WHERE l.document_id = ? ORDER BY l.position");
    statement.bind(document);
    std::vector<DocumentLine> lines;
    while (statement.step())
        lines.push_back(readLine(statement));
    return lines;
}

std::vector<DocumentTax> taxesOf(ReadScope &scope, DocumentId document)
{
    Statement statement(scope.connection(),
                        TRUCKROLL_TAX_COLUMNS "WHERE t.document_id = ? ORDER BY t.position");
    statement.bind(document);
    std::vector<DocumentTax> taxes;
    while (statement.step())
        taxes.push_back(readTax(statement));
    return taxes;
}

LinesOfDocuments linesOfFolder(ReadScope &scope, AppointmentId folder)
{
    Statement statement(scope.connection(), TRUCKROLL_LINE_COLUMNS
                        "WHERE l.document_id IN (SELECT id FROM document WHERE appointment_id = ?) "
                        "ORDER BY l.document_id, l.position");
    statement.bind(folder);
    LinesOfDocuments lines;
    while (statement.step())
        lines[statement.id<DocumentId>(0)].push_back(readLine(statement));
    return lines;
}

TaxesOfDocuments taxesOfFolder(ReadScope &scope, AppointmentId folder)
{
    Statement statement(scope.connection(), TRUCKROLL_TAX_COLUMNS
                        "WHERE t.document_id IN (SELECT id FROM document WHERE appointment_id = ?) "
                        "ORDER BY t.document_id, t.position");
    statement.bind(folder);
    TaxesOfDocuments taxes;
    while (statement.step())
        taxes[statement.id<DocumentId>(0)].push_back(readTax(statement));
    return taxes;
}

void storeLines(WriteScope &scope, Document &document)
{
    auto stored = storedLines(scope, document.id);
    Statement insert(scope.connection(),
                     "INSERT INTO document_line(kind, item_id, item_name, description, quantity, unit_price, "
                     "unit_cost, percent, taxable, tax_rate_id, source_line_id, rounding_carry, "
                     "discount_carry, amount, discount_share, bundle_depth, prints_as_one, option, position, "
                     "id, document_id) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    Statement update(scope.connection(),
                     "UPDATE document_line SET kind = ?, item_id = ?, item_name = ?, description = ?, "
                     "quantity = ?, unit_price = ?, unit_cost = ?, percent = ?, taxable = ?, "
                     "tax_rate_id = ?, source_line_id = ?, rounding_carry = ?, discount_carry = ?, "
                     "amount = ?, discount_share = ?, bundle_depth = ?, prints_as_one = ?, option = ?, "
                     "position = ? WHERE id = ?");
    int position = 0;
    for (DocumentLine &line : document.lines) {
        const auto known = stored.find(line.id);
        if (known == stored.end()) {
            line.id = scope.newId<LineId>();
            bindContent(insert, line);
            insert.bindAll(position, line.id, document.id);
            insert.run();
            insert.reset();
        } else if (!isAsStored(line, position, known->second)) {
            bindContent(update, line);
            update.bindAll(position, line.id);
            update.run();
            update.reset();
        }
        if (known != stored.end())
            stored.erase(known);
        ++position;
    }
    removeLines(scope, stored);
}

void storeTaxes(WriteScope &scope, const Document &document)
{
    if (taxesOf(scope, document.id) == document.taxes)
        return;
    Statement(scope.connection(), "DELETE FROM document_tax WHERE document_id = ?").bind(document.id).run();
    Statement insert(scope.connection(),
                     "INSERT INTO document_tax(document_id, tax_rate_id, position, name, percent, base, "
                     "carry, tax) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    int position = 0;
    for (const DocumentTax &tax : document.taxes) {
        insert.bindAll(document.id, tax.rate, position++, tax.name, tax.percent, tax.base, tax.carry,
                       tax.tax);
        insert.run();
        insert.reset();
    }
}

} // namespace truckroll
