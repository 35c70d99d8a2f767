// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/lastoffice.h"
#include "app/window/windowoptions.h"
#include <QSettings>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

WindowOptions read(const char *line)
{
    return readWindowOptions(QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts));
}

} // namespace

TEST_CASE("The window's arguments are read in any order, with a blank or an equals sign")
{
    const WindowOptions options =
        read("--date 2026-03-02 shop.truckroll --size=1440x900 --page invoices --theme dark --view work-week "
             "--screenshot a.png");
    CHECK(options.problem.isEmpty());
    CHECK(options.office == QStringLiteral("shop.truckroll"));
    CHECK(options.date == QDate(2026, 3, 2));
    CHECK(options.size == QSize(1440, 900));
    CHECK(options.page == QStringLiteral("invoices"));
    CHECK(options.theme == QStringLiteral("dark"));
    CHECK(options.view == QStringLiteral("work-week"));
    CHECK(options.screenshot == QStringLiteral("a.png"));
    CHECK(read("--page folder:A-1007").page == QStringLiteral("folder:A-1007"));
    CHECK(read("--page=paper:INV-1012").page == QStringLiteral("paper:INV-1012"));
    CHECK(read("-- --odd.truckroll").office == QStringLiteral("--odd.truckroll"));
    CHECK(read("--demo").namesOffice());
    CHECK_FALSE(read("").namesOffice());
}

TEST_CASE("The office that is meant is the one that is named, else the environment's, else the last one")
{
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    qunsetenv("TRUCKROLL_OFFICE");
    CHECK(officeToOpen(read("")).isEmpty());
    rememberOffice(QStringLiteral("/offices/last.truckroll"));
    CHECK(officeToOpen(read("")) == QStringLiteral("/offices/last.truckroll"));
    qputenv("TRUCKROLL_OFFICE", "/offices/usual.truckroll");
    CHECK(officeToOpen(read("")) == QStringLiteral("/offices/usual.truckroll"));
    CHECK(officeToOpen(read("named.truckroll")) == QStringLiteral("named.truckroll"));
    qunsetenv("TRUCKROLL_OFFICE");
}

TEST_CASE("Arguments that make no sense are refused with a sentence")
{
    for (const char *line :
         {"--frobnicate", "a b", "--date tomorrow", "--date 2026-02-30", "--date", "--page garden",
          "--page folder:", "--size big", "--size 10x10", "--size 99999x10", "--theme pink", "--view year",
          "--view upside", "--demo shop.truckroll", "--screenshot"}) {
        INFO(line);
        CHECK(read(line).problem.endsWith(u'.'));
    }
}

TEST_CASE("Help names every option: version is one line")
{
    const QString help = read("--help").text;
    for (const char *option :
         {"--demo", "--date", "--view", "--page", "--theme", "--size", "--screenshot", "--version"})
        CHECK(help.contains(QLatin1String(option)));
    for (const QString &page : pageNames())
        CHECK(help.contains(page));
    CHECK(read("--version").text.startsWith(QStringLiteral("truckroll ")));
}
