// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/preferences.h"
#include <QSet>
#include <QSettings>
#include <QSignalSpy>
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

struct CleanSettings
{
    CleanSettings() { QSettings().clear(); }
    ~CleanSettings() { QSettings().clear(); }
};

} // namespace

TEST_CASE("Each preference has a name of its own and a default that it takes")
{
    const CleanSettings clean;
    QSet<QString> names;
    Preferences preferences;
    for (const PreferenceDefinition &each : preferenceTable()) {
        INFO(each.key.toStdString());
        CHECK_FALSE(names.contains(each.key));
        names.insert(each.key);
        CHECK(preferences.value(each.key) == each.standard);
        CHECK(each.choices.size() == each.choiceTitles.size());
        CHECK(preferences.set(each.key, each.standard));
    }
}

TEST_CASE("A preference is kept for its user and told when it changes")
{
    const CleanSettings clean;
    Preferences preferences;
    preferences.setUser(QStringLiteral("Ann"));
    QSignalSpy changed(&preferences, &Preferences::changed);
    CHECK(preferences.set(preference::theme, QStringLiteral("dark")));
    CHECK(preferences.set(preference::theme, QStringLiteral("dark")));
    CHECK(changed.size() == 1);
    preferences.setUser(QStringLiteral("Bob"));
    CHECK(changed.size() == 2); // Bob sees the default again
    CHECK(preferences.text(preference::theme) == u"system");
    Preferences later;
    later.setUser(QStringLiteral("Ann"));
    CHECK(later.text(preference::theme) == u"dark");
    later.reset(QLatin1String(preference::theme));
    CHECK(later.text(preference::theme) == u"system");
}

TEST_CASE("A value that the preference does not take is refused, and one written by hand counts for nothing")
{
    const CleanSettings clean;
    Preferences preferences;
    CHECK_FALSE(preferences.set(preference::theme, QStringLiteral("pink")));
    CHECK_FALSE(preferences.set(preference::boardHours, 99));
    CHECK_FALSE(preferences.set(QStringLiteral("no/such"), 1));
    QSettings().setValue(QStringLiteral("machine/board/hours-shown"), QStringLiteral("many"));
    CHECK(preferences.number(preference::boardHours) == 12);
}

TEST_CASE("The offices opened last belong to the machine, whoever is signed in")
{
    const CleanSettings clean;
    Preferences preferences;
    preferences.set(preference::recentOffices, QStringList{QStringLiteral("/a"), QStringLiteral("/b")});
    preferences.setUser(QStringLiteral("Ann"));
    CHECK(preferences.list(preference::recentOffices).size() == 2);
}
