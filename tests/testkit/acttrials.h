// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/testkit/failingstatements.h"
#include "tests/testkit/officedump.h"
#include "tests/testkit/tempoffice.h"

namespace truckroll::testkit {

/// Performs the act with its first statement failing, then its second, and so on, until none is left to fail
/// and the act is done. Each time nothing at all may be changed. Adds up in `tried` how many failed.
template <class Command>
typename Command::Reply failEveryStatement(TempOffice &shop, const Command &command, int &tried)
{
    const QString before = dumpOffice(shop.connection());
    for (int n = 1;; ++n) {
        FailingStatements failing(shop.connection(), n);
        auto acted = shop.office().act(shop.owner(), command);
        if (!failing.struck()) {
            if (!acted)
                FAIL(acted.error().forUser.toStdString());
            return std::move(acted->reply);
        }
        ++tried;
        INFO("statement " << n << ": " << failing.sql().toStdString());
        REQUIRE_FALSE(acted.has_value());
        CHECK(acted.error().code == ErrorCode::StorageFailed);
        REQUIRE(dumpOffice(shop.connection()) == before);
    }
}

/// Performs the act, undoes it and does it again: each time the rows are the same as they were.
template <class Command>
typename Command::Reply thereAndBack(TempOffice &shop, const Command &command)
{
    const QString before = dumpOffice(shop.connection(), DumpPart::UserTables);
    auto acted = shop.report(command);
    const QString after = dumpOffice(shop.connection(), DumpPart::UserTables);
    REQUIRE(acted.report.undoable);
    CHECK(before != after);
    CHECK_FALSE(acted.report.text.isEmpty());
    REQUIRE(shop.office().undo(shop.owner(), acted.report.changeset, acted.report.text).has_value());
    CHECK(dumpOffice(shop.connection(), DumpPart::UserTables) == before);
    REQUIRE(shop.office().redo(shop.owner(), acted.report.changeset, acted.report.text).has_value());
    CHECK(dumpOffice(shop.connection(), DumpPart::UserTables) == after);
    return std::move(acted.reply);
}

/// The error of an act that must be refused and may change nothing, with a sentence that says so.
template <class Command>
Error refusedCleanly(TempOffice &shop, const Command &command)
{
    const QString before = dumpOffice(shop.connection());
    Error error = shop.refusal(command);
    CHECK(dumpOffice(shop.connection()) == before);
    INFO(error.forUser.toStdString());
    const bool saysSo = error.forUser.contains(QStringLiteral("othing was")) ||
                        error.forUser.contains(QStringLiteral("not saved"));
    CHECK(saysSo);
    return error;
}

} // namespace truckroll::testkit
