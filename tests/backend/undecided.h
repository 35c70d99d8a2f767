// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/backend/withinvoice.h"
#include <catch2/catch.hpp>

namespace truckroll::testkit {

/// An invoice whose writes fail each time, until it needs a person.
struct Undecided : WithInvoice
{
    Undecided()
    {
        send();
        paper = newInvoice(customer, {{labor, 1000, 4000, false}});
        stubborn(true);
        CHECK(send().unknown == 1);
        CHECK(own().state == PostingState::Sending);
        advance(booksQuietSeconds + 1);
        CHECK(send().attention == 1);
    }

    void stubborn(bool on)
    {
        books.failAlways(
            {QStringLiteral("Invoice"), on ? paper.number : QString(), 0, BooksTrouble::Internal});
    }
    Posting own() { return postingOf(paper.id); }
    size_t there() { return books.ledger().all(QStringLiteral("Invoice")).size(); }
    RetryPosting decision()
    {
        RetryPosting made;
        made.posting = own().id;
        made.version = own().version;
        return made;
    }
    RetryPosting asNew()
    {
        RetryPosting made = decision();
        made.asNew = true;
        return made;
    }
    RetryPosting leaving()
    {
        RetryPosting made = decision();
        made.leave = true;
        return made;
    }

    Document paper;
};

} // namespace truckroll::testkit
