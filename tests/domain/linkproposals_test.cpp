// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/linkproposals.h"

#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

BooksListEntry entry(const char *id, const char *name, const char *email = "", const char *phone = "")
{
    BooksListEntry made;
    made.list = BooksList::Customer;
    made.remoteId = QLatin1String(id);
    made.name = QString::fromUtf8(name);
    made.detail = QLatin1String(email);
    made.phone = QLatin1String(phone);
    return made;
}

const std::vector<BooksListEntry> &company()
{
    static const std::vector<BooksListEntry> entries{
        entry("1", "Kline Bakery", "rosa@kline.example"), entry("2", "Kline Bakery LLC"),
        entry("3", "O'Brien & Sons", "", "(217) 555-0144"), entry("4", "Smith", "", "555-0199"),
        entry("5", "Bakery Kline")};
    return entries;
}

} // namespace

TEST_CASE("A customer is linked without asking only by its exact name and one more thing that is the same")
{
    const auto byMail = proposeLinks(
        LinkSubject{QStringLiteral("Kline Bakery"), QStringLiteral("ROSA@kline.example"), {}, {}}, company());
    REQUIRE(byMail.size() == 2);
    CHECK(byMail[0].exact);
    CHECK(byMail[0].entry.remoteId == QStringLiteral("1"));
    CHECK_FALSE(byMail[1].exact);

    const auto byName = proposeLinks(LinkSubject{QStringLiteral("Kline Bakery"), {}, {}, {}}, company());
    REQUIRE(byName.size() == 2);
    CHECK_FALSE(byName[0].exact); // likely, so it is asked
    CHECK(byName[0].entry.remoteId == QStringLiteral("1"));

    const auto byPhone = proposeLinks(
        LinkSubject{QStringLiteral("Pat O'Brien"), {}, QStringLiteral("217 555 0144"), {}}, company());
    REQUIRE(byPhone.size() == 1);
    CHECK_FALSE(byPhone[0].exact);
    CHECK(proposeLinks(LinkSubject{QStringLiteral("Nobody"), {}, {}, {}}, company()).empty());
}

TEST_CASE("Who is out of use there is not proposed, and the index finds what the whole list would")
{
    auto entries = company();
    entries[0].active = false;
    const LinkSubject kline{QStringLiteral("Kline Bakery"), QStringLiteral("rosa@kline.example"), {}, {}};
    CHECK(proposeLinks(kline, entries).size() == 1);
    const LinkIndex index(company());
    const auto whole = proposeLinks(kline, company());
    const auto quick = index.propose(kline);
    REQUIRE(quick.size() == whole.size());
    for (size_t i = 0; i < whole.size(); ++i)
        CHECK(quick[i].entry == whole[i].entry);
}

TEST_CASE("An item is the same by its exact name, and a category never is")
{
    Item valve;
    valve.name = QStringLiteral("Valve");
    auto same = entry("9", "Valve");
    auto category = entry("8", "Valve");
    category.type = QStringLiteral("Category");
    const auto proposals = proposeLinks(valve, {category, same, entry("7", "Valve cap 12")});
    REQUIRE(proposals.size() == 2);
    CHECK(proposals[0].exact);
    CHECK(proposals[0].entry.remoteId == QStringLiteral("9"));
}
