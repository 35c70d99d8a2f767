// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shellbench.h"
#include "ui/documents/draftkeeper.h"
#include <QAbstractButton>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

/// A card number is refused in a draft as everywhere, as a full disk would refuse any text.
const QString refusedText = QStringLiteral("4111 1111 1111 1111");

} // namespace

TEST_CASE("Text that the office does not hold yet is at risk until it is kept or forgotten")
{
    OfficeBench bench;
    QWidget window;
    QString text = QStringLiteral("Ring twice");
    DraftKeeper keeper(
        bench.backend(), [&] { return text; }, &window);
    keeper.setKey(QStringLiteral("note:1"));
    CHECK_FALSE(keeper.isAtRisk());
    keeper.touch();
    CHECK(keeper.isAtRisk());
    std::optional<bool> kept;
    keepAllDrafts([&](const Result<Nothing> &reply) { kept = reply.has_value(); });
    REQUIRE(waitUntil([&] { return kept.has_value(); }));
    CHECK(*kept);
    CHECK_FALSE(keeper.isAtRisk());
    CHECK(bench.ask(Drafts{}).at(QStringLiteral("note:1")) == text);

    text = refusedText;
    keeper.touch();
    kept.reset();
    keepAllDrafts([&](const Result<Nothing> &reply) { kept = reply.has_value(); });
    REQUIRE(waitUntil([&] { return kept.has_value(); }));
    CHECK_FALSE(*kept);
    CHECK(keeper.isAtRisk());
    keeper.forget();
    CHECK_FALSE(keeper.isAtRisk());
}

TEST_CASE("A full disk is told where one types, and the sentence goes when the text is held after all")
{
    OfficeBench bench;
    QWidget window;
    Banner banner(&window);
    DraftKeeper keeper(
        bench.backend(), [] { return QStringLiteral("Ring twice"); }, &window);
    keeper.setKey(QStringLiteral("note:1"));
    keeper.tellIn(&banner);
    bench.failWrites(true);
    keeper.keep({});
    REQUIRE(waitUntil([&] { return banner.isShown(); }));
    CHECK(banner.text().contains(QStringLiteral("disk is full")));
    bench.failWrites(false);
    child<QAbstractButton>(&banner, "bannerAction")->click();
    REQUIRE(waitUntil([&] { return !banner.isShown(); }));
    CHECK(bench.ask(Drafts{}).at(QStringLiteral("note:1")) == QStringLiteral("Ring twice"));

    banner.show(Tone::Danger, QStringLiteral("Not saved")); // about the same text: it offers more
    bench.failWrites(true);
    keeper.keep({});
    bench.settle();
    CHECK(banner.text() == QStringLiteral("Not saved"));
    bench.failWrites(false);
}

TEST_CASE("Nobody is told that a draft is kept which the office could not take")
{
    ShellBench bench;
    bench.open();
    DraftKeeper keeper(
        bench.backend(), [] { return refusedText; }, bench.page("customers"));
    keeper.setKey(QStringLiteral("note:1"));
    keeper.touch();
    bench.page("customers")->unsaved = true;
    bench.page("customers")->savingWorks = false;
    CHECK_FALSE(bench.window().close());
    auto *button = child<QAbstractButton>(child<Banner>(&bench.window(), "windowBanner"), "bannerAction");
    button->click();
    REQUIRE(waitUntil([&] { return bench.error().contains(QStringLiteral("loses it")); }));
    CHECK(bench.window().isVisible());
    button->click();
    CHECK_FALSE(bench.window().isVisible());
}

TEST_CASE("On a full disk the customers' page does not promise a draft that nobody can keep")
{
    ShellBench bench;
    bench.open();
    DraftKeeper keeper(
        bench.backend(), [] { return QStringLiteral("Ring twice"); }, bench.page("customers"));
    keeper.setKey(QStringLiteral("note:1"));
    bench.failWrites(true);
    keeper.touch();
    bench.page("customers")->unsaved = true;
    bench.page("customers")->savingWorks = false;
    CHECK_FALSE(bench.window().close());
    auto *button = child<QAbstractButton>(child<Banner>(&bench.window(), "windowBanner"), "bannerAction");
    button->click();
    REQUIRE(waitUntil([&] { return bench.error().contains(QStringLiteral("disk is full")); }));
    bench.failWrites(false);
    CHECK_FALSE(bench.window().close());
    button->click();
    REQUIRE(waitUntil([&] { return !bench.window().isVisible(); }));
    CHECK(bench.ask(Drafts{}).at(QStringLiteral("note:1")) == QStringLiteral("Ring twice"));
}
