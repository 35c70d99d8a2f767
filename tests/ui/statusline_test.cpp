// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shellbench.h"
#include "ui/shell/page.h"
#include "ui/shell/statusline.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE(
    "The status line says who works where, and the last act with Undo beside it until it was taken back")
{
    ShellBench bench;
    bench.open();
    auto *status = child<StatusLine>(&bench.window(), "statusLine");
    CHECK(child<QToolButton>(status, "statusOffice")->text() == QStringLiteral("Prairie Plumbing"));
    CHECK(child<QToolButton>(status, "statusUser")->text() == bench.backend().actor().name);
    auto *undo = child<QToolButton>(status, "statusUndo");
    CHECK_FALSE(undo->isVisible());
    bench.customer();
    CHECK(status->text().contains(QStringLiteral("Kline Bakery")));
    CHECK(undo->isVisible());
    CHECK(undo->accessibleName().contains(QStringLiteral("Kline Bakery")));
    undo->click();
    REQUIRE(waitUntil([&] { return !undo->isVisible(); }));
    CHECK(bench.ask(CustomerList{}).empty());
}

TEST_CASE("What is offered beside a sentence goes with it")
{
    ShellBench bench;
    StatusLine status(bench.backend());
    status.resize(900, 30);
    auto *button = child<QToolButton>(&status, "statusOffer");
    CHECK(button->isHidden());
    int taken = 0;
    status.say(QStringLiteral("Moved Kline Bakery to Bob"));
    status.offer({QStringLiteral("Move the following too"), QStringLiteral("Shows them."), [&] { ++taken; }});
    CHECK_FALSE(button->isHidden());
    CHECK(button->accessibleName() == QStringLiteral("Move the following too"));
    button->click();
    CHECK(taken == 1);
    status.say(QStringLiteral("Took back: moved Kline Bakery to Bob"));
    CHECK(button->isHidden());
    button->click();
    CHECK(taken == 1);
}

TEST_CASE("Counts lead to what they count, and are not there when there is nothing")
{
    ShellBench bench;
    StatusLine status(bench.backend());
    int gone = 0;
    status.setCounts(
        {{QStringLiteral("pendingCount"), 3, Tone::Neutral, QStringLiteral("3 pending for QuickBooks"),
          QStringLiteral("Shows them."), [&] { ++gone; }},
         {QStringLiteral("overdueCount"), 0, Tone::Danger, QStringLiteral("none"), {}, [] {}}});
    auto *button = child<QToolButton>(&status, "pendingCount");
    CHECK(button->text() == QStringLiteral("3 pending for QuickBooks"));
    button->click();
    CHECK(gone == 1);
    CHECK(status.findChild<QToolButton *>(QStringLiteral("overdueCount")) == nullptr);
}

TEST_CASE(
    "Counts never make the window wider: the last ones are shortened first, with all of it in their hints")
{
    ShellBench bench;
    StatusLine status(bench.backend());
    const auto count = [](const char *name, Tone tone, const QString &text) {
        return StatusLine::Count{QString::fromLatin1(name),     7,    tone, text,
                                 QStringLiteral("Shows them."), [] {}};
    };
    status.setCounts(
        {count("testSystemSign", Tone::Warning, QStringLiteral("Card test system: no money moves")),
         count("overdueCount", Tone::Danger, QStringLiteral("7 invoices overdue")),
         count("pendingCount", Tone::Neutral, QStringLiteral("7 pending for QuickBooks"))});
    status.say(QStringLiteral("Second"));
    const auto *sign = child<QToolButton>(&status, "testSystemSign");
    const auto *overdue = child<QToolButton>(&status, "overdueCount");
    const auto *pending = child<QToolButton>(&status, "pendingCount");
    status.resize(1600, 30);
    status.show();
    CHECK(overdue->text() == QStringLiteral("7 invoices overdue"));
    CHECK(pending->isVisible());
    CHECK(status.minimumWidth() < 100);
    status.resize(sign->sizeHint().width() + overdue->sizeHint().width() + 240, 30);
    CHECK(sign->text() == QStringLiteral("Card test system: no money moves"));
    CHECK_FALSE(pending->isVisible());
    status.resize(sign->sizeHint().width() + 300, 30);
    CHECK(sign->text() == QStringLiteral("Card test system: no money moves"));
    CHECK(overdue->text() == QStringLiteral("7"));
    CHECK(overdue->toolTip().contains(QStringLiteral("7 invoices overdue")));
    CHECK(overdue->accessibleName() == QStringLiteral("7 invoices overdue"));
    status.resize(1600, 30);
    CHECK(overdue->text() == QStringLiteral("7 invoices overdue"));
    CHECK(pending->isVisible());
}

