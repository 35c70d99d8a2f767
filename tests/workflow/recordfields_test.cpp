// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/recordfields.h"

#include <catch2/catch.hpp>
#include <set>

using namespace truckroll;

namespace {

const QString field = QStringLiteral("field");

QString refused(const Done &done)
{
    return done ? QString() : done.error().forUser;
}

} // namespace

TEST_CASE("A name is one line, there, and not too long")
{
    QString name = QStringLiteral("  Kline \n Bakery ");
    REQUIRE(takeName(name, field));
    CHECK(name == QStringLiteral("Kline Bakery"));
    QString empty = QStringLiteral(" \t\n");
    CHECK(refused(takeName(empty, field)).contains(QStringLiteral("field is missing")));
    QString longest(FieldLimit::name, u'x');
    CHECK(takeName(longest, field));
    longest += u'x';
    CHECK(refused(takeName(longest, field)).contains(QStringLiteral("201")));
}

TEST_CASE("A phone number is written as people do, and what is none stays as it was typed")
{
    QString phone = QStringLiteral("+1 (217) 555-0144");
    REQUIRE(takePhone(phone, field));
    CHECK(phone == QStringLiteral("217 555 0144"));
    QString words = QStringLiteral(" ask at the  desk ");
    REQUIRE(takePhone(words, field));
    CHECK(words == QStringLiteral("ask at the desk"));
}

TEST_CASE("An e-mail address may be empty, but not be something else")
{
    QString empty = QStringLiteral("  ");
    CHECK(takeEmail(empty, field));
    QString wrong = QStringLiteral("kline");
    CHECK(refused(takeEmail(wrong, field)).contains(QStringLiteral("“kline”")));
}

TEST_CASE("A street has two lines at most, the rest of an address one")
{
    Address address{QStringLiteral(" 12 Long Street \n Suite 4 "), QStringLiteral("Spring\nfield"),
                    QStringLiteral(" IL"), QStringLiteral("62701 ")};
    REQUIRE(takeAddress(address));
    CHECK(address.city == QStringLiteral("Spring field"));
    CHECK(address.state == QStringLiteral("IL"));
    address.street += QStringLiteral("\nRear");
    CHECK(refused(takeAddress(address)).contains(QStringLiteral("two lines")));
}

TEST_CASE("Colors are six digits in small letters, and those that we choose differ from each other")
{
    QString color = QStringLiteral(" #C2410C ");
    REQUIRE(takeColor(color, 0));
    CHECK(color == QStringLiteral("#c2410c"));
    for (const char *wrong : {"red", "#fff", "#1234567", "c2410c", "#c2410g"}) {
        QString text = QString::fromLatin1(wrong);
        CHECK_FALSE(takeColor(text, 0));
    }
    std::set<QString> chosen;
    for (int turn = 0; turn < 12; ++turn) {
        QString none;
        REQUIRE(takeColor(none, turn));
        chosen.insert(none);
    }
    CHECK(chosen.size() == 12);
    QString again;
    CHECK(takeColor(again, 1'000'000'007));
    QString below;
    CHECK(takeColor(below, -1));
}

TEST_CASE("A number lies within its bounds, both included")
{
    CHECK(checkNumber(0, 0, 5, field));
    CHECK(checkNumber(5, 0, 5, field));
    CHECK(refused(checkNumber(6, 0, 5, field)).contains(QStringLiteral("from 0 to 5")));
    CHECK_FALSE(checkNumber(-1, 0, 5, field));
}

TEST_CASE("No field takes a card number")
{
    const QString card = QStringLiteral("4111 1111 1111 1111");
    QString text = card;
    CHECK_FALSE(takeName(text, field));
    CHECK_FALSE(takePhone(text, field));
    CHECK_FALSE(takeEmail(text, field));
    Address address{card, {}, {}, {}};
    CHECK_FALSE(takeAddress(address));
}
