// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/creditnote.h"
#include "core/store/accountstatementstore.h"
#include "core/store/companystore.h"
#include "core/store/conflict.h"
#include "core/store/customerstore.h"
#include "core/store/documentstore.h"
#include "core/store/paymentstore.h"
#include "core/workflow/balance.h"
#include "core/workflow/documentacts.h"
#include "core/workflow/officeday.h"
#include "core/workflow/perform.h"
#include "core/workflow/textfields.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Crediting)
};

using S = DocumentState;
using Applied = ApplyCredit::Reply;

Done checkCredit(const Document &credit)
{
    if (credit.kind != DocumentKind::CreditNote)
        return ruleBroken(Texts::tr("%1 is no credit note. Nothing was recorded.").arg(credit.number));
    if (credit.state == S::Issued)
        return Nothing{};
    return ruleBroken(Texts::tr("%1 is “%2”, so there is nothing of it to pay with. Nothing was recorded.")
                          .arg(credit.number, documentStateText(credit.state)));
}

Done checkInvoice(const Document &invoice, const Document &credit)
{
    if (invoice.kind != DocumentKind::Invoice || invoice.state != S::Open)
        return ruleBroken(
            Texts::tr("%1 is no open invoice, so a credit pays nothing on it. Nothing was recorded; "
                      "choose one with a balance.")
                .arg(invoice.number));
    if (invoice.customer != credit.customer)
        return ruleBroken(
            Texts::tr("%1 and %2 are of different customers. Nothing was recorded; choose an invoice "
                      "of the same one.")
                .arg(credit.number, invoice.number));
    return Nothing{};
}

Payment creditPayment(ReadScope &scope, const Document &credit, const Document &invoice, Money amount)
{
    Payment payment;
    payment.invoice = invoice.id;
    payment.amount = amount;
    payment.method = PaymentMethod::Credit;
    payment.date = std::max(officeToday(scope), credit.date);
    payment.reference = credit.number;
    payment.creditNote = credit.id;
    payment.takenBy = scope.actor().user;
    payment.takenAt = scope.clock().nowUtc();
    return payment;
}

Applied apply(WriteScope &scope, Document credit, Document invoice, Money amount)
{
    Payment payment = creditPayment(scope, credit, invoice, amount);
    insertPayment(scope, payment);
    followBalance(scope, invoice);
    followCredit(scope, credit);
    return {payment, invoice, credit};
}

/// The paper is final: it counts from now on, first of all on the invoice that it credits.
Result<Document> issue(WriteScope &scope, Document credit, bool applies)
{
    CHECK_OK(checkHasItems(credit, Texts::tr("issued")));
    TRY(const Document invoice, documentNamed(scope, credit.source));
    if (credit.totals.total <= Money() || creditedOf(scope, invoice.id) > invoice.totals.total)
        return ruleBroken(
            Texts::tr("%1 credits %2 of %3, more than that comes to with what was credited before, or "
                      "nothing. It was not issued; change its lines.")
                .arg(credit.number, officeMoney(scope, credit.totals.total), invoice.number));
    credit.state = S::Issued;
    credit.accounting = AccountingState::Pending;
    leaveTheHouse(scope, credit);
    updateDocumentHead(scope, credit);
    if (!applies || invoice.state != S::Open)
        return credit;
    CHECK_OK(checkNothingOpen(scope, invoice)); // a charge in doubt would pay what is credited once more
    return apply(scope, credit, invoice, std::min(credit.balance(), invoice.balance())).creditNote;
}

Result<Document> planned(ReadScope &scope, const MakeCreditNote &command)
{
    TRY(const Document invoice, documentNamed(scope, command.invoice));
    const Money credited = creditedOf(scope, invoice.id);
    if (command.amount && !command.takes.empty())
        return ruleBroken(Texts::tr("A credit is of lines or of an amount, not of both. Nothing was made."));
    if (command.amount)
        return planAmountCredit(invoice, *command.amount, credited);
    return planCreditNote(invoice, command.takes, takenSoFar(scope, invoice.id), credited);
}

} // namespace

