// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/testkit/booksbench.h"

namespace truckroll::testkit {

/// An office that sends records of one kind again and again, and what has to stand here and there afterwards.
class BooksMatrix
{
public:
    enum class Kind {
        Customer,
        Item,
        Invoice,
        NumberedThere, ///< an invoice that QuickBooks gives a number of its own
        Unwarned,      ///< an invoice, in a company that does not warn of numbers that are taken
        Payment,
        VoidedPayment,
        CreditNote,
        AppliedCredit,
        VoidedInvoice,
        ChangedInvoice,   ///< somebody changed it there, and ours goes there once more
        CorrectedInvoice, ///< its due date and note, after it was sent
        Bill,
        Refund,      ///< a part; trouble with the expense
        Reopening,   ///< a part in two refunds; trouble with the payment, which pays them from then on
        WholeRefund, ///< trouble with the payment
    };
    /// What is sent in one case, and what is expected afterwards.
    struct Sent
    {
        CustomerId customer;
        ItemId item;
        Document invoice;
        std::optional<Document> creditNote;
        std::optional<Payment> payment;
        std::optional<Document> order; ///< a purchase order, and what came of it
        std::optional<Receipt> receipt;
        QString customerName;
        QString itemName;
    };

    explicit BooksMatrix(Kind kind);

    const char *name() const;
    QString tag() const; ///< of the record that the trouble is with
    /// Something that waits in the backup, and can be void before it is known to be there.
    bool canBeTakenOut() const;
    BooksBench &bench() { return m_bench; }

    Sent prepare();
    /// Exactly one of it there, its id stored here, amounts and balances equal, and nothing left to be sent.
    void check(const Sent &sent);
    void takeOut(const Sent &sent);
    /// Void there as well, or deleted where there is no void; and nothing of it waits.
    void checkTakenOut(const Sent &sent);

private:
    static constexpr qint64 paidCents = 1000;

    bool isRefund() const;
    bool hasPayment() const;
    std::vector<qint64> refunds() const; ///< in cents

    void prepareCredit(Sent &sent);
    void preparePayment(Sent &sent);
    void voidInvoice(const Document &invoice);
    void changeThere(const Sent &sent);
    void correct(const Document &invoice);
    void receive(Sent &sent);

    void checkNames(const Sent &sent);
    void checkInvoice(const Document &invoice);
    void checkBill(const Sent &sent);
    void checkRefunds(const Document &invoice);
    void checkPayment(const Payment &payment, const Document &invoice);
    void checkCreditNote(const Document &note);

    using Condition = std::function<bool(const QJsonObject &)>;
    QJsonObject only(const char *tag, const Condition &isIt);
    QJsonObject only(const char *tag, const char *key, const QString &value);
    QString linked(BookEntity entity, qint64 record);
    qint64 paymentOf(const Document &invoice);

    Kind m_kind;
    BooksBench m_bench;
    CustomerId m_customer;
    ItemId m_item;
    ItemId m_valve;
    Vendor m_vendor;
    int m_count = 0;
};

} // namespace truckroll::testkit
