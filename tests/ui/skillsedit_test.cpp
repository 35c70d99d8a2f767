// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/skillsedit.h"
#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("skills are taken by Enter and comma and given back by Backspace")
{
    SkillsEdit edit;
    edit.setSkills({QStringLiteral("HVAC")});
    edit.show();
    QTest::keyClicks(edit.line(), QStringLiteral("Gas license,Boilers"));
    CHECK(edit.line()->text() == QStringLiteral("Boilers"));
    // Saved before Enter: what stands in the line counts.
    CHECK(edit.skills() ==
          QStringList{QStringLiteral("HVAC"), QStringLiteral("Gas license"), QStringLiteral("Boilers")});
    QTest::keyClick(edit.line(), Qt::Key_Return);
    CHECK(edit.line()->text().isEmpty());
    QTest::keyClick(edit.line(), Qt::Key_Backspace);
    CHECK(edit.line()->text() == QStringLiteral("Boilers"));
}

TEST_CASE("a skill is there once, whatever its case, and goes by its chip")
{
    SkillsEdit edit;
    edit.setSkills({QStringLiteral("HVAC"), QStringLiteral("Drains")});
    QTest::keyClicks(edit.line(), QStringLiteral("hvac"));
    QTest::keyClick(edit.line(), Qt::Key_Return);
    CHECK(edit.skills() == QStringList{QStringLiteral("HVAC"), QStringLiteral("Drains")});
    edit.findChild<QAbstractButton *>(QStringLiteral("skill_HVAC"))->click();
    CHECK(edit.skills() == QStringList{QStringLiteral("Drains")});
}
