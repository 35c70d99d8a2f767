// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/visitstatus.h"
#include <catch2/catch.hpp>
#include <map>
#include <set>

using namespace truckroll;
using S = VisitStatus;

TEST_CASE("visits change status as listed here and in no other way", "[visitstatus]")
{
    const std::map<S, std::set<S>> allowed{
        {S::Scheduled, {S::Confirmed, S::Dispatched, S::InProgress, S::OnHold, S::Done, S::Cancelled}},
        {S::Confirmed, {S::Scheduled, S::Dispatched, S::InProgress, S::OnHold, S::Done, S::Cancelled}},
        {S::Dispatched, {S::Scheduled, S::Confirmed, S::InProgress, S::OnHold, S::Done, S::Cancelled}},
        {S::InProgress, {S::Dispatched, S::OnHold, S::Done, S::Cancelled}},
        {S::OnHold, {S::Scheduled, S::Dispatched, S::InProgress, S::Done, S::Cancelled}},
        {S::Done, {S::InProgress}},
        {S::Cancelled, {S::Scheduled}},
    };
    REQUIRE(allowed.size() == visitStatusCount);
    for (const S from : allVisitStatuses) {
        for (const S to : allVisitStatuses) {
            CAPTURE(visitStatusName(from).toStdString(), visitStatusName(to).toStdString());
            CHECK(visitMayBecome(from, to) == (allowed.at(from).count(to) == 1));
        }
    }
}

TEST_CASE("only done and cancelled visits are closed", "[visitstatus]")
{
    for (const S status : allVisitStatuses)
        CHECK(visitIsClosed(status) == (status == S::Done || status == S::Cancelled));
}

TEST_CASE("without a time a visit is scheduled, on hold or cancelled", "[visitstatus]")
{
    for (const S status : allVisitStatuses)
        CHECK(visitNeedsTime(status) !=
              (status == S::Scheduled || status == S::OnHold || status == S::Cancelled));
}

TEST_CASE("visit statuses have names that are read back and texts of their own", "[visitstatus]")
{
    std::set<QString> texts;
    for (const S status : allVisitStatuses) {
        CHECK(visitStatusFromName(visitStatusName(status)) == status);
        texts.insert(visitStatusText(status));
    }
    CHECK(texts.size() == visitStatusCount);
    CHECK(visitStatusName(S::InProgress) == QStringLiteral("in-progress"));
    CHECK_FALSE(visitStatusFromName(QStringLiteral("In progress")));
    CHECK_FALSE(visitStatusFromName(QString()));
}
