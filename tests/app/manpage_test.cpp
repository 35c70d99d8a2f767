// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <QFile>
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("The manual page tells every command as it is, and none that is not there")
{
    QFile page(QStringLiteral(TRUCKROLL_TEST_DATA "/../../packaging/man/truckroll-cli.1"));
    REQUIRE(page.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(page.readAll()).replace("\\-", "-");
    const QStringList told =
        text.section(".SH COMMANDS", 1).section(".SH LINES", 0, 0).split(u'\n').filter(".B ");
    for (const CliCommand &command : cliCommands()) {
        INFO(command.signature.text.toStdString());
        CHECK(told.contains(".B " + command.signature.text));
    }
    CHECK(size_t(told.size()) == cliCommands().size());
}
