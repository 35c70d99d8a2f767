// SPDX-License-Identifier: GPL-3.0-or-later
// Protects what a person keeps: a filter comes back as it was, rules for colours too; what is not understood
// is left out.
#include "tests/ui/boardbench.h"
#include "ui/board/boardsearch.h"
#include "ui/board/colourrulesdialog.h"
#include "ui/board/filterbutton.h"
#include "ui/settings/preferences.h"
#include "ui/widgets/coloredit.h"
#include "ui/widgets/searchfield.h"
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

QAction *actionOf(QMenu *menu, const QString &text)
{
    for (QAction *action : menu->actions()) {
        if (QString(action->text()).remove(u'&') == text)
            return action;
        if (action->menu()) {
            if (QAction *inside = actionOf(action->menu(), text))
                return inside;
        }
    }
    return nullptr;
}

} // namespace

TEST_CASE("A kept filter comes back as it was")
{
    BoardFilter filter;
    filter.technicians = {TechnicianId((qint64(1) << 60) + 1), TechnicianId(7)};
    filter.crew = CrewId(3);
    filter.department = QStringLiteral("Heating \u201cand\u201d air\t\n");
    filter.category = CategoryId(9);
    filter.statuses = {VisitStatus::Done, VisitStatus::OnHold};
    filter.text = QStringLiteral("Kline \u6771\u4eac");
    CHECK(filterFromText(filterToText(filter)) == filter);
    CHECK(filterFromText(filterToText({})) == BoardFilter());
    CHECK_FALSE(filterFromText(QStringLiteral("nonsense")).has_value());
    CHECK(filterFromText(QStringLiteral("{\"statuses\":[\"flying\"],\"future\":1}")) == BoardFilter());
}

TEST_CASE("The first rule that fits colours a card: words in any order, a status or both")
{
    const QColor red(200, 0, 0), blue(0, 0, 200), green(0, 150, 0);
    const std::vector<ColourRule> rules{{QStringLiteral("boiler kline"), {}, red},
                                        {{}, VisitStatus::OnHold, blue},
                                        {QStringLiteral("kline"), VisitStatus::Done, green}};
    const QString words = QStringLiteral("Kline Bakery Boiler service Ann Ruiz");
    CHECK(colourByRules(rules, words, VisitStatus::OnHold) == red);
    CHECK(colourByRules(rules, QStringLiteral("Oak School"), VisitStatus::OnHold) == blue);
    CHECK(colourByRules(rules, QStringLiteral("KLINE"), VisitStatus::Done) == green);
    CHECK_FALSE(colourByRules(rules, QStringLiteral("KLINE"), VisitStatus::Scheduled).has_value());
    CHECK_FALSE(colourByRules({}, words, VisitStatus::Done).has_value());
    CHECK(rulesFromText(rulesToText(rules)) == rules);
    CHECK(rulesFromText({QStringLiteral("#zzz\t\tboiler"), QStringLiteral("#ff0000"), QString()}).empty());
    CHECK(ruleText(rules[2]) == "kline, Done");
}

TEST_CASE("Filters are kept under a name, chosen from the menu, replaced and forgotten")
{
    BoardBench bench;
    Preferences preferences;
    FilterButton button(preferences, bench.view->model());
    BoardFilter wanted;
    wanted.technicians = {bench.ann};
    bench.view->model().setFilter(wanted);
    CHECK(bench.view->frame().laneOf(bench.bob) < 0);
    button.keep(QStringLiteral("Only Ann"));
    bench.view->model().setFilter({});
    emit button.menu()->aboutToShow();
    QAction *mine = actionOf(button.menu(), QStringLiteral("Only Ann"));
    REQUIRE(mine);
    CHECK_FALSE(mine->isChecked());
    mine->trigger();
    CHECK(bench.view->model().filter() == wanted);
    button.showState();
    CHECK(button.text() == "Filter on");
    wanted.technicians = {bench.bob};
    bench.view->model().setFilter(wanted);
    button.keep(QStringLiteral("only ann")); // the same name
    CHECK(button.kept() == QStringList{QStringLiteral("only ann")});
    emit button.menu()->aboutToShow();
    QAction *forget =
        actionOf(actionOf(button.menu(), QStringLiteral("Forget"))->menu(), QStringLiteral("only ann"));
    REQUIRE(forget);
    forget->trigger();
    CHECK(button.kept().isEmpty());
}

