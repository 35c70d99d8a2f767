// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/officebench.h"
#include "ui/shell/signinpage.h"
#include "ui/widgets/banner.h"
#include <QPushButton>
#include <QSignalSpy>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Signing in takes a name and a password, by keys alone")
{
    SignInPage page;
    page.prepare(QStringLiteral("Prairie Plumbing"), {}, {QStringLiteral("Ann")}, false);
    showActive(page);
    QSignalSpy asked(&page, &SignInPage::signInRequested);
    auto *name = child<QLineEdit>(&page, "signInName");
    auto *password = child<QLineEdit>(&page, "signInPassword");
    CHECK(name->hasFocus());
    CHECK(password->echoMode() == QLineEdit::Password);
    QTest::keyClicks(name, QStringLiteral("Ann"));
    QTest::keyClick(name, Qt::Key_Return);
    CHECK(password->hasFocus());
    QTest::keyClicks(password, QStringLiteral("secret"));
    QTest::keyClick(password, Qt::Key_Return);
    REQUIRE(asked.size() == 1);
    CHECK(asked.first() == QVariantList{QStringLiteral("Ann"), QStringLiteral("secret")});
    CHECK_FALSE(child<QPushButton>(&page, "signIn")->isEnabled()); // until it is answered
}

TEST_CASE("A wrong password is said, the name stays, and one can try again at once")
{
    SignInPage page;
    page.prepare(QStringLiteral("Prairie Plumbing"), QStringLiteral("Ann"), {}, false);
    showActive(page);
    auto *password = child<QLineEdit>(&page, "signInPassword");
    QTest::keyClicks(password, QStringLiteral("wrong"));
    QTest::keyClick(password, Qt::Key_Return);
    page.showError({ErrorCode::NotPermitted, QStringLiteral("There is no such user and password."), {}});
    CHECK(child<Banner>(&page, "signInBanner")->text() ==
          QStringLiteral("There is no such user and password."));
    CHECK(child<QLineEdit>(&page, "signInName")->text() == QStringLiteral("Ann"));
    CHECK(child<QPushButton>(&page, "signIn")->isEnabled());
    CHECK(password->hasFocus());
    CHECK(password->selectedText() == QStringLiteral("wrong"));
}

TEST_CASE("Only who works already can go back: Escape does it")
{
    SignInPage page;
    QSignalSpy back(&page, &SignInPage::backRequested);
    page.prepare(QStringLiteral("Prairie Plumbing"), {}, {}, false);
    showActive(page);
    CHECK_FALSE(child<QPushButton>(&page, "signInBack")->isVisible());
    QTest::keyClick(child<QLineEdit>(&page, "signInName"), Qt::Key_Escape);
    CHECK(back.size() == 0);
    page.prepare(QStringLiteral("Prairie Plumbing"), {}, {}, true);
    QTest::keyClick(child<QLineEdit>(&page, "signInName"), Qt::Key_Escape);
    CHECK(back.size() == 1);
}
