// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/stagepanel.h"

#include "tests/ui/officebench.h"
#include "ui/settings/preferences.h"
#include "ui/settings/settingspage.h"
#include "ui/widgets/form.h"
#include <QAction>
#include <QInputDialog>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct StageBench : OfficeBench
{
    StageBench()
    {
        page = std::make_unique<SettingsPage>(backend(), catalog(), preferences);
        page->resize(1200, 800);
        page->show();
        page->activate();
        REQUIRE(waitUntil([&] { return page->stages()->records().size() == 3; }));
        page->showSection(SettingsPage::Section::Stages);
        settle();
    }
    QStringList names()
    {
        QStringList all;
        for (const Stage &stage : ask(StageList{}))
            all << stage.name;
        return all;
    }
    Preferences preferences;
    std::unique_ptr<SettingsPage> page;
};

} // namespace

TEST_CASE("Stages are added, ordered and removed in the settings")
{
    StageBench bench;
    StagePanel *panel = bench.page->stages();
    panel->startNew();
    QTest::keyClicks(child<QLineEdit>(panel, "stageName"), QStringLiteral("Negotiation"));
    auto *probability = child<QLineEdit>(panel, "stageProbability");
    QTest::keyClicks(probability, QStringLiteral("120"));
    panel->save();
    bench.settle();
    CHECK(bench.names().size() == 3); // more than a hundred percent
    probability->selectAll();
    QTest::keyClicks(probability, QStringLiteral("75"));
    panel->save();
    bench.settle();
    CHECK(bench.names().last() == QStringLiteral("Negotiation"));
    child<QAction>(panel, "stageUp")->trigger();
    bench.settle();
    CHECK(bench.names().at(2) == QStringLiteral("Negotiation"));
    child<QAction>(panel, "removeStage")->trigger();
    bench.settle();
    auto *heir = child<QInputDialog>(panel, "heirDialog");
    CHECK(heir->comboBoxItems() == QStringList{QStringLiteral("Draft")});
    heir->accept();
    bench.settle();
    CHECK(bench.names() ==
          QStringList{QStringLiteral("Draft"), QStringLiteral("Sent"), QStringLiteral("Follow-up")});
    bench.backend().undo();
    bench.settle();
    CHECK(bench.names().size() == 4);
}
