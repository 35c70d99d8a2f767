// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/documentchecks.h"

#include "core/domain/creditnote.h"
#include "core/domain/totals.h"
#include "core/store/documentstore.h"
#include "core/store/paymentstore.h"
#include "core/store/postingstore.h"
#include "core/store/receiptstore.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DocumentChecks)
};

using S = DocumentState;

QStringList totalProblems(const Document &stored)
{
    Document document = stored;
    if (!computeTotals(document, {}) || document != stored)
        return {Texts::tr("The totals of %1 are not those of its lines.").arg(stored.number)};
    return {};
}

QStringList creditProblems(const Document &credit)
{
    const bool issued = credit.state == S::Issued || credit.state == S::Applied;
    if (!issued || credit.state == creditStateFor(credit.balance()))
        return {};
    return {Texts::tr("%1 is “%2”, but what was used of it says otherwise.")
                .arg(credit.number, documentStateText(credit.state))};
}

/// A draft becomes received without being sent, so only what came decides.
QStringList purchaseProblems(ReadScope &scope, const Document &order)
{
    if (purchaseStateFor(order, receiptsOf(scope, order.id)) != order.state)
        return {Texts::tr("%1 is “%2”, but what was received on it says otherwise.")
                    .arg(order.number, documentStateText(order.state))};
    return {};
}

QStringList stateProblems(ReadScope &scope, const Document &document)
{
    if (!kindKnowsState(document.kind, document.state))
        return {Texts::tr("%1 is in a state that its kind does not have.").arg(document.number)};
    if (document.kind == DocumentKind::PurchaseOrder)
        return purchaseProblems(scope, document);
    if (document.kind == DocumentKind::CreditNote)
        return creditProblems(document);
    if (document.kind != DocumentKind::Invoice)
        return {};
    const bool issued = document.state == S::Open || document.state == S::Paid;
    if (issued && document.state != invoiceStateFor(document.balance()))
        return {Texts::tr("%1 is “%2”, but its balance says otherwise.")
                    .arg(document.number, documentStateText(document.state))};
    const bool isMeant = document.accounting != AccountingState::NotApplicable;
    if (issued && !isMeant && !isLeftOut(scope, BookEntity::Invoice, document.id.value())) // by a person
        return {Texts::tr("%1 was issued, but is not meant for the books.").arg(document.number)};
    return {};
}

QStringList paidProblems(ReadScope &scope, const Document &document)
{
    QStringList problems;
    const bool isCredit = document.kind == DocumentKind::CreditNote;
    const Money paid = isCredit ? usedOf(scope, document.id) : paidOf(scope, document.id);
    if (paid != document.paid)
        problems += Texts::tr("What %1 was paid is not what its payments come to.").arg(document.number);
    const bool takesMoney = (document.kind == DocumentKind::Invoice &&
                             (document.state == S::Open || document.state == S::Paid)) ||
                            (isCredit && (document.state == S::Issued || document.state == S::Applied));
    // What a card processor took is booked as it is: on a hosted page a customer can pay more than is asked.
    const auto payments = paymentsOf(scope, document.id);
    const bool byCard = std::any_of(payments.begin(), payments.end(), [](const Payment &payment) {
        return !payment.gatewayReference.isEmpty();
    });
    if (!paid.isZero() && (!takesMoney || (paid > document.totals.total && !byCard)))
        problems += Texts::tr("%1 holds more money than it can have.").arg(document.number);
    return problems;
}

/// A quote that became a work order stays closed when that is changed, so only a quote without any result is
/// wrong.
QStringList sourceProblems(ReadScope &scope, const Document &document)
{
    if (document.kind == DocumentKind::Quote && document.converted &&
        !firstLiveResult(scope, document.id, DocumentKind::WorkOrder))
        return {Texts::tr("%1 is closed, but nothing was made from it.").arg(document.number)};
    if (document.kind != DocumentKind::WorkOrder || document.state == S::Cancelled)
        return {};
    if (fullyTaken(document, takenSoFar(scope, document.id)) != (document.state == S::Invoiced))
        return {Texts::tr("%1 is “%2”, but what was billed of it says otherwise.")
                    .arg(document.number, documentStateText(document.state))};
    return {};
}

/// Of each series: what was given out since its run began, how many of these there are, and how many stand
/// beyond it.
QStringList seriesProblems(Connection &connection)
{
    QStringList problems;
    Statement series(connection, "SELECT s.prefix, s.first, s.next, "
                                 "sum(n.number BETWEEN s.first AND s.next - 1), sum(n.number >= s.next) "
                                 "FROM number_series s LEFT JOIN "
                                 "(SELECT d.company_id, d.kind, x.prefix, "
                                 "CAST(substr(d.number, length(x.prefix) + 1) AS INTEGER) AS number "
                                 "FROM document d JOIN number_series x ON x.company_id = d.company_id "
                                 "AND x.kind = d.kind AND substr(d.number, 1, length(x.prefix)) = x.prefix "
                                 "WHERE substr(d.number, length(x.prefix) + 1) NOT GLOB '*[^0-9]*') n "
                                 "ON n.company_id = s.company_id AND n.kind = s.kind "
                                 "GROUP BY s.company_id, s.kind ORDER BY s.company_id, s.kind");
    while (series.step()) {
        const QString prefix = series.text(0);
        const qint64 first = series.number(1);
        const qint64 next = series.number(2);
        if (series.number(3) != next - first)
            problems += Texts::tr("Not every number from %1%2 to %1%3 is there.")
                            .arg(prefix, QString::number(first), QString::number(next - 1));
        if (series.number(4) > 0)
            problems += Texts::tr("The number %1%2 would be given out a second time or out of turn.")
                            .arg(prefix, QString::number(next));
    }
    return problems;
}

std::vector<DocumentId> allDocuments(Connection &connection)
{
    std::vector<DocumentId> all;
    Statement statement(connection, "SELECT id FROM document ORDER BY id");
    while (statement.step())
        all.push_back(statement.id<DocumentId>(0));
    return all;
}

} // namespace

QStringList documentProblems(Connection &connection)
{
    const SystemClock clock;
    const Actor nobody;
    ReadScope scope(connection, clock, nobody);
    QStringList problems = seriesProblems(connection);
    for (const DocumentId id : allDocuments(connection)) {
        const auto document = findDocument(scope, id);
        if (!document)
            continue;
        problems += totalProblems(*document) + stateProblems(scope, *document) +
                    paidProblems(scope, *document) + sourceProblems(scope, *document);
    }
    return problems;
}

} // namespace truckroll
