// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/officebench.h"
#include "ui/shell/startpage.h"
#include "ui/widgets/banner.h"
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("The first start offers to create, to open and to try the demo, by key as by click")
{
    StartPage page;
    showActive(page);
    QSignalSpy create(&page, &StartPage::createRequested);
    QSignalSpy open(&page, &StartPage::openRequested);
    QSignalSpy demo(&page, &StartPage::demoRequested);
    CHECK(child<QPushButton>(&page, "startCreate")->hasFocus());
    child<QPushButton>(&page, "startCreate")->click();
    child<QPushButton>(&page, "startOpen")->click();
    child<QPushButton>(&page, "startDemo")->click();
    CHECK(create.size() == 1);
    CHECK(open.size() == 1);
    CHECK(demo.size() == 1);
    CHECK(child<QListWidget>(&page, "recentOffices")->isHidden());
}

TEST_CASE("Offices opened before are opened by Enter and taken off the list by Delete")
{
    StartPage page;
    page.setRecent({QStringLiteral("/shop/a.truckroll"), QStringLiteral("/shop/b.truckroll")});
    showActive(page);
    auto *list = child<QListWidget>(&page, "recentOffices");
    QSignalSpy recent(&page, &StartPage::recentRequested);
    QSignalSpy forget(&page, &StartPage::forgetRequested);
    list->setFocus();
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Return);
    REQUIRE(recent.size() == 1);
    CHECK(recent.first().first() == QStringLiteral("/shop/b.truckroll"));
    QTest::keyClick(list, Qt::Key_Delete);
    REQUIRE(forget.size() == 1);
    CHECK(forget.first().first() == QStringLiteral("/shop/b.truckroll"));
}

TEST_CASE("A refused office says why, and offers what helps: again, another one, or a backup")
{
    QTemporaryDir folder;
    const QString damaged = folder.filePath(QStringLiteral("shop.truckroll"));
    QFile file(damaged);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.close();
    StartPage page;
    showActive(page);
    auto *button = child<QPushButton>(child<Banner>(&page, "startBanner"), "bannerAction");
    QSignalSpy again(&page, &StartPage::recentRequested);
    QSignalSpy other(&page, &StartPage::openRequested);
    QSignalSpy restore(&page, &StartPage::restoreRequested);

    page.showRefusal(damaged, {ErrorCode::StorageBusy, QStringLiteral("It is open elsewhere."), {}});
    CHECK(page.refusal() == QStringLiteral("It is open elsewhere."));
    button->click();
    CHECK(again.size() == 1);
    page.showRefusal(damaged, {ErrorCode::OfficeRefused, QStringLiteral("It is damaged."), {}});
    button->click();
    CHECK(restore.size() == 1);
    page.showRefusal(folder.path(), {ErrorCode::OfficeRefused, QStringLiteral("It is a folder."), {}});
    button->click();
    CHECK(other.size() == 1);
    CHECK(page.refusal().isEmpty());
}

TEST_CASE("A refusal of several lines is shown whole")
{
    StartPage page;
    page.resize(1000, 700);
    showActive(page);
    page.showRefusal(
        QStringLiteral("/shop/a.truckroll"),
        {ErrorCode::OfficeRefused,
         QStringLiteral("The office “/shop/a.truckroll” cannot be opened, because nothing can be "
                        "written in the folder “/shop”. Allow writing there, or copy the office "
                        "to a folder of your own, and open it again."),
         {}});
    const auto *words = child<QLabel>(&page, "bannerText");
    CHECK(waitUntil([&] { return words->height() >= words->heightForWidth(words->width()); }));
}
