// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shellbench.h"

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// The board has something that is lost by leaving, and somebody was about to leave.
struct AskedBench : ShellBench
{
    AskedBench()
    {
        open();
        window().showPage(QStringLiteral("board"));
        showActive(window());
        lose();
        CHECK_FALSE(window().close());
        REQUIRE(error() == lost);
    }
    void lose()
    {
        page("board")->unsaved = true;
        page("board")->savingWorks = false;
        page("board")->lost = lost;
    }
    const QString lost = QStringLiteral("What you try out is lost.");
};

} // namespace

TEST_CASE("The question before leaving goes when what it says is not true any more")
{
    AskedBench bench;
    emit bench.page("board")->ownStepsChanged();
    CHECK(bench.error() == bench.lost); // another try: as true as before
    bench.page("board")->lost.clear();
    emit bench.page("board")->ownStepsChanged();
    CHECK(bench.error().isEmpty());
}

TEST_CASE("Who goes to another page has answered the question before leaving, and Escape does")
{
    AskedBench bench;
    bench.window().showPage(QStringLiteral("customers"));
    CHECK(bench.error().isEmpty());
    bench.window().showPage(QStringLiteral("board"));
    CHECK_FALSE(bench.window().close());
    REQUIRE(bench.error() == bench.lost);
    QTest::keyClick(&bench.window(), Qt::Key_Escape);
    CHECK(bench.error().isEmpty());
    bench.window().showError({ErrorCode::StorageFailed, QStringLiteral("Not saved."), {}}); // not its own
    QTest::keyClick(&bench.window(), Qt::Key_Escape);
    CHECK(bench.error() == QStringLiteral("Not saved."));
}
