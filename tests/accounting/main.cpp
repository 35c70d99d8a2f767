// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/catchrunner.h"
#include <QCoreApplication>
#include <QLocale>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    return truckroll::testkit::runTests(argc, argv);
}
