// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bookmarks.h"
#include "core/store/bookslinkstore.h"
#include "core/store/documentstore.h"
#include "core/store/keepingbooks.h"
#include "core/store/postingstore.h"
#include "core/store/receiptstore.h"
#include "core/workflow/perform.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BooksJournal)
};

using Row = BooksJournal::Row;

/// Each paper and payment as double entries: what is debited equals what is credited.
class Journal
{
public:
    Journal(ReadScope &scope, const std::vector<Item> &items) : m_scope(scope)
    {
        for (const BooksChoice &choice : booksChoices(scope))
            m_names[choice.key] = choice.name;
        for (const Item &item : items)
            m_products[item.id] = item.type == ItemType::Part || item.type == ItemType::Inventory;
    }

    void paper(const Document &document, const QString &customer)
    {
        const bool credit = document.kind == DocumentKind::CreditNote;
        Row row{document.date,
                document.number,
                documentKindText(document.kind),
                customer,
                {},
                document.title,
                {},
                {},
                document.accounting};
        entry(row, Texts::tr("Accounts receivable"), credit ? -document.totals.total : document.totals.total);
        Money services;
        Money products;
        for (const DocumentLine &line : document.lines) {
            if (line.kind == LineKind::Item)
                (m_products[line.item] ? products : services) += line.amount;
        }
        const auto book = [&](const QString &account, Money amount) {
            entry(row, account, credit ? amount : -amount);
        };
        book(account("income.service", Texts::tr("Services")), services);
        book(account("income.product", Texts::tr("Sales of parts")), products);
        book(account("discount", Texts::tr("Discounts given")), -document.totals.discount);
        for (const DocumentTax &tax : document.taxes)
            book(Texts::tr("Sales tax payable (%1)").arg(tax.name), tax.tax);
    }

    void payment(const PaymentList::Row &each)
    {
        const Payment &payment = each.payment;
        Row row{payment.date,
                each.invoiceNumber,
                Texts::tr("Payment"),
                each.customerName,
                {},
                payment.reference,
                {},
                {},
                standingInBooks(m_scope, BookEntity::Payment, payment.id.value())};
        if (payment.method == PaymentMethod::Credit)
            return; // moves nothing but what is open of two papers of the same account
        const QByteArray key = "deposit." + paymentMethodName(payment.method).toLatin1();
        entry(row, account(key.constData(), Texts::tr("Undeposited funds")), payment.amount);
        entry(row, Texts::tr("Accounts receivable"), -payment.amount);
        if (payment.refunded.isZero())
            return;
        row.kind = Texts::tr("Refund");
        row.state = refundStanding(payment.id);
        entry(row, Texts::tr("Accounts receivable"), payment.refunded);
        entry(row, account("refund", Texts::tr("Undeposited funds")), -payment.refunded);
    }

    void bill(const Document &order, const Receipt &receipt, const QString &vendor)
    {
        const Row row{receipt.date,
                      receipt.vendorInvoice.isEmpty() ? order.number : receipt.vendorInvoice,
                      bookEntityText(BookEntity::Bill),
                      vendor,
                      {},
                      order.number,
                      {},
                      {},
                      standingInBooks(m_scope, BookEntity::Bill, receipt.id.value())};
        entry(row, account("expense", Texts::tr("Cost of goods sold")), receipt.cost());
        entry(row, account("payable", Texts::tr("Accounts payable")), -receipt.cost());
    }

    std::vector<Row> finish()
    {
        std::stable_sort(m_rows.begin(), m_rows.end(),
                         [](const Row &a, const Row &b) { return a.date < b.date; });
        return std::move(m_rows);
    }

private:
    QString account(const char *key, const QString &usual) const
    {
        const auto it = m_names.find(QLatin1String(key));
        return it == m_names.end() || it->second.isEmpty() ? usual : it->second;
    }

    void entry(Row row, const QString &account, Money amount)
    {
        if (amount.isZero())
            return;
        row.account = account;
        (amount.isNegative() ? row.credit : row.debit) = amount.isNegative() ? -amount : amount;
        m_rows.push_back(std::move(row));
    }

    /// What still has something to do counts before what is there.
    AccountingState refundStanding(PaymentId payment)
    {
        AccountingState standing = AccountingState::NotApplicable;
        for (const Posting &refund : refundsOf(m_scope, payment)) {
            const AccountingState one = standingInBooks(m_scope, BookEntity::Refund, refund.record);
            if (standing == AccountingState::NotApplicable || one != AccountingState::Sent)
                standing = one;
        }
        return standing;
    }

    ReadScope &m_scope;
    std::map<QString, QString> m_names;
    std::map<ItemId, bool> m_products;
    std::vector<Row> m_rows;
};

bool inDays(const BooksJournal &query, const QDate &date)
{
    return (!query.from.isValid() || date >= query.from) && (!query.to.isValid() || date <= query.to);
}

Done addBills(ReadScope &scope, const BooksJournal &query, Journal &journal)
{
    DocumentList list;
    list.kind = DocumentKind::PurchaseOrder;
    TRY(const auto rows, answer(scope, list));
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        const auto order = findDocument(scope, row->id);
        if (!order)
            continue;
        for (const Receipt &receipt : receiptsOf(scope, row->id)) {
            if (!receipt.takenBack && inDays(query, receipt.date))
                journal.bill(*order, receipt, vendorNameOf(scope, order->vendor.value()));
        }
    }
    return Nothing{};
}

} // namespace

Result<std::vector<Row>> answer(ReadScope &scope, const BooksJournal &query)
{
    TRY(const auto book, answer(scope, PriceBook{}));
    Journal journal(scope, book.items);
    for (const DocumentKind kind : {DocumentKind::Invoice, DocumentKind::CreditNote}) {
        DocumentList list;
        list.kind = kind;
        TRY(const auto rows, answer(scope, list));
        for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
            const auto document = findDocument(scope, row->id);
            if (document && belongsInBooks(*document) && inDays(query, document->date))
                journal.paper(*document, row->customerName);
        }
    }
    CHECK_OK(addBills(scope, query, journal));
    TRY(const auto payments, answer(scope, PaymentList{}));
    for (auto row = payments.rbegin(); row != payments.rend(); ++row) {
        if (belongsInBooks(row->payment) && inDays(query, row->payment.date))
            journal.payment(*row);
    }
    return journal.finish();
}

} // namespace truckroll
