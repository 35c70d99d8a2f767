// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the window of a crowded board: filter, rules and comparisons go through it in steps, and what
// comes out is what going through all of it at once would give.
#include "core/schedule/boardchecks.h"
#include "core/schedule/checkwords.h"
#include "tests/testkit/rawsqlite.h"
#include "tests/ui/leafingbench.h"
#include <QSignalSpy>
#include <random>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct StepsBench : LeafingBench
{
    /// `crowded`: from more cards than these on, also lanes that were changed are looked at later.
    explicit StepsBench(size_t crowded = 1000)
    {
        for (const char *name : {"Bob Hale", "Cem Aydin"}) {
            Technician made;
            made.name = QString::fromLatin1(name);
            others.push_back(act(SaveTechnician{made}).id);
        }
        model->setPace({4, 2, crowded, 3});
        model->show(BoardViewKind::Week, monday);
        REQUIRE(waitUntil([&] { return model->isLoaded() && model->cards().size() == 12; }));
        rest();
    }

    /// The marks are those that each card has by itself.
    bool isMarkedRight() const
    {
        return std::all_of(model->cards().begin(), model->cards().end(), [&](const BoardCard &card) {
            return model->contents().faded.contains(card.visit) != model->matches(card);
        });
    }
    WhatIfReport comparedAtOnce(const std::vector<BoardCard> &before)
    {
        const BoardNeeds needs = ask(BoardRange{model->period().from, model->period().to}).needs;
        const auto found = [&](const std::vector<BoardCard> &cards) {
            return checkBoard({cards, model->people(), model->zone(), needs, 0}, model->period().from,
                              model->period().to, model->nowUtc(), {}, QLocale());
        };
        const auto all = [](const std::vector<BoardCheck> &checks) {
            return int(std::count_if(checks.begin(), checks.end(), isPressing));
        };
        const auto twice = [](const std::vector<BoardCheck> &checks) {
            return int(std::count_if(checks.begin(), checks.end(), [](const BoardCheck &check) {
                return check.kind == BoardCheck::Kind::DoubleBooked;
            }));
        };
        WhatIfReport report = model->whatIf();
        report.findings = all(found(model->cards()));
        report.findingsBefore = all(found(before));
        report.doubleBooked = twice(found(model->cards()));
        report.doubleBookedBefore = twice(found(before));
        return report;
    }

    std::vector<TechnicianId> others;
};

BoardFilter words(const char *text)
{
    BoardFilter filter;
    filter.text = QString::fromLatin1(text);
    return filter;
}

} // namespace

TEST_CASE("A filter goes through a crowded board in steps, and tells when it knows")
{
    StepsBench bench;
    QSignalSpy filtered(bench.model.get(), &BoardModel::filtered);
    QSignalSpy changed(bench.model.get(), &BoardModel::changed);
    bench.model->setFilter(words("xylophone"));
    CHECK_FALSE(bench.model->isMarked());
    CHECK(bench.model->contents().faded.isEmpty());
    CHECK(filtered.isEmpty());
    REQUIRE(waitUntil([&] { return bench.model->isMarked(); }));
    CHECK(filtered.size() == 1);
    CHECK(bench.model->contents().faded.size() == 12);
    // Typed on while the cards are gone through: the last words count.
    bench.model->setFilter(words("tap"));
    bench.model->setFilter(words("tap xylophone"));
    bench.model->setFilter(words("repair TAP"));
    REQUIRE(waitUntil([&] { return bench.model->isMarked(); }));
    CHECK(bench.model->contents().faded.isEmpty());
    CHECK(bench.isMarkedRight());
    bench.model->setFilter(words("none"));
    bench.model->setFilter({});
    CHECK(bench.model->isMarked());
    CHECK(bench.model->contents().faded.isEmpty());
    CHECK(changed.isEmpty()); // nothing was put together anew for any of it
}

TEST_CASE("Cards keep their marks while others are moved, change their status or come")
{
    StepsBench bench;
    BoardFilter open;
    open.statuses = {VisitStatus::Scheduled};
    bench.model->setFilter(open);
    bench.model->setColourRules({{QStringLiteral("bob"), {}, QColor(Qt::red)}});
    REQUIRE(waitUntil([&] { return bench.model->isMarked(); }));
    CHECK(bench.isMarkedRight());
    const VisitId first = bench.visits[0].id;
    CHECK(bench.model->contents().ruleColours.isEmpty());
    bench.model->move(first, WallTime::at(monday.addDays(2), 11), 60, {bench.others[0]});
    CHECK(bench.model->isMarked());
    CHECK(bench.model->contents().ruleColours.contains(first));
    bench.rest();
    bench.model->setStatus({bench.visits[1].id}, VisitStatus::Confirmed);
    CHECK(bench.model->contents().faded.contains(bench.visits[1].id));
    CHECK(bench.isMarkedRight());
    bench.rest();
    bench.book(monday.addDays(1), 12);
    bench.rest();
    REQUIRE(waitUntil([&] { return bench.model->isMarked() && bench.model->cards().size() == 13; }));
    CHECK(bench.isMarkedRight());
    CHECK(bench.model->contents().ruleColours.size() == 1);
    bench.model->setDay(monday.addDays(7));
    REQUIRE(waitUntil([&] { return bench.model->isLoaded() && bench.model->isMarked(); }));
    CHECK(bench.isMarkedRight());
    bench.model->setDay(monday);
    REQUIRE(waitUntil([&] { return bench.model->isLoaded() && bench.model->isMarked(); }));
    CHECK(bench.isMarkedRight());
    CHECK(bench.model->contents().faded.size() == 1);
}

