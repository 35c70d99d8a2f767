// SPDX-License-Identifier: GPL-3.0-or-later
// What documents mean for the shelf.
#include "core/store/statement.h"
#include "core/store/stockstore.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

using S = DocumentState;
using Sums = std::map<ItemId, Quantity>;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(StockSettling)
};

// A work order needs of each line what no issued invoice took of it; a line below zero gives nothing back
// before it is billed.
#define TRUCKROLL_NEEDED                                                                                     \
    "SELECT l.document_id, l.item_id, SUM(MAX(0, l.quantity - (SELECT COALESCE(SUM(t.quantity), 0) "         \
    "FROM document_line t JOIN document i ON i.id = t.document_id WHERE t.source_line_id = l.id "            \
    "AND i.kind = 'invoice' AND i.state IN ('open', 'paid')))) FROM document d "                             \
    "JOIN document_line l ON l.document_id = d.id JOIN item k ON k.id = l.item_id "                          \
    "WHERE d.kind = 'workorder' AND d.state <> 'cancelled' AND l.kind = 'item' AND k.type = 'inventory' "

bool isIssued(S state)
{
    return state == S::Open || state == S::Paid;
}

Sums sumsOf(ReadScope &scope, const char *sql, DocumentId document)
{
    Statement statement(scope.connection(), sql);
    statement.bind(document);
    Sums sums;
    while (statement.step())
        sums[statement.id<ItemId>(0)] = statement.amount<Quantity>(1);
    return sums;
}

void add(WriteScope &scope, ItemId item, DocumentId document, StockReason reason, Quantity onHand,
         Quantity reserved)
{
    if (onHand.isZero() && reserved.isZero())
        return;
    StockMovement movement;
    movement.item = item;
    movement.document = document;
    movement.reason = reason;
    movement.onHand = onHand;
    movement.reserved = reserved;
    insertMovement(scope, movement);
}

/// The ledger reserves what is needed, neither more nor less.
void reserve(WriteScope &scope, DocumentId workOrder)
{
    Sums missing;
    Statement needed(scope.connection(), TRUCKROLL_NEEDED "AND d.id = ? GROUP BY l.item_id");
    needed.bind(workOrder);
    while (needed.step())
        missing[needed.id<ItemId>(1)] = needed.amount<Quantity>(2);
    const Sums noted = sumsOf(scope,
                              "SELECT item_id, SUM(reserved) FROM stock_movement WHERE document_id = ? "
                              "GROUP BY item_id",
                              workOrder);
    for (const auto &[item, quantity] : noted)
        missing[item] -= quantity;
    for (const auto &[item, quantity] : missing)
        add(scope, item, workOrder, StockReason::Reserved, {}, quantity);
}

void takeOff(WriteScope &scope, DocumentId invoice)
{
    const Sums sold = sumsOf(scope,
                             "SELECT l.item_id, SUM(l.quantity) FROM document_line l "
                             "JOIN item k ON k.id = l.item_id WHERE l.document_id = ? AND l.kind = 'item' "
                             "AND k.type = 'inventory' GROUP BY l.item_id",
                             invoice);
    for (const auto &[item, quantity] : sold)
        add(scope, item, invoice, StockReason::Sold, -quantity, {});
}

void giveBack(WriteScope &scope, DocumentId invoice)
{
    const Sums taken = sumsOf(scope,
                              "SELECT item_id, SUM(on_hand) FROM stock_movement WHERE document_id = ? "
                              "GROUP BY item_id",
                              invoice);
    for (const auto &[item, quantity] : taken)
        add(scope, item, invoice, StockReason::SoldBack, -quantity, {});
}

} // namespace

void settleStock(WriteScope &scope, const Document &document, std::optional<S> before)
{
    if (document.kind == DocumentKind::WorkOrder)
        return reserve(scope, document.id);
    if (document.kind != DocumentKind::Invoice)
        return;
    const bool was = before && isIssued(*before);
    if (was == isIssued(document.state))
        return;
    was ? giveBack(scope, document.id) : takeOff(scope, document.id);
    if (document.source)
        reserve(scope, document.source);
}

void reserveForWorkOrders(WriteScope &scope, ItemId item)
{
    std::vector<DocumentId> orders;
    {
        Statement statement(
            scope.connection(),
            "SELECT DISTINCT d.id FROM document_line l JOIN document d ON d.id = l.document_id "
            "WHERE l.item_id = ? AND d.kind = 'workorder' AND d.state <> 'cancelled'");
        statement.bind(item);
        while (statement.step())
            orders.push_back(statement.id<DocumentId>(0));
    }
    for (const DocumentId order : orders)
        reserve(scope, order);
}

QStringList stockProblems(Connection &connection)
{
    QStringList problems;
    Statement wrong(connection,
                    "SELECT k.name FROM (SELECT item_id, SUM(reserved) AS reserved FROM stock_movement "
                    "GROUP BY item_id) m JOIN item k ON k.id = m.item_id LEFT JOIN (SELECT item_id, "
                    "SUM(needed) AS needed FROM (SELECT l.item_id AS item_id, MAX(0, l.quantity - "
                    "(SELECT COALESCE(SUM(t.quantity), 0) FROM document_line t JOIN document i "
                    "ON i.id = t.document_id WHERE t.source_line_id = l.id AND i.kind = 'invoice' "
                    "AND i.state IN ('open', 'paid'))) AS needed FROM document d JOIN document_line l "
                    "ON l.document_id = d.id WHERE d.kind = 'workorder' AND d.state <> 'cancelled' "
                    "AND l.kind = 'item' AND l.item_id IS NOT NULL) GROUP BY item_id) n "
                    "ON n.item_id = m.item_id WHERE k.type = 'inventory' "
                    "AND m.reserved <> COALESCE(n.needed, 0) ORDER BY k.name");
    while (wrong.step())
        problems +=
            Texts::tr("What is reserved of “%1” is not what the work orders need.").arg(wrong.text(0));
    return problems;
}

} // namespace truckroll
