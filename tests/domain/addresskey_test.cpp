// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/addresskey.h"
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

QString key(const char *street)
{
    return streetKey(QString::fromUtf8(street));
}

Address at(const char *street, const char *city, const char *zip)
{
    return {QString::fromLatin1(street), QString::fromLatin1(city), QStringLiteral("IL"),
            QString::fromLatin1(zip)};
}

} // namespace

TEST_CASE("a street is one street however it is written", "[address]")
{
    for (const char *same : {"12 N. Long St.", "12 north long street", "12  NORTH LONG STR", "12 N Long St,"})
        CHECK(key(same) == QStringLiteral("12 n long st"));
    CHECK(key("5 Caf\u00e9 Road #3") == key("5 cafe rd 3"));
    CHECK(key("12 Long St\nSuite 4") == key("12 Long Street, Ste. 4"));
    CHECK(key("12 Long St") != key("12 Long Ave"));
    CHECK(key("12 Long St") != key("112 Long St"));
    CHECK(key(" .,# ").isEmpty());
}

TEST_CASE("the key holds street and zip, and is empty without a street", "[address]")
{
    CHECK(addressKey(at("12 Long Street", "Springfield", "62701")) == QStringLiteral("12 long st|62701"));
    CHECK(addressKey(at("12 Long Street", "", "62701-1234")) == QStringLiteral("12 long st|62701"));
    CHECK(addressKey(at("12 Long Street", "", "")) == QStringLiteral("12 long st|"));
    CHECK(addressKey(at("", "Springfield", "62701")).isEmpty());
}

TEST_CASE("two addresses are one place by street and zip, or by the city where a zip is missing", "[address]")
{
    const Address full = at("12 Long Street", "Springfield", "62701");
    CHECK(isSameAddress(full, at("12 long st", "Spfld", "62701-0001")));
    CHECK_FALSE(isSameAddress(full, at("12 long st", "Springfield", "62702")));
    CHECK(isSameAddress(full, at("12 long st", "SPRINGFIELD", "")));
    CHECK(isSameAddress(full, at("12 long st", "", "")));
    CHECK_FALSE(isSameAddress(full, at("12 long st", "Chatham", "")));
    CHECK_FALSE(isSameAddress(at("", "Springfield", "62701"), at("", "Springfield", "62701")));
}
