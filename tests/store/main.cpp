// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "tests/store/helper.h"
#include <QCoreApplication>
#include <catch2/catch.hpp>

/// Some tests need a second process to be killed or to hold a lock: the program starts itself with
/// `--helper`.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (const auto code = truckroll::runHelper(application.arguments()))
        return *code;
    return Catch::Session().run(argc, argv);
}