TEST_CASE("What trying things out has changed is what all checks before and after say, though few are made")
{
    StepsBench bench(GENERATE(5, 1000));
    const std::vector<BoardCard> before = bench.model->cards();
    bench.model->beginWhatIf();
    std::mt19937 random(11);
    const auto below = [&](size_t count) { return size_t(random() % count); };
    for (int act = 0; act < 40; ++act) {
        INFO("act " << act);
        const BoardCard card = bench.model->cards()[below(bench.model->cards().size())];
        std::vector<TechnicianId> who{bench.ann, bench.others[0], bench.others[1]};
        who = random() % 5 == 0 ? std::vector<TechnicianId>() : std::vector{who[below(3)]};
        if (random() % 6 == 0)
            bench.model->backWhatIf();
        else
            bench.model->move(card.visit, WallTime::at(monday.addDays(qint64(below(6))), 8 + int(below(9))),
                              60 + int(below(4)) * 60, who);
        REQUIRE(waitUntil([&] { return bench.model->isChecked() && bench.model->isCompared(); }));
        CHECK(bench.model->whatIf() == bench.comparedAtOnce(before));
    }
    CHECK(bench.model->whatIf().findings != bench.model->whatIf().findingsBefore);
}

TEST_CASE("On a crowded board what is wrong with a moved card is told a moment after it stands there")
{
    StepsBench bench(5);
    QSignalSpy checked(bench.model.get(), &BoardModel::checked);
    const auto twice = [&] {
        return std::any_of(
            bench.model->checks().begin(), bench.model->checks().end(),
            [](const BoardCheck &check) { return check.kind == BoardCheck::Kind::DoubleBooked; });
    };
    bench.model->move(bench.visits[0].id, WallTime::at(monday, 15), 60, {bench.ann});
    CHECK(bench.model->find(bench.visits[0].id)->start == WallTime::at(monday, 15));
    CHECK_FALSE(bench.model->isChecked());
    CHECK_FALSE(twice());
    REQUIRE(waitUntil([&] { return bench.model->isChecked(); }));
    CHECK(twice());
    CHECK(checked.size() == 1);
}

TEST_CASE("What was found is told also when other days, that were asked for meanwhile, could not be read")
{
    StepsBench bench(5);
    QSignalSpy refused(bench.model.get(), &BoardModel::refused);
    const int turns = GENERATE(0, 1, 2, 3, 4, 5, 6);
    INFO(turns << " turns after a visit is late");
    bench.clock().set(ZonedDay::toUtc(*bench.visits[0].start, bench.model->zone()) + 15 * 60);
    bench.model->tick();
    for (int i = 0; i < turns; ++i)
        QCoreApplication::processEvents();
    runRaw(bench.path(), "ALTER TABLE board_slot RENAME TO away");
    bench.model->setDay(monday.addDays(70));
    REQUIRE(waitUntil([&] { return refused.size() == 1; }));
    CHECK(waitUntil([&] { return bench.model->isChecked(); }));
    runRaw(bench.path(), "ALTER TABLE away RENAME TO board_slot");
}

TEST_CASE("A minute in which nothing happens is told as such, and how late somebody is goes on all the same")
{
    StepsBench bench(GENERATE(5, 1000));
    const auto readText = [&] {
        REQUIRE(waitUntil([&] { return bench.model->isChecked(); }));
        for (const BoardCheck &check : bench.model->checks()) {
            if (check.kind == BoardCheck::Kind::Late)
                return checkText(check, bench.model->nowUtc());
        }
        return QString();
    };
    const Visit first = bench.visits[0];
    bench.clock().set(ZonedDay::toUtc(*first.start, bench.model->zone()) + 14 * 60);
    bench.model->tick();
    CHECK(readText().isEmpty());
    QSignalSpy passed(bench.model.get(), &BoardModel::passed);
    QSignalSpy others(bench.model.get(), &BoardModel::marked);
    QSignalSpy later(bench.model.get(), &BoardModel::checked);
    bench.clock().advance(60);
    bench.model->tick();
    CHECK(readText().contains(u"15 min late"_qs));
    const auto told = others.size() + later.size();
    CHECK(told > 0);
    passed.clear();
    bench.clock().advance(60);
    bench.model->tick();
    CHECK(bench.model->isChecked());
    CHECK(passed.size() == 1);
    CHECK(readText().contains(u"16 min late"_qs));
    CHECK(others.size() + later.size() == told);
}
