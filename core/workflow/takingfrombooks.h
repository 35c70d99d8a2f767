// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/payment.h"
#include "core/domain/postingacts.h"
#include "core/store/scope.h"

namespace truckroll {

/// Payments that were entered in QuickBooks are recorded here, as far as they are money and there is room for
/// them; of the others a person is told.
class TakingFromBooks
{
public:
    using RemotePayment = ApplyBooksChanges::RemotePayment;

    TakingFromBooks(WriteScope &scope, ApplyBooksChanges::Reply &reply) : m_scope(scope), m_reply(reply) {}

    /// Of one that nothing here is linked with yet.
    void takeOverAll(const RemotePayment &remote);
    /// It was taken over for some of the invoices that it pays; the others were nobody's here then. What
    /// somebody moved between invoices there is more than it comes to, and a person's matter.
    void furtherParts(const RemotePayment &remote, const std::vector<BooksLink> &links);

private:
    void takeOver(const RemotePayment &remote, const QString &invoiceId, Money amount);
    void takeOverCredit(const RemotePayment &remote, const QString &invoiceId, Money amount);
    void tellDoubt(const RemotePayment &remote, const Document &invoice, Money amount, qint64 typedIn);
    qint64 typedInAsWell(DocumentId invoice, Money amount);
    void record(const RemotePayment &remote, Document &invoice, Payment payment, Money applied);
    void tellPaid(const BooksLink &made, const Document &invoice, Money amount, Money applied);
    QString money(Money amount);

    WriteScope &m_scope;
    ApplyBooksChanges::Reply &m_reply;
};

} // namespace truckroll
