// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/billingacts.h"
#include "tests/backend/withinvoice.h"
#include <algorithm>
#include <catch2/catch.hpp>

namespace truckroll::testkit::corrections {

inline const QDate later(2026, 5, 20);
inline const QString order = QStringLiteral("Your order 4711");

inline QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

inline QString memo(const QJsonObject &object)
{
    return text(object.value(QStringLiteral("CustomerMemo")).toObject(), "value");
}

inline QString iso(const QDate &day)
{
    return day.toString(Qt::ISODate);
}

/// An invoice that waits; `there` once it was sent.
struct Corrected : WithInvoice
{
    void sendFirst()
    {
        CHECK(send().attention == 0);
        advance(600);
    }
    CorrectInvoice asItIs()
    {
        const Document stored = now(invoice.id);
        return {stored.id,    stored.version,          stored.dueDate,
                stored.title, stored.notesForCustomer, stored.terms};
    }
    void correctDueDate(const QDate &day = later)
    {
        CorrectInvoice command = asItIs();
        command.dueDate = day;
        shop.act(command);
    }
    void correctNotes(const QString &notes = order)
    {
        CorrectInvoice command = asItIs();
        command.notesForCustomer = notes;
        shop.act(command);
    }
    QString id() { return link(BookEntity::Invoice, invoice.id.value())->remoteId; }
    QJsonObject there() { return *books.ledger().find(QStringLiteral("Invoice"), id()); }
    void changeThere(const QJsonObject &object)
    {
        books.ledger().edit(QStringLiteral("Invoice"), id(), object);
    }
    std::vector<Posting> corrections()
    {
        PostingList query;
        query.states = {PostingState::Pending, PostingState::Sending, PostingState::Sent,
                        PostingState::NeedsAttention, PostingState::Dropped};
        query.document = invoice.id;
        std::vector<Posting> found;
        for (const PostingRow &row : shop.ask(query))
            if (row.posting.kind == PostingKind::Correct)
                found.push_back(row.posting);
        std::reverse(found.begin(), found.end());
        return found;
    }
    PostingState last() { return corrections().back().state; }
    int findings() { return pull().findings; }
    /// Exactly one there, as it is here, and nothing waits.
    void checkAllGone()
    {
        CHECK(books.ledger().all(QStringLiteral("Invoice")).size() == 1);
        const Document here = now(invoice.id);
        CHECK(text(there(), "DueDate") == iso(here.dueDate));
        CHECK(memo(there()) == here.notesForCustomer);
        CHECK(SimulatedLedger::cents(there(), "TotalAmt") == here.totals.total.units());
        CHECK(here.accounting == AccountingState::Sent);
        CHECK(shop.ask(PostingsToSend{}).empty());
        CHECK(shop.ask(PostingList{{PostingState::NeedsAttention}, {}, {}, {}, 10}).empty());
    }
};

} // namespace truckroll::testkit::corrections
