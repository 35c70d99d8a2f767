// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/connectdialog.h"

#include "tests/ui/bookspagebench.h"
#include "tests/ui/openedurls.h"
#include "ui/widgets/form.h"
#include <QComboBox>
#include <QLineEdit>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct Connecting : BooksPageBench
{
    Connecting() : BooksPageBench(false)
    {
        action("connect")->trigger();
        window = dialog("booksConnect");
    }
    void type(const char *name, const QString &text) { child<QLineEdit>(window, name)->setText(text); }
    void begin()
    {
        type("booksClient", books.clientId);
        type("booksSecret", books.clientSecret);
        type("booksRedirect", QStringLiteral("https://landing.example/back"));
        press(window, "booksConnectNow");
        waitFor("the browser", [&] { return !opened.urls.isEmpty(); });
        idle();
    }

    OpenedUrls opened;
    QDialog *window = nullptr;
};

} // namespace

TEST_CASE("Without a client id nothing can be connected, and the button says so")
{
    Connecting bench;
    auto *now = child<QAbstractButton>(bench.window, "booksConnectNow");
    CHECK_FALSE(now->isEnabled());
    CHECK(now->toolTip().contains(QStringLiteral("client id")));
    CHECK_FALSE(child<QLineEdit>(bench.window, "booksPasted")->isVisible());
}

TEST_CASE("The browser is opened at the page to sign in, and the pasted address ends the sign-in")
{
    Connecting bench;
    bench.begin();
    const QUrl page = bench.opened.urls.front();
    CHECK(QUrlQuery(page).queryItemValue(QStringLiteral("client_id")) == bench.books.clientId);
    CHECK(QUrlQuery(page).queryItemValue(QStringLiteral("state")).size() >= 22); // 128 bits
    CHECK(child<QLineEdit>(bench.window, "booksSecret")->text().isEmpty());
    CHECK_FALSE(child<QAbstractButton>(bench.window, "booksFinish")->isEnabled());
    bench.type("booksPasted", bench.answerTo(page, bench.books.realm));
    bench.press(bench.window, "booksFinish");
    bench.waitFor("the connection", [&] { return bench.ask(BooksStatus{}).connection.isConnected(); });
    bench.idle();
    CHECK(bench.part<QLabel>("booksCompany")->text() == QStringLiteral("Prairie Plumbing"));
    CHECK(bench.banner().contains(QStringLiteral("mapping")));
}

TEST_CASE("An address with another state is refused, and the window stays to try again")
{
    Connecting bench;
    bench.begin();
    bench.type("booksPasted", QStringLiteral("https://landing.example/back?code=%1&state=guessed&realmId=1")
                                  .arg(bench.books.signIn()));
    bench.press(bench.window, "booksFinish");
    bench.idle();
    CHECK(bench.window->isVisible());
    CHECK_FALSE(bench.ask(BooksStatus{}).connection.isConnected());
    CHECK(bench.banner().isEmpty()); // said in the window, not behind it
}

TEST_CASE("For real books an address of this computer is warned of, for the sandbox not")
{
    Connecting bench;
    bench.type("booksRedirect", QStringLiteral("http://localhost:8765/callback"));
    auto *form = bench.window->findChild<Form *>();
    auto *redirect = child<QLineEdit>(bench.window, "booksRedirect");
    CHECK(form->warningOf(redirect).contains(QStringLiteral("localhost")));
    child<QComboBox>(bench.window, "booksEnvironment")->setCurrentIndex(1);
    CHECK(form->warningOf(redirect).isEmpty());
}

TEST_CASE("Escape leaves the sign-in, and an office that was never connected stays so")
{
    Connecting bench;
    bench.begin();
    QTest::keyClick(bench.window, Qt::Key_Escape);
    bench.idle();
    CHECK_FALSE(bench.ask(BooksStatus{}).connection.isConnected());
    CHECK(bench.action("connect")->isEnabled());
}

TEST_CASE("Without a client secret nobody is sent to the browser")
{
    Connecting bench;
    bench.type("booksClient", bench.books.clientId);
    bench.type("booksRedirect", QStringLiteral("https://landing.example/back"));
    bench.press(bench.window, "booksConnectNow");
    bench.idle();
    CHECK(bench.opened.urls.isEmpty());
    CHECK(bench.window->findChild<Banner *>()->text().contains(QStringLiteral("client secret")));
    CHECK(child<QLineEdit>(bench.window, "booksSecret")->isEnabled());
    CHECK(child<QAbstractButton>(bench.window, "booksConnectNow")->isEnabled());
}

TEST_CASE("A sign-in that failed can be begun again in the same window, with what was typed wrong corrected")
{
    Connecting bench;
    bench.type("booksClient", bench.books.clientId);
    bench.type("booksSecret", QStringLiteral("wrong"));
    bench.type("booksRedirect", QStringLiteral("https://landing.example/back"));
    bench.press(bench.window, "booksConnectNow");
    bench.waitFor("the browser", [&] { return bench.opened.urls.size() == 1; });
    bench.idle();
    CHECK_FALSE(child<QLineEdit>(bench.window, "booksSecret")->isEnabled());
    bench.type("booksPasted", bench.answerTo(bench.opened.urls.front(), bench.books.realm));
    bench.press(bench.window, "booksFinish");
    bench.idle();
    CHECK(bench.window->isVisible());
    CHECK(bench.window->findChild<Banner *>()->text().contains(QStringLiteral("client id and secret")));
    CHECK(bench.part<QLabel>("booksCompany")->text().startsWith(QStringLiteral("Not connected")));
    bench.type("booksSecret", bench.books.clientSecret);
    bench.press(bench.window, "booksConnectNow");
    bench.waitFor("the browser again", [&] { return bench.opened.urls.size() == 2; });
    bench.idle();
    bench.type("booksPasted", bench.answerTo(bench.opened.urls.back(), bench.books.realm));
    bench.press(bench.window, "booksFinish");
    bench.waitFor("the connection", [&] { return bench.ask(BooksStatus{}).connection.isConnected(); });
    bench.idle();
}