TEST_CASE("Counts that come one after the other all stand inside the window at once")
{
    ShellBench bench;
    StatusLine status(bench.backend());
    status.resize(1104, 30); // beside the rail at 1280
    status.show();
    status.setOffice(QStringLiteral("Lakeside Mechanical"), {});
    status.setUser(QStringLiteral("Owner"), {});
    status.say(QStringLiteral("Moved Kline Bakery to Ann Ruiz, Wednesday, March 4, 2026, 9:45 to 10:45 AM"));
    std::vector<StatusLine::Count> counts;
    const std::pair<Tone, const char *> texts[] = {{Tone::Warning, "Card test system: no money moves"},
                                                   {Tone::Danger, "83 invoices overdue"},
                                                   {Tone::Neutral, "727 pending for QuickBooks"},
                                                   {Tone::Danger, "1 letter not sent"}};
    for (const auto &[tone, text] : texts) {
        counts.push_back({QString::fromLatin1(text).section(u' ', 1), 7, tone, QString::fromLatin1(text),
                          QStringLiteral("Shows them."), [] {}});
        status.setCounts(counts); // as each answer comes, without a turn of the event loop
        for (const auto *button : status.findChildren<QToolButton *>()) {
            if (button->isHidden())
                continue;
            INFO(counts.size() << ": " << button->text().toStdString());
            CHECK(button->geometry().right() < status.width());
            if (button->objectName() != u"statusText")
                CHECK(button->width() >= button->sizeHint().width());
        }
    }
}

TEST_CASE("What was done last is read whole beside the counts of a large office, which are shortened for it")
{
    ShellBench bench;
    StatusLine status(bench.backend());
    status.resize(1270, 30);
    status.show();
    status.setOffice(QStringLiteral("Lakeside Mechanical"), {});
    status.setUser(QStringLiteral("Owner"), {});
    const auto count = [](const char *name, Tone tone, const char *text) {
        return StatusLine::Count{QString::fromLatin1(name), 102, tone, QString::fromLatin1(text), {}, [] {}};
    };
    status.setCounts({count("overdueCount", Tone::Danger, "102 invoices overdue"),
                      count("pendingCount", Tone::Neutral, "851 pending for QuickBooks"),
                      count("letterCount", Tone::Danger, "102 letters not sent")});
    const auto *letters = child<QToolButton>(&status, "letterCount");
    const auto *said = child<QToolButton>(&status, "statusText");
    const QString sentence = QStringLiteral("Moved Carver Truck Service to Ann Ruiz, Sat 4:30 PM and 2 more");
    status.say(sentence);
    const QString brief = QStringLiteral("102");
    int shortened = 0;
    for (int width = 1400; width > 700; width -= 10) {
        status.resize(width, 30);
        bench.settle();
        INFO(width);
        CHECK((said->text() == sentence || letters->text() == brief));
        shortened += said->text() == sentence && letters->text() == brief;
    }
    CHECK(shortened > 0);
    status.resize(1400, 30);
    CHECK(letters->text() == QStringLiteral("102 letters not sent"));
}

TEST_CASE("What was said before can be read again, newest first")
{
    ShellBench bench;
    StatusLine status(bench.backend());
    status.say(QStringLiteral("First & foremost"));
    status.say(QStringLiteral("Second"));
    REQUIRE(status.sayings().size() == 2);
    CHECK(status.sayings().front().text == QStringLiteral("Second"));
    CHECK(status.text() == QStringLiteral("Second"));
    for (int i = 0; i < 300; ++i)
        status.say(QStringLiteral("Again"));
    CHECK(status.sayings().size() == 100);
}

TEST_CASE("What was said before can be read like any other row, and is copied by choosing it")
{
    ShellBench bench;
    StatusLine status(bench.backend());
    status.show();
    status.say(u"First & foremost"_qs);
    bool seen = false;
    QTimer::singleShot(0, &status, [&] {
        auto *menu = child<QMenu>(&status, "sayings");
        REQUIRE(menu->actions().size() == 1);
        CHECK(menu->actions().front()->isEnabled());
        menu->actions().front()->trigger();
        seen = true;
        menu->close();
    });
    child<QToolButton>(&status, "statusText")->click();
    CHECK(seen);
    CHECK(QGuiApplication::clipboard()->text() == u"First & foremost"_qs);
}

TEST_CASE("The last act is written as far as there is room, also when the room grows after it was said")
{
    ShellBench bench;
    StatusLine status(bench.backend());
    status.resize(300, 30);
    status.show();
    const QString sentence = u"Moved Kline Bakery to Ann Ruiz, Wednesday, March 4, 2026, 9:45 to 10:45 AM"_qs;
    status.setCounts({{u"pendingCount"_qs, 3, Tone::Neutral, u"3 pending for QuickBooks"_qs, {}, [] {}}});
    status.say(sentence);
    auto *said = child<QToolButton>(&status, "statusText");
    REQUIRE(said->text() != sentence);
    status.resize(1200, 30);
    CHECK(said->text() == sentence);
    status.resize(560, 30);
    status.setCounts({});
    bench.settle();
    const QString narrow = said->text();
    status.setCounts({{u"pendingCount"_qs, 3, Tone::Neutral, u"3 pending for QuickBooks"_qs, {}, [] {}}});
    bench.settle();
    CHECK(said->text().size() < narrow.size()); // the buttons beside it take room
}
