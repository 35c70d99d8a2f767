// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/writtenschema.h"

#include <QFile>
#include <catch2/catch.hpp>

using namespace truckroll;

// TRUCKROLL_WRITE_SCHEMA=core/store/schema.sql writes it down anew, after a migration was added.
TEST_CASE("The schema that is written down is the one that the migrations make")
{
    const std::vector<SchemaEntry> made = expectedSchema(newestSchema());
    if (const QString path = qEnvironmentVariable("TRUCKROLL_WRITE_SCHEMA"); !path.isEmpty()) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(textOfSchema(made)) > 0);
    } else {
        const auto &written = writtenSchema();
        REQUIRE(written.size() == made.size());
        for (size_t i = 0; i < made.size(); ++i) {
            CAPTURE(made[i].name.toStdString());
            CHECK(written[i].type == made[i].type);
            CHECK(written[i].name == made[i].name);
            CHECK(written[i].sql == made[i].sql);
        }
    }
}

TEST_CASE("A schema is read as it was written")
{
    const std::vector<SchemaEntry> entries{
        {"table", "visit", "CREATE TABLE visit (\n  id INTEGER, -- a remark; with a mark\n  name TEXT)"},
        {"trigger", "visit_added",
         "CREATE TRIGGER visit_added AFTER INSERT ON visit BEGIN\n  SELECT 1;\n  SELECT 2;\nEND"},
    };
    CHECK(schemaOfText(textOfSchema(entries)) == entries);
    CHECK(schemaOfText({}).empty());
}
