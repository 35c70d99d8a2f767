// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/draftstore.h"

#include "tests/testkit/tempdatabase.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Drafts are kept for each user and key, also of nobody in particular, and go with empty text")
{
    TempDatabase shop;
    const Commit commit = shop.act([](WriteScope &scope) {
        const QString key = QStringLiteral("booking");
        storeDraft(scope, UserId(1), key, QStringLiteral("one"));
        storeDraft(scope, UserId(), key, QStringLiteral("nobody's"));
        storeDraft(scope, UserId(1), key, QStringLiteral("two"));
        CHECK(draftsOf(scope, UserId(1)) == std::map<QString, QString>{{key, QStringLiteral("two")}});
        storeDraft(scope, UserId(1), key, {});
        CHECK(draftsOf(scope, UserId(1)).empty());
        CHECK(draftsOf(scope, UserId()).size() == 1);
    });
    CHECK_FALSE(commit.undoable); // nothing of it is taken down
}
