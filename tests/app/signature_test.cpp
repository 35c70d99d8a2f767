// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/signature.h"

#include "app/cli/command.h"
#include <catch2/catch.hpp>
#include <set>

using namespace truckroll;

TEST_CASE("A signature is read as it is shown: words, positionals, options, what may be left out or repeated")
{
    const auto signature =
        Signature::read("visit move ID [MORE]... --start T [--technician ID]... [--waiting]");
    CHECK(signature.words == QStringList{"visit", "move"});
    REQUIRE(signature.positionals.size() == 2);
    CHECK(signature.positionals[0].required);
    CHECK_FALSE(signature.positionals[1].required);
    CHECK(signature.positionals[1].repeats);
    REQUIRE(signature.option("start"));
    CHECK(signature.option("start")->required);
    CHECK(signature.option("technician")->repeats);
    CHECK_FALSE(signature.option("technician")->required);
    CHECK(signature.option("waiting")->value.isEmpty());
    CHECK_FALSE(signature.option("wait"));
}

TEST_CASE("No command hides another, none has an option twice, none takes a global option's name")
{
    std::set<QString> seen;
    for (const CliCommand &command : cliCommands()) {
        INFO(command.signature.text.toStdString());
        CHECK(seen.insert(command.signature.words.join(u' ')).second);
        std::set<QString> names;
        for (const auto &option : command.signature.options) {
            CHECK(names.insert(option.name).second);
            CHECK_FALSE((option.name == u"office" || option.name == u"user" || option.name == u"json"));
        }
    }
}
