// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

constexpr double readable = 4.5;
constexpr double visible = 3.0;

void checkHue(const Tokens &t, const Hue &hue, const std::string &what)
{
    INFO(what << (t.dark ? " dark" : " light") << ", text " << hue.text.name().toStdString());
    CHECK(contrast(hue.text, hue.tint) >= readable);
    CHECK(contrast(hue.text, t.raised) >= readable);
    CHECK(contrast(hue.text, t.surface) >= readable);
    CHECK(contrast(hue.onFill, hue.fill) >= readable);
    CHECK(contrast(hue.fill, t.raised) >= visible);
    CHECK(contrast(t.text, hue.tint) >= readable);
}

} // namespace

TEST_CASE("Contrast is what WCAG says it is")
{
    CHECK(contrast(Qt::black, Qt::white) == Approx(21.0));
    CHECK(contrast(Qt::white, Qt::white) == Approx(1.0));
    CHECK(contrast(QColor(0x767676), Qt::white) == Approx(4.54).margin(0.01));
}

TEST_CASE("Every text of the theme is readable on every ground it stands on, light and dark")
{
    for (const Tokens *t : {&Tokens::light(), &Tokens::darkTheme()}) {
        INFO((t->dark ? "dark" : "light"));
        for (const QColor &ground : {t->surface, t->raised, t->sunken, t->selection, t->hover}) {
            CHECK(contrast(t->text, ground) >= readable);
            CHECK(contrast(t->muted, ground) >= readable);
        }
        CHECK(contrast(t->accentText, t->accent) >= readable);
        CHECK(contrast(t->accent, t->raised) >= readable);
        CHECK(contrast(t->accent, t->surface) >= readable);
        CHECK(contrast(t->railText, t->rail) >= readable);
        CHECK(contrast(t->railActiveText, t->railActive) >= readable);
        CHECK(contrast(t->controlLine, t->raised) >= visible);
        CHECK(contrast(t->now, t->raised) >= visible);
    }
}

TEST_CASE("Every status and state has colours that can be read, light and dark")
{
    for (const Tokens *t : {&Tokens::light(), &Tokens::darkTheme()}) {
        for (const Hue &hue : t->visit)
            checkHue(*t, hue, "visit");
        for (const Hue &hue : t->document)
            checkHue(*t, hue, "document");
        for (const Hue &hue : t->accounting)
            checkHue(*t, hue, "accounting");
        for (const Hue *hue : {&t->danger, &t->warning, &t->success, &t->info, &t->neutral})
            checkHue(*t, *hue, "meaning");
    }
}

TEST_CASE("Whatever colour a person picks for a category, its text is readable")
{
    for (const Tokens *t : {&Tokens::light(), &Tokens::darkTheme()}) {
        for (int h = 0; h < 360; h += 15) {
            for (const int saturation : {0, 90, 180, 255}) {
                for (const int value : {0, 80, 160, 255})
                    checkHue(*t, t->from(QColor::fromHsv(h, saturation, value)), "picked");
            }
        }
        CHECK(t->from(QColor()) == t->neutral);
    }
}

TEST_CASE("The palette leads back to its tokens")
{
    CHECK_FALSE(Tokens::of(Theme::palette(Tokens::light())).dark);
    CHECK(Tokens::of(Theme::palette(Tokens::darkTheme())).dark);
}
