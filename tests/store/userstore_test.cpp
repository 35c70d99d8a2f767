// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/userstore.h"

#include "core/store/accountstore.h"
#include "tests/testkit/tempdatabase.h"
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Users are read as they were written: a hash makes a password: owners are counted by use")
{
    TempDatabase shop;
    shop.act([](WriteScope &scope) {
        User owner{{}, 0, QStringLiteral("Pat"), Role::Owner, false, true};
        User dana{{}, 0, QStringLiteral("Dana"), Role::Dispatcher, false, true};
        insertUser(scope, owner);
        insertUser(scope, dana);
        CHECK(users(scope) == std::vector<User>{owner, dana});
        storeHash(scope, dana.id, QByteArrayLiteral("$argon2id$x"));
        CHECK(findUser(scope, dana.id)->hasPassword);
        CHECK(userNamed(scope, QStringLiteral("DANA")) == dana.id);
        CHECK_FALSE(hasOtherOwner(scope, owner.id));
        CHECK(hasOtherOwner(scope, dana.id));
        dana.role = Role::Owner;
        updateUser(scope, dana);
        CHECK(hasOtherOwner(scope, owner.id));
        CHECK(findUser(scope, dana.id)->hasPassword); // changing a user leaves the password
        dana.active = false;
        updateUser(scope, dana);
        CHECK_FALSE(hasOtherOwner(scope, owner.id));
        CHECK_FALSE(findUser(scope, UserId(99)).has_value());
    });
}