TEST_CASE("Rules are added, worded, ordered and taken away in their dialog")
{
    ColourRulesDialog dialog({});
    const auto press = [&](const char *name) {
        auto *button = dialog.findChild<QPushButton *>(QString::fromLatin1(name));
        REQUIRE(button);
        button->click();
    };
    CHECK_FALSE(dialog.findChild<QLineEdit *>(QStringLiteral("ruleWords"))->isEnabled());
    press("ruleAdd");
    QTest::keyClicks(dialog.findChild<QLineEdit *>(QStringLiteral("ruleWords")), QStringLiteral("boiler"));
    press("ruleAdd");
    QTest::keyClicks(dialog.findChild<QLineEdit *>(QStringLiteral("ruleWords")), QStringLiteral("kline"));
    REQUIRE(dialog.rules().size() == 2);
    CHECK(dialog.rules()[1].words == "kline");
    CHECK(dialog.rules()[0].color != dialog.rules()[1].color);
    press("ruleUp");
    CHECK(dialog.rules()[0].words == "kline");
    press("ruleRemove");
    REQUIRE(dialog.rules().size() == 1);
    CHECK(dialog.rules()[0].words == "boiler");
}

TEST_CASE("The board's search finds folders on every date by what no card shows, and their cards stand out")
{
    BoardBench bench;
    BookVisit far;
    far.customer = bench.customer(QStringLiteral("Old Mill"));
    far.title = QStringLiteral("Boiler");
    far.description = QStringLiteral("behind the xylophone shop");
    far.start = WallTime::at(monday.addYears(-3), 9);
    const Appointment folder = bench.act(far).appointment;
    QWidget window;
    SearchField field(QStringLiteral("Search"), &window);
    BoardSearch search(bench.backend(), bench.view->model(), &field, &window);
    window.resize(800, 500);
    window.show();
    QApplication::setActiveWindow(&window);
    field.setFocus();
    const QSignalSpy chosen(&search, &BoardSearch::chosen);
    QTest::keyClicks(&field, QStringLiteral("xylophone"));
    QTest::keyClick(&field, Qt::Key_Return);
    auto *list = search.findChild<QListWidget *>(QStringLiteral("boardSearchList"));
    REQUIRE(waitUntil([&] { return list->count() == 1; }));
    CHECK(list->item(0)->text().contains("Old Mill"));
    CHECK(list->item(0)->text().startsWith("Thu, Mar 2, 2023 ")); // late, still to be done
    CHECK(search.isVisible());
    CHECK(list->hasFocus()); // Enter goes into it, also when it comes later
    QTest::keyClick(list, Qt::Key_Return);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.front().front().value<AppointmentId>() == folder.id);
    CHECK_FALSE(search.isVisible());

    BoardFilter words;
    words.text = QStringLiteral("zzz"); // on no card
    bench.view->model().setFilter(words);
    const BoardCard *kline = bench.view->model().find(bench.kline.id);
    CHECK_FALSE(bench.view->model().matches(*kline));
    bench.view->model().setFound({kline->appointment});
    CHECK(bench.view->model().matches(*kline));
    field.clear();
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK_FALSE(bench.view->model().matches(*kline)); // nothing is looked for any more
}

TEST_CASE("Buttons of the rules that do nothing say why, and the last rule can be taken away")
{
    ColourRulesDialog dialog({{QStringLiteral("boiler"), {}, QColor(Qt::red)}});
    const auto button = [&](const char *name) {
        auto *found = dialog.findChild<QPushButton *>(QString::fromLatin1(name));
        REQUIRE(found);
        return found;
    };
    CHECK(button("ruleUp")->toolTip().startsWith("It is the first"));
    CHECK(button("ruleDown")->toolTip().startsWith("It is the last"));
    button("ruleRemove")->click();
    CHECK(dialog.rules().empty());
    for (const char *name : {"ruleRemove", "ruleUp", "ruleDown"}) {
        CHECK_FALSE(button(name)->isEnabled());
        CHECK(button(name)->toolTip() == "Add a rule first.");
    }
    button("ruleAdd")->click();
    CHECK(button("ruleRemove")->isEnabled());
    CHECK(button("ruleRemove")->toolTip() == "Takes the rule away.");
}

TEST_CASE("Cards of more folders than the list of the search holds stand out all the same")
{
    BoardBench bench;
    BookVisit book;
    book.customer = bench.customer(QStringLiteral("Old Mill"));
    book.title = QStringLiteral("Boiler");
    book.description = QStringLiteral("behind the xylophone shop");
    book.start = WallTime::at(monday, 9);
    const int all = BoardSearch::most + 5;
    for (int i = 0; i < all; ++i)
        bench.act(book);
    bench.settle();
    QWidget window;
    SearchField field(QStringLiteral("Search"), &window);
    BoardSearch search(bench.backend(), bench.view->model(), &field, &window);
    BoardFilter words;
    words.text = QStringLiteral("xylophone"); // on no card
    bench.view->model().setFilter(words);
    emit field.searched(words.text);
    const BoardModel &model = bench.view->model();
    CHECK(waitUntil([&] {
        return std::count_if(model.cards().begin(), model.cards().end(),
                             [&](const BoardCard &card) { return model.matches(card); }) == all;
    }));
    const auto *list = search.findChild<QListWidget *>(QStringLiteral("boardSearchList"));
    CHECK(waitUntil([&] { return list->count() == BoardSearch::most + 1; })); // and "Show more"
}
