// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/receiptstore.h"

#include "core/store/keepingbooks.h"
#include "core/store/statement.h"

namespace truckroll {

namespace {

#define TRUCKROLL_RECEIPT_COLUMNS                                                                            \
    "SELECT id, version, order_id, date, vendor_invoice, taken_back, received_by, received_by_name, "        \
    "received_at FROM receipt "

Receipt readReceipt(const Statement &row)
{
    Receipt receipt;
    receipt.id = row.id<ReceiptId>(0);
    receipt.version = row.number(1);
    receipt.order = row.id<DocumentId>(2);
    receipt.date = row.date(3);
    receipt.vendorInvoice = row.text(4);
    receipt.takenBack = row.flag(5);
    receipt.receivedBy = row.id<UserId>(6);
    receipt.receivedByName = row.text(7);
    receipt.receivedAt = row.number(8);
    return receipt;
}

std::vector<ReceiptLine> linesOfReceipt(ReadScope &scope, ReceiptId receipt)
{
    Statement statement(
        scope.connection(),
        "SELECT line_id, quantity, cost FROM receipt_line WHERE receipt_id = ? ORDER BY line_id");
    statement.bind(receipt);
    std::vector<ReceiptLine> lines;
    while (statement.step())
        lines.push_back(
            {statement.id<LineId>(0), statement.amount<Quantity>(1), statement.amount<UnitPrice>(2)});
    return lines;
}

} // namespace

std::optional<Receipt> findReceipt(ReadScope &scope, ReceiptId id)
{
    Statement statement(scope.connection(), TRUCKROLL_RECEIPT_COLUMNS "WHERE id = ?");
    statement.bind(id);
    if (!statement.step())
        return std::nullopt;
    Receipt receipt = readReceipt(statement);
    receipt.lines = linesOfReceipt(scope, id);
    return receipt;
}

std::vector<Receipt> receiptsOf(ReadScope &scope, DocumentId order)
{
    std::vector<Receipt> receipts;
    {
        Statement statement(scope.connection(), TRUCKROLL_RECEIPT_COLUMNS "WHERE order_id = ? ORDER BY id");
        statement.bind(order);
        while (statement.step())
            receipts.push_back(readReceipt(statement));
    }
    for (Receipt &receipt : receipts)
        receipt.lines = linesOfReceipt(scope, receipt.id);
    return receipts;
}

void insertReceipt(WriteScope &scope, Receipt &receipt)
{
    receipt.id = scope.newId<ReceiptId>();
    receipt.version = scope.version();
    Statement(scope.connection(),
              "INSERT INTO receipt(id, version, order_id, date, vendor_invoice, taken_back, received_by, "
              "received_by_name, received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bindAll(receipt.id, receipt.version, receipt.order, receipt.date, receipt.vendorInvoice,
                 receipt.takenBack, receipt.receivedBy, receipt.receivedByName, receipt.receivedAt)
        .run();
    Statement insert(scope.connection(),
                     "INSERT INTO receipt_line(receipt_id, line_id, order_id, quantity, cost) "
                     "VALUES (?, ?, ?, ?, ?)");
    for (const ReceiptLine &line : receipt.lines) {
        insert.bindAll(receipt.id, line.line, receipt.order, line.quantity, line.cost);
        insert.run();
        insert.reset();
    }
    keepBooks(scope, receipt);
}

void updateReceiptState(WriteScope &scope, Receipt &receipt)
{
    receipt.version = scope.version();
    Statement(scope.connection(), "UPDATE receipt SET version = ?, taken_back = ? WHERE id = ?")
        .bindAll(receipt.version, receipt.takenBack, receipt.id)
        .run();
    keepBooks(scope, receipt);
}

} // namespace truckroll
