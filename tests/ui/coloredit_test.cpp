// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/coloredit.h"
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("a colour is picked with the keyboard alone")
{
    ColorEdit edit;
    edit.show();
    QSignalSpy edited(&edit, &ColorEdit::edited);
    QTest::keyClick(&edit, Qt::Key_Right);
    QTest::keyClick(&edit, Qt::Key_Right);
    CHECK(edit.color().isEmpty()); // going along picks nothing
    QTest::keyClick(&edit, Qt::Key_Space);
    CHECK(edit.color() == ColorEdit::swatches().at(2));
    CHECK(edited.count() == 1);
    CHECK(edit.accessibleDescription().contains(edit.color()));
}

TEST_CASE("a colour of one's own is kept beside the swatches")
{
    ColorEdit edit;
    edit.resize(edit.sizeHint());
    edit.setColor(QStringLiteral("#123456"));
    CHECK(edit.color() == QStringLiteral("#123456"));
    QTest::mouseClick(&edit, Qt::LeftButton, {}, QPoint(14, edit.sizeHint().height() / 2));
    CHECK(edit.color() == ColorEdit::swatches().first());
}
