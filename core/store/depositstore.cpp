// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/depositstore.h"

#include "core/store/statement.h"

namespace truckroll {

std::optional<ProFormaMark> proFormaMark(ReadScope &scope, DocumentId proForma)
{
    Statement statement(scope.connection(), "SELECT deposit, invoice_id FROM proforma WHERE document_id = ?");
    statement.bind(proForma);
    if (!statement.step())
        return std::nullopt;
    return ProFormaMark{statement.flag(0), statement.id<DocumentId>(1)};
}

void storeProFormaMark(WriteScope &scope, DocumentId proForma, const ProFormaMark &mark)
{
    Statement(scope.connection(), "INSERT INTO proforma(document_id, deposit, invoice_id) VALUES (?, ?, ?) "
                                  "ON CONFLICT(document_id) DO UPDATE SET invoice_id = excluded.invoice_id")
        .bindAll(proForma, mark.deposit, mark.invoice)
        .run();
}

bool isDepositInvoice(ReadScope &scope, DocumentId invoice)
{
    Statement statement(scope.connection(), "SELECT 1 FROM proforma WHERE invoice_id = ? AND deposit = 1");
    statement.bind(invoice);
    return statement.step();
}

std::vector<OpenDeposit> openDepositsFor(ReadScope &scope, DocumentId source)
{
    // The chain upwards: a deposit that was paid for the quote is taken off the invoice of its work order.
    Statement statement(
        scope.connection(),
        "WITH RECURSIVE chain(id, source_id) AS (SELECT id, source_id FROM document WHERE id = ?1 "
        "UNION SELECT d.id, d.source_id FROM document d JOIN chain ON d.id = chain.source_id) "
        "SELECT i.id, i.number, i.total - coalesce((SELECT sum(-l.amount) FROM deposit_use u "
        "JOIN document_line l ON l.id = u.line_id JOIN document d ON d.id = l.document_id "
        "WHERE u.deposit_id = i.id AND d.state <> 'void'), 0) "
        // What was credited of it is not the customer's any more.
        "- coalesce((SELECT sum(c.total) FROM document c WHERE c.source_id = i.id AND c.kind = 'creditnote' "
        "AND c.state IN ('issued', 'applied')), 0) AS left "
        "FROM chain CROSS JOIN document i ON i.source_id = chain.id JOIN proforma p ON p.invoice_id = i.id "
        "WHERE p.deposit = 1 AND i.kind = 'invoice' AND i.state IN ('open', 'paid') AND left > 0 ORDER BY "
        "i.id");
    statement.bind(source);
    std::vector<OpenDeposit> deposits;
    while (statement.step())
        deposits.push_back({statement.id<DocumentId>(0), statement.text(1), statement.amount<Money>(2)});
    return deposits;
}

DocumentId invoiceUsing(ReadScope &scope, DocumentId deposit)
{
    Statement statement(
        scope.connection(),
        "SELECT d.id FROM deposit_use u JOIN document_line l ON l.id = u.line_id "
        "JOIN document d ON d.id = l.document_id WHERE u.deposit_id = ? AND d.state <> 'void' "
        "ORDER BY d.id LIMIT 1");
    statement.bind(deposit);
    return statement.step() ? statement.id<DocumentId>(0) : DocumentId();
}

void storeDepositUses(WriteScope &scope, const Document &invoice, const std::vector<DepositUse> &uses)
{
    for (const DepositUse &use : uses)
        Statement(scope.connection(),
                  "INSERT INTO deposit_use(line_id, document_id, deposit_id) VALUES (?, ?, ?)")
            .bindAll(invoice.lines[use.line].id, invoice.id, use.deposit)
            .run();
}

std::vector<LineId> depositLinesOf(ReadScope &scope, DocumentId document)
{
    Statement statement(
        scope.connection(),
        "SELECT l.id FROM document d JOIN document_line l ON l.document_id = d.id "
        "WHERE d.id = ? AND l.kind = 'item' AND (EXISTS (SELECT 1 FROM proforma p WHERE p.deposit = 1 "
        "AND p.invoice_id IN (d.id, d.source_id)) OR EXISTS (SELECT 1 FROM deposit_use u "
        "WHERE u.line_id IN (l.id, l.source_line_id))) ORDER BY l.position");
    statement.bind(document);
    std::vector<LineId> lines;
    while (statement.step())
        lines.push_back(statement.id<LineId>(0));
    return lines;
}

Money billedOf(ReadScope &scope, DocumentId source)
{
    Statement statement(scope.connection(),
                        "SELECT coalesce(sum(total), 0) FROM document WHERE source_id = ? "
                        "AND kind = 'invoice' AND state <> 'void'");
    statement.bind(source);
    return statement.step() ? statement.amount<Money>(0) : Money();
}

} // namespace truckroll
