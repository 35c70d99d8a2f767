// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/officebench.h"
#include "ui/shell/newofficedialog.h"
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QPushButton>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("The file follows the company's name until somebody types another one")
{
    NewOfficeDialog dialog;
    auto *name = child<QLineEdit>(&dialog, "newOfficeName");
    auto *path = child<QLineEdit>(&dialog, "newOfficePath");
    QTest::keyClicks(name, QStringLiteral("Kline / Sons: Plumbing"));
    CHECK(dialog.path().endsWith(QStringLiteral("/Kline Sons Plumbing.truckroll")));
    QTemporaryDir folder;
    path->selectAll();
    QTest::keyClicks(path, folder.filePath(QStringLiteral("mine")));
    QTest::keyClicks(name, QStringLiteral(" II"));
    CHECK(dialog.path() == folder.filePath(QStringLiteral("mine.truckroll")));
}

TEST_CASE("A new office is asked for its name, zone and currency: what cannot be right is said at the field")
{
    QTemporaryDir folder;
    NewOfficeDialog dialog;
    child<QLineEdit>(&dialog, "newOfficeName")->setText(QStringLiteral("  Prairie   Plumbing "));
    auto *path = child<QLineEdit>(&dialog, "newOfficePath");
    auto *zone = child<QComboBox>(&dialog, "newOfficeZone");
    auto *currency = child<QComboBox>(&dialog, "newOfficeCurrency");
    path->setText(folder.filePath(QStringLiteral("a.truckroll")));
    zone->setCurrentText(QStringLiteral("Mars/Olympus"));
    currency->setCurrentText(QStringLiteral("jpy"));
    showActive(dialog);
    child<QPushButton>(&dialog, "newOfficeCreate")->click();
    CHECK(dialog.isVisible());
    CHECK(zone->hasFocus());
    CHECK(zone->findText(QStringLiteral("America/New York")) >= 0); // as people look for it
    zone->setCurrentText(QStringLiteral("chicago"));
    child<QPushButton>(&dialog, "newOfficeCreate")->click();
    CHECK(currency->hasFocus());
    currency->setCurrentText(QStringLiteral("eur"));
    child<QPushButton>(&dialog, "newOfficeCreate")->click();
    CHECK(dialog.result() == QDialog::Accepted);
    CHECK(dialog.office().name == QStringLiteral("Prairie Plumbing"));
    CHECK(dialog.office().zone == QByteArrayLiteral("America/Chicago"));
    CHECK(dialog.office().currency == QStringLiteral("EUR"));
    CHECK_FALSE(dialog.office().demo);
}

TEST_CASE("A computer's zone that stands in no list of cities makes an office all the same")
{
    for (const char *own : {"Etc/UTC", "US/Central", "Etc/GMT+6"}) {
        QTemporaryDir folder;
        NewOfficeDialog dialog;
        INFO(own);
        child<QLineEdit>(&dialog, "newOfficeName")->setText(QStringLiteral("Prairie Plumbing"));
        child<QLineEdit>(&dialog, "newOfficePath")->setText(folder.filePath(QStringLiteral("a.truckroll")));
        child<QComboBox>(&dialog, "newOfficeZone")->setCurrentText(QLatin1String(own));
        showActive(dialog);
        child<QPushButton>(&dialog, "newOfficeCreate")->click();
        CHECK(dialog.result() == QDialog::Accepted);
        CHECK(dialog.office().zone == QByteArray(own));
    }
}

TEST_CASE("A file that is there already is never taken for a new office, nor a folder that is not")
{
    QTemporaryDir folder;
    const QString taken = folder.filePath(QStringLiteral("a.truckroll"));
    QFile file(taken);
    REQUIRE(file.open(QIODevice::WriteOnly));
    NewOfficeDialog dialog;
    showActive(dialog);
    auto *path = child<QLineEdit>(&dialog, "newOfficePath");
    for (const QString &wrong : {taken, folder.filePath(QStringLiteral("none/b.truckroll")), QString()}) {
        path->setText(wrong);
        child<QPushButton>(&dialog, "newOfficeCreate")->click();
        CHECK(dialog.isVisible());
    }
}