Result<Document> perform(WriteScope &scope, const MakeCreditNote &command)
{
    TRY(Document credit, planned(scope, command));
    credit.notesForCustomer = command.reason;
    CHECK_OK(takeText(credit.notesForCustomer, Texts::tr("reason")));
    CHECK_OK(completeDocument(scope, credit));
    insertDocument(scope, credit);
    if (!command.keepAsDraft) {
        TRY(credit, issue(scope, std::move(credit), command.apply));
        scope.cannotBeUndone(insteadOfTakingBack(credit));
    }
    TRY(const Document invoice, documentNamed(scope, command.invoice));
    const QString money = officeMoney(scope, credit.totals.total);
    scope.describe(command.keepAsDraft
                       ? Texts::tr("Drafted %1 over %2 for %3").arg(credit.number, money, invoice.number)
                       : Texts::tr("Credited %2 of %3 with %1").arg(credit.number, money, invoice.number),
                   credit.appointment);
    return documentNamed(scope, credit.id);
}

Result<Document> perform(WriteScope &scope, const IssueCreditNote &command)
{
    TRY(Document credit, documentSeen(scope, command.creditNote, command.version));
    if (credit.kind != DocumentKind::CreditNote || credit.state != S::Draft)
        return ruleBroken(Texts::tr("%1 is “%2” and cannot be issued as a credit note. Nothing was changed.")
                              .arg(credit.number, documentStateText(credit.state)));
    TRY(credit, issue(scope, std::move(credit), command.apply));
    scope.cannotBeUndone(insteadOfTakingBack(credit));
    scope.describe(Texts::tr("Issued %1").arg(credit.number), credit.appointment);
    return credit;
}

Result<Applied> perform(WriteScope &scope, const ApplyCredit &command)
{
    TRY(const Document credit, documentNamed(scope, command.creditNote));
    TRY(const Document invoice, documentNamed(scope, command.invoice));
    CHECK_OK(checkCredit(credit));
    CHECK_OK(checkInvoice(invoice, credit));
    CHECK_OK(checkNothingOpen(scope, invoice));
    const Money most = std::min(credit.balance(), invoice.balance());
    const Money amount = command.amount.isZero() ? most : command.amount;
    if (amount <= Money() || amount > most)
        return ruleBroken(
            Texts::tr("At most %1 of %2 can pay %3. Nothing was recorded; type no more than that.")
                .arg(officeMoney(scope, most), credit.number, invoice.number));
    Applied applied = apply(scope, credit, invoice, amount);
    scope.cannotBeUndone(
        Texts::tr("Void that payment in its folder instead; the credit comes back with it."));
    scope.describe(
        Texts::tr("Paid %1 of %2 with %3").arg(officeMoney(scope, amount), invoice.number, credit.number),
        invoice.appointment);
    return applied;
}

Result<CreditsOf::Reply> answer(ReadScope &scope, const CreditsOf &query)
{
    return creditsOf(scope, query.customer);
}

Result<PaymentsOf::Reply> answer(ReadScope &scope, const PaymentsOf &query)
{
    return paymentRowsOf(scope, query.customer);
}

Result<AccountStatement> answer(ReadScope &scope, const CustomerStatement &query)
{
    auto customer = findCustomer(scope, query.customer);
    if (!customer)
        return notFound(Texts::tr("customer"));
    AccountStatement statement;
    statement.customer = std::move(*customer);
    const auto all = companies(scope);
    if (!all.empty())
        statement.company = all.front();
    statement.from = query.from;
    statement.to = query.to.isValid() ? query.to : officeToday(scope);
    if (statement.from.isValid() && statement.from > statement.to)
        return ruleBroken(
            Texts::tr("The statement would end before it begins. Choose an earlier first day."));
    statement.open = openInvoicesOn(scope, query.customer, statement.to);
    statement.credit = creditOn(scope, query.customer, statement.to);
    composeStatement(statement, statementEntries(scope, query.customer, statement.to));
    return statement;
}

} // namespace truckroll
