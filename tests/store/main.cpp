// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/helper.h"
#include "tests/testkit/catchrunner.h"
#include <QCoreApplication>

/// Some tests need a second process to be killed or to hold a lock: the program starts itself with
/// `--helper`.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (const auto code = truckroll::runHelper(application.arguments()))
        return *code;
    return truckroll::testkit::runTests(argc, argv);
}
