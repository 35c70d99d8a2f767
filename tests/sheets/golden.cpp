// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sheets/golden.h"

#include <QFile>
#include <catch2/catch.hpp>

namespace truckroll::testkit {

void compareWithGolden(const char *name, const QString &text)
{
    QFile file(QStringLiteral(TRUCKROLL_TEST_DATA "/sheets/%1.txt").arg(QLatin1String(name)));
    if (qEnvironmentVariableIsSet("TRUCKROLL_WRITE_GOLDEN")) {
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
        FAIL_CHECK(name << ".txt was written; look at it and run again without TRUCKROLL_WRITE_GOLDEN");
        return;
    }
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(text.toStdString() == file.readAll().toStdString());
}

} // namespace truckroll::testkit
