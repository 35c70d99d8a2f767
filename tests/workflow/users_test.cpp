// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"
#include "core/workflow/perform.h"
#include "tests/testkit/acttrials.h"

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

User person(const char *name, Role role)
{
    User user;
    user.name = QString::fromLatin1(name);
    user.role = role;
    return user;
}

User ownerOf(TempOffice &shop)
{
    return shop.ask(OfficeInfo{}).users.front();
}

} // namespace

TEST_CASE("Users are read back as they were saved: a password is kept, set, replaced and removed")
{
    TempOffice shop;
    const QString secret = QStringLiteral("correct horse");
    User dana = shop.act(SaveUser{person(" Dana  Whitfield ", Role::Dispatcher), secret});
    CHECK(dana.name == QStringLiteral("Dana Whitfield"));
    CHECK(dana.hasPassword);
    CHECK(shop.ask(OfficeInfo{}).users.back() == dana);
    dana.role = Role::Manager;
    const auto acted = shop.report(SaveUser{dana, {}});
    CHECK(acted.reply.hasPassword);
    CHECK(acted.report.text == QStringLiteral("Gave the user Dana Whitfield the role Manager"));
    CHECK_FALSE(acted.report.undoable);
    CHECK(shop.office().signIn(dana.name, secret).has_value());
    dana = shop.act(SaveUser{acted.reply, QStringLiteral("battery staple")});
    CHECK_FALSE(shop.office().signIn(dana.name, secret).has_value());
    CHECK(shop.office().signIn(dana.name, QStringLiteral("battery staple")).has_value());
    dana = shop.act(SaveUser{dana, QString()});
    CHECK_FALSE(dana.hasPassword);
    CHECK(shop.office().signIn(dana.name, {}).has_value());
}

TEST_CASE("A new password ends the waiting for wrong ones: no password stands in the file as it was typed")
{
    TempOffice shop;
    User dana = shop.act(SaveUser{person("Dana", Role::Dispatcher), QStringLiteral("correct horse")});
    for (int i = 0; i < 6; ++i)
        CHECK_FALSE(shop.office().signIn(dana.name, QStringLiteral("wrong")).has_value());
    shop.act(SaveUser{dana, QStringLiteral("battery staple")});
    CHECK(shop.office().signIn(dana.name, QStringLiteral("battery staple")).has_value());
    CHECK_FALSE(dumpOffice(shop.connection()).contains(QStringLiteral("battery")));
}

TEST_CASE("What a user may not be is refused, and nothing is changed")
{
    TempOffice shop;
    const User dana = shop.act(SaveUser{person("Dana", Role::Dispatcher), {}});
    CHECK(refusedCleanly(shop, SaveUser{person("", Role::Admin), {}}).code == ErrorCode::RuleBroken);
    CHECK(refusedCleanly(shop, SaveUser{person("DANA", Role::Admin), {}}).code == ErrorCode::RuleBroken);
    CHECK(refusedCleanly(shop, SaveUser{person("Tom", Role::Admin), QStringLiteral("short")}).code ==
          ErrorCode::RuleBroken);
    User stale = dana;
    stale.version -= 1;
    stale.role = Role::Manager;
    CHECK(refusedCleanly(shop, SaveUser{stale, {}}).code == ErrorCode::Conflict);
    stale.id = UserId(99);
    stale.name = QStringLiteral("Tom");
    CHECK(refusedCleanly(shop, SaveUser{stale, {}}).code == ErrorCode::NotFound);
}

TEST_CASE("The last owner in use can neither be put out of use nor lose the role")
{
    TempOffice shop;
    User owner = ownerOf(shop);
    User idle = owner;
    idle.active = false;
    CHECK(refusedCleanly(shop, SaveUser{idle, {}}).forUser.contains(QStringLiteral("last owner")));
    User admin = owner;
    admin.role = Role::Admin;
    CHECK(refusedCleanly(shop, SaveUser{admin, {}}).forUser.contains(QStringLiteral("last owner")));
    User second = person("Second", Role::Owner);
    second.active = false;
    second = shop.act(SaveUser{second, {}});
    refusedCleanly(shop, SaveUser{admin, {}}); // the other one is not in use
    second.active = true;
    shop.act(SaveUser{second, {}});
    CHECK(shop.act(SaveUser{admin, {}}).role == Role::Admin);
}

TEST_CASE("An administrator can neither become an owner nor take one over")
{
    TempOffice shop;
    User tom = shop.act(SaveUser{person("Tom", Role::Admin), {}});
    const Actor actor{tom.id, tom.name, tom.role};
    const QString before = dumpOffice(shop.connection());
    const auto denied = [&](const SaveUser &command) {
        const auto acted = shop.office().act(actor, command);
        return !acted && acted.error().code == ErrorCode::NotPermitted;
    };
    tom.role = Role::Owner;
    CHECK(denied(SaveUser{tom, {}}));
    CHECK(denied(SaveUser{person("Straw man", Role::Owner), {}}));
    User owner = ownerOf(shop);
    CHECK(denied(SaveUser{owner, QStringLiteral("mine now")}));
    owner.role = Role::Technician;
    CHECK(denied(SaveUser{owner, {}}));
    CHECK(dumpOffice(shop.connection()) == before);
    CHECK(shop.office().act(actor, SaveUser{person("Priya", Role::Bookkeeper), {}}).has_value());
}

TEST_CASE("Whichever statement of saving a user fails, nothing is changed")
{
    TempOffice shop;
    int tried = 0;
    User dana = failEveryStatement(shop, SaveUser{person("Dana", Role::Dispatcher), {}}, tried);
    dana.active = false;
    failEveryStatement(shop, SaveUser{dana, QString()}, tried);
    CHECK(tried >= 14);
}
