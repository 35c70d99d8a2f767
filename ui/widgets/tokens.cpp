// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"
#include <QGuiApplication>
#include <QWidget>
#include <cmath>

namespace truckroll {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

constexpr double readable = 4.6; ///< a little above 4.5: channels are rounded to 8 bits
constexpr double visible = 3.1;

/// Moves `colour` towards black or white until it stands out from all of `grounds`.
QColor untilContrast(QColor colour, std::initializer_list<QColor> grounds, double wanted, bool towardsWhite)
{
    const QColor goal = towardsWhite ? QColor(Qt::white) : QColor(Qt::black);
    for (int step = 0; step <= 50; ++step) {
        const QColor tried = mixed(goal, colour, step / 50.0);
        if (std::all_of(grounds.begin(), grounds.end(),
                        [&](const QColor &g) { return contrast(tried, g) >= wanted; }))
            return tried;
    }
    return goal;
}

Hue makeHue(const QColor &base, const Tokens &t)
{
    Hue hue;
    hue.tint = mixed(base, t.raised, t.dark ? 0.20 : 0.11);
    hue.line = mixed(base, t.raised, t.dark ? 0.50 : 0.42);
    hue.fill = untilContrast(base, {t.raised}, visible, t.dark);
    hue.text = untilContrast(base, {hue.tint, t.raised, t.surface}, readable, t.dark);
    const QColor white(Qt::white), black(Qt::black); // one of the two always has 4.58:1
    hue.onFill = contrast(white, hue.fill) >= 4.5 ? white : black;
    return hue;
}

void addHues(Tokens &t)
{
    const QColor blue(0x2f6fd0), teal(0x0c8a8a), violet(0x7b52cc), amber(0xc98300), orange(0xc8571b);
    const QColor green(0x2f9248), grey(0x7c8793), red(0xcf2f3c), rose(0xa6566a), indigo(0x4d57c8);
    const auto hue = [&t](const QColor &base) { return makeHue(base, t); };
    t.danger = hue(red);
    t.warning = hue(amber);
    t.success = hue(green);
    t.info = hue(blue);
    t.neutral = hue(grey);
    t.visit = {hue(blue), hue(teal), hue(violet), hue(amber), hue(orange), hue(green), hue(grey)};
    t.document = {hue(grey),   hue(blue),  hue(green),  hue(rose), hue(blue),  hue(amber),
                  hue(orange), hue(teal),  hue(violet), hue(grey), hue(green), hue(indigo),
                  hue(grey),   hue(amber), hue(green),  hue(green)};
    t.accounting = {hue(grey), hue(amber), hue(blue), hue(green), hue(red)};
}

Tokens makeLight()
{
    Tokens t;
    t.surface = QColor(0xf4f6f8);
    t.raised = QColor(0xffffff);
    t.sunken = QColor(0xe9edf1);
    t.line = QColor(0xd6dce2);
    t.controlLine = QColor(0x87919c);
    t.text = QColor(0x1a2129);
    t.muted = QColor(0x56616d);
    t.accent = QColor(0x1f66d1);
    t.accentText = QColor(0xffffff);
    t.selection = QColor(0xd5e5fb);
    t.hover = QColor(0xebf1f8);
    t.rail = QColor(0x17212c);
    t.railText = QColor(0xb9c4cf);
    t.railActive = QColor(0x2c3d50);
    t.railActiveText = QColor(0xffffff);
    t.now = QColor(0xd42a3a);
    addHues(t);
    return t;
}

Tokens makeDark()
{
    Tokens t;
    t.dark = true;
    t.surface = QColor(0x171b20);
    t.raised = QColor(0x1f252b);
    t.sunken = QColor(0x12161a);
    t.line = QColor(0x333c45);
    t.controlLine = QColor(0x74808c);
    t.text = QColor(0xe6eaee);
    t.muted = QColor(0xa3adb8);
    t.accent = QColor(0x78aefc);
    t.accentText = QColor(0x0a1626);
    t.selection = QColor(0x233c5b);
    t.hover = QColor(0x28303a);
    t.rail = QColor(0x0f1317);
    t.railText = QColor(0xa9b4bf);
    t.railActive = QColor(0x26303b);
    t.railActiveText = QColor(0xffffff);
    t.now = QColor(0xff6b75);
    addHues(t);
    return t;
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return first > second ? first / second : second / first;
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto channel = [share](int x, int y) { return qRound(x * share + y * (1 - share)); };
    return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue()));
}

const Tokens &Tokens::light()
{
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens &Tokens::darkTheme()
{
    static const Tokens tokens = makeDark();
    return tokens;
}

const Tokens &Tokens::of(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? darkTheme() : light();
}

const Tokens &Tokens::of(const QWidget *widget)
{
    return of(widget->palette());
}

const Tokens &Tokens::current()
{
    return of(QGuiApplication::palette());
}

Hue Tokens::from(const QColor &picked) const
{
    return picked.isValid() ? makeHue(picked.toRgb(), *this) : neutral;
}

} // namespace truckroll
