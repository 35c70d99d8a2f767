// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/officeprotocol.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

OfficeMessage message()
{
    return {OfficeMessage::Kind::Command, {{"customer", "list", "Müller"}, "/home/ann", "secret", "[]"}};
}

} // namespace

TEST_CASE("A message comes out as it went in, also byte by byte and with another behind it")
{
    const QByteArray bytes = encoded(message());
    QByteArray buffer;
    bool broken = false;
    for (qsizetype i = 0; i + 1 < bytes.size(); ++i) {
        buffer += bytes.at(i);
        CHECK_FALSE(takeMessage(buffer, broken).has_value());
        CHECK_FALSE(broken);
    }
    buffer += bytes.right(1) + "next";
    const auto taken = takeMessage(buffer, broken);
    REQUIRE(taken.has_value());
    CHECK(taken->request.arguments == message().request.arguments);
    CHECK(taken->request.folder == "/home/ann");
    CHECK(taken->request.password == "secret");
    CHECK(taken->request.input == "[]");
    CHECK(buffer == "next");

    QByteArray answer = encoded(CliAnswer{"out", "err", 3});
    const auto back = takeAnswer(answer, broken);
    REQUIRE(back.has_value());
    CHECK(back->out == "out");
    CHECK(back->err == "err");
    CHECK(back->exitCode == 3);
}

TEST_CASE("What is not ours is broken, not a message")
{
    bool broken = false;
    QByteArray huge("\xff\xff\xff\xff", 4);
    CHECK_FALSE(takeMessage(huge, broken).has_value());
    CHECK(broken);
    QByteArray foreign("\0\0\0\4ABCD", 8);
    CHECK_FALSE(takeMessage(foreign, broken).has_value());
    CHECK(broken);
    QByteArray strange = encoded(message());
    strange[8] = 9; // a kind that nobody knows
    CHECK_FALSE(takeMessage(strange, broken).has_value());
    CHECK(broken);
    QByteArray cut = encoded(message());
    cut.chop(2);
    cut[3] = char(cut.at(3) - 2); // a shorter body than it says inside
    CHECK_FALSE(takeMessage(cut, broken).has_value());
    CHECK(broken);
}

TEST_CASE("An office has one socket, by whatever name it is reached, and another office another one")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("shop.truckroll");
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(QFile::link(path, folder.filePath("link.truckroll")));
    CHECK(officeSocket(folder.filePath("link.truckroll")) == officeSocket(path));
    CHECK(officeSocket(folder.filePath("other.truckroll")) != officeSocket(path));
    CHECK(officeSocket(path).size() < 100); // what a socket's name may have
}
