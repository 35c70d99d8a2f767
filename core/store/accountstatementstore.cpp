// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/accountstatementstore.h"

#include "core/store/statement.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AccountStatementStore)
};

/// How money came in: "Check 4711".
QString paidBy(const QString &methodName, const QString &reference)
{
    const auto method = paymentMethodFromName(methodName);
    const QString text = method ? paymentMethodText(*method) : methodName;
    return reference.isEmpty() ? text
                               : Texts::tr("%1 %2", "a kind of payment and its number").arg(text, reference);
}

void addPapers(ReadScope &scope, CustomerId customer, const QDate &to, std::vector<StatementEntry> &entries)
{
    Statement papers(
        scope.connection(),
        "SELECT kind = 'invoice', date, id, number, title, total FROM document WHERE customer_id = ? "
        "AND kind IN ('invoice', 'creditnote') AND state IN ('open', 'paid', 'issued', 'applied') "
        "AND date <= ? ORDER BY date, id");
    papers.bindAll(customer, to);
    while (papers.step()) {
        StatementEntry entry;
        const bool invoice = papers.flag(0);
        entry.kind = invoice ? StatementEntry::Kind::Invoice : StatementEntry::Kind::CreditNote;
        entry.date = papers.date(1);
        entry.document = papers.id<DocumentId>(2);
        entry.number = papers.text(3);
        entry.text = papers.text(4);
        const Money total = papers.amount<Money>(5);
        entry.amount = invoice ? total : -total;
        entries.push_back(std::move(entry));
    }
}

} // namespace

std::vector<CreditsOf::Row> creditsOf(ReadScope &scope, CustomerId customer)
{
    Statement statement(scope.connection(),
                        "SELECT id, number, date, total, total - paid FROM document WHERE customer_id = ? "
                        "AND kind = 'creditnote' AND state = 'issued' ORDER BY date, id");
    statement.bind(customer);
    std::vector<CreditsOf::Row> rows;
    while (statement.step())
        rows.push_back({statement.id<DocumentId>(0), statement.text(1), statement.date(2),
                        statement.amount<Money>(3), statement.amount<Money>(4)});
    return rows;
}

Money creditedOf(ReadScope &scope, DocumentId invoice)
{
    Statement statement(scope.connection(),
                        "SELECT coalesce(sum(total), 0) FROM document WHERE source_id = ? "
                        "AND kind = 'creditnote' AND state <> 'void'");
    statement.bind(invoice);
    return statement.step() ? statement.amount<Money>(0) : Money();
}

std::vector<StatementEntry> statementEntries(ReadScope &scope, CustomerId customer, const QDate &to)
{
    std::vector<StatementEntry> entries;
    addPapers(scope, customer, to, entries);
    Statement payments(
        scope.connection(),
        "SELECT p.date, d.id, d.number, p.method, p.reference, p.amount - p.refunded "
        "FROM document d JOIN payment p ON p.invoice_id = d.id WHERE d.customer_id = ? "
        "AND d.kind = 'invoice' AND p.state IN ('approved', 'pending') AND p.method <> 'credit' "
        "AND p.date <= ? ORDER BY p.date, p.id");
    payments.bindAll(customer, to);
    while (payments.step()) {
        StatementEntry entry;
        entry.kind = StatementEntry::Kind::Payment;
        entry.date = payments.date(0);
        entry.document = payments.id<DocumentId>(1);
        entry.number = payments.text(2);
        entry.text = paidBy(payments.text(3), payments.text(4));
        entry.amount = -payments.amount<Money>(5);
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<OpenInvoice> openInvoicesOn(ReadScope &scope, CustomerId customer, const QDate &day)
{
    Statement statement(
        scope.connection(),
        "SELECT id, number, date, due_date, total, open FROM (SELECT d.id, d.number, d.date, d.due_date, "
        "d.total, "
        "d.total - coalesce((SELECT sum(p.amount - p.refunded) FROM payment p WHERE p.invoice_id = d.id "
        "AND p.state IN ('approved', 'pending') AND p.date <= ?2), 0) AS open FROM document d "
        "WHERE d.customer_id = ?1 AND d.kind = 'invoice' AND d.state IN ('open', 'paid') AND d.date <= ?2) "
        "WHERE open <> 0 ORDER BY coalesce(due_date, date), id");
    statement.bindAll(customer, day);
    std::vector<OpenInvoice> open;
    while (statement.step())
        open.push_back({statement.id<DocumentId>(0), statement.text(1), statement.date(2), statement.date(3),
                        statement.amount<Money>(4), statement.amount<Money>(5)});
    return open;
}

Money creditOn(ReadScope &scope, CustomerId customer, const QDate &day)
{
    Statement statement(
        scope.connection(),
        "SELECT coalesce(sum(d.total - coalesce((SELECT sum(p.amount - p.refunded) FROM payment p "
        "WHERE p.credit_note_id = d.id AND p.state IN ('approved', 'pending') AND p.date <= ?2), 0)), 0) "
        "FROM document d WHERE d.customer_id = ?1 AND d.kind = 'creditnote' AND d.state IN ('issued', "
        "'applied') "
        "AND d.date <= ?2");
    statement.bindAll(customer, day);
    return statement.step() ? statement.amount<Money>(0) : Money();
}

} // namespace truckroll
