// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/bookssender.h"
#include "core/base/localday.h"
#include "tests/backend/corrected.h"

namespace truckroll::testkit::corrections {

using Decision = SettleBooksFinding::Decision;

inline const QDate theirDay(2026, 12, 24);

struct Late : Corrected
{
    /// The sender has read the invoice for the so manieth time and asks QuickBooks next.
    SendingReport sendAndMeanwhile(int reading, const std::function<void()> &work)
    {
        int readings = 0;
        SendingHooks hooks;
        hooks.progress = [&](const SendingProgress &progress) {
            if (progress.what.contains(invoice.number) && ++readings == reading)
                work();
        };
        const auto report = trySend({}, hooks);
        REQUIRE(report.has_value());
        return *report;
    }
    void dueThere(const QDate &day) { changeThere({{QStringLiteral("DueDate"), iso(day)}}); }
    void noteThere(const QString &note)
    {
        changeThere({{QStringLiteral("CustomerMemo"), QJsonObject{{QStringLiteral("value"), note}}}});
    }
    void dateThere(const char *day) { changeThere({{QStringLiteral("TxnDate"), QLatin1String(day)}}); }
    RetryPosting retry(const Posting &posting, bool leave = false)
    {
        RetryPosting decision;
        decision.posting = posting.id;
        decision.version = posting.version;
        decision.leave = leave;
        return decision;
    }
    Posting held()
    {
        const auto rows = shop.ask(PostingList{{PostingState::NeedsAttention}, {}, {}, {}, 10});
        REQUIRE(rows.size() == 1);
        return rows.front().posting;
    }
    BooksFinding finding()
    {
        const auto found = shop.ask(BooksFindings{});
        REQUIRE(found.size() == 1);
        return found.front();
    }
    void settleFinding(Decision decision)
    {
        const BooksFinding found = finding();
        shop.act(SettleBooksFinding{found.id, found.version, decision});
    }
    /// With the one that was sent before a backup was restored.
    void linkByHand()
    {
        sendFirst();
        const QString there = id();
        restore(unsent);
        advance(600);
        RetryPosting link = retry(postingOf(invoice.id));
        link.linkTo = there;
        shop.act(link);
        CHECK(send().attention == 0);
    }
    QString unsent = backup();
    /// As after a backup from before it was sent: it is found there and was never sent from here.
    void sendAndForget()
    {
        sendFirst();
        restore(unsent);
        advance(600);
    }
};

} // namespace truckroll::testkit::corrections
